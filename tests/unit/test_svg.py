"""The picture of a graph of reasons, and where its boxes stand."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import NOTICE, SERVICE, VIOLATION, case
from hostile import HOSTILE, hostile_case, unprintable
from injunction_rules import decide, demo
from injunction_rules.explaining.graph import graph_of
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Listing
from injunction_rules.model.proof import Standing, Value
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.graphs.cards import ems, wrapped
from injunction_rules.rendering.graphs.graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.rendering.graphs.layout import Link, columns, layered
from injunction_rules.rendering.graphs.placing import Box, Placing, Route, placing
from injunction_rules.rendering.graphs.svg import svg
from injunction_rules.rendering.styles import graph_style
from injunction_rules.testing import cases

SPACE = "{http://www.w3.org/2000/svg}"


def _graphs(given: Case, *, full: bool = False) -> list[Graph]:
    return [graph_of(one, full=full) for one in decide(given, engine="reference").rulings]


def _parsed(graph: Graph) -> ElementTree.Element:
    return ElementTree.fromstring(svg(graph))


def _texts(root: ElementTree.Element) -> str:
    return " ".join(one.text or "" for one in root.iter(f"{SPACE}text"))


@pytest.fixture(scope="module", name="order")
def _order() -> Graph:
    return graph_of(decide(demo(), engine="reference").ruling("cease", "alibaba"))


def _row(many: int) -> Graph:
    """Facts that all lead to one ruling."""
    facts = [Node(id=f"fact:{i}", kind=Kind.FACT, label="fact", text="so") for i in range(many)]
    ruling = Node(id="ruling", kind=Kind.RULING, label="ruling", title="denied", text="all")
    edges = [Edge(one.id, "ruling", Relation.PREMISE, Value.TRUE) for one in facts]
    return Graph((*facts, ruling), tuple(edges))


# What is drawn.


def test_every_node_is_a_box_and_every_edge_a_line(order: Graph) -> None:
    """The picture leaves nothing out."""
    root = _parsed(order)
    boxes = root.findall(f"{SPACE}g")
    lines = [one for one in root.findall(f"{SPACE}path") if one.get("class", "")[:4] == "edge"]
    samples = 4
    assert len(order.nodes) == len(boxes)
    assert len(order.edges) + samples == len(lines)


def test_a_box_has_all_of_its_text_as_a_title(order: Graph) -> None:
    """What is cut short in a box is told whole where one points at it."""
    told = {title.text for title in _parsed(order).iter(f"{SPACE}title")}
    for node in order.nodes:
        assert any(node.text.rstrip(".") in (title or "") for title in told)


def test_the_picture_is_told_in_words(order: Graph) -> None:
    """A title and a description say the ruling and every finding."""
    root = _parsed(order)
    assert order.name == root.findtext(f"{SPACE}title")
    described = root.findtext(f"{SPACE}desc") or ""
    for node in order.nodes:
        if node.standing is not None:
            assert f"{node.title}: {node.text}" in described


def test_kinds_differ_in_outline(order: Graph) -> None:
    """A sheet, a rounded rule, cut corners, a bar, a double line: not colour alone."""
    outlines = {}
    for box in _parsed(order).iter(f"{SPACE}g"):
        kind = (box.get("class") or "").split()[0]
        shapes = [one for one in box if one.tag != f"{SPACE}title" and one.tag != f"{SPACE}text"]
        outlines[kind] = tuple(
            (
                one.tag.removeprefix(SPACE),
                one.get("class"),
                one.get("rx"),
                (one.get("d") or "")[-1:],
            )
            for one in shapes
        )
    assert len(outlines) == len(set(outlines.values()))
    assert {kind.value for kind in Kind} == set(outlines)


def test_the_legend_explains_what_occurs(order: Graph) -> None:
    """Marks that the picture does not use are not explained."""
    assert _texts(_parsed(order)).endswith("holds does not hold counts against takes away")
    open_ = graph_of(
        decide(
            case(NOTICE, VIOLATION, SERVICE, Listing(days=12)), engine="reference"
        ).rulings[0]
    )  # fmt: skip
    assert "unsettled" in _texts(_parsed(open_)).split("holds")[-1]


def test_a_narrow_picture_breaks_its_legend() -> None:
    """Of one column the legend stands in rows, within the picture."""
    kinds = (Kind.RULE, Kind.FINDING, Kind.RULING)
    nodes = tuple(
        Node(id=f"{i}", kind=kind, label=kind.value, text="so") for i, kind in enumerate(kinds)
    )
    edges = (
        Edge("0", "1", Relation.AGAINST, Value.FALSE),
        Edge("1", "2", Relation.PREMISE, Value.UNSETTLED),
    )
    root = _parsed(Graph(nodes, edges))
    assert all(route.upright for route in placing(Graph(nodes, edges)).routes)
    legend = root.findall(f"{SPACE}text")
    assert ["unsettled", "does not hold", "counts against"] == [o.text for o in legend]
    assert len({one.get("y") for one in legend}) > 1
    for one in legend:
        assert float(one.get("y") or 0) < float(root.get("height") or 0)
        end = float(one.get("x") or 0) + 10 * ems(one.text or "")
        assert end < float(root.get("width") or 0)


def test_a_text_too_long_breaks_off() -> None:
    """A box takes nine lines of a text; its title has the rest."""
    long = "word " * 400
    fact = Node(id="fact:0", kind=Kind.FACT, label="fact", text=long)
    root = _parsed(evolve(_row(1), nodes=(fact, *_row(1).nodes[1:])))
    box = root.find(f"{SPACE}g")
    assert box is not None
    assert 1 + 9 == len(box.findall(f"{SPACE}text"))
    assert "…" == (box.findall(f"{SPACE}text")[-1].text or "")[-1]
    assert long in (box.findtext(f"{SPACE}title") or "")


def test_two_rules_without_support_are_named_and_three_are_counted() -> None:
    """A finding that many rules could have made only says how many."""
    names = ("first.rule", "second.rule", "third.rule")
    for many, words in ((2, "first.rule; second.rule"), (3, "three more rules without support")):
        node = Node(
            id="finding:a", kind=Kind.FINDING, label="finding", title="not shown", text="so",
            standing=Standing.NOT_SHOWN, lacks=names[:many], value=Value.FALSE,
        )  # fmt: skip
        assert words in _texts(_parsed(Graph((node,), _row(0).edges)).find(f"{SPACE}g"))


# What is safe.

_ALLOWED = {"svg", "title", "desc", "style", "rect", "path", "g", "text"}
_ATTRIBUTES = {
    "class", "role", "width", "height", "viewBox", "x", "y", "rx", "d", "text-anchor",
}  # fmt: skip


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    """No text of a case file makes an element, a reference or a handler."""
    for graph in _graphs(hostile_case(), full=True):
        text = svg(graph)
        root = ElementTree.fromstring(text)
        assert {one.tag.removeprefix(SPACE) for one in root.iter()} <= _ALLOWED
        assert {name for one in root.iter() for name in one.attrib} <= _ATTRIBUTES
        assert set() == unprintable(text)
        assert plain(HOSTILE) in (root.findtext(f"{SPACE}title") or "")


def test_the_style_reaches_nothing_else() -> None:
    """Every rule of the style begins with the class of the picture; nothing is fetched."""
    for line in graph_style().splitlines():
        assert line.startswith((".injunction-rules-graph ", "@media screen", "}"))
    assert "url(" not in graph_style()
    assert "@import" not in graph_style()


@given(text=st.text())
def test_any_text_makes_well_formed_svg(text: str) -> None:
    """Whatever is said, the picture can be read."""
    fact = Node(id="fact:0", kind=Kind.FACT, label="fact", text=text, source=text)
    root = _parsed(evolve(_row(1), nodes=(fact, *_row(1).nodes[1:])))
    assert 2 == len(root.findall(f"{SPACE}g"))


def test_a_picture_is_the_same_in_every_process() -> None:
    """Nothing in it hangs on the order of a set."""
    code = (
        "import hashlib; from injunction_rules import decide; from injunction_rules "
        "import demo; from injunction_rules.explaining.graph import graph_of; "
        "from injunction_rules.rendering.graphs.svg import svg; "
        "text = svg(graph_of(decide(demo(), engine='reference').rulings[4], full=True)); "
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert 1 == len(digests)


# Where the boxes stand.


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _runs(route: Route) -> list[tuple[float, float, float]]:
    """The level parts of an edge that is not upright: from, to, and how far down."""
    level = list(pairwise(route.points))[1::2]
    assert all(y == also for (_, y), (_, also) in level)
    return [(x, to, y) for (x, y), (to, _) in level]


def _sound(placed: Placing) -> None:
    for one, other in combinations(placed.boxes, 2):
        assert not _overlap(one, other)
    for box in placed.boxes:
        assert 0 <= box.left
        assert 0 <= box.top
        assert box.right <= placed.width + 0.001
        assert box.bottom <= placed.height + 0.001
    at = {box.card.node.id: box for box in placed.boxes}
    for route in placed.routes:
        source, target = at[route.edge.source], at[route.edge.target]
        (x, y), (to, end) = route.points[0], route.points[-1]
        if route.upright:
            assert (source.bottom, target.top) == (y, end)
            assert not any(box.top < (y + end) / 2 < box.bottom and box.left < x < box.right
                           for box in placed.boxes)  # fmt: skip
            continue
        assert abs(source.right - x) < 0.001
        assert abs(target.left - to) < 0.001
        assert source.top < y < source.bottom
        assert target.top < end < target.bottom
        for start, stop, level in _runs(route):
            assert not any(
                box.left < stop and start < box.right and box.top < level < box.bottom
                for box in placed.boxes
            )
        for (start, _), (stop, _) in list(pairwise(route.points))[::2]:
            # Where it bends there is no box at all.
            assert not any(
                box.left < stop - 0.1 and start + 0.1 < box.right for box in placed.boxes
            )


@given(given=cases(), full=st.booleans())
def test_boxes_never_overlap_and_no_edge_runs_through_one(given: Case, full: bool) -> None:
    """Whatever the case, every word of the picture can be read."""
    for graph in _graphs(given, full=full):
        placed = placing(graph)
        assert {box.card.node.id for box in placed.boxes} == {node.id for node in graph.nodes}
        assert len(placed.routes) == len(graph.edges)
        _sound(placed)


def test_the_order_s_own_graphs_are_sound() -> None:
    """Every picture of the shipped case can be read, and is not much wider than a page."""
    for full in (False, True):
        for graph in _graphs(demo(), full=full):
            _sound(placing(graph))
    assert max(placing(graph).width for graph in _graphs(demo())) <= 1500


@pytest.mark.parametrize("many", [1, 2, 12, 40])
def test_many_edges_into_one_box_keep_their_order(many: int) -> None:
    """They come in one below the other, within the box, and none crosses another."""
    placed = placing(_row(many))
    _sound(placed)
    ends = sorted((r.points[0][1], r.points[-1][1]) for r in placed.routes if not r.upright)
    assert ends == sorted(ends, key=lambda pair: pair[1])


def test_a_picture_too_wide_is_drawn_as_narrow_as_can_be() -> None:
    """Where findings rest on findings too often for a page, it grows."""
    nodes = [Node(id="fact:0", kind=Kind.FACT, label="fact", text="so")]
    edges = []
    for i in range(1, 12):
        side = Node(id=f"fact:{i}", kind=Kind.EXCEPTION, label="exception", text="but")
        nodes += [side, Node(id=f"rule:{i}", kind=Kind.RULE, label="rule", text="so")]
        edges += [
            Edge(nodes[-3].id, f"rule:{i}", Relation.PREMISE, Value.TRUE),
            Edge(side.id, f"rule:{i}", Relation.DEFEATS, Value.FALSE),
            Edge(nodes[-3].id, side.id, Relation.PREMISE, Value.TRUE),
        ]
    placed = placing(Graph(tuple(nodes), tuple(edges)))
    _sound(placed)
    assert placed.width > 1100


# Letters and columns.


@given(text=st.text(), room=st.floats(2, 30), code=st.booleans())
def test_lines_fit_and_say_the_text(text: str, room: float, code: bool) -> None:
    """No line is wider than its room, and nothing is lost but the spaces at breaks."""
    lines = wrapped(text, room, code=code)
    # Three dots stand for two letters, and may reach over.
    whole = lines[:-1] if lines and lines[-1].endswith("…") else lines
    assert all(ems(line, code=code) <= room for line in whole)
    assert len(lines) <= 9
    shown = "".join(lines[:8]).replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    assert text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "").startswith(shown)


def test_signs_stay_with_their_numbers() -> None:
    """A line never ends in a paragraph sign."""
    assert ["Order", "¶\N{NO-BREAK SPACE}2"] == wrapped("Order ¶ 2", 3)


def test_wide_letters_take_more_room() -> None:
    """Chinese is set wider than Latin, in code too."""
    assert ems("汉字") > ems("ab")
    assert ems("汉字", code=True) > ems("ab", code=True)


def test_columns_go_as_far_right_as_they_can() -> None:
    """A box stands directly before the first that it leads to."""
    assert [0, 1, 1, 2] == columns(4, [(0, 2), (2, 3), (1, 3)])
    assert [0] == columns(1, [])


def test_an_edge_is_level_where_there_is_room() -> None:
    """What hangs on the lower end of a high box stands beside that end."""
    layout = layered([100, 20], [Link(0, 1, 90, 10)], gap=5)
    assert (0.0, 80.0) == layout.tops
    layout = layered([20, 100], [Link(0, 1, 10, 90)], gap=5)
    assert (80.0, 0.0) == layout.tops


def test_the_whole_is_as_high_as_its_highest_column() -> None:
    """A box that would be level below the others is kept beside them."""
    layout = layered([100, 60], [Link(0, 1, 95, 5)], gap=5)
    assert (100.0, (0.0, 40.0)) == (layout.height, layout.tops)


@st.composite
def _tables(draw: st.DrawFn) -> tuple[list[float], list[Link]]:
    heights = draw(st.lists(st.floats(12, 200), min_size=1, max_size=12))
    pairs = st.tuples(*[st.integers(0, len(heights) - 1)] * 2).filter(lambda two: two[0] < two[1])
    edges = draw(st.lists(pairs, max_size=20)) if len(heights) > 1 else []
    return heights, [Link(one, two, heights[one] / 2, heights[two] / 2) for one, two in edges]


@given(given=_tables())
def test_columns_of_any_graph_keep_their_distance(given: tuple[list[float], list[Link]]) -> None:
    """Links lead to the right, boxes of a column stand apart, and the whole begins at the top."""
    heights, links = given
    layout = layered(heights, links, gap=10)
    for link in links:
        assert layout.columns[link.source] < layout.columns[link.target]
    for one, other in combinations(range(len(heights)), 2):
        if layout.columns[one] == layout.columns[other]:
            upper, lower = sorted((one, other), key=layout.tops.__getitem__)
            assert layout.tops[lower] - layout.tops[upper] - heights[upper] > 9.999
    assert all(0 <= top for top in layout.tops)
    assert all(
        top + own <= layout.height + 0.001 for top, own in zip(layout.tops, heights, strict=True)
    )
    for link, lanes in zip(links, layout.lanes, strict=True):
        assert len(lanes) == layout.columns[link.target] - layout.columns[link.source] - 1
