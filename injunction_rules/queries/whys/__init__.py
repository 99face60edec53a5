"""Why a finding stands where it stands, and why it was not made."""

from injunction_rules.queries.whys.search import UnknownFindingError, Why, WhyNot, why, why_not

__all__ = ["UnknownFindingError", "Why", "WhyNot", "why", "why_not"]
