"""The theories of each ruling, element by element."""

from injunction_rules.queries.charts.search import (
    Elements,
    RulingElements,
    UnknownTheoryError,
    elements,
)

__all__ = ["Elements", "RulingElements", "UnknownTheoryError", "elements"]
