"""A rule book checked, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.queries.checks.search import CheckReport
from injunction_rules.queries.comparisons.report import count, court_words
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table


@report.register
def report_check(check: CheckReport) -> Iterator[Block]:
    """Yield the remarks, and in which courts they hold."""
    book = check.book
    where = "every federal court" if len(check.forums) > 1 else court_words(check.forums[0])
    contents = f"{count(len(book.rules), 'rule')}, {count(len(book.findings), 'finding')}"
    yield Heading("The rule book checked")
    yield Paragraph(f"In {where}, as of {english.day(check.as_of)}: {contents}.")
    if check.remarks:
        yield table(check)
    else:
        yield Paragraph("Every rule matters on some record, and every finding can be made.")


@table.register
def table_check(check: CheckReport) -> Table:
    """Return a row for each remark."""
    return Table(
        ("what", "rule, finding or number", "what to do"),
        [(remark.defect.value, remark.subject, remark.advice) for remark in check.remarks],
    )


@data.register
def data_check(check: CheckReport) -> dict[str, Any]:
    """Return the remarks."""
    return {
        "schema": "injunction-rules/check@1",
        "rule_book": check.book.hash,
        **fields(check, "forums as_of"),
        "remarks": [fields(remark, "defect subject by advice") for remark in check.remarks],
    }
