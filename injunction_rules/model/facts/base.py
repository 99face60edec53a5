"""What every fact has: whether it is shown, how well, where, and of whom it speaks."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, ClassVar, Final

from attrs import fields, frozen

from injunction_rules.errors import InvalidFactError
from injunction_rules.model.proof import Proof


class Never(Enum):
    """The record shows that a thing never happened."""

    NEVER = "never"


NEVER: Final = Never.NEVER
"""Said of a date: the record shows that it never came."""

When = date | Never | None
"""A day, never, or unknown."""

Fault = tuple[str, str, str]
"""A field, what was expected of it, and what was found."""


class Timing(Enum):
    """When a thing was done, where the record gives the order but no dates."""

    BEFORE_ORDER = "before_order"
    BEFORE_NOTICE = "before_notice"
    AFTER_NOTICE = "after_notice"


@frozen(kw_only=True)
class Fact:
    """
    What the record shows; the base of every fact.

    Raises
    ------
    InvalidFactError
        If the fields contradict one another.
    """

    derived: ClassVar[tuple[str, ...]] = ()
    """Names of properties that a condition may ask for as if they were fields."""

    shown: bool = True
    proof: Proof = Proof.UNDISPUTED
    source: str = ""
    respondent: str | None = None
    party: str | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self.faults())
        if faults:
            raise InvalidFactError(type(self).__name__, faults)

    def faults(self) -> Iterator[Fault]:
        """Every way in which the fields contradict one another."""
        return iter(())

    def days_between(self, earlier: str, later: str) -> int | None:
        """Calendar days from one dated field to another; ``None`` if unknown."""
        first, last = getattr(self, earlier), getattr(self, later)
        if isinstance(first, date) and isinstance(last, date):
            return (last - first).days
        return None

    def stated(self) -> dict[str, Any]:
        """What the fact says beside its proof, place and persons, by field."""
        return {
            a.name: value
            for a in fields(type(self))
            if a.name not in COMMON_FIELDS and (value := getattr(self, a.name)) is not None
        }


COMMON_FIELDS = frozenset(a.name for a in fields(Fact))
"""The fields that every fact has."""


@frozen(kw_only=True)
class Conduct(Fact):
    """
    Something done over time; the base of facts that can be dated.

    ``on`` and ``until`` are its first and last day, ``timing`` its place in the
    order of events where the record gives no dates.  Conduct counts as after
    notice when its last day is later than the day of notice; on the same day
    the record must say which came first.
    """

    on: date | None = None
    until: date | None = None
    timing: Timing | None = None

    def faults(self) -> Iterator[Fault]:
        if self.on and self.until and self.until < self.on:
            yield "until", f"a day not before `on` ({self.on})", str(self.until)

    @property
    def last_day(self) -> date | None:
        """The last day on which it is known to have gone on."""
        return self.until or self.on


def _non_negative(instance: object, attribute: Any, value: int | None) -> None:
    if value is not None and value < 0:
        raise InvalidFactError(
            type(instance).__name__, [(attribute.name, "zero or more", str(value))]
        )


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def fact_name(kind: type[Fact]) -> str:
    """
    The name a kind of fact has in a case file.

    >>> from injunction_rules.model.facts import ActualNotice
    >>> fact_name(ActualNotice)
    'actual_notice'
    """
    return _snake(kind.__name__)
