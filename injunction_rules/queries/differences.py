"""The difference of two rulings: findings that stand otherwise, rules that moved, and the cause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
from injunction_rules.model.traces import Step
from injunction_rules.semantics.overruling import taken_away


@frozen
class Shifted:
    """A finding in the reasons that stands otherwise."""

    finding: Finding
    before: Standing
    after: Standing


@frozen
class Moved:
    """
    A rule in the reasons that came out otherwise.

    Attributes
    ----------
    before, after : Value
        The value of the rule.
    """

    rule: str
    before: Value
    after: Value
    rank_before: Weight
    rank_after: Weight


@frozen
class Difference:
    """
    A ruling that differs between two decisions, in the disposition or only in its reasons.

    Attributes
    ----------
    motion, against : str
        Ids.
    name : str
        Of the person.
    findings : tuple of Shifted
        Of the reasons of either, the conclusion first.
    rules : tuple of Moved
        The rules of either's reasons that are worth more or less.
    because : tuple of Authority
        Where only the law differs, the authorities that make the difference.
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
    """
    Compare two rulings on one motion against one person.

    Returns
    -------
    Difference or None
        ``None`` where they are ruled alike and for the same reasons.
    """
    shifted = tuple(_shifted(before, after))
    findings = {shift.finding for shift in shifted}
    speaking = [
        id
        for steps in (_steps(before), _steps(after))
        for id, step in steps.items()
        if step.rule.finding in findings and step.value is not Value.FALSE
    ]
    rules = tuple(moved(before, after, speaking))
    if before.disposition is after.disposition and not shifted and not rules:
        return None
    return Difference(
        before.motion,
        before.against,
        before.name,
        before.disposition,
        after.disposition,
        shifted,
        rules,
    )


def turned(
    before: Decision,
    after: Decision,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
) -> tuple[Difference, ...]:
    """
    Compare two decisions of one case under one rule book, in another forum or on another date.

    Parameters
    ----------
    before, after : Decision
        On the same facts.
    rules : RuleBook
        By which both were made.
    engine : Engine or str, optional
        Used to try the law without each authority.

    Returns
    -------
    tuple of Difference
        The motions that are ruled otherwise.  An authority is ``because`` of which
        they are if the later law rules as the earlier without it, or the earlier as
        the later.
    """
    pairs = ((old, after.ruling(old.motion, old.against)) for old in before.rulings)
    differences = (
        (old, new, difference(old, new))
        for old, new in pairs
        if old.disposition is not new.disposition
    )
    return tuple(
        evolve(change, because=tuple(_because(before, after, old, new, rules, engine)))
        for old, new, change in differences
        if change is not None
    )


def deciding(*rulings: Ruling) -> tuple[str, ...]:
    """Return the ids of the rules in the reasons for some rulings, once each."""
    steps = (step for ruling in rulings for step in ruling.explanation.deciding())
    return tuple(dict.fromkeys(step.rule.id for step in steps))


def moved(before: Ruling, after: Ruling, by_rank: Collection[str] = ()) -> Iterator[Moved]:
    """
    Yield the rules of either's reasons that are worth more or less.

    Parameters
    ----------
    by_rank : collection of str, optional
        Ids of rules that are given, too, where only their rank differs.
    """
    old, new = _steps(before), _steps(after)
    for rule in dict.fromkeys([*deciding(before, after), *by_rank]):
        (value_before, rank_before), (value_after, rank_after) = (
            _worth(steps.get(rule)) for steps in (old, new)
        )
        if value_before is not value_after or (rule in by_rank and rank_before is not rank_after):
            yield Moved(rule, value_before, value_after, rank_before, rank_after)


def _steps(ruling: Ruling) -> dict[str, Step]:
    return {step.rule.id: step for step in ruling.decisive.trace.steps}


def _worth(step: Step | None) -> tuple[Value, Weight]:
    """Return value and rank of a rule; a rule that is not in the book has none."""
    return (Value.FALSE, Weight.NONE) if step is None else (step.value, step.rank)


def _shifted(before: Ruling, after: Ruling) -> Iterator[Shifted]:
    explanations = (before.explanation, after.explanation)
    parts = [part for explanation in explanations for part in explanation.walk()]
    for finding in dict.fromkeys([part.finding for part in parts if isinstance(part, Reason)]):
        old, new = (explanation.trace.standing(finding) for explanation in explanations)
        if old is not new:
            yield Shifted(finding, old, new)


def _because(
    before: Decision,
    after: Decision,
    old: Ruling,
    new: Ruling,
    rules: RuleBook,
    engine: Engine | str | None,
) -> Iterator[Authority]:
    """Yield authorities whose weight differs and whose loss turns one ruling into the other."""
    for authority in _cited(rules, deciding(old, new)):
        for mine, theirs, wanted in ((after, before, old), (before, after, new)):
            here, there = (
                authority.weight(decision.receipt.forum, decision.receipt.as_of)
                for decision in (mine, theirs)
            )
            if here <= there:
                continue
            supposed = decide(
                mine.case,
                taken_away(rules, authority.id),
                engine=engine,
                forum=mine.receipt.forum,
                as_of=mine.receipt.as_of,
            ).ruling(old.motion, old.against)
            if supposed.disposition is wanted.disposition:
                yield authority
                break


def _cited(rules: RuleBook, ids: Iterable[str]) -> tuple[Authority, ...]:
    cites = (citation for id in ids for citation in rules.rule(id).cites)
    return tuple(dict.fromkeys(citation.authority for citation in cites))
