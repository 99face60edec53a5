"""
Axes of a sweep as they are said on a command line.

>>> from injunction_rules.corpus.data import demo
>>> here = Situation(demo())
>>> axis_of(here, "takedown.prompt-days=3..14/4").labels
(3, 7, 11)
>>> axis_of(here, "forum=nysd,ilnd").labels
('nysd', 'ilnd')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from injunction_rules.casefile.documents import shortened, shown
from injunction_rules.changes import Change, Changing, Situation, Together
from injunction_rules.changes.axes import (
    NOTHING_CHANGED,
    Axis,
    dates_axis,
    either_axis,
    forums_axis,
    parameter_axis,
)
from injunction_rules.changes.naming import parted
from injunction_rules.changes.phrases import changes_of, phrase
from injunction_rules.changes.reading import PhraseError, Reading, fact_at
from injunction_rules.errors import nearest

MOST_CHOICES = 10_000
"""How many choices an axis may have."""

_END = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,9}"
_RANGE = re.compile(rf"({_END})\.\.({_END})(?:/([0-9]{{1,9}}))?")
_EVERY_COURT_OF_APPEALS = "*"


def axis_of(situation: Situation, text: str) -> Axis:
    """
    Read an axis, ``NAME=VALUES``, or a phrase, such as ``remove facts[3]``, to be done or not.

    The name is a field such as ``listing.removed``, ``forum``, ``as-of`` or the id of a
    number in the rules.  Values are set apart by commas; ``FIRST..LAST`` is a range of days
    or numbers, both included, and ``/STEP`` behind it takes larger steps.  ``forum=*`` is
    every court of appeals.

    It raises PhraseError, which carries every problem, if it says no axis, and ChangeError
    if it has no choices, or two that are one.
    """
    said = phrase(text)
    if said is not None:
        return either_axis(Together(changes_of(situation, [said])), text.strip())
    reading = Reading(situation)
    name, _, values = parted(text)
    axis = _forums(reading, values) if name == "forum" else _axis(reading, name, values)
    if axis is None or reading.problems:
        raise PhraseError(reading.problems)
    return axis


def _axis(reading: Reading, name: str, values: str) -> Axis | None:
    """Give the axis, or nothing where it cannot be read; the reading has what is wrong."""
    numbers = [parameter.id for parameter in reading.situation.rules.parameters]
    if not reading.is_field(name) and name not in ("as-of", *numbers):
        such = "what varies, such as listing.removed=2024-05-03..2024-05-20, or a phrase"
        hint = nearest(name, ["forum", "as-of", *numbers])
        reading.problem(shortened(f"--axis {name}"), such, shown(name), hint)
        return None
    # A list in brackets: so quotes and commas mean what they mean in a case file.
    listed = reading.value(f"[{values}]", name)
    chosen = list(_spread(reading, name, listed)) if isinstance(listed, list) else []
    if reading.problems:
        return None
    choices: list[Any]
    if name == "as-of":
        choices = [reading.simple(name, date, value) for value in chosen]
    elif name in numbers:
        choices = [reading.number(name, value) for value in chosen]
    else:
        choices = list(_of_field(reading, name, chosen))
    if reading.problems:
        return None
    if name == "as-of":
        return dates_axis(choices, name)
    return parameter_axis(name, choices) if name in numbers else Axis(name, choices)


def _forums(reading: Reading, values: str) -> Axis | None:
    if values == _EVERY_COURT_OF_APPEALS:
        return forums_axis()
    forums = [forum.strip() for forum in values.split(",")]
    expected = "the id of a federal court, or * for every court of appeals"
    rules = reading.situation.rules
    known = [reading.known("forum", forum, rules.courts, expected) for forum in forums]
    return forums_axis(*map(rules.forum, forums)) if all(known) else None


def _of_field(reading: Reading, place: str, values: Iterable[Any]) -> Iterator[tuple[Any, Change]]:
    """Yield each value of a field as the case has it, with the change that makes it so."""
    field = reading.field(place, f"--axis {place}")
    if field is None:
        return
    path, part, name = field
    old = fact_at(reading.situation.case, path)
    for value in values:
        part[name] = value
        after = reading.case()
        if after is None:
            return
        new = fact_at(after, path)
        assert old is not None
        assert new is not None
        # A part of the injunction's period is no field of the injunction.
        said = getattr(new, name, value)
        yield said, NOTHING_CHANGED if new == old else Changing(old, new)


def _spread(reading: Reading, name: str, values: Iterable[Any]) -> Iterator[Any]:
    """Yield the values, and those in a range one by one."""
    many = 0
    for value in values:
        parsed = _RANGE.fullmatch(value) if isinstance(value, str) else None
        several = [value] if parsed is None else _range(reading, name, *parsed.groups())
        many += len(several)
        if many > MOST_CHOICES:
            reading.problem(name, f"at most {MOST_CHOICES:,} choices", "more", "take larger steps")
            return
        yield from several


def _range(
    reading: Reading, name: str, first: str, last: str, step: str | None
) -> Sequence[int] | Sequence[str]:
    if int(step or 1) == 0:
        reading.problem(name, "a step from 1", "0")
        return ()
    dated = not (first.isdigit() and last.isdigit())
    read: Callable[[str], Any] = partial(reading.simple, name, date) if dated else int
    start, end = read(first), read(last)
    if start is None or end is None:
        return ()
    if dated:
        start, end = start.toordinal(), end.toordinal()
    numbers = range(start, end + 1, int(step or 1))
    if not numbers:
        order = "earlier to the later" if dated else "lower to the higher"
        reading.problem(name, f"a range from the {order}", f"{first}..{last}")
    if len(numbers) > MOST_CHOICES or not dated:
        return numbers
    return [date.fromordinal(day).isoformat() for day in numbers]
