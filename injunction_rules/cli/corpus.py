"""
Commands that ask about the law itself: the corpus, time, place and authority.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

from injunction_rules.cli.answers import print_result
from injunction_rules.cli.output import case_in
from injunction_rules.corpus import corpus_report, coverage, without
from injunction_rules.engines import ENGINES
from injunction_rules.queries.periods import circuits, history

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
    found = corpus_report(engine=engine)
    print_result(found, form)
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
    print_result(coverage(corpus_report(engine=engine)), form)


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
    print_result(history(case_in(file), since=first, forum=forum, engine=engine), form)


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
    print_result(circuits(case_in(file), as_of=day, engine=engine), form)


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
    first = None if on is None else on.date()
    print_result(without(id, on=first, forum=forum, engine=engine), form)
