"""
Listings one by one: when each was noticed and came down, and what the law makes of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from operator import attrgetter

from attrs import fields, frozen

from injunction_rules.explaining.reasons import Explanation
from injunction_rules.explaining.theories import answer_name
from injunction_rules.model.conditions import Every, Pattern, Shown, leaves
from injunction_rules.model.dates import day
from injunction_rules.model.facts import KNOWN, NEVER, Listing
from injunction_rules.model.facts.base import When
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.proof import Value
from injunction_rules.model.traces import Premise, Status, Step, Trace
from injunction_rules.rendering.blocks import Table
from injunction_rules.semantics.matching import Counted, matches

_MOST = 12
"""Rows of a table; the rest are counted by verdict."""

_MOST_FAILED = 100
"""Rows of a table for listings that came down late or not at all: those are named if they can."""

_FAILED = ("late", "still up")

_WORST_FIRST = ("late", "still up", "open", "not told", "prompt", "never told of")


@frozen
class Removed:
    """
    A listing, and whether its removal was prompt.

    Attributes
    ----------
    listing : Listing
    days : int or None
        Calendar days from notice to removal.
    verdict : str
        See :func:`verdict`.
    """

    listing: Listing
    days: int | None
    verdict: str


def removals(explanation: Explanation) -> tuple[Removed, ...]:
    """
    Tell of each listing of a question whether its removal was prompt, the worst first.

    >>> from injunction_rules import decide, demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> [each.verdict for each in removals(ruling.explanation)]
    ['prompt']
    """
    trace = explanation.trace
    steps = trace.rules_for(PromptTakedown)
    if not steps:
        return ()
    judged = verdicts(trace)
    each = [
        Removed(listing, listing.days_between("noticed", "removed"), judged(listing))
        for counted in explanation.record(steps[0].standard).of(Listing)
        if isinstance(listing := counted.fact, Listing)
    ]
    return tuple(sorted(each, key=_badness))


def _badness(removed: Removed) -> int:
    # What is left open for a reason of its own is named by the reason.
    known = removed.verdict in _WORST_FIRST
    return _WORST_FIRST.index(removed.verdict if known else "open")


_ASKED = attrgetter(*(a.name for a in fields(Listing) if a.name not in ("name", "source")))
"""Gives what a rule may ask of a listing: not which one it is, nor where that is shown."""


def verdicts(trace: Trace) -> Callable[[Listing], str]:
    """
    Give the function that says :func:`verdict` of a listing, once for all that are alike.

    >>> from injunction_rules import decide, demo
    >>> judged = verdicts(decide(demo(), engine="reference").rulings[0].decisive.trace)
    >>> judged(Listing(days=2, name="a")), judged(Listing(days=2, name="b"))
    ('prompt', 'prompt')
    """
    known: dict[tuple[object, ...], str] = {}

    def judged(listing: Listing) -> str:
        said = _ASKED(listing)
        if said not in known:
            known[said] = verdict(listing, trace)
        return known[said]

    return judged


def verdict(listing: Listing, trace: Trace) -> str:
    """
    Say what the rules on removal make of one listing by itself.

    Returns
    -------
    str
        ``prompt``, ``late``, ``still up``, ``not told`` where the record says nothing of
        removal, ``never told of`` or ``open``; or what leaves it open, such as ``put up
        again``.

    >>> from injunction_rules import decide, demo
    >>> trace = decide(demo(), engine="reference").rulings[0].decisive.trace
    >>> [verdict(Listing(days=days), trace) for days in (2, 12, 40)]
    ['prompt', 'open', 'late']
    """
    if not listing.identified:
        return "never told of"
    counted = Counted(0, listing, Value.TRUE, None)
    speaking = [
        step
        for step in speaking_of_removal(trace)
        if any(_speaks(leaf, counted) for leaf in leaves(step.rule.when))
    ]
    against = any(step.settled and step.rule.against is not None for step in speaking)
    if listing.removed is NEVER:
        return "still up" if against else "open"
    for step in speaking:
        if step.rule.against is not None and not step.settled:
            return answer_name(step.rule)
    supporting = [step.settled for step in speaking if step.rule.then is not None]
    if any(supporting):
        return "prompt"
    if against:
        return "late"
    if supporting or listing.undated:
        return "open"
    timed = listing.days_between("noticed", "removed") is not None
    return "late" if timed or listing.promptly is False else "not told"


def speaking_of_removal(trace: Trace) -> tuple[Step, ...]:
    """
    Give the rules in force on prompt removal that speak of listings in this record.

    Left out are those to which there is an exception, and those that ask for what the
    record does not have, such as an order with a period of its own.
    """
    return tuple(
        step
        for step in trace.rules_for(PromptTakedown)
        if step.status is not Status.NOT_IN_FORCE
        and not any(each.value is Value.TRUE for each in trace.exceptions_to(step.rule.id))
        and not any(_fails_elsewhere(part) for part in step.premise.parts)
    )


def _fails_elsewhere(premise: Premise) -> bool:
    """Tell whether a premise fails that asks for another kind of fact than listings."""
    asked = premise.condition
    return (
        premise.value is Value.FALSE
        and isinstance(asked, Shown)
        and isinstance(asked.of, Pattern)
        and asked.of.kind is not Listing
    )


def _speaks(leaf: object, counted: Counted) -> bool:
    """Tell whether a part of a rule on removal holds of one listing."""
    if isinstance(leaf, Every):
        return matches(counted, leaf.among) and matches(counted, leaf.pattern)
    return isinstance(leaf, Shown) and isinstance(leaf.of, Pattern) and matches(counted, leaf.of)


def listings_table(explanation: Explanation) -> Iterator[Table]:
    """Yield a table of the listings of a question, where there are several."""
    every = removals(explanation)
    if len(every) < 2:
        return
    failed = sum(each.verdict in _FAILED for each in every)
    most = max(_MOST, min(failed, _MOST_FAILED))
    rows = [
        (
            each.listing.name or each.listing.source or "(no name)",
            _said(each.listing.noticed),
            _said(each.listing.removed),
            "" if each.days is None else str(each.days),
            each.verdict,
        )
        for each in every[:most]
    ]
    rest = Counter(each.verdict for each in every[most:])
    rows += [(f"{count} more", "", "", "", verdict) for verdict, count in rest.items()]
    yield Table(("listing", "noticed", "removed", "days", "removal"), rows)


def _said(when: When) -> str:
    if isinstance(when, date):
        return day(when)
    return {NEVER: "never", KNOWN: "day not told"}.get(when, "")  # type: ignore[arg-type]
