"""Facts about jurisdiction, hearing and the powers of the court."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from enum import Enum

from attrs import frozen

from injunction_rules.model.facts.base import Fact


class JurisdictionBasis(Enum):
    """Why the court has power over the person of the respondent."""

    GENERAL = "general"
    SPECIFIC = "specific"
    CONSENT = "consent"
    AIDING_WITHIN_COUNTRY = "aiding_within_country"
    AIDING_ABROAD = "aiding_abroad"


class DutyKind(Enum):
    """What an order addressed to the respondent itself told it to do."""

    TURN_OVER = "turn_over"
    FREEZE = "freeze"
    OTHER = "other"


class PowerKind(Enum):
    """
    A power, other than that of Rule 65, by which a court is asked to reach a stranger.

    ``ALL_WRITS`` is the All Writs Act, ``INSTITUTIONAL_DECREE`` the power to
    guard a decree that a whole community must respect, ``IN_REM`` that over a
    thing or a resource which the court has in hand, ``STATUTORY`` that of some
    other statute.
    """

    ALL_WRITS = "all_writs"
    INSTITUTIONAL_DECREE = "institutional_decree"
    IN_REM = "in_rem"
    STATUTORY = "statutory"


# Power over the respondent, and the way contempt is brought.


@frozen(kw_only=True)
class Jurisdiction(Fact):
    """
    The court has personal jurisdiction over the respondent.

    With ``shown: false`` and no basis, the record shows that it has none.
    """

    basis: JurisdictionBasis | None = None


@frozen(kw_only=True)
class Heard(Fact):
    """The respondent was told what it is charged with and could answer."""


@frozen(kw_only=True)
class DirectOrder(Fact):
    """
    An order made to the respondent itself told it what to do.

    A later order to hand over or to hold is meant, not a clause of the
    injunction that lists strangers among those bound: that is
    ``names_respondent``.  ``obeyed`` is false when it did not do so.
    """

    duty: DutyKind | None = None
    obeyed: bool | None = None


@frozen(kw_only=True)
class ExpressCommand(Fact):
    """
    The order says in terms what the respondent is charged with doing or leaving undone.

    With ``shown: false`` the duty can only be read into it.
    """


@frozen(kw_only=True)
class Dispute(Fact):
    """
    The respondent disputes, with evidence, its notice or its concert with the party.

    ``evidence_heard`` is false when the court took no live evidence on it.
    """

    evidence_heard: bool | None = None


@frozen(kw_only=True)
class OtherPower(Fact):
    """
    The movant invokes a power other than that of Rule 65.

    ``necessary`` tells whether the order asked for is needed to protect one
    already made, or the court's jurisdiction.
    """

    kind: PowerKind | None = None
    necessary: bool | None = None
