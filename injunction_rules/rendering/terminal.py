"""Blocks in the colours of a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from injunction_rules.rendering.blocks import Block
from injunction_rules.rendering.plain import text
from injunction_rules.rendering.styles import TONES

_LEAST = 60
"""Columns below which nothing of an outline would be left."""

_COLOURS = {"yes": "green", "no": "red", "open": "yellow"}


def _words_of(tone: str) -> str:
    # The longer first, for one may begin with another.
    return "|".join(sorted((word for word in TONES if TONES[word] == tone), reverse=True))


# What stands alone: a cell of a table, or what a line of an outline begins with.
_ALONE = r"(?im)(?<=  )(?:{})(?=  |: |, | —|$)"
_STYLES = (
    (r"(?m)^\S.*$", "bold"),
    *((_ALONE.format(_words_of(tone)), colour) for tone, colour in _COLOURS.items()),
    (r"(?m)(?<=  )(?:but )?[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*(?=  |[:,]| \(|$)", "cyan"),
)


def coloured(blocks: Iterable[Block], width: int) -> Text:
    """
    Give blocks as the text that is printed where nobody looks, in colours.

    Nothing in it is read as markup.
    """
    lines = Text(text(blocks, max(width, _LEAST)))
    for pattern, style in _STYLES:
        lines.highlight_regex(pattern, style)
    return lines
