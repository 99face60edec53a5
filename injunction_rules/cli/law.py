"""Commands that ask about the law itself: the corpus, time, place and authority."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from injunction_rules.changes import Situation
from injunction_rules.cli import completion
from injunction_rules.cli.options import BOOK, ENGINE, TABLES, command, day_option, option
from injunction_rules.cli.situations import CASE_IN_FORUM, CASE_ON_DATE
from injunction_rules.corpus import (
    CorpusReport,
    Coverage,
    Without,
    corpus_report,
    coverage,
    without,
)
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.periods import Circuits, History, circuits, history


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
    click.Argument(["id"], shell_complete=completion.authorities),
    day_option("--on", "From when; left out: always."),
    option(
        "--forum",
        "Where rank is compared.",
        "ID",
        completion.courts,
        default="nysd",
        show_default=True,
    ),
    ENGINE,
    BOOK,
    forms=TABLES,
)
def without_command(id: str, on: date | None, **options: Any) -> Without:
    """
    Take an authority away: rules that lose weight, cases that come out otherwise.

    \b
    Example:
      injunction-rules without havens-v-james
    """
    return without(id, on=on, **options)
