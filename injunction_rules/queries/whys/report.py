"""Why a finding stands where it stands, and why it was not made, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.decisions.decision import Ruling
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited
from injunction_rules.explaining.data import (
    finding_data,
    reason_data,
    rule_data,
    support_data,
    too_weak_data,
)
from injunction_rules.explaining.reasons import Explanation, Ground
from injunction_rules.explaining.trees import TOO_WEAK, reason_tree
from injunction_rules.model.proof import Standing
from injunction_rules.model.traces import Status
from injunction_rules.queries.whys.search import Failed, Missed, Why, WhyNot
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.reported import data, fields, report
from injunction_rules.rendering.trees import Node

Items = Iterator[tuple[int, str]]


@report.register
def report_why(why: Why) -> Iterator[Block]:
    """Yield the reasons for one finding."""
    yield Heading(f"Why {why.standing.value}: {why.finding.name}")
    yield Paragraph(f"{why.ruling.motion} against {why.ruling.name}")
    yield Outline(_nodes(reason_tree(why.explanation, why.finding), 0))


def _nodes(node: Node, depth: int) -> Items:
    yield depth, node.line
    for child in node.children:
        yield from _nodes(child, depth + 1)


@report.register
def report_why_not(missing: WhyNot) -> Iterator[Block]:
    """Yield each rule that could have made a finding, with the condition that failed."""
    shown = missing.standing is Standing.SHOWN
    yield Heading(f"Why not: {missing.finding.name}")
    yield Paragraph(
        f"{missing.ruling.motion} against {missing.ruling.name}: "
        + ("it is shown; these rules did not make it" if shown else missing.standing.value)
    )
    items = list(_missed_all(missing, 0))
    yield Outline(items) if items else Paragraph("No other rule could have made it.")


def _missed_all(missing: WhyNot, depth: int) -> Items:
    for missed in missing.missed:
        yield from _missed(missed, missing.ruling.explanation, depth)
    for ground in missing.opposing:
        yield from _ruled(ground, "against it, ", missing.ruling.explanation, depth)


def _missed(missed: Missed, explanation: Explanation, depth: int) -> Items:
    step = missed.step
    # What fired and is listed here did not hold in full.
    how = english.holds(step.value) if step.status is Status.FIRED else step.status.value
    yield depth, f"{step.rule.id}, {how}{english.openness(step)}: {step.rule.holding}"
    if step.status is Status.NOT_IN_FORCE:
        # Named though some may not have been decided: that is why they have no weight.
        cites = cited(missed.ground.cites or step.rule.cites, short=True)
        yield depth + 1, f"no authority for it has weight here: {cites}"
    for failed in missed.failed:
        yield from _failed(failed, explanation, depth + 1)
    for exception in missed.exceptions:
        yield from _ruled(exception, "but ", explanation, depth + 1)


def _failed(failed: Failed, explanation: Explanation, depth: int) -> Items:
    facts, support, below = explanation.trace.question.facts, failed.support, failed.below
    if below is None:
        yield depth, english.premise(support.premise)
        for weak in support.too_weak:
            yield depth + 1, f"{english.fact(facts[weak.place])}: {TOO_WEAK}"
        for place in support.premise.facts:
            yield depth + 1, english.fact(facts[place])
        return
    reference = " (see above)" if below.repeated else ""
    yield depth, f"{below.standing.value}: {below.finding.name}{reference}"
    yield from _missed_all(below, depth + 1)


def _ruled(ground: Ground, how: str, explanation: Explanation, depth: int) -> Items:
    rule = ground.rule
    yield depth, f"{how}{rule.id}: {rule.holding} ({cited(ground.cites, short=True)})"
    for support in ground.supports:
        for place in support.facts:
            yield depth + 1, english.fact(explanation.trace.question.facts[place])


@data.register
def data_why(why: Why) -> dict[str, Any]:
    """Return the reasons for one finding."""
    return {
        "schema": "injunction-rules/why@1",
        **ruling_data(why.ruling),
        "reason": reason_data(why.explanation, why.finding),
    }


@data.register
def data_why_not(missing: WhyNot) -> dict[str, Any]:
    """Return each rule that could have made a finding, with the condition that failed."""
    return {
        "schema": "injunction-rules/why-not@1",
        **ruling_data(missing.ruling),
        **_why_not(missing),
    }


def ruling_data(ruling: Ruling) -> dict[str, Any]:
    """Give the ruling that an answer speaks of."""
    party = {"party": ruling.decisive.party}
    return fields(ruling, "motion against") | party | fields(ruling, "disposition")


def _why_not(missing: WhyNot) -> dict[str, Any]:
    explanation = missing.ruling.explanation
    return {
        **finding_data(missing.finding, missing.standing),
        "repeated": missing.repeated,
        "missed": [_missed_data(missed, explanation) for missed in missing.missed],
        "opposing": [rule_data(ground) for ground in missing.opposing],
    }


def _missed_data(missed: Missed, explanation: Explanation) -> dict[str, Any]:
    return {
        **rule_data(missed.ground),
        "failed": [_failed_data(failed, explanation) for failed in missed.failed],
        "exceptions": [rule_data(exception) for exception in missed.exceptions],
    }


def _failed_data(failed: Failed, explanation: Explanation) -> dict[str, Any]:
    return {
        **support_data(failed.support, explanation),
        "too_weak": too_weak_data(failed.support.too_weak, explanation),
        "below": None if failed.below is None else _why_not(failed.below),
    }
