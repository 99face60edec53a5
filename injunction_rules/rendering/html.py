"""Blocks as a fragment of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.escaping import markup

_STYLE = """
.injunction-rules-answer { max-width: 60em; line-height: 1.45; }
.injunction-rules-answer h4 { margin: .6em 0 .2em; }
.injunction-rules-answer p, .injunction-rules-answer ul { margin: .2em 0; }
.injunction-rules-answer ul { padding-left: 1.3em; }
.injunction-rules-answer table { border-collapse: collapse; margin: .3em 0; }
.injunction-rules-answer th, .injunction-rules-answer td {
  padding: .15em 1.2em .15em 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid rgba(128, 128, 128, .35);
}
.injunction-rules-answer .short { white-space: nowrap; }
""".strip()


def html(blocks: Iterable[Block]) -> str:
    """
    The blocks as a fragment of HTML with its own style.

    >>> print(html([Paragraph("a < b")]).splitlines()[-2])
    <p>a &lt; b</p>
    """
    body = "\n".join(line for block in blocks for line in _tagged(block))
    return f'<div class="injunction-rules-answer"><style>{_STYLE}</style>\n{body}\n</div>'


def _tagged(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h4>{markup(block.text)}</h4>"
    elif isinstance(block, Paragraph):
        yield f"<p>{markup(block.text)}</p>"
    elif isinstance(block, Outline):
        yield from _nested(block)
    else:
        yield "<table>"
        yield f"<thead><tr>{_cells('th', block.headings)}</tr></thead><tbody>"
        yield from (f"<tr>{_cells('td', row)}</tr>" for row in block.rows)
        yield "</tbody></table>"


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


_SHORT = 16
"""Letters of a cell that is not broken, such as a date."""


def _cells(tag: str, texts: Iterable[str]) -> str:
    short = ' class="short"'
    return "".join(
        f"<{tag}{short if len(text) <= _SHORT else ''}>{markup(text)}</{tag}>" for text in texts
    )
