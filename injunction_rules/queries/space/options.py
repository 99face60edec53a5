"""
The changes worth trying: what else the record could say, and what else the law could be.

Only that is tried to which some rule is alive.  Two changes that no rule can tell apart
are one, and one on which the ruling cannot depend is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, Literal, get_args, get_type_hints

from attrs import evolve, fields, frozen

from injunction_rules.changes import (
    Adding,
    Change,
    ChangeError,
    Changing,
    Overruling,
    Removing,
    adding,
    proved_to,
    removing,
)
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Case
from injunction_rules.model.conditions import (
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Exactly,
    OneOf,
    Pattern,
    Refuted,
    Within,
    leaves,
)
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    NEVER,
    SINCE_NOTICE,
    ActualNotice,
    Conduct,
    Fact,
    Injunction,
    Listing,
    Motion,
    Never,
    Relief,
    Respondent,
    Violation,
    needed_fields,
)
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.space.symmetry import patterns_of
from injunction_rules.semantics.matching import Counted, contradicts, denies, matches
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.symbolic.witnesses import denials, witnesses

Over = Literal["facts", "authorities"]
"""What may be otherwise."""

_OF_THE_QUESTION = (Motion, Respondent)
_OF_THE_PARTY = (Violation,)


def options(question: Asked, over: Iterable[Over] = ("facts", "authorities")) -> tuple[Change, ...]:
    """
    Give the single changes on which a ruling may depend.

    Over ``facts`` each fact of the record otherwise, denied, better or worse proved,
    or left out, and each fact that a rule asks for and the record has not; over
    ``authorities`` each authority overruled.

    Raises
    ------
    ChangeError
        If it is over anything else.
    """
    chosen = (over,) if isinstance(over, str) else tuple(over)
    for kind in chosen:
        if kind not in get_args(Over):
            raise ChangeError(f"over: expected 'facts' or 'authorities', found {kind!r}")
    tried: list[Change] = []
    if "facts" in chosen:
        tried += [*_of_the_record(question), *unknown(question)]
    if "authorities" in chosen:
        situation = question.situation
        tried += [
            Overruling(authority.id)
            for authority in authorities_of(situation.rules)
            if authority.weight(situation.forum, situation.as_of) is not Weight.NONE
        ]
    return bearing(question, tried)


def bearing(question: Asked, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Give those of some changes that can be made, and on which the ruling may depend."""
    possible = []
    for change in changes:
        with suppress(InjunctionRulesError):
            change.check(question.situation)
            possible.append(change)
    situation, motion, against = question.situation, question.motion, question.against
    kept = Space(situation, motion, against, possible, checked=True).bearing
    return tuple(change for number, change in enumerate(possible) if number in kept)


def _of_the_record(question: Asked) -> Iterator[Change]:
    case = question.situation.case
    rules = question.situation.rules
    order = case.order_of(question.motion)
    own = [fact for fact in case.facts if fact.speaks_of(question.against)]
    shown = Counter(type(fact) for fact in own if fact.shown)
    denials_of: dict[type[Fact], list[Fact]] = {}
    for fact in own:
        if not fact.shown:
            denials_of.setdefault(type(fact), []).append(fact)
    for fact in dict.fromkeys([case.injunction, *own]):
        denied = [other for other in denials_of.get(type(fact), ()) if other is not fact]
        seen = {_effect(_timed(fact, case, order), rules, denied)}
        several = shown[type(fact)] > 1
        changes = _otherwise(fact, rules, several=several)
        for change in chain(changes, _about_the_last_day(fact, case, order)):
            effect = _effect(_timed(change.added, case, order), rules, denied)
            if effect not in seen:
                seen.add(effect)
                yield change


def _timed(fact: Fact | None, case: Case, order: str | None) -> Fact | None:
    """Give a fact as it bears on the period that an order itself sets."""
    return case.orders.timed(order, fact) if isinstance(fact, Listing) else fact


def _about_the_last_day(fact: Fact, case: Case, order: str | None) -> Iterator[Changing]:
    """Yield a listing that came down on either side of the end of an order's own period."""
    if not isinstance(fact, Listing) or not fact.shown:
        return
    for end in dict.fromkeys(case.orders.ends(order, fact) or ()):
        for removed in (end, end + timedelta(days=1)) if end and end < date.max else ():
            with suppress(InjunctionRulesError):
                yield Changing(fact, evolve(fact, removed=removed))


