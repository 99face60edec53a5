"""Changes, people and values in the words of an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from attrs import evolve

from injunction_rules.changes.fact_changes import Adding, Changing, Removing
from injunction_rules.changes.law_changes import HeardIn, Overruling
from injunction_rules.changes.situations import Change
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited
from injunction_rules.model.authorities import Authority, Citation
from injunction_rules.model.cases import Case
from injunction_rules.model.courts import court_of
from injunction_rules.model.facts import Fact, Persons
from injunction_rules.model.proof import Proof


def supposed(
    change: Change, case: Case, authorities: Iterable[Authority], whom: str | None = None
) -> str:
    """
    Say a change of a case with the names of people and authorities instead of their ids.

    The person whose id is ``whom`` is meant throughout, and not named again.
    """
    names = case.names

    def of(fact: Fact) -> Fact:
        named = _named(fact.respondent, names)
        return evolve(
            fact,
            respondent=None if fact.respondent in (whom, (whom,)) else named,
            party=_named(fact.party, names),
        )

    said = []
    for part in change.parts:
        if isinstance(part, Overruling):
            said.append(_without(part, authorities))
        elif isinstance(part, Changing):
            said.append(str(Changing(of(part.old), of(part.new))))
        elif isinstance(part, (Adding, Removing)):
            said.append(str(type(part)(of(part.fact))))
        else:
            said.append(str(part))
    return "; ".join(said) or "nothing changed"


def _named(ids: Persons, names: Mapping[str, str]) -> Persons:
    if isinstance(ids, tuple):
        # Two may have one name.
        return tuple(dict.fromkeys(names.get(id, id) for id in ids))
    return None if ids is None else names.get(ids, ids)


def _without(change: Overruling, authorities: Iterable[Authority]) -> str:
    known = {authority.id: cited([Citation(authority)], short=True) for authority in authorities}
    since = "" if change.on is None else f" from {english.day(change.on)}"
    return f"without {known[change.authority]}{since}"


def label(value: Any, change: Change | None = None) -> str:
    """
    Say what was chosen on an axis: its label, or the court where another decides.

    >>> label(Proof.ALLEGED), label(True), label(None)
    ('alleged only', 'yes', 'left out')
    """
    if isinstance(change, HeardIn) and change.forum == value:
        return court_name(change.forum)
    if value is None:
        return "left out"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Proof):
        return value.label
    return str(value.value).replace("_", " ") if isinstance(value, Enum) else str(value)


def court_name(forum: str) -> str:
    """
    Give a court as citations abbreviate it.

    >>> court_name("ilnd"), court_name("scotus")
    ('N.D. Ill.', 'U.S. Supreme Court')
    """
    return court_of(forum).abbreviation or "U.S. Supreme Court"
