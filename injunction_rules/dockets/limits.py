"""A limit of time on work, so that one case cannot keep all the others waiting."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from injunction_rules.errors import InjunctionRulesError


# No Exception, for whoever catches all of these would take it for a fault of the case.
class OverTimeError(BaseException):
    """The time is over."""


LONGEST = 1e9
"""Seconds of the longest limit, some thirty years; a clock counts no further everywhere."""


class LimitError(InjunctionRulesError, ValueError):
    """No case can be given so many seconds."""


def check_limit(seconds: float, *, here: bool) -> None:
    """
    Refuse a limit that is none, or that cannot be kept.

    Parameters
    ----------
    seconds : float
    here : bool
        Whether it is for this process, and not for those that it starts.

    Raises
    ------
    LimitError
        If it is not positive, or longer than a clock can count.
    InjunctionRulesError
        If this system has no alarm, or ``here`` only another thread would hear it.
    """
    if not 0 < seconds <= LONGEST:
        raise LimitError(
            f"seconds_each: expected more than zero and at most {LONGEST:,.0f}, found {seconds:g}"
        )
    if not hasattr(signal, "setitimer"):
        raise InjunctionRulesError("this system has no alarm by which to limit the time of a case")
    if here and threading.current_thread() is not threading.main_thread():
        raise InjunctionRulesError(
            "only in the main thread of a program can the time of a case be limited; "
            "with processes=2 or more, other processes keep it"
        )


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """
    Raise OverTimeError in what is done here once it has taken so many seconds.

    What is at work in C is stopped when it returns to Python.

    >>> try:
    ...     with time_limit(0.01):
    ...         while True:
    ...             pass
    ... except OverTimeError:
    ...     print("over")
    over
    """
    if seconds is None:
        yield
        return
    before = signal.signal(signal.SIGALRM, _over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before or signal.SIG_DFL)


def _over(number: int, frame: object) -> NoReturn:
    raise OverTimeError
