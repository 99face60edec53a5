"""
A set of Rete rules in durable-rules, and the sessions in which it is asked: its only user.

``Host`` is not used, for it starts threads that never end, and no Python action ever runs,
for exceptions in one are swallowed: firings are read straight from the network.

Of a message durable-rules tries every test of each property.  So a word that differs
from many is the name of a property here and not its value, and a test begins with a property
that few messages have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any
from weakref import finalize

import durable_rules_engine
from attrs import field, frozen
from durable.engine import Ruleset

from injunction_rules.errors import EngineError

Test = dict[str, Any]
"""A test of one message, as durable-rules reads it."""

MOST_TESTS = 16
"""In one rule: with more, durable-rules fails when facts are asserted."""

_START = "start"
# The name of the rule that fired, and the number of the first message that it matched.
_FIRING = re.compile(r'\{"([^"]*)":\{"m0":\{"id":(\d+)')


def has(name: str) -> Test:
    """Test that a message has a property."""
    return {"$ex": {name: 1}}


class Network:
    """
    Rules by name, each with the tests of the messages that it joins.

    It may be asked by several threads at once, and built by one.
    """

    def __init__(self, rules: Mapping[str, Sequence[Test]]) -> None:
        definition = {name: _rule(tests) for name, tests in rules.items()}
        definition[_START] = _rule([has(_START)])
        ruleset = Ruleset("injunction_rules", None, definition)
        self._handle: int = ruleset._handle  # noqa: SLF001
        # durable-rules never frees a rule set by itself.
        finalize(self, durable_rules_engine.delete_ruleset, self._handle)
        self._sessions = count()

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session; it is deleted at its end, for durable-rules crashes on the 1,025th."""
        session = Session(self._handle, next(self._sessions))
        try:
            yield session
        finally:
            if not session.fired:
                # To delete a session in which nothing ever fired crashes the process.
                session.post([f'"{_START}":1'])
            durable_rules_engine.delete_state(self._handle, str(session.id))


@frozen(slots=False)
class Session:
    """The working memory of one decision."""

    _handle: int
    id: int
    fired: list[tuple[str, int]] = field(init=False, factory=list)
    _numbers: Iterator[int] = field(init=False, factory=count)

    def post(self, messages: Iterable[str]) -> list[tuple[str, int]]:
        """
        Assert messages, and give each rule that fires with the number of its first message.

        A message is the inside of a JSON object; they are numbered from zero.  Each has its
        number as an id, so that equal messages are kept apart.  It raises EngineError if
        durable-rules fails.
        """
        numbers, sid = self._numbers, self.id
        text = ",".join([f'{{"id":{next(numbers)},"sid":"{sid}",{said}}}' for said in messages])
        if not text:
            return []
        try:
            # Of a message that no rule asks for the network says so, and takes in the others.
            _, state = durable_rules_engine.assert_facts(self._handle, f"[{text}]")
        except durable_rules_engine.error as error:
            raise EngineError(
                f"durable-rules took no facts ({error}); please report this"
            ) from error
        firings = []
        started = durable_rules_engine.start_action_for_state(self._handle, state)
        action = started and started[1]
        while action:
            firing = _FIRING.match(action)
            assert firing is not None
            firings.append((firing[1], int(firing[2])))
            action = durable_rules_engine.complete_and_start_action(self._handle, state)
        self.fired.extend(firings)
        return firings


def _rule(tests: Iterable[Test]) -> dict[str, Any]:
    # dist: 0 lets one message fill two places of a rule.
    return {"all": [{f"m{i}": test} for i, test in enumerate(tests)], "dist": 0, "run": _ignored}


def _ignored(_: object) -> None:
    """Firings are read from the network; no Python action ever runs."""
