"""A decision as HTML for a notebook: small, self-contained, without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from injunction_rules.decisions.decision import Decision
from injunction_rules.display._entries import Entry
from injunction_rules.display._markup import points, quiet, reasons, ruled, title, tree
from injunction_rules.display._page import Page, page
from injunction_rules.rendering.escaping import markup

# Colours that read on white and on black; all else is the page's own.
_STYLE = """
.injunction-rules { max-width: 60em; line-height: 1.45; }
.injunction-rules h4 { margin: 0 0 .2em; }
.injunction-rules p { margin: .2em 0; }
.injunction-rules ul { margin: .15em 0; padding-left: 1.3em; }
.injunction-rules summary { cursor: pointer; padding: .25em 0; }
.injunction-rules details { border-top: 1px solid rgba(128, 128, 128, .35); }
.injunction-rules table { border-collapse: collapse; }
.injunction-rules td { padding: .1em 1em .1em 0; text-align: left; vertical-align: top; }
.injunction-rules .quiet { opacity: .7; }
.injunction-rules .cites { font-style: italic; opacity: .75; }
.injunction-rules .yes { color: #2a9057; font-weight: 600; }
.injunction-rules .no { color: #cf4a3f; font-weight: 600; }
.injunction-rules .open { color: #b5830f; font-weight: 600; }
.injunction-rules .rule { font-family: monospace; }
""".strip()


def fragment(decision: Decision) -> str:
    """
    Write a decision as a fragment of HTML.

    Parameters
    ----------
    decision : Decision

    Returns
    -------
    str
        One ``div`` with its own style.  Text from the case file is escaped.

    See Also
    --------
    injunction_rules.display.document.document : A whole page, for a file.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> fragment(decide(demo(), engine="reference"))[:30]
    '<div class="injunction-rules">'
    """
    return "\n".join(_lines(page(decision)))


def _lines(laid_out: Page) -> Iterator[str]:
    yield f'<div class="injunction-rules"><style>{_STYLE}</style>'
    yield f"<h4>{markup(laid_out.caption)}</h4>"
    yield quiet(" · ".join(laid_out.about))
    for entry in laid_out.entries:
        yield from _entry(entry)
    if laid_out.remarks:
        yield from _folded("The court adds", [tree(laid_out.remarks)])
    yield from _folded("Authorities", _authorities(laid_out))
    if laid_out.open_points:
        yield from _folded("Open points", [points(laid_out.open_points)])
    yield from _folded("Receipt", [_table(laid_out.receipt)])
    yield "</div>"


def _folded(title: str, lines: list[str]) -> Iterator[str]:
    yield f"<details><summary>{markup(title)}</summary>"
    yield from lines
    yield "</details>"


def _entry(entry: Entry) -> Iterator[str]:
    turning = f" — {markup(entry.turning_on)}" if entry.turning_on else ""
    yield f"<details><summary>{title(entry)}: {ruled(entry)}{turning}</summary>"
    yield from reasons(entry)
    yield "</details>"


def _authorities(laid_out: Page) -> list[str]:
    table = _table((row.citation, row.weight, row.checked) for row in laid_out.authorities)
    return [table, quiet(laid_out.more)] if laid_out.more else [table]


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    cells = ("".join(f"<td>{markup(text)}</td>" for text in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
