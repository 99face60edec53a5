"""The size of a search: said before it starts, and refused where it is larger than allowed."""

from __future__ import annotations

from injunction_rules.changes import ChangeError
from injunction_rules.rendering.progress import announce

LARGE = 100_000
"""From here on a search among points or sets may take seconds."""

LARGE_IN_RULES = 1_000
"""From here on a search among rules may take seconds: for each, every record is looked at."""

MOST_RULES = 100_000
"""How many rules are checked or compared unless more are allowed: ten minutes or so."""

MOST_DAYS = 10_000
"""On how many days a case is decided unless more are allowed."""


def check_size(size: int, things: str, at_most: int, less: str, large: int = LARGE) -> None:
    """
    Say how large a search is before it starts, where somebody looks and it is large.

    Raises
    ------
    ChangeError
        If it is larger than allowed: its size, and how to ask for less or allow more.

    >>> check_size(10**8, "points of the grid", 10**7, "take larger steps")
    Traceback (most recent call last):
        ...
    injunction_rules.changes.situations.ChangeError: 100,000,000 points of the grid: at most \
10,000,000 are tried; take larger steps, or allow more with at_most (--at-most)
    """
    if size > at_most:
        raise ChangeError(
            f"{size:,} {things}: at most {at_most:,} are tried; "
            f"{less}, or allow more with at_most (--at-most)"
        )
    if size >= large:
        announce(f"{size:,} {things}; Ctrl-C stops")
