"""Commands that decide a case, and draw the reasons."""

from __future__ import annotations

from functools import partial
from pkgutil import resolve_name
from typing import Any

from injunction_rules.cli.options import (
    AGAINST,
    CROSS_CHECK,
    DECIDING,
    FILE,
    FULL,
    MOTION,
    RULE_TEXT,
    command,
)
from injunction_rules.cli.output import Forms
from injunction_rules.cli.reading import case_in
from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.rulebook import RuleBook

_RENDERERS = {
    "text": "report:decision_blocks",
    "markdown": "drafting.draft:draft_markdown",
    "html": "report:decision_page",
    "json": "data:to_json",
    "docx": "drafting.draft:draft_docx",
    "prose": "drafting.draft:draft_blocks",
}
"""For each form of a decision the function that gives it, imported when it is wanted."""

_PICTURES = ("mermaid", "dot", "svg")


@command("decide", FILE, *DECIDING, CROSS_CHECK, FULL, RULE_TEXT, forms=tuple(_RENDERERS))
def decide_command(
    file: str, rules: RuleBook, full: bool, rule_text: bool, **options: Any
) -> Forms:
    """
    Rule on every motion of a case file.

    \b
    Example:
      injunction-rules decide case.yaml --as-of 2024-02-15 --forum ilnd
      injunction-rules decide - --format json < case.yaml
      injunction-rules decide case.yaml --cross-check
      injunction-rules decide case.yaml --format html -o decision.html
      injunction-rules decide case.yaml --format docx -o order.docx
    """
    return _forms(decide(case_in(file, rules), rules, **options), full, rule_text)


@command("demo", *DECIDING, CROSS_CHECK, FULL, RULE_TEXT, forms=tuple(_RENDERERS))
def demo_command(rules: RuleBook, full: bool, rule_text: bool, **options: Any) -> Forms:
    """
    Decide the case of the order of May 31, 2023.

    Its case file ships with the package.

    \b
    Example:
      injunction-rules demo --full
    """
    # Only this command decides it.
    from injunction_rules.corpus.data import demo  # noqa: PLC0415

    return _forms(decide(demo(), rules, **options), full, rule_text)


def _forms(decision: Decision, full: bool, rule_text: bool) -> Forms:
    def render(renderer: str, **options: bool) -> Any:
        return resolve_name(f"injunction_rules.decisions.{renderer}")(decision, **options)

    forms = Forms({form: partial(render, name) for form, name in _RENDERERS.items()})
    forms["text"] = partial(render, _RENDERERS["text"], full=full)
    forms["json"] = partial(render, _RENDERERS["json"], full=full, rule_text=rule_text)
    return forms


@command("graph", FILE, MOTION, AGAINST, *DECIDING, FULL, forms=_PICTURES)
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
    # Only this command draws.
    from injunction_rules.explaining.graph import graph_of  # noqa: PLC0415

    decision = decide(case_in(file, rules), rules, **options)
    graph = graph_of(_first(decision, motion, against), full=full)

    def draw(form: str) -> str:
        drawn: str = resolve_name(f"injunction_rules.rendering.graphs.{form}:{form}")(graph)
        return drawn

    return Forms({form: partial(draw, form) for form in _PICTURES})


def _first(decision: Decision, motion: str | None, against: str | None) -> Ruling:
    for ruling in decision.rulings:
        if motion in (None, ruling.motion) and against in (None, ruling.against):
            return ruling
    listed = ", ".join(f"{ruling.motion} against {ruling.against}" for ruling in decision.rulings)
    raise InjunctionRulesError(f"there is no such ruling; there are: {listed}")
