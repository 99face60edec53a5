"""
Recognising facts fast: the leaves of a rule book, indexed by kind of fact.

The meaning is that of :mod:`injunction_rules.semantics.matching`.  Here each pattern is
made a test once, so that a fact is put only to the leaves that ask for its
kind, and a leaf of which the record says nothing costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
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
    A leaf as it is put to facts of one kind, shown or denied.

    ``sorting`` tells by some ``fields``, by which facts of the kind are sorted, whether a fact
    may bear on it, and ``rest`` by others.  For ``every``, they tell which facts are meant and
    ``good`` whether each is as it should be.
    """

    slot: int
    standard: Proof
    denied: bool
    fields: tuple[str, ...]
    sorting: Test
    rest: Test
    good: Test | None


class _Put(NamedTuple):
    """A leaf on which a fact may bear, with its timing under the standard of the leaf."""

    slot: int
    rest: Test
    good: Test | None
    timing: Timing | None

    @property
    def sure(self) -> bool:
        """Whether it does bear on it, whatever else it says."""
        return self.rest is _always and self.good is None


Sorted = tuple[tuple[int, ...], tuple[_Put, ...]]
"""The slots of the leaves on which a fact bears, and leaves to which it must yet be put."""

_MOST_ROWS = 512


class _Kind:
    """
    The leaves put to one kind of fact.

    Most ask in a few fields for a word, or for what is so or is not.  Facts that say the same
    there are sorted once, up to a limit: ``said`` takes what a fact says there, whether it is
    shown and how well; ``timed`` has the standards under which some leaf asks when it was.
    """

    def __init__(self, kind: type[Fact], asked: Asked) -> None:
        self.asks = tuple(_put_to(kind, asked))
        names = dict.fromkeys(name for ask in self.asks for name in ask.fields)
        timed = [ask.standard for ask in self.asks if "timing" in ask.fields]
        self.timed = tuple(dict.fromkeys(timed)) if issubclass(kind, Conduct) else ()
        self.said = attrgetter("shown", "proof", *[name for name in names if name != "timing"])
        self.rows: dict[tuple[Any, ...], Sorted] = {}

    def sort(self, row: tuple[Any, ...], fact: Fact, timings: Timings) -> Sorted:
        """Put a fact to the leaves that ask for its kind, as far as others say the same."""
        puts = [
            _Put(ask.slot, ask.rest, ask.good, timings.get(ask.standard))
            for ask in self.asks
            if ask.denied is not fact.shown
            and fact.proof >= ask.standard
            and ask.sorting(fact, timings.get(ask.standard))
        ]
        sure = tuple([put.slot for put in puts if put.sure])
        result = sure, tuple([put for put in puts if not put.sure])
        if len(self.rows) < _MOST_ROWS:
            self.rows[row] = result
        return result


def _put_to(kind: type[Fact], asked: Asked) -> Iterator[_Ask]:
    for standard, leaves in asked.items():
        for leaf, slot in leaves.items():
            pattern = leaf.among if isinstance(leaf, Every) else leaf.of
            assert isinstance(pattern, Pattern)
            if not issubclass(kind, pattern.kind):
                continue
            if isinstance(leaf, Refuted):
                yield _Ask(slot, standard, True, (), _always, _denying(kind, pattern), None)
                continue
            sorting = [pair for pair in pattern.where if _sorts(pair[1])]
            rest = [pair for pair in pattern.where if pair not in sorting]
            fields, good = dict(sorting), None
            if isinstance(leaf, Every):
                good = _never
                if issubclass(kind, leaf.pattern.kind):
                    good = _matching(leaf.pattern.where)
                    # Whether each is as it should be may depend on when it was.
                    fields |= {name: one for name, one in leaf.pattern.where if name == "timing"}
            tests = _matching(sorting), _matching(rest)
            yield _Ask(slot, standard, False, tuple(fields), *tests, good)


def _sorts(constraint: Constraint) -> bool:
    """Tell whether facts are sorted by a field: what may stand there is a few words."""
    if isinstance(constraint, Exactly):
        return isinstance(constraint.value, Enum | bool)
    return isinstance(constraint, OneOf) and all(
        isinstance(value, Enum | bool) for value in constraint.values
    )


class _ByKind(dict[type[Fact], _Kind]):
    """The leaves put to each kind of fact, worked out when the kind is first met."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._asked = asked

    def __missing__(self, kind: type[Fact]) -> _Kind:
        self[kind] = of_kind = _Kind(kind, self._asked)
        return of_kind


class Recogniser:
    """
    The leaves of a rule book that ask for facts.

    Parameters
    ----------
    asked : mapping of Proof to mapping of Leaf to int
        By the least proof that counts: the leaves, and in which slot each is
        kept.
    """

    def __init__(self, asked: Asked) -> None:
        self._standards = tuple(asked)
        self._kinds = _ByKind(asked)

    def recognise(self, facts: Sequence[Fact]) -> dict[int, Bearing]:
        """By slot of the leaf, the facts that bear on it, in the order of the question."""
        if _contradicted(facts):
            return self._weighed(facts)
        # Where nothing is both shown and denied, all that counts is true.
        bearings: dict[int, Bearing] = {}
        several: _Several = {}
        days: dict[Proof, Events] = {}
        kinds = self._kinds
        for place, fact in enumerate(facts):
            kind = kinds[type(fact)]
            row, timings = kind.said(fact), _UNTIMED
            if kind.timed:
                timings = _timings(fact, kind.timed, facts, days)
                row += tuple(timings.values())
            sure, perhaps = kind.rows.get(row) or kind.sort(row, fact, timings)
            for slot in sure:
                if slot in bearings:
                    _add(bearings, several, slot, (place, Value.TRUE))
                else:
                    bearings[slot] = place
            for slot, rest, good, timing in perhaps:
                if rest(fact, timing):
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
                for ask in self._kinds[type(fact)].asks:
                    if ask.standard is not standard or ask.denied is fact.shown:
                        continue
                    if ask.sorting(fact, timing) and ask.rest(fact, timing):
                        # A fact that is not as it should be is as bad as it is certain.
                        right = ask.good is None or ask.good(fact, timing)
                        worth = value if right else value.negated
                        _add(bearings, several, ask.slot, (counted.index, worth))
        return _joined(bearings, several)


Timings = Mapping[Proof, Timing | None]
"""By the least proof that counts, when a thing was done."""

_UNTIMED: Timings = {}


def _timings(
    fact: Fact, standards: Sequence[Proof], facts: Sequence[Fact], days: dict[Proof, Events]
) -> Timings:
    """Give the timing of conduct under each standard; the days are worked out once."""
    assert isinstance(fact, Conduct)
    if fact.timing not in _PLACED_BY_DAYS:
        return dict.fromkeys(standards, fact.timing)
    for standard in standards:
        if standard not in days:
            days[standard] = events([fact for fact in facts if fact.proof >= standard])
    return {standard: timing_of(fact, days[standard]) for standard in standards}


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


def _matching(where: Iterable[tuple[str, Constraint]]) -> Test:
    tests = [_meeting(name, constraint) for name, constraint in where]
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
