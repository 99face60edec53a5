"""Listings one by one, and the verdict on each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

from builders import NOTICE, NOTICED, SERVICE, VIOLATION, case
from injunction_rules import RULES, decide
from injunction_rules.explaining.listings import listings_table, removals
from injunction_rules.model import KNOWN, NEVER, Listing, Relief


def explained(*facts, rules=RULES):
    """Explain the one ruling of a case with these facts."""
    given = case(NOTICE, VIOLATION, SERVICE, *facts, decided="2024-05-31")
    return decide(given, rules, engine="reference").rulings[0].explanation


def removed(days: int, **more) -> Listing:
    """A listing that came down so many days after notice."""
    return Listing(noticed=NOTICED, removed=NOTICED + timedelta(days=days), **more)


@pytest.mark.parametrize(
    ("listing", "verdict"),
    [
        (removed(2), "prompt"),
        (Listing(promptly=True), "prompt"),
        (removed(12), "open"),
        (removed(40), "late"),
        (Listing(promptly=False), "late"),
        (Listing(noticed=NOTICED, removed=NEVER), "still up"),
        (Listing(noticed=NOTICED), "not told"),
        (Listing(noticed=NOTICED, removed=KNOWN), "open"),
        (Listing(noticed=NEVER, removed=NOTICED), "never told of"),
        (Listing(removed=NEVER), "open"),
        (removed(2, relisted=date(2023, 6, 1)), "put up again"),
        (removed(2, residual_traces=True), "traces left"),
    ],
)
def test_each_listing_has_its_verdict(listing, verdict) -> None:
    """By the rules on removal, applied to it alone."""
    assert [each.verdict for each in removals(explained(listing))] == [verdict]


def test_the_worst_comes_first_and_many_are_counted() -> None:
    """A table has twelve rows; the rest are counted by verdict."""
    many = [removed(2, name=f"fast {i}") for i in range(20)]
    (table,) = listings_table(explained(*many, removed(40, name="slow")))
    assert table.rows[0] == ("slow", "Apr. 28, 2023", "June 7, 2023", "40", "late")
    assert table.rows[-1] == ("9 more", "", "", "", "prompt")


def test_all_that_came_down_late_or_not_at_all_are_named() -> None:
    """Up to a hundred; by its place in the record what has no name."""
    late = [removed(40, source=f"log.csv row {i}") for i in range(30)]
    fast = [removed(2, name=f"fast {i}") for i in range(20)]
    (table,) = listings_table(explained(*late, *fast))
    assert [row[0] for row in table.rows[:30]] == [f"log.csv row {i}" for i in range(30)]
    assert table.rows[30:] == (("20 more", "", "", "", "prompt"),)


def test_days_that_nobody_told_are_left_empty() -> None:
    """What is known of a listing stands in its row, and no more."""
    (table,) = listings_table(
        explained(Listing(noticed=KNOWN, removed=NEVER), Listing(promptly=True, name="b"))
    )
    assert table.rows == (
        ("(no name)", "day not told", "never", "", "still up"),
        ("b", "", "", "", "prompt"),
    )


def test_a_decision_shows_its_listings_once() -> None:
    """The table stands under the first ruling on them."""
    listings = (removed(40, name="slow"), removed(2, name="fast"))
    given = case(NOTICE, VIOLATION, SERVICE, *listings, decided="2024-05-31")
    (cease,) = given.motions
    contempt = evolve(cease, id="contempt", relief=Relief.CONTEMPT)
    text = str(decide(evolve(given, motions=(cease, contempt)), engine="reference"))
    assert " ".join(text.split()).count("listing noticed removed days removal") == 1
    assert "late" in text


def test_one_listing_needs_no_table() -> None:
    """Nor does a record of none, or a rule book without rules on removal."""
    assert [*listings_table(explained(removed(2)))] == []
    assert [*listings_table(explained())] == []
    without = RULES.without(*(r.id for r in RULES.rules if r.doctrine == "takedown"))
    assert removals(explained(removed(2), rules=without)) == ()
