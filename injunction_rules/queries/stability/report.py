"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.changes import Adding, Change, Together
from injunction_rules.explaining import wording as english
from injunction_rules.model.proof import Proof
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.asked_report import (
    MOST_ROWS,
    asked_data,
    of_ruling,
    rest,
    said,
    with_schema,
    wordings_of,
)
from injunction_rules.queries.stability.search import NextFacts, Stability
from injunction_rules.rendering.blocks import Block, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table

# The unknown.


def stability_blocks(found: Stability) -> Iterator[Block]:
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


def next_facts_blocks(found: NextFacts) -> Iterator[Block]:
    """The unknown facts, the one that matters most first."""
    if not found.influences:
        yield Paragraph("None: the ruling cannot depend on any fact that is unknown.")
        return
    yield Paragraph(
        "What the motion gains by each fact, on average over what else may turn out: a motion "
        "granted is worth 1, an open one a half, a denied one nothing."
    )
    yield next_facts_table(found, MOST_ROWS)
    yield from rest(len(found), "facts that were weighed")
    if found.left_out:
        yield Paragraph(f"Taken as not shown: {_many(len(found.left_out))} more.")


def next_facts_table(found: NextFacts, most: int | None = None) -> Table:
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


def stability_data(found: Stability) -> dict[str, Any]:
    told = wordings_of(found.asked)
    witness = found.witness or Together(())
    return {
        **asked_data(found.asked),
        "disposition": found.disposition.value,
        "stable": found.stable,
        "to": found.to and found.to.value,
        "witness": told.changes(witness),
        "unknown": [told.change(one) for one in found.unknown],
    }


def next_facts_data(found: NextFacts) -> dict[str, Any]:
    told = wordings_of(found.asked)
    return {
        **asked_data(found.asked),
        "facts": [
            {
                **told.change(one.fact),
                "alone": one.alone.value,
                "shapley": str(one.shapley),
                "banzhaf": str(one.banzhaf),
                "swings": one.swings,
            }
            for one in found.influences
        ],
        "left_out": [told.change(one) for one in found.left_out],
    }


report.register(
    NextFacts, of_ruling(lambda _: "Which unknown fact matters most", next_facts_blocks)
)
data.register(NextFacts, with_schema("next-facts", next_facts_data))
table.register(NextFacts, next_facts_table)

report.register(
    Stability,
    of_ruling(lambda _: "Whether anything unknown can change the ruling", stability_blocks),
)
data.register(Stability, with_schema("stable", stability_data))
