"""The sentences of the interview: who is meant, and what is asked."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, get_args, get_type_hints

from injunction_rules.explaining.fields import form, happened, said
from injunction_rules.explaining.wording import bare_noun, noun, pattern
from injunction_rules.model.cases import Case
from injunction_rules.model.conditions import Pattern, exactly
from injunction_rules.model.facts import Conduct, Fact, Violation, Word, persons
from injunction_rules.rendering.trees import counted, number

WHEN_DONE = frozenset({"on", "until", "timing"})
"""The fields of conduct that place it in time, which are asked about together."""


def names_of(fact: Fact, case: Case) -> str:
    """Name those of whom a fact speaks."""
    if isinstance(fact, Violation):
        ids = persons(fact.party, *(party.id for party in case.enjoined_parties))
    else:
        ids = persons(fact.respondent, *(person.id for person in case.people))
    return who(case, ids)


def who(case: Case, ids: tuple[str, ...]) -> str:
    """
    Name some people of a case; a whole side of many by their number.

    >>> from injunction_rules.corpus.data import demo
    >>> who(demo(), ("alibaba", "aliexpress"))
    'Alibaba and AliExpress'
    >>> who(demo(), tuple(party.id for party in demo().enjoined_parties))
    'the four enjoined parties'
    """
    for side, words in (
        (case.enjoined_parties, "enjoined parties"),
        (case.nonparties, "nonparties"),
    ):
        if len(ids) > 2 and {*ids} == {person.id for person in side}:
            return f"the {number(len(ids))} {words}"
    names = case.names
    return counted([names[id] for id in ids])


def asked_of(kind: type[Fact], names: str) -> str:
    """
    Ask whether the record shows a fact of a kind.

    >>> from injunction_rules.model.facts import Appearance
    >>> asked_of(Appearance, "Glow Store")
    'Did Glow Store appear in the case?'
    """
    if kind.question:
        return kind.question.format(who=names)
    return f"Does the record show {noun(kind)} (as to {names})?"


def asked_about(kind: type[Fact], name: str, names: str) -> str:
    """
    Ask what a field of a fact is.

    >>> from injunction_rules.model.facts import ActualNotice, Listing
    >>> asked_about(Listing, "removed", "Bazaar")
    'On what day was the listing removed (Bazaar)?'
    >>> asked_about(ActualNotice, "content", "Bazaar")
    'Which of these does the record show of the actual notice (Bazaar)?'
    >>> asked_about(Listing, "promptly", "Bazaar")
    'Does the record show a listing, removed promptly (Bazaar)?'
    """
    of = f" ({names})" if names else ""
    thing = f"the {bare_noun(kind)}"
    options = types_of(kind, name)
    if issubclass(kind, Conduct) and name in WHEN_DONE:
        return f"When was there {noun(kind)}{of}?"
    if date in options and name == "on":
        return f"From what day on was there {noun(kind)}{of}?"
    if date in options:
        return f"On what day was {thing} {happened(kind, name)}{of}?"
    if int in options or str in options:
        unit = form(kind, name).replace("{}", "…")
        return f"What belongs in the place of the dots, of {thing}: “{unit}”{of}?"
    if bool in options:
        return f"Does the record show {pattern(Pattern(kind, ((name, exactly(True)),)))}{of}?"
    return f"Which of these does the record show of {thing}{of}?"


def types_of(kind: type[Fact], name: str) -> tuple[Any, ...]:
    """Give the types that a field takes."""
    hint = get_type_hints(kind)[name]
    return get_args(hint) or (hint,)


def choices_of(kind: type[Fact], name: str) -> tuple[tuple[str, str], ...]:
    """
    Give the words that a field may have, as in a case file and in print.

    >>> from injunction_rules.model.facts import Appearance
    >>> choices_of(Appearance, "by")
    (('counsel', 'by counsel'), ('self', 'by the respondent itself'))
    """
    return tuple(
        (member.value, said(kind, name, member))
        for option in types_of(kind, name)
        if isinstance(option, type) and issubclass(option, Word)
        for member in option
    )


def plain_words(text: str) -> str:
    """Take the marks of documentation out of a text."""
    return re.sub(r"`([^`]*)`", r"“\1”", text)
