"""
Commands that ask about the law itself: the corpus, time, place and authority.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from injunction_rules import RULES
from injunction_rules.cli.output import case_in, say
from injunction_rules.corpus.cases import report
from injunction_rules.display import law
from injunction_rules.engines import ENGINES
from injunction_rules.queries.periods.search import circuits, history
from injunction_rules.rendering.blocks import Block
from injunction_rules.rendering.markdown import markdown as tables_markdown
from injunction_rules.rendering.plain import text as tables_text
from injunction_rules.semantics.overruling import authority, taken_away, weakened

_F = TypeVar("_F", bound=Callable[..., Any])


def _table_options(command: _F) -> _F:
    for option in (
        click.option(
            "--engine", type=click.Choice(ENGINES), help="Left out: the first that runs here."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "markdown", "json"]),
            default="text",
            show_default=True,
        ),
    ):
        command = option(command)
    return command


_DAY = click.DateTime(["%Y-%m-%d"])


def _print(form: str, blocks: Iterable[Block], data: dict[str, Any]) -> None:
    if form == "json":
        say(json.dumps(data, indent=2, ensure_ascii=True))
    else:
        say(tables_text(blocks) if form == "text" else tables_markdown(blocks))


@click.command("corpus")
@_table_options
def corpus_command(form: str, engine: str | None) -> None:
    """
    Decide every case of the corpus and compare with the courts.

    Exit status 1 when a case that agreed no longer does.

    \b
    Example:
      injunction-rules corpus --format markdown
    """
    found = report(engine=engine)
    _print(form, law.corpus_blocks(found), law.corpus_data(found))
    if found.worse:
        raise SystemExit(1)


@click.command("coverage")
@_table_options
def coverage_command(form: str, engine: str | None) -> None:
    """
    Show which decided cases each rule decides, and rules without a precedent.

    \b
    Example:
      injunction-rules coverage --format json
    """
    found = report(engine=engine)
    _print(form, law.coverage_blocks(found, RULES), law.coverage_data(found, RULES))


@click.command("history")
@click.argument("file")
@click.option("--since", type=_DAY, metavar="YYYY-MM-DD", help="Left out: the case's own date.")
@click.option("--forum", metavar="ID", help="Decide as this court.")
@_table_options
def history_command(
    file: str, since: datetime | None, forum: str | None, form: str, engine: str | None
) -> None:
    """
    Decide a case on every date on which the law changed its rulings.

    \b
    Example:
      injunction-rules history case.yaml --since 2023-06-29
    """
    first = None if since is None else since.date()
    periods = history(case_in(file), since=first, forum=forum, engine=engine)
    _print(form, law.history_blocks(periods), law.history_data(periods))


@click.command("circuits")
@click.argument("file")
@click.option("--as-of", type=_DAY, metavar="YYYY-MM-DD", help="Left out: the case's own date.")
@_table_options
def circuits_command(file: str, as_of: datetime | None, form: str, engine: str | None) -> None:
    """
    Decide a case in every circuit and group circuits by result.

    \b
    Example:
      injunction-rules circuits case.yaml
    """
    day = None if as_of is None else as_of.date()
    groups = circuits(case_in(file), as_of=day, engine=engine)
    _print(form, law.circuits_blocks(groups), law.circuits_data(groups))


@click.command("without")
@click.argument("id")
@click.option("--on", type=_DAY, metavar="YYYY-MM-DD", help="From when; left out: always.")
@click.option("--forum", default="nysd", show_default=True, help="Where rank is compared.")
@_table_options
def without_command(
    id: str, on: datetime | None, forum: str, form: str, engine: str | None
) -> None:
    """
    Take an authority away: rules that lose weight, cases that come out otherwise.

    \b
    Example:
      injunction-rules without havens-v-james
    """
    one = authority(RULES, id)
    supposed = taken_away(RULES, id, None if on is None else on.date())
    weaker = tuple(weakened(RULES, supposed, forum, date.max))
    before, after = report(engine=engine), report(supposed, engine=engine)
    _print(
        form,
        law.without_blocks(one.name, weaker, before, after),
        law.without_data(id, weaker, before, after),
    )
