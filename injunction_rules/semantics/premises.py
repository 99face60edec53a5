"""The value of a condition, part by part."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.traces import Premise
from injunction_rules.semantics.matching import Matches
from injunction_rules.semantics.weighing import REFUTED_VALUE, SHOWN_VALUE


def premise_of(
    condition: Condition,
    of_facts: Callable[[Leaf], Matches],
    standings: Mapping[Finding, Standing] | None,
) -> Premise:
    """
    Give the condition as it stands, part by part.

    Parameters
    ----------
    condition : Condition
    of_facts : callable
        What the record says of a leaf that asks for facts.
    standings : mapping of Finding to Standing, or None
        Of every finding that the condition asks for; ``None`` to take each of them as the
        condition asks, which tells whether it can be met at all.
    """
    if isinstance(condition, (AllOf, AnyOf)):
        return joined(
            condition, tuple([premise_of(part, of_facts, standings) for part in condition.parts])
        )
    if isinstance(condition, Every) or isinstance(condition.of, Pattern):
        matches = of_facts(condition)
        return Premise(condition, matches.value, matches.facts)
    if standings is None:
        return Premise(condition, Value.TRUE)
    standing = standings[condition.of]
    if isinstance(condition, Refuted):
        return Premise(condition, REFUTED_VALUE[standing])
    shown = SHOWN_VALUE[standing]
    return Premise(condition, shown.negated if isinstance(condition, NotShown) else shown)


def joined(condition: AllOf | AnyOf, parts: tuple[Premise, ...]) -> Premise:
    """Join the premises of the parts of a condition."""
    join = min if isinstance(condition, AllOf) else max
    return Premise(condition, join([part.value for part in parts]), (), parts)
