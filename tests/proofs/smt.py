"""
The second prover: an SMT solver looks for a world in which a theorem is false.

Nothing is cut, and no step is told: one formula speaks of the whole rule book.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import z3

from injunction_rules.model.conditions import (
    Constraint,
    Exactly,
    OneOf,
    Pattern,
    Refuted,
    Shown,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from proofs.forms import Provable, Rising, Stricter, Theorem, Unmoved
from proofs.propositions import (
    FOR_AN_ORDER,
    RUNGS,
    MotionKind,
    Proposition,
    falls,
    falls_on_like_days,
    meaning,
    ruled,
)
from proofs.smt_worlds import (
    NEW_TERMS,
    THE_LAW,
    Asked,
    Formula,
    Kleene,
    Records,
    World,
    both,
    either,
    pattern_of,
)

Has = Callable[[Asked, Proof, Value], bool]
"""Whether a leaf has a value under a standard."""


class Proved(NamedTuple):
    """
    What the solver found.

    Attributes
    ----------
    proved : bool
        Whether the claim is false in no world of any motion.
    leaves : int
        The most leaves about facts that were unknowns of one formula.
    """

    proved: bool
    leaves: int


def prove(claim: Provable, book: RuleBook) -> Proved:
    """
    Look for a world in which a claim is false.

    Parameters
    ----------
    claim : Theorem, Unmoved, Rising or Stricter
    book : RuleBook

    Raises
    ------
    RuntimeError
        If the solver gives up.
    """
    most = 0
    for motion in claim.motions:
        alike = isinstance(claim, Stricter)
        falling = falls_on_like_days if alike else falls
        records, others = Records("leaf", falling, undisputed=alike), Records("other")
        if isinstance(claim, Theorem):
            false = _theorem_fails(claim, book, motion, records)
        elif isinstance(claim, Unmoved):
            false = _something_moves(claim, book, motion, records, others)
        elif isinstance(claim, Rising):
            false = _ruling_falls(claim, book, motion, records, others)
        else:
            false = _stands_higher(claim, book, motion, records)
        most = max(most, len(records))
        if _satisfiable(false, records, others):
            return Proved(False, most)
    return Proved(True, most)


def possible(given: Proposition, motion: MotionKind, book: RuleBook) -> bool:
    """Whether some world of a motion meets an assumption."""
    records = Records("leaf")
    formula = meaning(given, World(book, THE_LAW, motion, records))
    return _satisfiable(formula, records)


def standings(
    book: RuleBook, motion: MotionKind, has: Has, court: str, day: date, new_terms: bool
) -> dict[Finding, Standing]:
    """
    Where findings stand in one world, by the solver's meaning of rules.

    Parameters
    ----------
    book : RuleBook
    motion : MotionKind
    has : callable
        Whether a leaf has a value under a standard.
    court : str
    day : datetime.date
    new_terms : bool
        Whether the motion asks for more than the injunction says.
    """

    records, formulas = _whole(book, motion)
    values: list[Formula] = []
    for (leaf, standard), unknown in records.known.items():
        for value, formula in ((Value.TRUE, unknown.true), (Value.FALSE, unknown.false)):
            values.append(formula if has(leaf, standard, value) else z3.Not(formula))
    here = [unknown == told for unknown, told in THE_LAW.here(court, day)]
    solver = z3.Solver()
    solver.add(*values, *here, NEW_TERMS if new_terms else z3.Not(NEW_TERMS))
    assert solver.check() == z3.sat
    world = solver.model()
    return {
        finding: standing
        for (finding, standing), formula in formulas.items()
        if z3.is_true(world.eval(formula, model_completion=True))
    }


@cache
def _whole(
    book: RuleBook, motion: MotionKind
) -> tuple[Records, dict[tuple[Finding, Standing], Formula]]:
    """Every finding of a book, of a record of which nothing is known."""
    records = Records("leaf")
    world = World(book, THE_LAW, motion, records)
    return records, {
        (finding, standing): world.stands(finding, standing)
        for finding in book.findings
        for standing in Standing
    }


def _satisfiable(formula: Formula, *records: Records) -> bool:
    solver = z3.SolverFor("QF_LIA")
    solver.add(THE_LAW.axioms, *(axiom for one in records for axiom in one.axioms), formula)
    found = solver.check()
    if found == z3.unknown:
        raise RuntimeError(f"the solver gave up: {solver.reason_unknown()}")
    return bool(found == z3.sat)


def _theorem_fails(claim: Theorem, book: RuleBook, motion: MotionKind, records: Records) -> Formula:
    world = World(book, THE_LAW, motion, records)
    return both(meaning(claim.given, world), z3.Not(meaning(claim.then, world)))


def _something_moves(
    claim: Unmoved, book: RuleBook, motion: MotionKind, records: Records, others: Records
) -> Formula:
    def changed(leaf: Asked, standard: Proof) -> Kleene:
        return (others if pattern_of(leaf).kind in claim.kinds else records)(leaf, standard)

    before = World(book, THE_LAW, motion, records)
    after = World(book, THE_LAW, motion, changed)
    return either(
        *(
            before.stands(finding, standing) != after.stands(finding, standing)
            for finding in claim.findings
            for standing in Standing
        )
    )


def _ruling_falls(
    claim: Rising, book: RuleBook, motion: MotionKind, records: Records, others: Records
) -> Formula:
    related = []

    def better(leaf: Asked, standard: Proof) -> Kleene:
        old = records(leaf, standard)
        if not could_match(pattern_of(leaf), claim.by) or left_out(pattern_of(leaf), claim.save):
            return old
        new = others(leaf, standard)
        if isinstance(leaf, Shown):
            related.append(new.at_least(old))
        elif isinstance(leaf, Refuted):
            related.append(old.at_least(new))
        return new

    before = World(book, THE_LAW, motion, records)
    after = World(book, THE_LAW, motion, better)
    falls = either(
        *(
            both(meaning(ruled(*rung), before), z3.Not(meaning(ruled(*rung), after)))
            for rung in RUNGS
        )
    )
    return both(falls, *related)


def _stands_higher(
    claim: Stricter, book: RuleBook, motion: MotionKind, records: Records
) -> Formula:
    order = World(book, THE_LAW, FOR_AN_ORDER[motion], records)
    contempt = World(book, THE_LAW, motion, records)

    def rung(world: World, finding: Finding, *standings: Standing) -> Formula:
        return either(*(world.stands(finding, one) for one in standings))

    higher = [
        both(rung(contempt, finding, *those), z3.Not(rung(order, finding, *those)))
        for finding in claim.findings
        for those in ((Standing.SHOWN,), (Standing.SHOWN, Standing.CONTESTED))
    ]
    return either(*higher)


def could_match(pattern: Pattern, claim: Pattern) -> bool:
    """Whether a fact that matches the claim could match a pattern."""
    if pattern.kind is not claim.kind:
        return False
    said = {name: _allowed(constraint) for name, constraint in claim.where}
    for name, constraint in pattern.where:
        mine, its = _allowed(constraint), said.get(name)
        if mine is not None and its is not None and not mine & its:
            return False
    return True


def left_out(pattern: Pattern, save: Pattern | None) -> bool:
    """Whether no fact matches a pattern but those that a claim leaves out."""
    return save is not None and save.kind is pattern.kind and set(save.where) <= set(pattern.where)


def _allowed(constraint: Constraint) -> frozenset[Any] | None:
    """The values that a constraint names; ``None`` where it names none."""
    if isinstance(constraint, Exactly):
        return frozenset({constraint.value})
    return frozenset(constraint.values) if isinstance(constraint, OneOf) else None
