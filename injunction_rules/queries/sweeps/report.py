"""Sweeps, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any

from injunction_rules.changes import Changing
from injunction_rules.changes.axes import Axis
from injunction_rules.changes.wording import label
from injunction_rules.explaining import wording as english
from injunction_rules.model.cases import Disposition
from injunction_rules.model.proof import Proof
from injunction_rules.queries.asked_report import MOST_ROWS, ChangeData, asked_data, heading
from injunction_rules.queries.sweeps.search import Sweep
from injunction_rules.rendering.blocks import Block, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table
from injunction_rules.symbolic.patterns import ones

_MOST_COLUMNS = 8


@report.register
def report_sweep(sweep: Sweep) -> Iterator[Block]:
    """Say how often each ruling occurs, and in a grid of one or two axes where."""
    yield from heading("Sweep", sweep.question)
    yield Outline((0, _axis_words(sweep, axis)) for axis in sweep.axes)
    yield Table(
        ("ruling", "points", "share"),
        [
            (disposition.words, f"{points:,}", f"{points / len(sweep):.1%}")
            for disposition, points in sweep.counts.items()
            if points
        ],
    )
    if len(sweep.axes) == 1:
        yield Paragraph("Where each ruling lies:")
        yield _grouped(
            sweep.axes[0], ("ruling",), ((ruling.words,) for ruling in sweep.dispositions())
        )
    elif len(sweep.axes) == 2 and min(len(axis.choices) for axis in sweep.axes) <= _MOST_COLUMNS:
        yield from _crossed(sweep)
    else:
        yield from _exceptions(sweep)


def _exceptions(sweep: Sweep) -> Iterator[Block]:
    """Yield the points that are not ruled as most are, if they are few."""
    counts = sweep.counts
    usual = max(counts, key=counts.__getitem__)
    if len(sweep) - counts[usual] > MOST_ROWS or len(sweep.axes) > _MOST_COLUMNS:
        return
    rulings: dict[int, Disposition] = {}
    start = 0
    for points, ruled in sweep.pieces:
        for disposition in counts.keys() - {usual}:
            rulings |= dict.fromkeys(
                (start + place for place in ones(ruled.where(disposition))), disposition
            )
        start += points
    if rulings:
        yield Paragraph(f"It is {usual.words} at every point but these:")
        yield Table(
            (*(axis.name for axis in sweep.axes), "ruling"),
            [(*_point(sweep, number), rulings[number].words) for number in sorted(rulings)],
        )


def _point(sweep: Sweep, number: int) -> list[str]:
    """Return the labels of a point, by its number in the grid."""
    labels: list[str] = []
    for axis in reversed(sweep.axes):
        number, place = divmod(number, len(axis.choices))
        labels.insert(0, label(*axis.choices[place]))
    return labels


def _axis_words(sweep: Sweep, axis: Axis) -> str:
    """Say what varies on an axis, and over what."""
    changes = [change for _, change in axis.choices if change.parts]
    if axis.labels == (False, True):
        done = ChangeData.of(sweep.question).words(changes[0])
        return axis.name if axis.name == done else f"{axis.name}, or not; that is, {done}"
    labels = [label(*choice) for choice in axis.choices]
    if _is_ordered(axis):
        choices = f", {len(labels):,} choices" if len(labels) > 1 else ""
        over = f"{_span(labels, True)}{choices}"
    else:
        over = ", ".join(labels[:MOST_ROWS]) + (", …" if len(labels) > MOST_ROWS else "")
    if changes and isinstance(changes[0], Changing):
        return f"{axis.name}: {over}; as it is: {english.fact(changes[0].old)}"
    return f"{axis.name}: {over}"


def _is_ordered(axis: Axis) -> bool:
    """Tell whether an axis goes in even steps, so that a first and a last say what is between."""
    if not all(isinstance(label, date) or type(label) is int for label in axis.labels):
        return False
    steps = {later - label for label, later in pairwise(axis.labels)}
    return len(steps) == 1 and len(axis.labels) > len("to")


def _grouped(axis: Axis, headings: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Table:
    """Return choices that are ruled alike as one row: neighbours on an axis of days or numbers."""
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


def _crossed(sweep: Sweep) -> Iterator[Block]:
    """Yield a table of two axes, the longer one downwards."""
    down, across = sweep.axes
    width = len(across.choices)
    words = [disposition.words for disposition in sweep.dispositions()]
    rows = [tuple(words[i : i + width]) for i in range(0, len(words), width)]
    if width > len(down.choices):
        down, across = across, down
        rows = list(zip(*rows, strict=True))
    values = [label(*choice) for choice in across.choices]
    yield Paragraph(f"Where each ruling lies, by {down.name} and, across, by {across.name}:")
    yield _grouped(down, values, rows)


@table.register
def table_sweep(sweep: Sweep) -> Table:
    """Return a row for each point."""
    return Table(
        (*(axis.name for axis in sweep.axes), "ruling"),
        ((*map(label, labels), disposition.words) for *labels, disposition in sweep),
    )


@data.register
def data_sweep(sweep: Sweep) -> dict[str, Any]:
    """Return the rulings as one column in the order of the grid, the last axis fastest."""
    changes = ChangeData.of(sweep.question)
    return {
        "schema": "injunction-rules/sweep@1",
        **asked_data(sweep.question),
        "axes": [
            {
                "name": axis.name,
                "labels": [_label_data(label) for label in axis.labels],
                "changes": [changes.parts(change) for _, change in axis.choices],
            }
            for axis in sweep.axes
        ],
        "counts": {ruling.value: points for ruling, points in sweep.counts.items()},
        "rulings": [ruling.value for ruling in sweep.dispositions()],
    }


def _label_data(label: Any) -> Any:
    if isinstance(label, Proof):
        return label.name.lower()
    if isinstance(label, Enum):
        return label.value
    return label if label is None or isinstance(label, (bool, int, str)) else str(label)
