"""
Days on which courts do not sit: Saturdays, Sundays and legal holidays of the United States.

Periods that an order sets in days are counted over them.  Days of states, which Rule
6(a)(6)(C) adds for a period that is counted forward, are not known here.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY = 5


@cache
def _holidays() -> HolidayBase:
    # Deferred: importing it takes longer than deciding a case, and few cases need it.
    from holidays import country_holidays  # noqa: PLC0415

    return country_holidays("US")


def day_off(day: date) -> str:
    """
    Say what keeps courts from sitting on a day; empty where nothing does.

    Parameters
    ----------
    day : datetime.date

    Returns
    -------
    str
        ``a Saturday``, ``a Sunday``, or ``a legal holiday`` with its name.  A holiday
        that falls on a Saturday or Sunday is observed on the Friday or the Monday.

    >>> day_off(date(2024, 7, 4))
    'a legal holiday (Independence Day)'
    >>> day_off(date(2024, 7, 6)), day_off(date(2024, 7, 5))
    ('a Saturday', '')
    """
    if day.weekday() >= _SATURDAY:
        return f"a {day:%A}"
    name = _holidays().get(day)
    return f"a legal holiday ({name.replace(' (observed)', ', observed')})" if name else ""


def next_court_day(day: date) -> date:
    """
    Give the first day from this one on that is no Saturday, Sunday or legal holiday.

    Raises
    ------
    OverflowError
        If the calendar ends before it.

    >>> next_court_day(date(2024, 7, 4)), next_court_day(date(2024, 7, 6))
    (datetime.date(2024, 7, 5), datetime.date(2024, 7, 8))
    """
    while day_off(day):
        day += timedelta(days=1)
    return day


# A docket has very many listings of which the nonparty was told on one day.
@lru_cache(maxsize=4096)
def last_day(start: date, days: int, *, business: bool = False) -> date:
    """
    Give the last day of a period, counted as Rule 6(a)(1) counts one that is stated in days.

    The day of the event is excluded, and every other day counts; a period that would end
    on a Saturday, Sunday or legal holiday runs on to the next day that is none.  The rule
    knows no business days: where an order counts in them, no other days count.

    Parameters
    ----------
    start : datetime.date
        The day of the event that triggers the period.
    days : int
    business : bool, optional
        Whether the order counts business days.

    Returns
    -------
    datetime.date
        The last day of the calendar, where it ends before the period.

    >>> friday = date(2023, 12, 22)
    >>> last_day(friday, 2), last_day(friday, 2, business=True)
    (datetime.date(2023, 12, 26), datetime.date(2023, 12, 27))
    """
    try:
        if not business:
            return next_court_day(start + timedelta(days=days))
        for _ in range(days):
            start = next_court_day(start + timedelta(days=1))
    except OverflowError:
        return date.max
    return start
