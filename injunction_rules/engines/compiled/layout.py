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

from injunction_rules.engines.compiled.recognising import Asking, Recogniser
from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import Every, Leaf, Pattern, leaves
from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Step

STANDINGS = tuple(Standing)
"""The token of a standing is its place here: numbers are hashed faster than words."""

UNSHOWN = STANDINGS.index(Standing.NOT_SHOWN)

Row = Hashable
"""The tokens in some slots, or the one token where there is only one slot."""

Picker = Callable[[list[Any]], Row]
"""Takes the tokens in some slots."""


@frozen(eq=False)
class Plan:
    """
    The way to consider a rule: its place in the book, and its number in its stratum.

    It asks for leaves and findings, whose tokens ``pick`` takes from their ``slots``; ``leaves``
    has by ``id`` of each leaf that asks for facts its place among them.  ``exceptions`` has the
    numbers of the rules that may defeat it.  By the ranks of the rule and of these, the tables
    have what becomes of it.
    """

    rule: Rule
    place: int
    number: int
    asks: tuple[Leaf | Finding, ...]
    slots: tuple[int, ...]
    leaves: dict[int, int]
    exceptions: tuple[int, ...]
    pick: Picker
    tables: dict[tuple[Weight, ...], dict[Row, Step]] = field(factory=dict)


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
    standard the slots of the leaves that ask for facts.  The strata are in the order of the
    findings of the book.
    """

    def __init__(self, book: RuleBook, relief: Relief) -> None:
        self.tokens: list[Any] = []
        self._asking: list[dict[int, int]] = []
        self._book = book
        self._relief = relief
        self.of_facts: dict[Proof, dict[Leaf, int]] = {}
        self._places = {rule.id: place for place, rule in enumerate(book.rules)}
        self._slots = {finding: self._new_slot(UNSHOWN) for finding in book.findings}
        plans = [self._plans(*entry) for entry in enumerate(book.findings)]
        self._rules_asking = [tuple(by_stratum.items()) for by_stratum in self._asking]
        self.strata = tuple(map(self._stratum, book.findings, plans))
        self.recogniser = Recogniser(self.of_facts, self._rules_asking, len(plans))

    def _new_slot(self, token: object) -> int:
        self.tokens.append(token)
        self._asking.append({})
        return len(self.tokens) - 1

    def _plans(self, stratum: int, finding: Finding) -> tuple[Plan, ...]:
        """Give the plans of the rules that speak of a finding, with those that may defeat them."""
        numbers: dict[str, int] = {}
        plans: dict[int, Plan] = {}
        for rule in self._book.rules:
            if rule.finding == finding:
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
        slots: dict[Leaf | Finding, int] = {}
        asking: dict[int, Leaf] = {}
        for leaf in leaves(rule.when):
            if isinstance(leaf, Every) or isinstance(leaf.of, Pattern):
                if leaf not in of_facts:
                    of_facts[leaf] = self._new_slot(())
                slots[leaf] = of_facts[leaf]
                asking[id(leaf)] = leaf
            else:
                slots[leaf.of] = self._slots[leaf.of]
        asks = tuple(slots)
        return Plan(
            rule,
            self._places[rule.id],
            number,
            asks,
            tuple(slots.values()),
            {key: asks.index(leaf) for key, leaf in asking.items()},
            tuple(exceptions),
            picker(slots.values()),
        )

    def _stratum(self, finding: Finding, plans: tuple[Plan, ...]) -> Stratum:
        slot, met = self._slots[finding], self._new_slot((Value.FALSE,) * len(plans))
        return Stratum(finding, slot, met, self._rules_asking[slot], plans)


# A rule book is a value, so remembering the last few can never be wrong.
layout_of = lru_cache(maxsize=32)(Layout)


def picker(slots: Iterable[int]) -> Picker:
    """Give what takes the tokens in some slots."""
    return itemgetter(*slots)


def spread(row: Row, count: int) -> tuple[Any, ...]:
    """Give a row as a tuple of so many tokens."""
    if count == 1:
        return (row,)
    assert isinstance(row, tuple)
    return row
