"""What the movant must still prove, and how well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

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
    One thing to be proved: a fact to add to the record, or one of it to prove better.

    The standard is the highest of the rules that it serves, which are named by id.
    """

    change: Adding | Changing
    standard: Proof
    rules: tuple[str, ...]


@frozen
class Way:
    """A smallest set of things with which the motion is ruled as wanted."""

    needs: tuple[Need, ...]

    @property
    def changes(self) -> Together:
        """Give all of them, as one change."""
        return Together(need.change for need in self.needs)


@frozen(repr=False)
class Requirements(Several[Way]):
    """
    What it takes to have a motion of some disposition ruled ``to`` what is wanted.

    The ways of the fewest needs come first: one without needs where it is ruled so
    already, none where no proof was found that brings it about.  Every way of at
    ``most`` so many needs was looked for.
    """

    question: Asked
    disposition: Disposition
    to: Disposition
    ways: tuple[Way, ...]
    most: int
    parts = property(attrgetter("ways"))


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

    Raises
    ------
    ChangeError
        If there are too many sets to try: ask for fewer.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules.corpus.data import demo
    >>> ways = requires(demo(), "contempt", "alibaba", most=1)
    >>> print(ways[0].needs[0].standard.label)
    clear and convincing evidence
    """
    question = asked(given, motion, against)
    # The facts of the record that fail some standard, proved to the highest, and all others.
    highest = max(standards_of(question.situation.rules))
    proofs: list[Adding | Changing] = [
        changing(fact, proof=highest)
        for fact in question.situation.case.facts
        if fact.speaks_of(question.against) and fact.proof < highest
    ]
    proofs += unknown(question)
    kept = frozenset(bearing(question, proofs))
    tried = [proof for proof in proofs if proof in kept]
    space = Space(question.situation, question.motion, question.against, tried)
    if space.now is to:
        return Requirements(question, space.now, to, (Way(()),), most)
    sets = [members for members, _ in minimal(space, most, to)]
    if not sets:
        # One that is as small as can be.
        sets += filter(None, [space.smallest_change(to)])
    prices = Prices(question)
    sets.sort(key=lambda members: (len(members), sum(prices.of(tried[n]) for n in members)))
    ways = tuple(Way(tuple(_needs(question, [tried[n] for n in members]))) for members in sets)
    return Requirements(question, space.now, to, ways, most)


def _needs(question: Asked, changes: list[Adding | Changing]) -> Iterator[Need]:
    """Yield each change with the rules that it serves once all are made."""
    situation = Together(changes).apply(question.situation)
    ruling = situation.decide("reference").ruling(question.motion, question.against)
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
