"""
Theories: the ways to the relief that the law offers, and where each stands on a record.

A theory is a chain of rules from facts up to relief; what the rules of the chain ask for
are its elements.  The chart of an answer has every theory of the rule book, what answers
those that are made out, and the headline: the element or the defense on which it turns.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property

from attrs import evolve, field, frozen

from injunction_rules.explaining.elements import Showing, State, standpoint
from injunction_rules.explaining.reasons import Explanation, Ground
from injunction_rules.explaining.ways import (
    Asked,
    Way,
    asks_for_more,
    junctions,
    theory_name,
    ways_through,
)
from injunction_rules.model.authorities import Citation, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import Condition, NotShown, Shown, leaves
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Status, Step
from injunction_rules.rendering.trees import listed


class TheoryState(Enum):
    """Where a theory stands, in the order in which theories are told."""

    MADE_OUT = "made out"
    CONTESTED = "contested"
    ANSWERED = "answered"
    SHORT = "short"
    REFUTED = "refuted"
    NOT_RAISED = "not raised"


_ORDER = {state: place for place, state in enumerate(TheoryState)}


@frozen
class Theory:
    """
    A way to the relief that is asked for, as it stands on a record.

    Attributes
    ----------
    name : str
    state : TheoryState
    elements : tuple of Showing
        What it asks for, one by one.
    answers : tuple of Ground
        The rules that defeat it or count against it.
    open : tuple of Ground
        The rules on its way that are open law.
    rules : tuple of Ground
        The rules that lead from its elements to the relief.
    """

    name: str
    state: TheoryState
    elements: tuple[Showing, ...]
    answers: tuple[Ground, ...]
    open: tuple[Ground, ...]
    rules: tuple[Ground, ...]

    @property
    def missing(self) -> tuple[Showing, ...]:
        """List the elements that are neither shown nor contested."""
        return tuple([element for element in self.elements if element.state.lacking])

    @property
    def unknown(self) -> tuple[Showing, ...]:
        """List the missing elements, where the record leaves out what they hang on, and no more."""
        missing = self.missing
        return missing if missing and all(element.untold for element in missing) else ()

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Give the authorities of the rule that opens the theory."""
        return self.rules[0].cites

    @property
    def governing(self) -> Ground:
        """Give the rule that says when the relief is given, or what it rests on."""
        grounds = [ground for ground in self.rules if ground.rule.then != ReliefWarranted]
        last = self.rules[-1]
        return last if last.rule.elements or not grounds else grounds[-1]

    @property
    def words(self) -> str:
        """
        Say where it stands, and what answers it.

        >>> from injunction_rules import decide, demo
        >>> chart = decide(demo(), engine="reference").ruling("cease", "alibaba").chart
        >>> for theory in chart.raised:
        ...     print(f"{theory.name}: {theory.words}")
        continued service: answered by prompt takedown
        aiding and abetting: short of 1 of 4
        substantial intertwinement: refuted by arm's-length services
        """
        by = joined(answer_name(ground.rule) for ground in self.answers)
        if self.state is TheoryState.SHORT:
            return f"short of {len(self.missing)} of {len(self.elements)}"
        if self.state in (TheoryState.ANSWERED, TheoryState.REFUTED) and by:
            return f"{self.state.value} by {by}"
        if self.state is TheoryState.REFUTED:
            return "refuted by the record"
        if self.state is TheoryState.CONTESTED and self.open:
            return "contested: the law is open"
        return str(self.state.value)


