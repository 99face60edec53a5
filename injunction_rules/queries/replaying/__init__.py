"""A decision made again from what was written down of it."""

from injunction_rules.queries.replaying.search import Differing, Replay, replay

__all__ = ["Differing", "Replay", "replay"]
