"""
Records that make out a finding, drawn as proofs are built: backwards from the finding.

For a finding some rule is chosen that makes it, for the rule the facts that it asks for,
and so on down; what a rule asks not to be shown is left out.  Nothing guarantees that
no exception holds: that is for the rules to say.
"""

from __future__ import annotations

from attrs import define, field
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Pattern,
    Refuted,
    Shown,
)
from injunction_rules.model.facts import HEADS, Fact, Motion
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.matching import Counted, matches
from injunction_rules.symbolic.witnesses import denials, witnesses


@define
class Theory:
    """
    A record in the making.

    Attributes
    ----------
    draw : callable
    rules : RuleBook
    motion : Motion
        What is asked, and of whom.
    facts : list of Fact
        Of the record, so far.
    heads : dict of type to list of Pattern
        What the injunction and the respondent must be.
    """

    draw: DrawFn
    rules: RuleBook
    motion: Motion
    facts: list[Fact] = field(factory=list)
    heads: dict[type[Fact], list[Pattern]] = field(factory=dict)
    _made: set[Finding] = field(factory=set)

    def show(self, finding: Finding) -> None:
        """Add what makes a finding out."""
        if finding in self._made:
            return
        self._made.add(finding)
        makers = [rule for rule in self.rules.rules if rule.then == finding and self._suits(rule)]
        if makers:
            self.meet(self.draw(st.sampled_from(makers)).when)

    def meet(self, condition: Condition) -> None:
        """Add what a condition asks for."""
        if isinstance(condition, AllOf):
            for part in condition.parts:
                self.meet(part)
        elif isinstance(condition, AnyOf):
            parts = [part for part in condition.parts if self._possible(part)]
            self.meet(self.draw(st.sampled_from(parts or list(condition.parts))))
        elif isinstance(condition, Every):
            self._add(witnesses(condition.among, condition.pattern))
        elif isinstance(condition, Shown) and isinstance(condition.of, Finding):
            self.show(condition.of)
        elif isinstance(condition, Shown) and isinstance(condition.of, Pattern):
            self._match(condition.of)
        elif isinstance(condition, Refuted) and isinstance(condition.of, Pattern):
            self._add(denials(condition.of))
        elif isinstance(condition, Refuted) and isinstance(condition.of, Finding):
            against = [rule for rule in self.rules.rules if rule.against == condition.of]
            if against:
                self.meet(self.draw(st.sampled_from(against)).when)

    def head(self, kind: type[Fact]) -> Fact | None:
        """Give the injunction or the respondent that the record needs, if it needs any."""
        patterns = self.heads.get(kind, [])
        options = witnesses(*patterns) if patterns else ()
        return self.draw(st.sampled_from(options)) if options else None

    def _match(self, pattern: Pattern) -> None:
        if pattern.kind in HEADS:
            known = self.heads.setdefault(pattern.kind, [])
            if pattern.kind is not Motion and witnesses(*known, pattern):
                known.append(pattern)
        elif not any(_matches(fact, pattern) for fact in self.facts):
            self._add(witnesses(pattern))

    def _add(self, options: tuple[Fact, ...]) -> None:
        if options:
            self.facts.append(self.draw(st.sampled_from(options)))

    def _suits(self, rule: Rule) -> bool:
        """Tell whether a rule speaks to such a motion."""
        return self._possible(rule.when)

    def _possible(self, condition: Condition) -> bool:
        if isinstance(condition, AllOf):
            return all(map(self._possible, condition.parts))
        if isinstance(condition, AnyOf):
            return any(map(self._possible, condition.parts))
        if isinstance(condition, Shown) and isinstance(condition.of, Pattern):
            return condition.of.kind is not Motion or _matches(self.motion, condition.of)
        return True


def _matches(fact: Fact, pattern: Pattern) -> bool:
    return fact.shown and matches(
        Counted(0, fact, Value.TRUE, getattr(fact, "timing", None)), pattern
    )
