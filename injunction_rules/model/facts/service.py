"""Facts about appearance, identity, address, contacts and service."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
import re
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import frozen, validators

from injunction_rules.model.facts.base import Fact, Word, optional


class AppearanceBy(Word):
    """
    The person who appeared for the respondent.

    ``COUNSEL`` is a lawyer, through whom it is served from then on; ``SELF`` is the
    respondent without a lawyer.
    """

    COUNSEL = "counsel"
    SELF = "self", "the respondent itself"


class AppearanceFor(Word):
    """
    To what end the respondent appeared.

    ``DEFEND`` is to answer on the merits without objecting to jurisdiction or service,
    ``VACATE`` to have the judgment undone, ``OBJECT_TO_JURISDICTION`` to say, alone or
    beside other answers, that the court has no power over it, ``OBJECT_TO_SERVICE`` to
    say so of the service of the motion papers, ``INTERVENE`` to take part as a nonparty
    that the court let in.
    """

    DEFEND = "defend"
    VACATE = "vacate"
    OBJECT_TO_JURISDICTION = "object_to_jurisdiction"
    OBJECT_TO_SERVICE = "object_to_service"
    INTERVENE = "intervene"


class ServiceMeans(Word):
    """
    A way of serving a person.

    ``IN_PERSON`` is by hand, at the address or on an agent as the rules have it for a
    summons, ``COUNSEL`` on a lawyer who acts for the person, ``EMAIL`` and
    ``PLATFORM_MESSAGE`` to an account of the person, ``WEBSITE`` and ``PUBLICATION`` to
    the world, ``DOMESTIC_AGENT`` on an agent in the United States, ``TRADEMARK_COUNSEL``
    on the lawyer of record before the trademark office, ``CENTRAL_AUTHORITY`` through the
    authority that a state names under the Hague Service Convention, ``POSTAL`` by post.
    """

    IN_PERSON = "in_person", "hand"
    COUNSEL = "counsel"
    EMAIL = "email"
    PLATFORM_MESSAGE = "platform_message", "a message on the platform"
    WEBSITE = "website"
    PUBLICATION = "publication"
    DOMESTIC_AGENT = "domestic_agent", "an agent in the United States"
    TRADEMARK_COUNSEL = "trademark_counsel"
    CENTRAL_AUTHORITY = "central_authority", "a foreign central authority"
    POSTAL = "postal", "post"


class ContactKind(Word):
    """
    The tie of the respondent to the state of the court.

    ``ORDERS`` are orders or sales taken from people there, shipped or not, ``SHIPMENTS``
    goods that were sent there;
    ``CORRESPONDENT_ACCOUNT`` is an account of a bank abroad with a bank there, through
    which it moves money; ``SITE`` is a site or store that can be opened there and has
    sold nothing there.
    """

    ORDERS = "orders", "orders taken from the forum"
    SHIPMENTS = "shipments", "goods shipped to the forum"
    CORRESPONDENT_ACCOUNT = "correspondent_account", "a correspondent account in the forum"
    SITE = "site", "a site that can be opened in the forum"


def _country(words: str) -> Any:
    two_letters = validators.matches_re(re.compile("[A-Z]{2}"), func=re.fullmatch)
    return optional(words, validator=validators.optional(two_letters))


# Can the respondent be reached?


@frozen(kw_only=True)
class Appearance(Fact):
    """An appearance of the respondent in the case."""

    noun: ClassVar[str] = "an appearance"
    denial: ClassVar[str] = "the respondent has not appeared"
    question: ClassVar[str] = "Did {who} appear in the case?"
    found_in: ClassVar[str] = "the docket"

    by: AppearanceBy | None = optional("by {}")
    purpose: AppearanceFor | None = optional("to {}")


@frozen(kw_only=True)
class Identity(Fact):
    """Names of the people behind the respondent, as the movant knows them."""

    noun: ClassVar[str] = "the names of the people behind the respondent"
    denial: ClassVar[str] = "the people behind the respondent are not known by name"
    question: ClassVar[str] = "Did the movant know the names of the people behind {who}?"
    found_in: ClassVar[str] = "platform records, payment records, subpoenas for account data"


@frozen(kw_only=True)
class SellerRecord(Fact):
    """
    Verified names for the respondent that a marketplace holds, or must by law hold.

    Such as where the respondent sold enough in a year on a large marketplace
    that the INFORM Consumers Act has the marketplace check who it is.
    """

    noun: ClassVar[str] = "verified names for the respondent in a marketplace's records"
    question: ClassVar[str] = "Did a marketplace hold verified names for {who}?"
    found_in: ClassVar[str] = "the marketplace's records of verified sellers"


@frozen(kw_only=True)
class Address(Fact):
    """
    An address of the respondent that the movant knows.

    ``country`` is two capital letters, as in ISO 3166-1, such as CN or US.
    ``good`` is false when the address was tried and is false, or is not the
    respondent's; it is then no way to serve it and does not bar other means.  Where no
    other address is known either, ``shown: false`` says so, as futility asks.
    """

    noun: ClassVar[str] = "an address"
    denial: ClassVar[str] = "no address is known"
    question: ClassVar[str] = "Did the movant know an address of {who}?"
    found_in: ClassVar[str] = (
        "platform records, labels of test buys, business registers, reports of investigators"
    )

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "foreign": ("abroad", "not shown to be abroad"),
        "perhaps_good": ("not shown to be false", "that is false"),
    }

    country: str | None = _country("in {}")
    good: bool | None = optional("that is the respondent's", "that is false")

    @property
    def foreign(self) -> bool:
        """Tell whether the record places it in another country."""
        return self.country not in (None, "US")

    @property
    def perhaps_good(self) -> bool:
        """Tell whether the record leaves it standing as an address of the respondent."""
        return self.good is not False


@frozen(kw_only=True)
class PapersServed(Fact):
    """
    Service of the papers of this motion on the respondent.

    ``as_directed`` is false when the court directed another way.  Service of the summons
    on the enjoined party is ``process_served``, of the injunction on the respondent
    ``actual_notice: served``.
    """

    noun: ClassVar[str] = "service of the motion papers"
    denial: ClassVar[str] = "the motion papers were not served"
    question: ClassVar[str] = "Did the papers of this motion reach {who} by service?"
    found_in: ClassVar[str] = "certificates of service, the docket"

    means: ServiceMeans | None = optional("by {}")
    as_directed: bool | None = optional("as the court directed", "not as the court directed")


@frozen(kw_only=True)
class ProcessServed(Fact):
    """
    Service of the summons and complaint on the enjoined party, before the injunction.

    With ``shown: false`` the record shows that the party was never validly served and
    did not waive it.  ``country`` is where it was to be reached, two capital letters as
    in ISO 3166-1.
    ``waived`` is true when the party later came before the court and did not object to
    how it was served.
    """

    noun: ClassVar[str] = "service of process on the enjoined party"
    denial: ClassVar[str] = "the enjoined party was never served with process"
    question: ClassVar[str] = "Did the enjoined party get the summons and complaint by service?"
    found_in: ClassVar[str] = "returns of service, the docket"

    means: ServiceMeans | None = optional("by {}")
    country: str | None = _country("in {}")
    waived: bool | None = optional("with the objection to it waived", "with an objection to it")


@frozen(kw_only=True)
class Evasion(Fact):
    """
    Refusal or evasion of service by the respondent.

    ``tendered`` is true when the papers were brought to it, it was told what they were,
    and they were left beside it because it would not take them.
    """

    noun: ClassVar[str] = "evasion of service"
    denial: ClassVar[str] = "the respondent did not evade service"
    question: ClassVar[str] = "Did {who} refuse or evade service?"
    found_in: ClassVar[str] = "declarations of process servers, returned mail"

    tendered: bool | None = optional("with the papers left beside it", "with no papers left")


@frozen(kw_only=True)
class Contacts(Fact):
    """
    Contacts of the respondent with the state of the court.

    ``related`` is true when the motion grows out of them or bears on them, such as orders
    for the forbidden goods or the party's money moved through the account.
    """

    noun: ClassVar[str] = "contact with the forum"
    denial: ClassVar[str] = "the respondent has no contact with the forum"
    question: ClassVar[str] = "Did {who} have contacts with the state of the court?"
    found_in: ClassVar[str] = "sales and shipping records, test buys, websites"

    kind: ContactKind | None = optional("by {}")
    related: bool | None = optional(
        "on which the motion bears", "on which the motion does not bear"
    )


@frozen(kw_only=True)
class DomesticPresence(Fact):
    """
    An agent for service, or a place, of the respondent in the United States.

    ``near`` is true when that is in the state of the court or within 100 miles of it.
    """

    noun: ClassVar[str] = "an agent or a place in the United States"
    denial: ClassVar[str] = "the respondent has no agent or place in the United States"
    question: ClassVar[str] = "Did {who} have an agent or a place in the United States?"
    found_in: ClassVar[str] = "corporate filings, registers of agents, business registers"

    near: bool | None = optional("near the court", "far from the court")


@frozen(kw_only=True)
class AlternativeService(Fact):
    """
    A way to serve the respondent other than at an address.

    ``authorised`` is true when the court has ordered it.  ``reaches`` is true when it is
    shown to reach the respondent.  ``diligent`` is false when no diligent search for an
    address of this respondent came first.
    """

    noun: ClassVar[str] = "another way of service"
    denial: ClassVar[str] = "no other way of service is known"
    question: ClassVar[str] = "Did the movant know a way to serve {who} other than at an address?"
    found_in: ClassVar[str] = "orders on service, receipts of emails and messages, the docket"

    means: ServiceMeans | None = optional("by {}")
    authorised: bool | None = optional("authorised by the court", "not authorised by the court")
    reaches: bool | None = optional(
        "that reaches the respondent", "that does not reach the respondent"
    )
    diligent: bool | None = optional("after a diligent search", "without a diligent search")
