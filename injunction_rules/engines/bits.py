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

from functools import partial

from injunction_rules.engines.reference import Evaluation
from injunction_rules.errors import EngineError
from injunction_rules.model.conditions import Every, Leaf
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.semantics.matching import Matches
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import Law, conclude, steps_of
from injunction_rules.symbolic.circuit import TRUE, Circuit
from injunction_rules.symbolic.record import Record, Records
from injunction_rules.symbolic.suppositions import Stands, Supposition
from injunction_rules.symbolic.weighing import TOLD, standings


class BitsEngine:
    """
    One question as a supposition with nothing left open.

    Everything is folded away as the circuit is built.  It is here so that what
    sweeps and proofs rest on can be held against the other engines, reason by
    reason; for one question they are faster.
    """

    name = "bits"

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """Evaluate every rule of a book on a question."""
        supposed = Supposition(
            Circuit(),
            question.relief,
            law.book,
            tuple((fact, TRUE) for fact in question.facts),
            ((law.forum, law.as_of, TRUE),),
            stipulated={finding: ((standing, TRUE),) for finding, standing in law.stipulated},
        )
        records = Records(supposed)
        evaluated = {
            finding: _settled(stands) for finding, stands in standings(supposed, records).items()
        }
        standards = law.standards[question.relief]
        premises = {}
        for rule in law.book.rules:
            of_facts = partial(_leaf_matches, record=records.under(standards[rule.id]))
            premises[rule.id] = premise_of(rule.when, of_facts, evaluated)
        met = {rule: premise.value for rule, premise in premises.items()}
        conclusions = tuple(conclude(finding, law, met) for finding in law.book.findings)
        for conclusion in conclusions:
            if conclusion.standing is not evaluated[conclusion.finding]:
                standing = evaluated[conclusion.finding]
                raise EngineError(
                    f"the circuit has {conclusion.finding.id!r} {standing.value} "
                    f"where its rules make it {conclusion.standing.value}; please report this"
                )
        return steps_of(law, question.relief, premises), conclusions


def _settled(stands: Stands) -> Standing:
    """Give a finding in the one pattern of a circuit without inputs."""
    standings = (standing for standing, node in zip(TOLD, stands, strict=True) if node == TRUE)
    return next(standings, Standing.NOT_SHOWN)


def _leaf_matches(leaf: Leaf, record: Record) -> Matches:
    """Give the value of a leaf and the facts that decide it, in that one pattern."""
    some, true = record.value(leaf)
    value = Value(some + true)
    bearings = [bearing for bearing in record.bearing(leaf) if bearing.meant == TRUE]
    if isinstance(leaf, Every):
        bearings = [bearing for bearing in bearings if Value(sum(bearing.value)) is value]
    return Matches(value, tuple(bearing.place for bearing in bearings))
