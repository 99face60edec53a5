"""Patterns and rules of the rule book, as durable-rules takes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.translation import Plan, plain, slot
from injunction_rules.model.conditions import (
    After,
    AtLeast,
    AtMost,
    Constraint,
    Exactly,
    OneOf,
    Pattern,
)
from injunction_rules.model.proof import Proof

Message = dict[str, Any]

_VALUES = {standard: f"v{standard:d}" for standard in Proof}


def value_slot(standard: Proof) -> str:
    return _VALUES[standard]


def timing_slot(standard: Proof) -> str:
    return f"timing{standard:d}"


def joined(tests: Iterable[Message]) -> Message:
    # dist: 0 lets one fact fill two places of a rule.
    return {"all": [{f"m{i}": test} for i, test in enumerate(tests)], "dist": 0, "run": ignored}


def ignored(_: object) -> None:
    """Firings are read from the network; no Python action ever runs."""


def matching(pattern: Pattern, standard: Proof) -> Message:
    tests: list[Message] = [{"type": pattern.kind.__name__}, {"$gte": {value_slot(standard): 1}}]
    for name, one in pattern.where:
        where = timing_slot(standard) if name == "timing" else slot(name, one)
        tests.append(constraint(where, one))
    return {"$and": tests}


def constraint(where: str, one: Constraint) -> Message:
    if isinstance(one, Exactly):
        return {where: plain(one.value)}
    if isinstance(one, OneOf):
        return {"$or": [{where: plain(value)} for value in one.values]}
    if isinstance(one, AtMost):
        return {"$lte": {where: one.limit.value}}
    if isinstance(one, AtLeast):
        return {"$gte": {where: one.limit.value}}
    if isinstance(one, After):
        return {"$gt": {where: 0}}
    return {"$and": [{"$gte": {where: 0}}, {"$lte": {where: one.limit.value}}]}


def denying(pattern: Pattern, standard: Proof, plan: Plan) -> Message:
    tests: list[Message] = [
        {"type": f"no-{pattern.kind.__name__}"},
        {"$gte": {value_slot(standard): 1}},
        {"other": False},
    ]
    where = dict(pattern.where)
    for name in plan.denials[pattern.kind]:
        silent = {name: "unstated"}
        one = where.get(name)
        exact = isinstance(one, Exactly)
        tests.append({"$or": [silent, {name: plain(one.value)}]} if exact else silent)  # type: ignore[union-attr]
    return {"$and": tests}
