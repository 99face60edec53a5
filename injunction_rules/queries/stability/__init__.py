"""The unknown facts, and the influence of each."""

from injunction_rules.queries.stability.search import NextFacts, Stability, is_stable, next_facts

__all__ = ["NextFacts", "Stability", "is_stable", "next_facts"]
