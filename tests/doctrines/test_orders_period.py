"""The period that an order itself sets for taking down: within it prompt, after it late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import NOTICE, ORDER, SERVICE, VIOLATION, answered, case, met_by_rules
from injunction_rules import decide
from injunction_rules.decisions.report import decision_blocks
from injunction_rules.engines import available, engine
from injunction_rules.explaining.listings import verdict
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    CountedFrom,
    Fact,
    Injunction,
    Listing,
    Period,
)
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import questions
from injunction_rules.rendering.plain import text as plain_text
from injunction_rules.testing.facts import periods

FRIDAY = date(2023, 12, 22)
"""Christmas is on the Monday after it."""

LATER = "2024-06-03"

TWO = Period(days=2, business=True, counted_from=CountedFrom.NOTICE)
MONTH = Period(days=60, counted_from=CountedFrom.NOTICE)


def under(period: Period | None, *facts: Fact, **more) -> Case:
    """A case under an order that itself sets a period."""
    order = evolve(ORDER, period=period)
    given = {"decided": LATER, "injunction": order, **more}
    return case(NOTICE, VIOLATION, SERVICE, *facts, **given)


def removed(days: int, noticed: date = FRIDAY, **more) -> Listing:
    """A listing that came down so many days after notice."""
    return Listing(noticed=noticed, removed=noticed + timedelta(days=days), **more)


def standing(given: Case, name: str = "reference") -> Standing:
    """Where prompt takedown stands."""
    return answered(given, engine(name)).trace.conclusion(PromptTakedown).standing


UP = Listing(noticed=FRIDAY, removed=NEVER)
SOME_DAY = Listing(noticed=FRIDAY, removed=KNOWN)


@met_by_rules(
    [
        ("takedown.within-the-orders-period", under(TWO, removed(5)), under(TWO, removed(6))),
        ("takedown.after-the-orders-period", under(TWO, removed(6)), under(TWO, removed(5))),
        ("takedown.after-the-orders-period", under(TWO, UP), under(TWO, SOME_DAY)),
        (
            "takedown.orders-period-open",
            under(TWO, SOME_DAY, removed(5)),
            under(TWO, SOME_DAY, removed(6)),
        ),
        (
            "takedown.orders-period-open",
            under(TWO, UP, decided="2023-12-27"),
            under(TWO, UP, decided="2023-12-28"),
        ),
        ("takedown.order-instead-of-our-days", under(TWO), under(None)),
        (
            "takedown.orders-period-runs",
            under(TWO, UP, decided="2023-12-27"),
            under(TWO, UP, decided="2023-12-28"),
        ),
    ]
)
def test_a_rule_is_met_by_its_record_and_not_by_one_that_differs_in_a_point(
    rule, given, is_met
) -> None:
    """Under an order that gives two business days, of which Christmas is none."""
    trace = answered(given, engine("reference")).trace
    assert is_met is (trace.step(rule).met is Value.TRUE)


@pytest.mark.parametrize("name", available())
@pytest.mark.parametrize(
    ("period", "listings", "expected"),
    [
        (TWO, [removed(5)], Standing.SHOWN),
        (TWO, [removed(-1)], Standing.SHOWN),
        (TWO, [removed(6)], Standing.REFUTED),
        (TWO, [removed(5), removed(6)], Standing.REFUTED),
        (TWO, [removed(5), SOME_DAY], Standing.CONTESTED),
        (TWO, [removed(6), SOME_DAY], Standing.REFUTED),
        (TWO, [removed(5), UP], Standing.REFUTED),
        (TWO, [removed(5), Listing(noticed=FRIDAY)], Standing.NOT_SHOWN),
        (TWO, [Listing(days=2)], Standing.SHOWN),
        (TWO, [Listing(days=4)], Standing.CONTESTED),
        (TWO, [Listing(days=15)], Standing.REFUTED),
        (TWO, [Listing(promptly=True)], Standing.SHOWN),
        (TWO, [Listing(removed=KNOWN, in_time=True)], Standing.SHOWN),
        (TWO, [Listing(removed=KNOWN, in_time=False)], Standing.REFUTED),
        # Our numbers of seven days and of a month do not speak.
        (MONTH, [removed(45)], Standing.SHOWN),
        (evolve(MONTH, days=1), [removed(6)], Standing.REFUTED),
        (None, [removed(6)], Standing.SHOWN),
        (None, [removed(45)], Standing.NOT_SHOWN),
    ],
)
def test_promptness_is_measured_by_the_period_of_the_order(period, listings, expected, name):
    """Whatever our own numbers would say; what the record does not tell leaves it open."""
    assert expected is standing(under(period, *listings), name)


def test_a_listing_that_is_up_is_not_late_while_the_period_runs() -> None:
    """On its last day nobody is late yet."""
    days = ("2023-12-23", "2023-12-27", "2023-12-28")
    found = [standing(under(TWO, UP, decided=day)) for day in days]
    assert found == [Standing.CONTESTED, Standing.CONTESTED, Standing.REFUTED]


ENTERED = ORDER.entered
FROM_ORDER = Period(days=5, counted_from=CountedFrom.ORDER)


@pytest.mark.parametrize(
    ("period", "entered", "listing", "in_time"),
    [
        # June 9, 2022 is a Thursday: five days end on Tuesday the 14th.
        (FROM_ORDER, ENTERED, Listing(noticed=ENTERED, removed=date(2022, 6, 14)), True),
        (FROM_ORDER, ENTERED, Listing(noticed=ENTERED, removed=date(2022, 6, 15)), False),
        (FROM_ORDER, ENTERED, Listing(noticed=KNOWN, removed=date(2022, 6, 14)), True),
        (FROM_ORDER, ENTERED, Listing(noticed=KNOWN, removed=date(2022, 6, 15)), None),
        # Told of it on Monday the 13th, five days end on Monday the 20th, a holiday.
        (FROM_ORDER, ENTERED, Listing(noticed=date(2022, 6, 13), removed=date(2022, 6, 21)), None),
        (FROM_ORDER, ENTERED, Listing(noticed=date(2022, 6, 13), removed=date(2022, 6, 22)), False),
        (FROM_ORDER, None, Listing(noticed=FRIDAY, removed=FRIDAY), None),
        (FROM_ORDER, ENTERED, Listing(days=90), None),
        (FROM_ORDER, ENTERED, Listing(noticed=NEVER, removed=date(2022, 6, 10)), None),
        # Told of it before there was an order: the day of notice of the order is not told.
        (TWO, ENTERED, Listing(noticed=date(2022, 6, 1), removed=date(2022, 6, 13)), True),
        (TWO, ENTERED, Listing(noticed=date(2022, 6, 1), removed=date(2022, 8, 1)), None),
        (TWO, None, removed(5), True),
        (TWO, None, removed(6), False),
    ],
)
def test_the_day_from_which_the_order_counts(period, entered, listing, in_time) -> None:
    """Where two days may be meant, only what is so by both is said."""
    order = evolve(ORDER, entered=entered, period=period)
    given = case(listing, injunction=order, decided=LATER)
    (seen,) = [fact for fact in next(questions(given)).facts if isinstance(fact, Listing)]
    assert in_time is seen.in_time


def test_a_denied_listing_is_left_as_it_is() -> None:
    """It is held against what it denies, field by field."""
    denied = removed(5, shown=False)
    assert denied in next(questions(under(TWO, denied))).facts


@given(periods(), st.integers(0, 30), st.integers(0, 30), st.booleans())
def test_a_later_removal_never_makes_prompt_what_was_late(period, days, more, with_order) -> None:
    """Nor prompt what was open, nor open what was late."""
    entered = FRIDAY - timedelta(days=3) if with_order else None
    order = Injunction(entered=entered, period=period)
    worth = [
        {True: 2, None: 1, False: 0}[fact.in_time]
        for took in (days, days + more)
        for fact in next(questions(case(removed(took), injunction=order, decided=LATER))).facts
        if isinstance(fact, Listing)
    ]
    assert worth[0] >= worth[1]


def test_the_reasons_name_the_order_and_the_last_day() -> None:
    """The order is the authority for its own period, by its place in the docket."""
    order = evolve(ORDER, period=TWO, source="ECF No. 30 ¶ 5")
    decision = decide(under(None, removed(6, name="a"), injunction=order), engine="reference")
    trace = decision.rulings[0].explanation.trace
    assert decision.rulings[0].disposition is not Disposition.DENIED
    assert verdict(trace.question.facts[-1], trace) == "late"
    assert decision.calendar == (
        "The order itself sets 2 business days from notice of the listing: for “a” until "
        "Dec. 27, 2023, counted, as the order says, without Saturdays, Sundays and legal holidays.",
    )
    full = " ".join(plain_text(decision_blocks(decision, full=True)).split())
    assert "an injunction that itself sets a period for taking down" in full
    assert "ECF No. 30 ¶ 5" in full
