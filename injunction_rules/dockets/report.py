"""The summary of a docket, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.dockets.summary import Summary
from injunction_rules.model.cases import Disposition
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, report

_HEADINGS = ("motion", *(way.words for way in Disposition), "in all")


@report.register
def report_summary(summary: Summary) -> Iterator[Block]:
    """Give the table, and the number of files."""
    yield Heading("Summary")
    yield Table(_HEADINGS, _cells(summary))
    files = "1 file" if summary.decided == 1 else f"{summary.decided:,} files"
    failed = f", {summary.failed:,} not decided" if summary.failed else ""
    yield Paragraph(f"{files} decided{failed}.")


@data.register
def data_summary(summary: Summary) -> dict[str, Any]:
    """Return the numbers by kind of motion and way of ruling."""
    names = [heading.replace(" ", "_") for heading in _HEADINGS]
    return {
        "motions": [
            dict(zip(names, (kind, *numbers), strict=True)) for kind, numbers in summary.rows()
        ],
        "files": {"decided": summary.decided, "not_decided": summary.failed},
    }


def _cells(summary: Summary) -> list[tuple[str, ...]]:
    return [(kind, *(f"{number:,}" for number in numbers)) for kind, numbers in summary.rows()]
