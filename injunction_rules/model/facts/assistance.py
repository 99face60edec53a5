"""Facts about help, knowledge, purpose and dealings."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from enum import Enum
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Conduct, Fact


class AssistanceKind(Enum):
    """What a nonparty did for the enjoined party beyond ordinary dealing."""

    PROMOTION = "promotion"
    CONNECTION = "connection"
    NEW_ACCOUNT = "new_account"
    MANUFACTURE = "manufacture"
    SUPPLY = "supply"
    DISTRIBUTION = "distribution"
    FINANCING = "financing"
    ASSET_TRANSFER = "asset_transfer"
    RELEASE_OF_FUNDS = "release_of_funds"
    CONCEALMENT = "concealment"
    ADVICE = "advice"
    JOINT_CONDUCT = "joint_conduct"
    DIRECTION = "direction"
    CARRYING_ON_BUSINESS = "carrying_on_business"
    PAYMENT_CHAIN = "payment_chain"
    OTHER = "other"


class KnowledgeOf(Enum):
    """
    What a nonparty knew, or had reason to know, beside the order.

    ``GENERAL`` is awareness that such things happen; ``LIKELY_VIOLATION`` that
    a breach by this party was highly likely; ``PARTICULAR_VIOLATION`` that this
    party was committing or meant to commit a particular one.
    """

    GENERAL = "general"
    LIKELY_VIOLATION = "likely_violation"
    PARTICULAR_VIOLATION = "particular_violation"


class Aim(Enum):
    """To what end a nonparty acted."""

    ASSIST_VIOLATION = "assist_violation"
    BENEFIT_PARTY = "benefit_party"
    OWN_ENDS = "own_ends"


class ServiceKind(Enum):
    """What ordinary service was given."""

    MARKETPLACE = "marketplace"
    BANKING = "banking"
    PAYMENT_PROCESSING = "payment_processing"
    HOSTING = "hosting"
    NETWORK = "network"
    DOMAIN_NAMES = "domain_names"
    SEARCH = "search"
    FULFILMENT = "fulfilment"
    SALE_OF_GOODS = "sale_of_goods"
    OTHER = "other"


@frozen(kw_only=True)
class Assistance(Conduct):
    """
    The nonparty did something for the enjoined party beyond ordinary dealing.

    ``chosen`` is true when a person chose to do it for this party or these
    goods, false when an automated system did it alike for all.  ``to_privy`` is
    true when it was done not for the party itself but for another who is in
    privity with it; left out, it was done for the party.
    """

    derived: ClassVar[tuple[str, ...]] = ("automated", "to_party")

    kind: AssistanceKind | None = None
    chosen: bool | None = None
    to_privy: bool | None = None

    @property
    def automated(self) -> bool:
        """Whether the record shows that no person chose it."""
        return self.chosen is False

    @property
    def to_party(self) -> bool:
        """Whether it was done for the party, as far as the record shows."""
        return self.to_privy is not True


@frozen(kw_only=True)
class Knowledge(Fact):
    """What the nonparty knew, or had reason to know, beside the order."""

    of: KnowledgeOf


@frozen(kw_only=True)
class Purpose(Fact):
    """To what end the nonparty acted."""

    aim: Aim


@frozen(kw_only=True)
class ArmsLengthService(Conduct):
    """The nonparty gave the party the service that it gives its customers."""

    kind: ServiceKind | None = None
    same_terms_for_all: bool | None = None


@frozen(kw_only=True)
class Inaction(Conduct):
    """
    The nonparty merely failed to stop or undo the violation.

    ``control`` tells whether it had control over the one who violated.
    """

    control: bool | None = None


@frozen(kw_only=True)
class IndependentConduct(Conduct):
    """
    The nonparty acted for itself, not for the party.

    ``own_right`` is true when it stood on a right of its own that the suit did
    not adjudicate.
    """

    own_right: bool | None = None


@frozen(kw_only=True)
class CompletedDealing(Conduct):
    """Goods or rights came from the party in a dealing completed beforehand."""

    good_faith: bool | None = None
