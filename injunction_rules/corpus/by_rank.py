"""
Answers as functions of ranks: a question whose facts are put to the rules once.

What is left of a rule is what it asks of findings, and most rules are then out of play.  The
answer is worked out once for each way in which the rules in play can rank.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property, partial

from attrs import field, frozen

from injunction_rules.decisions.decide import disposition_where
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
)
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.matching import leaf_matches, record
from injunction_rules.semantics.weighing import REFUTED_VALUE, SHOWN_VALUE, Law, conclude

Ranks = tuple[Weight, ...]
"""The ranks of the rules in play, in order."""


@frozen
class RankedRules:
    """The ranks of the rules in play in a forum on a day, and without each authority they need."""

    usual: Ranks
    without: Mapping[str, Ranks]


Standings = Mapping[Finding, Standing]
Residue = Value | Callable[[Standings], Value]
"""What is left of a condition once the facts are known: its value, or what findings make it."""


@frozen(eq=False)
class AnswerByRank:
    """The answer to a question, as a function of the ranks of the rules in play."""

    question: Question
    law: Law
    _known: dict[Ranks, Disposition] = field(factory=dict, init=False)

    @cached_property
    def residues(self) -> dict[str, Residue]:
        """Give what is left of each rule that may be met, by its id, in the order of the book."""
        relief, facts = self.question.relief, self.question.facts
        records = {s: record(facts, s) for s in set(self.law.standards[relief].values())}

        def of_facts(leaf: Leaf, standard: Proof) -> Value:
            return leaf_matches(leaf, records[standard]).value

        residues = {
            rule.id: _residue(
                rule.when, partial(of_facts, standard=self.law.standards[relief][rule.id])
            )
            for rule in self.law.book.rules
        }
        return {id: left for id, left in residues.items() if left is not Value.FALSE}

    @cached_property
    def _in_play(self) -> tuple[Rule, ...]:
        return tuple([rule for rule in self.law.book.rules if rule.id in self.residues])

    @cached_property
    def _by_finding(self) -> tuple[tuple[Finding, tuple[str, ...]], ...]:
        """Give the findings of which a rule in play speaks, with these rules and all exceptions."""
        book = self.law.book
        speaking: dict[Finding, list[str]] = {finding: [] for finding in book.findings}

        def add(finding: Finding, rule: Rule) -> None:
            if rule.id in self.residues:
                speaking[finding].append(rule.id)
                for exception in book.exceptions.get(rule.id, ()):
                    add(finding, exception)

        for rule in book.rules:
            if rule.finding is not None:
                add(rule.finding, rule)
        return tuple((finding, tuple(ids)) for finding, ids in speaking.items() if ids)

    def ranked(self, forum: str, day: date) -> RankedRules:
        """Give the ranks of the rules in play, and what they are without each authority."""
        usual: list[Weight] = []
        lost: dict[str, dict[int, Weight]] = {}
        for place, rule in enumerate(self._in_play):
            weights = [(cited.weight(forum, day), cited.authority.id) for cited in rule.cites]
            rank = max(weight for weight, _ in weights)
            usual.append(rank)
            for id in {id for weight, id in weights if weight is rank}:
                rest = [weight for weight, other in weights if other != id]
                left = max(rest, default=Weight.NONE)
                if left < rank:
                    lost.setdefault(id, {})[place] = left
        without = {
            id: tuple([changed.get(place, rank) for place, rank in enumerate(usual)])
            for id, changed in lost.items()
        }
        return RankedRules(tuple(usual), without)

    def disposition(self, ranks: Ranks) -> Disposition:
        """Give the disposition where the rules in play rank so."""
        if ranks not in self._known:
            self._known[ranks] = self._disposition(ranks)
        return self._known[ranks]

    def _disposition(self, ranks: Ranks) -> Disposition:
        # A rule that is not met is worth nothing, whatever its rank.
        by_rule = dict.fromkeys(self.law.ranks, Weight.NONE)
        by_rule |= {rule.id: rank for rule, rank in zip(self._in_play, ranks, strict=True)}
        law = _Weighing(self.law.book, by_rule, self.law.speaking, self.law.stipulated)
        met = dict.fromkeys(self.law.ranks, Value.FALSE)
        standings = dict.fromkeys(self.law.book.findings, Standing.NOT_SHOWN)
        standings |= dict(self.law.stipulated)
        for finding, rules in self._by_finding:
            for id in rules:
                left = self.residues[id]
                met[id] = left if isinstance(left, Value) else left(standings)
            standings[finding] = conclude(finding, law, met).standing
        return disposition_where(
            standings.get(ReliefFutile, Standing.NOT_SHOWN),
            standings.get(ReliefWarranted, Standing.NOT_SHOWN),
        )


@frozen(eq=False)
class _Weighing:
    """A law of which only the ranks of the rules in play are known; no other is asked for."""

    book: RuleBook
    ranks: Mapping[str, Weight]
    speaking: Mapping[Finding, tuple[Rule, ...]]
    stipulated: tuple[tuple[Finding, Standing], ...]


def _residue(condition: Condition, of_facts: Callable[[Leaf], Value]) -> Residue:
    """Put the facts to a condition, and give what is left of it."""
    if isinstance(condition, (AllOf, AnyOf)):
        join, decides = (min, Value.FALSE) if isinstance(condition, AllOf) else (max, Value.TRUE)
        parts = [_residue(part, of_facts) for part in condition.parts]
        values = [part for part in parts if isinstance(part, Value)]
        left = [part for part in parts if not isinstance(part, Value)]
        known = join(values, default=decides.negated)
        if known is decides or not left:
            return known
        return lambda standings: join(known, *[part(standings) for part in left])
    if isinstance(condition, Every) or isinstance(condition.of, Pattern):
        return of_facts(condition)
    finding = condition.of
    if isinstance(condition, Refuted):
        return lambda standings: REFUTED_VALUE[standings[finding]]
    if isinstance(condition, NotShown):
        return lambda standings: SHOWN_VALUE[standings[finding]].negated
    return lambda standings: SHOWN_VALUE[standings[finding]]
