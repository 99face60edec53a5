"""
The command that draws the reasons for one ruling.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import click

from injunction_rules import decide
from injunction_rules.cli.output import case_in, put
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.engines import ENGINES
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining.graph import graph_of
from injunction_rules.rendering.graphs.dot import dot
from injunction_rules.rendering.graphs.graph import Graph
from injunction_rules.rendering.graphs.mermaid import mermaid
from injunction_rules.rendering.graphs.svg import svg

_FORMS: Mapping[str, Callable[[Graph], str]] = {"mermaid": mermaid, "dot": dot, "svg": svg}


@click.command("graph")
@click.argument("file")
@click.option("--motion", metavar="ID", help="Left out: the first motion that fits.")
@click.option("--against", metavar="ID", help="Left out: the first person that fits.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMS)),
    default="mermaid",
    show_default=True,
    help="Mermaid and DOT are text for other programs; svg is a picture.",
)
@click.option("--engine", type=click.Choice(ENGINES), help="Left out: the first that runs here.")
@click.option("--forum", metavar="ID", help="Decide as this court, such as ilnd.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Take the law as of this date, not the case's own.",
)
@click.option("--full", is_flag=True, help="Also rules that hold and decide nothing.")
@click.option("-o", "--output", metavar="OUT", default="-", help="Write to this file.")
def graph_command(
    file: str,
    motion: str | None,
    against: str | None,
    form: str,
    engine: str | None,
    forum: str | None,
    as_of: datetime | None,
    full: bool,
    output: str,
) -> None:
    """
    Draw the reasons for one ruling as a graph.

    FILE may be - for standard input.

    \b
    Example:
      injunction-rules graph case.yaml --motion cease --against bazaar --format svg -o out.svg
      injunction-rules graph case.yaml --format dot | dot -Tpdf -o out.pdf
    """
    day = None if as_of is None else as_of.date()
    decision = decide(case_in(file), engine=engine, forum=forum, as_of=day)
    drawn = graph_of(_asked_for(decision, motion, against), full=full)
    put(_FORMS[form](drawn).rstrip("\n"), output)


def _asked_for(decision: Decision, motion: str | None, against: str | None) -> Ruling:
    for ruling in decision.rulings:
        if motion in (None, ruling.motion) and against in (None, ruling.against):
            return ruling
    made = ", ".join(f"{one.motion} against {one.against}" for one in decision.rulings)
    raise InjunctionRulesError(f"there is no such ruling; there are: {made}")
