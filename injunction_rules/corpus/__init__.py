"""Decided cases that ship with the package, and how the rules fare on them."""

from __future__ import annotations

from injunction_rules.corpus.cases import Decided, Report, corpus, coverage, excluded, report
from injunction_rules.corpus.data import demo, demo_text

__all__ = ["Decided", "Report", "corpus", "coverage", "demo", "demo_text", "excluded", "report"]
