"""The period of an order in a case file, in Python, in phrases and in the queries."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import NOTICE, ORDER, SERVICE, VIOLATION, case
from injunction_rules import RULES, compare, decide, dumps_case, loads_case
from injunction_rules.changes import ChangeError, Changing, Situation, Together, changing
from injunction_rules.changes.phrases import changes_of, phrase, phrases_of
from injunction_rules.changes.reading import PhraseError
from injunction_rules.cli.axes import axis_of
from injunction_rules.errors import CaseFileError, InvalidFactError
from injunction_rules.explaining.fields import said
from injunction_rules.explaining.listings import verdict
from injunction_rules.explaining.narrating import stands
from injunction_rules.law.doctrines.aiding_abetting import CONTINUED_SERVICE
from injunction_rules.model.calendars import day_off, last_day
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    CountedFrom,
    Injunction,
    Listing,
    Period,
    Relief,
)
from injunction_rules.model.orders import EarlierOrder
from injunction_rules.model.questions import questions
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines import timeline
from injunction_rules.testing.facts import periods

FRIDAY = date(2023, 12, 22)
"""Christmas is on the Monday after it."""

TWO = Period(days=2, business=True, counted_from=CountedFrom.NOTICE)
LISTING = Listing(noticed=FRIDAY, removed=date(2023, 12, 28), name="a", respondent="other")


def suit(*listings: Listing, period: Period | None = TWO, **more) -> Case:
    """A case under an order that itself sets a period, as a case file could have it."""
    order = evolve(ORDER, period=period)
    facts = (NOTICE, VIOLATION, SERVICE, *(listings or (LISTING,)))
    return case(*facts, **{"injunction": order, "decided": "2024-06-03", **more})


def file(text: str) -> str:
    """A case file with the text as the period of its order."""
    return dumps_case(suit(period=None)).replace("clear: true}", f"clear: true, period: {text}}}")


def problems(text: str) -> list[str]:
    """What is wrong with a case file, without the lines."""
    with pytest.raises(CaseFileError) as error:
        loads_case(text)
    return [f"{each.path}: {each.expected}" for each in error.value.problems]


# Counting.


@pytest.mark.parametrize(
    ("start", "days", "business", "end"),
    [
        # Christmas Eve is a Sunday, and Christmas a Monday.
        (FRIDAY, 2, False, date(2023, 12, 26)),
        (FRIDAY, 2, True, date(2023, 12, 27)),
        (FRIDAY, 1, True, date(2023, 12, 26)),
        (date(2024, 5, 1), 5, False, date(2024, 5, 6)),
        (date(2024, 5, 1), 5, True, date(2024, 5, 8)),
        # The seventh day is Independence Day.
        (date(2024, 6, 27), 7, False, date(2024, 7, 5)),
        # From a Saturday on the Monday is the first.
        (date(2024, 5, 4), 1, True, date(2024, 5, 6)),
        (date.max, 1, False, date.max),
        (date(9999, 12, 30), 9, True, date.max),
    ],
)
def test_the_last_day_of_a_period(start, days, business, end) -> None:
    """Calendar days run on to a day on which courts sit, and business days are no others."""
    assert last_day(start, days, business=business) == end


@given(st.dates(date(1986, 1, 1), date(2100, 1, 1)), st.integers(1, 30))
def test_a_period_ends_on_a_court_day_and_business_days_end_no_sooner(start, days) -> None:
    """Counted one way or the other, and never before its days are over."""
    calendar, business = last_day(start, days), last_day(start, days, business=True)
    assert not day_off(calendar)
    assert not day_off(business)
    assert start + timedelta(days=days) <= calendar <= business


@given(periods(), st.dates(date(1986, 1, 1), date(2100, 1, 1)), st.integers(0, 300))
def test_what_days_alone_say_is_so_on_every_calendar(period, noticed, days) -> None:
    """An interval without dates is within the period or after it, or it hangs on the calendar."""
    period = evolve(period, counted_from=CountedFrom.NOTICE)
    covered = period.covers(days)
    assert covered in (None, noticed + timedelta(days=days) <= period.last_day(noticed))


# In Python and in a file.


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"days": 0}, "days: expected a whole number from 1 to 1000, found 0"),
        ({"days": 1001}, "days: expected a whole number from 1 to 1000, found 1001"),
        ({"days": True}, "days: expected a whole number, found True"),
        ({"business": "maybe"}, "business: expected True or False, found 'maybe'"),
        ({"counted_from": "order"}, "did you mean CountedFrom.ORDER?"),
    ],
)
def test_a_period_checks_its_values(given, fault) -> None:
    """In Python as in a case file."""
    with pytest.raises(InvalidFactError) as error:
        Period(**{"days": 5, "counted_from": CountedFrom.NOTICE, **given})
    assert fault in str(error.value)


def test_a_period_is_read_and_written_in_the_words_of_the_issue() -> None:
    """The key is `from`, which is a word of Python."""
    read = loads_case(file("{days: 2, business: true, from: notice}"))
    assert read.injunction.period == TWO
    written = dumps_case(read)
    assert "period: {days: 2, business: true, from: notice}" in " ".join(written.split())
    assert loads_case(written) == read
    assert loads_case(file("{days: 5, from: order}")).injunction.period == Period(
        days=5, counted_from=CountedFrom.ORDER
    )
    assert loads_case(file("~")).injunction.period is None


@given(periods())
def test_what_was_written_is_read_again(period) -> None:
    """As every part of a case."""
    assert loads_case(dumps_case(suit(period=period))) == suit(period=period)


def test_everything_wrong_with_a_period_is_told_at_once() -> None:
    """With its line, as elsewhere."""
    wrong = file("{days: 0, business: maybe, from: tuesday, until: friday}")
    assert problems(wrong) == [
        "injunction.period.days: a whole number from 1 to 1000",
        "injunction.period.business: true or false",
        "injunction.period.from: a known word",
        "injunction.period.until: a key of period",
    ]
    assert problems(file("{business: true}")) == [
        "injunction.period.days: a whole number",
        "injunction.period.from: a known word",
    ]
    assert problems(file("5")) == ["injunction.period: a mapping"]
    with pytest.raises(CaseFileError, match=r"period\.from \(line \d+\)"):
        loads_case(wrong)


def test_nothing_is_in_time_where_no_order_sets_one() -> None:
    """Nor other than the dates say; what they do not say may be said."""
    kept = Listing(noticed=FRIDAY, removed=KNOWN, in_time=True)
    assert suit(kept).facts[-1] == kept
    with pytest.raises(InvalidFactError, match="nothing, where no order sets a `period`"):
        suit(kept, period=None)
    with pytest.raises(InvalidFactError, match="in_time: expected false, as the dates say"):
        suit(evolve(LISTING, in_time=True))
    assert suit(evolve(LISTING, in_time=False)).facts[-1].in_time is False
    denied = evolve(LISTING, in_time=True, shown=False)
    assert suit(denied).facts[-1] == denied
    with pytest.raises(InvalidFactError, match="removal is said to be timed"):
        Listing(removed=NEVER, in_time=True)
    with pytest.raises(InvalidFactError, match="removal is timed from it"):
        Listing(noticed=NEVER, in_time=True)


def test_a_fault_in_the_period_makes_no_other() -> None:
    """What is said of it is not weighed while it cannot be read."""
    text = dumps_case(suit(Listing(removed=KNOWN, in_time=True)))
    assert problems(text.replace("days: 2", "days: 0")) == [
        "injunction.period.days: a whole number from 1 to 1000"
    ]
    assert problems(text.replace("clear: true", "clear: maybe")) == [
        "injunction.clear: true or false"
    ]


# In words.


def test_a_period_reads_as_an_order_says_it() -> None:
    """One day has no plural."""
    assert str(TWO) == "2 business days from notice of the listing"
    assert str(Period(days=1, counted_from=CountedFrom.ORDER)) == "1 day from the order"
    assert said(Injunction, "period", TWO) == f"that itself sets {TWO} for taking down"
    assert stands(Injunction(period=TWO)) == f"sets {TWO} for taking down"


def test_the_last_days_are_told_and_many_are_counted() -> None:
    """Listings with one last day are told together; of ours nothing is told."""
    week = Period(days=7, counted_from=CountedFrom.NOTICE)
    days = [FRIDAY + timedelta(days=7 * i) for i in range(5)]
    many = [evolve(LISTING, name=str(i), noticed=day, removed=KNOWN) for i, day in enumerate(days)]
    told = decide(suit(*many, Listing(noticed=KNOWN), period=week)).calendar
    assert told == (
        *(
            f"The order itself sets 7 days from notice of the listing: for “{name}” until "
            f"{day}, counted under Fed. R. Civ. P. 6(a)(1)."
            for name, day in enumerate(("Dec. 29, 2023", "Jan. 5, 2024", "Jan. 12, 2024"))
        ),
        "For 2 more listings it ended on other days, counted in the same way.",
    )
    assert decide(suit(*many[:4], period=week)).calendar[-1].startswith("For 1 more listing it")


@pytest.mark.parametrize(
    ("listing", "expected"),
    [
        (evolve(LISTING, removed=date(2023, 12, 27)), "prompt"),
        (LISTING, "late"),
        (evolve(LISTING, removed=KNOWN), "open"),
        (evolve(LISTING, removed=NEVER), "still up"),
        (evolve(LISTING, removed=None), "not told"),
    ],
)
def test_each_listing_has_its_verdict_by_the_order(listing, expected) -> None:
    """Our own numbers say nothing of it."""
    trace = decide(suit(listing), engine="reference").rulings[0].explanation.trace
    assert verdict(trace.question.facts[-1], trace) == expected


def test_a_listing_that_is_up_is_open_while_the_period_runs() -> None:
    """It is not late yet."""
    up = suit(evolve(LISTING, removed=NEVER), decided="2023-12-26")
    trace = decide(up, engine="reference").rulings[0].explanation.trace
    assert verdict(trace.question.facts[-1], trace) == "open"


# Several orders.


def test_each_order_measures_by_its_own_period() -> None:
    """A motion about an earlier order asks of its period, and no other."""
    entered = date(2023, 12, 1)
    first = Injunction(entered=entered, period=TWO)
    last = evolve(ORDER, entered=date(2024, 2, 1))
    given = case(
        LISTING,
        injunction=ORDER,
        decided="2024-06-03",
    )
    earlier = (EarlierOrder(id="tro", injunction=first, ended=date(2024, 2, 1)),)
    given = evolve(given, injunction=last, earlier_orders=earlier)
    assert [*given.orders.periods] == ["tro"]
    (motion,) = given.motions
    about = evolve(given, motions=[evolve(motion, order="tro", relief=Relief.CONTEMPT)])
    (seen,) = [fact for fact in next(questions(about)).facts if isinstance(fact, Listing)]
    assert seen.in_time is False
    # It was down before the second order was made.
    assert not [fact for fact in next(questions(given)).facts if isinstance(fact, Listing)]


# What if.


def read(*texts: str, given: Case) -> tuple[object, ...]:
    """The changes that some phrases say."""
    return changes_of(Situation(given), [each for each in map(phrase, texts) if each])


def test_a_period_can_be_supposed_whole_or_in_part() -> None:
    """A phrase says what a case file says; one and another of the same are not both taken."""
    given = suit()
    (change,) = read("set injunction.period.days=3", given=given)
    assert isinstance(change, Changing)
    assert change.added.period == evolve(TWO, days=3)
    (again,) = phrases_of(change, given)
    assert again.text == "injunction.period={days: 3, business: true, from: notice}"
    assert changes_of(Situation(given), [again]) == (change,)
    (without,) = read("unset injunction.period.business", given=given)
    assert without.added.period == evolve(TWO, business=False)
    none = suit(period=None)
    (whole,) = read("set injunction.period.days=5", "set injunction.period.from=order", given=none)
    assert whole.added.period == Period(days=5, counted_from=CountedFrom.ORDER)
    for texts in (
        ("set injunction.period.days=3", "unset injunction.period"),
        ("unset injunction.period", "set injunction.period.days=3"),
    ):
        with pytest.raises(PhraseError, match="expected one value"):
            read(*texts, given=given)
    with pytest.raises(PhraseError, match=r"injunction\.period\.from: expected a known word"):
        read("set injunction.period.days=3", given=none)
    with pytest.raises(PhraseError, match=r"injunction\.period\.days"):
        read("set injunction.period.days=[", given=given)


def test_a_sweep_over_the_days_measures_each_listing_anew() -> None:
    """It came down on the third business day."""
    given = suit()
    axis = axis_of(Situation(given), "injunction.period.days=1..4")
    swept = sweep(given, axis, motion="motion")
    found = [*swept.dispositions()]
    assert found == [Disposition.OPEN, Disposition.OPEN, Disposition.DENIED, Disposition.DENIED]
    each = [
        decide(suit(period=evolve(TWO, days=days))).rulings[0].disposition for days in (1, 2, 3, 4)
    ]
    assert found == each


def test_a_space_rules_as_a_decision_does_whatever_the_order_sets() -> None:
    """A period and the day of a removal may be otherwise together."""
    given = suit()
    order = given.injunction
    options = (
        Changing(order, evolve(order, period=evolve(TWO, days=3))),
        Changing(order, evolve(order, period=None)),
        changing(given.facts[-1], removed=date(2023, 12, 27)),
        changing(given.facts[-1], removed=date(2024, 3, 1)),
    )
    space = Space(Situation(given), "motion", "other", options)
    excluded = set(space.exclusive)
    for taken in ((), (0,), (1,), (2,), (3,), (0, 2), (0, 3), (1, 2), (1, 3)):
        assert taken not in excluded
        changed = Together([options[i] for i in taken]).apply(Situation(given))
        assert space.at(taken) is changed.decide("reference").rulings[0].disposition


def test_what_cannot_stand_beside_another_order_excludes_it() -> None:
    """In time is nothing where no order sets a period."""
    given = suit(evolve(LISTING, removed=KNOWN))
    order, listing = given.injunction, given.facts[-1]
    options = (Changing(order, evolve(order, period=None)), changing(listing, in_time=True))
    space = Space(Situation(given), "motion", "other", options)
    assert space.exclusive == ((0, 1),)
    with pytest.raises((ChangeError, InvalidFactError)):
        Together(options).apply(Situation(given))


def test_a_removal_on_the_last_day_turns_the_ruling() -> None:
    """What flips it is found beside the end of the order's own period, and not beside ours."""
    found = flips(suit(), "motion", "other", over=["facts"], most=1)
    days = {
        part.added.removed
        for each in found
        for part in each.changes.parts
        if isinstance(part.added, Listing) and isinstance(part.removed, Listing)
        if part.added.removed != part.removed.removed and isinstance(part.added.removed, date)
    }
    assert days == {date(2023, 12, 27)}


def test_a_timeline_turns_when_the_period_has_run() -> None:
    """Until then it is open whether removal will be prompt; afterwards it is not."""
    # Whether service that goes on is aid is open; were it settled, promptness would decide.
    book = RULES.replacing(evolve(CONTINUED_SERVICE, settled=True))
    up = Situation(suit(evolve(LISTING, removed=NEVER)), book)
    line = timeline(up, "motion", since=FRIDAY, until=date(2024, 1, 10))
    assert [(phase.first, phase.disposition("motion", "other")) for phase in line.phases] == [
        (FRIDAY, Disposition.OPEN),
        (date(2023, 12, 28), Disposition.GRANTED),
    ]


@pytest.mark.long
def test_laws_are_told_apart_by_records_that_can_be() -> None:
    """Each separating pattern is a case, in which a listing is timed by the order that it has."""
    kept = {"aiding", "bound", "disposition", "injunction", "intertwinement", "notice", "takedown"}
    book = RULES.without(*(rule.id for rule in RULES.rules if rule.doctrine not in kept))
    smallest = compare(book, book.without("takedown.within-the-orders-period")).smallest
    assert smallest is not None
    assert smallest.case.injunction.period is not None
