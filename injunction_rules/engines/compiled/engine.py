"""
The fastest engine for one question: a rule book compiled for a forum and a date.

What a record says changes little of what a rule book says.  So a silent record
is evaluated once, a question starts from a copy of that, and only rules are
considered again on which its facts bear, or that rest on a finding which comes
out otherwise.

What becomes of a rule depends on no more than the places of the facts that bear
on its leaves, where the findings stand that it asks for, and whether the rules
are met that may defeat it.  For each rule that is a table, and so is, for each
finding, what its rules make of it.  They are filled when first asked, by the
reference engine's own functions, up to a limit, and are part of the compiled
form.  Nothing in them tells one fact from another, and nothing is remembered of
a question.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from injunction_rules.engines.compiled.layout import (
    STANDINGS,
    Picker,
    Plan,
    Row,
    Stratum,
    layout_of,
    picker,
    spread,
)
from injunction_rules.engines.compiled.recognising import matches_by
from injunction_rules.engines.reference import Evaluation
from injunction_rules.model.conditions import Leaf
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Conclusion, Step
from injunction_rules.semantics.matching import Matches
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import Law, conclude, outcome

_ALL = -1
"""The set of all rules: a number with every bit."""


class CompiledEngine:
    """Considers again only what comes out otherwise than on a silent record."""

    name = "compiled"

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """Evaluate every rule of a book on a question."""
        return compiled(law, question.relief).evaluate(question.facts)


class Compiled:
    """A law compiled for one kind of relief."""

    def __init__(self, law: Law, relief: Relief) -> None:
        layout = layout_of(law.book, relief)
        self._law = law
        self._standards = law.standards[relief]
        self._recogniser = layout.recogniser
        # What the loop needs is at hand: to look up attributes would cost as much as the work.
        self._strata = [
            (stratum, stratum.slot, stratum.asking, _Concluded()) for stratum in layout.strata
        ]
        self._rows = 0
        # Nothing is shown yet, and every rule is considered for the first time.
        steps, conclusions = [None] * len(law.book.rules), [None] * len(self._strata)
        groups = [_Groups() for _ in self._strata]
        start = _Start(steps, conclusions, layout.tokens.copy(), groups)
        self._silent = self._considered(start, start.tokens, [_ALL] * len(self._strata))
        self._starts: dict[Hashable, _Start] = {}

    def evaluate(self, facts: Sequence[Fact]) -> Evaluation:
        """Give every rule and every finding, on these facts."""
        start, first = self._silent, 0
        heads = self._recogniser.heads(facts)
        if heads:
            first = len(heads)
            start = self._starts.get(heads) or self._started(heads, facts[:first])
        tokens = start.tokens.copy()
        changed = self._recogniser.recognise(facts, tokens, first)
        considered = self._considered(start, tokens, changed)
        return tuple(considered.steps), tuple(considered.conclusions)

    def _started(self, heads: Hashable, facts: Sequence[Fact]) -> _Start:
        """Give what becomes of rules and findings where the record has no more than its heads."""
        tokens = self._silent.tokens.copy()
        changed = self._recogniser.recognise(facts, tokens, 0)
        start = self._considered(self._silent, tokens, changed)
        start = start._replace(groups=[_Groups() for _ in self._strata])
        if len(self._starts) < _MOST_STARTS:
            self._starts[heads] = start
        return start

    def _considered(self, start: _Start, tokens: list[Any], changed: list[int]) -> _Start:
        """Bring steps and conclusions up to date for sets of rules, stratum by stratum."""
        steps, conclusions = start.steps.copy(), start.conclusions.copy()
        strata, all_groups = self._strata, start.groups
        for number, here in enumerate(changed):
            if not here:
                continue
            stratum, slot, asking, table = strata[number]
            groups = all_groups[number]
            group = groups.get(here)
            if group is None:
                group = groups[here] = _group(stratum, here, self._law)
            plans, pick, rows = group
            row = pick(tokens)
            become = rows.get(row)
            if become is None:
                become = self._become(stratum, table, plans, tokens)
                if self._rows < _MOST_ROWS and _size(row) <= _MOST_FACTS:
                    self._rows += 1
                    rows[row] = become
            considered, conclusions[number], standing = become
            for place, step in considered:
                steps[place] = step
            if standing != tokens[slot]:
                tokens[slot] = standing
                # What rests on a finding is in a later stratum.
                for later, rules in asking:
                    changed[later] |= rules
        return _Start(steps, conclusions, tokens, all_groups)

    def _become(
        self,
        stratum: Stratum,
        concluded: _Concluded,
        plans: Iterable[_AtHand],
        tokens: list[Any],
    ) -> _Become:
        """Give what becomes of rules and of their finding, given what they ask for."""
        considered = []
        for plan, table in plans:
            row = plan.pick(tokens)
            step = table.get(row)
            if step is None:
                step = self._step(plan, row)
                if len(table) < _MOST_STEPS and _size(row) <= _MOST_FACTS:
                    table[row] = step
            considered.append((plan.place, step))
            tokens[plan.met] = step.met
        row = stratum.pick(tokens)
        known = concluded.get(row)
        if known is None:
            rules = [plan.rule.id for plan in stratum.plans]
            met = dict(zip(rules, spread(row, len(rules)), strict=True))
            conclusion = conclude(stratum.finding, self._law, met)
            known = conclusion, STANDINGS.index(conclusion.standing)
            if len(concluded) < _MOST_STEPS:
                concluded[row] = known
        return tuple(considered), *known

    def _step(self, plan: Plan, row: Row) -> Step:
        """Give what becomes of a rule, given the tokens of what it asks for."""
        rule, places = plan.rule, plan.leaves
        tokens = spread(row, len(plan.asks))

        def of_facts(leaf: Leaf) -> Matches:
            return matches_by(leaf, tokens[places[id(leaf)]])

        asked = list(zip(plan.asks, tokens, strict=True))
        standings = {ask: STANDINGS[token] for ask, token in asked if isinstance(ask, Finding)}
        premise = premise_of(rule.when, of_facts, standings)
        met = {ask: token for ask, token in asked if isinstance(ask, str)}
        met[rule.id] = premise.value
        status, left, by = outcome(rule, self._law, met)
        rank, standard = self._law.ranks[rule.id], self._standards[rule.id]
        return Step(rule, status, premise.value, left, rank, standard, premise, by)


# A law is a value, so remembering the last few compiled can never be wrong.
compiled = lru_cache(maxsize=256)(Compiled)


class _Start(NamedTuple):
    """
    What became of rules and findings so far, and what is known by slot.

    From there a question goes on, and the groups have what becomes of rules when it does.
    """

    steps: list[Any]
    conclusions: list[Any]
    tokens: list[Any]
    groups: list[_Groups]


_AtHand = tuple[Plan, dict[Row, Step]]

_Become = tuple[tuple[tuple[int, Step], ...], Conclusion, int]
"""Rules by their places, and the finding on which they speak with the token of its standing."""

_Concluded = dict[Row, tuple[Conclusion, int]]
"""By which of its rules are met, what they make of a finding, with its token."""

_Groups = dict[int, tuple[list[_AtHand], Picker, dict[Row, _Become]]]
"""By the set of rules to consider: their plans, what they ask for, and what becomes of them."""


def _group(
    stratum: Stratum, rules: int, law: Law
) -> tuple[list[_AtHand], Picker, dict[Row, _Become]]:
    plans = [plan for plan in stratum.plans if plan.bit & rules]
    slots = dict.fromkeys(slot for plan in plans for slot in plan.slots)
    return [_at_hand(plan, law) for plan in plans], picker(slots), {}


def _at_hand(plan: Plan, law: Law) -> _AtHand:
    """Give a plan with the table that is shared by all laws that rank alike."""
    ranks = tuple([law.ranks[id] for id in (plan.rule.id, *plan.exceptions)])
    return plan, plan.tables.setdefault(ranks, {})


_MOST_STARTS = 64

_MOST_ROWS = 4096
"""In all tables of a law; what more there is is worked out each time."""

_MOST_STEPS = 512
"""In the table of one rule, or of one finding."""

_MOST_FACTS = 64
"""On which a row of a table may rest: a record of thousands is not kept in memory."""


def _size(row: Row) -> int:
    """Give the most facts that bear on a leaf of a row."""
    tokens = row if isinstance(row, tuple) else ()
    return max([1, *[len(token) for token in tokens if isinstance(token, tuple)]])
