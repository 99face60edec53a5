"""
From a ruling with options to a circuit: what each option does to record and law.

An option is an input of the circuit.  A fact is in the record where it was and no
option takes it out, or where some option puts it in; so too with courts, dates,
authorities, rules, numbers and what is stipulated.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from attrs import evolve, frozen

from injunction_rules.changes import (
    Change,
    FactChange,
    HeardIn,
    HeardOn,
    Overruling,
    Situation,
    Stipulating,
    WithoutRule,
    WithParameter,
)
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Standing
from injunction_rules.model.questions import Question, questions
from injunction_rules.semantics.weighing import agreed, law_of
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.suppositions import NOWHERE, Stands, Supposition
from injunction_rules.symbolic.weighing import standings

_Value = TypeVar("_Value", str, date)

Choice = tuple[Change, Node]
"""A single change, and where it is made."""

CHOICES = (FactChange, HeardIn, HeardOn, Overruling, Stipulating, WithoutRule, WithParameter)
"""What can be compiled as a choice: all but another rule."""


@frozen
class Compiled:
    """
    A ruling with options, as a circuit with an input for each option.

    Attributes
    ----------
    circuit : Circuit
    inputs : tuple of int
        By option.
    dispositions : tuple of int
        Where the motion is granted, open and denied; elsewhere it is denied as futile.
    stands : mapping of Finding to Stands
        Best for the movant over the enjoined parties.
    """

    circuit: Circuit
    inputs: tuple[Node, ...]
    dispositions: tuple[Node, Node, Node]
    stands: Mapping[Finding, Stands]


def compiled(
    situation: Situation, motion: str, against: str, options: Sequence[Change]
) -> Compiled:
    """Compile a ruling, each option an input that may be set or not."""
    circuit = Circuit()
    inputs = tuple([circuit.input() for _ in options])
    choices = [
        (part, node) for option, node in zip(options, inputs, strict=True) for part in option.parts
    ]
    law = _law(circuit, situation, choices)
    asked = [
        question
        for question in questions(situation.case)
        if (question.motion, question.respondent) == (motion, against)
    ]
    record = _record(circuit, situation.case, choices)
    found: dict[Hashable, Mapping[Finding, Stands]] = {}
    for question in asked:
        facts = tuple(_of_question(question, record))
        supposed = _with_agreed(question, situation, law)
        # Questions alike but for names are one question.
        alike = (
            tuple(
                (evolve(fact, respondent=None, party=None, source=""), node) for fact, node in facts
            ),
            tuple(supposed.stipulated.items()),
        )
        if alike not in found:
            found[alike] = standings(evolve(supposed, relief=question.relief, facts=facts))
    return Compiled(
        circuit,
        inputs,
        _dispositions(circuit, found.values()),
        dict(_best(circuit, found.values())),
    )


def _record(c: Circuit, case: Case, choices: Iterable[Choice]) -> tuple[tuple[Fact, Node], ...]:
    """Give every fact that the case may have, the injunction first, and where it has it."""
    added: dict[Fact, list[Node]] = {}
    removed: dict[Fact, list[Node]] = {}
    for change, node in choices:
        if isinstance(change, FactChange):
            if change.removed is not None:
                removed.setdefault(change.removed, []).append(node)
            if change.added is not None:
                added.setdefault(change.added, []).append(node)
    own = dict.fromkeys([case.injunction, *case.facts])
    return tuple(
        (
            fact,
            c.or_(
                c.not_(c.or_(*removed.get(fact, ()))) if fact in own else FALSE,
                *added.get(fact, ()),
            ),
        )
        for fact in dict.fromkeys([*own, *added])
    )


def _of_question(
    question: Question, record: Iterable[tuple[Fact, Node]]
) -> Iterator[tuple[Fact, Node]]:
    motion, respondent, injunction, *_ = question.facts
    yield motion, TRUE
    yield respondent, TRUE
    for fact, node in record:
        if isinstance(fact, type(injunction)) or (
            fact.speaks_of(question.respondent, question.party)
        ):
            yield fact, node


def _law(c: Circuit, situation: Situation, choices: Iterable[Choice]) -> Supposition:
    """Give the supposition without the facts of a question."""
    forums: dict[str, list[Node]] = {}
    days: dict[date, list[Node]] = {}
    overruled: dict[str, list[tuple[date | None, Node]]] = {}
    dropped: dict[str, Node] = {}
    values: dict[str, list[tuple[int, Node]]] = {}
    stipulated: dict[Finding, list[tuple[Standing, Node]]] = {
        finding: [(standing, TRUE)] for finding, standing in situation.stipulated
    }
    for change, node in choices:
        if isinstance(change, HeardIn):
            forums.setdefault(change.forum, []).append(node)
        elif isinstance(change, HeardOn):
            days.setdefault(change.day, []).append(node)
        elif isinstance(change, Overruling):
            overruled.setdefault(change.authority, []).append((change.on, node))
        elif isinstance(change, WithoutRule):
            dropped[change.rule] = c.or_(node, dropped.get(change.rule, FALSE))
        elif isinstance(change, WithParameter):
            values.setdefault(change.parameter, []).append((change.value, node))
        elif isinstance(change, Stipulating):
            stipulated.setdefault(change.finding, []).append((change.standing, node))
    laws = tuple(
        (forum, day, c.and_(here, then))
        for forum, here in _or_as_it_is(c, forums, situation.forum)
        for day, then in _or_as_it_is(c, days, situation.as_of)
    )
    return Supposition(
        c,
        next(iter(questions(situation.case))).relief,
        situation.rules,
        (),
        laws,
        {id: tuple(those) for id, those in overruled.items()},
        dropped,
        {id: tuple(those) for id, those in values.items()},
        {finding: tuple(those) for finding, those in stipulated.items()},
    )


def _with_agreed(question: Question, situation: Situation, law: Supposition) -> Supposition:
    """Give the supposition with what nobody disputes of the persons of a question."""
    if not question.stipulated:
        return law
    own = law_of(situation.rules, situation.forum, situation.as_of, situation.stipulated)
    stipulated = dict(law.stipulated)
    for finding, standing in agreed(own, question.stipulated).stipulated:
        if (finding, standing) not in own.stipulated:
            # What an option supposes comes after it, and so instead of it.
            stipulated[finding] = ((standing, TRUE), *stipulated.get(finding, ()))
    return evolve(law, stipulated=stipulated)


def _or_as_it_is(
    c: Circuit, chosen: Mapping[_Value, list[Node]], own: _Value
) -> Iterator[tuple[_Value, Node]]:
    """Yield each value with where it is chosen, and the case's own where none is."""
    yield own, c.not_(c.or_(*(node for nodes in chosen.values() for node in nodes)))
    for value, nodes in chosen.items():
        yield value, c.or_(*nodes)


