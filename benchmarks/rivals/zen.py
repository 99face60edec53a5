"""
zen-engine: a decision graph of expressions, evaluated with its trace.

It infers nothing, so every rule is an expression and all are evaluated, in the
order of the strata.  Facts go in by kind; which of them match is one expression
for each pattern, a rule is the least of its conditions, and a finding is
weighed from its rules.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import zen

from benchmarks.translation import (
    CONTESTED,
    REFUTED,
    SHOWN,
    Plan,
    Planned,
    Verdict,
    counted,
    plain,
    plan,
    slot,
    stated_days,
)
from injunction_rules.model.conditions import (
    After,
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Exactly,
    Leaf,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
)
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law

NAME = "zen-engine"

Expressions = dict[str, str]


class Session:
    """One law and kind of relief, built once and asked many questions."""

    def __init__(self, law: Law, relief: Relief) -> None:
        self._plan = plan(law, relief)
        self._lists: dict[tuple[str, str], str] = {}
        expressions = self._expressions()
        engine = zen.ZenEngine()
        self._decision = engine.create_decision(json.dumps(_graph(expressions)))
        self._names = [kind.__name__ for kind in self._plan.slots]
        self._names += [f"no_{kind.__name__}" for kind in self._plan.denials]

    def load(self, question: Question) -> None:
        """Lay out the facts; zen-engine holds none, and is given them with the question."""
        self._context(question)

    def forget(self) -> None:
        """Do nothing: nothing was kept."""

    def answer(self, question: Question) -> dict[str, Any]:
        """Decide, and hand over the result with the trace."""
        return dict(self._decision.evaluate(self._context(question), {"trace": True}))

    def read(self, answered: dict[str, Any]) -> Verdict:
        """Take the result apart."""
        result = answered["result"]
        if "rules" not in answered["trace"]:
            raise ValueError("zen-engine gave no trace of the rules")
        standings = {
            finding.id: result[f"s{number}"] for number, finding in enumerate(self._findings)
        }
        fired = {}
        facts = {}
        for one in self._plan.rules:
            worth = result[f"w{one.number}"]
            if result.get(f"m{one.number}", worth):
                fired[one.rule.id] = worth
                facts[one.rule.id] = frozenset(self._places(one, result))
        return Verdict(standings, fired, facts)

    @property
    def _findings(self) -> tuple[Finding, ...]:
        return tuple(finding for level in self._plan.levels for finding in level)

    def _places(self, one: Planned, result: dict[str, Any]) -> Iterator[int]:
        """The facts matched by the alternatives that hold at least in part."""
        for number, way in enumerate(one.ways):
            if not result.get(f"m{one.number}_{number}", True):
                continue
            for leaf in way:
                yield from self._of_leaf(leaf, one.standard, result)

    def _of_leaf(self, leaf: Leaf, standard: Proof, result: dict[str, Any]) -> Iterator[int]:
        v = f"v{standard:d}"
        if isinstance(leaf, Every):
            meant = result[self._list(leaf.among, standard)]
            failing = {one["i"] for one in result[self._failing(leaf, standard)]}
            values = [2 - one[v] if one["i"] in failing else one[v] for one in meant]
            least = min(values, default=0)
            yield from (one["i"] for one, own in zip(meant, values, strict=True) if own == least)
        elif isinstance(leaf.of, Pattern):
            those = result[self._list(leaf.of, standard, denied=isinstance(leaf, Refuted))]
            greatest = max((one[v] for one in those), default=0)
            if not isinstance(leaf, NotShown) or greatest == 1:
                yield from (one["i"] for one in those)

    # Facts.

    def _context(self, question: Question) -> dict[str, Any]:
        context: dict[str, list[Any]] = {name: [] for name in self._names}
        facts, standards = question.facts, self._plan.standards
        laid: dict[int, dict[str, Any]] = {}
        for standard in standards:
            for i, value, timing in counted(facts, standard):
                message = laid.get(i)
                if message is None:
                    fact = facts[i]
                    name = type(fact).__name__ if fact.shown else f"no_{type(fact).__name__}"
                    if name not in context:
                        continue
                    message = laid[i] = self._message(fact, i)
                    context[name].append(message)
                message[f"v{standard:d}"] = int(value)
                if timing is not None:
                    message[f"timing{standard:d}"] = timing._value_
        return context

    def _message(self, fact: Fact, i: int) -> dict[str, Any]:
        message: dict[str, Any] = {"i": i}
        # A comparison of a number with nothing is an error to zen-engine.
        for standard in self._plan.standards:
            message[f"v{standard:d}"] = 0
        if fact.shown:
            for name in self._plan.slots[type(fact)]:
                if ">" in name:
                    days = stated_days(fact, name)
                    message[name.replace(">", "_to_")] = -1 if days is None else days
                elif name != "timing":
                    value = getattr(fact, name)
                    if value is not None:
                        message[name] = plain(value)
        else:
            stated = fact.stated()
            for name in self._plan.denials[type(fact)]:
                message[name] = plain(stated.pop(name)) if name in stated else "unstated"
            message["other"] = bool(stated)
        return message

    # Writing the rules.

    def _expressions(self) -> Expressions:
        expressions: Expressions = {}
        place = {finding: number for number, finding in enumerate(self._findings)}
        for level, findings in enumerate(self._plan.levels):
            for one in self._plan.rules:
                if one.level == level:
                    self._add_rule(one, place, expressions)
            for finding in findings:
                self._add_finding(finding, place[finding], expressions)
        lists = {name: text for (text, _), name in self._lists.items()}
        return lists | expressions

    def _add_rule(self, one: Planned, place: dict[Finding, int], expressions: Expressions) -> None:
        ways = [_least([self._leaf(leaf, one.standard, place) for leaf in way]) for way in one.ways]
        n = one.number
        if len(ways) > 1:
            for number, way in enumerate(ways):
                expressions[f"m{n}_{number}"] = way
            ways = [f"max([{', '.join(f'$.m{n}_{number}' for number in range(len(ways)))}])"]
        met = ways[0]
        if one.exceptions:
            expressions[f"m{n}"], met = met, f"$.m{n}"
        least = [met] if one.settled else [met, "1"]
        for exception, lesser in one.exceptions:
            left = f"2 - $.w{exception}"
            least.append(f"max([1, {left}])" if lesser else left)
        expressions[f"w{n}"] = _least(least)

    def _add_finding(self, finding: Finding, n: int, expressions: Expressions) -> None:
        speaking = [
            one for one in self._plan.rules if one.finding == finding and not one.rule.defeats
        ]
        against = [one for one in speaking if one.rule.against is not None]
        if not against:
            expressions[f"s{n}"] = (
                f"max([{', '.join(['0', *(f'$.w{one.number}' for one in speaking)])}])"
            )
            return
        for side in ("f", "a"):
            those = [one for one in speaking if (one.rule.then is not None) is (side == "f")]
            for word, test in (("t", "== 2"), ("s", ">= 1")):
                ranks = [f"($.w{one.number} {test} ? {one.rank} : 0)" for one in those]
                expressions[f"{side}{word}{n}"] = f"max([{', '.join(['0', *ranks])}])"
        ft, at, fs, as_ = (f"$.{name}{n}" for name in ("ft", "at", "fs", "as"))
        expressions[f"s{n}"] = (
            f"{ft} > {at} ? ({as_} >= {ft} ? {CONTESTED} : {SHOWN}) : "
            f"({at} > {ft} ? ({fs} >= {at} ? {CONTESTED} : {REFUTED}) : "
            f"({ft} + {fs} > 0 ? {CONTESTED} : 0))"
        )

    def _leaf(self, leaf: Leaf, standard: Proof, place: dict[Finding, int]) -> str:
        v = f"v{standard:d}"
        if isinstance(leaf, Every):
            among, failing = self._list(leaf.among, standard), self._failing(leaf, standard)
            return (
                f"(len($.{among}) == 0 or some($.{failing}, #.{v} == 2) ? 0 : "
                f"(len($.{failing}) > 0 or some($.{among}, #.{v} == 1) ? 1 : 2))"
            )
        if isinstance(leaf.of, Pattern):
            those = self._list(leaf.of, standard, denied=isinstance(leaf, Refuted))
            value = f"(len($.{those}) == 0 ? 0 : max(map($.{those}, #.{v})))"
            return f"(2 - {value})" if isinstance(leaf, NotShown) else value
        stands = f"$.s{place[leaf.of]}"
        if isinstance(leaf, Refuted):
            return f"({stands} == {REFUTED} ? 2 : 0)"
        shown = f"max([0, {stands}])"
        return f"(2 - {shown})" if isinstance(leaf, NotShown) else shown

    def _list(self, pattern: Pattern, standard: Proof, *, denied: bool = False) -> str:
        """The key under which the facts that match a pattern are."""
        if denied:
            tests = _denial(pattern, self._plan)
        else:
            tests = [_test(name, one, standard) for name, one in pattern.where]
        kind = f"no_{pattern.kind.__name__}" if denied else pattern.kind.__name__
        return self._named(kind, [f"#.v{standard:d} >= 1", *tests])

    def _failing(self, leaf: Every, standard: Proof) -> str:
        """The key under which the facts that are meant and fail are."""
        tests = [_test(name, one, standard) for name, one in leaf.among.where]
        passing = " and ".join(_test(name, one, standard) for name, one in leaf.pattern.where)
        kind = leaf.among.kind.__name__
        return self._named(kind, [f"#.v{standard:d} >= 1", *tests, f"not ({passing})"])

    def _named(self, kind: str, tests: list[str]) -> str:
        text = f"filter({kind}, {' and '.join(tests)})"
        return self._lists.setdefault((text, kind), f"l{len(self._lists)}")


def _graph(expressions: Expressions) -> dict[str, Any]:
    rows = [{"id": key, "key": key, "value": value} for key, value in expressions.items()]
    return {
        "nodes": [
            {"id": "facts", "name": "facts", "type": "inputNode", "content": {}},
            {
                "id": "rules",
                "name": "rules",
                "type": "expressionNode",
                "content": {"expressions": rows},
            },
            {"id": "answer", "name": "answer", "type": "outputNode", "content": {}},
        ],
        "edges": [
            {"id": "in", "type": "edge", "sourceId": "facts", "targetId": "rules"},
            {"id": "out", "type": "edge", "sourceId": "rules", "targetId": "answer"},
        ],
    }


def _least(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"min([{', '.join(values)}])"


def _test(name: str, one: Constraint, standard: Proof) -> str:
    where = f"timing{standard:d}" if name == "timing" else slot(name, one).replace(">", "_to_")
    field = f"#.{where}"
    if isinstance(one, Exactly):
        return f"{field} == {json.dumps(plain(one.value))}"
    if isinstance(one, OneOf):
        return f"{field} in {json.dumps([plain(value) for value in one.values])}"
    if isinstance(one, (AtMost, AtLeast)):
        sign = "<=" if isinstance(one, AtMost) else ">="
        return f"{field} != null and {field} {sign} {one.limit.value}"
    if isinstance(one, After):
        return f"{field} > 0"
    return f"{field} >= 0 and {field} <= {one.limit.value}"


def _denial(pattern: Pattern, plan: Plan) -> list[str]:
    where = dict(pattern.where)
    tests = ["#.other == false"]
    for name in plan.denials[pattern.kind]:
        one = where.get(name)
        if isinstance(one, Exactly):
            tests.append(f'#.{name} in ["unstated", {json.dumps(plain(one.value))}]')
        else:
            tests.append(f'#.{name} == "unstated"')
    return tests
