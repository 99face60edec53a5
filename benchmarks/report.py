"""Tables as Markdown, and where they stand in the documentation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from benchmarks.measure import Table

_MARKED = re.compile(r"(<!-- benchmark: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def machine_table(found: Mapping[str, str]) -> Table:
    """The machine and the versions as a table."""
    return Table(["", ""], [[name, value] for name, value in found.items()], dict(found))


def markdown(table: Table) -> str:
    """A table in Markdown; figures stand to the right."""
    lines = [
        "| " + " | ".join(table.columns) + " |",
        "| --- |" + " ---: |" * (len(table.columns) - 1),
    ]
    lines += ["| " + " | ".join(row) + " |" for row in table.rows]
    return "\n".join(lines) + "\n"


def written(page: str, tables: Mapping[str, Table]) -> str:
    """
    A page with each table between the marks that name it.

    What was not measured stays as it is.

    Raises
    ------
    ValueError
        If a table has no place on the page, or a place no table could fill.
    """
    places = [found[1] for found in _MARKED.findall(page)]
    missing = sorted(set(tables) - set(places))
    if missing:
        raise ValueError(f"the page has no place for {', '.join(missing)}")

    def fill(found: re.Match[str]) -> str:
        if found[2] not in tables:
            return found[0]
        return f"{found[1]}\n{markdown(tables[found[2]])}\n{found[3]}"

    return _MARKED.sub(fill, page)


def write(path: Path, tables: Mapping[str, Table]) -> None:
    """Put the tables into a page of the documentation."""
    path.write_text(written(path.read_text(encoding="utf-8"), tables), encoding="utf-8")
