"""The background of an order: the injunction, the people, what happened, what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from attrs import evolve

from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.drafting.people import People
from injunction_rules.decisions.drafting.recounting import FEW_LISTINGS, Recounting, place
from injunction_rules.explaining.listings import verdicts
from injunction_rules.explaining.narrating import KINDS, in_full, stands
from injunction_rules.model.cases import Case, MotionMade
from injunction_rules.model.dates import day
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Fact,
    Injunction,
    Listing,
    NoticeContent,
    Relief,
    RespondentKind,
    Timing,
    Violation,
)
from injunction_rules.model.orders import EarlierOrder
from injunction_rules.model.proof import Standing
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.papers.paper import Paragraph, Part, Table, joined, words
from injunction_rules.rendering.trees import listed, number, sentence

_MOST_ROWS = 30
"""Rows of a table of listings; of more, those that fared alike are one row."""

ASKED = {
    Relief.COMPLY: "an order directing {who} to comply with the injunction",
    Relief.CEASE: "an order directing {who} to cease aiding violations of the injunction",
    Relief.CONTEMPT: "an order holding {who} in civil contempt",
}
"""What a motion asks for, as it stands in a sentence."""


def background(decision: Decision, people: People) -> Iterator[Part]:
    """Yield the background: the order, the people, what happened in order of time, the motions."""
    case = decision.case
    recounting = Recounting(people, people.named(id for m in case.motions for id in m.against))
    yield Paragraph(words(_opening(case.injunction, people)))
    if case.earlier_orders:
        orders = [*map(_before_it, case.earlier_orders), _IN_ITS_TIME]
        yield Paragraph(words(" ".join(orders)))
    listings = [f for f in case.facts if isinstance(f, Listing) and f.shown]
    tabled = len(listings) > FEW_LISTINGS
    untabled = [f for f in case.facts if not (tabled and isinstance(f, Listing) and f.shown)]
    facts = [_of_its_order(case, fact) for fact in untabled]
    for happened in _in_order(facts, case.injunction.entered):
        if account := recounting.facts(happened):
            yield Paragraph(account)
    if tabled:
        yield from _tables(listings, people, decision)
    stipulated = dict.fromkeys(_stipulated(decision))
    if stipulated:
        yield Paragraph(words(f"It is not in dispute, or is supposed here: {listed(stipulated)}."))
    yield Paragraph(words(_motions(case.motions, people)))
    for text in (*decision.orders, *decision.calendar):
        yield Paragraph(words(in_full(text)))


def _before_it(order: EarlierOrder) -> str:
    """Say what an earlier order was, and until when."""
    injunction = order.injunction
    ended = f" It ended on {in_full(day(order.ended))}." if order.ended else ""
    source = f" {sentence(place(injunction))}." if place(injunction) else ""
    return f"Before it, {KINDS[injunction.kind]} {stands(injunction)}.{source}{ended}"


_IN_ITS_TIME = "What is said of the injunction is said of the order that was in force on the day."


def _of_its_order(case: Case, fact: Fact) -> Fact:
    """Give a notice of an earlier order as such; any other fact as it is."""
    if isinstance(fact, ActualNotice) and case.orders.noticed(fact) is not None:
        return evolve(fact, order=None, content=NoticeContent.EARLIER_ORDER)
    return fact


def _opening(injunction: Injunction, people: People) -> str:
    case = people.case
    enjoined = people.defined(case.enjoined_parties)
    parts = [f"{sentence(KINDS[injunction.kind])} against {enjoined} {stands(injunction)}."]
    if source := place(injunction):
        parts.append(f"{sentence(source)}.")
    if case.nonparties:
        defined = sentence(people.defined(case.nonparties))
        if people.named(each.id for each in case.nonparties).many:
            parts.append(f"{defined} are not named as parties.")
        elif case.nonparties[0].kind in (RespondentKind.OTHER, RespondentKind.INDIVIDUAL):
            parts.append(f"{defined} is not named as a party.")
        else:
            parts.append(f"{defined}, {case.nonparties[0].kind.words}, is not named as a party.")
    return " ".join(filter(None, parts))


_PHASES = {
    Timing.BEFORE_ORDER: 0,
    Timing.BEFORE_NOTICE: 2,
    Timing.BEFORE_KNOWLEDGE: 4,
    Timing.AFTER_NOTICE: 5,
    Timing.AFTER_KNOWLEDGE: 6,
}
_NOTICE = 3


def _in_order(facts: Iterable[Fact], entered: date | None) -> Iterator[list[Fact]]:
    """Yield what has no place in time, then what happened, in order."""
    standing: list[Fact] = []
    events: list[tuple[int, date, Fact]] = []
    facts = tuple(facts)
    notices = [fact.on for fact in facts if isinstance(fact, ActualNotice) and fact.on]
    for fact in facts:
        when = getattr(fact, "on", None) or getattr(fact, "removed", None)
        timing = getattr(fact, "timing", None)
        if isinstance(when, date):
            phase = 0 if entered and when < entered else 2
            if isinstance(fact, ActualNotice):
                phase = _NOTICE
            elif notices and when >= min(notices):
                phase = _PHASES[Timing.AFTER_NOTICE]
            events.append((phase, when, fact))
        elif timing is not None or isinstance(fact, _EVENTS):
            phase = _NOTICE if isinstance(fact, ActualNotice) else _PHASES[timing or _LATER]
            events.append((phase, date.max, fact))
        else:
            standing.append(fact)
    yield standing
    yield [fact for *_, fact in sorted(events, key=lambda event: event[:2])]


_EVENTS = (ActualNotice, Violation, Listing)
_LATER = Timing.AFTER_NOTICE


def _stipulated(decision: Decision) -> Iterator[str]:
    for ruling in decision.rulings:
        for conclusion in ruling.decisive.trace.conclusions:
            if conclusion.stipulated:
                contrary = "" if conclusion.standing is Standing.SHOWN else "the contrary of "
                where = f" ({plain(conclusion.source)})" if conclusion.source else ""
                yield f"{contrary}{conclusion.finding.name}{where}"


def _motions(motions: Sequence[MotionMade], people: People) -> str:
    orders = [ASKED[m.relief].format(who=people.named(m.against).name) for m in motions]
    if len(orders) > 1:
        orders = [f"({place}) {what}" for place, what in enumerate(orders, 1)]
    return f"{sentence(people.movant_defined)} moves for {listed(orders)}."


# Listings.


def _tables(listings: Sequence[Listing], people: People, decision: Decision) -> Iterator[Part]:
    """Yield a table of listings for each respondent."""
    judged = verdicts(decision.rulings[-1].decisive.trace)
    for ids, group in groupby(sorted(listings, key=_on), key=_on):
        chosen = list(group)
        on = f" on the service of {people.named(ids.split()).name}" if ids else ""
        rows = [_row(listing, judged(listing)) for listing in chosen]
        many = f"{number(len(chosen))} listings" if len(chosen) > 1 else "one listing"
        lead = f"The record has {many}{on}."
        if len(rows) > _MOST_ROWS:
            rows = [*_together(rows)]
            lead += " Those with the same history are listed together."
        sources = [*dict.fromkeys(filter(None, map(place, chosen)))]
        cited = f"{sentence('; '.join(sources[:3]))}{' and elsewhere' if sources[3:] else ''}."
        yield Paragraph(joined([words(lead), words(cited if sources else "")]))
        headings = ("Listing", "Noticed", "Removed", "Days", "Verdict")
        yield Table(headings, tuple(tuple(words(cell) for cell in row) for row in rows))


def _on(listing: Listing) -> str:
    named = listing.respondent
    return " ".join(named) if isinstance(named, tuple) else named or ""


Row = tuple[str, str, str, str, str]


def _row(listing: Listing, verdict: str) -> Row:
    days = listing.days_between("noticed", "removed")
    return (
        plain(listing.name or "unnamed").strip(),
        _when(listing.noticed),
        _when(listing.removed),
        "" if days is None else str(days),
        verdict,
    )


def _when(when: object) -> str:
    if isinstance(when, date):
        return in_full(day(when))
    if when is None:
        return ""
    return "never" if when is NEVER else "day not given"


def _together(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield one row for the listings of each verdict, with the span of their days."""
    verdicts: dict[str, list[Row]] = {}
    for row in rows:
        verdicts.setdefault(row[4], []).append(row)
    for fate, alike in verdicts.items():
        days = sorted(int(row[3]) for row in alike if row[3])
        span = (
            "" if not days else str(days[0]) if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        )
        named = f"{alike[0][0]} and {len(alike) - 1} more" if len(alike) > 1 else alike[0][0]
        yield (
            named,
            _shared(row[1] for row in alike),
            _shared(row[2] for row in alike),
            span,
            fate,
        )


def _shared(cells: Iterable[str]) -> str:
    each = [*dict.fromkeys(cells)]
    return each[0] if len(each) == 1 else "various days"
