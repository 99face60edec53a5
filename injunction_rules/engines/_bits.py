"""
Very many fact patterns at once: a question compiled to bitwise operations.

A *supposition* is a question with choices left open: facts that the record may
or may not have, courts and dates in which it may be heard, authorities and
rules that may be taken away, numbers that may be others, findings that may be
stipulated.  Each choice is an input; each finding comes out as bit sets with
one bit for each fact pattern.  Kleene's three values are two bits, *at least
unsettled* and *true*, so that conjunction, disjunction and negation are
bitwise, and exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import product
from types import MappingProxyType
from typing import NamedTuple

from attrs import evolve, field, frozen

from injunction_rules.authorities import Authority, Weight
from injunction_rules.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    Constraint,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
    Within,
)
from injunction_rules.engines._circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.engines._reference import premise_of
from injunction_rules.errors import EngineError
from injunction_rules.facts import ActualNotice, Fact, Injunction, Relief, Timing
from injunction_rules.findings import Finding
from injunction_rules.matching import Counted, Matches, contradicts, denies, matches, timing_of
from injunction_rules.proof import Proof, Standing, Value
from injunction_rules.questions import Question
from injunction_rules.rulebook import RuleBook
from injunction_rules.rules import Rule
from injunction_rules.traces import Conclusion, Step
from injunction_rules.weighing import Law, conclude, steps_of


class Kleene(NamedTuple):
    """A value in every fact pattern: where at least unsettled, and where true."""

    some: Node
    true: Node


NEVER_SO = Kleene(FALSE, FALSE)
ALWAYS_SO = Kleene(TRUE, TRUE)


class Stands(NamedTuple):
    """A finding in every fact pattern: where shown, contested and refuted."""

    shown: Node
    contested: Node
    refuted: Node


NOWHERE = Stands(FALSE, FALSE, FALSE)
"""A finding of which no rule speaks: not shown in any pattern."""


@frozen
class Supposition:
    """
    A question with choices left open.

    Nodes say in which fact patterns a thing is so: one input of the circuit,
    several joined, or ``TRUE``.

    Attributes
    ----------
    circuit : Circuit
    relief : Relief
    book : RuleBook
    facts : tuple of (Fact, Node)
        Every fact that the record may have, and where it has it.
    laws : tuple of (str, datetime.date, Node)
        The courts and dates, and where each decides; in every pattern one.
    overruled : mapping of str to tuple of (datetime.date or None, Node)
        By id of authority, from when and where it no longer counts.
    dropped : mapping of str to Node
        By id of rule, where it is left out.
    values : mapping of str to tuple of (int, Node)
        By id of parameter, other numbers, and where each stands.
    stipulated : mapping of Finding to tuple of (Standing, Node)
        Where findings are supposed, whatever the rules say.
    """

    circuit: Circuit
    relief: Relief
    book: RuleBook
    facts: tuple[tuple[Fact, Node], ...]
    laws: tuple[tuple[str, date, Node], ...]
    overruled: Mapping[str, tuple[tuple[date | None, Node], ...]] = field(factory=dict)
    dropped: Mapping[str, Node] = field(factory=dict)
    values: Mapping[str, tuple[tuple[int, Node], ...]] = field(factory=dict)
    stipulated: Mapping[Finding, tuple[tuple[Standing, Node], ...]] = field(factory=dict)


class BitsEngine:
    """
    One question as a supposition with nothing left open.

    Everything is folded away as the circuit is built.  It is here so that what
    sweeps and proofs rest on can be held against the other engines, reason by
    reason; for one question they are faster.
    """

    name = "bits"

    def evaluate(
        self, question: Question, law: Law
    ) -> tuple[tuple[Step, ...], tuple[Conclusion, ...]]:
        """Evaluate every rule of a book on a question."""
        supposed = Supposition(
            Circuit(),
            question.relief,
            law.book,
            tuple((fact, TRUE) for fact in question.facts),
            ((law.forum, law.as_of, TRUE),),
            stipulated={finding: ((standing, TRUE),) for finding, standing in law.stipulated},
        )
        records = _Records(supposed)
        found = {
            finding: _settled(stands) for finding, stands in standings(supposed, records).items()
        }
        standards = law.standards[question.relief]
        premises = {}
        for rule in law.book.rules:
            of_facts = partial(_leaf_matches, record=records.under(standards[rule.id]))
            premises[rule.id] = premise_of(rule.when, of_facts, found)
        met = {rule: premise.value for rule, premise in premises.items()}
        conclusions = tuple(conclude(finding, law, met) for finding in law.book.findings)
        for one in conclusions:
            if one.standing is not found[one.finding]:
                raise EngineError(
                    f"the circuit has {one.finding.id!r} {found[one.finding].value} where its "
                    f"rules make it {one.standing.value}; please report this"
                )
        return steps_of(law, premises), conclusions


def _settled(stands: Stands) -> Standing:
    """A finding in the one pattern of a circuit without inputs."""
    for standing, node in zip(_TOLD, stands, strict=True):
        if node == TRUE:
            return standing
    return Standing.NOT_SHOWN


def _leaf_matches(leaf: Leaf, record: _Record) -> Matches:
    """The value of a leaf and the facts that decide it, in that one pattern."""
    some, true = record.value(leaf)
    value = Value(some + true)
    those = [one for one in record.bearing(leaf) if one.meant == TRUE]
    if isinstance(leaf, Every):
        those = [one for one in those if Value(sum(one.value)) is value]
    return Matches(value, tuple(one.place for one in those))


def standings(supposed: Supposition, records: _Records | None = None) -> Mapping[Finding, Stands]:
    """Where every finding stands, in the order of the book."""
    return _Weighing(
        supposed.circuit,
        supposed.book,
        supposed.relief,
        _ranks(supposed),
        (records or _Records(supposed)).value,
        supposed.stipulated,
    ).standings


Ranks = Mapping[str, Mapping[Weight, Node]]
"""By rule id and weight, where the rule has that rank; none where not in force."""

OfFacts = Callable[[Leaf, Proof], Kleene]
"""The value of a leaf that asks for facts, under a standard of proof."""


class _Weighing:
    """The findings of a book, stratum by stratum, as :mod:`weighing` has it."""

    def __init__(
        self,
        circuit: Circuit,
        book: RuleBook,
        relief: Relief,
        ranks: Ranks,
        of_facts: OfFacts,
        stipulated: Mapping[Finding, tuple[tuple[Standing, Node], ...]],
    ) -> None:
        self._circuit = circuit
        self._book = book
        self._ranks = ranks
        self._of_facts = of_facts
        self._standards = {rule.id: book.standard(rule, relief) for rule in book.rules}
        speaking: dict[Finding, list[Rule]] = {}
        for rule in book.rules:
            if rule.finding is not None:
                speaking.setdefault(rule.finding, []).append(rule)
        self.standings: dict[Finding, Stands] = {}
        for finding in book.findings:
            stands = self._concluded(speaking.get(finding, []))
            self.standings[finding] = self._supposed(stands, stipulated.get(finding, ()))
        # What is stipulated stands even where no rule of the book speaks of it.
        for finding, supposed in stipulated.items():
            if finding not in self.standings:
                self.standings[finding] = self._supposed(NOWHERE, supposed)

    def _concluded(self, rules: Iterable[Rule]) -> Stands:
        c = self._circuit
        held = [(rule, self._effective(rule)) for rule in rules]

        def where(favours: bool, rank: Weight) -> Kleene:
            among = [
                (value, self._ranks[rule.id][rank])
                for rule, value in held
                if (rule.then is not None) is favours and rank in self._ranks[rule.id]
            ]
            return Kleene(
                c.or_(*(c.and_(value.some, ranked) for value, ranked in among)),
                c.or_(*(c.and_(value.true, ranked) for value, ranked in among)),
            )

        # From the highest rank down: the first with a rule that is true decides,
        # unless something on the other side there or above is even unsettled.
        shown = refuted = decided = FALSE
        some_for = some_against = FALSE
        for rank in _FROM_THE_TOP:
            pro, con = where(True, rank), where(False, rank)
            some_for, some_against = c.or_(some_for, pro.some), c.or_(some_against, con.some)
            open_yet = c.not_(decided)
            shown = c.or_(shown, c.and_(open_yet, pro.true, c.not_(some_against)))
            refuted = c.or_(refuted, c.and_(open_yet, con.true, c.not_(some_for)))
            decided = c.or_(decided, pro.true, con.true)
        argued = c.or_(decided, some_for)
        contested = c.and_(argued, c.not_(shown), c.not_(refuted))
        return Stands(shown, contested, refuted)

    def _supposed(self, stands: Stands, supposed: Iterable[tuple[Standing, Node]]) -> Stands:
        c = self._circuit
        for standing, node in supposed:
            here = [standing is one for one in _TOLD]
            stands = Stands(
                *(
                    c.or_(c.and_(old, c.not_(node)), node if yes else FALSE)
                    for old, yes in zip(stands, here, strict=True)
                )
            )
        return stands

    def _effective(self, rule: Rule) -> Kleene:
        c = self._circuit
        some, true = self._condition(rule.when, self._standards[rule.id])
        ranks = self._ranks[rule.id]
        in_force = c.or_(*ranks.values())
        some, true = c.and_(some, in_force), c.and_(true, in_force) if rule.settled else FALSE
        if some == FALSE:
            return NEVER_SO
        for exception in self._book.exceptions.get(rule.id, ()):
            against = self._effective(exception)
            lesser = c.or_(
                *(
                    c.and_(mine, its)
                    for rank, mine in ranks.items()
                    for other, its in self._ranks[exception.id].items()
                    if other < rank
                )
            )
            some = c.and_(some, c.or_(c.not_(against.true), lesser))
            true = c.and_(true, c.not_(against.some))
        return Kleene(some, true)

    def _condition(self, condition: Condition, standard: Proof) -> Kleene:
        c = self._circuit
        if isinstance(condition, (AllOf, AnyOf)):
            join = c.and_ if isinstance(condition, AllOf) else c.or_
            parts = [self._condition(part, standard) for part in condition.parts]
            return Kleene(
                join(*(part.some for part in parts)), join(*(part.true for part in parts))
            )
        if isinstance(condition, Every) or isinstance(condition.of, Pattern):
            return self._of_facts(condition, standard)
        stands = self.standings[condition.of]
        if isinstance(condition, Refuted):
            return Kleene(stands.refuted, stands.refuted)
        some = c.or_(stands.shown, stands.contested)
        if isinstance(condition, NotShown):
            return Kleene(c.not_(stands.shown), c.not_(some))
        return Kleene(some, stands.shown)


_FROM_THE_TOP = tuple(sorted(set(Weight) - {Weight.NONE}, reverse=True))
_TOLD = (Standing.SHOWN, Standing.CONTESTED, Standing.REFUTED)


def weigh(
    circuit: Circuit,
    book: RuleBook,
    relief: Relief,
    ranks: Ranks,
    of_facts: OfFacts,
    stipulated: Mapping[Finding, tuple[tuple[Standing, Node], ...]] = MappingProxyType({}),
) -> Mapping[Finding, Stands]:
    """
    Where every finding stands, given what each leaf about facts is worth.

    Leaves may be left free, which covers every record there could be: proofs
    over the complete space of facts rest on that.  So may findings, where they
    are stipulated.
    """
    return _Weighing(circuit, book, relief, ranks, of_facts, stipulated).standings


# The law: rank as a matter of forum, date and what is overruled.


def _ranks(supposed: Supposition) -> Ranks:
    c = supposed.circuit
    ranks: dict[str, Mapping[Weight, Node]] = {}
    worth = _Worth(supposed)
    for rule in supposed.book.rules:
        cited = {one.authority for one in rule.cites if one.signal.lends_weight}
        kept = c.not_(supposed.dropped.get(rule.id, FALSE))
        above = FALSE
        found: dict[Weight, Node] = {}
        for rank in _FROM_THE_TOP:
            reached = c.or_(*(worth.at_least(one, rank) for one in cited))
            found[rank] = c.and_(kept, reached, c.not_(above))
            above = c.or_(above, reached)
        ranks[rule.id] = {rank: node for rank, node in found.items() if node != FALSE}
    return ranks


class _Worth:
    """Where an authority has at least a weight."""

    def __init__(self, supposed: Supposition) -> None:
        self._supposed = supposed
        self._known: dict[tuple[Authority, Weight], Node] = {}

    def at_least(self, authority: Authority, weight: Weight) -> Node:
        key = (authority, weight)
        if key not in self._known:
            self._known[key] = self._found(authority, weight)
        return self._known[key]

    def _found(self, authority: Authority, weight: Weight) -> Node:
        c = self._supposed.circuit
        overruled = self._supposed.overruled.get(authority.id, ())
        return c.or_(
            *(
                c.and_(
                    here,
                    *(c.not_(node) for since, node in overruled if since is None or since <= day),
                )
                for forum, day, here in self._supposed.laws
                if _weight(authority, forum, day) >= weight
            )
        )


@lru_cache(maxsize=65_536)
def _weight(authority: Authority, forum: str, day: date) -> Weight:
    return authority.weight(forum, day)


# The record: which facts count, what they are worth, and what they match.


class _Records:
    """The value of leaves that ask for facts."""

    def __init__(self, supposed: Supposition) -> None:
        self._supposed = supposed
        self._by_standard: dict[Proof, _Record] = {}
        self._known: dict[tuple[Leaf, Proof], Kleene] = {}
        standing = _against_contraries(supposed.circuit, supposed.facts)
        self._standing = tuple(
            (i, fact, value)
            for i, ((fact, _), value) in enumerate(zip(supposed.facts, standing, strict=True))
            if value.some != FALSE
        )

    def under(self, standard: Proof) -> _Record:
        """The facts that count under a standard."""
        if standard not in self._by_standard:
            self._by_standard[standard] = _Record(self._supposed, self._standing, standard)
        return self._by_standard[standard]

    def value(self, leaf: Leaf, standard: Proof) -> Kleene:
        key = (leaf, standard)
        if key not in self._known:
            self._known[key] = self.under(standard).value(leaf)
        return self._known[key]


def _against_contraries(c: Circuit, facts: tuple[tuple[Fact, Node], ...]) -> Iterator[Kleene]:
    """What each fact is worth where the record may also have its contrary."""
    kinds: dict[type[Fact], list[tuple[Fact, Node]]] = {}
    for fact, present in facts:
        kinds.setdefault(type(fact), []).append((fact, present))
    for fact, present in facts:
        contrary = [
            (other.proof, node) for other, node in kinds[type(fact)] if contradicts(other, fact)
        ]
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


class _Record:
    """The facts that count under one standard."""

    def __init__(
        self,
        supposed: Supposition,
        standing: tuple[tuple[int, Fact, Kleene], ...],
        standard: Proof,
    ) -> None:
        self._supposed = supposed
        self._circuit = supposed.circuit
        self._facts = tuple(one for one in standing if one[1].proof >= standard)

    def value(self, leaf: Leaf) -> Kleene:
        c = self._circuit
        those = self.bearing(leaf)
        if isinstance(leaf, Every):
            meant = c.or_(*(one.meant for one in those))
            return Kleene(
                *(
                    c.and_(meant, *(c.or_(c.not_(one.meant), one.value[bit]) for one in those))
                    for bit in (0, 1)
                )
            )
        some = c.or_(*(one.value.some for one in those))
        true = c.or_(*(one.value.true for one in those))
        if isinstance(leaf, NotShown):
            return Kleene(c.not_(true), c.not_(some))
        return Kleene(some, true)

    def bearing(self, leaf: Leaf) -> tuple[Bearing, ...]:
        """The facts that bear on a leaf, in the order of the record."""
        if isinstance(leaf, Every):
            return tuple(self._meant(leaf))
        assert isinstance(leaf.of, Pattern)
        found = self._denying(leaf.of) if isinstance(leaf, Refuted) else self._matching(leaf.of)
        return tuple(Bearing(i, value.some, value) for i, value in found)

    def _of(self, kind: type[Fact], *, shown: bool) -> Iterator[tuple[int, Fact, Kleene]]:
        for one in self._facts:
            if one[1].shown is shown and isinstance(one[1], kind):
                yield one

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
        """A fact that is not as it should be is as bad as it is certain."""
        c = self._circuit
        for i, value in self._matching(leaf.among):
            fact = self._supposed.facts[i][0]
            good = self._matched(fact, leaf.pattern)
            own = Kleene(c.or_(good, c.not_(value.true)), c.and_(good, value.true))
            yield Bearing(i, value.some, own)

    def _matched(self, fact: Fact, pattern: Pattern) -> Node:
        """Where a fact matches: a matter of its timing, and of numbers left open."""
        c = self._circuit
        timings = self._timings(fact) if _asks_for_timing(pattern) else ((None, TRUE),)
        return c.or_(
            *(
                c.and_(when, here)
                for timing, when in timings
                for variant, here in self._variants(pattern)
                if matches(Counted(0, fact, Value.TRUE, timing), variant)
            )
        )

    def _variants(self, pattern: Pattern) -> Iterator[tuple[Pattern, Node]]:
        """The pattern with each number that its parameters may have."""
        c, values = self._circuit, self._supposed.values
        if not values:
            yield pattern, TRUE
            return
        alternatives: list[list[tuple[tuple[str, Constraint], Node]]] = []
        for name, one in pattern.where:
            others = (
                values.get(one.limit.id, ()) if isinstance(one, (AtMost, AtLeast, Within)) else ()
            )
            kept = c.not_(c.or_(*(node for _, node in others)))
            ways = [((name, one), kept)]
            for value, node in others:
                assert isinstance(one, (AtMost, AtLeast, Within))
                ways.append(((name, evolve(one, limit=evolve(one.limit, value=value))), node))
            alternatives.append(ways)
        for way in product(*alternatives):
            yield (
                evolve(pattern, where=tuple(one for one, _ in way)),
                c.and_(*(node for _, node in way)),
            )

    def _timings(self, fact: Fact) -> Iterator[tuple[Timing | None, Node]]:
        c = self._circuit
        for entered, one in self._entered:
            for noticed, other in self._noticed:
                yield timing_of(fact, entered, noticed), c.and_(one, other)

    @cached_property
    def _entered(self) -> tuple[tuple[date | None, Node], ...]:
        """When the injunction was entered: what the first of them says."""
        found = [(f.entered, v.some) for _, f, v in self._facts if isinstance(f, Injunction)]
        return tuple(self._first(found))

    @cached_property
    def _noticed(self) -> tuple[tuple[date | None, Node], ...]:
        """When the respondent first knew of it: the earliest notice that counts."""
        found = [
            (fact.on, value.some)
            for _, fact, value in self._of(ActualNotice, shown=True)
            if isinstance(fact, ActualNotice) and fact.on is not None
        ]
        return tuple(self._first(sorted(found)))

    def _first(
        self, found: Iterable[tuple[date | None, Node]]
    ) -> Iterator[tuple[date | None, Node]]:
        c = self._circuit
        none_before = TRUE
        for day, node in found:
            yield day, c.and_(none_before, node)
            none_before = c.and_(none_before, c.not_(node))
        yield None, none_before


def _asks_for_timing(pattern: Pattern) -> bool:
    return any(name == "timing" for name, _ in pattern.where)
