"""What may import what: the floors of the package, and what importing costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import injunction_rules

ROOT = Path(injunction_rules.__file__).parent
PATHS = sorted(ROOT.rglob("*.py"))

FLOORS = (
    {"errors", "_version"},
    {"model", "rendering"},
    {"semantics", "law", "casefile"},
    {"symbolic", "explaining"},
    {"engines"},
    {"decisions"},
    {"changes", "corpus", "dockets"},
    {"queries"},
    {"interviews", "importing"},
    {"", "testing", "report", "notebook"},
    {"cli"},
    {"__main__"},
)
"""Folders and modules from the ground up; one imports what lies lower, or its own folder."""

# Of the rooms on one floor, which may know which.
NEIGHBOURS = {("model", "rendering"), ("explaining", "symbolic"), ("corpus", "dockets")}


def module_name(path: Path) -> str:
    """Give the dotted name of a file."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {module_name(path): path for path in PATHS}


def room(module: str) -> str:
    """Give the folder or top module that a module lies in; the door is the empty text."""
    return [*module.split("."), ""][1]


def floor(module: str) -> int:
    """Count the floors below a module."""
    return next(number for number, rooms in enumerate(FLOORS) if room(module) in rooms)


def is_for_types(node: ast.AST) -> bool:
    """Tell whether a statement runs for type checkers alone."""
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Go through a file, inside functions too, but not what only type checkers see."""
    for child in ast.iter_child_nodes(node):
        if not is_for_types(child):
            yield child
            yield from statements(child)


def imported_names(path: Path) -> set[str]:
    """List what a file imports, wherever in it: modules, and names in them."""
    names: set[str] = set()
    for node in statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(
                f"{node.module}.{alias.name}"
                if f"{node.module}.{alias.name}" in MODULES
                else node.module
                for alias in node.names
            )
    return names


IMPORTS = {
    name: sorted(target for target in imported_names(path) if target in MODULES and target != name)
    for name, path in MODULES.items()
}
EDGES = [(name, target) for name, targets in IMPORTS.items() for target in targets]


def circles() -> list[list[str]]:
    """List the groups of files that import each other, by Tarjan's algorithm."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    groups = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for target in IMPORTS[name]:
            if target not in index:
                visit(target)
                low[name] = min(low[name], low[target])
            elif target in stack:
                low[name] = min(low[name], index[target])
        if low[name] == index[name]:
            group = []
            while not group or group[-1] != name:
                group.append(stack.pop())
            if len(group) > 1:
                groups.append(sorted(group))

    for name in IMPORTS:
        if name not in index:
            visit(name)
    return groups


def test_every_folder_stands_on_a_floor():
    """A new folder takes its place in the one list."""
    rooms = [name for rooms in FLOORS for name in rooms]

    assert sorted({room(name) for name in MODULES}) == sorted(rooms)


def test_nothing_imports_upward():
    """A module imports what lies lower, or its own folder; inside functions too."""
    upward = [
        f"{name} imports {target}"
        for name, target in EDGES
        if room(name) != room(target)
        and floor(name) <= floor(target)
        and tuple(sorted((room(name), room(target)))) not in NEIGHBOURS
    ]

    assert not upward


def test_no_file_is_in_a_circle():
    """No two files import each other, by whatever way."""
    assert not circles()


def test_no_folder_reaches_into_the_private_files_of_another():
    """An underscored module is for its own folder."""
    private = [
        f"{name} imports {target}"
        for name, target in EDGES
        if target.rsplit(".")[-1].startswith("_")
        and target != "injunction_rules._version"
        and target.rpartition(".")[0] != name.rpartition(".")[0]
    ]

    assert not private


def test_the_top_of_the_package_has_at_most_eight_modules():
    """What is new goes into a folder."""
    assert len(list(ROOT.glob("*.py"))) <= 8


def users_of(*libraries: str) -> set[str]:
    """List the files that import a library."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in PATHS
        if any(name.split(".")[0] in libraries for name in imported_names(path))
    }


def test_only_the_adapter_imports_durable_rules():
    """Everything else runs without it."""
    assert {"engines/durable/network.py"} == users_of("durable", "durable_rules_engine")


def test_only_the_strategies_import_hypothesis():
    """The extra is needed for nothing else."""
    assert {file.split("/")[0] for file in users_of("hypothesis")} == {"testing"}


def test_only_the_edges_import_the_libraries_of_the_terminal():
    """Rules and results know no terminal."""
    users = users_of("rich", "click", "prompt_toolkit")
    edges = {path for path in users if not path.startswith("cli/")}

    assert edges <= {"rendering/terminal.py"}


def test_only_frames_and_pictures_import_the_libraries_of_the_notebook():
    """Questions are answered without numpy, and drawn with it."""
    assert users_of("numpy", "pandas", "polars", "matplotlib") <= {
        "rendering/frames.py",
        "rendering/plots.py",
        "queries/sweeps/search.py",
        "queries/timelines/search.py",
    }


def test_only_sheets_import_the_library_of_workbooks():
    """CSV and frames are read without it."""
    assert {"casefile/sheets.py"} == users_of("openpyxl")


def test_only_the_panel_imports_the_widgets():
    """A case displays itself in a notebook without them."""
    assert {file.split("/")[0] for file in users_of("ipywidgets")} == {"notebook"}


@pytest.mark.parametrize("name", [n for n in MODULES if room(n) == "law"])
def test_authorities_are_data_alone(name):
    """A module of authorities imports the words for them and nothing else."""
    if ".authorities." in name:
        assert set(IMPORTS[name]) <= {"injunction_rules.model.authorities"}


def test_importing_the_package_imports_nothing_heavy_and_starts_nothing():
    """Neither durable, hypothesis, rich, click, cattrs, yaml nor holidays comes with it."""
    code = (
        "import sys, threading, injunction_rules; injunction_rules.decide; "
        "heavy = {'durable', 'hypothesis', 'rich', 'click', 'cattrs', 'yaml', 'holidays'}; "
        "heavy &= set(sys.modules); "
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
