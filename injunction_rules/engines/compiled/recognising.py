"""
Recognising facts fast: the leaves of a rule book, indexed by kind of fact.

The meaning is that of :mod:`injunction_rules.semantics.matching`.  Here each pattern is
made a test once, so that a fact is put only to the leaves that ask for its
kind, and a leaf of which the record says nothing costs nothing.  What a fact
says in words, yes and no is looked up in a table; only numbers and days are
compared for each fact.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
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


_Where = Sequence[tuple[str, Constraint]]

Asking = tuple[tuple[int, int], ...]
"""By number of the stratum, the rules in it that ask for something, as a set."""

Bearing = int | tuple[tuple[int, Value], ...]
"""
The places of the facts that bear on a leaf, and what it is worth by each of them.

Most often that is one fact, by which the leaf is true: its place says it all.  A negative
number says that there is none.
"""


def silence(slot: int) -> int:
    """
    Give the token of a leaf, by its slot, while no fact bears on it.

    There are several: hundreds of references to one object would take long to copy, since each
    is counted after the other.
    """
    return -6 - slot % 8


class _Ask(NamedTuple):
    """
    A leaf as it is put to facts of one kind that say certain words.

    Its slot is asked for by a set of rules.  ``test`` is left out where nothing remains to be
    tested.  For ``every``, it tells which facts are meant and ``good`` whether each is as it
    should be.
    """

    slot: int
    rules: Asking
    test: Test | None
    good: Test | None


class _Put(NamedTuple):
    """A leaf as it is put to facts of one kind: denied or not, and the words they must say."""

    ask: _Ask
    denied: bool
    words: _Where


_Bears = tuple[Iterable[tuple[int, int]], Iterable[int], Iterable[int]]
"""Sets of rules by stratum, and the slots they ask for: of leaves that are true, and false."""

_Said = tuple[_Bears, tuple[_Ask, ...]]
"""The leaves on which a fact bears by what it says in words, and those that remain to be tested."""

_MOST_SAID = 256
"""In the table of a kind of fact; what more there is is worked out each time."""


class _Asks:
    """
    The leaves put to facts of one kind under one standard.

    Most ask for words, or for what is so or is not.  So a table has, by what a fact says in these
    fields, the leaves on which it bears, and those that depend on a number or a day as well.  What
    is not in it is worked out from the leaves that a word leaves open, which are a set in one
    number.  ``timed`` tells whether any asks when it was, and ``plain`` has the fields that are
    asked for where there is nothing else to ask of what is shown.
    """

    def __init__(self, standard: Proof, put: Sequence[_Put], *, timed: bool) -> None:
        self.standard = standard
        self.timed = timed
        every = (1 << len(put)) - 1
        denied = sum([1 << number for number, leaf in enumerate(put) if leaf.denied])
        by_word: dict[str, dict[Any, int]] = {}
        indifferent: dict[str, int] = {}
        for number, leaf in enumerate(put):
            words: dict[str, set[Any]] = {}
            for name, constraint in leaf.words:
                values = {*_values(constraint)}
                words[name] = words.get(name, values) & values
            for name, values in words.items():
                indifferent[name] = indifferent.get(name, every) & ~(1 << number)
                table = by_word.setdefault(name, {})
                for value in values:
                    table[value] = table.get(value, 0) | 1 << number
        timing = indifferent.pop("timing", every)
        self._shown, self._denied = every & ~denied, denied
        self._by_timing = _widened(by_word.get("timing", {}), timing), timing
        self._by_word = [
            (attrgetter(name), _widened(by_word.get(name, {}), rest), rest)
            for name, rest in indifferent.items()
        ]
        self.say = attrgetter("shown", *indifferent)
        self._put = [leaf.ask for leaf in put]
        self.table: dict[Hashable, _Said] = {}
        self._by_leaves: dict[int, _Said] = {}
        tested = timed or any(leaf.ask.test or leaf.ask.good for leaf in put if not leaf.denied)
        self.plain = None if tested else tuple(indifferent)

    def bears(self, fact: Fact, timing: Timing | None) -> _Bears:
        """Give the leaves on which a fact bears."""
        key = (self.say(fact), timing) if self.timed else self.say(fact)
        said = self.table.get(key) or self.said(key, fact, timing)
        return _tested(said, fact, timing) if said[1] else said[0]

    def said(self, key: Hashable, fact: Fact, timing: Timing | None) -> _Said:
        """Give what words decide, and have it at hand from now on."""
        said = self._said(fact, timing)
        if len(self.table) < _MOST_SAID:
            self.table[key] = said
        return said

    def _said(self, fact: Fact, timing: Timing | None) -> _Said:
        """Work out what words decide from the leaves that each of them leaves open."""
        table, indifferent = self._by_timing
        left = (self._shown if fact.shown else self._denied) & table.get(timing, indifferent)
        for say, table, indifferent in self._by_word:
            left &= table.get(say(fact), indifferent)
        said = self._by_leaves.get(left)
        if said is None:
            said = self._decided(left)
            if len(self._by_leaves) < _MOST_SAID:
                self._by_leaves[left] = said
        return said

    def _decided(self, left: int) -> _Said:
        """Sort a set of leaves into those that are true, and those that remain to be tested."""
        rules: dict[int, int] = {}
        true, rest = [], []
        while left:
            number = left.bit_length() - 1
            left ^= 1 << number
            ask = self._put[number]
            if ask.test or ask.good:
                rest.append(ask)
            else:
                true.append(ask.slot)
                for stratum, bits in ask.rules:
                    rules[stratum] = rules.get(stratum, 0) | bits
        return (tuple(rules.items()), tuple(true), ()), tuple(rest)


def _tested(said: _Said, fact: Fact, timing: Timing | None) -> _Bears:
    """Test what words do not decide."""
    (rules, true, _), rest = said
    more, right = [*rules], [*true]
    wrong: list[int] = []
    for slot, asking, test, good in rest:
        if test is None or test(fact, timing):
            more += asking
            (right if good is None or good(fact, timing) else wrong).append(slot)
    return more, right, wrong


def _widened(by_word: Mapping[Any, int], indifferent: int) -> dict[Any, int]:
    """Add to each set of leaves that a word leaves open those that do not ask for the field."""
    return {value: leaves | indifferent for value, leaves in by_word.items()}


_OfKind = tuple[tuple[Proof, bool, Callable[[Fact], Hashable], dict[Hashable, _Said], _Asks], ...]
"""Of the leaves put to a kind of fact, by standard: what the loop over facts needs at hand."""


class _ByKind(dict[type[Fact], _OfKind]):
    """The leaves put to each kind of fact, worked out when the kind is first met."""

    def __init__(self, leaves: Asked, asking: Sequence[Asking]) -> None:
        super().__init__()
        self._asked = leaves
        self._asking = asking

    def __missing__(self, kind: type[Fact]) -> _OfKind:
        of_kind: list[_Asks] = []
        for standard, leaves in self._asked.items():
            put = [
                self._put(kind, leaf, slot)
                for leaf, slot in leaves.items()
                if issubclass(kind, _pattern(leaf).kind)
            ]
            of_kind += [_Asks(standard, put, timed=_timed(kind, leaves))] if put else []
        self[kind] = tables = tuple(
            [(asks.standard, asks.timed, asks.say, asks.table, asks) for asks in of_kind]
        )
        return tables

    def _put(self, kind: type[Fact], leaf: Leaf, slot: int) -> _Put:
        """Give a leaf as it is put to a kind of fact."""
        pattern = _pattern(leaf)
        ask = _Ask(slot, self._asking[slot], None, None)
        if isinstance(leaf, Refuted):
            return _Put(ask._replace(test=_denying(kind, pattern)), True, [])
        words, rest = _split(pattern)
        good = None
        if isinstance(leaf, Every):
            fits = issubclass(kind, leaf.pattern.kind)
            good = _test(leaf.pattern.where) if fits else _never
        return _Put(ask._replace(test=_test(rest), good=good), False, words)


def _timed(kind: type[Fact], leaves: Iterable[Leaf]) -> bool:
    """Tell whether any of the leaves put to a kind of fact asks when it was."""
    return issubclass(kind, Conduct) and any(
        name == "timing"
        for leaf in leaves
        if not isinstance(leaf, Refuted) and issubclass(kind, _pattern(leaf).kind)
        for part in patterns_in(leaf)
        for name, _ in part.where
    )


def _pattern(leaf: Leaf) -> Pattern:
    """Give the pattern of the facts that bear on a leaf."""
    pattern = leaf.among if isinstance(leaf, Every) else leaf.of
    assert isinstance(pattern, Pattern)
    return pattern


def _split(pattern: Pattern) -> tuple[_Where, _Where]:
    """Give what a pattern asks for in words, yes and no; and what remains."""
    words = [pair for pair in pattern.where if _values(pair[1])]
    return words, [pair for pair in pattern.where if pair not in words]


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
        plain = [asks.plain for *_, asks in self._asks[kind]]
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
    silent : sequence
        The tokens by slot while no fact bears on anything.
    strata : int
        How many there are.
    """

    def __init__(
        self, asked: Asked, asking: Sequence[Asking], silent: Sequence[Any], strata: int
    ) -> None:
        self._silent = silent
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

    def recognise(
        self, facts: Sequence[Fact], tokens: list[Any], first: int
    ) -> tuple[list[int], int]:
        """
        Put what bears on each leaf into its slot, and give the rules that ask for any of these.

        Facts before the first are in their slots.  Rules are given by stratum; facts are told
        by their places, and are in the order of the question.  The most facts that bear on one
        leaf are counted too.
        """
        changed = [0] * self._strata
        several: _Several = {}
        silent, true = self._silent, Value.TRUE
        weighed = not first and _contradicted(facts)
        counted = self._weighed(facts) if weighed else self._straight(facts, first)
        for place, value, (rules, right, wrong) in counted:
            for stratum, bits in rules:
                changed[stratum] |= bits
            for slot in right:
                if tokens[slot] == silent[slot] and value is true:
                    tokens[slot] = place
                else:
                    _add(tokens, several, slot, (place, value))
            for slot in wrong:
                # A fact that is not as it should be is as bad as it is certain.
                _add(tokens, several, slot, (place, value.negated))
        most = 1
        for slot, gathered in several.items():
            tokens[slot] = tuple(gathered)
            most = max(most, len(gathered))
        return changed, most

    def _straight(self, facts: Sequence[Fact], first: int) -> Iterator[_Counted]:
        """Yield what counts where nothing is both shown and denied: all of that is true."""
        days: dict[Proof, Events] = {}
        by_kind, true = self._asks, Value.TRUE
        timing: Timing | None = None
        for place, fact in enumerate(facts[first:], first):
            for standard, timed, say, table, asks in by_kind[type(fact)]:
                if fact.proof >= standard:
                    key = say(fact)
                    if timed:
                        timing = _timing(fact, standard, facts, days)
                        key = key, timing
                    said = table.get(key) or asks.said(key, fact, timing)
                    yield place, true, _tested(said, fact, timing) if said[1] else said[0]

    def _weighed(self, facts: Sequence[Fact]) -> Iterator[_Counted]:
        """Yield what counts where facts are weighed against their contraries."""
        for standard in self._standards:
            kept = record(facts, standard)
            for counted in (*kept.shown, *kept.denied):
                for *_, asks in self._asks[type(counted.fact)]:
                    if asks.standard is standard:
                        bears = asks.bears(counted.fact, counted.timing)
                        yield counted.index, counted.value, bears


