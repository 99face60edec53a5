"""Facts about listings and their removal."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import KNOWN, NEVER, Fact, When, _non_negative, optional
from injunction_rules.model.facts.types import Fault


@frozen(kw_only=True)
class Listing(Fact):
    """
    An infringing listing of the enjoined party on the nonparty's service.

    Each of its events has a day, or is ``NEVER``, or is ``KNOWN``: it happened, on a
    day that the record does not give.

    Attributes
    ----------
    name : str or None
        Which one, such as its address.
    noticed : datetime.date, NEVER, KNOWN or None
        When the nonparty received a notice that identifies this listing.
    removed : datetime.date, NEVER, KNOWN or None
        When it came down; ``NEVER`` when it is shown to be still up, ``KNOWN`` when it
        came down on a day that the record does not give.
    days : int or None
        Calendar days from notice to removal, where the record gives the
        interval and not the dates.
    promptly : bool or None
        Whether the record itself says that removal was prompt, where it gives
        neither dates nor days.
    in_time : bool or None
        Whether it came down within the period that the order itself sets, where the record
        says so and its dates do not; else worked out from the order and the dates.
    time_critical : bool or None
        Whether the harm was warned of and over before removal.
    residual_traces : bool or None
        Whether traces in search or advertising outlived the listing.
    relisted : datetime.date, NEVER, KNOWN or None
        When the party put it up again.

    >>> from datetime import date
    >>> up = Listing(noticed=date(2023, 5, 1), removed=date(2023, 5, 3))
    >>> up.days_between("noticed", "removed")
    2
    """

    noun: ClassVar[str] = "a listing"
    question: ClassVar[str] = "Did the enjoined party have an infringing listing with {who}?"
    found_in: ClassVar[str] = (
        "takedown notices and platform records, with the days of notice and removal"
    )

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "identified": (
            "that the nonparty may have been told of",
            "that the nonparty was never told of",
        ),
        "told": (
            "that the nonparty was told of",
            "that the nonparty is not shown to have been told of",
        ),
        "undated": (
            "removed on a day that cannot be counted from notice",
            "not shown to be removed on a day that cannot be counted from notice",
        ),
        "untimed": (
            "not shown to be removed within the period that the order sets, nor after it",
            "shown to be removed within the period that the order sets, or after it",
        ),
        "up_again": ("put up again after removal", "not shown to have been put up again"),
    }

    name: str | None = optional("“{}”", label=True)
    noticed: When = optional(
        "noticed {}", never="that the nonparty was never told of", verb="noticed", event="notice"
    )
    removed: When = optional("removed {}", never="never removed", verb="removed", event="removal")
    days: int | None = optional("removed {} after notice", unit="days", validator=_non_negative)
    promptly: bool | None = optional("removed promptly", "not removed promptly")
    in_time: bool | None = optional(
        "removed within the period that the order sets",
        "not removed within the period that the order sets",
    )
    time_critical: bool | None = optional(
        "whose harm was over before removal", "whose harm was not over before removal"
    )
    residual_traces: bool | None = optional(
        "with traces that outlived it", "with no traces that outlived it"
    )
    relisted: When = optional(
        "put up again {}", never="never put up again", verb="put up again", event="relisting"
    )

    def faults(self) -> Iterator[Fault]:
        noticed, removed, relisted = self.noticed, self.removed, self.relisted
        if isinstance(removed, date) and isinstance(relisted, date):
            if relisted < removed:
                yield "relisted", f"a day not before removal ({removed})", str(relisted)
        elif removed is NEVER and self.up_again:
            written = "known" if relisted is KNOWN else str(relisted)
            yield "relisted", "no date, for it never came down", written
        if noticed is NEVER and (self.days, self.promptly, self.in_time) != (None, None, None):
            yield "noticed", "a date or nothing, for removal is timed from it", "never"
        if removed is NEVER and (self.days is not None or self.promptly or self.in_time):
            yield "removed", "a date or nothing, for removal is said to be timed", "never"
        dated = Fact.days_between(self, "noticed", "removed")
        if dated is not None and self.days not in (None, dated):
            yield "days", f"{dated}, as the dates say", str(self.days)
        if (dated is not None or self.days is not None) and self.promptly is not None:
            yield "promptly", "nothing, where dates or days are given", str(self.promptly)

    @property
    def identified(self) -> bool:
        """Tell whether the nonparty may have been told of this very listing."""
        return self.noticed is not NEVER

    @property
    def told(self) -> bool:
        """Tell whether the record shows that the nonparty was told of this listing."""
        return self.noticed is KNOWN or (
            isinstance(self.noticed, date)
            or not (self.days is None and self.promptly is None)
            or self.in_time is False
        )

    @property
    def undated(self) -> bool:
        """Tell whether it came down, and the record does not say how long after notice."""
        return (
            KNOWN in (self.noticed, self.removed)
            and self.noticed is not NEVER
            and self.removed not in (None, NEVER)
            and self.days is None
            and self.promptly is None
        )

    @property
    def untimed(self) -> bool:
        """Tell whether nothing says if it came down, or is to come down, within a period."""
        told = self.removed is not None or self.days is not None
        return told and self.in_time is None

    @property
    def up_again(self) -> bool:
        """Tell whether the record shows that the party put it up again."""
        return self.relisted is KNOWN or isinstance(self.relisted, date)

    def days_between(self, earlier: str, later: str) -> int | None:
        dated = Fact.days_between(self, earlier, later)
        if dated is None and (earlier, later) == ("noticed", "removed"):
            return self.days
        # Taken down before anyone complained: nobody waited.
        return dated if dated is None else max(dated, 0)
