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
from typing import Any

import click
from attrs import Factory, asdict, define, evolve, frozen

from injunction_rules.cli.completion import CASE_FILES, case_files
from injunction_rules.cli.files import Growing, Stream, is_stream, part_of
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
    STDOUT,
    Failure,
    NotWritten,
    blocks_in_forms,
    emit,
    not_written,
    refuse_to_overwrite,
)
from injunction_rules.cli.reading import tables_beside
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.dockets.collecting import seldom_collected
from injunction_rules.dockets.many import CaseResult, StartMethod, decide_many
from injunction_rules.dockets.summary import Counts, Summary, counts_of
from injunction_rules.rendering.blocks import Block, Paragraph, Table
from injunction_rules.rendering.csv import comma_separated_rows
from injunction_rules.rendering.escaping import json_text, plain
from injunction_rules.rendering.reported import data, report

HEADINGS = ("file", "motion", "against", "disposition", "turning on")

# Each process lays out the law for itself, which takes as long as to decide some two hundred files.
_FEW = 200
# How many files of those that were decided again are named.
_NAMED = 10
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
    option(
        "--seconds-each",
        "Give up a file that takes longer, report it, and go on with the rest.",
        "N",
        type=click.FloatRange(min=0, min_open=True),
    ),
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
    are decided; the exit status is then 2.  Files that were lost with a process
    that was killed are decided again, and named there.  csv has a row for each ruling and
    jsonl a line for each decision, written as it is made to OUT.part, which becomes
    OUT when it is whole.  Stopped by whatever cause, OUT.part ends with a line that
    says how far it is, and --resume goes on from there.  A page ends with a table of
    what was granted, denied and left open, by kind of motion; where csv or jsonl goes
    to a file, that table is printed.

    \b
    Example:
      injunction-rules decide-many docket/ --format csv -o rulings.csv
      injunction-rules decide-many docket/ --format jsonl -o decisions.jsonl --resume
      injunction-rules decide-many a.yaml b.json
    """
    paths = [path for given in files for path in _case_files(given)]
    refuse_to_overwrite(output, *paths, *tables_beside(map(str, paths), output))
    if resume and (output == "-" or form not in _LINES):
        raise click.UsageError("--resume goes on with a file: say --format csv or jsonl, and -o")
    if processes is None and len(paths) <= _FEW:
        processes = 1
    progress, end = _Progress(), 0
    if resume:
        progress, end = _resumed(output, form, paths)
    summary = Summary()
    with _stoppable() as signals, _docket(form, output, paths, summary, progress, end) as docket:
        results = decide_many(
            paths[progress.done :],
            then=_as_line if form == "jsonl" else _as_rows,
            rulings_only=form != "jsonl",
            relied=False,
            start_method=_start_method(),
            processes=processes,
            # A bar would tear lines that come as they are decided.
            progress=False if form in _LINES and output == "-" and sys.stdout.isatty() else None,
            **options,
        )
        with closing(results), seldom_collected(), _told_again() as again:
            for result in results:
                progress.done += 1
                progress.last = result.name
                if result.error is None:
                    summary.add(result.value.counts)
                    again.extend([result.name] * result.again)
                else:
                    summary.failed += 1
                    progress.failed += 1
                    _report(result)
                docket.add(result, progress)
                if signals and progress.done < len(paths):
                    docket.stop(progress)
                    raise SystemExit(128 + signals[0])
        docket.finish(progress)
    if form in _LINES and output != "-":
        emit(summary, "text")
    if progress.failed:
        raise SystemExit(2)


def _start_method() -> StartMethod:
    """Choose how processes start: with what is loaded here, where that is safe."""
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return "fork" if is_safe else "spawn"


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


@contextmanager
def _told_again() -> Iterator[list[str]]:
    """Take the names of files that were decided again, and tell them in the end, in one line."""
    names: list[str] = []
    try:
        yield names
    finally:
        if names:
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            _tell(f"decided again, for a process ended: {', '.join(names[:_NAMED])}{more}")


@contextmanager
def _docket(
    form: str,
    output: str,
    paths: Sequence[Path],
    summary: Summary,
    progress: _Progress,
    end: int,
) -> Iterator[_Lines | _Page]:
    """Open the output, which is closed in the end."""
    if form not in _LINES:
        yield _Page(form, output, len(paths), summary)
        return
    name = STDOUT if output == "-" else output
    try:
        mark = _bytes(progress.mark(form)) if progress.done else b""
        sink = _opened(output, end, mark)
    except FileExistsError as error:
        part = part_of(output)
        raise NotWritten(
            f"{part}: was left by a run that was stopped; go on with --resume, or remove it"
        ) from error
    except OSError as error:
        raise not_written(name, error) from error
    with closing(sink):
        yield _Lines(form, sink, name, len(paths), headed=progress.done > 0)


def _opened(output: str, end: int, mark: bytes) -> Growing | Stream:
    if output == "-":
        return Stream(click.open_file("-", "wb"), is_ours=False)
    if is_stream(output):
        return Stream(open(output, "ab", buffering=0), is_ours=True)
    return Growing.opened(output, end, mark)


def _report(result: CaseResult) -> None:
    message = "\n".join(filter(None, [str(result.error), result.traceback]))
    if not message.startswith(result.name):
        message = f"{result.name}: {message}"
    _tell(message)


def _tell(message: str) -> None:
    # Slow to import, and most dockets are without fault.
    from tqdm import tqdm  # noqa: PLC0415

    # A bar steps aside.
    with tqdm.external_write_mode(file=sys.stderr):
        Failure(message).show()


# Made of a decision, where it was decided.


@frozen
class _Made:
    """What is printed of one case, with what is counted of it."""

    counts: Counts
    rows: Sequence[Row] = ()
    line: str = ""


def _as_rows(rulings: Sequence[Ruling]) -> _Made:
    rows = [
        (made.motion, made.against, made.disposition.words, getattr(made.turning_on, "name", ""))
        for made in rulings
    ]
    return _Made(counts_of(rulings), rows=rows)


def _as_line(decision: Decision) -> _Made:
    # Slow to import, and of no use for rows.
    from injunction_rules.decisions.data import to_data  # noqa: PLC0415

    # No blanks: a docket has very many of these.
    tree = json.dumps(to_data(decision), separators=(",", ":"), ensure_ascii=False)
    return _Made(counts_of(decision.rulings), line=json_text(tree))


def _rows(result: CaseResult) -> list[Row]:
    return [(result.name, *row) for row in result.value.rows]


@define
class _Page:
    """All rulings as one answer, printed at the end: columns are as wide as their widest cell."""

    form: str
    output: str
    total: int
    summary: Summary
    rows: list[Row] = Factory(list)

    def add(self, result: CaseResult, progress: _Progress) -> None:
        self.rows += _rows(result) if result.error is None else []

    def stop(self, progress: _Progress) -> None:
        self.finish(progress)
        click.echo(f"interrupted after {progress.done} of {self.total} files", err=True)

    def finish(self, progress: _Progress) -> None:
        interrupted = None if progress.done == self.total else progress
        blocks: list[Block] = [Table(HEADINGS, self.rows), *report(self.summary)]
        if interrupted is not None:
            text = f"Interrupted after {interrupted.done} of {self.total} files."
            blocks.append(Paragraph(text))
        names = [heading.replace(" ", "_") for heading in HEADINGS]
        tree = {
            "schema": "injunction-rules/docket@1",
            "rulings": [dict(zip(names, row, strict=True)) for row in self.rows],
            "summary": data(self.summary),
            "interrupted": None if interrupted is None else asdict(interrupted),
        }
        emit(blocks_in_forms(lambda: blocks, lambda: tree, "Rulings"), self.form, self.output)


@define
class _Lines:
    """A line, or rows, for each case as it is decided."""

    form: str
    sink: Growing | Stream
    name: str
    total: int
    headed: bool

    def add(self, result: CaseResult, progress: _Progress) -> None:
        lines = [] if self.headed or self.form != "csv" else [_csv([HEADINGS])]
        if result.error is None:
            lines.append(result.value.line if self.form == "jsonl" else _csv(_rows(result)))
        content = b"".join(_bytes(line) for line in lines if line)
        with self._told(evolve(progress, done=progress.done - 1)):
            self.sink.add(content, _bytes(progress.mark(self.form)))
        self.headed = True

    def stop(self, progress: _Progress) -> None:
        with self._told(progress):
            self.sink.stop()
        click.echo(self._words(progress), err=True)

    def finish(self, progress: _Progress) -> None:
        with self._told(progress):
            self.sink.finish()

    @contextmanager
    def _told(self, progress: _Progress) -> Iterator[None]:
        """Tell what keeps it from being written, and how far it is."""
        try:
            yield
        except OSError as error:
            more = f"; {self._words(progress)}" if progress.done else ""
            raise not_written(self.name, error, more) from error

    def _words(self, progress: _Progress) -> str:
        words = f"interrupted after {progress.done} of {self.total} files"
        if progress.done and isinstance(self.sink, Growing):
            words += f"; {plain(str(self.sink.part))} has them, and --resume goes on"
        return words


def _bytes(line: str) -> bytes:
    return f"{line}\n".encode(errors="backslashreplace")


def _csv(rows: Iterable[Row]) -> str:
    return comma_separated_rows(Table((), rows).rows)


def _resumed(output: str, form: str, paths: Sequence[Path]) -> tuple[_Progress, int]:
    """Tell how far an interrupted file is, and where its mark begins."""
    part = part_of(output)
    if not part.exists():
        if Path(output).exists():
            raise Failure(f"{output}: is not interrupted; leave out --resume")
        return _Progress(), 0
    try:
        with open(part, "rb") as file:
            start = max(0, file.seek(0, os.SEEK_END) - _TAIL)
            file.seek(start)
            lines, _, mark = file.read().rstrip(b"\n").rpartition(b"\n")
    except OSError as error:
        raise not_written(str(part), error) from error
    progress = _Progress.read(mark.decode(errors="replace"), form)
    if progress is None:
        raise Failure(f"{part}: is not marked as interrupted; remove it")
    if 0 < progress.done <= len(paths):
        progress.last = str(paths[progress.done - 1])
    if _bytes(progress.mark(form)) != mark + b"\n":
        raise Failure(f"{part}: was not made of these files; remove it")
    return progress, start + len(lines) + 1 if lines else 0
