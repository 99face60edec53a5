"""A ruling over a grid of facts, dates and forums."""

from injunction_rules.queries.sweeps.search import Sweep, sweep

__all__ = ["Sweep", "sweep"]
