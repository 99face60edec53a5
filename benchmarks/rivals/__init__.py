"""
The same rules in other systems, each translated from the rule book itself.

A session is one law for one kind of relief, made ready once.  ``answer`` takes
a question and hands over what the system found; ``load`` does the part of it
that brings the facts in; ``read`` puts what was found into words that can be
compared, and is never timed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, Protocol

from benchmarks.measure import say
from benchmarks.translation import Verdict
from injunction_rules.model.facts import Relief
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law


class Session(Protocol):
    """One law and kind of relief in another system."""

    def load(self, question: Question) -> None:
        """Bring the facts of a question in."""

    def forget(self) -> None:
        """Take away what ``load`` brought in."""

    def answer(self, question: Question) -> Any:
        """Decide, with a trace."""

    def read(self, answered: Any) -> Verdict:
        """Put what was found into words that can be compared."""


Build = Callable[[Law, Relief], Session]


def forms() -> dict[str, Build]:
    """Other forms of some systems, by the name of the system and what is different."""
    modules = (import_module(f"benchmarks.rivals.{name}") for name in _importable())
    return {
        f"{one.NAME}, {what}": build
        for one in modules
        for what, build in getattr(one, "FORMS", {}).items()
    }


def _importable() -> Iterator[str]:
    for module in ("clips", "clingo", "zen", "durable"):
        try:
            import_module(f"benchmarks.rivals.{module}")
        except ImportError as error:
            say(f"left out: {module} ({error})")
        else:
            yield module


def rivals() -> dict[str, Build]:
    """The other systems that can run here, by name."""
    modules = (import_module(f"benchmarks.rivals.{name}") for name in _importable())
    return {one.NAME: one.Session for one in modules}
