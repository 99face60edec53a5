"""
Calendar dates as courts give them: by day, by month, or only by year.

Opinions are often known by year alone.  Inventing a day would be a lie, so a
:class:`PartialDate` keeps what is known and is compared by its last possible
day: nobody may rely on an opinion before it certainly existed.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from attrs import field, frozen

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@frozen(order=False)
class PartialDate:
    """
    A date known to the day, the month or the year.

    Attributes
    ----------
    year : int
    month : int or None
    day : int or None

    >>> PartialDate.of("2024").last
    datetime.date(2024, 12, 31)
    >>> str(PartialDate.of("2023-05-31"))
    '2023-05-31'
    """

    year: int
    month: int | None = None
    day: int | None = None
    last: date = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        month = 12 if self.month is None else self.month
        if not 1 <= month <= 12:
            raise ValueError(f"expected a month from 01 to 12, found {month:02d}")
        day = calendar.monthrange(self.year, month)[1] if self.day is None else self.day
        object.__setattr__(self, "last", date(self.year, month, day))

    @classmethod
    def of(cls, text: str | date | PartialDate) -> PartialDate:
        """
        Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises
        ------
        ValueError
            If the text has another form or names no day of the calendar.
        """
        if isinstance(text, PartialDate):
            return text
        if isinstance(text, date):
            return cls(text.year, text.month, text.day)
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"expected YYYY, YYYY-MM or YYYY-MM-DD, found {text!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def is_exact(self) -> bool:
        """Tell whether the day is known."""
        return self.day is not None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def words(self) -> str:
        """Give the date as American courts print it: ``May 31, 2023``."""
        if self.month is None:
            return str(self.year)
        name = calendar.month_name[self.month]
        # Bluebook table T12 abbreviates all but May, June and July.
        short = name if self.month in (5, 6, 7) else f"{name[: 4 if self.month == 9 else 3]}."
        return f"{short} {self.year}" if self.day is None else (f"{short} {self.day}, {self.year}")


def partial_date(text: str | date | PartialDate) -> PartialDate:
    """Read a date; see :meth:`PartialDate.of`."""
    return PartialDate.of(text)


def optional_date(text: str | date | PartialDate | None) -> PartialDate | None:
    """Read a date that may be left out."""
    return None if text is None else PartialDate.of(text)


def day(when: date) -> str:
    """
    Write a day as American courts do.

    >>> day(date(2023, 5, 31))
    'May 31, 2023'
    """
    return PartialDate.of(when).words
