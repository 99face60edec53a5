"""Blocks as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table

WIDTH = 100
"""Columns to which lines are wrapped unless said otherwise."""


def text(blocks: Iterable[Block], width: int = WIDTH) -> str:
    """
    The blocks as plain text, no line wider than ``width``.

    >>> print(text([Heading("Totals"), Table(("circuit", "cases"), [("2d Cir.", 30)])]))
    TOTALS
      circuit  cases
      2d Cir.  30
    """
    return "\n".join(line for block in blocks for line in _lines(block, width)).strip("\n")


def _lines(block: Block, width: int) -> list[str]:
    if isinstance(block, Heading):
        return ["", *textwrap.wrap(block.text.upper(), width, break_on_hyphens=False)]
    if isinstance(block, Paragraph):
        return textwrap.wrap(
            block.text, width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
        )
    if isinstance(block, Outline):
        return [line for depth, text in block.items for line in _set_in(depth, text, width)]
    widths = _widths(block, width)
    lines = []
    for row in (block.headings, *block.rows):
        cells = [
            textwrap.wrap(cell, width, break_on_hyphens=False) or [""]
            for cell, width in zip(row, widths, strict=True)
        ]
        for i in range(max(map(len, cells))):
            parts = [
                (cell[i] if i < len(cell) else "").ljust(width)
                for cell, width in zip(cells, widths, strict=True)
            ]
            lines.append("  " + "  ".join(parts).rstrip())
    return lines


def _set_in(depth: int, text: str, width: int) -> list[str]:
    left = "  " * (depth + 1)
    return textwrap.wrap(
        text, width, initial_indent=left, subsequent_indent=f"{left}  ", break_on_hyphens=False
    )


def _widths(table: Table, width: int) -> list[int]:
    """As wide as the widest cell, the widest column giving way until all fit, if they can."""
    widths = [
        max(1, *(len(row[i]) for row in (table.headings, *table.rows)))
        for i in range(len(table.headings))
    ]
    words = [
        max(
            (len(word) for row in (table.headings, *table.rows) for word in row[i].split()),
            default=1,
        )
        for i in range(len(widths))
    ]
    room = width - 2 * len(widths)
    while sum(widths) > room and max(widths) > 1:
        # A word is broken only where no column can give way between words.
        loose = [i for i, most in enumerate(words) if widths[i] > most] or range(len(widths))
        widths[max(loose, key=widths.__getitem__)] -= 1
    return widths
