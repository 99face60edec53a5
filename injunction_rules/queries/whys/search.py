"""Why a finding stands where it stands, and why it was not made."""

from __future__ import annotations

from attrs import frozen

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.errors import InjunctionRulesError, nearest
from injunction_rules.explaining.reasons import Reason, of_another_motion, that_decide, too_weak
from injunction_rules.explaining.reasons import why as why_of_trace
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import Shown
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Answer, Premise, Status, Step, Trace
from injunction_rules.queries.asked import ruling_of
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.matching import Record, record


class UnknownFindingError(InjunctionRulesError, LookupError):
    """No rule of the book speaks of such a finding."""


def _conclusion(ruling: Ruling) -> Finding:
    """Give what the ruling rests on."""
    futile = ruling.disposition is Disposition.DENIED_AS_FUTILE
    return ReliefFutile if futile else ReliefWarranted


def finding_of(trace: Trace, finding: Finding | str) -> Finding:
    """Give the finding with an id, of those that a trace concludes on."""
    known = {conclusion.finding.id: conclusion.finding for conclusion in trace.conclusions}
    id = finding.id if isinstance(finding, Finding) else finding
    if id not in known:
        rules = {step.rule.id: step.rule for step in trace.steps}
        of_rule = rules[id].finding if id in rules else None
        hint = (
            f"that is a rule; the finding it speaks to is {of_rule.id!r}"
            if of_rule is not None
            else nearest(id, known)
        )
        raise UnknownFindingError(f"no finding {id!r}; {hint}".rstrip("; "))
    return known[id]


# Why.


@frozen(repr=False)
class Why(Reported):
    """
    The proof of a finding, or what kept it from being made.

    Attributes
    ----------
    ruling : Ruling
    answer : Answer
        The answer from whose trace it is taken.
    reason : Reason
    """

    ruling: Ruling
    answer: Answer
    reason: Reason

    @property
    def finding(self) -> Finding:
        """Give what is explained."""
        return self.reason.conclusion.finding

    @property
    def standing(self) -> Standing:
        """Tell where it stands."""
        return self.reason.conclusion.standing


def why(
    given: Decision | Ruling,
    finding: Finding | str | None = None,
    *,
    motion: str | None = None,
    against: str | None = None,
) -> Why:
    """
    Say why a finding stands where it stands.

    Parameters
    ----------
    given : Decision or Ruling
    finding : Finding or str, optional
        The finding or its id; what the ruling rests on when left out.
    motion, against : str, optional
        Which ruling of a decision; what leaves only one may be left out.

    Returns
    -------
    Why

    Raises
    ------
    UnknownFindingError
        If no rule speaks of such a finding; names the nearest.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> print(why(ruling, "prompt-takedown"))
    WHY SHOWN: PROMPT TAKEDOWN OF EVERY LISTING IT WAS TOLD OF
      cease against Alibaba
      shown: prompt takedown of every listing it was told of
        takedown.found-prompt: Where the record says of every listing that it came down promptly and
          gives no dates, removal is prompt.
          Kelly Toys Holdings, LLC v. alialialiLL Store ¶ 2 (S.D.N.Y. 2023)
          every listing that the nonparty may have been told of (one or more) is removed promptly
            listing, “the infringing listings on Alibaba”, removed promptly, undisputed [Order ¶ 2]
    """
    ruling = ruling_of(given, motion, against)
    answer = ruling.decisive
    asked = _conclusion(ruling) if finding is None else finding_of(answer.trace, finding)
    return Why(ruling, answer, why_of_trace(answer.trace, asked))


# Why not.


@frozen
class Failed:
    """
    A condition that kept a rule from holding.

    Attributes
    ----------
    premise : Premise
        False, or unsettled.
    weak : tuple of int
        Places in the question of facts that would meet it, were they proved well
        enough.
    below : WhyNot or None
        For a finding: why it was not made.
    """

    premise: Premise
    weak: tuple[int, ...] = ()
    below: WhyNot | None = None


