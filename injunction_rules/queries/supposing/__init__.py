"""A case decided as it might have been."""

from __future__ import annotations

from injunction_rules.queries.supposing.search import WhatIf, what_if

__all__ = ["WhatIf", "what_if"]
