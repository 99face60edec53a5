"""The command that decides a docket: many case files, in as many processes as asked."""

from __future__ import annotations

import csv
import json
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

import click
from attrs import Factory, asdict, define

from injunction_rules.cli.completion import CASE_FILES, case_files
from injunction_rules.cli.options import (
    CROSS_CHECK,
    DECIDING,
    OUTPUT,
    PAGES,
    bare_command,
    format_option,
    option,
)
from injunction_rules.cli.output import (
    Failure,
    blocks_in_forms,
    emit,
    not_written,
    refuse_to_overwrite,
)
from injunction_rules.decisions.data import to_data
from injunction_rules.decisions.decision import Decision
from injunction_rules.dockets.many import CaseResult, decide_many
from injunction_rules.rendering.blocks import Block, Paragraph, Table
from injunction_rules.rendering.csv import comma_separated

HEADINGS = ("file", "motion", "against", "disposition", "turning on")

# To start processes takes as long as to decide some two hundred files.
_FEW = 200
_LINES = ("csv", "jsonl")
_MARK = "# interrupted"
# The last line of a file that was interrupted is shorter.
_TAIL = 65_536

Row = tuple[str, ...]


@define
class _Progress:
    """The progress of the work, as the last line of an interrupted file says it."""

    done: int = 0
    failed: int = 0
    last: str = ""

    def mark(self, form: str) -> str:
        """Give the line that marks a file as interrupted."""
        if form == "jsonl":
            return json.dumps({"interrupted": True, **asdict(self)})
        return _csv([(_MARK, str(self.done), str(self.failed), self.last, "")])

    @classmethod
    def read(cls, line: str, form: str) -> _Progress | None:
        """Give what such a line says; nothing of another line."""
        try:
            if form == "jsonl":
                mark = json.loads(line)
                interrupted, done, failed = mark["interrupted"], mark["done"], mark["failed"]
            else:
                interrupted, done, failed, _, _ = next(csv.reader([line]))
            if interrupted not in (True, _MARK):
                return None
            return cls(int(done), int(failed))
        except (LookupError, TypeError, ValueError, StopIteration):
            return None


@bare_command(
    "decide-many",
    click.Argument(["files"], nargs=-1, required=True, type=Path, shell_complete=case_files),
    option(
        "--processes",
        f"Left out: one for each processor where there are more than {_FEW} files, else 1.",
        "N",
        type=click.IntRange(min=0),
    ),
    *DECIDING,
    CROSS_CHECK,
    format_option([*PAGES, *_LINES]),
    OUTPUT,
    option("--resume", "Go on with the csv or jsonl that was interrupted.", is_flag=True),
)
def decide_many_command(
    files: Sequence[Path],
    processes: int | None,
    form: str,
    output: str,
    resume: bool,
    **options: Any,
) -> None:
    """
    Rule on every motion of many case files.

    FILES may be folders: each stands for the .yaml, .yml and .json files in it.
    A file that cannot be decided is reported on standard error, and the rest
    are decided; the exit status is then 2.  csv has a row for each ruling and
    jsonl a line for each decision, written as it is made; interrupted, they end
    with a line that says how far they are, and --resume goes on from there.

    \b
    Example:
      injunction-rules decide-many docket/ --format csv -o rulings.csv
      injunction-rules decide-many docket/ --format jsonl -o decisions.jsonl --resume
      injunction-rules decide-many a.yaml b.json
    """
    paths = [path for given in files for path in _case_files(given)]
    refuse_to_overwrite(output, *paths)
    if resume and (output == "-" or form not in _LINES):
        raise click.UsageError("--resume goes on with a file: say --format csv or jsonl, and -o")
    if processes is None and len(paths) <= _FEW:
        processes = 1
    progress = _Progress()
    if resume and Path(output).exists():
        progress = _resumed(output, form, paths)
    # A page is written at its end, and a file that cannot be written is told before.
    mode = "w" if form in _LINES and not progress.done else "a"
    with _stoppable() as signals, _opened(output, mode) as file:
        docket = _Lines(form, file) if form in _LINES else _Page(form, output, len(paths))
        if form == "csv" and not progress.done:
            file.write(comma_separated(Table(HEADINGS, ())) + "\n")
        results = decide_many(
            paths[progress.done :],
            then=_as_line if form == "jsonl" else _as_rows,
            processes=processes,
            # A bar would tear lines that come as they are decided.
            progress=False if form in _LINES and file.isatty() else None,
            **options,
        )
        with closing(results):
            for result in results:
                if result.error is None:
                    docket.add(result)
                else:
                    progress.failed += 1
                    _report(result)
                progress.done += 1
                progress.last = result.name
                if signals and progress.done < len(paths):
                    docket.end(progress)
                    click.echo(f"interrupted after {progress.done} of {len(paths)} files", err=True)
                    raise SystemExit(128 + signals[0])
        docket.end(None)
    if progress.failed:
        raise SystemExit(2)


