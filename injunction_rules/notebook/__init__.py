"""
A panel for a notebook, on which the facts of a case are moved and its rulings follow.

It needs the extra ``notebook``, for ipywidgets::

    from injunction_rules import demo
    from injunction_rules.notebook import panel

    panel(demo())
"""

from __future__ import annotations

from importlib.util import find_spec

if find_spec("ipywidgets") is None:
    raise ImportError("the panel needs ipywidgets: pip install 'injunction-rules[notebook]'")

from injunction_rules.notebook.moves import Moves, supposed
from injunction_rules.notebook.panels import Panel, panel

__all__ = ["Moves", "Panel", "panel", "supposed"]
