"""
Parts of a paper: headings, paragraphs of runs, tables, and notes at their place.

Unlike a page of answers, a paper has italics within a sentence and footnotes.  It knows
neither the law nor the format in which it will be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from attrs import evolve, field, frozen

from injunction_rules.rendering import blocks
from injunction_rules.rendering.escaping import plain


@frozen
class Run:
    """
    Text set alike, and the note to which it leads.

    Attributes
    ----------
    text : str
    italic : bool
    note : Words
        The footnote whose number stands behind the text; empty where there is none.
    """

    text: str = field(converter=plain)
    italic: bool = False
    note: Words = field(default=(), kw_only=True)


Words = tuple[Run, ...]


def words(text: str) -> Words:
    """Set a text in one run; an empty text in none."""
    return (Run(text),) if text else ()


def joined(parts: Iterable[Words]) -> Words:
    """
    Join runs, with a blank between them.

    >>> said(joined([words("Denied."), (), (Run("Alemite", italic=True),)]))
    'Denied. Alemite'
    """
    runs: list[Run] = []
    for part in filter(None, parts):
        if runs:
            runs.append(Run(" "))
        runs.extend(part)
    return tuple(_merged(runs))


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, neighbours that are set alike as one."""
    last: Run | None = None
    for run in runs:
        if last is not None and last.italic == run.italic and not last.note:
            last = evolve(run, text=last.text + run.text)
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last


def said(runs: Words) -> str:
    """Give the text of runs, without their notes."""
    return "".join(run.text for run in runs)


class Style(Enum):
    """The setting of a paragraph."""

    BODY = "body"
    CENTRED = "centred"
    ITEM = "item"


@frozen
class Heading:
    """A heading: 0 is the title, 1 a part, 2 a section of it."""

    text: str = field(converter=plain)
    level: int = 1


@frozen
class Paragraph:
    """A paragraph of running text."""

    runs: Words
    style: Style = Style.BODY


@frozen
class Table:
    """
    Rows under headings.

    Attributes
    ----------
    headings : tuple of str
        Empty for a caption, whose cells stand side by side without rules or headings.
    rows : tuple of tuple of Words
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


Part = Heading | Paragraph | Table


@frozen
class Paper:
    """
    A paper from beginning to end.

    Attributes
    ----------
    title : str
        For what lists it; the text itself begins with its parts.
    parts : tuple of Part
    """

    title: str = field(converter=plain)
    parts: tuple[Part, ...]

    @property
    def notes(self) -> tuple[Words, ...]:
        """Give the footnotes, in the order in which the text leads to them."""
        return tuple(run.note for runs in self._texts() for run in runs if run.note)

    def _texts(self) -> Iterator[Words]:
        for part in self.parts:
            if isinstance(part, Paragraph):
                yield part.runs
            elif isinstance(part, Table):
                for row in part.rows:
                    yield from row


_SIGNS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def as_blocks(paper: Paper) -> Iterator[blocks.Block]:
    """
    Yield a paper as blocks, for text and a terminal: without italics, its notes at the end.

    >>> paper = Paper("A", (Paragraph((Run("Denied.", note=words("Not read.")),)),))
    >>> [block.text for block in as_blocks(paper)]
    ['Denied.¹', 'Notes', '¹ Not read.']
    """
    count = 0

    def told(runs: Words) -> str:
        nonlocal count
        text = ""
        for run in runs:
            text += run.text
            if run.note:
                count += 1
                text += str(count).translate(_SIGNS)
        return text

    for part in paper.parts:
        if isinstance(part, Heading):
            yield blocks.Heading(part.text, min(part.level, 2))
        elif isinstance(part, Paragraph):
            yield blocks.Paragraph(told(part.runs))
        elif part.headings:
            yield blocks.Table(part.headings, [tuple(map(told, row)) for row in part.rows])
        else:
            for row in part.rows:
                yield blocks.Paragraph(
                    re.sub(r"\s+", " ", " · ".join(filter(None, map(told, row))))
                )
    if paper.notes:
        yield blocks.Heading("Notes")
        for number, note in enumerate(paper.notes, 1):
            yield blocks.Paragraph(f"{str(number).translate(_SIGNS)} {said(note)}")
