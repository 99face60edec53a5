"""Commands that decide a case, check a case file and print the rules."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from typing import Any

import click

from injunction_rules import RULES, decide
from injunction_rules.casefile.schema import schema_text
from injunction_rules.cli.answers import _F
from injunction_rules.cli.output import WIDEST, _encodable, case_in, put, say
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.memo import memo
from injunction_rules.decisions.report import decision_blocks, decision_page
from injunction_rules.decisions.schema import decision_schema
from injunction_rules.engines import ENGINES
from injunction_rules.errors import RuleError, nearest
from injunction_rules.explaining.rulebook import book_text, doctrine_text, rule_text
from injunction_rules.model.cases import Case
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.plain import text as text_of


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


@click.command("decide")
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


@click.command("demo")
@_output_options
def demo_command(**options: Any) -> None:
    """
    Decide the case of the order of May 31, 2023.

    Its case file ships with the package.

    \b
    Example:
      injunction-rules demo --full
    """
    from injunction_rules.corpus.data import demo  # noqa: PLC0415

    _decided(demo(), **options)


@click.command("check")
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


@click.command("rules")
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


@click.command("schema")
@click.option("--decision", is_flag=True, help="The schema of a decision as JSON.")
def schema_command(decision: bool) -> None:
    """
    Print the JSON Schema of a case file.

    \b
    Example:
      injunction-rules schema > case.schema.json
    """
    say(json.dumps(decision_schema(), indent=2) if decision else schema_text().rstrip("\n"))


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
        text = text_of(decision_blocks(decision, full=full))
    else:
        text = {"json": to_json, "html": decision_page, "markdown": memo}[form](decision)
    put(text.rstrip("\n"), output)


def _in_terminal(decision: Decision, *, full: bool) -> bool:
    """Print the tree where somebody looks at a terminal; tell whether one does."""
    # Rich is slow to import, and nobody needs it behind a pipe.
    from rich.console import Console  # noqa: PLC0415

    console = Console()
    if not console.is_terminal:
        return False
    from injunction_rules.rendering.terminal import coloured  # noqa: PLC0415

    with console.capture() as captured:
        width = min(console.width, WIDEST)
        console.print(coloured(decision_blocks(decision, full=full), width), soft_wrap=True)
    click.echo(_encodable(captured.get(), sys.stdout), nl=False, color=True)
    return True
