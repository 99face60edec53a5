"""
Theories: the ways to the relief that the law offers, and where each stands on a record.

A theory is a chain of rules from facts up to relief; what the rules of the chain ask for
are its elements.  The chart of an answer has every theory of the rule book, what answers
those that are made out, and the headline: the element or the defense on which it turns.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from itertools import product

from attrs import field, frozen

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.elements import Showing, State, standpoint
from injunction_rules.explaining.reasons import Explanation, Ground, of_another_motion
from injunction_rules.model.authorities import Citation
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    NotShown,
    Pattern,
    Shown,
    leaves,
    patterns_in,
)
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.rules import Element, Rule
from injunction_rules.model.traces import Status, Step


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
        contested = (State.CONTESTED,)
        return tuple(e for e in self.elements if not e.state.met and e.state not in contested)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Give the authorities of the rule that opens the theory."""
        return self.rules[0].cites

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
    """

    disposition: Disposition
    theories: tuple[Theory, ...]
    defenses: tuple[Ground, ...]
    futile: tuple[Ground, ...]

    @property
    def raised(self) -> tuple[Theory, ...]:
        """List the theories for which the record has something."""
        return tuple(t for t in self.theories if t.state is not TheoryState.NOT_RAISED)

    @property
    def not_raised(self) -> tuple[Theory, ...]:
        """List the theories for which the record has nothing."""
        return tuple(t for t in self.theories if t.state is TheoryState.NOT_RAISED)

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
        lacking = self._lacking_everywhere()
        if any(element.state is not State.SILENT for element in lacking):
            return "; ".join(f"{e.name} {_not(e)}" for e in lacking)
        told = [(t, f"{t.name} {t.words}") for t in by_state[TheoryState.ANSWERED]]
        settled = [words for theory, words in told if not theory.open]
        answered = [words for theory, words in told if theory.open]
        named = {ground.rule.id for theory in self.raised for ground in theory.answers}
        shown = [answer_name(g.rule) for g in self.defenses if g.rule.id not in named]
        answered += [f"defense shown: {name}" for name in shown]
        answered += [f"{t.name} {t.words}" for t in by_state[TheoryState.REFUTED] if t.answers]
        short = [_lack(theory) for theory in by_state[TheoryState.SHORT][:1]]
        if lacking:
            # Of what was never spoken of a ruling turns less than of what was.
            parts = [*[*settled, *answered][:1], *(f"{e.name} {_not(e)}" for e in lacking)]
        else:
            parts = [*settled, *short, *answered]
        parts = parts or [f"{t.name} {t.words}" for t in by_state[TheoryState.REFUTED]]
        nothing = "nothing on the record brings the respondent within any theory"
        return "; ".join([*dict.fromkeys(parts)][:2]) or nothing

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


_LACKS = {
    State.REFUTED: "refuted",
    State.TOO_WEAK: "not shown",
    State.DOES_NOT_FIT: "not shown",
    State.SILENT: "not shown",
}


def _not(element: Showing) -> str:
    return _LACKS[element.state]


def _lack(theory: Theory) -> str:
    if len(theory.missing) > 2:
        return f"{theory.name}: {len(theory.missing)} of {len(theory.elements)} elements not shown"
    return joined(f"{element.name} {_not(element)}" for element in theory.missing)


def _contest(theory: Theory) -> str:
    contested = [e.name for e in theory.elements if e.state is State.CONTESTED]
    if contested:
        return f"{joined(contested)} contested"
    return f"whether {theory.name} is enough is open"


def joined(words: Iterable[str]) -> str:
    """
    Join words, each once, as a sentence does.

    >>> joined(["notice", "purpose", "notice"])
    'notice and purpose'
    """
    each = [*dict.fromkeys(words)] or [""]
    *most, last = each
    return f"{', '.join(most)} and {last}" if most else last


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
    for path in charts.paths(ReliefWarranted):
        theory = charts.theory(path)
        known = best.get(theory.name)
        if known is None or _rank(theory) < _rank(known):
            best[theory.name] = theory
    theories = tuple(charts.only_raised(tuple(best.values())))
    futile = explanation.answer.disposition is Disposition.DENIED_AS_FUTILE
    return Chart(
        explanation.answer.disposition,
        tuple(sorted(theories, key=_rank)),
        tuple(charts.defenses(t for t in theories if t.state is not TheoryState.NOT_RAISED)),
        tuple(charts.deepest(explanation.finding)) if futile else (),
    )


def _rank(theory: Theory) -> tuple[int, bool, int]:
    """Give the place of a theory: what settled law offers comes before what is open."""
    short = theory.state is TheoryState.SHORT
    return _ORDER[theory.state], short and bool(theory.open), len(theory.missing)


Path = tuple[Step, ...]
"""The rules that lead from a theory to relief, the one that opens it first."""


@lru_cache(maxsize=64)
def _junctions(rules: tuple[Rule, ...]) -> frozenset[Finding]:
    """Find the findings to which a theory leads, directly or through others."""
    found: set[Finding] = set()
    while True:
        more = {
            rule.then
            for rule in rules
            if rule.then is not None
            and rule.then not in found
            and (rule.theory or any(_leads(part, found) for part in _parts(rule)))
        }
        if not more:
            return frozenset(found)
        found |= more


def _parts(rule: Rule) -> tuple[Element | Condition, ...]:
    """Give what a rule asks for, part by part."""
    if rule.elements:
        return rule.elements
    return rule.when.parts if isinstance(rule.when, AllOf) else (rule.when,)


def _leads(part: Element | Condition, junctions: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings to which a part of a rule leads on, any of which is enough."""
    options = part.parts if isinstance(part, AnyOf) else (part,)
    findings = [
        each.of for each in options if isinstance(each, Shown) and isinstance(each.of, Finding)
    ]
    leads = tuple(finding for finding in findings if finding in junctions)
    return leads if len(leads) == len(options) else ()


