"""How the tutorial notebooks are stored; building the documentation runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.ipynb"))


def cells(path: Path) -> list[dict]:
    """The cells of a notebook."""
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def test_there_are_four_notebooks_and_the_documentation_lists_them():
    """Each notebook stands in the table of contents."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")

    assert len(NOTEBOOKS) == 4
    assert all(f"notebooks/{path.stem}\n" in index for path in NOTEBOOKS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_without_output(path):
    """What a reader sees was made when the pages were built, never before."""
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]

    assert code
    assert [([], None)] * len(code) == [(cell["outputs"], cell["execution_count"]) for cell in code]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_says_for_whom_it_is_and_what_it_is_not(path):
    """The first cell names its reader, what it needs, and that it gives no advice."""
    opening = "".join(cells(path)[0]["source"])

    assert opening.startswith("# ")
    assert "*For " in opening
    assert ".[notebook]" in opening
    assert "gives no legal advice" in opening


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_of_code_is_introduced(path):
    """No two cells of code follow one another more than twice without a word."""
    kinds = "".join("c" if cell["cell_type"] == "code" else "m" for cell in cells(path))

    assert "ccc" not in kinds
    assert kinds.startswith("m")
    assert kinds.endswith("m")
