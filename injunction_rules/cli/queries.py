"""Commands that ask about a ruling: why, its elements, what is to be proved, what flips it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click
from attrs import evolve

from injunction_rules.changes import Situation
from injunction_rules.cli import completion
from injunction_rules.cli.options import (
    AGAINST,
    ENGINE,
    MOTION,
    TABLES,
    at_most_option,
    command,
    option,
)
from injunction_rules.cli.situations import RULING, SITUATION, rulings_asked
from injunction_rules.model.cases import Disposition
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.charts import Elements, elements
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.flipping.search import MOST_SETS
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.space.options import Over
from injunction_rules.queries.stability import is_stable, next_facts
from injunction_rules.queries.whys import why, why_not

_DISPOSITIONS = {disposition.value.replace("_", "-"): disposition for disposition in Disposition}
_TO = click.Choice(list(_DISPOSITIONS))
_OVER: tuple[Over, ...] = ("facts", "authorities")

_AT_MOST = at_most_option("sets of one size", MOST_SETS)

_FINDING = click.Argument(["finding"], required=False, shell_complete=completion.findings)


def _most_option(default: int, help: str, most: int | None = None) -> click.Option:
    kind = click.IntRange(1, most)
    return option("--most", help, type=kind, default=default, show_default=True)


def _explained(
    query: Callable[..., object], ruling: Asked, finding: str | None, engine: str | None
) -> object:
    decision = ruling.situation.decide(engine)
    return query(decision, finding, motion=ruling.motion, against=ruling.against)


@command("why", RULING, _FINDING, ENGINE)
def why_command(**ruling: Any) -> object:
    """
    Say why a finding stands where it stands.

    FINDING is an id; left out, it is what the
    ruling rests on.

    \b
    Example:
      injunction-rules why case.yaml prompt-takedown --motion cease
    """
    return _explained(why, **ruling)


@command("why-not", RULING, _FINDING, ENGINE)
def why_not_command(**ruling: Any) -> object:
    """
    Say of each rule that could have made a finding what kept it from doing so.

    FINDING is an id; left out, it is that the
    movant is entitled to relief.

    \b
    Example:
      injunction-rules why-not case.yaml aiding-and-abetting --motion cease
    """
    return _explained(why_not, **ruling)


@command("both-sides", RULING, _FINDING, ENGINE)
def both_sides_command(**ruling: Any) -> object:
    """
    Give the strongest argument for a finding and against it.

    FINDING is an id; left out, it is that the
    movant is entitled to relief.

    \b
    Example:
      injunction-rules both-sides case.yaml --motion cease
    """
    return _explained(both_sides, **ruling)


@command(
    "elements",
    SITUATION,
    MOTION,
    AGAINST,
    option("--theory", "Only this theory, such as 'alter ego'.", "NAME", completion.theories),
    ENGINE,
    forms=TABLES,
)
def elements_command(
    situation: Situation,
    motion: str | None,
    against: str | None,
    theory: str | None,
    engine: str | None,
) -> Elements:
    """
    Show each theory on which a motion may rest, element by element.

    Each element has a sign and where it stands:
    ✓ shown, = not in dispute, ? contested, ✗ too
    weak, unfit or refuted, · not on the record.

    \b
    Example:
      injunction-rules elements case.yaml --motion cease
      injunction-rules elements case.yaml --theory 'alter ego' --format csv -o elements.csv
    """
    rulings_asked(situation, motion, against)
    return elements(situation, motion, against, theory=theory, engine=engine)


@command(
    "requires",
    RULING,
    option("--to", "The ruling wanted.", type=_TO, default="granted", show_default=True),
    _most_option(3, "Every way that needs no more than so many things."),
    _AT_MOST,
    option("--full", "Every theory, and every way of each.", is_flag=True),
)
def requires_command(ruling: Asked, to: str, most: int, at_most: int, full: bool) -> object:
    """
    Say what must still be proved for a motion to be ruled as wanted.

    It has a line for each theory, the nearest first:
    the elements that it lacks, and the likeliest way
    to show them.

    \b
    Example:
      injunction-rules requires case.yaml --motion contempt --most 2
      injunction-rules requires case.yaml --motion contempt --full
    """
    wanted = _DISPOSITIONS[to]
    answer = requires(
        ruling.situation, ruling.motion, ruling.against, to=wanted, most=most, at_most=at_most
    )
    return evolve(answer, in_full=full)


@command(
    "flips",
    RULING,
    option("--to", "Only flips to this ruling.  Left out: to any other.", type=_TO),
    option(
        "--over",
        "What may be otherwise.  Left out: both.",
        type=click.Choice(_OVER),
        multiple=True,
        default=_OVER,
    ),
    _most_option(2, "Sets of no more changes than this."),
    _AT_MOST,
    forms=TABLES,
)
def flips_command(
    ruling: Asked, to: str | None, over: Sequence[Over], most: int, at_most: int
) -> object:
    """
    Find every smallest set of changes that flips a ruling.

    \b
    Example:
      injunction-rules flips case.yaml --motion cease --over facts --most 1
      injunction-rules flips case.yaml --motion cease --to granted --format csv -o flips.csv
    """
    wanted = None if to is None else _DISPOSITIONS[to]
    return flips(
        ruling.situation,
        ruling.motion,
        ruling.against,
        to=wanted,
        over=over,
        most=most,
        at_most=at_most,
    )


@command("stable", RULING)
def stable_command(ruling: Asked) -> object:
    """
    Say whether anything that is still unknown can change a ruling.

    \b
    Example:
      injunction-rules stable case.yaml --motion cease
    """
    return is_stable(ruling.situation, ruling.motion, ruling.against)


@command(
    "next-facts",
    RULING,
    _most_option(16, "How many facts are weighed; each one more doubles the work.", 24),
    forms=TABLES,
)
def next_facts_command(ruling: Asked, most: int) -> object:
    """
    Rank the unknown facts by how much it would matter to find them out.

    \b
    Example:
      injunction-rules next-facts case.yaml --motion contempt --most 8
    """
    return next_facts(ruling.situation, ruling.motion, ruling.against, most=most)
