"""The one command: ``python -m benchmarks [PART …]``."""

from __future__ import annotations

import argparse
import json
import time
from importlib import import_module
from pathlib import Path

from benchmarks.measure import Table, machine, say
from benchmarks.report import machine_table, markdown, write

PARTS = {
    "decision": "decision",
    "unseen": "unseen",
    "growth": "growth",
    "sweep": "sweeps",
    "flips": "flips",
    "scale": "scale",
    "without": "authorities",
    "corpus": "whole_corpus",
    "files": "files",
    "cluster": "cluster",
    "import": "imports",
    "memory": "memory",
    "panel": "panel",
    "sizes": "sizes",
    "service": "service",
    "tables": "tables",
}


def main() -> None:
    """Measure what is asked for, and print it."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="How fast it is, beside other engines."
    )
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"one of {', '.join(PARTS)}; all when left out"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON")
    parser.add_argument("--markdown", action="store_true", help="print tables in Markdown")
    parser.add_argument(
        "--write", type=Path, metavar="PAGE", help="put the tables between the marks of a page"
    )
    given = parser.parse_args()
    for part in given.parts:
        if part not in PARTS:
            parser.error(f"no part {part!r}: {', '.join(PARTS)}")
    found = machine()
    tables: dict[str, Table] = {"machine": machine_table(found)}
    for part in given.parts or PARTS:
        start = time.perf_counter()
        tables |= import_module(f"benchmarks.{PARTS[part]}").run()
        say(f"{part}: {time.perf_counter() - start:.0f} s")
    if given.json:
        figures = {name: table.data for name, table in tables.items()}
        given.json.write_text(json.dumps(figures, indent=2, default=str), encoding="utf-8")
    if given.write:
        write(given.write, tables)
    for name, table in tables.items():
        if given.markdown:
            print(f"<!-- benchmark: {name} -->\n\n{markdown(table)}\n<!-- end -->\n")
        else:
            print(f"{name}\n{_aligned(table)}")


def _aligned(table: Table) -> str:
    lines = [table.columns, *table.rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(table.columns))]
    return "".join(
        "  "
        + "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in lines
    )


if __name__ == "__main__":
    main()
