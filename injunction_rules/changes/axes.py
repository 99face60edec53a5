"""Axes of a sweep: fields, days, courts, dates, parameters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from attrs import field, frozen

from injunction_rules.changes.fact_changes import changing
from injunction_rules.changes.law_changes import heard_in, heard_on, with_parameter
from injunction_rules.changes.situations import Change, ChangeError, Together
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import Fact

NOTHING_CHANGED = Together(())
"""A choice that leaves the case as it is."""


@frozen
class Axis:
    """
    A way in which a case may vary: choices, each a label and a change, which may have no parts.

    Raises
    ------
    ChangeError
        If there are no choices, or two have one label.
    """

    name: str
    choices: tuple[tuple[Any, Change], ...] = field(converter=tuple[tuple[Any, Change], ...])

    def __attrs_post_init__(self) -> None:
        labels = [label for label, _ in self.choices]
        if not labels:
            raise ChangeError(f"axis {self.name!r} has no choices")
        if len(set(labels)) < len(labels):
            raise ChangeError(f"axis {self.name!r} has two choices with one label")

    @property
    def labels(self) -> tuple[Any, ...]:
        """Give the labels of its choices."""
        return tuple(label for label, _ in self.choices)


def field_axis(fact: Fact, name: str, values: Iterable[Any], label: str = "") -> Axis:
    """
    Vary one field of a fact.

    Parameters
    ----------
    fact : Fact
        As it stands in the case.
    name : str
        The field.
    values : iterable
        Its values; one that it has already leaves the case as it is.
    label : str, optional
        Name of the axis; that of the field when left out.

    >>> from injunction_rules.model.facts import Listing
    >>> field_axis(Listing(days=2), "days", range(1, 4)).labels
    (1, 2, 3)
    """
    as_it_is = getattr(fact, name, None)
    choices = (
        (value, NOTHING_CHANGED if value == as_it_is else changing(fact, **{name: value}))
        for value in values
    )
    return Axis(label or name, choices)


def days_axis(
    fact: Fact, name: str, first: date, last: date, *, step: int = 1, label: str = ""
) -> Axis:
    """
    Vary a date of a fact from one day to another, both included.

    Raises
    ------
    ChangeError
        If the step is less than a day, or the last day is before the first.
    """
    if step < 1:
        raise ChangeError(f"step: expected 1 or more, found {step}")
    many = (last - first).days // step + 1
    return field_axis(fact, name, (first + timedelta(days=step * i) for i in range(many)), label)


def either_axis(change: Change, label: str = "") -> Axis:
    """Make a change or not."""
    return Axis(label or str(change), [(False, NOTHING_CHANGED), (True, change)])


def changes_axis(name: str, changes: Iterable[Change], *, or_nothing: bool = True) -> Axis:
    """Make one of several changes, or none of them."""
    rest = [(str(change), change) for change in changes]
    return Axis(name, [("as it is", NOTHING_CHANGED), *rest] if or_nothing else rest)


def forums_axis(*forums: str, label: str = "forum") -> Axis:
    """Vary the court that decides; every court of appeals when none is named."""
    chosen = forums or tuple(court.id for court in COURTS.values() if court.is_appellate)
    return Axis(label, ((forum, heard_in(forum)) for forum in chosen))


def dates_axis(days: Iterable[date | str], label: str = "as of") -> Axis:
    """Vary the date as of which the law is taken."""
    changes = [heard_on(day) for day in days]
    return Axis(label, ((change.day, change) for change in changes))


def parameter_axis(parameter: str, values: Iterable[int], label: str = "") -> Axis:
    """Vary a number in the rules, such as the days within which removal is prompt."""
    return Axis(label or parameter, ((value, with_parameter(parameter, value)) for value in values))
