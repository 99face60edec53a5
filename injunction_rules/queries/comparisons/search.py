"""
Two rule books compared, or one in two forums or on two dates.

For each kind of motion the two laws are compared over every record there could
be.  Where they differ, the smallest fact pattern that separates them is found
among all that can be made of candidate facts, is decided under both, and the
authorities are named without which the difference goes away.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from itertools import chain

from attrs import frozen

from injunction_rules.model.facts import Capacity, Relief
from injunction_rules.model.lines import counted
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.comparisons.separating import Search, Separation, gaps
from injunction_rules.queries.size import LARGE_IN_RULES, MOST_RULES, check_size
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.semantics.weighing import Law, law_of
from injunction_rules.symbolic.any_record import MOTIONS, AnyRecord, KindOfMotion
from injunction_rules.symbolic.circuit import Circuit, Node
from injunction_rules.symbolic.solving import Patterns


class Relation(Enum):
    """
    The relation of the second of two laws to the first, in what it gives the movant.

    Rulings rank denied (as futile or not), open, granted.  The second is
    stricter where it gives the movant less in some fact pattern and more in
    none.  ``NOT_SEPARATED`` means that no pattern looked at separates them and
    that it is not proved that none does.
    """

    EQUIVALENT = "equivalent"
    STRICTER = "stricter"
    LOOSER = "looser"
    INCOMPARABLE = "incomparable"
    NOT_SEPARATED = "not separated"


class Known(Enum):
    """The certainty that nothing more separates two laws in one direction."""

    PROVED = "proved of every record there could be"
    SEARCHED = "no other record that can be made of the candidate facts"


@frozen
class Compared:
    """
    Two laws compared on one kind of motion.

    Fact patterns in which the second law gives the movant less are ``stricter``, more
    ``looser``: the smallest first, and others only where asked for.  Where there is
    none, ``none_stricter`` or ``none_looser`` says how that is known.  Records were
    made of ``candidates`` facts, and every set of these was looked at.
    """

    kind: KindOfMotion
    stricter: tuple[Separation, ...]
    looser: tuple[Separation, ...]
    none_stricter: Known
    none_looser: Known
    candidates: int

    @property
    def relation(self) -> Relation:
        """Tell how the second law stands to the first."""
        if self.stricter and self.looser:
            return Relation.INCOMPARABLE
        if self.stricter or self.looser:
            return Relation.STRICTER if self.stricter else Relation.LOOSER
        return Relation.EQUIVALENT if self.is_proved else Relation.NOT_SEPARATED

    @property
    def is_proved(self) -> bool:
        """Tell whether the relation holds of every record there could be."""
        return (bool(self.stricter) or self.none_stricter is Known.PROVED) and (
            bool(self.looser) or self.none_looser is Known.PROVED
        )

    @property
    def separations(self) -> tuple[Separation, ...]:
        """Give every fact pattern found that separates the two, the smallest first."""
        return tuple(sorted((*self.stricter, *self.looser), key=_size))


@frozen(repr=False)
class Comparison(Reported):
    """Two laws compared, on one kind of motion after the other."""

    first: Law
    second: Law
    motions: tuple[Compared, ...]

    @property
    def relation(self) -> Relation:
        """Tell how the second law stands to the first on all these motions together."""
        relations = {compared.relation for compared in self.motions} - {Relation.EQUIVALENT}
        separated = relations - {Relation.NOT_SEPARATED}
        if not separated:
            return Relation.NOT_SEPARATED if relations else Relation.EQUIVALENT
        return separated.pop() if len(separated) == 1 else Relation.INCOMPARABLE

    @property
    def smallest(self) -> Separation | None:
        """Give the smallest fact pattern that separates the two on any of these motions."""
        separations = chain.from_iterable(compared.separations for compared in self.motions)
        return min(separations, key=_size, default=None)

    def on(self, relief: Relief, against: Capacity) -> Compared:
        """
        Give the comparison on one kind of motion.

        Raises
        ------
        KeyError
            If it was not compared, or no such motion can be made.
        """
        for compared in self.motions:
            if compared.kind == KindOfMotion(relief, against):
                return compared
        raise KeyError(f"not compared: {relief.value} against {against.value}")


def _size(separation: Separation) -> tuple[int, int]:
    return len(separation.facts), sum(len(fact.stated()) for fact in separation.facts)


def latest(*books: RuleBook) -> date:
    """
    Give the last day on which anything happened to an authority that some books cite.

    From that day on the law they state is today's, as far as they know.

    >>> from injunction_rules import RULES
    >>> latest(RULES) >= date(2024, 1, 1)
    True
    """
    return max(
        day
        for book in books
        for authority in authorities_of(book)
        for day in (
            (authority.known_by or authority.decided).last,
            *(treatment.on.last for treatment in authority.history),
        )
    )


def compare(
    first: RuleBook | Law,
    second: RuleBook | Law,
    *,
    forum: str = "nysd",
    as_of: date | None = None,
    relief: Iterable[Relief] = tuple(Relief),
    every_cause: bool = False,
    at_most: int = MOST_RULES,
) -> Comparison:
    """
    Tell how two laws differ in what they give the movant.

    Parameters
    ----------
    first, second : RuleBook or Law
        A rule book is taken in ``forum`` as of ``as_of``; a law brings its own,
        so that one book can be compared in two forums or on two dates.
    forum : str, optional
        Id of the court.
    as_of : datetime.date, optional
        Left out, today's law: the last day on which anything happened to an
        authority of the two books.
    relief : iterable of Relief, optional
        On which motions to compare; all when left out.
    every_cause : bool, optional
        Find not only the smallest fact pattern that separates the two, but for
        each authority responsible the smallest that stays when those found
        before are taken away from both.
    at_most : int, optional
        How many rules may be compared, those of both laws for each kind of motion.

    Raises
    ------
    RuleError
        If the rules know no such court.
    ChangeError
        If there are more rules to compare.

    >>> from datetime import date
    >>> from injunction_rules import RULES
    >>> from injunction_rules.model.facts import Capacity
    >>> from injunction_rules.semantics.weighing import Law
    >>> early, late = (Law(RULES, "nysd", date(year, 6, 29)) for year in (2023, 2024))
    >>> found = compare(early, late, relief=[Relief.CONTEMPT])
    >>> found.relation
    <Relation.INCOMPARABLE: 'incomparable'>
    >>> found = found.on(Relief.CONTEMPT, Capacity.NONPARTY).stricter[0]
    >>> [type(fact).__name__ for fact in found.facts]
    ['Violation', 'Assistance', 'ActualNotice']
    >>> [[citation.authority.id for citation in group] for group in found.because]
    [['havens-v-james']]
    """
    books = tuple(side.book if isinstance(side, Law) else side for side in (first, second))
    forum = next((book for book in books if forum in book.courts), books[0]).forum(forum)
    day = latest(*books) if as_of is None else as_of
    first, second = (
        side if isinstance(side, Law) else law_of(side, forum, day) for side in (first, second)
    )
    wanted = tuple(relief)
    kinds = [kind for kind in MOTIONS if kind.relief in wanted]
    size = len(kinds) * (len(first.book.rules) + len(second.book.rules))
    things = f"rules to compare on {counted((len(kinds), 'kind'))} of motion"
    check_size(size, things, at_most, "name one kind of relief", large=LARGE_IN_RULES)
    motions = (
        _compared(kind, first, second, every_cause)
        for kind in progress(kinds, label="compare", unit="kinds of motion")
    )
    return Comparison(first, second, tuple(motions))


def _compared(kind: KindOfMotion, first: Law, second: Law, every_cause: bool) -> Compared:
    circuit = Circuit()
    record = AnyRecord(circuit, kind, (first, second))
    patterns = Patterns(circuit)
    search = Search(kind, first, second)

    def separations(gate: Node, stricter: bool) -> tuple[tuple[Separation, ...], Known]:
        if patterns.never(gate):
            return (), Known.PROVED
        return tuple(search.separations(stricter, every_cause)), Known.SEARCHED

    less, more = gaps(circuit, record.standings(first), record.standings(second))
    stricter, none_stricter = separations(less, True)
    looser, none_looser = separations(more, False)
    return Compared(kind, stricter, looser, none_stricter, none_looser, search.candidates)
