"""The report of what a ruling requires."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.theories import TheoryState, joined
from injunction_rules.queries.asked_report import ChangeData, asked_data, heading
from injunction_rules.queries.requirements.search import Need, Requirements, Way
from injunction_rules.rendering.blocks import Block, Outline, Paragraph
from injunction_rules.rendering.reported import data, fields, report

MOST_THEORIES = 7
"""The most theories that are printed, unless all are asked for."""


@report.register
def report_requirements(requirements: Requirements) -> Iterator[Block]:
    """Yield a line for each theory, the nearest first; in full, every way of each."""
    wanted, theories = requirements.to.words, requirements.by_theory()
    yield from heading(f"What it takes to have it {wanted}", requirements.question)
    if requirements.disposition is requirements.to:
        yield Paragraph(f"Nothing more: it is {wanted} as it stands.")
        return
    if not theories:
        yield Paragraph(
            f"It is {requirements.disposition.words}. No further proof brings it about: something "
            "that the record shows, or the law, stands against it. Ask why not, or what flips it."
        )
        return
    standards = {need.standard for way in requirements.ways for need in way.needs}
    how_well = f", to be shown by {standards.pop().label}" if len(standards) == 1 else ""
    many = len(theories)
    on = f"{many} theories" if many > 1 else "one theory"
    nearest = ", the nearest first" if many > 1 else ""
    yield Paragraph(
        f"It is {requirements.disposition.words}. It could be {wanted} on {on}{nearest}{how_well}:"
    )
    listed = list(theories.items())[: None if requirements.in_full else MOST_THEORIES]
    yield Outline(
        line
        for theory, ways in listed
        for line in _theory(requirements, theory, ways, with_standard=not how_well)
    )
    if len(listed) < many:
        rest = many - len(listed)
        yield Paragraph(f"and {rest} more {'theories' if rest > 1 else 'theory'}")


def _theory(
    requirements: Requirements, theory: str, ways: Sequence[Way], *, with_standard: bool
) -> Iterator[tuple[int, str]]:
    """Yield a line for a theory, and in full one for each of its ways."""
    first, *more = ways
    head = f"{theory or 'no theory by itself'}{_lacking(requirements, theory)}"
    words = _needs(first, with_standard)
    if requirements.in_full:
        yield 0, head
        yield from ((1, f"{_needs(way, with_standard)}{_serving(way)}") for way in ways)
    else:
        others = f"; or {len(more)} other {'ways' if len(more) > 1 else 'way'}" if more else ""
        yield 0, f"{head}: {words}{others}"


def _lacking(requirements: Requirements, name: str) -> str:
    """Say how many elements a theory lacks and, of one that is raised, which."""
    for theory in requirements.theories:
        if theory.name == name and theory.missing:
            many = len(theory.missing)
            counted = f", {many} {'elements' if many > 1 else 'element'} missing"
            if theory.state is TheoryState.NOT_RAISED:
                return counted
            return f"{counted} ({joined(element.name for element in theory.missing)})"
    return ""


def _needs(way: Way, with_standard: bool) -> str:
    return "; and ".join(
        f"{_to_prove(need)}{f', by {need.standard.label}' if with_standard else ''}"
        for need in way.needs
    )


def _serving(way: Way) -> str:
    rules = list(dict.fromkeys(rule for need in way.needs for rule in need.rules))
    return f" ({', '.join(rules)})" if rules else ""


def _to_prove(need: Need) -> str:
    old, new = need.change.removed, need.change.added
    words = english.substance(new)
    if old is None:
        return words
    untold = [
        english.said(type(new), name, value)
        for name, value in new.stated().items()
        if getattr(old, name) is None
    ]
    lacks = f"; not stated now: {', '.join(untold)}" if untold else ""
    return f"{words} (now {old.proof.label}{lacks})"


@data.register
def data_requirements(requirements: Requirements) -> dict[str, Any]:
    """Return every way, with the needs of each, and what each theory lacks."""
    changes = ChangeData.of(requirements.question)
    numbers = {way: number for number, way in enumerate(requirements.ways)}
    theories = {theory.name: theory for theory in requirements.theories}
    return {
        "schema": "injunction-rules/requires@1",
        **asked_data(requirements.question),
        **fields(requirements, "disposition to most"),
        "theories": [
            {
                "theory": name,
                "missing": [
                    {"element": element.name, **fields(element, "state standard")}
                    for element in (theories[name].missing if name in theories else ())
                ],
                "ways": [numbers[way] for way in ways],
            }
            for name, ways in requirements.by_theory().items()
        ],
        "ways": [
            [{**changes.part(need.change), **fields(need, "standard rules")} for need in way.needs]
            for way in requirements.ways
        ],
    }
