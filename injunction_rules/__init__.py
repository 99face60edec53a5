"""
Injunction nonparty liability as composable, cited rules.

From a case to a ruling on every motion, each with a reasoning trace in which
every step cites its authority and the record.  It states what the rules entail
from the facts it is given; it gives no legal advice and predicts no judge.

>>> from injunction_rules import decide
>>> from injunction_rules.corpus.data import demo
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
    from injunction_rules.casefile.loading import dumps_case, load_case, loads_case
    from injunction_rules.corpus.data import demo
    from injunction_rules.decisions.decide import decide
    from injunction_rules.decisions.decision import Decision, Ruling
    from injunction_rules.decisions.document import DecisionDocument
    from injunction_rules.decisions.loading import load_decision, loads_decision
    from injunction_rules.dockets.many import decide_many
    from injunction_rules.errors import (
        CaseFileError,
        DecisionFileError,
        InjunctionRulesError,
        RuleError,
        TableError,
    )
    from injunction_rules.importing.frames import facts_from, listings_from
    from injunction_rules.law.rules import RULES
    from injunction_rules.model.cases import Case, Disposition
    from injunction_rules.model.rulebook import RuleBook
    from injunction_rules.model.rules import Doctrine, Rule
    from injunction_rules.queries.arguments import BothSides, both_sides
    from injunction_rules.queries.charts import Elements, elements
    from injunction_rules.queries.checks import CheckReport, check_rules
    from injunction_rules.queries.comparisons import Comparison, compare
    from injunction_rules.queries.flipping import Flips, flips
    from injunction_rules.queries.periods import Circuits, History, circuits, history
    from injunction_rules.queries.replaying import Replay, replay
    from injunction_rules.queries.requirements import Requirements, requires
    from injunction_rules.queries.stability import NextFacts, Stability, is_stable, next_facts
    from injunction_rules.queries.supposing import WhatIf, what_if
    from injunction_rules.queries.sweeps import Sweep, sweep
    from injunction_rules.queries.timelines import Timeline, timeline
    from injunction_rules.queries.whys import Why, WhyNot, why, why_not

__all__ = [
    "RULES",
    "BothSides",
    "Case",
    "CaseFileError",
    "CheckReport",
    "Circuits",
    "Comparison",
    "Decision",
    "DecisionDocument",
    "DecisionFileError",
    "Disposition",
    "Doctrine",
    "Elements",
    "Flips",
    "History",
    "InjunctionRulesError",
    "NextFacts",
    "Replay",
    "Requirements",
    "Rule",
    "RuleBook",
    "RuleError",
    "Ruling",
    "Stability",
    "Sweep",
    "TableError",
    "Timeline",
    "WhatIf",
    "Why",
    "WhyNot",
    "__version__",
    "both_sides",
    "check_rules",
    "circuits",
    "compare",
    "decide",
    "decide_many",
    "demo",
    "dumps_case",
    "elements",
    "facts_from",
    "flips",
    "history",
    "is_stable",
    "listings_from",
    "load_case",
    "load_decision",
    "loads_case",
    "loads_decision",
    "next_facts",
    "replay",
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
    "RULES": "law.rules",
    "BothSides": "queries.arguments",
    "Case": "model.cases",
    "CaseFileError": "errors",
    "CheckReport": "queries.checks",
    "Circuits": "queries.periods",
    "Comparison": "queries.comparisons",
    "Decision": "decisions.decision",
    "DecisionDocument": "decisions.document",
    "DecisionFileError": "errors",
    "Disposition": "model.cases",
    "Doctrine": "model.rules",
    "Elements": "queries.charts",
    "Flips": "queries.flipping",
    "History": "queries.periods",
    "InjunctionRulesError": "errors",
    "NextFacts": "queries.stability",
    "Replay": "queries.replaying",
    "Requirements": "queries.requirements",
    "Rule": "model.rules",
    "RuleBook": "model.rulebook",
    "RuleError": "errors",
    "Ruling": "decisions.decision",
    "Stability": "queries.stability",
    "Sweep": "queries.sweeps",
    "TableError": "errors",
    "Timeline": "queries.timelines",
    "WhatIf": "queries.supposing",
    "Why": "queries.whys",
    "WhyNot": "queries.whys",
    "both_sides": "queries.arguments",
    "check_rules": "queries.checks",
    "circuits": "queries.periods",
    "compare": "queries.comparisons",
    "decide": "decisions.decide",
    "decide_many": "dockets.many",
    "demo": "corpus.data",
    "dumps_case": "casefile.loading",
    "elements": "queries.charts",
    "facts_from": "importing.frames",
    "flips": "queries.flipping",
    "history": "queries.periods",
    "is_stable": "queries.stability",
    "listings_from": "importing.frames",
    "load_case": "casefile.loading",
    "load_decision": "decisions.loading",
    "loads_case": "casefile.loading",
    "loads_decision": "decisions.loading",
    "next_facts": "queries.stability",
    "replay": "queries.replaying",
    "requires": "queries.requirements",
    "sweep": "queries.sweeps",
    "timeline": "queries.timelines",
    "what_if": "queries.supposing",
    "why": "queries.whys",
    "why_not": "queries.whys",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
