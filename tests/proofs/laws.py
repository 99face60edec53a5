"""
Every law there ever was or will be: each federal court, each day.

Ranks change only on the days on which an authority begins or ceases to count, so
those days and the day before them all stand for all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from attrs import frozen

from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Citation, Signal, Weight
from injunction_rules.model.courts import FORUMS
from injunction_rules.model.rules import Rule
from proofs.propositions import (
    ALWAYS,
    Both,
    Either,
    Heard,
    InForce,
    Not,
    NotBelow,
    Proposition,
    meaning,
)

Support = tuple[Authority, bool]
"""An authority, and whether it is cited directly."""


def lending(rule: Rule) -> frozenset[Support]:
    """The authorities on which a rule rests."""
    return frozenset(
        (one.authority, one.signal is Signal.DIRECT)
        for one in rule.cites
        if one.signal.lends_weight
    )


def counts_from(authority: Authority) -> date:
    """The first day on which it certainly had been decided."""
    return (authority.known_by or authority.decided).last


@lru_cache(maxsize=1)
def places() -> tuple[tuple[str, date], ...]:
    """Every forum on every day on which the law can change, and before them all."""
    authorities = {one for rule in RULES.rules for one, _ in lending(rule)}
    days = {counts_from(one) for one in authorities}
    days |= {treatment.on.last for one in authorities for treatment in one.history}
    return tuple((forum, day) for forum in FORUMS for day in sorted({date.min, *days}))


@lru_cache(maxsize=512)
def _weights(support: Support) -> bytes:
    authority, direct = support
    # What an authority weighs in a court is the same on every day on which it counts.
    days = sorted({day for _, day in places()})
    counts = [authority.good_law(day) for day in days]
    if not any(counts):
        return bytes(len(places()))
    one = days[counts.index(True)]
    cited = Citation(authority, Signal.DIRECT if direct else Signal.SEE)
    return bytes(
        weight if there else Weight.NONE
        for weight in [cited.weight(forum, one) for forum in FORUMS]
        for there in counts
    )


@lru_cache(maxsize=512)
def ranks_of(authorities: frozenset[Support]) -> bytes:
    """What a rule that rests on some authorities weighs, place by place."""
    # A place is known for what the authorities of the package weigh there.
    assert authorities <= {one for rule in RULES.rules for one in lending(rule)}
    return bytes(map(max, zip(*map(_weights, authorities), strict=True)))


@frozen
class _Place:
    """One forum on one day, as a world of which propositions about the law are true."""

    forum: str
    day: date
    ranks: Mapping[str, Weight]

    def all_of(self, parts: Iterable[bool]) -> bool:
        return all(parts)

    def any_of(self, parts: Iterable[bool]) -> bool:
        return any(parts)

    def contrary(self, part: bool) -> bool:
        return not part

    def weighs(self, rule: str, weight: Weight) -> bool:
        return self.ranks[rule] >= weight

    def heard(self, since: Authority | None, courts: tuple[str, ...]) -> bool:
        begun = since is None or counts_from(since) <= self.day
        return begun and self.forum in courts


def about_law(proposition: Proposition) -> bool:
    """Whether a proposition speaks of nothing but forum and day."""
    if isinstance(proposition, (Both, Either)):
        return all(map(about_law, proposition.parts))
    if isinstance(proposition, Not):
        return about_law(proposition.part)
    return isinstance(proposition, (Heard, InForce, NotBelow))


def _rules_of(proposition: Proposition) -> frozenset[str]:
    if isinstance(proposition, (Both, Either)):
        return frozenset().union(*map(_rules_of, proposition.parts))
    if isinstance(proposition, Not):
        return _rules_of(proposition.part)
    if isinstance(proposition, InForce):
        return frozenset({proposition.rule})
    if isinstance(proposition, NotBelow):
        return frozenset({proposition.rule, proposition.other})
    return frozenset()


def classes(
    rules: Iterable[Rule], given: Proposition, book: Mapping[str, Rule]
) -> tuple[tuple[Weight, ...], ...]:
    """
    Every combination of ranks that some rules have somewhere on some day.

    Parameters
    ----------
    rules : iterable of Rule
    given : Proposition
        About law alone: only where it is true.
    book : mapping of str to Rule
        The rules of which it speaks, by id.
    """
    those = [ranks_of(lending(rule)) for rule in rules]
    everywhere = zip(*those, strict=True) if those else ((),) * len(places())
    if given == ALWAYS:
        found = set(everywhere)
    else:
        named = {id: ranks_of(lending(book[id])) for id in _rules_of(given)}
        found = {
            ranks
            for i, ranks in enumerate(everywhere)
            if _true_at(given, i, {id: Weight(its[i]) for id, its in named.items()})
        }
    return tuple(tuple(map(Weight, one)) for one in sorted(found))


def _true_at(given: Proposition, place: int, ranks: Mapping[str, Weight]) -> bool:
    return meaning(given, _Place(*places()[place], ranks))  # type: ignore[arg-type]
