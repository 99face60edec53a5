"""
Each rule of a book in every fact pattern, and what would be so without it.
"""

from __future__ import annotations

from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.symbolic.circuit import Circuit, Node
from injunction_rules.symbolic.suppositions import Kleene, Stands
from injunction_rules.symbolic.weighing import OfFacts, Ranks, Weighing


class EachRule(Weighing):
    """The findings of a book, and its rules one by one."""

    def __init__(
        self, circuit: Circuit, book: RuleBook, relief: Relief, ranks: Ranks, of_facts: OfFacts
    ) -> None:
        super().__init__(circuit, book, relief, ranks, of_facts, {})

    def met(self, rule: Rule) -> Kleene:
        """Tell whether the condition of a rule holds."""
        return self._condition(rule.when, self._standards[rule.id])

    def worth(self, rule: Rule) -> Kleene:
        """Give what it is worth once exceptions to it are heard."""
        return self._effective(rule)

    def _concerns(self, rule: Rule) -> set[Finding]:
        """Give the findings for or against which it speaks, or takes other rules away."""
        if rule.finding is not None:
            return {rule.finding}
        return {finding for id in rule.defeats for finding in self._concerns(self._book.rule(id))}

    def matters(self, rule: Rule) -> Node:
        """Tell where a finding it concerns would stand elsewhere without it."""
        kept, concerned = self._ranks, self._concerns(rule)
        # A rule without rank is not in force, which is as good as left out.
        self._ranks = {**kept, rule.id: {}}
        without = {
            finding: self._concluded(rule for rule in self._book.rules if rule.finding == finding)
            for finding in self._book.findings
            if finding in concerned
        }
        self._ranks = kept
        return self._circuit.or_(
            *(self._differ(self.standings[finding], stands) for finding, stands in without.items())
        )

    def beyond(self, rule: Rule, without: Rule) -> Node:
        """Tell where a rule is worth more than another."""
        c = self._circuit
        mine, theirs = self.worth(rule), self.worth(without)
        return c.or_(c.and_(mine.some, c.not_(theirs.some)), c.and_(mine.true, c.not_(theirs.true)))

    def made(self, finding: Finding) -> Node:
        """Tell where a finding is shown, or at least contested."""
        stands = self.standings[finding]
        return self._circuit.or_(stands.shown, stands.contested)

    def _differ(self, first: Stands, second: Stands) -> Node:
        c = self._circuit
        return c.or_(
            *(
                c.or_(c.and_(mine, c.not_(theirs)), c.and_(theirs, c.not_(mine)))
                for mine, theirs in zip(first, second, strict=True)
            )
        )
