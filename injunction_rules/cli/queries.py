"""
Commands that ask about a ruling: why, what is still to be proved, what flips it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

import click

from injunction_rules.cli.answers import (
    COURT_AND_DAY,
    ENGINE,
    FILE,
    WHICH,
    put_answer,
    situation_in,
    which,
    with_options,
)
from injunction_rules.model.cases import Disposition
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.space.options import Over
from injunction_rules.queries.stability import is_stable, next_facts
from injunction_rules.queries.whys import why, why_not

_F = TypeVar("_F", bound=Callable[..., Any])

_DISPOSITIONS = {one.value.replace("_", "-"): one for one in Disposition}


def _explaining(command: _F) -> _F:
    """The options of a command that explains a finding."""
    finding = click.argument("finding", required=False)
    return with_options(FILE, finding, *WHICH, *COURT_AND_DAY, ENGINE)(command)


def _explained(
    query: Callable[..., object],
    *,
    file: str,
    finding: str | None,
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    engine: str | None,
    form: str,
    output: str,
) -> None:
    situation = situation_in(file, forum, as_of)
    one = which(situation, motion, against)
    decision = situation.decide(engine)
    answer = query(decision, finding, motion=one.motion, against=one.against)
    put_answer(answer, situation, form, output)


@click.command("why")
@_explaining
def why_command(**options: Any) -> None:
    """
    Say why a finding stands where it stands.

    FILE may be - for standard input.  FINDING is an id; left out, it is what the
    ruling rests on.

    \b
    Example:
      injunction-rules why case.yaml prompt-takedown --motion cease
    """
    _explained(why, **options)


@click.command("why-not")
@_explaining
def why_not_command(**options: Any) -> None:
    """
    Say of each rule that could have made a finding what kept it from doing so.

    FILE may be - for standard input.  FINDING is an id; left out, it is that the
    movant is entitled to relief.

    \b
    Example:
      injunction-rules why-not case.yaml aiding-and-abetting --motion cease
    """
    _explained(why_not, **options)


@click.command("both-sides")
@_explaining
def both_sides_command(**options: Any) -> None:
    """
    Give the strongest argument for a finding and against it.

    FILE may be - for standard input.  FINDING is an id; left out, it is that the
    movant is entitled to relief.

    \b
    Example:
      injunction-rules both-sides case.yaml --motion cease
    """
    _explained(both_sides, **options)


@click.command("requires")
@with_options(
    FILE,
    *WHICH,
    *COURT_AND_DAY,
    click.option(
        "--to",
        type=click.Choice(list(_DISPOSITIONS)),
        default="granted",
        show_default=True,
        help="The ruling wanted.",
    ),
    click.option(
        "--most",
        type=click.IntRange(1),
        default=3,
        show_default=True,
        help="Every way that needs no more than so many things.",
    ),
)
def requires_command(
    file: str,
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    to: str,
    most: int,
    form: str,
    output: str,
) -> None:
    """
    Say what must still be proved for a motion to be ruled as wanted.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules requires case.yaml --motion contempt --most 2
    """
    situation = situation_in(file, forum, as_of)
    one = which(situation, motion, against)
    found = requires(situation, one.motion, one.against, to=_DISPOSITIONS[to], most=most)
    put_answer(found, situation, form, output)


@click.command("flips")
@with_options(
    FILE,
    *WHICH,
    *COURT_AND_DAY,
    click.option(
        "--to",
        type=click.Choice(list(_DISPOSITIONS)),
        help="Only flips to this ruling.  Left out: to any other.",
    ),
    click.option(
        "--over",
        type=click.Choice(["facts", "authorities"]),
        multiple=True,
        help="What may be otherwise.  Left out: both.",
    ),
    click.option(
        "--most",
        type=click.IntRange(1),
        default=2,
        show_default=True,
        help="Sets of no more changes than this.",
    ),
    csv=True,
)
def flips_command(
    file: str,
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    to: str | None,
    over: Sequence[Over],
    most: int,
    form: str,
    output: str,
) -> None:
    """
    Find every smallest set of changes that flips a ruling.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules flips case.yaml --motion cease --over facts --most 1
      injunction-rules flips case.yaml --motion cease --to granted --format csv -o flips.csv
    """
    situation = situation_in(file, forum, as_of)
    one = which(situation, motion, against)
    wanted = None if to is None else _DISPOSITIONS[to]
    chosen: Sequence[Over] = over or ("facts", "authorities")
    found = flips(situation, one.motion, one.against, to=wanted, over=chosen, most=most)
    put_answer(found, situation, form, output)


@click.command("stable")
@with_options(FILE, *WHICH, *COURT_AND_DAY)
def stable_command(
    file: str,
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    form: str,
    output: str,
) -> None:
    """
    Say whether anything that is still unknown can change a ruling.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules stable case.yaml --motion cease
    """
    situation = situation_in(file, forum, as_of)
    one = which(situation, motion, against)
    found = is_stable(situation, one.motion, one.against)
    put_answer(found, situation, form, output)


@click.command("next-facts")
@with_options(
    FILE,
    *WHICH,
    *COURT_AND_DAY,
    click.option(
        "--most",
        type=click.IntRange(1, 24),
        default=16,
        show_default=True,
        help="How many facts are weighed; each one more doubles the work.",
    ),
    csv=True,
)
def next_facts_command(
    file: str,
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    most: int,
    form: str,
    output: str,
) -> None:
    """
    Rank the unknown facts by how much it would matter to find them out.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules next-facts case.yaml --motion contempt --most 8
    """
    situation = situation_in(file, forum, as_of)
    one = which(situation, motion, against)
    found = next_facts(situation, one.motion, one.against, most=most)
    put_answer(found, situation, form, output)
