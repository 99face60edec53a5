"""Facts about the order, notice of it and its violation."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from datetime import date
from enum import Enum
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Conduct, Fact


class InjunctionKind(Enum):
    """What sort of order was made."""

    TEMPORARY_RESTRAINING_ORDER = "temporary_restraining_order"
    PRELIMINARY = "preliminary"
    PERMANENT = "permanent"
    CONSENT_DECREE = "consent_decree"
    ASSET_FREEZE = "asset_freeze"
    OTHER = "other"


class OrderStatus(Enum):
    """
    Whether the order was in force when the conduct took place.

    ``MERGED`` is a preliminary injunction after the final judgment has taken
    its place.
    """

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    STAYED = "stayed"
    VACATED = "vacated"
    REVERSED = "reversed"
    VOID = "void"
    MERGED = "merged"


class NoticeContent(Enum):
    """What the respondent came to know of."""

    TERMS = "terms"
    ORDER = "order"
    LAWSUIT_ONLY = "lawsuit_only"


@frozen(kw_only=True)
class Injunction(Fact):
    """
    The injunction that is said to be violated.

    Attributes
    ----------
    kind : InjunctionKind
    entered : datetime.date or None
    status : OrderStatus
        Whether it was in force when the conduct took place.
    clear : bool or None
        Whether its words leave those it addresses in no doubt about the act.
    by_reference : bool or None
        Whether its terms can be known only from another paper.
    names_respondent : bool or None
        Whether it lists the nonparty, by name or class, among those bound.
    """

    kind: InjunctionKind = InjunctionKind.OTHER
    entered: date | None = None
    status: OrderStatus = OrderStatus.IN_FORCE
    clear: bool | None = None
    by_reference: bool | None = None
    names_respondent: bool | None = None


# Notice, violation, knowledge, help.


@frozen(kw_only=True)
class ActualNotice(Fact):
    """The respondent actually learned of the order, by service or otherwise."""

    derived: ClassVar[tuple[str, ...]] = ("of_order", "perhaps_of_terms")

    on: date | None = None
    content: NoticeContent | None = None

    @property
    def of_order(self) -> bool:
        """Whether it was notice of the order, and not of the lawsuit only."""
        return self.content is not NoticeContent.LAWSUIT_ONLY

    @property
    def perhaps_of_terms(self) -> bool:
        """Whether it may have been of more than that there is an order."""
        return self.content in (None, NoticeContent.TERMS)


@frozen(kw_only=True)
class Violation(Conduct):
    """The enjoined party did what the injunction forbids."""
