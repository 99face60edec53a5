"""
Sweeps: one ruling over a grid of facts, dates and forums.

Every axis is a way in which the case may vary, and every point of the grid one
choice on each.  The grid is ruled piece by piece as bit sets, so that a million
points cost little more than one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from functools import reduce
from itertools import product
from math import prod
from operator import and_
from typing import TYPE_CHECKING, Any

from attrs import frozen

from injunction_rules.changes import Change, ChangeError, Changing, Situation, merged
from injunction_rules.changes.axes import Axis
from injunction_rules.errors import InvalidFactError
from injunction_rules.explaining import wording as english
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Fact
from injunction_rules.queries.asked import COLOURS, Asked, Given, asked
from injunction_rules.queries.size import check_size
from injunction_rules.queries.space.space import Ruled, Space
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Reported
from injunction_rules.symbolic.patterns import grid, pieces

if TYPE_CHECKING:
    import pandas
    import polars
    from matplotlib.figure import Figure

    from injunction_rules.rendering.frames import Grid


@frozen(repr=False)
class Sweep(Reported):
    """
    The rulings on a motion at every point of a grid, of which the last axis varies fastest.

    Each piece has so many points, and says in which of them the motion is ruled how.
    """

    question: Asked
    axes: tuple[Axis, ...]
    pieces: tuple[tuple[int, Ruled], ...]

    def __len__(self) -> int:
        return prod(len(axis.choices) for axis in self.axes)

    @property
    def counts(self) -> dict[Disposition, int]:
        """At how many points the motion is ruled in each way."""
        return {
            ruling: sum(ruled.where(ruling).bit_count() for _, ruled in self.pieces)
            for ruling in Disposition
        }

    def dispositions(self) -> Iterator[Disposition]:
        """Yield the ruling at every point, in the order of the grid."""
        for many, ruled in self.pieces:
            columns = [f"{ruled.where(ruling):0{many}b}"[::-1] for ruling in Disposition]
            for digits in zip(*columns, strict=True):
                yield _DISPOSITIONS[digits.index("1")]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Yield every point: the labels chosen on each axis, then the ruling."""
        labels = product(*(axis.labels for axis in self.axes))
        for chosen, disposition in zip(labels, self.dispositions(), strict=True):
            yield (*chosen, disposition)

    def at(self, *labels: Any) -> Disposition:
        """
        Give the ruling at one point.

        Raises
        ------
        ChangeError
            If an axis has no such label.
        """
        number = 0
        for axis, place in zip(self.axes, self._places(labels), strict=True):
            number = number * len(axis.choices) + place
        # All pieces are of one length.
        length = self.pieces[0][0]
        _, ruled = self.pieces[number // length]
        return next(ruling for ruling in Disposition if ruled.where(ruling) >> number % length & 1)

    def situation(self, *labels: Any) -> Situation:
        """Give the case and the law at one point, to be decided."""
        places = zip(self.axes, self._places(labels), strict=True)
        changes = [axis.choices[place][1] for axis, place in places]
        return merged(changes).apply(self.question.situation)

    def _places(self, labels: Sequence[Any]) -> Iterator[int]:
        if len(labels) != len(self.axes):
            raise ChangeError(f"expected a label for each of {len(self.axes)} axes")
        for axis, label in zip(self.axes, labels, strict=True):
            if label not in axis.labels:
                raise ChangeError(f"axis {axis.name!r} has no choice {label!r}")
            yield axis.labels.index(label)

    def to_pandas(self) -> pandas.DataFrame:
        """Give the grid as a pandas frame, a row for each point; needs the extra ``notebook``."""
        return self._grid(lambda label: label).to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """Give the grid as a polars frame, a row for each point; needs the extra ``notebook``."""
        return self._grid(lambda label: label).to_polars()

    def plot(self) -> Figure:
        """
        Draw a heat map of one to three axes; needs the extra ``notebook``.

        Raises
        ------
        ChangeError
            If there are no axes, or more than three.
        """
        # matplotlib is imported only for a picture.
        from injunction_rules.rendering.plots import heat_map  # noqa: PLC0415

        if not 1 <= len(self.axes) <= 3:
            raise ChangeError(f"a heat map shows one to three axes; found {len(self.axes)}")
        return heat_map(self._grid(_tick), self.question.title, COLOURS)

    def _grid(self, words: Callable[[Any], Any]) -> Grid:
        # numpy is imported only for a frame.
        from injunction_rules.rendering.frames import Grid  # noqa: PLC0415

        return Grid(
            tuple((axis.name, tuple(map(words, axis.labels))) for axis in self.axes),
            "ruling",
            tuple(COLOURS),
            tuple(
                (points, tuple(ruled.where(disposition) for disposition in Disposition))
                for points, ruled in self.pieces
            ),
        )


def _tick(label: object) -> str:
    return english.day(label) if isinstance(label, date) else str(label)


_DISPOSITIONS = tuple(Disposition)
MOST_POINTS = 4_000_000
"""A minute or so, and as CSV more than a gigabyte of memory."""


def sweep(
    given: Given,
    *axes: Axis,
    motion: str | None = None,
    against: str | None = None,
    at_most: int = MOST_POINTS,
    show_progress: bool | None = None,
) -> Sweep:
    """
    Rule on one motion at every point of a grid.

    Parameters
    ----------
    given : Case or Situation
    *axes : Axis
        Each varies another thing.
    motion, against : str, optional
        Which ruling; what leaves only one may be left out.
    at_most : int, optional
        How many points a grid may have.
    show_progress : bool, optional
        See :func:`~injunction_rules.rendering.progress.progress`.

    Raises
    ------
    ChangeError
        If a change cannot be made, or two axes change one thing; different fields of
        one fact are two things.  Also if the grid has too many points.

    >>> from injunction_rules.model.conditions import exactly
    >>> from injunction_rules.corpus.data import demo
    >>> case = demo()
    >>> from injunction_rules.changes import forums_axis, parameter_axis
    >>> grid = sweep(
    ...     case,
    ...     forums_axis("nysd", "ilnd"),
    ...     parameter_axis("takedown.prompt-days", [3, 7]),
    ...     motion="cease",
    ...     against="alibaba",
    ... )
    >>> grid.at("ilnd", 7).words
    'denied'
    """
    question = asked(given, motion, against)
    sizes = [len(axis.choices) for axis in axes]
    check_size(prod(sizes), "points of the grid", at_most, "take larger steps")
    options = tuple(_options(axes))
    changes = [change for change, _ in options]
    space = Space(question.situation, question.motion, question.against, changes)
    for first, second in _clashing(options, space):
        raise ChangeError(
            f"axes {axes[first].name!r} and {axes[second].name!r} "
            "change the same thing or contradict each other"
        )
    ruled = []
    parts = progress(grid(sizes), pieces(sizes), label="sweep", unit="pieces", show=show_progress)
    for part in parts:
        chosen = part.columns
        columns = [reduce(and_, [chosen[axis][choice] for axis, choice in at]) for _, at in options]
        ruled.append((part.length, space.rule(columns, part.every)))
    return Sweep(question, axes, tuple(ruled))


_MOST_OF_ONE_FACT = 20_000
"""A few seconds: of every combination a fact of its own is made."""

Taken = tuple[tuple[int, int], ...]
"""On which axes which choices are taken, by number."""


def _options(axes: Sequence[Axis]) -> Iterator[tuple[Change, Taken]]:
    """Yield every change that is made somewhere, and the choices with which it is."""
    for group in _of_one_fact(axes):
        many = prod(len(axes[axis].choices) for axis in group)
        if len(group) > 1 and many > _MOST_OF_ONE_FACT:
            names = ", ".join(axes[axis].name for axis in group)
            raise ChangeError(
                f"{many:,} ways for one fact to be ({names}): at most {_MOST_OF_ONE_FACT:,} are "
                "swept, so take longer steps"
            )
        for chosen in product(*(range(len(axes[axis].choices)) for axis in group)):
            at = tuple(zip(group, chosen, strict=True))
            changes = [axes[axis].choices[choice][1] for axis, choice in at]
            try:
                change = merged(changes) if len(changes) > 1 else changes[0]
            except InvalidFactError as error:
                labels = ", ".join(
                    f"{axes[axis].name} {axes[axis].labels[choice]}" for axis, choice in at
                )
                raise ChangeError(f"no record can be so at {labels}: {error}") from error
            if change.parts:
                yield change, at


def _clashing(options: Sequence[tuple[Change, Taken]], space: Space) -> Iterator[tuple[int, int]]:
    """Yield the pairs of axes, by number, of which choices cannot be made together."""
    home = [at[0][0] for _, at in options]
    homes: dict[Hashable, int] = {}
    for (change, _), axis in zip(options, home, strict=True):
        for touched in change.touches:
            if homes.setdefault(touched, axis) != axis:
                yield homes[touched], axis
    for first, second in space.contradicting():
        if home[first] != home[second]:
            yield home[first], home[second]


def _of_one_fact(axes: Sequence[Axis]) -> list[list[int]]:
    """Give the axes, by number; together those that change different fields of one fact."""
    groups: list[tuple[list[int], set[Fact]]] = []
    for number, axis in enumerate(axes):
        facts = {
            part.old
            for _, change in axis.choices
            for part in change.parts
            if isinstance(part, Changing)
        }
        meeting = [group for group in groups if facts & group[1]]
        groups = [group for group in groups if not facts & group[1]]
        numbers = sorted({number}.union(*(numbers for numbers, _ in meeting)))
        groups.append((numbers, facts.union(*(others for _, others in meeting))))
    return [numbers for numbers, _ in groups]
