"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Weight
from injunction_rules.model.proof import Value
from injunction_rules.model.traces import Answer, Status, Step
from injunction_rules.queries.arguments.search import Argument, BothSides, Point
from injunction_rules.queries.asked_report import with_schema
from injunction_rules.queries.whys.report import (
    Items,
    _cited,
    _finding_data,
    _head,
    _premise,
    _rule_data,
)
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.reported import data, report


def both_sides_data(found: BothSides) -> dict[str, Any]:
    """The strongest argument for a finding and against it."""
    return {
        **_head(found.ruling, found.answer),
        **_finding_data(found.finding, found.standing),
        "for": _argument_data(found.for_it, found.answer),
        "against_it": _argument_data(found.against_it, found.answer),
    }


def _argument_data(found: Argument, answer: Answer) -> dict[str, Any]:
    return {
        "chain": [_rule_data(step, answer) for step in found.chain],
        "must_answer": [_point_data(one, answer) for one in found.must_answer],
    }


def _point_data(point: Point, answer: Answer) -> dict[str, Any]:
    return {
        "attacks": point.rule,
        "by": None if point.by is None else _rule_data(point.by, answer),
        "premise": None if point.premise is None else _premise(point.premise, answer),
    }


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


report.register(BothSides, both_sides_blocks)
data.register(BothSides, with_schema("both-sides", both_sides_data))
