"""
Jobs done by other processes: in order, few at a time, and none lost unheard.

The standard library's pool gives up when one of its processes ends, and cannot
say at which job.  Here the jobs that were lost with it are tried once more, one
by one, in new processes, so that only the one to blame is given up.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import parent_process
from multiprocessing.context import BaseContext
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Thread
from typing import Any, Generic, TypeVar

from attrs import define, field, frozen

from injunction_rules.dockets.collecting import collect_seldom
from injunction_rules.errors import InjunctionRulesError

_Job = TypeVar("_Job", bound="tuple[Any, ...]")


@frozen
class Work:
    """
    The work of so many processes, started in the way of a context.

    The parts of a job are given to ``do``, which should not raise; ``begin`` is called
    with ``given`` in each process as it starts.
    """

    do: Callable[..., bytes]
    begin: Callable[[bytes], None]
    given: bytes
    processes: int
    context: BaseContext


@frozen
class Done(Generic[_Job]):
    """
    A job with its result; there is none where the process that was at it ended.

    It was done again where it was lost before, with a process that ended.
    """

    job: _Job
    result: bytes | None
    again: bool = False


def across(jobs: Iterable[_Job], work: Work, in_flight: int) -> Generator[Done[_Job], None, None]:
    """
    Have jobs done, so many in flight at the most, and give each back with its result, in order.

    If processes end as soon as they start, an :class:`InjunctionRulesError` is raised.
    """
    waiting: deque[tuple[_Job, Future[bytes]]] = deque()
    pool = _Pool(work)
    try:
        for job in jobs:
            waiting.append((job, pool.send(job)))
            while waiting and (len(waiting) >= in_flight or waiting[0][1].done()):
                yield _received(pool, waiting)
        while waiting:
            yield _received(pool, waiting)
    finally:
        pool.close()


def _received(pool: _Pool, waiting: deque[tuple[_Job, Future[bytes]]]) -> Done[_Job]:
    """Wait for the result of the first in the queue."""
    job, promised = waiting.popleft()
    try:
        return Done(job, promised.result())
    except BrokenProcessPool:
        # All that was handed out was lost; none is at work when one is tried again.
        wait([later for _, later in waiting])
        return Done(job, pool.alone(job), again=True)


@define
class _Pool:
    """The processes, started anew when they end."""

    _work: Work
    _given: Path = field(init=False)
    _executor: ProcessPoolExecutor = field(init=False)

    def __attrs_post_init__(self) -> None:
        # By a file: were it sent with the call that starts a process, and larger
        # than a pipe holds, a process that ends before it reads would leave this
        # one writing for ever.
        with NamedTemporaryFile(prefix="injunction-rules-", delete=False) as file:
            self._given = Path(file.name)
            try:
                file.write(self._work.given)
                file.flush()
            except OSError as error:
                self._given.unlink()
                raise OSError(error.errno, error.strerror, str(self._given.parent)) from error
        self._start()

    def _start(self) -> None:
        work = self._work
        self._executor = ProcessPoolExecutor(
            work.processes, work.context, initializer=_begin, initargs=(work.begin, self._given)
        )

    def close(self) -> None:
        """End every process when it is done with the job it is at."""
        self._executor.shutdown(cancel_futures=True)
        self._given.unlink()

    def send(self, job: tuple[Any, ...]) -> Future[bytes]:
        try:
            return self._executor.submit(self._work.do, *job)
        except BrokenProcessPool as error:
            lost: Future[bytes] = Future()
            lost.set_exception(error)
            return lost

    def alone(self, job: tuple[Any, ...]) -> bytes | None:
        """Have a job done while no other is at work; ``None`` if its process ends."""
        # Twice: a process may also be killed from outside, so once is no proof.
        for _ in range(2):
            self._make_ready()
            try:
                return self._executor.submit(self._work.do, *job).result()
            except BrokenProcessPool:
                self._restart()
        return None

    def _make_ready(self) -> None:
        for _ in range(2):
            try:
                self._executor.submit(os.getpid).result()
            except BrokenProcessPool:
                self._restart()
            else:
                return
        raise InjunctionRulesError(
            "the processes that should decide end as soon as they start; what they print says "
            'why.  A script keeps what it does under `if __name__ == "__main__":`, for each '
            "process imports it anew; processes=1 starts none"
        )

    def _restart(self) -> None:
        self._executor.shutdown(cancel_futures=True)
        self._start()


# In another process.


def _begin(begin: Callable[[bytes], None], given: Path) -> None:
    # Ctrl-C is for the process that reads results, which then ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Of a process that is forked they would be those of the one that forked it.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    begin(given.read_bytes())
    collect_seldom()


def _end_with_parent() -> None:
    # A parent that is killed tells nobody, and this process would wait for ever.
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
