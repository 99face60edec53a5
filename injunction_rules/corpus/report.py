"""How the corpus is reported: agreement, coverage, and what an authority carries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.corpus.cases import (
    Agreement,
    Coverage,
    Covered,
    Report,
    Row,
    excluded,
    resting_on,
)
from injunction_rules.corpus.without import Without
from injunction_rules.model.authorities import Citation
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table

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


def coverage_blocks(covered: Coverage) -> Iterator[Block]:
    """Rules by the cases they decide, rules without a precedent, authorities by use."""
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
            for authority, (citing, cases) in resting_on(covered.report, covered.rules).items()
        ],
    )


def without_precedent(one: Covered) -> bool:
    """Whether no decided case fires or defeats a rule."""
    return not one.fires and not one.defeated


def coverage_data(covered: Coverage) -> dict[str, Any]:
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
            for one in covered
        ],
        "authorities": [
            {"authority": authority.id, "rules": list(citing), "cases": list(cases)}
            for authority, (citing, cases) in resting_on(covered.report, covered.rules).items()
        ],
    }


# An authority taken away.


def without_blocks(answer: Without) -> Iterator[Block]:
    """Which rules lose weight and which decided cases come out otherwise."""
    yield Heading(f"Without {answer.authority.name}")
    if answer.weaker:
        yield Table(
            ("rule", "rank", "without it"),
            [(one.rule.id, one.before.label, one.after.label) for one in answer.weaker],
        )
    else:
        yield Paragraph("No rule loses weight: each rests on another authority as well.")
    yield Heading("Decided cases that come out otherwise")
    rows = list(_otherwise(answer.before, answer.after))
    if rows:
        yield Table(("case", "motion", "with it", "without it"), rows)
    else:
        yield Paragraph("None: every ruling stands on another ground.")


def without_data(answer: Without) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "schema": "injunction-rules/without@1",
        "authority": answer.authority.id,
        "rules": [
            {"rule": one.rule.id, "before": one.before.label, "after": one.after.label}
            for one in answer.weaker
        ],
        "cases": [
            dict(zip(("case", "motion", "before", "after"), row, strict=True))
            for row in _otherwise(answer.before, answer.after)
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


def corpus_table(found: Report) -> Table:
    """Give a row for each ruling of each case."""
    return Table(
        ("case", "decided", "motion", "against", "court", "ours", "agreement"),
        [
            (
                row.id,
                row.decision.case.decided,
                line.motion,
                line.against,
                line.court.words,
                line.ours.words,
                line.agreement.value,
            )
            for row in found.rows
            for line in row.lines
        ],
    )


def coverage_table(covered: Coverage) -> Table:
    """Give a row for each rule."""
    return Table(
        ("rule", "fires", "defeated", "not met", "not in force"),
        [
            (row.rule, len(row.fires), len(row.defeated), row.not_met, row.not_in_force)
            for row in covered
        ],
    )


def without_table(answer: Without) -> Table:
    """Give a row for each decided ruling that comes out otherwise."""
    rows = _otherwise(answer.before, answer.after)
    return Table(("case", "motion", "with it", "without it"), rows)


report.register(Report, corpus_blocks)
data.register(Report, corpus_data)
table.register(Report, corpus_table)
report.register(Coverage, coverage_blocks)
data.register(Coverage, coverage_data)
table.register(Coverage, coverage_table)
report.register(Without, without_blocks)
data.register(Without, without_data)
table.register(Without, without_table)
