"""
How fast case files are read and decided, beside what libyaml alone takes to parse them.

Processes find the package compiled to byte code, as pip leaves it.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Table, ratio, say, span
from injunction_rules.corpus.cases import FOLDER

FILES = 1_000
RUNS = 3

_LIBYAML = """
import sys
from pathlib import Path
import yaml
for path in Path(sys.argv[1]).iterdir():
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
_READ = """
import sys
from pathlib import Path
from injunction_rules import load_case
for path in Path(sys.argv[1]).iterdir():
    load_case(path)
"""
_DAY = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")


def run() -> dict[str, Table]:
    """Time commands on a folder of files of which no two are alike."""
    with TemporaryDirectory() as folder:
        docket, output = Path(folder, "docket"), Path(folder, "decisions")
        docket.mkdir()
        write_docket(docket, FILES)
        decide = ["-m", "injunction_rules", "decide-many", str(docket), "-o", str(output)]
        decide += ["--engine", "compiled"]
        jobs = [
            ("libyaml alone", ["-c", _LIBYAML, str(docket)]),
            ("read as cases", ["-c", _READ, str(docket)]),
            ("`decide-many --format csv`", [*decide, "--format", "csv", "--processes", "1"]),
            ("with two processes", [*decide, "--format", "csv", "--processes", "2"]),
            ("`decide-many --format jsonl`", [*decide, "--format", "jsonl", "--processes", "1"]),
        ]
        rows, data = [], {}
        for what, arguments in jobs:
            say(f"files: {what}")
            used, passed = _best([sys.executable, *arguments], output)
            data[what] = {"processor": used, "passed": passed}
            alone = data["libyaml alone"]["processor"]
            size = f"{output.stat().st_size / FILES:,.0f}" if "jsonl" in what else "–"
            rows.append(
                [what, span(used), f"{FILES / used:,.0f}", ratio(used / alone), span(passed), size]
            )
    columns = [
        f"{FILES:,} files",
        "time of processors",
        "files each second of that",
        "times libyaml",
        "time passed",
        "bytes per decision",
    ]
    return {"files": Table(columns, rows, data)}


def write_docket(folder: Path, files: int) -> None:
    """Write the cases of the corpus over and over, each copy some days before the last."""
    corpus = [
        (path.name, path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.yaml"))
        if not path.name.startswith("_")
    ]
    for number in range(files):
        name, text = corpus[number % len(corpus)]
        days = timedelta(days=number // len(corpus))

        def moved(day: re.Match[str], by: timedelta = days) -> str:
            return str(date.fromisoformat(day[0]) - by)

        Path(folder, f"{number:06d}-{name}").write_text(_DAY.sub(moved, text), encoding="utf-8")


def _best(command: Sequence[str], output: Path) -> tuple[float, float]:
    """Give the least time of processors, and the least time passed, of some runs."""
    times = []
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(output.parent / "byte-code")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for _ in range(RUNS):
        output.unlink(missing_ok=True)
        start, before = time.perf_counter(), _used()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        times.append((_used() - before, time.perf_counter() - start))
    return min(used for used, _ in times), min(passed for _, passed in times)


def _used() -> float:
    """Give the time that processors spent on processes that have ended, in seconds."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
