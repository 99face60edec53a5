"""
The layout of a picture: its boxes in columns from left to right, without overlap.

The method is the usual one for layered drawings.  Each box stands to the left of
all it leads to; an edge that passes a column gets a place of its own in it; the
columns are sorted to cross few edges; and heights are fitted to the neighbours'
by least squares.  It knows nothing of what the boxes mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import fsum

from attrs import define, field, frozen

_SWEEPS = 12
_FITS = 16
_LANE = 10.0
"""Height kept free for an edge that passes a column."""


@frozen
class Link:
    """
    An edge from one box to another, by their places.

    It goes out ``exit`` below the top of the source, and comes in ``entry`` below that of
    the target.
    """

    source: int
    target: int
    exit: float
    entry: float


@frozen
class Layout:
    """
    The places of everything, to a height no more than the highest column needs.

    Of each box the column, counted from the left, and the top, the least of which is 0; of
    each edge the heights at which it passes the columns in between.
    """

    columns: tuple[int, ...]
    tops: tuple[float, ...]
    lanes: tuple[tuple[float, ...], ...]
    height: float


@define
class _Slot:
    """A box, or the place of a passing edge, in its column."""

    height: float
    column: int
    before: list[_End] = field(factory=list)
    after: list[_End] = field(factory=list)
    place: float = 0.0
    top: float = 0.0


@frozen
class _End:
    """The slot at the other end of an edge, and how much lower its top would be were it level."""

    slot: _Slot
    lower: float


def layered(heights: Sequence[float], links: Sequence[Link], gap: float) -> Layout:
    """
    Place boxes of some heights in columns, with a least gap between those of a column.

    There is at least one box, and the links have no cycle.

    >>> layout = layered([20, 20, 20], [Link(0, 2, 10, 10), Link(1, 2, 10, 10)], gap=5)
    >>> layout.columns, layout.tops
    ((0, 0, 1), (0.0, 25.0, 12.5))
    """
    places = columns(len(heights), [(link.source, link.target) for link in links])
    slots = [_Slot(height, column) for height, column in zip(heights, places, strict=True)]
    passing = [_threaded(link, slots) for link in links]
    table = _table([*slots, *(lane for lanes in passing for lane in lanes)])
    _sort(table)
    height = max(_height(column, gap) for column in table)
    _fit(table, gap, height)
    return Layout(
        tuple(places),
        tuple(slot.top for slot in slots),
        tuple(tuple(lane.top + _LANE / 2 for lane in lanes) for lanes in passing),
        height,
    )


def columns(many: int, edges: Sequence[tuple[int, int]]) -> list[int]:
    """
    Give the column of each box: as far to the right as what it leads to allows.

    >>> columns(3, [(0, 1), (1, 2), (0, 2)])
    [0, 1, 2]
    """
    below: list[list[int]] = [[] for _ in range(many)]
    for source, target in edges:
        below[source].append(target)

    @cache
    def depth(box: int) -> int:
        return 1 + max(map(depth, below[box]), default=-1)

    deepest = max(map(depth, range(many)))
    return [deepest - depth(box) for box in range(many)]


def _threaded(link: Link, slots: Sequence[_Slot]) -> list[_Slot]:
    """Lead an edge through every column between its ends."""
    source, target = slots[link.source], slots[link.target]
    lanes = [_Slot(_LANE, column) for column in range(source.column + 1, target.column)]
    way = [(source, link.exit), *((lane, _LANE / 2) for lane in lanes), (target, link.entry)]
    for (left, out), (right, into) in pairwise(way):
        left.after.append(_End(right, out - into))
        right.before.append(_End(left, into - out))
    return lanes


def _table(slots: Sequence[_Slot]) -> list[list[_Slot]]:
    """Give the slots by column, in the order in which a walk from the right comes to them."""
    table: list[list[_Slot]] = [[] for _ in range(1 + max(slot.column for slot in slots))]
    seen: set[int] = set()

    def walk(slot: _Slot) -> None:
        if id(slot) not in seen:
            seen.add(id(slot))
            table[slot.column].append(slot)
            for end in slot.before:
                walk(end.slot)

    for slot in slots:
        if not slot.after:
            walk(slot)
    return table


def _sort(table: list[list[_Slot]]) -> None:
    """Put each column in the order that crosses the fewest edges found."""
    _number(table)
    best, order = _crossings(table), [list(column) for column in table]
    for sweep in range(_SWEEPS):
        leftward = sweep % 2 == 0
        for column in reversed(table) if leftward else table:
            column.sort(key=lambda slot: _mean(slot.after if leftward else slot.before, slot))
            _number([column])
        crossings = _crossings(table)
        if crossings < best:
            best, order = crossings, [list(column) for column in table]
    table[:] = order
    _number(table)


def _number(table: Sequence[Sequence[_Slot]]) -> None:
    for column in table:
        for place, slot in enumerate(column):
            slot.place = place


def _mean(ends: Sequence[_End], own: _Slot) -> float:
    return sum(end.slot.place for end in ends) / len(ends) if ends else own.place


def _crossings(table: Sequence[Sequence[_Slot]]) -> int:
    """Tell how many pairs of edges between neighbouring columns cross."""
    return sum(
        (slot.place - above.place) * (to.slot.place - further.slot.place) < 0
        for column in table
        for i, slot in enumerate(column)
        for above in column[:i]
        for to in slot.after
        for further in above.after
    )


def _fit(table: Sequence[list[_Slot]], gap: float, room: float) -> None:
    """Bring every slot as near to the height of its neighbours as its column and the room allow."""
    for column in table:
        _put(column, [0.0] * len(column), gap, room)
    for turn in range(_FITS):
        # In the end both sides count.
        both = turn >= _FITS - 4
        leftward = turn % 2 == 0
        for column in reversed(table) if leftward else table:
            _put(column, [_wanted(slot, leftward, both) for slot in column], gap, room)


def _height(column: Sequence[_Slot], gap: float) -> float:
    """Give the height of the slots of a column, one close below the other."""
    return fsum(slot.height + gap for slot in column) - gap


def _wanted(slot: _Slot, leftward: bool, both: bool) -> float:
    """Give the mean of the tops at which the edges on one side, or on both, would be level."""
    near, far = (slot.after, slot.before) if leftward else (slot.before, slot.after)
    ends = [*near, *far] if both else near or far
    return fsum(end.slot.top - end.lower for end in ends) / len(ends) if ends else slot.top


def _put(column: Sequence[_Slot], wanted: Sequence[float], gap: float, room: float) -> None:
    """
    Place a column nearest to the tops wanted, in its order, within the room and without overlap.

    Less what stands above it each top must be no less than the one before it, so
    neighbours that are out of order take their mean.
    """
    most = room - _height(column, gap)
    above = 0.0
    runs: list[tuple[float, int]] = []
    for slot, top in zip(column, wanted, strict=True):
        mean, many = top - above, 1
        while runs and runs[-1][0] > mean:
            before, others = runs.pop()
            mean, many = (mean * many + before * others) / (many + others), many + others
        runs.append((mean, many))
        above += slot.height + gap
    above = 0.0
    means = [mean for mean, many in runs for _ in range(many)]
    for slot, mean in zip(column, means, strict=True):
        slot.top = min(max(mean, 0.0), most) + above
        above += slot.height + gap
