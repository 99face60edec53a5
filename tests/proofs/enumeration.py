"""
The first prover: every pattern of the complete space, one after another.

Bit-parallel, on the circuit that sweeps run on.  A theorem is proved step by step;
each step's conclusion may be assumed by those after it, and findings and rules may
be cut, that is left to stand anywhere, which only makes the space larger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from attrs import frozen

from injunction_rules.model.authorities import Authority, Weight
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.symbolic.patterns import Piece
from injunction_rules.symbolic.suppositions import Stands as Columns
from proofs.forms import Step, Theorem
from proofs.laws import about_law
from proofs.propositions import (
    Both,
    Either,
    InForce,
    MotionKind,
    Narrower,
    Not,
    Proposition,
    Says,
    Silent,
    Stands,
    conjuncts,
    findings_of,
    meaning,
)
from proofs.spaces import Asked, Space, kind_of, space


@frozen
class Enumerated:
    """
    What an enumeration found.

    Attributes
    ----------
    patterns : int
        How many were evaluated.
    met : int
        In how many of them the assumption is true.
    failing : mapping of str to str, or None
        A pattern in which the conclusion is false though the assumption is true.
    """

    patterns: int
    met: int
    failing: Mapping[str, str] | None = None

    @property
    def proved(self) -> bool:
        """Whether the conclusion holds throughout, and not for want of a case."""
        return self.failing is None and self.met > 0


@frozen
class _Assumed:
    """What narrows the axes of a space, and what must be looked up in each pattern."""

    values: tuple[Says, ...]
    silent: frozenset[type[Fact]]
    standings: Mapping[Finding, frozenset[Standing]]
    law: Proposition
    rest: tuple[Proposition, ...]

    def __call__(self, about: Any) -> frozenset[Any] | None:
        if isinstance(about, Finding):
            return self.standings.get(about)
        if not isinstance(about, tuple):
            return None
        leaf, _ = about
        if kind_of(leaf) in self.silent:
            return frozenset({Value.FALSE})
        said = [one.among for one in self.values if one.leaf == leaf]
        return frozenset.intersection(*said) if said else None


def _assumed(given: Proposition) -> _Assumed:
    values: list[Says] = []
    silent: set[type[Fact]] = set()
    standings: dict[Finding, frozenset[Standing]] = {}
    law: list[Proposition] = []
    rest: list[Proposition] = []
    said = {one.leaf: max(one.among) for one in conjuncts(given) if isinstance(one, Says)}
    for one in conjuncts(given):
        if isinstance(one, Says):
            values.append(one)
        elif isinstance(one, Narrower) and one.other in said:
            values.append(Says(one.leaf, frozenset(v for v in Value if v <= said[one.other])))
        elif isinstance(one, Silent):
            silent.update(one.kinds)
        elif about_law(one):
            law.append(one)
        elif isinstance(one, Stands):
            standings[one.finding] = standings.get(one.finding, one.among) & one.among
        elif isinstance(one, Not) and isinstance(one.part, Stands):
            left = frozenset(Standing) - one.part.among
            standings[one.part.finding] = standings.get(one.part.finding, left) & left
        else:
            rest.append(one)
    return _Assumed(tuple(values), frozenset(silent), standings, Both(tuple(law)), tuple(rest))


@frozen
class _Table:
    """A piece of the grid, as a world of which propositions are true in some patterns."""

    space: Space
    piece: Piece
    found: Mapping[Finding, Columns]

    standards = tuple(Proof)

    def told(self, one: Proposition) -> int:
        """A part of the assumption, of which only what the piece asks for is taken."""
        if not isinstance(one, Narrower):
            return meaning(one, self)
        column = self.piece.every
        for standard in Proof:
            axis, other = self.space.axis(one.leaf, standard), self.space.axis(one.other, standard)
            if axis is not None and other is not None:
                for value in Value:
                    more = self.any_of(self._chosen(other, v) for v in Value if v >= value)
                    column &= more | self.contrary(self._chosen(axis, value))
        return column

    def all_of(self, parts: Iterable[int]) -> int:
        column = self.piece.every
        for part in parts:
            column &= part
        return column

    def any_of(self, parts: Iterable[int]) -> int:
        column = 0
        for part in parts:
            column |= part
        return column

    def contrary(self, part: int) -> int:
        return part ^ self.piece.every

    def _chosen(self, axis: int, choice: Any) -> int:
        choices = self.space.axes[axis].choices
        return self.piece.columns[axis][choices.index(choice)] if choice in choices else 0

    def has(self, leaf: Asked, standard: Proof, value: Value) -> int:
        axis = self.space.axis(leaf, standard)
        assert axis is not None, "what is said of one leaf narrows the axes"
        return self._chosen(axis, value)

    def stands(self, finding: Finding, standing: Standing) -> int:
        axis = self.space.axis(finding)
        if axis is not None:
            return self._chosen(axis, standing)
        shown, contested, refuted = self.found[finding]
        if standing is Standing.NOT_SHOWN:
            return (shown | contested | refuted) ^ self.piece.every
        return {
            Standing.SHOWN: shown,
            Standing.CONTESTED: contested,
            Standing.REFUTED: refuted,
        }[standing]

    def leaves_about(self, kind: type[Fact]) -> Iterable[tuple[Asked, Proof]]:
        raise NotImplementedError("silence narrows the axes")

    def weighs(self, rule: str, weight: Weight) -> int:
        raise NotImplementedError("what is said of the law narrows the axes")

    def heard(self, since: Authority | None, courts: tuple[str, ...]) -> int:
        raise NotImplementedError("what is said of the law narrows the axes")


def check(theorem: Theorem, book: RuleBook) -> Enumerated:
    """
    Prove a theorem of a rule book, or find where it fails.

    Parameters
    ----------
    theorem : Theorem
    book : RuleBook
    """
    patterns = met = 0
    for motion, case in product(theorem.motions, cases(theorem.given)):
        given = case
        for step in theorem.all_steps:
            found = _step(given, step, motion, book)
            patterns += found.patterns
            met = found.met if not met else min(met, found.met)
            if not found.proved:
                return Enumerated(patterns, found.met, found.failing)
            given = Both((given, step.then))
    return Enumerated(patterns, met)


def cases(given: Proposition) -> Iterator[Proposition]:
    """The cases of an assumption that the record says one thing or another."""
    parts = [
        one.parts if isinstance(one, Either) and isinstance(one.parts[0], Says) else (one,)
        for one in conjuncts(given)
    ]
    for case in product(*parts):
        yield Both(case)


def space_of(given: Proposition, step: Step, motion: MotionKind, book: RuleBook) -> Space:
    """What a step ranges over, given what is assumed and what earlier steps proved."""
    assumed = _assumed(given)
    wanted = tuple(dict.fromkeys(findings_of(step.then)))
    asked = tuple(dict.fromkeys((*wanted, *(f for one in assumed.rest for f in findings_of(one)))))
    return space(
        book,
        motion,
        asked,
        cut={*assumed.standings, *step.cut},
        restrict=assumed,
        law=Both((assumed.law, *_law_of(assumed.standings, book))),
        whole={rule.id: rule for rule in book.rules},
    )


def _law_of(
    standings: Mapping[Finding, frozenset[Standing]], book: RuleBook
) -> Iterator[Proposition]:
    """What is shown is shown by a rule: one of those that make the finding is in force."""
    for finding, among in standings.items():
        if among == {Standing.SHOWN}:
            yield Either(tuple(InForce(one.id) for one in book.rules if one.then == finding))


def _step(given: Proposition, step: Step, motion: MotionKind, book: RuleBook) -> Enumerated:
    those = space_of(given, step, motion, book)
    assumed = _assumed(given)
    rest = tuple(one for one in assumed.rest if _can_be_told(one, those))
    run = those.runner()
    patterns = met = 0
    for piece in those.pieces():
        table = _Table(those, piece, run(piece))
        where = table.all_of([table.told(one) for one in rest])
        bad = where & table.contrary(meaning(step.then, table))
        patterns += piece.length
        met += where.bit_count()
        if bad:
            return Enumerated(patterns, met, _pattern(those, piece, bad))
    return Enumerated(patterns, met)


def _can_be_told(one: Proposition, those: Space) -> bool:
    """Whether the piece knows what a part of the assumption speaks of; else it is left out."""
    if isinstance(one, Narrower):
        return True
    return all(
        finding in those.outputs or those.axis(finding) is not None for finding in findings_of(one)
    )


def _pattern(those: Space, piece: Piece, bad: int) -> dict[str, str]:
    place = (bad & -bad).bit_length() - 1
    found = {}
    for axis, columns in zip(those.axes, piece.columns, strict=True):
        choice = next(i for i, column in enumerate(columns) if column >> place & 1)
        found[str(axis.about)] = str(axis.choices[choice])
    return found
