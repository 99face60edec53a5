"""Facts about how the respondent and the enjoined party are related."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from enum import Enum
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Fact


class RoleKind(Enum):
    """The office or service that Rule 65(d)(2)(B) names, and ownership."""

    OFFICER = "officer"
    AGENT = "agent"
    SERVANT = "servant"
    EMPLOYEE = "employee"
    ATTORNEY = "attorney"
    OWNER = "owner"


class Ownership(Enum):
    """How the respondent and the party are owned."""

    SOLE = "sole"
    MAJORITY = "majority"
    COMMON = "common"
    FAMILY = "family"


class SuccessionKind(Enum):
    """How the respondent came to the party's business."""

    PURCHASE = "purchase"
    CONTINUATION = "continuation"
    EVASION = "evasion"


class EnterpriseKind(Enum):
    """In what the respondent and the party share."""

    JOINT_VENTURE = "joint_venture"
    PROFIT_SHARING = "profit_sharing"
    JOINT_OPERATION = "joint_operation"
    MAKING_THE_GOODS = "making_the_goods"


class LitigationPart(Enum):
    """What part the respondent had in the suit that led to the injunction."""

    CONTROLLED = "controlled"
    REPRESENTED = "represented"
    PARTICIPATED = "participated"


# Relations between the respondent and the party.


@frozen(kw_only=True)
class Role(Fact):
    """
    The respondent's office or service with the enjoined party.

    ``current`` tells whether it was held at the time, ``power_to_comply``
    whether the holder could make the party obey, ``took_part`` whether the
    holder had a hand in the violation or knew of it.
    """

    derived: ClassVar[tuple[str, ...]] = ("former",)

    kind: RoleKind
    current: bool | None = None
    power_to_comply: bool | None = None
    took_part: bool | None = None

    @property
    def former(self) -> bool:
        """Whether the record shows that it had been given up."""
        return self.current is False


@frozen(kw_only=True)
class CommonControl(Fact):
    """
    The respondent and the party are owned, or run, by the same people.

    ``control`` is true when one runs the other or the same people run both.
    """

    ownership: Ownership | None = None
    control: bool | None = None


@frozen(kw_only=True)
class AlterEgo(Fact):
    """The respondent and the party cannot be told apart in how they act."""


@frozen(kw_only=True)
class Succession(Fact):
    """
    The respondent took over the party's business.

    ``continuity`` is true when the business went on substantially unchanged,
    ``knowledge`` when the successor knew of the order or the unremedied wrong.
    """

    kind: SuccessionKind | None = None
    continuity: bool | None = None
    knowledge: bool | None = None


@frozen(kw_only=True)
class SharedEnterprise(Fact):
    """The respondent and the party carry on the forbidden line together."""

    kind: EnterpriseKind | None = None


@frozen(kw_only=True)
class PartInLitigation(Fact):
    """What part the respondent had in the suit."""

    part: LitigationPart
