"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.queries.asked_report import (
    MOST_ROWS,
    asked_data,
    of_ruling,
    rest,
    said,
    with_schema,
    wordings_of,
)
from injunction_rules.queries.flipping.search import Flips
from injunction_rules.rendering.blocks import Block, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table

# Flips.


def flips_blocks(found: Flips) -> Iterator[Block]:
    """Every smallest set of changes, the cheapest first."""
    wanted = f"to {found.to.words}" if found.to else "to another ruling"
    sets = "changes" if found.most == 1 else f"sets of up to {found.most} changes"
    if not found.flips:
        yield Paragraph(
            f"It is {found.disposition.words}. Of {len(found.options):,} changes tried, "
            f"no {sets} turn it {wanted}."
        )
        return
    one = "one change turns" if found.most == 1 else "one smallest set turns"
    many = one if len(found) == 1 else f"{len(found):,} smallest {sets} turn"
    yield Paragraph(
        f"It is {found.disposition.words}. Of {len(found.options):,} changes tried, "
        f"{many} it {wanted}, and no smaller part does. "
        "The price counts steps: of proof, of weight, or of one thing otherwise."
    )
    yield flips_table(found, MOST_ROWS)
    yield from rest(len(found), sets)


def flips_table(found: Flips, most: int | None = None) -> Table:
    """A row for each set."""
    return Table(
        ("price", "ruling", "changes"),
        [
            (one.price, one.disposition.words, said(one.changes, found.asked))
            for one in found.flips[:most]
        ],
    )


# Flips, requirements and the unknown.


def flips_data(found: Flips) -> dict[str, Any]:
    told = wordings_of(found.asked)
    return {
        **asked_data(found.asked),
        "disposition": found.disposition.value,
        "to": found.to and found.to.value,
        "most": found.most,
        "tried": [told.changes(one) for one in found.options],
        "flips": [
            {
                "price": one.price,
                "disposition": one.disposition.value,
                "changes": told.changes(one.changes),
            }
            for one in found.flips
        ],
    }


report.register(Flips, of_ruling(lambda _: "What flips the ruling", flips_blocks))
data.register(Flips, with_schema("flips", flips_data))
table.register(Flips, flips_table)
