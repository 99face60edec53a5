"""Two laws compared."""

from __future__ import annotations

from injunction_rules.queries.comparisons.search import Comparison, Known, Relation, compare, latest

__all__ = ["Comparison", "Known", "Relation", "compare", "latest"]
