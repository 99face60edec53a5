"""
Questions about decisions: what if, what flips it, what is still to be shown.

Changes are values (:mod:`~injunction_rules.queries.changes`); what a ruling is
under many of them at once is compiled to bitwise operations
(:mod:`~injunction_rules.queries.spaces`); the verbs are small functions on the two.

============================= ======================================================
verb                          question
============================= ======================================================
``why``, ``why_not``          the proof of a finding; what kept a rule from making it
``both_sides``                the strongest chain for and against, and what each must answer
``requires``                  what must still be proved, and how well
``what_if``                   the decision on changed facts or law, and a diff of the reasons
``flips``                     every smallest set of changes that changes a ruling
``sweep``                     one ruling over a grid of facts, dates and forums
``timeline``                  the rulings day by day
``is_stable``, ``next_facts`` whether anything unknown can change a ruling; what matters most
``compare``                   two rule books, and the smallest facts that separate them
============================= ======================================================
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from injunction_rules.queries.arguments import both_sides
    from injunction_rules.queries.books import compare
    from injunction_rules.queries.flipping import flips
    from injunction_rules.queries.requirements import requires
    from injunction_rules.queries.stability import is_stable, next_facts
    from injunction_rules.queries.supposing import what_if
    from injunction_rules.queries.sweeps import sweep
    from injunction_rules.queries.timelines import timeline
    from injunction_rules.queries.whys import why, why_not

__all__ = [
    "both_sides",
    "compare",
    "flips",
    "is_stable",
    "next_facts",
    "requires",
    "sweep",
    "timeline",
    "what_if",
    "why",
    "why_not",
]

# Each verb is fetched when it is first asked for: who asks one question does not
# wait for what answers the others.
_HOME = {
    "both_sides": "arguments",
    "compare": "books",
    "flips": "flipping",
    "is_stable": "stability",
    "next_facts": "stability",
    "requires": "requirements",
    "sweep": "sweeps",
    "timeline": "timelines",
    "what_if": "supposing",
    "why": "whys",
    "why_not": "whys",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
