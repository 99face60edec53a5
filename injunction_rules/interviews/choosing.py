"""The questions about the record that can still change a ruling, the next one first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import attrs
from attrs import evolve

from injunction_rules.casefile.contract import FORMS
from injunction_rules.changes import Adding, Changing
from injunction_rules.explaining.fields import said
from injunction_rules.explaining.wording import substance
from injunction_rules.interviews import usage
from injunction_rules.interviews.drafts import Draft
from injunction_rules.interviews.positions import (
    Position,
    keyed_by,
    positions,
    question_about,
    unasked,
)
from injunction_rules.interviews.records import (
    FactQuestion,
    FieldQuestion,
    ProofQuestion,
    RecordQuestion,
    Seen,
    is_when,
)
from injunction_rules.interviews.wording import (
    asked_about,
    asked_of,
    choices_of,
    names_of,
    types_of,
    who,
)
from injunction_rules.model.facts import (
    Address,
    AlternativeService,
    Appearance,
    Fact,
    Identity,
    Injunction,
    Known,
    fact_name,
    needed_fields,
)
from injunction_rules.model.proof import Proof
from injunction_rules.rendering.trees import number

_AT_ONCE = 0.25
"""A field that this share of the facts of its kind state is asked about together with the fact."""


_OF_THE_ORDER = 0.3
"""The share for questions about the order itself, which opinions mostly take as given."""


@lru_cache(maxsize=32)
def record_questions(draft: Draft) -> tuple[RecordQuestion, ...]:
    """
    Give all the questions that can still change a ruling, the next one first.

    >>> from injunction_rules import RULES, demo
    >>> draft = Draft(RULES).with_case(demo())
    >>> record_questions(draft)[0].text
    'When was there a violation by the enjoined party (the four enjoined parties)?'
    """
    standing = positions(draft)
    fields = list(_field_questions(draft, standing))
    proof = list(_proof_questions(draft, standing))
    facts = list(_fact_questions(draft, standing))
    at_once = [question for question in fields if question.share >= _AT_ONCE]
    later = [
        evolve(question, share=question.share * _share(question.kind, draft, question.about))
        for question in fields
        if question.share < _AT_ONCE
    ]
    rest = [*_order_questions(standing), *facts, *later]
    return (*at_once, *proof, *sorted(rest, key=lambda question: _turn(question, draft)))


def _turn(question: RecordQuestion, draft: Draft) -> tuple[bool, float]:
    """Tell when a question comes: the more often opinions speak of a thing, the sooner."""
    # Whoever is asked about one by one is asked about at once, and so is who was absent
    # about whether anybody can be served.
    apart = not draft.apart.isdisjoint(question.keys)
    at_once = apart or (question.kind in _OF_SERVICE and _is_absent(question.about, draft))
    return not at_once, -question.share


_OF_SERVICE = (Identity, Address, AlternativeService)


def _is_absent(people: Iterable[str], draft: Draft) -> bool:
    """Tell whether the record says of some people that they never appeared."""
    absent = [fact for fact in draft.case.facts if isinstance(fact, Appearance) and not fact.shown]
    return any(fact.speaks_of(person) for fact in absent for person in people)


def _share(thing: Any, draft: Draft, about: Iterable[str]) -> float:
    case = draft.case
    people = [person for person in about if person] or [person.id for person in case.people]
    return usage.share(thing, [usage.group_of(case, person) for person in people])


def _fact_questions(draft: Draft, standing: Iterable[Position]) -> Iterator[FactQuestion]:
    about: dict[tuple[Any, ...], dict[str, None]] = {}
    seen: dict[tuple[Any, ...], list[tuple[Position, Adding | Changing]]] = {}
    for position in standing:
        for option in position.unknown:
            kind, of_party = type(option.fact), option.fact.respondent is None
            if not _can_be_stated(kind):
                continue
            key = (kind, of_party, None if of_party else position.capacity)
            for person in position.people:
                still = unasked(kind, person, of_party, draft)
                about.setdefault(key, {}).update(dict.fromkeys(still))
            seen.setdefault(key, []).append((position, option))
    order = [person.id for person in draft.case.people]
    for (kind, of_party, _), named in about.items():
        people = tuple(sorted(named, key=order.index))
        name = fact_name(kind)
        together = people[:1] if (name, people[0]) in draft.apart else people
        (field,) = needed_fields(kind) or ("",)
        choices = choices_of(kind, field) if field else ()
        yield FactQuestion(
            name,
            asked_of(kind, who(draft.case, together)),
            _forms("a number, or no" if field else "yes · no", together),
            choices,
            together,
            kind=kind,
            seen=tuple(seen[kind, of_party, _]),
            share=_share(kind, draft, together),
            field=field,
            of_party=of_party,
        )


def _forms(first: str, people: tuple[str, ...]) -> str:
    return f"{first} · unknown · skip" + (" · each (one by one)" if len(people) > 1 else "")


def _can_be_stated(kind: type[Fact]) -> bool:
    """Tell whether a fact of a kind can be stated by one answer."""
    needed = needed_fields(kind)
    bare = all(field.default is not attrs.NOTHING for field in attrs.fields(kind))
    return bare and len(needed) < 2 and all(choices_of(kind, name) for name in needed)


def _field_questions(draft: Draft, standing: Iterable[Position]) -> Iterator[FieldQuestion]:
    for fact, name, changes in _open_fields(standing):
        if not isinstance(fact, Injunction):
            question = _field_question(fact, name, changes, names_of(fact, draft.case))
            key = question.key.rpartition(".")[2]
            part = _share((question.kind, key), draft, question.about)
            whole = _share(question.kind, draft, question.about) or 1
            yield evolve(question, share=part / whole)


def _order_questions(standing: Iterable[Position]) -> Iterator[FieldQuestion]:
    for fact, name, changes in _open_fields(standing):
        if isinstance(fact, Injunction):
            yield evolve(_field_question(fact, name, changes, ""), share=_OF_THE_ORDER)


def _open_fields(standing: Iterable[Position]) -> Iterator[tuple[Fact, str, Seen]]:
    """Yield each fact with a field that it leaves open, and what may be said of it."""
    seen: dict[tuple[Fact, str], list[tuple[Position, Adding | Changing]]] = {}
    for position in standing:
        for change in position.unsaid:
            (name,) = change.said
            key = "timing" if is_when(type(change.old), name) else name
            seen.setdefault((change.old, key), []).append((position, change))
    for (fact, name), changes in seen.items():
        yield fact, name, tuple(changes)


def _field_question(fact: Fact, name: str, changes: Seen, names: str) -> FieldQuestion:
    kind = type(fact)
    return FieldQuestion(
        question_about(fact, name),
        asked_about(kind, name, names),
        _field_forms(kind, name),
        choices_of(kind, name),
        keyed_by(fact),
        kind=kind,
        seen=changes,
        fact=fact,
        field=name,
    )


def _field_forms(kind: type[Fact], name: str) -> str:
    options = types_of(kind, name)
    if is_when(kind, name):
        return "a day, or a number · unknown · skip"
    if Known in options:
        return "a day · never · known (on a day not given) · unknown · skip"
    if date in options:
        return "a day · unknown · skip"
    if bool in options:
        return f"yes · no ({said(kind, name, False)}) · unknown · skip"
    if int in options or choices_of(kind, name):
        return "a number · unknown · skip"
    _, words = FORMS.get((kind, name), ("", "a text"))
    return f"{words} · unknown · skip"


def _proof_questions(draft: Draft, standing: Iterable[Position]) -> Iterator[ProofQuestion]:
    seen = [(position, change) for position in standing for change in position.unproved]
    facts = tuple(dict.fromkeys(change.old for _, change in seen))
    if not facts:
        return
    about = tuple(dict.fromkeys(person for fact in facts for person in keyed_by(fact)))
    if ("proof", about[0]) in draft.apart:
        facts = facts[:1]
    several = len(facts) > 1
    yield ProofQuestion(
        "proof",
        f"How well are these {number(len(facts))} facts shown?"
        if several
        else f"How well is it shown: {substance(facts[0])}?",
        "a number · Enter for undisputed" + (" · each (one by one)" if several else ""),
        tuple((proof.name.lower(), proof.label) for proof in Proof),
        about,
        tuple(map(substance, facts)) if several else (),
        kind=type(facts[0]),
        seen=tuple(seen),
        facts=facts,
    )