def _dispositions(c: Circuit, found: Iterable[Mapping[Finding, Stands]]) -> tuple[Node, Node, Node]:
    """Tell where the ruling is granted, open and denied: the best answer decides."""
    granted = contested = denied = FALSE
    for stands in found:
        futile = stands.get(ReliefFutile, NOWHERE)
        warranted = stands.get(ReliefWarranted, NOWHERE)
        at_all = c.not_(futile.shown)
        argued = c.or_(warranted.shown, warranted.contested)
        doubt = c.or_(warranted.contested, futile.contested)
        granted = c.or_(granted, c.and_(at_all, argued, c.not_(doubt)))
        contested = c.or_(contested, c.and_(at_all, argued, doubt))
        denied = c.or_(denied, c.and_(at_all, c.not_(argued)))
    contested = c.and_(contested, c.not_(granted))
    denied = c.and_(denied, c.not_(granted), c.not_(contested))
    return granted, contested, denied


def _best(
    c: Circuit, found: Iterable[Mapping[Finding, Stands]]
) -> Iterator[tuple[Finding, Stands]]:
    """Yield each finding where it stands best for the movant."""
    several = tuple(found)
    for finding in several[0]:
        those = [one[finding] for one in several]
        shown = c.or_(*(one.shown for one in those))
        contested = c.and_(c.or_(*(one.contested for one in those)), c.not_(shown))
        refuted = c.and_(*(one.refuted for one in those))
        yield finding, Stands(shown, contested, refuted)
