"""
The meaning: each rule's condition evaluated in strata, in plain Python.

Slow things are avoided only where it costs no clarity.  Other engines are
tested against this one.
"""

from __future__ import annotations

from functools import lru_cache, partial

from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Conclusion, Premise, Step
from injunction_rules.semantics.matching import Record, leaf_matches, record
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import Law, conclude, steps_of

Evaluation = tuple[tuple[Step, ...], tuple[Conclusion, ...]]
"""A step for every rule and a conclusion for every finding, in the order of the book."""


class ReferenceEngine:
    """Evaluates every rule, also those that do not hold."""

    name = "reference"

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """Evaluate every rule of a book on a question."""
        standards = law.standards[question.relief]
        records: dict[Proof, Record] = {}
        standings: dict[Finding, Standing] = {}
        premises: dict[str, Premise] = {}
        met: dict[str, Value] = {}

        present = {base for fact in question.facts for base in type(fact).__mro__}

        def consider(rule: Rule) -> None:
            if rule.id in premises:
                # It defeats several rules, and what it asks for was settled before the first.
                return
            questions = law.asks.get(rule.id)
            if questions is not None and present.isdisjoint(questions):
                # A rule of whose facts the record has none is the same each time.
                premise = _silent(rule)
            else:
                standard = standards[rule.id]
                if standard not in records:
                    records[standard] = record(question.facts, standard)
                of_facts = partial(leaf_matches, record=records[standard])
                premise = premise_of(rule.when, of_facts, standings)
            premises[rule.id], met[rule.id] = premise, premise.value
            for exception in law.book.exceptions.get(rule.id, ()):
                consider(exception)

        conclusions = []
        for finding in law.book.findings:
            for rule in law.speaking[finding]:
                consider(rule)
            conclusion = conclude(finding, law, met)
            standings[finding] = conclusion.standing
            conclusions.append(conclusion)
        return steps_of(law, question.relief, premises), tuple(conclusions)


@lru_cache(maxsize=4096)
def _silent(rule: Rule) -> Premise:
    """Give the condition of a rule that asks for facts alone, where there are none."""
    return premise_of(rule.when, partial(leaf_matches, record=Record((), ())), {})
