"""Tables as comma-separated values."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from injunction_rules.rendering.blocks import Table

# Spreadsheets pass over blanks, and take the wide signs of Chinese and Japanese for the others.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def comma_separated(table: Table) -> str:
    """
    Give a table as CSV, for a spreadsheet.

    A cell that a spreadsheet would take for a formula is given as text; a number is a
    number, one below zero as well.

    >>> print(comma_separated(Table(("seller", "change"), [("=1+1", -0.5), (" ＝1+1", 2)])))
    seller,change
    '=1+1,-0.5
    ' ＝1+1,2
    """
    return comma_separated_rows((table.headings, *table.rows))


def comma_separated_rows(rows: Iterable[Iterable[str]]) -> str:
    """Give rows as CSV in the same way, without headings."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    for row in rows:
        writer.writerow(map(_guarded, row))
    return file.getvalue().rstrip("\n")


def _guarded(cell: str) -> str:
    is_formula = _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell
