"""What the README says, and the examples in docstrings, are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import injunction_rules
from injunction_rules import decide, demo
from injunction_rules.engines import available

README = Path(__file__).parents[1] / "README.md"
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(injunction_rules.__path__, "injunction_rules.")
    if module.name != "injunction_rules.__main__"
    # It is imported where durable-rules can be.
    and ("durable" in available() or not module.name.startswith("injunction_rules.engines.durable"))
)


def block(mark: str) -> str:
    """The fenced block of the README that follows a comment."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found is not None, f"the README has no block after <!-- {mark} -->"
    return found[1]


def test_the_sample_is_what_is_printed():
    """Each line of the README's sample stands in the printed decision, in that order."""
    printed = iter(str(decide(demo())).splitlines())

    for line in block("sample").splitlines():
        if line.strip() not in ("", "…"):
            assert line in printed, f"not printed, or not here: {line}"


def test_the_case_file_decides_as_the_example_says(tmp_path, monkeypatch):
    """The README's Python runs on its case file and prints what it shows."""
    (tmp_path / "case.yaml").write_text(block("case file"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    failed, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")

    assert tried > 0
    assert not failed


@pytest.mark.parametrize("mark", ["run", "test"])
def test_each_command_is_one_line(mark):
    """Each set-up command is one line that makes its own environment."""
    (line,) = block(mark).splitlines()

    assert line.startswith("python3 -m venv .venv && ")


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name):
    """Every example in a docstring gives what it shows."""
    failed, _ = doctest.testmod(importlib.import_module(name))

    assert not failed
