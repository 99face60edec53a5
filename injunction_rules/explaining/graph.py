"""
From the reasons for an answer to a graph: facts, rules, findings, ruling.

The tree of an outline tells a finding where it is first asked for and names it
after that; in the graph it is one node with as many edges as there are rules
that ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from attrs import define, field

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited
from injunction_rules.explaining.reasons import Explanation, Ground, Reason, Support
from injunction_rules.explaining.trees import short_of
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import Every, Pattern, Refuted, Shown
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Value
from injunction_rules.model.traces import Premise, Status, asked_of
from injunction_rules.rendering.graphs.graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.semantics.weighing import SHOWN_VALUE


class Explained(Protocol):
    """Anything that has an explanation and the name of a person, such as a ruling."""

    @property
    def explanation(self) -> Explanation:
        """Give the reasons for the answer that decides it."""

    @property
    def name(self) -> str:
        """Give the name of the person."""


def graph_of(given: Explanation | Explained, *, full: bool = False) -> Graph:
    """
    Draw up the reasons for an answer, or for the answer that decides a ruling, as a graph.

    With ``full`` also every other rule that holds at least in part, whether or not the
    answer rests on it.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> graph = graph_of(decide(demo(), engine="reference").ruling("cease", "alibaba"))
    >>> graph.name
    'cease against Alibaba: denied'
    >>> [node.title for node in graph.nodes if node.label == "exception"]
    ['takedown.answers-continued-service']
    """
    explanation = given if isinstance(given, Explanation) else given.explanation
    question, disposition = explanation.trace.question, explanation.answer.disposition
    against = question.respondent if isinstance(given, Explanation) else given.name
    drawing = _Drawing(explanation, full)
    root = drawing.finding(explanation.finding)
    if full:
        drawing.rest()
    text = f"{question.motion} against {against}"
    drawing.add("ruling", Kind.RULING, title=disposition.words, text=text)
    value = Value.UNSETTLED if disposition is Disposition.OPEN else Value.TRUE
    drawing.join(root, "ruling", Relation.PREMISE, value)
    return Graph(tuple(drawing.nodes.values()), tuple(drawing.edges.values()))


_MOST_FACTS = 12
"""Facts drawn under one condition; a picture of hundreds shows nothing."""

_MET: Mapping[Value, str] = {
    Value.TRUE: "condition, met",
    Value.UNSETTLED: "condition, unsettled",
    Value.FALSE: "condition, not met",
}


@define
class _Drawing:
    """Draws each node once, after what it rests on."""

    explanation: Explanation
    full: bool
    nodes: dict[str, Node] = field(factory=dict)
    edges: dict[tuple[str, str], Edge] = field(factory=dict)
    explained: frozenset[str] = field(init=False)

    @explained.default
    def _explained(self) -> frozenset[str]:
        parts = self.explanation.walk()
        return frozenset(part.rule.id for part in parts if isinstance(part, Ground))

    def add(self, id: str, kind: Kind, label: str = "", **attributes: Any) -> str:
        """Draw a node; its label is its kind unless it says more."""
        self.nodes[id] = Node(id=id, kind=kind, label=label or kind.value, **attributes)
        return id

    def join(self, source: str, target: str, relation: Relation, value: Value) -> None:
        """Draw an edge, once; of two premises the better."""
        known = self.edges.get((source, target))
        if known is None or known.value < value:
            self.edges[source, target] = Edge(source, target, relation, value)

    def finding(self, finding: Finding) -> str:
        """Draw a finding with the rules that the record brings into play."""
        id = f"finding:{finding.id}"
        if id in self.nodes:
            return id
        reason = self.explanation.reason(finding)
        conclusion = reason.conclusion
        played = self._in_play(reason)
        rules = [(ground.step, self.rule(ground)) for ground in played]
        supposed = conclusion.words.removeprefix(conclusion.standing.value)
        self.add(
            id,
            Kind.FINDING,
            f"finding{supposed}" if supposed else "",
            title=conclusion.standing.value,
            text=finding.name,
            lacks=(ground.step.rule.id for ground in reason.grounds if ground not in played),
            standing=conclusion.standing,
            value=SHOWN_VALUE[conclusion.standing],
        )
        for step, rule in rules:
            relation = Relation.AGAINST if step.rule.against is not None else Relation.SUPPORTS
            self.join(rule, id, relation, step.value)
        return id

    def _in_play(self, reason: Reason) -> list[Ground]:
        # Where the record is silent on every rule, that is the reason.
        played = [ground for ground in reason.grounds if not ground.idle] or [*reason.grounds]
        speaking = self.explanation.speaking(reason.finding)
        return played + [ground for ground in self._worth(speaking) if ground not in played]

    def _worth(self, grounds: Iterable[Ground]) -> Iterator[Ground]:
        """Yield those that hold at least in part, or would but for an exception."""
        for ground in grounds:
            step = ground.step
            if self.full and (step.value is not Value.FALSE or step.status is Status.DEFEATED):
                yield ground

    def rest(self) -> None:
        """Draw every rule that is worth something and not yet drawn, with what it acts on."""
        trace = self.explanation.trace
        for conclusion in trace.conclusions:
            if any(self._worth(self.explanation.speaking(conclusion.finding))):
                self.finding(conclusion.finding)
        for ground in self._worth(self.explanation.ground(step.rule.id) for step in trace.steps):
            for defeated in ground.step.rule.defeats:
                self.rule(self.explanation.ground(defeated))

    def rule(self, ground: Ground) -> str:
        """Draw a rule with its premises and the exceptions to it."""
        step, rule = ground.step, ground.step.rule
        id = f"rule:{rule.id}"
        if id in self.nodes:
            return id
        kind = Kind.EXCEPTION if rule.defeats else Kind.RULE
        lacks: list[str] = []
        inputs: list[tuple[str, Relation, Value]] = []
        # Of a rule on which nothing rests only what holds is drawn.
        explained = rule.id in self.explained
        holding = [Support(leaf, asked_of(leaf)) for leaf in _holding(step.premise)]
        for support in ground.supports if explained else holding:
            value = support.premise.value
            inputs += [(part, Relation.PREMISE, value) for part in self._premise(support, lacks)]
        explain = self.explanation.ground
        considered = [step.rule.id for step in self.explanation.trace.exceptions_to(rule.id)]
        worth = (exception.rule.id for exception in self._worth(map(explain, considered)))
        for exception in map(explain, dict.fromkeys([*step.defeated_by, *worth])):
            inputs.append((self.rule(exception), Relation.DEFEATS, exception.step.value))
        self.add(
            id,
            kind,
            f"{kind.value}{' against' if rule.against is not None else ''}{short_of(step)}",
            title=rule.id,
            text=rule.holding,
            source=cited(ground.cites, short=True),
            lacks=dict.fromkeys(lacks),
            value=step.value,
        )
        for source, relation, value in inputs:
            self.join(source, id, relation, value)
        return id

    def _premise(self, support: Support, lacks: list[str]) -> Iterator[str]:
        """Draw what a premise rests on; what the record is silent on is only named."""
        premise, of = support.premise, support.of
        if isinstance(of, Finding):
            if self.explanation.reason(of).idle:
                lacks.append(of.name)
            else:
                yield self.finding(of)
        elif support.of_question and premise.value is Value.TRUE:
            return
        elif isinstance(of, Pattern) and isinstance(premise.condition, Shown) and support.silent:
            lacks.append(english.pattern(of))
        elif (
            support.facts
            and premise.value is Value.TRUE
            and isinstance(premise.condition, (Shown, Refuted, Every))
        ):
            # The facts say what the condition asks.
            yield from self._facts(support.facts)
        else:
            yield self._condition(support)

    def _condition(self, support: Support) -> str:
        value, text = support.premise.value, english.condition(support.premise.condition)
        id = f"condition:{value.name.lower()}: {text}"
        if id not in self.nodes:
            weak = [weak.place for weak in support.too_weak]
            sources = [(fact, value) for fact in self._facts(support.facts)]
            sources += [(fact, Value.FALSE) for fact in self._facts(weak)]
            self.add(id, Kind.CONDITION, _MET[value], text=text, value=value)
            for source, strength in sources:
                self.join(source, id, Relation.PREMISE, strength)
        return id

    def _facts(self, places: Sequence[int]) -> Iterator[str]:
        """Draw facts, of very many the first, and the rest as one."""
        if len(places) <= _MOST_FACTS:
            yield from map(self.fact, places)
            return
        yield from map(self.fact, places[: _MOST_FACTS - 1])
        rest = places[_MOST_FACTS - 1 :]
        where = self.explanation.trace.question.places
        id = f"facts:{where[rest[0]]}:{where[rest[-1]]}:{len(rest)}"
        yield self.add(id, Kind.FACT, text=f"{len(rest):,} more facts")

    def fact(self, place: int) -> str:
        """Draw a fact."""
        question = self.explanation.trace.question
        fact = question.facts[place]
        text = f"{english.substance(fact)}, {fact.proof.label}"
        id = f"fact:{question.places[place]}"
        return self.add(id, Kind.FACT, text=text, source=fact.source or "")


def _holding(premise: Premise) -> Iterator[Premise]:
    """Go through the leaves that hold, at least in part."""
    if premise.parts:
        for part in premise.parts:
            yield from _holding(part)
    elif premise.value is not Value.FALSE:
        yield premise
