"""The arguments of both sides, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Weight
from injunction_rules.model.proof import Value
from injunction_rules.model.traces import Answer, Status, Step
from injunction_rules.queries.arguments.search import Argument, BothSides, Point
from injunction_rules.queries.whys.report import (
    cited_in,
    finding_data,
    head_data,
    premise_data,
    step_data,
)
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.reported import data, report


@report.register
def report_both_sides(sides: BothSides) -> Iterator[Block]:
    """Yield the strongest argument for a finding and against it."""
    yield Heading(f"Both sides: {sides.finding.name}")
    yield Paragraph(f"{sides.ruling.motion} against {sides.ruling.name}: {sides.standing.value}")
    yield Heading("For it")
    yield from _argument(sides.for_it, sides.answer, "No rule in force could make it.")
    yield Heading("Against it")
    burden = "No rule speaks against it; who denies it rests on what is not shown."
    yield from _argument(sides.against_it, sides.answer, burden)


def _argument(argument: Argument, answer: Answer, nothing: str) -> Iterator[Block]:
    if not argument.chain:
        yield Paragraph(nothing)
        return
    yield Outline(_chain(argument.chain, answer))
    if argument.must_answer:
        yield Paragraph("It must answer:")
        yield Outline((0, _point(point)) for point in argument.must_answer)
    else:
        yield Paragraph("Nothing on the record stands against it.")


def _chain(steps: Iterable[Step], answer: Answer) -> Iterator[tuple[int, str]]:
    for step in steps:
        marks = [_how(step)] if step.value is not Value.TRUE else []
        marks += [step.rank.label] if step.rank is not Weight.NONE else []
        marked = f" ({', '.join(marks)})" if marks else ""
        yield 0, f"{step.rule.id}{marked}: {step.rule.holding}"
        yield 1, cited_in(step, answer)


def _how(step: Step) -> str:
    if step.status is Status.DEFEATED:
        return "met, but defeated"
    return english.holds(step.value)


def _point(point: Point) -> str:
    if point.by is not None:
        return f"{point.by.rule.id}, to {point.rule}: {point.by.rule.holding}"
    assert point.premise is not None
    return f"{point.rule}, {english.premise(point.premise)}"


@data.register
def data_both_sides(sides: BothSides) -> dict[str, Any]:
    """Return the strongest argument for a finding and against it."""
    return {
        "schema": "injunction-rules/both-sides@1",
        **head_data(sides.ruling, sides.answer),
        **finding_data(sides.finding, sides.standing),
        "for": _argument_data(sides.for_it, sides.answer),
        "against_it": _argument_data(sides.against_it, sides.answer),
    }


def _argument_data(argument: Argument, answer: Answer) -> dict[str, Any]:
    return {
        "chain": [step_data(step, answer) for step in argument.chain],
        "must_answer": [_point_data(point, answer) for point in argument.must_answer],
    }


def _point_data(point: Point, answer: Answer) -> dict[str, Any]:
    return {
        "attacks": point.rule,
        "by": None if point.by is None else step_data(point.by, answer),
        "premise": None if point.premise is None else premise_data(point.premise, answer),
    }
