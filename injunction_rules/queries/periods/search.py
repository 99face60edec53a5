"""
Two decisions of one case compared: what changed, and what changed it.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import Engine
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.courts import COURTS, court_of
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.periods.moved import RulingChange, changes, events


@frozen
class Period:
    """
    A stretch of time in which a case is ruled alike.

    Attributes
    ----------
    since : datetime.date
        Its first day.
    decision : Decision
        As of that day.
    events : tuple of str
        What happened that day to an authority the rules cite.
    changes : tuple of RulingChange
        Against the period before; empty for the first.
    """

    since: date
    decision: Decision
    events: tuple[str, ...]
    changes: tuple[RulingChange, ...] = ()


def history(
    case: Case,
    rules: RuleBook = RULES,
    *,
    since: date | None = None,
    until: date | None = None,
    forum: str | None = None,
    engine: Engine | str | None = None,
) -> tuple[Period, ...]:
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

    Returns
    -------
    tuple of Period
        One for each stretch in which every motion is ruled alike.

    >>> from injunction_rules.corpus.data import demo
    >>> [str(period.since) for period in history(demo(), engine="reference")]
    ['2023-05-31']
    """
    start = since or case.as_of
    happened = events(rules)
    days = [
        start,
        *sorted(day for day in happened if day > start and (until is None or day <= until)),
    ]
    periods: list[Period] = []
    for day in days:
        decision = decide(case, rules, engine=engine, forum=forum, as_of=day)
        what = tuple(happened.get(day, ()))
        if not periods:
            periods.append(Period(day, decision, what))
            continue
        changed = changes(periods[-1].decision, decision, rules, engine=engine)
        if changed:
            periods.append(Period(day, decision, what, changed))
    return tuple(periods)


@frozen
class Group:
    """
    Circuits in which a case is ruled alike.

    Attributes
    ----------
    forums : tuple of str
        Ids of the courts that decided, one for each circuit.
    decision : Decision
        In the first of them.
    changes : tuple of RulingChange
        Against the case's own circuit; empty for its own group.
    """

    forums: tuple[str, ...]
    decision: Decision
    changes: tuple[RulingChange, ...] = ()


def circuits(
    case: Case,
    rules: RuleBook = RULES,
    *,
    as_of: date | None = None,
    engine: Engine | str | None = None,
) -> tuple[Group, ...]:
    """
    Decide a case in every circuit, grouped by result.

    In its own circuit the case's own court decides, in each other the court of
    appeals.

    Returns
    -------
    tuple of Group
        The case's own group first, the others in the order of circuits.

    >>> from injunction_rules.corpus.data import demo
    >>> len(circuits(demo(), engine="reference"))
    1
    """
    own = court_of(case.court).circuit
    forums = [court.id for court in COURTS.values() if court.is_appellate and court.id != own]
    groups: dict[tuple[Disposition, ...], list[Decision]] = {}
    for forum in [case.court, *forums]:
        decision = decide(case, rules, engine=engine, forum=forum, as_of=as_of)
        groups.setdefault(tuple(r.disposition for r in decision.rulings), []).append(decision)
    first, *others = groups.values()
    return (
        Group(tuple(d.receipt.forum for d in first), first[0]),
        *(
            Group(
                tuple(d.receipt.forum for d in those),
                those[0],
                changes(first[0], those[0], rules, engine=engine),
            )
            for those in others
        ),
    )
