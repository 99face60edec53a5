"""The direction of imports, and what importing costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import injunction_rules

ROOT = Path(injunction_rules.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def users_of(*prefixes: str) -> set[str]:
    """The files that import a module of some name."""
    return {
        str(path.relative_to(ROOT))
        for path in MODULES
        if any(name.split(".")[0] in prefixes for name in imported(path))
    }


def test_only_the_adapter_imports_durable_rules():
    """Everything else runs without it."""
    assert {"engines/_durable.py"} == users_of("durable", "durable_rules_engine")


def test_only_the_strategies_import_hypothesis():
    """The extra is needed for nothing else."""
    assert {"testing.py"} == users_of("hypothesis")


def test_only_the_edges_import_the_libraries_of_the_terminal():
    """Rendering knows no terminal, and rules know no rendering."""
    edges = {
        "__main__.py",
        "_cli_answers.py",
        "display/terminal.py",
        "display/answers_terminal.py",
        *(path.name for path in ROOT.glob("cli*.py")),
    }

    assert users_of("rich", "click") <= edges


def test_only_frames_and_pictures_import_the_libraries_of_the_notebook():
    """Questions are answered without numpy, and drawn with it."""
    allowed = {
        "queries/_frames.py",
        "queries/sweeps.py",
        "queries/timelines.py",
        "display/plots.py",
    }

    assert users_of("numpy", "pandas", "polars", "matplotlib") <= allowed
    assert {"queries/_frames.py", "display/plots.py"} == users_of("numpy") | {"display/plots.py"}


def test_deciding_knows_no_question_about_decisions():
    """What decides a case imports nothing that asks about decisions, nor what shows them."""
    core = [
        path
        for path in MODULES
        if path.parent.name not in ("display", "queries")
        and not path.name.startswith(("cli", "_cli"))
    ]
    users = {
        str(path.relative_to(ROOT))
        for path in core
        if any(name.startswith("injunction_rules.queries") for name in imported(path))
    }

    # The door names the verbs, and a rule book is checked by what is above it.
    assert users <= {"__init__.py", "rulebook.py"}


@pytest.mark.parametrize("path", sorted((ROOT / "engines").glob("*.py")), ids=lambda p: p.name)
def test_engines_never_import_doctrines(path):
    """An engine runs any rule book."""
    assert not any(name.startswith("injunction_rules.doctrines") for name in imported(path))


@pytest.mark.parametrize("path", sorted((ROOT / "doctrines").glob("*.py")), ids=lambda p: p.name)
def test_doctrines_never_import_engines_or_decisions(path):
    """Law knows nothing of how it is evaluated, decided or shown."""
    above = ("engines", "_decide", "decisions", "explain", "display", "cli", "cases", "questions")

    assert not any(
        name.startswith(f"injunction_rules.{layer}") for name in imported(path) for layer in above
    )


@pytest.mark.parametrize("path", sorted((ROOT / "law").glob("*.py")), ids=lambda p: p.name)
def test_authorities_are_data_alone(path):
    """A module of authorities imports the words for them and nothing else."""
    assert {
        name.split(".")[1] for name in imported(path) if name.startswith("injunction_rules.")
    } <= {"authorities"}


def test_importing_the_package_imports_nothing_heavy_and_starts_nothing():
    """Neither durable, hypothesis, rich, click, cattrs nor yaml comes with the package."""
    code = (
        "import sys, threading, injunction_rules; injunction_rules.decide; "
        "heavy = {'durable', 'hypothesis', 'rich', 'click', 'cattrs', 'yaml'} & set(sys.modules); "
        "print(sorted(heavy), threading.active_count())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[] 1\n" == done.stdout


def test_the_door_opens_to_all_it_names():
    """Every name of ``__all__`` is there, and no other is invented."""
    assert all(getattr(injunction_rules, name) is not None for name in injunction_rules.__all__)
    assert sorted([*injunction_rules._HOME, "__version__"]) == sorted(dir(injunction_rules))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = injunction_rules.nothing
