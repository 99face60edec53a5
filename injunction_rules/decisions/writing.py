"""
Writing: from a decision to the document that says the same.

Everything is in the order of the case file, of the rule book or of the
decision, and nothing depends on the engine but its name in the receipt: the
same case and law give the same document.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from attrs import evolve

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.document import (
    SCHEMA,
    AnswerEntry,
    CaseEntry,
    DecisionDocument,
    FactEntry,
    FindingEntry,
    PersonEntry,
    Plain,
    ReasonsEntry,
    RemarkEntry,
    RuleEntry,
    RuleTextEntry,
    RulingEntry,
    is_plain,
)
from injunction_rules.decisions.passages import Passages
from injunction_rules.decisions.written_reasons import WrittenReasons, condition_words
from injunction_rules.explaining import wording as english
from injunction_rules.model.cases import Case, EnjoinedParty, Nonparty
from injunction_rules.model.facts import Fact, fact_name
from injunction_rules.model.traces import Step


def document_of(
    decision: Decision, *, rule_text: bool = False, full: bool = False
) -> DecisionDocument:
    """
    Give a decision in the form in which it is written.

    Parameters
    ----------
    decision : Decision
    rule_text : bool, optional
        Add the text of the rules: condition, effect, doctrine and rank, what each finding
        means, what each passage holds, and what the rules leave open.
    full : bool, optional
        Add the whole trace, with every rule of the book and every key of the facts.

    Returns
    -------
    DecisionDocument

    >>> from injunction_rules import decide, demo
    >>> document_of(decide(demo(), engine="reference")).receipt.forum
    'nysd'
    """
    case, receipt = decision.case, decision.receipt
    citations = Passages(receipt, rule_text)
    reasons = WrittenReasons(case, citations, full)
    rulings = tuple([_ruling(ruling, reasons) for ruling in decision.rulings])
    named = {id for entry in reasons.entries for id in _named(entry)}
    named |= {id for finding, rule in decision.remarks for id in (finding.id, rule)}
    # Every trace has every rule and every finding of the book.
    trace = decision.rulings[0].decisive.trace
    return DecisionDocument(
        schema=SCHEMA,
        receipt=receipt,
        case=_head(case),
        rulings=rulings,
        remarks=tuple([RemarkEntry(finding.id, rule) for finding, rule in decision.remarks]),
        reasons=tuple(reasons.entries),
        facts={place: _fact(fact, full) for place, fact in _record(case)},
        findings={
            finding.id: FindingEntry(finding.name, finding.means if rule_text else "")
            for finding in (conclusion.finding for conclusion in trace.conclusions)
            if full or finding.id in named
        },
        rules={
            step.rule.id: RuleEntry(
                step.rule.holding,
                citations.cited_by(step.rule),
                _text(step) if rule_text else None,
            )
            for step in trace.steps
            if full or step.rule.id in named
        },
        citations=citations.entries,
        open_points=decision.open_points if rule_text else (),
        orders=decision.orders,
        calendar=decision.calendar,
    )


def _named(reasons: ReasonsEntry) -> Iterator[str]:
    """Yield the ids of the findings and the rules of which reasons speak."""
    yield from (*reasons.findings, *reasons.rules, *reasons.defenses)
    for theory in reasons.theories.values():
        yield from (theory.rule, *theory.answers, *theory.open)


# The case and its record.


def _head(case: Case) -> CaseEntry:
    return CaseEntry(
        case.caption,
        case.docket,
        str(case.court),
        case.decided,
        case.movant,
        tuple(map(_person, case.enjoined_parties)),
        tuple(map(_person, case.nonparties)),
    )


def _person(person: EnjoinedParty | Nonparty) -> PersonEntry:
    return PersonEntry(person.id, person.name, person.kind)


def _record(case: Case) -> Iterator[tuple[str, Fact]]:
    yield "injunction", case.injunction
    for order in case.orders.ids:
        yield case.orders.place(order), case.orders.injunction(order)
    for place, fact in enumerate(case.facts):
        yield f"facts[{place}]", fact


def _fact(fact: Fact, full: bool) -> FactEntry:
    return FactEntry(
        fact_name(type(fact)),
        english.substance(fact),
        fact.shown,
        fact.proof,
        fact.source,
        fact.respondent,
        fact.party,
        {name: _plain(value) for name, value in fact.stated().items()} if full else {},
    )


def _plain(value: Any) -> Plain:
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, date):
        return value.isoformat()
    return value if is_plain(value) else str(value)


# Rulings and their reasons.


def _ruling(ruling: Ruling, reasons: WrittenReasons) -> RulingEntry:
    decisive = ruling.explanation
    answers: dict[tuple[int, tuple[str, ...]], AnswerEntry] = {}
    for explanation in sorted(ruling.explanations, key=lambda explained: explained is not decisive):
        answer = explanation.answer
        place, record = reasons.of(explanation, ruling.standard)
        own = None if answer.disposition is ruling.disposition else answer.disposition
        alike = answers.get((place, record), AnswerEntry((), place, record, own))
        answers[place, record] = evolve(alike, parties=(*alike.parties, answer.party))
    return RulingEntry(
        ruling.motion,
        ruling.relief,
        ruling.against,
        ruling.name,
        ruling.disposition,
        ruling.standard,
        reasons.headlines[next(iter(answers.values())).reasons],
        None if ruling.turning_on is None else ruling.turning_on.id,
        tuple(answers.values()),
    )


# Rules, and what they cite.


def _text(step: Step) -> RuleTextEntry:
    rule = step.rule
    then, against = (finding.id if finding else "" for finding in (rule.then, rule.against))
    words = condition_words(rule.when)
    return RuleTextEntry(rule.doctrine, words, step.settled, step.rank, then, against, rule.defeats)
