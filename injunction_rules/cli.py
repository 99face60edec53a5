"""
The command ``injunction-rules``.

Everything it prints comes from :mod:`injunction_rules.display`.  Exit status: 0;
2 for bad input, with every problem named; 1 when an engine fails.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from injunction_rules import RULES, decide
from injunction_rules.cases import Case
from injunction_rules.decisions import Decision
from injunction_rules.display._escape import plain
from injunction_rules.display.document import document
from injunction_rules.display.markdown import memo
from injunction_rules.display.rules import book_text, doctrine_text, rule_text
from injunction_rules.display.text import outline
from injunction_rules.engines import ENGINES
from injunction_rules.errors import EngineError, InjunctionRulesError, RuleError, nearest
from injunction_rules.loading import load_case, loads_case
from injunction_rules.schema import schema_text
from injunction_rules.serialise import decision_schema, to_json

_F = TypeVar("_F", bound=Callable[..., Any])

WIDEST = 100
"""Columns that a terminal's tree may take."""


class Failure(click.ClickException):
    """Bad input, told without a traceback."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__("\n".join(map(plain, message.splitlines())))

    def show(self, file: Any = None) -> None:
        click.echo(_encodable(self.message, sys.stderr), err=True)


class EngineFailure(Failure):
    """An engine that failed though the input was good."""

    exit_code = 1


class _Commands(click.Group):
    """Commands that report every error of this package in words."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EngineError as error:
            raise EngineFailure(str(error)) from error
        except InjunctionRulesError as error:
            raise Failure(str(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="injunction-rules", prog_name="injunction-rules")
def main() -> None:
    """
    Decide motions about injunction nonparty liability from a case file.

    It states what the rules entail from the facts it is given; it gives no
    legal advice and predicts no judge.

    \b
    Example:
      injunction-rules demo
      injunction-rules decide case.yaml --format markdown -o memo.md
    """


def _output_options(command: _F) -> _F:
    """The options of every command that prints a decision."""
    options = [
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "markdown", "html", "json"]),
            default="text",
            show_default=True,
            help="Text is a tree in a terminal and plain where it is piped; html is a whole page.",
        ),
        click.option(
            "--engine", type=click.Choice(ENGINES), help="Left out: the first that runs here."
        ),
        click.option(
            "--forum", metavar="ID", help="Decide as this court, such as ilnd; not the case's own."
        ),
        click.option(
            "--as-of",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="YYYY-MM-DD",
            help="Take the law as of this date, not the case's own.",
        ),
        click.option("--full", is_flag=True, help="Text: every rule considered, none left out."),
        click.option(
            "-o", "--output", metavar="OUT", default="-", help="Write to this file, always plain."
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@main.command("decide")
@click.argument("file")
@_output_options
def decide_command(file: str, **options: Any) -> None:
    """
    Rule on every motion of a case file.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules decide case.yaml --as-of 2024-02-15 --forum ilnd
      injunction-rules decide - --format json < case.yaml
      injunction-rules decide case.yaml --format html -o decision.html
    """
    _decided(case_in(file), **options)


@main.command("demo")
@_output_options
def demo_command(**options: Any) -> None:
    """
    Decide the case of the order of May 31, 2023.

    Its case file ships with the package.

    \b
    Example:
      injunction-rules demo --full
    """
    from injunction_rules.data import demo  # noqa: PLC0415

    _decided(demo(), **options)


@main.command("check")
@click.argument("file")
def check_command(file: str) -> None:
    """
    Name every problem in a case file.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules check case.yaml
    """
    case_in(file)
    say(f"{plain(file)}: no problems")


@main.command("rules")
@click.argument("id", required=False)
def rules_command(id: str | None) -> None:
    """
    Print the rule book in English.

    With the ID of a rule or a doctrine, only that.

    \b
    Example:
      injunction-rules rules takedown
      injunction-rules rules aiding.without-purpose
    """
    say(book_text(RULES) if id is None else _rules_with(id))


@main.command("schema")
@click.option("--decision", is_flag=True, help="The schema of a decision as JSON.")
def schema_command(decision: bool) -> None:
    """
    Print the JSON Schema of a case file.

    \b
    Example:
      injunction-rules schema > case.schema.json
    """
    say(json.dumps(decision_schema(), indent=2) if decision else schema_text().rstrip("\n"))


def case_in(file: str) -> Case:
    """The case in a file, or on standard input for ``-``."""
    if file != "-":
        return load_case(file)
    try:
        with click.open_file("-", "rb") as stream:
            text = stream.read()
    except (OSError, RuntimeError) as error:
        raise Failure(f"<stdin>: {error}") from error
    return loads_case(text, name="<stdin>")


def _rules_with(id: str) -> str:
    doctrines = {doctrine.id: doctrine for doctrine in RULES.doctrines}
    if id in doctrines:
        return doctrine_text(doctrines[id])
    rules = {rule.id: rule for rule in RULES.rules}
    if id not in rules:
        hint = nearest(id, [*doctrines, *rules]) or "the command without an ID lists them all"
        raise RuleError(f"no rule or doctrine {id!r}; {hint}")
    return rule_text(rules[id])


def _decided(
    case: Case,
    *,
    form: str,
    engine: str | None,
    forum: str | None,
    as_of: datetime | None,
    full: bool,
    output: str,
) -> None:
    """Decide a case and put the decision where it was asked for."""
    day = None if as_of is None else as_of.date()
    decision = decide(case, engine=engine, forum=forum, as_of=day)
    if form == "text" and output == "-" and _in_terminal(decision, full=full):
        return
    if form == "text":
        text = outline(decision, full=full)
    else:
        text = {"json": to_json, "html": document, "markdown": memo}[form](decision)
    put(text.rstrip("\n"), output)


def put(text: str, output: str) -> None:
    """Print a text, or write it to a file, with a line feed at its end."""
    if output == "-":
        say(text)
        return
    try:
        Path(output).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        raise Failure(f"{output}: {getattr(error, 'strerror', None) or error}") from error


def _in_terminal(decision: Decision, *, full: bool) -> bool:
    """Print the tree where somebody looks at a terminal; tell whether one does."""
    # Rich is slow to import, and nobody needs it behind a pipe.
    from rich.console import Console  # noqa: PLC0415

    console = Console()
    if not console.is_terminal:
        return False
    from injunction_rules.display.terminal import tree  # noqa: PLC0415

    with console.capture() as captured:
        console.print(tree(decision, full=full), width=min(console.width, WIDEST))
    click.echo(_encodable(captured.get(), sys.stdout), nl=False, color=True)
    return True


def say(text: str, *, color: bool | None = None) -> None:
    """Print a text as far as the stream can carry it."""
    click.echo(_encodable(text, sys.stdout), color=color)


def _encodable(text: str, stream: Any) -> str:
    """The text with an escape for each character that the stream cannot carry."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


# At the end, for they hang themselves on ``main``.
from injunction_rules import (  # noqa: E402
    cli_books,  # noqa: F401
    cli_graph,  # noqa: F401
    cli_law,  # noqa: F401
    cli_many,  # noqa: F401
    cli_queries,  # noqa: F401
    cli_suppositions,  # noqa: F401
)
