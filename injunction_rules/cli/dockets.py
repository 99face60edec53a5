"""
The command that decides a docket: many case files, in as many processes as asked.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import IO

import click

from injunction_rules.cli.output import Failure
from injunction_rules.decisions.data import to_data
from injunction_rules.decisions.decision import Decision
from injunction_rules.dockets.many import CaseResult, decide_many
from injunction_rules.engines import ENGINES
from injunction_rules.rendering.blocks import Table
from injunction_rules.rendering.csv import no_formula
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.plain import text as tables_text

HEADINGS = ("file", "motion", "against", "disposition", "turning on")

_SUFFIXES = (".yaml", ".yml", ".json")
# To start processes takes as long as to decide some two hundred files.
_FEW = 200

Row = tuple[str, ...]


@click.command("decide-many")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--processes",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Left out: one for each processor where there are more than {_FEW} files, else 1.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "jsonl"]),
    default="text",
    show_default=True,
    help="A row for each ruling, or each whole decision as a line of JSON.",
)
@click.option("--engine", type=click.Choice(ENGINES), help="Left out: the first that runs here.")
@click.option("--forum", metavar="ID", help="Decide all as this court; not each case's own.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Take the law as of this date, not each case's own.",
)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    type=click.File("w", encoding="utf-8", errors="backslashreplace", lazy=False),
    default="-",
    help="Write to this file.",
)
def decide_many_command(
    files: tuple[Path, ...],
    processes: int | None,
    form: str,
    engine: str | None,
    forum: str | None,
    as_of: datetime | None,
    output: IO[str],
) -> None:
    """
    Rule on every motion of many case files.

    FILES may be folders: each stands for the .yaml, .yml and .json files in it.
    A file that cannot be decided is reported on standard error, and the rest
    are decided; the exit status is then 2.

    \b
    Example:
      injunction-rules decide-many docket/ --format csv -o rulings.csv
      injunction-rules decide-many a.yaml b.json --format jsonl
    """
    paths = [path for given in files for path in _case_files(given)]
    if processes is None and len(paths) <= _FEW:
        processes = 1
    write = {"text": _write_text, "csv": _write_csv, "jsonl": _write_lines}[form]
    failures = _Failures()
    results = decide_many(
        paths,
        engine=engine,
        forum=forum,
        as_of=None if as_of is None else as_of.date(),
        then=_as_line if form == "jsonl" else _as_rows,
        processes=processes,
        # Lines that come as they are decided show how far the work is, and would
        # be torn by a bar.
        progress=False if form != "text" and output.isatty() else None,
    )
    with closing(results):
        write(failures.left_out(results), output)
    if failures.any:
        raise SystemExit(2)


def _case_files(given: Path) -> Iterable[Path]:
    if not given.is_dir():
        return [given]
    found = sorted(path for path in given.iterdir() if path.suffix.lower() in _SUFFIXES)
    if not found:
        raise Failure(f"{given}: no {', '.join(_SUFFIXES)} file in this folder")
    return found


class _Failures:
    """Tells what could not be decided."""

    def __init__(self) -> None:
        self.any = False

    def left_out(self, results: Iterable[CaseResult]) -> Iterator[CaseResult]:
        """Hand on what could be decided, and report the rest."""
        for result in results:
            if result.error is None:
                yield result
            else:
                self.any = True
                _report(result)


def _report(result: CaseResult) -> None:
    # Slow to import, and most dockets are without fault.
    from tqdm import tqdm  # noqa: PLC0415

    told = str(result.error)
    if result.traceback is not None:
        told = f"{told}\n{result.traceback}"
    if not told.startswith(result.name):
        told = f"{result.name}: {told}"
    # A bar steps aside.
    with tqdm.external_write_mode(file=sys.stderr):
        Failure(told).show()


# What is made of a decision, where it was decided.


def _as_rows(decision: Decision) -> list[Row]:
    return [
        (
            ruling.motion,
            ruling.against,
            ruling.disposition.words,
            "" if ruling.turning_on is None else ruling.turning_on.name,
        )
        for ruling in decision.rulings
    ]


def _as_line(decision: Decision) -> str:
    return json.dumps(to_data(decision))


# How it is written.


def _rows(results: Iterable[CaseResult]) -> Iterator[Row]:
    return ((result.name, *row) for result in results for row in result.value)


def _write_text(results: Iterable[CaseResult], output: IO[str]) -> None:
    # Columns are as wide as their widest cell, so all rows must be there.
    output.write(tables_text([Table(HEADINGS, _rows(results))]) + "\n")


def _write_csv(results: Iterable[CaseResult], output: IO[str]) -> None:
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(HEADINGS)
    for row in _rows(results):
        writer.writerow([no_formula(plain(cell)) for cell in row])


def _write_lines(results: Iterable[CaseResult], output: IO[str]) -> None:
    for result in results:
        output.write(f"{result.value}\n")
