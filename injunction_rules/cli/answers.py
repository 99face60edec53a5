"""What the commands that ask questions share: their options, and how answers are printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from injunction_rules.changes import Situation
from injunction_rules.cli.output import WIDEST, case_in, put, say
from injunction_rules.engines import ENGINES
from injunction_rules.queries.asked import Asked, AskedOfNothingError, asked
from injunction_rules.rendering.csv import comma_separated
from injunction_rules.rendering.markdown import markdown as tables_markdown
from injunction_rules.rendering.page import page
from injunction_rules.rendering.plain import text as tables_text
from injunction_rules.rendering.reported import data, report, table

_F = TypeVar("_F", bound=Callable[..., Any])
Option = Callable[[_F], _F]

DAY = click.DateTime(["%Y-%m-%d"])

FILE: Option[Any] = click.argument("file")

WHICH: tuple[Option[Any], ...] = (
    click.option("--motion", metavar="ID", help="Which motion; left out where there is one."),
    click.option("--against", metavar="ID", help="Against whom; left out where it is one."),
)

COURT_AND_DAY: tuple[Option[Any], ...] = (
    click.option("--forum", metavar="ID", help="Decide as this court, such as ilnd."),
    click.option(
        "--as-of",
        type=DAY,
        metavar="YYYY-MM-DD",
        help="Take the law as of this date, not the case's own.",
    ),
)

ENGINE: Option[Any] = click.option(
    "--engine", type=click.Choice(ENGINES), help="Left out: the first that runs here."
)


def with_options(*options: Option[Any], csv: bool = False) -> Callable[[_F], _F]:
    """
    Give a command options, and those of every answer: its form and where it goes.

    Parameters
    ----------
    *options : decorator
    csv : bool, optional
        Whether the answer is a table.
    """
    forms = ["text", "markdown", "html", "json", *(["csv"] if csv else [])]
    told = "Text is in colour in a terminal and plain where it is piped; html is a whole page"
    every = (
        *options,
        click.option(
            "--format",
            "form",
            type=click.Choice(forms),
            default="text",
            show_default=True,
            help=f"{told}; csv and json have every row." if csv else f"{told}.",
        ),
        click.option(
            "-o", "--output", metavar="OUT", default="-", help="Write to this file, always plain."
        ),
    )

    def decorate(command: _F) -> _F:
        for option in reversed(every):
            command = option(command)
        return command

    return decorate


def situation_in(file: str, forum: str | None, as_of: datetime | None) -> Situation:
    """The case in a file, before a court on a date: its own where they are left out."""
    case = case_in(file)
    return Situation(case, forum=forum or case.court, as_of=day_of(as_of) or case.as_of)


def day_of(given: datetime | None) -> date | None:
    """The day of an option."""
    return None if given is None else given.date()


def which(situation: Situation, motion: str | None, against: str | None) -> Asked:
    """The one ruling that is asked about."""
    try:
        return asked(situation, motion, against)
    except AskedOfNothingError as error:
        # The library speaks of its own parameters.
        words = str(error).replace("motion= and against=", "--motion and --against")
        raise AskedOfNothingError(words) from error


def some(situation: Situation, motion: str | None, against: str | None) -> set[tuple[str, str]]:
    """The rulings that are asked about, by motion and person: at least one."""
    found = {
        (made.id, person)
        for made in situation.case.motions
        for person in made.against
        if motion in (None, made.id) and against in (None, person)
    }
    if not found:
        # It says which there are.
        which(situation, motion, against)
    return found


def put_answer(answer: object, situation: Situation, form: str, output: str) -> None:
    """Print an answer, or write it to a file."""
    if form == "json":
        put(json.dumps(data(answer), indent=2, ensure_ascii=True), output)
    elif form == "csv":
        put(comma_separated(table(answer)), output)
    elif form == "html":
        put(page(situation.case.caption, report(answer)), output)
    elif form == "markdown":
        put(tables_markdown(report(answer)), output)
    elif output != "-" or not _in_terminal(answer):
        put(tables_text(report(answer)), output)


def print_result(result: object, form: str) -> None:
    """Print a result that is of no one case, as text, Markdown or JSON."""
    if form == "json":
        say(json.dumps(data(result), indent=2, ensure_ascii=True))
    else:
        say(tables_text(report(result)) if form == "text" else tables_markdown(report(result)))


def _in_terminal(answer: object) -> bool:
    """Print an answer in colour where somebody looks at a terminal; tell whether one does."""
    # Rich is slow to import, and nobody needs it behind a pipe.
    from rich.console import Console  # noqa: PLC0415

    console = Console()
    if not console.is_terminal:
        return False
    from injunction_rules.rendering.terminal import coloured  # noqa: PLC0415

    width = min(console.width, WIDEST)
    with console.capture() as captured:
        console.print(coloured(report(answer), width), soft_wrap=True)
    say(captured.get().rstrip("\n"), color=True)
    return True
