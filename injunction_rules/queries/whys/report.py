"""How the answers of this folder are reported."""

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
from injunction_rules.queries.asked_report import with_schema
from injunction_rules.queries.whys.search import Failed, Missed, Why, WhyNot
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.reported import data, report
from injunction_rules.rendering.trees import Node


def why_data(found: Why) -> dict[str, Any]:
    """The reasons for one finding."""
    return {**_head(found.ruling, found.answer), "reason": _reason(found.reason, found.answer)}


def why_not_data(found: WhyNot) -> dict[str, Any]:
    """Each rule that could have made a finding, with the condition that failed."""
    return {**_head(found.ruling, found.answer), **_why_not(found)}


def _head(ruling: Ruling, answer: Answer) -> dict[str, Any]:
    return {
        "motion": ruling.motion,
        "against": ruling.against,
        "party": answer.party,
        "disposition": ruling.disposition.value,
    }


def _finding_data(finding: Finding, standing: Standing) -> dict[str, Any]:
    return {"finding": finding.id, "name": finding.name, "standing": standing.value}


def _rule_data(step: Step, answer: Answer) -> dict[str, Any]:
    return {
        "rule": step.rule.id,
        "holding": step.rule.holding,
        "settled": step.rule.settled,
        "status": step.status.value,
        "value": step.value.name.lower(),
        "rank": step.rank.label,
        "cites": [str(citation) for citation in step.rule.known_on(answer.trace.as_of)],
    }


def _facts(places: Iterable[int], answer: Answer) -> list[dict[str, Any]]:
    question = answer.trace.question
    return [
        {
            "place": question.places[place],
            "fact": fact_name(type(question.facts[place])),
            "says": english.fact(question.facts[place]),
        }
        for place in places
    ]


def _premise(premise: Premise, answer: Answer) -> dict[str, Any]:
    asked = premise.condition
    found: dict[str, Any] = {
        "asks": english.condition(asked),
        "value": premise.value.name.lower(),
        "facts": _facts(premise.facts, answer),
    }
    if isinstance(asked, (AllOf, AnyOf)):
        found["parts"] = [_premise(part, answer) for part in premise.parts]
    return found


def _reason(reason: Reason, answer: Answer) -> dict[str, Any]:
    return {
        **_finding_data(reason.conclusion.finding, reason.conclusion.standing),
        "stipulated": reason.conclusion.stipulated,
        "repeated": reason.repeated,
        "grounds": [_ground(one, answer) for one in reason.grounds],
    }


def _ground(ground: Ground, answer: Answer) -> dict[str, Any]:
    return {
        **_rule_data(ground.step, answer),
        "premises": [_premise(one, answer) for one in ground.premises],
        "too_weak": _facts(ground.weak, answer),
        "reasons": [_reason(one, answer) for one in ground.reasons],
        "exceptions": [_ground(one, answer) for one in ground.exceptions],
    }


def _why_not(found: WhyNot) -> dict[str, Any]:
    return {
        **_finding_data(found.finding, found.standing),
        "repeated": found.repeated,
        "missed": [_missed_data(one, found.answer) for one in found.missed],
        "opposing": [_rule_data(step, found.answer) for step in found.opposing],
    }


def _missed_data(missed: Missed, answer: Answer) -> dict[str, Any]:
    return {
        **_rule_data(missed.step, answer),
        "failed": [_failed_data(one, answer) for one in missed.failed],
        "exceptions": [_rule_data(step, answer) for step in missed.exceptions],
    }


def _failed_data(failed: Failed, answer: Answer) -> dict[str, Any]:
    return {
        **_premise(failed.premise, answer),
        "too_weak": _facts(failed.weak, answer),
        "below": None if failed.below is None else _why_not(failed.below),
    }


Items = Iterator[tuple[int, str]]


def why_blocks(found: Why) -> Iterator[Block]:
    """The reasons for one finding."""
    yield Heading(f"Why {found.standing.value}: {found.finding.name}")
    yield Paragraph(f"{found.ruling.motion} against {found.ruling.name}")
    yield Outline(_nodes(reason_tree(found.answer, found.reason), 0))


def _nodes(node: Node, depth: int) -> Items:
    yield depth, node.line
    for child in node.children:
        yield from _nodes(child, depth + 1)


# Why not.


def why_not_blocks(found: WhyNot) -> Iterator[Block]:
    """Each rule that could have made a finding, with the condition that failed."""
    shown = found.standing is Standing.SHOWN
    yield Heading(f"Why not: {found.finding.name}")
    yield Paragraph(
        f"{found.ruling.motion} against {found.ruling.name}: "
        + ("it is shown; these rules did not make it" if shown else found.standing.value)
    )
    items = list(_missed_all(found, 0))
    if items:
        yield Outline(items)
    else:
        yield Paragraph("No other rule could have made it.")


def _missed_all(found: WhyNot, depth: int) -> Items:
    for missed in found.missed:
        yield from _missed(missed, found.answer, depth)
    for step in found.opposing:
        yield depth, f"against it, {_ruled(step, found.answer)}"


def _missed(missed: Missed, answer: Answer, depth: int) -> Items:
    step = missed.step
    open_law = "" if step.rule.settled else ", open law"
    # What fired and is told here did not hold in full.
    how = english.holds(step.value) if step.status is Status.FIRED else step.status.value
    yield depth, f"{step.rule.id}, {how}{open_law}: {step.rule.holding}"
    if step.status is Status.NOT_IN_FORCE:
        yield (
            depth + 1,
            f"no authority for it has weight here: {_cited(step, answer)}",
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
    told = " (see above)" if below.repeated else ""
    yield depth, f"{below.standing.value}: {below.finding.name}{told}"
    yield from _missed_all(below, depth + 1)


def _ruled(step: Step, answer: Answer) -> str:
    return f"{step.rule.id}: {step.rule.holding} ({_cited(step, answer)})"


def _cited(step: Step, answer: Answer) -> str:
    return cited(step.rule.cited_on(answer.trace.as_of), short=True)


report.register(Why, why_blocks)
data.register(Why, with_schema("why", why_data))

report.register(WhyNot, why_not_blocks)
data.register(WhyNot, with_schema("why-not", why_not_data))
