"""
Standpoints: where on the record a thing that is asked for stands, and by which facts.

Of what is not shown it is found whether the record is silent, has it and proves it too weakly,
has it in another form than is asked, or shows the contrary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from attrs import frozen

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.elements import ASKED, UNTOLD, State
from injunction_rules.explaining.reasons import LEAST, Explanation, Ground
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
from injunction_rules.model.facts import Word
from injunction_rules.model.findings import Finding
from injunction_rules.model.lines import plain
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Step
from injunction_rules.semantics.matching import Counted, leaf_matches, satisfies

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
    The state of something that is asked for, and the facts that put it there.

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


def standpoint(condition: Condition, standard: Proof, explanation: Explanation) -> Standpoint:
    """
    Find where something that is asked for stands on the record.

    Parameters
    ----------
    condition : Condition
    standard : Proof
        How well a fact must be proved to count.
    explanation : Explanation
    """
    # Several theories, and several rules of one, ask for the same.
    known, key = explanation.standpoints, (condition, standard)
    if key not in known:
        known[key] = _standpoint(condition, standard, explanation)
    stands: Standpoint = known[key]
    return stands


def _standpoint(condition: Condition, standard: Proof, explanation: Explanation) -> Standpoint:
    if isinstance(condition, AllOf):
        parts = [standpoint(part, standard, explanation) for part in condition.parts]
        if all(part.state.met for part in parts):
            return reduce(_together, parts)
        return min(parts, key=lambda part: _WORST[part.state])
    if isinstance(condition, AnyOf):
        return _best(standpoint(part, standard, explanation) for part in condition.parts)
    if isinstance(condition, Every):
        matches = leaf_matches(condition, explanation.record(standard))
        if matches.value is Value.FALSE:
            if not matches.facts:
                return _SILENT
            lacks = f"asked: {english.condition(condition)}"
            return Standpoint(State.DOES_NOT_FIT, matches.facts, lacks)
        return Standpoint(_STATES[matches.value], matches.facts)
    if isinstance(condition.of, Finding):
        return _of_finding(condition, condition.of, explanation)
    return _of_pattern(condition, condition.of, standard, explanation)


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
    condition: Shown | NotShown | Refuted, finding: Finding, explanation: Explanation
) -> Standpoint:
    conclusion = explanation.trace.conclusion(finding)
    standing = conclusion.standing
    wanted = Standing.REFUTED if isinstance(condition, Refuted) else Standing.SHOWN
    if conclusion.stipulated:
        where = f"stipulated ({plain(conclusion.source)})" if conclusion.source else "stipulated"
        as_wanted = standing is wanted
        if isinstance(condition, NotShown):
            as_wanted = standing in (Standing.NOT_SHOWN, Standing.REFUTED)
        return Standpoint(State.NOT_IN_DISPUTE if as_wanted else State.REFUTED, (), where)
    if isinstance(condition, NotShown):
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
    if isinstance(condition, Refuted):
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
    condition: Shown | NotShown | Refuted, of: Pattern, standard: Proof, explanation: Explanation
) -> Standpoint:
    if not (explanation.speaks_of(of.kind) or isinstance(condition, NotShown)):
        return _SILENT
    matches = leaf_matches(condition, explanation.record(standard))
    if matches.value is not Value.FALSE:
        lacks = "" if matches.facts else "nothing shows the contrary"
        return Standpoint(_STATES[matches.value], matches.facts, lacks)
    if isinstance(condition, NotShown):
        return Standpoint(State.REFUTED, matches.facts)
    alleged = leaf_matches(condition, explanation.record(LEAST))
    facts = explanation.trace.question.facts
    weak = tuple(place for place in alleged.facts if facts[place].proof < standard)
    if alleged.value is not Value.FALSE and weak:
        return Standpoint(State.TOO_WEAK, weak)
    if isinstance(condition, Refuted):
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
        near = [each for each in near if not all(UNTOLD in words for words in each[2])]
    if near:
        _, place, lacking = min(near, key=lambda each: each[:2])
        yield Standpoint(State.DOES_NOT_FIT, (place,), f"{ASKED}{'; '.join(lacking)}")


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
            unknown = UNTOLD if value is None else ""
            yield f"{english.constraint(of.kind, name, constraint)}{unknown}"
