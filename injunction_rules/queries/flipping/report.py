"""Flips of a ruling, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.queries.asked_report import MOST_ROWS, ChangeData, asked_data, heading, more
from injunction_rules.queries.flipping.search import Flips
from injunction_rules.rendering.blocks import Block, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table


@report.register
def report_flips(flips: Flips) -> Iterator[Block]:
    """Yield the smallest sets of changes, the cheapest first."""
    yield from heading("What flips the ruling", flips.question)
    wanted = f"to {flips.to.words}" if flips.to else "to another ruling"
    sets = "changes" if flips.most == 1 else f"sets of up to {flips.most} changes"
    tried = f"It is {flips.disposition.words}. Of {len(flips.options):,} changes tried, "
    if not flips.flips:
        yield Paragraph(f"{tried}no {sets} turn it {wanted}.")
        return
    if len(flips) > 1:
        subject = f"{len(flips):,} smallest {sets} turn"
    else:
        subject = "one change turns" if flips.most == 1 else "one smallest set turns"
    yield Paragraph(
        f"{tried}{subject} it {wanted}, and no smaller part does. "
        "The price counts steps: of proof, of weight, or of one thing otherwise."
    )
    yield table_flips(flips, MOST_ROWS)
    yield from more(len(flips), sets)


@table.register
def table_flips(flips: Flips, most: int | None = None) -> Table:
    """Return a row for each set."""
    words = ChangeData.of(flips.question).words
    return Table(
        ("price", "ruling", "changes"),
        [(f.price, f.disposition.words, words(f.changes)) for f in flips.flips[:most]],
    )


@data.register
def data_flips(flips: Flips) -> dict[str, Any]:
    """Return the flips, and all changes that were tried."""
    changes = ChangeData.of(flips.question)
    return {
        "schema": "injunction-rules/flips@1",
        **asked_data(flips.question),
        **fields(flips, "disposition to most"),
        "tried": [changes.parts(option) for option in flips.options],
        "flips": [
            {**fields(flip, "price disposition"), "changes": changes.parts(flip.changes)}
            for flip in flips.flips
        ],
    }
