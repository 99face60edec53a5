"""
Days on which courts do not sit: Saturdays, Sundays and legal holidays of the United States.

Days of states, which Rule 6(a)(6)(C) adds for a period that is counted forward, are not known
here.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
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
