"""
The first prover again, for two records at once: what moves when one claim does.

The rule book is a network: a rule is worth what its own leaves, the findings it asks
for and the exceptions to it make of it; a finding stands as the rules that speak of it
make it.  For each place in the network and each thing that can move there, every
pattern of all else is enumerated, and it is seen whether the place rises or stays, or
falls or stays, as the thing rises.  Whatever moves several things moves them one after
another, so that this is enough.

What moves from a motion for an order to one for contempt moves in the same way: leaves
fall where the standard of proof is another, and nothing else does.  Days that place
conduct are the same on both, as ``Stricter`` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Flag, auto
from functools import cache
from itertools import chain, combinations, product
from math import prod

from attrs import evolve, frozen

from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Constraint,
    Exactly,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    Shown,
    findings_in,
    leaves,
)
from injunction_rules.model.facts import FACTS, Motion
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.symbolic.patterns import Piece, grid
from proofs.enumeration import Enumerated, check
from proofs.forms import Provable, Rising, Stricter, Unmoved
from proofs.propositions import FOR_AN_ORDER, RUNGS, MotionKind, falls_on_like_days, meaning, ruled
from proofs.spaces import Asked, asked, kind_of, pattern_of, piece_of, space, worth_of


class Way(Flag):
    """How a place may move as something in it rises; both ways only by staying."""

    NONE = 0
    UP = auto()
    DOWN = auto()
    STILL = UP | DOWN


def turned(way: Way) -> Way:
    """How a place may move as that same thing falls."""
    return {Way.UP: Way.DOWN, Way.DOWN: Way.UP}.get(way, way)


HEIGHT = (Standing.REFUTED, Standing.NOT_SHOWN, Standing.CONTESTED, Standing.SHOWN)
"""Standings, the lowest first."""

Thing = tuple[Asked, Proof] | Finding | str
"""What can move in a place: a leaf under a standard, a finding, or a rule."""


@frozen
class Seen:
    """How a place may move as one thing in it rises, and in how many patterns that was seen."""

    way: Way
    patterns: int


_MOST_AT_ONCE = 14
"""Rules that speak of a finding, of which every combination is looked at."""


@cache
def _rule_seen(book: RuleBook, motion: MotionKind, rule: Rule, thing: Thing) -> Seen:
    """What a rule is worth once exceptions are heard, as one thing rises."""
    value = Finding("value", rule.id, "What the rule is worth.")
    alone = book.replacing(evolve(rule, then=value, against=None, defeats=()))
    cut = [*findings_in(rule.when), *(one.id for one in book.exceptions.get(rule.id, ()))]
    return _seen(alone, motion, value, cut, thing)


@cache
def _finding_seen(book: RuleBook, motion: MotionKind, finding: Finding, thing: str) -> Seen:
    """
    Where a finding stands, as one rule that speaks of it rises.

    Of the others on a side only the weightiest that holds and the weightiest that may hold
    count, so that two of them at a time are all that can be told apart.
    """
    speaking = [rule for rule in book.rules if rule.finding == finding]
    cut = [rule.id for rule in speaking]
    if len(speaking) <= _MOST_AT_ONCE:
        return _seen(book, motion, finding, cut, thing)
    alone = book.without(*(rule.id for rule in book.rules if rule.finding != finding))
    others = [rule for rule in speaking if rule.id != thing]
    sides = [[rule.id for rule in others if (rule.then is None) is side] for side in (True, False)]
    way, patterns = Way.STILL, 0
    for kept in product(*(combinations(side, min(2, len(side))) for side in sides)):
        some = {thing, *chain.from_iterable(kept)}
        few = alone.without(*(id for id in cut if id not in some))
        seen = _seen(few, motion, finding, [id for id in cut if id in some], thing)
        way &= seen.way
        patterns += seen.patterns
    return Seen(way, patterns)


def _seen(
    book: RuleBook,
    motion: MotionKind,
    place: Finding,
    cut: Iterable[Finding | str],
    thing: Thing,
) -> Seen:
    those = space(book, motion, [place], cut=cut)
    about = thing if isinstance(thing, tuple) else (_finding(thing),)
    moved = those.axis(*about)
    if moved is None:
        return Seen(Way.STILL, 0)
    choices = those.axes[moved].choices
    rising = sorted(range(len(choices)), key=lambda i: _height(choices[i]))
    run = those.runner()
    way = Way.STILL
    others = [size for axis, size in enumerate(those.sizes) if axis != moved]
    for piece in grid(others):
        before = None
        for choice in rising:
            column = tuple(piece.every if i == choice else 0 for i in range(len(choices)))
            columns = (*piece.columns[:moved], column, *piece.columns[moved:])
            shown, contested, refuted = run(Piece(piece.start, piece.length, columns))[place]
            after = (refuted ^ piece.every, shown | contested, shown)
            for old, new in zip(before or after, after, strict=True):
                if old & ~new:
                    way &= ~Way.UP
                if new & ~old:
                    way &= ~Way.DOWN
            before = after
    return Seen(way, prod(those.sizes))


def _finding(thing: Finding | str) -> Finding:
    return worth_of(thing) if isinstance(thing, str) else thing


def _height(choice: Value | Standing) -> int:
    if isinstance(choice, Value):
        return int(choice)
    return HEIGHT.index(choice)


LeafMoves = Callable[[Rule, Asked], Way]
"""What a leaf of a rule does."""


def _of_facts(rule: Rule) -> Iterator[Asked]:
    """The leaves of a rule that are about facts."""
    for leaf in leaves(rule.when):
        if not isinstance(getattr(leaf, "of", None), Finding):
            yield asked(leaf)


class _Moves:
    """What moves in a rule book as some leaves do, place by place."""

    def __init__(
        self,
        book: RuleBook,
        motion: MotionKind,
        leaf: LeafMoves,
        known: Mapping[Finding, Way] = {},
    ) -> None:
        self._book = book
        self._motion = motion
        self._leaf = leaf
        self.patterns = 0
        self.stuck: str | None = None
        self.rules: dict[str, Way] = {}
        self.findings: dict[Finding, Way] = dict(known)
        for finding in (one for one in book.findings if one not in known):
            speaking = [rule for rule in book.rules if rule.finding == finding]
            for rule in speaking:
                self._move(rule)
            ways = [
                self._through(self.rules[rule.id], _finding_seen(book, motion, finding, rule.id))
                for rule in speaking
                if self.rules[rule.id] is not Way.STILL
            ]
            self.findings[finding] = self._joined(ways, finding.id)

    def _move(self, rule: Rule) -> None:
        exceptions = self._book.exceptions.get(rule.id, ())
        for exception in exceptions:
            self._move(exception)
        things: dict[Thing, Way] = {one.id: self.rules[one.id] for one in exceptions}
        things |= {one: self.findings[one] for one in findings_in(rule.when)}
        standard = self._book.standard(rule, self._motion.relief)
        for leaf in _of_facts(rule):
            things[leaf, standard] = self._leaf(rule, leaf)
        ways = [
            self._through(way, _rule_seen(self._book, self._motion, rule, thing))
            for thing, way in things.items()
            if way is not Way.STILL
        ]
        self.rules[rule.id] = self._joined(ways, rule.id)

    def _through(self, way: Way, seen: Seen) -> Way:
        self.patterns += seen.patterns
        if seen.way is Way.STILL or way is Way.UP:
            return seen.way
        return turned(seen.way) if way is Way.DOWN else Way.NONE

    def _joined(self, ways: Iterable[Way], place: str) -> Way:
        joined = Way.STILL
        for way in ways:
            joined &= way
        if joined is Way.NONE:
            self.stuck = self.stuck or place
        return joined


def may_match(pattern: Pattern, claim: Pattern) -> bool:
    """Whether a fact that matches a claim could match a pattern as well."""
    said = dict(claim.where)
    return pattern.kind is claim.kind and all(
        name not in said or _may_agree(constraint, said[name]) for name, constraint in pattern.where
    )


def within(pattern: Pattern, other: Pattern) -> bool:
    """Whether every fact that matches a pattern matches another."""
    mine = dict(pattern.where)
    return pattern.kind is other.kind and all(
        mine.get(name) == constraint for name, constraint in other.where
    )


def _may_agree(one: Constraint, other: Constraint) -> bool:
    if not isinstance(one, (Exactly, OneOf)) or not isinstance(other, (Exactly, OneOf)):
        return True
    mine, its = (each.values if isinstance(each, OneOf) else (each.value,) for each in (one, other))
    return any(value in its for value in mine)


@frozen
class _Answer:
    """Where the two findings that answer a motion stand, and nothing else."""

    standings: dict[Finding, Standing]

    def all_of(self, parts: Iterable[bool]) -> bool:
        return all(parts)

    def any_of(self, parts: Iterable[bool]) -> bool:
        return any(parts)

    def contrary(self, part: bool) -> bool:
        return not part

    def stands(self, finding: Finding, standing: Standing) -> bool:
        return self.standings[finding] is standing


def _rung(futile: Standing, warranted: Standing) -> int:
    answer = _Answer({ReliefFutile: futile, ReliefWarranted: warranted})
    return sum(meaning(ruled(*rung), answer) for rung in RUNGS)  # type: ignore[type-var]


def _pairs(way: Way) -> Iterator[tuple[Standing, Standing]]:
    for one in Standing:
        for other in Standing:
            step = _height(other) - _height(one)
            if (one is other) or (step >= 0 and way is Way.UP) or (step <= 0 and way is Way.DOWN):
                yield one, other


def check_rising(claim: Rising, book: RuleBook) -> Enumerated:
    """
    Prove that no ruling falls, or say where in the network that is lost.

    Parameters
    ----------
    claim : Rising
    book : RuleBook
    """
    patterns = 0
    for motion in claim.motions:

        def leaf_moves(_: Rule, leaf: Asked) -> Way:
            asks = pattern_of(leaf)
            left_out = claim.save is not None and within(asks, claim.save)
            if left_out or not may_match(asks, claim.by):
                return Way.STILL
            if isinstance(leaf, Shown):
                return Way.UP
            return Way.DOWN if isinstance(leaf, Refuted) else Way.NONE

        moves = _Moves(book, motion, leaf_moves)
        patterns += moves.patterns
        futile = list(_pairs(moves.findings[ReliefFutile]))
        warranted = list(_pairs(moves.findings[ReliefWarranted]))
        lost = {ReliefFutile, ReliefWarranted} & {
            finding for finding, way in moves.findings.items() if way is Way.NONE
        }
        falls = any(
            _rung(one[0], other[0]) > _rung(one[1], other[1])
            for one in futile
            for other in warranted
        )
        if lost or falls:
            return Enumerated(patterns, patterns, {motion.name: moves.stuck or "the ruling"})
    return Enumerated(patterns, patterns)


def check_stricter(claim: Stricter, book: RuleBook) -> Enumerated:
    """
    Prove that no finding rises from an order to contempt, or say where that is lost.

    Parameters
    ----------
    claim : Stricter
    book : RuleBook
    """
    patterns = 0
    part, _ = piece_of(book, claim.findings, ())
    asks: dict[Pattern, Finding] = {}
    for rule in part.rules:
        part = part.replacing(rule.asking(_of_the_motion(rule.when, asks)))
    for motion in claim.motions:
        order = FOR_AN_ORDER[motion]
        known = {
            finding: _WAYS[_fits(pattern, order), _fits(pattern, motion)]
            for pattern, finding in asks.items()
        }
        moves = _Moves(part, motion, _falling(part, order, motion), known)
        patterns += moves.patterns
        for finding in claim.findings:
            if Way.DOWN not in moves.findings[finding]:
                return Enumerated(patterns, patterns, {motion.name: moves.stuck or finding.id})
    return Enumerated(patterns, patterns)


_WAYS = {
    (True, False): Way.DOWN,
    (False, True): Way.UP,
    (True, True): Way.STILL,
    (False, False): Way.STILL,
}


def _fits(pattern: Pattern, motion: MotionKind) -> bool:
    """Whether a kind of motion is one for which a pattern asks."""
    return all(getattr(motion, name) == wanted.value for name, wanted in pattern.where)  # type: ignore[union-attr]


def _of_the_motion(condition: Condition, asks: dict[Pattern, Finding]) -> Condition:
    """A condition where it is a finding which motion is made, so that it can move."""
    if isinstance(condition, (AllOf, AnyOf)):
        return evolve(condition, parts=tuple(_of_the_motion(one, asks) for one in condition.parts))
    pattern = getattr(condition, "of", None)
    if not isinstance(pattern, Pattern) or pattern.kind is not Motion:
        return condition
    if "relief" not in dict(pattern.where):
        return condition
    name = "motion-asks-" + "x" * (len(asks) + 1)
    finding = asks.setdefault(pattern, Finding(name, name, "Which motion is made."))
    assert isinstance(condition, (Shown, NotShown))
    return type(condition)(finding)


def _falling(book: RuleBook, order: MotionKind, motion: MotionKind) -> LeafMoves:
    """What a leaf of a rule does from one motion to another that asks for better proof."""

    def moves(rule: Rule, leaf: Asked) -> Way:
        milder, stricter = (book.standard(rule, one.relief) for one in (order, motion))
        # The injunction is undisputed on both.
        if milder == stricter or kind_of(leaf) not in FACTS.values():
            return Way.STILL
        return Way.DOWN if milder < stricter and falls_on_like_days(leaf) else Way.NONE

    return moves


def check_unmoved(claim: Unmoved, book: RuleBook) -> Enumerated:
    """
    Prove that no leaf about some kinds of fact is among those on which findings depend.

    Nothing is cut: the circuit is that of the whole rule book.  No pattern need be
    evaluated, and none is counted; ``met`` counts the leaves that were looked through.

    Parameters
    ----------
    claim : Unmoved
    book : RuleBook
    """
    looked = 0
    for motion in claim.motions:
        those = space(book, motion, claim.findings)
        depends = [axis.about[0] for axis in those.axes if len(axis.about) == 2]
        looked = max(looked, len(depends))
        for leaf in depends:
            if kind_of(leaf) in claim.kinds:
                return Enumerated(0, looked, {motion.name: str(leaf)})
    return Enumerated(0, looked)


def enumerate_claim(claim: Provable, book: RuleBook) -> Enumerated:
    """
    What the first prover finds of a claim, whatever its form.

    Parameters
    ----------
    claim : Theorem, Unmoved, Rising or Stricter
    book : RuleBook
    """
    if isinstance(claim, Rising):
        return check_rising(claim, book)
    if isinstance(claim, Stricter):
        return check_stricter(claim, book)
    return check_unmoved(claim, book) if isinstance(claim, Unmoved) else check(claim, book)
