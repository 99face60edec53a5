"""The words for several orders: which one a motion is about, and what does not bear on it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from injunction_rules.explaining.narrating import KINDS
from injunction_rules.explaining.wording import substance
from injunction_rules.model.cases import Case, MotionMade
from injunction_rules.model.dates import day
from injunction_rules.model.facts import ActualNotice, Conduct, Fact, Listing
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import listed, sentence

_MOST = 3
"""Facts that are named one by one; of more, the rest are counted."""


def order_named(case: Case, order: str | None) -> str:
    """
    Name an order by its kind and its day.

    >>> from injunction_rules import demo
    >>> order_named(demo(), None)
    'the permanent injunction of June 9, 2022'
    """
    injunction = case.orders.injunction(order)
    name = KINDS[injunction.kind].removeprefix("an ").removeprefix("a ")
    when = f" of {day(injunction.entered)}" if injunction.entered else ""
    which = f" ({plain(order)})" if order is not None and not when else ""
    return f"the {name}{when}{which}"


def told_apart(case: Case) -> Iterator[str]:
    """
    Say of each motion which order it is about, and what of the record does not bear on it.

    Nothing where the case has one order.
    """
    if not case.earlier_orders:
        return
    reliefs = [motion.relief for motion in case.motions]
    for motion in case.motions:
        which = f" “{plain(motion.id)}”" if reliefs.count(motion.relief) > 1 else ""
        what = f"The motion{which} for {motion.relief.words}"
        said = [f"{what} is about {order_named(case, motion.order)}."]
        said += [sentence(text) for text in _apart(case, motion)]
        yield " ".join(said)


def _apart(case: Case, motion: MotionMade) -> Iterator[str]:
    """Say what facts do not bear on the order of a motion, by the reason for it."""
    why: dict[str, list[str]] = {}
    for fact in case.facts:
        if any(fact.speaks_of(person) for person in motion.against):
            reason = _reason(case, motion, fact)
            if reason:
                # The reason names the order.
                said = evolve(fact, order=None) if isinstance(fact, ActualNotice) else fact
                why.setdefault(reason, []).append(substance(said))
    for reason, facts in why.items():
        named = [*dict.fromkeys(facts)]
        more = len(named) - _MOST
        if more > 0:
            named = [*named[:_MOST], f"{more} more"]
        yield f"{listed(named)}: {reason}."


def _reason(case: Case, motion: MotionMade, fact: Fact) -> str:
    """Tell why a fact does not bear on an order, or not as it stands; empty where it does."""
    orders, order = case.orders, motion.order
    if isinstance(fact, ActualNotice):
        of = orders.noticed(fact)
        toward = orders.toward(order, fact)
        if toward is None:
            return f"of {order_named(case, of)}, not of this order"
        if isinstance(toward, ActualNotice) and toward.content is not fact.content:
            said = f"of {order_named(case, of)}, which is not by itself notice of a later order"
            if orders.injunction(order).continues is False:
                return f"{said}, and this one does not continue it"
            return f"{said}; whether it is notice of one that continues it is open"
        return ""
    if orders.toward(order, fact) is None:
        entered, ended = orders.injunction(order).entered, orders.ended(order)
        if isinstance(fact, Listing) and entered and orders.was_down(order, fact):
            return f"down before this order was made on {day(entered)}, and not weighed under it"
        assert ended is not None, "a fact is set aside for one of these reasons"
        return f"after this order had ended on {day(ended)}, and not weighed under it"
    entered = orders.injunction(order).entered
    if isinstance(fact, Conduct) and entered and fact.last_day and fact.last_day < entered:
        return f"before this order was made on {day(entered)}, so that it cannot break it"
    return ""
