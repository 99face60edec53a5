"""A sweep as a data frame: columns of codes, never a row made in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from injunction_rules.model.cases import Disposition

if TYPE_CHECKING:
    import pandas
    import polars

    from injunction_rules.queries.sweeps.search import Sweep

RULING = "ruling"
"""The column that the axes are told against."""


def codes(sweep: Sweep) -> npt.NDArray[np.int8]:
    """The ruling at every point, as its place among the dispositions."""
    found = []
    for many, ruled in sweep.pieces:
        piece = np.zeros(many, dtype=np.int8)
        for code, disposition in enumerate(Disposition):
            raw = ruled.where(disposition).to_bytes(-(-many // 8), "little")
            bits = np.unpackbits(np.frombuffer(raw, dtype=np.uint8), count=many, bitorder="little")
            piece[bits.astype(bool)] = code
        found.append(piece)
    return np.concatenate(found)


def _columns(sweep: Sweep) -> dict[str, tuple[npt.NDArray[np.intp], list[Any]]]:
    """By axis, which choice each point makes, and what the choices are called."""
    columns: dict[str, tuple[npt.NDArray[np.intp], list[Any]]] = {}
    each, points = len(sweep), len(sweep)
    for axis in sweep.axes:
        size = len(axis.choices)
        each //= size
        places = np.tile(np.repeat(np.arange(size), each), points // (size * each))
        columns[axis.name] = (places, list(axis.labels))
    return columns


def to_pandas(sweep: Sweep) -> pandas.DataFrame:
    """The grid as a pandas frame, of categorical columns."""
    import pandas  # noqa: PLC0415

    columns = {
        name: pandas.Categorical.from_codes(places, categories=labels)
        for name, (places, labels) in _columns(sweep).items()
    }
    columns[RULING] = pandas.Categorical.from_codes(
        codes(sweep), categories=[one.words for one in Disposition]
    )
    return pandas.DataFrame(columns)


def to_polars(sweep: Sweep) -> polars.DataFrame:
    """The grid as a polars frame."""
    import polars  # noqa: PLC0415

    columns = {
        name: polars.Series(name, labels, strict=False).gather(places)
        for name, (places, labels) in _columns(sweep).items()
    }
    words = polars.Series(RULING, [one.words for one in Disposition], dtype=polars.Categorical)
    return polars.DataFrame([*columns.values(), words.gather(codes(sweep).astype(np.uint32))])
