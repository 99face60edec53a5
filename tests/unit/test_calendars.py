"""Days off, and periods that end on one."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import NOTICE, SERVICE, VIOLATION, case
from injunction_rules import RULES, decide
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.report import decision_page
from injunction_rules.model import Listing, MotionMade, Nonparty, Relief, RespondentKind
from injunction_rules.model.calendars import day_off, next_court_day
from injunction_rules.model.conditions import parameters_in

THURSDAY = date(2024, 6, 27)
"""The seventh day from it is Independence Day."""


def told(*listings: Listing) -> tuple[str, ...]:
    """What the decision on a case with these listings says of the calendar."""
    return decide(case(NOTICE, VIOLATION, SERVICE, *listings, decided="2024-12-31")).calendar


def removed(days: int, noticed: date = THURSDAY, **more) -> Listing:
    """A listing that came down so many days after notice."""
    return Listing(noticed=noticed, removed=noticed + timedelta(days=days), **more)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2024, 7, 3), ""),
        (date(2024, 7, 4), "a legal holiday (Independence Day)"),
        (date(2024, 7, 6), "a Saturday"),
        (date(2024, 7, 7), "a Sunday"),
        (date(2023, 11, 10), "a legal holiday (Veterans Day, observed)"),
        (date(2022, 12, 26), "a legal holiday (Christmas Day, observed)"),
        # The birthday was first kept in 1986, and the day in June in 2021.
        (date(1985, 1, 21), ""),
        (date(1986, 1, 20), "a legal holiday (Martin Luther King Jr. Day)"),
        (date(2020, 6, 19), ""),
    ],
)
def test_courts_do_not_sit_on_weekends_and_holidays(day, reason) -> None:
    """A holiday has its name; one on a Saturday or Sunday is kept beside it."""
    assert day_off(day) == reason


@given(st.dates(date(1938, 9, 16), date(2100, 1, 1)))
def test_the_next_court_day_is_the_first_that_is_none(day) -> None:
    """Every day before it is a day off, and it comes within a week."""
    following = next_court_day(day)
    between = (following - day).days

    assert 0 <= between < 7
    assert not day_off(following)
    assert all(day_off(day + timedelta(days=days)) for days in range(between))


def test_a_seventh_day_on_a_holiday_is_told() -> None:
    """Where the listing came down on the next court day, and not where the day decides nothing."""
    (sentence,) = told(removed(8, name="toy"))

    assert sentence == (
        "The last of the 7 calendar days from notice of “toy”, July 4, 2024, is a legal holiday "
        "(Independence Day); it came down by July 5, 2024, the next day that is no Saturday, "
        "Sunday or legal holiday. Whether the period then runs to that day, as one stated in days "
        "does under Fed. R. Civ. P. 6(a)(1)(C), is not said by the doctrine."
    )
    assert not told(removed(7), removed(9), removed(8, date(2024, 6, 25)), removed(40))


def test_a_last_day_of_any_period_is_told() -> None:
    """The thirtieth day too, for what is later is late."""
    (sentence,) = told(removed(32, date(2024, 7, 4)))

    assert sentence.startswith(
        "The last of the 30 calendar days from notice of a listing, Aug. 3, 2024, is a Saturday"
    )


def test_what_is_alike_of_several_is_told_once() -> None:
    """A listing of which the record names no respondent is one listing."""
    pair = tuple(Nonparty(id=id, name=id, kind=RespondentKind.MARKETPLACE) for id in ("a", "b"))
    motion = MotionMade(id="motion", relief=Relief.CEASE, against=("a", "b"))
    record = (NOTICE, VIOLATION, SERVICE, removed(8))
    both = case(*record, decided="2024-12-31", nonparties=pair, motions=(motion,))

    assert decide(both).calendar == told(removed(8))


def test_a_book_without_periods_tells_none() -> None:
    """What is not counted does not end."""
    rules = RULES.without(*(rule.id for rule in RULES.rules if parameters_in(rule.when)))
    record = case(NOTICE, VIOLATION, SERVICE, removed(8), decided="2024-12-31")

    assert not decide(record, rules).calendar


@pytest.mark.parametrize(
    "listing",
    [
        Listing(days=8),
        Listing(noticed=THURSDAY),
        removed(8, relisted=date(2024, 8, 1)),
        removed(8, shown=False),
    ],
)
def test_what_no_day_could_change_is_not_told(listing) -> None:
    """A listing without dates, one put up again, and one that the record denies."""
    assert not told(listing)


def test_many_listings_are_counted() -> None:
    """Three are named and three days told; the rest are numbers."""
    weeks = [THURSDAY + timedelta(days=2 + 7 * week) for week in range(5)]
    many = [removed(9, noticed, name=f"{noticed}") for noticed in weeks]
    sentences = told(*[removed(8, name=f"toy {i}") for i in range(5)], removed(8), *many)

    assert "“toy 0”, “toy 1”, “toy 2” and 3 more, July 4" in sentences[0]
    assert "; each came down by July 5, 2024" in sentences[0]
    assert sentences[3] == (
        "So it is with 3 more listings, whose periods ended on other such days."
    )
    assert "from notice of 2 listings, July 4" in told(removed(8), removed(8))[0]
    assert told(removed(8), *many[:3])[3].startswith("So it is with 1 more listing, ")


def test_every_form_of_the_answer_tells_it() -> None:
    """Text, JSON and HTML."""
    decision = decide(case(NOTICE, VIOLATION, SERVICE, removed(8), decided="2024-12-31"))

    assert "  calendar: The last of the 7 calendar days" in str(decision)
    assert json.loads(to_json(decision))["calendar"] == list(decision.calendar)
    assert "Independence Day" in decision_page(decision)


def test_deciding_does_not_load_the_calendar() -> None:
    """It takes longer than deciding, and most records have no such day."""
    code = (
        "import sys; from injunction_rules import decide, demo; str(decide(demo())); "
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
