"""
The meaning: each rule's condition evaluated in strata, in plain Python.

Slow things are avoided only where it costs no clarity.  Other engines are
tested against this one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from injunction_rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
)
from injunction_rules.findings import Finding
from injunction_rules.matching import NOTHING, Matches, Record, denies, find, find_every, record
from injunction_rules.proof import Proof, Standing, Value
from injunction_rules.questions import Question
from injunction_rules.rules import Rule
from injunction_rules.traces import Conclusion, Premise, Step
from injunction_rules.weighing import REFUTED_VALUE, SHOWN_VALUE, Law, conclude, steps_of


class ReferenceEngine:
    """Evaluates every rule, also those that do not hold."""

    name = "reference"

    def evaluate(
        self, question: Question, law: Law
    ) -> tuple[tuple[Step, ...], tuple[Conclusion, ...]]:
        """
        Evaluate every rule of a book on a question.

        Returns
        -------
        tuple of Step
            One for every rule, in the order of the book.
        tuple of Conclusion
            One for every finding, in the order of the book.
        """
        standards = law.standards[question.relief]
        records: dict[Proof, Record] = {}
        standings: dict[Finding, Standing] = {}
        premises: dict[str, Premise] = {}
        met: dict[str, Value] = {}

        present = {base for fact in question.facts for base in type(fact).__mro__}

        def consider(rule: Rule) -> None:
            asked = law.asks.get(rule.id)
            if asked is not None and present.isdisjoint(asked):
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
        return steps_of(law, premises), tuple(conclusions)


@lru_cache(maxsize=4096)
def _silent(rule: Rule) -> Premise:
    """The condition of a rule that asks for facts alone, where there are none."""
    return premise_of(rule.when, partial(leaf_matches, record=Record((), ())), {})


def leaf_matches(leaf: Leaf, record: Record) -> Matches:
    """The value of a leaf that asks for facts, and the facts that decide it."""
    if isinstance(leaf, Every):
        return find_every(record.of(leaf.among.kind), leaf)
    assert isinstance(leaf.of, Pattern)
    if isinstance(leaf, Refuted):
        return find(record.of(leaf.of.kind, denied=True), leaf.of, denies)
    found = find(record.of(leaf.of.kind), leaf.of)
    return mirrored(found) if isinstance(leaf, NotShown) else found


def mirrored(found: Matches) -> Matches:
    """The value of ``not_shown`` where ``shown`` has the value found."""
    if found is NOTHING:
        return _SILENCE
    return Matches(found.value.negated, found.facts)


# Most leaves ask for facts of which the record has none.
_SILENCE = Matches(Value.TRUE)


def premise_of(
    condition: Condition,
    of_facts: Callable[[Leaf], Matches],
    standings: Mapping[Finding, Standing],
) -> Premise:
    """
    The condition as it stands, part by part.

    Parameters
    ----------
    condition : Condition
    of_facts : callable
        What the record says of a leaf that asks for facts.
    standings : mapping of Finding to Standing
        Of every finding that the condition asks for.
    """
    if isinstance(condition, (AllOf, AnyOf)):
        parts = tuple([premise_of(part, of_facts, standings) for part in condition.parts])
        join = min if isinstance(condition, AllOf) else max
        return Premise(condition, join([part.value for part in parts]), (), parts)
    if isinstance(condition, Every) or isinstance(condition.of, Pattern):
        found = of_facts(condition)
        return Premise(condition, found.value, found.facts)
    standing = standings[condition.of]
    if isinstance(condition, Refuted):
        return Premise(condition, REFUTED_VALUE[standing])
    shown = SHOWN_VALUE[standing]
    return Premise(condition, shown.negated if isinstance(condition, NotShown) else shown)
