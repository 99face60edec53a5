"""
Listings one by one: when each was noticed and came down, and what the law makes of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from injunction_rules.explaining.reasons import Explanation
from injunction_rules.model.conditions import Every, Pattern, Shown, leaves
from injunction_rules.model.dates import day
from injunction_rules.model.facts import KNOWN, NEVER, Listing
from injunction_rules.model.facts.base import When
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.traces import Status, Step
from injunction_rules.rendering.blocks import Table
from injunction_rules.semantics.matching import Counted, matches

_MOST = 12
"""Rows of a table; the rest are counted by verdict."""

_VERDICTS = ("late", "still up", "open", "prompt", "never told of")


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
        ``prompt``, ``late``, ``still up``, ``open``, or ``never told of``.
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
    steps = explanation.trace.rules_for(PromptTakedown)
    if not steps:
        return ()
    record = explanation.record(steps[0].standard)
    told = [
        Removed(
            counted.fact,
            counted.fact.days_between("noticed", "removed"),
            _verdict(counted, steps),
        )
        for counted in record.of(Listing)
        if isinstance(counted.fact, Listing)
    ]
    return tuple(sorted(told, key=lambda each: _VERDICTS.index(each.verdict)))


def _verdict(counted: Counted, steps: tuple[Step, ...]) -> str:
    """Apply each rule on removal to one listing."""
    listing = counted.fact
    assert isinstance(listing, Listing)
    if not listing.identified:
        return "never told of"
    if listing.removed is NEVER:
        return "still up" if listing.told else "open"
    speaking = {
        (step.rule.then is not None, step.rule.settled)
        for step in steps
        if step.status is not Status.NOT_IN_FORCE
        and any(_speaks(leaf, counted) for leaf in leaves(step.rule.when))
    }
    if (False, False) in speaking:
        return "open"
    if (True, True) in speaking:
        return "prompt"
    timed = listing.days_between("noticed", "removed") is not None or listing.promptly is False
    return "late" if timed and (True, False) not in speaking else "open"


def _speaks(leaf: object, counted: Counted) -> bool:
    """Tell whether a part of a rule on removal holds of one listing."""
    if isinstance(leaf, Every):
        return matches(counted, leaf.among) and matches(counted, leaf.pattern)
    return isinstance(leaf, Shown) and isinstance(leaf.of, Pattern) and matches(counted, leaf.of)


def listings_table(explanation: Explanation) -> Iterator[Table]:
    """Yield a table of the listings of a question, where there are several."""
    told = removals(explanation)
    if len(told) < 2:
        return
    rows = [
        (
            each.listing.name or "(no name)",
            _said(each.listing.noticed),
            _said(each.listing.removed),
            "" if each.days is None else str(each.days),
            each.verdict,
        )
        for each in told[:_MOST]
    ]
    rest = Counter(each.verdict for each in told[_MOST:])
    rows += [(f"{count} more", "", "", "", verdict) for verdict, count in rest.items()]
    yield Table(("listing", "noticed", "removed", "days", "removal"), rows)


def _said(when: When) -> str:
    if isinstance(when, date):
        return day(when)
    return {NEVER: "never", KNOWN: "day not told"}.get(when, "")  # type: ignore[arg-type]
