"""
What each side can say: the strongest chain of rules, and what it must answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import define, field, frozen

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.explaining.reasons import of_another_motion, that_decide
from injunction_rules.model.conditions import Shown
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Answer, Premise, Status, Step, Trace
from injunction_rules.queries.asked import ruling_of
from injunction_rules.queries.whys.search import finding_of
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.matching import Record, contradicts, record
from injunction_rules.symbolic.witnesses import witnesses


@frozen
class Point:
    """
    Something that a side must answer.

    Attributes
    ----------
    rule : str
        Id of the rule of its chain that is attacked.
    by : Step or None
        The rule that attacks it; ``None`` where a premise fails.
    premise : Premise or None
        The premise that is false or unsettled.
    """

    rule: str
    by: Step | None = None
    premise: Premise | None = None


@frozen
class Argument:
    """
    The best that one side can say.

    Attributes
    ----------
    chain : tuple of Step
        Rules, each before those on which it rests.
    must_answer : tuple of Point
        What stands against the chain.
    """

    chain: tuple[Step, ...]
    must_answer: tuple[Point, ...]


@frozen(repr=False)
class BothSides(Reported):
    """
    The strongest argument for a finding and the strongest against it.

    Attributes
    ----------
    ruling : Ruling
    answer : Answer
        The answer from whose trace it is taken.
    finding : Finding
    standing : Standing
    for_it, against_it : Argument
        Against it there may be no rule; it then rests on what is not shown.
    """

    ruling: Ruling
    answer: Answer
    finding: Finding
    standing: Standing
    for_it: Argument
    against_it: Argument


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
    finding.  The strongest chain is that of which the record refutes least, then the one that
    lacks the fewest facts, then the one with the fewest doubts and exceptions, then
    the one of highest rank.

    Parameters
    ----------
    given : Decision or Ruling
    finding : Finding or str, optional
        The finding or its id; that the movant is entitled to relief when left out.
    motion, against : str, optional
        Which ruling of a decision; what leaves only one may be left out.

    Returns
    -------
    BothSides

    Raises
    ------
    UnknownFindingError
        If no rule speaks of such a finding; names the nearest.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> found = both_sides(ruling, "aiding-and-abetting")
    >>> [step.rule.id for step in found.for_it.chain][0]
    'aiding.continued-service'
    >>> [step.rule.id for step in found.against_it.chain][:2]
    ['takedown.answers-continued-service', 'takedown.found-prompt']
    """
    ruling = ruling_of(given, motion, against)
    trace = ruling.decisive.trace
    asked = ReliefWarranted if finding is None else finding_of(trace, finding)
    chains = _Chains(trace, record(trace.question.facts, Proof.PREPONDERANCE))
    chain = tuple(chains.to(asked, set()))
    attacks = [point for step in chain for point in _attacks(trace, step)]
    # First what meets the chain, then what closes the other ways to the finding.
    attackers = [point.by for point in attacks if point.by is not None]
    elsewhere = [one for one in _opposing(trace, asked) if one not in attackers]
    answering: dict[Step, None] = {}
    told: set[Finding] = set()
    for those in (attackers, elsewhere):
        for step in sorted(those, key=lambda one: (-one.value, chains.lacking(one), -one.rank)):
            answering |= dict.fromkeys([step, *chains.below(step, told)])
    replies = [point for step in answering for point in _attacks(trace, step)]
    return BothSides(
        ruling,
        ruling.decisive,
        asked,
        trace.standing(asked),
        Argument(chain, tuple(attacks)),
        Argument(tuple(answering), tuple(replies)),
    )


class _Lacking(NamedTuple):
    """What a chain lacks: what the record refutes, then what nobody showed, then doubts."""

    refuted: int
    facts: int
    doubts: int

    def plus(self, other: _Lacking) -> _Lacking:
        return _Lacking(*(one + more for one, more in zip(self, other, strict=True)))


_NOTHING = _Lacking(0, 0, 0)
_A_FACT = _Lacking(0, 1, 0)
_A_REFUTED_FACT = _Lacking(1, 1, 0)
_A_DOUBT = _Lacking(0, 0, 1)


