"""
The record of a supposition: which facts count, what they are worth, and what they match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import product
from typing import NamedTuple, TypeVar

from attrs import evolve

from injunction_rules.model.conditions import (
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
    Within,
)
from injunction_rules.model.facts import ActualNotice, Conduct, Fact, Injunction, Timing
from injunction_rules.model.proof import Proof, Value
from injunction_rules.semantics.contraries import Contraries
from injunction_rules.semantics.matching import (
    Counted,
    Events,
    denies,
    known_from,
    knows,
    matches,
    may_have_known_sooner,
    timing_of,
)
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.suppositions import Kleene, Supposition

Outcome = TypeVar("Outcome")


class Records:
    """The value of leaves that ask for facts."""

    def __init__(self, supposed: Supposition) -> None:
        self._supposed = supposed
        self._by_standard: dict[Proof, Record] = {}
        self._known: dict[tuple[Leaf, Proof], Kleene] = {}
        standing = _against_contraries(supposed.circuit, supposed.facts)
        self._standing = tuple(
            (i, fact, value)
            for i, ((fact, _), value) in enumerate(zip(supposed.facts, standing, strict=True))
            if value.some != FALSE
        )

    def under(self, standard: Proof) -> Record:
        """Give the facts that count under a standard."""
        if standard not in self._by_standard:
            self._by_standard[standard] = Record(self._supposed, self._standing, standard)
        return self._by_standard[standard]

    def value(self, leaf: Leaf, standard: Proof) -> Kleene:
        key = (leaf, standard)
        if key not in self._known:
            self._known[key] = self.under(standard).value(leaf)
        return self._known[key]


def _against_contraries(c: Circuit, facts: tuple[tuple[Fact, Node], ...]) -> Iterator[Kleene]:
    """Give what each fact is worth where the record may also have its contrary."""

    def by_proof(places: list[int]) -> dict[Proof, Node]:
        nodes: dict[Proof, list[Node]] = {}
        for place in places:
            contrary, present = facts[place]
            nodes.setdefault(contrary.proof, []).append(present)
        return {proof: c.or_(*group) for proof, group in nodes.items()}

    contraries = Contraries([fact for fact, _ in facts], by_proof)
    for fact, present in facts:
        contrary = [pair for group in contraries.against(fact) for pair in group.items()]
        beaten = c.or_(*(node for proof, node in contrary if proof > fact.proof))
        equal = c.or_(*(node for proof, node in contrary if proof == fact.proof))
        some = c.and_(present, c.not_(beaten))
        yield Kleene(some, c.and_(some, c.not_(equal)))


class Bearing(NamedTuple):
    """
    A fact that bears on a leaf.

    For ``every``, ``meant`` is where the fact is meant and ``value`` whether it
    is as it should be; for the others the two are one.
    """

    place: int
    meant: Node
    value: Kleene


class Record:
    """The facts that count under one standard."""

    def __init__(
        self,
        supposed: Supposition,
        standing: tuple[tuple[int, Fact, Kleene], ...],
        standard: Proof,
    ) -> None:
        self._supposed = supposed
        self._circuit = supposed.circuit
        self._facts = tuple(counted for counted in standing if counted[1].proof >= standard)
        self._placed: dict[object, tuple[tuple[Timing | None, Node], ...]] = {}

    def value(self, leaf: Leaf) -> Kleene:
        c = self._circuit
        bearings = self.bearing(leaf)
        if isinstance(leaf, Every):
            meant = c.or_(*(bearing.meant for bearing in bearings))
            return Kleene(
                *(
                    c.and_(
                        meant,
                        *(c.or_(c.not_(each.meant), each.value[bit]) for each in bearings),
                    )
                    for bit in (0, 1)
                )
            )
        some = c.or_(*(bearing.value.some for bearing in bearings))
        true = c.or_(*(bearing.value.true for bearing in bearings))
        if isinstance(leaf, NotShown):
            return Kleene(c.not_(true), c.not_(some))
        return Kleene(some, true)

    def bearing(self, leaf: Leaf) -> tuple[Bearing, ...]:
        """Give the facts that bear on a leaf, in the order of the record."""
        if isinstance(leaf, Every):
            return tuple(self._meant(leaf))
        assert isinstance(leaf.of, Pattern)
        matched = self._denying(leaf.of) if isinstance(leaf, Refuted) else self._matching(leaf.of)
        return tuple(Bearing(i, value.some, value) for i, value in matched)

    def _of(self, kind: type[Fact], *, shown: bool) -> Iterator[tuple[int, Fact, Kleene]]:
        for fact in self._facts:
            if fact[1].shown is shown and isinstance(fact[1], kind):
                yield fact

    def _denying(self, pattern: Pattern) -> Iterator[tuple[int, Kleene]]:
        for i, fact, value in self._of(pattern.kind, shown=False):
            if denies(Counted(i, fact, Value.TRUE, None), pattern):
                yield i, value

    def _matching(self, pattern: Pattern) -> Iterator[tuple[int, Kleene]]:
        c = self._circuit
        for i, fact, value in self._of(pattern.kind, shown=True):
            where = self._matched(fact, pattern)
            if where != FALSE:
                yield i, Kleene(c.and_(value.some, where), c.and_(value.true, where))

    def _meant(self, leaf: Every) -> Iterator[Bearing]:
        """Give the facts that are meant; one that is not as asked is as bad as it is certain."""
        c = self._circuit
        for i, value in self._matching(leaf.among):
            fact = self._supposed.facts[i][0]
            good = self._matched(fact, leaf.pattern)
            own = Kleene(c.or_(good, c.not_(value.true)), c.and_(good, value.true))
            yield Bearing(i, value.some, own)

    def _matched(self, fact: Fact, pattern: Pattern) -> Node:
        """Tell where a fact matches: a matter of its timing, and of numbers left open."""
        c = self._circuit
        timings = self._timings(fact) if pattern.asks_for_timing else ((None, TRUE),)
        return c.or_(
            *(
                c.and_(when, here)
                for timing, when in timings
                for variant, here in self._variants(pattern)
                if matches(Counted(0, fact, Value.TRUE, timing), variant)
            )
        )

    def _variants(self, pattern: Pattern) -> Iterator[tuple[Pattern, Node]]:
        """Yield the pattern with each number that its parameters may have."""
        c, values = self._circuit, self._supposed.values
        if not values:
            yield pattern, TRUE
            return
        alternatives: list[list[tuple[tuple[str, Constraint], Node]]] = []
        for name, constraint in pattern.where:
            others = (
                values.get(constraint.limit.id, ())
                if isinstance(constraint, (AtMost, AtLeast, Within))
                else ()
            )
            kept = c.not_(c.or_(*(node for _, node in others)))
            ways = [((name, constraint), kept)]
            for value, node in others:
                assert isinstance(constraint, (AtMost, AtLeast, Within))
                ways.append(
                    ((name, evolve(constraint, limit=evolve(constraint.limit, value=value))), node)
                )
            alternatives.append(ways)
        for way in product(*alternatives):
            yield (
                evolve(pattern, where=tuple(constraint for constraint, _ in way)),
                c.and_(*(node for _, node in way)),
            )

    def _timings(self, fact: Fact) -> tuple[tuple[Timing | None, Node], ...]:
        """Tell when conduct took place, before the events that the record may have."""
        assert isinstance(fact, Conduct), "only conduct has a timing to ask for"
        placed = (fact.timing, fact.last_day)
        if placed not in self._placed:
            ways = [
                (timing_of(fact, Events(entered, noticed, knew, sooner)), (a, b, c, d))
                for (entered, a), (noticed, b), (knew, c), (sooner, d) in product(
                    self._entered, self._noticed, self._knew, self._perhaps_sooner
                )
            ]
            self._placed[placed] = self._merged(
                (timing, self._circuit.and_(*nodes)) for timing, nodes in ways
            )
        return self._placed[placed]

    def _merged(self, ways: Iterable[tuple[Outcome, Node]]) -> tuple[tuple[Outcome, Node], ...]:
        """Give each outcome once, where any of the ways to it is taken."""
        nodes: dict[Outcome, list[Node]] = {}
        for outcome, node in ways:
            nodes.setdefault(outcome, []).append(node)
        return tuple((outcome, self._circuit.or_(*each)) for outcome, each in nodes.items())

    @cached_property
    def _entered(self) -> tuple[tuple[date | None, Node], ...]:
        """Tell when the injunction was entered: what the first of them says."""
        days = [(f.entered, v.some) for _, f, v in self._facts if isinstance(f, Injunction)]
        return self._first(days)

    @cached_property
    def _noticed(self) -> tuple[tuple[date | None, Node], ...]:
        """Give when the respondent first knew: the earliest notice of the order, else of less."""
        days = [
            (not fact.of_order, fact.on, value.some)
            for _, fact, value in self._of(ActualNotice, shown=True)
            if isinstance(fact, ActualNotice) and fact.on is not None
        ]
        return self._first((day, node) for _, day, node in sorted(days))

    @cached_property
    def _knew(self) -> tuple[tuple[date | None, Node], ...]:
        """Tell when the respondent is first shown to have known of a particular violation."""
        days = [
            (day, value.some)
            for _, fact, value in self._facts
            if knows(fact) and (day := known_from(fact)) is not None
        ]
        return self._first(sorted(days))

    @cached_property
    def _perhaps_sooner(self) -> tuple[tuple[bool, Node], ...]:
        """Tell where knowledge may be older than any day on which it is shown."""
        c = self._circuit
        sooner = c.or_(*(v.some for _, fact, v in self._facts if may_have_known_sooner(fact)))
        return (True, sooner), (False, c.not_(sooner))

    def _first(
        self, days: Iterable[tuple[date | None, Node]]
    ) -> tuple[tuple[date | None, Node], ...]:
        return self._merged(self._in_turn(days))

    def _in_turn(
        self, days: Iterable[tuple[date | None, Node]]
    ) -> Iterator[tuple[date | None, Node]]:
        c = self._circuit
        none_before = TRUE
        for day, node in days:
            yield day, c.and_(none_before, node)
            none_before = c.and_(none_before, c.not_(node))
        yield None, none_before