@frozen
class Chart:
    """
    Every theory on which relief might rest, the nearest first, and what answers it.

    Attributes
    ----------
    disposition : Disposition
    theories : tuple of Theory
    defenses : tuple of Ground
        Those that the record shows, whether or not a theory is made out.
    futile : tuple of Ground
        Why relief could do nothing.
    is_lawless : bool
        True of a day before any of which the rule book states the law.
    """

    disposition: Disposition
    theories: tuple[Theory, ...]
    defenses: tuple[Ground, ...]
    futile: tuple[Ground, ...]
    is_lawless: bool = False

    @property
    def raised(self) -> tuple[Theory, ...]:
        """List the theories for which the record has something."""
        return tuple(t for t in self.theories if t.state is not TheoryState.NOT_RAISED)

    @property
    def not_raised(self) -> tuple[Theory, ...]:
        """List the theories for which the record has nothing."""
        return tuple(t for t in self.theories if t.state is TheoryState.NOT_RAISED)

    @property
    def resting_on(self) -> tuple[Theory, ...]:
        """List the theories that a ruling speaks of: those raised, else the first there is."""
        return self.raised or self.theories[:1]

    @property
    def defenses_alone(self) -> tuple[Ground, ...]:
        """List the defenses that answer no theory in play, also under another rule."""
        answers = {answer_name(ground.rule) for theory in self.raised for ground in theory.answers}
        return tuple(g for g in self.defenses if answer_name(g.rule) not in answers)

    def theory(self, name: str) -> Theory:
        """
        Give the theory of a name.

        Raises
        ------
        KeyError
            If the rule book has none of that name for this relief.
        """
        for theory in self.theories:
            if theory.name == name:
                return theory
        raise KeyError(f"no theory {name!r}; there are {', '.join(t.name for t in self.theories)}")

    @property
    def headline(self) -> str:
        """
        Name the element or the defense on which the ruling turns.

        >>> from injunction_rules import decide, demo
        >>> decision = decide(demo(), engine="reference")
        >>> decision.ruling("cease", "alibaba").chart.headline
        'act of help after notice not shown; continued service answered by prompt takedown'
        >>> decision.rulings[0].chart.headline
        'nobody to serve and no way to serve'
        """
        if self.futile:
            return joined(answer_name(ground.rule) for ground in self.futile)
        by_state = {
            state: [theory for theory in self.raised if theory.state is state]
            for state in TheoryState
        }
        if self.disposition is Disposition.GRANTED:
            return f"{joined(t.name for t in by_state[TheoryState.MADE_OUT])} made out"
        if self.disposition is Disposition.OPEN:
            return "; ".join(dict.fromkeys(map(_contest, by_state[TheoryState.CONTESTED][:2])))
        return "; ".join([*dict.fromkeys(self._wanting(by_state))][:2])

    def _wanting(self, by_state: Mapping[TheoryState, Sequence[Theory]]) -> Sequence[str]:
        """Say what a denial turns on, the first thing first."""
        if self.is_lawless:
            # To say that the record lacks something would blame the record.
            return ["the rule book states no law for that day"]
        if not self.raised:
            spoken = [f"{e.name} {_not(e)}" for t in self.theories for e in _spoken_of(t.missing)]
            nothing = "nothing on the record brings the respondent within any theory"
            return [nothing, *self._shown_alone(), *spoken]
        lacking = self._lacking_everywhere()
        if _spoken_of(lacking):
            return ["; ".join(f"{e.name} {_not(e)}" for e in lacking)]
        answered = by_state[TheoryState.ANSWERED]
        refuted = by_state[TheoryState.REFUTED]
        settled = [f"{t.name} {t.words}" for t in answered if not t.open]
        answers = [f"{t.name} {t.words}" for t in answered if t.open]
        answers += self._shown_alone()
        answers += [f"{t.name} {t.words}" for t in _answered_anew(refuted)]
        # Of what was never spoken of a ruling turns less than of what was.
        if lacking:
            first = [*settled, *answers][:1]
            elements = lacking if first else _spoken_of(self.raised[0].missing) or lacking
            return [*first, *(f"{e.name} {_not(e)}" for e in elements)]
        short = by_state[TheoryState.SHORT][:1]
        near = [t for t in short if len(t.missing) <= 2 or _spoken_of(t.missing)]
        failing = [_lack(t) for t in near]
        parts = [*settled, *failing, *answers, *map(_lack, short)]
        return parts or [f"{t.name} {t.words}" for t in refuted]

    def _shown_alone(self) -> list[str]:
        """Name the defenses that answer no theory in play, as one."""
        names = joined(answer_name(ground.rule) for ground in self.defenses_alone)
        return [f"defense shown: {names}"] if names else []

    def _lacking_everywhere(self) -> list[Showing]:
        """List the findings that every theory asks for and that the record lacks or refutes."""
        theories = [t for t in self.raised if t.state is not TheoryState.ANSWERED]
        if not theories or len(theories) < len(self.raised):
            return []
        first, *others = theories
        return [
            element
            for element in first.missing
            if isinstance(element.asked, Shown)
            and isinstance(element.asked.of, Finding)
            and others
            and all(element.name in {m.name for m in t.missing} for t in others)
        ]


