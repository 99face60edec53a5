"""Why, why not and both sides as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from injunction_rules.decisions.decision import Ruling
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Ground, Reason
from injunction_rules.model.conditions import AllOf, AnyOf
from injunction_rules.model.facts import fact_name
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.model.traces import Answer, Premise, Step
from injunction_rules.queries.arguments.search import Argument, BothSides, Point
from injunction_rules.queries.whys.search import Failed, Missed, Why, WhyNot


def why_data(found: Why) -> dict[str, Any]:
    """The reasons for one finding."""
    return {**_head(found.ruling, found.answer), "reason": _reason(found.reason, found.answer)}


def why_not_data(found: WhyNot) -> dict[str, Any]:
    """Each rule that could have made a finding, with the condition that failed."""
    return {**_head(found.ruling, found.answer), **_why_not(found)}


def both_sides_data(found: BothSides) -> dict[str, Any]:
    """The strongest argument for a finding and against it."""
    return {
        **_head(found.ruling, found.answer),
        **_finding(found.finding, found.standing),
        "for": _argument(found.for_it, found.answer),
        "against_it": _argument(found.against_it, found.answer),
    }


def _head(ruling: Ruling, answer: Answer) -> dict[str, Any]:
    return {
        "motion": ruling.motion,
        "against": ruling.against,
        "party": answer.party,
        "disposition": ruling.disposition.value,
    }


def _finding(finding: Finding, standing: Standing) -> dict[str, Any]:
    return {"finding": finding.id, "name": finding.name, "standing": standing.value}


def _rule(step: Step, answer: Answer) -> dict[str, Any]:
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
        **_finding(reason.conclusion.finding, reason.conclusion.standing),
        "stipulated": reason.conclusion.stipulated,
        "repeated": reason.repeated,
        "grounds": [_ground(one, answer) for one in reason.grounds],
    }


def _ground(ground: Ground, answer: Answer) -> dict[str, Any]:
    return {
        **_rule(ground.step, answer),
        "premises": [_premise(one, answer) for one in ground.premises],
        "too_weak": _facts(ground.weak, answer),
        "reasons": [_reason(one, answer) for one in ground.reasons],
        "exceptions": [_ground(one, answer) for one in ground.exceptions],
    }


def _why_not(found: WhyNot) -> dict[str, Any]:
    return {
        **_finding(found.finding, found.standing),
        "repeated": found.repeated,
        "missed": [_missed(one, found.answer) for one in found.missed],
        "opposing": [_rule(step, found.answer) for step in found.opposing],
    }


def _missed(missed: Missed, answer: Answer) -> dict[str, Any]:
    return {
        **_rule(missed.step, answer),
        "failed": [_failed(one, answer) for one in missed.failed],
        "exceptions": [_rule(step, answer) for step in missed.exceptions],
    }


def _failed(failed: Failed, answer: Answer) -> dict[str, Any]:
    return {
        **_premise(failed.premise, answer),
        "too_weak": _facts(failed.weak, answer),
        "below": None if failed.below is None else _why_not(failed.below),
    }


def _argument(found: Argument, answer: Answer) -> dict[str, Any]:
    return {
        "chain": [_rule(step, answer) for step in found.chain],
        "must_answer": [_point(one, answer) for one in found.must_answer],
    }


def _point(point: Point, answer: Answer) -> dict[str, Any]:
    return {
        "attacks": point.rule,
        "by": None if point.by is None else _rule(point.by, answer),
        "premise": None if point.premise is None else _premise(point.premise, answer),
    }
