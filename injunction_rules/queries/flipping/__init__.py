"""The smallest changes that flip a ruling."""

from injunction_rules.queries.flipping.search import Flip, Flips, flips

__all__ = ["Flip", "Flips", "flips"]
