"""
What the movant must still prove, and how well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from injunction_rules.changes import Adding, Changing, Together, changing
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.model.cases import Disposition
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.traces import Answer, Premise, Step
from injunction_rules.queries.asked import Asked, Given, asked
from injunction_rules.queries.flipping.search import minimal
from injunction_rules.queries.space.options import Prices, bearing, standards_of, unknown
from injunction_rules.queries.space.space import Space
from injunction_rules.rendering.reported import Several
from injunction_rules.semantics.weighing import law_of


@frozen
class Need:
    """
    One thing to be proved.

    Attributes
    ----------
    change : Adding or Changing
        A fact to add to the record, or one of it to prove better.
    standard : Proof
        How well: the highest standard of the rules that it serves.
    rules : tuple of str
        Ids of those rules.
    """

    change: Adding | Changing
    standard: Proof
    rules: tuple[str, ...]


@frozen
class Way:
    """
    A smallest set of things with which the motion is ruled as wanted.

    Attributes
    ----------
    needs : tuple of Need
    """

    needs: tuple[Need, ...]

    @property
    def changes(self) -> Together:
        """Give all of them, as one change."""
        return Together(need.change for need in self.needs)


@frozen(repr=False)
class Requirements(Several[Way]):
    """
    What it takes to have a motion ruled as wanted.

    Attributes
    ----------
    asked : Asked
    disposition : Disposition
        The ruling as it is.
    to : Disposition
        The ruling wanted.
    ways : tuple of Way
        The fewest needs first; one without needs where it is ruled so already;
        none where no proof was found that brings it about.
    most : int
        Up to how many needs every way was looked for.
    """

    asked: Asked
    disposition: Disposition
    to: Disposition
    ways: tuple[Way, ...]
    most: int

    @property
    def parts(self) -> tuple[Way, ...]:
        """Give the same as ``ways``."""
        return self.ways


def requires(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    to: Disposition = Disposition.GRANTED,
    most: int = 3,
) -> Requirements:
    """
    Find what must still be proved for a motion to be ruled as wanted.

    Parameters
    ----------
    given : Case or Situation
    motion, against : str, optional
        Which ruling; what leaves only one may be left out.
    to : Disposition, optional
        The ruling wanted.
    most : int, optional
        Every way is found that needs no more than so many things.  Where there is
        none, one way is found that needs as few as can be.

    Returns
    -------
    Requirements

    Raises
    ------
    ChangeError
        If there are too many sets to try: ask for fewer.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules.corpus.data import demo
    >>> found = requires(demo(), "contempt", "alibaba", most=1)
    >>> first = found[0].needs[0]
    >>> print(first.standard.label)
    clear and convincing evidence
    """
    which = asked(given, motion, against)
    proofs: list[Adding | Changing] = [*_better_proved(which), *unknown(which)]
    kept = frozenset(bearing(which, proofs))
    tried = [proof for proof in proofs if proof in kept]
    space = Space(which.situation, which.motion, which.against, tried)
    if space.now is to:
        return Requirements(which, space.now, to, (Way(()),), most)
    found = [members for members, _ in minimal(space, most, to)]
    if not found:
        found = [*_smallest(space, to)]
    prices = Prices(which)
    found.sort(key=lambda those: (len(those), sum(prices.of(tried[n]) for n in those)))
    ways = tuple(Way(tuple(_needs(which, [tried[n] for n in those]))) for those in found)
    return Requirements(which, space.now, to, ways, most)


def _better_proved(which: Asked) -> Iterator[Changing]:
    """Yield each fact of the record that fails some standard, proved to the highest of them."""
    highest = max(standards_of(which.situation.rules))
    for fact in which.situation.case.facts:
        if fact.speaks_of(which.against) and fact.proof < highest:
            yield changing(fact, proof=highest)


def _smallest(space: Space, to: Disposition) -> Iterator[tuple[int, ...]]:
    """Yield one set that gives the ruling and is as small as can be, if any set does."""
    found = space.smallest_change(to)
    if found is not None:
        yield found


def _needs(which: Asked, changes: list[Adding | Changing]) -> Iterator[Need]:
    """Yield each change with the rules that it serves once all are made."""
    situation = Together(changes).apply(which.situation)
    ruling = situation.decide("reference").ruling(which.motion, which.against)
    law = law_of(situation.rules, situation.forum, situation.as_of, situation.stipulated)
    standards = law.standards[ruling.relief]
    for change in changes:
        rules = tuple(_served(ruling.decisive, change))
        standard = max((standards[rule] for rule in rules), default=ruling.standard)
        yield Need(change, standard, rules)


def _served(answer: Answer, change: Adding | Changing) -> Iterator[str]:
    """Yield the rules that hold on the changed fact: those that decide, or else any."""
    places = {i for i, fact in enumerate(answer.trace.question.facts) if fact == change.added}

    def resting(steps: Iterable[Step]) -> list[str]:
        return [step.rule.id for step in steps if not places.isdisjoint(_facts(step.premise))]

    # A fact may work by keeping the other side's rule from holding.
    yield from resting(Explanation(answer).deciding()) or resting(
        step for step in answer.trace.steps if step.value is not Value.FALSE
    )


def _facts(premise: Premise) -> Iterable[int]:
    yield from premise.facts
    for part in premise.parts:
        yield from _facts(part)
