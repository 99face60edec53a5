"""The rulings day by day."""

from injunction_rules.queries.timelines.search import Event, Phase, Timeline, timeline

__all__ = ["Event", "Phase", "Timeline", "timeline"]
