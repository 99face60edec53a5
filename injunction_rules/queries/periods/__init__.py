"""A case decided over time and in every circuit."""

from injunction_rules.queries.periods.search import Circuits, History, circuits, history

__all__ = ["Circuits", "History", "circuits", "history"]
