"""
Answers to questions as plain data, for programs to read.

Every answer has a ``schema`` that names its form and the version of it; a change
that a reader would notice raises the version.  Changes are given as what they say,
and as the options that say them on the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from injunction_rules.changes import Change, Together
from injunction_rules.changes.phrases import phrases_of
from injunction_rules.changes.wording import supposed
from injunction_rules.decisions.decision import Decision
from injunction_rules.display._arguments_data import both_sides_data, why_data, why_not_data
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Case
from injunction_rules.model.proof import Proof
from injunction_rules.queries.arguments.search import BothSides
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.flipping.search import Flips
from injunction_rules.queries.requirements.search import Requirements
from injunction_rules.queries.stability.search import NextFacts, Stability
from injunction_rules.queries.supposing.search import WhatIf
from injunction_rules.queries.sweeps.search import Sweep
from injunction_rules.queries.timelines.search import Timeline
from injunction_rules.queries.whys.search import Why, WhyNot
from injunction_rules.semantics.overruling import authorities_of


def data(answer: object) -> dict[str, Any]:
    """
    Give an answer as dictionaries, lists, text, numbers and truth values.

    Parameters
    ----------
    answer : object
        What some verb of :mod:`injunction_rules.queries` gave.

    Returns
    -------
    dict
        All that the answer has: every flip, and of a sweep every point, as one
        column of rulings in the order of the grid, the last axis fastest.

    Raises
    ------
    TypeError
        If it is no such answer.

    >>> from injunction_rules.corpus.data import demo
    >>> from injunction_rules import is_stable
    >>> found = data(is_stable(demo(), "comply", "bbottruoys"))
    >>> found["schema"], found["stable"], found["to"]
    ('injunction-rules/stable@1', False, 'granted')
    """
    for kind, (name, given) in _GIVEN.items():
        if isinstance(answer, kind):
            return {"schema": f"injunction-rules/{name}@1", **given(answer)}
    raise TypeError(f"no answer to a question: {type(answer).__name__}")


class _Told:
    """Tells changes of one case; each only once, for it may stand in very many sets."""

    def __init__(self, case: Case, authorities: Iterable[Any], whom: str | None = None) -> None:
        self._case, self._authorities, self._whom = case, tuple(authorities), whom
        self._known: dict[Change, dict[str, Any]] = {}

    def changes(self, change: Change) -> list[dict[str, Any]]:
        """Each part of a change."""
        return [self.change(part) for part in change.parts]

    def change(self, change: Change) -> dict[str, Any]:
        """What a change says, and the options that say it; none where no option does."""
        if change not in self._known:
            try:
                options = [str(phrase) for phrase in phrases_of(change, self._case)]
            except InjunctionRulesError:
                options = []
            says = supposed(change, self._case, self._authorities, self._whom)
            self._known[change] = {"says": says, "options": options}
        return self._known[change]


def _told(asked: Asked) -> _Told:
    situation = asked.situation
    return _Told(situation.case, authorities_of(situation.rules), asked.against)


def _asked(asked: Asked) -> dict[str, Any]:
    situation = asked.situation
    return {
        "caption": situation.case.caption,
        "forum": situation.forum,
        "as_of": situation.as_of.isoformat(),
        "rule_book": situation.rules.hash,
        "motion": asked.motion,
        "against": asked.against,
    }


# What if.


def _what_if(found: WhatIf) -> dict[str, Any]:
    steps = found.before.rulings[0].decisive.trace.steps
    cited = (citation.authority for step in steps for citation in step.rule.cites)
    return {
        "changes": _Told(found.before.case, cited).changes(found.change),
        "before": _decided(found.before),
        "after": _decided(found.after),
        "differences": [
            {
                "motion": one.motion,
                "against": one.against,
                "before": one.before.value,
                "after": one.after.value,
                "findings": [
                    {
                        "finding": shifted.finding.id,
                        "before": shifted.before.value,
                        "after": shifted.after.value,
                    }
                    for shifted in one.findings
                ],
                "rules": [
                    {
                        "rule": moved.rule,
                        "before": moved.before.name.lower(),
                        "after": moved.after.name.lower(),
                        "rank_before": moved.rank_before.label,
                        "rank_after": moved.rank_after.label,
                    }
                    for moved in one.rules
                ],
                "because": [authority.id for authority in one.because],
            }
            for one in found.differences
        ],
    }


def _decided(decision: Decision) -> dict[str, Any]:
    receipt = decision.receipt
    return {
        "caption": decision.case.caption,
        "forum": receipt.forum,
        "as_of": receipt.as_of.isoformat(),
        "rule_book": receipt.rule_book,
        "engine": receipt.engine,
        "rulings": [
            {
                "motion": one.motion,
                "against": one.against,
                "disposition": one.disposition.value,
            }
            for one in decision.rulings
        ],
    }


# Flips, requirements and the unknown.


def _flips(found: Flips) -> dict[str, Any]:
    told = _told(found.asked)
    return {
        **_asked(found.asked),
        "disposition": found.disposition.value,
        "to": found.to and found.to.value,
        "most": found.most,
        "tried": [told.changes(one) for one in found.options],
        "flips": [
            {
                "price": one.price,
                "disposition": one.disposition.value,
                "changes": told.changes(one.changes),
            }
            for one in found.flips
        ],
    }


def _requirements(found: Requirements) -> dict[str, Any]:
    told = _told(found.asked)
    return {
        **_asked(found.asked),
        "disposition": found.disposition.value,
        "to": found.to.value,
        "most": found.most,
        "ways": [
            [
                {
                    **told.change(need.change),
                    "standard": need.standard.name.lower(),
                    "rules": list(need.rules),
                }
                for need in way.needs
            ]
            for way in found.ways
        ],
    }


def _stability(found: Stability) -> dict[str, Any]:
    told = _told(found.asked)
    witness = found.witness or Together(())
    return {
        **_asked(found.asked),
        "disposition": found.disposition.value,
        "stable": found.stable,
        "to": found.to and found.to.value,
        "witness": told.changes(witness),
        "unknown": [told.change(one) for one in found.unknown],
    }


def _next_facts(found: NextFacts) -> dict[str, Any]:
    told = _told(found.asked)
    return {
        **_asked(found.asked),
        "facts": [
            {
                **told.change(one.fact),
                "alone": one.alone.value,
                "shapley": str(one.shapley),
                "banzhaf": str(one.banzhaf),
                "swings": one.swings,
            }
            for one in found.influences
        ],
        "left_out": [told.change(one) for one in found.left_out],
    }


# Sweeps and timelines.


def _sweep(found: Sweep) -> dict[str, Any]:
    told = _told(found.asked)
    return {
        **_asked(found.asked),
        "axes": [
            {
                "name": axis.name,
                "labels": [_label(one) for one in axis.labels],
                "changes": [told.changes(change) for _, change in axis.choices],
            }
            for axis in found.axes
        ],
        "counts": {one.value: many for one, many in found.counts.items()},
        "rulings": [one.value for one in found.dispositions()],
    }


def _label(value: Any) -> Any:
    if isinstance(value, Proof):
        return value.name.lower()
    if isinstance(value, Enum):
        return value.value
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


def _timeline(found: Timeline) -> dict[str, Any]:
    return {
        "caption": found.case.caption,
        "phases": [
            {
                "first": phase.first.isoformat(),
                "last": phase.last.isoformat(),
                "days": phase.days,
                "forum": phase.decision.receipt.forum,
                "rule_book": phase.decision.receipt.rule_book,
                "events": list(phase.events),
                "rulings": [
                    {
                        "motion": motion,
                        "against": against,
                        "disposition": phase.disposition(motion, against).value,
                    }
                    for motion, against in found.rulings
                ],
            }
            for phase in found.phases
        ],
        "undated": [f"facts[{found.case.facts.index(one)}]" for one in found.undated],
    }


_GIVEN: Mapping[type, tuple[str, Callable[[Any], dict[str, Any]]]] = {
    BothSides: ("both-sides", both_sides_data),
    Flips: ("flips", _flips),
    NextFacts: ("next-facts", _next_facts),
    Requirements: ("requires", _requirements),
    Stability: ("stable", _stability),
    Sweep: ("sweep", _sweep),
    Timeline: ("timeline", _timeline),
    WhatIf: ("what-if", _what_if),
    Why: ("why", why_data),
    WhyNot: ("why-not", why_not_data),
}
