"""
durable-rules bare, as one would write these rules for it by hand.

Facts are asserted as they stand; rules join them, and what fired is recorded
with the facts that matched.  The engine has no negation that can be relied on
and no universal, so patterns that are negated or must hold of every fact are
recognised by rules of their own, and what follows is asserted as a marker.
Findings are weighed outside, level by level, and asserted for the rules that
rest on them.  Nothing is checked, and no trace is built but the record of
firings.  They are read straight from the engine, which is faster than its
Python actions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any
from weakref import finalize

import durable_rules_engine
from durable.engine import Ruleset

from benchmarks.rivals.durable_patterns import (
    Message,
    denying,
    joined,
    matching,
    timing_slot,
    value_slot,
)
from benchmarks.translation import (
    CONTESTED,
    NOT_SHOWN,
    REFUTED,
    Verdict,
    counted,
    plain,
    plan,
    standing,
    stated_days,
)
from injunction_rules.model.conditions import Every, Leaf, NotShown, Pattern, Refuted
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law

NAME = "durable-rules"

Firings = list[tuple[str, dict[str, Message]]]
"""Each rule that fired, with the messages that it matched, by name."""


class Session:
    """One law and kind of relief, built once and asked many questions."""

    def __init__(self, law: Law, relief: Relief) -> None:
        self._plan = plan(law, relief)
        self._markers: dict[tuple[Leaf, Proof], str] = {}
        self._recognisers: dict[str, tuple[str, ...]] = {}
        # By name of a rule of the network: the number of the rule, the standard.
        self._rules: dict[str, tuple[int, Proof]] = {}
        self._asked = {
            (leaf.of, isinstance(leaf, NotShown))
            for one in self._plan.rules
            for way in one.ways
            for leaf in way
            if not isinstance(leaf, Every) and isinstance(leaf.of, Finding)
        }
        self._ruleset = Ruleset("rules", None, self._definition())
        self._handle = self._ruleset._handle  # noqa: SLF001
        # durable-rules never frees a network by itself.
        finalize(self, durable_rules_engine.delete_ruleset, self._handle)
        self._sessions = count()
        self._loaded, self._state = "", 0
        self._by_finding: dict[Finding, list[Any]] = {}
        for one in self._plan.rules:
            self._by_finding.setdefault(one.finding, []).append(one)
        self._speaking = {
            finding: {one.number for one in self._by_finding.get(finding, ())}
            for level in self._plan.levels
            for finding in level
        }

    def load(self, question: Question) -> None:
        """Assert the facts of a question."""
        self._loaded = self._open()
        self._state = self._ruleset.assert_facts(self._messages(question, self._loaded))

    def forget(self) -> None:
        """Retract the facts that were loaded."""
        # A session in which nothing fired crashes when it is deleted.
        self._read(self._state)
        self._assert([{"type": "start"}], self._loaded, count(1_000))
        self._ruleset.delete_state(self._loaded)

    def _open(self) -> str:
        return str(next(self._sessions))

    def answer(self, question: Question) -> tuple[Firings, dict[Finding, int]]:
        """Decide, and hand over what fired and where findings stand."""
        sid = self._open()
        ids = count(1_000)
        try:
            firings = self._read(self._ruleset.assert_facts(self._messages(question, sid)))
            firings += self._assert(self._marked(firings), sid, ids)
            standings = self._weighed(firings, sid, ids)
            if not firings:
                self._assert([{"type": "start"}], sid, ids)
        finally:
            self._ruleset.delete_state(sid)
        return firings, standings

    def read(self, answered: tuple[Firings, dict[Finding, int]]) -> Verdict:
        """Take the record of firings apart."""
        firings, standings = answered
        worth = self._worth(firings)
        by_number = {one.number: one.rule.id for one in self._plan.rules}
        recognised = self._recognised(firings)
        facts: dict[str, frozenset[int]] = {}
        for name, matched in firings:
            if name in self._rules:
                places: set[int] = set()
                for message in matched.values():
                    if message["type"] == "marker":
                        places |= self._behind(message, recognised)
                    elif "i" in message:
                        places.add(message["i"])
                rule = by_number[self._rules[name][0]]
                facts[rule] = facts.get(rule, frozenset()) | places
        return Verdict(
            {finding.id: value for finding, value in standings.items()},
            {by_number[number]: value for number, value in worth.items()},
            facts,
        )

    # Facts.

    def _messages(self, question: Question, sid: str) -> list[Message]:
        facts, standards = question.facts, self._plan.standards
        under = [(one, counted(facts, one)) for one in standards]
        messages: dict[int, Message] = {}
        for standard, those in under:
            worth, when = value_slot(standard), timing_slot(standard)
            for i, value, timing in those:
                message = messages.get(i)
                if message is None:
                    fact = facts[i]
                    message = messages[i] = self._message(fact, i, sid)
                message[worth] = int(value)
                if timing is not None:
                    message[when] = timing._value_
        return [one for one in messages.values() if one]

    def _message(self, fact: Fact, i: int, sid: str) -> Message:
        kind = type(fact)
        message: Message = {"id": i, "sid": sid, "i": i}
        if fact.shown:
            message["type"] = kind.__name__
            for name in self._plan.slots.get(kind, ()):
                if ">" in name:
                    days = stated_days(fact, name)
                    if days is not None:
                        message[name] = days
                elif name != "timing":
                    value = getattr(fact, name)
                    if value is not None:
                        message[name] = plain(value)
        else:
            message["type"] = f"no-{kind.__name__}"
            stated = fact.stated()
            for name in self._plan.denials.get(kind, ()):
                message[name] = plain(stated.pop(name)) if name in stated else "unstated"
            message["other"] = bool(stated)
        return message

    def _assert(self, batch: list[Message], sid: str, ids: Iterator[int]) -> Firings:
        if not batch:
            return []
        for one in batch:
            one["sid"], one["id"] = sid, next(ids)
        return self._read(self._ruleset.assert_facts(batch))

    def _read(self, state: int) -> Firings:
        found: Firings = []
        handle = self._handle
        started = durable_rules_engine.start_action_for_state(handle, state)
        action = started[1] if started else None
        while action:
            found.extend(json.loads(action).items())
            durable_rules_engine.update_state(handle, started[0])
            action = durable_rules_engine.complete_and_start_action(handle, state)
        return found

    # What is recognised, and what is not.

    def _recognised(self, firings: Firings) -> dict[str, list[Message]]:
        found: dict[str, list[Message]] = {}
        for name, matched in firings:
            if name not in self._rules:
                found.setdefault(name, []).extend(matched.values())
        return found

    def _marked(self, firings: Firings) -> list[Message]:
        recognised = self._recognised(firings)
        markers = []
        for (leaf, standard), name in self._markers.items():
            if f"{name}-is" in recognised or f"{name}-among" in recognised:
                value = self._value(leaf, standard, name, recognised)[0]
            else:
                value = 2 if isinstance(leaf, NotShown) else 0
            if value:
                markers.append({"type": "marker", "of": name, "v": value})
        return markers

    def _value(
        self, leaf: Leaf, standard: Proof, name: str, recognised: dict[str, list[Message]]
    ) -> tuple[int, list[Message]]:
        """The value of a leaf that is marked, and the facts that decide it."""
        v = value_slot(standard)
        if isinstance(leaf, NotShown):
            those = recognised.get(f"{name}-is", ())
            value = 2 - max((one[v] for one in those), default=0)
            return value, [one for one in those if value == 1]
        meant = recognised.get(f"{name}-among", ())
        good = {one["i"] for one in recognised.get(f"{name}-is", ())}
        values = [one[v] if one["i"] in good else 2 - one[v] for one in meant]
        value = min(values, default=0)
        return value, [one for one, own in zip(meant, values, strict=True) if own == value]

    def _behind(self, marker: Message, recognised: dict[str, list[Message]]) -> set[int]:
        ((leaf, standard),) = [key for key, name in self._markers.items() if name == marker["of"]]
        return {one["i"] for one in self._value(leaf, standard, marker["of"], recognised)[1]}

    # Weighing.

    def _weighed(self, firings: Firings, sid: str, ids: Iterator[int]) -> dict[Finding, int]:
        standings: dict[Finding, int] = {}
        met = self._met(firings)
        for level in self._plan.levels:
            batch = []
            for finding in level:
                standings[finding] = value = self._stands(finding, met)
                if value != NOT_SHOWN and (finding, False) in self._asked:
                    batch.append({"type": "finding", "of": finding.id, "s": value})
                if value <= CONTESTED and (finding, True) in self._asked:
                    absent = 1 if value == CONTESTED else 2
                    batch.append({"type": "absent", "of": finding.id, "v": absent})
            fresh = self._assert(batch, sid, ids)
            firings += fresh
            for number, value in self._met(fresh).items():
                met[number] = max(met.get(number, 0), value)
        return standings

    def _met(self, firings: Firings) -> dict[int, int]:
        met: dict[int, int] = {}
        for name, matched in firings:
            if name in self._rules:
                number, standard = self._rules[name]
                v = value_slot(standard)
                values = [_value(one, v) for one in matched.values()]
                value = min(values)
                met[number] = max(met.get(number, 0), value)
        return met

    def _worth(self, firings: Firings) -> dict[int, int]:
        met = self._met(firings)
        worth: dict[int, int] = {}
        for one in self._plan.rules:
            if one.number in met:
                worth[one.number] = _after_exceptions(one, met, worth)
        return worth

    def _stands(self, finding: Finding, met: dict[int, int]) -> int:
        if self._speaking[finding].isdisjoint(met):
            return NOT_SHOWN
        ranks = [0, 0, 0, 0]
        worth: dict[int, int] = {}
        for one in self._by_finding.get(finding, ()):
            if one.number in met:
                worth[one.number] = value = _after_exceptions(one, met, worth)
                if value and not one.rule.defeats:
                    side = 0 if one.rule.then is not None else 1
                    ranks[2 + side] = max(ranks[2 + side], one.rank)
                    if value == 2:
                        ranks[side] = max(ranks[side], one.rank)
        return standing(*ranks)

    # Writing the rules.

    def _definition(self) -> dict[str, Any]:
        definition: dict[str, Any] = {}
        for one in self._plan.rules:
            for number, way in enumerate(one.ways):
                name = f"{one.rule.id}-{number}"
                tests = [self._test(leaf, one.standard) for leaf in way]
                definition[name] = joined(tests)
                self._rules[name] = (one.number, one.standard)
        for (leaf, standard), name in self._markers.items():
            if isinstance(leaf, Every):
                definition[f"{name}-among"] = joined([matching(leaf.among, standard)])
                definition[f"{name}-is"] = joined([matching(leaf.pattern, standard)])
            elif isinstance(leaf.of, Pattern):
                definition[f"{name}-is"] = joined([matching(leaf.of, standard)])
        definition["start"] = joined([{"type": "start"}])
        # What no rule mentions cannot be asserted.
        definition["sink"] = joined([{"$ex": {"type": 1}}, {"type": "never"}])
        return definition

    def _test(self, leaf: Leaf, standard: Proof) -> Message:
        if isinstance(leaf, Every) or (isinstance(leaf, NotShown) and isinstance(leaf.of, Pattern)):
            name = self._markers.setdefault((leaf, standard), f"m{len(self._markers)}")
            return {"$and": [{"type": "marker"}, {"of": name}]}
        if isinstance(leaf.of, Pattern):
            if isinstance(leaf, Refuted):
                return denying(leaf.of, standard, self._plan)
            return matching(leaf.of, standard)
        of = {"of": leaf.of.id}
        if isinstance(leaf, NotShown):
            return {"$and": [{"type": "absent"}, of]}
        stands = {"s": REFUTED} if isinstance(leaf, Refuted) else {"$gte": {"s": CONTESTED}}
        return {"$and": [{"type": "finding"}, of, stands]}


class Actions(Session):
    """With what fired recorded by Python actions."""

    def _definition(self) -> dict[str, Any]:
        definition = super()._definition()
        for name, rule in definition.items():
            rule["run"] = self._recording(name)
        self._recorded: Firings = []
        return definition

    def _recording(self, name: str) -> Callable[[Any], None]:
        # durable-rules takes an action with two parameters for an asynchronous one.
        def action(closure: Any) -> None:
            self._recorded.append((name, closure._m))  # noqa: SLF001

        return action

    def _read(self, state: int) -> Firings:
        self._recorded = []
        self._ruleset.do_actions(state, lambda *_: None)
        return self._recorded


FORMS: dict[str, type[Session]] = {"with Python actions": Actions}
"""Other forms, measured to see that the one compared is the fastest."""


def _after_exceptions(one: Any, met: dict[int, int], worth: dict[int, int]) -> int:
    value = met[one.number] if one.settled else min(met[one.number], 1)
    for exception, lesser in one.exceptions:
        left = 2 - worth.get(exception, 0)
        value = min(value, max(left, 1) if lesser else left)
    return value


def _value(message: Message, slot: str) -> int:
    """The value that a message matched gives to what it fills."""
    if message["type"] == "finding":
        stands: int = message["s"]
        return 2 if stands == REFUTED else stands
    value: int = message["v"] if "v" in message else message[slot]
    return value
