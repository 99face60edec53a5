"""
Why: the part of a trace that decides.

Pure functions from a trace to less of it.  Renderers take what these give.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import define, field, frozen

from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Every,
    Pattern,
    patterns_in,
)
from injunction_rules.model.facts import Fact, Motion, Respondent
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Answer, Conclusion, Premise, Status, Step, Trace
from injunction_rules.semantics.matching import Record, leaf_matches, record


@frozen
class Reason:
    """
    A finding, where it stands, and what put it there.

    Attributes
    ----------
    conclusion : Conclusion
    grounds : tuple of Ground
        The rules that decide it: those that fired for a finding made or
        contested, and for one that was not, those that might have made it.
    repeated : bool
        Whether the finding was explained earlier in the same reasons; its
        grounds are then left out.
    idle : bool
        Whether the finding is not shown and the record says nothing about it.
    """

    conclusion: Conclusion
    grounds: tuple[Ground, ...] = ()
    repeated: bool = False
    idle: bool = False


@frozen
class Ground:
    """
    A rule with the premises that decide it.

    Attributes
    ----------
    step : Step
    premises : tuple of Premise
        The leaves that made it hold, or that kept it from holding.
    reasons : tuple of Reason
        For the premises that are findings.
    exceptions : tuple of Ground
        The exceptions that took value away from it.
    shortfalls : tuple of tuple of int
        For each premise the places in the question of facts that would meet it, were
        they proved well enough.
    """

    step: Step
    premises: tuple[Premise, ...]
    reasons: tuple[Reason, ...]
    exceptions: tuple[Ground, ...]
    shortfalls: tuple[tuple[int, ...], ...] = ()

    @property
    def weak(self) -> tuple[int, ...]:
        """Give the places of all facts that are too weak for a premise, each once."""
        return tuple(dict.fromkeys(place for places in self.shortfalls for place in places))

    @property
    def idle(self) -> bool:
        """Whether the rule failed and the record says nothing that bears on it."""
        return (
            self.step.status is Status.NOT_MET
            and not self.weak
            and not any(premise.facts for premise in self.premises)
            and all(below.idle for below in self.reasons)
        )


def reasons(answer: Answer) -> Reason:
    """Why a question was answered as it was."""
    futile = answer.disposition is Disposition.DENIED_AS_FUTILE
    return why(answer.trace, ReliefFutile if futile else ReliefWarranted)


def why(trace: Trace, finding: Finding) -> Reason:
    """
    Why a finding stands where it stands.

    Returns
    -------
    Reason
        A tree.  Each finding is explained where it first occurs.
    """
    return _reason(trace, finding, _Told(record(trace.question.facts, min(Proof))))


@define
class _Told:
    """What was explained so far, and all that anybody so much as alleged."""

    alleged: Record
    reasons: dict[Finding, Reason] = field(factory=dict)


def _reason(trace: Trace, finding: Finding, told: _Told) -> Reason:
    if finding in told.reasons:
        known = told.reasons[finding]
        return Reason(known.conclusion, repeated=True, idle=known.idle)
    conclusion = trace.conclusion(finding)
    if conclusion.stipulated:
        # No rule put it there, and nothing in the record did.
        told.reasons[finding] = found = Reason(conclusion)
        return found
    steps = _steps_that_decide(trace, conclusion)
    grounds = tuple([_ground(trace, step, told) for step in steps])
    idle = conclusion.standing is Standing.NOT_SHOWN and all(one.idle for one in grounds)
    told.reasons[finding] = found = Reason(conclusion, grounds, idle=idle)
    return found


def _steps_that_decide(trace: Trace, conclusion: Conclusion) -> Iterator[Step]:
    finding, standing = conclusion.finding, conclusion.standing
    for step in trace.rules_for(finding):
        holds = step.value is not Value.FALSE
        if standing is Standing.SHOWN:
            keep = holds and step.rule.then is not None
        elif standing is Standing.REFUTED:
            keep = holds and step.rule.against is not None
        elif standing is Standing.CONTESTED:
            keep = holds or step.status is Status.DEFEATED
        else:
            in_force = step.status is not Status.NOT_IN_FORCE
            keep = step.rule.then is not None and in_force and not of_another_motion(step)
        if keep:
            yield step


def of_another_motion(step: Step) -> bool:
    """Whether a rule fails because it speaks of another motion, or another respondent."""
    return _of_some_motion(step.rule) and any(
        premise.value is Value.FALSE and _kind(premise) in _WHICH_MOTION
        for premise in that_decide(step.premise, step.met)
    )


_WHICH_MOTION = (Motion, Respondent)


@lru_cache(maxsize=4_096)
def _of_some_motion(rule: Rule) -> bool:
    """Whether a rule speaks of one motion, or of one sort of respondent."""
    return any(pattern.kind in _WHICH_MOTION for pattern in patterns_in(rule.when))


def _kind(premise: Premise) -> type[Fact] | None:
    """The kind of fact that a leaf asks for; nothing of ``every`` and of findings."""
    asked = _asked(premise)
    return asked.kind if isinstance(asked, Pattern) else None


def _asked(premise: Premise) -> Pattern | Finding | None:
    """The pattern or finding that a leaf asks for; nothing of ``every``."""
    leaf = premise.condition
    return None if isinstance(leaf, (Every, AllOf, AnyOf)) else leaf.of


def _ground(trace: Trace, step: Step, told: _Told) -> Ground:
    # A rule that was met and then defeated is explained by its exception.
    wanted = step.met
    premises = that_decide(step.premise, wanted)
    asked = [_asked(premise) for premise in premises]
    findings = dict.fromkeys([one for one in asked if isinstance(one, Finding)])
    # A finding is explained where it is first read: premises before exceptions.
    below = tuple([_reason(trace, finding, told) for finding in findings])
    exceptions = tuple([_ground(trace, trace.step(id), told) for id in step.defeated_by])
    shortfalls = tuple([too_weak(premise, told.alleged) for premise in premises])
    return Ground(step, premises, below, exceptions, shortfalls)


def too_weak(premise: Premise, alleged: Record) -> tuple[int, ...]:
    """
    Find the facts that would meet a premise, were they proved well enough.

    Parameters
    ----------
    premise : Premise
    alleged : Record
        The facts of the question under the lowest standard.

    Returns
    -------
    tuple of int
        Places in the question; none where the premise does not fail, or asks for a
        finding.
    """
    leaf = premise.condition
    if premise.value is not Value.FALSE or isinstance(leaf, (AllOf, AnyOf)):
        return ()
    if not isinstance(leaf, Every) and isinstance(leaf.of, Finding):
        return ()
    matches = leaf_matches(leaf, alleged)
    if matches.value is Value.FALSE:
        return ()
    return tuple([place for place in matches.facts if place not in premise.facts])


def that_decide(premise: Premise, value: Value) -> tuple[Premise, ...]:
    """The leaves that give a premise its value."""
    if not premise.parts:
        return (premise,)
    # In a conjunction that holds every part matters, in one that fails the
    # parts that fail; in a disjunction the other way round.
    joined = isinstance(premise.condition, AllOf)
    all_matter = joined is (value is Value.TRUE)
    found: list[Premise] = []
    for part in premise.parts:
        if all_matter or part.value is premise.value or (joined and value is Value.UNSETTLED):
            found.extend(that_decide(part, part.value))
    return tuple(found)


def deciding_steps(answer: Answer, why: Reason | None = None) -> Iterator[Step]:
    """
    Every step in the reasons for an answer on which the record bears, each once.

    Parameters
    ----------
    answer : Answer
    why : Reason, optional
        Its reasons, where they were worked out before.
    """

    def of_reason(reason: Reason) -> Iterator[Step]:
        for ground in reason.grounds:
            if not ground.idle:
                yield from of_ground(ground)

    def of_ground(ground: Ground) -> Iterator[Step]:
        yield ground.step
        for reason in ground.reasons:
            yield from of_reason(reason)
        for exception in ground.exceptions:
            yield from of_ground(exception)

    yield from of_reason(why or reasons(answer))


def turning_point(answer: Answer, why: Reason | None = None) -> Finding | None:
    """
    The finding on which a denial or an open ruling turns.

    The first finding, from the conclusion down, that failed or is contested
    though what stands beside it does not explain it; for a denial as futile,
    the first that rests on more than one other, or on facts.
    """
    if answer.disposition is Disposition.GRANTED:
        return None
    found = why or reasons(answer)
    while True:
        own = found.conclusion.standing
        below = [
            reason
            for ground in found.grounds
            for reason in ground.reasons
            if own is Standing.SHOWN
            or (reason.conclusion.standing is not Standing.SHOWN and not reason.idle)
        ]
        if len({reason.conclusion.finding for reason in below}) != 1:
            return found.conclusion.finding
        found = below[0]