def _otherwise(fact: Fact, rules: RuleBook, *, several: bool) -> Iterator[Changing | Removing]:
    """Yield a fact changed in one respect at a time; no denial of all where there are several."""
    # To deny less than the record does is to leave the denial out.
    yield from _variants(fact, rules) if fact.shown else _wider(fact)
    of_record = not isinstance(fact, Injunction)
    if of_record:
        yield removing(fact)
    for proof in Proof:
        if proof is not fact.proof:
            yield proved_to(fact, proof)
    kept = {name: getattr(fact, name) for name in COMMON_FIELDS - {"shown"}}
    if of_record and fact.shown and not several:
        for denial in denials(Pattern(type(fact))):
            yield Changing(fact, evolve(denial, **kept))
    if not of_record:
        return
    if fact.shown or all(getattr(fact, name) is not None for name in needed_fields(type(fact))):
        yield Changing(fact, evolve(fact, shown=not fact.shown))
        return
    # A denial without a kind denies every kind, and its contrary is a fact of each.
    for claim in witnesses(Pattern(type(fact))):
        yield Changing(fact, evolve(claim, **kept))


def _variants(fact: Fact, rules: RuleBook) -> Iterator[Changing]:
    for name, value in values_of_interest(fact, rules):
        # Left out where it would contradict what else the fact says.
        if value != getattr(fact, name):
            with suppress(InjunctionRulesError):
                yield Changing(fact, evolve(fact, **{name: value}))


def _wider(denial: Fact) -> Iterator[Changing]:
    for name in denial.stated():
        said: dict[str, Any] = {name: None}
        # Left out where a denial of that kind needs it.
        with suppress(InjunctionRulesError):
            yield Changing(denial, evolve(denial, **said))


