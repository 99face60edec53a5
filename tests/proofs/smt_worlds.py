"""
The meaning of rules said again, to an SMT solver.

It shares with the first the theorems, and nothing of how rules are evaluated.  What
is said here follows the page on standings word by word: a value is a pair of formulas,
*true* and *false*, unsettled where neither; ranks are worked out from what authorities
are, for a court and a day that are themselves unknowns; nothing is cut, so that one
formula speaks of the whole rule book.

Each leaf about facts is an unknown of its own under each standard, as in the first,
and is worth no more under a higher where that is so of every record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any

import z3

from injunction_rules.model.authorities import Authority, Citation, Effect, Kind, Weight
from injunction_rules.model.conditions import (
    AllOf,
    Condition,
    Every,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    Shown,
    leaves,
)
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import FACTS, Fact, Motion
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from proofs.propositions import (
    RANKS,
    MotionKind,
    falls,
)

Asked = Shown | Refuted | Every
"""A leaf about facts; ``not_shown`` is ``shown`` turned over."""

Formula = Any
"""A formula of the solver; it comes without types."""

TAKEN_AWAY = {
    Effect.WITHDRAWN,
    Effect.REVERSED,
    Effect.VACATED,
    Effect.OVERRULED,
    Effect.ABROGATED,
}


def both(*parts: Formula) -> Formula:
    return z3.And(*parts) if parts else z3.BoolVal(True)


def either(*parts: Formula) -> Formula:
    return z3.Or(*parts) if parts else z3.BoolVal(False)


def days_of_loss(authority: Authority) -> list[date]:
    """The days on which it was taken away, for what it is cited for."""
    events = authority.history
    return [one.on.last for one in events if one.effect in TAKEN_AWAY and one.on_point]


NEW_TERMS = z3.Bool("new terms")
"""Whether the motion asks for more than the injunction says."""


class Law:
    """An unknown court on an unknown day, and what authorities weigh there."""

    def __init__(self) -> None:
        self.court = z3.Int("court")
        self.day = z3.Int("day")
        self._number = {id: number for number, id in enumerate(COURTS)}
        self._known: dict[tuple[Any, Weight], Formula] = {}

    @cached_property
    def axioms(self) -> Formula:
        """The court is one of the federal courts."""
        return both(self.court >= 0, self.court < len(self._number))

    def here(self, court: str, day: date) -> list[tuple[Formula, Formula]]:
        """What the unknowns are in one court on one day."""
        return [
            (self.court, z3.IntVal(self._number[court])),
            (self.day, z3.IntVal(day.toordinal())),
        ]

    def among(self, courts: Iterable[str]) -> Formula:
        """Whether the court is one of these."""
        return either(*(self.court == self._number[one] for one in courts))

    def since(self, day: date) -> Formula:
        """Whether the day has come."""
        return self.day >= day.toordinal()

    def counts(self, authority: Authority) -> Formula:
        """Whether it has been decided, and not taken away since."""
        known = authority.known_by if authority.known_by is not None else authority.decided
        return both(
            self.since(known.last), *(z3.Not(self.since(one)) for one in days_of_loss(authority))
        )

    def binds(self, authority: Authority) -> Formula:
        """Where it is binding: a rule or statute, the Supreme Court, the court's own circuit."""
        if authority.kind is Kind.LOCAL_RULE:
            return self.among(authority.courts)
        if authority.kind is not Kind.DECISION:
            return z3.BoolVal(authority.kind is not Kind.NOTE)
        if authority.court == "scotus":
            return z3.BoolVal(True)
        own = [id for id, court in COURTS.items() if court.circuit == authority.court]
        return self.among(own if authority.precedential else ())

    def persuades(self, authority: Authority) -> Formula:
        """Where it is at least persuasive: any court of appeals, the court's own district."""
        if authority.kind is Kind.NOTE:
            return z3.BoolVal(True)
        if authority.court is None or authority.court == "scotus":
            return self.binds(authority)
        if COURTS[authority.court].circuit == authority.court:
            return z3.BoolVal(True)
        return self.among([authority.court])

    def weighs(self, rule: Rule, weight: Weight) -> Formula:
        """Whether some authority on which the rule rests has at least a weight."""
        key = (rule.cites, weight)
        if key not in self._known:
            self._known[key] = self._weighs(rule, weight)
        return self._known[key]

    def _weighs(self, rule: Rule, weight: Weight) -> Formula:
        return either(
            *(
                both(self.counts(one.authority), self._at_least(one, weight))
                for one in rule.cites
                if one.signal.value in ("", "see", "see also")
            )
        )

    def _at_least(self, one: Citation, weight: Weight) -> Formula:
        """Whether a citation lends so much: all that its authority weighs, or a class less."""
        direct = one.signal.value == ""
        if weight is Weight.UNDONE:
            return z3.BoolVal(True)
        if weight is Weight.REMOTE:
            # What is no more than remote must never have been taken away.
            lasts = z3.BoolVal(not days_of_loss(one.authority))
            return either(lasts, (self.persuades if direct else self.binds)(one.authority))
        if direct:
            binding = weight is Weight.BINDING
            return (self.binds if binding else self.persuades)(one.authority)
        return self.binds(one.authority) if weight is Weight.PERSUASIVE else z3.BoolVal(False)


