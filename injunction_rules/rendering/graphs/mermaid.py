"""
The graph of reasons as Mermaid, which Markdown on many sites draws.

Mermaid has no way to quote every character: it reads entities, Markdown, icons
and HTML in a text between quotes.  So of the signs only those stand as they are
that mean nothing to it, and all others by their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from injunction_rules.model.proof import Standing, Value
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.graphs.graph import ROLES, Edge, Graph, Kind

_LONGEST = 300
"""Characters of one text: Mermaid takes 50,000 in all."""

_BRACKETS: Mapping[Kind, tuple[str, str]] = {
    Kind.FACT: (">", "]"),
    Kind.CONDITION: ("[", "]"),
    Kind.RULE: ("(", ")"),
    Kind.EXCEPTION: ("{{", "}}"),
    Kind.FINDING: ("[", "]"),
    Kind.RULING: ("[[", "]]"),
}

_STANDINGS: Mapping[Standing, str] = {
    Standing.SHOWN: "shown",
    Standing.CONTESTED: "contested",
    Standing.NOT_SHOWN: "failed",
    Standing.REFUTED: "failed",
}

_CLASSES: Mapping[str, str] = {
    "fact": "fill:#fbf8ef,stroke:#857a5c,color:#1f2328",
    "condition": "fill:#ffffff,stroke:#59616b,color:#1f2328",
    "rule": "fill:#f2f5f9,stroke:#4a5d78,color:#1f2328",
    "exception": "fill:#f7f1fa,stroke:#7a4591,color:#1f2328",
    "shown": "fill:#edf7f0,stroke:#1d7a46,color:#1f2328",
    "contested": "fill:#fdf5e0,stroke:#946200,color:#1f2328",
    "failed": "fill:#fbefed,stroke:#b0382d,color:#1f2328",
    "ruling": "fill:#ffffff,stroke:#1f2328,color:#1f2328,stroke-width:3px",
}

_MEANS_SOMETHING = re.compile(
    r"[^\w ,.'\-\N{NO-BREAK SPACE}¶§“”‘’–—…·]|_"
    # Words that end a graph, turn it, or link.
    r"|(?<=\ben)d\b|(?<=\bdirectio)n\b|(?<=www)\."
    # What begins a list.
    r"|^-|(?<=\d)\.(?!\d)",
    re.IGNORECASE,
)

_EVEN_AS_A_NUMBER = re.compile(r"\\(?=n)|\$(?=\$)|:(?=fa-)")
"""A line break, mathematics and an icon, which it reads after it has read the numbers."""


def mermaid(graph: Graph) -> str:
    """
    Write a graph as a Mermaid flowchart: lines that end in a line feed.

    Text from the case file is escaped: it can be no syntax, no Markdown and no HTML.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> from injunction_rules.explaining.graph import graph_of
    >>> decision = decide(demo(), engine="reference")
    >>> print(mermaid(graph_of(decision.ruling("comply", "tongfei"))).splitlines()[0])
    flowchart LR
    """
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield "flowchart LR"
    names = {node.id: f"n{place}" for place, node in enumerate(graph.nodes)}
    members: dict[str, list[str]] = {}
    for node in graph.nodes:
        name = names[node.id]
        before, after = _BRACKETS[node.kind]
        yield f'  {name}{before}"{"<br/>".join(map(_escaped, node.texts))}"{after}'
        kind = _STANDINGS[node.standing] if node.standing else node.kind.value
        members.setdefault(kind, []).append(name)
    for edge in graph.edges:
        yield f"  {names[edge.source]} {_arrow(edge)} {names[edge.target]}"
    for kind, ids in members.items():
        yield f"  classDef {kind} {_CLASSES[kind]}"
        yield f"  class {','.join(ids)} {kind}"


def _arrow(edge: Edge) -> str:
    line, role = "--" if edge.value is Value.TRUE else "-.-", ROLES.get(edge.relation)
    return f"{line}x|{role}|" if role else f"{line}>"


def _escaped(text: str) -> str:
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    apart = _EVEN_AS_A_NUMBER.sub(r"\g<0> ", plain(text))
    return _MEANS_SOMETHING.sub(lambda match: f"#{ord(match.group())};", apart)
