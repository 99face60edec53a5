"""
Recognising facts fast: the leaves of a rule book, indexed by kind of fact.

The meaning is that of :mod:`injunction_rules.semantics.matching`.  Here each pattern is
made a test once, so that a fact is put only to the leaves that ask for its
kind, and a leaf of which the record says nothing costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
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


Asking = tuple[tuple[int, int], ...]
"""By number of the stratum, the rules in it that ask for something, as a set."""

Bearing = int | tuple[tuple[int, Value], ...]
"""
The places of the facts that bear on a leaf, and what it is worth by each of them.

Most often that is one fact, by which the leaf is true: its place says it all.
"""


class _Ask(NamedTuple):
    """
    A leaf as it is put to facts of one kind.

    Its slot is asked for by a set of rules.  ``test`` is left out where nothing remains to be
    tested.  For ``every``, it tells which facts are meant and ``good`` whether each is as it
    should be.
    """

    slot: int
    rules: Asking
    test: Test | None
    good: Test | None


_By = dict[Any, tuple[_Ask, ...]]
"""The leaves that ask for each value of a field."""


class _Asks(NamedTuple):
    """
    The leaves put to facts of one kind under one standard, shown or denied.

    Most ask for a word in some field, or for what is so there or is not: these are looked up by
    what the fact says there, or by when it was.  ``timed`` tells whether any asks for that, and
    ``plain`` has the fields where there is nothing else to ask.
    """

    always: tuple[_Ask, ...]
    by_field: tuple[tuple[Callable[[Fact], Any], _By], ...]
    by_timing: _By
    timed: bool
    plain: tuple[str, ...] | None


_Under = tuple[Proof, _Asks, _Asks]
"""A standard, with the leaves put to facts that are shown, and to facts that are denied."""


class _ByKind(dict[type[Fact], tuple[_Under, ...]]):
    """The leaves put to each kind of fact, worked out when the kind is first met."""

    def __init__(self, leaves: Asked, asking: Sequence[Asking]) -> None:
        super().__init__()
        self._asked = leaves
        self._asking = asking

    def __missing__(self, kind: type[Fact]) -> tuple[_Under, ...]:
        self[kind] = of_kind = tuple(
            [
                (standard, self._put_to(kind, leaves, False), self._put_to(kind, leaves, True))
                for standard, leaves in self._asked.items()
                if any(issubclass(kind, _pattern(leaf).kind) for leaf in leaves)
            ]
        )
        return of_kind

    def _put_to(self, kind: type[Fact], leaves: Mapping[Leaf, int], denied: bool) -> _Asks:
        always: list[_Ask] = []
        by_field: dict[str, dict[Any, list[_Ask]]] = {"timing": {}}
        timed = False
        for leaf, slot in leaves.items():
            pattern = _pattern(leaf)
            if isinstance(leaf, Refuted) is not denied or not issubclass(kind, pattern.kind):
                continue
            if denied:
                always.append(_Ask(slot, self._asking[slot], _denying(kind, pattern), None))
                continue
            named = [name for part in patterns_in(leaf) for name, _ in part.where]
            timed = timed or "timing" in named
            good = None
            if isinstance(leaf, Every):
                fits = issubclass(kind, leaf.pattern.kind)
                good = _matching(leaf.pattern.where) if fits else _never
            # It is looked up by the first field that has few values, and tested for the others.
            sorting = next((pair for pair in pattern.where if _values(pair[1])), None)
            rest = [pair for pair in pattern.where if pair is not sorting]
            test = _matching(rest) if rest else None
            ask = _Ask(slot, self._asking[slot], test, good)
            if sorting is None:
                always.append(ask)
            else:
                name, constraint = sorting
                for value in _values(constraint):
                    by_field.setdefault(name, {}).setdefault(value, []).append(ask)
        tables = {
            name: {value: tuple(asks) for value, asks in table.items()}
            for name, table in by_field.items()
        }
        by_timing = tables.pop("timing")
        fields = tuple([(attrgetter(name), table) for name, table in tables.items()])
        timed = timed and issubclass(kind, Conduct)
        every = [
            *always,
            *[ask for table in tables.values() for asks in table.values() for ask in asks],
        ]
        tested = timed or any(ask.test or ask.good for ask in every)
        plain = None if tested else tuple(tables)
        return _Asks(tuple(always), fields, by_timing, timed, plain)


def _pattern(leaf: Leaf) -> Pattern:
    """Give the pattern of the facts that bear on a leaf."""
    pattern = leaf.among if isinstance(leaf, Every) else leaf.of
    assert isinstance(pattern, Pattern)
    return pattern


def _values(constraint: Constraint) -> tuple[Any, ...]:
    """Give the values that a field must have one of, where these are words or yes and no."""
    values: tuple[Any, ...] = ()
    if isinstance(constraint, Exactly):
        values = (constraint.value,)
    elif isinstance(constraint, OneOf):
        values = tuple(dict.fromkeys(constraint.values))
    return values if all(isinstance(value, Enum | bool) for value in values) else ()


_HEADS = 3


class _Plain(dict[type[Fact], "Callable[[Fact], Hashable] | None"]):
    """What is asked of each kind of fact that is shown, if that is words and yes or no alone."""

    def __init__(self, asks: _ByKind) -> None:
        super().__init__()
        self._asks = asks

    def __missing__(self, kind: type[Fact]) -> Callable[[Fact], Hashable] | None:
        plain = [of_shown.plain for _, of_shown, _ in self._asks[kind]]
        self[kind] = say = None
        if None not in plain:
            names = dict.fromkeys(name for fields in plain for name in fields or ())
            self[kind] = say = attrgetter("__class__", "proof", *names)
        return say


class Recogniser:
    """
    The leaves of a rule book that ask for facts.

    Parameters
    ----------
    asked : mapping of Proof to mapping of Leaf to int
        By the least proof that counts: the leaves, and in which slot each is
        kept.
    asking : sequence of Asking
        By slot, the rules that ask for it.
    strata : int
        How many there are.
    """

    def __init__(self, asked: Asked, asking: Sequence[Asking], strata: int) -> None:
        self._strata = strata
        self._standards = tuple(asked)
        self._asks = _ByKind(asked, asking)
        self._plain = _Plain(self._asks)

    def heads(self, facts: Sequence[Fact]) -> tuple[Hashable, ...]:
        """
        Give what the first facts say, of which nothing is asked but words, and yes or no.

        A question begins with the motion, the respondent and the injunction.  There are none
        where the record contradicts itself.
        """
        said = []
        for fact in facts[:_HEADS]:
            say = self._plain[type(fact)]
            if say is None or not fact.shown:
                break
            said.append(say(fact))
        return () if _contradicted(facts) else tuple(said)

    def recognise(self, facts: Sequence[Fact], tokens: list[Any], first: int) -> list[int]:
        """
        Put what bears on each leaf into its slot, and give the rules that ask for any of these.

        Facts before the first are in their slots.  Rules are given by stratum; facts are told
        by their places, and are in the order of the question.
        """
        if not first and _contradicted(facts):
            return self._weighed(facts, tokens)
        # Where nothing is both shown and denied, all that counts is true.
        changed = [0] * self._strata
        several: _Several = {}
        days: dict[Proof, Events] = {}
        by_kind = self._asks
        for place, fact in enumerate(facts[first:], first):
            for standard, of_shown, of_denied in by_kind[type(fact)]:
                if fact.proof < standard:
                    continue
                asks, by_field, by_timing, timed, _ = of_shown if fact.shown else of_denied
                timing = None
                for said, table in by_field:
                    asks += table.get(said(fact), ())
                if timed:
                    timing = _timing(fact, standard, facts, days)
                    asks += by_timing.get(timing, ())
                for slot, rules, test, good in asks:
                    if test is None or test(fact, timing):
                        for number, bits in rules:
                            changed[number] |= bits
                        right = good is None or good(fact, timing)
                        if right and tokens[slot] == ():
                            tokens[slot] = place
                        else:
                            value = Value.TRUE if right else Value.FALSE
                            _add(tokens, several, slot, (place, value))
        _join(tokens, several)
        return changed

    def _weighed(self, facts: Sequence[Fact], tokens: list[Any]) -> list[int]:
        """Do the same where facts are weighed against their contraries."""
        changed = [0] * self._strata
        several: _Several = {}
        for standard in self._standards:
            kept = record(facts, standard)
            for counted in (*kept.shown, *kept.denied):
                fact, timing, value = counted.fact, counted.timing, counted.value
                for least, of_shown, of_denied in self._asks[type(fact)]:
                    if least is not standard:
                        continue
                    asks, by_field, by_timing, _, _ = of_shown if fact.shown else of_denied
                    for said, table in by_field:
                        asks += table.get(said(fact), ())
                    for slot, rules, test, good in asks + by_timing.get(timing, ()):
                        if test is None or test(fact, timing):
                            for number, bits in rules:
                                changed[number] |= bits
                            # A fact that is not as it should be is as bad as it is certain.
                            right = good is None or good(fact, timing)
                            worth = value if right else value.negated
                            _add(tokens, several, slot, (counted.index, worth))
        _join(tokens, several)
        return changed


def _timing(
    fact: Fact, standard: Proof, facts: Sequence[Fact], days: dict[Proof, Events]
) -> Timing | None:
    """Give the timing of conduct under a standard, whose days are worked out once."""
    timing: Timing | None = fact.timing  # type: ignore[attr-defined]
    if timing not in _PLACED_BY_DAYS:
        return timing
    if standard not in days:
        days[standard] = events([fact for fact in facts if fact.proof >= standard])
    return timing_of(fact, days[standard])


_Several = dict[int, list[tuple[int, Value]]]
"""By slot, what bears on a leaf on which more than one fact may bear, while it is gathered."""


def _add(tokens: list[Any], several: _Several, slot: int, bearing: tuple[int, Value]) -> None:
    """Add a fact to those that bear on a leaf, at a cost that does not grow with their number."""
    if slot in several:
        several[slot].append(bearing)
    else:
        several[slot] = [*_spread(tokens[slot]), bearing]
        tokens[slot] = several  # The slot is taken until they are joined.


def _join(tokens: list[Any], several: _Several) -> None:
    for slot, gathered in several.items():
        tokens[slot] = tuple(gathered)


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
    """Tell whether a field meets a constraint; an unknown field meets none."""
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
    """Tell whether a denial covers all that a pattern could match."""
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
