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

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar

from injunction_rules.engines.compiled.layout import (
    STANDINGS,
    Picker,
    Plan,
    Row,
    Stratum,
    layout_of,
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

_T = TypeVar("_T")

_ALL = -1
"""The set of all rules, and the bit of none: a number with every bit."""


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
        self._recognise = layout.recogniser.recognise
        self._asking = layout.asking
        self._tokens = layout.tokens.copy()
        # What the loop needs is at hand: to look up attributes would cost as much as the work.
        self._strata = [
            (
                stratum,
                stratum.bits,
                [_at_hand(plan, law) for plan in stratum.plans],
                _Among(),
                stratum.pick,
                _Conclusions(),
            )
            for stratum in layout.strata
        ]
        # Nothing is shown yet, and every rule is considered for the first time.
        silent: list[Any] = [None] * len(law.book.rules)
        concluded: list[Any] = [None] * len(self._strata)
        self._consider(silent, concluded, self._tokens, _ALL)
        self._steps: list[Step] = silent
        self._conclusions: list[Conclusion] = concluded

    def evaluate(self, facts: Sequence[Fact]) -> Evaluation:
        """Give every rule and every finding, on these facts."""
        steps, conclusions = self._steps.copy(), self._conclusions.copy()
        tokens, asking = self._tokens.copy(), self._asking
        changed = 0
        for slot, bearing in self._recognise(facts).items():
            tokens[slot] = bearing
            changed |= asking[slot]
        self._consider(steps, conclusions, tokens, changed)
        return tuple(steps), tuple(conclusions)

    def _consider(
        self,
        steps: list[Step],
        conclusions: list[Conclusion],
        tokens: list[Any],
        changed: int,
    ) -> None:
        """Bring steps and conclusions up to date for a set of rules, stratum by stratum."""
        for number, (stratum, bits, plans, among, pick, table) in enumerate(self._strata):
            here = changed & bits
            if not here:
                continue
            chosen = among.get(here)
            if chosen is None:
                chosen = [plan for plan in plans if plan[0].bit & here]
                _file(among, here, chosen)
            # Most rules on which something bears come out as before, and so does the finding.
            moved = here & stratum.first
            for plan, ask, place, met, rows in chosen:
                row = ask(tokens)
                step = rows.get(row)
                if step is None:
                    step = self._step(plan, row)
                    _file(rows, row, step)
                steps[place] = step
                if step.met is not tokens[met]:
                    tokens[met], moved = step.met, True
            if not moved:
                continue
            row = pick(tokens)
            known = table.get(row)
            if known is None:
                known = self._conclusion(stratum, row)
                _file(table, row, known)
            conclusions[number], standing = known
            if standing != tokens[stratum.slot]:
                tokens[stratum.slot] = standing
                changed |= stratum.asking

    def _step(self, plan: Plan, row: Row) -> Step:
        """Give what becomes of a rule, given the tokens of what it asks for."""
        tokens = dict(zip(plan.asks, spread(row, len(plan.asks)), strict=True))
        rule, met = plan.rule, {exception: tokens[exception] for exception in plan.exceptions}

        def of_facts(leaf: Leaf) -> Matches:
            return matches_by(leaf, tokens[leaf])

        standings = {
            key: STANDINGS[token] for key, token in tokens.items() if isinstance(key, Finding)
        }
        premise = premise_of(rule.when, of_facts, standings)
        met[rule.id] = premise.value
        status, left, by = outcome(rule, self._law, met)
        rank, standard = self._law.ranks[rule.id], self._standards[rule.id]
        return Step(rule, status, premise.value, left, rank, standard, premise, by)

    def _conclusion(self, stratum: Stratum, row: Row) -> tuple[Conclusion, int]:
        """Give what its rules make of a finding, given which are met; with its token."""
        rules = [plan.rule.id for plan in stratum.plans]
        met = dict(zip(rules, spread(row, len(rules)), strict=True))
        conclusion = conclude(stratum.finding, self._law, met)
        return conclusion, STANDINGS.index(conclusion.standing)


# A law is a value, so remembering the last few compiled can never be wrong.
compiled = lru_cache(maxsize=256)(Compiled)

_Conclusions = dict[Row, tuple[Conclusion, int]]

_AtHand = tuple[Plan, Picker, int, int, dict[Row, Step]]

_Among = dict[Row, list[_AtHand]]
"""By the set of rules to consider, their plans."""


def _at_hand(plan: Plan, law: Law) -> _AtHand:
    """Give a plan and its parts, with the table that is shared by all laws that rank alike."""
    ranks = tuple([law.ranks[id] for id in (plan.rule.id, *plan.exceptions)])
    table = plan.tables.setdefault(ranks, {})
    return plan, plan.pick, plan.place, plan.met, table


_MOST_ROWS = 512
"""In one table; what more there is is worked out each time."""

_MOST_FACTS = 64
"""On which a row of a table may rest: a record of thousands is not kept in memory."""


def _file(table: dict[Row, _T], row: Row, result: _T) -> None:
    if len(table) < _MOST_ROWS and _size(row) <= _MOST_FACTS:
        table[row] = result


def _size(row: Row) -> int:
    """Give the most facts that bear on a leaf of a row, or the tokens if there are more."""
    tokens = row if isinstance(row, tuple) else ()
    return max([len(tokens), *(len(token) for token in tokens if isinstance(token, tuple))])
