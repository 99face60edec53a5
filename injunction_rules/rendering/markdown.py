"""Blocks as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from injunction_rules.rendering import escaping
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


def markdown(blocks: Iterable[Block]) -> str:
    """
    Give blocks as Markdown.

    >>> print(markdown([Heading("Totals"), Table(("circuit", "cases"), [("2d Cir.", 30)])]))
    ## Totals
    <BLANKLINE>
    | circuit | cases |
    | --- | --- |
    | 2d Cir. | 30 |
    """
    return "\n\n".join(filter(None, map(_marked, blocks)))


def _marked(block: Block) -> str:
    if isinstance(block, Heading):
        note = f"\n\n{escaping.markdown(block.note)}" if block.note else ""
        return f"{'#' if block.level == 0 else '##'} {escaping.inline(block.text)}{note}"
    if isinstance(block, Paragraph):
        lead = f"**{escaping.markdown(block.lead)}** " if block.lead else ""
        return f"{lead}{escaping.markdown(block.text)}".strip()
    if isinstance(block, Outline):
        return "\n".join(f"{'  ' * d}- {escaping.markdown(text)}" for d, text in block.items)
    if isinstance(block, Tree):
        return "\n".join(line for node in block.nodes for line in _bullets(node, 0))
    if isinstance(block, Section):
        if block.aside:
            return ""
        heading = [block.heading] if block.heading is not None else []
        return markdown([*heading, *block.blocks])
    if isinstance(block, Figure):
        return ""
    return _rows(block)


def _bullets(node: Node, depth: int) -> Iterator[str]:
    lead, text = escaping.markdown(node.lead), escaping.markdown(node.text)
    strong = f"**{lead}**" if lead and node.role is Role.FINDING else lead
    yield f"{'  ' * depth}- {' '.join(filter(None, (strong, text)))}"
    for child in node.children:
        yield from _bullets(child, depth + 1)


def _rows(table: Table) -> str:
    headings = table.headings or ("",) * len(next(iter(table.rows), ()))
    shared = table.shared
    empty = ("",) * (len(headings) - shared - 1)
    lines = [tuple(map(escaping.markdown, headings[shared:])), ("---",) * (len(headings) - shared)]
    before: tuple[str, ...] = ()
    for row in table.rows:
        if row[:shared] != before:
            before = row[:shared]
            lines.append((f"**{escaping.markdown(', '.join(before))}**", *empty))
        lines.append(tuple(map(escaping.markdown, row[shared:])))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
