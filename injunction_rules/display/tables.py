"""
Headings, paragraphs, outlines and tables, as text, Markdown, HTML or CSV.

What is asked of the corpus, of time and of place is answered by tables; they
are built once and dressed here.
"""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from injunction_rules.rendering import escaping as _escape

WIDTH = 100


def _plain_cells(cells: Iterable[object]) -> tuple[str, ...]:
    return tuple(_escape.plain(str(cell)) for cell in cells)


def _plain_rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_plain_cells, rows))


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

    headings: tuple[str, ...] = field(converter=_plain_cells)
    rows: tuple[tuple[str, ...], ...] = field(converter=_plain_rows)


def _plain_items(items: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    return tuple((depth, _escape.plain(text)) for depth, text in items)


@frozen
class Outline:
    """
    Lines, each set in by its depth.

    Attributes
    ----------
    items : tuple of (int, str)
        Depth, from 0, and text; no line is more than one deeper than the last.
    """

    items: tuple[tuple[int, str], ...] = field(converter=_plain_items)


Block = Heading | Paragraph | Outline | Table


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
    if isinstance(block, Outline):
        return "\n".join(f"{'  ' * d}- {_escape.markdown(text)}" for d, text in block.items)
    headings, *rows = (
        "| " + " | ".join(map(_escape.markdown, row)) + " |"
        for row in (block.headings, *block.rows)
    )
    rule = "| " + " | ".join("---" for _ in block.headings) + " |"
    return "\n".join([headings, rule, *rows])


_STYLE = """
.injunction-rules-answer { max-width: 60em; line-height: 1.45; }
.injunction-rules-answer h4 { margin: .6em 0 .2em; }
.injunction-rules-answer p, .injunction-rules-answer ul { margin: .2em 0; }
.injunction-rules-answer ul { padding-left: 1.3em; }
.injunction-rules-answer table { border-collapse: collapse; margin: .3em 0; }
.injunction-rules-answer th, .injunction-rules-answer td {
  padding: .15em 1.2em .15em 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid rgba(128, 128, 128, .35);
}
.injunction-rules-answer .short { white-space: nowrap; }
""".strip()


def html(blocks: Iterable[Block]) -> str:
    """
    The blocks as a fragment of HTML with its own style.

    >>> print(html([Paragraph("a < b")]).splitlines()[-2])
    <p>a &lt; b</p>
    """
    body = "\n".join(line for block in blocks for line in _tagged(block))
    return f'<div class="injunction-rules-answer"><style>{_STYLE}</style>\n{body}\n</div>'


def _tagged(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h4>{_escape.markup(block.text)}</h4>"
    elif isinstance(block, Paragraph):
        yield f"<p>{_escape.markup(block.text)}</p>"
    elif isinstance(block, Outline):
        yield from _nested(block)
    else:
        yield "<table>"
        yield f"<thead><tr>{_cells('th', block.headings)}</tr></thead><tbody>"
        yield from (f"<tr>{_cells('td', row)}</tr>" for row in block.rows)
        yield "</tbody></table>"


def _nested(outline: Outline) -> Iterator[str]:
    deep = -1
    for depth, text in outline.items:
        if depth > deep:
            yield "<ul>"
        else:
            yield "</li></ul>" * (deep - depth) + "</li>"
        yield f"<li>{_escape.markup(text)}"
        deep = depth
    yield "</li></ul>" * (deep + 1)


_SHORT = 16
"""Letters of a cell that is not broken, such as a date."""


def _cells(tag: str, texts: Iterable[str]) -> str:
    short = ' class="short"'
    return "".join(
        f"<{tag}{short if len(text) <= _SHORT else ''}>{_escape.markup(text)}</{tag}>"
        for text in texts
    )


def comma_separated(table: Table) -> str:
    """
    A table as CSV, for a spreadsheet.

    A cell that a spreadsheet would take for a formula is given as text.

    >>> print(comma_separated(Table(("seller", "cases"), [("=1+1", 30)])))
    seller,cases
    '=1+1,30
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    for row in (table.headings, *table.rows):
        writer.writerow(map(no_formula, row))
    return file.getvalue().rstrip("\n")


def no_formula(cell: str) -> str:
    """The text of a cell, marked as text where a spreadsheet would calculate it."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
