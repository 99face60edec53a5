"""
From a ruling with options to a circuit: what each option does to record and law.

An option is an input of the circuit.  A fact is in the record where it was and no
option takes it out, or where some option puts it in; so too with courts, dates,
authorities, rules, numbers and what is stipulated.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import astuple, evolve, frozen

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
from injunction_rules.model.facts import Fact, Injunction
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.orders import Orders
from injunction_rules.model.questions import Question, questions
from injunction_rules.semantics.weighing import agreed, law_of
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.suppositions import NOWHERE, Stands, Supposition
from injunction_rules.symbolic.weighing import standings

Choice = tuple[Change, Node]
"""A single change, and where it is made."""

CHOICES = (FactChange, HeardIn, HeardOn, Overruling, Stipulating, WithoutRule, WithParameter)
"""What can be compiled as a choice: all but another rule."""


@frozen
class Compiled:
    """
    A ruling with options, as a circuit with an input for each option.

    The motion is granted, open and denied where ``dispositions`` say; elsewhere it is
    denied as futile.  A finding stands best for the movant over the enjoined parties.
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
    record = _record(circuit, situation.case, choices)
    known: dict[Hashable, Mapping[Finding, Stands]] = {}
    for question in questions(situation.case):
        if (question.motion, question.respondent) != (motion, against):
            continue
        facts = tuple(_of_question(circuit, question, situation.case, record))
        supposed = _with_agreed(question, situation, law)
        # Questions alike but for names are one question.
        alike = (
            tuple(
                (evolve(fact, respondent=None, party=None, source=""), node) for fact, node in facts
            ),
            tuple(supposed.stipulated.items()),
        )
        if alike not in known:
            known[alike] = standings(evolve(supposed, relief=question.relief, facts=facts))
    dispositions = _dispositions(circuit, known.values())
    return Compiled(circuit, inputs, dispositions, dict(_best(circuit, known.values())))


def _record(c: Circuit, case: Case, choices: Iterable[Choice]) -> tuple[tuple[Fact, Node], ...]:
    """Give every fact that the case may have, the injunction first, and where it has it."""
    added: dict[Fact, list[Node]] = {}
    removed: dict[Fact, list[Node]] = {}
    for change, node in choices:
        for fact, nodes in ((change.removed, removed), (change.added, added)):
            if fact is not None:
                nodes.setdefault(fact, []).append(node)
    own = {fact: c.not_(c.or_(*removed.get(fact, ()))) for fact in (case.injunction, *case.facts)}
    return tuple(
        (fact, c.or_(own.get(fact, FALSE), *added.get(fact, ())))
        for fact in dict.fromkeys([*own, *added])
    )


def _of_question(
    c: Circuit, question: Question, case: Case, record: Iterable[tuple[Fact, Node]]
) -> Iterator[tuple[Fact, Node]]:
    motion, respondent, injunction, *_ = question.facts
    yield from ((motion, TRUE), (respondent, TRUE))
    order = case.order_of(question.motion)
    if order is not None:
        yield injunction, TRUE
    made = [(fact, node) for fact, node in record if isinstance(fact, Injunction)]
    if order is None:
        yield from made
    orders = [(case.orders, TRUE)]
    if order is None and any(made_so.period is not None for made_so, _ in made):
        # By the period that it sets listings are timed.
        orders = [(evolve(case.orders, last=made_so), node) for made_so, node in made]
    for fact, node in record:
        if not isinstance(fact, Injunction) and fact.speaks_of(question.respondent, question.party):
            for toward, here in _toward(c, orders, order, fact):
                yield toward, c.and_(node, here)


def _toward(
    c: Circuit, made: Sequence[tuple[Orders, Node]], order: str | None, fact: Fact
) -> Iterator[tuple[Fact, Node]]:
    """Yield a fact as it bears on an order, and where, as the orders may be."""
    ways: dict[Fact, list[Node]] = {}
    for orders, node in made:
        toward = orders.toward(order, fact)
        if toward is not None:
            ways.setdefault(toward, []).append(node)
    for toward, nodes in ways.items():
        yield toward, TRUE if len(nodes) == len(made) else c.or_(*nodes)


def _law(c: Circuit, situation: Situation, choices: Iterable[Choice]) -> Supposition:
    """Give the supposition without the facts of a question."""
    # By kind of change and by its first attribute: the second, if any, and where it is made.
    chosen: dict[type, dict[Any, list[Any]]] = {kind: {} for kind in CHOICES}
    chosen[Stipulating] |= {id: [(standing, TRUE)] for id, standing in situation.stipulated}
    for change, node in choices:
        if not isinstance(change, FactChange):
            first, *second = astuple(change, recurse=False)
            chosen[type(change)].setdefault(first, []).append((*second, node) if second else node)
    laws = tuple(
        (forum, day, c.and_(here, then))
        for forum, here in _or_as_it_is(c, chosen[HeardIn], situation.forum)
        for day, then in _or_as_it_is(c, chosen[HeardOn], situation.as_of)
    )
    return Supposition(
        c,
        next(iter(questions(situation.case))).relief,
        situation.rules,
        (),
        laws,
        {id: tuple(nodes) for id, nodes in chosen[Overruling].items()},
        {id: c.or_(*nodes) for id, nodes in chosen[WithoutRule].items()},
        {id: tuple(nodes) for id, nodes in chosen[WithParameter].items()},
        {finding: tuple(nodes) for finding, nodes in chosen[Stipulating].items()},
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
    c: Circuit, chosen: Mapping[Any, list[Node]], own: Any
) -> Iterator[tuple[Any, Node]]:
    """Yield each value with where it is chosen, and the case's own where none is."""
    yield own, c.not_(c.or_(*(node for nodes in chosen.values() for node in nodes)))
    for value, nodes in chosen.items():
        yield value, c.or_(*nodes)


def _dispositions(
    c: Circuit, standings: Iterable[Mapping[Finding, Stands]]
) -> tuple[Node, Node, Node]:
    """Tell where the ruling is granted, open and denied: the best answer decides."""
    argued = granted = useful = FALSE
    for stands in standings:
        not_denied, allowed = gives(c, stands)
        argued, granted = c.or_(argued, not_denied), c.or_(granted, allowed)
        useful = c.or_(useful, c.not_(stands.get(ReliefFutile, NOWHERE).shown))
    return granted, c.and_(argued, c.not_(granted)), c.and_(useful, c.not_(argued))


def gives(c: Circuit, stands: Mapping[Finding, Stands]) -> tuple[Node, Node]:
    """Tell where a motion is not denied, and where it is granted."""
    futile = stands.get(ReliefFutile, NOWHERE)
    warranted = stands.get(ReliefWarranted, NOWHERE)
    argued = c.and_(c.or_(warranted.shown, warranted.contested), c.not_(futile.shown))
    doubt = c.or_(warranted.contested, futile.contested)
    return argued, c.and_(argued, c.not_(doubt))


def _best(
    c: Circuit, standings: Iterable[Mapping[Finding, Stands]]
) -> Iterator[tuple[Finding, Stands]]:
    """Yield each finding where it stands best for the movant."""
    several = tuple(standings)
    for finding in several[0]:
        stands = [standing[finding] for standing in several]
        shown = c.or_(*(stand.shown for stand in stands))
        contested = c.and_(c.or_(*(stand.contested for stand in stands)), c.not_(shown))
        refuted = c.and_(*(stand.refuted for stand in stands))
        yield finding, Stands(shown, contested, refuted)
