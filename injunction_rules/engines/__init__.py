"""
Engines: interchangeable ways to evaluate a rule book.

The rule book is the meaning, and every engine gives the same findings, grounds
and trace.  ``durable`` drives durable-rules and is the default where that can
be imported; ``reference`` needs nothing.
"""

from __future__ import annotations

from typing import Protocol

from injunction_rules.engines._reference import ReferenceEngine
from injunction_rules.errors import EngineUnavailableError, nearest
from injunction_rules.questions import Question
from injunction_rules.traces import Conclusion, Premise
from injunction_rules.weighing import Law

ENGINES = ("durable", "reference")
"""The names of the engines, the default first."""


class Engine(Protocol):
    """Anything that evaluates a rule book on a question."""

    @property
    def name(self) -> str:
        """The engine's name, as it stands in a receipt."""

    def evaluate(
        self, question: Question, law: Law
    ) -> tuple[dict[str, Premise], tuple[Conclusion, ...]]:
        """Every rule's condition as it stood, and where every finding stands."""


def available() -> tuple[str, ...]:
    """The engines that can run on this machine, the default first."""
    # Built for a Python it does not support, durable-rules is found but fails to
    # import; only trying tells.
    try:
        from injunction_rules.engines import _durable  # noqa: F401, PLC0415
    except ImportError:
        return ("reference",)
    return ENGINES


def engine(name: str | None = None) -> Engine:
    """
    The engine with a name.

    Parameters
    ----------
    name : str, optional
        ``durable`` or ``reference``; left out, the first that can run here.

    Raises
    ------
    EngineUnavailableError
        If there is none of that name, or it cannot run on this machine.

    >>> engine("reference").name
    'reference'
    """
    chosen = available()[0] if name is None else name
    if chosen == "reference":
        return ReferenceEngine()
    if chosen != "durable":
        raise EngineUnavailableError(f"no engine {chosen!r}; {nearest(chosen, ENGINES)}")
    try:
        from injunction_rules.engines._durable import DurableEngine  # noqa: PLC0415
    except ImportError as error:
        raise EngineUnavailableError(
            f"the durable engine cannot run here ({error}): durable-rules needs CPython 3.10 to "
            "3.12 and a C compiler to build; the reference engine decides the same without it"
        ) from error
    return DurableEngine()
