"""Tables as comma-separated values."""

from __future__ import annotations

import csv
import io

from injunction_rules.rendering.blocks import Table

_FORMULAS = ("=", "+", "-", "@")


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
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULAS) else cell for cell in row)
    return file.getvalue().rstrip("\n")
