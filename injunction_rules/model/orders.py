"""
Several orders in one record: which a motion is about, and what of the record bears on it.

A restraining order, a preliminary and a permanent injunction may follow one another.  A
motion is about one of them, and rules see a record with that one: notice is of the order
of which it was given, what was done once an order had ended does not break it, and where the
order itself sets a period for taking down, each listing is measured by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise

from attrs import evolve, frozen

from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Conduct,
    Fact,
    Fault,
    Injunction,
    Knowledge,
    Listing,
    NoticeContent,
    OrderStatus,
    Period,
    Relief,
    Timing,
)


@frozen(kw_only=True)
class EarlierOrder:
    """
    An order of the same suit that came before the injunction.

    Attributes
    ----------
    id : str
        By which a motion, a notice or a stipulation names it.
    injunction : Injunction
        What it is, as of the injunction itself.
    ended : datetime.date or None
        The last day on which it was in force: it ran out, was dissolved, or another order
        took its place.
    """

    id: str
    injunction: Injunction
    ended: date | None = None


@frozen
class Orders:
    """
    The orders of a case, in the order in which they were made.

    Attributes
    ----------
    earlier : tuple of EarlierOrder
    last : Injunction
        The injunction of the case.
    as_of : datetime.date
        The last day of which the record tells: a listing that is still up was up on it.
    """

    earlier: tuple[EarlierOrder, ...]
    last: Injunction
    as_of: date = date.max

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Give the ids of the earlier orders."""
        return tuple(order.id for order in self.earlier)

    def _earlier(self, order: str) -> EarlierOrder:
        return self.earlier[self.ids.index(order)]

    def place(self, order: str | None) -> str:
        """Tell where an order stands in the case file, by its id; ``None`` is the injunction."""
        if order is None:
            return "injunction"
        return f"earlier_orders[{self.ids.index(order)}].injunction"

    def injunction(self, order: str | None) -> Injunction:
        """Give an order as the record has it."""
        return self.last if order is None else self._earlier(order).injunction

    def ended(self, order: str | None) -> date | None:
        """Give the last day of an order, where it is known to have one."""
        return None if order is None else self._earlier(order).ended

    def made_for(self, order: str | None, relief: Relief) -> Injunction:
        """
        Give an order as rules see it, for what a motion asks.

        One that has ended was in force for what was done in its time, and orders nothing more.
        """
        injunction = self.injunction(order)
        if self.ended(order) is None or injunction.status is not None:
            return injunction
        past = relief is Relief.CONTEMPT
        return evolve(injunction, status=OrderStatus.IN_FORCE if past else OrderStatus.EXPIRED)

    def noticed(self, notice: ActualNotice) -> str | None:
        """
        Give the id of the order of which a notice is; ``None`` is the injunction.

        A notice that names no order and is older than the injunction is of the last order
        that had been made.
        """
        entered = self.last.entered
        if notice.order is not None or notice.on is None or entered is None or notice.on >= entered:
            return notice.order
        made = [
            order.id
            for order in self.earlier
            if order.injunction.entered is None or order.injunction.entered <= notice.on
        ]
        return made[-1] if made else None

    def toward(self, order: str | None, fact: Fact) -> Fact | None:
        """
        Give a fact as it bears on one of the orders; ``None`` where it does not.

        Parameters
        ----------
        order : str or None
            Id of an earlier order; ``None`` is the injunction.
        fact : Fact

        >>> made = Injunction(entered=date(2024, 1, 2))
        >>> tro = EarlierOrder(id="tro", injunction=made, ended=date(2024, 1, 16))
        >>> orders = Orders((tro,), Injunction(entered=date(2024, 1, 16)))
        >>> notice = ActualNotice(on=date(2024, 1, 3))
        >>> orders.toward("tro", notice) == notice
        True
        >>> orders.toward(None, notice).content
        <NoticeContent.EARLIER_ORDER: 'earlier_order'>
        """
        if isinstance(fact, Listing):
            gone = self.was_down(order, fact) or self._after(order, fact.noticed)
            return None if self.earlier and gone else self.timed(order, fact)
        if not self.earlier:
            return fact
        if isinstance(fact, ActualNotice):
            return self._notice(order, fact)
        if isinstance(fact, Knowledge):
            return None if self._after(order, fact.on) else fact
        return self._conduct(order, fact) if isinstance(fact, Conduct) else fact

    def _notice(self, order: str | None, notice: ActualNotice) -> Fact | None:
        of = self.noticed(notice)
        if of == order or notice.content is NoticeContent.LAWSUIT_ONLY:
            return notice if notice.order is None else evolve(notice, order=None)
        # Whoever was not told of one order may have been told of another.
        if not notice.shown or self._number(of) > self._number(order):
            return None
        return evolve(notice, order=None, content=NoticeContent.EARLIER_ORDER, served=None)

    def _number(self, order: str | None) -> int:
        return len(self.earlier) if order is None else self.ids.index(order)

    def was_down(self, order: str | None, listing: Listing) -> bool:
        """Tell whether a listing had come down, and stayed down, before an order was made."""
        entered = self.injunction(order).entered
        removed = listing.removed
        return (
            entered is not None
            and isinstance(removed, date)
            and removed < entered
            and not listing.up_again
        )

    def _after(self, order: str | None, day: object) -> bool:
        ended = self.ended(order)
        return ended is not None and isinstance(day, date) and day > ended

    def _conduct(self, order: str | None, conduct: Conduct) -> Fact | None:
        if self._after(order, conduct.on or conduct.until):
            return None
        if order is None or conduct.timing is None:
            return conduct
        # A place in the order of events is told of the injunction.
        later = conduct.timing is not Timing.BEFORE_ORDER and conduct.last_day is None
        return None if later and self.ended(order) else evolve(conduct, timing=None)

    # The period that an order itself sets for taking down.

    @cached_property
    def periods(self) -> Mapping[str | None, Period]:
        """Give the periods that orders set themselves, by the id of the order."""
        made = [*((order.id, order.injunction) for order in self.earlier), (None, self.last)]
        return {id: order.period for id, order in made if order.period is not None}

    def timed(self, order: str | None, listing: Listing) -> Listing:
        """
        Give a listing with whether it came down in the time that an order itself sets.

        As it stands where the order sets none, or the record does not tell.
        """
        if order not in self.periods or not listing.shown:
            return listing
        in_time = self.in_time(order, listing)
        return listing if in_time is None else evolve(listing, in_time=in_time)

    def in_time(self, order: str | None, listing: Listing) -> bool | None:
        """
        Tell by its dates whether a listing came down in the time that an order itself sets.

        Parameters
        ----------
        order : str or None
            Id of an order that sets a period.
        listing : Listing

        >>> from injunction_rules.model.facts import CountedFrom
        >>> period = Period(days=2, business=True, counted_from=CountedFrom.NOTICE)
        >>> orders = Orders((), Injunction(period=period))
        >>> friday = date(2023, 12, 22)
        >>> [
        ...     orders.in_time(None, Listing(noticed=friday, removed=date(2023, 12, day)))
        ...     for day in (27, 28)
        ... ]
        [True, False]
        """
        period = self.periods[order]
        ends = self.ends(order, listing)
        removed = listing.removed
        if ends is None or not (removed is NEVER or isinstance(removed, date)):
            days = listing.days
            return None if days is None else period.covers(days)
        soonest, latest = ends
        if isinstance(removed, date) and removed <= soonest:
            return True
        down = removed if isinstance(removed, date) else self.as_of
        return False if latest is not None and down > latest else None

    def ends(self, order: str | None, listing: Listing) -> tuple[date, date | None] | None:
        """Give the last day of an order's own period for a listing; see :meth:`Period.ends`."""
        noticed = listing.noticed
        if order not in self.periods or noticed is NEVER:
            return None
        entered = self.injunction(order).entered
        return self.periods[order].ends(entered, noticed if isinstance(noticed, date) else None)

    def faults_of_time(self, listing: Listing) -> Iterator[Fault]:
        """Yield what contradicts what is said of the removal of a listing in an order's time."""
        if listing.in_time is None:
            return
        said = str(listing.in_time).lower()
        if not self.periods:
            yield "in_time", "nothing, where no order sets a `period`", said
        elif listing.shown:
            by_dates = {self.in_time(order, listing) for order in self.periods}
            if (not listing.in_time) in by_dates:
                expected = f"{str(not listing.in_time).lower()}, as the dates say"
                yield "in_time", expected, said

    def faults(self, as_of: date) -> Iterator[Fault]:
        """Yield every way in which the orders contradict one another."""
        for i, order in enumerate(self.earlier):
            where, entered = f"earlier_orders[{i}]", order.injunction.entered
            if order.ended is not None:
                if entered is not None and order.ended < entered:
                    yield (
                        f"{where}.ended",
                        f"a day not before `entered` ({entered})",
                        f"{order.ended}",
                    )
                if order.ended > as_of:
                    yield (
                        f"{where}.ended",
                        f"a day not after the decision ({as_of})",
                        f"{order.ended}",
                    )
                if order.injunction.status in (OrderStatus.IN_FORCE, OrderStatus.EXPIRED):
                    expected = "nothing, where `ended` says how long it was in force"
                    yield f"{where}.injunction.status", expected, order.injunction.status.value
        made = [
            *(
                (order.injunction, f"earlier_orders[{i}].injunction")
                for i, order in enumerate(self.earlier)
            ),
            (self.last, "injunction"),
        ]
        dated = [(injunction.entered, where) for injunction, where in made if injunction.entered]
        for (before, _), (after, where) in pairwise(dated):
            if after < before:
                yield (
                    f"{where}.entered",
                    f"a day not before the earlier order ({before})",
                    f"{after}",
                )

    def first_day(self) -> date | None:
        """Give the day on which the first of them was made, where the record has it."""
        return self.earlier[0].injunction.entered if self.earlier else self.last.entered
