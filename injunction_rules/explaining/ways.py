"""
Ways: the rules that lead from a theory up to relief, and what they ask for.

A way is taken from rules alone.  The chart of a ruling asks where each of its elements
stands on a record; the table of theories needs no record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import product

from attrs import field, frozen

from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Citation
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    NotShown,
    Pattern,
    Shown,
    leaves,
    patterns_in,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.rules import Element, Rule

Way = tuple[Rule, ...]
"""The rules that lead from a theory to relief, the one that opens it first."""


@frozen
class Asked:
    """
    An element, as the law asks for it.

    Attributes
    ----------
    name : str
    condition : Condition
    rule : Rule
        The rule that asks for it, be it an exception that applies where it is not shown.
    measure : Rule
        The rule that says how well it must be shown.
    own : tuple of Citation
        The authorities for this element; empty where the rule names none apart.
    """

    name: str
    condition: Condition = field(repr=False)
    rule: Rule
    measure: Rule
    own: tuple[Citation, ...]

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Give the authorities for it: its own, or else those of the rule."""
        return self.own or self.rule.cites


@lru_cache(maxsize=64)
def junctions(rules: tuple[Rule, ...]) -> frozenset[Finding]:
    """Find the findings to which a theory leads, directly or through others."""
    leading: set[Finding] = set()
    while True:
        more = {
            rule.then
            for rule in rules
            if rule.then is not None
            and rule.then not in leading
            and (rule.theory or any(_leads(part, leading) for part in _parts(rule)))
        }
        if not more:
            return frozenset(leading)
        leading |= more


def ways_to(
    finding: Finding, supporting: Callable[[Finding], Iterable[Rule]], between: frozenset[Finding]
) -> Iterator[Way]:
    """
    Yield every way to a finding.

    Parameters
    ----------
    finding : Finding
    supporting : callable
        Gives the rules for a finding that may be used.
    between : frozenset of Finding
        The findings to which theories lead.
    """
    for rule in supporting(finding):
        links = [leads for part in _parts(rule) if (leads := _leads(part, between))]
        options = [
            [way for lead in leads for way in ways_to(lead, supporting, between)] for leads in links
        ]
        for below in product(*options):
            yield (*(each for way in below for each in way), rule)


# Charts of many records go the same few ways.
@lru_cache(maxsize=1_024)
def ways_through(
    rules: tuple[Rule, ...],
    exceptions: tuple[Rule, ...],
    finding: Finding,
    between: frozenset[Finding],
) -> tuple[tuple[Way, tuple[Asked, ...]], ...]:
    """
    Give every way to a finding through some rules, with what it asks for.

    Parameters
    ----------
    rules, exceptions : tuple of Rule
        Those that may be used.
    finding : Finding
    between : frozenset of Finding
        The findings to which theories lead.
    """
    supporting: dict[Finding | None, list[Rule]] = {}
    for rule in rules:
        supporting.setdefault(rule.then, []).append(rule)
    defeating: dict[str, list[Rule]] = {}
    for exception in exceptions:
        for defeated in exception.defeats:
            defeating.setdefault(defeated, []).append(exception)
    return tuple(
        (way, elements_of(way, lambda rule: defeating.get(rule.id, ()), between))
        for way in ways_to(finding, lambda of: supporting.get(of, ()), between)
    )


def elements_of(
    way: Way, exceptions: Callable[[Rule], Iterable[Rule]], between: frozenset[Finding]
) -> tuple[Asked, ...]:
    """
    Give what a way asks for, each thing once.

    Parameters
    ----------
    way : tuple of Rule
    exceptions : callable
        Gives the exceptions to a rule that may be used.
    between : frozenset of Finding
        The findings to which theories lead.
    """
    asking_more = tuple(tuple(filter(asks_for_more, exceptions(rule))) for rule in way)
    return _elements(way, asking_more, between)


# Charts of many records ask for the same few ways.
@lru_cache(maxsize=4_096)
def _elements(
    way: Way, asking_more: tuple[tuple[Rule, ...], ...], between: frozenset[Finding]
) -> tuple[Asked, ...]:
    return tuple(_each_element(way, asking_more, between))


def _each_element(
    way: Way, asking_more: tuple[tuple[Rule, ...], ...], between: frozenset[Finding]
) -> Iterator[Asked]:
    # What the way itself leads to need not be asked for again.
    seen: set[Condition] = {Shown(rule.then) for rule in way if rule.then}
    for rule, exceptions in zip(way, asking_more, strict=True):
        for part in _parts(rule):
            condition = part.when if isinstance(part, Element) else part
            if _leads(part, between) or condition in seen or _of_the_motion(condition):
                continue
            if not _covered(condition, seen):
                yield _asked(part, condition, rule, rule)
            seen.add(condition)
        for exception in exceptions:
            for part in exception.elements:
                condition = _contrary(part.when) if isinstance(part, Element) else part
                if condition not in seen and not _covered(condition, seen):
                    seen.add(condition)
                    of_facts = any(patterns_in(condition))
                    yield _asked(part, condition, exception, exception if of_facts else rule)


def theory_name(way: Way) -> str:
    """Name the theory that a way belongs to."""
    named = (rule.theory for rule in way if rule.theory and rule.then)
    return next(named, way[0].doctrine)


@lru_cache(maxsize=4_096)
def asks_for_more(rule: Rule) -> bool:
    """Tell whether an exception only asks for more: it applies where something is not shown."""
    return bool(rule.defeats and rule.elements) and all(
        isinstance(leaf, NotShown) for leaf in leaves(rule.when)
    )


def _parts(rule: Rule) -> tuple[Element | Condition, ...]:
    """Give what a rule asks for, part by part."""
    if rule.elements:
        return rule.elements
    return rule.when.parts if isinstance(rule.when, AllOf) else (rule.when,)


def _leads(part: Element | Condition, between: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings to which a part of a rule leads on, any of which is enough."""
    options = part.parts if isinstance(part, AnyOf) else (part,)
    findings = [
        each.of for each in options if isinstance(each, Shown) and isinstance(each.of, Finding)
    ]
    leads = tuple(finding for finding in findings if finding in between)
    return leads if len(leads) == len(options) else ()


def _asked(part: Element | Condition, condition: Condition, rule: Rule, measure: Rule) -> Asked:
    if isinstance(part, Element):
        return Asked(part.name, condition, rule, measure, part.cites)
    return Asked(_name(condition), condition, rule, measure, ())


def _covered(condition: Condition, seen: set[Condition]) -> bool:
    """Tell whether one of several things, any of which is enough, is asked for already."""
    return isinstance(condition, AnyOf) and any(part in seen for part in condition.parts)


def _contrary(condition: Condition) -> Condition:
    """Give what keeps an exception that asks for more from applying."""
    parts = tuple(Shown(leaf.of) for leaf in leaves(condition) if isinstance(leaf, NotShown))
    return AnyOf(parts) if len(parts) > 1 else parts[0]


def _of_the_motion(condition: Condition) -> bool:
    """Tell whether a part asks about the motion or the respondent alone, not about the record."""
    patterns = tuple(patterns_in(condition))
    return (
        bool(patterns)
        and all(pattern.kind.subject for pattern in patterns)
        and all(
            not isinstance(leaf, (Shown, NotShown)) or isinstance(leaf.of, Pattern)
            for leaf in leaves(condition)
        )
    )


def _name(condition: Condition) -> str:
    """Name a part of a rule that has no name of its own."""
    if isinstance(condition, Shown):
        of = condition.of
        return of.name if isinstance(of, Finding) else english.pattern(of)
    return english.condition(condition)
