"""Charts of answers: every theory is followed through the rules and set against the record."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from injunction_rules.explaining.elements import Showing, State
from injunction_rules.explaining.reasons import Explanation, Ground
from injunction_rules.explaining.standpoints import standpoint
from injunction_rules.explaining.theories import Chart, Theory, TheoryState
from injunction_rules.explaining.ways import (
    Asked,
    Way,
    asks_for_more,
    junctions,
    theory_name,
    ways_through,
)
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import Condition, NotShown, Shown, leaves
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Status, Step

_ORDER = {state: place for place, state in enumerate(TheoryState)}


def chart_of(explanation: Explanation) -> Chart:
    """
    Chart an answer: every theory, its elements, and what answers it.

    Parameters
    ----------
    explanation : Explanation
    """
    charts = _Charts(explanation)
    best: dict[str, Theory] = {}
    for way, asked in charts.ways():
        theory = charts.theory(way, asked)
        known = best.get(theory.name)
        if known is None or _rank(theory) < _rank(known):
            best[theory.name] = theory
    theories = tuple(charts.only_raised(tuple(best.values())))
    futile = explanation.answer.disposition is Disposition.DENIED_AS_FUTILE
    raised = [theory for theory in theories if theory.state is not TheoryState.NOT_RAISED]
    steps = explanation.trace.steps
    return Chart(
        explanation.answer.disposition,
        tuple(sorted(theories, key=_rank)),
        tuple(_threshold_first(charts.defenses(raised or theories))),
        tuple(charts.deepest(explanation.finding)) if futile else (),
        not theories and all(step.status is Status.NOT_IN_FORCE for step in steps),
    )


def _threshold_first(grounds: Iterable[Ground]) -> list[Ground]:
    """Put what a court takes before the merits first."""
    return sorted(
        grounds, key=lambda ground: not any(finding.threshold for finding in ground.findings)
    )


def _rank(theory: Theory) -> tuple[int, bool, int]:
    """Give the place of a theory: what settled law offers comes before what is open."""
    short = theory.state is TheoryState.SHORT
    return _ORDER[theory.state], short and bool(theory.open), len(theory.missing)


@frozen
class _Charts:
    """Builds the theories of one answer."""

    explanation: Explanation
    _showings: dict[Hashable, tuple[Showing, object]] = field(factory=dict, init=False, eq=False)

    @cached_property
    def between(self) -> frozenset[Finding]:
        """Give the findings to which theories lead."""
        return junctions(tuple(step.rule for step in self.explanation.trace.steps))

    def ways(self) -> tuple[tuple[Way, tuple[Asked, ...]], ...]:
        """Give every way to relief, through the rules that are in force, with what it asks for."""
        steps = self.explanation.trace.steps
        rules = [
            step.rule
            for step in steps
            if step.rule.then is not None
            and step.status is not Status.NOT_IN_FORCE
            and not step.of_another_motion
        ]
        exceptions = [
            step.rule
            for step in steps
            if step.rule.defeats and asks_for_more(step.rule) and self._asked_here(step)
        ]
        return ways_through(tuple(rules), tuple(exceptions), ReliefWarranted, self.between)

    def theory(self, way: Way, asked: tuple[Asked, ...]) -> Theory:
        """Chart one way to relief."""
        explanation = self.explanation
        elements = tuple([self._showing(each) for each in asked])
        rules = tuple([explanation.ground(rule.id) for rule in way])
        missing = [element for element in elements if element.state.lacking]
        # What speaks against a finding further up answers only what would make that finding.
        answers = tuple(_threshold_first(self._answers(rules[:1] if missing else rules)))
        unsettled = tuple([ground for ground in rules if not ground.step.settled])
        worth = min([ground.step.value for ground in rules])
        if missing:
            refuted = bool(answers) or any(e.state is State.REFUTED for e in missing)
            state = TheoryState.REFUTED if refuted else TheoryState.SHORT
        elif worth is Value.FALSE:
            state = TheoryState.ANSWERED
        elif worth is Value.TRUE and not any(e.state is State.CONTESTED for e in elements):
            state = TheoryState.MADE_OUT
        else:
            state = TheoryState.CONTESTED
        return Theory(theory_name(way), state, elements, answers, unsettled, rules)

    def only_raised(self, theories: Sequence[Theory]) -> Iterator[Theory]:
        """Yield the theories, those of which the record has nothing marked as not raised."""
        counted: dict[Condition, int] = {}
        for theory in theories:
            for element in theory.elements:
                counted[element.asked] = counted.get(element.asked, 0) + 1
        for theory in theories:
            if not theory.missing or theory.answers:
                yield theory
                continue
            own = [e for e in theory.elements if counted[e.asked] == 1] or theory.elements
            silent = all(e.state is State.SILENT for e in own)
            yield evolve(theory, state=TheoryState.NOT_RAISED) if silent else theory

    def defenses(self, theories: Iterable[Theory]) -> Iterator[Ground]:
        """Yield the exceptions that the record shows, of those that bear on some theories."""
        ways = {ground.rule.id for theory in theories for ground in theory.rules}
        for step in self.explanation.trace.steps:
            rule = step.rule
            answers = not ways.isdisjoint(rule.defeats) and not asks_for_more(rule)
            if answers and step.value is not Value.FALSE:
                ground = self.explanation.ground(rule.id)
                if any(support.facts for support in ground.supports) or ground.findings:
                    yield ground

    def deepest(self, finding: Finding) -> Iterator[Ground]:
        """Yield the rules nearest to the facts that make a finding."""
        for ground in self.explanation.reason(finding).grounds:
            if ground.rule.theory or not ground.findings:
                yield ground
            else:
                for below in ground.findings:
                    yield from self.deepest(below)

    def _answers(self, grounds: Sequence[Ground]) -> Iterator[Ground]:
        """Yield what defeats the rules of a way, and what counts against its findings."""
        for ground in grounds:
            for exception in self.explanation.exceptions(ground):
                if not asks_for_more(exception.rule):
                    yield exception
            if ground.rule.then is None or ground.rule.then == ReliefWarranted:
                continue
            conclusion = self.explanation.trace.conclusion(ground.rule.then)
            if conclusion.standing in (Standing.REFUTED, Standing.CONTESTED):
                for opposing in map(self.explanation.ground, conclusion.opposing):
                    if not _for_want_of(opposing.rule, grounds):
                        yield opposing

    def _asked_here(self, exception: Step) -> bool:
        """Tell whether an exception by which more is asked is the law here, and stands."""
        if exception.status is Status.NOT_IN_FORCE:
            return False
        return exception.met is Value.FALSE or exception.value is not Value.FALSE

    def _showing(self, part: Asked) -> Showing:
        """Give where a part of a rule stands, worked out once for all the ways that ask for it."""
        place = (part.rule.id, part.measure.id, id(part.condition))
        if place not in self._showings:
            # What is asked is kept, for the id of one that is gone may be used again.
            self._showings[place] = (self._shown(part), part)
        return self._showings[place][0]

    def _shown(self, part: Asked) -> Showing:
        trace = self.explanation.trace
        step, standard = trace.step(part.rule.id), trace.step(part.measure.id).standard
        stands = standpoint(part.condition, step.standard, self.explanation)
        cited = step.rule.cited_on(trace.as_of)
        authorities = {citation.authority for citation in cited} if part.own else set()
        known = tuple([citation for citation in part.own if citation.authority in authorities])
        state, lacks = stands.state, stands.lacks
        if not state.met and self._open(step):
            state, lacks = State.CONTESTED, lacks or "whether it is asked for is open"
        return Showing(
            part.name,
            state,
            tuple([trace.question.facts[place] for place in stands.facts]),
            standard,
            lacks,
            known or cited,
            part.condition,
            tuple(self._doubts(part.condition)) if state is State.CONTESTED else (),
        )

    def _doubts(self, condition: Condition) -> Iterator[Ground]:
        """Yield the rules that hold in part of a finding that is contested."""
        if isinstance(condition, Shown) and isinstance(condition.of, Finding):
            for ground in self.explanation.reason(condition.of).grounds:
                if ground.step.value is Value.UNSETTLED:
                    yield ground

    def _open(self, exception: Step) -> bool:
        """Tell whether what asks for more is open law, or of the weaker authority."""
        defeated = [self.explanation.trace.step(rule) for rule in exception.rule.defeats]
        unsettled = exception.value is Value.UNSETTLED
        return any(unsettled or exception.rank < step.rank for step in defeated)


def _for_want_of(rule: Rule, way: Iterable[Ground]) -> bool:
    """Tell whether a rule counts against a way only because what it leads to is not shown."""
    wanting = {leaf.of for leaf in leaves(rule.when) if isinstance(leaf, NotShown)}
    return any(ground.rule.then in wanting for ground in way)