def _case_files(given: Path) -> Iterable[Path]:
    if not given.is_dir():
        return [given]
    paths = sorted(path for path in given.iterdir() if path.suffix.lower() in CASE_FILES)
    if not paths:
        raise Failure(f"{given}: no {', '.join(CASE_FILES)} file in this folder")
    return paths


@contextmanager
def _stoppable() -> Iterator[list[int]]:
    """Note the signals to stop, so that no line is torn; a second one stops at once."""
    signals: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        # Only the main thread may ask for signals.
        yield signals
        return

    def note(number: int, frame: object) -> None:
        if signals:
            raise KeyboardInterrupt
        signals.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield signals
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _opened(output: str, mode: str) -> IO[str]:
    try:
        return click.open_file(output, mode, encoding="utf-8", errors="backslashreplace")
    except (OSError, ValueError) as error:
        raise not_written(output, error) from error


def _report(result: CaseResult) -> None:
    # Slow to import, and most dockets are without fault.
    from tqdm import tqdm  # noqa: PLC0415

    message = "\n".join(filter(None, [str(result.error), result.traceback]))
    if not message.startswith(result.name):
        message = f"{result.name}: {message}"
    # A bar steps aside.
    with tqdm.external_write_mode(file=sys.stderr):
        Failure(message).show()


# Made of a decision, where it was decided.


def _as_rows(decision: Decision) -> list[Row]:
    return [
        (made.motion, made.against, made.disposition.words, getattr(made.turning_on, "name", ""))
        for made in decision.rulings
    ]


def _as_line(decision: Decision) -> str:
    return json.dumps(to_data(decision))


def _rows(result: CaseResult) -> list[Row]:
    return [(result.name, *row) for row in result.value]


@define
class _Page:
    """All rulings as one answer, printed at the end: columns are as wide as their widest cell."""

    form: str
    output: str
    total: int
    rows: list[Row] = Factory(list)

    def add(self, result: CaseResult) -> None:
        self.rows += _rows(result)

    def end(self, interrupted: _Progress | None) -> None:
        blocks: list[Block] = [Table(HEADINGS, self.rows)]
        if interrupted is not None:
            text = f"Interrupted after {interrupted.done} of {self.total} files."
            blocks.append(Paragraph(text))
        names = [heading.replace(" ", "_") for heading in HEADINGS]
        data = {
            "schema": "injunction-rules/docket@1",
            "rulings": [dict(zip(names, row, strict=True)) for row in self.rows],
            "interrupted": None if interrupted is None else asdict(interrupted),
        }
        emit(blocks_in_forms(lambda: blocks, lambda: data, "Rulings"), self.form, self.output)


@define
class _Lines:
    """A line, or rows, for each case as it is decided."""

    form: str
    file: IO[str]

    def add(self, result: CaseResult) -> None:
        line = result.value if self.form == "jsonl" else _csv(_rows(result))
        self.file.write(f"{line}\n" if line else "")
        self.file.flush()

    def end(self, interrupted: _Progress | None) -> None:
        if interrupted is not None:
            self.file.write(f"{interrupted.mark(self.form)}\n")


def _csv(rows: list[Row]) -> str:
    """Give rows without their headings."""
    return comma_separated(Table(HEADINGS, rows)).partition("\n")[2]


def _resumed(output: str, form: str, paths: Sequence[Path]) -> _Progress:
    """Take the mark off an interrupted file, and return how far it is."""
    try:
        with open(output, "r+b") as file:
            start = max(0, file.seek(0, os.SEEK_END) - _TAIL)
            file.seek(start)
            lines, _, mark = file.read().rstrip(b"\n").rpartition(b"\n")
            progress = _Progress.read(mark.decode(errors="replace"), form)
            if progress is None:
                raise Failure(f"{output}: is not marked as interrupted; leave out --resume")
            if 0 < progress.done <= len(paths):
                progress.last = str(paths[progress.done - 1])
            if progress.mark(form).encode(errors="backslashreplace") != mark:
                raise Failure(f"{output}: was not made of these files; leave out --resume")
            file.truncate(start + len(lines) + 1 if lines else 0)
    except OSError as error:
        raise not_written(output, error) from error
    return progress
