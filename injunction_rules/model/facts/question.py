"""Facts that a question brings with it: the motion and the respondent."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.

from typing import ClassVar

from attrs import field, frozen

from injunction_rules.model.facts.base import Fact, Word, words


class RespondentKind(Word):
    """
    The sort of person against whom the motion is made.

    ``MARKETPLACE`` is a platform on which others list goods; ``SELLER`` one who sells;
    ``BANK`` one that keeps accounts; ``PAYMENT`` a processor of payments; ``HOST`` one
    that keeps sites on its machines; ``NETWORK`` one that carries their traffic;
    ``REGISTRAR`` a registrar or registry of domain names; ``SEARCH`` a search engine;
    ``SUPPLIER`` one who makes or provides goods for the party; ``DISTRIBUTOR`` one who
    sells on what the party provides; ``COMPETITOR`` one in the same trade for itself;
    ``AFFILIATE`` a company of the same group or owners; ``SUCCESSOR`` one who took over
    the party's business; ``OFFICER`` a director, officer or manager of the party;
    ``EMPLOYEE`` one whom it employs; ``ATTORNEY`` its lawyer; ``AGENT`` one who acts for
    it; ``INDIVIDUAL`` a person of none of these kinds; ``UNION`` a trade union;
    ``GOVERNMENT`` a public body or officer; ``OTHER`` anybody else.
    """

    MARKETPLACE = "marketplace", "a marketplace"
    SELLER = "seller", "a seller"
    BANK = "bank", "a bank"
    PAYMENT = "payment", "a payment processor"
    HOST = "host", "a host"
    NETWORK = "network", "a network provider"
    REGISTRAR = "registrar", "a registrar"
    SEARCH = "search", "a search engine"
    SUPPLIER = "supplier", "a supplier"
    DISTRIBUTOR = "distributor", "a distributor"
    COMPETITOR = "competitor", "a competitor"
    AFFILIATE = "affiliate", "an affiliate"
    SUCCESSOR = "successor", "a successor"
    OFFICER = "officer", "an officer"
    EMPLOYEE = "employee", "an employee"
    ATTORNEY = "attorney", "an attorney"
    AGENT = "agent", "an agent"
    INDIVIDUAL = "individual", "an individual"
    UNION = "union", "a union"
    GOVERNMENT = "government", "a government body"
    OTHER = "other", "a person of another kind"


class Relief(Word):
    """
    The relief for which a motion asks.

    ``COMPLY`` orders an enjoined party to obey, ``CEASE`` orders a nonparty to
    stop or declares it bound, ``CONTEMPT`` asks for a finding of contempt.
    """

    COMPLY = "comply", "an order to comply"
    CEASE = "cease", "an order to cease"
    CONTEMPT = "contempt", "contempt"


class Capacity(Word):
    """
    The capacity of the respondent: itself enjoined, or not.

    ``ENJOINED_PARTY`` is one whom the injunction names and forbids, ``NONPARTY`` a
    stranger to the suit.
    """

    ENJOINED_PARTY = "enjoined_party", "an enjoined party"
    NONPARTY = "nonparty", "a nonparty"


# The motion itself, and who is before the court.


@frozen(kw_only=True)
class Motion(Fact):
    """
    The question before the court: what is asked, and whether of a party.

    ``new_terms`` is true when the order asked for would say more than the
    injunction already says.
    """

    noun: ClassVar[str] = "a motion"
    subject: ClassVar[str] = "the motion is"

    relief: Relief = field(metadata=words("for {}"))
    against: Capacity = field(metadata=words("against {}"))
    new_terms: bool = field(default=False, metadata=words("with new terms", "without new terms"))


@frozen(kw_only=True)
class Respondent(Fact):
    """Of what kind the respondent is."""

    noun: ClassVar[str] = "a respondent"
    subject: ClassVar[str] = "the respondent is"

    kind: RespondentKind = field(metadata=words("{}"))
