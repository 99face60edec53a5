"""The unknown facts, and the influence of each."""

from __future__ import annotations

from injunction_rules.queries.stability.search import (
    Influence,
    NextFacts,
    Stability,
    is_stable,
    next_facts,
)

__all__ = ["Influence", "NextFacts", "Stability", "is_stable", "next_facts"]
