"""How long and how large answers are: lines of text, bytes of JSON, and what advice takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import Table, best_of, say, span
from injunction_rules import (
    both_sides,
    decide,
    demo,
    elements,
    flips,
    load_case,
    next_facts,
    requires,
    timeline,
)
from injunction_rules.corpus import corpus
from injunction_rules.decisions.data import to_data, to_json
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.decisions.report import decision_blocks, decision_page
from injunction_rules.model.cases import Case
from injunction_rules.rendering.plain import text as plain_text

README_CASE = Path(__file__).parents[1] / "docs" / "examples" / "bazaar.yaml"


def _lines(case: Case, columns: int) -> list[str]:
    return plain_text(decision_blocks(decide(case)), columns).splitlines()


def _longest_ruling(lines: list[str]) -> int:
    starts = [i for i, line in enumerate(lines) if line[:1].isdigit() and line[1:2] == " "]
    return max(b - a for a, b in pairwise([*starts, len(lines)]))


def _kilobytes(text: str) -> str:
    return f"{len(text.encode()) / 1_000:,.1f} kB"


def run() -> dict[str, Table]:
    """Measure what the answers come to."""
    order, small = demo(), load_case(README_CASE)
    say("sizes: the order and the README's case")
    printed = {columns: _lines(order, columns) for columns in (80, 140)}
    data: dict[str, str] = {
        "the order's decision as text, 80 columns": f"{len(printed[80])} lines",
        "its longest ruling": f"{_longest_ruling(printed[80])} lines",
        "as text, 140 columns": f"{len(printed[140])} lines",
        "in prose, Markdown": _kilobytes(draft_markdown(decide(order))),
        "as a page": _kilobytes(decision_page(decide(order))),
        "as JSON": _kilobytes(to_json(decide(order))),
        "the README's case as JSON": _kilobytes(to_json(decide(small))),
    }
    say("sizes: a thousand decisions")
    sizes = [len(json.dumps(to_data(decide(known.case)))) + 1 for known in corpus()]
    data["1,000 decisions like the corpus, JSON lines"] = (
        f"{sum(sizes) / len(sizes) / 1_000:,.1f} MB"
    )
    advice: dict[str, Callable[[], object]] = {
        "elements": lambda: elements(order, "cease", "alibaba"),
        "flips": lambda: flips(order, "cease", "alibaba"),
        "requires": lambda: requires(order, "cease", "alibaba"),
        "next_facts": lambda: next_facts(order, "cease", "alibaba"),
        "both_sides": lambda: both_sides(decide(order).ruling("cease", "alibaba")),
        "timeline": lambda: timeline(order, "cease", "alibaba"),
    }
    for name, verb in advice.items():
        say(f"sizes: {name}")
        data[f"`{name}`"] = span(best_of(verb, 5))
    return {"sizes": Table(["answer", "figure"], list(data.items()), data)}
