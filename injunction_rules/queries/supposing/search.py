"""The decision on changed facts or law, and what differs."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from injunction_rules.changes import Change, Overruling, Situation, Together
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import Engine
from injunction_rules.model.authorities import Authority
from injunction_rules.queries.asked import Given, situation_of
from injunction_rules.queries.differences import Difference, difference, turned
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.overruling import authority


@frozen(repr=False)
class WhatIf(Reported):
    """
    A decision before and after a change is supposed.

    Its differences are of rulings that differ in anything, in the order of the case.
    """

    change: Together
    before: Decision
    after: Decision
    differences: tuple[Difference, ...]

    @property
    def turned(self) -> tuple[Difference, ...]:
        """Give the rulings that come out otherwise."""
        return tuple(change for change in self.differences if change.is_turned)


def what_if(given: Given, *supposed: Change, engine: Engine | str | None = None) -> WhatIf:
    """
    Decide a case as it is and as it might have been, and compare the reasons.

    Parameters
    ----------
    given : Case or Situation
    *supposed : Change
        Made together; see :mod:`~injunction_rules.changes`.
    engine : Engine or str, optional

    Raises
    ------
    ChangeError
        If a change cannot be made, or not together with another.

    >>> from injunction_rules.corpus.data import demo
    >>> from injunction_rules.changes import overruling
    >>> supposed = what_if(demo(), overruling("kelly-toys-2023"), engine="reference")
    >>> turned = supposed.turned[0]
    >>> print(turned.name + ":", turned.before.words, "→", turned.after.words)
    BBOTTRUOYS Toy Store: denied as futile → granted
    """
    change = Together(supposed)
    before_it = situation_of(given)
    after_it = change.apply(before_it)
    before, after = before_it.decide(engine), after_it.decide(engine)
    return WhatIf(change, before, after, tuple(_differences(change, before_it, before, after)))


def _differences(
    change: Together, situation: Situation, before: Decision, after: Decision
) -> Iterator[Difference]:
    because = _because(change, situation, before, after)
    for old in before.rulings:
        new = after.ruling(old.motion, old.against)
        differing = difference(old, new)
        if differing is not None:
            causes = because.get((old.motion, old.against), ()) if differing.is_turned else ()
            yield evolve(differing, because=causes)


def _because(
    change: Together, situation: Situation, before: Decision, after: Decision
) -> dict[tuple[str, str], tuple[Authority, ...]]:
    """Give by ruling the authorities that make the difference, where only the law differs."""
    if before.case != after.case:
        return {}
    named = tuple(
        authority(situation.rules, part.authority)
        for part in change.parts
        if isinstance(part, Overruling)
    )
    if named:
        return {(ruling.motion, ruling.against): named for ruling in before.rulings}
    if before.receipt.rule_book != after.receipt.rule_book:
        return {}
    return {
        (ruling.motion, ruling.against): ruling.because
        for ruling in turned(before, after, situation.rules)
    }
