"""The proof that a ruling still requires."""

from injunction_rules.queries.requirements.search import Need, Requirements, Way, requires

__all__ = ["Need", "Requirements", "Way", "requires"]
