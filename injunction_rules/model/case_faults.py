"""The faults of a case: all in which its parts contradict one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from injunction_rules.errors import nearest
from injunction_rules.model.court_names import nearest_court
from injunction_rules.model.courts import is_court
from injunction_rules.model.facts import (
    ActualNotice,
    Conduct,
    Fact,
    Fault,
    Listing,
    NoticeContent,
    Persons,
    Relief,
    Timing,
    persons,
)
from injunction_rules.model.facts.base import faults_of_persons
from injunction_rules.model.facts.types import faults_of_types

if TYPE_CHECKING:
    from injunction_rules.model.cases import Case


def faults_of_case(case: Case, version: str) -> Iterator[Fault]:
    """Yield every way in which its parts contradict one another."""
    if types := list(_faults_of_types(case)):
        # What is of a wrong type cannot be compared with anything.
        yield from types
        return
    yield from _faults_of_names(case, version)
    yield from case.orders.faults(case.as_of)
    yield from _faults_of_facts(case)
    yield from _faults_of_stipulations(case)
    yield from _faults_of_motions(case)


def _faults_of_types(case: Case) -> Iterator[Fault]:
    if own := faults_of_types(case):
        yield from own
        return
    parts = ("enjoined_parties", "nonparties", "stipulated", "motions", "outcome")
    for where in parts:
        for i, part in enumerate(getattr(case, where)):
            for name, expected, value in faults_of_types(part):
                yield f"{where}[{i}].{name}", expected, value


def _faults_of_names(case: Case, version: str) -> Iterator[Fault]:
    if case.schema != version:
        yield "schema", version, repr(case.schema)
    if not is_court(case.court):
        hint = nearest_court(case.court)
        yield "court", "the id of a federal court", f"{case.court!r}; {hint}".strip("; ")
    if not case.enjoined_parties:
        yield "enjoined_parties", "at least one enjoined party", "none"
    if not case.motions:
        yield "motions", "at least one motion", "none"
    seen: set[str] = set()
    for where, people in (
        ("enjoined_parties", case.enjoined_parties),
        ("nonparties", case.nonparties),
    ):
        yield from _repeated(where, (person.id for person in people), seen)
    yield from _repeated("earlier_orders", (order.id for order in case.earlier_orders), set())
    yield from _repeated("motions", (motion.id for motion in case.motions), set())
    entered = case.injunction.entered
    if entered is not None and entered > case.as_of:
        yield (
            "injunction.entered",
            f"a day not after the decision ({case.decided})",
            str(entered),
        )


def _faults_of_facts(case: Case) -> Iterator[Fault]:
    for i, fact in enumerate(case.facts):
        yield from faults_of_fact(case, fact, f"facts[{i}]")


def faults_of_fact(case: Case, fact: Fact, where: str = "fact") -> Iterator[Fault]:
    """Yield every way in which a fact contradicts who and what the case is about."""
    if fact.respondent is not None:
        yield from _unknown_persons(f"{where}.respondent", fact.respondent, case.ids)
    if fact.party is not None:
        yield from _no_parties(f"{where}.party", fact.party, case.party_ids, case.ids)
    for name, expected, value in _faults_of_dates(case, fact):
        yield f"{where}.{name}", expected, value


def _faults_of_stipulations(case: Case) -> Iterator[Fault]:
    said: dict[tuple[str, str | None, str, str], tuple[int, bool]] = {}
    for i, stipulation in enumerate(case.stipulated):
        where = f"stipulated[{i}]"
        yield from _faults_of_order(case, where, stipulation.order)
        yield from faults_of_persons(f"{where}.respondent", stipulation.respondent)
        yield from faults_of_persons(f"{where}.party", stipulation.party)
        yield from _unknown_persons(f"{where}.respondent", stipulation.respondent, case.ids)
        yield from _no_parties(
            f"{where}.party",
            stipulation.party,
            case.party_ids,
            case.ids,
        )
        contrary = {
            first
            for respondent in persons(stipulation.respondent, *case.ids)
            for party in persons(stipulation.party, *case.party_ids)
            for first, shown in [
                said.setdefault(
                    (stipulation.finding, stipulation.order, respondent, party),
                    (i, stipulation.shown),
                )
            ]
            if shown is not stipulation.shown
        }
        if contrary:
            yield (
                f"{where}.shown",
                f"nothing contrary to stipulated[{min(contrary)}]",
                str(stipulation.shown).lower(),
            )


def _faults_of_dates(case: Case, fact: Fact) -> Iterator[Fault]:
    as_of = case.as_of
    for name, value in fact.stated().items():
        if isinstance(value, date) and value > as_of:
            yield name, f"a day not after the decision ({case.decided})", str(value)
    # Before there was an order nobody could know of it, and a removal then
    # answers no notice under it.
    if isinstance(fact, ActualNotice):
        yield from _faults_of_notice(case, fact)
    elif isinstance(fact, Listing):
        yield from case.orders.faults_of_time(fact)
    if isinstance(fact, Listing) and (first := case.orders.first_day()) is not None:
        removed = fact.removed
        if isinstance(removed, date) and removed < first:
            yield "removed", f"a day not before the order ({first})", f"{removed}{_TOLD}"
    entered = case.injunction.entered
    if entered is None:
        return
    if isinstance(fact, Conduct) and fact.timing is not None and fact.last_day is not None:
        before = fact.last_day < entered
        if before != (fact.timing is Timing.BEFORE_ORDER):
            side = "before" if before else "not before"
            yield (
                "timing",
                f"what the dates say: {side} the order of {entered}",
                fact.timing.value,
            )


def _faults_of_notice(case: Case, notice: ActualNotice) -> Iterator[Fault]:
    if notice.order is not None and notice.order not in case.orders.ids:
        yield _unknown_order(case, notice.order)
    elif notice.on is not None and notice.content not in _OF_SOMETHING_EARLIER:
        entered = case.orders.injunction(case.orders.noticed(notice)).entered
        if entered is not None and notice.on < entered:
            yield "on", f"a day not before the order ({entered})", f"{notice.on}{_TOLD}"


def _faults_of_order(case: Case, where: str, order: str | None) -> Iterator[Fault]:
    if order is not None and order not in case.orders.ids:
        name, expected, value = _unknown_order(case, order)
        yield f"{where}.{name}", expected, value


def _unknown_order(case: Case, order: str) -> Fault:
    return _unknown("order", order, case.orders.ids, "the id of an earlier order")


def _faults_of_motions(case: Case) -> Iterator[Fault]:
    for i, motion in enumerate(case.motions):
        yield from _faults_of_order(case, f"motions[{i}]", motion.order)
        where = f"motions[{i}].against"
        if not motion.against:
            yield where, "at least one person", "nobody"
        yield from _repeated(where, motion.against, set(), unit="")
        for j, person in enumerate(motion.against):
            if person not in case.ids:
                yield _unknown(f"{where}[{j}]", person, case.ids)
            elif motion.relief is Relief.COMPLY and person not in case.party_ids:
                stranger = f"{person!r}, a nonparty; use `cease` against a nonparty"
                yield f"{where}[{j}]", "an enjoined party, for relief comply", stranger
            elif motion.relief is Relief.CEASE and person in case.party_ids:
                party = f"{person!r}, an enjoined party; use `comply` against a party"
                yield f"{where}[{j}]", "a nonparty, for relief cease", party
    made = {motion.id: motion for motion in case.motions}
    for i, outcome in enumerate(case.outcome):
        if outcome.motion not in made:
            yield _unknown(f"outcome[{i}].motion", outcome.motion, made)
        elif outcome.against not in made[outcome.motion].against:
            against = made[outcome.motion].against
            yield _unknown(f"outcome[{i}].against", outcome.against, against)


def _repeated(where: str, ids: Iterable[str], seen: set[str], unit: str = ".id") -> Iterator[Fault]:
    for i, id in enumerate(ids):
        if id in seen:
            yield f"{where}[{i}]{unit}", "an id used once", f"{id!r} again"
        seen.add(id)


def _unknown(
    where: str, id: str, known: Iterable[str], expected: str = "the id of somebody in the case"
) -> Fault:
    # To look for the nearest of very many ids takes long and helps nobody.
    some = list(islice(known, _MOST_TO_COMPARE + 1))
    hint = nearest(id, some) if len(some) <= _MOST_TO_COMPARE else ""
    return where, expected, f"{id!r}; {hint}".rstrip("; ")


def _unknown_persons(where: str, named: Persons, known: Mapping[str, object]) -> Iterator[Fault]:
    """Yield a fault for each person named who is not in the case."""
    for place, id in _places(where, named):
        if id not in known:
            yield _unknown(place, id, known)


def _no_parties(
    where: str, named: Persons, parties: Mapping[str, object], people: Mapping[str, object]
) -> Iterator[Fault]:
    """Yield a fault for each person named who is not an enjoined party."""
    for place, id in _places(where, named):
        if id in parties:
            continue
        if id in people:
            nonparty = f"{id!r}, a nonparty; use `respondent` for a nonparty"
            yield place, _A_PARTY, nonparty
        else:
            yield _unknown(place, id, parties, _A_PARTY)


def _places(where: str, named: Persons) -> Iterator[tuple[str, str]]:
    """Yield each person named, with the place of the name."""
    for i, id in enumerate(persons(named)):
        yield f"{where}[{i}]" if isinstance(named, tuple) else where, id


_A_PARTY = "the id of an enjoined party"
_OF_SOMETHING_EARLIER = (NoticeContent.LAWSUIT_ONLY, NoticeContent.EARLIER_ORDER)
_TOLD = "; use `earlier_orders` if there was an order before it"
"""What to do about a day that is older than the order."""
_MOST_TO_COMPARE = 200
