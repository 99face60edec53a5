"""
A rule book laid out for other systems: flat rules in the order of their strata.

What every translation needs is worked out once here: which rules are in force
and at which rank, each condition as alternatives of leaves, which findings can
be weighed together, and which fields of which facts some rule asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from itertools import product
from typing import Any

from attrs import frozen

from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import (
    After,
    AllOf,
    AnyOf,
    Condition,
    Exactly,
    Leaf,
    Refuted,
    Within,
    findings_in,
    leaves,
    patterns_in,
)
from injunction_rules.model.facts import Conduct, Fact, Relief, Timing
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.matching import Counted, events, record, timing_of
from injunction_rules.semantics.weighing import Law

SHOWN, CONTESTED, NOT_SHOWN, REFUTED = 2, 1, 0, -1
"""Standings as numbers, the same in every system."""

STANDINGS = {
    SHOWN: Standing.SHOWN,
    CONTESTED: Standing.CONTESTED,
    NOT_SHOWN: Standing.NOT_SHOWN,
    REFUTED: Standing.REFUTED,
}


@frozen(eq=False)
class Planned:
    """
    One rule in force.

    Attributes
    ----------
    rule : Rule
    number : int
        Its place in the rule book.
    finding : Finding
        What it speaks to; of an exception, what the rule it attacks speaks to.
    level, depth : int
        The stratum of that finding, and how many rules it stands above: an
        exception is heard before what it attacks.
    rank : int
    settled : bool
        False where the law is open, there and then.
    standard : Proof
    ways : tuple of tuple of Leaf
        Its condition as alternatives, each a conjunction.
    exceptions : tuple of (int, bool)
        The places of the rules in force that attack it, and whether they are of
        lesser rank.
    attacks : bool
        Whether another rule in force listens to it.
    """

    rule: Rule
    number: int
    finding: Finding
    level: int
    depth: int
    rank: int
    settled: bool
    standard: Proof
    ways: tuple[tuple[Leaf, ...], ...]
    exceptions: tuple[tuple[int, bool], ...]
    attacks: bool


@frozen(eq=False)
class Plan:
    """
    A rule book in a forum as of a date, for one kind of relief.

    Attributes
    ----------
    rules : tuple of Planned
        Those in force, each after the exceptions to it.
    levels : tuple of tuple of Finding
        Findings that can be weighed together, each level after what it rests on.
    standards : tuple of Proof
        The standards of proof under which some rule counts facts.
    slots : mapping of type of Fact to tuple of str
        Fields that a rule constrains, of each kind that some rule asks for;
        ``earlier>later`` for the days between two dates.
    denials : mapping of type of Fact to frozenset of str
        Of each kind whose denial some rule asks for, the fields that may be
        denied with a value.
    """

    rules: tuple[Planned, ...]
    levels: tuple[tuple[Finding, ...], ...]
    standards: tuple[Proof, ...]
    slots: Mapping[type[Fact], tuple[str, ...]]
    denials: Mapping[type[Fact], frozenset[str]]


@lru_cache(maxsize=512)
def plan(law: Law, relief: Relief) -> Plan:
    """Lay out a rule book."""
    book = law.book
    levels = _levels(law)
    place = {rule.id: number for number, rule in enumerate(book.rules)}
    found: list[Planned] = []

    def add(rule: Rule, finding: Finding, depth: int) -> None:
        if law.ranks[rule.id] is not Weight.NONE:
            mine = law.ranks[rule.id]
            found.append(
                Planned(
                    rule,
                    place[rule.id],
                    finding,
                    levels[finding],
                    depth,
                    int(mine),
                    rule.settled and mine.settles,
                    law.standards[relief][rule.id],
                    tuple(_ways(rule.when)),
                    tuple(
                        (place[one.id], law.ranks[one.id] < mine)
                        for one in book.exceptions.get(rule.id, ())
                        if law.ranks[one.id] is not Weight.NONE
                    ),
                    any(law.ranks[id] is not Weight.NONE for id in rule.defeats),
                )
            )
        for exception in book.exceptions.get(rule.id, ()):
            add(exception, finding, depth + 1)

    for finding in book.findings:
        for rule in law.speaking[finding]:
            add(rule, finding, 0)
    found.sort(key=lambda one: (one.level, -one.depth))
    # An exception to several rules stands once, before the first of them.
    first: dict[str, Planned] = {}
    for planned in found:
        first.setdefault(planned.rule.id, planned)
    found = list(first.values())
    of_facts = [one for one in found if any(patterns_in(one.rule.when))]
    return Plan(
        tuple(found),
        tuple(
            tuple(finding for finding in book.findings if levels[finding] == level)
            for level in range(max(levels.values()) + 1)
        ),
        tuple(sorted({one.standard for one in of_facts})),
        _slots(found),
        _denials(found),
    )


def _levels(law: Law) -> Mapping[Finding, int]:
    levels: dict[Finding, int] = {}

    def needed(rule: Rule) -> Iterator[Finding]:
        yield from findings_in(rule.when)
        for exception in law.book.exceptions.get(rule.id, ()):
            yield from needed(exception)

    # The book has findings in an order in which each comes after what it needs.
    for finding in law.book.findings:
        below = [levels[one] for rule in law.speaking[finding] for one in needed(rule)]
        levels[finding] = 1 + max(below, default=-1)
    return levels


def _ways(condition: Condition) -> Iterator[tuple[Leaf, ...]]:
    if isinstance(condition, AnyOf):
        for part in condition.parts:
            yield from _ways(part)
    elif isinstance(condition, AllOf):
        for those in product(*(tuple(_ways(part)) for part in condition.parts)):
            yield tuple(dict.fromkeys(leaf for way in those for leaf in way))
    else:
        yield (condition,)


def slot(name: str, constraint: object) -> str:
    """The slot that a constraint on a field looks at."""
    if isinstance(constraint, After):
        return f"{constraint.field}>{name}"
    if isinstance(constraint, Within):
        return f"{constraint.after}>{name}"
    return name


def _slots(rules: Iterable[Planned]) -> Mapping[type[Fact], tuple[str, ...]]:
    slots: dict[type[Fact], dict[str, None]] = {}
    for one in rules:
        for leaf in leaves(one.rule.when):
            if isinstance(leaf, Refuted):
                continue
            for pattern in patterns_in(leaf):
                if pattern.kind.__subclasses__():
                    raise TypeError(f"{pattern.kind.__name__} has kinds of its own")
                mine = slots.setdefault(pattern.kind, {})
                mine.update(dict.fromkeys(slot(*where) for where in pattern.where))
    return {kind: tuple(names) for kind, names in slots.items()}


def _denials(rules: Iterable[Planned]) -> Mapping[type[Fact], frozenset[str]]:
    denials: dict[type[Fact], frozenset[str]] = {}
    for one in rules:
        for leaf in leaves(one.rule.when):
            if isinstance(leaf, Refuted):
                for pattern in patterns_in(leaf):
                    exact = {n for n, c in pattern.where if isinstance(c, Exactly)}
                    denials[pattern.kind] = denials.get(pattern.kind, frozenset()) | exact
    return denials


def counted(facts: tuple[Fact, ...], standard: Proof) -> list[tuple[int, Value, Timing | None]]:
    """
    The facts that count under a standard: place, value and timing.

    The same as :func:`injunction_rules.semantics.matching.record`, by a shorter way where
    the record does not contradict itself, as it seldom does.
    """
    shown: set[type[Fact]] = set()
    denied: set[type[Fact]] = set()
    kept = []
    timed = False
    for i, fact in enumerate(facts):
        if fact.proof < standard:
            continue
        kind = type(fact)
        (shown if fact.shown else denied).add(kind)
        timed = timed or isinstance(fact, Conduct)
        kept.append((i, fact))
    if not shown.isdisjoint(denied):
        kept_whole = record(facts, standard)
        every: list[Counted] = [*kept_whole.shown, *kept_whole.denied]
        return sorted((one.index, one.value, one.timing) for one in every)
    if not timed:
        return [(i, Value.TRUE, None) for i, _ in kept]
    days = events([fact for _, fact in kept])
    return [(i, Value.TRUE, timing_of(fact, days)) for i, fact in kept]


@frozen
class Verdict:
    """
    What a system found, for comparison.

    Attributes
    ----------
    standings : mapping of str to int
        By id, every finding that is not simply not shown.
    fired : mapping of str to int
        By id, every rule whose condition held at least in part, and what it is
        worth after exceptions.
    facts : mapping of str to frozenset of int
        By id of a rule, the places of the facts that its firings matched.
    """

    standings: Mapping[str, int]
    fired: Mapping[str, int]
    facts: Mapping[str, frozenset[int]]


def standing(for_true: int, against_true: int, for_some: int, against_some: int) -> int:
    """
    Weigh a finding.

    Parameters
    ----------
    for_true, against_true, for_some, against_some : int
        The highest rank with a rule for, or against, that is true, or at least
        unsettled; 0 where there is none.
    """
    if for_true > against_true:
        return CONTESTED if against_some >= for_true else SHOWN
    if against_true > for_true:
        return CONTESTED if for_some >= against_true else REFUTED
    return CONTESTED if for_true or for_some else NOT_SHOWN


def stated_days(fact: Fact, name: str) -> Any:
    """The value of a slot that counts days."""
    earlier, _, later = name.partition(">")
    return fact.days_between(earlier, later)


def plain(value: Any) -> Any:
    """A value of a field as JSON can hold it; days are counted."""
    if isinstance(value, Enum):
        return value.value
    return value.toordinal() if isinstance(value, date) else value
