"""
From a case to the questions that rules can answer.

A question is one motion and so one standard of proof, one respondent, one
injunction and, for a nonparty, one enjoined party.  Within it "the respondent"
and "the party" need no names, and rules need no variables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import merge

from attrs import frozen

from injunction_rules.model.cases import Case, Stipulation
from injunction_rules.model.facts import (
    Capacity,
    Fact,
    Motion,
    Relief,
    Respondent,
    RespondentKind,
    persons,
)
from injunction_rules.model.lines import counted, short


@frozen(repr=False)
class Question:
    """
    The question that one run of an engine decides.

    Attributes
    ----------
    motion : str
        Id of the motion.
    relief : Relief
    respondent : str
        Id of the person it is made against.
    party : str
        Id of the enjoined party; the respondent itself where it is enjoined.
    facts : tuple of Fact
        The motion, the respondent, the order that the motion is about, then the facts of
        the case that speak of this respondent and this party and bear on that order.
    places : tuple of str
        Where each fact stands in the case file.
    stipulated : tuple of Stipulation
        What nobody disputes of this respondent and this party.
    """

    motion: str
    relief: Relief
    respondent: str
    party: str
    facts: tuple[Fact, ...]
    places: tuple[str, ...]
    stipulated: tuple[Stipulation, ...] = ()

    def __str__(self) -> str:
        party = "" if self.party == self.respondent else f" as to {self.party}"
        return f"{self.motion} against {self.respondent}{party}"

    def __repr__(self) -> str:
        return short(f"Question {self}: {counted((len(self.facts), 'fact'))}")


def questions(case: Case) -> Iterator[Question]:
    """
    Yield every question a case asks, motion by motion, person by person.

    Yields
    ------
    Question
        For an enjoined party one, for a nonparty one with each enjoined party.
    """
    parties = [party.id for party in case.enjoined_parties]
    enjoined = set(parties)
    kinds = {person.id: person.kind for person in case.people}
    orders = case.orders
    records: dict[str | None, _Record] = {}
    for motion in case.motions:
        order = motion.order
        if order not in records:
            records[order] = _Record(tuple(_toward(case, order)))
        record = records[order]
        injunction = orders.made_for(order, motion.relief)
        heads_at = ("motions", "respondent", orders.place(order))
        agreed = [point for point in case.stipulated if point.order == order]
        for person in motion.against:
            role = Capacity.ENJOINED_PARTY if person in enjoined else Capacity.NONPARTY
            heads = (*_heads(motion.relief, role, motion.new_terms, kinds[person]), injunction)
            for party in [person] if person in enjoined else parties:
                stipulated = tuple([s for s in agreed if s.speaks_of(person, party)])
                facts, places = record.speaking_of(person, party)
                yield Question(
                    motion.id,
                    motion.relief,
                    person,
                    party,
                    heads + facts,
                    heads_at + places,
                    stipulated,
                )


# There are few of these, and every question begins with one.
@lru_cache(maxsize=256)
def _heads(
    relief: Relief, against: Capacity, new_terms: bool, kind: RespondentKind
) -> tuple[Fact, Fact]:
    """Give the motion and the respondent, as rules see them."""
    return (
        Motion(relief=relief, against=against, new_terms=new_terms),
        Respondent(kind=kind),
    )


def _toward(case: Case, order: str | None) -> Iterator[tuple[int, Fact]]:
    """Yield the facts that bear on an order, as they bear on it, with their numbers."""
    if not case.earlier_orders and not case.orders.periods:
        yield from enumerate(case.facts)
        return
    for number, fact in enumerate(case.facts):
        toward = case.orders.toward(order, fact)
        if toward is not None:
            yield number, toward


_Placed = tuple[tuple[Fact, ...], tuple[str, ...]]


class _Record:
    """The facts toward an order by those of whom they speak: each question finds its own."""

    def __init__(self, facts: tuple[tuple[int, Fact], ...]) -> None:
        self._facts = tuple([fact for _, fact in facts])
        self._places = tuple([f"facts[{number}]" for number, _ in facts])
        self._of_all: list[int] = []
        self._of: dict[str, list[int]] = {}
        for number, fact in enumerate(self._facts):
            if fact.respondent is None:
                self._of_all.append(number)
            for person in persons(fact.respondent):
                self._of.setdefault(person, []).append(number)
        self._respondent: str | None = None
        self._as_to_each: list[int] = []
        self._as_to: dict[str, list[int]] = {}
        self._silent: _Placed = ((), ())

    def speaking_of(self, respondent: str, party: str) -> _Placed:
        """Give the facts that speak of a respondent and a party, and where they stand."""
        if respondent != self._respondent:
            self._choose(respondent)
        if party not in self._as_to:
            return self._silent
        return self._placed(merge(self._as_to_each, self._as_to[party]))

    def _choose(self, respondent: str) -> None:
        """Sort the facts that speak of a respondent by the parties that they name."""
        self._respondent, self._as_to_each, self._as_to = respondent, [], {}
        for number in merge(self._of_all, self._of.get(respondent, ())):
            named = self._facts[number].party
            if named is None:
                self._as_to_each.append(number)
            for party in persons(named):
                self._as_to.setdefault(party, []).append(number)
        self._silent = self._placed(self._as_to_each)

    def _placed(self, numbers: Iterable[int]) -> _Placed:
        chosen = tuple(numbers)
        return (
            tuple([self._facts[number] for number in chosen]),
            tuple([self._places[number] for number in chosen]),
        )


def bearing_on_nothing(case: Case) -> Iterator[tuple[int, Fact]]:
    """
    Yield the facts of a case, with their places, that speak of nobody whom a motion is against.

    Such a fact names a respondent whom none is against, or another party than the one that
    a motion is against; it stands in no question that the case asks.

    >>> from injunction_rules import demo
    >>> case = demo()
    >>> [len(list(bearing_on_nothing(each))) for each in (case, case.alone("cease", "alibaba"))]
    [0, 20]
    """
    against = {person for motion in case.motions for person in motion.against}
    strangers = against.difference(party.id for party in case.enjoined_parties)
    for place, fact in enumerate(case.facts):
        named = against
        if fact.respondent is not None:
            named = against.intersection(persons(fact.respondent))
        # With a nonparty each party is asked about, with a party itself alone.
        if fact.party is not None and not strangers & named:
            named = named.intersection(persons(fact.party))
        if not named:
            yield place, fact
