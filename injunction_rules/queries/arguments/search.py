"""Arguments of each side: the strongest chain of rules, and what it must answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import add
from typing import NamedTuple

from attrs import define, field, frozen

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.explaining.reasons import Explanation, Ground, Support
from injunction_rules.explaining.theories import Theory
from injunction_rules.model.conditions import Shown
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.traces import Premise, Status, Step
from injunction_rules.queries.asked import ruling_of
from injunction_rules.queries.whys.search import finding_of
from injunction_rules.rendering.reported import Reported


@frozen
class Point:
    """
    Something that a side must answer: an attack on the rule of its chain with some id.

    It is attacked by another rule, or by the support that is false or unsettled.
    """

    rule: str
    by: Ground | None = None
    support: Support | None = None


@frozen
class Argument:
    """The best that one side can say: rules, each before those on which it rests; and answers."""

    chain: tuple[Ground, ...]
    must_answer: tuple[Point, ...]


@frozen(repr=False)
class BothSides(Reported):
    """
    The strongest argument for a finding of a ruling, and the strongest against it.

    Against it there may be no rule; it then rests on what is not shown.  The ``theories``
    are those in play, for which the record has something, the nearest first.
    """

    ruling: Ruling
    finding: Finding
    standing: Standing
    for_it: Argument
    against_it: Argument
    theories: tuple[Theory, ...] = ()


def both_sides(
    given: Decision | Ruling,
    finding: Finding | str | None = None,
    *,
    motion: str | None = None,
    against: str | None = None,
) -> BothSides:
    """
    Give the strongest chain of rules for a finding and against it.

    Against it stands what meets that chain, and then what closes other ways to the
    finding.  Only theories in play are argued, unless none is.  The strongest chain is
    that of which the record refutes least, then that which lacks the fewest facts, then
    has the fewest doubts and exceptions, then the highest rank.

    Parameters
    ----------
    given : Decision or Ruling
    finding : Finding or str, optional
        The finding or its id; that the movant is entitled to relief when left out.
    motion, against : str, optional
        Which ruling of a decision; what leaves only one may be left out.

    Raises
    ------
    UnknownFindingError
        If no rule speaks of such a finding; names the nearest.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> sides = both_sides(ruling, "aiding-and-abetting")
    >>> [ground.step.rule.id for ground in sides.for_it.chain][0]
    'aiding.continued-service'
    >>> [ground.step.rule.id for ground in sides.against_it.chain][:2]
    ['takedown.answers-continued-service', 'takedown.found-prompt']
    """
    ruling = ruling_of(given, motion, against)
    explanation, trace = ruling.explanation, ruling.explanation.trace
    target = ReliefWarranted if finding is None else finding_of(trace, finding)
    idle = _not_in_play(ruling)
    chains = _Chains(explanation, idle)
    chain = tuple(chains.to(target, set()))
    attacks = [point for ground in chain for point in _attacks(explanation, ground)]
    # First what meets the chain, then what closes the other ways to the finding.
    attackers = [point.by for point in attacks if point.by is not None]
    opposing = _opposing(explanation, target, idle)
    elsewhere = [ground for ground in opposing if ground not in attackers]
    answering: dict[str, Ground] = {}
    visited: set[Finding] = set()
    for group in (attackers, elsewhere):
        for attacker in sorted(group, key=chains.strength):
            for ground in (attacker, *chains.below(attacker, visited)):
                answering.setdefault(ground.step.rule.id, ground)
    replies = [point for ground in answering.values() for point in _attacks(explanation, ground)]
    for_it = Argument(chain, tuple(attacks))
    against_it = Argument(tuple(answering.values()), tuple(replies))
    standing = trace.standing(target)
    return BothSides(ruling, target, standing, for_it, against_it, ruling.chart.raised)


def _not_in_play(ruling: Ruling) -> frozenset[str]:
    """Give the rules that open theories for which the record has nothing, and no other."""
    chart = ruling.chart
    opening = {ground.rule.id for theory in chart.raised for ground in theory.rules}
    return frozenset(
        ground.rule.id
        for theory in chart.not_raised
        for ground in theory.rules
        if ground.rule.id not in opening
    )


class _Lacking(NamedTuple):
    """The lacks of a chain: what the record refutes, then what nobody showed, then doubts."""

    refuted: int
    facts: int
    doubts: int

    def plus(self, further: _Lacking) -> _Lacking:
        return _Lacking(*map(add, self, further))


_NOTHING = _Lacking(0, 0, 0)
_A_FACT = _Lacking(0, 1, 0)
_A_REFUTED_FACT = _Lacking(1, 1, 0)
_A_DOUBT = _Lacking(0, 0, 1)


@define
class _Chains:
    """The strongest chain of rules for each finding, from the conclusion down."""

    _explanation: Explanation
    _idle: frozenset[str]
    _known: dict[Finding, tuple[Ground, _Lacking] | None] = field(factory=dict, init=False)

    def to(self, finding: Finding, visited: set[Finding]) -> Iterator[Ground]:
        """Go through the rules of the strongest chain, each before those it rests on."""
        visited.add(finding)
        if (best := self._best(finding)) is not None:
            yield best[0]
            yield from self.below(best[0], visited)

    def below(self, ground: Ground, visited: set[Finding]) -> Iterator[Ground]:
        """Go through the chains to what a rule rests on, without what was given already."""
        for finding in _shown_findings(ground.step.premise):
            if finding not in visited:
                yield from self.to(finding, visited)

    def strength(self, ground: Ground) -> tuple[int, _Lacking, int]:
        """Give what puts one attacking rule before another."""
        return -ground.step.value, self.lacking(ground), -ground.step.rank

    def _best(self, finding: Finding) -> tuple[Ground, _Lacking] | None:
        if finding not in self._known:
            rules = [
                (ground, self.lacking(ground))
                for ground in self._explanation.speaking(finding)
                if ground.step.status is not Status.NOT_IN_FORCE
                and ground.step.rule.then is not None
                and not ground.step.of_another_motion
            ]
            # A theory that is not in play is argued only where there is no other.
            rules = [pair for pair in rules if pair[0].rule.id not in self._idle] or rules
            # The first of the book wins where two are as strong.
            self._known[finding] = min(
                rules, key=lambda pair: (pair[1], -pair[0].step.rank), default=None
            )
        return self._known[finding]

    def lacking(self, ground: Ground) -> _Lacking:
        """Add up all that a rule and the chains below it lack."""
        step = ground.step
        own = _Lacking(0, 0, len(step.defeated_by) + (not step.settled))
        return reduce(_Lacking.plus, map(self._of_premise, ground.supports), own)

    def _of_premise(self, support: Support) -> _Lacking:
        value = support.premise.value
        if value is Value.TRUE:
            return _NOTHING
        if not isinstance(support.premise.condition, Shown):
            return _A_FACT if value is Value.FALSE else _A_DOUBT
        if support.finding is not None:
            best = self._best(support.finding)
            below = _A_FACT if best is None else best[1]
            refuted = self._explanation.trace.standing(support.finding) is Standing.REFUTED
            return below.plus(_Lacking(1, 0, 0)) if refuted else below
        if value is Value.UNSETTLED:
            return _A_DOUBT
        return _A_REFUTED_FACT if any(True for _ in self._explanation.denied(support)) else _A_FACT


def _holds_against(step: Step) -> bool:
    return step.rule.against is not None and step.value is not Value.FALSE


def _opposing(explanation: Explanation, finding: Finding, idle: frozenset[str]) -> Iterator[Ground]:
    """Go through every rule that holds, at least in part, against a way that is tried."""
    waiting, seen = [finding], {finding}
    while waiting:
        for ground in explanation.speaking(waiting.pop()):
            step = ground.step
            if _holds_against(step):
                yield ground
            if step.rule.then is None or step.rule.id in idle or step.of_another_motion:
                continue
            if step.met is not Value.FALSE:
                yield from _holding_exceptions(explanation, ground)
            below = [b for b in dict.fromkeys(_shown_findings(step.premise)) if b not in seen]
            seen.update(below)
            waiting += below


def _holding_exceptions(explanation: Explanation, ground: Ground) -> Iterator[Ground]:
    for step in explanation.trace.exceptions_to(ground.step.rule.id):
        if step.value is not Value.FALSE:
            yield explanation.ground(step.rule.id)


def _shown_findings(premise: Premise) -> Iterator[Finding]:
    """Go through the findings that a rule asks to be shown, in its order."""
    for part in premise.parts:
        yield from _shown_findings(part)
    condition = premise.condition
    if isinstance(condition, Shown) and isinstance(condition.of, Finding):
        yield condition.of


def _attacks(explanation: Explanation, ground: Ground) -> Iterator[Point]:
    """Go through what stands against a rule: premises that fail, exceptions, contrary rules."""
    rule = ground.step.rule
    for support in ground.supports:
        # A finding that fails is attacked where the chain comes to it.
        chained = (
            support.finding is not None
            and isinstance(support.premise.condition, Shown)
            and any(rival.step.rule.then for rival in explanation.speaking(support.finding))
        )
        if support.premise.value is not Value.TRUE and not chained:
            yield Point(rule.id, support=support)
    for exception in _holding_exceptions(explanation, ground):
        yield Point(rule.id, by=exception)
    if rule.then is not None:
        for contrary in explanation.speaking(rule.then):
            if _holds_against(contrary.step):
                yield Point(rule.id, by=contrary)
