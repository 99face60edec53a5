"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.asked_report import _many
from injunction_rules.queries.checks.search import CheckReport
from injunction_rules.queries.comparisons.report import _court
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, report, table

# A rule book checked.


def check_blocks(found: CheckReport) -> Iterator[Block]:
    """Everything there is to look at, and in which courts it holds."""
    yield Heading("The rule book checked")
    where = "every federal court" if len(found.forums) > 1 else _court(found.forums[0])
    yield Paragraph(f"In {where}, as of {english.day(found.as_of)}: {_rules(found.book)}.")
    if not found.remarks:
        yield Paragraph("Every rule matters on some record, and every finding can be made.")
        return
    yield Table(
        ("what", "rule, finding or number", "what to do"),
        [(one.defect.value, one.subject, one.advice) for one in found.remarks],
    )


def _rules(book: RuleBook) -> str:
    return f"{_many(len(book.rules), 'rule')}, {_many(len(book.findings), 'finding')}"


def check_data(found: CheckReport) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": "injunction-rules/check@1",
        "rule_book": found.book.hash,
        "forums": list(found.forums),
        "as_of": str(found.as_of),
        "remarks": [
            {
                "defect": one.defect.value,
                "subject": one.subject,
                "by": list(one.by),
                "advice": one.advice,
            }
            for one in found.remarks
        ],
    }


def check_table(found: CheckReport) -> Table:
    """Give a row for each remark."""
    return Table(
        ("what", "rule, finding or number", "what to do"),
        [(remark.defect.value, remark.subject, remark.advice) for remark in found.remarks],
    )


report.register(CheckReport, check_blocks)
data.register(CheckReport, check_data)
table.register(CheckReport, check_table)
