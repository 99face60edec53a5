"""The graph of reasons as DOT, the language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from injunction_rules.model.proof import Standing, Value
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.graphs.cards import wrapped
from injunction_rules.rendering.graphs.graph import Graph, Kind, Relation

_ROOM = 24.0
"""Width of a box, in widths of an em."""

_SHAPES: Mapping[Kind, str] = {
    Kind.FACT: 'shape=note, fillcolor="#fbf8ef", color="#857a5c"',
    Kind.CONDITION: 'shape=box, fillcolor="#ffffff", color="#59616b"',
    Kind.RULE: 'shape=box, style="filled,rounded", fillcolor="#f2f5f9", color="#4a5d78"',
    Kind.EXCEPTION: 'shape=octagon, fillcolor="#f7f1fa", color="#7a4591"',
    Kind.FINDING: "shape=box",
    Kind.RULING: 'shape=box, peripheries=2, fillcolor="#ffffff"',
}

_STANDINGS: Mapping[Standing, str] = {
    Standing.SHOWN: ', fillcolor="#edf7f0", color="#1d7a46"',
    Standing.CONTESTED: ', fillcolor="#fdf5e0", color="#946200"',
    Standing.NOT_SHOWN: ', fillcolor="#fbefed", color="#b0382d"',
    Standing.REFUTED: ', fillcolor="#fbefed", color="#b0382d"',
}

_LINES: Mapping[Value, str] = {
    Value.TRUE: "style=solid",
    Value.UNSETTLED: "style=dashed",
    Value.FALSE: "style=dotted",
}

_HEADS: Mapping[Relation, str] = {
    Relation.PREMISE: "",
    Relation.SUPPORTS: "",
    Relation.AGAINST: ", arrowhead=tee",
    Relation.DEFEATS: ', arrowhead=obox, color="#7a4591", penwidth=2',
}


def dot(graph: Graph) -> str:
    """
    Write a graph as DOT: lines that end in a line feed; text of the case file is escaped.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> from injunction_rules.explaining.graph import graph_of
    >>> decision = decide(demo(), engine="reference")
    >>> print(dot(graph_of(decision.ruling("comply", "tongfei"))).splitlines()[0])
    digraph reasons {
    """
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield "digraph reasons {"
    yield f'  label="{_escaped(graph.name)}"'
    yield '  graph [rankdir=LR, fontname="Helvetica", fontsize=12]'
    yield '  node [style=filled, fontname="Helvetica", fontsize=10, margin="0.12,0.08"]'
    yield '  edge [color="#59616b"]'
    names = {node.id: f"n{place}" for place, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        colours = _STANDINGS[node.standing] if node.standing else ""
        lines = [line for text in node.texts for line in wrapped(text, _ROOM)]
        # Each line is set to the left.
        label = "".join(f"{_escaped(line)}\\l" for line in lines)
        yield f'  {names[node.id]} [label="{label}", {_SHAPES[node.kind]}{colours}]'
    for edge in graph.edges:
        ends = f"{names[edge.source]} -> {names[edge.target]}"
        yield f"  {ends} [{_LINES[edge.value]}{_HEADS[edge.relation]}]"
    yield "}"


def _escaped(text: str) -> str:
    # Graphviz reads entities even between quotes.
    return plain(text).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
