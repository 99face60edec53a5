"""A decision as HTML for a notebook: small, self-contained, without a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from injunction_rules.cases import Disposition
from injunction_rules.decisions import Decision
from injunction_rules.display._entries import Entry, sentence
from injunction_rules.display._escape import markup
from injunction_rules.display._nodes import Node, Role
from injunction_rules.display._page import Page, page
from injunction_rules.proof import Standing

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

_DISPOSITIONS = {Disposition.GRANTED: "yes", Disposition.OPEN: "open"}
_STANDINGS: Mapping[Standing | None, str] = {Standing.SHOWN: "yes", Standing.CONTESTED: "open"}


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

    >>> from injunction_rules import decide
    >>> from injunction_rules.data import demo
    >>> fragment(decide(demo(), engine="reference"))[:30]
    '<div class="injunction-rules">'
    """
    return "\n".join(_lines(page(decision)))


def _lines(laid_out: Page) -> Iterator[str]:
    yield f'<div class="injunction-rules"><style>{_STYLE}</style>'
    yield f"<h4>{markup(laid_out.caption)}</h4>"
    yield f'<p class="quiet">{markup(" · ".join(laid_out.about))}</p>'
    for entry in laid_out.entries:
        yield from _entry(entry)
    if laid_out.remarks:
        yield from _folded("The court adds", [_list(laid_out.remarks)])
    yield from _folded("Authorities", _authorities(laid_out))
    if laid_out.open_points:
        points = "".join(f"<li>{markup(point)}</li>" for point in laid_out.open_points)
        yield from _folded("Open points", [f"<ul>{points}</ul>"])
    rows = [f"<tr>{_cells(pair)}</tr>" for pair in laid_out.receipt]
    yield from _folded("Receipt", [f"<table>{''.join(rows)}</table>"])
    yield "</div>"


def _folded(title: str, lines: list[str]) -> Iterator[str]:
    yield f"<details><summary>{markup(title)}</summary>"
    yield from lines
    yield "</details>"


def _entry(entry: Entry) -> Iterator[str]:
    dress = _DISPOSITIONS.get(entry.disposition, "no")
    ruled = f'<span class="{dress}">{markup(entry.disposition.words)}</span>'
    turning = f" — {markup(entry.turning_on)}" if entry.turning_on else ""
    title = f"{entry.number}. {sentence(entry.title)}"
    yield f"<details><summary>{markup(title)}: {ruled}{turning}</summary>"
    if entry.names:
        yield f'<p class="quiet">{markup(entry.names)}</p>'
    yield f'<p class="quiet">standard of proof: {markup(entry.standard)}</p>'
    if entry.same_as is not None:
        yield f"<p>The reasons are those given under {entry.same_as}.</p>"
    for reasons in entry.reasons:
        scope = entry.scope(reasons)
        if scope:
            yield f'<p class="quiet">{markup(scope)}</p>'
        yield _list(reasons.tree)
    yield "</details>"


def _list(nodes: tuple[Node, ...]) -> str:
    return f"<ul>{''.join(map(_item, nodes))}</ul>" if nodes else ""


def _item(node: Node) -> str:
    body, below = _label(node), node.children
    if node.sole_rule is not None:
        # One rule needs no branch of its own.
        body += f"<br>{_label(node.sole_rule)}"
        rest = tuple(child for child in below if child is not node.sole_rule)
        below = (*node.sole_rule.children, *rest)
    cites = "".join(
        f'<br><span class="cites">{markup(child.text)}</span>'
        for child in below
        if child.role is Role.CITES
    )
    return f"<li>{body}{cites}{_list(tuple(c for c in below if c.role is not Role.CITES))}</li>"


def _label(node: Node) -> str:
    lead, text = markup(node.lead), markup(node.text)
    if node.role is Role.FINDING:
        dress = _STANDINGS.get(node.standing, "no")
        lead = f'<span class="{dress}">{lead}</span>'
    elif node.role in (Role.RULE, Role.EXCEPTION):
        lead = f'<span class="rule">{lead}</span>'
    elif node.role is Role.NOTE and lead:
        lead = f'<span class="quiet">{lead}</span>'
    return f"{lead} {text}".strip()


def _authorities(laid_out: Page) -> list[str]:
    rows = (
        f"<tr>{_cells((row.citation, row.weight, row.checked))}</tr>"
        for row in laid_out.authorities
    )
    table = f"<table>{''.join(rows)}</table>"
    if not laid_out.more:
        return [table]
    return [table, f'<p class="quiet">{markup(laid_out.more)}</p>']


def _cells(texts: tuple[str, ...]) -> str:
    return "".join(f"<td>{markup(text)}</td>" for text in texts)
