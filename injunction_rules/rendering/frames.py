"""A grid of categories as a data frame: columns of codes, never a row made in Python."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from attrs import frozen

if TYPE_CHECKING:
    import pandas
    import polars


@frozen
class Grid:
    """
    A category at every point of a grid; of its named axes the last varies fastest.

    Piece by piece it has the number of points and, for each category, the set of points
    that have it, as the bits of a number.
    """

    axes: tuple[tuple[str, tuple[Any, ...]], ...]
    name: str
    categories: tuple[str, ...]
    pieces: tuple[tuple[int, tuple[int, ...]], ...]

    @property
    def codes(self) -> npt.NDArray[np.int8]:
        """Give the category at every point, as its place among the categories."""
        return np.concatenate([_codes(points, sets) for points, sets in self.pieces])

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas frame of categorical columns."""
        import pandas  # noqa: PLC0415

        columns = [*self._columns(), (self.name, self.categories, self.codes)]
        return pandas.DataFrame(
            {
                name: pandas.Categorical.from_codes(places, categories=list(labels))
                for name, labels, places in columns
            }
        )

    def to_polars(self) -> polars.DataFrame:
        """Return a polars frame."""
        import polars  # noqa: PLC0415

        columns = [
            polars.Series(name, list(labels), strict=False).gather(places)
            for name, labels, places in self._columns()
        ]
        words = polars.Series(self.name, self.categories, dtype=polars.Categorical)
        return polars.DataFrame([*columns, words.gather(self.codes.astype(np.uint32))])

    def _columns(self) -> Iterator[tuple[str, tuple[Any, ...], npt.NDArray[np.intp]]]:
        """Yield for each axis its name, its labels, and the label of each point by its place."""
        points = each = sum(length for length, _ in self.pieces)
        for name, labels in self.axes:
            size = len(labels)
            each //= size
            places = np.tile(np.repeat(np.arange(size), each), points // (size * each))
            yield name, labels, places


def _codes(points: int, sets: tuple[int, ...]) -> npt.NDArray[np.int8]:
    piece = np.zeros(points, dtype=np.int8)
    for code, members in enumerate(sets):
        raw = members.to_bytes(-(-points // 8), "little")
        bits = np.unpackbits(np.frombuffer(raw, dtype=np.uint8), count=points, bitorder="little")
        piece[bits.astype(bool)] = code
    return piece
