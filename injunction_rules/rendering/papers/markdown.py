"""A paper as Markdown, with footnotes as on GitHub and in Pandoc."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from injunction_rules.rendering.papers.paper import (
    Heading,
    Paper,
    Paragraph,
    Part,
    Style,
    Words,
)

# A sign is escaped only where it would mark up: prose is full of brackets, of hyphens and of
# ampersands that would not, and an escape is in the way of whoever edits it.
_ACTIVE = re.compile(
    r"""
      [\\`*<|$]                             # always: code, emphasis, tags, cells, formulas
    | (?<!\w)_ | _(?!\w)                    # emphasis, at the edge of a word
    | ~(?=~) | (?<=~)~                      # strikethrough
    | \[(?=[^\]]*\][\[(:]|\^)               # a link, an image or a footnote
    | &(?=\#?\w+;)                          # a character by its name
    | (?<=:)(?=//) | (?<=www)(?=\.)         # an address that would become a link
    | @(?=\w) | (?<=\w)@                    # a mention, an address of mail
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENS_A_BLOCK = re.compile(r"(?:\#{1,6}(?=\s|$)|[-+](?=\s|$)|[>=]|---|\d{1,9}(?=[.)](?:\s|$)))")


def escaped(text: str, *, opening: bool = False) -> str:
    r"""
    Escape what Markdown would read as markup, and nothing else.

    Parameters
    ----------
    text : str
    opening : bool, optional
        Whether the text opens a paragraph or a cell, where it might begin a list.

    >>> print(escaped("In re A_B [sic] & Co., *Ltd.*"))
    In re A_B [sic] & Co., \*Ltd.\*
    >>> print(escaped("1. Store", opening=True))
    1\. Store
    """
    marked = _ACTIVE.sub(lambda match: "\\" + match.group(), text)
    block = _OPENS_A_BLOCK.match(marked) if opening else None
    if block is None:
        return marked
    at = block.end() if block.group().isdigit() else 0
    return f"{marked[:at]}\\{marked[at:]}"


def paper_markdown(paper: Paper) -> str:
    """
    Write a paper as Markdown.

    >>> from injunction_rules.rendering.papers.paper import Run
    >>> note = (Run("Id.", italic=True),)
    >>> print(paper_markdown(Paper("A", (Paragraph((Run("No.", note=note),)),))))
    No.[^1]
    <BLANKLINE>
    [^1]: *Id.*
    """
    writer = _Writer()
    parts = [writer.part(part) for part in paper.parts]
    notes = [
        f"[^{number}]: {_Writer().runs(note, opening=True)}"
        for number, note in enumerate(paper.notes, 1)
    ]
    return "\n\n".join([*parts, *notes])


@define
class _Writer:
    """Writes the parts of a paper, and numbers its notes."""

    count: int = 0

    def part(self, part: Part) -> str:
        """Write one part."""
        if isinstance(part, Heading):
            return f"{'#' * (part.level + 1)} {escaped(part.text.strip())}"
        if isinstance(part, Paragraph):
            item = "- " if part.style is Style.ITEM else ""
            return item + self.runs(part.runs, opening=True)
        if not part.headings:
            # A caption is read line by line; a table of it would only be in the way.
            cells = [cell for row in part.rows for cell in row if cell]
            return "\n\n".join(self.runs(cell, opening=True) for cell in cells)
        lines = [
            " | ".join(map(escaped, part.headings)),
            " | ".join("---" for _ in part.headings),
            *(" | ".join(self.runs(cell, opening=True) for cell in row) for row in part.rows),
        ]
        return "\n".join(f"| {line} |" for line in lines)

    def runs(self, runs: Words, *, opening: bool) -> str:
        """Write running text."""
        return "".join(self._runs(runs, opening=opening)).strip()

    def _runs(self, runs: Words, *, opening: bool) -> Iterator[str]:
        for place, run in enumerate(runs):
            text = escaped(run.text, opening=opening and place == 0)
            if run.italic:
                # What is emphasised neither begins nor ends with a space.
                inner = text.strip()
                text = text.replace(inner, f"*{inner}*", 1) if inner else text
            yield text
            if run.note:
                self.count += 1
                yield f"[^{self.count}]"
