"""
Phrases: changes as they are said on a command line.

A phrase is a verb and a text: ``set listing.removed=2024-05-11``.  A fact has the name
that :mod:`injunction_rules.changes.naming` gives it, or its number as errors print it:
``facts[2]``.  Values are put into the case as it would be
written and read again by the code that reads case files, so that they mean here
what they mean there, and errors say the same.

>>> from injunction_rules.corpus.data import demo
>>> situation = Situation(demo())
>>> (change,) = changes_of(situation, [Phrase("set", "appearance of bbottruoys.proof=alleged")])
>>> print(change)
weaken to alleged only: the respondent has not appeared, undisputed [Order ¶ 1], of bbottruoys
>>> print(*phrases_of(change, situation.case))
--set 'appearance of bbottruoys.proof=alleged'
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from injunction_rules.casefile.writing import tree_of
from injunction_rules.changes.fact_changes import Adding, Changing, FactChange
from injunction_rules.changes.law_changes import (
    HeardIn,
    HeardOn,
    Overruling,
    Stipulating,
    WithoutRule,
    WithParameter,
)
from injunction_rules.changes.naming import name_of, quoted
from injunction_rules.changes.reading import STANDINGS, PhraseError, Reading, Said
from injunction_rules.changes.situations import Change, ChangeError, Situation
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import UNLISTED, Fact, Injunction, fact_name

__all__ = ["VERBS", "Phrase", "PhraseError", "changes_of", "phrase", "phrases_of"]

_READERS: Mapping[str, Callable[[Reading, str], Said | None]] = {
    "set": Reading.set,
    "unset": Reading.unset,
    "remove": Reading.remove,
    "add": Reading.add,
    "forum": Reading.forum,
    "as-of": Reading.as_of,
    "overrule": Reading.overrule,
    "without-rule": Reading.without_rule,
    "parameter": Reading.parameter,
    "stipulate": Reading.stipulate,
}

VERBS = tuple(_READERS)
"""Everything that a phrase may begin with."""


@frozen
class Phrase:
    """
    A change in words: one of ``VERBS``, on the command line an option, and a text.

    >>> print(Phrase("set", 'listing "tee/2210".removed=never'))
    --set 'listing "tee/2210".removed=never'
    """

    verb: str
    text: str

    def __str__(self) -> str:
        return f"--{self.verb} {shlex.quote(self.text)}"


def phrase(text: str) -> Phrase | None:
    """
    Take the verb off a phrase; nothing where it has none.

    >>> print(phrase("remove facts[3]"))
    --remove 'facts[3]'
    """
    verb, _, rest = text.strip().partition(" ")
    return Phrase(verb, rest.strip()) if verb in _READERS else None


def changes_of(situation: Situation, phrases: Iterable[Phrase | str]) -> tuple[Change, ...]:
    """
    Read phrases as changes of a case and its law, in the order in which they are first spoken of.

    A text without a verb sets a field.

    They are ``set PLACE=VALUE`` and ``unset PLACE`` of a field of a fact or of the
    injunction, such as ``listing.removed``: all of one fact are one change;
    ``remove listing``; ``add {fact: …}``, as in a case file; ``forum ID``;
    ``as-of DATE``; ``overrule AUTHORITY[@DATE]``; ``without-rule ID``;
    ``parameter ID=NUMBER``; ``stipulate FINDING[=STANDING]``.

    Raises
    ------
    PhraseError
        If they say no changes; carries every problem.
    CaseFileError
        If the case holds a fact that no case file can state.
    """
    reading = Reading(situation)
    spoken = [
        (phrase(words) or Phrase("set", words)) if isinstance(words, str) else words
        for words in phrases
    ]
    said = [_READERS[each.verb](reading, each.text) for each in spoken]
    changes = tuple(reading.changes(said))
    if reading.problems:
        raise PhraseError(reading.problems)
    return changes


def phrases_of(change: Change, case: Case) -> tuple[Phrase, ...]:
    """
    Say each part of a change of a case in phrases, which read as that change.

    Raises
    ------
    ChangeError
        If it changes what the case does not have, or no phrase says it: a rule in
        place of another is no word, nor is a fact that no case file can state.
    """
    return tuple(said for part in change.parts for said in _phrases(part, case))


def _phrases(change: Change, case: Case) -> Iterator[Phrase]:
    if isinstance(change, FactChange):
        yield from _of_fact(change, case)
    elif isinstance(change, HeardIn):
        yield Phrase("forum", change.forum)
    elif isinstance(change, HeardOn):
        yield Phrase("as-of", change.day.isoformat())
    elif isinstance(change, Overruling):
        on = "" if change.on is None else f"@{change.on.isoformat()}"
        yield Phrase("overrule", f"{change.authority}{on}")
    elif isinstance(change, WithoutRule):
        yield Phrase("without-rule", change.rule)
    elif isinstance(change, WithParameter):
        yield Phrase("parameter", f"{change.parameter}={change.value}")
    elif isinstance(change, Stipulating):
        (word,) = [word for word, standing in STANDINGS.items() if standing is change.standing]
        yield Phrase("stipulate", f"{change.finding.id}={word}")
    else:
        raise ChangeError(f"no phrase says this: {change}")


def _of_fact(change: FactChange, case: Case) -> Iterator[Phrase]:
    if isinstance(change, Adding):
        yield Phrase("add", _flow(_tree(change.fact, case)))
    elif isinstance(change, Changing) and change.old == case.injunction:
        if not isinstance(change.new, Injunction):
            raise ChangeError(f"no phrase makes the injunction another thing: {change.new}")
        old, new = (tree_of(evolve(case, injunction=o)) for o in (case.injunction, change.new))
        yield from _of_fields("injunction", old["injunction"], new["injunction"])
    elif change.removed not in case.facts:
        raise ChangeError(f"the case has no fact with which this could be done: {change}")
    else:
        place = name_of(change.removed, case)
        if change.added is None:
            yield Phrase("remove", place)
        else:
            yield from _of_fields(place, _tree(change.removed, case), _tree(change.added, case))


def _of_fields(place: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Phrase]:
    if old.get("fact") != new.get("fact"):
        raise ChangeError(f"no phrase makes {place} a fact of another kind: {new['fact']}")
    for name, value in new.items():
        if name not in old or old[name] != value:
            yield Phrase("set", f"{place}.{name}={_flow(value)}")
    for name in old:
        if name not in new:
            yield Phrase("unset", f"{place}.{name}")


def _tree(fact: Fact, case: Case) -> dict[str, Any]:
    """Give a fact as a case file gives it."""
    if type(fact) in UNLISTED:
        raise ChangeError(f"no case file lists such a fact: {fact_name(type(fact))}")
    node: dict[str, Any] = tree_of(evolve(case, facts=(fact,)))["facts"][0]
    return node


# A value as YAML has it on one line: bare where it can be read no other way.

_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = ("true", "false", "null")


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(below)}" for name, below in value.items()) + "}"
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    if _BARE.fullmatch(value) and value not in _WORDS:
        return value
    return quoted(value)
