"""Results as people meet them: printed, in a notebook, unpickled elsewhere."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest
from attrs import frozen

from hostile import hostile_case, unprintable
from injunction_rules import Decision, decide, demo
from injunction_rules.rendering.blocks import Block, Heading, Paragraph
from injunction_rules.rendering.reported import Reported, data, picture, report, table


@frozen(repr=False)
class Weather(Reported):
    """A result of some other package, under test."""

    sky: str


@report.register
def report_weather(weather: Weather) -> Iterator[Block]:
    """Yield the heading and the sky."""
    yield Heading("weather")
    yield Paragraph(weather.sky)


class Printer:
    """A printer of IPython that keeps what it is given."""

    def __init__(self) -> None:
        self.given = ""

    def text(self, given: str) -> None:
        """Keep a text."""
        self.given += given


@pytest.fixture(scope="module", name="order")
def _order() -> Decision:
    return decide(demo(), engine="reference")


def test_a_result_prints_its_report() -> None:
    """Whole where it is printed, its heading where it is looked at."""
    weather, printer = Weather("clear"), Printer()
    weather._repr_pretty_(printer, cycle=False)

    assert "WEATHER\n  clear" == str(weather) == printer.given
    assert "<Weather: weather>" == repr(weather)
    assert "## weather\n\nclear" == weather._repr_markdown_()
    assert "<p>clear</p>" in weather._repr_html_()


@pytest.mark.parametrize("function", [report, data, table, picture])
def test_what_nobody_reports_is_refused(function) -> None:
    """The error names the function and the type."""
    with pytest.raises(TypeError, match=rf"no {function.__name__} of a value of type str"):
        function("text")


def test_the_module_beside_a_result_reports_it(tmp_path, monkeypatch) -> None:
    """It is loaded when a result is first printed, and not before."""
    package = tmp_path / "tides"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "tide.py").write_text("class Tide: ...\n")
    (package / "report.py").write_text(
        "from injunction_rules.rendering.reported import data, picture, report, table\n"
        "from tides.tide import Tide\n"
        "for function in (data, picture, report, table):\n"
        "    function.register(Tide, lambda tide: 'high')\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    for function in (report, data, table, picture):
        tide = import_module("tides.tide").Tide()
        assert "tides.report" not in sys.modules
        assert "high" == function(tide)
        for name in ("tides.report", "tides.tide", "tides"):
            monkeypatch.delitem(sys.modules, name)


def test_a_ruling_prints_its_reasons(order: Decision) -> None:
    """The ruling in its heading, the reasons below, and where pictures go their graph."""
    ruling = order.ruling("comply", "xintu")

    assert "the people behind it are unknown" in " ".join(str(ruling).split())
    assert ruling._repr_markdown_().startswith(
        "## Order to comply against Yiwu Xintu Import and Export Co., Ltd.: denied as futile\n"
    )
    assert ruling._repr_svg_() in ruling._repr_html_()
    assert "<svg" not in f"{ruling}{ruling._repr_markdown_()}"


def test_a_decision_is_markdown_too(order: Decision) -> None:
    """A notebook that shows Markdown gets every ruling under its heading."""
    headings = [line for line in order._repr_markdown_().splitlines() if line.startswith("#")]

    assert "# Kelly Toys Holdings, LLC v. alialialiLL Store" == headings[0]
    assert ["## 1  Order", "## 2  Order", "## 3  Contempt", "## 4  Contempt"] == [
        " ".join(line.split(" ")[:4]) for line in headings[1:]
    ]


def test_text_of_a_case_file_obeys_nothing_in_a_ruling() -> None:
    """Names and sources are shown as text in each form of a ruling."""
    for ruling in decide(hostile_case(), engine="reference").rulings:
        for form in (str(ruling), ruling._repr_markdown_(), ruling._repr_html_(), repr(ruling)):
            assert unprintable(form) == set()
        assert "<script" not in ruling._repr_html_()


def test_a_decision_that_was_unpickled_elsewhere_prints_itself(order: Decision) -> None:
    """A process that imported nothing but the pickle finds the report."""
    code = "import pickle, sys; print(pickle.load(sys.stdin.buffer))"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        input=pickle.dumps(order),
        capture_output=True,
        check=True,
    )

    assert str(order) == done.stdout.decode().rstrip("\n").replace("\r", "")
