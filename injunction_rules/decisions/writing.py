"""
Writing: from a decision to the document that says the same.

Everything is in the order of the case file, of the rule book or of the
decision, and nothing depends on the engine but its name in the receipt: the
same case and law give the same document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from itertools import chain, count
from typing import Any

from attrs import Factory, define, evolve

from injunction_rules.decisions.authorities import Checked
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.document import (
    SCHEMA,
    AnswerEntry,
    CaseEntry,
    CitationEntry,
    ConclusionEntry,
    ConditionEntry,
    ConditionsEntry,
    DecisionDocument,
    ElementEntry,
    FactEntry,
    FindingEntry,
    GroundEntry,
    PersonEntry,
    Plain,
    ReasonEntry,
    ReasonsEntry,
    RemarkEntry,
    RuleEntry,
    RuleTextEntry,
    RulingEntry,
    StepEntry,
    TheoryEntry,
    TooWeakEntry,
    TraceEntry,
    is_plain,
)
from injunction_rules.decisions.receipt import Receipt
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.charting import chart_of
from injunction_rules.explaining.elements import Showing
from injunction_rules.explaining.reasons import Explanation, Ground, Reason, Support, TooWeak
from injunction_rules.explaining.theories import Chart, Theory
from injunction_rules.model.authorities import Citation, Signal
from injunction_rules.model.cases import Case, EnjoinedParty, Nonparty
from injunction_rules.model.conditions import AllOf, AnyOf
from injunction_rules.model.facts import Fact, fact_name
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Conclusion, Premise, Step, Trace
from injunction_rules.semantics.matching import contradicts


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
    citations = _Citations(receipt, rule_text)
    reasons = _Reasons(case, citations, full)
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


def _ruling(ruling: Ruling, reasons: _Reasons) -> RulingEntry:
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


@define
class _Reasons:
    """The reasons of a decision, each once, with or without the whole trace."""

    case: Case
    citations: _Citations
    full: bool
    entries: list[ReasonsEntry] = Factory(list)
    headlines: list[str] = Factory(list)
    _known: dict[object, tuple[int, _Record]] = Factory(dict)

    def of(self, explanation: Explanation, standard: Proof) -> tuple[int, tuple[str, ...]]:
        """Give the place of the reasons, and the places of the facts of which they speak."""
        trace = explanation.trace
        # Most answers are one that was given once, which is quicker to see than to compare.
        key = (trace.given_once, standard)
        if key not in self._known:
            record, chart = _Record(self.citations), chart_of(explanation)
            entry = record.reasons(explanation, chart, standard, self.full)
            if entry not in self.entries:
                self.entries.append(entry)
                self.headlines.append(chart.headline)
            self._known[key] = (self.entries.index(entry), record)
        number, record = self._known[key]
        return number, tuple([self._place(trace.question, fact) for fact in record.numbers])

    def _place(self, question: Question, fact: int) -> str:
        """Tell where in the case file a fact of a question stands."""
        place, case = question.places[fact], self.case
        if place == "motions":
            return f"motions[{[motion.id for motion in case.motions].index(question.motion)}]"
        if place != "respondent":
            return place
        number = [person.id for person in case.people].index(question.respondent)
        parties = len(case.enjoined_parties)
        if number < parties:
            return f"enjoined_parties[{number}]"
        return f"nonparties[{number - parties}]"


@define
class _Record:
    """The facts of which reasons speak, numbered from 0 in the order in which they come."""

    citations: _Citations
    numbers: dict[int, int] = Factory(dict)

    def numbered(self, facts: Iterable[int]) -> tuple[int, ...]:
        """Give the number of each fact, each once."""
        return tuple(
            [self.numbers.setdefault(fact, len(self.numbers)) for fact in dict.fromkeys(facts)]
        )

    def reasons(
        self, explanation: Explanation, chart: Chart, standard: Proof, full: bool
    ) -> ReasonsEntry:
        """Give the reasons of an answer."""
        findings: dict[str, ReasonEntry] = {}
        rules: dict[str, GroundEntry] = {}
        for part in explanation.walk(idle=False):
            if isinstance(part, Reason):
                findings[part.finding.id] = _reason(part)
            else:
                rules[part.rule.id] = self._ground(part, explanation)
        facts = explanation.trace.question.facts
        # Of facts that are equal the first, as ``index`` would find it in a long record each time.
        places = {fact: place for place, fact in reversed([*enumerate(facts)])}
        return ReasonsEntry(
            findings,
            rules,
            {theory.name: self._theory(theory, standard, places) for theory in chart.raised},
            _ids(chart.defenses),
            tuple([theory.name for theory in chart.not_raised]) if full else (),
            self._trace(explanation.trace) if full else None,
        )

    def _theory(self, theory: Theory, standard: Proof, places: Mapping[Fact, int]) -> TheoryEntry:
        return TheoryEntry(
            theory.state,
            theory.words,
            theory.rules[0].rule.id,
            tuple([self._element(each, theory, standard, places) for each in theory.elements]),
            _ids(theory.answers),
            _ids(theory.open),
        )

    def _element(
        self, element: Showing, theory: Theory, standard: Proof, places: Mapping[Fact, int]
    ) -> ElementEntry:
        of_rule = any(element.cites == ground.cites for ground in theory.rules)
        return ElementEntry(
            element.name,
            element.state,
            self.numbered(places[fact] for fact in element.facts),
            None if element.standard is standard else element.standard,
            element.lacks,
            () if of_rule else tuple(dict.fromkeys(map(self.citations.id_of, element.cites))),
        )

    def _ground(self, ground: Ground, explanation: Explanation) -> GroundEntry:
        supports = [s for s in ground.supports if s.finding is None and not s.of_question]
        return GroundEntry(
            ground.step.status,
            ground.step.value is Value.UNSETTLED,
            tuple([finding.id for finding in ground.findings]),
            self.numbered(fact for support in supports for fact in support.facts),
            tuple(dict.fromkeys([self._too_weak(weak) for weak in ground.too_weak])),
            self.numbered(fact for each in supports for fact in _contrary(each, explanation)),
            ground.step.defeated_by,
        )

    def _too_weak(self, weak: TooWeak) -> TooWeakEntry:
        (number,) = self.numbered([weak.place])
        return TooWeakEntry(number, weak.standard)

    def _trace(self, trace: Trace) -> TraceEntry:
        return TraceEntry(
            tuple(map(_conclusion, trace.conclusions)), tuple(map(self._step, trace.steps))
        )

    def _step(self, step: Step) -> StepEntry:
        premise = self._premise(step.premise)
        return StepEntry(step.rule.id, step.status, step.met, step.value, premise, step.defeated_by)

    def _premise(self, premise: Premise) -> ConditionEntry | ConditionsEntry:
        condition = premise.condition
        if isinstance(condition, (AllOf, AnyOf)):
            parts = tuple(map(self._premise, premise.parts))
            return ConditionsEntry(
                "all of" if isinstance(condition, AllOf) else "any of", premise.value, parts
            )
        return ConditionEntry(_words(condition), premise.value, self.numbered(premise.facts))


def _contrary(support: Support, explanation: Explanation) -> Iterator[int]:
    """Yield the facts against a premise that fails or is contested."""
    if support.premise.value is Value.TRUE:
        return
    yield from explanation.denied(support)
    facts = explanation.trace.question.facts
    for place, fact in enumerate(facts):
        if any(contradicts(fact, facts[known]) for known in support.facts):
            yield place


def _ids(grounds: Iterable[Ground]) -> tuple[str, ...]:
    return tuple([ground.rule.id for ground in grounds])


def _reason(reason: Reason) -> ReasonEntry:
    conclusion = reason.conclusion
    return ReasonEntry(
        conclusion.standing,
        tuple([ground.rule.id for ground in reason.grounds if not ground.idle]),
        conclusion.stipulated,
        conclusion.source,
    )


def _conclusion(conclusion: Conclusion) -> ConclusionEntry:
    return ConclusionEntry(
        conclusion.finding.id,
        conclusion.standing,
        conclusion.supporting,
        conclusion.opposing,
        conclusion.stipulated,
        conclusion.source,
    )


# Reasons and traces say the same conditions again and again.
_words = lru_cache(maxsize=4_096)(english.condition)


# Rules, and what they cite.


def _text(step: Step) -> RuleTextEntry:
    rule = step.rule
    then, against = (finding.id if finding else "" for finding in (rule.then, rule.against))
    words = _words(rule.when)
    return RuleTextEntry(rule.doctrine, words, step.settled, step.rank, then, against, rule.defeats)


@define
class _Citations:
    """Passages that are cited, each once, with the id by which rules cite it."""

    receipt: Receipt
    text: bool
    entries: dict[str, CitationEntry] = Factory(dict)
    _ids: dict[object, str] = Factory(dict)
    _known: dict[Citation, str] = Factory(dict)

    def cited_by(self, rule: Rule) -> dict[str, Signal]:
        """Give the signal of each passage that a rule cites, by the id of the passage."""
        signals: dict[str, Signal] = {}
        for citation in rule.cited_on(self.receipt.as_of):
            # Of a passage that one rule cites twice the first, which is the stronger.
            signals.setdefault(self.id_of(citation), citation.signal)
        return signals

    def id_of(self, citation: Citation) -> str:
        """Give the id of a passage."""
        if citation not in self._known:
            self._known[citation] = self._id_of(citation)
        return self._known[citation]

    def _id_of(self, citation: Citation) -> str:
        authority, pinpoint = citation.authority, citation.pinpoint
        holds = citation.holds if self.text else ""
        passage = (authority.id, pinpoint, citation.verification, holds)
        if passage not in self._ids:
            name = f"{authority.id} {pinpoint}".rstrip()
            # One passage may be cited for several things.
            more = (f"{name} [{number}]" for number in count(2))
            id = next(id for id in chain([name], more) if id not in self.entries)
            self._ids[passage] = id
            self.entries[id] = CitationEntry(
                citation.text,
                authority.weight(self.receipt.forum, self.receipt.as_of),
                Checked[citation.verification.name],
                tuple([event.text for event in authority.became(self.receipt.as_of)]),
                *(
                    (authority.id, pinpoint, holds, citation.words, authority.note)
                    if self.text
                    else ()
                ),
            )
        return self._ids[passage]
