"""
What a page is made of: headings, paragraphs, outlines, tables, trees, sections, figures.

A block is text that has been made plain; it knows neither the law nor the form in
which it will be shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import Node


def _plain_cells(cells: Iterable[object]) -> tuple[str, ...]:
    return tuple(plain(str(cell)) for cell in cells)


def _plain_rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_plain_cells, rows))


@frozen
class Heading:
    """
    A heading.

    Attributes
    ----------
    text : str
    level : int
        0 for the title of a page, 1 for its parts, 2 for what is numbered among them.
    note : str
        A line below it.
    """

    text: str = field(converter=plain)
    level: int = 1
    note: str = field(default="", converter=plain)


@frozen
class Paragraph:
    """
    A paragraph.

    Attributes
    ----------
    text : str
    lead : str
        The words with which it begins and which the eye should find.
    """

    text: str = field(converter=plain)
    lead: str = field(default="", converter=plain)


@frozen
class Table:
    """
    Rows under headings.

    Attributes
    ----------
    headings : tuple of str
        None for rows that speak for themselves, each with its name first.
    rows : tuple of tuple of str
        As many cells as there are headings.
    notes : tuple of str
        For each row what a page adds below its first cell; empty where nothing is.
    links : tuple of str
        For each row the anchor of the section that its first cell leads to.
    """

    headings: tuple[str, ...] = field(converter=_plain_cells)
    rows: tuple[tuple[str, ...], ...] = field(converter=_plain_rows)
    notes: tuple[str, ...] = field(default=(), converter=_plain_cells, kw_only=True)
    links: tuple[str, ...] = field(default=(), converter=_plain_cells, kw_only=True)


def _nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(nodes)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


def _plain_items(items: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    return tuple((depth, plain(text)) for depth, text in items)


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


@frozen
class Tree:
    """
    Lines of reasons, each above what it rests on.

    Attributes
    ----------
    nodes : tuple of Node
    """

    nodes: tuple[Node, ...] = field(converter=_nodes)


@frozen
class Figure:
    """
    A picture, which only a page shows.

    Attributes
    ----------
    svg : str
    name, caption : str
    """

    svg: str
    name: str = field(converter=plain)
    caption: str = field(converter=plain)


@frozen
class Section:
    """
    Blocks under a heading, which a page may fold.

    Attributes
    ----------
    heading : Heading
    blocks : tuple of Block
    fold : str
        The words on the fold; empty for a section that does not fold.
    shut : bool
        Whether it is shut until somebody opens it.
    anchor : str
        Its address within a page.
    """

    heading: Heading | None
    blocks: tuple[Block, ...] = field(converter=_blocks)
    fold: str = field(default="", converter=plain, kw_only=True)
    shut: bool = field(default=False, kw_only=True)
    anchor: str = field(default="", kw_only=True)


Block = Heading | Paragraph | Outline | Table | Tree | Figure | Section
