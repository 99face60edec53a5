"""Commands that read, check and compare rule books."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeVar

import click

from injunction_rules.cli import completion
from injunction_rules.cli.options import (
    AS_OF,
    BOOK,
    FORUM,
    TABLES,
    at_most_option,
    command,
    day_option,
    option,
    rules_option,
)
from injunction_rules.cli.rule_books import rule_book_named
from injunction_rules.errors import RuleError, nearest
from injunction_rules.explaining.rulebook import Law as Printed
from injunction_rules.law.rules import RULES
from injunction_rules.model.facts import Relief
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.checks import CheckReport, check_rules
from injunction_rules.queries.comparisons import Comparison, compare, latest
from injunction_rules.queries.size import MOST_RULES
from injunction_rules.semantics.overruling import taken_away
from injunction_rules.semantics.weighing import Law

_T = TypeVar("_T")

_several = partial(option, multiple=True)


@command(
    "rules",
    click.Argument(["id"], required=False, shell_complete=completion.doctrines_and_rules),
    BOOK,
    forms=TABLES,
)
def rules_command(id: str | None, rules: RuleBook) -> Printed:
    """
    Print the rule book in English.

    With the ID of a rule or a doctrine, only that.

    \b
    Example:
      injunction-rules rules takedown
      injunction-rules rules aiding.without-purpose
      injunction-rules rules --format csv -o rules.csv
    """
    if id is None:
        return rules
    known: dict[str, Printed] = {doctrine.id: doctrine for doctrine in rules.doctrines}
    known |= {rule.id: rule for rule in rules.rules}
    if id not in known:
        hint = nearest(id, known) or "the command without an ID lists them all"
        raise RuleError(f"no rule or doctrine {id!r}; {hint}")
    return known[id]


@command(
    "compare",
    _several(
        "--forum forums",
        "Once for both, or twice: the first law's court and the second's.  Left out: nysd.",
        "ID",
        completion.courts,
    ),
    day_option("--as-of days", "Once for both, or twice.  Left out: today's law.", multiple=True),
    _several("--without", "The second law lacks this rule.", "RULE", completion.rules),
    _several("--overrule", "The second lacks this authority.", "ID", completion.authorities),
    _several("--set numbers", "The second has this number.", "PARAMETER=N"),
    _several(
        "--relief",
        "Only motions for this; left out: all.",
        type=click.Choice([relief.value for relief in Relief]),
    ),
    option("--every-cause", "Also what differs for other reasons.", is_flag=True),
    at_most_option("rules of both laws, on all kinds of motion,", MOST_RULES),
    rules_option(lambda texts: [*map(rule_book_named, texts)], multiple=True),
    forms=TABLES,
)
def compare_command(
    forums: Sequence[str],
    days: Sequence[date],
    without: Sequence[str],
    overrule: Sequence[str],
    numbers: Sequence[str],
    relief: Sequence[str],
    every_cause: bool,
    at_most: int,
    rules: Sequence[RuleBook],
) -> Comparison:
    """
    Compare the law in two courts, on two dates, or with rules changed.

    Names the smallest fact pattern that separates the two, and the authority
    responsible.  --rules too may be given twice.

    \b
    Example:
      injunction-rules compare --forum ca2 --forum ca7
      injunction-rules compare --as-of 2023-06-29 --as-of 2024-06-29
      injunction-rules compare --without takedown.answers-continued-service
    """
    first, second = _two(rules, RULES, "--rules")
    here, there = _two(forums, "nysd", "--forum")
    early, late = _two(days, latest(first, second), "--as-of")
    second = second.without(*without)
    for id in overrule:
        second = taken_away(second, id)
    for text in numbers:
        second = _with_number(second, text)
    return compare(
        Law(first, first.forum(here), early),
        Law(second, second.forum(there), late),
        relief=[Relief(value) for value in relief] or list(Relief),
        every_cause=every_cause,
        at_most=at_most,
    )


@command(
    "check-rules",
    FORUM,
    AS_OF,
    at_most_option("rules and findings, in all courts that differ,", MOST_RULES),
    BOOK,
    forms=TABLES,
)
def check_rules_command(
    forum: str | None, as_of: date | None, at_most: int, rules: RuleBook
) -> CheckReport:
    """
    Name rules that can do nothing and findings that nobody can make.

    Without --forum, what holds in every federal court; without --as-of, today.

    \b
    Example:
      injunction-rules check-rules --forum nysd
    """
    return check_rules(rules, forum=forum, as_of=as_of, at_most=at_most)


def _two(given: Sequence[_T], default: _T, name: str) -> tuple[_T, _T]:
    """Give one for each law: the same where it was given once."""
    if len(given) > 2:
        raise click.UsageError(f"{name}: two laws are compared, found {len(given)}")
    first, *rest = given or [default]
    return first, rest[0] if rest else first


def _with_number(rules: RuleBook, text: str) -> RuleBook:
    id, _, number = text.partition("=")
    if not (number.isascii() and number.isdigit()):
        raise click.UsageError(f"--set: expected PARAMETER=N, with a whole number; found {text!r}")
    return rules.with_value(id, int(number))
