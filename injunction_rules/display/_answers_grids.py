"""Sweeps and timelines, as blocks."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import Any

from injunction_rules.changes import Changing
from injunction_rules.changes.axes import Axis
from injunction_rules.changes.wording import label, supposed
from injunction_rules.explaining import wording as english
from injunction_rules.queries.sweeps.search import Sweep
from injunction_rules.queries.timelines.search import Phase, Timeline
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.trees import counted
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.symbolic.patterns import ones

MOST_ROWS = 20
"""How many rows of a long answer are told; its data has them all."""

_MOST_COLUMNS = 8
_MOST_RULINGS = 3


def sweep_blocks(found: Sweep) -> Iterator[Block]:
    """How often each ruling occurs, and in a grid of one or two axes where."""
    yield Outline((0, _of_what(found, axis)) for axis in found.axes)
    yield Table(
        ("ruling", "points", "share"),
        [
            (one.words, f"{many:,}", f"{many / len(found):.1%}")
            for one, many in found.counts.items()
            if many
        ],
    )
    if len(found.axes) == 1:
        yield Paragraph("Where each ruling lies:")
        rulings = {(one,): (ruling.words,) for one, ruling in found}
        yield _grouped(found.axes[0], ("ruling",), [rulings[one,] for one in found.axes[0].labels])
    elif len(found.axes) == 2 and min(len(axis.choices) for axis in found.axes) <= _MOST_COLUMNS:
        yield Paragraph("Where each ruling lies:")
        yield _crossed(found)
    else:
        yield from _exceptions(found)


def _exceptions(found: Sweep) -> Iterator[Block]:
    """The points that are not ruled as most are, if they are few."""
    counts = found.counts
    usual = max(counts, key=counts.__getitem__)
    if len(found) - counts[usual] > MOST_ROWS or len(found.axes) > _MOST_COLUMNS:
        return
    rows = []
    start = 0
    for many, ruled in found.pieces:
        for disposition in counts:
            if disposition is not usual:
                for place in ones(ruled.where(disposition)):
                    rows.append((start + place, disposition))
        start += many
    if rows:
        yield Paragraph(f"It is {usual.words} at every point but these:")
        yield Table(
            (*(axis.name for axis in found.axes), "ruling"),
            [
                (*_point(found, number), disposition.words)
                for number, disposition in sorted(rows, key=lambda one: one[0])
            ],
        )


def _point(found: Sweep, number: int) -> list[str]:
    """What is chosen at a point, by its number in the grid."""
    chosen: list[str] = []
    for axis in reversed(found.axes):
        number, place = divmod(number, len(axis.choices))
        chosen.insert(0, label(*axis.choices[place]))
    return chosen


def _of_what(found: Sweep, axis: Axis) -> str:
    """What varies on an axis, and over what."""
    situation = found.asked.situation
    changes = [one for _, one in axis.choices if one.parts]
    if axis.labels == (False, True):
        known = authorities_of(situation.rules)
        done = supposed(changes[0], situation.case, known, found.asked.against)
        return axis.name if axis.name == done else f"{axis.name}, or not; that is, {done}"
    labels = [label(*choice) for choice in axis.choices]
    if _is_ordered(axis):
        many = f", {len(labels):,} choices" if len(labels) > 1 else ""
        over = f"{_span(labels, True)}{many}"
    else:
        over = ", ".join(labels[:MOST_ROWS]) + (", …" if len(labels) > MOST_ROWS else "")
    if changes and isinstance(changes[0], Changing):
        return f"{axis.name}: {over}; as it is: {english.fact(changes[0].old)}"
    return f"{axis.name}: {over}"


def _is_ordered(axis: Axis) -> bool:
    return all(
        isinstance(one, date) or (isinstance(one, int) and type(one) is int) for one in axis.labels
    )


def _grouped(axis: Axis, headings: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Table:
    """Choices that are ruled alike as one row: neighbours on an axis of days or numbers."""
    ordered = _is_ordered(axis)
    groups: list[tuple[list[str], tuple[str, ...]]] = []
    for (value, change), row in zip(axis.choices, rows, strict=True):
        alike = [names for names, known in (groups[-1:] if ordered else groups) if known == row]
        if alike:
            alike[0].append(label(value, change))
        else:
            groups.append(([label(value, change)], row))
    return Table((axis.name, *headings), [(_span(names, ordered), *row) for names, row in groups])


def _span(names: list[str], ordered: bool) -> str:
    if ordered and len(names) > 1:
        return f"{names[0]} to {names[-1]}"
    return ", ".join(names)


def _crossed(found: Sweep) -> Table:
    """Two axes: the longer one downwards."""
    down, across = found.axes
    turned = len(across.choices) > len(down.choices)
    if turned:
        down, across = across, down
    rulings: dict[tuple[Any, Any], str] = {}
    for one, other, disposition in found:
        rulings[(other, one) if turned else (one, other)] = disposition.words
    return _grouped(
        down,
        (f"{across.name} {label(*choice)}" for choice in across.choices),
        (tuple(rulings[one, other] for other in across.labels) for one in down.labels),
    )


def sweep_table(found: Sweep) -> Table:
    """A row for each point."""
    return Table(
        (*(axis.name for axis in found.axes), "ruling"),
        ((*map(label, chosen), disposition.words) for *chosen, disposition in found),
    )


# Timelines.


def timeline_blocks(found: Timeline) -> Iterator[Block]:
    """The rulings from phase to phase, with what happened."""
    yield Heading(f"{found.case.caption}, day by day")
    alike = list(_alike(found))
    if len(alike) <= _MOST_RULINGS:
        yield _phases(found, alike)
    else:
        yield Outline(_told(found, alike))
    if found.undated:
        yield Paragraph(
            "Without a date in the record, and so taken to have been so all along: "
            + "; ".join(dict.fromkeys(map(english.substance, found.undated)))
        )


_Alike = tuple[str, tuple[str, str]]
"""People of one motion who are ruled alike throughout: their title, and one ruling."""


def _alike(found: Timeline) -> Iterator[_Alike]:
    names = {person.id: person.name for person in found.case.people}
    groups: dict[Hashable, list[tuple[str, str]]] = {}
    for motion, person in found.rulings:
        ruled = tuple(phase.disposition(motion, person) for phase in found.phases)
        groups.setdefault((motion, ruled), []).append((motion, person))
    for those in groups.values():
        yield f"{those[0][0]} against {counted([names[one] for _, one in those])}", those[0]


def _told(found: Timeline, alike: Iterable[_Alike]) -> Iterator[tuple[int, str]]:
    those = list(alike)
    for phase in found.phases:
        what = f": {'; '.join(phase.events)}" if phase.events else ""
        yield 0, f"{_when(phase)}{what}"
        for title, ruling in those:
            yield 1, f"{phase.disposition(*ruling).words}: {title}"


def _when(phase: Phase) -> str:
    if phase.days == 1:
        return str(phase.first)
    return f"{phase.first} to {phase.last}, {phase.days} days"


def _phases(found: Timeline, columns: Iterable[_Alike]) -> Table:
    those = list(columns)
    return Table(
        ("from", "to", "days", *(title for title, _ in those), "what happened"),
        [
            (
                phase.first,
                phase.last,
                phase.days,
                *(phase.disposition(*ruling).words for _, ruling in those),
                "; ".join(phase.events),
            )
            for phase in found.phases
        ],
    )


def timeline_table(found: Timeline) -> Table:
    """A row for each phase, a column for each ruling."""
    names = {person.id: person.name for person in found.case.people}
    return _phases(
        found, ((f"{motion} against {names[one]}", (motion, one)) for motion, one in found.rulings)
    )
