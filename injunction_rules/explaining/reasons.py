"""
Why a question was answered as it was, as one value.

An :class:`Explanation` is made of the trace of an answer.  Text, prose, page, graph and
JSON read it, and none goes back to the rules or to the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final

from attrs import field, frozen

from injunction_rules.model.authorities import Citation
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import AllOf, AnyOf, Every, Pattern
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Answer, Conclusion, Premise, Status, Step, Trace, asked_of
from injunction_rules.semantics.matching import Record, contradicts, leaf_matches, record
from injunction_rules.symbolic.witnesses import witnesses

LEAST: Final = min(Proof)
"""What is proved least of all."""


@frozen
class TooWeak:
    """A fact that would meet a premise, were it proved as well as the standard asks."""

    place: int
    proof: Proof
    standard: Proof


@frozen
class Support:
    """
    A premise that decides a rule, with what it asks for: nothing of ``every``.

    Of a premise that failed it has the facts that were too weak.
    """

    premise: Premise
    of: Finding | Pattern | None
    too_weak: tuple[TooWeak, ...] = ()

    @property
    def finding(self) -> Finding | None:
        """Give the finding that it asks for."""
        return self.of if isinstance(self.of, Finding) else None

    @property
    def of_question(self) -> bool:
        """Tell whether it asks about the motion or the respondent, not about the record."""
        return isinstance(self.of, Pattern) and bool(self.of.kind.subject)

    @property
    def facts(self) -> tuple[int, ...]:
        """Give the places of the facts of the record that decide it."""
        return () if self.of_question else self.premise.facts

    @property
    def silent(self) -> bool:
        """Tell whether no fact of the record bears on it."""
        return not (self.of_question or self.premise.facts or self.too_weak)


@frozen
class Ground:
    """
    A rule, with the leaves that made it hold, or that kept it from holding.

    Its findings are what its premises ask for, each once.  It is idle if it failed and the
    record says nothing that bears on it.
    """

    step: Step
    supports: tuple[Support, ...]
    findings: tuple[Finding, ...]
    as_of: date
    idle: bool

    @property
    def rule(self) -> Rule:
        """Give the rule itself."""
        return self.step.rule

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Give what it rests on, of the authorities that there were on the day."""
        return self.rule.cited_on(self.as_of)

    @property
    def too_weak(self) -> tuple[TooWeak, ...]:
        """List the facts that would have met a premise, were they proved well enough."""
        return tuple([weak for support in self.supports for weak in support.too_weak])


@frozen
class Reason:
    """
    A finding, where it stands, and the rules that put it there.

    Of a finding made or contested they are those that fired, of one that was not made those
    that might have made it.  It is idle if it is not shown and the record says nothing of it.
    """

    conclusion: Conclusion
    grounds: tuple[Ground, ...] = ()
    idle: bool = False

    @property
    def finding(self) -> Finding:
        """Give the finding that is explained."""
        return self.conclusion.finding


