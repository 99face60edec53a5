"""
The card in the box of a node: its text set in lines that fit.

Nobody can be asked how wide a letter is, so widths are those of common fonts,
rather too wide than too narrow.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from math import fsum

from attrs import frozen

from injunction_rules.rendering.graphs.graph import Kind, Node
from injunction_rules.rendering.trees import number

PAD = 9.0
"""Between the outline of a card and its text."""
_LONGEST = 9
"""Lines of one text, after which it breaks off; the title of the box has it all."""


@frozen
class Line:
    """A line of text, its class in the style, its height, and what stands at the right of it."""

    text: str
    dress: str
    height: float
    aside: str = ""


@frozen
class Card:
    """A node with its text set in lines."""

    node: Node
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Give the height of the whole card."""
        return fsum(line.height for line in self.lines) + 2 * PAD - 4


@lru_cache(maxsize=1_024)
def card(node: Node, width: float) -> Card:
    """Set the text of a node for a card of a width."""
    room = width - 2 * PAD - (4 if node.kind is Kind.FINDING else 0)

    def lines(text: str, dress: str, size: float, height: float) -> list[Line]:
        broken = wrapped(text, room / size, code="code" in dress)
        return [Line(line, dress, height) for line in broken]

    code = node.kind in (Kind.RULE, Kind.EXCEPTION)
    label = lines(node.label.upper(), "label", 9.6, 12)
    title = lines(node.title, "title code" if code else "title", 10 if code else 12, 14)
    if node.title and not code and ems(node.label.upper()) * 9.6 + 75 < room:
        label, title = [], [Line(node.title, "title", 14, node.label.upper())]
    return Card(
        node,
        (
            *label,
            *title,
            *lines(node.text, "", 11, 13.5),
            *lines(node.source if node.kind is Kind.FACT else "", "small source", 10, 12.5),
            *lines(_lacking(node), "small", 10, 12.5),
        ),
    )


def _lacking(node: Node) -> str:
    """Give what a node lacks; many rules are only counted, and its title names them."""
    if node.standing is None or len(node.lacks) < 3:
        return node.lacking
    return f"{number(len(node.lacks))} more rules without support in the record"


def wrapped(text: str, room: float, *, code: bool = False) -> list[str]:
    """
    Break a text into lines by the width of its letters; ``room`` is in widths of an em.

    >>> wrapped("takedown.answers-continued-service", 13, code=True)
    ['takedown.answers-', 'continued-service']
    """
    lines: list[str] = []
    line = ""
    # A sign stays with its number: only an ordinary space is broken at.
    text = text.replace("¶ ", "¶\N{NO-BREAK SPACE}").replace("§ ", "§\N{NO-BREAK SPACE}")
    # What cannot be shown need not be measured.
    for given in text[: int((_LONGEST + 2) * room / _NARROWEST)].split(" "):
        word = given
        if line and ems(f"{line} {word}", code=code) <= room:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        while ems(word, code=code) > room:
            cut = _cut(word, room, code)
            lines.append(word[:cut])
            word = word[cut:]
        line = word
    if line:
        lines.append(line)
    if len(lines) > _LONGEST:
        return [*lines[: _LONGEST - 1], f"{lines[_LONGEST - 1][:-2]}…"]
    return lines


def _cut(word: str, room: float, code: bool) -> int:
    """Tell where a word too long for a line is broken: behind a hyphen or stop, or anywhere."""
    fits = next(n for n in range(1, len(word) + 1) if ems(word[: n + 1], code=code) > room)
    stop = max(word.rfind(sign, 0, fits) for sign in "-._/") + 1
    return stop if stop > fits // 2 else fits


_NARROWEST = 0.24
_WIDTHS: Mapping[str, float] = {
    letter: width
    for width, letters in (
        (_NARROWEST, "ijl'‘’"),
        (0.29, "ftI.,:;!|[]/\\ \N{NO-BREAK SPACE}"),
        (0.36, 'r(){}-`"*“”'),
        (0.51, "cksvxyzJ^"),
        (0.74, "wCDHNRU"),
        (0.85, "mMGOQ%"),
        (1.03, "W@—…"),
    )
    for letter in letters
}


def ems(text: str, *, code: bool = False) -> float:
    """
    Measure a text, in widths of an em.

    >>> ems("Will") < ems("Will", code=True) < ems("WOMM")
    True
    """
    return fsum(0.61 if code and letter.isascii() else _em(letter) for letter in text)


def _em(letter: str) -> float:
    """Give the width of a letter, rather too wide than too narrow."""
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.03
    return 0.57 if letter.isascii() and not letter.isupper() else 0.69