@define
class _Chains:
    """The strongest chain of rules for each finding, from the conclusion down."""

    _trace: Trace
    _record: Record
    _known: dict[Finding, tuple[Step, _Lacking] | None] = field(factory=dict, init=False)

    def to(self, finding: Finding, told: set[Finding]) -> Iterator[Step]:
        """Yield the rules of the strongest chain, each before those it rests on."""
        told.add(finding)
        best = self._best(finding)
        if best is not None:
            step, _ = best
            yield step
            yield from self.below(step, told)

    def below(self, step: Step, told: set[Finding]) -> Iterator[Step]:
        """Yield the chains to what a rule rests on, without what was told."""
        for premise in _leaves(step.premise):
            asked = premise.condition
            if isinstance(asked, Shown) and isinstance(asked.of, Finding) and asked.of not in told:
                yield from self.to(asked.of, told)

    def _best(self, finding: Finding) -> tuple[Step, _Lacking] | None:
        if finding not in self._known:
            rules = [
                (step, self.lacking(step))
                for step in self._trace.rules_for(finding)
                if step.rule.then is not None
                and step.status is not Status.NOT_IN_FORCE
                and not of_another_motion(step)
            ]
            # The first of the book wins where two are as strong.
            self._known[finding] = min(rules, key=lambda one: (one[1], -one[0].rank), default=None)
        return self._known[finding]

    def lacking(self, step: Step) -> _Lacking:
        """Give all that a rule and the chains below it lack."""
        found = _Lacking(0, 0, len(step.defeated_by) + (not step.rule.settled))
        for premise in that_decide(step.premise, step.met):
            found = found.plus(self._of_premise(premise))
        return found

    def _of_premise(self, premise: Premise) -> _Lacking:
        asked = premise.condition
        if premise.value is Value.TRUE:
            return _NOTHING
        if not isinstance(asked, Shown):
            return _A_FACT if premise.value is Value.FALSE else _A_DOUBT
        if isinstance(asked.of, Finding):
            best = self._best(asked.of)
            below = _A_FACT if best is None else best[1]
            refuted = self._trace.standing(asked.of) is Standing.REFUTED
            return below.plus(_Lacking(1, 0, 0)) if refuted else below
        if premise.value is Value.UNSETTLED:
            return _A_DOUBT
        denied = self._record.of(asked.of.kind, denied=True)
        refuted = any(contradicts(one.fact, fact) for one in denied for fact in witnesses(asked.of))
        return _A_REFUTED_FACT if refuted else _A_FACT


def _opposing(trace: Trace, finding: Finding) -> Iterator[Step]:
    """Yield every rule that holds, at least in part, against a way to a finding that is tried."""
    waiting, seen = [finding], {finding}
    while waiting:
        for step in trace.rules_for(waiting.pop()):
            if step.rule.against is not None and step.value is not Value.FALSE:
                yield step
            if step.rule.then is None or of_another_motion(step):
                continue
            if step.met is not Value.FALSE:
                yield from (
                    one for one in trace.exceptions_to(step.rule.id) if one.value is not Value.FALSE
                )
            for premise in _leaves(step.premise):
                asked = premise.condition
                if isinstance(asked, Shown) and isinstance(asked.of, Finding):
                    below = asked.of
                    if below not in seen:
                        seen.add(below)
                        waiting.append(below)


def _leaves(premise: Premise) -> Iterator[Premise]:
    if premise.parts:
        for part in premise.parts:
            yield from _leaves(part)
    else:
        yield premise


def _attacks(trace: Trace, step: Step) -> Iterable[Point]:
    """Give what stands against a rule: premises that fail, exceptions, rules for the contrary."""
    rule = step.rule
    for premise in that_decide(step.premise, step.met):
        of_finding = isinstance(getattr(premise.condition, "of", None), Finding)
        # A finding that fails is attacked where the chain comes to it.
        if premise.value is not Value.TRUE and not (
            of_finding and isinstance(premise.condition, Shown) and _has_rule(trace, premise)
        ):
            yield Point(rule.id, premise=premise)
    for exception in trace.exceptions_to(rule.id):
        if exception.value is not Value.FALSE:
            yield Point(rule.id, by=exception)
    if rule.then is not None:
        for other in trace.rules_for(rule.then):
            if other.rule.against is not None and other.value is not Value.FALSE:
                yield Point(rule.id, by=other)


def _has_rule(trace: Trace, premise: Premise) -> bool:
    finding = getattr(premise.condition, "of", None)
    return isinstance(finding, Finding) and any(
        step.rule.then is not None for step in trace.rules_for(finding)
    )
