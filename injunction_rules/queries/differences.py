"""The difference of two rulings: findings that stand otherwise, rules that moved, and the cause."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import evolve, frozen

from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.engines import Engine
from injunction_rules.explaining.reasons import Reason
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.semantics.overruling import taken_away


@frozen
class Shifted:
    """A finding in the reasons that stands otherwise."""

    finding: Finding
    before: Standing
    after: Standing


@frozen
class Moved:
    """A rule in the reasons that came out otherwise, in value or rank."""

    rule: str
    before: Value
    after: Value
    rank_before: Weight
    rank_after: Weight


@frozen
class Difference:
    """
    A ruling that differs between two decisions, in the disposition or only in its reasons.

    Findings and rules are of the reasons of either, the conclusion first; it is
    ``because`` of the authorities that make the difference where only the law differs.
    """

    motion: str
    against: str
    name: str
    before: Disposition
    after: Disposition
    findings: tuple[Shifted, ...]
    rules: tuple[Moved, ...]
    because: tuple[Authority, ...] = ()

    @property
    def is_turned(self) -> bool:
        """Tell whether the motion is ruled otherwise."""
        return self.before is not self.after


def difference(before: Ruling, after: Ruling) -> Difference | None:
    """Compare two rulings on one motion against one person; nothing where all is the same."""
    if before == after:
        return None
    shifted = tuple(_shifted(before, after))
    findings = {shift.finding for shift in shifted}
    speaking = [
        step.rule.id
        for ruling in (before, after)
        for step in ruling.decisive.trace.steps
        if step.rule.finding in findings and step.value is not Value.FALSE
    ]
    rules = tuple(moved(before, after, speaking))
    if before.disposition is after.disposition and not shifted and not rules:
        return None
    ruled = (before.motion, before.against, before.name)
    return Difference(*ruled, before.disposition, after.disposition, shifted, rules)


def turned(
    before: Decision,
    after: Decision,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
) -> tuple[Difference, ...]:
    """
    Compare two decisions of one case under one rule book, in another forum or on another date.

    Give the motions that are ruled otherwise.  It is because of an authority if the
    later law rules as the earlier without it, or the earlier as the later.
    """

    def because(old: Ruling, new: Ruling) -> Iterator[Authority]:
        """Yield authorities whose weight differs and whose loss turns one ruling into the other."""
        cites = (citation for id in deciding(old, new) for citation in rules.rule(id).cites)
        for authority in dict.fromkeys(citation.authority for citation in cites):
            weight = authority.weight
            for mine, theirs, wanted in ((after, before, old), (before, after, new)):
                here, there = mine.receipt, theirs.receipt
                if weight(here.forum, here.as_of) <= weight(there.forum, there.as_of):
                    continue
                book = taken_away(rules, authority.id)
                supposed = decide(
                    mine.case, book, engine=engine, forum=here.forum, as_of=here.as_of
                ).ruling(old.motion, old.against)
                if supposed.disposition is wanted.disposition:
                    yield authority
                    break

    pairs = ((old, after.ruling(old.motion, old.against)) for old in before.rulings)
    return tuple(
        evolve(change, because=tuple(because(old, new)))
        for old, new in pairs
        if old.disposition is not new.disposition and (change := difference(old, new))
    )


def deciding(*rulings: Ruling) -> tuple[str, ...]:
    """Return the ids of the rules in the reasons for some rulings, once each."""
    steps = (step for ruling in rulings for step in ruling.explanation.deciding())
    return tuple(dict.fromkeys(step.rule.id for step in steps))


def moved(before: Ruling, after: Ruling, by_rank: Collection[str] = ()) -> Iterator[Moved]:
    """Yield the rules of either's reasons that are worth more or less, or differ ``by_rank``."""
    old, new = (
        {step.rule.id: (step.value, step.rank) for step in ruling.decisive.trace.steps}
        for ruling in (before, after)
    )
    # A rule that is not in the book has neither value nor rank.
    none = (Value.FALSE, Weight.NONE)
    for rule in dict.fromkeys([*deciding(before, after), *by_rank]):
        (value_before, rank_before), (value_after, rank_after) = (
            old.get(rule, none),
            new.get(rule, none),
        )
        if value_before is not value_after or (rule in by_rank and rank_before is not rank_after):
            yield Moved(rule, value_before, value_after, rank_before, rank_after)


def _shifted(before: Ruling, after: Ruling) -> Iterator[Shifted]:
    explanations = (before.explanation, after.explanation)
    parts = [part for explanation in explanations for part in explanation.walk()]
    for finding in dict.fromkeys([part.finding for part in parts if isinstance(part, Reason)]):
        old, new = (explanation.trace.standing(finding) for explanation in explanations)
        if old is not new:
            yield Shifted(finding, old, new)
