"""Rules on the safe harbor of 17 U.S.C. § 512(c), beside those of injunction_rules."""

from __future__ import annotations

from acme_rules import safe_harbor
from injunction_rules import RULES as OURS

__all__ = ["RULES"]

RULES = OURS | safe_harbor.DOCTRINE
"""The rules of injunction_rules with the safe harbor."""
