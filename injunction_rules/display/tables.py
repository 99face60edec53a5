"""
Headings, paragraphs and tables, as text or Markdown.

What is asked of the corpus, of time and of place is answered by tables; they
are built once and dressed here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from attrs import field, frozen

from injunction_rules.display import _escape

WIDTH = 100


def _plain_rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_escape.plain(str(cell)) for cell in row) for row in rows)


@frozen
class Heading:
    """A heading."""

    text: str = field(converter=_escape.plain)


@frozen
class Paragraph:
    """A paragraph."""

    text: str = field(converter=_escape.plain)


@frozen
class Table:
    """
    Rows under headings.

    Attributes
    ----------
    headings : tuple of str
    rows : tuple of tuple of str
        As many cells as there are headings.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(converter=_plain_rows)


Block = Heading | Paragraph | Table


def text(blocks: Iterable[Block]) -> str:
    """
    The blocks as plain text.

    >>> print(text([Heading("Totals"), Table(("circuit", "cases"), [("2d Cir.", 30)])]))
    TOTALS
      circuit  cases
      2d Cir.  30
    """
    return "\n".join(line for block in blocks for line in _lines(block)).strip("\n")


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return ["", block.text.upper()]
    if isinstance(block, Paragraph):
        return textwrap.wrap(
            block.text, WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
        )
    widths = _widths(block)
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


def _widths(table: Table) -> list[int]:
    """As wide as the widest cell, the widest column giving way until all fit."""
    widths = [
        max(1, *(len(row[i]) for row in (table.headings, *table.rows)))
        for i in range(len(table.headings))
    ]
    room = WIDTH - 2 * len(widths)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def markdown(blocks: Iterable[Block]) -> str:
    """
    The blocks as Markdown.

    >>> print(markdown([Heading("Totals"), Table(("circuit", "cases"), [("2d Cir.", 30)])]))
    ## Totals
    <BLANKLINE>
    | circuit | cases |
    | --- | --- |
    | 2d Cir. | 30 |
    """
    return "\n\n".join(_marked(block) for block in blocks)


def _marked(block: Block) -> str:
    if isinstance(block, Heading):
        return f"## {_escape.markdown(block.text)}"
    if isinstance(block, Paragraph):
        return _escape.markdown(block.text)
    rows = [block.headings, tuple("---" for _ in block.headings)]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines += ["| " + " | ".join(map(_escape.markdown, row)) + " |" for row in block.rows]
    return "\n".join(lines)
