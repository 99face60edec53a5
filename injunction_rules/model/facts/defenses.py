"""Facts that answer a motion."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from enum import Enum

from attrs import field, frozen

from injunction_rules.model.facts.base import Fact, _non_negative


class DoubtAbout(Enum):
    """What there was fair ground of doubt about."""

    SCOPE = "scope"
    FOREIGN_LAW = "foreign_law"
    SERVICES = "services"
    NOVEL_QUESTION = "novel_question"


# What answers a charge of contempt.


@frozen(kw_only=True)
class Diligence(Fact):
    """The respondent tried in a reasonable and energetic way to comply."""


@frozen(kw_only=True)
class SubstantialCompliance(Fact):
    """The respondent obeyed in substance; what was left was slight or technical."""


@frozen(kw_only=True)
class Inability(Fact):
    """
    The respondent could not do what the order requires.

    ``self_inflicted`` is true when its own act or neglect made it so.
    """

    self_inflicted: bool | None = None


@frozen(kw_only=True)
class GroundOfDoubt(Fact):
    """
    There was an objectively reasonable basis for thinking the act lawful.

    ``clarification_sought`` is false when the respondent could have asked the
    court what the order meant and did not.
    """

    about: DoubtAbout | None = None
    clarification_sought: bool | None = None


@frozen(kw_only=True)
class EnforcementDelay(Fact):
    """
    The movant let years pass without asking for enforcement.

    ``years`` counts whole years from notice to the motion.
    """

    years: int | None = field(default=None, validator=_non_negative)
