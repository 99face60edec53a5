"""
Answers to questions, as blocks that print as text, Markdown, HTML or CSV.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from injunction_rules.changes import Adding, Change
from injunction_rules.changes.wording import court_name
from injunction_rules.display._answers_changes import (
    flips_blocks,
    flips_table,
    requirements_blocks,
    rest,
    said,
    what_if_blocks,
)
from injunction_rules.display._answers_grids import (
    MOST_ROWS,
    sweep_blocks,
    sweep_table,
    timeline_blocks,
    timeline_table,
)
from injunction_rules.display.arguments import both_sides_blocks, why_blocks, why_not_blocks
from injunction_rules.display.books import check_blocks, comparison_blocks
from injunction_rules.explaining import wording as english
from injunction_rules.model.proof import Proof
from injunction_rules.queries.arguments.search import BothSides
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.checks.search import CheckReport
from injunction_rules.queries.comparisons.search import Comparison
from injunction_rules.queries.flipping.search import Flips
from injunction_rules.queries.requirements.search import Requirements
from injunction_rules.queries.stability.search import NextFacts, Stability
from injunction_rules.queries.supposing.search import WhatIf
from injunction_rules.queries.sweeps.search import Sweep
from injunction_rules.queries.timelines.search import Timeline
from injunction_rules.queries.whys.search import Why, WhyNot
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table

__all__ = ["MOST_ROWS", "blocks", "table"]


def blocks(answer: object) -> Iterator[Block]:
    """
    An answer as headings, paragraphs, outlines and tables.

    Parameters
    ----------
    answer : object
        What some verb of :mod:`injunction_rules.queries` gave.

    Yields
    ------
    Heading, Paragraph, Outline or Table
        The first is a heading.

    Raises
    ------
    TypeError
        If it is no such answer.
    """
    for kind, teller in _TELLERS.items():
        if isinstance(answer, kind):
            return teller(answer)
    raise TypeError(f"no answer to a question: {type(answer).__name__}")


def table(answer: object) -> Table:
    """
    An answer that is a table, whole, as CSV wants it.

    Raises
    ------
    TypeError
        If the answer is no table.
    """
    for kind, tabled in _TABLED.items():
        if isinstance(answer, kind):
            return tabled(answer)
    raise TypeError(f"an answer that is no table: {type(answer).__name__}")


def _of_ruling(
    title: Callable[[Any], str], told: Callable[[Any], Iterator[Block]]
) -> Callable[[Any], Iterator[Block]]:
    """An answer about one ruling, under its title, the case, the court and the date."""

    def teller(found: Any) -> Iterator[Block]:
        asked: Asked = found.asked
        situation = asked.situation
        yield Heading(f"{title(found)}: {asked.title}")
        yield Paragraph(
            f"{situation.case.caption}, {court_name(situation.forum)}, "
            f"the law as of {english.day(situation.as_of)}"
        )
        yield from told(found)

    return teller


# The unknown.


def _stability_blocks(found: Stability) -> Iterator[Block]:
    """Whether anything unknown can change the ruling."""
    many = _many(len(found.unknown))
    if not found.unknown:
        yield Paragraph(f"No: it is {found.disposition.words}, and nothing unknown bears on it.")
    elif found.stable:
        yield Paragraph(f"No: it is {found.disposition.words}, however {many} may turn out.")
    elif found.witness is None or found.to is None:
        yield Paragraph(
            f"Not decided: it is {found.disposition.words}, and the search among {many} grew too "
            "large."
        )
    else:
        yield Paragraph(
            f"Yes, from {found.disposition.words} to {found.to.words}; of {many} it takes "
            "no more than this:"
        )
        yield Outline((0, said(one, found.asked)) for one in found.witness.parts)


def _many(facts: int) -> str:
    return "1 unknown fact" if facts == 1 else f"{facts:,} unknown facts"


def _next_facts_blocks(found: NextFacts) -> Iterator[Block]:
    """The unknown facts, the one that matters most first."""
    if not found.influences:
        yield Paragraph("None: the ruling cannot depend on any fact that is unknown.")
        return
    yield Paragraph(
        "What the motion gains by each fact, on average over what else may turn out: a motion "
        "granted is worth 1, an open one a half, a denied one nothing."
    )
    yield _next_facts_table(found, MOST_ROWS)
    yield from rest(len(found), "facts that were weighed")
    if found.left_out:
        yield Paragraph(f"Taken as not shown: {_many(len(found.left_out))} more.")


def _next_facts_table(found: NextFacts, most: int | None = None) -> Table:
    """A row for each fact."""
    return Table(
        ("fact", "ruling if it is shown", "Shapley value", "Banzhaf value"),
        [
            (
                _unknown(one.fact, found.asked),
                one.alone.words,
                f"{float(one.shapley):+.4f}",
                f"{float(one.banzhaf):+.4f}",
            )
            for one in found.influences[:most]
        ],
    )


def _unknown(change: Change, asked: Asked) -> str:
    if isinstance(change, Adding) and change.fact.proof is Proof.UNDISPUTED:
        return english.substance(change.fact)
    return said(change, asked)


_TELLERS: Mapping[type, Callable[[Any], Iterator[Block]]] = {
    BothSides: both_sides_blocks,
    Comparison: comparison_blocks,
    Flips: _of_ruling(lambda _: "What flips the ruling", flips_blocks),
    NextFacts: _of_ruling(lambda _: "Which unknown fact matters most", _next_facts_blocks),
    CheckReport: check_blocks,
    Requirements: _of_ruling(
        lambda found: f"What it takes to have it {found.to.words}", requirements_blocks
    ),
    Stability: _of_ruling(
        lambda _: "Whether anything unknown can change the ruling", _stability_blocks
    ),
    Sweep: _of_ruling(lambda _: "Sweep", sweep_blocks),
    Timeline: timeline_blocks,
    WhatIf: what_if_blocks,
    Why: why_blocks,
    WhyNot: why_not_blocks,
}

_TABLED: Mapping[type, Callable[[Any], Table]] = {
    Flips: flips_table,
    NextFacts: _next_facts_table,
    Sweep: sweep_table,
    Timeline: timeline_table,
}
