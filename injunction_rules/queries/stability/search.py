"""
Stability: what is still unknown, and what it matters.

The unknown facts are those that some rule asks for and the record neither shows nor
denies.  A ruling is stable when no way of finding them out changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import comb
from operator import attrgetter

from attrs import evolve, frozen

from injunction_rules.changes import Change, Together, together_possible
from injunction_rules.explaining.theories import Theory
from injunction_rules.model.cases import Disposition
from injunction_rules.queries.asked import Asked, Given, asked
from injunction_rules.queries.flipping.search import minimal
from injunction_rules.queries.space.options import bearing, unknown
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.theories import theories_of
from injunction_rules.rendering.reported import Reported, Several
from injunction_rules.symbolic.patterns import grid

_MOST_TOGETHER = 3


@frozen(repr=False)
class Stability(Reported):
    """
    The stability of a ruling: whether anything still unknown can change its disposition.

    It is ``stable`` or not.  The unknown facts are those on which it may depend; the
    witness is the fewest of them that change it, and ``to`` is what they change it to.
    """

    question: Asked
    disposition: Disposition
    stable: bool
    unknown: tuple[Change, ...]
    witness: Together | None = None
    to: Disposition | None = None

    def __bool__(self) -> bool:
        return self.stable


def is_stable(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    facts: Iterable[Change] | None = None,
) -> Stability:
    """
    Ask whether any unknown fact can change a ruling.

    Parameters
    ----------
    given : Case or Situation
    motion, against : str, optional
        Which ruling; what leaves only one may be left out.
    facts : iterable of Change, optional
        What is unknown; every fact that a rule asks for and the record neither
        shows nor denies when left out.

    Returns
    -------
    Stability
        True in a condition only where the ruling is stable.

    Raises
    ------
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules.corpus.data import demo
    >>> stability = is_stable(demo(), "cease", "alibaba")
    >>> stability.stable, stability.to.words
    (False, 'open')
    """
    question = asked(given, motion, against)
    tried = bearing(question, unknown(question) if facts is None else facts)
    space = Space(question.situation, question.motion, question.against, tried)
    members = space.smallest_change()
    if members is None:
        return Stability(question, space.now, True, tried)
    witness = Together(tried[number] for number in members)
    return Stability(question, space.now, False, tried, witness, space.at(members))


_MOST_PLAYERS = 16
_WORTH = {
    Disposition.GRANTED: Fraction(1),
    Disposition.OPEN: Fraction(1, 2),
    Disposition.DENIED: Fraction(0),
    Disposition.DENIED_AS_FUTILE: Fraction(0),
}


@frozen
class Influence:
    """
    The influence of one unknown fact on a ruling.

    The Banzhaf and Shapley values say, from -1 to 1, how much the motion gains on
    average by the fact being shown: granted it is worth 1, open a half, denied
    nothing.  A value is negative where the fact helps the respondent.  There are so
    many ``swings``, ways to find out the other facts in which it changes the ruling;
    ``alone`` is the ruling if no other is shown, and the theory the one that the fact
    serves, or on which it bears; empty where there is none.
    """

    fact: Change
    banzhaf: Fraction
    shapley: Fraction
    swings: int
    alone: Disposition
    theory: str = ""


@frozen(repr=False)
class NextFacts(Several[Influence]):
    """
    Unknown facts, the one that matters most first.

    That is given by the size of the Shapley value, which is exact over these facts.  The
    facts ``left_out`` were not weighed; they are taken as not shown.  The ``theories`` are
    those of the ruling as it stands, the nearest first.
    """

    question: Asked
    influences: tuple[Influence, ...]
    left_out: tuple[Change, ...]
    theories: tuple[Theory, ...] = ()
    parts = property(attrgetter("influences"), doc="Its influences, in order.")

    @property
    def alike(self) -> bool:
        """Tell whether all weigh the same."""
        return len({abs(influence.shapley) for influence in self.influences}) == 1


def next_facts(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    facts: Iterable[Change] | None = None,
    most: int = _MOST_PLAYERS,
) -> NextFacts:
    """
    Rank the unknown facts by how much it would matter to find them out.

    Parameters
    ----------
    given : Case or Situation
    motion, against : str, optional
        Which ruling; what leaves only one may be left out.
    facts : iterable of Change, optional
        What is unknown; every fact that a rule asks for and the record neither
        shows nor denies when left out, but those that no proof by itself shows.
    most : int, optional
        How many facts are weighed, each against all sets of the others; those that
        change the ruling in the smallest sets are taken.  Every one more doubles
        the work; at most 24.

    Raises
    ------
    ValueError
        If ``most`` is not from 1 to 24.
    ChangeError
        If two of the facts exclude each other.
    AskedOfNothingError
        If it is not clear which ruling is meant.

    >>> from injunction_rules.corpus.data import demo
    >>> first = next_facts(demo(), "comply", "bbottruoys", most=8)[0]
    >>> print(first.fact, first.shapley)
    add: agent or a place in the United States, near the court, undisputed, of bbottruoys 219/560
    """
    if not 1 <= most <= 24:
        raise ValueError(f"most: expected from 1 to 24, found {most}")
    question = asked(given, motion, against)
    if facts is None:
        facts = [change for change in unknown(question) if not change.fact.concluded]
    tried = bearing(question, facts)
    space = Space(question.situation, question.motion, question.against, tried)
    first: dict[int, None] = {}
    for members, _ in minimal(space, _MOST_TOGETHER):
        first |= dict.fromkeys(members)
    chosen = [*first, *(n for n in range(len(tried)) if n not in first)][:most]
    weighed = Space(
        question.situation, question.motion, question.against, tuple(tried[n] for n in chosen)
    )
    together_possible(weighed.options)
    standing = theories_of(question)
    influences = sorted(
        (
            evolve(influence, theory=standing.theory(influence.fact))
            for influence in _influences(weighed)
        ),
        key=lambda influence: -abs(influence.shapley),
    )
    left_out = tuple(option for n, option in enumerate(tried) if n not in chosen)
    return NextFacts(question, tuple(influences), left_out, standing.theories)


def _influences(space: Space) -> Iterator[Influence]:
    """Yield the Banzhaf and the Shapley value of each option, over all sets of options."""
    players = len(space.options)
    (piece,) = grid([2] * players, 1 << players)
    columns = [column for _, column in piece.columns]
    ruled = space.rule(columns, piece.every)
    sizes = _by_size(columns, piece.every)
    for number, option in enumerate(space.options):
        # Of a pair of sets that differ in this option alone, the set without it
        # stands so many places before the other.
        apart = 1 << (players - 1 - number)
        without = piece.every ^ columns[number]
        swings = 0
        banzhaf = shapley = Fraction(0)
        for disposition, worth in _WORTH.items():
            here = ruled.where(disposition)
            left, entered = here & without, (here >> apart) & without
            swings += (left & ~entered).bit_count()
            banzhaf += worth * (entered.bit_count() - left.bit_count())
            for size, sets in enumerate(sizes[:players] if worth else ()):
                gained = (entered & sets).bit_count() - (left & sets).bit_count()
                shapley += worth * Fraction(gained, players * comb(players - 1, size))
        mean = banzhaf / (1 << (players - 1))
        yield Influence(option, mean, shapley, swings, space.at([number]))


def _by_size(columns: Iterable[int], every: int) -> list[int]:
    """For each size, which sets have it."""
    sizes = [every]
    for column in columns:
        pairs = zip([*sizes, 0], [0, *sizes], strict=True)
        sizes = [same & ~column | smaller & column for same, smaller in pairs]
    return sizes
