"""Choices for each field of a fact: words, and a scale where there are days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from enum import Enum
from typing import Any, get_args, get_type_hints

from attrs import Attribute, evolve, field, fields, frozen

from injunction_rules.changes import Situation, changing
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining.fields import event, said, spaced
from injunction_rules.model.cases import Case
from injunction_rules.model.dates import day
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    KNOWN,
    NEVER,
    Fact,
    Injunction,
    Known,
    Never,
    Period,
    for_the_record,
    needed_fields,
)
from injunction_rules.model.proof import Proof

Option = tuple[str, Any]
"""The words for a value, and the value."""


class Scaled(Enum):
    """The value is one of those on a scale."""

    SCALED = "scaled"


SCALED = Scaled.SCALED
"""Chosen of a field where its value stands on the scale beside it."""

SHOWN: tuple[Option, ...] = (("in the record", True), ("denied", False), ("unknown", None))
"""How a fact may stand in the record."""

_BEFORE_ORDER = timedelta(days=90)
_WITHOUT_ORDER = timedelta(days=365)
_MOST_DAYS = 60


@frozen
class Choice:
    """
    The choices for a field: options, and a scale for what is counted or dated.

    One of the options is :data:`SCALED` where there is a scale, whose values are in a unit.
    """

    name: str
    label: str
    options: tuple[Option, ...] = field(converter=tuple[Option, ...])
    scale: tuple[Option, ...] = field(default=(), converter=tuple[Option, ...])
    unit: str = ""

    @property
    def is_toggled(self) -> bool:
        """Tell whether it is yes, no or unknown, or how a fact stands in the record."""
        return any(isinstance(value, bool) for _, value in self.options)

    @property
    def middle(self) -> Any:
        """Give the value at which a scale stands that has not been moved."""
        return self.scale[len(self.scale) // 2][1]

    def reaching(self, value: Any) -> tuple[Option, ...]:
        """Give the scale with a value on it that may lie beyond."""
        values = {option for _, option in self.scale} | {value}
        return _scale(sorted(values))


def choices(case: Case, fact: Fact) -> tuple[Choice, ...]:
    """
    Give what can be chosen for a fact of a case, beginning with its proof.

    Left out are fields that no rule asks for, and texts.

    >>> from injunction_rules import demo
    >>> case = demo()
    >>> [choice.label for choice in choices(case, case.facts[22])]
    ['proof', 'its first day', 'its last day', 'timing', 'kind', 'on the same terms for all', \
'at branches abroad']
    """
    proof = Choice("proof", "proof", [(level.label, level) for level in reversed(Proof)])
    return (proof, *_of_fields(case, fact))


def _of_fields(case: Case, fact: Fact) -> Iterator[Choice]:
    kind = type(fact)
    hints = get_type_hints(kind)
    silent = {*COMMON_FIELDS, *for_the_record(kind)}
    for attribute in fields(kind):
        hint = hints[attribute.name]
        members = get_args(hint) or (hint,)
        # A period is no value among a few: it is said in a case file or in a phrase.
        if attribute.name not in silent and not {str, Period} & set(members):
            yield _choice(case, fact, attribute, members)


def _choice(case: Case, fact: Fact, attribute: Attribute[Any], members: tuple[type, ...]) -> Choice:
    name, kind = attribute.name, type(fact)
    unknown: list[Option] = [("unknown", None)] if type(None) in members else []
    if bool in members:
        return Choice(name, said(kind, name, True), [("yes", True), ("no", False), *unknown])
    if date in members:
        options: list[Option] = [("on a day", SCALED)]
        options += [("on a day that the record does not give", KNOWN)] if Known in members else []
        options += [("never", NEVER)] if Never in members else []
        return Choice(
            name, event(kind, name), [*options, *unknown], _scale(days(case, fact, name)), "day"
        )
    if int in members:
        most = max(_MOST_DAYS, getattr(fact, name) or 0)
        return Choice(
            name, spaced(name), [("known", SCALED), *unknown], _scale(range(most + 1)), "number"
        )
    words = [(word.words, word) for word in members[0]]  # type: ignore[attr-defined]
    return Choice(name, spaced(name), [*words, *unknown])


def _scale(values: Iterable[date | int]) -> tuple[Option, ...]:
    return tuple((day(v) if isinstance(v, date) else str(v), v) for v in values)


def days(case: Case, fact: Fact, name: str) -> tuple[date, ...]:
    """
    Give the calendar days to which a date of a fact can be moved.

    They end with the decision and begin with the order or, where the case takes days before
    it, some months earlier; the day on which the date stands is always among them.

    >>> from injunction_rules import demo
    >>> case = demo()
    >>> [str(days(case, case.facts[18], "on")[place]) for place in (0, -1)]
    ['2022-06-09', '2023-05-31']
    """
    last, entered, own = case.as_of, case.injunction.entered, getattr(fact, name)
    if entered is None or isinstance(fact, Injunction):
        first = (entered or last) - _WITHOUT_ORDER
    else:
        earlier = entered - timedelta(days=1)
        first = entered - _BEFORE_ORDER if _possible(case, fact, name, earlier) else entered
    if type(own) is date:
        first, last = min(first, own), max(last, own)
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def _possible(case: Case, fact: Fact, name: str, value: date) -> bool:
    """Tell whether a case takes a fact with a value of a field, whatever else the fact says."""
    kind = type(fact)
    optional = {a.name for a in fields(kind) if a.default is None} & set(fact.stated())
    with suppress(InjunctionRulesError):
        blank: dict[str, Any] = dict.fromkeys(optional - set(needed_fields(kind)))
        alone = evolve(fact, **blank)
        changing(alone, **{name: value}).apply(Situation(evolve(case, facts=[alone])))
        return True
    return False
