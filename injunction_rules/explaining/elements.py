"""
Elements: where each thing that a theory asks for stands on the record, and why.

Of an element that is not shown it is told whether the record is silent, has it and proves
it too weakly, has it in another form than is asked, or shows the contrary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import reduce
from typing import Final

from attrs import field, frozen

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import LEAST, Explanation, Ground
from injunction_rules.model.authorities import Citation
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Constraint,
    Every,
    Exactly,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    Shown,
)
from injunction_rules.model.facts import Fact, Word
from injunction_rules.model.findings import Finding
from injunction_rules.model.lines import plain
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Step
from injunction_rules.semantics.matching import Counted, leaf_matches, satisfies

_ASKED = "asked: "
_UNTOLD = " (not told)"


class State(Enum):
    """Where an element stands on the record, from best to worst for who must show it."""

    NOT_IN_DISPUTE = "not in dispute"
    SHOWN = "shown"
    CONTESTED = "contested"
    TOO_WEAK = "too weak"
    DOES_NOT_FIT = "does not fit"
    REFUTED = "refuted"
    SILENT = "silent"

    def __init__(self, words: str) -> None:
        self.met: Final = words in ("not in dispute", "shown")
        """Whether the element is there."""
        self.lacking: Final = not self.met and words != "contested"
        """Whether the element is neither there nor contested."""

    @property
    def sign(self) -> str:
        """Give the sign beside which its words stand."""
        return _SIGNS[self]


_SIGNS = {
    State.NOT_IN_DISPUTE: "=",
    State.SHOWN: "✓",
    State.CONTESTED: "?",
    State.TOO_WEAK: "✗",
    State.DOES_NOT_FIT: "✗",
    State.REFUTED: "✗",
    State.SILENT: "·",
}

_BEST = {state: place for place, state in enumerate(State)}
_WORST = {
    state: place
    for place, state in enumerate(
        (
            State.REFUTED,
            State.SILENT,
            State.DOES_NOT_FIT,
            State.TOO_WEAK,
            State.CONTESTED,
            State.SHOWN,
            State.NOT_IN_DISPUTE,
        )
    )
}


@frozen
class Standpoint:
    """
    Where something that is asked for stands, and the facts that put it there.

    Attributes
    ----------
    state : State
    facts : tuple of int
        Places of the facts in the question.
    lacks : str
        What a fact that does not fit is asked to be; where a stipulation stands.
    """

    state: State
    facts: tuple[int, ...] = ()
    lacks: str = ""


_SILENT = Standpoint(State.SILENT)


@frozen
class Showing:
    """
    An element of a theory as it stands on a record.

    Attributes
    ----------
    name : str
    state : State
    facts : tuple of Fact
        Those that show or refute it, or that are too weak or do not fit.
    standard : Proof
        How well it must be shown.
    lacks : str
        What a fact that does not fit is asked to be; where a stipulation stands.
    cites : tuple of Citation
        Where it is asked for.
    asked : Condition
    doubts : tuple of Ground
        The rules on open law, or on facts in doubt, that leave a finding contested.
    """

    name: str
    state: State
    facts: tuple[Fact, ...]
    standard: Proof
    lacks: str
    cites: tuple[Citation, ...]
    asked: Condition = field(repr=False)
    doubts: tuple[Ground, ...] = field(default=(), repr=False)

    @property
    def wanted(self) -> str:
        """Say what a fact that does not fit is asked to be."""
        return self.lacks.removeprefix(_ASKED)

    @property
    def untold(self) -> tuple[str, ...]:
        """List what a fact would have to be, where only the silence of the record is in the way."""
        if self.state is not State.DOES_NOT_FIT:
            return ()
        lacking = self.wanted.split("; ")
        if not all(each.endswith(_UNTOLD) for each in lacking):
            return ()
        return tuple(each.removesuffix(_UNTOLD) for each in lacking)

    @property
    def words(self) -> str:
        """
        Say what puts the element where it stands.

        >>> from injunction_rules import decide, demo
        >>> chart = decide(demo(), engine="reference").ruling("cease", "alibaba").chart
        >>> print(chart.theory("aiding and abetting").elements[-1].words)
        assistance to the enjoined party by promotion, after notice: alleged only; asked: \
