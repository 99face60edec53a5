"""
What if: the decision on changed facts or law, and what it is that differs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import frozen

from injunction_rules.changes import Change, Overruling, Situation, Together
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.engines import Engine
from injunction_rules.explaining.reasons import Reason, deciding_steps, reasons
from injunction_rules.model.authorities import Authority, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.traces import Answer, Step
from injunction_rules.queries._told import Told
from injunction_rules.queries.asked import Given, situation_of
from injunction_rules.queries.periods.moved import Moved, changes
from injunction_rules.semantics.overruling import authority


@frozen
class Shifted:
    """
    A finding in the reasons that stands otherwise.

    Attributes
    ----------
    finding : Finding
    before, after : Standing
    """

    finding: Finding
    before: Standing
    after: Standing


@frozen
class Difference:
    """
    A ruling that differs, in what is ruled or only in its reasons.

    Attributes
    ----------
    motion, against : str
        Ids.
    name : str
        Of the person.
    before, after : Disposition
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


@frozen(repr=False)
class WhatIf(Told):
    """
    A decision and what it would have been.

    Attributes
    ----------
    change : Together
        What is supposed otherwise.
    before, after : Decision
    differences : tuple of Difference
        Rulings that differ in anything, in the order of the case.
    """

    change: Together
    before: Decision
    after: Decision
    differences: tuple[Difference, ...]

    @property
    def turned(self) -> tuple[Difference, ...]:
        """The rulings that come out otherwise."""
        return tuple(one for one in self.differences if one.before is not one.after)


def what_if(given: Given, *supposed: Change, engine: Engine | str | None = None) -> WhatIf:
    """
    Decide a case as it is and as it might have been, and compare the reasons.

    Parameters
    ----------
    given : Case or Situation
    *supposed : Change
        Made together; see :mod:`~injunction_rules.changes`.
    engine : Engine or str, optional

    Returns
    -------
    WhatIf

    Raises
    ------
    ChangeError
        If a change cannot be made, or not together with another.

    >>> from injunction_rules.corpus.data import demo
    >>> from injunction_rules.changes import overruling
    >>> supposed = what_if(demo(), overruling("kelly-toys-2023"), engine="reference")
    >>> for one in supposed.turned[:1]:
    ...     print(one.motion, "against", one.name + ":", one.before.words, "→", one.after.words)
    comply against BBOTTRUOYS Toy Store: denied as futile → granted
    """
    change = Together(supposed)
    before_it = situation_of(given)
    after_it = change.apply(before_it)
    before, after = before_it.decide(engine), after_it.decide(engine)
    return WhatIf(change, before, after, tuple(_differences(change, before_it, before, after)))


def _differences(
    change: Together, situation: Situation, before: Decision, after: Decision
) -> Iterator[Difference]:
    because = _because(change, situation, before, after)
    for old in before.rulings:
        new = after.ruling(old.motion, old.against)
        found = difference(old, new)
        if found is not None:
            those = because.get((old.motion, old.against), ())
            yield Difference(
                found.motion,
                found.against,
                found.name,
                found.before,
                found.after,
                found.findings,
                found.rules,
                those if found.before is not found.after else (),
            )


def difference(old: Ruling, new: Ruling) -> Difference | None:
    """
    What two rulings on one motion against one person differ in.

    Parameters
    ----------
    old, new : Ruling

    Returns
    -------
    Difference or None
        ``None`` where they are ruled alike and for the same reasons.
    """
    one, other = old.decisive, new.decisive
    shifted = tuple(_shifted(one, other))
    moved = tuple(_moved(one, other, {shift.finding for shift in shifted}))
    if old.disposition is new.disposition and not shifted and not moved:
        return None
    return Difference(
        old.motion, old.against, old.name, old.disposition, new.disposition, shifted, moved
    )


def _shifted(one: Answer, other: Answer) -> Iterator[Shifted]:
    for finding in dict.fromkeys([*_explained(reasons(one)), *_explained(reasons(other))]):
        before, after = (answer.trace.standing(finding) for answer in (one, other))
        if before is not after:
            yield Shifted(finding, before, after)


def _explained(reason: Reason) -> Iterator[Finding]:
    """Every finding of the reasons, the conclusion first."""
    yield reason.conclusion.finding
    for ground in reason.grounds:
        grounds = [ground]
        while grounds:
            at = grounds.pop(0)
            grounds += at.exceptions
            for below in at.reasons:
                yield from _explained(below)


def _moved(one: Answer, other: Answer, shifted: Collection[Finding]) -> Iterator[Moved]:
    """
    Rules of the reasons that are worth more or less.

    Where a finding stands otherwise, also those for or against it that only weigh
    more or less.
    """
    steps = [{step.rule.id: step for step in answer.trace.steps} for answer in (one, other)]
    deciding = [step.rule.id for answer in (one, other) for step in deciding_steps(answer)]
    speaking = [
        step.rule.id
        for those in steps
        for step in those.values()
        if step.rule.finding in shifted and step.value is not Value.FALSE
    ]
    for rule in dict.fromkeys([*deciding, *speaking]):
        before, after = (_worth(those.get(rule)) for those in steps)
        if before[0] is not after[0] or (rule in speaking and before[1] is not after[1]):
            yield Moved(rule, before[0], after[0], before[1], after[1])


def _worth(step: Step | None) -> tuple[Value, Weight]:
    """What a rule is worth; of one that is not in the book, nothing."""
    return (Value.FALSE, Weight.NONE) if step is None else (step.value, step.rank)


def _because(
    change: Together, situation: Situation, before: Decision, after: Decision
) -> dict[tuple[str, str], tuple[Authority, ...]]:
    """By ruling, the authorities that make the difference, where only the law differs."""
    if before.case != after.case:
        return {}
    named = tuple(
        authority(situation.rules, one.authority)
        for one in change.parts
        if isinstance(one, Overruling)
    )
    if named:
        return {(one.motion, one.against): named for one in before.rulings}
    if before.receipt.rule_book != after.receipt.rule_book:
        return {}
    found = changes(before, after, situation.rules)
    return {(one.motion, one.against): one.because for one in found}
