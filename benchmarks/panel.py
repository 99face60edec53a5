"""How long the panel takes from a move to what it shows: in a browser, on the order's case."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.measure import Table, free_port, median, say, span

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
RUNS = 15

_SOURCE = """
from injunction_rules import demo
from injunction_rules.notebook import panel

panel(demo())
"""

_WATCH = """
() => {
    const answers = document.querySelector(".injunction-rules-panel .answers");
    window.moved = window.drawn = 0;
    for (const kind of ["keydown", "click", "change"])
        document.addEventListener(kind, event => { window.moved ||= event.timeStamp; }, true);
    new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
        window.drawn = performance.now();
    }))).observe(answers, {subtree: true, childList: true, characterData: true});
}
"""
"""Notes when an event came from the reader, and when the last change was painted."""


@contextmanager
def served() -> Iterator[str]:
    """Serve the panel of the order's case on this machine; give its address."""
    with TemporaryDirectory() as folder:
        notebook = Path(folder) / "panel.ipynb"
        cell = {
            "cell_type": "code",
            "execution_count": None,
            "id": "panel",
            "metadata": {},
            "outputs": [],
            "source": _SOURCE.strip(),
        }
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        document = {
            "cells": [cell],
            "metadata": {"kernelspec": kernel},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        notebook.write_text(json.dumps(document), encoding="utf-8")
        port = free_port()
        command = [sys.executable, "-m", "voila", str(notebook), f"--port={port}", "--no-browser"]
        paths = os.pathsep.join(filter(None, [os.getcwd(), os.environ.get("PYTHONPATH")]))
        settings = {**os.environ, "PYTHONPATH": paths, "JUPYTER_CONFIG_DIR": folder}
        server = subprocess.Popen(
            command, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait_for(f"{address}voila/static/", server)
            yield address
        finally:
            server.terminate()
            server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise RuntimeError(f"the server of the panel ended with status {server.returncode}")
        try:
            urlopen(address).close()
        except URLError as error:
            if getattr(error, "code", None):
                return
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server of the panel does not answer")


@contextmanager
def opened(address: str, width: int = 1300) -> Iterator[Any]:
    """Open the panel in Chromium; give the page, with the panel drawn and watched."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": width, "height": 1400})
        page.goto(address)
        page.get_by_role("status").wait_for(timeout=120_000)
        page.wait_for_timeout(500)
        page.evaluate(_WATCH)
        yield page
        browser.close()


def timed(page: Any, move: Any, settled: float = 400) -> float:
    """
    Make a move, and give the seconds until the last change that follows is painted.

    ``settled`` is for how many milliseconds nothing may follow.
    """
    page.evaluate("window.moved = window.drawn = 0")
    move()
    page.wait_for_function("window.drawn > 0", timeout=30_000)
    page.wait_for_function(f"performance.now() - window.drawn > {settled}", timeout=30_000)
    milliseconds: float = page.evaluate("window.drawn - window.moved")
    return milliseconds / 1000


def moves(page: Any) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield moves of the panel by what they are: each is made by calling it, again and again."""
    listing = page.locator(".fact").filter(has_text="facts[20]")
    names = cycle(("denied", "in the record"))
    yield "a switch", lambda: listing.get_by_role("button", name=next(names)).click()
    listing.get_by_role("button", name="in the record").click()
    listing.get_by_role("button", name="more").click()
    listing.get_by_label("removal").select_option("on a day")
    listing.get_by_role("slider").first.focus()
    yield "a slider, by a day", lambda: page.keyboard.press("ArrowRight")
    levels = cycle(("alleged only", "undisputed"))
    yield "a menu", lambda: listing.get_by_label("proof").select_option(next(levels))


def run() -> dict[str, Table]:
    """Measure moves of the panel in a browser."""
    if CHROMIUM is None:
        say("left out: panel (no Chromium on the path)")
        return {}
    rows, data = [], {}
    with served() as address, opened(address) as page:
        for what, move in moves(page):
            say(f"panel: {what}")
            page.wait_for_timeout(1000)
            times = [timed(page, move) for _ in range(RUNS)]
            rows.append([what, span(median(times)), span(max(times))])
            data[what] = {"median": median(times), "worst": max(times)}
    columns = ["move", f"median of {RUNS}, until it is painted", "worst"]
    return {"panel": Table(columns, rows, data)}
