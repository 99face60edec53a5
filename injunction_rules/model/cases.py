"""
A case file as data: the parties, the injunction, the facts, the motions.

What a case file may say is the contract of this package; how one is read from
YAML or JSON is in :mod:`injunction_rules.casefile.loading`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import islice
from typing import Final

from attrs import evolve, field, fields, frozen

from injunction_rules.errors import InvalidFactError, nearest
from injunction_rules.model.canonical import spelled
from injunction_rules.model.court_names import nearest_court
from injunction_rules.model.courts import is_court
from injunction_rules.model.dates import PartialDate, partial_date
from injunction_rules.model.facts import (
    ActualNotice,
    Capacity,
    Conduct,
    Fact,
    Fault,
    Injunction,
    Listing,
    NoticeContent,
    Persons,
    Relief,
    RespondentKind,
    Timing,
    persons,
)
from injunction_rules.model.facts.base import SEVERAL, faults_of_persons
from injunction_rules.model.facts.types import faults_of_types
from injunction_rules.model.lines import counted, short
from injunction_rules.model.orders import EarlierOrder, Orders
from injunction_rules.model.tuples import texts
from injunction_rules.rendering.reported import Displayed

VERSION: Final = "injunction-rules/case@2"
"""The version of what a case can say."""


class Disposition(Enum):
    """
    How a motion is ruled.

    ``GRANTED`` gives what the motion asks, ``DENIED`` refuses it, ``DENIED_AS_FUTILE``
    refuses it because it could do nothing, ``OPEN`` leaves it: the law is contested on
    these facts, and the court must choose.
    """

    GRANTED = "granted"
    DENIED = "denied"
    DENIED_AS_FUTILE = "denied_as_futile"
    OPEN = "open"

    @property
    def words(self) -> str:
        """Give the words for it."""
        return self.value.replace("_", " ")


_MOST_ALIASES = 3


@frozen(kw_only=True)
class EnjoinedParty:
    """
    A person whom the injunction names and forbids.

    ``aliases`` are other names by which a table may call it, such as those of its stores.
    ``kind`` and ``address`` are for the record only.

    >>> lumen = EnjoinedParty(id="l", name="Lumen", aliases=["LumenDirect"], address="Ningbo")
    >>> lumen.also
    'also LumenDirect; address: Ningbo'
    """

    id: str
    name: str
    kind: RespondentKind = RespondentKind.SELLER
    aliases: tuple[str, ...] = field(default=(), converter=texts)
    address: str = ""

    @property
    def also(self) -> str:
        """Give what tells who it is beside its name; of many aliases the first ones."""
        names = ", ".join(self.aliases[:_MOST_ALIASES])
        if more := len(self.aliases[_MOST_ALIASES:]):
            names += f" and {more} more"
        known = [f"also {names}"] if names else []
        known += [f"address: {self.address}"] if self.address else []
        return "; ".join(known)


@frozen(kw_only=True)
class Nonparty:
    """
    A stranger to the suit whom a motion tries to reach.

    ``kind`` is for the record only.
    """

    id: str
    name: str
    kind: RespondentKind


@frozen(kw_only=True)
class MotionMade(Displayed):
    """
    A motion before the court.

    Attributes
    ----------
    id : str
    relief : Relief
    against : tuple of str
        Ids of enjoined parties or nonparties.
    new_terms : bool
        Whether the order asked for would say more than the injunction does.
    order : str or None
        Id of the earlier order that it is about; left out, it is about the injunction.
    """

    id: str
    relief: Relief
    against: tuple[str, ...] = field(converter=texts)
    new_terms: bool = False
    order: str | None = None


@frozen(kw_only=True)
class Outcome:
    """
    What the court did; used by the corpus, never by the rules.

    Attributes
    ----------
    motion, against : str
        Ids.
    disposition : Disposition
    grounds : tuple of str
        The court's reasons, in a few words each.
    """

    motion: str
    against: str
    disposition: Disposition
    grounds: tuple[str, ...] = field(default=(), converter=texts)


@frozen(kw_only=True)
class Stipulation:
    """
    What nobody disputes: it stands without a rule, and every trace says so.

    Attributes
    ----------
    finding : str
        Id of the finding, such as ``had-actual-notice``.
    respondent, party : str, tuple of str or None
        Of whom it is not disputed, by id; left out, of all of them.
    shown : bool
        ``False`` when nobody disputes the contrary.
    source : str
        Where in the record it is stipulated, such as ``ECF No. 30 ¶ 2``.
    order : str or None
        Id of the earlier order of which it is said; left out, it is said of the injunction.
    """

    finding: str
    respondent: Persons = field(default=None, metadata=SEVERAL)
    party: Persons = field(default=None, metadata=SEVERAL)
    shown: bool = True
    source: str = ""
    order: str | None = None

    def speaks_of(self, respondent: str, party: str) -> bool:
        """Tell whether it is not disputed of a respondent and a party."""
        return respondent in persons(self.respondent, respondent) and (
            party in persons(self.party, party)
        )


def _parties(many: Iterable[EnjoinedParty]) -> tuple[EnjoinedParty, ...]:
    return tuple(many)


def _earlier(many: Iterable[EarlierOrder]) -> tuple[EarlierOrder, ...]:
    return tuple(many)


def _nonparties(many: Iterable[Nonparty]) -> tuple[Nonparty, ...]:
    return tuple(many)


def _facts(many: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(many)


def _motions(many: Iterable[MotionMade]) -> tuple[MotionMade, ...]:
    return tuple(many)


def _stipulations(many: Iterable[Stipulation]) -> tuple[Stipulation, ...]:
    return tuple(many)


def _outcomes(many: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(many)


@frozen(kw_only=True, repr=False)
class Case(Displayed):
    """
    Everything a decision is made from.

    A forum that is no federal court is given as a
    :class:`~injunction_rules.model.courts.Court`.

    Attributes
    ----------
    caption, docket : str
    court : str
        Id of the forum.
    decided : PartialDate
        The law is taken as of its last day.
    injunction : Injunction
        The last order of the suit, which motions are about unless they name another.
    earlier_orders : tuple of EarlierOrder
        The orders before it, in the order in which they were made.
    movant : str
    enjoined_parties : tuple of EnjoinedParty
    nonparties : tuple of Nonparty
    facts : tuple of Fact
    stipulated : tuple of Stipulation
        What nobody disputes.
    motions : tuple of MotionMade
    outcome : tuple of Outcome
    notes : str
        What a reader must know about how it was coded.
    schema : str

    Raises
    ------
    InvalidFactError
        If its parts contradict one another; carries every contradiction.
    """

    schema: str = VERSION
    caption: str
    docket: str = ""
    court: str
    decided: PartialDate = field(converter=partial_date)
    injunction: Injunction
    earlier_orders: tuple[EarlierOrder, ...] = field(default=(), converter=_earlier)
    movant: str = ""
    enjoined_parties: tuple[EnjoinedParty, ...] = field(converter=_parties)
    nonparties: tuple[Nonparty, ...] = field(default=(), converter=_nonparties)
    facts: tuple[Fact, ...] = field(default=(), converter=_facts)
    stipulated: tuple[Stipulation, ...] = field(default=(), converter=_stipulations)
    motions: tuple[MotionMade, ...] = field(converter=_motions)
    outcome: tuple[Outcome, ...] = field(default=(), converter=_outcomes)
    notes: str = ""

    def __attrs_post_init__(self) -> None:
        faults = tuple(self.faults())
        if faults:
            raise InvalidFactError("Case", faults)

    def __repr__(self) -> str:
        parts = counted((len(self.motions), "motion"), (len(self.facts), "fact"))
        return short(f"Case {self.caption}: {parts}")

    @property
    def as_of(self) -> date:
        """Give the date as of which the law is taken."""
        return self.decided.last

    def alone(self, motion: str, against: str) -> Case:
        """
        Give the case with one motion against one person, and without its outcome.

        >>> from injunction_rules import demo
        >>> demo().alone("cease", "alibaba").motions[0].against
        ('alibaba',)
        """
        made = (evolve(m, against=(against,)) for m in self.motions if m.id == motion)
        return evolve(self, motions=made, outcome=())

    @cached_property
    def orders(self) -> Orders:
        """Give its orders, by which facts are told apart."""
        return Orders(self.earlier_orders, self.injunction, self.as_of)

    def order_of(self, motion: str) -> str | None:
        """Give the id of the earlier order that a motion is about; ``None`` is the injunction."""
        return next(made.order for made in self.motions if made.id == motion)

    @property
    def people(self) -> tuple[EnjoinedParty | Nonparty, ...]:
        """Everyone a motion may be made against."""
        return (*self.enjoined_parties, *self.nonparties)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """
        Name everyone by id, so that no two are called alike.

        A name that several have is followed by the id, and where there is none the id
        stands for it.
        """
        many = Counter(person.name for person in self.people)
        return {
            person.id: (
                person.id
                if not person.name.strip()
                else person.name
                if many[person.name] == 1
                else f"{person.name} ({person.id})"
            )
            for person in self.people
        }

    @cached_property
    def hash(self) -> str:
        """
        SHA-256 of all that is decided from: everything but outcome, notes and schema.

        However the case file is written, the same content has the same hash anywhere.
        """
        said = tuple(
            [
                (a.name, getattr(self, a.name))
                for a in fields(Case)
                if a.name not in ("outcome", "notes", "schema")
            ]
        )
        return hashlib.sha256(spelled(said, defaults=False).encode()).hexdigest()

    def adding(self, *facts: Fact) -> Case:
        """Give the case with more facts."""
        return evolve(self, facts=(*self.facts, *facts))

    def removing(self, *facts: Fact) -> Case:
        """
        Give the case without some of its facts.

        Raises
        ------
        ValueError
            If one of them is not in it.
        """
        kept = list(self.facts)
        for fact in facts:
            kept.remove(fact)
        return evolve(self, facts=tuple(kept))

    def faults(self) -> Iterator[Fault]:
        """Yield every way in which its parts contradict one another."""
        if types := list(self._faults_of_types()):
            # What is of a wrong type cannot be compared with anything.
            yield from types
            return
        yield from self._faults_of_names()
        yield from self.orders.faults(self.as_of)
        yield from self._faults_of_facts()
        yield from self._faults_of_stipulations()
        yield from self._faults_of_motions()

    def _faults_of_types(self) -> Iterator[Fault]:
        parts = ("enjoined_parties", "nonparties", "stipulated", "motions", "outcome")
        for where in parts:
            for i, part in enumerate(getattr(self, where)):
                for name, expected, value in faults_of_types(part):
                    yield f"{where}[{i}].{name}", expected, value

    def _faults_of_names(self) -> Iterator[Fault]:
        if self.schema != VERSION:
            yield "schema", VERSION, repr(self.schema)
        if not is_court(self.court):
            hint = nearest_court(self.court)
            yield "court", "the id of a federal court", f"{self.court!r}; {hint}".strip("; ")
        if not self.enjoined_parties:
            yield "enjoined_parties", "at least one enjoined party", "none"
        if not self.motions:
            yield "motions", "at least one motion", "none"
        seen: set[str] = set()
        for where, people in (
            ("enjoined_parties", self.enjoined_parties),
            ("nonparties", self.nonparties),
        ):
            yield from _repeated(where, (person.id for person in people), seen)
        yield from _repeated("earlier_orders", (order.id for order in self.earlier_orders), set())
        yield from _repeated("motions", (motion.id for motion in self.motions), set())
        entered = self.injunction.entered
        if entered is not None and entered > self.as_of:
            yield (
                "injunction.entered",
                f"a day not after the decision ({self.decided})",
                str(entered),
            )

    def _faults_of_facts(self) -> Iterator[Fault]:
        for i, fact in enumerate(self.facts):
            yield from self.faults_of(fact, f"facts[{i}]")

    def faults_of(self, fact: Fact, where: str = "fact") -> Iterator[Fault]:
        """Yield every way in which a fact contradicts who and what the case is about."""
        if fact.respondent is not None:
            yield from _unknown_persons(f"{where}.respondent", fact.respondent, self._ids)
        if fact.party is not None:
            yield from _no_parties(f"{where}.party", fact.party, self._parties, self._ids)
        for name, expected, value in self._faults_of_dates(fact):
            yield f"{where}.{name}", expected, value

    # Dictionaries look up at once and keep the order of the document.

    @cached_property
    def _parties(self) -> dict[str, None]:
        return dict.fromkeys(party.id for party in self.enjoined_parties)

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(person.id for person in self.people)

    @cached_property
    def known(self) -> frozenset[Fact]:
        """Give the facts of the record, to look one up at once."""
        return frozenset(self.facts)

    def _faults_of_stipulations(self) -> Iterator[Fault]:
        parties = tuple(party.id for party in self.enjoined_parties)
        people = tuple(person.id for person in self.people)
        said: dict[tuple[str, str | None, str, str], tuple[int, bool]] = {}
        for i, stipulation in enumerate(self.stipulated):
            where = f"stipulated[{i}]"
            yield from self._faults_of_order(where, stipulation.order)
            yield from faults_of_persons(f"{where}.respondent", stipulation.respondent)
            yield from faults_of_persons(f"{where}.party", stipulation.party)
            yield from _unknown_persons(
                f"{where}.respondent", stipulation.respondent, dict.fromkeys(people)
            )
            yield from _no_parties(
                f"{where}.party",
                stipulation.party,
                dict.fromkeys(parties),
                dict.fromkeys(people),
            )
            contrary = {
                first
                for respondent in persons(stipulation.respondent, *people)
                for party in persons(stipulation.party, *parties)
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

    def _faults_of_dates(self, fact: Fact) -> Iterator[Fault]:
        as_of = self.as_of
        for name, value in fact.stated().items():
            if isinstance(value, date) and value > as_of:
                yield name, f"a day not after the decision ({self.decided})", str(value)
        # Before there was an order nobody could know of it, and a removal then
        # answers no notice under it.
        if isinstance(fact, ActualNotice):
            yield from self._faults_of_notice(fact)
        elif isinstance(fact, Listing):
            yield from self.orders.faults_of_time(fact)
        if isinstance(fact, Listing) and (first := self.orders.first_day()) is not None:
            removed = fact.removed
            if isinstance(removed, date) and removed < first:
                yield "removed", f"a day not before the order ({first})", f"{removed}{_TOLD}"
        entered = self.injunction.entered
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

    def _faults_of_notice(self, notice: ActualNotice) -> Iterator[Fault]:
        if notice.order is not None and notice.order not in self.orders.ids:
            yield self._unknown_order(notice.order)
        elif notice.on is not None and notice.content not in _OF_SOMETHING_EARLIER:
            entered = self.orders.injunction(self.orders.noticed(notice)).entered
            if entered is not None and notice.on < entered:
                yield "on", f"a day not before the order ({entered})", f"{notice.on}{_TOLD}"

    def _faults_of_order(self, where: str, order: str | None) -> Iterator[Fault]:
        if order is not None and order not in self.orders.ids:
            name, expected, value = self._unknown_order(order)
            yield f"{where}.{name}", expected, value

    def _unknown_order(self, order: str) -> Fault:
        return _unknown("order", order, self.orders.ids, "the id of an earlier order")

    def _faults_of_motions(self) -> Iterator[Fault]:
        parties = {party.id for party in self.enjoined_parties}
        people = dict.fromkeys(person.id for person in self.people)
        for i, motion in enumerate(self.motions):
            yield from self._faults_of_order(f"motions[{i}]", motion.order)
            where = f"motions[{i}].against"
            if not motion.against:
                yield where, "at least one person", "nobody"
            yield from _repeated(where, motion.against, set(), unit="")
            for j, person in enumerate(motion.against):
                if person not in people:
                    yield _unknown(f"{where}[{j}]", person, people)
                elif motion.relief is Relief.COMPLY and person not in parties:
                    stranger = f"{person!r}, a nonparty; use `cease` against a nonparty"
                    yield f"{where}[{j}]", "an enjoined party, for relief comply", stranger
                elif motion.relief is Relief.CEASE and person in parties:
                    party = f"{person!r}, an enjoined party; use `comply` against a party"
                    yield f"{where}[{j}]", "a nonparty, for relief cease", party
        made = {motion.id: motion for motion in self.motions}
        for i, outcome in enumerate(self.outcome):
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


def capacity(case: Case, person: str) -> Capacity:
    """Tell whether a person of the case is enjoined."""
    enjoined = any(party.id == person for party in case.enjoined_parties)
    return Capacity.ENJOINED_PARTY if enjoined else Capacity.NONPARTY
