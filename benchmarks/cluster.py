"""
A docket on a local Dask cluster, undisturbed and with a worker that dies.

The figures of the how-to are those of ``python -m benchmarks.cluster --cases 100000``.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any

from benchmarks.files import write_docket
from benchmarks.measure import Table, ratio, say, span
from injunction_rules.dockets.many import decide_many

CASES = 10_000
WORKERS = 2
PART = 500
"""Files in a part, which is done again if it is lost."""

OPTIONS: dict[str, Any] = {"engine": "compiled", "rulings_only": True, "progress": False}


def run(cases: int = CASES) -> dict[str, Table]:
    """Time a docket on a cluster, and in the processes of ``decide_many``."""
    with TemporaryDirectory() as folder:
        docket = Path(folder, "docket")
        docket.mkdir()
        say(f"cluster: writing {cases:,} files")
        write_docket(docket, cases)
        paths = sorted(map(str, docket.iterdir()))
        say("cluster: decide_many")
        start = time.perf_counter()
        alone = sum(1 for _ in decide_many(paths, then=rows, processes=WORKERS, **OPTIONS))
        times = {f"`decide_many`, {WORKERS} processes": time.perf_counter() - start}
        say("cluster: undisturbed")
        undisturbed = _on_a_cluster(paths, Path(folder, "undisturbed"), None)
        times[f"Dask, {WORKERS} workers"] = undisturbed
        say("cluster: a worker is killed half way")
        disturbed = _on_a_cluster(paths, Path(folder, "disturbed"), undisturbed / 2)
        times["Dask, and one worker killed half way"] = disturbed
        assert alone == cases
    least = min(times.values())
    table = [
        [what, span(passed), f"{cases / passed:,.0f}", ratio(passed / least)]
        for what, passed in times.items()
    ]
    columns = [f"{cases:,} files", "time passed", "files a second", "times the least"]
    return {"cluster": Table(columns, table, times)}


def _on_a_cluster(paths: list[str], output: Path, kill_after: float | None) -> float:
    """Give the time that the work takes once the cluster stands; check that all was done."""
    import dask.bag  # noqa: PLC0415
    from dask.distributed import Client, LocalCluster  # noqa: PLC0415

    with (
        LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        client.run(_ready)
        victim = next(iter(client.run(os.getpid).values()))
        start = time.perf_counter()
        if kill_after is not None:
            Timer(kill_after, os.kill, (victim, signal.SIGKILL)).start()
        parts = dask.bag.from_sequence(paths, partition_size=PART).map_partitions(decided)
        parts.to_textfiles(str(output / "rulings-*.jsonl"))
        passed = time.perf_counter() - start
    done = [
        json.loads(line)["file"]
        for part in sorted(output.iterdir())
        for line in part.read_text(encoding="utf-8").splitlines()
    ]
    assert sorted(done) == paths
    return passed


def _ready() -> None:
    """Load what decides, which every worker does once."""
    assert decide_many


def rows(rulings: Iterable[Any]) -> list[list[str]]:
    """Give a row for each ruling."""
    return [[ruling.motion, ruling.against, ruling.disposition.value] for ruling in rulings]


def decided(paths: Iterable[str]) -> list[str]:
    """Give a line of JSON on each case file: its rulings, or what is wrong with it."""
    results = decide_many(paths, then=rows, processes=1, **OPTIONS)
    return [
        json.dumps({"file": result.name, "rulings": result.value, "error": result.error})
        for result in results
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=CASES)
    (measured,) = run(parser.parse_args().cases).values()
    for line in (measured.columns, *measured.rows):
        print(" | ".join(line))
