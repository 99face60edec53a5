"""From the reasons of an answer to the tree that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import define, field

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Ground, Reason, reasons
from injunction_rules.model.authorities import Citation
from injunction_rules.model.conditions import AllOf, AnyOf, Every, Pattern, Refuted, Shown
from injunction_rules.model.courts import court_of
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Answer, Premise, Status, Step, Trace
from injunction_rules.rendering.trees import Node, Role, once

_LEADS: Mapping[Value, str] = {
    Value.TRUE: "",
    Value.UNSETTLED: "unsettled:",
    Value.FALSE: "not met:",
}

_SILENCE = "nothing in the record of:"


def reasons_of(answer: Answer, *, full: bool = False) -> Node:
    """
    The reasons for an answer as a tree.

    Parameters
    ----------
    answer : Answer
    full : bool, optional
        Keep the branches on which the record is silent, and the rules that
        speak of another kind of motion.
    """
    return reason_tree(answer, reasons(answer), full=full)


def reason_tree(answer: Answer, root: Reason, *, full: bool = False) -> Node:
    """
    Why one finding stands where it stands, as a tree.

    Parameters
    ----------
    answer : Answer
    root : Reason
        Taken from the trace of the answer.
    full : bool, optional
        Keep the branches on which the record is silent.
    """
    question = answer.trace.question
    explained = {one.conclusion.finding: one for one in _explained(root)}
    teller = _Teller(question, answer.trace.as_of, explained, full)
    return once(teller.finding(root))


def _explained(reason: Reason) -> Iterator[Reason]:
    """Every finding of the reasons, where it is explained."""
    if reason.repeated:
        return
    yield reason
    grounds = list(reason.grounds)
    while grounds:
        ground = grounds.pop()
        grounds += ground.exceptions
        for below in ground.reasons:
            yield from _explained(below)


def steps_of(answer: Answer) -> tuple[Node, ...]:
    """Every rule considered for an answer, also those that do not apply."""
    return tuple(_considered(step, answer.trace) for step in answer.trace.steps)


def cited(citations: Iterable[Citation], *, short: bool = False) -> str:
    """
    Citations as a citation sentence, without its full stop.

    Parameters
    ----------
    citations : iterable of Citation
    short : bool, optional
        Leave out reporters and docket numbers, where a table gives them.

    >>> from injunction_rules.model.authorities import see
    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE
    >>> cited([see(ALEMITE.at("832"))])
    'See Alemite Mfg. Corp. v. Staff, 42 F.2d 832, 832 (2d Cir. 1930)'
    >>> cited([see(ALEMITE.at("832"))], short=True)
    'See Alemite Mfg. Corp. v. Staff at 832 (2d Cir. 1930)'
    """
    sentence = "; ".join(_short(one) if short else str(one) for one in citations)
    return sentence[:1].upper() + sentence[1:]


def _short(citation: Citation) -> str:
    cited, pin = citation.authority, citation.pinpoint
    if cited.court is None:
        return str(citation)
    at = f" at {pin}" if pin[:1].isdigit() else f" {pin}" if pin[:1] in "¶§" else f", {pin}"
    at = at if pin else ""
    place = f"{court_of(cited.court).abbreviation or 'U.S.'} {cited.decided.year}"
    return f"{citation.signal.value} {cited.name}{at} ({place})".strip()


@define
class _Teller:
    """
    Builds the tree of each finding, wherever the reasons ask for it.

    The reasons explain a finding once, perhaps in a branch that is pruned; so
    here it is told in full at every place, and only what remains is told once.
    """

    question: Question
    as_of: date
    explained: Mapping[Finding, Reason]
    full: bool
    told: dict[Finding, Node] = field(factory=dict)

    def finding(self, reason: Reason) -> Node:
        finding, standing = reason.conclusion.finding, reason.conclusion.standing
        stipulated = reason.conclusion.stipulated
        if finding in self.told:
            return self.told[finding]
        grounds = self.explained[finding].grounds
        # Where both sides have a rule each says on which it stands.
        contra = "against it, " if standing is Standing.CONTESTED else ""
        rules = [
            (ground, self.ground(ground, before=contra if ground.step.rule.against else ""))
            for ground in grounds
        ]
        prune = standing is Standing.NOT_SHOWN and not self.full
        children = _in_play(rules) if prune else [rule for _, rule in rules]
        lead = f"{standing.value}, stipulated:" if stipulated else f"{standing.value}:"
        node = Node(Role.FINDING, lead, finding.name, children=children, standing=standing)
        self.told[finding] = node
        return node

    def ground(self, ground: Ground, role: Role = Role.RULE, before: str = "") -> Node:
        rule = ground.step.rule
        children = [Node(Role.CITES, text=cited(rule.cited_on(self.as_of), short=True))]
        asked = {reason.conclusion.finding: reason for reason in ground.reasons}
        for premise, weak in zip(ground.premises, ground.shortfalls, strict=True):
            finding = _finding_asked(premise)
            if finding is None:
                children += self.on_the_record(premise, weak)
            elif finding in asked:
                children.append(self.finding(asked.pop(finding)))
        if not self.full:
            children = list(_joined(children))
        children += [self.ground(one, Role.EXCEPTION, "but ") for one in ground.exceptions]
        title = f"{before}{_title(ground.step)}"
        return Node(role, title, rule.holding, children=children, rule=rule.id)

    def on_the_record(self, premise: Premise, weak: Iterable[int]) -> Iterator[Node]:
        """A condition on facts, and the facts that decide it."""
        asked, value = premise.condition, premise.value
        of = getattr(asked, "of", None)
        of_question = isinstance(of, Pattern) and bool(of.kind.subject)
        if of_question and value is Value.TRUE and not self.full:
            return
        facts = [_fact(self.question.facts[i]) for i in premise.facts if not of_question]
        if facts and value is Value.TRUE and isinstance(asked, (Shown, Refuted)):
            # The facts say what the condition asks.
            yield from facts
            return
        facts += [_fact(self.question.facts[i], ": less proof than is asked here") for i in weak]
        yield Node(Role.CONDITION, _LEADS[value], english.condition(asked), children=facts)


def _finding_asked(premise: Premise) -> Finding | None:
    asked = premise.condition
    if isinstance(asked, (AllOf, AnyOf, Every)) or not isinstance(asked.of, Finding):
        return None
    return asked.of


def _in_play(rules: Iterable[tuple[Ground, Node]]) -> Iterator[Node]:
    """
    The rules that the record brings into play, the rest named in one line.

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
        and (isinstance(ground.step.rule.when, AnyOf) or not any(map(_lacks, node.children)))
    ]
    played = played or [node for _, node in rules if not node.silent]
    yield from played
    rest = [node.name for _, node in rules if node not in played]
    if rest:
        yield Node(Role.NOTE, "without support in the record:", "; ".join(rest))


