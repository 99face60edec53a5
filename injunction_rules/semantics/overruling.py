"""
The law with an authority taken away.

``taken_away`` gives a rule book in which an authority no longer counts, and
``weakened`` says which rules then have less rank in a forum.  What that does to
the decided cases is answered by the command ``injunction-rules without``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from attrs import evolve, frozen

from injunction_rules.errors import RuleError, nearest
from injunction_rules.model.authorities import Authority, Citation, Effect, Treatment, Weight
from injunction_rules.model.conditions import Condition
from injunction_rules.model.dates import PartialDate, partial_date
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Element, Rule
from injunction_rules.semantics.weighing import rank


@lru_cache(maxsize=64)
def authorities_of(rules: RuleBook) -> tuple[Authority, ...]:
    """Give every authority that a rule of the book cites, once, in the order of the book."""
    return tuple(
        dict.fromkeys(citation.authority for rule in rules.rules for citation in rule.cites)
    )


def authority(rules: RuleBook, id: str) -> Authority:
    """
    Give the authority with an id.

    Raises
    ------
    RuleError
        If no rule cites one of that id; names the nearest.
    """
    known = {source.id: source for source in authorities_of(rules)}
    if id not in known:
        hint = nearest(id, known)
        raise RuleError(f"no rule cites an authority {id!r}; {hint}".rstrip("; "))
    return known[id]


def taken_away(rules: RuleBook, id: str, on: str | date | PartialDate | None = None) -> RuleBook:
    """
    Give the rule book with an authority overruled.

    Parameters
    ----------
    rules : RuleBook
    id : str
        Of the authority.
    on : date, optional
        From when it no longer counts; left out, it never did.

    Raises
    ------
    RuleError
        If no rule cites an authority of that id.

    >>> from injunction_rules import RULES
    >>> without = taken_away(RULES, "havens-v-james")
    >>> from datetime import date
    >>> authority(without, "havens-v-james").weight("nysd", date(2024, 1, 1)).label
    'none'
    """
    old = authority(rules, id)
    since = old.known_by or old.decided if on is None else partial_date(on)
    treatment = Treatment(Effect.OVERRULED, since, "supposed for argument's sake")
    new = evolve(old, history=(*old.history, treatment))

    def citation(cited: Citation) -> Citation:
        return evolve(cited, authority=new) if cited.authority == old else cited

    def part(old: Element | Condition) -> Element | Condition:
        if not isinstance(old, Element):
            return old
        return evolve(old, cites=tuple(map(citation, old.cites)))

    def rule(old: Rule) -> Rule:
        return evolve(
            old,
            elements=tuple(map(part, old.elements)),
            cites=tuple(map(citation, old.cites)),
        )

    def burden(old: Burden) -> Burden:
        return evolve(old, cites=tuple(map(citation, old.cites)))

    return evolve(
        rules,
        doctrines=tuple(
            evolve(
                doctrine,
                rules=tuple(map(rule, doctrine.rules)),
                burden=burden(doctrine.burden),
            )
            for doctrine in rules.doctrines
        ),
    )


@frozen
class Weakened:
    """
    A rule that loses rank without an authority.

    Attributes
    ----------
    rule : Rule
    before, after : Weight
        Its rank in the forum on the date; ``NONE`` for one not in force.
    """

    rule: Rule
    before: Weight
    after: Weight


def weakened(rules: RuleBook, without: RuleBook, forum: str, as_of: date) -> Iterator[Weakened]:
    """Yield the rules of a book that have less rank in another, in a forum on a date."""
    for old, new in zip(rules.rules, without.rules, strict=True):
        before, after = rank(old, forum, as_of), rank(new, forum, as_of)
        if after < before:
            yield Weakened(old, before, after)
