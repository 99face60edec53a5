"""Changes of what the record shows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from operator import attrgetter
from typing import Any

from attrs import evolve, frozen
from attrs import fields as _attributes

from injunction_rules.changes.situations import (
    Change,
    ChangeError,
    Situation,
    Together,
    in_full,
    recorded,
    together_possible,
)
from injunction_rules.errors import nearest
from injunction_rules.model.case_faults import faults_of_fact
from injunction_rules.model.facts import COMMON_FIELDS, HEADS, Fact
from injunction_rules.model.proof import Proof


@frozen
class FactChange(Change):
    """A change of what the record shows."""

    @property
    def touches(self) -> frozenset[Hashable]:
        return frozenset(("fact", fact) for fact in (self.removed, self.added) if fact is not None)

    def apply(self, situation: Situation) -> Situation:
        return recorded(situation, [self])

    def check(self, situation: Situation) -> None:
        # A new fact is looked at by itself, so that very many can be checked in a long record.
        case, old, new = situation.case, self.removed, self.added
        usual = not isinstance(old, HEADS) and not isinstance(new, HEADS)
        there = old is None or old in case.known
        if not (usual and there and (new is None or not any(faults_of_fact(case, new)))):
            self.apply(situation)


@frozen
class Adding(FactChange):
    """One more fact in the record."""

    fact: Fact
    added = property(attrgetter("fact"), doc="The fact that comes in.")

    def __str__(self) -> str:
        return f"add: {in_full(self.fact)}"


@frozen
class Removing(FactChange):
    """One fact fewer in the record."""

    fact: Fact
    removed = property(attrgetter("fact"), doc="The fact that goes out.")

    def __str__(self) -> str:
        return f"remove: {in_full(self.fact)}"


@frozen
class Changing(FactChange):
    """One fact of the record is otherwise."""

    old: Fact
    new: Fact
    removed = property(attrgetter("old"), doc="The fact that goes out.")
    added = property(attrgetter("new"), doc="The fact that comes in.")

    @property
    def said(self) -> list[str]:
        """Give the fields that are otherwise, of a fact of the same kind."""
        old, new = self.old, self.new
        names = [a.name for a in _attributes(type(old))]
        return [name for name in names if getattr(old, name) != getattr(new, name)]

    def __str__(self) -> str:
        from injunction_rules.explaining.wording import otherwise, substance  # noqa: PLC0415

        old, new = self.old, self.new
        if type(old) is not type(new):
            return f"change: {in_full(old)} → {in_full(new)}"
        said = self.said
        if said == ["proof"]:
            verb = "prove" if new.proof > old.proof else "weaken"
            return f"{verb} to {new.proof.label}: {in_full(old)}"
        if not (COMMON_FIELDS - {"shown"}).isdisjoint(said):
            return f"change: {in_full(old)} → {in_full(new)}"
        if not (old.shown and new.shown):
            return f"change: {in_full(old)} → {substance(new)}"
        return f"change: {otherwise(old, new, said)}"


def adding(fact: Fact) -> Adding:
    """Suppose that the record shows this as well."""
    return Adding(fact)


def removing(fact: Fact) -> Removing:
    """Suppose that the record does not show this."""
    return Removing(fact)


def changing(fact: Fact, **fields: Any) -> Changing:
    """
    Suppose that a fact is otherwise.

    Parameters
    ----------
    fact : Fact
        As it stands in the case; the injunction of the case is one too.
    **fields
        New values.

    Raises
    ------
    ChangeError
        If the fact has no such field, or nothing would change.
    InvalidFactError
        If the fact would contradict itself.

    >>> from injunction_rules.model.facts import Listing
    >>> print(changing(Listing(days=3), days=9))
    change: listing: removed 3 days after notice → removed 9 days after notice
    """
    known = [a.name for a in _attributes(type(fact))]
    for name in fields:
        if name not in known:
            raise ChangeError(
                f"{type(fact).__name__} has no field {name!r}; {nearest(name, known)}".rstrip("; ")
            )
    new = evolve(fact, **fields)
    if new == fact:
        raise ChangeError(f"the fact is so already: {in_full(fact)}")
    return Changing(fact, new)


def proved_to(fact: Fact, proof: Proof | str) -> Changing:
    """
    Suppose that a fact is proved better, or worse.

    Parameters
    ----------
    fact : Fact
    proof : Proof or str
        The member or its name, such as ``"alleged"``.
    """
    if isinstance(proof, str):
        names = {level.name.lower(): level for level in Proof}
        if proof not in names:
            raise ChangeError(f"no proof {proof!r}; {nearest(proof, names)}")
        proof = names[proof]
    return changing(fact, proof=proof)


def merged(changes: Iterable[Change]) -> Change:
    """
    Several changes as one, those of several fields of a fact as one change of it.

    Raises
    ------
    ChangeError
        If two of them change one thing, such as one field.
    InvalidFactError
        If a fact with all its new fields would contradict itself.

    >>> from injunction_rules.model.facts import Listing
    >>> listing = Listing(days=3)
    >>> both = merged([changing(listing, days=9), changing(listing, time_critical=True)])
    >>> both == Together([changing(listing, days=9, time_critical=True)])
    True
    """
    alone: list[Change] = []
    of_one: dict[Fact, list[Changing]] = {}
    for part in (part for change in changes for part in change.parts):
        if isinstance(part, Changing) and type(part.old) is type(part.new):
            of_one.setdefault(part.old, []).append(part)
        else:
            alone.append(part)
    return Together([*alone, *(_merged(many) for many in of_one.values())])


def _merged(many: list[Changing]) -> Changing:
    old = many[0].old
    said = [(name, getattr(change.new, name)) for change in many for name in change.said]
    if len(dict(said)) < len(said):
        together_possible(many)
    return Changing(old, evolve(old, **dict(said)))
