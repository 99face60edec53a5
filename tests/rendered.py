"""Markdown as its reader sees it."""

from __future__ import annotations

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin


def rendered(markdown: str) -> str:
    """Give the words that a reader of the page sees."""
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    return "".join(
        child.content
        for token in parser.parse(markdown)
        for child in (token.children or ())
        if child.type in ("text", "code_inline", "html_inline")
    )
