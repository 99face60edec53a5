"""How the rulings by day and by circuit are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.decisions.decision import Decision
from injunction_rules.model.authorities import Citation
from injunction_rules.model.courts import court_of
from injunction_rules.queries.periods.moved import RulingChange
from injunction_rules.queries.periods.search import Circuits, History
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table

# Time and place.


def history_blocks(periods: History) -> Iterator[Block]:
    """The rulings period by period, with what changed them."""
    case = periods[0].decision.case
    yield Heading(f"{case.caption} over time")
    for period in periods:
        yield Heading(f"from {period.since}")
        if period.changes:
            yield Paragraph("; ".join(period.events) + ".")
        yield from _rulings(period.decision)
        yield from _changes(period.changes)


def history_data(periods: History) -> dict[str, Any]:
    """The periods as plain data."""
    return {
        "schema": "injunction-rules/history@1",
        "periods": [
            {
                "since": str(period.since),
                "events": list(period.events) if period.changes else [],
                "rulings": _rulings_data(period.decision),
                "changes": _changes_data(period.changes),
            }
            for period in periods
        ],
    }


def circuits_blocks(groups: Circuits) -> Iterator[Block]:
    """The rulings group by group, with the authority that sets each apart."""
    case = groups[0].decision.case
    yield Heading(f"{case.caption} by circuit")
    for group in groups:
        names = [court_of(forum).abbreviation for forum in group.forums]
        yield Heading(", ".join(names))
        yield from _rulings(group.decision)
        yield from _changes(group.changes)


def circuits_data(groups: Circuits) -> dict[str, Any]:
    """The groups as plain data."""
    return {
        "schema": "injunction-rules/circuits@1",
        "groups": [
            {
                "forums": list(group.forums),
                "rulings": _rulings_data(group.decision),
                "changes": _changes_data(group.changes),
            }
            for group in groups
        ],
    }


def _rulings(decision: Decision) -> Iterator[Block]:
    yield Table(
        ("motion", "against", "ruling", "turns on"),
        [
            (
                ruling.motion,
                ruling.name,
                ruling.disposition.words,
                ruling.turning_on.name if ruling.turning_on else "",
            )
            for ruling in decision.rulings
        ],
    )


def _rulings_data(decision: Decision) -> list[dict[str, str]]:
    return [
        {"motion": r.motion, "against": r.against, "disposition": r.disposition.value}
        for r in decision.rulings
    ]


def _changes(found: tuple[RulingChange, ...]) -> Iterator[Block]:
    for change in found:
        because = "; ".join(Citation(one).text for one in change.because)
        yield Paragraph(
            f"{change.motion} against {change.against}: {change.before.words} became "
            f"{change.after.words}. Because of: {because or 'no single authority'}. "
            "Rules that moved: "
            + ", ".join(
                f"{one.rule} ({one.before.name.lower()} → {one.after.name.lower()})"
                for one in change.rules
            )
            + "."
        )


def _changes_data(found: tuple[RulingChange, ...]) -> list[dict[str, Any]]:
    return [
        {
            "motion": change.motion,
            "against": change.against,
            "before": change.before.value,
            "after": change.after.value,
            "because": [one.id for one in change.because],
            "rules": [one.rule for one in change.rules],
        }
        for change in found
    ]


def history_table(periods: History) -> Table:
    """Give a row for each ruling of each period."""
    return Table(
        ("since", "motion", "against", "ruling", "events"),
        [
            (
                period.since,
                ruling.motion,
                ruling.name,
                ruling.disposition.words,
                "; ".join(period.events) if period.changes else "",
            )
            for period in periods
            for ruling in period.decision.rulings
        ],
    )


def circuits_table(groups: Circuits) -> Table:
    """Give a row for each ruling in each circuit."""
    return Table(
        ("court", "motion", "against", "ruling"),
        [
            (forum, ruling.motion, ruling.name, ruling.disposition.words)
            for group in groups
            for forum in group.forums
            for ruling in group.decision.rulings
        ],
    )


report.register(History, history_blocks)
data.register(History, history_data)
table.register(History, history_table)
report.register(Circuits, circuits_blocks)
data.register(Circuits, circuits_data)
table.register(Circuits, circuits_table)
