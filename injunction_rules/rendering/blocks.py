"""
What a page is made of: headings, paragraphs, outlines and tables.

A block is text that has been made plain; it knows neither the law nor the form in
which it will be shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from injunction_rules.rendering.escaping import plain


def _plain_cells(cells: Iterable[object]) -> tuple[str, ...]:
    return tuple(plain(str(cell)) for cell in cells)


def _plain_rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_plain_cells, rows))


@frozen
class Heading:
    """A heading."""

    text: str = field(converter=plain)


@frozen
class Paragraph:
    """A paragraph."""

    text: str = field(converter=plain)


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


Block = Heading | Paragraph | Outline | Table
