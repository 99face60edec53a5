"""
Recognising facts fast: the leaves of a rule book, indexed by kind of fact.

The meaning is that of :mod:`injunction_rules.semantics.matching`.  Here each pattern is
made a test once, so that a fact is put only to the leaves that ask for its
kind, and a leaf of which the record says nothing costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import inf
from operator import attrgetter, ge, le
from typing import Any, NamedTuple

from attrs import fields

from injunction_rules.model.conditions import (
    After,
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Exactly,
    Leaf,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    Within,
    patterns_in,
)
from injunction_rules.model.facts import COMMON_FIELDS, Conduct, Fact, Timing
from injunction_rules.model.proof import Proof, Value
from injunction_rules.semantics.matching import (
    Events,
    Matches,
    Record,
    events,
    leaf_matches,
    mirrored,
    record,
    timing_of,
)

Test = Callable[[Fact, Timing | None], bool]
"""Whether a fact, of a kind known beforehand, bears on a leaf."""

Asked = Mapping[Proof, Mapping[Leaf, int]]
"""By standard of proof, leaves that ask for facts, and the slot of each."""


Bearing = int | tuple[tuple[int, Value], ...]
"""
The places of the facts that bear on a leaf, and what it is worth by each of them.

Most often that is one fact, by which the leaf is true: its place says it all.
"""


class _Ask(NamedTuple):
    """
    A leaf as it is put to facts of one kind.

    For ``every``, ``test`` tells which facts are meant and ``good`` whether
    each is as it should be.
    """

    slot: int
    test: Test
    good: Test | None


class _Asks(NamedTuple):
    """
    The leaves put to facts of one kind under one standard, shown and denied.

    ``timed`` tells whether any of them asks when the thing was done.
    """

    standard: Proof
    of_shown: tuple[_Ask, ...]
    of_denied: tuple[_Ask, ...]
    timed: bool


class _ByKind(dict[type[Fact], tuple[_Asks, ...]]):
    """The leaves put to each kind of fact, worked out when the kind is first met."""

    def __init__(self, leaves: Asked) -> None:
        super().__init__()
        self._asked = leaves

    def __missing__(self, kind: type[Fact]) -> tuple[_Asks, ...]:
        asks = (self._under(standard, kind) for standard in self._asked)
        self[kind] = asks_of_kind = tuple(ask for ask in asks if ask.of_shown or ask.of_denied)
        return asks_of_kind

    def _under(self, standard: Proof, kind: type[Fact]) -> _Asks:
        places = self._asked[standard]
        timed = issubclass(kind, Conduct) and any(
            name == "timing" and issubclass(kind, pattern.kind)
            for leaf in places
            for pattern in patterns_in(leaf)
            for name, _ in pattern.where
        )
        return _Asks(
            standard,
            tuple(_put_to(kind, places, denied=False)),
            tuple(_put_to(kind, places, denied=True)),
            timed,
        )


def _put_to(kind: type[Fact], places: Mapping[Leaf, int], *, denied: bool) -> Iterator[_Ask]:
    for leaf, slot in places.items():
        pattern = leaf.among if isinstance(leaf, Every) else leaf.of
        assert isinstance(pattern, Pattern)
        if isinstance(leaf, Refuted) is not denied or not issubclass(kind, pattern.kind):
            continue
        if isinstance(leaf, Every):
            good = _matching(leaf.pattern) if issubclass(kind, leaf.pattern.kind) else _never
            yield _Ask(slot, _matching(pattern), good)
        else:
            yield _Ask(slot, _denying(kind, pattern) if denied else _matching(pattern), None)


class Recogniser:
    """
    The leaves of a rule book that ask for facts.

    Parameters
    ----------
    asked : mapping of Proof to mapping of Leaf to int
        By the least proof that counts: the leaves, and in which slot each is
        kept.
    """

    def __init__(self, leaves: Asked) -> None:
        self._standards = tuple(leaves)
        self._asks = _ByKind(leaves)

    def recognise(self, facts: Sequence[Fact]) -> dict[int, Bearing]:
        """By slot of the leaf, the facts that bear on it, in the order of the question."""
        if _contradicted(facts):
            return self._weighed(facts)
        # Where nothing is both shown and denied, all that counts is true.
        bearings: dict[int, Bearing] = {}
        several: _Several = {}
        timed: dict[Proof, Events] = {}
        by_kind = self._asks
        for place, fact in enumerate(facts):
            for standard, of_shown, of_denied, asks_timing in by_kind[type(fact)]:
                if fact.proof < standard:
                    continue
                timing = None
                if asks_timing and isinstance(fact, Conduct):
                    timing = fact.timing
                    if timing in _PLACED_BY_DAYS:
                        if standard not in timed:
                            counting = [fact for fact in facts if fact.proof >= standard]
                            timed[standard] = events(counting)
                        timing = timing_of(fact, timed[standard])
                for slot, test, good in of_shown if fact.shown else of_denied:
                    if test(fact, timing):
                        right = good is None or good(fact, timing)
                        if right and slot not in bearings:
                            bearings[slot] = place
                        else:
                            value = Value.TRUE if right else Value.FALSE
                            _add(bearings, several, slot, (place, value))
        return _joined(bearings, several)

    def _weighed(self, facts: Sequence[Fact]) -> dict[int, Bearing]:
        """The same where facts are weighed against their contraries."""
        bearings: dict[int, Bearing] = {}
        several: _Several = {}
        for standard in self._standards:
            kept = record(facts, standard)
            for counted in (*kept.shown, *kept.denied):
                fact, timing, value = counted.fact, counted.timing, counted.value
                for asks in self._asks[type(fact)]:
                    if asks.standard is not standard:
                        continue
                    for slot, test, good in asks.of_shown if fact.shown else asks.of_denied:
                        if test(fact, timing):
                            # A fact that is not as it should be is as bad as it is certain.
                            right = good is None or good(fact, timing)
                            worth = value if right else value.negated
                            _add(bearings, several, slot, (counted.index, worth))
        return _joined(bearings, several)


_Several = dict[int, list[tuple[int, Value]]]
"""By slot, what bears on a leaf on which more than one fact may bear, while it is gathered."""


def _add(
    bearings: dict[int, Bearing], several: _Several, slot: int, bearing: tuple[int, Value]
) -> None:
    """Add a fact to those that bear on a leaf, at a cost that does not grow with their number."""
    if slot in several:
        several[slot].append(bearing)
    else:
        several[slot] = [*_spread(bearings.get(slot, ())), bearing]
        bearings[slot] = ()  # The slot is taken, in the order in which leaves are met.


def _joined(bearings: dict[int, Bearing], several: _Several) -> dict[int, Bearing]:
    for slot, gathered in several.items():
        bearings[slot] = tuple(gathered)
    return bearings


def _contradicted(facts: Iterable[Fact]) -> bool:
    """Tell whether some kind of fact is both shown and denied."""
    denied = {type(fact) for fact in facts if not fact.shown}
    return bool(denied) and any(fact.shown and type(fact) in denied for fact in facts)


def matches_by(leaf: Leaf, bearing: Bearing) -> Matches:
    """The value of a leaf that asks for facts, and those that decide it, by what bears on it."""
    spread = _spread(bearing)
    if not spread:
        return leaf_matches(leaf, _SILENT)
    if isinstance(leaf, Every):
        value = min(own for _, own in spread)
        return Matches(value, tuple(place for place, own in spread if own is value))
    matches = Matches(max(own for _, own in spread), tuple(place for place, _ in spread))
    return mirrored(matches) if isinstance(leaf, NotShown) else matches


def _spread(bearing: Bearing) -> tuple[tuple[int, Value], ...]:
    return ((bearing, Value.TRUE),) if isinstance(bearing, int) else bearing


_SILENT = Record((), ())
_PLACED_BY_DAYS = (None, Timing.AFTER_NOTICE)


# Patterns as tests.


def _matching(pattern: Pattern) -> Test:
    tests = tuple(_meeting(name, constraint) for name, constraint in pattern.where)
    if not tests:
        return _always
    joined, *others = tests
    for test in others:
        joined = _both(joined, test)
    return joined


def _both(first: Test, second: Test) -> Test:
    return lambda fact, timing: first(fact, timing) and second(fact, timing)


def _always(fact: Fact, timing: Timing | None) -> bool:
    return True


def _never(fact: Fact, timing: Timing | None) -> bool:
    return False


def _meeting(name: str, constraint: Constraint) -> Test:
    """Whether a field meets a constraint; an unknown field meets none."""
    if isinstance(constraint, (After, Within)):
        earlier = constraint.field if isinstance(constraint, After) else constraint.after
        least = 1 if isinstance(constraint, After) else 0
        most = inf if isinstance(constraint, After) else constraint.limit.value

        def spans(fact: Fact, timing: Timing | None) -> bool:
            days = fact.days_between(earlier, name)
            return days is not None and least <= days <= most

        return spans
    if isinstance(constraint, (AtMost, AtLeast)):
        compare, limit = (le if isinstance(constraint, AtMost) else ge), constraint.limit.value

        def compares(fact: Fact, timing: Timing | None) -> bool:
            value = fact_field(fact)
            return value is not None and compare(value, limit)

        fact_field = attrgetter(name)
        return compares
    if name == "timing":
        values = constraint.values if isinstance(constraint, OneOf) else (constraint.value,)
        return lambda fact, timing: timing in values
    own: Callable[[Fact], Any] = attrgetter(name)
    if isinstance(constraint, OneOf):
        several = constraint.values
        return lambda fact, timing: own(fact) in several
    only = constraint.value
    return lambda fact, timing: bool(own(fact) == only)


def _denying(kind: type[Fact], pattern: Pattern) -> Test:
    """Whether a denial covers all that a pattern could match."""
    constrained = dict(pattern.where)
    said = [
        (attrgetter(field.name), constrained.get(field.name))
        for field in fields(kind)
        if field.name not in COMMON_FIELDS
    ]

    def covers(fact: Fact, timing: Timing | None) -> bool:
        for own, constraint in said:
            value = own(fact)
            if value is not None and constraint != Exactly(value):
                return False
        return True

    return covers
