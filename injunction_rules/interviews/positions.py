"""
The positions of the motions, and what could still change them.

Rulings on people of whom the record says the same are one position, and are worked
out once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import attrs
from attrs import evolve, frozen

from injunction_rules.changes import Adding, Changing, Situation
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.interviews.drafts import Draft
from injunction_rules.interviews.wording import WHEN_DONE, types_of
from injunction_rules.model.cases import Case, Disposition, capacity
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    KNOWN,
    NEVER,
    Capacity,
    Conduct,
    Fact,
    Injunction,
    Known,
    Relief,
    Word,
    fact_name,
    persons,
)
from injunction_rules.model.proof import Proof
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.space.options import unknown
from injunction_rules.queries.space.space import Space


@frozen
class Position:
    """
    Rulings alike.

    Attributes
    ----------
    asked : Asked
        The first of them.
    relief : Relief
    capacity : Capacity
    people : tuple of str
        All whom they are on, by id.
    disposition : Disposition
        How they stand now.
    unknown : tuple of Adding
        The facts that the record leaves open and that can still change them.
    unsaid : tuple of Changing
        The facts of the record with one more thing said that can still change them.
    unproved : tuple of Changing
        The facts of the record less well proved, where that alone changes them.
    """

    asked: Asked
    relief: Relief
    capacity: Capacity
    people: tuple[str, ...]
    disposition: Disposition
    unknown: tuple[Adding, ...]
    unsaid: tuple[Changing, ...]
    unproved: tuple[Changing, ...]


@lru_cache(maxsize=32)
def positions(draft: Draft) -> tuple[Position, ...]:
    """
    Give every position of a finished draft, in the order of its motions.

    >>> from injunction_rules import RULES, demo
    >>> [len(position.people) for position in positions(Draft(RULES).with_case(demo()))]
    [4, 2, 4, 2]
    """
    case, situation = draft.case, Situation(draft.case, draft.rules)
    alike: dict[Hashable, list[Asked]] = {}
    reliefs = {motion.id: motion.relief for motion in case.motions}
    for motion in case.motions:
        for person in motion.against:
            alike.setdefault((motion.id, *_seen_of(person, draft)), []).append(
                Asked(situation, motion.id, person)
            )
    return tuple(_position(group, reliefs[group[0].motion], draft) for group in alike.values())


def _seen_of(person: str, draft: Draft) -> Iterator[Hashable]:
    """Yield all that tells the rulings on one person from those on another."""
    case = draft.case
    yield capacity(case, person)
    for fact in case.facts:
        if fact.speaks_of(person):
            # Where a thing stands in the record, and what it is called, no rule asks.
            same: dict[str, Any] = {"respondent": None, "source": ""}
            same |= {a.name: None for a in attrs.fields(type(fact)) if a.metadata.get("label")}
            yield evolve(fact, **same), person in persons(fact.party)
    yield frozenset(question for question, settled in draft.done if settled == person)


def _position(group: list[Asked], relief: Relief, draft: Draft) -> Position:
    case, first = draft.case, group[0]
    options = [*_unknown(first, draft), *_unsaid(first, draft)]
    possible = []
    for option in options:
        try:
            option.check(first.situation)
        except InjunctionRulesError:
            continue
        possible.append(option)
    space = Space(first.situation, first.motion, first.against, possible)
    bearing = [option for number, option in enumerate(possible) if number in space.bearing]
    return Position(
        first,
        relief,
        capacity(case, first.against),
        tuple(each.against for each in group),
        space.now,
        tuple(option for option in bearing if isinstance(option, Adding)),
        tuple(option for option in bearing if isinstance(option, Changing)),
        tuple(_unproved(first, draft)),
    )


def _unknown(motion: Asked, draft: Draft) -> Iterator[Adding]:
    """Yield the facts that a rule asks for, of kinds that were not asked about."""
    for option in unknown(motion):
        kind = type(option.fact)
        if unasked(kind, motion.against, option.fact.respondent is None, draft):
            yield option


def unasked(kind: type[Fact], person: str, of_party: bool, draft: Draft) -> tuple[str, ...]:
    """
    Give those of whom a kind of fact has still to be asked: a person, or the parties.

    >>> from injunction_rules import RULES, demo
    >>> from injunction_rules.model.facts import Appearance, Violation
    >>> draft = Draft(RULES).with_case(demo())
    >>> unasked(Appearance, "alibaba", False, draft), unasked(Violation, "alibaba", True, draft)
    (('alibaba',), ())
    """
    case, name = draft.case, fact_name(kind)
    known = [fact for fact in case.facts if type(fact) is kind]
    if not of_party:
        done = any(fact.speaks_of(person) for fact in known) or (name, person) in draft.done
        return () if done else (person,)
    return tuple(
        party.id
        for party in case.enjoined_parties
        if (name, party.id) not in draft.done
        and not any(fact.speaks_of(person, party.id) for fact in known)
    )


def _unsaid(motion: Asked, draft: Draft) -> Iterator[Changing]:
    """Yield each fact of the record with one of its open fields said."""
    case = draft.case
    own = [fact for fact in case.facts if fact.shown and fact.speaks_of(motion.against)]
    days = _days(case)
    for fact in dict.fromkeys([case.injunction, *own]):
        for field in attrs.fields(type(fact)):
            if field.name in COMMON_FIELDS or getattr(fact, field.name) is not None:
                continue
            if field.metadata.get("record") or field.metadata.get("label"):
                continue
            if is_settled(fact, field.name, draft):
                continue
            for value in _values(type(fact), field.name, days):
                try:
                    yield Changing(fact, evolve(fact, **{field.name: value}))
                except InjunctionRulesError:
                    # It would contradict what else the fact says.
                    continue


def question_about(fact: Fact, name: str) -> str:
    """Give the key of the question about a field of a fact."""
    part = "when" if isinstance(fact, Conduct) and name in WHEN_DONE else name
    return f"{fact_name(type(fact))}.{part}"


def is_settled(fact: Fact, name: str, draft: Draft) -> bool:
    """Tell whether a field of a fact is not to be asked about."""
    if isinstance(fact, Conduct) and name in WHEN_DONE and (fact.last_day or fact.timing):
        return True
    if name == "entered" and isinstance(fact, Injunction):
        # It was asked about at the beginning.
        return True
    key = question_about(fact, name)
    return any((key, person) in draft.done for person in keyed_by(fact))


def keyed_by(fact: Fact) -> tuple[str, ...]:
    """Give the persons by whom a question about a fact is kept."""
    return (*persons(fact.respondent), *persons(fact.party)) or ("",)


def _days(case: Case) -> tuple[date, ...]:
    """Give a few days before, between and after those of the record."""
    stated = [
        value
        for fact in (case.injunction, *case.facts)
        for value in fact.stated().values()
        if isinstance(value, date)
    ]
    near = {day + timedelta(days=apart) for day in stated for apart in (-1, 0, 1, 60)}
    return tuple(sorted(day for day in {*near, case.as_of} if day <= case.as_of))


_NUMBERS = (0, 3, 10, 60, 3650)
_TEXTS = ("US", "CN")


def _values(kind: type[Fact], name: str, days: tuple[date, ...]) -> Iterator[Any]:
    """Yield a few values of a field on all sides of what a rule may ask."""
    for option in types_of(kind, name):
        if option is bool:
            yield from (True, False)
        elif option is date:
            yield from days
        elif option is int:
            yield from _NUMBERS
        elif option is str:
            yield from _TEXTS
        elif option is Known:
            yield from (KNOWN, NEVER)
        elif isinstance(option, type) and issubclass(option, Word):
            yield from option


def _unproved(motion: Asked, draft: Draft) -> Iterator[Changing]:
    """Yield the facts on whose proof the ruling now turns, less well proved."""
    weaker = [
        Changing(fact, evolve(fact, proof=proof))
        for fact in dict.fromkeys(draft.case.facts)
        if fact.speaks_of(motion.against) and fact.proof is Proof.UNDISPUTED
        if not is_proved(fact, draft)
        for proof in Proof
        if proof is not Proof.UNDISPUTED
    ]
    if weaker:
        space = Space(motion.situation, motion.motion, motion.against, weaker)
        turned = [weaker[n] for n in range(len(weaker)) if space.at([n]) is not space.now]
        yield from {change.old: change for change in turned}.values()


def is_proved(fact: Fact, draft: Draft) -> bool:
    """Tell whether it was said how a fact is shown."""
    key = f"{fact_name(type(fact))}.proof"
    return all((key, person) in draft.done for person in keyed_by(fact))
