"""Timelines, printed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.queries.timelines.search import Event, Phase, Timeline
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table
from injunction_rules.rendering.trees import counted

_MOST_RULINGS = 3

_MOST_FINDINGS = 3
_RAN_OUT = "days enough have passed since an earlier event"

_Column = tuple[str, tuple[str, str]]
"""People of one motion who are ruled alike throughout: their title, and one ruling."""


@report.register
def report_timeline(timeline: Timeline) -> Iterator[Block]:
    """Yield the rulings from phase to phase, with what happened."""
    yield Heading(f"{timeline.case.caption}, day by day")
    columns = list(_columns(timeline))
    if len(columns) <= _MOST_RULINGS:
        yield _phases(timeline, columns)
    else:
        yield Outline(_outline(timeline, columns))
    if timeline.events:
        yield Paragraph("Every dated event, and what it changed:")
        yield Table(
            ("day", "what happened", "what it changed"),
            [
                (event.day, "; ".join(event.what) or _RAN_OUT, _changed(event, timeline))
                for event in timeline.events
            ],
        )
    if timeline.undated:
        yield Paragraph(
            "Without a date in the record, and so taken to be so throughout: "
            + "; ".join(dict.fromkeys(map(english.substance, timeline.undated)))
        )


def _changed(event: Event, timeline: Timeline) -> str:
    """Say which rulings an event turned, or else which findings it moved."""
    names = timeline.case.names
    if not event.ruled:
        first, last = timeline.phases[0].first, timeline.phases[-1].last
        if event.day == first:
            return "the first day that is ruled on"
        return "before the first day that is ruled on" if event.day < last else "after the last day"
    groups: dict[tuple[str, str], list[str]] = {}
    for motion, person, before, after in event.turned:
        turn = f"{before.words} → {after.words}"
        groups.setdefault((motion, turn), []).append(names[person])
    if groups:
        return "; ".join(
            f"{motion} against {counted(people)}: {turn}"
            for (motion, turn), people in groups.items()
        )
    moved = [f"{name}: {now.value}" for name, _, now in event.findings]
    more = len(moved) - _MOST_FINDINGS
    rest = f"; and {more} more" if more > 0 else ""
    return f"no ruling; {'; '.join(moved[:_MOST_FINDINGS])}{rest}" if moved else "nothing"


def _columns(timeline: Timeline) -> Iterator[_Column]:
    names = timeline.case.names
    groups: dict[Hashable, list[tuple[str, str]]] = {}
    for motion, person in timeline.rulings:
        ruled = tuple(phase.disposition(motion, person) for phase in timeline.phases)
        groups.setdefault((motion, ruled), []).append((motion, person))
    for rulings in groups.values():
        people = counted([names[person] for _, person in rulings])
        yield f"{rulings[0][0]} against {people}", rulings[0]


def _outline(timeline: Timeline, columns: Sequence[_Column]) -> Iterator[tuple[int, str]]:
    for phase in timeline.phases:
        what = _what(phase, timeline)
        yield 0, f"{_days(phase)}: {what}" if what else _days(phase)
        for title, ruling in columns:
            yield 1, f"{phase.disposition(*ruling).words}: {title}"


def _what(phase: Phase, timeline: Timeline) -> str:
    """Say what brought a phase about; of the first, which nothing need have, only what happened."""
    silent = "" if phase is timeline.phases[0] else _RAN_OUT
    return "; ".join(phase.events) or silent


def _days(phase: Phase) -> str:
    if phase.days == 1:
        return str(phase.first)
    return f"{phase.first} to {phase.last}, {phase.days} days"


def _phases(timeline: Timeline, columns: Sequence[_Column]) -> Table:
    return Table(
        ("from", "to", "days", *(title for title, _ in columns), "what happened"),
        [
            (
                phase.first,
                phase.last,
                phase.days,
                *(phase.disposition(*ruling).words for _, ruling in columns),
                _what(phase, timeline),
            )
            for phase in timeline.phases
        ],
    )


@table.register
def table_timeline(timeline: Timeline) -> Table:
    """Return a row for each phase, a column for each ruling."""
    names = timeline.case.names
    return _phases(
        timeline,
        [
            (f"{motion} against {names[person]}", (motion, person))
            for motion, person in timeline.rulings
        ],
    )


@data.register
def data_timeline(timeline: Timeline) -> dict[str, Any]:
    """Return the phases with their rulings."""
    case = timeline.case
    return {
        "schema": "injunction-rules/timeline@1",
        "caption": case.caption,
        "phases": [
            {
                **fields(phase, "first last days"),
                **fields(phase.decision.receipt, "forum rule_book"),
                **fields(phase, "events"),
                "rulings": [
                    fields(phase.decision.ruling(*ruling), "motion against disposition")
                    for ruling in timeline.rulings
                ],
            }
            for phase in timeline.phases
        ],
        "events": [
            {
                **fields(event, "day what"),
                "turned": [
                    {
                        "motion": motion,
                        "against": person,
                        "before": before.value,
                        "after": after.value,
                    }
                    for motion, person, before, after in event.turned
                ],
                "findings": [
                    {"finding": name, "before": before.value, "after": after.value}
                    for name, before, after in event.findings
                ],
            }
            for event in timeline.events
        ],
        "undated": [f"facts[{case.facts.index(fact)}]" for fact in timeline.undated],
    }
