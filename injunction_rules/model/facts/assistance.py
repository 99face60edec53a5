"""Facts about help, knowledge, purpose and dealings."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Conduct, Fact, UntimedConduct, Word, needed, optional


class AssistanceKind(Word):
    """
    An act of a nonparty for the enjoined party beyond ordinary dealing.

    ``PROMOTION`` is advertising or recommending the party's goods; ``CONNECTION`` is
    joining its site or store to its users, as by hosting, routing or a domain name;
    ``NEW_ACCOUNT`` is opening another account or store for it after one was closed.
    ``MANUFACTURE`` makes the forbidden goods, ``SUPPLY`` provides goods or parts for
    them, ``DISTRIBUTION`` sells or ships them on.  ``FINANCING`` provides money for the
    forbidden business.
    ``PAYMENT_CHAIN`` is a part in the party's own process of payment, as its trustee,
    paying agent, registrar or clearing system; ``INTERMEDIARY_BANK`` merely passes money
    on.  ``ASSET_TRANSFER`` and ``CONCEALMENT`` move or hide what is
    the party's; ``RELEASE_OF_FUNDS`` lets the party draw its own account.
    ``ADVICE`` tells the party how to do what the order forbids; ``JOINT_CONDUCT`` does it
    together with the party, each in his part; ``DIRECTION`` tells the party to do it.
    ``CARRYING_ON_BUSINESS`` goes on with the forbidden business in the party's place, in
    its own name or through another company.
    ``DISCLOSURE`` arranges with one whom the order binds that he give out what it seals;
    ``PUBLICATION`` passes on what somebody else so gave out; ``OTHER`` is any other help,
    to be stated in the source or in the notes.
    """

    PROMOTION = "promotion"
    CONNECTION = "connection"
    NEW_ACCOUNT = "new_account", "a new account"
    MANUFACTURE = "manufacture"
    SUPPLY = "supply"
    DISTRIBUTION = "distribution"
    FINANCING = "financing"
    ASSET_TRANSFER = "asset_transfer", "transfer of assets"
    RELEASE_OF_FUNDS = "release_of_funds"
    CONCEALMENT = "concealment"
    ADVICE = "advice"
    JOINT_CONDUCT = "joint_conduct"
    DIRECTION = "direction"
    CARRYING_ON_BUSINESS = "carrying_on_business", "carrying on its business"
    PAYMENT_CHAIN = "payment_chain", "a part in the payment chain"
    INTERMEDIARY_BANK = "intermediary_bank", "passing payments on as an intermediary bank"
    DISCLOSURE = "disclosure", "arranging the disclosure of what the order seals"
    PUBLICATION = "publication", "publishing what was disclosed against the order"
    OTHER = "other", "other means"


class KnowledgeOf(Word):
    """
    What a nonparty knew, or had reason to know, beside the order.

    ``GENERAL`` is awareness that such things happen; ``LIKELY_VIOLATION`` that
    a breach by this party was highly likely; ``PARTICULAR_VIOLATION`` that this
    party was committing or meant to commit a particular one.
    """

    GENERAL = "general", "violations in general"
    LIKELY_VIOLATION = "likely_violation", "a violation as highly likely"
    PARTICULAR_VIOLATION = "particular_violation", "a particular violation"


class Aim(Word):
    """
    To what end a nonparty acted.

    ``ASSIST_VIOLATION`` is that the violation succeed, ``BENEFIT_PARTY`` the party's
    gain from it, ``OWN_ENDS`` a gain or purpose of its own; ``SHARED_CAUSE`` is a cause
    or belief that it has in common with the party, pursued on its own and not with it.
    """

    ASSIST_VIOLATION = "assist_violation", "to assist the violation"
    BENEFIT_PARTY = "benefit_party", "for the party's benefit"
    OWN_ENDS = "own_ends", "for its own ends"
    SHARED_CAUSE = "shared_cause", "for a cause that it shares with the party"


class ServiceKind(Word):
    """
    The ordinary service that was given.

    ``MARKETPLACE`` is a place where sellers list goods, ``BANKING`` the keeping of
    accounts, ``PAYMENT_PROCESSING`` the handling of payments for a seller, ``HOSTING``
    the keeping of a site on one's machines, ``NETWORK`` carrying its traffic or standing
    before it, ``DOMAIN_NAMES`` registering names, ``SEARCH`` finding what others offer,
    ``FULFILMENT`` storing, packing and shipping goods, ``SALE_OF_GOODS`` an ordinary
    sale to or by the party, ``OTHER`` any other service open to customers.
    """

    MARKETPLACE = "marketplace"
    BANKING = "banking"
    PAYMENT_PROCESSING = "payment_processing"
    HOSTING = "hosting"
    NETWORK = "network"
    DOMAIN_NAMES = "domain_names"
    SEARCH = "search"
    FULFILMENT = "fulfilment"
    SALE_OF_GOODS = "sale_of_goods"
    OTHER = "other", "other service"


@frozen(kw_only=True)
class Assistance(Conduct):
    """
    The nonparty did something for the enjoined party beyond ordinary dealing.

    ``chosen`` is true when a person chose to do it for this party or these
    goods, false when an automated system did it alike for all.  ``forbidden`` is
    true when what was helped with is what the order forbids (these goods, this
    listing, this money), false when it was something else.  ``to_stranger`` is true
    when it was done for one who is neither the party, nor one through whom it acts,
    nor in privity with it; that it was done for one of the latter (``to_privy``) is
    for the record only, and counts as done for the party.
    """

    noun: ClassVar[str] = "assistance to the enjoined party"
    denial: ClassVar[str] = "the nonparty gave no assistance"
    question: ClassVar[str] = "Did {who} help the enjoined party beyond ordinary dealing?"
    found_in: ClassVar[str] = (
        "platform records (campaigns, accounts, payments), screenshots, declarations, test buys"
    )

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "automated": ("automated alike for all", "not shown to be automated alike for all"),
        "beside": (
            "for a stranger or in what the order does not forbid",
            "not shown to be for a stranger or in what the order does not forbid",
        ),
    }

    kind: AssistanceKind | None = optional("by {}")
    chosen: bool | None = optional("chosen by a person", "chosen by no person")
    to_privy: bool | None = optional(
        "for another in privity with it", "not for another in privity with it", record=True
    )
    to_stranger: bool | None = optional("for a stranger to the party", "for no stranger to it")
    forbidden: bool | None = optional(
        "in what the order forbids", "in something else than what the order forbids"
    )

    @property
    def automated(self) -> bool:
        """Tell whether the record shows that no person chose it."""
        return self.chosen is False

    @property
    def beside(self) -> bool:
        """Tell whether it went to a stranger, or to what the order does not forbid."""
        return self.to_stranger is True or self.forbidden is False


@frozen(kw_only=True)
class Knowledge(Fact):
    """
    What the nonparty knew, or had reason to know, beside the order.

    ``on`` is the first day on which it knew; help is placed before or after it.
    ``reason_only`` is true when it did not know and only had reason to.
    """

    noun: ClassVar[str] = "knowledge"
    denial: ClassVar[str] = "the nonparty had no knowledge"
    question: ClassVar[str] = "What did {who} know, or have reason to know, beside the order?"
    found_in: ClassVar[str] = (
        "notices and the answers to them, internal messages, declarations, testimony"
    )

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "actual": ("that it had in fact", "that it only had reason to have"),
    }

    of: KnowledgeOf | None = needed("of {}")
    on: date | None = optional("on {}", verb="begun", event="its first day")
    reason_only: bool | None = optional("that it only had reason to have", "that it had in fact")

    @property
    def actual(self) -> bool:
        """Tell whether it knew, and did not merely have reason to know."""
        return self.reason_only is not True


@frozen(kw_only=True)
class Purpose(Fact):
    """To what end the nonparty acted."""

    noun: ClassVar[str] = "action"
    denial: ClassVar[str] = "the nonparty acted for no such purpose"
    question: ClassVar[str] = "To what end did {who} act?"
    found_in: ClassVar[str] = "internal messages, terms of the dealing, testimony"

    aim: Aim | None = needed("{}")


@frozen(kw_only=True)
class ArmsLengthService(Conduct):
    """
    The nonparty gave the party the service that it gives its customers.

    ``same_terms_for_all`` is false when the party had terms that others could not
    have; ``abroad`` tells whether a bank gave the service at branches abroad.
    """

    noun: ClassVar[str] = "arm's-length service"
    question: ClassVar[str] = (
        "Did {who} give the enjoined party the service that its customers get?"
    )
    found_in: ClassVar[str] = "terms of service, platform records, declarations of the service"

    kind: ServiceKind | None = optional("as {}")
    same_terms_for_all: bool | None = optional(
        "on the same terms for all", "on terms not open to all"
    )
    abroad: bool | None = optional("at branches abroad", "at no branch abroad")


@frozen(kw_only=True)
class Inaction(UntimedConduct):
    """
    The nonparty merely failed to stop or undo the violation.

    ``control`` tells whether it had control over the one who violated.
    """

    noun: ClassVar[str] = "inaction"
    question: ClassVar[str] = "Did {who} merely fail to stop or undo the violation?"
    found_in: ClassVar[str] = "platform records, correspondence, declarations"

    control: bool | None = optional(
        "with control over the violator", "without control over the violator"
    )


@frozen(kw_only=True)
class IndependentConduct(UntimedConduct):
    """
    The nonparty acted for itself, not for the party.

    ``own_right`` is true when it stood on a right of its own that the suit did
    not adjudicate.
    """

    noun: ClassVar[str] = "independent conduct"
    question: ClassVar[str] = "Did {who} act independently, and not for the enjoined party?"
    found_in: ClassVar[str] = "contracts, declarations, testimony"

    own_right: bool | None = optional(
        "on a right of its own", "on no right of its own", record=True
    )


@frozen(kw_only=True)
class CompletedDealing(Conduct):
    """
    Goods or rights came from the party in a dealing completed before the order.

    A dealing completed after the order and before the respondent had notice of it is
    one too; ``timing`` or ``until`` tells which.  ``good_faith`` is false when it was
    made to escape an order that was foreseen.
    """

    noun: ClassVar[str] = "a dealing completed beforehand"
    question: ClassVar[str] = (
        "Did {who} get goods or rights from the party in a dealing completed before?"
    )
    found_in: ClassVar[str] = "invoices, bills of sale, bank records"

    good_faith: bool | None = optional("in good faith", "in bad faith")
