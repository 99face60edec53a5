"""Blocks as HTML: a fragment for a notebook, and the body of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from injunction_rules.model.proof import Standing
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
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.styles import FRAGMENT_STYLE, TONES
from injunction_rules.rendering.trees import Node, Role

_STANDINGS: Mapping[Standing | None, str] = {Standing.SHOWN: "yes", Standing.CONTESTED: "open"}

_SHORT = 16
"""Letters of a cell that is not broken, such as a date."""


def html(blocks: Iterable[Block]) -> str:
    """
    Give blocks as a fragment of HTML with its own style.

    >>> print(html([Paragraph("a < b")]).splitlines()[-2])
    <p>a &lt; b</p>
    """
    inner = body(blocks, heading=4)
    return f'<div class="injunction-rules"><style>{FRAGMENT_STYLE}</style>\n{inner}\n</div>'


def body(blocks: Iterable[Block], heading: int = 2) -> str:
    """Give blocks as HTML without a style; ``heading`` is the level that headings get."""
    return "\n".join(line for block in blocks for line in _tagged(block, heading))


def _tagged(block: Block, level: int) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h{level}>{markup(block.text)}</h{level}>"
        if block.note:
            yield quiet(block.note)
    elif isinstance(block, Paragraph):
        lead = f"<strong>{_toned(block.lead)}</strong> " if block.lead else ""
        yield f"<p>{lead}{markup(block.text)}</p>"
    elif isinstance(block, Outline):
        yield from _nested(block)
    elif isinstance(block, Tree):
        yield _list(block.nodes)
    elif isinstance(block, Section):
        yield from _section(block, level)
    elif isinstance(block, Figure):
        yield f"<figure><figcaption>{markup(block.caption)}</figcaption>"
        # Whoever has no pointer scrolls a wide picture with the keys.
        label = markup(f"Graph: {block.name}")
        yield f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">'
        yield from (block.svg, "</div></figure>")
    else:
        yield from _table(block)


def _section(section: Section, level: int) -> Iterator[str]:
    anchor = f' id="{section.anchor}"' if section.anchor else ""
    yield f"<section{anchor}>"
    if section.heading is not None:
        yield from _tagged(section.heading, level)
    if section.fold:
        yield f"<details{'' if section.shut else ' open'}><summary>{markup(section.fold)}</summary>"
    yield body(section.blocks, level)
    if section.fold:
        yield "</details>"
    yield "</section>"


def quiet(text: str) -> str:
    """Give a paragraph that may be passed over."""
    return f'<p class="quiet">{markup(text)}</p>'


def _toned(text: str) -> str:
    """Give a text in the colour of what it says, such as green for what is granted."""
    tone = TONES.get(text.lower())
    return f'<span class="{tone}">{markup(text)}</span>' if tone else markup(text)


def _list(nodes: Iterable[Node]) -> str:
    items = "".join(map(_item, nodes))
    return f"<ul>{items}</ul>" if items else ""


def _item(node: Node) -> str:
    inner, below = _label(node), node.children
    if node.sole_rule is not None:
        # One rule needs no branch of its own.
        inner += f"<br>{_label(node.sole_rule)}"
        rest = tuple(child for child in below if child is not node.sole_rule)
        below = (*node.sole_rule.children, *rest)
    cites = "".join(
        f'<br><span class="cites">{markup(child.text)}</span>'
        for child in below
        if child.role is Role.CITES
    )
    return f"<li>{inner}{cites}{_list(c for c in below if c.role is not Role.CITES)}</li>"


def _label(node: Node) -> str:
    lead, text = markup(node.lead), markup(node.text)
    tone = {
        Role.FINDING: _STANDINGS.get(node.standing, "no"),
        Role.RULE: "rule",
        Role.EXCEPTION: "rule",
        Role.NOTE: "quiet" if lead else "",
    }.get(node.role, "")
    return f'<span class="{tone}">{lead}</span> {text}' if tone else f"{lead} {text}".strip()


def _nested(outline: Outline) -> Iterator[str]:
    deep = -1
    for depth, text in outline.items:
        if depth > deep:
            yield "<ul>"
        else:
            yield "</li></ul>" * (deep - depth) + "</li>"
        yield f"<li>{markup(text)}"
        deep = depth
    yield "</li></ul>" * (deep + 1)


def _table(table: Table) -> Iterator[str]:
    yield "<table>"
    if table.headings:
        heads = "".join(f'<th scope="col">{markup(name)}</th>' for name in table.headings)
        yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row, note, link in zip_longest(table.rows, table.notes, table.links, fillvalue=""):
        cells = [_cell(text) for text in row]
        target = 1 if len(row) > 2 and link else 0
        if link:
            cells[target] = f'<td><a href="#{link}">{markup(row[target])}</a></td>'
        if note:
            cells[target] = f"{cells[target].removesuffix('</td>')}{quiet(note)}</td>"
        if not table.headings:
            cells[0] = f'<th scope="row">{markup(row[0])}</th>'
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _cell(text: str) -> str:
    short = ' class="short"' if len(text) <= _SHORT else ""
    return f"<td{short}>{_toned(text)}</td>"
