"""Requirements: what the movant must still prove, and how well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from operator import attrgetter

from attrs import evolve, frozen

from injunction_rules.changes import Adding, Changing, Together, changing
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.explaining.theories import Theory
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Fact
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.traces import Answer, Premise, Step
from injunction_rules.queries.asked import Asked, Given, asked
from injunction_rules.queries.flipping.search import MOST_SETS, minimal
from injunction_rules.queries.space.options import (
    Prices,
    bearing,
    standards_of,
    unknown,
    values_of_interest,
)
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.theories import asks_for_more, ruling_alone, theories_of
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
    """
    A smallest set of things with which the motion is ruled as wanted.

    The theory is the one that it serves; empty where it serves none.
    """

    needs: tuple[Need, ...]
    theory: str = ""

    @property
    def changes(self) -> Together:
        """Give all of them, as one change."""
        return Together(need.change for need in self.needs)


@frozen(repr=False)
class Requirements(Several[Way]):
    """
    The proofs that it takes to have a motion of some disposition ruled ``to`` what is wanted.

    The ways come theory by theory, the nearest first, of each those of the fewest needs:
    one without needs where it is ruled so already, none where no proof was found that
    brings it about.  Every way of at ``most`` so many needs was looked for; one that asks
    for all that another does and for more is left out, and so is what no proof by itself
    shows, unless there is no other way.  The ``theories`` are those of the ruling as it
    stands, the nearest first.  Printed ``in_full`` it has every way, else a line for each
    of the nearest theories.
    """

    question: Asked
    disposition: Disposition
    to: Disposition
    ways: tuple[Way, ...]
    most: int
    theories: tuple[Theory, ...] = ()
    in_full: bool = False
    parts = property(attrgetter("ways"), doc="Its ways, in order.")

    def by_theory(self) -> dict[str, tuple[Way, ...]]:
        """Give the ways of each theory, the nearest first."""
        grouped: dict[str, tuple[Way, ...]] = {}
        for way in self.ways:
            grouped[way.theory] = (*grouped.get(way.theory, ()), way)
        return grouped


def requires(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    to: Disposition = Disposition.GRANTED,
    most: int = 3,
    at_most: int = MOST_SETS,
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
    at_most : int, optional
        How many sets of one size may be tried.

    Raises
    ------
    ChangeError
        If there are too many sets to try: ask for fewer.
    AskedOfNothingError
        If it is not clear which ruling is meant.
    ValueError
        If ``most`` is less than 1, or there is no such ruling as ``to``.

    >>> from injunction_rules.corpus.data import demo
    >>> way = requires(demo(), "contempt", "alibaba", most=1)[0]
    >>> print(way.theory, way.needs[0].standard.label, sep=": ")
    aiding and abetting: clear and convincing evidence
    """
    question = asked(given, motion, against)
    to = Disposition(to)
    # The facts of the record that fail some standard, proved to the highest, and all others.
    highest = max(standards_of(question.situation.rules))
    own = [
        fact
        for fact in question.situation.case.facts
        if fact.speaks_of(question.against) and fact.proof < highest
    ]
    proofs: list[Adding | Changing] = [
        change for fact in own for change in _proved(fact, highest, question)
    ]
    proofs += unknown(question)
    shown = [proof for proof in proofs if not proof.added.concluded]
    for tried in (shown, proofs):
        space, sets = _ways(question, tried, most, to, at_most)
        if space.now is to:
            return Requirements(question, space.now, to, (Way(()),), most)
        if sets:
            break
    prices, standing = Prices(question), theories_of(question)

    def place(changes: Together) -> tuple[int, int, int]:
        price = sum(map(prices.of, changes.parts)) - 2 * _of_record(changes)
        return standing.place(standing.theory(changes)), len(changes.parts), price

    ways = tuple(
        Way(tuple(_needs(question, changes)), standing.theory(changes))
        for changes in sorted(_broadest(sets), key=place)
    )
    return Requirements(question, space.now, to, ways, most, standing.theories)


def _proved(fact: Fact, highest: Proof, question: Asked) -> Iterator[Changing]:
    """Yield a fact of the record proved as well as can be, and with a detail it leaves out."""
    yield changing(fact, proof=highest)
    if fact.shown:
        for name, value in values_of_interest(fact, question.situation.rules):
            if getattr(fact, name) is None and value is not None:
                with suppress(InjunctionRulesError):
                    yield changing(fact, proof=highest, **{name: value})


def _ways(
    question: Asked,
    proofs: Iterable[Adding | Changing],
    most: int,
    to: Disposition,
    at_most: int,
) -> tuple[Space, list[Together]]:
    """Find every smallest set of proofs that has the motion ruled as wanted, or else one."""
    tried = bearing(question, proofs)
    situation = question.situation
    space = Space(situation, question.motion, question.against, tried, checked=True)
    if space.now is to:
        return space, []
    sets = [members for members, _ in minimal(space, most, to, at_most)]
    if not sets:
        # One that is as small as can be.
        sets += filter(None, [space.smallest_change(to)])
    return space, [Together(space.options[n] for n in members) for members in sets]


def _broadest(many: list[Together]) -> list[Together]:
    """List the sets that do not ask for all that another does, and for more."""
    return [way for way in many if not any(asks_for_more(way, less) for less in many)]


def _of_record(changes: Together) -> int:
    """Tell how many facts of the record are used."""
    return sum(change.removed is not None for change in changes.parts)


def _needs(question: Asked, changes: Together) -> Iterator[Need]:
    """Yield each change with the rules that it serves once all are made."""
    situation = changes.apply(question.situation)
    ruling = ruling_alone(evolve(question, situation=situation))
    law = law_of(situation.rules, situation.forum, situation.as_of, situation.stipulated)
    standards = law.standards[ruling.relief]
    for change in changes.parts:
        assert isinstance(change, (Adding, Changing))
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
