"""The graph of reasons as a picture: self-contained SVG, drawn here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from injunction_rules.model.proof import Value
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.graphs.cards import PAD, ems
from injunction_rules.rendering.graphs.graph import ROLES, Graph, Kind, Relation
from injunction_rules.rendering.graphs.placing import MARGIN, Box, Placing, Point, Route, placing
from injunction_rules.rendering.reported import picture
from injunction_rules.rendering.styles import GRAPH_CLASS, graph_style

_WORDS: Mapping[Value, str] = {
    Value.TRUE: "holds",
    Value.UNSETTLED: "unsettled",
    Value.FALSE: "does not hold",
}

_SAMPLE = 32.0
"""Length of an edge in the legend."""
_ROW = 18.0


@picture.register
def svg(graph: Graph) -> str:
    """
    Draw a graph as one ``svg`` element with its own style; text of the case file is escaped.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> from injunction_rules.explaining.graph import graph_of
    >>> decision = decide(demo(), engine="reference")
    >>> svg(graph_of(decision.ruling("cease", "alibaba")))[:4]
    '<svg'
    """
    return "\n".join(_lines(graph, f"<style>{graph_style()}</style>"))


def bare(graph: Graph) -> str:
    """Draw a graph for a page that has the style already."""
    return "\n".join(_lines(graph))


def _lines(graph: Graph, *heads: str) -> Iterator[str]:
    placed = placing(graph)
    legend = tuple(_legend(graph, placed))
    width = f"{placed.width:.0f}"
    height = f"{placed.height + 26 + _ROW * max((row for row, _ in legend), default=0):.0f}"
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" class="{GRAPH_CLASS}" role="img" {size}>'
    yield f"<title>{markup(graph.name)}</title>"
    yield f"<desc>{markup(_described(graph))}</desc>"
    yield from heads
    yield f'<rect class="paper" width="{width}" height="{height}"/>'
    for route in placed.routes:
        yield from _edge(route)
    for box in placed.boxes:
        yield from _boxed(box)
    for _, line in legend:
        yield line
    yield "</svg>"


def _described(graph: Graph) -> str:
    """Give the picture in words: how it reads, and each finding from the ruling down."""
    findings = [f"{n.title}: {n.text}" for n in reversed(graph.nodes) if n.standing is not None]
    return (
        "Facts of the record on the left lead by rules to findings and to the ruling on the "
        f"right. {graph.name}. {'; '.join(findings)}."
    )


def _edge(route: Route) -> Iterator[str]:
    edge, (x, y) = route.edge, route.points[-1]
    if route.upright:
        (_, top), _ = route.points
        yield _line(edge.relation, edge.value, f"M{x:.1f} {top:.1f}V{y:.1f}")
        bar, arrow = f"M{x - 5:.1f} {y - 3:.1f}h10", f"M{x:.1f} {y:.1f}l-3.2 -7h6.4z"
        shape = bar if edge.relation is Relation.AGAINST else arrow
        yield f'<path class="head {edge.relation.value}" d="{shape}"/>'
    else:
        yield _line(edge.relation, edge.value, "".join(_way(route.points)))
        yield _head(edge.relation, x, y)


def _way(points: tuple[Point, ...]) -> Iterator[str]:
    """Bends and level runs in turn."""
    yield f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for place, ((x, y), (to, level)) in enumerate(pairwise(points)):
        if place % 2:
            yield f"H{to:.1f}"
        else:
            middle = (x + to) / 2
            yield f"C{middle:.1f} {y:.1f} {middle:.1f} {level:.1f} {to:.1f} {level:.1f}"


def _line(relation: Relation, value: Value, way: str) -> str:
    return f'<path class="edge {relation.value} {value.name.lower()}" d="{way}"/>'


def _head(relation: Relation, x: float, y: float) -> str:
    """Give the end of an edge that comes in from the left."""
    if relation is Relation.AGAINST:
        shape = f"M{x - 3:.1f} {y - 5:.1f}v10"
    elif relation is Relation.DEFEATS:
        shape = f"M{x - 11:.1f} {y - 4:.1f}l8 8m0 -8l-8 8"
    else:
        shape = f"M{x:.1f} {y:.1f}l-7 -3.2v6.4z"
    return f'<path class="head {relation.value}" d="{shape}"/>'


def _boxed(box: Box) -> Iterator[str]:
    node = box.card.node
    standing = f" {node.standing.value.replace(' ', '-')}" if node.standing else ""
    yield f'<g class="{node.kind.value}{standing} {node.value.name.lower()}">'
    words = ". ".join(filter(None, [node.text.rstrip("."), node.source, node.lacking]))
    yield f"<title>{markup(f'{node.label} {node.title}: {words}')}</title>"
    yield from _outline(box)
    y = box.top + PAD - 2
    x = box.left + PAD + (4 if node.kind is Kind.FINDING else 0)
    for line in box.card.lines:
        y += line.height
        dress = f' class="{line.dress}"' if line.dress else ""
        yield f'<text{dress} x="{x:.1f}" y="{y - 3:.1f}">{markup(line.text)}</text>'
        if line.aside:
            at = f'text-anchor="end" x="{box.right - PAD:.1f}" y="{y - 3:.1f}"'
            yield f'<text class="label" {at}>{markup(line.aside)}</text>'
    yield "</g>"


def _outline(box: Box) -> Iterator[str]:
    """Yield a sheet, a rounded rule, an exception with its corners cut, a barred finding."""
    x, y, w, h = box.left, box.top, box.width, box.card.height
    node = box.card.node
    at = f'x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}"'
    if node.kind is Kind.FACT:
        sheet = f"M{x:.1f} {y:.1f}h{w - 9:.1f}l9 9v{h - 9:.1f}h{-w:.1f}z"
        yield f'<path class="box" d="{sheet}m{w - 9:.1f} 0v9h9"/>'
    elif node.kind is Kind.EXCEPTION:
        around = f"h{w - 16:.1f}l8 8v{h - 16:.1f}l-8 8h{16 - w:.1f}l-8 -8v{16 - h:.1f}z"
        yield f'<path class="box" d="M{x + 8:.1f} {y:.1f}{around}"/>'
    elif node.kind is Kind.RULE:
        yield f'<rect class="box" {at} rx="7"/>'
    else:
        yield f'<rect class="box" {at}/>'
    if node.standing is not None:
        yield f'<path class="bar" d="M{x + 2.5:.1f} {y:.1f}v{h:.1f}"/>'
    if node.kind is Kind.RULING:
        inner = f'x="{x + 3:.1f}" y="{y + 3:.1f}" width="{w - 6:.1f}" height="{h - 6:.1f}"'
        yield f'<rect class="box" {inner}/>'


def _legend(graph: Graph, room: Placing) -> Iterator[tuple[int, str]]:
    """Yield what the lines and their ends mean, of those that occur, each line with its row."""
    values, relations = {e.value for e in graph.edges}, {e.relation for e in graph.edges}
    samples = [(Relation.PREMISE, value, _WORDS[value]) for value in _WORDS if value in values]
    samples += [(role, Value.TRUE, ROLES[role]) for role in ROLES if role in relations]
    x, row = MARGIN, 0
    for relation, value, words in samples:
        end = x + _SAMPLE + 7 + 10 * ems(words)
        if end > room.width - MARGIN and x > MARGIN:
            x, end, row = MARGIN, end - x + MARGIN, row + 1
        y = room.height + 14 + _ROW * row
        yield row, _line(relation, value, f"M{x:.1f} {y:.1f}h{_SAMPLE:.0f}")
        yield row, _head(relation, x + _SAMPLE, y)
        at = f'x="{x + _SAMPLE + 7:.1f}" y="{y + 3.5:.1f}"'
        yield row, f'<text class="small" {at}>{markup(words)}</text>'
        x = end + 22
