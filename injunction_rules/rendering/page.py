"""
Blocks as one self-contained page of HTML: for a file, a browser and a printer.

The page runs no script and fetches nothing, and tells the browser to refuse both: its
policy allows the one style that stands in it, by its digest.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from injunction_rules.rendering.blocks import Block, Heading
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.html import body, quiet
from injunction_rules.rendering.styles import page_style

_WHAT_IT_IS = (
    "It states what the rules entail from the facts they were given; it gives no legal advice "
    "and predicts no judge."
)


def page(title: str, blocks: Iterable[Block]) -> str:
    """
    Write blocks as a document with its own style; text is escaped.

    A heading of level 0 among them is the title, with a note below it.

    >>> from injunction_rules.rendering.blocks import Paragraph
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
