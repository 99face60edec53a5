"""
The frequency with which opinions speak of a thing: the order in which a person is asked.

It is counted over the cases that ship with the package, so that a marketplace is asked
first about what opinions on marketplaces turn on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from injunction_rules.corpus.cases import corpus
from injunction_rules.interviews.wording import WHEN_DONE
from injunction_rules.model.cases import Case, Nonparty, capacity
from injunction_rules.model.facts import Capacity, Conduct, Fact, RespondentKind

Group = tuple[Capacity, RespondentKind | None]
"""The enjoined or the nonparties, of one kind or of all."""

_ALIKE = 0.9
"""The weight of respondents of the same kind, beside that of all."""


def group_of(case: Case, person: str) -> Group:
    """Give the group of a person, by whose cases it is known what to ask."""
    kinds = {each.id: each.kind for each in case.people if isinstance(each, Nonparty)}
    return capacity(case, person), kinds.get(person)


@cache
def _counts() -> tuple[Counter[Group], Counter[tuple[Group, Any]]]:
    """Count the respondents of the corpus, and those of whom a fact or a field is stated."""
    respondents: Counter[Group] = Counter()
    stated: Counter[tuple[Group, Any]] = Counter()
    for decided in corpus():
        case = decided.case
        for person in dict.fromkeys(p for motion in case.motions for p in motion.against):
            group = group_of(case, person)
            facts = [fact for fact in case.facts if fact.speaks_of(person)]
            said = {type(fact) for fact in facts} | {
                (type(fact), _name(fact, name)) for fact in facts for name in fact.stated()
            }
            for counted in {group, (group[0], None)}:
                respondents[counted] += 1
                stated.update((counted, thing) for thing in said)
    return respondents, stated


def _name(fact: Fact, name: str) -> str:
    return "when" if isinstance(fact, Conduct) and name in WHEN_DONE else name


def share(thing: type[Fact] | tuple[type[Fact], str], groups: Iterable[Group]) -> float:
    """
    Give the share of the respondents of some groups of whom opinions state a thing.

    Parameters
    ----------
    thing : type of Fact, or that and a field
    groups : iterable of Group
        The greatest share among them is taken.

    >>> from injunction_rules.model.facts import Listing
    >>> marketplace, bank = (
    ...     (Capacity.NONPARTY, kind) for kind in (RespondentKind.MARKETPLACE, RespondentKind.BANK)
    ... )
    >>> share(Listing, [marketplace]) > share(Listing, [bank])
    True
    """
    respondents, stated = _counts()

    def part(group: Group) -> float:
        return stated[group, thing] / (respondents[group] or 1)

    return max(
        _ALIKE * part((side, kind)) + (1 - _ALIKE) * part((side, None)) for side, kind in groups
    )
