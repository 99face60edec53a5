"""
Timelines: how the motions would have been ruled, day by day.

On each day only what had happened by then is in the record, and only the law of
that day is law.  So a nonparty's exposure shows before notice, after it, and once
the listings are down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from injunction_rules.changes import ChangeError, Situation
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.engines import Engine
from injunction_rules.explaining import wording as english
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    SINCE_NOTICE,
    ActualNotice,
    Conduct,
    Fact,
    Injunction,
    Listing,
    OrderStatus,
    persons,
)
from injunction_rules.model.orders import EarlierOrder
from injunction_rules.model.proof import Standing
from injunction_rules.queries.asked import COLOURS, Given, situation_of
from injunction_rules.queries.periods.search import events
from injunction_rules.queries.size import MOST_DAYS, check_size
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Reported

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@frozen
class Phase:
    """
    Days on which the motions are ruled alike.

    Attributes
    ----------
    first, last : datetime.date
        Both included.
    decision : Decision
        On the first of them.
    events : tuple of str
        What happened on the first of them, in the record and in the law.
    """

    first: date
    last: date
    decision: Decision
    events: tuple[str, ...]

    @property
    def days(self) -> int:
        """Tell how many days it has."""
        return (self.last - self.first).days + 1

    def disposition(self, motion: str, against: str) -> Disposition:
        """Give the ruling on one motion against one person."""
        return self.decision.ruling(motion, against).disposition


@frozen
class Event:
    """
    A day on which something happened, and what that changed.

    Attributes
    ----------
    day : datetime.date
    what : tuple of str
        In the record and in the law; nothing where only days enough had passed.
    turned : tuple of (str, str, Disposition, Disposition)
        Motion and person of the rulings that are others, before and after.
    findings : tuple of (str, Standing, Standing)
        Names of the findings that stand elsewhere, before and after.
    ruled : bool
        Whether the timeline reaches to the day, and to the one before.
    """

    day: date
    what: tuple[str, ...]
    turned: tuple[tuple[str, str, Disposition, Disposition], ...] = ()
    findings: tuple[tuple[str, Standing, Standing], ...] = ()
    ruled: bool = True


@frozen(repr=False)
class Timeline(Reported):
    """
    The rulings on the motions of a case over time.

    Attributes
    ----------
    case : Case
    rulings : tuple of (str, str)
        Motion and person, of the rulings that are told.
    phases : tuple of Phase
        In order, without a gap.
    undated : tuple of Fact
        Facts whose day the record does not give; they are taken to have been so
        all along.
    events : tuple of Event
        Every dated event of the record, and every day on which a ruling changed.
    """

    case: Case
    rulings: tuple[tuple[str, str], ...]
    phases: tuple[Phase, ...]
    undated: tuple[Fact, ...]
    events: tuple[Event, ...] = ()

    def on(self, day: date) -> Phase:
        """
        Give the phase in which a day lies.

        Raises
        ------
        ChangeError
            If the timeline does not reach to that day.
        """
        for phase in self.phases:
            if phase.first <= day <= phase.last:
                return phase
        raise ChangeError(
            f"the timeline runs from {self.phases[0].first} to {self.phases[-1].last}; found {day}"
        )

    def plot(self) -> Figure:
        """Draw a bar for each ruling over time; needs the extra ``notebook``."""
        # matplotlib is imported only for a picture.
        from injunction_rules.rendering.plots import Stretch, bars  # noqa: PLC0415

        names = self.case.names
        stretches = [
            Stretch(
                phase.first,
                phase.last,
                tuple(phase.disposition(*ruling).words for ruling in self.rulings),
                f"{english.day(phase.first)}: {'; '.join(phase.events)}" if phase.events else "",
            )
            for phase in self.phases
        ]
        rows = [f"{motion}: {names[person]}" for motion, person in self.rulings]
        return bars(stretches, rows, self.case.caption, COLOURS)


def timeline(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
    engine: Engine | str | None = "compiled",
    at_most: int = MOST_DAYS,
    show_progress: bool | None = None,
) -> Timeline:
    """
    Rule on the motions of a case as if they were heard on each day.

    Parameters
    ----------
    given : Case or Situation
        The law is that of each day, in the situation's forum.
    motion, against : str, optional
        Only these rulings; all when left out.
    since : datetime.date, optional
        The first day; the day of the order when left out, or else the first day
        that the record gives.
    until : datetime.date, optional
        The last day; the day as of which the case is decided when left out.
    engine : Engine or str, optional
        The fastest for many decisions when left out.
    at_most : int, optional
        On how many days the case may have to be decided: those on which a ruling can change.
    show_progress : bool, optional
        See :func:`~injunction_rules.rendering.progress.progress`.

    Returns
    -------
    Timeline

    Raises
    ------
    ChangeError
        If no ruling is left, the last day is before the first, or the days are too many.

    Notes
    -----
    On a day before it came down a listing is still up; conduct that went on for a
    time is told up to that day.  What is said to have happened after notice had not
    happened before it.

    The order of May 31, 2023 is authority for its own answer only from that day on:

    >>> from injunction_rules.corpus.data import demo
    >>> found = timeline(demo(), "cease", "alibaba")
    >>> for phase in found.phases:
    ...     print(phase.first, phase.disposition("cease", "alibaba").words)
    2022-06-09 open
    2023-05-31 denied
    """
    situation = situation_of(given)
    case = situation.case
    pairs = tuple(
        (made.id, person)
        for made in case.motions
        for person in made.against
        if motion in (None, made.id) and against in (None, person)
    )
    if not pairs:
        raise ChangeError(f"no motion {motion!r} is made against {against!r}")
    first = since or case.injunction.entered or min(_days_in(case), default=situation.as_of)
    last = until or situation.as_of
    entered = case.injunction.entered
    if entered is not None and first < entered:
        raise ChangeError(f"the order was made on {entered}; there is nothing to ask before it")
    if last < first:
        raise ChangeError(f"the last day, {last}, is before the first, {first}")
    happened = dict(_happened(case))
    in_law = events(situation.rules)
    numbers = {parameter.value for parameter in situation.rules.parameters}
    ended = {last + timedelta(days=1) for last in _ends(case) if last < date.max}
    days = _days_of_change(happened, {*in_law, *ended}, numbers, first, last)
    check_size(len(days), "days on which a ruling can change", at_most, "name fewer days")
    phases: list[Phase] = []
    outside = [Event(day, tuple(happened[day]), ruled=False) for day in happened]
    told_of = [event for event in outside if not first <= event.day <= last]
    before: Decision | None = None
    for day in progress(days, len(days), label="timeline", unit="days", show=show_progress):
        decision = on_day(situation, day).decide(engine)
        turns = before is not None and not _alike(before, decision, pairs)
        if turns or day in happened:
            law = in_law.get(day, ()) if turns else ()
            what = (*happened.get(day, ()), *law)
            told_of.append(_event_of(day, what, before, decision, pairs))
        before = decision
        if phases and _alike(phases[-1].decision, decision, pairs):
            phases[-1] = evolve(phases[-1], last=day)
            continue
        law = in_law.get(day, ()) if phases else ()
        what = (*happened.get(day, ()), *law)
        phases.append(Phase(day, day, decision, what))
    ends = [*(phase.first - timedelta(days=1) for phase in phases[1:]), last]
    closed = tuple(evolve(phase, last=end) for phase, end in zip(phases, ends, strict=True))
    undated = tuple(fact for fact in case.facts if not _dated(fact))
    return Timeline(case, pairs, closed, undated, tuple(sorted(told_of, key=attrgetter("day"))))


def _event_of(
    day: date,
    what: tuple[str, ...],
    before: Decision | None,
    after: Decision,
    pairs: Iterable[tuple[str, str]],
) -> Event:
    """Give an event with what it changed, of the rulings of these pairs."""
    if before is None:
        return Event(day, what, ruled=False)
    turned: list[tuple[str, str, Disposition, Disposition]] = []
    findings: dict[tuple[str, Standing, Standing], None] = {}
    for pair in pairs:
        old, new = before.ruling(*pair), after.ruling(*pair)
        if old.disposition is not new.disposition:
            turned.append((*pair, old.disposition, new.disposition))
        then, now = old.explanation.trace, new.explanation.trace
        for conclusion in now.conclusions:
            standing = then.standing(conclusion.finding)
            if conclusion.standing is not standing:
                findings[conclusion.finding.name, standing, conclusion.standing] = None
    return Event(day, what, tuple(turned), tuple(findings))


def _alike(before: Decision, after: Decision, pairs: Iterable[tuple[str, str]]) -> bool:
    return all(_ruled(before, *pair) == _ruled(after, *pair) for pair in pairs)


def _ruled(decision: Decision, motion: str, against: str) -> tuple[object, ...]:
    ruling: Ruling = decision.ruling(motion, against)
    return (ruling.disposition, ruling.turning_on)


def _days_of_change(
    happened: dict[date, list[str]],
    more: Iterable[date],
    numbers: Iterable[int],
    first: date,
    last: date,
) -> list[date]:
    """Give the days on which a ruling can change: on all others it is that of the day before."""
    # A limit in days may run out that many days after anything, or on the day after.
    limits = {0, 1} | {number + extra for number in numbers for extra in (0, 1)}
    days = {first, *more}
    for day in happened:
        days |= {day + timedelta(days=limit) for limit in limits}
    return sorted(day for day in days if first <= day <= last)


# The record on a day.


def on_day(situation: Situation, day: date) -> Situation:
    """
    Give the situation as it stood on a day.

    Parameters
    ----------
    situation : Situation
    day : datetime.date

    Raises
    ------
    InjunctionRulesError
        If the order had not been made.
    """
    case = situation.case
    noticed = {
        person.id: min(
            (
                fact.on
                for fact in case.facts
                if isinstance(fact, ActualNotice)
                and fact.shown
                and fact.on is not None
                and case.orders.noticed(fact) is None
                and fact.speaks_of(person.id)
            ),
            default=None,
        )
        for person in case.people
    }
    facts = [then for fact in case.facts if (then := _by(fact, day, noticed)) is not None]
    return evolve(
        situation,
        case=evolve(
            case, earlier_orders=_orders_by(case, day), facts=tuple(facts), decided=str(day)
        ),
        as_of=day,
    )


def _orders_by(case: Case, day: date) -> Iterator[EarlierOrder]:
    """Yield the earlier orders as they stood on a day: what ends later was still in force."""
    for order in case.earlier_orders:
        if order.ended is None or order.ended <= day:
            yield order
        else:
            status = order.injunction.status or OrderStatus.IN_FORCE
            yield evolve(order, ended=None, injunction=evolve(order.injunction, status=status))


def _by(fact: Fact, day: date, noticed: dict[str, date | None]) -> Fact | None:
    """Give what the record could say of a fact on a day; nothing if it had not happened."""
    if isinstance(fact, Listing):
        return _listing_by(fact, day)
    if isinstance(fact, Conduct):
        return _conduct_by(fact, day, noticed)
    on = getattr(fact, "on", None)
    return None if isinstance(on, date) and on > day else fact


def _listing_by(fact: Listing, day: date) -> Listing | None:
    if isinstance(fact.noticed, date) and fact.noticed > day:
        # It was there, perhaps; nobody had been told of it.
        return None
    if isinstance(fact.removed, date) and fact.removed > day:
        return evolve(fact, removed=NEVER, relisted=None, days=None, in_time=None)
    if isinstance(fact.relisted, date) and fact.relisted > day:
        return evolve(fact, relisted=None)
    return fact


def _conduct_by(fact: Conduct, day: date, noticed: dict[str, date | None]) -> Conduct | None:
    if fact.on is not None and fact.on > day:
        return None
    if fact.timing in SINCE_NOTICE:
        days = [noticed[id] for id in persons(fact.respondent, *noticed)]
        known = [day for day in days if day is not None]
        if known and day <= min(known):
            return None
    if fact.until is not None and fact.until > day:
        return evolve(fact, until=day)
    return fact


def _dated(fact: Fact) -> bool:
    """Tell whether the record tells when a fact came about, or at least on which side of notice."""
    if isinstance(fact, Conduct) and fact.timing is not None:
        return True
    # Of an event without a day a timeline cannot say when it came about.
    if KNOWN in fact.stated().values():
        return False
    return any(isinstance(value, date) for value in fact.stated().values())


def _ends(case: Case) -> Iterator[date]:
    """Yield the last days of the periods that orders themselves set for the listings."""
    orders = case.orders
    for order in orders.periods:
        for listing in case.facts:
            if isinstance(listing, Listing):
                yield from (end for end in orders.ends(order, listing) or () if end is not None)


def _days_in(case: Case) -> Iterator[date]:
    for fact in case.facts:
        yield from (value for value in fact.stated().values() if isinstance(value, date))


def _happened(case: Case) -> Iterator[tuple[date, list[str]]]:
    """Yield what the record says happened, by day."""
    found: dict[date, dict[str, None]] = {}
    for fact in (case.injunction, *case.facts):
        if not fact.shown:
            continue
        for name, value in fact.stated().items():
            if isinstance(value, date):
                found.setdefault(value, {})[_event(fact, name, case)] = None
    for day, said in found.items():
        yield day, list(said)


def _event(fact: Fact, name: str, case: Case) -> str:
    if isinstance(fact, Injunction):
        return "the injunction is entered"
    names = case.names
    whom = " and ".join(names[id] for id in persons(fact.respondent))
    whom = f" ({whom})" if whom else ""
    return f"{english.happening(type(fact), name)}{whom}"
