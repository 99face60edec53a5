"""
Engines: interchangeable ways to evaluate a rule book.

The rule book is the meaning, and every engine gives the same findings, grounds
and trace.

============= ===============================================================
``durable``   forward chaining on durable-rules; the default where that can
              be imported
``reference`` the meaning, in plain Python; the default elsewhere
``compiled``  the fastest for one question
``bits``      very many fact patterns at once; the slowest for one question
============= ===============================================================
"""

from __future__ import annotations

from typing import Protocol

from injunction_rules.engines.reference import Evaluation, ReferenceEngine
from injunction_rules.errors import EngineUnavailableError, nearest
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law

ENGINES = ("durable", "reference", "compiled", "bits")
"""The names of the engines, the default first."""


class Engine(Protocol):
    """Anything that evaluates a rule book on a question."""

    @property
    def name(self) -> str:
        """Give the engine's name, as it stands in a receipt."""

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """Give every rule, considered, and where every finding stands, in the order of the book."""


def available() -> tuple[str, ...]:
    """
    Give the engines that can run on this machine, the default first.

    >>> available()[-3:]
    ('reference', 'compiled', 'bits')
    """
    # Built for a Python it does not support, durable-rules is found but fails to
    # import; only trying tells.
    try:
        import injunction_rules.engines.durable.network  # noqa: F401, PLC0415
    except ImportError:
        return tuple(name for name in ENGINES if name != "durable")
    return ENGINES


def engine(name: str | None = None) -> Engine:
    """
    Give the engine with a name; without one, the first that can run here.

    It raises EngineUnavailableError if there is none of that name, or it cannot run here.

    >>> engine("compiled").name
    'compiled'
    """
    chosen = available()[0] if name is None else name
    if chosen == "reference":
        return ReferenceEngine()
    if chosen == "durable":
        try:
            from injunction_rules.engines.durable.engine import DurableEngine  # noqa: PLC0415
        except ImportError as error:
            raise EngineUnavailableError(
                f"the durable engine cannot run here ({error}): durable-rules needs CPython 3.10 "
                "to 3.12 and a C compiler to build; the other engines decide the same without it"
            ) from error
        return DurableEngine()
    # Who asks for neither pays for the import of neither.
    if chosen == "compiled":
        from injunction_rules.engines.compiled.engine import CompiledEngine  # noqa: PLC0415

        return CompiledEngine()
    if chosen == "bits":
        from injunction_rules.engines.bits import BitsEngine  # noqa: PLC0415

        return BitsEngine()
    raise EngineUnavailableError(f"no engine {chosen!r}; {nearest(chosen, ENGINES)}")
