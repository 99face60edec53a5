"""
Blocks of a page: headings, paragraphs, outlines, tables, trees, sections, figures.

A block is text that has been made plain; it knows neither the law nor the form in
which it will be shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import Node, tuple_of


def _plain_cells(cells: Iterable[object]) -> tuple[str, ...]:
    return tuple(plain(str(cell)) for cell in cells)


def _plain_rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_plain_cells, rows))


@frozen
class Heading:
    """
    A heading, with a note below it.

    Of level 0 is the title of a page, of 1 its parts, of 2 what is numbered among them.
    """

    text: str = field(converter=plain)
    level: int = 1
    note: str = field(default="", converter=plain)


@frozen
class Paragraph:
    """A paragraph, and the words with which it begins and which the eye should find."""

    text: str = field(converter=plain)
    lead: str = field(default="", converter=plain)


@frozen
class Table:
    """
    Rows under headings, or without headings rows that each begin with their name.

    For each row a page may have a note below the cell of its ``subject``, and where this cell
    leads: the anchor of a section, as ``#`` and its name, or an address.  Both are empty where
    there is nothing.

    As many cells as ``shared`` says, from the first, are told once and above the rows that
    have them in common; none of them is the subject where there are notes or links.
    """

    headings: tuple[str, ...] = field(converter=_plain_cells)
    rows: tuple[tuple[str, ...], ...] = field(converter=_plain_rows)
    notes: tuple[str, ...] = field(default=(), converter=_plain_cells, kw_only=True)
    links: tuple[str, ...] = field(default=(), converter=_plain_cells, kw_only=True)
    subject: int = field(default=0, kw_only=True)
    shared: int = field(default=0, kw_only=True)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


def _plain_items(items: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    return tuple((depth, plain(text)) for depth, text in items)


@frozen
class Outline:
    """Lines, each set in by its depth from 0, and no more than one deeper than the last."""

    items: tuple[tuple[int, str], ...] = field(converter=_plain_items)


@frozen
class Tree:
    """Lines of reasons, each above what it rests on."""

    nodes: tuple[Node, ...] = field(converter=tuple_of)


@frozen
class Figure:
    """A picture, which only a page shows."""

    svg: str
    name: str = field(converter=plain)
    caption: str = field(converter=plain)


@frozen
class Section:
    """
    Blocks under a heading, which a page may fold under some words, shut until it is opened.

    An aside stands only where it can be folded, so that text and Markdown leave it out; a
    pointer stands only where nothing can be, and says how to see the rest.  The anchor is
    the address of a section within the page.
    """

    heading: Heading | None
    blocks: tuple[Block, ...] = field(converter=_blocks)
    fold: str = field(default="", converter=plain, kw_only=True)
    shut: bool = field(default=False, kw_only=True)
    aside: bool = field(default=False, kw_only=True)
    pointer: bool = field(default=False, kw_only=True)
    anchor: str = field(default="", kw_only=True)


Block = Heading | Paragraph | Outline | Table | Tree | Figure | Section
