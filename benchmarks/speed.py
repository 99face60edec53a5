"""
How long the main jobs take on this machine: ``python benchmarks/speed.py``.

Each figure is the best of several runs, in milliseconds; nothing is asserted.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import time
from collections.abc import Callable

from injunction_rules import decide
from injunction_rules.corpus import corpus, report
from injunction_rules.data import demo
from injunction_rules.engines import available


def best(job: Callable[[], object], runs: int) -> float:
    """The shortest of several runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return min(times) * 1_000


def imported(code: str) -> float:
    """What an import costs in a fresh process, in milliseconds."""
    timed = f"import time; t = time.perf_counter(); {code}; print(time.perf_counter() - t)"
    runs = [
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True).stdout)
        for _ in range(7)
    ]
    return min(runs) * 1_000


def main() -> None:
    """Print the table."""
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    print(
        f"import injunction_rules                      {imported('import injunction_rules'):8.1f}"
    )
    door = "from injunction_rules import decide"
    print(f"{door}          {imported(door):8.1f}")
    case = demo()
    for name in available():
        one = best(lambda name=name: decide(case, engine=name), 30)
        print(f"the order, 24 questions, {name:<20}{one:8.1f}")
    loaded = best(lambda: (corpus.cache_clear(), corpus()), 3)
    print(f"loading the corpus                           {loaded:8.1f}")
    for name in available():
        every = best(lambda name=name: report(engine=name), 3)
        print(f"deciding the corpus, {name:<24}{every:8.1f}")


if __name__ == "__main__":
    main()
