"""The reasons of a decision, written: each once, with the facts of which it speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import Factory, define

from injunction_rules.decisions.document import (
    ConclusionEntry,
    ConditionEntry,
    ConditionsEntry,
    ElementEntry,
    GroundEntry,
    ReasonEntry,
    ReasonsEntry,
    StepEntry,
    TheoryEntry,
    TooWeakEntry,
    TraceEntry,
)
from injunction_rules.decisions.passages import Passages
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.charting import chart_of
from injunction_rules.explaining.elements import Showing
from injunction_rules.explaining.reasons import Explanation, Ground, Reason, Support, TooWeak
from injunction_rules.explaining.theories import Chart, Theory
from injunction_rules.model.cases import Case
from injunction_rules.model.conditions import AllOf, AnyOf
from injunction_rules.model.facts import Fact
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Conclusion, Premise, Step, Trace
from injunction_rules.semantics.matching import contradicts


@define
class WrittenReasons:
    """The reasons of a decision, each once, with or without the whole trace."""

    case: Case
    citations: Passages
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

    citations: Passages
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
        return ConditionEntry(
            condition_words(condition), premise.value, self.numbered(premise.facts)
        )


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
condition_words = lru_cache(maxsize=4_096)(english.condition)