@frozen
class Explanation:
    """
    The reasons why a question was answered as it was.

    Findings and rules are explained when they are first asked for, each once.

    >>> from injunction_rules import decide, demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> explanation = Explanation(ruling.decisive)
    >>> explanation.finding.id, explanation.turning_point().id
    ('relief-warranted', 'active-concert')
    """

    answer: Answer
    trace: Trace = field(init=False, eq=False, repr=False)
    _reasons: dict[Finding, Reason] = field(factory=dict, init=False, eq=False, repr=False)
    _grounds: dict[str, Ground] = field(factory=dict, init=False, eq=False, repr=False)
    standpoints: dict[Any, Any] = field(factory=dict, init=False, eq=False, repr=False)
    _idle: dict[Finding, bool] = field(factory=dict, init=False, eq=False, repr=False)
    _records: dict[Proof, Record] = field(factory=dict, init=False, eq=False, repr=False)
    _weakest: Proof = field(init=False, eq=False, repr=False)

    @trace.default
    def _trace(self) -> Trace:
        return self.answer.trace

    @_weakest.default
    def _least_of_proof(self) -> Proof:
        return min([fact.proof for fact in self.trace.question.facts], default=max(Proof))

    def speaks_of(self, kind: type[Fact]) -> bool:
        """Tell whether the question has a fact of a kind, shown or denied, however proved."""
        return kind in self._kinds

    @cached_property
    def _kinds(self) -> frozenset[type]:
        kinds = {type(fact) for fact in self.trace.question.facts}
        return frozenset([base for kind in kinds for base in kind.__mro__])

    @property
    def finding(self) -> Finding:
        """Give the finding on which the answer rests."""
        futile = self.answer.disposition is Disposition.DENIED_AS_FUTILE
        return ReliefFutile if futile else ReliefWarranted

    def reason(self, finding: Finding) -> Reason:
        """Explain where a finding stands."""
        if finding not in self._reasons:
            conclusion = self.trace.conclusion(finding)
            grounds = tuple([self.ground(step.rule.id) for step in self.steps_behind(conclusion)])
            self._reasons[finding] = Reason(conclusion, grounds, self._is_idle(finding))
        return self._reasons[finding]

    def ground(self, rule: str) -> Ground:
        """Explain what became of a rule, given its id."""
        if rule not in self._grounds:
            step = self.trace.step(rule)
            supports = tuple([self._support(premise, step) for premise in step.deciding])
            idle = self._is_idle_step(step)
            self._grounds[rule] = Ground(step, supports, step.findings, self.trace.as_of, idle)
        return self._grounds[rule]

    def speaking(self, finding: Finding) -> Iterator[Ground]:
        """Explain every rule that speaks to a finding, for or against."""
        return (self.ground(step.rule.id) for step in self.trace.rules_for(finding))

    def exceptions(self, ground: Ground) -> Iterator[Ground]:
        """Explain the exceptions that took value away from a rule."""
        return map(self.ground, ground.step.defeated_by)

    def denied(self, support: Support) -> Iterator[int]:
        """Find the facts that show the contrary of those that a premise asks for."""
        return self.denials(support.of) if isinstance(support.of, Pattern) else iter(())

    def denials(self, of: Pattern) -> Iterator[int]:
        """Find the facts that show the contrary of those that a pattern means."""
        for denial in self.record(LEAST).of(of.kind, denied=True):
            proved = denial.fact.proof >= Proof.PREPONDERANCE
            if proved and any(contradicts(denial.fact, fact) for fact in witnesses(of)):
                yield denial.index

    def record(self, standard: Proof) -> Record:
        """Give the facts of the question that count under a standard of proof."""
        if standard not in self._records:
            self._records[standard] = record(self.trace.question.facts, standard)
        return self._records[standard]

    def walk(self, *, idle: bool = True) -> list[Reason | Ground]:
        """
        List the reasons from the conclusion down, each finding where it is first read.

        Without ``idle``, no rules on which the record is silent.
        """
        parts: list[Reason | Ground] = []
        seen: set[Finding] = set()

        def add_finding(finding: Finding) -> None:
            if finding not in seen:
                seen.add(finding)
                reason = self.reason(finding)
                parts.append(reason)
                for ground in reason.grounds:
                    if idle or not ground.idle:
                        add_ground(ground)

        def add_ground(ground: Ground) -> None:
            parts.append(ground)
            # Premises are read before exceptions.
            for finding in ground.findings:
                add_finding(finding)
            for exception in self.exceptions(ground):
                add_ground(exception)

        add_finding(self.finding)
        return parts

    def deciding(self) -> tuple[Step, ...]:
        """Give every rule in the reasons on which the record bears, each once."""
        parts = self.walk(idle=False)
        return tuple(
            {part.rule.id: part.step for part in parts if isinstance(part, Ground)}.values()
        )

    def turning_point(self) -> Finding | None:
        """
        Give the finding on which a denial or an open ruling turns.

        The first finding, from the conclusion down, that failed or is contested
        though what stands beside it does not explain it; for a denial as futile,
        the first that rests on more than one other, or on facts.
        """
        if self.answer.disposition is Disposition.GRANTED:
            return None
        # Steps and not grounds: much is passed by that is never printed.
        turning = self.finding
        while True:
            conclusion = self.trace.conclusion(turning)
            read = list(
                dict.fromkeys(of for step in self.steps_behind(conclusion) for of in step.findings)
            )
            if conclusion.standing is not Standing.SHOWN:
                read = [
                    of
                    for of in read
                    if self.trace.standing(of) is not Standing.SHOWN and not self._is_idle(of)
                ]
            if len(read) != 1:
                return turning
            (turning,) = read

    def steps_behind(self, conclusion: Conclusion) -> Iterator[Step]:
        """Choose the rules that put a finding where it stands."""
        if conclusion.stipulated:
            # No rule put it there, and nothing in the record did.
            return
        standing = conclusion.standing
        for step in self.trace.rules_for(conclusion.finding):
            holds = step.value is not Value.FALSE
            if standing is Standing.SHOWN:
                keep = holds and step.rule.then is not None
            elif standing is Standing.REFUTED:
                keep = holds and step.rule.against is not None
            elif standing is Standing.CONTESTED:
                keep = holds or step.status is Status.DEFEATED
            else:
                keep = step.rule.then is not None and step.status is not Status.NOT_IN_FORCE
                keep = keep and not step.of_another_motion
            if keep:
                yield step

    def _is_idle(self, finding: Finding) -> bool:
        """Tell whether a finding is not shown and the record says nothing of it."""
        if finding not in self._idle:
            conclusion = self.trace.conclusion(finding)
            silent = not conclusion.stipulated and conclusion.standing is Standing.NOT_SHOWN
            self._idle[finding] = silent and all(
                map(self._is_idle_step, self.steps_behind(conclusion))
            )
        return self._idle[finding]

    def _is_idle_step(self, step: Step) -> bool:
        """Tell whether a rule failed and the record says nothing that bears on it."""
        return (
            step.status is Status.NOT_MET
            and not any(premise.facts for premise in step.deciding)
            and all(map(self._is_idle, step.findings))
            and not any(self._too_weak_for(step))
        )

    def _too_weak_for(self, step: Step) -> Iterator[TooWeak]:
        """Yield the facts that would meet a premise of a rule, were they proved well enough."""
        if self._weakest < step.standard:
            for premise in step.deciding:
                yield from self._too_weak(premise, step)

    def _too_weak(self, premise: Premise, step: Step) -> Iterator[TooWeak]:
        """Yield the facts that would meet a premise that failed, were they proved well enough."""
        if premise.value is not Value.FALSE:
            return
        condition = premise.condition
        assert not isinstance(condition, (AllOf, AnyOf))
        of = condition.among if isinstance(condition, Every) else condition.of
        if isinstance(of, Finding) or not self.speaks_of(of.kind):
            return
        alleged = leaf_matches(condition, self.record(LEAST))
        if alleged.value is not Value.FALSE:
            for place in alleged.facts:
                proof = self.trace.question.facts[place].proof
                if proof < step.standard:
                    yield TooWeak(place, proof, step.standard)

    def _support(self, premise: Premise, step: Step) -> Support:
        weak = tuple(self._too_weak(premise, step)) if self._weakest < step.standard else ()
        return Support(premise, asked_of(premise), weak)
