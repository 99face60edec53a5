"""
The smallest facts that would meet a pattern.

What a rule asks for is a pattern; who asks what is still to be shown needs facts.
These are found by trying the few values that can make a difference, fewest fields
first, so that a new kind of fact, or a derived property, needs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import combinations, product
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields

from injunction_rules.errors import InvalidFactError
from injunction_rules.model.conditions import (
    AtLeast,
    AtMost,
    Constraint,
    Exactly,
    OneOf,
    Pattern,
    Within,
)
from injunction_rules.model.facts import COMMON_FIELDS, CountedFrom, Fact, Never, Period
from injunction_rules.model.proof import Value
from injunction_rules.semantics.matching import Counted, denies, matches, timing_of

SOME_DAY = date(2000, 1, 1)
_MOST_FIELDS = 4


def witnesses(*patterns: Pattern, day: date = SOME_DAY) -> tuple[Fact, ...]:
    """
    Give the facts with the fewest fields that match every one of some patterns.

    Parameters
    ----------
    *patterns : Pattern
        Of one kind of fact.
    day : datetime.date, optional
        The day to use where the facts need one.

    Returns
    -------
    tuple of Fact
        Undisputed, and speaking of everybody; none where no fact can match.

    >>> from injunction_rules.model.conditions import exactly, shown
    >>> from injunction_rules.model.facts import Assistance
    >>> from injunction_rules.model.facts import Listing
    >>> [fact.stated() for fact in witnesses(shown(Assistance, automated=exactly(True)).of)]
    [{'chosen': False}]
    >>> [fact.stated() for fact in witnesses(shown(Listing, told=exactly(True)).of)][0]
    {'noticed': datetime.date(2000, 1, 1)}
    """
    return _smallest(patterns, day, True)


def denials(pattern: Pattern) -> tuple[Fact, ...]:
    """
    Give the facts with the fewest fields that deny all that a pattern could match.

    Parameters
    ----------
    pattern : Pattern

    >>> from injunction_rules.model.conditions import shown
    >>> from injunction_rules.model.facts import Appearance
    >>> denials(shown(Appearance).of) == (Appearance(shown=False),)
    True
    """
    return _smallest((pattern,), SOME_DAY, False)


@lru_cache(maxsize=4096)
def _smallest(patterns: tuple[Pattern, ...], day: date, shown: bool) -> tuple[Fact, ...]:
    kind = patterns[0].kind
    test = matches if shown else denies
    domains = _domains(patterns, day)
    required = [
        a.name for a in fields(kind) if a.default is NOTHING or (shown and a.metadata.get("needed"))
    ]
    optional = [name for name in domains if name not in required]
    for many in range(min(_MOST_FIELDS, len(optional)) + 1):
        built = tuple(
            fact
            for chosen in combinations(optional, many)
            for fact in _built(kind, shown, {name: domains[name] for name in required + [*chosen]})
            if all(_passes(fact, pattern, test) for pattern in patterns)
        )
        if built:
            return built
    return ()


def _passes(fact: Fact, pattern: Pattern, test: Callable[[Counted, Pattern], bool]) -> bool:
    return test(Counted(0, fact, Value.TRUE, timing_of(fact)), pattern)


def _built(kind: type[Fact], shown: bool, domains: dict[str, list[Any]]) -> Iterator[Fact]:
    for values in product(*domains.values()):
        try:
            yield kind(shown=shown, **dict(zip(domains, values, strict=True)))
        except InvalidFactError:
            # Fields that contradict one another are no fact.
            continue


def _domains(patterns: tuple[Pattern, ...], day: date) -> dict[str, list[Any]]:
    """Give by field the values that can make a difference to the patterns."""
    kind = patterns[0].kind
    constrained: dict[str, list[Constraint]] = {}
    for pattern in patterns:
        for name, constraint in pattern.where:
            constrained.setdefault(name, []).append(constraint)
    limits = [
        bound.limit.value
        for several in constrained.values()
        for bound in several
        if isinstance(bound, (AtMost, AtLeast, Within))
    ]
    hints = get_type_hints(kind)
    return {
        a.name: _said(constrained.get(a.name, [])) or _likely(hints[a.name], day, limits)
        for a in fields(kind)
        if a.name not in COMMON_FIELDS
    }


def _said(constraints: list[Constraint]) -> list[Any]:
    """Give the values that constraints name."""
    values: list[Any] = []
    for constraint in constraints:
        if isinstance(constraint, Exactly):
            values.append(constraint.value)
        elif isinstance(constraint, OneOf):
            values.extend(constraint.values)
    return values


def _likely(hint: Any, day: date, limits: list[int]) -> list[Any]:
    """Give a few values of a type, on both sides of what rules commonly ask."""
    if get_origin(hint) in (UnionType, Union):
        return [value for arg in get_args(hint) for value in _likely(arg, day, limits)]
    if hint is bool:
        return [True, False]
    if hint is int:
        return list(dict.fromkeys([*limits, 0]))
    if hint is Period:
        return [Period(days=1, counted_from=CountedFrom.NOTICE)]
    if hint is str:
        # A text that rules tell apart is a country: one that objects to service by post, one
        # abroad of which rules say nothing, and this one.  Any of them does for a name.
        return ["CN", "IN", "US"]
    if hint is date:
        return [day, day + timedelta(days=1)]
    if hint is Never:
        return list(Never)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)
    return []
