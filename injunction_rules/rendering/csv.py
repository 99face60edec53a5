"""Tables as comma-separated values."""

from __future__ import annotations

import csv
import io

from injunction_rules.rendering.blocks import Table


def comma_separated(table: Table) -> str:
    """
    Give a table as CSV, for a spreadsheet.

    A cell that a spreadsheet would take for a formula is given as text.

    >>> print(comma_separated(Table(("seller", "cases"), [("=1+1", 30)])))
    seller,cases
    '=1+1,30
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    for row in (table.headings, *table.rows):
        writer.writerow(map(no_formula, row))
    return file.getvalue().rstrip("\n")


def no_formula(cell: str) -> str:
    """Give the text of a cell, marked as text where a spreadsheet would calculate it."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
