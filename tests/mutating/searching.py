"""The search for a record that tells a mutant from the law, among all that can be made of facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Any

from attrs import define, evolve, field, fields
from pysat.card import ITotalizer
from pysat.solvers import Solver

from injunction_rules import RULES, Case
from injunction_rules.errors import InvalidFactError
from injunction_rules.model.authorities import Citation, Weight
from injunction_rules.model.conditions import Pattern, patterns_in
from injunction_rules.model.facts import (
    HEADS,
    Fact,
    Injunction,
    Motion,
    Relief,
    Respondent,
    RespondentKind,
)
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.orders import Orders
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.comparisons.search import latest
from injunction_rules.queries.comparisons.separating import case_of
from injunction_rules.semantics.matching import Counted, denies, matches, timing_of
from injunction_rules.semantics.weighing import law_of
from injunction_rules.symbolic.any_record import AnyRecord, KindOfMotion
from injunction_rules.symbolic.candidates import under_orders
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.each_rule import EachRule
from injunction_rules.symbolic.record import Records
from injunction_rules.symbolic.solving import Patterns
from injunction_rules.symbolic.suppositions import NEVER_SO, NOWHERE, Stands, Supposition
from injunction_rules.symbolic.weighing import weigh
from injunction_rules.symbolic.witnesses import SOME_DAY, denials, witnesses
from mutating.making import Mutant

Setting = tuple[str, date]
"""A forum and the day as of which the law is taken."""

FIRST: Setting = ("nysd", latest(RULES))
"""The law before which records are put where no other is needed."""

_MOST_FACTS = 12
"""Up to which number facts are counted."""

Differ = tuple[Node, Mapping[Finding, Node]]
"""Where two laws rule differently, and where they differ on each finding."""


def equal(mutant: Mutant, book: RuleBook = RULES) -> bool:
    """Tell whether a mutant leaves all as it is on which a ruling can depend, but for ranks."""
    return _meaning(mutant.book) == _meaning(book)


def _meaning(book: RuleBook) -> tuple[object, ...]:
    return tuple(
        (
            *(rule.id, rule.when, rule.then, rule.against, rule.defeats, rule.settled),
            *(book.standard(rule, relief) for relief in Relief),
        )
        for rule in book.rules
    )


def mutated_patterns(many: Iterable[Mutant], book: RuleBook = RULES) -> list[Pattern]:
    """Give the patterns that mutants ask for and the law does not."""
    own = {rule.id: rule for rule in book.rules}
    known = {pattern for rule in book.rules for pattern in patterns_in(rule.when)}
    return list(
        dict.fromkeys(
            pattern
            for mutant in many
            for rule in mutant.book.rules
            if rule is not own.get(rule.id)
            for pattern in patterns_in(rule.when)
            if pattern not in known
        )
    )


def candidates(
    kind: KindOfMotion, books: Iterable[RuleBook], mutated: Iterable[Pattern]
) -> Iterator[Fact]:
    """
    Yield facts of which records are made, the plainest first.

    For each pattern that the law asks for, and each that a mutant asks for, the smallest facts
    that match it, alone or with another that the law asks for, and the smallest that deny it; of
    facts that no rule can tell apart, one.
    """
    own = dict.fromkeys(
        pattern for book in books for rule in book.rules for pattern in patterns_in(rule.when)
    )
    extra = [pattern for pattern in dict.fromkeys(mutated) if pattern not in own]
    kinds: dict[type[Fact], list[Pattern]] = {}
    more: dict[type[Fact], list[Pattern]] = {}
    for patterns, by_kind in ((own, kinds), (extra, more)):
        for pattern in patterns:
            # A rule may ask for conduct of any kind.
            for each in (*RULES.facts.values(), *HEADS):
                if issubclass(each, pattern.kind):
                    by_kind.setdefault(each, []).append(evolve(pattern, kind=each))
    known = set()
    for fact in _suitable(kind, kinds, more):
        asked = (*kinds.get(type(fact), ()), *more.get(type(fact), ()))
        counted = Counted(0, fact, Value.TRUE, timing_of(fact))
        test = matches if fact.shown else denies
        seen = (type(fact), fact.shown, *(test(counted, pattern) for pattern in asked))
        if seen not in known:
            known.add(seen)
            yield fact


def _suitable(
    kind: KindOfMotion,
    own: Mapping[type[Fact], list[Pattern]],
    more: Mapping[type[Fact], list[Pattern]],
) -> Iterator[Fact]:
    heads = (
        Motion(relief=kind.relief, against=kind.against),
        Respondent(kind=RespondentKind.OTHER),
        Injunction(),
    )
    yield from heads
    for of, patterns in own.items():
        mutated = more.get(of, [])
        groups = [
            *((pattern,) for pattern in (*patterns, *mutated)),
            *((first, second) for i, first in enumerate(patterns) for second in patterns[:i]),
            *((first, second) for first in mutated for second in patterns),
        ]
        for group in groups:
            for fact in _witnesses(*group):
                if not isinstance(fact, Motion) or (fact.relief, fact.against) == (
                    kind.relief,
                    kind.against,
                ):
                    yield fact
                # The law asks only for one country, and another is as foreign.
                if getattr(fact, "country", None) is not None:
                    elsewhere: Any = {"country": "GB"}
                    yield evolve(fact, **elsewhere)
                # A denial may be of no more than one thing of several.
                if of not in HEADS and len(group) == 1:
                    with suppress(InvalidFactError):
                        yield evolve(fact, shown=False)
        if of not in HEADS:
            for pattern in (*patterns, *mutated):
                yield from denials(pattern)


@cache
def _witnesses(*patterns: Pattern) -> tuple[Fact, ...]:
    return witnesses(*patterns, day=SOME_DAY)


@define(eq=False, slots=False)
class Space:
    """
    Every record that can be made of candidate facts for one kind of motion.

    Attributes
    ----------
    kind : KindOfMotion
    laws : tuple of (str, datetime.date)
        Forums and days; the first where no input chooses another.
    suitable : tuple of Fact
    levels : tuple of Proof
        How well each fact is proved in turn.
    facts : list of Fact or (str, datetime.date)
        By input, what it puts into the record, or the law that it chooses.
    chosen : list of tuple of int
        Records that were chosen, as the inputs that are true.
    """

    kind: KindOfMotion
    laws: tuple[Setting, ...]
    suitable: tuple[Fact, ...]
    levels: tuple[Proof, ...]
    circuit: Circuit = field(factory=Circuit)
    facts: list[Fact | Setting] = field(factory=list)
    _record: list[tuple[Fact, Node]] = field(factory=list)
    _inputs: list[Node] = field(factory=list)
    _solver: Solver = field(factory=lambda: Solver("glucose4"))
    _count: ITotalizer = field(init=False)
    _stated: set[Node] = field(factory=set)
    _searched: int = 0
    chosen: list[tuple[int, ...]] = field(factory=list)
    _columns: list[int] = field(factory=list)
    _every: int = 0
    _differ: dict[Mutant, Differ] = field(factory=dict)
    _heard: list[tuple[Setting, Node]] = field(factory=list)
    _ranked: dict[tuple[Citation, ...], Mapping[Weight, Node]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        by_kind: dict[type[Fact], list[Fact]] = {}
        for fact in self.suitable:
            by_kind.setdefault(type(fact), []).append(fact)
        for head in HEADS:
            plain, *variants = by_kind.pop(head)
            if head is Injunction:
                variants = [
                    evolve(fact, proof=proof)
                    for proof in self.levels
                    for fact in (plain, *variants)
                    if fact is not plain or proof is not plain.proof
                ]
            chosen = FALSE
            for fact in variants:
                node = self._input(fact)
                self._record.append((fact, self.circuit.and_(node, self.circuit.not_(chosen))))
                chosen = self.circuit.or_(chosen, node)
            self._record.append((plain, self.circuit.not_(chosen)))
        made = [
            (Orders((), fact, FIRST[1]), node)
            for fact, node in self._record
            if isinstance(fact, Injunction)
        ]
        for several in by_kind.values():
            for fact in several:
                for proof in self.levels:
                    proved = evolve(fact, proof=proof)
                    self._record += under_orders(self.circuit, made, proved, self._input(proved))
        chosen = FALSE
        for setting in self.laws[1:]:
            node = self._input(setting)
            self._heard.append((setting, self.circuit.and_(node, self.circuit.not_(chosen))))
            chosen = self.circuit.or_(chosen, node)
        self._heard.append((self.laws[0], self.circuit.not_(chosen)))
        self._count = self._counted()

    def _input(self, fact: Fact | Setting) -> Node:
        self.facts.append(fact)
        self._inputs.append(self.circuit.input())
        return self._inputs[-1]

    @cached_property
    def _records(self) -> Records:
        law = law_of(RULES, *self.laws[0])
        return Records(
            Supposition(
                self.circuit,
                self.kind.relief,
                RULES,
                tuple(self._record),
                ((law.forum, law.as_of, TRUE),),
            )
        )

    @cached_property
    def _stand(self) -> Mapping[Finding, Stands]:
        return self.stand(RULES)

    def stand(self, book: RuleBook) -> Mapping[Finding, Stands]:
        """Tell where every finding of a book stands."""
        ranks = {rule.id: self._ranks(rule.cites) for rule in book.rules}
        return weigh(self.circuit, book, self.kind.relief, ranks, self._records.value)

    def _ranks(self, cites: tuple[Citation, ...]) -> Mapping[Weight, Node]:
        """Tell where a rule has each rank, by what it cites."""
        if cites not in self._ranked:
            self._ranked[cites] = _ranks(self.circuit, cites, self._heard)
        return self._ranked[cites]

    def worth_differs(self, mutant: Mutant) -> Node:
        """Tell where the changed rule is worth more or less than under the law."""
        c = self.circuit
        mine, theirs = (
            each.worth(book.rule(mutant.of)) if mutant.of in _ids(book) else NEVER_SO
            for book, each in ((RULES, self._each_rule), (mutant.book, self._rules(mutant.book)))
        )
        return _unlike(c, mine, theirs)

    @cached_property
    def _each_rule(self) -> EachRule:
        return self._rules(RULES)

    def _rules(self, book: RuleBook) -> EachRule:
        ranks = {rule.id: self._ranks(rule.cites) for rule in book.rules}
        return EachRule(self.circuit, book, self.kind.relief, ranks, self._records.value)

    def differ(self, mutant: Mutant) -> Differ:
        """Tell where a mutant rules otherwise than the law, and where findings stand otherwise."""
        if mutant not in self._differ:
            theirs = self.stand(mutant.book)
            self._differ[mutant] = difference(self.circuit, self._stand, theirs)
        return self._differ[mutant]

    def known(self) -> Iterable[tuple[Mutant, Differ]]:
        """Give where mutants differ from the law, as far as that was worked out."""
        return self._differ.items()

    def smallest(self, gate: Node) -> tuple[int, ...] | None:
        """
        Give a record with few and plain facts in which a gate is true; none where it never is.

        Raises
        ------
        TimeoutError
            If the solver gave up.
        """
        if gate in (FALSE, TRUE):
            return () if gate == TRUE else None
        self._searched += 1
        if self._searched % 50 == 0:
            # A solver that has learned too much of other gates is slow.
            self._solver.delete()
            self._solver = Solver("glucose4", bootstrap_with=self._count.cnf.clauses)
            self._stated = set()
        self._state(gate)
        if self._solved(gate, []) is None:
            return None
        # The last tier bars nothing, and so one of them has a solution.
        barred, chosen = next(
            (barred, solution)
            for barred in self._tiers
            if (solution := self._solved(gate, barred)) is not None
        )
        needed = self._needed(gate, chosen)
        return tuple(sorted(self._plainer(gate, self._fewer(gate, barred, needed))))

    def _needed(self, gate: Node, chosen: frozenset[int]) -> frozenset[int]:
        """Leave out of a record what is not needed."""
        for place in sorted(chosen):
            if place in chosen:
                rest = chosen - {place}
                others = [-(node + 1) for i, node in enumerate(self._inputs) if i not in rest]
                chosen = self._solved(gate, others) or chosen
        return chosen

    def _fewer(self, gate: Node, barred: list[int], chosen: frozenset[int]) -> frozenset[int]:
        """Give a record of one fact fewer, as long as that is found in a short time."""
        while chosen:
            fewer = self._solved(gate, [*barred, *self._at_most(len(chosen) - 1)], short=True)
            if fewer is None:
                break
            chosen = fewer
        return chosen

    def _plainer(self, gate: Node, chosen: frozenset[int]) -> frozenset[int]:
        """Put a plainer fact of its kind in the place of each fact, where that will do."""
        for place in sorted(chosen, key=self._costs.__getitem__, reverse=True):
            kind, cost = type(self.facts[place]), self._costs[place]
            barred = [
                -(node + 1)
                for node, its, fact in zip(self._inputs, self._costs, self.facts, strict=True)
                if type(fact) is kind and its >= cost
            ]
            kept = [self._inputs[i] + 1 for i in chosen if i != place]
            assumed = [*kept, *barred, *self._at_most(len(chosen))]
            plainer = self._solved(gate, assumed, short=True)
            if plainer is not None and self._cost_of(plainer) < self._cost_of(chosen):
                chosen = plainer
        return chosen

    def _cost_of(self, places: Iterable[int]) -> int:
        return sum(self._costs[place] for place in places)

    @cached_property
    def _tiers(self) -> list[list[int]]:
        """What is false, as literals, where only plain facts are taken; then of all facts none."""
        costs = self._costs
        tiers = sorted(set(costs))
        return [
            [-(node + 1) for node, cost in zip(self._inputs, costs, strict=True) if cost > tier]
            for tier in tiers
        ]

    @cached_property
    def _costs(self) -> list[int]:
        """By input, how much is said in its fact, and that it is not beyond dispute."""
        return [self._cost(fact) for fact in self.facts]

    @staticmethod
    def _cost(fact: Fact | Setting) -> int:
        if not isinstance(fact, Fact):
            return 20
        said = sum(1 for a in fields(type(fact)) if getattr(fact, a.name) != a.default)
        return said + 2 * (fact.proof is not Proof.UNDISPUTED)

    def _at_most(self, number: int) -> list[int]:
        """Give the literals by which no more than so many inputs are true."""
        return [-self._count.rhs[min(number, _MOST_FACTS - 1)]]

    def _counted(self) -> ITotalizer:
        """Count the inputs that are true, with variables that no gate has."""
        count = ITotalizer(
            [node + 1 for node in self._inputs],
            ubound=_MOST_FACTS,
            top_id=len(self.circuit.gates),
        )
        for clause in count.cnf.clauses:
            self._solver.add_clause(clause)
        while len(self.circuit.gates) < count.top_id:
            self.circuit.input()
        return count

    def _solved(self, gate: Node, assumed: list[int], short: bool = False) -> frozenset[int] | None:
        self._solver.conf_budget(2_000 if short else 200_000)
        answer = self._solver.solve_limited(assumptions=[gate + 1, *assumed])
        if answer is None and not short:
            raise TimeoutError
        if not answer:
            return None
        true = {literal for literal in self._solver.get_model() if literal > 0}
        return frozenset(i for i, node in enumerate(self._inputs) if node + 1 in true)

    def _state(self, gate: Node) -> None:
        """Give the solver the clauses of a gate, and of all on which it rests."""
        fresh = self.circuit.under([gate]) - self._stated
        for clause in Patterns(self.circuit)._clauses(fresh):
            self._solver.add_clause(clause)
        self._stated |= fresh

    # Records that are chosen, as the bits of columns.

    def choose(self, places: tuple[int, ...]) -> int:
        """Choose a record; give its place among those that are chosen."""
        bit = 1 << len(self.chosen)
        self.chosen.append(places)
        chosen = frozenset(places)
        self._every |= bit
        inputs = {node: i in chosen for i, node in enumerate(self._inputs)}
        values: list[bool] = []
        for node, (operation, left, right) in enumerate(self.circuit.gates[: len(self._columns)]):
            if operation == "input":
                so = node == TRUE or inputs.get(node, False)
            elif operation == "and":
                so = values[left] and values[right]
            elif operation == "or":
                so = values[left] or values[right]
            else:
                so = not values[left]
            values.append(so)
            if so:
                self._columns[node] |= bit
        return len(self.chosen) - 1

    def bits(self, gate: Node) -> int:
        """Give the bits of the chosen records in which a gate is true."""
        columns, every = self._columns, self._every
        for operation, left, right in self.circuit.gates[len(columns) :]:
            if operation == "input":
                node = len(columns)
                place = self._places.get(node)
                columns.append(
                    every
                    if node == TRUE
                    else sum(1 << i for i, chosen in enumerate(self.chosen) if place in chosen)
                )
            elif operation == "and":
                columns.append(columns[left] & columns[right])
            elif operation == "or":
                columns.append(columns[left] | columns[right])
            else:
                columns.append(columns[left] ^ every)
        return columns[gate]

    @cached_property
    def _places(self) -> dict[Node, int]:
        return {node: i for i, node in enumerate(self._inputs)}

    def setting(self, places: Iterable[int]) -> Setting:
        """Give the forum and the day of a record."""
        settings = (self.facts[place] for place in sorted(places))
        return next((each for each in settings if not isinstance(each, Fact)), self.laws[0])

    def case(self, places: tuple[int, ...]) -> Case:
        """Give the case that a record makes."""
        forum, day = self.setting(places)
        law = law_of(RULES, forum, day)
        facts = [fact for place in places if isinstance(fact := self.facts[place], Fact)]
        decided = max(law.as_of, SOME_DAY + timedelta(days=2))
        return evolve(
            case_of(self.kind, law, law, facts), caption="Owner v. Seller", decided=decided
        )


def _ranks(
    c: Circuit, cites: tuple[Citation, ...], heard: Sequence[tuple[Setting, Node]]
) -> Mapping[Weight, Node]:
    """Tell where a rule has each rank, by what it cites."""
    nodes: dict[Weight, list[Node]] = {}
    for (forum, day), node in heard:
        weight = max(citation.weight(forum, day) for citation in cites)
        nodes.setdefault(weight, []).append(node)
    return {
        weight: TRUE if len(many) == len(heard) else c.or_(*many)
        for weight, many in nodes.items()
        if weight is not Weight.NONE
    }


def proved(
    many: Sequence[Mutant], kind: KindOfMotion, settings: Sequence[Setting] = ()
) -> set[Mutant]:
    """
    Prove of mutants that they rule every record there could be as the law does.

    Not only the ruling is the same, but each finding: in some courts on some days, or where
    none is named whatever rank rules have, those alike that rest on the same passages.
    """
    books = (RULES, *(mutant.book for mutant in many))
    circuit = Circuit()
    record = AnyRecord(circuit, kind, tuple(law_of(book, *FIRST) for book in books))
    patterns = Patterns(circuit)
    heard = [(setting, circuit.input()) for setting in settings]
    one = _exactly_one(circuit, [node for _, node in heard]) if heard else TRUE

    @cache
    def ranks_of(cites: tuple[Citation, ...]) -> Mapping[Weight, Node]:
        if heard:
            return _ranks(circuit, cites, heard)
        ranks, free = {}, TRUE
        for weight in sorted(set(Weight) - {Weight.NONE}):
            here = circuit.input()
            ranks[weight] = circuit.and_(here, free)
            free = circuit.and_(free, circuit.not_(here))
        return ranks

    def stand(book: RuleBook) -> Mapping[Finding, Stands]:
        ranks = {rule.id: ranks_of(rule.cites) for rule in book.rules}
        return weigh(circuit, book, kind.relief, ranks, record.value)

    mine = stand(RULES)
    return {
        mutant
        for mutant in many
        if all(
            patterns.never(circuit.and_(one, gate))
            for gate in difference(circuit, mine, stand(mutant.book))[1].values()
        )
    }


def _exactly_one(c: Circuit, nodes: Sequence[Node]) -> Node:
    pairs = (c.and_(a, b) for i, a in enumerate(nodes) for b in nodes[:i])
    return c.and_(c.or_(*nodes), c.not_(c.or_(*pairs)))


def _ids(book: RuleBook) -> frozenset[str]:
    return frozenset(rule.id for rule in book.rules)


def difference(
    c: Circuit, first: Mapping[Finding, Stands], second: Mapping[Finding, Stands]
) -> Differ:
    """Tell where two laws rule differently, and where they differ on each finding."""
    ruled = _unlike(c, _dispositions(c, first), _dispositions(c, second))
    findings = {
        finding: node
        for finding in (*second, *(each for each in first if each not in second))
        if (node := _unlike(c, first.get(finding, NOWHERE), second.get(finding, NOWHERE))) != FALSE
    }
    return ruled, findings


def _dispositions(c: Circuit, stands: Mapping[Finding, Stands]) -> tuple[Node, ...]:
    """Tell where a motion is denied as futile, granted, and open; elsewhere it is denied."""
    futile = stands.get(ReliefFutile, NOWHERE)
    warranted = stands.get(ReliefWarranted, NOWHERE)
    live = c.and_(c.not_(futile.shown), c.or_(warranted.shown, warranted.contested))
    doubted = c.or_(futile.contested, warranted.contested)
    return futile.shown, c.and_(live, c.not_(doubted)), c.and_(live, doubted)


def _unlike(c: Circuit, first: Iterable[Node], second: Iterable[Node]) -> Node:
    return c.or_(
        *(
            c.or_(c.and_(mine, c.not_(theirs)), c.and_(theirs, c.not_(mine)))
            for mine, theirs in zip(first, second, strict=True)
        )
    )
