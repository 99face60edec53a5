"""The rulings day by day."""

from injunction_rules.queries.timelines.search import Phase, Timeline, timeline

__all__ = ["Phase", "Timeline", "timeline"]