class Kleene:
    """One of three values: true, false, or unsettled where it is neither."""

    def __init__(self, true: Formula, false: Formula) -> None:
        self.true = true
        self.false = false

    @property
    def negated(self) -> Kleene:
        return Kleene(self.false, self.true)

    def at_least(self, other: Kleene) -> Formula:
        return both(z3.Implies(other.true, self.true), z3.Implies(self.false, other.false))


# The unknown court and the unknown day are the same in every formula.
THE_LAW = Law()

Leaves = Callable[[Asked, Proof], Kleene]


class World:
    """What a rule book makes of a record that is unknown, on one kind of motion."""

    def __init__(self, book: RuleBook, law: Law, motion: MotionKind, of_facts: Leaves) -> None:
        self._book = book
        self._law = law
        self._motion = motion
        self._of_facts = of_facts
        self._standings: dict[Finding, dict[Standing, Formula]] = {}
        self._worth: dict[str, Kleene] = {}
        self._weighs = {
            (rule.id, weight): law.weighs(rule, weight) for rule in book.rules for weight in RANKS
        }

    # Rules.

    def _condition(self, condition: Condition, standard: Proof) -> Kleene:
        if isinstance(condition, Shown | Refuted | NotShown | Every):
            return self._leaf(condition, standard)
        parts = [self._condition(part, standard) for part in condition.parts]
        trues, falses = [one.true for one in parts], [one.false for one in parts]
        if isinstance(condition, AllOf):
            return Kleene(both(*trues), either(*falses))
        return Kleene(either(*trues), both(*falses))

    def _leaf(self, leaf: Shown | Refuted | NotShown | Every, standard: Proof) -> Kleene:
        if isinstance(leaf, NotShown):
            return self._leaf(Shown(leaf.of), standard).negated
        if isinstance(leaf, Every):
            return self._of_facts(leaf, standard)
        if isinstance(leaf.of, Pattern):
            if leaf.of.kind is Motion:
                return self._of_motion(leaf.of)
            return self._of_facts(leaf, standard)
        if isinstance(leaf, Refuted):
            refuted = self.stands(leaf.of, Standing.REFUTED)
            return Kleene(refuted, z3.Not(refuted))
        return Kleene(
            self.stands(leaf.of, Standing.SHOWN),
            either(
                self.stands(leaf.of, Standing.NOT_SHOWN), self.stands(leaf.of, Standing.REFUTED)
            ),
        )

    def _of_motion(self, pattern: Pattern) -> Kleene:
        fits = []
        for name, constraint in pattern.where:
            allowed = constraint.values if isinstance(constraint, OneOf) else [constraint.value]
            if name == "new_terms":
                fits.append(either(*(NEW_TERMS if one else z3.Not(NEW_TERMS) for one in allowed)))
            else:
                fits.append(z3.BoolVal(getattr(self._motion, name) in allowed))
        return Kleene(both(*fits), z3.Not(both(*fits)))

    def _value(self, rule: Rule) -> Kleene:
        """What a rule is worth once it is asked whether it is law, and exceptions are heard."""
        if rule.id in self._worth:
            return self._worth[rule.id]
        met = self._condition(rule.when, self._book.standard(rule, self._motion.relief))
        in_force = self._weighs[rule.id, Weight.UNDONE]
        law = both(self._weighs[rule.id, Weight.REMOTE], z3.BoolVal(rule.settled))
        true = both(met.true, law)
        false = either(met.false, z3.Not(in_force))
        for exception in self._book.rules:
            if rule.id in exception.defeats:
                against = self._value(exception)
                # One of lesser rank leaves the rule unsettled at the least.
                true = both(true, against.false)
                false = either(false, both(against.true, z3.Not(self._outranks(rule, exception))))
        self._worth[rule.id] = Kleene(true, false)
        return self._worth[rule.id]

    def _outranks(self, rule: Rule, other: Rule) -> Formula:
        return either(
            *(both(self._weighs[rule.id, w], z3.Not(self._weighs[other.id, w])) for w in RANKS)
        )

    # Findings.

    def stands(self, finding: Finding, standing: Standing) -> Formula:
        if finding not in self._standings:
            self._standings[finding] = self._conclude(finding)
        return self._standings[finding][standing]

    def _conclude(self, finding: Finding) -> dict[Standing, Formula]:
        favour = [(r, self._value(r)) for r in self._book.rules if r.then == finding]
        oppose = [(r, self._value(r)) for r in self._book.rules if r.against == finding]

        def true_at(side: list[tuple[Rule, Kleene]], rank: Weight) -> Formula:
            return either(*(both(value.true, self._ranks(rule, rank)) for rule, value in side))

        def alive_from(side: list[tuple[Rule, Kleene]], rank: Weight) -> Formula:
            return either(
                *(both(z3.Not(value.false), self._weighs[rule.id, rank]) for rule, value in side)
            )

        some_true = either(*(value.true for _, value in favour + oppose))
        shown, refuted = [], []
        for rank in RANKS:
            # The highest rank with a rule that is true decides, on either side.
            higher = [r for r in RANKS if r > rank]
            none_above = both(
                *(z3.Not(either(true_at(favour, r), true_at(oppose, r))) for r in higher)
            )
            shown.append(both(none_above, true_at(favour, rank), z3.Not(alive_from(oppose, rank))))
            refuted.append(
                both(none_above, true_at(oppose, rank), z3.Not(alive_from(favour, rank)))
            )
        is_shown, is_refuted = either(*shown), either(*refuted)
        argued = either(*(z3.Not(value.false) for _, value in favour))
        not_shown = both(z3.Not(some_true), z3.Not(argued))
        return {
            Standing.SHOWN: is_shown,
            Standing.REFUTED: is_refuted,
            Standing.NOT_SHOWN: not_shown,
            Standing.CONTESTED: z3.Not(either(is_shown, is_refuted, not_shown)),
        }

    def _ranks(self, rule: Rule, rank: Weight) -> Formula:
        above = [r for r in RANKS if r > rank]
        return both(self._weighs[rule.id, rank], *(z3.Not(self._weighs[rule.id, r]) for r in above))

    # What propositions ask.

    @property
    def standards(self) -> tuple[Proof, ...]:
        return tuple(
            sorted({self._book.standard(rule, self._motion.relief) for rule in self._book.rules})
        )

    def all_of(self, parts: Iterable[Formula]) -> Formula:
        return both(*parts)

    def any_of(self, parts: Iterable[Formula]) -> Formula:
        return either(*parts)

    def contrary(self, part: Formula) -> Formula:
        return z3.Not(part)

    def has(self, leaf: Asked, standard: Proof, value: Value) -> Formula:
        one = self._of_facts(leaf, standard)
        if value is Value.UNSETTLED:
            return z3.Not(either(one.true, one.false))
        return one.true if value is Value.TRUE else one.false

    def leaves_about(self, kind: type[Fact]) -> Iterator[tuple[Asked, Proof]]:
        for rule in self._book.rules:
            for leaf in leaves(rule.when):
                pattern = leaf.among if isinstance(leaf, Every) else leaf.of
                if isinstance(pattern, Pattern) and pattern.kind is kind:
                    plain = Shown(pattern) if isinstance(leaf, NotShown) else leaf
                    yield plain, self._book.standard(rule, self._motion.relief)

    def weighs(self, rule: str, weight: Weight) -> Formula:
        return self._weighs[rule, weight]

    def heard(self, since: Authority | None, courts: tuple[str, ...]) -> Formula:
        begun = []
        if since is not None:
            begun = [self._law.since((since.known_by or since.decided).last)]
        return both(*begun, self._law.among(courts))


