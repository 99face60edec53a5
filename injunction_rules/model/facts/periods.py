"""The period that an order itself sets for taking down."""

# No `from __future__ import annotations` here: the types of fields are read when
# facts are built, and to evaluate them from text would cost half the import.
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from injunction_rules.errors import InvalidFactError
from injunction_rules.model.calendars import last_day
from injunction_rules.model.facts.base import Word
from injunction_rules.model.facts.types import Fault, faults_of_types

LONGEST: Final = 1000
"""Days of a period at most; no order gives years to take a listing down."""

_WEEK: Final = 7


class CountedFrom(Word):
    """
    The event from which an order counts its period.

    ``NOTICE`` is the notice that identifies the listing, such as the order served with a
    list of listings; ``ORDER`` is the making of the order.
    """

    NOTICE = "notice", "notice of the listing"
    ORDER = "order", "the order"


@frozen(kw_only=True)
class Period:
    """
    The period that an order itself sets for taking a listing down.

    Attributes
    ----------
    days : int
        How many days it has, from 1 to 1000; the day of the event is not counted.
    business : bool
        Whether the order counts business days; left out, calendar days.
    counted_from : CountedFrom
        The event from which the order counts.

    >>> week = Period(days=7, counted_from=CountedFrom.NOTICE)
    >>> print(week)
    7 days from notice of the listing
    >>> week.last_day(date(2024, 6, 27))
    datetime.date(2024, 7, 5)
    """

    days: int = field(metadata={"schema": {"minimum": 1, "maximum": LONGEST}})
    business: bool = False
    counted_from: CountedFrom = field(metadata={"key": "from"})

    def __attrs_post_init__(self) -> None:
        faults = faults_of_types(self) or tuple(self._faults())
        if faults:
            raise InvalidFactError(type(self).__name__, faults)

    def _faults(self) -> Iterator[Fault]:
        if not 1 <= self.days <= LONGEST:
            yield "days", f"a whole number from 1 to {LONGEST}", str(self.days)

    def __str__(self) -> str:
        unit = f"{'business ' * self.business}day{'s' * (self.days > 1)}"
        return f"{self.days} {unit} from {self.counted_from.words}"

    def last_day(self, start: date) -> date:
        """Give its last day, counted from a day under Rule 6(a)(1)."""
        return last_day(start, self.days, business=self.business)

    def ends(self, entered: date | None, noticed: date | None) -> tuple[date, date | None] | None:
        """
        Give its last day for a listing, as soon and as late as it may be.

        It does not run before there is an order, and nobody is late who was not told of the
        listing in time: where the order counts from its own day and the listing was noticed
        after it, or the listing was noticed before the order, the two differ.

        Parameters
        ----------
        entered, noticed : datetime.date or None
            When the order was made, and the nonparty had notice of the listing.

        Returns
        -------
        tuple or None
            ``None`` where the record does not give the day from which the order counts; the
            second is ``None`` where it may end on any later day.
        """
        if self.counted_from is CountedFrom.ORDER:
            if entered is None:
                return None
            latest = None if noticed is None else self.last_day(max(entered, noticed))
            return self.last_day(entered), latest
        if noticed is None:
            return None
        if entered is not None and noticed < entered:
            return self.last_day(entered), None
        end = self.last_day(noticed)
        return end, end

    def covers(self, days: int) -> bool | None:
        """
        Tell whether so many calendar days after notice lie within it, whatever the days.

        ``None`` where weekends and holidays decide.

        >>> week = Period(days=5, business=True, counted_from=CountedFrom.NOTICE)
        >>> [week.covers(days) for days in (5, 7, 36)]
        [True, None, False]
        """
        if self.counted_from is CountedFrom.ORDER:
            return None
        if days <= self.days:
            return True
        # A week has a day on which courts sit, and so no run of other days is as long.
        longest = _WEEK * self.days if self.business else self.days + _WEEK
        return False if days > longest else None
