"""
Flips of a ruling: every smallest set of changes that makes it another.

A set flips when the motion is ruled otherwise with all of its changes made, and it
is smallest when no part of it flips.  All sets of one size are tried at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import islice
from math import comb
from operator import and_, attrgetter

from attrs import frozen

from injunction_rules.changes import Change, ChangeError, Situation, Together
from injunction_rules.explaining.theories import Theory
from injunction_rules.model.cases import Disposition
from injunction_rules.queries.asked import Asked, Given, asked
from injunction_rules.queries.size import check_size
from injunction_rules.queries.space.options import Over, Prices, options
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.theories import Likelihood, theories_of
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Several
from injunction_rules.symbolic.patterns import by_least, ones, subset, subsets

MOST_SETS = 1 << 24
"""How many sets of one size are tried unless more are allowed."""

_MOST_BITS = 1 << 30
"""What the columns of sets that are tried at once may take: 128 megabytes."""

_MOST_FLIPS = 1 << 20
"""How many sets may flip a ruling, with all that come to the same."""


@frozen
class Flip:
    """
    A smallest set of changes with which a motion is ruled otherwise, and how.

    The price is given by :class:`~injunction_rules.queries.space.options.Prices`.  The
    theory is the one on which the changes bear most; empty where they bear on none.
    """

    changes: Together
    disposition: Disposition
    price: int
    theory: str = ""
    likelihood: Likelihood = Likelihood.LAW

    def __str__(self) -> str:
        return f"{self.disposition.words}: {self.changes}"


@frozen(repr=False)
class Flips(Several[Flip]):
    """
    The smallest sets of changes that flip a ruling from its disposition.

    It flips ``to`` the ruling wanted, or to any other.  The ``options`` were tried alone
    and together, at ``most`` so many.  The flips that are likeliest in practice come
    first: the record completed, a new fact for a theory that is raised, for one that is
    not, another law, and last what is undisputed withdrawn or conduct of another kind;
    among these the fewest changes, and the lowest price.  The ``theories`` are those of the
    ruling as it stands, the nearest first.
    """

    question: Asked
    disposition: Disposition
    to: Disposition | None
    options: tuple[Change, ...]
    most: int
    flips: tuple[Flip, ...]
    theories: tuple[Theory, ...] = ()
    parts = property(attrgetter("flips"), doc="Its flips, in order.")

    def situation(self, flip: Flip) -> Situation:
        """Give the case and the law with a flip made, to be decided."""
        return flip.changes.apply(self.question.situation)


def flips(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    to: Disposition | None = None,
    over: Iterable[Over] = ("facts", "authorities"),
    changes: Iterable[Change] | None = None,
    most: int = 2,
    at_most: int = MOST_SETS,
    show_progress: bool | None = None,
) -> Flips:
    """
    Find every smallest set of changes that flips a ruling.

    Parameters
    ----------
    given : Case or Situation
    motion, against : str, optional
        Which ruling; what leaves only one may be left out.
    to : Disposition, optional
        Only flips to this ruling.
    over : iterable of {'facts', 'authorities'}, optional
        What may be otherwise, where ``changes`` is left out.
    changes : iterable of Change, optional
        What may be otherwise; a change of several parts is made as one.
    most : int, optional
        The most changes made together.
    at_most : int, optional
        How many sets of one size may be tried.
    show_progress : bool, optional
        See :func:`~injunction_rules.rendering.progress.progress`.

    Raises
    ------
    ChangeError
        If a change cannot be made, or there are too many sets to try.
    AskedOfNothingError
        If it is not clear which ruling is meant.
    ValueError
        If ``most`` is less than 1, or there is no such ruling as ``to``.

    >>> from injunction_rules.corpus.data import demo
    >>> answer = flips(demo(), "comply", "bbottruoys", over=["facts"], most=1)
    >>> print(answer[0])
    granted: add: agent or a place in the United States, near the court, undisputed, of bbottruoys
    >>> answer[0].likelihood.value
    'a new fact for a theory that is not raised'
    """
    question = asked(given, motion, against)
    to = None if to is None else Disposition(to)
    tried = options(question, over) if changes is None else tuple(changes)
    situation, checked = question.situation, changes is None
    space = Space(situation, question.motion, question.against, tried, checked=checked)
    prices, standing = Prices(question), theories_of(question)
    sets = [
        Flip(
            changes,
            disposition,
            prices.of(changes),
            standing.theory(changes),
            standing.likelihood(changes),
        )
        for members, disposition in minimal(space, most, to, at_most, show_progress)
        for changes in [Together(tried[number] for number in members)]
    ]
    sets.sort(key=lambda flip: (flip.likelihood.place, len(flip.changes.changes), flip.price))
    return Flips(question, space.now, to, tried, most, tuple(sets), standing.theories)


def minimal(
    space: Space,
    most: int,
    to: Disposition | None = None,
    at_most: int = MOST_SETS,
    show_progress: bool | None = None,
) -> Iterator[tuple[tuple[int, ...], Disposition]]:
    """
    Yield the smallest sets of ``most`` options, by number, that flip a ruling, and to what.

    It is searched among as many facts of those that are alike as may be changed together, and
    what flips is yielded of all of them.
    """
    if most < 1:
        raise ValueError(f"most: expected 1 or more, found {most}")
    alike = space.symmetry
    chosen = alike.chosen(most)
    few = space.of(chosen)
    orders = {ruling: place for place, ruling in enumerate(Disposition)}
    flipping = (
        (len(members), orders[disposition], every, disposition)
        for members, disposition in _searched(few, most, to, at_most, show_progress)
        for every in alike.of_all([chosen[number] for number in members])
    )
    sets = list(islice(flipping, _MOST_FLIPS + 1))
    if len(sets) > _MOST_FLIPS:
        raise ChangeError(
            f"more than {_MOST_FLIPS:,} sets flip the ruling: ask for fewer changes together"
        )
    sets.sort(key=lambda flip: flip[:3])
    yield from ((members, disposition) for _, _, members, disposition in sets)


def _searched(
    space: Space,
    most: int,
    to: Disposition | None,
    at_most: int = MOST_SETS,
    show_progress: bool | None = None,
) -> Iterator[tuple[tuple[int, ...], Disposition]]:
    """Try all sets of one size after another, among all options."""
    things = len(space.options)
    sizes = range(1, min(most, things) + 1)
    for size in sizes:
        searched = f"sets of {size} of {things} changes"
        less = "name fewer changes, ask for fewer together"
        check_size(comb(things, size), searched, at_most, less)
    wanted = [ruling for ruling in Disposition if ruling is not space.now and to in (None, ruling)]
    known: list[tuple[int, ...]] = []
    for size in sizes:
        # Sets that cannot be made, and those of which a part flips already.
        spoiling = (*space.exclusive, *known)
        flipping: dict[Disposition, list[tuple[int, ...]]] = {ruling: [] for ruling in wanted}
        start = 0
        pieces, total = _in_pieces(things, size)
        label = f"sets of {size}"
        for length, columns in progress(
            pieces, total, label=label, unit="pieces", show=show_progress
        ):
            ruled = space.rule(columns, (1 << length) - 1)
            spoiled = 0
            for members in spoiling:
                spoiled |= reduce(and_, [columns[number] for number in members])
            for disposition, sets in flipping.items():
                turned = ruled.where(disposition) & ~spoiled
                sets += [subset(start + number, things, size) for number in ones(turned)]
            start += length
        for disposition, sets in flipping.items():
            yield from ((members, disposition) for members in sets)
            known += sets


def _in_pieces(things: int, size: int) -> tuple[Iterable[tuple[int, tuple[int, ...]]], int]:
    """Give the subsets of one size at once, or piece by piece if very many; and how many pieces."""
    if things * comb(things, size) <= _MOST_BITS:
        return [(comb(things, size), subsets(things, size))], 1
    return by_least(things, size), things - size + 1