def _lacks(node: Node) -> bool:
    """Whether a line says that the record is silent."""
    return node.lead == _SILENCE or (node.lead == _LEADS[Value.FALSE] and not node.children)


def _joined(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, those on which the record is silent named in one line at the end."""
    silent = []
    for node in nodes:
        if node.silent:
            silent.append(node.name)
        else:
            yield node
    if silent:
        yield Node(Role.NOTE, _SILENCE, "; ".join(silent))


def _title(step: Step) -> str:
    """A rule's id, with what kept it from its full effect."""
    note = ""
    if step.status in (Status.NOT_MET, Status.DEFEATED):
        note = f", {step.status.value}"
    elif not step.rule.settled:
        note = ", open law"
    return f"{step.rule.id}{note}:"


def _fact(fact: Fact, note: str = "") -> Node:
    # Names differ from person to person where the facts are otherwise the same.
    stated = {k: v for k, v in fact.stated().items() if not isinstance(v, str)}
    alike = f"{type(fact).__qualname__} {fact.shown} {fact.proof} {stated}{note}"
    return Node(Role.FACT, text=english.fact(fact) + note, alike=alike)


# The full trace.


def _considered(step: Step, trace: Trace) -> Node:
    rule = step.rule
    children = [
        Node(Role.CITES, text=cited(rule.cited_on(trace.as_of))),
        Node(Role.NOTE, text=f"{english.effect(rule)}; rank {step.rank.label}"),
        *_parts(step.premise, trace.question),
    ]
    if step.defeated_by:
        children.append(Node(Role.NOTE, "taken away by:", "; ".join(step.defeated_by)))
    settled = "" if rule.settled else ", open law"
    lead = f"{rule.id}, {step.status.value}{settled}:"
    return Node(Role.RULE, lead, rule.holding, children=children, rule=rule.id)


def _parts(premise: Premise, question: Question) -> Iterator[Node]:
    if premise.parts:
        word = "all of" if isinstance(premise.condition, AllOf) else "any of"
        children = [node for part in premise.parts for node in _parts(part, question)]
        value = english.premise(premise).partition(":")[0]
        yield Node(Role.CONDITION, f"{value}:", word, children=children)
        return
    value, _, text = english.premise(premise).partition(": ")
    facts = [_fact(question.facts[i]) for i in premise.facts]
    yield Node(Role.CONDITION, f"{value}:", text, children=facts)
