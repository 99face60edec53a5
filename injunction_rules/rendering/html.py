"""
Blocks as HTML: a fragment for a notebook, and a page for a file, a browser and a printer.

A page runs no script and fetches nothing, and tells the browser to refuse both: its
policy allows the one style that stands in it, by its digest.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import zip_longest

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
from injunction_rules.rendering.styles import FRAGMENT_STYLE, TONES, page_style
from injunction_rules.rendering.trees import Node, Role

_SHORT, _BRIEF, _LONG = 16, 10, 30
"""Letters of a cell that is not broken, of one that is not even on a phone, such as a date,
and of a word that may be broken anywhere, such as an address."""

_WHAT_IT_IS = (
    "It states what the rules entail from the facts they were given; it gives no legal advice "
    "and predicts no judge."
)


def html(blocks: Iterable[Block]) -> str:
    """
    Give blocks as a fragment of HTML with its own style.

    >>> print(html([Paragraph("a < b")]).splitlines()[-2])
    <p>a &lt; b</p>
    """
    inner = body(blocks, heading=4)
    return f'<div class="injunction-rules"><style>{FRAGMENT_STYLE}</style>\n{inner}\n</div>'


def page(title: str, blocks: Iterable[Block]) -> str:
    """
    Write blocks as a document with its own style; text is escaped.

    A heading of level 0 among them is the title, with a note below it.

    >>> "<p>a &lt; b</p>" in page("A v. B", [Paragraph("a < b")])
    True
    """
    parts = list(blocks)
    heads = [part for part in parts if isinstance(part, Heading) and part.level == 0]
    style = page_style()
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{markup(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f"<header><h1>{markup(title)}</h1>",
            *(quiet(head.note) for head in heads if head.note),
            "</header>",
            "<main>",
            body(part for part in parts if part not in heads),
            "</main>",
            f"<footer>{quiet(_WHAT_IT_IS)}</footer>",
            "</body>",
            "</html>\n",
        )
    )


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
        if not block.pointer:
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
    if (sole := node.sole_rule) is not None:
        # One rule needs no branch of its own.
        inner += f"<br>{_label(sole)}"
        rest = tuple(child for child in below if child is not sole)
        below = (*sole.children, *rest)
    cites = "".join(
        f'<br><span class="cites">{markup(child.text)}</span>'
        for child in below
        if child.role is Role.CITES
    )
    return f"<li>{inner}{cites}{_list(c for c in below if c.role is not Role.CITES)}</li>"


def _label(node: Node) -> str:
    lead, text = markup(node.lead), markup(node.text)
    tone = {
        Role.FINDING: TONES[node.standing.value] if node.standing else "no",
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
    shared = table.shared
    yield "<table>"
    if table.headings:
        heads = "".join(f'<th scope="col">{markup(name)}</th>' for name in table.headings[shared:])
        yield f"<thead><tr>{heads}</tr></thead>"
    before: tuple[str, ...] = ()
    end = ""
    if not shared:
        yield "<tbody>"
    for row, note, link in zip_longest(table.rows, table.notes, table.links, fillvalue=""):
        cells = [_cell(text) for text in row[shared:]]
        target = table.subject - shared
        if row[:shared] != before:
            before = tuple(row[:shared])
            name = f'<th colspan="{len(cells)}" scope="rowgroup">{markup(", ".join(before))}</th>'
            yield f"{end}<tbody><tr>{name}</tr>"
            end = "</tbody>"
        if link:
            text = row[table.subject]
            cells[target] = f'<td><a href="{markup(link)}">{markup(text)}</a></td>'
        if note:
            cells[target] = f"{cells[target].removesuffix('</td>')}{quiet(note)}</td>"
        if not table.headings:
            cells[0] = f'<th scope="row">{markup(row[0])}</th>'
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _cell(text: str) -> str:
    if len(text) <= _SHORT:
        kind = "brief" if len(text) <= _BRIEF else "short"
    else:
        kind = "long" if max(map(len, text.split()), default=0) > _LONG else ""
    return f'<td class="{kind}">{_toned(text)}</td>' if kind else f"<td>{_toned(text)}</td>"
