"""A case decided over time and in every circuit."""

from __future__ import annotations

from injunction_rules.queries.periods.search import (
    Circuits,
    Group,
    History,
    Period,
    circuits,
    history,
)

__all__ = ["Circuits", "Group", "History", "Period", "circuits", "history"]
