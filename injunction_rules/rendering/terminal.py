"""An answer in the colours of a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from injunction_rules.rendering.blocks import Block
from injunction_rules.rendering.plain import text as tables_text

_LEAST = 60
"""Columns below which nothing of an outline would be left."""

# What stands alone: a cell of a table, or what a line of an outline begins with.
_ALONE = r"(?m)(?<=  )(?:{})(?=  |: |, |$)"
_STYLES = (
    (r"(?m)^\S.*$", "bold"),
    (_ALONE.format("granted|shown|holds"), "green"),
    (_ALONE.format("denied as futile|denied|not shown|refuted|does not hold"), "red"),
    (_ALONE.format("open|contested|holds in part"), "yellow"),
    (r"(?m)(?<=  )[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*(?=  |[:,]| \(|$)", "cyan"),
)


def coloured(blocks: Iterable[Block], width: int) -> Text:
    """
    Give blocks as the text that is printed where nobody looks, in colours.

    Parameters
    ----------
    blocks : iterable of Block
    width : int
        Columns that there are.

    Returns
    -------
    rich.text.Text
        Nothing in it is read as markup.
    """
    text = Text(tables_text(blocks, max(width, _LEAST)))
    for pattern, style in _STYLES:
        text.highlight_regex(pattern, style)
    return text
