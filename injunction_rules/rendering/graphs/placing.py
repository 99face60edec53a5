"""
The places of the cards of a graph, and how its edges run.

A rule or finding with one premise stands below it and needs no column; such a
stack is one box to the layout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import fsum

from attrs import frozen

from injunction_rules.rendering.graphs.cards import Card, card
from injunction_rules.rendering.graphs.graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.rendering.graphs.layout import Link, columns, layered

MARGIN = 8.0
"""Around the whole."""
_WIDTH = 1000.0
_WIDTH_AT_MOST = 1100.0
"""Where what it takes to draw narrower would be harder to read."""
_NARROWEST, _WIDEST = 150.0, 240.0
_BETWEEN = 36.0
"""Between columns, where the edges run."""
_APART = 14.0
_LINK = 14.0
"""Between a box and the one that stands on it."""
_HEIGHTS = (2, 4, 6, 8, 99)
"""Cards that a stack may have, each tried in turn."""

Point = tuple[float, float]


@frozen
class Box:
    """A card in its place."""

    card: Card
    left: float
    top: float
    width: float

    @property
    def right(self) -> float:
        """Give the right side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Give the lower side."""
        return self.top + self.card.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.card.height / 2


@frozen
class Route:
    """
    The way of an edge: straight down to the card below, by two points.

    Otherwise it bends from the first to the second, is level to the third, bends to the
    fourth, and so on.
    """

    edge: Edge
    points: tuple[Point, ...]

    @property
    def upright(self) -> bool:
        """Tell whether it leads straight down."""
        return self.points[0][0] == self.points[-1][0]


@frozen
class Placing:
    """A picture with its places: a box for each node, a route for each edge."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]


def placing(graph: Graph) -> Placing:
    """Place a graph: the lowest picture that is narrow enough to read; else the narrowest."""
    for merging in (False, True):
        plans = dict.fromkeys(_plan(graph, most, merging) for most in _HEIGHTS)
        for widest in (_WIDTH, _WIDTH_AT_MOST):
            fitting = [plan for plan in plans if plan.width <= widest]
            if fitting:
                return min(
                    (_placed(graph, plan) for plan in fitting), key=lambda picture: picture.height
                )
    return _placed(graph, min(plans, key=lambda plan: plan.width))


@frozen
class _Plan:
    """The nodes of each stack, and the edges between the stacks."""

    chains: tuple[tuple[Node, ...], ...]
    edges: tuple[Edge, ...]
    ends: tuple[tuple[int, int], ...]

    @property
    def columns(self) -> int:
        return 1 + max(columns(len(self.chains), self.ends))

    @property
    def column(self) -> float:
        """Give the width of a column."""
        room = (_WIDTH - 2 * MARGIN + _BETWEEN) / self.columns - _BETWEEN
        return min(max(room, _NARROWEST), _WIDEST)

    @property
    def width(self) -> float:
        """Give the width of the whole."""
        return self.columns * (self.column + _BETWEEN) - _BETWEEN + 2 * MARGIN


def _plan(graph: Graph, most: int, merging: bool) -> _Plan:
    chains = tuple(map(tuple, _chains(graph, most, merging)))
    home = {node.id: place for place, chain in enumerate(chains) for node in chain}
    edges = tuple(edge for edge in graph.edges if home[edge.source] != home[edge.target])
    return _Plan(chains, edges, tuple((home[edge.source], home[edge.target]) for edge in edges))


def _chains(graph: Graph, most: int, merging: bool) -> Iterator[list[Node]]:
    """
    Yield the nodes, those that lead to nothing but one another in one chain.

    From outside only the record leads into a chain or, where chains are merging,
    whatever has a shorter way from the record.  A chain is broken behind a
    finding where it has ``most`` nodes.
    """
    nodes = {node.id: node for node in graph.nodes}
    following = _following(graph, merging)
    inner = set(following.values())
    for node in graph.nodes:
        if node.id in inner:
            continue
        chain = [node]
        while chain[-1].id in following:
            after = nodes[following[chain[-1].id]]
            if len(chain) >= most and after.kind is Kind.RULE:
                yield chain
                chain = []
            chain.append(after)
        yield chain


