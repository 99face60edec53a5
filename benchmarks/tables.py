"""A takedown log of 20,000 rows: imported, checked with its bad cells, and decided without."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Table, clock, say, span

ROWS = 20_000
RUNS = 3
ENTERED = date(2024, 2, 2)
CASE = """\
schema: injunction-rules/case@2
caption: Lantern Toys LLC v. Glow Store
court: nysd
decided: 2024-08-01
injunction: {kind: permanent, entered: 2024-01-08, status: in_force, clear: true}
enjoined_parties:
  - {id: glow, name: Glow Store}
nonparties:
  - {id: bazaar, name: Bazaar Inc., kind: marketplace}
facts:
  - {fact: actual_notice, respondent: bazaar, on: 2024-02-01}
  - {fact: violation, on: 2024-05-01}
  - {fact: arms_length_service, respondent: bazaar, kind: marketplace, on: 2024-02-01}
motions:
  - {id: cease, relief: cease, against: [bazaar]}
"""


def write_log(path: Path, rows: int, *, bad: bool = False) -> None:
    """Write a takedown log: some late, some put up again, some with bad cells if wanted."""
    with path.open("w", encoding="utf-8", newline="") as file:
        log = csv.writer(file)
        log.writerow(["URL", "Notice sent", "Taken down", "Put up again"])
        for row in range(rows):
            noticed = ENTERED + timedelta(days=row % 60)
            removed = noticed + timedelta(days=45 if row % 2_000 == 7 else 2)
            again = [removed + timedelta(days=3)] if row % 3_000 == 11 else []
            days = [f"{day.month}/{day.day}/{day.year}" for day in (noticed, removed, *again)]
            if bad and row % 500 == 3:
                days[1] = "31/31/2024"
            log.writerow([f"https://bazaar.example/item/{row}", *days])


def run() -> dict[str, Table]:
    """Time each step from the command line, in a process of its own."""
    steps = (
        ("`import`, added to a case file", ["import", "bad.csv", "--case", "case.yaml"], 0),
        ("`check`, forty bad cells named", ["check", "case.yaml"], 2),
        ("`check`, none left", ["check", "mended.yaml"], 0),
        ("`decide`", ["decide", "mended.yaml"], 0),
        ("`decide --format json`", ["decide", "mended.yaml", "--format", "json"], 0),
        ("`decide --format html`", ["decide", "mended.yaml", "--format", "html"], 0),
    )
    rows, data = [], {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_log(folder / "bad.csv", ROWS, bad=True)
        write_log(folder / "takedowns.csv", ROWS)
        for what, words, status in steps:
            say(f"tables: {what}")
            data[what] = _best(folder, words, status)
            rows.append([what, *map(span, data[what])])
    steps_to_ruling = [best for what, best in data.items() if "--format" not in what]
    whole = [sum(best) for best in zip(*steps_to_ruling, strict=True)]
    rows.append(["in all, from the log to the ruling", *map(span, whole)])
    return {"tables": Table([f"{ROWS:,} takedowns", f"best of {RUNS}", "processor"], rows, data)}


def _best(folder: Path, words: list[str], status: int) -> tuple[float, float]:
    """Give the shortest time of a command by the clock, and by the processor."""
    times, busy = [], []
    for _ in range(RUNS):
        before = _processor()
        times.append(clock(partial(_command, folder, words, status)))
        busy.append(_processor() - before)
    return min(times), min(busy)


def _processor() -> float:
    """Give the seconds that the processes started from this one have computed."""
    spent = os.times()
    return spent.children_user + spent.children_system


def _command(folder: Path, words: list[str], status: int) -> None:
    """Run a command in a folder with a case file that has no table yet, and one that has."""
    if words[0] == "import":
        (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    command = [sys.executable, "-m", "injunction_rules", *words]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == status, ran.stderr
    if words[0] == "import":
        text = (folder / "case.yaml").read_text(encoding="utf-8")
        (folder / "mended.yaml").write_text(text.replace("bad.csv", "takedowns.csv"), "utf-8")
    elif words == ["decide", "mended.yaml"]:
        late = [line for line in ran.stdout.splitlines() if line.endswith("late")]
        assert len(late) == ROWS // 2_000, ran.stdout
