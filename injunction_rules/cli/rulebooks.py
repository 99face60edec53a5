"""
Commands that ask about rule books as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

import click

from injunction_rules import RULES
from injunction_rules.cli.answers import print_result
from injunction_rules.errors import RuleError, nearest
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import Relief
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.checks import check_rules
from injunction_rules.queries.comparisons import compare, latest
from injunction_rules.semantics.overruling import taken_away
from injunction_rules.semantics.weighing import Law

_T = TypeVar("_T")

_DAY = click.DateTime(["%Y-%m-%d"])

_FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
)


@click.command("compare")
@click.option(
    "--forum",
    "forums",
    multiple=True,
    metavar="ID",
    help="Once for both, or twice: the first law's court and the second's.  Left out: nysd.",
)
@click.option(
    "--as-of",
    "days",
    type=_DAY,
    multiple=True,
    metavar="YYYY-MM-DD",
    help="Once for both, or twice.  Left out: today's law.",
)
@click.option("--without", multiple=True, metavar="RULE", help="The second law lacks this rule.")
@click.option("--overrule", multiple=True, metavar="ID", help="The second lacks this authority.")
@click.option(
    "--set", "numbers", multiple=True, metavar="PARAMETER=N", help="The second has this number."
)
@click.option(
    "--relief",
    type=click.Choice([one.value for one in Relief]),
    multiple=True,
    help="Only motions for this; left out: all.",
)
@click.option("--every-cause", is_flag=True, help="Also what differs for other reasons.")
@_FORM
def compare_command(
    forums: Sequence[str],
    days: Sequence[datetime],
    without: Sequence[str],
    overrule: Sequence[str],
    numbers: Sequence[str],
    relief: Sequence[str],
    every_cause: bool,
    form: str,
) -> None:
    """
    Compare the law in two courts, on two dates, or with rules changed.

    Names the smallest fact pattern that separates the two, and the authority
    responsible.

    \b
    Example:
      injunction-rules compare --forum ca2 --forum ca7
      injunction-rules compare --as-of 2023-06-29 --as-of 2024-06-29
      injunction-rules compare --without takedown.answers-continued-service
    """
    here, there = _two([_court(one) for one in forums], "nysd", "--forum")
    early, late = _two([day.date() for day in days], latest(RULES), "--as-of")
    other = RULES.without(*without)
    for id in overrule:
        other = taken_away(other, id)
    for text in numbers:
        other = _with_number(other, text)
    found = compare(
        Law(RULES, here, early),
        Law(other, there, late),
        relief=[Relief(one) for one in relief] or list(Relief),
        every_cause=every_cause,
    )
    print_result(found, form)


@click.command("check-rules")
@click.option("--forum", metavar="ID", help="Left out: what holds in every federal court.")
@click.option("--as-of", type=_DAY, metavar="YYYY-MM-DD", help="Left out: today's law.")
@_FORM
def check_rules_command(forum: str | None, as_of: datetime | None, form: str) -> None:
    """
    Name rules that can do nothing and findings that nobody can make.

    \b
    Example:
      injunction-rules check-rules --forum nysd
    """
    day = None if as_of is None else as_of.date()
    print_result(check_rules(RULES, forum=forum, as_of=day), form)


def _court(id: str) -> str:
    if id not in COURTS:
        raise RuleError(f"no federal court {id!r}; {nearest(id, COURTS)}".rstrip("; "))
    return id


def _two(given: Sequence[_T], default: _T, option: str) -> tuple[_T, _T]:
    """One for each law: the same where it was given once."""
    if len(given) > 2:
        raise click.UsageError(f"{option}: two laws are compared, found {len(given)}")
    first, *rest = given or [default]
    return first, rest[0] if rest else first


def _with_number(rules: RuleBook, text: str) -> RuleBook:
    id, _, number = text.partition("=")
    if not (number.isascii() and number.isdigit()):
        raise click.UsageError(f"--set: expected PARAMETER=N, with a whole number; found {text!r}")
    return rules.with_value(id, int(number))
