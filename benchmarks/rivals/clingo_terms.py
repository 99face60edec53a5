"""Names and values as a logic program has them."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.translation import plain
from injunction_rules.model.conditions import After, AtLeast, AtMost, Constraint
from injunction_rules.model.facts import Fact


def meets(value: Any, constraint: Constraint) -> bool:
    if isinstance(constraint, AtMost):
        return bool(value <= constraint.limit.value)
    if isinstance(constraint, AtLeast):
        return bool(value >= constraint.limit.value)
    if isinstance(constraint, After):
        return bool(value > 0)
    return bool(0 <= value <= constraint.limit.value)  # type: ignore[union-attr]


def predicate(kind: type[Fact], shown: bool, name: str) -> str:
    return f"{'is' if shown else 'no'}_{kind.__name__}_{name.replace('>', '_to_')}"


def term(value: object) -> str:
    value = plain(value)
    if value is None:
        return "unstated"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and not (value.isidentifier() and value[0].islower()):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
