"""
The changes worth trying: what else the record could say, and what else the law could be.

Of all that could be otherwise only that is tried to which some rule is alive.  Two
changes that no rule can tell apart are one, and one on which the ruling cannot
depend is none.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal, get_args, get_type_hints

from attrs import evolve, field, fields, frozen

from injunction_rules.changes import (
    Adding,
    Change,
    Changing,
    Overruling,
    Removing,
    adding,
    proved_to,
    removing,
)
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import (
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Exactly,
    Leaf,
    OneOf,
    Pattern,
    Refuted,
    Within,
    leaves,
    patterns_in,
)
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    NEVER,
    Conduct,
    Fact,
    Injunction,
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
from injunction_rules.semantics.matching import Counted, contradicts, denies, matches
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.symbolic.witnesses import denials, witnesses

Over = Literal["facts", "authorities"]
"""What may be otherwise."""

_OF_THE_QUESTION = (Motion, Respondent)
_OF_THE_PARTY = (Violation,)


def options(asked: Asked, over: Iterable[Over] = ("facts", "authorities")) -> tuple[Change, ...]:
    """
    Give the single changes on which a ruling may depend.

    Parameters
    ----------
    asked : Asked
    over : iterable of {'facts', 'authorities'}, optional
        ``facts``: each fact of the record otherwise, denied, better or worse
        proved, or left out, and each fact that a rule asks for and the record
        has not; ``authorities``: each authority overruled.

    Returns
    -------
    tuple of Change
    """
    tried: list[Change] = []
    if "facts" in over:
        tried += [*_of_the_record(asked), *unknown(asked)]
    if "authorities" in over:
        tried += _of_the_law(asked)
    return bearing(asked, tried)


def bearing(asked: Asked, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Give those of some changes that can be made, and on which the ruling may depend."""
    possible = tuple(change for change in changes if _possible(change, asked))
    kept = Space(asked.situation, asked.motion, asked.against, possible).bearing
    return tuple(one for number, one in enumerate(possible) if number in kept)


def _possible(change: Change, asked: Asked) -> bool:
    try:
        change.check(asked.situation)
    except InjunctionRulesError:
        return False
    return True


# What else the record could say.


def _of_the_record(asked: Asked) -> Iterator[Change]:
    case = asked.situation.case
    rules = asked.situation.rules
    own = [fact for fact in case.facts if fact.speaks_of(asked.against)]
    for fact in dict.fromkeys([case.injunction, *own]):
        seen = {_effect(fact, rules)}
        several = sum(type(one) is type(fact) and one.shown for one in own) > 1
        for change in _otherwise(fact, rules, several=several):
            effect = _effect(change.added, rules)
            if effect not in seen:
                seen.add(effect)
                yield change


def _otherwise(fact: Fact, rules: RuleBook, *, several: bool) -> Iterator[Changing | Removing]:
    """
    Yield a fact changed in one respect at a time, the least change first.

    Where there are several of its kind none is turned into a denial of them all.
    """
    # To deny less than the record does is to leave the denial out.
    for new in _variants(fact, rules) if fact.shown else ():
        yield Changing(fact, new)
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


def _variants(fact: Fact, rules: RuleBook) -> Iterator[Fact]:
    for name, values in _values_of_interest(fact, rules).items():
        for value in values:
            if value != getattr(fact, name):
                try:
                    yield evolve(fact, **{name: value})
                except InjunctionRulesError:
                    # It would contradict what else the fact says.
                    continue


def _values_of_interest(fact: Fact, rules: RuleBook) -> dict[str, list[Any]]:
    kind = type(fact)
    hints = get_type_hints(kind)
    asked = _constraints(rules).get(kind, {})
    found: dict[str, list[Any]] = {}
    for a in fields(kind):
        if a.name in COMMON_FIELDS:
            continue
        members = get_args(hints[a.name]) or (hints[a.name],)
        own = [value for one in asked.get(a.name, ()) for value in _about(one, fact)]
        if bool in members:
            own += [True, False]
        elif own and Never in members:
            own.append(NEVER)
        elif int in members:
            own += [value for one in asked.get("removed", ()) for value in _limits(one)]
        if own and type(None) in members:
            own.append(None)
        found[a.name] = list(dict.fromkeys(value for value in own if type(value) in members))
    return found


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


def unknown(asked: Asked) -> tuple[Adding, ...]:
    """
    Give the facts that a rule asks for and the record neither shows nor denies.

    Parameters
    ----------
    asked : Asked

    Returns
    -------
    tuple of Adding
        Undisputed, of the respondent; of those no rule can tell apart, one.
    """
    case, rules = asked.situation.case, asked.situation.rules
    own = [fact for fact in case.facts if fact.speaks_of(asked.against)]
    seen = {_effect(fact, rules) for fact in own}
    found: list[Adding] = []
    for fact in _asked_for(rules, _day_for(asked)):
        respondent = None if isinstance(fact, _OF_THE_PARTY) else asked.against
        named = evolve(fact, respondent=respondent)
        effect = _effect(named, rules)
        if effect not in seen and not any(contradicts(one, named) for one in own):
            seen.add(effect)
            found.append(adding(named))
    return tuple(found)


