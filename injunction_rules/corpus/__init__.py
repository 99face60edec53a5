"""Decided cases that ship with the package, and how the rules fare on them."""

from __future__ import annotations

from injunction_rules.corpus.cases import (
    Coverage,
    Decided,
    Report,
    corpus,
    coverage,
    excluded,
    report,
)
from injunction_rules.corpus.data import demo, demo_text
from injunction_rules.corpus.without import Without, without

__all__ = [
    "Coverage",
    "Decided",
    "Report",
    "Without",
    "corpus",
    "coverage",
    "demo",
    "demo_text",
    "excluded",
    "report",
    "without",
]
