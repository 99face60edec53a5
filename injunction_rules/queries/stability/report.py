"""Unknown facts and their weight, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.changes import Adding, Change, Together
from injunction_rules.explaining import wording as english
from injunction_rules.model.proof import Proof
from injunction_rules.queries.asked_report import MOST_ROWS, ChangeData, asked_data, heading, more
from injunction_rules.queries.stability.search import NextFacts, Stability
from injunction_rules.rendering.blocks import Block, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table


@report.register
def report_stability(stability: Stability) -> Iterator[Block]:
    """Say whether anything unknown can change the ruling."""
    yield from heading("Whether anything unknown can change the ruling", stability.question)
    ruled = f"it is {stability.disposition.words}"
    unknown = _facts(len(stability.unknown))
    if not stability.unknown:
        yield Paragraph(f"No: {ruled}, and nothing unknown bears on it.")
    elif stability.stable:
        yield Paragraph(f"No: {ruled}, however {unknown} may turn out.")
    else:
        assert stability.witness is not None
        assert stability.to is not None
        yield Paragraph(
            f"Yes, from {stability.disposition.words} to {stability.to.words}; of {unknown} it "
            "takes no more than this:"
        )
        words = ChangeData.of(stability.question).words
        yield Outline((0, words(part)) for part in stability.witness.parts)


def _facts(number: int) -> str:
    return "1 unknown fact" if number == 1 else f"{number:,} unknown facts"


@data.register
def data_stability(stability: Stability) -> dict[str, Any]:
    """Return the unknown facts, and those that change the ruling."""
    changes = ChangeData.of(stability.question)
    return {
        "schema": "injunction-rules/stable@1",
        **asked_data(stability.question),
        **fields(stability, "disposition stable to"),
        "witness": changes.parts(stability.witness or Together(())),
        "unknown": [changes.part(fact) for fact in stability.unknown],
    }


@report.register
def report_next_facts(facts: NextFacts) -> Iterator[Block]:
    """Yield the unknown facts, the one that matters most first."""
    yield from heading("Which unknown fact matters most", facts.question)
    if not facts.influences:
        yield Paragraph("None: the ruling cannot depend on any fact that is unknown.")
        return
    yield Paragraph(
        "What the motion gains by each fact, on average over what else may turn out: a motion "
        "granted is worth 1, an open one a half, a denied one nothing."
    )
    yield table_next_facts(facts, MOST_ROWS)
    yield from more(len(facts), "facts that were weighed")
    if facts.left_out:
        yield Paragraph(f"Taken as not shown: {_facts(len(facts.left_out))} more.")


@table.register
def table_next_facts(facts: NextFacts, most: int | None = None) -> Table:
    """Return a row for each fact."""
    changes = ChangeData.of(facts.question)
    return Table(
        ("fact", "ruling if it is shown", "Shapley value", "Banzhaf value"),
        [
            (
                _fact_words(influence.fact, changes),
                influence.alone.words,
                f"{float(influence.shapley):+.4f}",
                f"{float(influence.banzhaf):+.4f}",
            )
            for influence in facts.influences[:most]
        ],
    )


def _fact_words(change: Change, changes: ChangeData) -> str:
    if isinstance(change, Adding) and change.fact.proof is Proof.UNDISPUTED:
        return english.substance(change.fact)
    return changes.words(change)


@data.register
def data_next_facts(facts: NextFacts) -> dict[str, Any]:
    """Return the influence of each fact, and the facts that were not weighed."""
    changes = ChangeData.of(facts.question)
    return {
        "schema": "injunction-rules/next-facts@1",
        **asked_data(facts.question),
        "facts": [
            {
                **changes.part(influence.fact),
                "alone": influence.alone.value,
                "shapley": str(influence.shapley),
                "banzhaf": str(influence.banzhaf),
                "swings": influence.swings,
            }
            for influence in facts.influences
        ],
        "left_out": [changes.part(fact) for fact in facts.left_out],
    }
