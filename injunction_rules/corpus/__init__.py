"""Decided cases that ship with the package, and how the rules fare on them."""

from injunction_rules.corpus.carrying import Carrying, without_each
from injunction_rules.corpus.cases import CorpusReport, Decided, corpus, corpus_report, excluded
from injunction_rules.corpus.coverage import Coverage, coverage
from injunction_rules.corpus.data import demo, demo_text
from injunction_rules.corpus.headlines import Headlines, headlines
from injunction_rules.corpus.losses import Without, without

__all__ = [
    "Carrying",
    "CorpusReport",
    "Coverage",
    "Decided",
    "Headlines",
    "Without",
    "corpus",
    "corpus_report",
    "coverage",
    "demo",
    "demo_text",
    "excluded",
    "headlines",
    "without",
    "without_each",
]