@frozen
class _Charts:
    """Builds the theories of one answer."""

    explanation: Explanation
    _showings: dict[Hashable, tuple[Showing, object]] = field(factory=dict, init=False, eq=False)

    @cached_property
    def junctions(self) -> frozenset[Finding]:
        """Give the findings to which theories lead."""
        return _junctions(tuple(step.rule for step in self.explanation.trace.steps))

    def paths(self, finding: Finding) -> Iterator[Path]:
        """Yield every way to a finding, through the rules that are in force."""
        for step in self.explanation.trace.rules_for(finding):
            rule = step.rule
            if rule.then is None or step.status is Status.NOT_IN_FORCE or of_another_motion(step):
                continue
            links = [leads for part in _parts(rule) if (leads := _leads(part, self.junctions))]
            options = [[path for lead in leads for path in self.paths(lead)] for leads in links]
            for below in product(*options):
                yield (*(each for path in below for each in path), step)

    def theory(self, path: Path) -> Theory:
        """Chart one way to relief."""
        explanation = self.explanation
        elements = tuple(self._elements(path))
        rules = tuple(explanation.ground(step.rule.id) for step in path)
        named = [step.rule.theory for step in path if step.rule.theory and step.rule.then]
        name = named[0] if named else path[0].rule.doctrine
        missing = [e for e in elements if not e.state.met and e.state is not State.CONTESTED]
        # What speaks against a finding further up answers only what would make that finding.
        answers = tuple(self._answers(path[:1] if missing else path))
        unsettled = tuple(ground for ground in rules if not ground.rule.settled)
        worth = min(step.value for step in path)
        if missing:
            refuted = bool(answers) or any(e.state is State.REFUTED for e in missing)
            state = TheoryState.REFUTED if refuted else TheoryState.SHORT
        elif worth is Value.FALSE:
            state = TheoryState.ANSWERED
        elif worth is Value.TRUE and not any(e.state is State.CONTESTED for e in elements):
            state = TheoryState.MADE_OUT
        else:
            state = TheoryState.CONTESTED
        return Theory(name, state, elements, answers, unsettled, rules)

    def only_raised(self, theories: Sequence[Theory]) -> Iterator[Theory]:
        """Yield the theories, those of which the record has nothing marked as not raised."""
        counted: dict[Condition, int] = {}
        for theory in theories:
            for element in theory.elements:
                counted[element.asked] = counted.get(element.asked, 0) + 1
        for theory in theories:
            own = [e for e in theory.elements if counted[e.asked] == 1] or theory.elements
            silent = theory.missing and all(e.state is State.SILENT for e in own)
            if silent and not theory.answers:
                yield Theory(
                    theory.name,
                    TheoryState.NOT_RAISED,
                    theory.elements,
                    theory.answers,
                    theory.open,
                    theory.rules,
                )
            else:
                yield theory

    def defenses(self, theories: Iterable[Theory]) -> Iterator[Ground]:
        """Yield the exceptions that the record shows, of those that bear on some theories."""
        ways = {ground.rule.id for theory in theories for ground in theory.rules}
        for step in self.explanation.trace.steps:
            rule = step.rule
            if rule.defeats in ways and step.value is not Value.FALSE and not _asks(rule):
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

    def _answers(self, path: Path) -> Iterator[Ground]:
        """Yield what defeats the rules of a way, and what counts against its findings."""
        for step in path:
            for exception in step.defeated_by:
                ground = self.explanation.ground(exception)
                if not _asks(ground.rule):
                    yield ground
            if step.rule.then is None or step.rule.then == ReliefWarranted:
                continue
            conclusion = self.explanation.trace.conclusion(step.rule.then)
            if conclusion.standing in (Standing.REFUTED, Standing.CONTESTED):
                yield from map(self.explanation.ground, conclusion.opposing)

    def _elements(self, path: Path) -> Iterator[Showing]:
        """Yield what a way asks for, each thing once."""
        # What the way itself leads to need not be asked for again.
        seen: set[Condition] = {Shown(step.rule.then) for step in path if step.rule.then}
        for step in path:
            for part, asked in _asked_by(step.rule, self.junctions):
                if asked in seen:
                    continue
                if not _covered(asked, seen):
                    yield self._showing(part, asked, step)
                seen.add(asked)
            for exception in self.explanation.trace.exceptions_to(step.rule.id):
                for part, asked in _asked_besides(exception.rule):
                    if asked in seen or _covered(asked, seen) or not self._asked_here(exception):
                        continue
                    seen.add(asked)
                    showing = self._showing(part, asked, exception)
                    yield self._softened(showing, exception, step)

    def _asked_here(self, exception: Step) -> bool:
        """Tell whether an exception by which more is asked is the law here, and stands."""
        if exception.status is Status.NOT_IN_FORCE:
            return False
        return exception.met is Value.FALSE or exception.value is not Value.FALSE

    def _softened(self, showing: Showing, exception: Step, step: Step) -> Showing:
        """Give what lacks as contested where the authority that asks for it is the weaker."""
        weaker = exception.rank < step.rank or exception.value is Value.UNSETTLED
        if showing.state.met or not weaker:
            return showing
        return Showing(
            showing.name,
            State.CONTESTED,
            showing.facts,
            showing.standard,
            showing.lacks or "whether it is asked for is open",
            showing.cites,
            showing.asked,
        )

    def _showing(self, part: Element | Condition, asked: Condition, step: Step) -> Showing:
        """Give where a part of a rule stands, worked out once for all the ways that ask for it."""
        place = (step.rule.id, id(part), id(asked))
        if place not in self._showings:
            # The parts are kept, for the id of one that is gone may be used again.
            self._showings[place] = (self._shown(part, asked, step), (part, asked))
        return self._showings[place][0]

    def _shown(self, part: Element | Condition, asked: Condition, step: Step) -> Showing:
        stands = standpoint(asked, step.standard, self.explanation)
        facts = self.explanation.trace.question.facts
        as_of = self.explanation.trace.as_of
        cited = {citation.authority for citation in step.rule.cited_on(as_of)}
        cites = part.cites if isinstance(part, Element) else ()
        known = tuple(citation for citation in cites if citation.authority in cited)
        return Showing(
            part.name if isinstance(part, Element) else _name(asked),
            stands.state,
            tuple(facts[place] for place in stands.facts),
            step.standard,
            stands.lacks,
            known or step.rule.cited_on(as_of),
            asked,
        )


