"""
Text from a case file, made safe for what prints it.

A caption, a name or a source is somebody else's text.  It may hold terminal
escapes, characters that turn the reading direction, Markdown or HTML; whatever
shows it shows the characters and obeys none of them.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable

from injunction_rules.model.lines import plain

__all__ = ["all_plain", "inline", "json_text", "markdown", "markup", "plain"]

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~&$@^]|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_OPENS_A_BLOCK = re.compile(r"(?:[-+=](?=[-+= ]|$)|(?<![0-9])[0-9]{1,9}(?=[.)]))")


def all_plain(texts: Iterable[str]) -> tuple[str, ...]:
    """Give several texts, each as :func:`plain` gives it."""
    return tuple(map(plain, texts))


def inline(text: str) -> str:
    r"""
    Escape what Markdown would read as markup or a link, where no block can start.

    >>> print(inline("1. *Ltd.*"))
    1. \*Ltd.\*
    """
    return _MARKDOWN.sub(lambda match: "\\" + match.group(), plain(text).strip())


def markdown(text: str) -> str:
    r"""
    Escape what Markdown would read as markup, a link or the start of a block.

    >>> print(markdown("1. [Store](https://example.org) *Ltd.*"))
    1\. \[Store\](https:\//example.org) \*Ltd.\*
    """
    escaped = inline(text)
    opening = _OPENS_A_BLOCK.match(escaped)
    if opening is None:
        return escaped
    # A sign is escaped itself; of a number only the stop behind it can be.
    at = opening.end() if opening.group().isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def markup(text: str) -> str:
    """
    Escape what HTML would read as markup.

    >>> markup("<script>")
    '&lt;script&gt;'
    """
    return html.escape(plain(text), quote=True)


def json_text(text: str) -> str:
    r"""
    Write as ``\u`` escapes what JSON lets stand in a string and does not print.

    >>> print(json_text('"\u202eLtd."'))
    "\u202eLtd."
    """
    # Whole lines are nearly always printable, and asking of each is quick.
    return "\n".join(
        line if line.isprintable() else "".join(map(_in_json, line)) for line in text.split("\n")
    )


def _in_json(character: str) -> str:
    return character if character.isprintable() else json.dumps(character)[1:-1]
