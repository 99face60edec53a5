"""Jobs done by other processes."""

from __future__ import annotations

import errno
import signal
from collections.abc import Iterator
from itertools import count
from multiprocessing import active_children, get_context
from pathlib import Path
from queue import Queue
from types import SimpleNamespace

import pytest

from injunction_rules.dockets import workers as _workers
from injunction_rules.dockets.workers import Work, _Pool, across
from injunction_rules.errors import InjunctionRulesError
from unruly import answered, begun

WORK = Work(answered, begun, b"", 2, get_context("spawn"))


def _jobs(*words: str) -> list[tuple[str]]:
    return [(word,) for word in words]


def test_results_come_in_order_and_only_the_job_to_blame_is_given_up() -> None:
    """The jobs that were lost with another's process are done after all."""
    words = ["a", "b", "die", "c", "d", "die", "die", "e"]

    done = list(across(_jobs(*words), WORK, 5))

    expected = [((word,), None if word == "die" else word.encode()) for word in words]
    assert expected == [(each.job, each.result) for each in done]
    assert all(each.again for each in done if each.result is None)
    assert [] == active_children()


def test_no_more_jobs_are_taken_than_may_be_in_flight() -> None:
    """Of an input without end, as many jobs are taken as results, and no more than a few."""
    taken = 0

    def endless() -> Iterator[tuple[str]]:
        nonlocal taken
        for taken in count(1):
            yield (str(taken),)

    results = across(endless(), WORK, 3)
    for given, done in zip(range(40), results, strict=False):
        assert (str(given + 1).encode(), False) == (done.result, done.again)
        assert taken - given <= 3
    results.close()

    assert [] == active_children()


def test_an_input_that_fails_ends_the_work() -> None:
    """What the input raises comes through, and no process is left behind."""

    def failing() -> Iterator[tuple[str]]:
        yield ("a",)
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        list(across(failing(), WORK, 5))
    assert [] == active_children()


def test_a_job_sent_to_a_broken_pool_is_known_to_be_lost() -> None:
    """It is tried again like those that were lost with the pool."""
    pool = _Pool(WORK)
    try:
        assert pool.send(("die",)).exception() is not None
        assert pool.send(("a",)).exception() is not None
        assert b"a" == pool.alone(("a",))
    finally:
        pool.close()


def test_processes_that_cannot_begin_are_told() -> None:
    """When each process ends as it starts, there is an error and not an endless wait."""
    work = Work(answered, begun, b"fail", 1, get_context("spawn"))

    with pytest.raises(InjunctionRulesError, match="end as soon as they start"):
        next(across(_jobs("a"), work, 1))
    assert [] == active_children()


# What runs in the other process, run here.


def test_a_process_leaves_interrupts_to_its_parent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A process that begins ignores Ctrl-C, watches its parent, and does what it is told."""
    found: Queue[str] = Queue()
    monkeypatch.setattr(_workers, "_end_with_parent", lambda: found.put("watched"))
    given = tmp_path / "given"
    given.write_bytes(b"begun")
    old = signal.getsignal(signal.SIGINT)
    try:
        _workers._begin(lambda given: found.put(given.decode()), given)
        assert signal.SIG_IGN == signal.getsignal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, old)

    assert {"begun", "watched"} == {found.get(), found.get()}


def test_a_process_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the parent is gone the process ends at once."""
    did: list[object] = []
    parent = SimpleNamespace(join=lambda: did.append("joined"))
    monkeypatch.setattr(_workers, "parent_process", lambda: parent)
    monkeypatch.setattr(_workers.os, "_exit", did.append)

    _workers._end_with_parent()

    assert ["joined", 1] == did


def test_no_room_for_what_processes_must_know_is_told_with_the_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And the file is not left there."""

    class Full:
        name = str(tmp_path / "given")

        def __enter__(self) -> Full:
            Path(self.name).touch()
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, content: bytes) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(_workers, "NamedTemporaryFile", lambda **_: Full())
    with pytest.raises(OSError, match="No space left on device") as failed:
        next(across(_jobs("a"), WORK, 2))
    assert str(tmp_path) == failed.value.filename
    assert not [*tmp_path.iterdir()]
