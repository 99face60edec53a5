"""The reasons for an answer as a graph, as Mermaid and as DOT."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import NOTICE, SERVICE, VIOLATION, answered, case
from hostile import HOSTILE, hostile_case, unprintable
from injunction_rules import RULES, decide, demo
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import engine
from injunction_rules.explaining.graph import graph_of
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.model.cases import Case
from injunction_rules.model.conditions import Condition, all_of, any_of, exactly, not_shown, shown
from injunction_rules.model.facts import (
    AlterEgo,
    Fact,
    IndependentConduct,
    Listing,
    Timing,
    Violation,
)
from injunction_rules.model.findings import Bound, ReliefWarranted
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.graphs.dot import dot
from injunction_rules.rendering.graphs.graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.rendering.graphs.mermaid import mermaid
from injunction_rules.rendering.graphs.svg import svg
from injunction_rules.testing import cases
from injunction_rules.testing.books import Word


def _decided(given: Case) -> Decision:
    return decide(given, engine="reference")


def _graph(given: Case, *, full: bool = False) -> Graph:
    return graph_of(_decided(given).rulings[0], full=full)


def _of(graph: Graph, kind: Kind) -> list[Node]:
    return [node for node in graph.nodes if node.kind is kind]


def _node(graph: Graph, id: str) -> Node:
    (found,) = [node for node in graph.nodes if node.id == id]
    return found


def _edge(graph: Graph, source: str, target: str) -> Edge:
    (found,) = [one for one in graph.edges if (one.source, one.target) == (source, target)]
    return found


@pytest.fixture(scope="module", name="order")
def _order() -> Graph:
    return graph_of(_decided(demo()).ruling("cease", "alibaba"))


# What stands in a graph.


def test_the_ruling_comes_last(order: Graph) -> None:
    """What is asked and how it is ruled stand in the last node, and name the graph."""
    assert Kind.RULING is order.nodes[-1].kind
    assert ("denied", "cease against Alibaba") == (order.nodes[-1].title, order.nodes[-1].text)
    assert "cease against Alibaba: denied" == order.name


def test_an_answer_names_the_respondent_by_id() -> None:
    """An answer knows no name; its ruling does."""
    given = answered(case(), engine("reference"))
    assert "motion against other: denied" == graph_of(Explanation(given)).name
    assert "motion against Other: denied" == _graph(case()).name


def test_the_exception_takes_away_from_the_rule(order: Graph) -> None:
    """Prompt takedown answers continued service: the edge says so."""
    edge = _edge(order, "rule:takedown.answers-continued-service", "rule:aiding.continued-service")
    assert (Relation.DEFEATS, Value.TRUE) == (edge.relation, edge.value)
    assert "rule, defeated" == _node(order, "rule:aiding.continued-service").label
    assert "exception" == _node(order, "rule:takedown.answers-continued-service").label


def test_a_rule_against_a_finding_counts_against_it(order: Graph) -> None:
    """That services are no more than that refutes intertwinement."""
    edge = _edge(order, "rule:intertwinement.services-only", "finding:substantial-intertwinement")
    assert (Relation.AGAINST, Value.TRUE) == (edge.relation, edge.value)
    assert "rule against" == _node(order, "rule:intertwinement.services-only").label
    assert (Standing.REFUTED, "refuted") == (
        _node(order, "finding:substantial-intertwinement").standing,
        _node(order, "finding:substantial-intertwinement").title,
    )


def test_a_finding_is_drawn_once_for_all_that_ask(order: Graph) -> None:
    """Arm's-length dealing serves two rules and is one node."""
    served = {edge.target for edge in order.edges if edge.source == "finding:arms-length-dealing"}
    assert {
        "rule:takedown.answers-continued-service",
        "rule:intertwinement.services-only",
    } == served


def test_facts_say_what_the_record_says(order: Graph) -> None:
    """A fact has its proof and its place in the record."""
    facts = {node.text: node.source for node in _of(order, Kind.FACT)}
    assert "Order ¶ 2" == facts["arm's-length service as marketplace, after notice, undisputed"]


