"""
A decision as one self-contained page: for a file, a browser and a printer.

The page runs no script and fetches nothing, and tells the browser to refuse
both: its policy allows the one style that stands in it, by its digest.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from injunction_rules.decisions.decision import Decision
from injunction_rules.display._entries import Entry, sentence
from injunction_rules.display._markup import points, quiet, reasons, ruled, title, tree
from injunction_rules.display._page import Page, page
from injunction_rules.explaining.graph import graph_of
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.graphs.svg import bare
from injunction_rules.rendering.styles import page_style
from injunction_rules.rendering.trees import listed

_WHAT_IT_IS = (
    "It states what the rules entail from the facts they were given; it gives no legal advice "
    "and predicts no judge."
)


def document(decision: Decision) -> str:
    """
    Write a decision as a page of HTML.

    Each ruling has its reasons, folded open, and the same as a graph, folded
    shut; printed, all is open.

    Parameters
    ----------
    decision : Decision

    Returns
    -------
    str
        A document with its own style and nothing from elsewhere, which ends in
        a line feed.  Text from the case file is escaped.

    See Also
    --------
    injunction_rules.display.html.fragment : A part of a page, for a notebook.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> document(decide(demo(), engine="reference"))[:32]
    '<!DOCTYPE html>\\n<html lang="en">'
    """
    return "\n".join(_lines(page(decision))) + "\n"


def _lines(laid_out: Page) -> Iterator[str]:
    yield from ("<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">')
    style = page_style()
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{markup(laid_out.caption)}</title>"
    yield from (f"<style>{style}</style>", "</head>", "<body>")
    yield f"<header><h1>{markup(laid_out.caption)}</h1>"
    yield from (quiet(" · ".join(laid_out.about)), "</header>", "<main>")
    yield from _section("Rulings", [_overview(laid_out)])
    for entry in laid_out.entries:
        yield from _ruling(entry)
    if laid_out.remarks:
        yield from _section("The court adds", [tree(laid_out.remarks)])
    yield from _section("Authorities", _authorities(laid_out))
    if laid_out.open_points:
        yield from _section("Open points", [points(laid_out.open_points)])
    yield from _section("Receipt", [_receipt(laid_out)])
    yield from ("</main>", f"<footer>{quiet(_WHAT_IT_IS)}</footer>", "</body>", "</html>")


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"<section><h2>{markup(heading)}</h2>"
    yield from lines
    yield "</section>"


def _overview(laid_out: Page) -> str:
    rows = "".join(
        f'<tr><td><a href="#ruling-{entry.number}">{title(entry)}</a>'
        f"{quiet(entry.names) if entry.names else ''}</td>"
        f"<td>{ruled(entry)}{quiet(entry.turning_on) if entry.turning_on else ''}</td></tr>"
        for entry in laid_out.entries
    )
    return f"<table>{_heads('Motion', 'Ruling')}<tbody>{rows}</tbody></table>"


def _heads(*names: str) -> str:
    cells = "".join(f'<th scope="col">{markup(name)}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>"


def _ruling(entry: Entry) -> Iterator[str]:
    yield f'<section id="ruling-{entry.number}"><h2>{title(entry)}: {ruled(entry)}</h2>'
    if entry.turning_on:
        yield f"<p>{markup(sentence(entry.turning_on))}.</p>"
    yield "<details open><summary>Reasons</summary>"
    yield from reasons(entry)
    yield "</details>"
    if entry.same_as is None:
        yield '<details class="drawn"><summary>The reasons as a graph</summary>'
        yield from _figure(entry)
        yield "</details>"
    yield "</section>"


def _figure(entry: Entry) -> Iterator[str]:
    graph = graph_of(entry.rulings[0])
    yield f"<figure><figcaption>{markup(_drawn_for(entry))}</figcaption>"
    # Whoever has no pointer scrolls a wide picture with the keys.
    label = markup(f"Graph: {graph.name}")
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">'
    yield from (bare(graph), "</div></figure>")


def _drawn_for(entry: Entry) -> str:
    """Whom the graph of a ruling speaks of, and how it is read."""
    parts = ["Facts stand on the left, the ruling on the right."]
    first, *others = entry.against
    if others:
        parts.append(f"Drawn for {first}; the reasons for {listed(others)} are alike.")
    if len(entry.reasons) > 1:
        parts.append(f"Drawn {entry.scope(entry.reasons[0])}.")
    return " ".join(parts)


def _authorities(laid_out: Page) -> Iterator[str]:
    rows = "".join(
        f"<tr><td>{markup(row.citation)}{quiet(row.note) if row.note else ''}</td>"
        f"<td>{markup(row.weight)}</td><td>{markup(row.checked)}</td></tr>"
        for row in laid_out.authorities
    )
    yield f"<table>{_heads('Authority', 'Weight', 'Checked')}<tbody>{rows}</tbody></table>"
    if laid_out.more:
        yield quiet(f"{sentence(laid_out.more)}.")


def _receipt(laid_out: Page) -> str:
    rows = "".join(
        f'<tr><th scope="row">{markup(name)}</th><td>{markup(value)}</td></tr>'
        for name, value in laid_out.receipt
    )
    return f'<table class="receipt">{rows}</table>'
