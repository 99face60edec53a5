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
a limit, and are part of the compiled form.  Laws that rank the rules on a finding
alike share them, for a docket spreads over very many forums and days.  Nothing in
them tells one fact from another, and nothing is remembered of a question.
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
from injunction_rules.model.proof import Standing, Value
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
        self._recogniser = layout.recogniser
        supposed = dict(law.stipulated)
        # What the loop needs is at hand: to look up attributes would cost as much as the work.
        self._strata = [
            (ranked, ranked.groups, stratum.slot, stratum.met, stratum.asking)
            for stratum in layout.strata
            for ranked in [_ranked(stratum, law, relief, supposed.get(stratum.finding))]
        ]
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
            ranked, groups, slot, met, asking = strata[number]
            plans, pick, rows = groups.get(here) or ranked.group(here)
            row = pick(tokens)
            become = rows.get(row)
            if become is None:
                become = ranked.become(plans, tokens)
                if ranked.rows < _MOST_ROWS and _size(row) <= _MOST_FACTS:
                    ranked.rows += 1
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


class _Ranked:
    """
    A stratum whose rules are ranked in some way, for all laws that rank these alike.

    Attributes
    ----------
    groups : dict of int to _Group
        By a set of rules, what becomes of them.
    rows : int
        How many there are in all groups.
    """

    def __init__(self, stratum: Stratum, law: Law, relief: Relief) -> None:
        self._stratum = stratum
        self._law = law
        self._standards = law.standards[relief]
        self._rules = rules = stratum.rules
        self._concluded: dict[tuple[Value, ...], _Concluded] = {}
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
        self.groups: dict[int, _Group] = {}
        self.rows = 0

    def group(self, rules: int) -> _Group:
        """Give those of a set of rules, by their numbers."""
        plans = [tabled for tabled in self._plans if 1 << tabled[0].number & rules]
        slots = dict.fromkeys(slot for plan, _ in plans for slot in plan.slots)
        # What is met depends on the rules that are not considered too.
        group: _Group = plans, picker([*slots, self._stratum.met]), {}
        if len(self.groups) < _MOST_GROUPS:
            self.groups[rules] = group
        return group

    def become(self, plans: Iterable[_Tabled], tokens: list[Any]) -> _Become:
        """Give what becomes of rules and of their finding, given what they ask for."""
        considered, met = [], list(tokens[self._stratum.met])
        for plan, table in plans:
            row = plan.pick(tokens)
            key = (row, *[met[number] for number in plan.exceptions])
            step = table.get(key)
            if step is None:
                step = self._step(plan, spread(row, len(plan.asks)), met)
                if len(table) < _MOST_STEPS and _size(row) <= _MOST_FACTS:
                    table[key] = step
            considered.append((plan.place, step))
            met[plan.number] = step.met
        after = tuple(met)
        concluded = self._concluded.get(after)
        if concluded is None:
            by_id = dict(zip(self._rules, after, strict=True))
            conclusion = conclude(self._stratum.finding, self._law, by_id)
            concluded = conclusion, STANDINGS.index(conclusion.standing)
            if len(self._concluded) < _MOST_STEPS:
                self._concluded[after] = concluded
        return tuple(considered), after, concluded

    def _step(self, plan: Plan, tokens: tuple[Any, ...], met: Sequence[Value]) -> Step:
        """Give what becomes of a rule, given the tokens of what it asks for."""
        rule, places = plan.rule, plan.leaves

        def of_facts(leaf: Leaf) -> Matches:
            return matches_by(leaf, tokens[places[id(leaf)]])

        asked = zip(plan.asks, tokens, strict=True)
        standings = {ask: STANDINGS[token] for ask, token in asked if isinstance(ask, Finding)}
        premise = premise_of(rule.when, of_facts, standings)
        by_id = {self._rules[number]: met[number] for number in plan.exceptions}
        by_id[rule.id] = premise.value
        status, left, by = outcome(rule, self._law, by_id)
        rank, standard = self._law.ranks[rule.id], self._standards[rule.id]
        return Step(rule, status, premise.value, left, rank, standard, premise, by)


def _ranked(stratum: Stratum, law: Law, relief: Relief, supposed: Standing | None) -> _Ranked:
    """Give the tables of a stratum under a law, which may say where its finding stands."""
    key = (supposed, *[law.ranks[rule] for rule in stratum.rules])
    ranked: _Ranked | None = stratum.ranked.get(key)
    if ranked is None:
        ranked = _Ranked(stratum, law, relief)
        if len(stratum.ranked) < _MOST_RANKED:
            stratum.ranked[key] = ranked
    return ranked


_MOST_STARTS = 64
_MOST_RANKED = 1024
_MOST_GROUPS = 256

_MOST_ROWS = 1024
"""In all tables of a ranked stratum; what more there is is worked out each time."""

_MOST_STEPS = 512
"""In the table of one rule, or of one finding."""

_MOST_FACTS = 64
"""On which a row of a table may rest: a record of thousands is not kept in memory."""


def _size(row: Row) -> int:
    """Give the most facts that bear on a leaf of a row, or the tokens if there are more."""
    tokens = row if isinstance(row, tuple) else ()
    return max([len(tokens), *[len(token) for token in tokens if isinstance(token, tuple)]])
