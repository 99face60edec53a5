"""Two laws compared."""

from injunction_rules.queries.comparisons.search import Comparison, Known, Relation, compare, latest

__all__ = ["Comparison", "Known", "Relation", "compare", "latest"]
