"""The facts of a question and the rules of a law, as CLIPS reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from benchmarks.translation import Plan, Planned, slot, stated_days
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
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof

Way = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Conditions of a rule, the values they have, and the places of facts matched."""


def value_slot(plan: Plan, standard: Proof) -> str:
    return "v" if len(plan.standards) == 1 else f"v{int(standard)}"


def _slot_name(plan: Plan, name: str, standard: Proof) -> str:
    if name == "timing" and len(plan.standards) > 1:
        return f"timing{int(standard)}"
    return name.replace(">", "-to-")


def _symbol(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date):
        return str(value.toordinal())
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, int):
        return str(value)
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


# Writing facts.

Write = Callable[[Fact, str, tuple[Any, ...]], str]
"""How a fact is written, given its values and its timings."""


class _Slot(dict[Any, str]):
    """A slot with each value that was written before."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __missing__(self, value: object) -> str:
        text = self[value] = f"({self._name} {_symbol(value)})"
        return text


def writer(plan: Plan, kind: type[Fact], shown: bool) -> Write:
    if not shown:
        asked = sorted(plan.denials[kind])

        def deny(fact: Fact, text: str, _: tuple[Any, ...]) -> str:
            stated = fact.stated()
            for name in asked:
                if name in stated:
                    text += f"({name} {_symbol(stated.pop(name))})"
            return f"(no-{kind.__name__} {text}{'(other TRUE)' if stated else ''})"

        return deny
    head = f"({kind.__name__} "
    names = plan.slots[kind]
    plain = [(name, _Slot(name)) for name in names if ">" not in name and name != "timing"]
    days = [(name, _Slot(_slot_name(plan, name, Proof.ALLEGED))) for name in names if ">" in name]
    timed = [
        _Slot(_slot_name(plan, "timing", standard))
        for standard in plan.standards
        if "timing" in names
    ]

    def write(fact: Fact, text: str, timings: tuple[Any, ...]) -> str:
        for name, slots in plain:
            value = getattr(fact, name)
            if value is not None:
                text += slots[value]
        for name, slots in days:
            value = stated_days(fact, name)
            if value is not None:
                text += slots[value]
        for slots, timing in zip(timed, timings, strict=False):
            if timing is not None:
                text += slots[timing]
        return f"{head}{text})"

    return write


# Writing the rules.


def constructs(plan: Plan) -> Iterator[str]:
    """The whole program, construct by construct."""
    yield "(defglobal ?*ruling* = 0)"
    values = " ".join(f"(slot {value_slot(plan, one)} (default 2))" for one in plan.standards)
    for kind, names in plan.slots.items():
        slots = [
            f"(slot {_slot_name(plan, name, standard)}{' (default -1)' if '>' in name else ''})"
            for name in names
            for standard in (plan.standards if name == "timing" else plan.standards[:1])
        ]
        yield f"(deftemplate {kind.__name__} {values} {' '.join(slots)})"
    for kind, asked in plan.denials.items():
        slots = [f"(slot {name})" for name in sorted(asked)]
        yield (
            f"(deftemplate no-{kind.__name__} {values} "
            f"(slot other (default FALSE)) {' '.join(slots)})"
        )
    findings = [finding for level in plan.levels for finding in level]
    for number, finding in enumerate(findings):
        yield f"(deftemplate {of_finding(finding)} (slot s))"
        for ranks in ("ft", "at", "fs", "as"):
            yield f"(defglobal ?*{ranks}{number}* = 0)"
    for one in plan.rules:
        if one.attacks:
            yield f"(defglobal ?*x{one.number}* = 0)"
    yield (
        "(deffunction standing (?ft ?at ?fs ?as) "
        "(if (> ?ft ?at) then (return (if (>= ?as ?ft) then 1 else 2))) "
        "(if (> ?at ?ft) then (return (if (>= ?fs ?at) then 1 else -1))) "
        "(if (or (> ?ft 0) (> ?fs 0)) then 1 else 0))"
    )
    place = {finding: number for number, finding in enumerate(findings)}
    for one in plan.rules:
        for number, (conditions, of_value, places) in enumerate(_ways(plan, one)):
            effect = _effect(one, place[one.finding], of_value, places)
            salience = _salience(one.level, 1 + one.depth)
            yield (
                f"(defrule {one.rule.id}-{number} (declare (salience {salience})) "
                f"{' '.join(conditions)} => {effect})"
            )
    for level, those in enumerate(plan.levels):
        weighed = " ".join(_weighed(finding, place[finding]) for finding in those)
        yield f"(defrule level-{level} (declare (salience {_salience(level, 0)})) => {weighed})"


def of_finding(finding: Finding) -> str:
    return f"finding-{finding.id}"


def _salience(level: int, depth: int) -> int:
    return 9_900 - 10 * level + depth


def _weighed(finding: Finding, n: int) -> str:
    ruled = ""
    if finding in (ReliefWarranted, ReliefFutile):
        worth = 10 if finding == ReliefWarranted else 1
        ruled = f" (bind ?*ruling* (+ ?*ruling* (* {worth} ?s)))"
    return (
        f"(if (> (+ ?*fs{n}* ?*as{n}*) 0) then "
        f"(bind ?s (standing ?*ft{n}* ?*at{n}* ?*fs{n}* ?*as{n}*)) "
        f"(if (<> ?s 0) then (assert ({of_finding(finding)} (s ?s))){ruled}))"
    )


def _effect(one: Planned, n: int, of_value: tuple[str, ...], places: tuple[str, ...]) -> str:
    least = [value for value in of_value if value != "2"]
    if not one.settled:
        least.append("1")
    for exception, lesser in one.exceptions:
        number = f"?*x{exception}*"
        least.append(f"(max 1 (- 2 {number}))" if lesser else f"(- 2 {number})")
    value = "2" if not least else least[0] if len(least) == 1 else f"(min {' '.join(least)})"
    actions = [f"(bind ?v {value})"]
    actions.append(f"(assert (fired {one.rule.id} ?v {' '.join(places)}))")
    if one.attacks:
        actions.append(f"(bind ?*x{one.number}* (max ?*x{one.number}* ?v))")
    elif not one.rule.defeats:
        side = "f" if one.rule.then is not None else "a"
        actions.append(
            f"(if (> ?v 0) then (bind ?*{side}s{n}* (max ?*{side}s{n}* {one.rank})) "
            f"(if (= ?v 2) then (bind ?*{side}t{n}* (max ?*{side}t{n}* {one.rank}))))"
        )
    return " ".join(actions)


def _ways(plan: Plan, one: Planned) -> Iterator[Way]:
    """Every way in which the condition can hold at least in part."""
    for way in one.ways:
        found: list[Way] = [((), (), ())]
        for number, leaf in enumerate(way):
            found = [
                tuple(mine + its for mine, its in zip(so_far, here, strict=True))  # type: ignore[misc]
                for so_far in found
                for here in _leaf(plan, leaf, one.standard, str(number))
            ]
        yield from found


def _leaf(plan: Plan, leaf: Leaf, standard: Proof, n: str) -> Iterator[Way]:
    v = value_slot(plan, standard)
    if isinstance(leaf, Every):
        among, pattern = _tests(plan, leaf.among, standard), _tests(plan, leaf.pattern, standard)
        kind = leaf.among.kind.__name__
        failing = [one[: one.index(" ")] + " ~" + one[one.index(" ") + 1 :] for one in pattern]
        if len(pattern) != 1 or ":" in pattern[0]:
            failing = [_failing(plan, leaf.pattern, standard)]
        among_text = " ".join(f"({one})" for one in among)
        failing_text = " ".join(f"({one})" for one in failing)
        bound = f"?i{n} <- ({kind} ({v} {{}}) {among_text})"
        yield (
            (
                bound.format("2"),
                f"(not ({kind} ({v} ~0) {among_text} {failing_text}))",
                f"(not ({kind} ({v} 1) {among_text}))",
            ),
            (),
            (f"?i{n}",),
        )
        yield (
            (bound.format("1"), f"(not ({kind} ({v} 2) {among_text} {failing_text}))"),
            ("1",),
            (f"?i{n}",),
        )
        return
    if isinstance(leaf.of, Finding):
        name = of_finding(leaf.of)
        if isinstance(leaf, Refuted):
            yield (f"({name} (s -1))",), (), ()
        elif isinstance(leaf, NotShown):
            yield (f"(not ({name} (s 1|2)))",), (), ()
            yield (f"({name} (s 1))",), ("1",), ()
        else:
            yield (f"({name} (s ?v{n}&1|2))",), (f"?v{n}",), ()
        return
    if isinstance(leaf, Refuted):
        where = dict(leaf.of.where)
        tests = ["other FALSE"]
        for field in sorted(plan.denials[leaf.of.kind]):
            one = where.get(field)
            said = f"nil|{_symbol(one.value)}" if isinstance(one, Exactly) else "nil"
            tests.append(f"{field} {said}")
        kind = f"no-{leaf.of.kind.__name__}"
    else:
        tests = _tests(plan, leaf.of, standard)
        kind = leaf.of.kind.__name__
    text = " ".join(f"({one})" for one in tests)
    if isinstance(leaf, NotShown):
        yield (f"(not ({kind} ({v} ~0) {text}))",), (), ()
        yield (
            (f"?i{n} <- ({kind} ({v} 1) {text})", f"(not ({kind} ({v} 2) {text}))"),
            ("1",),
            (f"?i{n}",),
        )
    else:
        yield (f"?i{n} <- ({kind} ({v} ?v{n}&~0) {text})",), (f"?v{n}",), (f"?i{n}",)


def _tests(plan: Plan, pattern: Pattern, standard: Proof) -> list[str]:
    return [
        f"{_slot_name(plan, slot(name, one), standard)} {_constraint(one)}"
        for name, one in pattern.where
    ]


def _constraint(one: Constraint) -> str:
    if isinstance(one, Exactly):
        return "nil" if one.value is None else _symbol(one.value)
    if isinstance(one, OneOf):
        return "|".join(map(_symbol, one.values))
    return f"?x&:{_numeric(one, '?x')}"


def _numeric(one: Constraint, x: str) -> str:
    """A test of a number, or of days counted; what is unknown is no number or -1."""
    if isinstance(one, After):
        return f"(> {x} 0)"
    if isinstance(one, AtMost):
        return f"(and (integerp {x}) (<= {x} {one.limit.value}))"
    if isinstance(one, AtLeast):
        return f"(and (integerp {x}) (>= {x} {one.limit.value}))"
    return f"(<= 0 {x} {one.limit.value})"  # type: ignore[union-attr]


def _failing(plan: Plan, pattern: Pattern, standard: Proof) -> str:
    """One test that holds where some constraint does not."""
    if len(pattern.where) != 1:
        raise NotImplementedError(f"every {pattern.kind.__name__} with several constraints")
    ((name, one),) = pattern.where
    return f"{_slot_name(plan, slot(name, one), standard)} ?x&:(not {_numeric(one, '?x')})"
