"""
A docket on a local Dask cluster, undisturbed and with a worker that dies.

The figures of the how-to are those of ``python -m benchmarks.cluster --cases 100000``; with
``--write docs/explanation/performance.md`` they are put there.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any

from benchmarks.files import write_docket
from benchmarks.measure import Table, clock, ratio, say, span
from benchmarks.report import write
from injunction_rules.dockets.many import decide_many

CASES = 10_000
WORKERS = 2
PART = 500
"""Files in a part, which is done again if it is lost at work."""

BEGUN = "begun"
"""The name of a file with a line for each part that is begun."""

OPTIONS: dict[str, Any] = {"engine": "compiled", "rulings_only": True, "progress": False}


def run(cases: int = CASES) -> dict[str, Table]:
    """Time a docket on a cluster, and in the processes of ``decide_many``."""
    rows, data = [], {}
    with TemporaryDirectory() as folder:
        docket = Path(folder, "docket")
        docket.mkdir()
        say(f"cluster: writing {cases:,} files")
        write_docket(docket, cases)
        paths = sorted(map(str, docket.iterdir()))
        say("cluster: decide_many")
        alone = clock(lambda: _in_processes(paths))
        say(f"cluster: undisturbed, {span(alone)} until here")
        undisturbed, _ = _on_a_cluster(paths, Path(folder, "undisturbed"), None)
        say(f"cluster: a worker is killed after {span(undisturbed / 2)}")
        disturbed, again = _on_a_cluster(paths, Path(folder, "disturbed"), undisturbed / 2)
    least = min(alone, undisturbed, disturbed)
    for what, passed, anew in (
        (f"`decide_many`, {WORKERS} processes", alone, "–"),
        (f"Dask, {WORKERS} workers", undisturbed, "0"),
        ("Dask, and one worker killed half way", disturbed, str(again)),
    ):
        rows.append([what, span(passed), f"{cases / passed:,.0f}", ratio(passed / least), anew])
        data[what] = passed
    # Of processes that have ended; Linux counts in KiB.
    data["memory"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    say(f"cluster: no process took more than {data['memory'] / 2**20:,.0f} MB")
    columns = [
        f"{cases:,} files",
        "time passed",
        "files a second",
        "times the least",
        f"parts of {PART} files done anew",
    ]
    return {"cluster": Table(columns, rows, data)}


def _in_processes(paths: list[str]) -> None:
    results = decide_many(paths, then=rulings, processes=WORKERS, **OPTIONS)
    assert all(result.error is None for result in results)


def _on_a_cluster(paths: list[str], output: Path, kill_after: float | None) -> tuple[float, int]:
    """Give the time that the work takes once the cluster stands, and the parts done anew."""
    from dask.distributed import Client, LocalCluster, as_completed  # noqa: PLC0415

    output.mkdir()
    parts = [paths[first : first + PART] for first in range(0, len(paths), PART)]
    outputs = [str(output / f"rulings-{number:05}.jsonl") for number in range(len(parts))]
    with (
        LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        client.run(_ready)
        victim = next(iter(client.run(os.getpid).values()))
        start = time.perf_counter()
        if kill_after is not None:
            Timer(kill_after, os.kill, (victim, signal.SIGKILL)).start()
        # Each is let go of when it is done, and so is not done again.
        for done in as_completed(client.map(decided, parts, outputs)):
            done.result()
        passed = time.perf_counter() - start
    begun = Path(output, BEGUN).read_text(encoding="utf-8").splitlines()
    lines = (line for part in outputs for line in Path(part).read_text("utf-8").splitlines())
    results = [(each["file"], each["error"]) for each in map(json.loads, lines)]
    assert results == [(path, None) for path in paths]
    return passed, len(begun) - len(parts)


def _ready() -> None:
    """Load what decides, which every worker does once."""
    assert decide_many


def rulings(made: Iterable[Any]) -> list[list[str]]:
    """Give a row for each ruling."""
    return [[ruling.motion, ruling.against, ruling.disposition.value] for ruling in made]


def decided(paths: Iterable[str], output: str) -> str:
    """Write a line of JSON on each case file: its rulings, or what is wrong with it."""
    with Path(output).with_name(BEGUN).open("a", encoding="utf-8") as log:
        print(output, file=log)
    beside = f"{output}.{os.getpid()}"
    with open(beside, "w", encoding="utf-8") as file:
        for result in decide_many(paths, then=rulings, processes=1, **OPTIONS):
            line = {"file": result.name, "rulings": result.value, "error": result.error}
            print(json.dumps(line), file=file)
    os.replace(beside, output)
    return output


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--write", type=Path, metavar="PAGE")
    given = parser.parse_args()
    tables = run(given.cases)
    if given.write:
        write(given.write, tables)
    measured = tables["cluster"]
    for line in (measured.columns, *measured.rows):
        print(" | ".join(line))
