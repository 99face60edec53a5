"""
The last days of periods for taking down, where something turns on how they are counted.

The doctrine counts calendar days.  A period stated in days by a rule, an order or a
statute would run to the next day that is no Saturday, Sunday or legal holiday, and that is
told where a period ended on another.  Where the order of the case sets a period, its last
days are told instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from injunction_rules.explaining.listings import speaking_of_removal, verdict
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.law.authorities.federal_rules import RULE_6
from injunction_rules.model.calendars import day_off, next_court_day
from injunction_rules.model.conditions import Every, Within, leaves
from injunction_rules.model.dates import day
from injunction_rules.model.facts import Injunction, Listing, Period
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.traces import Trace
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import listed

_MOST = 3
"""Listings that are named, and last days that are given one by one; the rest are counted."""

# No run of Saturdays, Sundays and holidays is longer.
_LONGEST_RUN = timedelta(days=7)


@frozen
class Ending:
    """
    A period that ended on a day on which courts do not sit.

    Attributes
    ----------
    limit : Parameter
        How long it is.
    last : datetime.date
        Its last day.
    """

    limit: Parameter
    last: date


def periods_told(explanations: Iterable[Explanation]) -> Iterator[str]:
    """
    Say on what day the period that an order itself sets ended for listings.

    Yields
    ------
    str
        One sentence for each last day; of many such days, the rest are counted.
    """
    names: dict[tuple[date, Period], dict[str, str]] = {}
    for question in (explanation.trace.question for explanation in explanations):
        order = next(fact for fact in question.facts if isinstance(fact, Injunction))
        if order.period is None:
            continue
        for fact, place in zip(question.facts, question.places, strict=True):
            if isinstance(fact, Listing) and fact.shown and fact.identified:
                noticed = fact.noticed if isinstance(fact.noticed, date) else None
                ends = order.period.ends(order.entered, noticed)
                if ends is not None and ends[0] == ends[1]:
                    same = names.setdefault((ends[0], order.period), {})
                    same[place] = plain(fact.name or "")
    ordered = sorted(names, key=lambda ending: (ending[0], str(ending[1])))
    for last, period in ordered[:_MOST]:
        named = _named([*names[last, period].values()])
        yield f"The order itself sets {period}: for {named} until {day(last)}, {_how(period)}."
    rest = sum(len(names[ending]) for ending in ordered[_MOST:])
    if rest:
        yield (
            f"For {rest} more {'listing' if rest == 1 else 'listings'} it ended on other days, "
            "counted in the same way."
        )


def _how(period: Period) -> str:
    """Say how the days of an order's period are counted."""
    if period.business:
        return "counted, as the order says, without Saturdays, Sundays and legal holidays"
    return f"counted under {RULE_6.at('(a)(1)')}"


def endings_told(explanations: Iterable[Explanation]) -> Iterator[str]:
    """
    Say of which listings a period ended on a day off, and they came down by the next court day.

    Yields
    ------
    str
        One sentence or two for each last day; of many such days, the rest are counted.
    """
    names: dict[Ending, dict[str, str]] = {}
    known: dict[object, tuple[tuple[Ending, int], ...]] = {}
    for explanation in explanations:
        trace = explanation.trace
        if trace.given_once not in known:
            known[trace.given_once] = tuple(_endings(explanation))
        question = trace.question
        for ending, index in known[trace.given_once]:
            name = plain(getattr(question.facts[index], "name", None) or "")
            names.setdefault(ending, {})[question.places[index]] = name
    ordered = sorted(names, key=lambda ending: (ending.limit.value, ending.last))
    for ending in ordered[:_MOST]:
        yield _told(ending, [*names[ending].values()])
    rest = sum(len(names[ending]) for ending in ordered[_MOST:])
    if rest:
        yield (
            f"So it is with {rest} more {'listing' if rest == 1 else 'listings'}, whose periods "
            "ended on other such days."
        )


def _endings(explanation: Explanation) -> Iterator[tuple[Ending, int]]:
    """Yield the periods of one question that ended so, with the listing's place among facts."""
    trace = explanation.trace
    limits = _limits(trace)
    ended = [
        (ending, index)
        for index, fact in enumerate(trace.question.facts)
        if isinstance(fact, Listing)
        for limit in limits
        if (ending := _ending(limit, fact))
    ]
    if not ended:
        return
    standard = trace.rules_for(PromptTakedown)[0].standard
    counted = {each.index: each.fact for each in explanation.record(standard).of(Listing)}
    for ending, index in ended:
        listing = counted.get(index)
        # What the day cannot change, such as a listing put up again, is left alone.
        if isinstance(listing, Listing) and verdict(listing, trace) in ("open", "late"):
            yield ending, index


def _limits(trace: Trace) -> tuple[Parameter, ...]:
    """Give the periods within which rules in force ask for the removal of a listing."""
    limits = (
        constraint.limit
        for step in speaking_of_removal(trace)
        for leaf in leaves(step.rule.when)
        if isinstance(leaf, Every) and leaf.pattern.kind is Listing
        for name, constraint in leaf.pattern.where
        if name == "removed" and isinstance(constraint, Within) and constraint.after == "noticed"
    )
    return tuple(dict.fromkeys(limits))


def _ending(limit: Parameter, listing: Listing) -> Ending | None:
    """Give the end of a period that a listing missed by days off alone."""
    noticed, removed = listing.noticed, listing.removed
    if not isinstance(noticed, date) or not isinstance(removed, date):
        return None
    late = removed - noticed - timedelta(days=limit.value)
    if not timedelta(0) < late <= _LONGEST_RUN:
        return None
    last = removed - late
    return Ending(limit, last) if removed <= next_court_day(last) else None


def _told(ending: Ending, names: list[str]) -> str:
    last = ending.last
    many = len(names)
    return (
        f"The last of the {ending.limit} from notice of {_named(names)}, {day(last)}, is "
        f"{day_off(last)}; "
        f"{'it' if many == 1 else 'each'} came down by {day(next_court_day(last))}, the next day "
        "that is no Saturday, Sunday or legal holiday. Whether the period then runs to that day, "
        f"as one stated in days does under {RULE_6.at('(a)(1)(C)')}, is not said by the doctrine."
    )


def _named(names: list[str]) -> str:
    """Name a few of some listings, and count the rest."""
    many = len(names)
    named = [f"“{name}”" for name in names if name][:_MOST]
    if not named:
        return "a listing" if many == 1 else f"{many} listings"
    more = many - len(named)
    return listed([*named, *([f"{more} more"] if more else [])])
