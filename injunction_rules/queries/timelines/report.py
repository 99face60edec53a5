"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.queries.asked_report import with_schema
from injunction_rules.queries.timelines.search import Phase, Timeline
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table
from injunction_rules.rendering.trees import counted

_MOST_RULINGS = 3


# Timelines.


def timeline_blocks(found: Timeline) -> Iterator[Block]:
    """The rulings from phase to phase, with what happened."""
    yield Heading(f"{found.case.caption}, day by day")
    alike = list(_alike(found))
    if len(alike) <= _MOST_RULINGS:
        yield _phases(found, alike)
    else:
        yield Outline(_told(found, alike))
    if found.undated:
        yield Paragraph(
            "Without a date in the record, and so taken to have been so all along: "
            + "; ".join(dict.fromkeys(map(english.substance, found.undated)))
        )


_Alike = tuple[str, tuple[str, str]]
"""People of one motion who are ruled alike throughout: their title, and one ruling."""


def _alike(found: Timeline) -> Iterator[_Alike]:
    names = {person.id: person.name for person in found.case.people}
    groups: dict[Hashable, list[tuple[str, str]]] = {}
    for motion, person in found.rulings:
        ruled = tuple(phase.disposition(motion, person) for phase in found.phases)
        groups.setdefault((motion, ruled), []).append((motion, person))
    for those in groups.values():
        yield f"{those[0][0]} against {counted([names[one] for _, one in those])}", those[0]


def _told(found: Timeline, alike: Iterable[_Alike]) -> Iterator[tuple[int, str]]:
    those = list(alike)
    for phase in found.phases:
        what = f": {'; '.join(phase.events)}" if phase.events else ""
        yield 0, f"{_when(phase)}{what}"
        for title, ruling in those:
            yield 1, f"{phase.disposition(*ruling).words}: {title}"


def _when(phase: Phase) -> str:
    if phase.days == 1:
        return str(phase.first)
    return f"{phase.first} to {phase.last}, {phase.days} days"


def _phases(found: Timeline, columns: Iterable[_Alike]) -> Table:
    those = list(columns)
    return Table(
        ("from", "to", "days", *(title for title, _ in those), "what happened"),
        [
            (
                phase.first,
                phase.last,
                phase.days,
                *(phase.disposition(*ruling).words for _, ruling in those),
                "; ".join(phase.events),
            )
            for phase in found.phases
        ],
    )


def timeline_table(found: Timeline) -> Table:
    """A row for each phase, a column for each ruling."""
    names = {person.id: person.name for person in found.case.people}
    return _phases(
        found, ((f"{motion} against {names[one]}", (motion, one)) for motion, one in found.rulings)
    )


def timeline_data(found: Timeline) -> dict[str, Any]:
    return {
        "caption": found.case.caption,
        "phases": [
            {
                "first": phase.first.isoformat(),
                "last": phase.last.isoformat(),
                "days": phase.days,
                "forum": phase.decision.receipt.forum,
                "rule_book": phase.decision.receipt.rule_book,
                "events": list(phase.events),
                "rulings": [
                    {
                        "motion": motion,
                        "against": against,
                        "disposition": phase.disposition(motion, against).value,
                    }
                    for motion, against in found.rulings
                ],
            }
            for phase in found.phases
        ],
        "undated": [f"facts[{found.case.facts.index(one)}]" for one in found.undated],
    }


report.register(Timeline, timeline_blocks)
data.register(Timeline, with_schema("timeline", timeline_data))
table.register(Timeline, timeline_table)