def values_of_interest(fact: Fact, rules: RuleBook) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a fact with each value on which a rule may turn."""
    kind = type(fact)
    hints = get_type_hints(kind)
    limits = _constraints(rules).get(kind, {})
    for a in fields(kind):
        if a.name in COMMON_FIELDS:
            continue
        members = get_args(hints[a.name]) or (hints[a.name],)
        own = [value for constraint in limits.get(a.name, ()) for value in _about(constraint, fact)]
        if bool in members:
            own += [True, False]
        elif own and Never in members:
            own.append(NEVER)
        elif int in members:
            own += [
                value for constraint in limits.get("removed", ()) for value in _limits(constraint)
            ]
        if own and type(None) in members:
            own.append(None)
        yield from ((a.name, value) for value in dict.fromkeys(own) if type(value) in members)


def _about(constraint: Constraint, fact: Fact) -> Iterator[Any]:
    """Values on both sides of what a constraint asks."""
    if isinstance(constraint, Exactly):
        yield constraint.value
    elif isinstance(constraint, OneOf):
        yield from constraint.values
    elif isinstance(constraint, (AtMost, AtLeast)):
        yield from _limits(constraint)
    elif isinstance(constraint, Within):
        start = getattr(fact, constraint.after)
        if isinstance(start, date):
            yield from (start + timedelta(days=days) for days in _limits(constraint))


def _limits(constraint: Constraint) -> tuple[int, ...]:
    if not isinstance(constraint, (AtMost, AtLeast, Within)):
        return ()
    limit = constraint.limit.value
    return (max(limit - 1, 0), limit) if isinstance(constraint, AtLeast) else (limit, limit + 1)


def unknown(question: Asked) -> tuple[Adding, ...]:
    """
    Give the facts that a rule asks for and the record neither shows nor denies.

    They are undisputed, of the respondent; of those no rule can tell apart, one.
    """
    case, rules = question.situation.case, question.situation.rules
    own = [fact for fact in case.facts if fact.speaks_of(question.against)]
    order = case.order_of(question.motion)
    seen = {_effect(_timed(fact, case, order), rules) for fact in own}
    # A day after the order where there is room, never after the hearing.
    last = min(case.as_of - timedelta(days=2), case.orders.ended(order) or date.max)
    entered = case.orders.injunction(order).entered
    day = last if entered is None else max(entered, last)
    added: list[Adding] = []
    for fact in _asked_for(rules, day):
        respondent = None if isinstance(fact, _OF_THE_PARTY) else question.against
        named = evolve(
            fact if order is None else _of_order(fact, order, day), respondent=respondent
        )
        effect = _effect(_timed(named, case, order), rules)
        if effect not in seen and not any(contradicts(known, named) for known in own):
            seen.add(effect)
            # Left out where it cannot stand in this record.
            with suppress(InjunctionRulesError):
                change = adding(named)
                change.check(question.situation)
                added.append(change)
    return tuple(added)


def _of_order(fact: Fact, order: str, day: date) -> Fact:
    """Give a fact as it is told of an earlier order, with a day in its time for a phase."""
    if isinstance(fact, ActualNotice):
        return evolve(fact, order=order)
    if isinstance(fact, Conduct) and fact.timing in SINCE_NOTICE:
        return evolve(fact, timing=None, on=day)
    return fact


@lru_cache(maxsize=64)
def _asked_for(rules: RuleBook, day: date) -> tuple[Fact, ...]:
    """Give a smallest fact for every leaf of every rule, in the order of the book."""
    facts: dict[Fact, None] = {}
    for leaf in dict.fromkeys(leaf for rule in rules.rules for leaf in leaves(rule.when)):
        if isinstance(leaf, Every):
            facts |= dict.fromkeys(witnesses(leaf.among, leaf.pattern, day=day))
        elif isinstance(leaf.of, Pattern):
            denied = isinstance(leaf, Refuted)
            facts |= dict.fromkeys(denials(leaf.of) if denied else witnesses(leaf.of, day=day))
    return tuple(fact for fact in facts if not isinstance(fact, (*_OF_THE_QUESTION, Injunction)))


@lru_cache(maxsize=64)
def _constraints(rules: RuleBook) -> dict[type[Fact], dict[str, list[Constraint]]]:
    """Give by kind of fact and field everything that some rule asks."""
    constraints: dict[type[Fact], dict[str, list[Constraint]]] = {}
    for pattern in patterns_of(rules):
        for name, constraint in pattern.where:
            constraints.setdefault(pattern.kind, {}).setdefault(name, []).append(constraint)
    return constraints


def _effect(fact: Fact | None, rules: RuleBook, against: Iterable[Fact] = ()) -> Hashable:
    """
    Give all that rules can see of a fact, against denials in the record.

    Changes with one effect are one change.
    """
    standards = standards_of(rules)
    if fact is None or fact.proof < min(standards):
        return None
    seen = Counted(0, fact, Value.TRUE, fact.timing if isinstance(fact, Conduct) else None)
    of_kind = [pattern for pattern in patterns_of(rules) if isinstance(fact, pattern.kind)]
    test = matches if fact.shown else denies
    # Dates place conduct in order, and a denial is held against what it denies.
    dated = tuple((name, v) for name, v in fact.stated().items() if isinstance(v, (date, Never)))
    kept = () if fact.shown else tuple(fact.stated().items())
    return (
        type(fact),
        fact.shown,
        max(standard for standard in standards if standard <= fact.proof),
        fact.party,
        tuple(test(seen, pattern) for pattern in of_kind),
        dated if isinstance(fact, (Conduct, Injunction)) or "on" in dict(dated) else (),
        kept,
        tuple(contradicts(denial, fact) for denial in against) if fact.shown else (),
    )


@lru_cache(maxsize=64)
def standards_of(rules: RuleBook) -> frozenset[Proof]:
    """Give every standard under which some rule asks for facts, on some motion."""
    return frozenset(rules.standard(rule, relief) for rule in rules.rules for relief in Relief)


@frozen
class Prices:
    """
    The price of each change, in steps of proof.

    A fact otherwise in one respect is one step, each step of better or worse proof
    one, to leave a fact out two, to turn it into its contrary three, and a new fact
    as many as the standard it must reach.  To lose an authority takes six steps
    where it binds, four where it persuades, two where it is remote, and one where it was
    undone later; any other change of law takes two.
    """

    question: Asked

    @cached_property
    def _weights(self) -> dict[str, Weight]:
        now = self.question.situation
        return {a.id: a.weight(now.forum, now.as_of) for a in authorities_of(now.rules)}

    def of(self, change: Change) -> int:
        """Give the price of a change; of several, their sum."""
        return sum(self._single(part) for part in change.parts)

    def _single(self, change: Change) -> int:
        if isinstance(change, Adding):
            return int(change.fact.proof)
        if isinstance(change, Changing):
            if change.old.shown is not change.new.shown:
                return 3
            return abs(change.old.proof - change.new.proof) or 1
        if isinstance(change, Overruling):
            return max(1, 2 * (self._weights[change.authority] - 1))
        return 2