def _not(element: Showing) -> str:
    return "refuted" if element.state is State.REFUTED else "not shown"


def _lack(theory: Theory) -> str:
    missing = theory.missing
    # Of more than two, those on which the record has something, if it is silent on one alone.
    named = missing if len(missing) <= 2 else _spoken_of(missing)
    if len(named) > 2 or len(named) + 1 < len(missing):
        return f"{theory.name}: {len(missing)} of {len(theory.elements)} elements not shown"
    return joined(f"{element.name} {_not(element)}" for element in named)


def _spoken_of(elements: Iterable[Showing]) -> tuple[Showing, ...]:
    """Give the elements on which the record has something, though not enough."""
    return tuple(element for element in elements if element.state is not State.SILENT)


def _answered_anew(theories: Iterable[Theory]) -> Iterator[Theory]:
    """Yield the theories that something answers which answered no nearer one."""
    named: set[str] = set()
    for theory in theories:
        answers = {ground.rule.id for ground in theory.answers}
        if answers - named:
            yield theory
        named |= answers


def _contest(theory: Theory) -> str:
    contested = [e for e in theory.elements if e.state is State.CONTESTED]
    if contested:
        doubts = (ground for element in contested for ground in element.doubts)
        undone = any(ground.step.rank is Weight.UNDONE for ground in doubts)
        return f"{joined(e.name for e in contested)} contested{' on open law' if undone else ''}"
    return f"whether {theory.name} is enough is open"


def joined(words: Iterable[str]) -> str:
    """
    Join words, each once, as a sentence does; nothing where there are none.

    >>> joined(["notice", "purpose", "notice"])
    'notice and purpose'
    """
    each = tuple(dict.fromkeys(words))
    return listed(each) if each else ""


def answer_name(rule: Rule) -> str:
    """Name what a defense or an exception is about."""
    return rule.theory or rule.id.partition(".")[2].replace("-", " ")


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
            if step.rule.defeats is not None and asks_for_more(step.rule) and self._asked_here(step)
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

    def _showing(self, asked: Asked) -> Showing:
        """Give where a part of a rule stands, worked out once for all the ways that ask for it."""
        place = (asked.rule.id, asked.measure.id, id(asked.condition))
        if place not in self._showings:
            # What is asked is kept, for the id of one that is gone may be used again.
            self._showings[place] = (self._shown(asked), asked)
        return self._showings[place][0]

    def _shown(self, asked: Asked) -> Showing:
        trace = self.explanation.trace
        step, standard = trace.step(asked.rule.id), trace.step(asked.measure.id).standard
        stands = standpoint(asked.condition, step.standard, self.explanation)
        cited = step.rule.cited_on(trace.as_of)
        authorities = {citation.authority for citation in cited} if asked.own else set()
        known = tuple([citation for citation in asked.own if citation.authority in authorities])
        state, lacks = stands.state, stands.lacks
        if not state.met and self._open(step):
            state, lacks = State.CONTESTED, lacks or "whether it is asked for is open"
        return Showing(
            asked.name,
            state,
            tuple([trace.question.facts[place] for place in stands.facts]),
            standard,
            lacks,
            known or cited,
            asked.condition,
            tuple(self._doubts(asked.condition)) if state is State.CONTESTED else (),
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
