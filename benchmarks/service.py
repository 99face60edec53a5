"""How long a case takes as a service, of which several are asked at once: over HTTP, here."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measure import Table, free_port, median, say, span
from injunction_rules import demo, dumps_case

EXAMPLES = Path(__file__).parents[1] / "examples"
QUESTIONS = ("/decide", "/elements?motion=cease", "/what-if?suppose=forum+ilnd")
AT_ONCE = (1, 4, 16)
SECONDS = 10.0


@contextmanager
def served() -> Iterator[int]:
    """Serve the example on this machine; give its port."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "--app-dir", str(EXAMPLES), "service:app"]
    command += [f"--port={port}", "--log-level=warning"]
    paths = os.pathsep.join(filter(None, [os.getcwd(), os.environ.get("PYTHONPATH")]))
    server = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": paths})
    try:
        for _ in range(300):
            if server.poll() is not None:
                raise RuntimeError(f"the service ended with status {server.returncode}")
            try:
                ask(http.client.HTTPConnection("127.0.0.1", port), QUESTIONS[0], b"{}", 422)
                break
            except ConnectionError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait()


def ask(connection: http.client.HTTPConnection, path: str, case: bytes, status: int = 200) -> float:
    """Ask once; give the seconds until the whole answer is there."""
    start = time.perf_counter()
    connection.request("POST", path, case, {"content-type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != status:
        raise RuntimeError(f"{path}: status {answer.status}")
    return time.perf_counter() - start


def _times(port: int, path: str, at_once: int, case: bytes, seconds: float) -> list[float]:
    """Ask again and again over several connections; give how long each answer took."""
    end = time.perf_counter() + seconds

    def client(_: int) -> list[float]:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        times = []
        while time.perf_counter() < end:
            times.append(ask(connection, path, case))
        return times

    with ThreadPoolExecutor(at_once) as clients:
        return sorted(time for times in clients.map(client, range(at_once)) for time in times)


def run(seconds: float = SECONDS) -> dict[str, Table]:
    """Time answers on the order's case."""
    case = dumps_case(demo(), format="json").encode()
    rows, data = [], {}
    with served() as port:
        for path in QUESTIONS:
            _times(port, path, 2, case, seconds / 10)
            for at_once in AT_ONCE:
                say(f"service: {path}, {at_once} at once")
                times = _times(port, path, at_once, case, seconds)
                late = times[int(len(times) * 0.95)]
                name = f"`{path.partition('?')[0]}`, {at_once} at once"
                rate = len(times) / seconds
                rows.append([name, span(median(times)), span(late), f"{rate:,.0f}"])
                data[name] = {"median": median(times), "p95": late, "rate": rate}
    columns = ["question", "median", "95 of 100 within", "answers in a second"]
    return {"service": Table(columns, rows, data)}
