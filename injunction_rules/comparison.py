"""
Two decisions of one case compared: what changed, and what changed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from injunction_rules._decide import decide
from injunction_rules.authorities import Authority, Weight
from injunction_rules.cases import Case, Disposition
from injunction_rules.courts import COURTS
from injunction_rules.decisions import Decision, Ruling
from injunction_rules.doctrines import RULES
from injunction_rules.engines import Engine
from injunction_rules.explain import deciding_steps
from injunction_rules.overruling import authorities_of, taken_away
from injunction_rules.proof import Value
from injunction_rules.rulebook import RuleBook


@frozen
class Moved:
    """
    A rule in the reasons that came out otherwise.

    Attributes
    ----------
    rule : str
    before, after : Value
        What the rule was worth.
    rank_before, rank_after : Weight
    """

    rule: str
    before: Value
    after: Value
    rank_before: Weight
    rank_after: Weight


@frozen
class RulingChange:
    """
    A ruling that differs between two decisions of one case.

    Attributes
    ----------
    motion, against : str
    before, after : Disposition
    rules : tuple of Moved
        The rules of either's reasons that are worth more or less.
    because : tuple of Authority
        The authorities of the second law without which it rules as the first,
        or of the first law without which it rules as the second.
    """

    motion: str
    against: str
    before: Disposition
    after: Disposition
    rules: tuple[Moved, ...]
    because: tuple[Authority, ...]


def changes(
    before: Decision,
    after: Decision,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
) -> tuple[RulingChange, ...]:
    """
    What two decisions of one case rule otherwise, and why.

    Parameters
    ----------
    before, after : Decision
        On the same facts, by the same rules, in another forum or as of another
        date.
    rules : RuleBook
        By which both were made.
    engine : Engine or str, optional
        Used to try the law without each authority.
    """
    found = []
    for old in before.rulings:
        new = after.ruling(old.motion, old.against)
        if old.disposition is new.disposition:
            continue
        deciding = {
            step.rule.id: None for ruling in (old, new) for step in deciding_steps(ruling.decisive)
        }
        because = tuple(_because(before, after, old, new, deciding, rules, engine))
        found.append(
            RulingChange(
                old.motion,
                old.against,
                old.disposition,
                new.disposition,
                tuple(_moved(old, new, deciding)),
                because,
            )
        )
    return tuple(found)


def _moved(old: Ruling, new: Ruling, deciding: Iterable[str]) -> Iterator[Moved]:
    for rule in deciding:
        one, other = (ruling.decisive.trace.step(rule) for ruling in (old, new))
        if one.value is not other.value:
            yield Moved(rule, one.value, other.value, one.rank, other.rank)


def _because(
    before: Decision,
    after: Decision,
    old: Ruling,
    new: Ruling,
    deciding: Iterable[str],
    rules: RuleBook,
    engine: Engine | str | None,
) -> Iterator[Authority]:
    """Authorities whose weight differs and whose loss turns one ruling into the other."""
    cited = dict.fromkeys(
        citation.authority for rule in deciding for citation in rules.rule(rule).cites
    )
    for authority in cited:
        for mine, other, wanted in ((after, before, old), (before, after, new)):
            here = authority.weight(mine.receipt.forum, mine.receipt.as_of)
            there = authority.weight(other.receipt.forum, other.receipt.as_of)
            if here <= there:
                continue
            supposed = decide(
                mine.case,
                taken_away(rules, authority.id),
                engine=engine,
                forum=mine.receipt.forum,
                as_of=mine.receipt.as_of,
            ).ruling(old.motion, old.against)
            if supposed.disposition is wanted.disposition:
                yield authority
                break


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

    >>> from injunction_rules.data import demo
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


def events(rules: RuleBook) -> dict[date, list[str]]:
    """What happened to the authorities of a book, by day."""
    found: dict[date, list[str]] = {}
    for one in authorities_of(rules):
        known = (one.known_by or one.decided).last
        found.setdefault(known, []).append(f"{one.name} decided")
        for treatment in one.history:
            found.setdefault(treatment.on.last, []).append(
                f"{one.name} {treatment.effect.value} by {treatment.by}"
            )
    return found


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

    >>> from injunction_rules.data import demo
    >>> len(circuits(demo(), engine="reference"))
    1
    """
    own = COURTS[case.court].circuit
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
