"""Blocks as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from injunction_rules.rendering import escaping
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph


def markdown(blocks: Iterable[Block]) -> str:
    """
    The blocks as Markdown.

    >>> from injunction_rules.rendering.blocks import Table
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
        return f"## {escaping.markdown(block.text)}"
    if isinstance(block, Paragraph):
        return escaping.markdown(block.text)
    if isinstance(block, Outline):
        return "\n".join(f"{'  ' * d}- {escaping.markdown(text)}" for d, text in block.items)
    headings, *rows = (
        "| " + " | ".join(map(escaping.markdown, row)) + " |"
        for row in (block.headings, *block.rows)
    )
    rule = "| " + " | ".join("---" for _ in block.headings) + " |"
    return "\n".join([headings, rule, *rows])
