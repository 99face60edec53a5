"""A bar on long work, where somebody looks."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from tqdm.std import tqdm

from injunction_rules.queries.size import LARGE_IN_RULES, check_size
from injunction_rules.rendering import progress as module
from injunction_rules.rendering.progress import announce, progress


class Terminal(io.StringIO):
    """A terminal that errors go to."""

    def isatty(self) -> bool:
        return True


class Hasty(tqdm):
    """A bar that is drawn again for every item."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, mininterval=0, miniters=1, **rest)


def watched(monkeypatch, errors: io.StringIO) -> io.StringIO:
    """Where errors go; done in the test itself, for pytest takes them back before it."""
    monkeypatch.setattr(sys, "stderr", errors)
    monkeypatch.delitem(sys.modules, "ipykernel", raising=False)
    return errors


def without_patience(monkeypatch) -> None:
    """No work is too short for a bar."""
    monkeypatch.setattr(module, "_PATIENCE", 1e-9)
    for name in ("tqdm.auto.tqdm", "tqdm.std.tqdm"):
        monkeypatch.setattr(name, Hasty)


@pytest.mark.parametrize("show", [None, True, False])
def test_items_are_handed_on_unchanged(show, monkeypatch):
    """With a bar or without one, of things that have a length and of things that have none."""
    watched(monkeypatch, Terminal())
    assert [0, 1, 2] == list(progress(range(3), show=show))
    assert [0, 1, 2] == list(progress(iter(range(3)), show=show))
    assert [0, 1, 2] == list(progress(iter(range(3)), total=3, show=show))
    assert [] == list(progress([], show=show))


def test_a_bar_tells_what_is_done_and_how_much_of_it(monkeypatch):
    """Label, unit and count, at once where it is asked for."""
    terminal = watched(monkeypatch, io.StringIO())
    list(progress(iter(range(3)), 3, label="cases", unit="rulings", show=True))
    told = terminal.getvalue()
    assert "cases:" in told
    assert "0/3" in told
    assert " rulings/s" in told


def test_a_bar_without_words_has_none(monkeypatch):
    """Only how many there are."""
    terminal = watched(monkeypatch, io.StringIO())
    list(progress(range(3), show=True))
    assert "0/3" in terminal.getvalue()
    assert ":  " not in terminal.getvalue()


def test_short_work_shows_no_bar(monkeypatch):
    """Who waits no second needs none."""
    terminal = watched(monkeypatch, Terminal())
    list(progress(range(3), label="cases"))
    assert "" == terminal.getvalue().strip("\r ")


def test_work_longer_than_patience_shows_a_bar(monkeypatch):
    """Where somebody looks at a terminal."""
    without_patience(monkeypatch)
    terminal = watched(monkeypatch, Terminal())
    list(progress(range(3), label="cases"))
    assert "cases:" in terminal.getvalue()


def test_nobody_looks_at_a_file(monkeypatch):
    """Errors that go to a file or a pipe get no bar."""
    without_patience(monkeypatch)
    errors = watched(monkeypatch, io.StringIO())
    assert [0, 1] == list(progress(range(2), label="cases"))
    assert "" == errors.getvalue()


@pytest.mark.parametrize("widgets", [None, sys])
def test_somebody_looks_at_a_notebook(widgets, monkeypatch):
    """Its errors are no terminal, and yet are seen; with widgets or without them."""
    without_patience(monkeypatch)
    monkeypatch.setattr(module, "find_spec", lambda name: widgets)
    errors = watched(monkeypatch, io.StringIO())
    monkeypatch.setitem(sys.modules, "ipykernel", sys)
    assert [0, 1] == list(progress(range(2), label="cases"))
    assert "cases:" in errors.getvalue()


def test_a_bar_may_be_refused(monkeypatch):
    """In any terminal, however long it takes."""
    without_patience(monkeypatch)
    terminal = watched(monkeypatch, Terminal())
    list(progress(range(3), label="cases", show=False))
    assert "" == terminal.getvalue()


def test_long_work_is_announced_where_somebody_looks(monkeypatch):
    """And nowhere else."""
    for errors, told in ((Terminal(), "so much\n"), (io.StringIO(), "")):
        watched(monkeypatch, errors)
        announce("so much")
        assert told == errors.getvalue()


def test_a_large_search_says_how_large_it_is(monkeypatch):
    """A small one is done before anybody wonders."""
    terminal = watched(monkeypatch, Terminal())
    check_size(99_999, "sets", 1_000_000, "")
    assert "" == terminal.getvalue()
    check_size(100_000, "sets", 1_000_000, "")
    check_size(1_000, "rules", 1_000_000, "", large=LARGE_IN_RULES)
    assert "100,000 sets; Ctrl-C stops\n1,000 rules; Ctrl-C stops\n" == terminal.getvalue()