@frozen
class Missed:
    """
    A rule that could have made a finding and did not, or not in full.

    Attributes
    ----------
    step : Step
    failed : tuple of Failed
        The conditions that failed or are unsettled; none for a rule that is not in
        force, or was met.
    exceptions : tuple of Step
        The exceptions that took value away from it.
    """

    step: Step
    failed: tuple[Failed, ...] = ()
    exceptions: tuple[Step, ...] = ()


@frozen(repr=False)
class WhyNot(Reported):
    """
    Each rule that could have made a finding, and what kept it from doing so.

    Attributes
    ----------
    ruling : Ruling
    answer : Answer
        The answer from whose trace it is taken.
    finding : Finding
    standing : Standing
    missed : tuple of Missed
        In the order of the book; rules that made the finding are left out.
    opposing : tuple of Step
        The rules against it that hold, at least in part.
    repeated : bool
        Whether it was told before, higher up; then nothing more is said.
    """

    ruling: Ruling
    answer: Answer
    finding: Finding
    standing: Standing
    missed: tuple[Missed, ...]
    opposing: tuple[Step, ...]
    repeated: bool = False


def why_not(
    given: Decision | Ruling,
    finding: Finding | str | None = None,
    *,
    motion: str | None = None,
    against: str | None = None,
) -> WhyNot:
    """
    Say of each rule that could have made a finding which condition failed.

    Parameters
    ----------
    given : Decision or Ruling
    finding : Finding or str, optional
        The finding or its id; that the movant is entitled to relief when left out.
    motion, against : str, optional
        Which ruling of a decision; what leaves only one may be left out.

    Returns
    -------
    WhyNot
        Of a finding that is shown: the other rules that could have made it.

    Raises
    ------
    UnknownFindingError
        If no rule speaks of such a finding; names the nearest.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> for one in why_not(ruling, "aiding-and-abetting").missed:
    ...     print(one.step.rule.id, "is", one.step.status.value)
    aiding.knowing-assistance is not met
    aiding.continued-service is defeated
    """
    ruling = ruling_of(given, motion, against)
    answer = ruling.decisive
    asked = ReliefWarranted if finding is None else finding_of(answer.trace, finding)
    alleged = record(answer.trace.question.facts, min(Proof))
    return _Misses(ruling, answer, alleged).of(asked, set())


@frozen
class _Misses:
    """Tells, finding by finding, what failed; each finding once."""

    ruling: Ruling
    answer: Answer
    alleged: Record

    def of(self, finding: Finding, told: set[Finding]) -> WhyNot:
        trace = self.answer.trace
        standing = trace.standing(finding)
        if finding in told:
            return WhyNot(self.ruling, self.answer, finding, standing, (), (), repeated=True)
        told.add(finding)
        speaking = trace.rules_for(finding)
        missed = tuple(
            self._missed(step, told)
            for step in speaking
            if step.rule.then is not None
            and step.value is not Value.TRUE
            and not of_another_motion(step)
        )
        opposing = tuple(
            step for step in speaking if step.rule.against and step.value is not Value.FALSE
        )
        return WhyNot(self.ruling, self.answer, finding, standing, missed, opposing)

    def _missed(self, step: Step, told: set[Finding]) -> Missed:
        if step.status is Status.NOT_IN_FORCE:
            return Missed(step)
        failed = tuple(
            self._failed(premise, told)
            for premise in that_decide(step.premise, step.met)
            if premise.value is not Value.TRUE
        )
        trace = self.answer.trace
        return Missed(step, failed, tuple(trace.step(one) for one in step.defeated_by))

    def _failed(self, premise: Premise, told: set[Finding]) -> Failed:
        leaf = premise.condition
        if isinstance(leaf, Shown) and isinstance(leaf.of, Finding):
            return Failed(premise, below=self.of(leaf.of, told))
        return Failed(premise, too_weak(premise, self.alleged))
