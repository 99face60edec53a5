"""A rule book checked: rules that can do nothing, findings that nobody can make."""

from injunction_rules.queries.checks.search import CheckReport, Defect, Remark, check_rules

__all__ = ["CheckReport", "Defect", "Remark", "check_rules"]
