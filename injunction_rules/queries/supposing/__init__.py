"""A case decided as it might have been."""

from injunction_rules.queries.supposing.search import WhatIf, what_if

__all__ = ["WhatIf", "what_if"]