preponderance of the evidence [Order, second paragraph (ECF No. 41)]
        """
        return self._told(brief=False)

    @property
    def brief(self) -> str:
        """
        Say the same in a line: places without what stands in parentheses, no proof beyond doubt.

        >>> from injunction_rules import decide, demo
        >>> chart = decide(demo(), engine="reference").ruling("cease", "alibaba").chart
        >>> print(chart.theory("aiding and abetting").elements[0].brief)
        permanent, entered June 9, 2022 [Order, introduction and ¶ 1, last sentences]
        """
        return self._told(brief=True)

    def _told(self, *, brief: bool) -> str:
        if self.state is State.SILENT:
            return "nothing on the record"
        if not self.facts:
            return self.lacks or self.state.value
        first, *more = self.facts
        rest = f", and {len(more)} more" if more else ""
        return f"{self._of(first, brief=brief)}{rest}"

    def _of(self, fact: Fact, *, brief: bool) -> str:
        said = english.substance(fact)
        noun = english.bare_noun(type(fact))
        if fact.shown and said.startswith(noun) and (brief or _akin(noun, self.name)):
            said = said.removeprefix(noun).lstrip(", ")
        source = _PARENTHESES.sub("", fact.source) if brief else fact.source
        place = f" [{plain(source).strip()}]" if source else ""
        if self.state is State.TOO_WEAK:
            standard = self.standard.label
            if brief:
                standard = standard.removesuffix(" of the evidence").removesuffix(" evidence")
            proved = f"{fact.proof.label}; asked: {standard}"
            return f"{said}: {proved}{place}" if said else f"{proved}{place}"
        if self.state is State.DOES_NOT_FIT:
            return f"{said or noun}, {fact.proof.label}: {self.lacks}{place}"
        if brief and said and fact.proof is Proof.UNDISPUTED:
            # What more is said of it is in the trace.
            return f"{_first_parts(said)}{place}"
        return f"{said}, {fact.proof.label}{place}" if said else f"{fact.proof.label}{place}"


_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_PART = re.compile(r", (?!\d{4}\b)")


def _first_parts(said: str, most: int = 2) -> str:
    """Give the first parts of what is said of a fact; the comma of a date parts nothing."""
    return ", ".join(_PART.split(said)[:most])


def _akin(noun: str, name: str) -> bool:
    """Tell whether the noun of a fact says no more than the name of an element."""
    words = {word for word in noun.split() if len(word) > 3}
    return bool(words & set(name.split())) or not words


def standpoint(asked: Condition, standard: Proof, explanation: Explanation) -> Standpoint:
    """
    Find where something that is asked for stands on the record.

    Parameters
    ----------
    asked : Condition
    standard : Proof
        How well a fact must be proved to count.
    explanation : Explanation
    """
    # Several theories, and several rules of one, ask for the same.
    known, key = explanation.standpoints, (asked, standard)
    if key not in known:
        known[key] = _standpoint(asked, standard, explanation)
    stands: Standpoint = known[key]
    return stands


def _standpoint(asked: Condition, standard: Proof, explanation: Explanation) -> Standpoint:
    if isinstance(asked, AllOf):
        parts = [standpoint(part, standard, explanation) for part in asked.parts]
        if all(part.state.met for part in parts):
            return reduce(_together, parts)
        return min(parts, key=lambda part: _WORST[part.state])
    if isinstance(asked, AnyOf):
        return _best(standpoint(part, standard, explanation) for part in asked.parts)
    if isinstance(asked, Every):
        matches = leaf_matches(asked, explanation.record(standard))
        if matches.value is Value.FALSE:
            if not matches.facts:
                return _SILENT
            lacks = f"asked: {english.condition(asked)}"
            return Standpoint(State.DOES_NOT_FIT, matches.facts, lacks)
        return Standpoint(_STATES[matches.value], matches.facts)
    if isinstance(asked.of, Finding):
        return _of_finding(asked, asked.of, explanation)
    return _of_pattern(asked, asked.of, standard, explanation)


_STATES = {Value.TRUE: State.SHOWN, Value.UNSETTLED: State.CONTESTED}


def _together(first: Standpoint, second: Standpoint) -> Standpoint:
    """Give what two things that are there show as one."""
    state = max(first.state, second.state, key=_BEST.__getitem__)
    return Standpoint(
        state, tuple(dict.fromkeys((*first.facts, *second.facts))), first.lacks or second.lacks
    )


def _best(many: Iterable[Standpoint]) -> Standpoint:
    return min(many, key=lambda each: _BEST[each.state], default=_SILENT)


def _of_finding(
    asked: Shown | NotShown | Refuted, finding: Finding, explanation: Explanation
) -> Standpoint:
    conclusion = explanation.trace.conclusion(finding)
    standing = conclusion.standing
    wanted = Standing.REFUTED if isinstance(asked, Refuted) else Standing.SHOWN
    if conclusion.stipulated:
        where = f"stipulated ({plain(conclusion.source)})" if conclusion.source else "stipulated"
        as_wanted = standing is wanted
        if isinstance(asked, NotShown):
            as_wanted = standing in (Standing.NOT_SHOWN, Standing.REFUTED)
        return Standpoint(State.NOT_IN_DISPUTE if as_wanted else State.REFUTED, (), where)
    if isinstance(asked, NotShown):
        if standing is Standing.SHOWN:
            return Standpoint(State.REFUTED, _facts_of(finding, explanation))
        if standing is Standing.CONTESTED:
            return Standpoint(State.CONTESTED, _facts_of(finding, explanation))
        return Standpoint(State.SHOWN, (), "nothing shows the contrary")
    if standing is wanted:
        return Standpoint(State.SHOWN, _facts_of(finding, explanation))
    if standing is Standing.CONTESTED:
        return Standpoint(State.CONTESTED, _facts_of(finding, explanation))
    if standing is Standing.REFUTED:
        return Standpoint(State.REFUTED, _facts_of(finding, explanation))
    if isinstance(asked, Refuted):
        return _SILENT
    return _best(_failing(step, explanation) for step in explanation.steps_behind(conclusion))


def _facts_of(finding: Finding, explanation: Explanation) -> tuple[int, ...]:
    return facts_of(explanation.reason(finding).grounds, explanation)


def _failing(step: Step, explanation: Explanation) -> Standpoint:
    """Find why a rule that might have made a finding did not."""
    if step.value is not Value.FALSE or step.defeated_by:
        # It would have, and something took it away.
        opposing = map(explanation.ground, step.defeated_by)
        return Standpoint(State.REFUTED, facts_of(opposing, explanation))
    # Steps and not grounds: of most findings no more is told.
    parts = [standpoint(leaf.condition, step.standard, explanation) for leaf in step.deciding]
    return min(parts, key=lambda part: _WORST[part.state], default=_SILENT)


def facts_of(grounds: Iterable[Ground], explanation: Explanation) -> tuple[int, ...]:
    """Give the places of the facts on which rules rest, also through other findings."""
    places: dict[int, None] = {}
    seen: set[str] = set()

    def visit(ground: Ground) -> None:
        if ground.rule.id in seen:
            return
        seen.add(ground.rule.id)
        for support in ground.supports:
            places.update(dict.fromkeys(support.facts))
            if support.finding is not None:
                for below in explanation.reason(support.finding).grounds:
                    visit(below)

    for ground in grounds:
        visit(ground)
    return tuple(places)


def _of_pattern(
    asked: Shown | NotShown | Refuted, of: Pattern, standard: Proof, explanation: Explanation
) -> Standpoint:
    if not (explanation.speaks_of(of.kind) or isinstance(asked, NotShown)):
        return _SILENT
    matches = leaf_matches(asked, explanation.record(standard))
    if matches.value is not Value.FALSE:
        lacks = "" if matches.facts else "nothing shows the contrary"
        return Standpoint(_STATES[matches.value], matches.facts, lacks)
    if isinstance(asked, NotShown):
        return Standpoint(State.REFUTED, matches.facts)
    alleged = leaf_matches(asked, explanation.record(LEAST))
    facts = explanation.trace.question.facts
    weak = tuple(place for place in alleged.facts if facts[place].proof < standard)
    if alleged.value is not Value.FALSE and weak:
        return Standpoint(State.TOO_WEAK, weak)
    if isinstance(asked, Refuted):
        return _SILENT
    if denials := tuple(explanation.denials(of)):
        return Standpoint(State.REFUTED, denials)
    return _best(_near(of, explanation))


def _near(of: Pattern, explanation: Explanation) -> Iterator[Standpoint]:
    """Yield the fact of the record that lacks least of what a pattern asks for."""
    if of.kind.subject:
        return
    near = [
        (len(lacking), counted.index, lacking)
        for counted in explanation.record(LEAST).of(of.kind)
        if (lacking := list(_lacking(of, counted))) and not _is_another_thing(of, counted)
    ]
    if of.kind.always_there:
        near = [each for each in near if not all(_UNTOLD in words for words in each[2])]
    if near:
        _, place, lacking = min(near, key=lambda each: each[:2])
        yield Standpoint(State.DOES_NOT_FIT, (place,), f"{_ASKED}{'; '.join(lacking)}")


def _is_another_thing(of: Pattern, counted: Counted) -> bool:
    """Tell whether a fact is of another sort than is asked for, such as another kind of help."""
    return any(
        any(isinstance(value, Word) for value in values_named(constraint))
        and name != "timing"
        and not satisfies(counted, name, constraint)
        for name, constraint in of.where
    )


def values_named(constraint: Constraint) -> tuple[object, ...]:
    """Give the values that a constraint names."""
    if isinstance(constraint, Exactly):
        return (constraint.value,)
    return constraint.values if isinstance(constraint, OneOf) else ()


def _lacking(of: Pattern, counted: Counted) -> Iterator[str]:
    """Yield what a fact is asked to be and is not, or is not known to be."""
    for name, constraint in of.where:
        if not satisfies(counted, name, constraint):
            value = counted.timing if name == "timing" else getattr(counted.fact, name)
            unknown = _UNTOLD if value is None else ""
            yield f"{english.constraint(of.kind, name, constraint)}{unknown}"
