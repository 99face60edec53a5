"""The protocol of an engine."""

from __future__ import annotations

from typing import Protocol

from injunction_rules.engines.reference import Evaluation
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law


class Engine(Protocol):
    """Anything that evaluates a rule book on a question."""

    @property
    def name(self) -> str:
        """Give the engine's name, as it stands in a receipt."""

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """Give every rule, considered, and where every finding stands, in the order of the book."""
