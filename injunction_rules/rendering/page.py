"""
An answer as one self-contained page of HTML.

It runs no script and fetches nothing, and tells the browser to refuse both.
"""

from __future__ import annotations

from collections.abc import Iterable

from injunction_rules.display._markup import quiet
from injunction_rules.rendering.blocks import Block
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.html import html as tables_html
from injunction_rules.rendering.styles import page_style

# Text is escaped, so that no style but ours can stand in the page.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def answer_page(title: str, blocks: Iterable[Block]) -> str:
    """
    Write an answer as a page.

    Parameters
    ----------
    title : str
        Of the page, such as the caption of the case.
    blocks : iterable of Block

    Returns
    -------
    str
        A document with its own style; text is escaped.

    >>> from injunction_rules.rendering.blocks import Paragraph
    >>> "<p>a &lt; b</p>" in answer_page("A v. B", [Paragraph("a < b")])
    True
    """
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{markup(title)}</title>",
            f"<style>{page_style()}</style>",
            "</head>",
            "<body>",
            f"<header><h1>{markup(title)}</h1></header>",
            "<main>",
            tables_html(blocks),
            "</main>",
            "<footer>",
            quiet(
                "It states what the rules entail from the facts they were given; it gives no "
                "legal advice and predicts no judge."
            ),
            "</footer>",
            "</body>",
            "</html>",
        )
    )
