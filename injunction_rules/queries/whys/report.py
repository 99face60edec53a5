"""Why a finding stands where it stands, and why it was not made, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.decisions.decision import Ruling
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Ground, Reason
from injunction_rules.explaining.trees import cited, reason_tree
from injunction_rules.model.conditions import AllOf, AnyOf
from injunction_rules.model.facts import fact_name
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.model.traces import Answer, Premise, Status, Step
from injunction_rules.queries.whys.search import Failed, Missed, Why, WhyNot
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.reported import data, report
from injunction_rules.rendering.trees import Node

Items = Iterator[tuple[int, str]]


@report.register
def report_why(why: Why) -> Iterator[Block]:
    """Yield the reasons for one finding."""
    yield Heading(f"Why {why.standing.value}: {why.finding.name}")
    yield Paragraph(f"{why.ruling.motion} against {why.ruling.name}")
    yield Outline(_nodes(reason_tree(why.answer, why.reason), 0))


def _nodes(node: Node, depth: int) -> Items:
    yield depth, node.line
    for child in node.children:
        yield from _nodes(child, depth + 1)


# Why not.


@report.register
def report_why_not(why_not: WhyNot) -> Iterator[Block]:
    """Yield each rule that could have made a finding, with the condition that failed."""
    shown = why_not.standing is Standing.SHOWN
    yield Heading(f"Why not: {why_not.finding.name}")
    yield Paragraph(
        f"{why_not.ruling.motion} against {why_not.ruling.name}: "
        + ("it is shown; these rules did not make it" if shown else why_not.standing.value)
    )
    items = list(_missed_all(why_not, 0))
    if items:
        yield Outline(items)
    else:
        yield Paragraph("No other rule could have made it.")


def _missed_all(why_not: WhyNot, depth: int) -> Items:
    for missed in why_not.missed:
        yield from _missed(missed, why_not.answer, depth)
    for step in why_not.opposing:
        yield depth, f"against it, {_ruled(step, why_not.answer)}"


def _missed(missed: Missed, answer: Answer, depth: int) -> Items:
    step = missed.step
    open_law = "" if step.rule.settled else ", open law"
    # A rule that fired and is listed here did not hold in full.
    how = english.holds(step.value) if step.status is Status.FIRED else step.status.value
    yield depth, f"{step.rule.id}, {how}{open_law}: {step.rule.holding}"
    if step.status is Status.NOT_IN_FORCE:
        yield (
            depth + 1,
            f"no authority for it has weight here: {cited_in(step, answer)}",
        )
    for failed in missed.failed:
        yield from _failed(failed, answer, depth + 1)
    for exception in missed.exceptions:
        yield depth + 1, f"but {_ruled(exception, answer)}"


def _failed(failed: Failed, answer: Answer, depth: int) -> Items:
    facts = answer.trace.question.facts
    below = failed.below
    if below is None:
        yield depth, english.premise(failed.premise)
        for place in failed.weak:
            yield depth + 1, f"{english.fact(facts[place])}: less proof than is asked here"
        for place in failed.premise.facts:
            yield depth + 1, english.fact(facts[place])
        return
    mark = " (see above)" if below.repeated else ""
    yield depth, f"{below.standing.value}: {below.finding.name}{mark}"
    yield from _missed_all(below, depth + 1)


def _ruled(step: Step, answer: Answer) -> str:
    return f"{step.rule.id}: {step.rule.holding} ({cited_in(step, answer)})"


def cited_in(step: Step, answer: Answer) -> str:
    """Cite the authorities of a rule that were known on the day of the decision."""
    return cited(step.rule.cited_on(answer.trace.as_of), short=True)


# As data.


@data.register
def data_why(why: Why) -> dict[str, Any]:
    """Return the reasons for one finding."""
    return {
        "schema": "injunction-rules/why@1",
        **head_data(why.ruling, why.answer),
        "reason": _reason_data(why.reason, why.answer),
    }


@data.register
def data_why_not(why_not: WhyNot) -> dict[str, Any]:
    """Return each rule that could have made a finding, with the condition that failed."""
    return {
        "schema": "injunction-rules/why-not@1",
        **head_data(why_not.ruling, why_not.answer),
        **_why_not_data(why_not),
    }


def head_data(ruling: Ruling, answer: Answer) -> dict[str, Any]:
    """Return the ruling that is explained."""
    return {
        "motion": ruling.motion,
        "against": ruling.against,
        "party": answer.party,
        "disposition": ruling.disposition.value,
    }


def finding_data(finding: Finding, standing: Standing) -> dict[str, Any]:
    """Return a finding and its standing."""
    return {"finding": finding.id, "name": finding.name, "standing": standing.value}


def step_data(step: Step, answer: Answer) -> dict[str, Any]:
    """Return a rule with its status, value, rank and citations."""
    return {
        "rule": step.rule.id,
        "holding": step.rule.holding,
        "settled": step.rule.settled,
        "status": step.status.value,
        "value": step.value.name.lower(),
        "rank": step.rank.label,
        "cites": [str(citation) for citation in step.rule.known_on(answer.trace.as_of)],
    }


def _facts_data(places: Iterable[int], answer: Answer) -> list[dict[str, Any]]:
    question = answer.trace.question
    return [
        {
            "place": question.places[place],
            "fact": fact_name(type(question.facts[place])),
            "says": english.fact(question.facts[place]),
        }
        for place in places
    ]


def premise_data(premise: Premise, answer: Answer) -> dict[str, Any]:
    """Return a condition with its value and the facts that decide it."""
    condition = premise.condition
    values: dict[str, Any] = {
        "asks": english.condition(condition),
        "value": premise.value.name.lower(),
        "facts": _facts_data(premise.facts, answer),
    }
    if isinstance(condition, (AllOf, AnyOf)):
        values["parts"] = [premise_data(part, answer) for part in premise.parts]
    return values


def _reason_data(reason: Reason, answer: Answer) -> dict[str, Any]:
    return {
        **finding_data(reason.conclusion.finding, reason.conclusion.standing),
        "stipulated": reason.conclusion.stipulated,
        "repeated": reason.repeated,
        "grounds": [_ground_data(ground, answer) for ground in reason.grounds],
    }


def _ground_data(ground: Ground, answer: Answer) -> dict[str, Any]:
    return {
        **step_data(ground.step, answer),
        "premises": [premise_data(premise, answer) for premise in ground.premises],
        "too_weak": _facts_data(ground.weak, answer),
        "reasons": [_reason_data(reason, answer) for reason in ground.reasons],
        "exceptions": [_ground_data(exception, answer) for exception in ground.exceptions],
    }


def _why_not_data(why_not: WhyNot) -> dict[str, Any]:
    return {
        **finding_data(why_not.finding, why_not.standing),
        "repeated": why_not.repeated,
        "missed": [_missed_data(missed, why_not.answer) for missed in why_not.missed],
        "opposing": [step_data(step, why_not.answer) for step in why_not.opposing],
    }


def _missed_data(missed: Missed, answer: Answer) -> dict[str, Any]:
    return {
        **step_data(missed.step, answer),
        "failed": [_failed_data(failed, answer) for failed in missed.failed],
        "exceptions": [step_data(step, answer) for step in missed.exceptions],
    }


def _failed_data(failed: Failed, answer: Answer) -> dict[str, Any]:
    return {
        **premise_data(failed.premise, answer),
        "too_weak": _facts_data(failed.weak, answer),
        "below": None if failed.below is None else _why_not_data(failed.below),
    }
