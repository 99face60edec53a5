"""
A decision as stable, versioned data: the full trace, for programs to read.

Everything is in the order of the case file, of the rule book or of the
decision, and nothing depends on the engine but its name in the receipt: the
same case and law give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from injunction_rules.decisions.decision import Decision, Relied, Ruling
from injunction_rules.decisions.schema import decision_schema
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.model.authorities import Citation
from injunction_rules.model.cases import Case
from injunction_rules.model.conditions import AllOf, AnyOf
from injunction_rules.model.facts import Fact, fact_name
from injunction_rules.model.findings import Finding
from injunction_rules.model.questions import Question
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Conclusion, Premise, Step
from injunction_rules.rendering.escaping import json_text

__all__ = ["SCHEMA", "decision_schema", "to_data", "to_json"]

SCHEMA = "injunction-rules/decision@1"
"""The name and version of this form; a change that a reader would notice raises it."""


def to_data(decision: Decision) -> dict[str, Any]:
    """
    Give a decision as a plain tree of dictionaries, lists, text, numbers and truth values.

    Parameters
    ----------
    decision : Decision

    Returns
    -------
    dict
        As :func:`decision_schema` describes it.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> to_data(decide(demo(), engine="reference"))["rulings"][4]["disposition"]
    'denied'
    """
    trace = decision.rulings[0].decisive.trace
    return {
        "schema": SCHEMA,
        "case": _case(decision.case),
        "facts": [
            _fact("injunction", decision.case.injunction),
            *(_fact(f"facts[{i}]", fact) for i, fact in enumerate(decision.case.facts)),
        ],
        "rules": [_rule(step, trace.as_of) for step in trace.steps],
        "findings": [_finding(conclusion.finding) for conclusion in trace.conclusions],
        "rulings": [_ruling(ruling, decision.case) for ruling in decision.rulings],
        "remarks": [{"finding": finding.id, "rule": rule} for finding, rule in decision.remarks],
        "authorities": [_relied(authority) for authority in decision.authorities],
        "open_points": list(decision.open_points),
        "receipt": {
            "library": decision.receipt.library,
            "engine": decision.receipt.engine,
            "rule_book": decision.receipt.rule_book,
            "forum": decision.receipt.forum,
            "as_of": decision.receipt.as_of.isoformat(),
            "authorities": list(decision.receipt.authorities),
            **({"stipulated": list(supposed)} if (supposed := decision.receipt.stipulated) else {}),
        },
    }


def to_json(decision: Decision) -> str:
    """
    Write a decision as JSON.

    Parameters
    ----------
    decision : Decision

    Returns
    -------
    str
        With a line feed at its end.  Characters that do not print, such as
        those that turn the reading direction, are written as escapes.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> print(to_json(decide(demo(), engine="reference"))[:44])
    {
      "schema": "injunction-rules/decision@1",
    """
    return json_text(json.dumps(to_data(decision), ensure_ascii=False, indent=2)) + "\n"


def _case(case: Case) -> dict[str, Any]:
    return {
        "caption": case.caption,
        "docket": case.docket,
        "court": case.court,
        "decided": str(case.decided),
        "movant": case.movant,
        "enjoined_parties": [
            {"id": party.id, "name": party.name, "kind": party.kind.value}
            for party in case.enjoined_parties
        ],
        "nonparties": [
            {"id": nonparty.id, "name": nonparty.name, "kind": nonparty.kind.value}
            for nonparty in case.nonparties
        ],
    }


def _fact(place: str, fact: Fact) -> dict[str, Any]:
    return {
        "place": place,
        "fact": fact_name(type(fact)),
        "english": english.substance(fact),
        "shown": fact.shown,
        "proof": fact.proof.name.lower(),
        "source": fact.source,
        "respondent": fact.respondent,
        "party": fact.party,
        "stated": {name: _word(value) for name, value in fact.stated().items()},
    }


def _word(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (bool, int, float, str)) else str(value)


# Rulings.


def _ruling(ruling: Ruling, case: Case) -> dict[str, Any]:
    turning = ruling.turning_on
    standing = None if turning is None else ruling.decisive.trace.standing(turning)
    return {
        "motion": ruling.motion,
        "relief": ruling.relief.value,
        "against": ruling.against,
        "name": ruling.name,
        "disposition": ruling.disposition.value,
        "standard": ruling.standard.name.lower(),
        "turning_on": None
        if turning is None or standing is None
        else {"finding": turning.id, "standing": standing.value},
        "decisive": ruling.answers.index(ruling.decisive),
        "answers": [_answer(one, case) for one in ruling.explanations],
    }


def _answer(explanation: Explanation, case: Case) -> dict[str, Any]:
    answer, trace = explanation.answer, explanation.trace
    places = tuple(_places(trace.question, case))
    deciding = {step.rule.id for step in explanation.deciding()}
    return {
        "party": answer.party,
        "disposition": answer.disposition.value,
        "conclusions": [_conclusion(conclusion) for conclusion in trace.conclusions],
        "steps": [_step(step, places, step.rule.id in deciding) for step in trace.steps],
    }


def _places(question: Question, case: Case) -> Iterator[str]:
    """Tell where in the case file each fact of a question stands."""
    motions = [motion.id for motion in case.motions]
    parties = [party.id for party in case.enjoined_parties]
    others = [nonparty.id for nonparty in case.nonparties]
    for place in question.places:
        if place == "motions":
            yield f"motions[{motions.index(question.motion)}]"
        elif place == "respondent" and question.respondent in parties:
            yield f"enjoined_parties[{parties.index(question.respondent)}]"
        elif place == "respondent":
            yield f"nonparties[{others.index(question.respondent)}]"
        else:
            yield place


def _conclusion(conclusion: Conclusion) -> dict[str, Any]:
    said: dict[str, Any] = {
        "finding": conclusion.finding.id,
        "standing": conclusion.standing.value,
        "supporting": list(conclusion.supporting),
        "opposing": list(conclusion.opposing),
    }
    # Said only where it is so: decisions on the record alone stay as they were.
    return {**said, "stipulated": True} if conclusion.stipulated else said


def _step(step: Step, places: tuple[str, ...], deciding: bool) -> dict[str, Any]:
    return {
        "rule": step.rule.id,
        "status": step.status.value,
        "met": step.met.name.lower(),
        "value": step.value.name.lower(),
        "deciding": deciding,
        "defeated_by": list(step.defeated_by),
        "premise": _premise(step.premise, places),
    }


def _premise(premise: Premise, places: tuple[str, ...]) -> dict[str, Any]:
    asked = premise.condition
    if isinstance(asked, (AllOf, AnyOf)):
        return {
            "asks": "all of" if isinstance(asked, AllOf) else "any of",
            "value": premise.value.name.lower(),
            "parts": [_premise(part, places) for part in premise.parts],
        }
    return {
        "asks": english.condition(asked),
        "value": premise.value.name.lower(),
        "facts": [places[i] for i in premise.facts],
    }


# The law, told once: a step names its rule.


def _rule(step: Step, as_of: date) -> dict[str, Any]:
    rule = step.rule
    return {
        "id": rule.id,
        "doctrine": rule.doctrine,
        "holding": rule.holding,
        "when": english.condition(rule.when),
        "effect": _effect(rule),
        "settled": rule.settled,
        "rank": step.rank.label,
        "cites": [_citation(citation) for citation in rule.cited_on(as_of)],
    }


def _effect(rule: Rule) -> dict[str, str]:
    if rule.defeats is not None:
        return {"defeats": rule.defeats}
    if rule.then is not None:
        return {"then": rule.then.id}
    assert rule.against is not None
    return {"against": rule.against.id}


def _finding(finding: Finding) -> dict[str, str]:
    return {"id": finding.id, "name": finding.name, "means": finding.means}


def _citation(citation: Citation) -> dict[str, str]:
    return {
        "authority": citation.authority.id,
        "signal": citation.signal.value,
        "text": citation.text,
        "pinpoint": citation.pinpoint,
        "checked": citation.verification.value,
    }


def _relied(relied: Relied) -> dict[str, Any]:
    return {
        **_citation(relied.citation),
        "weight": relied.weight.label,
        "note": relied.citation.authority.note,
        "rules": list(relied.rules),
    }