def test_a_fact_too_weak_leads_to_the_condition_it_fails(order: Graph) -> None:
    """Alleged assistance stands in the graph, with an edge that does not hold."""
    (condition,) = [n for n in _of(order, Kind.CONDITION) if n.label == "condition, not met"]
    (fact,) = [n for n in _of(order, Kind.FACT) if "alleged only" in n.text]
    assert Value.FALSE is _edge(order, fact.id, condition.id).value


def test_what_the_record_is_silent_on_is_only_named(order: Graph) -> None:
    """Rules without support are named at the finding that they could have made."""
    bound = _node(order, "finding:bound")
    assert ("bound.through-role",) == bound.lacks
    assert "without support in the record: bound.through-role" == bound.lacking
    assert "" == order.nodes[-1].lacking


def test_a_rule_names_what_it_lacks() -> None:
    """Where nothing is known, the rules that could have helped say of what."""
    graph = _graph(case(VIOLATION))
    lacking = [node.lacking for node in _of(graph, Kind.RULE) if node.lacks]
    assert lacking
    assert all(words.startswith("nothing in the record of: ") for words in lacking)


def test_without_a_record_there_is_still_a_graph() -> None:
    """Silence on everything is the reason then, and it is drawn."""
    graph = _graph(case())
    assert "denied" == graph.nodes[-1].title
    assert _of(graph, Kind.RULE)


def test_an_open_ruling_hangs_on_an_unsettled_edge() -> None:
    """A contested finding leaves the ruling open."""
    graph = _graph(case(NOTICE, VIOLATION, SERVICE, Listing(days=12)))
    assert "open" == graph.nodes[-1].title
    last = [edge for edge in graph.edges if edge.target == "ruling"]
    assert [Value.UNSETTLED] == [edge.value for edge in last]
    assert any(node.standing is Standing.CONTESTED for node in graph.nodes)


def test_a_granted_motion_rests_on_what_is_shown() -> None:
    """Of a motion that is granted every premise holds."""
    graph = _graph(case(NOTICE, VIOLATION, AlterEgo()))
    assert "granted" == graph.nodes[-1].title
    assert {Value.TRUE} == {edge.value for edge in graph.edges}


def test_a_motion_denied_as_futile_rests_on_futility() -> None:
    """The finding before the ruling is then that relief is futile."""
    graph = graph_of(_decided(demo()).rulings[0])
    assert ["finding:relief-futile"] == [e.source for e in graph.edges if e.target == "ruling"]


def test_a_finding_supposed_is_drawn_as_supposed() -> None:
    """What was stipulated rests on no rule, and says that it was stipulated."""
    supposed = [(Bound, Standing.SHOWN)]
    decision = decide(case(NOTICE, VIOLATION), engine="reference", stipulated=supposed)
    graph = graph_of(decision.rulings[0])
    bound = _node(graph, f"finding:{Bound.id}")
    assert ("finding, stipulated", "shown") == (bound.label, bound.title)
    assert [] == [edge for edge in graph.edges if edge.target == bound.id]
    assert () == bound.lacks


def _ruled_by(*whens: Condition, facts: tuple[Fact, ...]) -> Graph:
    """A graph of reasons under rules of our own, each a way to the same relief."""
    rules = [
        Rule(f"test.{i}", "So it is.", when=when, then=ReliefWarranted, cites=[RULE_65.at("(d)")])
        for i, when in enumerate(whens)
    ]
    concert = Rule(
        "test.concert", "It is.", when=shown(Violation), then=Bound, cites=[RULE_65.at("(d)")]
    )
    burden = Burden(Side.MOVANT, None, [RULE_65.at("(d)")])
    doctrine = Doctrine("test", "test", "Is it?", [*rules, concert], burden)
    book = RuleBook([doctrine], RULES.standards)
    return graph_of(Explanation(answered(case(*facts), engine("reference"), book)), full=True)


def test_a_condition_is_drawn_once_for_all_that_ask() -> None:
    """Two rules that ask that the record not show the same thing share its node."""
    graph = _ruled_by(not_shown(Violation), not_shown(Violation), facts=())
    (condition,) = _of(graph, Kind.CONDITION)
    assert {"rule:test.0", "rule:test.1"} == {
        edge.target for edge in graph.edges if edge.source == condition.id
    }


