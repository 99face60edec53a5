"""
A rule book laid out for the compiled engine: what holds in every forum, on every date.

Whatever a rule can ask has a slot: each leaf that asks for facts (leaves that
are alike share one), each finding, and each stratum, which are the rules that
speak of a finding.
While a question is decided the slots hold tokens, small values that can be
compared: the facts that bear on the leaf by their places, where the finding
stands, which rules of a stratum are met.  Every rule has a bit in its stratum, so that the
rules that ask for a slot are a set in one number for each stratum.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cached_property, lru_cache
from operator import attrgetter, itemgetter
from typing import Any

from attrs import field, frozen

from injunction_rules.engines.compiled.recognising import (
    Asking,
    Bearing,
    Recogniser,
    matches_by,
    silence,
)
from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import AllOf, AnyOf, Condition, Every, Leaf, Pattern
from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Premise, Status, Step
from injunction_rules.semantics.matching import Matches
from injunction_rules.semantics.premises import joined, premise_of

STANDINGS = tuple(Standing)
"""The token of a standing is its place here: numbers are hashed faster than words."""

MOST_FACTS = 64
"""On which what is kept may rest: a record of thousands is not kept in memory."""

_MOST_PREMISES = 512
"""In the table of a leaf; what more there is is worked out each time."""

UNSHOWN = STANDINGS.index(Standing.NOT_SHOWN)

Token = Bearing
"""What bears on a leaf, or where a finding stands."""

Row = Hashable
"""The tokens in some slots, or the one token where there is only one slot."""

Picker = Callable[[list[Any]], Row]
"""Takes the tokens in some slots."""

Outcome = tuple[Status, Value, tuple[str, ...]]
"""What becomes of a rule: its status, what is left of it, and what took value away."""

Premised = Callable[[list[Any]], Premise]
"""Gives the premise of a condition by the tokens in all slots."""

Placed = tuple[int, Step]
"""What becomes of a rule, with its place in the book."""


@frozen(eq=False)
class Met:
    """
    Which rules of a stratum are met, by their numbers.

    Of those that are alike a table keeps one, so that they can be compared as objects: that is
    faster than to compare what they hold.
    """

    values: tuple[Value, ...]


@frozen(eq=False)
class Tables:
    """What becomes of a rule, by its row and by the values on which its outcome rests."""

    steps: dict[Row, Placed] = field(factory=dict)
    outcomes: dict[tuple[Value, ...], Outcome] = field(factory=dict)


@frozen(eq=False)
class Plan:
    """
    The way to consider a rule: its place in the book, and its number in its stratum.

    It asks for leaves and findings, whose tokens ``pick`` takes from their ``slots``, and by
    which ``premise`` gives its condition as it stands.  ``exceptions`` has the numbers of the
    rules that may defeat it.  By the ranks of the rule and of these, ``tables`` has what becomes
    of it.
    """

    rule: Rule
    place: int
    number: int
    slots: tuple[int, ...]
    exceptions: tuple[int, ...]
    pick: Picker
    premise: Premised
    tables: dict[tuple[Weight, ...], Tables] = field(factory=dict)


class _OfFacts(dict[Token, Premise]):
    """The premises of a leaf that asks for facts, worked out when a token is first met."""

    def __init__(self, leaf: Leaf) -> None:
        super().__init__()
        self._leaf = leaf

    @cached_property
    def _by_one(self) -> Value:
        """Give the value of the leaf by one fact that is true, wherever it is in the record."""
        return matches_by(self._leaf, 0).value

    def __missing__(self, token: Token) -> Premise:
        leaf = self._leaf
        if isinstance(token, int) and token >= 0:
            premise = Premise(leaf, self._by_one, (token,))
        else:
            premise = premise_of(leaf, lambda leaf: matches_by(leaf, token), {})
            if isinstance(token, tuple) and len(token) > MOST_FACTS:
                return premise
        if len(self) < _MOST_PREMISES:
            self[token] = premise
        return premise


class _OfFinding(dict[Token, Premise]):
    """The premises of a leaf that asks for a finding, by where that stands."""

    def __init__(self, leaf: Leaf, finding: Finding) -> None:
        super().__init__()
        self._asked = leaf, finding

    def __missing__(self, token: int) -> Premise:
        leaf, finding = self._asked
        no_facts: dict[Leaf, Matches] = {}
        premise = premise_of(leaf, no_facts.__getitem__, {finding: STANDINGS[token]})
        self[token] = premise
        return premise


@frozen(eq=False)
class Stratum:
    """
    A finding with its slot, the rules that ask for it, and the plans of those that speak of it.

    Its plans are each after the rules that may defeat it.  In another slot, ``met``, is which
    of them are met, by their numbers.  By the ranks of its rules, and where its finding is
    supposed to stand, ``ranked`` has what the engine keeps of it.
    """

    finding: Finding
    slot: int
    met: int
    asking: Asking
    plans: tuple[Plan, ...]
    ranked: dict[tuple[Standing | Weight | None, ...], Any] = field(factory=dict)

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """Give the ids of its rules by their numbers."""
        return tuple(plan.rule.id for plan in sorted(self.plans, key=attrgetter("number")))


class Layout:
    """
    A rule book laid out for one kind of relief.

    By slot it has the tokens while nothing is known and nothing is shown; ``of_facts`` has by
    standard the slots of the leaves that ask for facts, and ``premises`` by slot what becomes of
    these.  The strata are in the order of the findings of the book.
    """

    def __init__(self, book: RuleBook, relief: Relief) -> None:
        self.tokens: list[Any] = []
        self._asking: list[dict[int, int]] = []
        self._book = book
        self._relief = relief
        self.premises: dict[int, dict[Token, Premise]] = {}
        self.of_facts: dict[Proof, dict[Leaf, int]] = {}
        self._speaking: dict[Finding | None, list[Rule]] = {}
        for rule in book.rules:
            self._speaking.setdefault(rule.finding, []).append(rule)
        self._places = {rule.id: place for place, rule in enumerate(book.rules)}
        self._slots = {finding: self._new_slot(UNSHOWN) for finding in book.findings}
        plans = [self._plans(*entry) for entry in enumerate(book.findings)]
        self._rules_asking = [tuple(by_stratum.items()) for by_stratum in self._asking]
        self.strata = tuple(map(self._stratum, book.findings, plans))
        self.recogniser = Recogniser(self.of_facts, self._rules_asking, self.tokens, len(plans))

    def _new_slot(self, token: object) -> int:
        self.tokens.append(token)
        self._asking.append({})
        return len(self.tokens) - 1

    def _plans(self, stratum: int, finding: Finding) -> tuple[Plan, ...]:
        """Give the plans of the rules that speak of a finding, with those that may defeat them."""
        numbers: dict[str, int] = {}
        plans: dict[int, Plan] = {}
        for rule in self._speaking.get(finding, ()):
            for plan in self._after_its_exceptions(rule, stratum, numbers, 0):
                # A rule that defeats several of them has one plan, before them all.
                plans.setdefault(plan.number, plan)
        return tuple(plans.values())

    def _after_its_exceptions(
        self, rule: Rule, stratum: int, numbers: dict[str, int], defeated: int
    ) -> Iterator[Plan]:
        """Yield the plans of the exceptions to a rule, and of those to them; then its own."""
        number = numbers.setdefault(rule.id, len(numbers))
        concerned = defeated | 1 << number
        exceptions: dict[int, None] = {}
        for exception in self._book.exceptions.get(rule.id, ()):
            for plan in self._after_its_exceptions(exception, stratum, numbers, concerned):
                exceptions[plan.number] = None
                yield plan
        plan = self._plan(rule, number, exceptions)
        for slot in plan.slots:
            # It and the rules that it may defeat are considered when that changes.
            asking = self._asking[slot]
            asking[stratum] = asking.get(stratum, 0) | concerned
        yield plan

    def _plan(self, rule: Rule, number: int, exceptions: Iterable[int]) -> Plan:
        of_facts = self.of_facts.setdefault(self._book.standard(rule, self._relief), {})
        slots: dict[int, None] = {}
        premise = self._premised(rule.when, of_facts, slots)
        return Plan(
            rule,
            self._places[rule.id],
            number,
            tuple(slots),
            tuple(exceptions),
            picker(slots),
            premise,
        )

    def _premised(
        self, condition: Condition, of_facts: dict[Leaf, int], slots: dict[int, None]
    ) -> Premised:
        """Compile a condition, and note the slots that it asks for."""
        if isinstance(condition, (AllOf, AnyOf)):
            parts = [self._premised(part, of_facts, slots) for part in condition.parts]
            return lambda tokens: joined(condition, tuple([part(tokens) for part in parts]))
        table: dict[Token, Premise]
        if isinstance(condition, Every) or isinstance(condition.of, Pattern):
            known = of_facts.get(condition)
            if known is None:
                known = of_facts[condition] = self._new_slot(silence(len(self.tokens)))
                self.premises[known] = _OfFacts(condition)
            slot, table = known, self.premises[known]
        else:
            slot, table = self._slots[condition.of], _OfFinding(condition, condition.of)
        slots[slot] = None
        return lambda tokens: table[tokens[slot]]

    def _stratum(self, finding: Finding, plans: tuple[Plan, ...]) -> Stratum:
        slot, met = self._slots[finding], self._new_slot(Met((Value.FALSE,) * len(plans)))
        return Stratum(finding, slot, met, self._rules_asking[slot], plans)


# A rule book is a value, so remembering the last few can never be wrong.
layout_of = lru_cache(maxsize=32)(Layout)


def picker(slots: Iterable[int]) -> Picker:
    """Give what takes the tokens in some slots."""
    return itemgetter(*slots)