Falling = Callable[[Asked], bool]
"""Whether a leaf is worth no more under a higher standard."""


class Records:
    """
    Records of which nothing is known but that each leaf has one of its values.

    Save that it is worth no more under a higher standard of proof than under a lower,
    where that is so of every record.
    """

    def __init__(self, name: str, falling: Falling = falls, *, undisputed: bool = False) -> None:
        self._name = name
        self._falling = falling
        # Whether the injunction counts under every standard.
        self._undisputed = undisputed
        self.known: dict[tuple[Asked, Proof], Kleene] = {}
        self.axioms: list[Formula] = []

    def __len__(self) -> int:
        return len(self.known)

    def __call__(self, leaf: Asked, standard: Proof) -> Kleene:
        if self._undisputed and pattern_of(leaf).kind not in FACTS.values():
            standard = Proof.PREPONDERANCE
        key = (leaf, standard)
        if key not in self.known:
            number = len(self.known)
            true, false = z3.Bools(f"{self._name}{number}+ {self._name}{number}-")
            new = Kleene(true, false)
            self.axioms.append(z3.Not(both(true, false)))
            for (other, its), old in self.known.items():
                if other == leaf and self._falling(leaf):
                    low, high = (old, new) if its < standard else (new, old)
                    self.axioms.append(low.at_least(high))
            self.known[key] = new
            if pattern_of(leaf).kind not in FACTS.values():
                # What the case file says of the injunction is denied by nothing.
                self.axioms.append(either(true, false))
        return self.known[key]


def pattern_of(leaf: Asked) -> Pattern:
    pattern = leaf.among if isinstance(leaf, Every) else leaf.of
    assert isinstance(pattern, Pattern)
    return pattern
