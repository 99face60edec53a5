"""
Theories: the ways to the relief that the law offers, and where each stands on a record.

A theory is a chain of rules from facts up to relief; what the rules of the chain ask for
are its elements.  The chart of an answer has every theory of the rule book, what answers
those that are made out, and the headline: the element or the defense on which it turns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from attrs import frozen

from injunction_rules.explaining.elements import Showing, State
from injunction_rules.explaining.reasons import Ground
from injunction_rules.model.authorities import Citation, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import Shown
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.proof import Value
from injunction_rules.model.rules import Rule
from injunction_rules.rendering.trees import listed


class TheoryState(Enum):
    """The state of a theory, in the order in which theories are listed."""

    MADE_OUT = "made out"
    CONTESTED = "contested"
    ANSWERED = "answered"
    SHORT = "short"
    REFUTED = "refuted"
    NOT_RAISED = "not raised"


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
    The theories on which relief might rest, the nearest first, and what answers each.

    Attributes
    ----------
    disposition : Disposition
    theories : tuple of Theory
    defenses : tuple of Ground
        Those that the record shows or leaves open, whether or not a theory is made out.
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
        refutations = [f"{t.name} {t.words}" for t in _answered_anew(refuted)]
        if lacking:
            # What answers or refutes one theory matters less than what all of them lack; and of
            # what was never spoken of a ruling turns less than of what was.
            refuting = [] if by_state[TheoryState.SHORT] else refutations
            first = [*settled, *answers, *self._shown_alone(of_all=True), *refuting][:1]
            nearest = () if first else _spoken_of(self.raised[0].missing)
            contrary = [e for e in nearest if e.state is State.REFUTED]
            elements = dict.fromkeys(f"{e.name} {_not(e)}" for e in [*contrary, *lacking, *nearest])
            return [*first, *elements]
        answers += [*self._shown_alone(), *refutations]
        short = by_state[TheoryState.SHORT][:1]
        near = [t for t in short if len(t.missing) <= 2 or _spoken_of(t.missing)]
        failing = [_lack(t) for t in near]
        parts = [*settled, *failing, *answers, *map(_lack, short)]
        return parts or [*map(_contrary, refuted)]

    def _shown_alone(self, *, of_all: bool = False) -> list[str]:
        """Name the defenses that answer no theory in play, as one; none that is only contested."""
        opening = {theory.rules[0].rule.id for theory in self.raised if of_all}
        names = joined(
            answer_name(ground.rule)
            for ground in self.defenses_alone
            if ground.step.value is Value.TRUE and opening.isdisjoint(ground.rule.defeats)
        )
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


def _contrary(theory: Theory) -> str:
    """Name the elements of a theory that the record denies."""
    return f"{joined(e.name for e in theory.missing if e.state is State.REFUTED)} refuted"


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