def test_a_fact_serves_a_rule_by_one_edge() -> None:
    """A rule that asks twice for what one fact shows has one edge from it."""
    twice = all_of(shown(Violation), shown(Violation, timing=exactly(Timing.AFTER_NOTICE)))
    graph = _ruled_by(twice, facts=(VIOLATION,))
    assert [Value.TRUE] == [e.value for e in graph.edges if e.target == "rule:test.0"]


@pytest.mark.parametrize("sides", [(shown, not_shown), (not_shown, shown)])
def test_of_two_premises_the_better_is_drawn(sides: tuple[Word, Word]) -> None:
    """A rule that asks for a finding or for its absence is served by the one that holds."""
    graph = _ruled_by(any_of(*(side(Bound) for side in sides)), facts=(VIOLATION,))
    assert Value.TRUE is _edge(graph, f"finding:{Bound.id}", "rule:test.0").value


def test_the_full_graph_has_rules_that_decide_nothing() -> None:
    """A rule that holds and changes nothing stands in the full graph alone."""
    given = case(NOTICE, VIOLATION, SERVICE, IndependentConduct(timing=Timing.AFTER_NOTICE))
    short, full = _graph(given), _graph(given, full=True)
    more = {node.id for node in full.nodes} - {node.id for node in short.nodes}
    assert any(id.startswith("rule:") for id in more)
    assert {node.id for node in short.nodes} <= {node.id for node in full.nodes}


def test_a_notebook_shows_a_graph_and_a_ruling_as_a_picture(order: Graph) -> None:
    """Graph and ruling display themselves, and alike."""
    ruling = _decided(demo()).ruling("cease", "alibaba")
    assert svg(order) == order._repr_svg_() == ruling._repr_svg_()


@given(given=cases(), full=st.booleans())
def test_a_graph_is_sound(given: Case, full: bool) -> None:
    """Nodes and edges are each there once, edges join nodes, and lead onwards only."""
    for ruling in _decided(given).rulings:
        graph = graph_of(ruling, full=full)
        places = {node.id: place for place, node in enumerate(graph.nodes)}
        assert len(places) == len(graph.nodes)
        assert len({(e.source, e.target) for e in graph.edges}) == len(graph.edges)
        for edge in graph.edges:
            assert places[edge.source] < places[edge.target]
        assert Kind.RULING is graph.nodes[-1].kind


@given(given=cases())
def test_every_node_leads_to_the_ruling(given: Case) -> None:
    """Nothing stands in the reasons on which the ruling does not rest."""
    for ruling in _decided(given).rulings:
        graph = graph_of(ruling)
        reached = {"ruling"}
        for edge in sorted(
            graph.edges, key=lambda one: [n.id for n in graph.nodes].index(one.target), reverse=True
        ):
            if edge.target in reached:
                reached.add(edge.source)
        assert {node.id for node in graph.nodes} == reached


@given(given=cases())
def test_the_full_graph_holds_the_other(given: Case) -> None:
    """All that the reasons draw is drawn in full as well."""
    for ruling in _decided(given).rulings:
        short, full = graph_of(ruling), graph_of(ruling, full=True)
        assert {node.id for node in short.nodes} <= {node.id for node in full.nodes}
        assert {(e.source, e.target) for e in short.edges} <= {
            (e.source, e.target) for e in full.edges
        }


@given(given=cases(), full=st.booleans())
def test_a_graph_is_drawn_alike_each_time(given: Case, full: bool) -> None:
    """Two decisions of one case give the same graph in the same order."""
    one, other = (
        [graph_of(ruling, full=full) for ruling in _decided(given).rulings] for _ in range(2)
    )
    assert one == other


# Mermaid.

