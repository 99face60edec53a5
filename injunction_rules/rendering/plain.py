"""Blocks as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from injunction_rules.rendering.blocks import (
    Block,
    Figure,
    Heading,
    Outline,
    Paragraph,
    Section,
    Table,
    Tree,
)
from injunction_rules.rendering.trees import Node, Role

WIDTH = 100
"""Columns to which lines are wrapped unless said otherwise."""

_NARROW, _MOST_LINES = 20, 3
"""A column narrower than this, with a cell of more lines than this, is hard to read."""

_MARKS = {Role.FACT: "· ", Role.CONDITION: "– "}


def text(blocks: Iterable[Block], width: int = WIDTH) -> str:
    """
    Give blocks as plain text, no line wider than ``width``.

    >>> print(text([Heading("Totals"), Table(("circuit", "cases"), [("2d Cir.", 30)])]))
    TOTALS
      circuit  cases
      2d Cir.  30
    """
    return "\n".join(line for block in blocks for line in _lines(block, width)).strip("\n")


def _lines(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Heading):
        yield ""
        yield from wrapped(block.text.upper() if block.level == 1 else block.text, width=width)
        yield from wrapped(block.note, width=width)
    elif isinstance(block, Paragraph):
        yield from wrapped(f"{block.lead} {block.text}".strip(), "  ", width=width)
    elif isinstance(block, Outline):
        for depth, line in block.items:
            left = "  " * (depth + 1)
            yield from wrapped(line, left, f"{left}  ", width)
    elif isinstance(block, Tree):
        yield ""
        for node in block.nodes:
            yield from branch(node, 2, width)
    elif isinstance(block, Section):
        if block.aside:
            return
        if block.heading is not None:
            yield from _lines(block.heading, width)
        for part in block.blocks:
            yield from _lines(part, width)
    elif not isinstance(block, Figure):
        yield from _rows(block, width)


def branch(node: Node, indent: int, width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of a node and of all below it, set in by ``indent`` columns."""
    space = " " * indent
    yield from wrapped(node.line, space + _MARKS.get(node.role, ""), f"{space}  ", width)
    sole = node.sole_rule
    for child in node.children:
        if child is not sole:
            yield from branch(child, indent + 2, width)
            continue
        # One rule needs no branch of its own; the tree stays shallow.
        yield from wrapped(child.line, f"{space}  ", f"{space}    ", width)
        for below in child.children:
            yield from branch(below, indent + (4 if below.role is Role.CITES else 2), width)


def wrapped(text: str, first: str = "", rest: str | None = None, width: int = WIDTH) -> list[str]:
    """
    Give the lines of a text, with what stands before the first and the rest; none of an empty one.
    """
    lines = textwrap.wrap(
        # A sign stays with its number: only an ordinary space is broken at.
        text.replace("¶ ", "¶\N{NO-BREAK SPACE}").replace("§ ", "§\N{NO-BREAK SPACE}"),
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_on_hyphens=False,
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def _rows(table: Table, width: int) -> Iterator[str]:
    shared = table.shared
    rows = [row[shared:] for row in table.rows]
    left = "    " if shared else "  "
    if any(table.headings):
        if shared:
            yield from wrapped(", ".join(table.headings[:shared]), "  ", width=width)
        below = _below(table.headings[shared:], rows, width - len(left))
        kept = [i for i in range(len(table.headings) - shared) if i not in below]
        rows.insert(0, table.headings[shared:])
    else:
        below, kept = [], list(range(max(map(len, rows), default=0)))
    lines = [[row[i] for i in kept] for row in rows]
    widths = _widths(lines, width - len(left))
    before: Sequence[str] | None = None
    for number, (row, line) in enumerate(zip(rows, lines, strict=True)):
        place = number - (len(rows) - len(table.rows))
        if shared and place >= 0 and table.rows[place][:shared] != before:
            before = table.rows[place][:shared]
            yield from wrapped(", ".join(before), "  ", "  ", width)
        cells = [
            textwrap.wrap(cell, room, subsequent_indent=_hanging(cell), break_on_hyphens=False)
            or [""]
            for cell, room in zip(line, widths, strict=True)
        ]
        for parts in zip_longest(*cells, fillvalue=""):
            yield left + "  ".join(map(str.ljust, parts, widths)).rstrip()
        for i in below if place >= 0 else ():
            name = f"{table.headings[shared + i]}: " if table.headings[shared + i] else ""
            if row[i]:
                yield from wrapped(f"{name}{row[i]}", f"{left}  ", f"{left}    ", width)


def _hanging(cell: str) -> str:
    """Give what stands before the further lines of a cell: they go in deeper, if the first does."""
    return "  " + cell[: len(cell) - len(cell.lstrip())] if cell.startswith(" ") else ""


def _below(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give the columns that are told below their row, for want of room beside the rest."""
    below: list[int] = []
    while True:
        kept = [i for i in range(len(headings)) if i not in below]
        lines = [[row[i] for i in kept] for row in (headings, *rows)]
        widths = _widths(lines, width)
        cramped = [
            (_longest(row[i]), i)
            for row in rows
            for i, room in zip(kept[1:], widths[1:], strict=True)
            if _longest(row[i]) > room or (room < _NARROW and len(row[i]) > room * _MOST_LINES)
        ]
        if not cramped:
            return sorted(below)
        below.append(max(cramped)[1])


def _longest(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give each column the width of its widest cell; the widest gives way until all fit."""
    columns = list(zip(*rows, strict=True))
    widths = [max(1, *map(len, column)) for column in columns]
    words = [max(map(_longest, column)) for column in columns]
    room = width - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > 1:
        # A word is broken only where no column can give way between words.
        loose = [i for i, most in enumerate(words) if widths[i] > most] or range(len(widths))
        widths[max(loose, key=widths.__getitem__)] -= 1
    return widths
