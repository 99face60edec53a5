"""An explanation as plain data: findings, rules, premises and facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Explanation, Ground, Support, TooWeak
from injunction_rules.model.facts import fact_name
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing


def finding_data(finding: Finding, standing: Standing) -> dict[str, Any]:
    """Give a finding and where it stands."""
    return {"finding": finding.id, "name": finding.name, "standing": standing.value}


def rule_data(ground: Ground) -> dict[str, Any]:
    """Give a rule, what became of it and what it rests on."""
    step = ground.step
    return {
        "rule": step.rule.id,
        "holding": step.rule.holding,
        "settled": step.settled,
        "status": step.status.value,
        "value": step.value.name.lower(),
        "rank": step.rank.name.lower(),
        "cites": [str(citation) for citation in ground.cites],
    }


def support_data(support: Support, explanation: Explanation) -> dict[str, Any]:
    """Give a premise and the facts that decide it."""
    return {
        "asks": english.condition(support.premise.condition),
        "value": support.premise.value.name.lower(),
        "facts": [_fact(place, explanation) for place in support.premise.facts],
    }


def too_weak_data(weak: Iterable[TooWeak], explanation: Explanation) -> list[dict[str, Any]]:
    """Give facts that are proved less well than is asked, each with both standards."""
    return [
        {
            **_fact(fact.place, explanation),
            "proof": fact.proof.name.lower(),
            "asked": fact.standard.name.lower(),
        }
        for fact in weak
    ]


def _fact(place: int, explanation: Explanation) -> dict[str, Any]:
    question = explanation.trace.question
    fact = question.facts[place]
    return {
        "place": question.places[place],
        "fact": fact_name(type(fact)),
        "says": english.fact(fact),
    }


def reason_data(explanation: Explanation, finding: Finding) -> dict[str, Any]:
    """
    Give a finding with the rules that put it where it stands, and all that they read.

    Each finding is explained where it is first read, and marked as repeated after that.
    """
    seen: set[Finding] = set()

    def of_finding(finding: Finding) -> dict[str, Any]:
        reason = explanation.reason(finding)
        repeated = finding in seen
        seen.add(finding)
        return {
            **finding_data(finding, reason.conclusion.standing),
            "stipulated": reason.conclusion.stipulated,
            **({"source": source} if (source := reason.conclusion.source) else {}),
            "repeated": repeated,
            "grounds": [] if repeated else [of_ground(ground) for ground in reason.grounds],
        }

    def of_ground(ground: Ground) -> dict[str, Any]:
        return {
            **rule_data(ground),
            "premises": [support_data(support, explanation) for support in ground.supports],
            "too_weak": too_weak_data(ground.too_weak, explanation),
            "reasons": [of_finding(below) for below in ground.findings],
            "exceptions": [of_ground(exception) for exception in explanation.exceptions(ground)],
        }

    return of_finding(finding)
