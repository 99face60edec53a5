"""A case decided over time and in every circuit, and what changed its rulings."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from attrs import frozen

from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import Engine
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.courts import COURTS, court_of
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.differences import Difference, turned
from injunction_rules.queries.size import MOST_DAYS, check_size
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Several
from injunction_rules.semantics.overruling import authorities_of


@frozen
class Period:
    """
    A stretch of time in which a case is ruled alike: decision and events are of its first day.

    The changes are against the period before; events are of authorities the rules cite.
    """

    since: date
    decision: Decision
    events: tuple[str, ...]
    changes: tuple[Difference, ...] = ()


@frozen(repr=False)
class History(Several[Period]):
    """A case decided on every date on which the law changed its rulings, by period."""

    periods: tuple[Period, ...]
    parts = property(attrgetter("periods"), doc="Its periods, in order.")


def history(
    case: Case,
    rules: RuleBook = RULES,
    *,
    since: date | None = None,
    until: date | None = None,
    forum: str | None = None,
    engine: Engine | str | None = None,
    at_most: int = MOST_DAYS,
) -> History:
    """
    Decide a case on every date on which the law it rests on changed.

    Parameters
    ----------
    case : Case
    rules : RuleBook, optional
    since, until : datetime.date, optional
        First and last day looked at; left out, from the case's own date or the
        entry of its injunction, to the last change known.
    forum : str, optional
    engine : Engine or str, optional
    at_most : int, optional
        How many days may be looked at.

    Raises
    ------
    ChangeError
        If there are more days.

    >>> from injunction_rules.corpus.data import demo
    >>> [str(period.since) for period in history(demo(), engine="reference")]
    ['2023-05-31']
    """
    start = since or case.as_of
    happened = events(rules)
    days = sorted(day for day in happened if start < day <= (until or date.max))
    check_size(len(days) + 1, "days on which the law changed", at_most, "name fewer days")
    periods: list[Period] = []
    for day in progress([start, *days], label="history", unit="days"):
        decision = decide(case, rules, engine=engine, forum=forum, as_of=day)
        changed = turned(periods[-1].decision, decision, rules, engine=engine) if periods else ()
        if changed or not periods:
            periods.append(Period(day, decision, tuple(happened.get(day, ())), changed))
    return History(tuple(periods))


def events(rules: RuleBook) -> dict[date, list[str]]:
    """List by day what happened to the authorities of a book."""
    by_day: dict[date, list[str]] = {}
    for authority in authorities_of(rules):
        known = (authority.known_by or authority.decided).last
        by_day.setdefault(known, []).append(f"{authority.name} decided")
        for treatment in authority.history:
            by_day.setdefault(treatment.on.last, []).append(
                f"{authority.name} {treatment.effect.value} by {treatment.by}"
            )
    return by_day


@frozen
class Group:
    """
    Circuits in which a case is ruled alike, by the court of each; the first one's decision.

    The changes are against the case's own circuit.
    """

    forums: tuple[str, ...]
    decision: Decision
    changes: tuple[Difference, ...] = ()


@frozen(repr=False)
class Circuits(Several[Group]):
    """A case decided in every circuit: its own group first, then in the order of circuits."""

    groups: tuple[Group, ...]
    parts = property(attrgetter("groups"), doc="Its groups, in order.")


def circuits(
    case: Case,
    rules: RuleBook = RULES,
    *,
    as_of: date | None = None,
    engine: Engine | str | None = None,
) -> Circuits:
    """
    Decide a case in every circuit, grouped by result.

    In its own circuit the case's own court decides, in each other the court of
    appeals.

    >>> from injunction_rules.corpus.data import demo
    >>> len(circuits(demo(), engine="reference"))
    1
    """
    own = court_of(case.court).circuit
    forums = [court.id for court in COURTS.values() if court.is_appellate and court.id != own]
    groups: dict[tuple[Disposition, ...], list[Decision]] = {}
    for forum in progress([case.court, *forums], label="circuits", unit="courts"):
        decision = decide(case, rules, engine=engine, forum=forum, as_of=as_of)
        groups.setdefault(tuple(r.disposition for r in decision.rulings), []).append(decision)
    first = next(iter(groups.values()))[0]
    return Circuits(
        tuple(
            Group(
                tuple(decision.receipt.forum for decision in decisions),
                decisions[0],
                turned(first, decisions[0], rules, engine=engine),
            )
            for decisions in groups.values()
        )
    )
