"""Timing, tables, and what machine it was."""

from __future__ import annotations

import gc
import os
import platform
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from attrs import field, frozen


def _cells(many: Iterable[str]) -> tuple[str, ...]:
    return tuple(many)


def _rows(many: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_cells, many))


@frozen
class Table:
    """
    Figures with a heading.

    Attributes
    ----------
    columns : tuple of str
    rows : tuple of tuple of str
        As they are printed; the first cell of each says what it is about.
    data : dict
        The figures behind them, in seconds, bytes and counts.
    """

    columns: tuple[str, ...] = field(converter=_cells)
    rows: tuple[tuple[str, ...], ...] = field(converter=_rows)
    data: dict[str, Any]


def clock(job: Callable[[], object]) -> float:
    """How long a job takes once, in seconds."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def free_port() -> int:
    """Give a port of this machine on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def best_of(job: Callable[[], object], runs: int) -> float:
    """The shortest of several runs, in seconds."""
    settle()
    return min(clock(job) for _ in range(runs))


def settle() -> None:
    """
    Start from a clean slate, alike for every system.

    Garbage is collected beforehand, and what lives is put aside.  Collection
    stays on while time is taken: whoever makes objects pays for it, as in use.
    """
    gc.collect()
    gc.freeze()


def median(times: Iterable[float]) -> float:
    """The middle of some times."""
    return statistics.median(times)


def span(seconds: float | None) -> str:
    """A time as one reads it, to three figures."""
    if seconds is None:
        return "–"
    for size, unit in ((1.0, "s"), (1e-3, "ms")):
        if seconds >= size:
            return f"{_figures(seconds / size)} {unit}"
    return f"{_figures(seconds / 1e-6)} µs"


def ratio(times: float) -> str:
    """How many times as much."""
    return f"{_figures(times)} ×"


def megabytes(size: float) -> str:
    """An amount of memory as one reads it."""
    return f"{size / 2**20:,.1f} MB"


def _figures(number: float) -> str:
    digits = 0 if number >= 100 else 1 if number >= 10 else 2
    return f"{number:,.{digits}f}"


def say(text: str) -> None:
    """Tell how far the work has come."""
    print(text, file=sys.stderr, flush=True)


def told(items: Sequence[Any], what: str) -> Iterator[Any]:
    """Hand on items, and tell how far the work on them has come every few seconds."""
    last = time.perf_counter()
    for number, one in enumerate(items):
        if time.perf_counter() - last > 5:
            say(f"  {what}: {number} of {len(items)}")
            last = time.perf_counter()
        yield one


def fresh_process(code: str) -> str:
    """What a program prints that runs in an interpreter of its own."""
    # -W and the like are not passed on, and no site of the user's either.
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return ran.stdout


LIBRARIES = ("attrs", "clipspy", "clingo", "zen-engine", "durable-rules", "pandas", "polars")
"""Distributions whose versions bear on the figures."""


def machine() -> dict[str, str]:
    """The processor, its memory, and the versions that bear on the figures."""
    found = {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
    }
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory() -> str:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return "unknown"
    return f"{size / 2**30:.0f} GB"


def peak() -> int:
    """Memory of this process at its highest, in bytes."""
    try:
        # A new process inherits the figure of ``getrusage`` from the one that made it.
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    import resource  # noqa: PLC0415

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
