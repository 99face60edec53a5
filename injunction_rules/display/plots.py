"""
Pictures of sweeps and timelines, with matplotlib; needs the extra ``notebook``.

Colours are of a palette that is told apart without green and red.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import matplotlib.dates as calendar
import matplotlib.pyplot as plt
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch

from injunction_rules.changes import ChangeError
from injunction_rules.explaining import wording as english
from injunction_rules.model.cases import Disposition
from injunction_rules.queries._frames import codes

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from injunction_rules.changes.axes import Axis
    from injunction_rules.queries.sweeps.search import Sweep
    from injunction_rules.queries.timelines.search import Phase, Timeline

COLOURS: Mapping[Disposition, str] = {
    Disposition.GRANTED: "#4f9f8c",
    Disposition.DENIED: "#c96f4f",
    Disposition.DENIED_AS_FUTILE: "#a6a6a6",
    Disposition.OPEN: "#ecd97f",
}
_DISPOSITIONS = tuple(Disposition)
_MOST_TICKS = 12
_INCH = 0.24


def heat_map(sweep: Sweep) -> Figure:
    """
    Draw a sweep of one, two or three axes.

    The last axis runs to the right, the one before it downwards, and of three each
    choice on the first has a picture of its own.

    Parameters
    ----------
    sweep : Sweep

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ChangeError
        If there are no axes, or more than three.
    """
    if not 1 <= len(sweep.axes) <= 3:
        raise ChangeError(f"a heat map shows one to three axes; found {len(sweep.axes)}")
    across = sweep.axes[-1]
    down = sweep.axes[-2] if len(sweep.axes) > 1 else None
    first = sweep.axes[0] if len(sweep.axes) == 3 else None
    rows, columns = len(down.choices) if down else 1, len(across.choices)
    grid = codes(sweep).reshape(-1, rows, columns)
    figure, axes = plt.subplots(
        len(grid),
        1,
        squeeze=False,
        sharex=True,
        layout="constrained",
        figsize=(7.5, 1.4 + len(grid) * (0.5 + min(max(rows * _INCH, 0.6), 4))),
    )
    for i, (ax, values) in enumerate(zip(axes[:, 0], grid, strict=True)):
        ax.imshow(
            values,
            aspect="auto",
            interpolation="nearest",
            cmap=ListedColormap(list(COLOURS.values())),
            vmin=-0.5,
            vmax=len(COLOURS) - 0.5,
        )
        ax.set_xlabel(across.name if i == len(grid) - 1 else "")
        _ticks(ax.set_xticks, across)
        if down is None:
            ax.set_yticks([])
        else:
            ax.set_ylabel(down.name)
            _ticks(ax.set_yticks, down)
        if first is not None:
            ax.set_title(f"{first.name}: {_label(first.labels[i])}", fontsize="medium", loc="left")
    figure.suptitle(sweep.asked.title, fontsize="large")
    _legend(figure, [one for one, many in sweep.counts.items() if many])
    return figure


def _ticks(put: Any, axis: Axis) -> None:
    step = -(-len(axis.choices) // _MOST_TICKS)
    places = range(0, len(axis.choices), step)
    labels = [_label(axis.labels[i]) for i in places]
    # Long words go aslant rather than over one another.
    long = put.__name__ == "set_xticks" and sum(map(len, labels)) > 60
    slant = {"rotation": 35, "ha": "right", "rotation_mode": "anchor"} if long else {}
    put(list(places), labels, fontsize="small", **slant)


def _label(label: object) -> str:
    if isinstance(label, date):
        return english.day(label)
    return textwrap.shorten(str(label), 40, placeholder="…")


def _legend(figure: Figure, shown: Sequence[Disposition]) -> None:
    figure.legend(
        handles=_patches(shown),
        loc="outside lower center",
        ncols=len(shown),
        frameon=False,
        fontsize="small",
    )


def _patches(shown: Sequence[Disposition]) -> list[Patch]:
    return [Patch(color=COLOURS[one], label=one.words) for one in shown]


def timeline_picture(timeline: Timeline) -> Figure:
    """
    Draw a timeline: a bar for each ruling, and what happened below it.

    Parameters
    ----------
    timeline : Timeline

    Returns
    -------
    matplotlib.figure.Figure
    """
    names = {person.id: person.name for person in timeline.case.people}
    rows = timeline.rulings
    happened = [phase for phase in timeline.phases if phase.events]
    notes = [
        textwrap.fill(
            f"{number}  {english.day(phase.first)}: {'; '.join(phase.events)}",
            90,
            subsequent_indent="     ",
        )
        for number, phase in enumerate(happened, 1)
    ]
    lines = sum(note.count("\n") + 1 for note in notes)
    figure, ax = plt.subplots(
        layout="constrained", figsize=(8, 1.6 + 0.5 * len(rows) + 0.2 * lines)
    )
    for row, pair in enumerate(rows):
        for phase in timeline.phases:
            colour = COLOURS[phase.disposition(*pair)]
            ax.barh(row, phase.days, 0.7, left=_number(phase.first), color=colour)
    for number, (phase, level) in enumerate(_levels(happened, timeline), 1):
        at = _number(phase.first)
        ax.axvline(at, color="#444444", linewidth=0.8)
        ax.annotate(
            str(number),
            (at, -0.5),
            xytext=(2, 2 + 10 * level),
            textcoords="offset points",
            fontsize="small",
            annotation_clip=False,
        )
    ax.set_yticks(range(len(rows)), [f"{motion}: {names[who]}" for motion, who in rows])
    ax.set_ylim(len(rows) - 0.5, -0.5)
    _dates(ax, timeline.phases[0].first, timeline.phases[-1].last)
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.set_title(timeline.case.caption, fontsize="large", loc="left", pad=44)
    figure.supxlabel("\n".join(notes), fontsize="small", ha="left", x=0.02)
    shown = {phase.disposition(*pair) for phase in timeline.phases for pair in rows}
    ax.legend(
        handles=[
            Patch(color=COLOURS[one], label=one.words) for one in _DISPOSITIONS if one in shown
        ],
        loc="upper left",
        bbox_to_anchor=(1, 1),
        frameon=False,
        fontsize="small",
    )
    return figure


def _levels(phases: Sequence[Phase], timeline: Timeline) -> Iterator[tuple[Phase, int]]:
    """Each phase, with how high its number stands: above the last where they are close."""
    first, last = timeline.phases[0].first, timeline.phases[-1].last
    near = (last - first).days / 30
    level, before = 0, None
    for phase in phases:
        close = before is not None and (phase.first - before).days < near
        level = (level + 1) % 4 if close else 0
        before = phase.first
        yield phase, level


def _dates(ax: Axes, first: date, last: date) -> None:
    ax.set_xlim(_number(first), _number(last + timedelta(days=1)))
    locator = calendar.AutoDateLocator(maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(calendar.ConciseDateFormatter(locator))


def _number(day: date) -> float:
    return float(calendar.date2num(day))
