"""The arguments of both sides, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited
from injunction_rules.explaining.data import finding_data, rule_data, support_data
from injunction_rules.explaining.reasons import Explanation, Ground
from injunction_rules.model.authorities import Weight
from injunction_rules.model.proof import Value
from injunction_rules.model.traces import Status
from injunction_rules.queries.arguments.search import Argument, BothSides, Point
from injunction_rules.queries.whys.report import ruling_data
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph
from injunction_rules.rendering.reported import data, report


@report.register
def report_both_sides(sides: BothSides) -> Iterator[Block]:
    """Yield the strongest argument for a finding and against it."""
    yield Heading(f"Both sides: {sides.finding.name}")
    yield Paragraph(f"{sides.ruling.motion} against {sides.ruling.name}: {sides.standing.value}")
    if sides.theories:
        yield Paragraph("In play:")
        yield Outline((0, f"{theory.name}: {theory.words}") for theory in sides.theories)
    yield Heading("For it")
    yield from _argument(sides.for_it, "No rule in force could make it.")
    yield Heading("Against it")
    burden = "No rule speaks against it; who denies it rests on what is not shown."
    yield from _argument(sides.against_it, burden)


def _argument(argument: Argument, nothing: str) -> Iterator[Block]:
    if not argument.chain:
        yield Paragraph(nothing)
        return
    yield Outline(_chain(argument.chain))
    if argument.must_answer:
        yield Paragraph("It must answer:")
        yield Outline((0, _point(point)) for point in argument.must_answer)
    else:
        yield Paragraph("There is nothing on the record that it must answer.")


def _chain(grounds: Iterable[Ground]) -> Iterator[tuple[int, str]]:
    for ground in grounds:
        step = ground.step
        defeated = step.status is Status.DEFEATED
        how = "met, but defeated" if defeated else english.holds(step.value)
        marks = [how] if step.value is not Value.TRUE else []
        marks += [step.rank.label] if step.rank is not Weight.NONE else []
        marked = f" ({', '.join(marks)})" if marks else ""
        yield 0, f"{step.rule.id}{marked}: {step.rule.holding}"
        yield 1, cited(ground.cites, short=True)


def _point(point: Point) -> str:
    if point.by is not None:
        return f"{point.by.rule.id}, to {point.rule}: {point.by.rule.holding}"
    assert point.support is not None
    return f"{point.rule}, {english.premise(point.support.premise)}"


@data.register
def data_both_sides(sides: BothSides) -> dict[str, Any]:
    """Return the strongest argument for a finding and against it."""
    explanation = sides.ruling.explanation
    return {
        "schema": "injunction-rules/both-sides@1",
        **ruling_data(sides.ruling),
        **finding_data(sides.finding, sides.standing),
        "theories": [
            {"theory": theory.name, "state": theory.state.value} for theory in sides.theories
        ],
        "for": _argument_data(sides.for_it, explanation),
        "against_it": _argument_data(sides.against_it, explanation),
    }


def _argument_data(argument: Argument, explanation: Explanation) -> dict[str, Any]:
    return {
        "chain": [rule_data(ground) for ground in argument.chain],
        "must_answer": [_point_data(point, explanation) for point in argument.must_answer],
    }


def _point_data(point: Point, explanation: Explanation) -> dict[str, Any]:
    support = point.support
    return {
        "attacks": point.rule,
        "by": point.by and rule_data(point.by),
        "premise": support and support_data(support, explanation),
    }
