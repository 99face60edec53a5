"""The reports of what stands below every report: a case and its parts, a rule book and its."""

from __future__ import annotations

from injunction_rules.explaining import record, rulebook

__all__ = ["record", "rulebook"]
