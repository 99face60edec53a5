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
from functools import cache, lru_cache
from typing import Any

from attrs import frozen
from cattrs import Converter

from injunction_rules.casefile.json_schema import DRAFT, REFERENCE, JsonSchema
from injunction_rules.casefile.writing import writing_converter
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.document import (
    ENTRIES,
    SCHEMA,
    AnswerEntry,
    CaseEntry,
    CitationEntry,
    ConclusionEntry,
    ConditionEntry,
    ConditionsEntry,
    DecisionDocument,
    Effect,
    FactEntry,
    FindingEntry,
    PersonEntry,
    Plain,
    ReceiptEntry,
    RelianceEntry,
    RemarkEntry,
    RuleEntry,
    RulingEntry,
    StepEntry,
    TurningEntry,
    is_plain,
)
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.model.authorities import Citation, Signal, Verification, Weight
from injunction_rules.model.cases import Case, EnjoinedParty, Nonparty
from injunction_rules.model.conditions import AllOf, AnyOf
from injunction_rules.model.facts import Fact, fact_name
from injunction_rules.model.questions import Question
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Conclusion, Premise
from injunction_rules.rendering.escaping import json_text


def to_data(decision: Decision | DecisionDocument) -> dict[str, Any]:
    """
    Give a decision as a plain tree of dictionaries, lists, text, numbers and truth values.

    Parameters
    ----------
    decision : Decision or DecisionDocument

    Returns
    -------
    dict
        As :func:`decision_schema` describes it.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> to_data(decide(demo(), engine="reference"))["rulings"][4]["disposition"]
    'denied'
    """
    document = document_of(decision) if isinstance(decision, Decision) else decision
    tree: dict[str, Any] = _converter().unstructure(document)
    return tree


def to_json(decision: Decision | DecisionDocument) -> str:
    """
    Write a decision as JSON.

    Parameters
    ----------
    decision : Decision or DecisionDocument

    Returns
    -------
    str
        With a line feed at its end.  Characters that do not print, such as
        those that turn the reading direction, are written as escapes.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> print(to_json(decide(demo(), engine="reference"))[:44])
    {
      "schema": "injunction-rules/decision@2",
    """
    return json_text(json.dumps(to_data(decision), ensure_ascii=False, indent=2)) + "\n"


def decision_schema(*, ref: str = REFERENCE) -> dict[str, Any]:
    """
    Describe the form of a decision as data.

    Parameters
    ----------
    ref : str, optional
        What a reference looks like, with ``{name}`` for the name of what stands under
        ``$defs``: to embed the schema, move that to where this points.

    Returns
    -------
    dict
        A JSON Schema, draft 2020-12.

    >>> decision_schema()["properties"]["schema"]["const"]
    'injunction-rules/decision@2'
    >>> decision_schema(ref="#/components/schemas/{name}")["properties"]["receipt"]["$ref"]
    '#/components/schemas/ReceiptEntry'
    """
    schemas = JsonSchema(ref, {kind: kind.__name__ for kind in ENTRIES})
    return {
        "$schema": DRAFT,
        "$id": "urn:injunction-rules:decision:2",
        "title": "A decision on motions about injunction nonparty liability",
        **schemas.mapping(DecisionDocument),
        "$defs": schemas.definitions(),
    }


@cache
def _converter() -> Converter:
    converter = writing_converter()
    # These have as values what JSON has.
    converter.register_unstructure_hook_func(lambda kind: kind == Plain, lambda value: value)
    return converter


def document_of(decision: Decision) -> DecisionDocument:
    """
    Give a decision in the form in which it is written.

    Parameters
    ----------
    decision : Decision

    Returns
    -------
    DecisionDocument

    >>> from injunction_rules import decide, demo
    >>> document_of(decide(demo(), engine="reference")).receipt.forum
    'nysd'
    """
    case, receipt = decision.case, decision.receipt
    trace = decision.rulings[0].decisive.trace
    writing = _Writing(case)
    return DecisionDocument(
        schema=SCHEMA,
        case=CaseEntry(
            case.caption,
            case.docket,
            str(case.court),
            case.decided,
            case.movant,
            tuple(map(_person, case.enjoined_parties)),
            tuple(map(_person, case.nonparties)),
        ),
        facts=(
            _fact("injunction", case.injunction),
            *(_fact(f"facts[{i}]", fact) for i, fact in enumerate(case.facts)),
        ),
        rules=tuple(_rule(step.rule, step.rank, trace.as_of) for step in trace.steps),
        findings=tuple(
            FindingEntry(conclusion.finding.id, conclusion.finding.name, conclusion.finding.means)
            for conclusion in trace.conclusions
        ),
        rulings=tuple(map(writing.ruling, decision.rulings)),
        remarks=tuple(RemarkEntry(finding.id, rule) for finding, rule in decision.remarks),
        authorities=tuple(
            RelianceEntry(
                *_passage(relied.citation, receipt.as_of),
                weight=relied.weight,
                note=relied.citation.authority.note,
                rules=relied.rules,
            )
            for relied in decision.authorities
        ),
        open_points=decision.open_points,
        receipt=ReceiptEntry(
            receipt.library,
            receipt.engine,
            receipt.rule_book,
            receipt.forum,
            receipt.as_of,
            receipt.authorities,
            receipt.stipulated,
        ),
    )


