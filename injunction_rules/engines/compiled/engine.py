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
They are filled when first asked, up to a limit, and are part of the compiled
form; what is not in one is made of the next smaller, the last of which are
filled by the reference engine's own functions.  Laws that rank the rules on a
finding alike share them, for a docket spreads over very many forums and days.
Nothing in them tells one fact from another, and nothing is remembered of a
question.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from injunction_rules.engines.compiled.layout import (
    MOST_FACTS,
    STANDINGS,
    Met,
    Outcome,
    Picker,
    Placed,
    Plan,
    Row,
    Stratum,
    Tables,
    layout_of,
    picker,
)
from injunction_rules.engines.reference import Evaluation
from injunction_rules.model.authorities import Weight
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Conclusion, Step
from injunction_rules.semantics.weighing import Law, outcome, weigh

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
        self._silent = self._considered(start, layout.tokens.copy(), every, True)
        self._starts: dict[Hashable, _Start] = {}

    def evaluate(self, facts: Sequence[Fact]) -> Evaluation:
        """Give every rule and every finding, on these facts."""
        start, first = self._silent, 0
        heads = self._recogniser.heads(facts)
        if heads:
            first = len(heads)
            start = self._starts.get(heads) or self._started(heads, facts[:first])
        tokens = start.tokens.copy()
        changed, most = self._recogniser.recognise(facts, tokens, first)
        steps, conclusions, _ = self._considered(start, tokens, changed, most <= MOST_FACTS)
        return tuple(steps), tuple(conclusions)

    def _started(self, heads: tuple[Hashable, ...], facts: Sequence[Fact]) -> _Start:
        """
        Give what becomes of rules and findings where the record has no more than its heads.

        That is worked out from what becomes of them where the last is missing.
        """
        *earlier, _ = heads
        before = self._silent
        if earlier:
            known = tuple(earlier)
            before = self._starts.get(known) or self._started(known, facts[:-1])
        tokens = before.tokens.copy()
        changed, _ = self._recogniser.recognise(facts, tokens, len(earlier))
        start = self._considered(before, tokens, changed, True)
        if len(self._starts) < _MOST_STARTS:
            self._starts[heads] = start
        return start

    def _considered(
        self, start: _Start, tokens: list[Any], changed: list[int], short: bool
    ) -> _Start:
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
                become = ranked.become(plans, tokens, steps, short)
                few = len(plans) <= MOST_FACTS and (short or _is_short(row))
                if few and ranked.rows < _MOST_ROWS:
                    ranked.rows += 1
                    rows[row] = become
            considered, (tokens[met], conclusions[number], standing) = become
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


_Concluded = tuple[Met, Conclusion, int]
"""Which rules of a stratum are met, where its finding stands, and the token of that."""

_Become = tuple[tuple[Placed, ...], _Concluded]
"""Rules by their places, and the finding of which they speak."""

_Tabled = tuple["_Ready", int, tuple[int, ...], Picker, dict[Row, Placed]]
"""A plan that is ready, with its number, its exceptions and its table at hand."""

_Group = tuple[list[_Tabled], Picker, dict[Row, _Become]]
"""Rules that are considered together: what they ask for, and by that what becomes of them."""


class _Ready(NamedTuple):
    """A plan under a law, with the tables that are shared by all laws that rank alike."""

    plan: Plan
    outcomes: dict[tuple[Value, ...], Outcome]
    rank: Weight
    standard: Proof


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
        self.groups: dict[int, _Group] = {}
        self.rows = 0
        self._law = law
        self._stratum = stratum
        self._rules = stratum.rules
        self._concluded: dict[tuple[Value, ...], _Concluded] = {}
        ranks = [law.ranks[rule] for rule in self._rules]
        self._plans: list[tuple[int, tuple[int, ...], _Tabled]] = []
        for plan in stratum.plans:
            number, exceptions = plan.number, plan.exceptions
            concerned = tuple([ranks[rule] for rule in (number, *exceptions)])
            tables = plan.tables.setdefault(concerned, Tables())
            ready = _Ready(
                plan, tables.outcomes, ranks[number], law.standards[relief][plan.rule.id]
            )
            tabled = ready, number, exceptions, plan.pick, tables.steps
            self._plans.append((1 << number, plan.slots, tabled))

    def group(self, rules: int) -> _Group:
        """Give those of a set of rules, by their numbers."""
        plans = [tabled for bit, _, tabled in self._plans if bit & rules]
        slots = dict.fromkeys([slot for bit, few, _ in self._plans if bit & rules for slot in few])
        # What is met depends on the rules that are not considered too.
        group: _Group = plans, picker([*slots, self._stratum.met]), {}
        if len(self.groups) < _MOST_GROUPS:
            self.groups[rules] = group
        return group

    def become(
        self, plans: Iterable[_Tabled], tokens: list[Any], steps: list[Any], short: bool
    ) -> _Become:
        """Give what becomes of rules and of their finding, and bring the steps up to date."""
        considered, met = [], [*tokens[self._stratum.met].values]
        for ready, number, exceptions, pick, table in plans:
            row = pick(tokens)
            if exceptions:
                row = (row, *[met[exception] for exception in exceptions])
            placed = table.get(row)
            if placed is None:
                placed = ready.plan.place, self._step(ready, tokens, met)
                if len(table) < _MOST_STEPS and (short or _is_short(row)):
                    table[row] = placed
            considered.append(placed)
            met[number] = placed[1].met
        after = tuple(met)
        concluded = self._concluded.get(after)
        if concluded is None:
            for place, step in considered:
                steps[place] = step
            left = {plan.rule.id: steps[plan.place].value for plan in self._stratum.plans}
            conclusion = weigh(self._stratum.finding, self._law, left)
            concluded = Met(after), conclusion, STANDINGS.index(conclusion.standing)
            if len(self._concluded) < _MOST_STEPS:
                # Another thread may have been faster.
                concluded = self._concluded.setdefault(after, concluded)
        return tuple(considered), concluded

    def _step(self, ready: _Ready, tokens: list[Any], met: Sequence[Value]) -> Step:
        """Give what becomes of a rule, by its premise and by what is met of its exceptions."""
        plan, outcomes, rank, standard = ready.plan, ready.outcomes, ready.rank, ready.standard
        rule, premise = plan.rule, plan.premise(tokens)
        values = (premise.value, *[met[exception] for exception in plan.exceptions])
        become = outcomes.get(values)
        if become is None:
            rules = (rule.id, *[self._rules[exception] for exception in plan.exceptions])
            become = outcome(rule, self._law, dict(zip(rules, values, strict=True)))
            outcomes[values] = become
        status, left, by = become
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


def _is_short(row: Row) -> bool:
    """Tell whether a row, and each token in it, rests on few enough facts to be kept."""
    if not isinstance(row, tuple):
        return True
    return len(row) <= MOST_FACTS and all(map(_is_short, row))


_MOST_STARTS = 64
_MOST_RANKED = 1024
_MOST_GROUPS = 256

_MOST_ROWS = 1024
"""In all tables of a ranked stratum; what more there is is worked out each time."""

_MOST_STEPS = 512
"""In the table of one rule, or of one finding."""
