"""
The fastest engine for one question: a rule book compiled for a forum and a date.

What a record says changes little of what a rule book says.  So a silent record
is evaluated once, and a record of no more than the motion, the respondent and
the injunction once for each kind of these.  A question starts from a copy of
that, and only rules are considered again on which its other facts bear, or that
rest on a finding which comes out otherwise.

What becomes of the rules that speak of a finding depends on no more than the
places of the facts that bear on their leaves, and where the findings stand that
they ask for.  For any of these rules together that is a table, and so is, for
each rule, what becomes of it, and for each finding, what its rules make of it.
They are filled when first asked, by the reference engine's own functions, up to
a limit, and are part of the compiled form.  Nothing in them tells one fact from
another, and nothing is remembered of a question.
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
from injunction_rules.model.proof import Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Conclusion, Step
from injunction_rules.semantics.matching import Matches
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import Law, conclude, outcome

_ALL = -1
"""The set of all rules: a number with every bit."""


class CompiledEngine:
    """Considers only what the facts of a question change."""

    name = "compiled"

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """Evaluate every rule of a book on a question."""
        # The day bears on ranks alone: those of many days are compiled once.
        return compiled(law.at_its_start, question.relief).evaluate(question.facts)


class Compiled:
    """A law compiled for one kind of relief."""

    def __init__(self, law: Law, relief: Relief) -> None:
        layout = layout_of(law.book, relief)
        self._law = law
        self._standards = law.standards[relief]
        self._recogniser = layout.recogniser
        # What the loop needs is at hand: to look up attributes would cost as much as the work.
        self._strata = [
            (_AtHand(stratum, law), stratum.slot, stratum.met, stratum.asking, _Groups())
            for stratum in layout.strata
        ]
        self._rows = 0
        # Nothing is shown yet, and every rule is considered for the first time.
        start = _Start([None] * len(law.book.rules), [None] * len(self._strata), layout.tokens)
        every = [_ALL] * len(self._strata)
        self._silent = self._considered(start, layout.tokens.copy(), every)
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
        steps, conclusions, _ = self._considered(start, tokens, changed)
        return tuple(steps), tuple(conclusions)

    def _started(self, heads: Hashable, facts: Sequence[Fact]) -> _Start:
        """Give what becomes of rules and findings where the record has no more than its heads."""
        tokens = self._silent.tokens.copy()
        changed = self._recogniser.recognise(facts, tokens, 0)
        start = self._considered(self._silent, tokens, changed)
        if len(self._starts) < _MOST_STARTS:
            self._starts[heads] = start
        return start

    def _considered(self, start: _Start, tokens: list[Any], changed: list[int]) -> _Start:
        """Bring steps and conclusions up to date for sets of rules, stratum by stratum."""
        steps, conclusions = start.steps.copy(), start.conclusions.copy()
        strata = self._strata
        for number, here in enumerate(changed):
            if not here:
                continue
            at_hand, slot, met, asking, groups = strata[number]
            group = groups.get(here)
            if group is None:
                group = at_hand.group(here)
                if len(groups) < _MOST_GROUPS:
                    groups[here] = group
            plans, pick, rows = group
            row = pick(tokens)
            become = rows.get(row)
            if become is None:
                become = self._become(at_hand, plans, tokens, tokens[met])
                if self._rows < _MOST_ROWS and _size(row) <= _MOST_FACTS:
                    self._rows += 1
                    rows[row] = become
            considered, tokens[met], (conclusions[number], standing) = become
            for place, step in considered:
                steps[place] = step
            if standing != tokens[slot]:
                tokens[slot] = standing
                # What rests on a finding is in a later stratum.
                for later, rules in asking:
                    changed[later] |= rules
        return _Start(steps, conclusions, tokens)

    def _become(
        self,
        at_hand: _AtHand,
        plans: Iterable[_Tabled],
        tokens: list[Any],
        before: tuple[Value, ...],
    ) -> _Become:
        """Give what becomes of rules and of their finding, given what they ask for."""
        considered, met = [], list(before)
        for plan, table in plans:
            row = plan.pick(tokens)
            key = (row, *[met[number] for number in plan.exceptions])
            step = table.get(key)
            if step is None:
                step = self._step(plan, spread(row, len(plan.asks)), at_hand.rules, met)
                if len(table) < _MOST_STEPS and _size(row) <= _MOST_FACTS:
                    table[key] = step
            considered.append((plan.place, step))
            met[plan.number] = step.met
        after = tuple(met)
        concluded = at_hand.concluded.get(after)
        if concluded is None:
            by_id = dict(zip(at_hand.rules, after, strict=True))
            conclusion = conclude(at_hand.stratum.finding, self._law, by_id)
            concluded = conclusion, STANDINGS.index(conclusion.standing)
            if len(at_hand.concluded) < _MOST_STEPS:
                at_hand.concluded[after] = concluded
        return tuple(considered), after, concluded

    def _step(
        self, plan: Plan, tokens: tuple[Any, ...], rules: Sequence[str], met: Sequence[Value]
    ) -> Step:
        """Give what becomes of a rule, given the tokens of what it asks for."""
        rule, places = plan.rule, plan.leaves

        def of_facts(leaf: Leaf) -> Matches:
            return matches_by(leaf, tokens[places[id(leaf)]])

        asked = zip(plan.asks, tokens, strict=True)
        standings = {ask: STANDINGS[token] for ask, token in asked if isinstance(ask, Finding)}
        premise = premise_of(rule.when, of_facts, standings)
        by_id = {rules[number]: met[number] for number in plan.exceptions}
        by_id[rule.id] = premise.value
        status, left, by = outcome(rule, self._law, by_id)
        rank, standard = self._law.ranks[rule.id], self._standards[rule.id]
        return Step(rule, status, premise.value, left, rank, standard, premise, by)


# A law is a value, so remembering the last few compiled can never be wrong.
compiled = lru_cache(maxsize=256)(Compiled)


class _Start(NamedTuple):
    """What became of rules and findings so far, and the tokens by slot; a question goes on."""

    steps: list[Any]
    conclusions: list[Any]
    tokens: list[Any]


_Tabled = tuple[Plan, dict[Row, Step]]
"""A plan with the table that is shared by all laws that rank alike."""

_Concluded = tuple[Conclusion, int]
"""Where a finding stands, and the token of that."""

_Become = tuple[tuple[tuple[int, Step], ...], tuple[Value, ...], _Concluded]
"""Rules by their places, which of the stratum are met, and the finding of which they speak."""

_Group = tuple[list[_Tabled], Picker, dict[Row, _Become]]
"""Rules that are considered together: what they ask for, and by that what becomes of them."""

_Groups = dict[int, _Group]


class _AtHand:
    """A stratum under a law, with what its rules make of the finding by which of them are met."""

    def __init__(self, stratum: Stratum, law: Law) -> None:
        self.stratum = stratum
        self.rules = rules = stratum.rules
        self.concluded: dict[tuple[Value, ...], _Concluded] = {}
        ranks = [law.ranks[rule] for rule in rules]
        self._plans: list[_Tabled] = [
            (
                plan,
                plan.tables.setdefault(
                    tuple(ranks[n] for n in (plan.number, *plan.exceptions)), {}
                ),
            )
            for plan in stratum.plans
        ]

    def group(self, rules: int) -> _Group:
        """Give those of a set of rules, by their numbers."""
        plans = [tabled for tabled in self._plans if 1 << tabled[0].number & rules]
        slots = dict.fromkeys(slot for plan, _ in plans for slot in plan.slots)
        # What is met depends on the rules that are not considered too.
        return plans, picker([*slots, self.stratum.met]), {}


_MOST_STARTS = 64
_MOST_GROUPS = 256

_MOST_ROWS = 4096
"""In all tables of a law; what more there is is worked out each time."""

_MOST_STEPS = 512
"""In the table of one rule, or of one finding."""

_MOST_FACTS = 64
"""On which a row of a table may rest: a record of thousands is not kept in memory."""


def _size(row: Row) -> int:
    """Give the most facts that bear on a leaf of a row, or the tokens if there are more."""
    tokens = row if isinstance(row, tuple) else ()
    return max([len(tokens), *[len(token) for token in tokens if isinstance(token, tuple)]])
