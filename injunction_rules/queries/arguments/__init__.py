"""The strongest argument of both sides."""

from injunction_rules.queries.arguments.search import BothSides, both_sides

__all__ = ["BothSides", "both_sides"]
