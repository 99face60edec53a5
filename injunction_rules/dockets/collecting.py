"""Garbage collection, which finds next to nothing in a docket and looks at all that is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000
"""More values than a case leaves, and few enough to keep until they are looked through."""


def collect_seldom() -> None:
    """Leave out of collections what there is by now, such as the law, and collect less often."""
    gc.freeze()
    gc.set_threshold(_MANY, *gc.get_threshold()[1:])


@contextmanager
def seldom_collected() -> Iterator[None]:
    """
    Do the same for a while.

    >>> with seldom_collected():
    ...     gc.get_threshold()[0]
    100000
    """
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
