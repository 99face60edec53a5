"""
Strategies for small rule books and what they are made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Protocol, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Citation, Signal
from injunction_rules.model.conditions import (
    Condition,
    Constraint,
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
    within,
)
from injunction_rules.model.facts import FACTS, Fact
from injunction_rules.model.findings import Finding
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.testing.facts import hints_of

_KNOWN = tuple(dict.fromkeys(citation.authority for rule in RULES.rules for citation in rule.cites))
_LIMIT = Parameter(
    "generated.limit", 7, "calendar days", "It is only a number.", open_textured=True
)


def authorities() -> SearchStrategy[Authority]:
    """
    Give authorities that this package's rules cite.

    Minimises to the first of them.
    """
    return st.sampled_from(_KNOWN)


def _citations() -> SearchStrategy[list[Citation]]:
    weighty = st.builds(Citation, authorities(), st.sampled_from([Signal.DIRECT, Signal.SEE]))
    light = st.builds(Citation, authorities(), st.just(Signal.CF))
    return st.builds(lambda first, more: [first, *more], weighty, st.lists(light, max_size=1))


class Word(Protocol):
    """``shown``, ``not_shown`` or ``refuted``."""

    def __call__(self, of: type[Fact] | Finding, /, **where: Constraint) -> Condition: ...


_WORDS: tuple[Word, ...] = (shown, not_shown, refuted)


@st.composite
def conditions(draw: DrawFn, findings: tuple[Finding, ...] = (), depth: int = 2) -> Condition:
    """
    Give conditions on facts of every kind, and on the findings given.

    Minimises to one fact shown.

    Parameters
    ----------
    findings : tuple of Finding, optional
        What may be asked for beside facts.
    depth : int, optional
        How deep ``all_of`` and ``any_of`` may be nested.
    """
    if depth and draw(st.booleans()):
        parts = draw(st.lists(conditions(findings, depth - 1), min_size=2, max_size=3))
        return all_of(*parts) if draw(st.booleans()) else any_of(*parts)
    word: Word = draw(st.sampled_from(_WORDS))
    if len(findings) > 0 and draw(st.booleans()):
        return word(draw(st.sampled_from(findings)))
    kind = draw(st.sampled_from(list(FACTS.values())))
    where = draw(_constraints(kind))
    if draw(st.integers(0, 3)) == 3:
        among = draw(_constraints(kind))
        return every(kind, among=among, **where)
    return word(kind, **where)


@st.composite
def _constraints(draw: DrawFn, kind: type[Fact]) -> Mapping[str, Constraint]:
    constraints: dict[str, Constraint] = {}
    for name, hint in hints_of(kind).items():
        if draw(st.integers(0, 2)) < 2:
            continue
        members = get_args(hint) or (hint,)
        enums = [m for m in members if isinstance(m, type) and issubclass(m, Enum)]
        if name == "removed":
            constraints[name] = within(_LIMIT, after="noticed")
        elif int in members:
            constraints[name] = (at_most if draw(st.booleans()) else at_least)(_LIMIT)
        elif bool in members:
            constraints[name] = exactly(draw(st.booleans()))
        elif name == "country":
            constraints[name] = exactly("CN")
        elif enums:
            words = list(enums[0])
            several = len(words) > 1 and draw(st.booleans())
            constraints[name] = (
                one_of(*words[:2]) if several else exactly(draw(st.sampled_from(words)))
            )
    return constraints


@st.composite
def rule_books(draw: DrawFn, max_findings: int = 4) -> RuleBook:
    """
    Give small rule books with layers of findings, exceptions and open law.

    Minimises to one rule about one fact.

    Parameters
    ----------
    max_findings : int, optional
        The most findings, each of which may rest on those before it.
    """
    findings = tuple(
        Finding(f"finding-{'abcdefgh'[i]}", f"finding {i}", "It was generated.")
        for i in range(draw(st.integers(1, max_findings)))
    )
    rules: list[Rule] = []
    for i, finding in enumerate(findings):
        for side in draw(st.lists(st.sampled_from(["then", "against"]), min_size=1, max_size=3)):
            rules.append(_rule(draw, len(rules), findings[:i], {side: finding}))
            if draw(st.integers(0, 2)) == 2:
                last = rules[-1]
                alike = [
                    rule for rule in rules if rule.finding and bool(rule.then) is bool(last.then)
                ]
                defeated = [last, *draw(st.lists(st.sampled_from(alike), max_size=2))]
                # What it asks for is settled before the first of the rules that it defeats.
                first = min(findings.index(rule.finding) for rule in defeated if rule.finding)
                rules.append(_rule(draw, len(rules), findings[:first], {"defeats": defeated}))
    standard = draw(st.sampled_from([None, Proof.PREPONDERANCE]))
    doctrine = Doctrine(
        "generated",
        "generated rules",
        "Is it so?",
        rules,
        Burden(Side.MOVANT, standard, [_KNOWN[0]]),
    )
    return RuleBook([doctrine], RULES.standards)


def _rule(draw: DrawFn, number: int, findings: tuple[Finding, ...], effect: dict[str, Any]) -> Rule:
    return Rule(
        f"generated.rule-{number}",
        "It is so.",
        when=draw(conditions(findings)),
        cites=draw(_citations()),
        settled=draw(st.booleans()),
        **effect,
    )
