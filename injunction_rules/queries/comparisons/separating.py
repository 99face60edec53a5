"""
The smallest fact patterns that separate two laws, and what makes the difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import timedelta
from functools import cached_property

from attrs import define, evolve, field, frozen

from injunction_rules.errors import EngineError
from injunction_rules.model.authorities import Citation
from injunction_rules.model.cases import Case, Disposition, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.facts import (
    HEADS,
    Capacity,
    Fact,
    Injunction,
    Motion,
    Respondent,
    RespondentKind,
)
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.queries.comparisons.causes import GIVES, moved, responsible, ruling
from injunction_rules.queries.differences import Moved
from injunction_rules.semantics.overruling import authorities_of, taken_away
from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.any_record import KindOfMotion
from injunction_rules.symbolic.candidates import Candidates
from injunction_rules.symbolic.circuit import FALSE, Circuit, Node
from injunction_rules.symbolic.diagram import Diagrams, TooLargeError
from injunction_rules.symbolic.suppositions import Stands
from injunction_rules.symbolic.witnesses import SOME_DAY


@frozen
class Separation:
    """
    A fact pattern that two laws rule differently.

    Attributes
    ----------
    facts : tuple of Fact
        All that the record shows; an injunction, a respondent or a motion among
        them where it must be other than the plainest.
    case : Case
        The case made of them.
    first, second : Disposition
        How each law rules.
    rules : tuple of Moved
        The rules in either's reasons that are worth more or less under the
        other law or are not there, and those of another rank there that rest on
        what makes the difference.
    because : tuple of tuple of Citation
        The sets of authorities that make the difference, as the rules cite them:
        if they counted for no more than in the other law, the one in which they
        count for more would rule as the other does.  See
        :func:`injunction_rules.queries.comparisons.causes.responsible`.
    """

    facts: tuple[Fact, ...]
    case: Case
    first: Disposition
    second: Disposition
    rules: tuple[Moved, ...]
    because: tuple[tuple[Citation, ...], ...]


def gaps(
    c: Circuit, first: Mapping[Finding, Stands], second: Mapping[Finding, Stands]
) -> tuple[Node, Node]:
    """Tell where the second of two laws gives the movant less than the first, and where more."""
    mine, theirs = _given(c, first), _given(c, second)
    less = c.or_(*(c.and_(a, c.not_(b)) for a, b in zip(mine, theirs, strict=True)))
    more = c.or_(*(c.and_(b, c.not_(a)) for a, b in zip(mine, theirs, strict=True)))
    return less, more


def _given(c: Circuit, stands: Mapping[Finding, Stands]) -> tuple[Node, Node]:
    """Tell where a motion is not denied, and where it is granted."""
    futile = stands.get(ReliefFutile, _NOWHERE)
    warranted = stands.get(ReliefWarranted, _NOWHERE)
    argued = c.and_(c.or_(warranted.shown, warranted.contested), c.not_(futile.shown))
    doubt = c.or_(warranted.contested, futile.contested)
    return argued, c.and_(argued, c.not_(doubt))


_NOWHERE = Stands(FALSE, FALSE, FALSE)


@define(eq=False)
class Search:
    """
    A search among the records that can be made of candidate facts.

    Attributes
    ----------
    limit : int
        The most nodes of a diagram.
    too_large : bool
        Whether some search outgrew it.
    """

    kind: KindOfMotion
    first: Law
    second: Law
    limit: int
    too_large: bool = field(default=False, init=False)
    _diagrams: Diagrams = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._diagrams = Diagrams(self.records.circuit, self.limit)

    @cached_property
    def records(self) -> Candidates:
        """Give every record that is looked at."""
        return Candidates(Circuit(), self.kind, (self.first, self.second), SOME_DAY)

    @property
    def candidates(self) -> int:
        """Of how many facts records are made."""
        return len(self.records.facts)

    def separations(self, stricter: bool, every_cause: bool) -> Iterator[Separation]:
        """
        Yield the smallest pattern in which the second law gives less, or more.

        Parameters
        ----------
        stricter : bool
            Less, and not more.
        every_cause : bool
            Go on with the smallest that is left without the authorities found
            responsible so far.
        """
        known: set[str] = set()
        while (facts := self._smallest(stricter, known)) is not None:
            separation = _separation(self.kind, self.first, self.second, facts)
            yield separation
            causes = {citation.authority.id for group in separation.because for citation in group}
            if not every_cause or causes <= known:
                return
            known |= causes

    def _smallest(self, stricter: bool, without: Set[str]) -> tuple[Fact, ...] | None:
        c = self.records.circuit
        gate = self._gap(self.first, self.second, stricter)
        if without:
            first, second = (_taken_away(law, without) for law in (self.first, self.second))
            gate = c.and_(gate, self._gap(first, second, stricter))
        try:
            chosen = self._cheapest(gate)
        except TooLargeError:
            self.too_large = True
            return None
        return None if chosen is None else tuple(self.records.facts[i] for i in chosen)

    def _cheapest(self, gate: Node) -> tuple[int, ...] | None:
        try:
            return self._diagrams.cheapest(gate, self.records.costs)
        except TooLargeError:
            # What was built for other questions takes up room: begin anew.
            self._diagrams = Diagrams(self.records.circuit, self.limit)
            return self._diagrams.cheapest(gate, self.records.costs)

    def _gap(self, first: Law, second: Law, stricter: bool) -> Node:
        records = self.records
        less, more = gaps(records.circuit, records.standings(first), records.standings(second))
        return less if stricter else more


def _taken_away(law: Law, authorities: Iterable[str]) -> Law:
    book = law.book
    for id in sorted(authorities):
        if any(authority.id == id for authority in authorities_of(book)):
            book = taken_away(book, id)
    return evolve(law, book=book)


def _separation(kind: KindOfMotion, first: Law, second: Law, facts: tuple[Fact, ...]) -> Separation:
    case = case_of(kind, first, second, facts)
    mine, theirs = ruling(case, first), ruling(case, second)
    if GIVES[mine.disposition] == GIVES[theirs.disposition]:
        raise EngineError(
            f"two laws that the circuit has rule differently both make {kind.words} "
            f"{mine.disposition.words}; please report this"
        )
    because = responsible(case, first, second, mine, theirs)
    rules = moved(mine, theirs, because)
    return Separation(facts, case, mine.disposition, theirs.disposition, rules, because)


def case_of(motion: KindOfMotion, first: Law, second: Law, facts: Iterable[Fact]) -> Case:
    """
    Give a case of one enjoined party, one nonparty and one motion.

    Parameters
    ----------
    first, second : Law
        It is heard in the forum of the first, and decided on the later of the
        dates, unless its facts need a later one.
    facts : iterable of Fact
        The motion, the respondent and the injunction may be among them.
    """
    given = tuple(facts)
    injunction, new_terms, kind = Injunction(), False, RespondentKind.OTHER
    for fact in given:
        if isinstance(fact, Injunction):
            injunction = fact
        if isinstance(fact, Respondent):
            kind = fact.kind
        if isinstance(fact, Motion):
            new_terms = fact.new_terms
    enjoined = motion.against is Capacity.ENJOINED_PARTY
    return Case(
        caption="A fact pattern that separates two laws",
        court=first.forum,
        decided=max(first.as_of, second.as_of, SOME_DAY + timedelta(days=1)),
        injunction=injunction,
        enjoined_parties=(
            EnjoinedParty(
                id="party", name="Party", kind=kind if enjoined else RespondentKind.OTHER
            ),
        ),
        nonparties=() if enjoined else (Nonparty(id="nonparty", name="Nonparty", kind=kind),),
        facts=tuple(fact for fact in given if not isinstance(fact, HEADS)),
        motions=(
            MotionMade(
                id="motion",
                relief=motion.relief,
                against=("party" if enjoined else "nonparty",),
                new_terms=new_terms,
            ),
        ),
    )
