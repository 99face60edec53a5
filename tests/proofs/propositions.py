"""
The language in which theorems about the law are stated.

A *world* is everything that can differ between two questions of one motion: what
the record says, in which forum and when the motion is heard, and what the rules
make of both.  A proposition is true or false of a world.  Both propositions and
theorems are data, so that provers that share no code can prove the same ones.

============ ======================================================================
proposition  true of a world in which
============ ======================================================================
``Says``     the record gives a leaf (``shown``, ``refuted`` or ``every`` of some
             facts) one of some values, under each standard of proof that counts
``Silent``   the record neither shows nor denies anything of some kinds
``Narrower`` a leaf is worth no more than another, as it is in every record where
             whatever matches the one matches the other
``Stands``   a finding has one of some standings
``Ruled``    the motion is ruled in one of some ways
``Heard``    the motion is heard since a decision, or in some courts
``InForce``  a rule rests on some authority that is good law
``NotBelow`` a rule has at least the rank of another
============ ======================================================================

``Both``, ``Either`` and ``Not`` join them.  :func:`meaning` says what each is in
terms of the few things that a prover must offer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Generic, Protocol, TypeVar

from attrs import frozen

from injunction_rules.model.authorities import Authority, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    Constraint,
    Every,
    Leaf,
    OneOf,
    Refuted,
    Shown,
    every,
)
from injunction_rules.model.conditions import refuted as refuted_leaf
from injunction_rules.model.conditions import shown as shown_leaf
from injunction_rules.model.courts import FORUMS
from injunction_rules.model.facts import FACTS, SINCE_NOTICE, Capacity, Fact, Relief, Timing
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value

P = TypeVar("P")


class MotionKind(Enum):
    """What is asked, and of whom: everything that a motion can be."""

    COMPLY = Relief.COMPLY, Capacity.ENJOINED_PARTY
    CEASE = Relief.CEASE, Capacity.NONPARTY
    CONTEMPT_OF_PARTY = Relief.CONTEMPT, Capacity.ENJOINED_PARTY
    CONTEMPT_OF_NONPARTY = Relief.CONTEMPT, Capacity.NONPARTY

    @property
    def relief(self) -> Relief:
        """What is asked for."""
        return self.value[0]

    @property
    def against(self) -> Capacity:
        """Whether the respondent is itself enjoined."""
        return self.value[1]


EVERY_MOTION = tuple(MotionKind)
AGAINST_NONPARTY = (MotionKind.CEASE, MotionKind.CONTEMPT_OF_NONPARTY)
FOR_CONTEMPT = (MotionKind.CONTEMPT_OF_PARTY, MotionKind.CONTEMPT_OF_NONPARTY)
FOR_AN_ORDER = {
    MotionKind.CONTEMPT_OF_PARTY: MotionKind.COMPLY,
    MotionKind.CONTEMPT_OF_NONPARTY: MotionKind.CEASE,
}
"""What might have been asked of the same respondent short of contempt."""


# Propositions.


@frozen
class Says:
    """The record gives a leaf one of these values under each standard."""

    leaf: Leaf
    among: frozenset[Value]


@frozen
class Silent:
    """The record neither shows nor denies anything of these kinds."""

    kinds: tuple[type[Fact], ...]


@frozen
class Narrower:
    """The first leaf is worth no more than the second, under each standard."""

    leaf: Leaf
    other: Leaf


@frozen
class Stands:
    """A finding has one of these standings."""

    finding: Finding
    among: frozenset[Standing]


@frozen
class Ruled:
    """The motion is ruled in one of these ways."""

    among: frozenset[Disposition]


@frozen
class Heard:
    """
    The motion is heard on or after the day from which an authority counts, in one of some courts.
    """

    since: Authority | None = None
    courts: tuple[str, ...] = FORUMS


@frozen
class InForce:
    """The rule rests on some authority that is good law on the day."""

    rule: str


@frozen
class NotBelow:
    """The rule has at least the rank of the other in the forum on the day."""

    rule: str
    other: str


@frozen
class Both:
    """Every part is true."""

    parts: tuple[Proposition, ...]


@frozen
class Either:
    """Some part is true."""

    parts: tuple[Proposition, ...]


@frozen
class Not:
    """The part is false."""

    part: Proposition


Proposition = (
    Says | Silent | Narrower | Stands | Ruled | Heard | InForce | NotBelow | Both | Either | Not
)

ALWAYS = Both(())
"""True of every world."""


# Short ways to state them.


def both(*parts: Proposition) -> Both:
    """All of these."""
    return Both(parts)


def proved(kind: type[Fact], /, **where: Constraint) -> Says:
    """The record shows it, and nothing as well proved denies it."""
    return Says(shown_leaf(kind, **where), frozenset({Value.TRUE}))


def unproved(kind: type[Fact], /, **where: Constraint) -> Says:
    """The record shows no such thing."""
    return Says(shown_leaf(kind, **where), frozenset({Value.FALSE}))


def each(kind: type[Fact], /, *, among: dict[str, Constraint], **where: Constraint) -> Says:
    """There are such facts, and each of them is so."""
    return Says(every(kind, among=among, **where), frozenset({Value.TRUE}))


def denied(kind: type[Fact]) -> Says:
    """The record shows that there is none of the kind."""
    return Says(refuted_leaf(kind), frozenset({Value.TRUE}))


def not_denied(kind: type[Fact]) -> Says:
    """The record nowhere denies the kind as a whole."""
    return Says(refuted_leaf(kind), frozenset({Value.FALSE}))


def silent(*kinds: type[Fact]) -> Silent:
    """The record says nothing of these kinds."""
    return Silent(kinds)


def nothing_but(*kinds: type[Fact]) -> Silent:
    """The record says nothing of any other kind, beside the motion and the injunction."""
    return Silent(tuple(kind for kind in FACTS.values() if kind not in kinds))


def stands(finding: Finding, *among: Standing) -> Stands:
    """The finding has one of these standings."""
    return Stands(finding, frozenset(among))


def made(finding: Finding) -> Stands:
    """The finding is shown."""
    return stands(finding, Standing.SHOWN)


def not_made(*findings: Finding) -> Both:
    """Each of the findings is not shown, or refuted."""
    return Both(tuple(stands(one, Standing.NOT_SHOWN, Standing.REFUTED) for one in findings))


def never_made(*findings: Finding) -> Both:
    """Each of the findings is contested at the most."""
    return Both(tuple(Not(made(one)) for one in findings))


def uncut(proposition: Proposition) -> Either:
    """
    The proposition, said so that an enumeration looks it up and does not cut there.

    What an assumption says of a finding is otherwise all that is kept of the finding.
    """
    return Either((proposition,))


def ruled(*among: Disposition) -> Ruled:
    """The motion is ruled in one of these ways."""
    return Ruled(frozenset(among))


DENIED = ruled(Disposition.DENIED, Disposition.DENIED_AS_FUTILE)
"""The motion is denied on either ground."""

RUNGS = ((Disposition.GRANTED,), (Disposition.GRANTED, Disposition.OPEN))
"""What a movant would rather have, best first: a grant; a grant or at least a choice."""

NOT_GRANTED = ruled(Disposition.DENIED, Disposition.DENIED_AS_FUTILE, Disposition.OPEN)
"""The motion is denied, or the court must choose."""


def falls(leaf: Shown | Refuted | Every) -> bool:
    """
    Whether in every record a leaf is worth no more the better the proof that is asked.

    The better it must be the fewer facts count, and each that does counts for as much.
    But what is said of every fact of some kind may come to hold; and conduct is placed
    by the first notice that counts, so that what came after notice may come to lie
    before it, though not the other way.
    """
    if isinstance(leaf, Every):
        return False
    timing = dict(leaf.of.where).get("timing")
    values = timing.values if isinstance(timing, OneOf) else (getattr(timing, "value", None),)
    return timing is None or frozenset(values) in LASTING


def falls_on_like_days(leaf: Shown | Refuted | Every) -> bool:
    """
    Whether that is so of every record whose conduct has the same place under each standard.
    """
    return not isinstance(leaf, Every)


LASTING = (frozenset(SINCE_NOTICE), frozenset({Timing.AFTER_KNOWLEDGE}))
"""Phases without an end."""


# What they mean.


class World(Protocol[P]):
    """What a prover offers for the worlds of one kind of motion."""

    @property
    def standards(self) -> tuple[Proof, ...]:
        """Every standard under which some rule asks for facts on this motion."""

    def all_of(self, parts: Iterable[P]) -> P:
        """All of them; of none, what is always true."""

    def any_of(self, parts: Iterable[P]) -> P:
        """Some of them; of none, what is never true."""

    def contrary(self, part: P) -> P:
        """True where the part is not."""

    def has(self, leaf: Shown | Refuted | Every, standard: Proof, value: Value) -> P:
        """Whether a leaf about facts has exactly a value under a standard."""

    def leaves_about(self, kind: type[Fact]) -> Iterable[tuple[Shown | Refuted | Every, Proof]]:
        """Every leaf about a kind of fact, under each standard under which a rule asks for it."""

    def stands(self, finding: Finding, standing: Standing) -> P:
        """Whether a finding has a standing."""

    def weighs(self, rule: str, weight: Weight) -> P:
        """Whether a rule has at least a rank in the forum on the day."""

    def heard(self, since: Authority | None, courts: tuple[str, ...]) -> P:
        """Whether the motion is heard since an authority counts, in one of some courts."""


RANKS = (Weight.UNDONE, Weight.REMOTE, Weight.PERSUASIVE, Weight.BINDING)


@frozen
class _Meaning(Generic[P]):
    world: World[P]

    def of(self, one: Proposition) -> P:
        w = self.world
        if isinstance(one, Both):
            return w.all_of([self.of(part) for part in one.parts])
        if isinstance(one, Either):
            return w.any_of([self.of(part) for part in one.parts])
        if isinstance(one, Not):
            return w.contrary(self.of(one.part))
        if isinstance(one, Stands):
            return w.any_of([w.stands(one.finding, s) for s in Standing if s in one.among])
        if isinstance(one, Ruled):
            return w.any_of([self.ruling(way) for way in Disposition if way in one.among])
        if isinstance(one, Heard):
            return w.heard(one.since, one.courts)
        if isinstance(one, InForce):
            return w.weighs(one.rule, Weight.UNDONE)
        if isinstance(one, NotBelow):
            return w.all_of(
                [
                    w.any_of([w.weighs(one.rule, rank), w.contrary(w.weighs(one.other, rank))])
                    for rank in RANKS
                ]
            )
        return w.all_of(self.of_record(one))

    def of_record(self, one: Says | Silent | Narrower) -> Iterator[P]:
        w = self.world
        if isinstance(one, Silent):
            for kind in one.kinds:
                for leaf, standard in w.leaves_about(kind):
                    yield w.has(leaf, standard, Value.FALSE)
            return
        for standard in w.standards:
            if isinstance(one, Says):
                yield w.any_of([w.has(one.leaf, standard, v) for v in Value if v in one.among])
            else:
                for value in Value:
                    yield w.any_of(
                        [w.contrary(w.has(one.leaf, standard, value))]
                        + [w.has(one.other, standard, more) for more in Value if more >= value]
                    )

    def ruling(self, way: Disposition) -> P:
        """Two findings answer a motion: see the page on standings."""
        w = self.world
        futile = w.stands(ReliefFutile, Standing.SHOWN)
        doubtful = w.stands(ReliefFutile, Standing.CONTESTED)
        warranted = w.stands(ReliefWarranted, Standing.SHOWN)
        argued = w.stands(ReliefWarranted, Standing.CONTESTED)
        made_out = w.any_of([warranted, argued])
        if way is Disposition.DENIED_AS_FUTILE:
            return futile
        if way is Disposition.DENIED:
            return w.all_of([w.contrary(futile), w.contrary(made_out)])
        if way is Disposition.OPEN:
            either = w.any_of([argued, doubtful])
            return w.all_of([w.contrary(futile), made_out, either])
        return w.all_of([w.contrary(futile), w.contrary(doubtful), warranted])


def meaning(proposition: Proposition, world: World[P]) -> P:
    """
    A proposition in the terms of a prover.

    Parameters
    ----------
    proposition : Proposition
    world : World
    """
    return _Meaning(world).of(proposition)


def conjuncts(proposition: Proposition) -> Iterator[Proposition]:
    """The propositions of which it is the conjunction, none of them one itself."""
    if isinstance(proposition, Both):
        for part in proposition.parts:
            yield from conjuncts(part)
    else:
        yield proposition


def findings_of(proposition: Proposition) -> Iterator[Finding]:
    """Every finding of which it speaks."""
    if isinstance(proposition, (Both, Either)):
        for part in proposition.parts:
            yield from findings_of(part)
    elif isinstance(proposition, Not):
        yield from findings_of(proposition.part)
    elif isinstance(proposition, Stands):
        yield proposition.finding
    elif isinstance(proposition, Ruled):
        yield from (ReliefFutile, ReliefWarranted)
