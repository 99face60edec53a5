"""Sphinx configuration.  Builds with ``-W -n``; every example runs with ``-b doctest``."""

from __future__ import annotations

import doctest
import os
import sys
from enum import Enum
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "_ext"), str(HERE.parent / "examples" / "acme_rules")]

project = "injunction_rules"
author = "The injunction_rules developers"
copyright = "2026, the injunction_rules developers"
version = release = version_of("injunction-rules")

extensions = [
    "myst_nb",
    "rulebook",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
]
# What an earlier build leaves behind is no page.
exclude_patterns = ["_build", "jupyter_execute", "**/jupyter_execute"]

# Notebooks are stored without output and run whenever the pages are built.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 300
nb_merge_streams = True
# No kernel stands behind a page: a panel is shown as plain HTML, and nothing is fetched for it.
nb_mime_priority_overrides = [("*", "application/vnd.jupyter.widget-view+json", None)]
nb_ipywidgets_js = {}
html_theme = "furo"
html_title = f"injunction_rules {version}"
html_static_path = ["_static"]
html_css_files = ["rules.css"]

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_google_docstring = False
napoleon_use_ivar = True
napoleon_preprocess_types = False

# The documentation builds without a network, so the standard library and attrs
# cannot be linked; and docstrings give types in plain English.  What this
# package documents under its full name is always checked.
nitpick_ignore_regex = [
    ("py:(class|data|obj|attr|func|mod)", r"(?!injunction_rules\.).*"),
    # Some attributes are of types that are not for users.
    ("py:class", r"injunction_rules\..*\b_\w+.*"),
    ("py:exc", r"AskedOfNothingError|UnknownFindingError|UnknownTheoryError"),
    # What is not behind a door has no page; its names are given and lead nowhere.
    (
        "py:(class|data|func|meth|mod|exc)",
        r"injunction_rules\.(casefile|corpus|decisions|dockets|engines|explaining|importing|law|model"
        r"|queries|rendering|semantics|symbolic)\b.*",
    ),
]

# Those of docstrings run with the tests, where each sees its own module.
doctest_test_doctest_blocks = ""
doctest_default_flags = doctest.ELLIPSIS | doctest.DONT_ACCEPT_TRUE_FOR_1
# Examples read the case files of this folder by their bare names.
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(HERE / "_build" / "hypothesis"))
doctest_global_setup = f"import os; os.chdir({str(HERE / 'examples')!r})"


def complete(
    app: Any, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Set examples apart from the section above them, and list the members of an enumeration."""
    if isinstance(obj, type) and issubclass(obj, Enum):
        lines += ["", "Members: " + ", ".join(f"``{member.name}``" for member in obj) + "."]
    first = next((i for i, line in enumerate(lines) if line.startswith(">>> ")), None)
    if first is not None and "Examples" not in lines:
        lines[first:first] = ["Examples", "--------"]


def setup(app: Any) -> None:
    """Register with Sphinx, ahead of napoleon, which reads the headings."""
    app.connect("autodoc-process-docstring", complete, priority=100)
