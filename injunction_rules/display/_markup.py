"""
The parts of a decision as HTML, which a notebook's fragment and a page share.

Every text goes through ``markup``: none of it can be a tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from injunction_rules.display._entries import Entry, sentence
from injunction_rules.model.cases import Disposition
from injunction_rules.model.proof import Standing
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.trees import Node, Role

_DISPOSITIONS = {Disposition.GRANTED: "yes", Disposition.OPEN: "open"}
_STANDINGS: Mapping[Standing | None, str] = {Standing.SHOWN: "yes", Standing.CONTESTED: "open"}


def title(entry: Entry) -> str:
    """Number a ruling and name its motion."""
    return markup(f"{entry.number}. {sentence(entry.title)}")


def ruled(entry: Entry) -> str:
    """Give the ruling in its colour."""
    dress = _DISPOSITIONS.get(entry.disposition, "no")
    return f'<span class="{dress}">{markup(entry.disposition.words)}</span>'


def reasons(entry: Entry) -> Iterator[str]:
    """Tell whom a ruling is on, the standard of proof, and why."""
    if entry.names:
        yield quiet(entry.names)
    yield quiet(f"standard of proof: {entry.standard}")
    if entry.same_as is not None:
        yield f"<p>The reasons are those given under {entry.same_as}.</p>"
    for one in entry.reasons:
        scope = entry.scope(one)
        if scope:
            yield quiet(scope)
        yield tree(one.tree)


def tree(nodes: tuple[Node, ...]) -> str:
    """Set lines of reasons as nested lists; nothing where there are none."""
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
    return f"<li>{body}{cites}{tree(tuple(c for c in below if c.role is not Role.CITES))}</li>"


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


def quiet(text: str) -> str:
    """Set a paragraph that may be passed over."""
    return f'<p class="quiet">{markup(text)}</p>'


def points(texts: Iterable[str]) -> str:
    """Set texts as a list."""
    return f"<ul>{''.join(f'<li>{markup(text)}</li>' for text in texts)}</ul>"
