"""Mutants: the law, changed in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum
from typing import Any

from attrs import evolve, frozen

from injunction_rules import RULES
from injunction_rules.errors import RuleError
from injunction_rules.model.authorities import Authority, Citation, Kind, Signal, Treatment
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Exactly,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    Shown,
)
from injunction_rules.model.courts import court_of
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Doctrine, Rule
from injunction_rules.semantics.overruling import authorities_of


@frozen(eq=False)
class Mutant:
    """
    The law, changed in one place.

    Attributes
    ----------
    of : str
        The id of the rule, doctrine, parameter or authority that is changed.
    change : str
    book : RuleBook
    ranks_only : bool
        Whether nothing is changed but what is cited and what it weighs.
    authority : Authority or None
        The changed authority, where that is what is changed.
    """

    of: str
    change: str
    book: RuleBook
    ranks_only: bool = False
    authority: Authority | None = None

    def __str__(self) -> str:
        return f"{self.of}: {self.change}"


def mutants(book: RuleBook = RULES) -> Iterator[Mutant]:
    """Make every mutant of a rule book, each with a name of its own."""
    names: Counter[str] = Counter()
    for mutant in _made(book):
        names[str(mutant)] += 1
        number = names[str(mutant)]
        yield mutant if number == 1 else evolve(mutant, change=f"{mutant.change} ({number})")


def _made(book: RuleBook) -> Iterator[Mutant]:
    for rule in book.rules:
        yield Mutant(rule.id, "dropped", book.without(rule.id))
        for change, mutated in _changed_rules(rule):
            # A change that a rule book refuses needs no test to be noticed.
            with suppress(RuleError):
                yield Mutant(rule.id, change, book.replacing(mutated))
        for change, cites in _changed_citations(rule.cites):
            if any(citation.signal.lends_weight for citation in cites):
                mutated = evolve(rule, cites=cites)
                yield Mutant(rule.id, change, book.replacing(mutated), ranks_only=True)
    for doctrine in book.doctrines:
        for change, burdened in _changed_burdens(doctrine):
            doctrines = [burdened if each is doctrine else each for each in book.doctrines]
            yield Mutant(doctrine.id, change, evolve(book, doctrines=doctrines))
    for parameter in book.parameters:
        for value in (parameter.value - 1, parameter.value + 1):
            if value >= 0:
                yield Mutant(parameter.id, f"{value}", book.with_value(parameter, value))
    for authority in authorities_of(book):
        for change, altered in _changed_authorities(authority):
            citing = _citing(book, authority, altered)
            yield Mutant(authority.id, change, citing, ranks_only=True, authority=altered)


def _changed_rules(rule: Rule) -> Iterator[tuple[str, Rule]]:
    yield "settled turned", evolve(rule, settled=not rule.settled)
    if rule.then is not None:
        yield "for turned into against", evolve(rule, then=None, against=rule.then)
    elif rule.against is not None:
        yield "against turned into for", evolve(rule, against=None, then=rule.against)
    if len(rule.defeats) > 1:
        for spared in rule.defeats:
            defeats = [id for id in rule.defeats if id != spared]
            yield f"{spared} not defeated", evolve(rule, defeats=defeats)
    if rule.on is not None:
        yield "who must prove turned", evolve(rule, on=rule.on.other)
    for change, condition in _changed_conditions(rule.when):
        yield change, rule.asking(condition)


def _changed_citations(
    cites: tuple[Citation, ...],
) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    for place, citation in enumerate(cites):
        name = f"{citation.signal.value or 'direct'} {citation.authority.id} {citation.pinpoint}"
        before, after = cites[:place], cites[place + 1 :]
        yield f"{name} dropped", (*before, *after)
        moved = Signal.SEE if citation.signal is Signal.DIRECT else Signal.DIRECT
        words = f"{name} as {moved.value or 'direct'}"
        yield words, (*before, citation.signalled(moved), *after)


def _changed_conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    if isinstance(condition, (AllOf, AnyOf)):
        join = type(condition)
        for place, part in enumerate(condition.parts):
            before, after = condition.parts[:place], condition.parts[place + 1 :]
            rest = (*before, *after)
            yield f"{_said(part)} dropped", rest[0] if len(rest) == 1 else join(rest)
            for change, mutated in _changed_conditions(part):
                yield change, join((*before, mutated, *after))
    elif isinstance(condition, Every):
        yield f"some for {_said(condition)}", Shown(condition.pattern)
        for change, pattern in _changed_patterns(condition.pattern):
            yield f"every: {change}", evolve(condition, pattern=pattern)
        for change, pattern in _changed_patterns(condition.among):
            yield f"among: {change}", evolve(condition, among=pattern)
    else:
        words = ("not shown", NotShown) if isinstance(condition, Shown) else ("shown", Shown)
        yield f"{words[0]} for {_said(condition)}", words[1](condition.of)
        if isinstance(condition, Refuted):
            yield f"not shown for {_said(condition)}", NotShown(condition.of)
        if isinstance(condition, NotShown):
            yield f"refuted for {_said(condition)}", Refuted(condition.of)
        if isinstance(condition.of, Pattern):
            for change, pattern in _changed_patterns(condition.of):
                yield f"{_SIGNS[type(condition)]} {change}", type(condition)(pattern)


_SIGNS = {Shown: "shown", NotShown: "not shown", Refuted: "refuted", Every: "every"}


def _said(condition: Condition) -> str:
    """Say a condition shortly."""
    if isinstance(condition, (AllOf, AnyOf)):
        word = " and " if isinstance(condition, AllOf) else " or "
        return f"({word.join(map(_said, condition.parts))})"
    of = condition.pattern if isinstance(condition, Every) else condition.of
    name = (
        ", ".join([of.kind.__name__, *(field for field, _ in of.where)])
        if isinstance(of, Pattern)
        else of.id
    )
    return f"{_SIGNS[type(condition)]} {name}"


def _changed_patterns(pattern: Pattern) -> Iterator[tuple[str, Pattern]]:
    for place, (name, constraint) in enumerate(pattern.where):
        before, after = pattern.where[:place], pattern.where[place + 1 :]
        field = f"{pattern.kind.__name__}.{name}"
        yield f"{field} not asked", evolve(pattern, where=(*before, *after))
        constraints: list[tuple[str, Any]] = []
        if isinstance(constraint, Exactly):
            constraints = [
                (f"is {_value(value)}", Exactly(value)) for value in _next(constraint.value)
            ]
        elif isinstance(constraint, OneOf):
            constraints = [
                (
                    f"without {_value(gone)}",
                    OneOf(tuple(value for value in constraint.values if value != gone)),
                )
                for gone in constraint.values
            ]
        for change, mutated in constraints:
            yield f"{field} {change}", evolve(pattern, where=(*before, (name, mutated), *after))


def _value(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def _next(value: object) -> Iterator[object]:
    """Give another value that a field may have; text is of countries."""
    if isinstance(value, str):
        yield "GB"
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, Enum) and len(type(value)) > 1:
        members = list(type(value))
        yield members[(members.index(value) + 1) % len(members)]


def _changed_burdens(doctrine: Doctrine) -> Iterator[tuple[str, Doctrine]]:
    burden = doctrine.burden
    yield "burden on the other side", evolve(doctrine, burden=evolve(burden, on=burden.on.other))
    for standard in (None, Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING):
        if standard is not burden.standard:
            words = standard.label if standard else "as the motion asks"
            changed = evolve(burden, standard=standard)
            yield f"burden {words}", evolve(doctrine, burden=changed)


def _changed_authorities(authority: Authority) -> Iterator[tuple[str, Authority]]:
    yield "decided a year later", evolve(authority, decided=_later(authority.decided))
    if authority.known_by is not None:
        yield "known a year later", evolve(authority, known_by=_later(authority.known_by))
    for place, treatment in enumerate(authority.history):
        before, after = authority.history[:place], authority.history[place + 1 :]
        words = f"{treatment.effect.value} {treatment.on}"
        changes: list[tuple[str, tuple[Treatment, ...]]] = [
            ("dropped", ()),
            ("a year later", (evolve(treatment, on=_later(treatment.on)),)),
            ("on point turned", (evolve(treatment, on_point=not treatment.on_point),)),
        ]
        for change, mutated in changes:
            yield f"{words} {change}", evolve(authority, history=(*before, *mutated, *after))
    if authority.kind is Kind.DECISION and court_of(authority.court or "").is_appellate:
        yield "precedential turned", evolve(authority, precedential=not authority.precedential)


def _later(when: PartialDate) -> PartialDate:
    text = str(when).replace(f"{when.year:04d}", f"{when.year + 1:04d}", 1)
    # The year after a leap year has no such day.
    return PartialDate.of(text.replace("-02-29", "-02-28"))


def _citing(book: RuleBook, old: Authority, new: Authority) -> RuleBook:
    """Give a book whose rules cite one authority for another."""
    return book.replacing(
        *(
            evolve(
                rule,
                cites=tuple(
                    evolve(cited, authority=new) if cited.authority is old else cited
                    for cited in rule.cites
                ),
            )
            for rule in book.rules
            if any(cited.authority is old for cited in rule.cites)
        )
    )
