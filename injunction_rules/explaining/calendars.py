"""
Periods that end on a day on which courts do not sit, where something turns on it.

The doctrine counts calendar days.  A period stated in days by a rule, an order or a
statute would run to the next day that is no Saturday, Sunday or legal holiday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from injunction_rules.explaining.listings import verdict
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.law.authorities.federal_rules import RULE_6
from injunction_rules.model.calendars import day_off, next_court_day
from injunction_rules.model.conditions import Every, Within, leaves
from injunction_rules.model.dates import day
from injunction_rules.model.facts import Listing
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.traces import Status, Trace
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
        for step in trace.rules_for(PromptTakedown)
        if step.status is not Status.NOT_IN_FORCE
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
    named = [f"“{name}”" for name in names if name][:_MOST]
    if not named:
        which = "a listing" if many == 1 else f"{many} listings"
    else:
        more = many - len(named)
        which = listed([*named, *([f"{more} more"] if more else [])])
    return (
        f"The last of the {ending.limit} from notice of {which}, {day(last)}, is {day_off(last)}; "
        f"{'it' if many == 1 else 'each'} came down by {day(next_court_day(last))}, the next day "
        "that is no Saturday, Sunday or legal holiday. Whether the period then runs to that day, "
        f"as one stated in days does under {RULE_6.at('(a)(1)(C)')}, is not said by the doctrine."
    )
