"""Flips of a ruling, printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.queries.asked_report import MOST_ROWS, ChangeData, asked_data, heading
from injunction_rules.queries.flipping.search import Flip, Flips
from injunction_rules.queries.theories import asks_for_more
from injunction_rules.rendering.blocks import Block, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table

_MOST_OF_ONE = 5
"""The most sets of one theory that are printed."""


@report.register
def report_flips(flips: Flips) -> Iterator[Block]:
    """Yield the smallest sets of changes by theory, the likeliest first."""
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
        "The likeliest in practice come first, by theory."
    )
    listed = list(_told(flips))
    yield Outline(_by_theory(flips, listed))
    if len(listed) < len(flips):
        yield Paragraph(f"and {len(flips) - len(listed):,} more {sets}")


def _told(flips: Flips) -> Iterator[Flip]:
    """Yield the sets that are printed: a few of each theory, none that asks for more than one."""
    kept: list[Flip] = []
    of_theory: Counter[str] = Counter()
    for flip in flips.flips:
        if len(kept) == MOST_ROWS:
            return
        if of_theory[flip.theory] < _MOST_OF_ONE and not any(
            less.disposition is flip.disposition and asks_for_more(flip.changes, less.changes)
            for less in kept
        ):
            of_theory[flip.theory] += 1
            kept.append(flip)
            yield flip


def _by_theory(flips: Flips, listed: Iterable[Flip]) -> Iterator[tuple[int, str]]:
    """Yield each theory, and below it the changes, with the options that say them."""
    changes = ChangeData.of(flips.question)
    states = {theory.name: theory.words for theory in flips.theories}
    grouped: dict[str, list[Flip]] = {}
    for flip in listed:
        grouped.setdefault(flip.theory, []).append(flip)
    for name, group in grouped.items():
        yield 0, f"{name}, {states[name]}" if name in states else name or "no theory by itself"
        for flip in group:
            yield 1, f"{flip.disposition.words}: {changes.words(flip.changes)}"
            said = [o for part in flip.changes.parts for o in changes.options(part)]
            if said and any(part.removed is not None for part in flip.changes.parts):
                yield 2, " ".join(said)


@table.register
def table_flips(flips: Flips) -> Table:
    """Return a row for each set, the likeliest first."""
    words = ChangeData.of(flips.question).words
    return Table(
        ("theory", "likelihood", "price", "ruling", "changes"),
        [
            (f.theory, f.likelihood.value, f.price, f.disposition.words, words(f.changes))
            for f in flips.flips
        ],
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
            {
                **fields(flip, "price disposition theory likelihood"),
                "changes": changes.parts(flip.changes),
            }
            for flip in flips.flips
        ],
    }
