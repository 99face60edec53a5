"""From the reasons of an answer to the tree that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited
from injunction_rules.explaining.reasons import Explanation, Ground, Support
from injunction_rules.model.conditions import AllOf, AnyOf, Refuted, Shown
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Premise, Status, Step
from injunction_rules.rendering.trees import Node, Role, once

_MOST_FACTS = 100
"""Facts printed under one condition, unless all is asked for."""

_LEADS: Mapping[Value, str] = {
    Value.TRUE: "",
    Value.UNSETTLED: "unsettled:",
    Value.FALSE: "not met:",
}

_SILENCE = "nothing in the record of:"

TOO_WEAK = "less proof than is asked here"
"""What is said of a fact that would meet a premise, were it proved well enough."""


def reasons_of(explanation: Explanation, *, full: bool = False) -> Node:
    """Give the reasons for an answer as a tree; see ``reason_tree``."""
    return reason_tree(explanation, explanation.finding, full=full)


def reason_tree(explanation: Explanation, finding: Finding, *, full: bool = False) -> Node:
    """
    Tell why one finding stands where it stands, as a tree.

    With ``full`` it keeps the branches on which the record is silent, and the rules that
    speak of another kind of motion.
    """
    return once(_Branches(explanation, full).finding(finding))


def steps_of(explanation: Explanation) -> tuple[Node, ...]:
    """List every rule considered for an answer, also those that do not apply."""
    steps = explanation.trace.steps
    return tuple(_considered(explanation.ground(step.rule.id), explanation) for step in steps)


@define
class _Branches:
    """
    Builds the tree of each finding, wherever the reasons ask for it.

    A branch may be pruned; so each finding is explained in full at every place, and
    only what remains is printed once.
    """

    explanation: Explanation
    full: bool
    branches: dict[Finding, Node] = field(factory=dict)

    def finding(self, finding: Finding) -> Node:
        """Build the branch of a finding, with its rules below it."""
        if finding in self.branches:
            return self.branches[finding]
        reason = self.explanation.reason(finding)
        standing = reason.conclusion.standing
        # Where both sides have a rule each says on which it stands.
        contra = "against it, " if standing is Standing.CONTESTED else ""
        rules = [
            (ground, self.ground(ground, before=contra if ground.step.rule.against else ""))
            for ground in reason.grounds
        ]
        prune = standing is Standing.NOT_SHOWN and not self.full
        children = _in_play(rules) if prune else [rule for _, rule in rules]
        lead = f"{reason.conclusion.words}:"
        branch = Node(Role.FINDING, lead, finding.name, children=children, standing=standing)
        return self.branches.setdefault(finding, branch)

    def ground(self, ground: Ground, role: Role = Role.RULE, before: str = "") -> Node:
        """Build the branch of a rule, with its premises and exceptions below it."""
        children = [Node(Role.CITES, text=cited(ground.cites, short=True))]
        findings = set(ground.findings)
        for support in ground.supports:
            finding = support.finding
            if finding is None:
                children += self.on_the_record(support)
            elif finding in findings:
                findings.remove(finding)
                children.append(self.finding(finding))
        if not self.full:
            children = list(_joined(children))
        exceptions = self.explanation.exceptions(ground)
        children += [self.ground(exception, Role.EXCEPTION, "but ") for exception in exceptions]
        rule = ground.step.rule
        title = f"{before}{rule.id}{short_of(ground.step)}:"
        return Node(role, title, rule.holding, children=children, rule=rule.id)

    def on_the_record(self, support: Support) -> Iterator[Node]:
        """Build a condition on facts, and the facts that decide it."""
        condition, value = support.premise.condition, support.premise.value
        if support.of_question and value is Value.TRUE and not self.full:
            return
        facts = self._facts(support.facts)
        if facts and value is Value.TRUE and isinstance(condition, (Shown, Refuted)):
            # The facts say what the condition asks.
            yield from facts
            return
        facts += self._facts([weak.place for weak in support.too_weak], f": {TOO_WEAK}")
        yield Node(Role.CONDITION, _LEADS[value], english.condition(condition), children=facts)

    def _facts(self, places: Sequence[int], note: str = "") -> list[Node]:
        """Build the facts in some places, of very many the first and how many more there are."""
        facts = self.explanation.trace.question.facts
        most = len(places) if self.full or len(places) <= _MOST_FACTS else _MOST_FACTS - 1
        nodes = [_fact(facts[place], note) for place in places[:most]]
        if most < len(places):
            nodes.append(Node(Role.FACT, text=f"{len(places) - most:,} more facts{note}"))
        return nodes


def _in_play(rules: Iterable[tuple[Ground, Node]]) -> Iterator[Node]:
    """
    Yield the rules that the record brings into play, the rest named in one line.

    A rule that asks for several things is out of play where the record is
    silent on one of them, unless every rule is.
    """
    rules = list(rules)
    if all(node.silent for _, node in rules):
        # Whoever asks for the finding names it in one line.
        yield from (node for _, node in rules)
        return
    played = [
        node
        for ground, node in rules
        if not node.silent
        and (
            isinstance(ground.step.rule.when, AnyOf)
            or not any(map(_lacks, node.children))
            or any(below.text.endswith(TOO_WEAK) for below in node.walk())
        )
    ]
    played = played or [node for _, node in rules if not node.silent]
    yield from played
    rest = [node.name for _, node in rules if node not in played]
    if rest:
        yield Node(Role.NOTE, "without support in the record:", "; ".join(rest))


def _lacks(node: Node) -> bool:
    """Tell whether a line says that the record is silent."""
    return node.lead == _SILENCE or (node.lead == _LEADS[Value.FALSE] and not node.children)


def _joined(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes, those on which the record is silent named in one line at the end."""
    silent = []
    for node in nodes:
        if node.silent:
            silent.append(node.name)
        else:
            yield node
    if silent:
        yield Node(Role.NOTE, _SILENCE, "; ".join(silent))


def short_of(step: Step) -> str:
    """Say what kept a rule from its full effect; empty where nothing did."""
    if step.status in (Status.NOT_MET, Status.DEFEATED):
        return f", {step.status.value}"
    return english.openness(step)


def _fact(fact: Fact, note: str = "") -> Node:
    # Names differ from person to person where the facts are otherwise the same.
    stated = {k: v for k, v in fact.stated().items() if not isinstance(v, str)}
    alike = f"{type(fact).__qualname__} {fact.shown} {fact.proof} {stated}{note}"
    return Node(Role.FACT, text=english.fact(fact) + note, alike=alike)


# The full trace.


def _considered(ground: Ground, explanation: Explanation) -> Node:
    step, rule = ground.step, ground.step.rule
    children = [
        Node(Role.CITES, text=cited(ground.cites or rule.cites)),
        Node(Role.NOTE, text=f"{english.effect(rule)}; rank {step.rank.label}"),
        _part(step.premise, explanation.trace.question),
    ]
    if step.defeated_by:
        children.append(Node(Role.NOTE, "taken away by:", "; ".join(step.defeated_by)))
    lead = f"{rule.id}, {step.status.value}{english.openness(step)}:"
    return Node(Role.RULE, lead, rule.holding, children=children, rule=rule.id)


def _part(premise: Premise, question: Question) -> Node:
    value, _, text = english.premise(premise).partition(": ")
    below = [_fact(question.facts[place]) for place in premise.facts]
    if premise.parts:
        text = "all of" if isinstance(premise.condition, AllOf) else "any of"
        below = [_part(part, question) for part in premise.parts]
    return Node(Role.CONDITION, f"{value}:", text, children=below)
