"""A case over time and in every circuit, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.decisions.decision import Decision
from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Citation
from injunction_rules.model.courts import court_of
from injunction_rules.queries.comparisons.report import court_words
from injunction_rules.queries.differences import Difference, Moved
from injunction_rules.queries.periods.search import Circuits, Group, History, Period
from injunction_rules.queries.supposing.report import rulings_data
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table
from injunction_rules.rendering.trees import counted

_HEADINGS = ("motion", "against", "ruling", "turns on")


@report.register
def report_history(history: History) -> Iterator[Block]:
    """Yield the rulings period by period, with the events that changed them."""
    yield Heading(f"{history[0].decision.case.caption} over time")
    for period in history:
        yield Heading(f"from {english.day(period.since)}")
        if period.changes:
            yield Paragraph("; ".join(period.events) + ".")
        yield from _rulings(period)
    if len(history) == 1:
        yield Paragraph("No later change of the law turns a ruling.")


@report.register
def report_circuits(circuits: Circuits) -> Iterator[Block]:
    """Yield the rulings group by group, with the authority that sets each apart."""
    yield Heading(f"{circuits[0].decision.case.caption} by circuit")
    for group in circuits:
        if len(circuits) == 1:
            yield Heading(f"alike in all {len(group.forums)} circuits")
            yield Paragraph(_courts(group))
        else:
            yield Heading(_courts(group))
        first = court_words(group.forums[0])
        yield from _rulings(group, f"turns on, in {first}" if len(group.forums) > 1 else "turns on")


def _courts(group: Group) -> str:
    return ", ".join(court_of(forum).abbreviation for forum in group.forums)


def _rulings(part: Period | Group, turning_on: str = "turns on") -> Iterator[Block]:
    alike: dict[tuple[str, str, str], list[str]] = {}
    for motion, name, ruling, headline in _rows(part.decision):
        alike.setdefault((motion, ruling, headline), []).append(name)
    yield Table(
        (*_HEADINGS[:-1], turning_on),
        [
            (motion, counted(names), ruling, headline)
            for (motion, ruling, headline), names in alike.items()
        ],
    )
    for change in part.changes:
        because = "; ".join(Citation(authority).text for authority in change.because)
        rules = (
            f"{moved.rule} ({english.holds(moved.before)} → {english.holds(moved.after)})"
            for moved in _worth_otherwise(change)
        )
        yield Paragraph(
            f"{change.motion} against {change.against}: {change.before.words} became "
            f"{change.after.words}. Because of: {because or 'no single authority'}. "
            f"Rules that moved: {', '.join(rules)}."
        )


def _rows(decision: Decision) -> Iterator[tuple[str, str, str, str]]:
    for ruling in decision.rulings:
        yield ruling.motion, ruling.name, ruling.disposition.words, ruling.headline


def _worth_otherwise(change: Difference) -> Iterable[Moved]:
    """Return the rules that are worth more or less, not only of another rank."""
    return [moved for moved in change.rules if moved.before is not moved.after]


@table.register
def table_history(history: History) -> Table:
    """Return a row for each ruling of each period."""
    return Table(
        ("from", "what happened", *_HEADINGS),
        [
            (period.since, "; ".join(period.events) if period.changes else "", *row)
            for period in history
            for row in _rows(period.decision)
        ],
    )


@table.register
def table_circuits(circuits: Circuits) -> Table:
    """Return a row for each ruling of each group."""
    return Table(
        ("courts", *_HEADINGS),
        [(_courts(group), *row) for group in circuits for row in _rows(group.decision)],
    )


@data.register
def data_history(history: History) -> dict[str, Any]:
    """Return the periods with their rulings and changes."""
    return {
        "schema": "injunction-rules/history@1",
        "periods": [
            {
                "since": str(period.since),
                "events": list(period.events) if period.changes else [],
                **_part_data(period),
            }
            for period in history
        ],
    }


@data.register
def data_circuits(circuits: Circuits) -> dict[str, Any]:
    """Return the groups with their rulings and changes."""
    return {
        "schema": "injunction-rules/circuits@1",
        "groups": [{"forums": list(group.forums), **_part_data(group)} for group in circuits],
    }


def _part_data(part: Period | Group) -> dict[str, Any]:
    changes = [
        {
            **fields(change, "motion against before after because"),
            "rules": [moved.rule for moved in _worth_otherwise(change)],
        }
        for change in part.changes
    ]
    return {"rulings": rulings_data(part.decision), "changes": changes}
