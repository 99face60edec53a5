"""Changes of the law under which a case is decided."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from attrs import evolve, frozen

from injunction_rules.changes.situations import Change, ChangeError, Situation
from injunction_rules.errors import nearest
from injunction_rules.model.courts import COURTS, court_of, is_court
from injunction_rules.model.dates import PartialDate, partial_date
from injunction_rules.model.dates import day as in_words
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.overruling import authority, taken_away


def _touching(kind: str, name: str | None = None) -> property:
    """Return the property of a change that touches one thing of a kind, named by an attribute."""
    return property(
        lambda change: frozenset([(kind, attrgetter(name)(change)) if name else (kind,)])
    )


@frozen
class HeardIn(Change):
    """Another court decides."""

    forum: str
    touches = _touching("forum")

    def apply(self, situation: Situation) -> Situation:
        return evolve(situation, forum=self.forum)

    def __str__(self) -> str:
        return f"heard in {court_of(self.forum).abbreviation or 'the U.S. Supreme Court'}"


@frozen
class HeardOn(Change):
    """The law is taken as of another date."""

    day: date
    touches = _touching("as of")

    def apply(self, situation: Situation) -> Situation:
        return evolve(situation, as_of=self.day)

    def __str__(self) -> str:
        return f"the law as of {in_words(self.day)}"


@frozen
class Overruling(Change):
    """An authority no longer counts, from a day or at all."""

    authority: str
    on: date | None = None
    touches = _touching("authority", "authority")

    def apply(self, situation: Situation) -> Situation:
        return evolve(situation, rules=taken_away(situation.rules, self.authority, self.on))

    def check(self, situation: Situation) -> None:
        authority(situation.rules, self.authority)

    def __str__(self) -> str:
        since = f" from {self.on}" if self.on else ""
        return f"without the authority {self.authority}{since}"


@frozen
class WithoutRule(Change):
    """A rule is left out, and the exceptions to it with it."""

    rule: str
    drops = property(lambda change: (change.rule,))
    touches = _touching("rule", "rule")

    def apply(self, situation: Situation) -> Situation:
        return evolve(situation, rules=situation.rules.without(self.rule))

    def __str__(self) -> str:
        return f"without the rule {self.rule}"


@frozen
class WithRule(Change):
    """A rule stands in place of the one that has its id."""

    rule: Rule
    replaces = property(lambda change: (change.rule,))
    touches = _touching("rule", "rule.id")

    def apply(self, situation: Situation) -> Situation:
        return evolve(situation, rules=situation.rules.replacing(self.rule))

    def __str__(self) -> str:
        return f"with another rule {self.rule.id}: {self.rule.holding}"


@frozen
class WithParameter(Change):
    """A number in a condition is another."""

    parameter: str
    value: int
    touches = _touching("parameter", "parameter")

    def apply(self, situation: Situation) -> Situation:
        return evolve(situation, rules=situation.rules.with_value(self.parameter, self.value))

    def __str__(self) -> str:
        return f"with {self.parameter} at {self.value}"


@frozen
class Stipulating(Change):
    """A finding is supposed, whatever the rules say."""

    finding: Finding
    standing: Standing
    touches = _touching("finding", "finding")

    def apply(self, situation: Situation) -> Situation:
        kept = [pair for pair in situation.stipulated if pair[0] != self.finding]
        return evolve(situation, stipulated=(*kept, (self.finding, self.standing)))

    def __str__(self) -> str:
        return f"stipulate {self.standing.value}: {self.finding.name}"


def heard_in(forum: str) -> HeardIn:
    """
    Suppose that another court decides.

    Parameters
    ----------
    forum : str
        The court's id, such as ``ilnd``, or the court itself where it is no federal
        one.

    Raises
    ------
    ChangeError
        If there is no such federal court; names the nearest.
    """
    if not is_court(forum):
        raise ChangeError(f"no federal court {forum!r}; {nearest(forum, COURTS)}".rstrip("; "))
    return HeardIn(forum)


def heard_on(day: date | str) -> HeardOn:
    """Suppose that the law is taken as of another date."""
    return HeardOn(_day(day))


def overruling(authority: str, on: date | str | None = None) -> Overruling:
    """
    Suppose that an authority no longer counts.

    Parameters
    ----------
    authority : str
        Its id, such as ``havens-v-james``.
    on : datetime.date or str, optional
        From when; left out, it never did.
    """
    return Overruling(authority, None if on is None else _day(on))


def without_rule(rule: Rule | str) -> WithoutRule:
    """Suppose that a rule were no law."""
    return WithoutRule(rule if isinstance(rule, str) else rule.id)


def with_rule(rule: Rule) -> WithRule:
    """Suppose that a rule read otherwise."""
    return WithRule(rule)


def with_parameter(parameter: str, value: int) -> WithParameter:
    """Suppose another number in a condition, such as the days within which removal is prompt."""
    return WithParameter(parameter, value)


def stipulating(finding: Finding, standing: Standing = Standing.SHOWN) -> Stipulating:
    """Suppose a finding for argument's sake; the trace will say so."""
    return Stipulating(finding, standing)


def _day(day: date | str | PartialDate) -> date:
    try:
        return partial_date(day).last
    except ValueError as error:
        raise ChangeError(str(error)) from error
