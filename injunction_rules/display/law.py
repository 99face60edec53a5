"""
What the corpus, time and place say, as blocks that can be printed and as data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.corpus.cases import (
    Agreement,
    Covered,
    Report,
    Row,
    coverage,
    excluded,
    resting_on,
)
from injunction_rules.decisions.decision import Decision
from injunction_rules.model.authorities import Citation
from injunction_rules.model.courts import court_of
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.periods.moved import RulingChange
from injunction_rules.queries.periods.search import Group, Period
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.semantics.overruling import Weakened

# The corpus.


def corpus_blocks(found: Report) -> Iterator[Block]:
    """A table of every case, totals, and what differs with why."""
    totals = found.totals
    yield Heading("The rules and the decided cases")
    yield Paragraph(
        f"{len(found.rows)} cases: {totals[Agreement.AGREES]} agree, "
        f"{totals[Agreement.DIFFERS]} differ, {totals[Agreement.OPEN]} are open. "
        f"Agreement over the cases that are not open: {found.agreement:.1%}."
    )
    yield Table(
        ("case", "decided", "motion", "court", "ours", ""),
        [
            (
                row.decision.case.caption,
                row.decision.case.decided,
                f"{line.motion} against {line.ruling.name}",
                line.court.words,
                line.ours.words,
                "" if line.agreement is Agreement.AGREES else line.agreement.value,
            )
            for row in found.rows
            for line in row.lines
        ],
    )
    for what in ("circuit", "kind", "outcome"):
        yield Heading(f"By {what}" if what != "kind" else "By kind of respondent")
        yield Table(
            (what, *(one.value for one in Agreement)),
            [(key, *(by[one] for one in Agreement)) for key, by in found.by(what).items()],
        )
    differing = [row for row in found.rows if row.agreement is not Agreement.AGREES]
    if differing:
        yield Heading("Open and different")
    for row in differing:
        yield Paragraph(_difference(row))
    yield Paragraph(
        f"{len(excluded())} decided cases could not honestly be expressed as case files."
    )


def _difference(row: Row) -> str:
    why = row.why or "Not explained: a change of the rules did this."
    rules = ", ".join(row.deciding_rules) or "none; the record is silent"
    return f"{row.decision.case.caption} ({row.id}): {why} Rules: {rules}."


def corpus_data(found: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": "injunction-rules/corpus@1",
        "agreement": round(found.agreement, 4),
        "open": round(found.open, 4),
        "totals": {one.value: found.totals[one] for one in Agreement},
        "cases": [
            {
                "id": row.id,
                "caption": row.decision.case.caption,
                "court": row.decision.case.court,
                "decided": str(row.decision.case.decided),
                "agreement": row.agreement.value,
                "why": row.why,
                "rules": list(row.deciding_rules),
                "lines": [
                    {
                        "motion": line.motion,
                        "against": line.against,
                        "court": line.court.value,
                        "ours": line.ours.value,
                        "agreement": line.agreement.value,
                    }
                    for line in row.lines
                ],
            }
            for row in found.rows
        ],
    }


# Precedent coverage.


def coverage_blocks(found: Report, rules: RuleBook) -> Iterator[Block]:
    """Rules by the cases they decide, rules without a precedent, authorities by use."""
    covered = coverage(found, rules)
    yield Heading("Rules and the decided cases")
    yield Table(
        ("rule", "fires", "defeated", "not met", "not in force", "such as"),
        [
            (
                one.rule,
                len(one.fires),
                len(one.defeated),
                one.not_met,
                one.not_in_force,
                (*one.fires, *one.defeated, "")[0],
            )
            for one in covered
        ],
    )
    bare = [one.rule for one in covered if without_precedent(one)]
    yield Heading("Rules without a precedent in the corpus")
    yield Paragraph(", ".join(bare) or "None.")
    yield Heading("Authorities and what rests on them")
    yield Table(
        ("authority", "rules", "cases"),
        [
            (Citation(authority).text, len(citing), len(cases))
            for authority, (citing, cases) in resting_on(found, rules).items()
        ],
    )


def without_precedent(one: Covered) -> bool:
    """Whether no decided case fires or defeats a rule."""
    return not one.fires and not one.defeated


def coverage_data(found: Report, rules: RuleBook) -> dict[str, Any]:
    """Precedent coverage as plain data."""
    return {
        "schema": "injunction-rules/coverage@1",
        "rules": [
            {
                "rule": one.rule,
                "fires": list(one.fires),
                "defeated": list(one.defeated),
                "not_met": one.not_met,
                "not_in_force": one.not_in_force,
            }
            for one in coverage(found, rules)
        ],
        "authorities": [
            {"authority": authority.id, "rules": list(citing), "cases": list(cases)}
            for authority, (citing, cases) in resting_on(found, rules).items()
        ],
    }


# Time and place.


def history_blocks(periods: tuple[Period, ...]) -> Iterator[Block]:
    """The rulings period by period, with what changed them."""
    case = periods[0].decision.case
    yield Heading(f"{case.caption} over time")
    for period in periods:
        yield Heading(f"from {period.since}")
        if period.changes:
            yield Paragraph("; ".join(period.events) + ".")
        yield from _rulings(period.decision)
        yield from _changes(period.changes)


def history_data(periods: tuple[Period, ...]) -> dict[str, Any]:
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


def circuits_blocks(groups: tuple[Group, ...]) -> Iterator[Block]:
    """The rulings group by group, with the authority that sets each apart."""
    case = groups[0].decision.case
    yield Heading(f"{case.caption} by circuit")
    for group in groups:
        names = [court_of(forum).abbreviation for forum in group.forums]
        yield Heading(", ".join(names))
        yield from _rulings(group.decision)
        yield from _changes(group.changes)


def circuits_data(groups: tuple[Group, ...]) -> dict[str, Any]:
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


# An authority taken away.


def without_blocks(
    name: str, weaker: tuple[Weakened, ...], before: Report, after: Report
) -> Iterator[Block]:
    """Which rules lose weight and which decided cases come out otherwise."""
    yield Heading(f"Without {name}")
    if weaker:
        yield Table(
            ("rule", "rank", "without it"),
            [(one.rule.id, one.before.label, one.after.label) for one in weaker],
        )
    else:
        yield Paragraph("No rule loses weight: each rests on another authority as well.")
    yield Heading("Decided cases that come out otherwise")
    rows = list(_otherwise(before, after))
    if rows:
        yield Table(("case", "motion", "with it", "without it"), rows)
    else:
        yield Paragraph("None: every ruling stands on another ground.")


def without_data(
    id: str, weaker: tuple[Weakened, ...], before: Report, after: Report
) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "schema": "injunction-rules/without@1",
        "authority": id,
        "rules": [
            {"rule": one.rule.id, "before": one.before.label, "after": one.after.label}
            for one in weaker
        ],
        "cases": [
            dict(zip(("case", "motion", "before", "after"), row, strict=True))
            for row in _otherwise(before, after)
        ],
    }


def _otherwise(before: Report, after: Report) -> Iterator[tuple[str, str, str, str]]:
    for old, new in zip(before.rows, after.rows, strict=True):
        for one, other in zip(old.lines, new.lines, strict=True):
            if one.ours is not other.ours:
                yield (
                    old.id,
                    f"{one.motion} against {one.against}",
                    one.ours.words,
                    other.ours.words,
                )
