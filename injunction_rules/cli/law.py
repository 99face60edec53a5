"""Commands that ask about the law itself: the corpus, time, place and authority."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from injunction_rules.changes import Situation
from injunction_rules.cli import completion
from injunction_rules.cli.options import (
    BOOK,
    ENGINE,
    TABLES,
    at_most_option,
    command,
    day_option,
    option,
)
from injunction_rules.cli.output import Failure, Forms, blocks_in_forms
from injunction_rules.cli.situations import CASE_IN_FORUM, CASE_ON_DATE
from injunction_rules.corpus import (
    CorpusReport,
    Coverage,
    corpus_report,
    coverage,
    without,
    without_each,
)
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.periods import Circuits, History, circuits, history
from injunction_rules.queries.size import MOST_DAYS
from injunction_rules.rendering.reported import data, report, table


@command("corpus", ENGINE, BOOK, forms=TABLES, status=lambda report: int(bool(report.worse)))
def corpus_command(engine: str | None, rules: RuleBook) -> CorpusReport:
    """
    Decide every case of the corpus and compare with the courts.

    Exit status 1 when a case that agreed no longer does.

    \b
    Example:
      injunction-rules corpus --format markdown
    """
    return corpus_report(rules, engine=engine)


@command("coverage", ENGINE, BOOK, forms=TABLES)
def coverage_command(engine: str | None, rules: RuleBook) -> Coverage:
    """
    Show which decided cases each rule decides, and rules without a precedent.

    \b
    Example:
      injunction-rules coverage --format json
    """
    return coverage(corpus_report(rules, engine=engine), rules)


@command(
    "history",
    CASE_IN_FORUM,
    day_option("--since", "Left out: the case's own date."),
    day_option("--until", "Left out: the last change known."),
    at_most_option("days", MOST_DAYS),
    ENGINE,
    forms=TABLES,
)
def history_command(situation: Situation, **options: Any) -> History:
    """
    Decide a case on every date on which the law changed its rulings.

    \b
    Example:
      injunction-rules history case.yaml --since 2023-06-29
    """
    return history(situation.case, situation.rules, forum=situation.forum, **options)


@command("circuits", CASE_ON_DATE, ENGINE, forms=TABLES)
def circuits_command(situation: Situation, engine: str | None) -> Circuits:
    """
    Decide a case in every circuit and group circuits by result.

    \b
    Example:
      injunction-rules circuits case.yaml
    """
    return circuits(situation.case, situation.rules, as_of=situation.as_of, engine=engine)


@command(
    "without",
    click.Argument(["id"], required=False, shell_complete=completion.authorities),
    click.Option(
        ["--all", "all_of_them"],
        is_flag=True,
        help="Rank every authority by the rulings that turn without it, in every circuit.",
    ),
    day_option("--on", "From when; left out: always."),
    option(
        "--forum",
        "Where rank is compared; nysd when left out. Not with --all.",
        "ID",
        completion.courts,
    ),
    ENGINE,
    BOOK,
    forms=(*TABLES, "svg"),
)
def without_command(
    id: str | None,
    all_of_them: bool,
    on: date | None,
    forum: str | None,
    rules: RuleBook,
    engine: str | None,
) -> Forms:
    """
    Take an authority away: rules that lose weight, cases that come out otherwise.

    With --all instead of an authority each is taken away by itself, and those are named first
    without which the most rulings turn. A picture (svg) is of all of them.

    \b
    Example:
      injunction-rules without havens-v-james
      injunction-rules without --all --format csv
    """
    if all_of_them is (id is not None):
        raise Failure("name an authority, or say --all" + " and name none" * all_of_them)
    if id is not None:
        lost = without(id, rules, on=on, forum=forum or "nysd", engine=engine)
        return _in_forms(lost, _no_picture)
    if forum is not None or engine is not None:
        raise Failure("--all decides in every circuit, and by itself: leave out --forum, --engine")
    carrying = without_each(rules, on=on)
    return _in_forms(carrying, carrying.svg)


def _in_forms(value: object, svg: Callable[[], str]) -> Forms:
    def csv() -> str:
        from injunction_rules.rendering.csv import comma_separated  # noqa: PLC0415

        return comma_separated(table(value))

    return blocks_in_forms(lambda: report(value), lambda: data(value), csv=csv, svg=svg)


def _no_picture() -> str:
    raise Failure("a picture is of all authorities: say --all and name none")