def _following(graph: Graph, merging: bool) -> dict[str, str]:
    """Give what stands below each node, of those that have something below them."""
    out = Counter(edge.source for edge in graph.edges)
    inputs: dict[str, list[Edge]] = {}
    for edge in graph.edges:
        inputs.setdefault(edge.target, []).append(edge)
    record = {node.id for node in graph.nodes if node.kind in (Kind.FACT, Kind.CONDITION)}
    steps: dict[str, int] = {}
    following: dict[str, str] = {}
    for node in graph.nodes:
        into = inputs.get(node.id, [])
        steps[node.id] = max((steps[edge.source] + 1 for edge in into), default=0)
        inner = [edge for edge in into if edge.source not in record]
        if inner and (merging or len(inner) == 1):
            main = max(inner, key=lambda edge: steps[edge.source])
            if out[main.source] == 1 and main.relation is not Relation.DEFEATS:
                following[main.source] = node.id
    return following


def _placed(graph: Graph, plan: _Plan) -> Placing:
    wide = plan.column
    stacks = [[card(node, wide) for node in chain] for chain in plan.chains]
    # How far the top of each card is below that of its stack.
    tops: dict[str, float] = {}
    middles: dict[str, float] = {}
    for stack in stacks:
        for part, top in zip(stack, accumulate(map(_taken, stack), initial=0.0), strict=False):
            tops[part.node.id], middles[part.node.id] = top, top + part.height / 2
    links = [
        Link(source, target, middles[edge.source], middles[edge.target])
        for edge, (source, target) in zip(plan.edges, plan.ends, strict=True)
    ]
    layout = layered([fsum(map(_taken, stack)) - _LINK for stack in stacks], links, _APART)
    boxes = {
        part.node.id: Box(
            part,
            MARGIN + column * (wide + _BETWEEN),
            MARGIN + above + tops[part.node.id],
            wide,
        )
        for stack, column, above in zip(stacks, layout.columns, layout.tops, strict=True)
        for part in stack
    }
    lanes = [tuple(MARGIN + lane for lane in lanes) for lanes in layout.lanes]
    apart = set(plan.edges)
    routes = (
        *(_link(edge, boxes) for edge in graph.edges if edge not in apart),
        *_routes(plan.edges, lanes, boxes),
    )
    return Placing(plan.width, layout.height + 2 * MARGIN, tuple(boxes.values()), routes)


def _taken(part: Card) -> float:
    return part.height + _LINK


def _link(edge: Edge, boxes: Mapping[str, Box]) -> Route:
    """Give the short edge from one card to the one below."""
    source, target = boxes[edge.source], boxes[edge.target]
    x = source.left + source.width / 2
    return Route(edge, ((x, source.bottom), (x, target.top)))


def _routes(
    edges: Sequence[Edge], lanes: Sequence[tuple[float, ...]], boxes: Mapping[str, Box]
) -> Iterator[Route]:
    """Yield the edges between stacks, each led through its lanes."""
    starts = dict(_ends(edges, lanes, boxes, into=False))
    stops = dict(_ends(edges, lanes, boxes, into=True))
    for i, edge in enumerate(edges):
        source = boxes[edge.source]
        x = source.right
        points = [(x, starts[i])]
        for lane in lanes[i]:
            points += [(x + _BETWEEN, lane), (x + _BETWEEN + source.width, lane)]
            x += _BETWEEN + source.width
        yield Route(edge, (*points, (x + _BETWEEN, stops[i])))


def _ends(
    edges: Sequence[Edge],
    lanes: Sequence[tuple[float, ...]],
    boxes: Mapping[str, Box],
    *,
    into: bool,
) -> Iterator[tuple[int, float]]:
    """Yield the height at which each edge goes out of its box, or comes into it."""
    sides: dict[str, dict[int, float]] = {}
    for i, edge in enumerate(edges):
        here, there = (edge.target, edge.source) if into else (edge.source, edge.target)
        far = lanes[i][-1 if into else 0] if lanes[i] else boxes[there].middle
        sides.setdefault(here, {})[i] = far
    for id, fars in sides.items():
        yield from _spread(fars, boxes[id])


def _spread(far: Mapping[int, float], box: Box) -> Iterator[tuple[int, float]]:
    """Yield a height for each edge at one side of a box, in the order of where they come from."""
    step = min(11.0, (box.card.height - 12) / max(1, len(far) - 1))
    first = box.middle - step * (len(far) - 1) / 2
    for place, edge in enumerate(sorted(far, key=far.__getitem__)):
        yield edge, first + place * step
