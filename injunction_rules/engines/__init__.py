"""
Engines: interchangeable ways to evaluate a rule book.

The rule book is the meaning, and every engine gives the same findings, grounds
and trace.

============= ===============================================================
``compiled``  the fastest for one question; the default
``reference`` the meaning, in plain Python
``durable``   forward chaining on durable-rules, where that can be imported
``bits``      very many fact patterns at once; the slowest for one question
============= ===============================================================
"""

from __future__ import annotations

from injunction_rules.engines.checking import CrossChecked
from injunction_rules.engines.protocol import Engine
from injunction_rules.engines.reference import ReferenceEngine
from injunction_rules.errors import EngineUnavailableError, nearest

__all__ = ["ENGINES", "Engine", "available", "engine", "engine_for"]

ENGINES = ("compiled", "reference", "durable", "bits")
"""The names of the engines, the default first."""


def available() -> tuple[str, ...]:
    """
    Give the engines that can run on this machine, the default first.

    >>> available()[:2]
    ('compiled', 'reference')
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
    Give the engine with a name; without one, the default.

    It raises EngineUnavailableError if there is none of that name, or it cannot run here.

    >>> engine("compiled").name
    'compiled'
    """
    chosen = ENGINES[0] if name is None else name
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
    # An engine is imported only where it is named.
    if chosen == "compiled":
        from injunction_rules.engines.compiled.engine import CompiledEngine  # noqa: PLC0415

        return CompiledEngine()
    if chosen == "bits":
        from injunction_rules.engines.bits import BitsEngine  # noqa: PLC0415

        return BitsEngine()
    raise EngineUnavailableError(f"no engine {chosen!r}; {nearest(chosen, ENGINES)}")


def engine_for(chosen: Engine | str | None, cross_check: Engine | str | None = None) -> Engine:
    """
    Give the engine that somebody chose, checked against another if they say so.

    It raises EngineUnavailableError if there is none of that name, it cannot run here, or it
    would be checked against itself.

    >>> engine_for(None, cross_check="reference").name
    'compiled'
    """
    first = engine(chosen) if chosen is None or isinstance(chosen, str) else chosen
    if cross_check is None:
        return first
    second = engine(cross_check) if isinstance(cross_check, str) else cross_check
    if second.name == first.name:
        raise EngineUnavailableError(
            f"the engine {first.name!r} cannot be checked against itself; "
            f"one of {', '.join(name for name in ENGINES if name != first.name)}"
        )
    return CrossChecked(first, second)
