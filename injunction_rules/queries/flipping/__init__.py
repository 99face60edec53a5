"""The smallest changes that flip a ruling."""

from __future__ import annotations

from injunction_rules.queries.flipping.search import Flip, Flips, flips

__all__ = ["Flip", "Flips", "flips"]
