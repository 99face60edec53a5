"""
All records that there could be, as the inputs of a circuit.

What rules ask of a record are leaves.  Here each leaf that some law asks is left
open, but for what holds of leaves in any record: a pattern that asks for more is
met no more often, a thing is not shown beyond doubt and denied at once, a case
has one injunction.  What is so whatever the inputs are is then so of every
record, which is a proof.  The converse does not hold: the inputs may together
say what no record can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import define, evolve, field, frozen

from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import (
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
    Shown,
    Within,
    leaves,
)
from injunction_rules.model.facts import (
    SINCE_NOTICE,
    Capacity,
    Fact,
    Injunction,
    Motion,
    Relief,
    Respondent,
    Timing,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof
from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.suppositions import NEVER_SO, Kleene, Stands
from injunction_rules.symbolic.weighing import Ranks, weigh


@frozen
class KindOfMotion:
    """
    A kind of motion.

    Attributes
    ----------
    relief : Relief
    against : Capacity
    """

    relief: Relief
    against: Capacity

    @property
    def words(self) -> str:
        """Give the words for it."""
        whom = "an enjoined party" if self.against is Capacity.ENJOINED_PARTY else "a nonparty"
        return f"{_RELIEF[self.relief]} against {whom}"


_RELIEF = {
    Relief.COMPLY: "order to comply",
    Relief.CEASE: "order to cease",
    Relief.CONTEMPT: "contempt",
}

LASTING = (frozenset(SINCE_NOTICE), frozenset({Timing.AFTER_KNOWLEDGE}))
"""Phases in which conduct stays where fewer facts place it: those without an end."""

MOTIONS = (
    KindOfMotion(Relief.COMPLY, Capacity.ENJOINED_PARTY),
    KindOfMotion(Relief.CEASE, Capacity.NONPARTY),
    KindOfMotion(Relief.CONTEMPT, Capacity.ENJOINED_PARTY),
    KindOfMotion(Relief.CONTEMPT, Capacity.NONPARTY),
)
"""Every kind of motion that a case may make."""


def ranks(law: Law) -> Ranks:
    """Give the rank of each rule of a law, the same in every pattern."""
    return {rule: {} if rank is Weight.NONE else {rank: TRUE} for rule, rank in law.ranks.items()}


@define(eq=False)
class AnyRecord:
    """
    A record left open: what it may say of each leaf that some laws ask.

    Attributes
    ----------
    circuit : Circuit
        In which the inputs are made.
    asked : KindOfMotion
        The motion before the court, which is not open.
    laws : tuple of Law
        Whose leaves are meant.
    """

    circuit: Circuit
    asked: KindOfMotion
    laws: tuple[Law, ...]
    _leaves: tuple[tuple[Leaf, Proof], ...] = field(init=False)
    _known: dict[tuple[Leaf, Proof], Kleene] = field(factory=dict)
    _begun: set[tuple[Leaf, Proof]] = field(factory=set)
    _values: dict[tuple[type[Fact], str], Mapping[Any, Node]] = field(factory=dict)
    _heads: dict[Proof, Node] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._leaves = tuple(
            dict.fromkeys(
                (fact_leaf, law.book.standard(rule, self.asked.relief))
                for law in self.laws
                for rule in law.book.rules
                for leaf in leaves(rule.when)
                for fact_leaf in _of_facts(_in_order(leaf))
            )
        )

    def standings(self, law: Law) -> Mapping[Finding, Stands]:
        """Tell where every finding of a law stands."""
        return weigh(
            self.circuit,
            law.book,
            self.asked.relief,
            ranks(law),
            self.value,
            {finding: ((standing, TRUE),) for finding, standing in law.stipulated},
        )

    def value(self, leaf: Leaf, standard: Proof) -> Kleene:
        """Give what a leaf is worth under a standard of proof."""
        leaf = _in_order(leaf)
        if isinstance(leaf, NotShown):
            some, true = self.value(Shown(leaf.of), standard)
            return Kleene(self.circuit.not_(true), self.circuit.not_(some))
        key = (leaf, standard)
        if key not in self._known:
            self._known[key] = self._found(leaf, standard)
        return self._known[key]

    def _found(self, leaf: Leaf, standard: Proof) -> Kleene:
        if isinstance(leaf, Every):
            return self._every(leaf, standard)
        assert isinstance(leaf.of, Pattern)
        if isinstance(leaf, Refuted):
            return self._refuted(leaf.of, standard)
        if leaf.of.kind in (Motion, Respondent, Injunction):
            return self._head(leaf.of, standard)
        # A fact that counts under a higher standard counts under a lower, and what
        # meets a narrower pattern meets a wider one.
        return self._wider(
            leaf,
            standard,
            (
                (sibling, its)
                for sibling, its in self._leaves
                if isinstance(sibling, Shown)
                and isinstance(sibling.of, Pattern)
                and _narrower(sibling.of, leaf.of)
                and _reaches(its, standard, leaf.of)
            ),
        )

    def _refuted(self, pattern: Pattern, standard: Proof) -> Kleene:
        c = self.circuit
        if pattern.kind in (Motion, Respondent):
            return NEVER_SO
        some, true = self._wider(
            Refuted(pattern),
            standard,
            (
                (sibling, its)
                for sibling, its in self._leaves
                if isinstance(sibling, Refuted)
                and isinstance(sibling.of, Pattern)
                and sibling.of.kind is pattern.kind
                and set(sibling.of.where) <= set(pattern.where)
                and its >= standard
            ),
        )
        if pattern.kind.__subclasses__() or pattern.asks_for_timing:
            return Kleene(some, true)
        # With equal proof both are unsettled; otherwise the better proved prevails.
        shown = self.value(Shown(pattern), standard)
        return Kleene(c.and_(some, c.not_(shown.true)), c.and_(true, c.not_(shown.some)))

    def _every(self, leaf: Every, standard: Proof) -> Kleene:
        c = self.circuit
        some, true = self._wider(
            leaf,
            standard,
            (
                (sibling, its)
                for sibling, its in self._leaves
                if isinstance(sibling, Every)
                and sibling.among == leaf.among
                and _narrower(sibling.pattern, leaf.pattern)
                and its is standard
            ),
        )
        meant = self.value(Shown(leaf.among), standard)
        good = self.value(Shown(leaf.pattern), standard)
        if _apart(leaf.among, leaf.pattern):
            true = FALSE
        return Kleene(c.and_(some, meant.some), c.and_(true, meant.true, good.true))

    def _wider(self, leaf: Leaf, standard: Proof, narrower: Iterable[tuple[Leaf, Proof]]) -> Kleene:
        """Give a leaf of its own, and at least what narrower ones are worth."""
        c = self.circuit
        true, doubtful = c.input(), c.input()
        some = c.or_(true, doubtful)
        self._begun.add((leaf, standard))
        for narrow, its in narrower:
            # Of two that come to the same, one is left as it is.
            if (narrow, its) not in self._begun or (narrow, its) in self._known:
                least = self.value(narrow, its)
                some, true = c.or_(some, least.some), c.or_(true, least.true)
        return Kleene(some, true)

    # The motion, the respondent and the injunction: of each there is one.

    def _head(self, pattern: Pattern, standard: Proof) -> Kleene:
        c = self.circuit
        counts = TRUE if pattern.kind is not Injunction else self._counts(standard)
        so = c.and_(
            counts, *(self._field(pattern.kind, *constraint) for constraint in pattern.where)
        )
        return Kleene(so, so)

    def _counts(self, standard: Proof) -> Node:
        """Tell where the injunction is proved well enough."""
        if standard not in self._heads:
            higher = {its for _, its in self._leaves if its > standard}
            self._heads[standard] = self.circuit.or_(
                self.circuit.input(), *(self._counts(level) for level in sorted(higher))
            )
        return self._heads[standard]

    def _field(self, kind: type[Fact], name: str, constraint: Constraint) -> Node:
        c = self.circuit
        if kind is Motion and name in ("relief", "against"):
            said = getattr(self.asked, name)
            return TRUE if said in _named(constraint) else FALSE
        if not isinstance(constraint, (Exactly, OneOf)):
            return c.input()
        if (kind, name) not in self._values:
            self._values[kind, name] = self._one_of(kind, name)
        return c.or_(*(self._values[kind, name][value] for value in _named(constraint)))

    def _one_of(self, kind: type[Fact], name: str) -> Mapping[Any, Node]:
        """Tell where a field has each value that is asked for; it has one, or another still."""
        c = self.circuit
        alternatives: dict[Any, Node] = {}
        free = TRUE
        for pattern in self._patterns(kind):
            for value in _named(dict(pattern.where).get(name)):
                if value not in alternatives:
                    here = c.input()
                    alternatives[value] = c.and_(here, free)
                    free = c.and_(free, c.not_(here))
        return alternatives

    def _patterns(self, kind: type[Fact]) -> Iterator[Pattern]:
        """Yield every pattern of a kind that is asked for."""
        for leaf, _ in self._leaves:
            of = leaf.pattern if isinstance(leaf, Every) else leaf.of
            if isinstance(of, Pattern) and of.kind is kind:
                yield of


def _of_facts(leaf: Leaf) -> Iterator[Leaf]:
    """Yield what a leaf asks of the record, if anything, and what that rests on."""
    if isinstance(leaf, Every):
        yield from (leaf, Shown(leaf.among), Shown(leaf.pattern))
    elif isinstance(leaf.of, Pattern):
        yield _asking(leaf)


def _asking(leaf: Leaf) -> Leaf:
    """Give what is asked of the record where ``not_shown`` asks for its mirror."""
    return Shown(leaf.of) if isinstance(leaf, NotShown) else leaf


def _in_order(leaf: Leaf) -> Leaf:
    """Give the leaf with its constraints in the order of their names: the same question."""
    if isinstance(leaf, Every):
        return Every(_sorted(leaf.among), _sorted(leaf.pattern))
    return evolve(leaf, of=_sorted(leaf.of)) if isinstance(leaf.of, Pattern) else leaf


def _sorted(pattern: Pattern) -> Pattern:
    return evolve(pattern, where=tuple(sorted(pattern.where, key=lambda constraint: constraint[0])))


def _named(constraint: Constraint | None) -> tuple[Any, ...]:
    """Give the values that a constraint lets pass by name."""
    if isinstance(constraint, OneOf):
        return constraint.values
    return (constraint.value,) if isinstance(constraint, Exactly) else ()


def _reaches(its: Proof, standard: Proof, pattern: Pattern) -> bool:
    """Tell whether what would match a pattern under one standard matches it under another."""
    # Conduct is placed by the first notice that counts.  A lower standard puts that
    # no later, so what came after notice still does; what came before it may not.
    return its is standard or (
        its > standard
        and all(
            frozenset(_named(constraint)) in LASTING
            for name, constraint in pattern.where
            if name == "timing"
        )
    )


def _narrower(narrow: Pattern, wide: Pattern) -> bool:
    """Tell whether every fact that matches one pattern is sure to match another."""
    constraints = dict(narrow.where)
    return issubclass(narrow.kind, wide.kind) and all(
        name in constraints and _stricter(constraints[name], constraint)
        for name, constraint in wide.where
    )


def _stricter(strict: Constraint, loose: Constraint) -> bool:
    """Tell whether every value that meets one constraint is sure to meet another."""
    if isinstance(strict, AtMost) and isinstance(loose, AtMost):
        return strict.limit.value <= loose.limit.value
    if isinstance(strict, AtLeast) and isinstance(loose, AtLeast):
        return strict.limit.value >= loose.limit.value
    if isinstance(strict, Within) and isinstance(loose, Within):
        return strict.after == loose.after and strict.limit.value <= loose.limit.value
    if isinstance(strict, (Exactly, OneOf)) and isinstance(loose, (Exactly, OneOf)):
        return set(_named(strict)) <= set(_named(loose))
    return strict == loose


def _apart(first: Pattern, second: Pattern) -> bool:
    """Tell whether no fact is sure to match both patterns."""
    constraints = dict(first.where)
    return any(
        isinstance(constraint, (Exactly, OneOf))
        and isinstance(constraints.get(name), (Exactly, OneOf))
        and not set(_named(constraints[name])) & set(_named(constraint))
        for name, constraint in second.where
    )