_Asked = tuple[tuple[Element | Condition, Condition], ...]
"""Parts of a rule, each with what it asks for."""


@lru_cache(maxsize=4_096)
def _asked_by(rule: Rule, junctions: frozenset[Finding]) -> _Asked:
    """Give what a rule asks of the record, but for the findings to which theories lead."""
    parts = [part for part in _parts(rule) if not _leads(part, junctions)]
    asked = [(part, part.when if isinstance(part, Element) else part) for part in parts]
    return tuple(pair for pair in asked if not _of_the_motion(pair[1]))


@lru_cache(maxsize=4_096)
def _asked_besides(rule: Rule) -> _Asked:
    """Give what an exception that asks for more asks for."""
    parts = rule.elements if _asks(rule) else ()
    return tuple(
        (part, _contrary(part.when) if isinstance(part, Element) else part) for part in parts
    )


def _covered(asked: Condition, seen: set[Condition]) -> bool:
    """Tell whether one of several things, any of which is enough, is asked for already."""
    return isinstance(asked, AnyOf) and any(part in seen for part in asked.parts)


@lru_cache(maxsize=4_096)
def _asks(rule: Rule) -> bool:
    """Tell whether an exception only asks for more: it applies where something is not shown."""
    return (
        rule.defeats is not None
        and bool(rule.elements)
        and all(isinstance(leaf, NotShown) for leaf in leaves(rule.when))
    )


def _contrary(asked: Condition) -> Condition:
    """Give what keeps an exception that asks for more from applying."""
    parts = tuple(Shown(leaf.of) for leaf in leaves(asked) if isinstance(leaf, NotShown))
    return AnyOf(parts) if len(parts) > 1 else parts[0]


def _of_the_motion(asked: Condition) -> bool:
    """Tell whether a part asks about the motion or the respondent alone, not about the record."""
    patterns = tuple(patterns_in(asked))
    return (
        bool(patterns)
        and all(pattern.kind.subject for pattern in patterns)
        and all(
            not isinstance(leaf, (Shown, NotShown)) or isinstance(leaf.of, Pattern)
            for leaf in leaves(asked)
        )
    )


def _name(asked: Condition) -> str:
    """Name a part of a rule that has no name of its own."""
    if isinstance(asked, Shown):
        return asked.of.name if isinstance(asked.of, Finding) else english.pattern(asked.of)
    return english.condition(asked)
