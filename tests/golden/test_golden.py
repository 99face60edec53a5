"""Every form of every answer is what it was; see README.md in this folder."""

from __future__ import annotations

import difflib
import io
import os
import runpy
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

import injunction_rules
from golden.answers import CASES, STYLED, Asked, Shown, commands, shown
from golden.digests import digest, style, without_noise

FILES = Path(__file__).parent / "files"
MOST_LINES = 60
WRITING = os.environ.get("GOLDEN") == "write"
WHOLE = os.environ.get("GOLDEN_WHOLE")

SLOW = ("check-rules/", "compare/", "corpus/", "flips/", "requires/", "without/")
"""Commands that search, which take a second or more: the quick run leaves them out."""

COMMANDS = [
    pytest.param(
        command,
        id=command.file,
        marks=[pytest.mark.long] if command.file.startswith(SLOW) else [],
    )
    for command in commands()
]
ANSWERS = tuple(shown())

# What would change how a command prints.
_UNSET = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "LINES")


@pytest.fixture(scope="session", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case files in a folder of their own, wherever the package keeps them."""
    folder = tmp_path_factory.mktemp("golden")
    homes = (Path(injunction_rules.__file__).parent, Path(__file__).parent / "cases")
    kept = {path.name: path for home in homes for path in home.rglob("*.yaml")}
    for case in (*CASES, "broken"):
        shutil.copy(kept[f"{case}.yaml"], folder)
    return folder


@pytest.fixture(autouse=True)
def _surroundings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in that folder, at a width of a hundred columns, with nobody at the terminal."""
    monkeypatch.chdir(folder)
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize("asked", COMMANDS)
def test_a_command_prints_what_it_printed(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command prints what its golden file says, and ends as it did."""
    _compare(asked.file, without_noise(_run(asked, monkeypatch)))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.file)
def test_an_answer_shows_what_it_showed(answer: Shown, folder: Path) -> None:
    """What Python and a notebook show of an answer is what its golden file says."""
    _compare(answer.file, without_noise(answer.text(folder) + "\n"))


@pytest.mark.parametrize("page", STYLED, ids=lambda page: page.name)
def test_a_page_is_styled_as_it_was(page: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    """The style sheets that other golden files leave out are what they were."""
    _compare(f"{page.name}.css", style(_run(page, monkeypatch)) + "\n")


def test_every_golden_file_has_its_question() -> None:
    """No golden file is left over from a question that is no longer asked."""
    asked = [one.file for one in (*commands(), *ANSWERS)] + [f"{page.name}.css" for page in STYLED]
    assert len(asked) == len(set(asked))
    stored = {path.relative_to(FILES).as_posix(): path for path in FILES.rglob("*.*")}
    left_over = sorted(set(stored) - set(asked))
    if WRITING:
        for name in left_over:
            stored[name].unlink()
        return
    assert left_over == []


def _run(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> str:
    """What ``python -m injunction_rules`` prints; where it fails, also how and why."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for name in ("out", "err")}
    given = io.TextIOWrapper(io.BytesIO(asked.given.encode()), "utf-8")
    monkeypatch.setattr(sys, "argv", ["injunction-rules", *asked.typed])
    monkeypatch.setattr(sys, "stdin", given)
    if asked.form == "terminal":
        monkeypatch.setenv("FORCE_COLOR", "1")
    with redirect_stdout(streams["out"]), redirect_stderr(streams["err"]):
        try:
            runpy.run_module("injunction_rules", run_name="__main__")
            status: object = 0
        except SystemExit as end:
            status = end.code or 0
    printed, told = (_written(stream) for stream in streams.values())
    if status == 0 and not told:
        return printed
    return f"{printed}[exit status {status}; standard error:]\n{told}"


def _written(stream: io.TextIOWrapper) -> str:
    """What was written to a stream, with escape characters that can be read."""
    stream.flush()
    return stream.buffer.getvalue().decode().replace("\x1b", "␛")


def _compare(name: str, text: str) -> None:
    """Compare a text with its golden file, or write the file where that is asked for."""
    if WHOLE:
        _put(Path(WHOLE) / name, text)
    path = FILES / name
    kept = digest(text, path.suffix)
    if WRITING:
        _put(path, kept)
        return
    if not path.exists():
        pytest.fail(f"there is no golden file {name}; see tests/golden/README.md", pytrace=False)
    golden = path.read_bytes().decode()
    if kept != golden:
        pytest.fail(_difference(name, golden, kept), pytrace=False)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _difference(name: str, golden: str, found: str) -> str:
    lines = list(
        difflib.unified_diff(
            golden.splitlines(), found.splitlines(), f"golden {name}", "now", lineterm="", n=2
        )
    )
    more = len(lines) - MOST_LINES
    told = [*lines[:MOST_LINES], f"… and {more} more lines"] if more > 0 else lines
    return "\n".join(told) or f"{name}: only line ends differ"
