"""What fails, and how: for processes that must be able to import it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

from attrs import frozen

from injunction_rules.decisions.decision import Decision
from injunction_rules.engines.reference import ReferenceEngine
from injunction_rules.model.facts import Fact
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law


@frozen
class Unruly:
    """
    The reference engine, but for motions whose id says how to fail.

    Attributes
    ----------
    mark : str
        A file; the engine fails at ``die-once`` only while there is none.
    """

    mark: str = ""
    name: str = "unruly"

    def evaluate(self, question: Question, law: Law) -> Any:
        """Fail as asked, or evaluate."""
        if question.motion == "raise":
            raise ZeroDivisionError("by nought")
        if question.motion == "exit":
            sys.exit(3)
        if question.motion == "sleep":
            time.sleep(60)
        if question.motion == "die":
            os._exit(3)
        if question.motion == "die-once" and not Path(self.mark).exists():
            Path(self.mark).touch()
            os._exit(3)
        return ReferenceEngine().evaluate(question, law)


class CannotBeSent(Fact):
    """A fact that cannot be pickled."""

    def __reduce__(self) -> NoReturn:
        raise TypeError("not to be sent")


class CannotArrive(Fact):
    """A fact that can be pickled, and that nobody can read."""

    def __reduce__(self) -> tuple[Any, ...]:
        return int, ("no number",)


def number_of_rulings(decision: Decision) -> int:
    """How many rulings there are."""
    return len(decision.rulings)


def not_to_be_sent(decision: Decision) -> CannotBeSent:
    """What cannot be pickled."""
    return CannotBeSent()


def not_to_arrive(decision: Decision) -> CannotArrive:
    """What can be pickled but not read."""
    return CannotArrive()


def answered(word: str) -> bytes:
    """Answer a job with its word; at ``die``, end the process."""
    if word == "die":
        os._exit(3)
    return word.encode()


def begun(given: bytes) -> None:
    """Begin, unless told to fail."""
    if given == b"fail":
        raise ValueError("told to fail")
