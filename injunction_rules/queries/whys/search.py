"""Why a finding stands where it stands, and why it was not made."""

from __future__ import annotations

from attrs import frozen

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.errors import InjunctionRulesError, nearest
from injunction_rules.explaining.reasons import (
    Explanation,
    Ground,
    Reason,
    Support,
)
from injunction_rules.model.conditions import Shown
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.traces import Status, Step, Trace
from injunction_rules.queries.asked import ruling_of
from injunction_rules.rendering.reported import Reported


class UnknownFindingError(InjunctionRulesError, LookupError):
    """No rule of the book speaks of such a finding."""


def finding_of(trace: Trace, finding: Finding | str) -> Finding:
    """Give the finding with an id, of those that a trace concludes on."""
    known = {conclusion.finding.id: conclusion.finding for conclusion in trace.conclusions}
    id = finding.id if isinstance(finding, Finding) else finding
    if id not in known:
        spoken = {step.rule.id: step.rule.finding for step in trace.steps}.get(id)
        hint = f"that is a rule; the finding it speaks to is {spoken.id!r}" if spoken else ""
        hint = hint or nearest(id, known)
        raise UnknownFindingError(f"no finding {id!r}; {hint}".rstrip("; "))
    return known[id]


@frozen(repr=False)
class Why(Reported):
    """The proof of a finding in a ruling, or what kept it from being made."""

    ruling: Ruling
    finding: Finding

    @property
    def explanation(self) -> Explanation:
        """Give the reasons from which it is taken, those of the decisive answer."""
        return self.ruling.explanation

    @property
    def reason(self) -> Reason:
        """Give the finding with the rules that put it where it stands."""
        return self.explanation.reason(self.finding)

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
    explanation = ruling.explanation
    own = explanation.finding
    return Why(ruling, own if finding is None else finding_of(explanation.trace, finding))


@frozen
class Failed:
    """A premise that kept a rule from holding, and why the finding below was not made."""

    support: Support
    below: WhyNot | None = None


@frozen
class Missed:
    """
    A rule that could have made a finding and did not, or not in full.

    Its conditions failed or are unsettled, or exceptions took value away from it;
    nothing is told of a rule that is not in force.
    """

    ground: Ground
    failed: tuple[Failed, ...] = ()
    exceptions: tuple[Ground, ...] = ()

    @property
    def step(self) -> Step:
        """Give the rule as it was considered."""
        return self.ground.step


@frozen(repr=False)
class WhyNot(Reported):
    """
    Each rule that could have made a finding, and what kept it from doing so.

    The rules it ``missed`` are in the order of the book; those that made it are left out.
    Opposing are those against it that hold, at least in part.  Nothing more is said of a
    finding that is ``repeated``, for it was explained higher up.
    """

    ruling: Ruling
    finding: Finding
    standing: Standing
    missed: tuple[Missed, ...]
    opposing: tuple[Ground, ...]
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
    >>> for missed in why_not(ruling, "aiding-and-abetting").missed:
    ...     print(missed.step.rule.id, "is", missed.step.status.value)
    aiding.knowing-assistance is not met
    aiding.continued-service is defeated
    """
    ruling = ruling_of(given, motion, against)
    trace = ruling.decisive.trace
    target = ReliefWarranted if finding is None else finding_of(trace, finding)
    return _why_not(ruling, target, set())


def _why_not(ruling: Ruling, finding: Finding, visited: set[Finding]) -> WhyNot:
    explanation = ruling.explanation
    standing = explanation.trace.standing(finding)
    if finding in visited:
        return WhyNot(ruling, finding, standing, (), (), repeated=True)
    visited.add(finding)
    speaking = tuple(explanation.speaking(finding))
    missed = [
        _missed(ruling, ground, visited)
        for ground in speaking
        if ground.step.rule.then is not None
        and ground.step.value is not Value.TRUE
        and not ground.step.of_another_motion
    ]
    opposing = (
        ground
        for ground in speaking
        if ground.step.rule.against and ground.step.value is not Value.FALSE
    )
    return WhyNot(ruling, finding, standing, tuple(missed), tuple(opposing))


def _missed(ruling: Ruling, ground: Ground, visited: set[Finding]) -> Missed:
    if ground.step.status is Status.NOT_IN_FORCE:
        return Missed(ground)
    failed = [
        Failed(
            support,
            _why_not(ruling, support.finding, visited)
            if support.finding and isinstance(support.premise.condition, Shown)
            else None,
        )
        for support in ground.supports
        if support.premise.value is not Value.TRUE
    ]
    return Missed(ground, tuple(failed), tuple(ruling.explanation.exceptions(ground)))
