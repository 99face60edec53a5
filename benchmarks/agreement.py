"""Whether another system finds what the reference engine finds: checked before it is timed."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.translation import STANDINGS, Verdict, plan
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import engine
from injunction_rules.model.conditions import Every, Leaf, NotShown, Pattern
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Conclusion, Premise, Status, Step, Trace
from injunction_rules.semantics.weighing import Law

_NUMBERS = {standing: number for number, standing in STANDINGS.items()}


class DisagreementError(AssertionError):
    """A system that answers otherwise than the reference engine."""


def reference(question: Question, law: Law) -> Trace:
    """The trace of the reference engine."""
    return answer(question, law, engine("reference")).trace


def check(name: str, found: Verdict, question: Question, law: Law, trace: Trace) -> None:
    """
    Hold a verdict against the trace of the reference engine.

    Raises
    ------
    DisagreementError
        Unless every finding stands alike, the same rules fired with the same
        value, and each matched the same facts.
    """
    expected = expected_of(question, law, trace)
    standings = {id: value for id, value in found.standings.items() if value}
    for what, mine, right in (
        ("findings", standings, expected.standings),
        ("rules", dict(found.fired), expected.fired),
        ("facts matched", dict(found.facts), expected.facts),
    ):
        if mine != right:
            apart = {
                key: (mine.get(key), right.get(key))
                for key in mine.keys() | right.keys()
                if mine.get(key) != right.get(key)
            }
            raise DisagreementError(
                f"{name} answers {question.motion} against {question.respondent} in {law.forum} "
                f"otherwise than the reference engine: {what} {apart}"
            )


def built(trace: Trace) -> bool:
    """Whether a trace is there as a whole: plain values, and nothing made when looked at."""

    def whole(premise: Premise) -> bool:
        return type(premise) is Premise and all(map(whole, premise.parts))

    return (
        type(trace) is Trace
        and type(trace.steps) is tuple
        and type(trace.conclusions) is tuple
        and all(type(step) is Step and whole(step.premise) for step in trace.steps)
        and all(type(one) is Conclusion for one in trace.conclusions)
    )


def expected_of(question: Question, law: Law, trace: Trace) -> Verdict:
    """What a trace says, as a verdict."""
    standings = {
        one.finding.id: _NUMBERS[one.standing]
        for one in trace.conclusions
        if one.standing is not Standing.NOT_SHOWN
    }
    fired, facts = {}, {}
    planned = {one.rule.id: one for one in plan(law, question.relief).rules}
    for step in trace.steps:
        if step.status in (Status.FIRED, Status.DEFEATED):
            fired[step.rule.id] = int(step.value)
            leaves = dict(_leaves(step.premise))
            facts[step.rule.id] = frozenset(
                place
                for way in planned[step.rule.id].ways
                if all(leaves[leaf].value is not Value.FALSE for leaf in way)
                for leaf in way
                for place in _matched(leaf, leaves[leaf])
            )
    return Verdict(standings, fired, facts)


def _matched(leaf: Leaf, premise: Premise) -> tuple[int, ...]:
    """The facts that a firing matches: silence is matched by none."""
    asks_for_facts = isinstance(leaf, Every) or isinstance(leaf.of, Pattern)
    silent = isinstance(leaf, NotShown) and premise.value is not Value.UNSETTLED
    return premise.facts if asks_for_facts and not silent else ()


def _leaves(premise: Premise) -> Iterator[tuple[Leaf, Premise]]:
    if premise.parts:
        for part in premise.parts:
            yield from _leaves(part)
    else:
        yield premise.condition, premise  # type: ignore[misc]
