"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.queries.asked_report import (
    MOST_ROWS,
    asked_data,
    of_ruling,
    rest,
    with_schema,
    wordings_of,
)
from injunction_rules.queries.requirements.search import Need, Requirements
from injunction_rules.rendering.blocks import Block, Paragraph, Table
from injunction_rules.rendering.reported import data, report

# Requirements.


def requirements_blocks(found: Requirements) -> Iterator[Block]:
    """The ways to have the motion ruled as wanted."""
    if found.disposition is found.to:
        yield Paragraph(f"Nothing more: it is {found.to.words} as it stands.")
        return
    if not found.ways:
        yield Paragraph(
            f"It is {found.disposition.words}. No further proof brings it about: something that "
            "the record shows, or the law, stands against it. Ask why not, or what flips it."
        )
        return
    needs = [need for way in found.ways for need in way.needs]
    standards = {need.standard for need in needs}
    how_well = f", to be shown by {standards.pop().label}" if len(standards) == 1 else ""
    yield Paragraph(
        f"It is {found.disposition.words}. {len(found.ways):,} "
        f"{'ways' if len(found.ways) > 1 else 'way'} to have it {found.to.words}{how_well}:"
    )
    headings = ("way", "to be shown", *(() if how_well else ("how well",)), "which serves")
    yield Table(
        headings,
        [
            (
                number if first else "",
                _to_prove(need),
                *(() if how_well else (need.standard.label,)),
                ", ".join(need.rules),
            )
            for number, way in enumerate(found.ways[:MOST_ROWS], 1)
            for need, first in zip(way.needs, (True, *(False,) * len(way.needs)), strict=False)
        ],
    )
    yield from rest(len(found.ways), "ways")


def _to_prove(need: Need) -> str:
    change = need.change
    added = english.substance(change.added)
    return added if change.removed is None else f"{added} (now {change.removed.proof.label})"


def requirements_data(found: Requirements) -> dict[str, Any]:
    told = wordings_of(found.asked)
    return {
        **asked_data(found.asked),
        "disposition": found.disposition.value,
        "to": found.to.value,
        "most": found.most,
        "ways": [
            [
                {
                    **told.change(need.change),
                    "standard": need.standard.name.lower(),
                    "rules": list(need.rules),
                }
                for need in way.needs
            ]
            for way in found.ways
        ],
    }


report.register(
    Requirements,
    of_ruling(lambda answer: f"What it takes to have it {answer.to.words}", requirements_blocks),
)
data.register(Requirements, with_schema("requires", requirements_data))
