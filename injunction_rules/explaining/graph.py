"""
From the reasons for an answer to a graph: facts, rules, findings, ruling.

The tree of an outline tells a finding where it is first asked for and names it
after that; in the graph it is one node with as many edges as there are rules
that ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from attrs import define, field

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Ground, Reason, reasons, too_weak
from injunction_rules.explaining.trees import cited
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Pattern,
    Refuted,
    Shown,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Answer, Conclusion, Premise, Status, Step, Trace
from injunction_rules.rendering.graphs.graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.semantics.matching import Record, record


class HasAnswer(Protocol):
    """What has an answer that decides it and the name of a person, such as a ruling."""

    @property
    def decisive(self) -> Answer:
        """Give the answer that decides it."""

    @property
    def name(self) -> str:
        """Give the name of the person."""


def graph_of(given: Answer | HasAnswer, *, full: bool = False) -> Graph:
    """
    Draw up the reasons for an answer as a graph.

    Parameters
    ----------
    given : Answer or ruling
        Of a ruling, the answer that decides it.
    full : bool, optional
        Also every other rule that holds at least in part, whether or not the
        ruling rests on it.

    Returns
    -------
    Graph

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> graph = graph_of(decide(demo(), engine="reference").ruling("cease", "alibaba"))
    >>> graph.name
    'cease against Alibaba: denied'
    >>> [node.title for node in graph.nodes if node.label == "exception"]
    ['takedown.answers-continued-service']
    """
    if isinstance(given, Answer):
        answer, against = given, given.trace.question.respondent
    else:
        answer, against = given.decisive, given.name
    trace, why = answer.trace, reasons(answer)
    drawing = _Drawing(trace, record(trace.question.facts, min(Proof)), full)
    drawing.learn(why)
    root = drawing.finding(why.conclusion.finding)
    if full:
        drawing.rest()
    disposition = answer.disposition
    ruling = Node(
        id="ruling",
        kind=Kind.RULING,
        label="ruling",
        title=disposition.words,
        text=f"{trace.question.motion} against {against}",
    )
    open_ = disposition is Disposition.OPEN
    drawing.join(root, ruling.id, Relation.PREMISE, Value.UNSETTLED if open_ else Value.TRUE)
    return Graph((*drawing.nodes.values(), ruling), tuple(drawing.edges.values()))


_HOLDS: Mapping[Standing, Value] = {
    Standing.SHOWN: Value.TRUE,
    Standing.CONTESTED: Value.UNSETTLED,
    Standing.NOT_SHOWN: Value.FALSE,
    Standing.REFUTED: Value.FALSE,
}

_MET: Mapping[Value, str] = {
    Value.TRUE: "condition, met",
    Value.UNSETTLED: "condition, unsettled",
    Value.FALSE: "condition, not met",
}


@define
class _Drawing:
    """Draws each node once, after what it rests on."""

    trace: Trace
    alleged: Record
    full: bool
    explained: dict[Finding, Reason] = field(factory=dict)
    premises: dict[str, tuple[Premise, ...]] = field(factory=dict)
    nodes: dict[str, Node] = field(factory=dict)
    edges: dict[tuple[str, str], Edge] = field(factory=dict)

    def learn(self, reason: Reason) -> None:
        """Note where each finding is explained, and the premises that decide each rule."""
        if reason.repeated:
            return
        self.explained[reason.conclusion.finding] = reason
        for ground in reason.grounds:
            self._learn_ground(ground)

    def _learn_ground(self, ground: Ground) -> None:
        self.premises[ground.step.rule.id] = ground.premises
        for below in ground.reasons:
            self.learn(below)
        for exception in ground.exceptions:
            self._learn_ground(exception)

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
        conclusion = self.trace.conclusion(finding)
        grounds = self._grounds(conclusion)
        # Where the record is silent on every rule, that is the reason.
        played = [one.step for one in grounds if not one.idle] or [one.step for one in grounds]
        played += [one for one in self._worth(self.trace.rules_for(finding)) if one not in played]
        rules = [(step, self.rule(step)) for step in played]
        supposed = ", stipulated" if conclusion.stipulated else ""
        self.nodes[id] = Node(
            id=id,
            kind=Kind.FINDING,
            label=f"finding{supposed}",
            title=conclusion.standing.value,
            text=finding.name,
            lacks=(one.step.rule.id for one in grounds if one.step not in played),
            standing=conclusion.standing,
            value=_HOLDS[conclusion.standing],
        )
        for step, rule in rules:
            relation = Relation.AGAINST if step.rule.against is not None else Relation.SUPPORTS
            self.join(rule, id, relation, step.value)
        return id

    def _grounds(self, conclusion: Conclusion) -> list[Ground]:
        reason = self.explained.get(conclusion.finding)
        # What the rules say of a finding that was supposed decides nothing.
        return [] if reason is None or conclusion.stipulated else list(reason.grounds)

    def _worth(self, steps: Iterable[Step]) -> Iterator[Step]:
        """Those that hold at least in part, or would but for an exception."""
        for step in steps:
            if self.full and (step.value is not Value.FALSE or step.status is Status.DEFEATED):
                yield step

    def rest(self) -> None:
        """Draw every rule that is worth something and not yet drawn, with what it acts on."""
        for conclusion in self.trace.conclusions:
            if any(self._worth(self.trace.rules_for(conclusion.finding))):
                self.finding(conclusion.finding)
        for step in self._worth(self.trace.steps):
            if step.rule.defeats is not None:
                self.rule(self.trace.step(step.rule.defeats))

    def rule(self, step: Step) -> str:
        """Draw a rule with its premises and the exceptions to it."""
        rule = step.rule
        id = f"rule:{rule.id}"
        if id in self.nodes:
            return id
        kind = Kind.RULE if rule.defeats is None else Kind.EXCEPTION
        lacks: list[str] = []
        inputs: list[tuple[str, Relation, Value]] = []
        for premise in self.premises.get(rule.id) or _holding(step.premise):
            for source in self._premise(premise, lacks):
                inputs.append((source, Relation.PREMISE, premise.value))
        exceptions = dict.fromkeys(step.defeated_by)
        exceptions |= dict.fromkeys(
            one.rule.id for one in self._worth(self.trace.exceptions_to(rule.id))
        )
        for exception in map(self.trace.step, exceptions):
            inputs.append((self.rule(exception), Relation.DEFEATS, exception.value))
        self.nodes[id] = Node(
            id=id,
            kind=kind,
            label=_label(kind, step),
            title=rule.id,
            text=rule.holding,
            source=cited(rule.cited_on(self.trace.as_of), short=True),
            lacks=dict.fromkeys(lacks),
            value=step.value,
        )
        for source, relation, value in inputs:
            self.join(source, id, relation, value)
        return id

    def _premise(self, premise: Premise, lacks: list[str]) -> Iterator[str]:
        """Draw what a premise rests on; what the record is silent on is only named."""
        asked = premise.condition
        of = _asked_of(asked)
        if isinstance(of, Finding):
            if self._silent(of):
                lacks.append(of.name)
            else:
                yield self.finding(of)
            return
        of_question = of is not None and bool(of.kind.subject)
        if of_question and premise.value is Value.TRUE:
            return
        facts = () if of_question else premise.facts
        weak = () if of_question else too_weak(premise, self.alleged)
        if isinstance(asked, Shown) and of is not None and not (of_question or facts or weak):
            lacks.append(english.pattern(of))
        elif facts and premise.value is Value.TRUE and isinstance(asked, (Shown, Refuted, Every)):
            # The facts say what the condition asks.
            yield from map(self.fact, facts)
        else:
            yield self._condition(premise, facts, weak)

    def _silent(self, finding: Finding) -> bool:
        reason = self.explained.get(finding)
        if reason is not None:
            return reason.idle and not reason.conclusion.stipulated
        return self.trace.standing(finding) is Standing.NOT_SHOWN

    def _condition(self, premise: Premise, facts: Iterable[int], weak: Iterable[int]) -> str:
        text = english.condition(premise.condition)
        id = f"condition:{premise.value.name.lower()}: {text}"
        if id not in self.nodes:
            sources = [(self.fact(place), premise.value) for place in facts]
            sources += [(self.fact(place), Value.FALSE) for place in weak]
            label = _MET[premise.value]
            self.nodes[id] = Node(
                id=id, kind=Kind.CONDITION, label=label, text=text, value=premise.value
            )
            for source, value in sources:
                self.join(source, id, Relation.PREMISE, value)
        return id

    def fact(self, place: int) -> str:
        """Draw a fact."""
        question = self.trace.question
        fact = question.facts[place]
        id = f"fact:{question.places[place]}"
        self.nodes[id] = Node(
            id=id,
            kind=Kind.FACT,
            label="fact",
            text=f"{english.substance(fact)}, {fact.proof.label}",
            source=fact.source or "",
        )
        return id


def _asked_of(asked: Condition) -> Finding | Pattern | None:
    """What a leaf asks about; nothing for ``every``, which asks about facts of a kind."""
    return None if isinstance(asked, (AllOf, AnyOf, Every)) else asked.of


def _holding(premise: Premise) -> Iterator[Premise]:
    """The leaves that hold, at least in part."""
    if premise.parts:
        for part in premise.parts:
            yield from _holding(part)
    elif premise.value is not Value.FALSE:
        yield premise


def _label(kind: Kind, step: Step) -> str:
    words = [f"{kind.value} against" if step.rule.against is not None else kind.value]
    if step.status in (Status.NOT_MET, Status.DEFEATED):
        words.append(step.status.value)
    elif not step.rule.settled:
        words.append("open law")
    return ", ".join(words)
