"""The command that draws the reasons for one ruling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from injunction_rules.cli.options import AGAINST, DECIDING, FILE, FULL, MOTION, command
from injunction_rules.cli.output import Forms
from injunction_rules.cli.reading import case_in
from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining.graph import graph_of
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.graphs.dot import dot
from injunction_rules.rendering.graphs.graph import Graph
from injunction_rules.rendering.graphs.mermaid import mermaid
from injunction_rules.rendering.graphs.svg import svg

_FORMS: Mapping[str, Callable[[Graph], str]] = {"mermaid": mermaid, "dot": dot, "svg": svg}


@command("graph", FILE, MOTION, AGAINST, *DECIDING, FULL, forms=list(_FORMS))
def graph_command(
    file: str,
    motion: str | None,
    against: str | None,
    rules: RuleBook,
    full: bool,
    **options: Any,
) -> Forms:
    """
    Draw the reasons for one ruling as a graph.

    Of several rulings that fit, the first is drawn.

    \b
    Example:
      injunction-rules graph case.yaml --motion cease --against bazaar --format svg -o out.svg
      injunction-rules graph case.yaml --format dot | dot -Tpdf -o out.pdf
    """
    decision = decide(case_in(file, rules), rules, **options)
    graph = graph_of(_first(decision, motion, against), full=full)
    return Forms({form: partial(draw, graph) for form, draw in _FORMS.items()})


def _first(decision: Decision, motion: str | None, against: str | None) -> Ruling:
    for ruling in decision.rulings:
        if motion in (None, ruling.motion) and against in (None, ruling.against):
            return ruling
    listed = ", ".join(f"{ruling.motion} against {ruling.against}" for ruling in decision.rulings)
    raise InjunctionRulesError(f"there is no such ruling; there are: {listed}")
