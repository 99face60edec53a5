"""
Why, why not, and both sides, as outlines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.trees import cited, reason_tree
from injunction_rules.model.authorities import Weight
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.traces import Answer, Status, Step
from injunction_rules.queries.arguments.search import Argument, BothSides, Point
from injunction_rules.queries.whys.search import Failed, Missed, Why, WhyNot
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.trees import Node

Items = Iterator[tuple[int, str]]


def why_blocks(found: Why) -> Iterator[Block]:
    """The reasons for one finding."""
    yield Heading(f"Why {found.standing.value}: {found.finding.name}")
    yield Paragraph(f"{found.ruling.motion} against {found.ruling.name}")
    yield Outline(_nodes(reason_tree(found.answer, found.reason), 0))


def _nodes(node: Node, depth: int) -> Items:
    yield depth, node.line
    for child in node.children:
        yield from _nodes(child, depth + 1)


# Why not.


def why_not_blocks(found: WhyNot) -> Iterator[Block]:
    """Each rule that could have made a finding, with the condition that failed."""
    shown = found.standing is Standing.SHOWN
    yield Heading(f"Why not: {found.finding.name}")
    yield Paragraph(
        f"{found.ruling.motion} against {found.ruling.name}: "
        + ("it is shown; these rules did not make it" if shown else found.standing.value)
    )
    items = list(_missed_all(found, 0))
    if items:
        yield Outline(items)
    else:
        yield Paragraph("No other rule could have made it.")


def _missed_all(found: WhyNot, depth: int) -> Items:
    for missed in found.missed:
        yield from _missed(missed, found.answer, depth)
    for step in found.opposing:
        yield depth, f"against it, {_ruled(step, found.answer)}"


def _missed(missed: Missed, answer: Answer, depth: int) -> Items:
    step = missed.step
    open_law = "" if step.rule.settled else ", open law"
    # What fired and is told here did not hold in full.
    how = english.holds(step.value) if step.status is Status.FIRED else step.status.value
    yield depth, f"{step.rule.id}, {how}{open_law}: {step.rule.holding}"
    if step.status is Status.NOT_IN_FORCE:
        yield (
            depth + 1,
            f"no authority for it has weight here: {_cited(step, answer)}",
        )
    for failed in missed.failed:
        yield from _failed(failed, answer, depth + 1)
    for exception in missed.exceptions:
        yield depth + 1, f"but {_ruled(exception, answer)}"


def _failed(failed: Failed, answer: Answer, depth: int) -> Items:
    facts = answer.trace.question.facts
    below = failed.below
    if below is None:
        yield depth, english.premise(failed.premise)
        for place in failed.weak:
            yield depth + 1, f"{english.fact(facts[place])}: less proof than is asked here"
        for place in failed.premise.facts:
            yield depth + 1, english.fact(facts[place])
        return
    told = " (see above)" if below.repeated else ""
    yield depth, f"{below.standing.value}: {below.finding.name}{told}"
    yield from _missed_all(below, depth + 1)


def _ruled(step: Step, answer: Answer) -> str:
    return f"{step.rule.id}: {step.rule.holding} ({_cited(step, answer)})"


def _cited(step: Step, answer: Answer) -> str:
    return cited(step.rule.cited_on(answer.trace.as_of), short=True)


# Both sides.


def both_sides_blocks(found: BothSides) -> Iterator[Block]:
    """The strongest argument for a finding and against it."""
    yield Heading(f"Both sides: {found.finding.name}")
    yield Paragraph(f"{found.ruling.motion} against {found.ruling.name}: {found.standing.value}")
    yield Heading("For it")
    yield from _argument(found, found.for_it, "No rule in force could make it.")
    yield Heading("Against it")
    burden = "No rule speaks against it; who denies it rests on what is not shown."
    yield from _argument(found, found.against_it, burden)


def _argument(told: BothSides, found: Argument, nothing: str) -> Iterator[Block]:
    if not found.chain:
        yield Paragraph(nothing)
        return
    yield Outline(_chain(found.chain, told.answer))
    if found.must_answer:
        yield Paragraph("It must answer:")
        yield Outline((0, _point(point)) for point in found.must_answer)
    else:
        yield Paragraph("Nothing on the record stands against it.")


def _chain(steps: Iterable[Step], answer: Answer) -> Items:
    for step in steps:
        marks = [_how(step)] if step.value is not Value.TRUE else []
        marks += [step.rank.label] if step.rank is not Weight.NONE else []
        marked = f" ({', '.join(marks)})" if marks else ""
        yield 0, f"{step.rule.id}{marked}: {step.rule.holding}"
        yield 1, _cited(step, answer)


def _how(step: Step) -> str:
    if step.status is Status.DEFEATED:
        return "met, but defeated"
    return english.holds(step.value)


def _point(point: Point) -> str:
    if point.by is not None:
        return f"{point.by.rule.id}, to {point.rule}: {point.by.rule.holding}"
    assert point.premise is not None
    return f"{point.rule}, {english.premise(point.premise)}"
