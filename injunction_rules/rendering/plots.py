"""Pictures of grids and of stretches of time, with matplotlib; needs the extra ``notebook``."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import matplotlib.dates as calendar
import matplotlib.pyplot as plt
import numpy as np
from attrs import frozen
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from injunction_rules.rendering.frames import Grid

_MOST_TICKS = 12
_INCH = 0.24


def svg_of(figure: Figure) -> str:
    """Give a picture as SVG, the same each time, and put the figure away."""
    with plt.rc_context({"svg.hashsalt": "injunction-rules", "svg.fonttype": "none"}):
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None})
    plt.close(figure)
    return file.getvalue()


def heat_map(
    grid: Grid, title: str, colours: Mapping[str, str], ticks: int = _MOST_TICKS
) -> Figure:
    """
    Draw a grid of one, two or three axes, in a colour for each category, with so many labels.

    The last axis runs to the right, the one before it downwards, and of three each
    label of the first has a picture of its own.
    """
    no_axis: tuple[str, tuple[str, ...]] = ("", ("",))
    first, down, across = (no_axis, no_axis, *grid.axes)[-3:]
    rows, columns = len(down[1]), len(across[1])
    codes = grid.codes.reshape(-1, rows, columns)
    figure, axes = plt.subplots(
        len(codes),
        1,
        squeeze=False,
        sharex=True,
        layout="constrained",
        figsize=(7.5, 1.4 + len(codes) * (0.5 + min(max(rows * _INCH, 0.6), 4))),
    )
    for label, ax, values in zip(first[1], axes[:, 0], codes, strict=True):
        ax.imshow(
            values,
            aspect="auto",
            interpolation="nearest",
            cmap=ListedColormap(list(colours.values())),
            vmin=-0.5,
            vmax=len(colours) - 0.5,
        )
        _ticks(ax.set_xticks, across[1], ticks)
        if down is no_axis:
            ax.set_yticks([])
        else:
            ax.set_ylabel(down[0])
            _ticks(ax.set_yticks, down[1], ticks)
        if first is not no_axis:
            ax.set_title(f"{first[0]}: {_cut(label)}", fontsize="medium", loc="left")
    axes[-1, 0].set_xlabel(across[0])
    figure.suptitle(title, fontsize="large")
    shown = {grid.categories[code] for code in np.unique(codes)}
    _legend(figure, colours, shown, loc="outside lower center", ncols=len(shown))
    return figure


def _legend(
    where: Axes | Figure, colours: Mapping[str, str], shown: set[str], **place: Any
) -> None:
    patches = [Patch(color=colour, label=name) for name, colour in colours.items() if name in shown]
    where.legend(handles=patches, frameon=False, fontsize="small", **place)


def _ticks(put: Any, labels: Sequence[str], most: int) -> None:
    places = range(0, len(labels), -(-len(labels) // most))
    words = [_cut(labels[place]) for place in places]
    # Long words go aslant rather than over one another.
    long = put.__name__ == "set_xticks" and sum(map(len, words)) > 60
    slant = {"rotation": 35, "ha": "right", "rotation_mode": "anchor"} if long else {}
    put(list(places), words, fontsize="small", **slant)


def _cut(label: str) -> str:
    return textwrap.shorten(label, 40, placeholder="…")


@frozen
class Stretch:
    """
    Days drawn alike, both ends included: a category for each row, and a note on the first day.
    """

    first: date
    last: date
    categories: tuple[str, ...]
    note: str = ""


def bars(
    stretches: Sequence[Stretch], rows: Sequence[str], title: str, colours: Mapping[str, str]
) -> Figure:
    """
    Draw stretches of time, in order and without a gap: a bar for each row, and the notes below.
    """
    first, last = stretches[0].first, stretches[-1].last
    noted = [stretch for stretch in stretches if stretch.note]
    notes = [
        textwrap.fill(f"{number}  {stretch.note}", 90, subsequent_indent="     ")
        for number, stretch in enumerate(noted, 1)
    ]
    lines = sum(note.count("\n") + 1 for note in notes)
    figure, ax = plt.subplots(
        layout="constrained", figsize=(8, 1.6 + 0.5 * len(rows) + 0.2 * lines)
    )
    for row in range(len(rows)):
        for stretch in stretches:
            days = (stretch.last - stretch.first).days + 1
            colour = colours[stretch.categories[row]]
            ax.barh(row, days, 0.7, left=_number(stretch.first), color=colour)
    near = (last - first).days / 30
    for number, (day, level) in enumerate(_levels([stretch.first for stretch in noted], near), 1):
        ax.axvline(_number(day), color="#444444", linewidth=0.8)
        ax.annotate(
            str(number),
            (_number(day), -0.5),
            xytext=(2, 2 + 10 * level),
            textcoords="offset points",
            fontsize="small",
            annotation_clip=False,
        )
    ax.set_yticks(range(len(rows)), rows)
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.set_xlim(_number(first), _number(last + timedelta(days=1)))
    locator = calendar.AutoDateLocator(maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(calendar.ConciseDateFormatter(locator))
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.set_title(title, fontsize="large", loc="left", pad=44)
    figure.supxlabel("\n".join(notes), fontsize="small", ha="left", x=0.02)
    shown = {category for stretch in stretches for category in stretch.categories}
    _legend(ax, colours, shown, loc="upper left", bbox_to_anchor=(1, 1))
    return figure


def _levels(days: Sequence[date], near: float) -> Iterator[tuple[date, int]]:
    """Yield each day with the height of its number: above the last where they are close."""
    level, before = 0, None
    for day in days:
        close = before is not None and (day - before).days < near
        level = (level + 1) % 4 if close else 0
        before = day
        yield day, level


def _number(day: date) -> float:
    return float(calendar.date2num(day))
