"""
Progress on long work: a bar after a second, where somebody looks.

>>> list(progress(range(3), label="cases"))
[0, 1, 2]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

_Item = TypeVar("_Item")

_PATIENCE = 1.0
"""Seconds that work may take before a bar is shown."""


def progress(
    items: Iterable[_Item],
    total: float | None = None,
    *,
    label: str = "",
    unit: str = "",
    show: bool | None = None,
) -> Iterator[_Item]:
    """
    Hand on items, and tell how far the work on them has come.

    Left to itself, a bar is shown in a notebook, and in a terminal that errors go to, once
    the work has taken a second; ``show=True`` shows it at once.  The total is the length of
    the items where they have one; the unit is what an item is, such as ``cases``.
    """
    if show is False or (show is None and not _watched()):
        yield from items
        return
    yield from _bar()(
        items,
        total=total,
        desc=label or None,
        unit=f" {unit}" if unit else "",
        delay=0 if show else _PATIENCE,
        leave=False,
    )


def announce(words: str) -> None:
    """Say something before long work begins, where somebody looks."""
    if _watched():
        print(words, file=sys.stderr, flush=True)


def _bar() -> Any:
    # Slow to import, and most work is done before anybody wonders.
    # Where widgets are missing the automatic choice only complains of it.
    return import_module("tqdm.std" if find_spec("ipywidgets") is None else "tqdm.auto").tqdm


def _watched() -> bool:
    """Tell whether somebody looks: at a terminal, or at a notebook."""
    return sys.stderr.isatty() or "ipykernel" in sys.modules
