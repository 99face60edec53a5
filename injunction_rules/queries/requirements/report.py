"""What a ruling requires, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.queries.asked_report import MOST_ROWS, ChangeData, asked_data, heading, more
from injunction_rules.queries.requirements.search import Need, Requirements
from injunction_rules.rendering.blocks import Block, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report


@report.register
def report_requirements(requirements: Requirements) -> Iterator[Block]:
    """Yield the ways to have the motion ruled as wanted."""
    wanted, ways = requirements.to.words, requirements.ways
    yield from heading(f"What it takes to have it {wanted}", requirements.question)
    if requirements.disposition is requirements.to:
        yield Paragraph(f"Nothing more: it is {wanted} as it stands.")
        return
    if not ways:
        yield Paragraph(
            f"It is {requirements.disposition.words}. No further proof brings it about: something "
            "that the record shows, or the law, stands against it. Ask why not, or what flips it."
        )
        return
    standards = {need.standard for way in ways for need in way.needs}
    how_well = f", to be shown by {standards.pop().label}" if len(standards) == 1 else ""
    yield Paragraph(
        f"It is {requirements.disposition.words}. {len(ways):,} "
        f"{'ways' if len(ways) > 1 else 'way'} to have it {wanted}{how_well}:"
    )
    yield Table(
        ("way", "to be shown", *(() if how_well else ("how well",)), "which serves"),
        [
            (
                number if need is way.needs[0] else "",
                _to_prove(need),
                *(() if how_well else (need.standard.label,)),
                ", ".join(need.rules),
            )
            for number, way in enumerate(ways[:MOST_ROWS], 1)
            for need in way.needs
        ],
    )
    yield from more(len(ways), "ways")


def _to_prove(need: Need) -> str:
    change = need.change
    added = english.substance(change.added)
    return added if change.removed is None else f"{added} (now {change.removed.proof.label})"


@data.register
def data_requirements(requirements: Requirements) -> dict[str, Any]:
    """Return every way, with the needs of each."""
    changes = ChangeData.of(requirements.question)
    return {
        "schema": "injunction-rules/requires@1",
        **asked_data(requirements.question),
        **fields(requirements, "disposition to most"),
        "ways": [
            [{**changes.part(need.change), **fields(need, "standard rules")} for need in way.needs]
            for way in requirements.ways
        ],
    }
