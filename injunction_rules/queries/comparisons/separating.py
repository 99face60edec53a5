"""The smallest fact patterns that separate two laws, and what makes the difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import timedelta
from functools import cached_property
from typing import Any

from attrs import define, evolve, frozen

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
from injunction_rules.model.findings import Finding
from injunction_rules.queries.comparisons.causes import GIVES, moved, responsible, ruling
from injunction_rules.queries.differences import Moved
from injunction_rules.queries.space.compiling import gives
from injunction_rules.semantics.overruling import authorities_of, taken_away
from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.any_record import KindOfMotion
from injunction_rules.symbolic.candidates import Candidates
from injunction_rules.symbolic.circuit import Circuit, Node
from injunction_rules.symbolic.solving import Patterns
from injunction_rules.symbolic.suppositions import Stands
from injunction_rules.symbolic.witnesses import SOME_DAY


@frozen
class Separation:
    """
    A fact pattern that two laws rule differently, and the case made of it.

    An injunction, a respondent or a motion is among the facts where it must be other
    than the plainest.  The rules are those in either's reasons that
    :func:`~injunction_rules.queries.comparisons.causes.moved` gives.  It is
    ``because`` of each set of authorities, as the rules cite them, that satisfies
    this: if they counted for no more than in the other law, the law in which they
    count for more would rule as the other does.
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
    mine, theirs = gives(c, first), gives(c, second)
    less = c.or_(*(c.and_(a, c.not_(b)) for a, b in zip(mine, theirs, strict=True)))
    more = c.or_(*(c.and_(b, c.not_(a)) for a, b in zip(mine, theirs, strict=True)))
    return less, more


@define(eq=False)
class Search:
    """
    A search among the records that can be made of candidate facts.
    """

    kind: KindOfMotion
    first: Law
    second: Law

    @cached_property
    def records(self) -> Candidates:
        """Give every record that is looked at."""
        return Candidates(Circuit(), self.kind, (self.first, self.second), SOME_DAY)

    @property
    def candidates(self) -> int:
        """Count the facts of which records are made."""
        return len(self.records.facts)

    def separations(self, stricter: bool, every_cause: bool) -> Iterator[Separation]:
        """
        Yield the smallest pattern in which the second law gives less if stricter, or more.

        For every cause go on with the smallest left without what was responsible so far.
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
        chosen = Patterns(c).cheapest(gate, self.records.costs)
        return None if chosen is None else tuple(self.records.facts[i] for i in chosen)

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

    It is heard in the forum of the first law, and decided on the later of the dates,
    unless its facts need a later one.  Injunction, respondent and motion may be among these.
    """
    given = tuple(facts)
    heads: dict[type[Fact], Any] = {type(fact): fact for fact in given}
    injunction = heads.get(Injunction, Injunction())
    new_terms = Motion in heads and heads[Motion].new_terms
    kind = heads[Respondent].kind if Respondent in heads else RespondentKind.OTHER
    enjoined = motion.against is Capacity.ENJOINED_PARTY
    own_kind = kind if enjoined else RespondentKind.OTHER
    party = EnjoinedParty(id="party", name="Party", kind=own_kind)
    stranger = Nonparty(id="nonparty", name="Nonparty", kind=kind)
    whom = (party if enjoined else stranger).id
    made = MotionMade(id="motion", relief=motion.relief, against=(whom,), new_terms=new_terms)
    return Case(
        caption="A fact pattern that separates two laws",
        court=first.forum,
        decided=max(first.as_of, second.as_of, SOME_DAY + timedelta(days=1)),
        injunction=injunction,
        enjoined_parties=(party,),
        nonparties=() if enjoined else (stranger,),
        facts=tuple(fact for fact in given if not isinstance(fact, HEADS)),
        motions=(made,),
    )
