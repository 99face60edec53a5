"""
Facts of which a fact pattern may be made, to look for one with a property.

For each pattern that some law asks for there are the smallest facts that match
it, alone or with another pattern, and the smallest that deny it; of facts that
no rule can tell apart, one.  A set of them is a record, and every set can be
looked at at once: see :mod:`injunction_rules.symbolic.solving`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations

from attrs import evolve, field, fields, frozen

from injunction_rules.model.conditions import Pattern, patterns_in
from injunction_rules.model.facts import (
    HEADS,
    Fact,
    Injunction,
    Listing,
    Motion,
    Respondent,
    RespondentKind,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.orders import Orders
from injunction_rules.model.proof import Proof, Value
from injunction_rules.semantics.matching import Counted, denies, matches, timing_of
from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.any_record import KindOfMotion
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.record import Records
from injunction_rules.symbolic.suppositions import Stands, Supposition
from injunction_rules.symbolic.weighing import standings
from injunction_rules.symbolic.witnesses import denials, witnesses


@frozen(eq=False)
class Candidates:
    """
    The records that can be made of candidate facts, as the inputs of a circuit.

    The first inputs choose the motion, the respondent and the injunction, which
    are the plainest where none is chosen; each of the rest puts a fact into the
    record.

    Attributes
    ----------
    circuit : Circuit
        In which the inputs are made; it must have none before.
    asked : KindOfMotion
        The motion before the court.
    laws : tuple of Law
        Whose rules are meant.
    day : datetime.date
        The day used where a fact needs one.
    facts : tuple of Fact
        One for each input.
    together : bool
        Whether facts that match two patterns at once are among them.
    """

    circuit: Circuit
    asked: KindOfMotion
    laws: tuple[Law, ...]
    day: date
    together: bool = True
    facts: tuple[Fact, ...] = field(init=False)
    _record: tuple[tuple[Fact, Node], ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        plainest = (
            Motion(relief=self.asked.relief, against=self.asked.against),
            Respondent(kind=RespondentKind.OTHER),
            Injunction(),
        )
        known = {_seen(fact, self._patterns) for fact in plainest}
        by_kind: dict[type[Fact], list[Fact]] = {}
        for fact in self._suitable():
            seen = _seen(fact, self._patterns)
            if seen not in known:
                known.add(seen)
                by_kind.setdefault(type(fact), []).append(fact)
        facts: list[Fact] = []
        record: list[tuple[Fact, Node]] = []
        for plain in plainest:
            others = [(variant, self.circuit.input()) for variant in by_kind.pop(type(plain), [])]
            facts += [fact for fact, _ in others]
            record += _one_of(self.circuit, plain, others)
        made = [
            (Orders((), fact, self.as_of), node)
            for fact, node in record
            if isinstance(fact, Injunction)
        ]
        for several in by_kind.values():
            for fact in several:
                for proof in self._levels:
                    facts.append(evolve(fact, proof=proof))
                    record += under_orders(self.circuit, made, facts[-1], self.circuit.input())
        object.__setattr__(self, "facts", tuple(facts))
        object.__setattr__(self, "_record", tuple(record))

    @property
    def as_of(self) -> date:
        """Give the last day of which these records tell."""
        return max(self.day + timedelta(days=1), *(law.as_of for law in self.laws))

    @cached_property
    def costs(self) -> tuple[int, ...]:
        """Give costs by input: facts count first, then what they say, then what rules see in it."""
        return tuple(
            _A_FACT
            + _A_FIELD * _said(fact)
            + sum(1 for so in _seen(fact, self._patterns)[2:] if so)
            for fact in self.facts
        )

    def supposed(self, law: Law) -> Supposition:
        """These records before a law."""
        return Supposition(
            self.circuit,
            self.asked.relief,
            law.book,
            self._record,
            ((law.forum, law.as_of, TRUE),),
            stipulated={finding: ((standing, TRUE),) for finding, standing in law.stipulated},
        )

    def standings(self, law: Law) -> dict[Finding, Stands]:
        """Tell where every finding of a law stands."""
        return dict(standings(self.supposed(law), self.records))

    @cached_property
    def records(self) -> Records:
        """Give what these records say of each leaf, which is no matter of law."""
        return Records(self.supposed(self.laws[0]))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(
            dict.fromkeys(
                pattern
                for law in self.laws
                for rule in law.book.rules
                for pattern in patterns_in(rule.when)
            )
        )

    @property
    def _levels(self) -> tuple[Proof, ...]:
        """Proof under every standard, and under some only."""
        standards = {
            law.book.standard(rule, self.asked.relief)
            for law in self.laws
            for rule in law.book.rules
        }
        return (Proof.UNDISPUTED, *sorted(standards)[:-1])

    def _suitable(self) -> Iterator[Fact]:
        kinds: dict[type[Fact], list[Pattern]] = {}
        listed = {kind: None for law in self.laws for kind in law.book.facts.values()}
        for pattern in self._patterns:
            # A rule may ask for conduct of any kind.
            for kind in (*listed, *HEADS):
                if issubclass(kind, pattern.kind):
                    kinds.setdefault(kind, []).append(evolve(pattern, kind=kind))
        for patterns in kinds.values():
            yield from self._of_kind(patterns)

    def _of_kind(self, patterns: Iterable[Pattern]) -> Iterator[Fact]:
        patterns = tuple(patterns)
        groups = [(pattern,) for pattern in patterns] + [*combinations(patterns, 2)] * self.together
        for group in groups:
            for fact in witnesses(*group, day=self.day):
                if not isinstance(fact, Motion) or (fact.relief, fact.against) == (
                    self.asked.relief,
                    self.asked.against,
                ):
                    yield fact
        if patterns[0].kind not in HEADS:
            for pattern in patterns:
                yield from denials(pattern)


_A_FIELD = 1 << 8
_A_FACT = 1 << 16


def _said(fact: Fact) -> int:
    """In how many fields a fact is other than the plainest of its kind."""
    return sum(1 for field in fields(type(fact)) if getattr(fact, field.name) != field.default)


def _seen(fact: Fact, patterns: Iterable[Pattern]) -> tuple[object, ...]:
    """Give what rules can see of a fact by itself."""
    counted = Counted(0, fact, Value.TRUE, timing_of(fact))
    test = matches if fact.shown else denies
    return (type(fact), fact.shown, *(test(counted, pattern) for pattern in patterns))


def under_orders(
    c: Circuit, made: Sequence[tuple[Orders, Node]], fact: Fact, present: Node
) -> Iterator[tuple[Fact, Node]]:
    """Give a fact as it bears on each injunction that a record may have, and where it may."""
    if not isinstance(fact, Listing):
        yield fact, present
        return
    ways: dict[Fact, list[Node]] = {}
    for orders, node in made:
        if not any(orders.faults_of_time(fact)):
            ways.setdefault(orders.timed(None, fact), []).append(node)
    for timed, nodes in ways.items():
        yield timed, present if len(nodes) == len(made) else c.and_(present, c.or_(*nodes))


def _one_of(
    c: Circuit, plain: Fact, others: Iterable[tuple[Fact, Node]]
) -> Iterator[tuple[Fact, Node]]:
    """Give of several facts the first that is chosen, and the plain one where none is."""
    chosen = FALSE
    for fact, node in others:
        yield fact, c.and_(node, c.not_(chosen))
        chosen = c.or_(chosen, node)
    yield plain, c.not_(chosen)
