"""The command that draws the reasons for one ruling."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hostile import hostile_case, unprintable
from injunction_rules import decide, demo
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.cli.main import main
from injunction_rules.corpus import demo_text
from injunction_rules.explaining.graph import graph_of
from injunction_rules.rendering.graphs.dot import dot
from injunction_rules.rendering.graphs.graph import Graph
from injunction_rules.rendering.graphs.mermaid import mermaid
from injunction_rules.rendering.graphs.svg import svg


def _run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(main, ["graph", *arguments], input=given or demo_text())


def _graph(motion: str, against: str, *, full: bool = False) -> Graph:
    return graph_of(decide(demo(), engine="reference").ruling(motion, against), full=full)


@pytest.mark.parametrize(("form", "drawn"), [("mermaid", mermaid), ("dot", dot), ("svg", svg)])
def test_each_form_is_printed(form, drawn) -> None:
    """What the command prints is what the function gives, and ends in one line feed."""
    result = _run("-", "--motion", "cease", "--against", "alibaba", "--format", form)
    assert 0 == result.exit_code
    assert drawn(_graph("cease", "alibaba")).rstrip("\n") + "\n" == result.output


def test_what_is_left_out_is_the_first_that_fits() -> None:
    """Without motion or person the first ruling is drawn."""
    assert mermaid(_graph("comply", "bbottruoys")) == _run("-").output
    assert mermaid(_graph("cease", "aliexpress")) == _run("-", "--against", "aliexpress").output
    assert mermaid(_graph("contempt", "bbottruoys")) == _run("-", "--motion", "contempt").output


def test_the_picture_goes_to_a_file(tmp_path: Path) -> None:
    """What would be printed is written, and nothing is printed."""
    given, out = tmp_path / "case.yaml", tmp_path / "out.svg"
    given.write_text(demo_text(), encoding="utf-8")
    result = _run(str(given), "--motion", "cease", "--format", "svg", "-o", str(out), "--full")
    assert (0, "") == (result.exit_code, result.output)
    assert svg(_graph("cease", "alibaba", full=True)) + "\n" == out.read_text(encoding="utf-8")


def test_forum_and_date_can_be_changed() -> None:
    """The graph is that of the law asked for."""
    asked = ["-", "--motion", "cease", "--forum", "ilnd", "--as-of", "2024-02-15"]
    decision = decide(demo(), engine="reference", forum="ilnd", as_of=date(2024, 2, 15))
    assert mermaid(graph_of(decision.ruling("cease", "alibaba"))) == _run(*asked).output


def test_a_ruling_that_is_not_there_is_told() -> None:
    """The rulings that there are get named; the status is 2."""
    result = _run("-", "--motion", "cease", "--against", "tongfei")
    assert 2 == result.exit_code
    assert "there is no such ruling; there are: " in result.output
    assert "cease against alibaba" in result.output
    assert 2 == _run("-", "--motion", "\x1b[31m").exit_code


@pytest.mark.parametrize("form", ["mermaid", "dot", "svg"])
def test_hostile_text_is_not_obeyed(form: str) -> None:
    """A case file prints no control sequence."""
    given = dumps_case(hostile_case())
    assert set() == unprintable(_run("-", "--format", form, given=given).output)


def test_help_has_an_example() -> None:
    """The help shows a line that works."""
    result = _run("--help")
    assert "--motion cease --against bazaar --format svg -o out.svg" in result.output