_Counted = tuple[int, Value, _Bears]
"""A fact by its place, how far it is true, and the leaves on which it bears."""


def _timing(
    fact: Fact, standard: Proof, facts: Sequence[Fact], days: dict[Proof, Events]
) -> Timing | None:
    """Give the timing of conduct under a standard, whose days are worked out once."""
    timing: Timing | None = fact.timing  # type: ignore[attr-defined]
    if timing not in _PLACED_BY_DAYS or fact.last_day is None:  # type: ignore[attr-defined]
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


_is_shown = attrgetter("shown")


def _contradicted(facts: Iterable[Fact]) -> bool:
    """Tell whether some kind of fact is both shown and denied."""
    if all(map(_is_shown, facts)):
        return False
    denied = {type(fact) for fact in facts if not fact.shown}
    return any(fact.shown and type(fact) in denied for fact in facts)


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
    if isinstance(bearing, int):
        return ((bearing, Value.TRUE),) if bearing >= 0 else ()
    return bearing


_SILENT = Record((), ())
_PLACED_BY_DAYS = (None, Timing.AFTER_NOTICE)


# Patterns as tests.


def _test(where: _Where) -> Test | None:
    if not where:
        return None
    joined, *others = [_meeting(name, constraint) for name, constraint in where]
    for test in others:
        joined = _both(joined, test)
    return joined


def _both(first: Test, second: Test) -> Test:
    return lambda fact, timing: first(fact, timing) and second(fact, timing)


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