_LABEL = r"(?:[^\W_]|[ ,.'\-\u00a0¶§“”‘’–—…·]|#\d+;|<br/>)*"
_MERMAID = re.compile(
    "|".join(
        [
            rf'n\d+(?:>"{_LABEL}"\]|\["{_LABEL}"\]|\("{_LABEL}"\)|\{{\{{"{_LABEL}"\}}\}}'
            rf'|\[\["{_LABEL}"\]\])',
            r"n\d+ (?:-->|-\.->|(?:--|-\.-)x\|[a-z ]+\|) n\d+",
            r"classDef [a-z]+ [a-z0-9#:,\-]+",
            r"class n\d+(?:,n\d+)* [a-z]+",
        ]
    )
)


def _read(label: str) -> str:
    """What Mermaid reads in a label."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label)


def _sentences(text: str) -> list[str]:
    """The lines of Mermaid, each of a form known to be sound."""
    head, *lines = text.splitlines()
    assert "flowchart LR" == head
    for line in lines:
        assert line.startswith("  ")
        assert _MERMAID.fullmatch(line.strip()), line
    return [line.strip() for line in lines]


def _said(text: str) -> Graph:
    """A graph of two nodes that say a text."""
    fact = Node(id="fact:a", kind=Kind.FACT, label="fact", text=text, source=text)
    ruling = Node(id="ruling", kind=Kind.RULING, label="ruling", title="denied", text=text)
    return Graph((fact, ruling), (Edge("fact:a", "ruling", Relation.PREMISE, Value.TRUE),))


def test_mermaid_has_every_node_and_every_edge(order: Graph) -> None:
    """One line each, and a class for what it is."""
    lines = _sentences(mermaid(order))
    assert len(order.nodes) == sum(bool(re.match(r"n\d+\S*\"", line)) for line in lines)
    assert len(order.edges) == sum(bool(re.match(r"n\d+ .* n\d+$", line)) for line in lines)
    assert 1 == sum("--x|takes away|" in line for line in lines)
    assert 1 == sum("--x|counts against|" in line for line in lines)


def test_mermaid_dots_what_does_not_hold() -> None:
    """An edge that does not hold is dotted, whatever it would do."""
    given = _said("x")
    for relation, arrow in {
        Relation.SUPPORTS: "-.->",
        Relation.AGAINST: "-.-x|counts against|",
        Relation.DEFEATS: "-.-x|takes away|",
    }.items():
        edge = Edge("fact:a", "ruling", relation, Value.FALSE)
        assert f"n0 {arrow} n1" in _sentences(mermaid(evolve(given, edges=(edge,))))


@pytest.mark.parametrize(
    "text",
    [
        'a"]; click n0 call alert()',
        "`code`",
        "**bold** _it_ ~~no~~",
        "1. one",
        "- one",
        "# head",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt; #lt;b#gt;",
        "%%{init: {}}%%",
        "https://example.org www.example.org a@example.org",
        "the end",
        "END of it",
        "a direction TB",
        "{{x}} [[y]] |z|",
        "style x fill:#f9f;",
        "| --- |",
        "x---oy",
    ],
)
def test_mermaid_reads_signs_as_text(text: str) -> None:
    """What would be syntax, Markdown, HTML or a link is written by number."""
    first, *_ = _sentences(mermaid(_said(text)))
    shown = _read(first.removeprefix('n0>"').removesuffix('"]'))
    assert f"FACT<br/>{text}<br/>{text}" == shown
    for word in ("end", "direction", "www.", "://", "<img", "`", "&"):
        assert word not in first.lower()


@pytest.mark.parametrize(
    ("text", "shown"),
    [(r"a\nb", r"a\ nb"), ("$$x$$$", "$ $x$ $ $"), ("fa:fa-car", "fa: fa-car")],
)
def test_mermaid_gets_a_space_where_no_number_helps(text: str, shown: str) -> None:
    """Line breaks, mathematics and icons are looked for after the numbers were read."""
    first, *_ = _sentences(mermaid(_said(text)))
    assert f'n0>"FACT<br/>{shown}<br/>{shown}"]' == _read(first)


def test_mermaid_breaks_off_a_long_text() -> None:
    """A source of a million signs does not make a graph that nobody can draw."""
    assert len(mermaid(_said("é" * 1_000_000))) < 2_000


@given(text=st.text())
def test_mermaid_is_sound_whatever_is_said(text: str) -> None:
    """No text makes a line of another form, or one that does not print."""
    given = mermaid(_said(text))
    _sentences(given)
    assert set() == unprintable(given)


def test_a_hostile_case_is_sound_mermaid() -> None:
    """Text of a case file is text in every node."""
    text = mermaid(_graph(hostile_case(), full=True))
    _sentences(text)
    assert plain(HOSTILE) in _read(text)


@given(given=cases(), full=st.booleans())
def test_every_case_is_sound_mermaid(given: Case, full: bool) -> None:
    """Every node has a form and a class."""
    lines = _sentences(mermaid(_graph(given, full=full)))
    classed = {n for line in lines if line.startswith("class ") for n in line.split()[1].split(",")}
    assert {re.match(r"n\d+", line)[0] for line in lines if re.match(r"n\d+\S*\"", line)} == classed


# DOT.

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf"(?:{_QUOTED}|[a-zA-Z0-9]+)"
_DOT = re.compile(
    "|".join(
        [
            rf"label={_QUOTED}",
            rf"(?:graph|node|edge|n\d+(?: -> n\d+)?) \[[a-z]+={_VALUE}(?:, [a-z]+={_VALUE})*\]",
        ]
    )
)


def _attributes(text: str) -> list[str]:
    """The lines of DOT, each of a form known to be sound."""
    head, *lines, last = text.splitlines()
    assert ("digraph reasons {", "}") == (head, last)
    for line in lines:
        assert _DOT.fullmatch(line.strip()), line
    return [line.strip() for line in lines]


def _label(line: str) -> str:
    """What Graphviz shows in a box, its lines run together."""
    (quoted,) = re.findall(r'label="((?:[^"\\]|\\.)*)"', line)
    shown = re.sub(r"\\(.)", lambda found: "" if found[1] == "l" else found[1], quoted)
    return shown.replace("&amp;", "&")


def test_dot_has_every_node_and_every_edge(order: Graph) -> None:
    """One line each."""
    lines = _attributes(dot(order))
    assert len(order.nodes) == sum(bool(re.match(r"n\d+ \[", line)) for line in lines)
    assert len(order.edges) == sum(" -> " in line for line in lines)
    assert 'label="cease against Alibaba: denied"' == lines[0]
    assert 1 == sum("arrowhead=tee" in line for line in lines)
    assert any("style=dotted" in line for line in lines)


@given(text=st.text(max_size=80))
def test_dot_shows_what_is_said(text: str) -> None:
    """Whatever the text, Graphviz reads it back, but for the spaces at which it breaks."""
    given = dot(_said(text))
    assert set() == unprintable(given)
    title, *lines = _attributes(given)
    (node,) = [line for line in lines if line.startswith("n0 [")]

    def close(words: str) -> str:
        return re.sub(r"\s", "", words)

    assert close(f"FACT{plain(text)}{plain(text)}") == close(_label(node))
    assert f"{plain(text)}: denied" == _label(title)


def test_a_hostile_case_is_sound_dot() -> None:
    """Quotes, backslashes and entities of a case file are text."""
    _attributes(dot(_graph(hostile_case(), full=True)))
    given = r'a" [label="x"]; \N \G &quot; &#60;'
    assert f"{given}: denied" == _label(dot(_said(given)).splitlines()[1])


@given(given=cases(), full=st.booleans())
def test_every_case_is_sound_dot(given: Case, full: bool) -> None:
    """Every standing and every relation has its form."""
    _attributes(dot(_graph(given, full=full)))


def test_of_very_many_facts_the_first_are_drawn_and_the_rest_counted() -> None:
    """A picture of a takedown log stays one that can be looked at."""
    many = [Listing(days=2, name=f"page {i}") for i in range(60)]
    decision = decide(case(NOTICE, VIOLATION, SERVICE, *many, decided="2024-05-31"))
    drawn = graph_of(decision.rulings[0], full=True)
    texts = [node.text for node in drawn.nodes if node.kind is Kind.FACT]
    assert sum("page" in text for text in texts) < 20
    assert any(text.endswith("more facts") for text in texts)
