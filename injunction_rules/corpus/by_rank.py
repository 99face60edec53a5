"""
Answers as functions of ranks: a question whose facts are put to the rules once.

Most rules are then out of play, whatever the findings.  The answer is worked out once for each
way in which the rules in play can rank.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property, partial

from attrs import field, frozen

from injunction_rules.decisions.decide import disposition_where
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import Leaf
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.matching import Matches, leaf_matches, record
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import Law, conclude

Ranks = tuple[Weight, ...]
"""The ranks of the rules in play, in order."""


@frozen
class RankedRules:
    """The ranks of the rules in play in a forum on a day, and without each authority they need."""

    usual: Ranks
    without: Mapping[str, Ranks]


@frozen(eq=False)
class AnswerByRank:
    """The answer to a question, as a function of the ranks of the rules in play."""

    question: Question
    law: Law
    _known: dict[Ranks, Disposition] = field(factory=dict, init=False)

    @cached_property
    def _of_facts(self) -> dict[Proof, Callable[[Leaf], Matches]]:
        """Give by standard what the record says of a leaf, worked out once for each."""
        standards = set(self.law.standards[self.question.relief].values())
        return {
            standard: cache(partial(leaf_matches, record=record(self.question.facts, standard)))
            for standard in standards
        }

    def _met(self, rule: Rule, standings: Mapping[Finding, Standing] | None) -> Value:
        standard = self.law.standards[self.question.relief][rule.id]
        return premise_of(rule.when, self._of_facts[standard], standings).value

    @cached_property
    def in_play(self) -> Mapping[str, Rule]:
        """Give the rules that may be met, whatever the findings, in the order of the book."""
        return {
            rule.id: rule
            for rule in self.law.book.rules
            if self._met(rule, None) is not Value.FALSE
        }

    @cached_property
    def _by_finding(self) -> tuple[tuple[Finding, tuple[Rule, ...]], ...]:
        """Give the findings of which a rule in play speaks, with these rules and all exceptions."""
        book = self.law.book
        speaking: dict[Finding, list[Rule]] = {finding: [] for finding in book.findings}

        def add(finding: Finding, rule: Rule) -> None:
            if rule.id in self.in_play:
                speaking[finding].append(rule)
                for exception in book.exceptions.get(rule.id, ()):
                    add(finding, exception)

        for rule in book.rules:
            if rule.finding is not None:
                add(rule.finding, rule)
        return tuple((finding, tuple(rules)) for finding, rules in speaking.items() if rules)

    def ranked(self, forum: str, day: date) -> RankedRules:
        """Give the ranks of the rules in play, and what they are without each authority."""
        usual: list[Weight] = []
        lost: dict[str, dict[int, Weight]] = {}
        for place, rule in enumerate(self.in_play.values()):
            weights = [(cited.weight(forum, day), cited.authority.id) for cited in rule.cites]
            rank = max(weight for weight, _ in weights)
            usual.append(rank)
            for id in {id for weight, id in weights if weight is rank}:
                rest = [weight for weight, citing in weights if citing != id]
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
        by_rule |= zip(self.in_play, ranks, strict=True)
        law = _Weighing(self.law.book, by_rule, self.law.speaking, self.law.stipulated)
        met = dict.fromkeys(self.law.ranks, Value.FALSE)
        standings = dict.fromkeys(self.law.book.findings, Standing.NOT_SHOWN)
        standings |= dict(self.law.stipulated)
        for finding, rules in self._by_finding:
            met |= {rule.id: self._met(rule, standings) for rule in rules}
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
