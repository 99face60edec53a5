"""
Injunction nonparty liability as composable, cited rules.

From a case to a ruling on every motion, each with a reasoning trace in which
every step cites its authority and the record.  It states what the rules entail
from the facts it is given; it gives no legal advice and predicts no judge.

>>> from injunction_rules import decide
>>> from injunction_rules.data import demo
>>> for ruling in decide(demo(), engine="reference").rulings[3:5]:
...     print(ruling.motion, "against", ruling.name + ":", ruling.disposition.words)
comply against Yiwu Xintu Import and Export Co., Ltd.: denied as futile
cease against Alibaba: denied
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from injunction_rules._version import __version__

if TYPE_CHECKING:
    from injunction_rules._decide import decide
    from injunction_rules.cases import Case, Disposition
    from injunction_rules.decisions import Decision, Ruling
    from injunction_rules.doctrines import RULES
    from injunction_rules.errors import CaseFileError, InjunctionRulesError, RuleError
    from injunction_rules.loading import dumps_case, load_case, loads_case
    from injunction_rules.many import decide_many
    from injunction_rules.queries import (
        both_sides,
        compare,
        flips,
        is_stable,
        next_facts,
        requires,
        sweep,
        timeline,
        what_if,
        why,
        why_not,
    )
    from injunction_rules.rulebook import RuleBook
    from injunction_rules.rules import Doctrine, Rule

__all__ = [
    "RULES",
    "Case",
    "CaseFileError",
    "Decision",
    "Disposition",
    "Doctrine",
    "InjunctionRulesError",
    "Rule",
    "RuleBook",
    "RuleError",
    "Ruling",
    "__version__",
    "both_sides",
    "compare",
    "decide",
    "decide_many",
    "dumps_case",
    "flips",
    "is_stable",
    "load_case",
    "loads_case",
    "next_facts",
    "requires",
    "sweep",
    "timeline",
    "what_if",
    "why",
    "why_not",
]

# Each name is fetched when it is first asked for: to build the law takes a tenth
# of a second, and who only reads case files, or builds them, never waits for it.
_HOME = {
    "RULES": "doctrines",
    "Case": "cases",
    "CaseFileError": "errors",
    "Decision": "decisions",
    "Disposition": "cases",
    "Doctrine": "rules",
    "InjunctionRulesError": "errors",
    "Rule": "rules",
    "RuleBook": "rulebook",
    "RuleError": "errors",
    "Ruling": "decisions",
    "both_sides": "queries",
    "compare": "queries",
    "decide": "_decide",
    "decide_many": "many",
    "dumps_case": "loading",
    "flips": "queries",
    "is_stable": "queries",
    "load_case": "loading",
    "loads_case": "loading",
    "next_facts": "queries",
    "requires": "queries",
    "sweep": "queries",
    "timeline": "queries",
    "what_if": "queries",
    "why": "queries",
    "why_not": "queries",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
