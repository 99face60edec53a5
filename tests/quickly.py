"""Parameters of a test, of which the quick run takes a few and the gate takes all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def few(values: Iterable[Any], of: int, *, slow: Iterable[Any] = ()) -> list[Any]:
    """
    Give all values as parameters; those but every n-th, and all slow ones, are marked long.

    Parameters
    ----------
    values : iterable
    of : int
        Of so many values, the quick run takes the first.
    slow : iterable, optional
        Values that the quick run never takes.
    """
    left_out = list(slow)
    return [
        pytest.param(value, marks=[pytest.mark.long] if i % of or value in left_out else [])
        for i, value in enumerate(values)
    ]