def _day_for(asked: Asked) -> date:
    """Give a day in a hypothesis: after the order where there is room, never after the hearing."""
    entered = asked.situation.case.injunction.entered
    last = asked.situation.case.as_of - timedelta(days=2)
    return last if entered is None else max(entered, last)


@lru_cache(maxsize=64)
def _asked_for(rules: RuleBook, day: date) -> tuple[Fact, ...]:
    """Give a smallest fact for every leaf of every rule."""
    found: dict[Fact, None] = {}
    for leaf in _leaves(rules):
        if isinstance(leaf, Every):
            those = witnesses(leaf.among, leaf.pattern, day=day)
        else:
            assert isinstance(leaf.of, Pattern)
            those = denials(leaf.of) if isinstance(leaf, Refuted) else witnesses(leaf.of, day=day)
        found |= dict.fromkeys(those)
    return tuple(one for one in found if not isinstance(one, (*_OF_THE_QUESTION, Injunction)))


@lru_cache(maxsize=64)
def _leaves(rules: RuleBook) -> tuple[Leaf, ...]:
    """Give every leaf that asks for facts, once, in the order of the book."""
    return tuple(
        dict.fromkeys(
            leaf
            for rule in rules.rules
            for leaf in leaves(rule.when)
            if isinstance(leaf, Every) or isinstance(leaf.of, Pattern)
        )
    )


@lru_cache(maxsize=64)
def _constraints(rules: RuleBook) -> dict[type[Fact], dict[str, list[Constraint]]]:
    """By kind of fact and field, everything that some rule asks."""
    found: dict[type[Fact], dict[str, list[Constraint]]] = {}
    for pattern in _patterns(rules):
        for name, constraint in pattern.where:
            found.setdefault(pattern.kind, {}).setdefault(name, []).append(constraint)
    return found


@lru_cache(maxsize=64)
def _patterns(rules: RuleBook) -> tuple[Pattern, ...]:
    return tuple(dict.fromkeys(one for rule in rules.rules for one in patterns_in(rule.when)))


def _effect(fact: Fact | None, rules: RuleBook) -> Hashable:
    """Give all that rules can see of a fact: changes with one effect are one change."""
    if fact is None or fact.proof < _least(rules):
        return None
    seen = Counted(0, fact, Value.TRUE, fact.timing if isinstance(fact, Conduct) else None)
    of_kind = [pattern for pattern in _patterns(rules) if isinstance(fact, pattern.kind)]
    test = matches if fact.shown else denies
    # Dates place conduct in order, and a denial is held against what it denies.
    dated = tuple((name, v) for name, v in fact.stated().items() if isinstance(v, (date, Never)))
    kept = () if fact.shown else tuple(fact.stated().items())
    return (
        type(fact),
        fact.shown,
        _class(fact.proof, rules),
        fact.party,
        tuple(test(seen, one) for one in of_kind),
        dated if isinstance(fact, (Conduct, Injunction)) or "on" in dict(dated) else (),
        kept,
    )


def _least(rules: RuleBook) -> Proof:
    return min(standards_of(rules))


def _class(proof: Proof, rules: RuleBook) -> Proof | None:
    """Give the highest standard that a proof reaches."""
    return max((standard for standard in standards_of(rules) if standard <= proof), default=None)


@lru_cache(maxsize=64)
def standards_of(rules: RuleBook) -> frozenset[Proof]:
    """Give every standard under which some rule asks for facts, on some motion."""
    return frozenset(rules.standard(rule, relief) for rule in rules.rules for relief in Relief)


# What else the law could be.


def _of_the_law(asked: Asked) -> Iterator[Overruling]:
    situation = asked.situation
    for authority in authorities_of(situation.rules):
        if authority.weight(situation.forum, situation.as_of) is not Weight.NONE:
            yield Overruling(authority.id)


# How much it takes.


@frozen
class Prices:
    """
    How much each change takes, in steps of proof.

    A fact otherwise in one respect is one step, each step of better or worse proof
    one, to leave a fact out two, to turn it into its contrary three, and a new fact
    as many as the standard it must reach.  To lose an authority takes twice its
    weight; any other change of law takes two.

    Attributes
    ----------
    asked : Asked
    """

    asked: Asked
    _weights: dict[str, Weight] = field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        situation = self.asked.situation
        self._weights.update(
            (authority.id, authority.weight(situation.forum, situation.as_of))
            for authority in authorities_of(situation.rules)
        )

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
            return 2 * self._weights[change.authority]
        return 2