def _person(person: EnjoinedParty | Nonparty) -> PersonEntry:
    return PersonEntry(person.id, person.name, person.kind)


def _fact(place: str, fact: Fact) -> FactEntry:
    return FactEntry(
        place,
        fact_name(type(fact)),
        english.substance(fact),
        fact.shown,
        fact.proof,
        fact.source,
        fact.respondent,
        fact.party,
        {name: _plain(value) for name, value in fact.stated().items()},
    )


def _plain(value: Any) -> Plain:
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, date):
        return value.isoformat()
    return value if is_plain(value) else str(value)


def _passage(
    citation: Citation, as_of: date
) -> tuple[str, Signal, str, str, Verification, str, str, tuple[str, ...]]:
    """Give the fields of a passage, for its entry."""
    return (
        citation.authority.id,
        citation.signal,
        citation.text,
        citation.pinpoint,
        citation.verification,
        citation.holds,
        citation.words,
        tuple(event.text for event in citation.authority.became(as_of)),
    )


# The same in nearly every decision.
@lru_cache(maxsize=4_096)
def _rule(rule: Rule, rank: Weight, as_of: date) -> RuleEntry:
    """Give a rule, for all steps that name it."""
    return RuleEntry(
        rule.id,
        rule.doctrine,
        rule.holding,
        english.condition(rule.when),
        _effect(rule),
        rule.settled,
        rank,
        tuple(CitationEntry(*_passage(citation, as_of)) for citation in rule.cited_on(as_of)),
    )


def _effect(rule: Rule) -> dict[Effect, str]:
    if rule.defeats is not None:
        return {Effect.DEFEATS: rule.defeats}
    if rule.then is not None:
        return {Effect.THEN: rule.then.id}
    assert rule.against is not None
    return {Effect.AGAINST: rule.against.id}


@frozen
class _Writing:
    """Gives the rulings of a case, with what they share made once."""

    case: Case

    def ruling(self, ruling: Ruling) -> RulingEntry:
        """Give a ruling with all of its answers."""
        turning = ruling.turning_on
        standing = None if turning is None else ruling.decisive.trace.standing(turning)
        return RulingEntry(
            ruling.motion,
            ruling.relief,
            ruling.against,
            ruling.name,
            ruling.disposition,
            ruling.standard,
            None if turning is None or standing is None else TurningEntry(turning.id, standing),
            ruling.answers.index(ruling.decisive),
            tuple(map(self._answer, ruling.explanations)),
        )

    def _answer(self, explanation: Explanation) -> AnswerEntry:
        answer, trace = explanation.answer, explanation.trace
        places = tuple(self._places(trace.question))
        deciding = {step.rule.id for step in explanation.deciding()}
        return AnswerEntry(
            answer.party,
            answer.disposition,
            tuple(map(_conclusion, trace.conclusions)),
            tuple(
                StepEntry(
                    step.rule.id,
                    step.status,
                    step.met,
                    step.value,
                    step.rule.id in deciding,
                    step.defeated_by,
                    self._premise(step.premise, places),
                )
                for step in trace.steps
            ),
        )

    def _places(self, question: Question) -> Iterator[str]:
        """Tell where in the case file each fact of a question stands."""
        motions = [motion.id for motion in self.case.motions]
        parties = [party.id for party in self.case.enjoined_parties]
        others = [nonparty.id for nonparty in self.case.nonparties]
        for place in question.places:
            if place == "motions":
                yield f"motions[{motions.index(question.motion)}]"
            elif place == "respondent" and question.respondent in parties:
                yield f"enjoined_parties[{parties.index(question.respondent)}]"
            elif place == "respondent":
                yield f"nonparties[{others.index(question.respondent)}]"
            else:
                yield place

    def _premise(
        self, premise: Premise, places: tuple[str, ...]
    ) -> ConditionEntry | ConditionsEntry:
        condition = premise.condition
        if isinstance(condition, (AllOf, AnyOf)):
            parts = tuple([self._premise(part, places) for part in premise.parts])
            return ConditionsEntry(
                "all of" if isinstance(condition, AllOf) else "any of", premise.value, parts
            )
        facts = tuple([places[i] for i in premise.facts])
        return ConditionEntry(_words(condition), premise.value, facts)


# Every step says its conditions, and a rule book has a few hundred.
_words = lru_cache(maxsize=4_096)(english.condition)


def _conclusion(conclusion: Conclusion) -> ConclusionEntry:
    return ConclusionEntry(
        conclusion.finding.id,
        conclusion.standing,
        conclusion.supporting,
        conclusion.opposing,
        conclusion.stipulated,
        conclusion.source,
    )
