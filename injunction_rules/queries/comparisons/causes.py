"""Causes why two laws rule a case differently: rules that moved, authorities behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import combinations

from attrs import evolve, frozen

from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Ruling
from injunction_rules.model.authorities import Authority, Citation, Effect, Kind, Treatment, Weight
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.courts import COURTS, court_of
from injunction_rules.model.dates import PartialDate, partial_date
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.queries import differences
from injunction_rules.queries.differences import Moved, deciding
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.semantics.weighing import Law

GIVES = {
    Disposition.DENIED: 0,
    Disposition.DENIED_AS_FUTILE: 0,
    Disposition.OPEN: 1,
    Disposition.GRANTED: 2,
}
"""How much a ruling gives the movant."""


def ruling(case: Case, law: Law) -> Ruling:
    """Tell how a law rules on the one motion of a case, by the reference engine."""
    return decide(
        case,
        law.book,
        engine="reference",
        forum=law.forum,
        as_of=law.as_of,
        stipulated=law.stipulated,
    ).rulings[0]


def moved(mine: Ruling, theirs: Ruling, because: Iterable[Iterable[Citation]]) -> tuple[Moved, ...]:
    """Return the rules worth more or less, or of another rank that rest on what is responsible."""
    authorities = {citation.authority.id for together in because for citation in together}
    resting = {
        step.rule.id
        for ruling in (mine, theirs)
        for step in ruling.decisive.trace.steps
        if any(c.signal.lends_weight and c.authority.id in authorities for c in step.rule.cites)
    }
    return tuple(differences.moved(mine, theirs, resting.intersection(deciding(mine, theirs))))


@frozen
class _Suspect:
    """An authority that counts for more in one law than in another, as a rule cites it."""

    citation: Citation
    less: Authority


@frozen
class _Trial:
    """A law to be tried with authorities that count for no more than in the other."""

    case: Case
    law: Law
    wanted: Disposition
    suspects: tuple[_Suspect, ...]

    def succeeds(self, together: Iterable[_Suspect]) -> bool:
        """Tell whether the law then rules as is wanted."""
        instead = {suspect.citation.authority: suspect.less for suspect in together}
        supposed = evolve(self.law, book=_instead(self.law.book, instead))
        return GIVES[ruling(self.case, supposed).disposition] == GIVES[self.wanted]


def responsible(
    case: Case, first: Law, second: Law, mine: Ruling, theirs: Ruling
) -> tuple[tuple[Citation, ...], ...]:
    """
    Give the sets of authorities that make the difference of two rulings.

    Every single authority; where there is none, every pair; where there is none, at
    most one set for each law, of which none can be missed.
    """
    among = deciding(mine, theirs)
    trials = (
        _Trial(case, second, mine.disposition, tuple(_suspects(second, first, among))),
        _Trial(case, first, theirs.disposition, tuple(_suspects(first, second, among))),
    )
    for tried in (partial(_sets_of, size=1), partial(_sets_of, size=2), _none_missed):
        dropped = dict.fromkeys(together for trial in trials for together in tried(trial))
        if dropped:
            return tuple(tuple(each.citation for each in together) for together in dropped)
    return ()


def _sets_of(trial: _Trial, size: int) -> Iterator[tuple[_Suspect, ...]]:
    return filter(trial.succeeds, combinations(trial.suspects, size))


def _none_missed(trial: _Trial) -> Iterator[tuple[_Suspect, ...]]:
    """Yield all of them, less those that can be left out one after another."""
    left = trial.suspects
    if trial.succeeds(left):
        for suspect in trial.suspects:
            fewer = tuple(kept for kept in left if kept is not suspect)
            if trial.succeeds(fewer):
                left = fewer
        yield left


def _suspects(mine: Law, theirs: Law, among: Iterable[str]) -> Iterator[_Suspect]:
    """Give the authorities of the deciding rules that count for more in one law."""
    rules = {rule.id: rule for rule in mine.book.rules}
    others = {authority.id: authority for authority in authorities_of(theirs.book)}
    known = {_said(rule) for rule in theirs.book.rules}
    cited: dict[Authority, list[tuple[Citation, bool]]] = {}
    for id in among:
        for citation in rules[id].cites if id in rules else ():
            if citation.signal.lends_weight:
                own = _said(rules[id]) not in known
                cited.setdefault(citation.authority, []).append((citation, own))
    for authority, uses in cited.items():
        same = others.get(authority.id)
        here = authority.weight(mine.forum, mine.as_of)
        there = Weight.NONE if same is None else same.weight(theirs.forum, theirs.as_of)
        alone = [citation for citation, own in uses if own]
        if alone and here > Weight.NONE:
            # It carries a rule that the other law does not have.
            yield _Suspect(alone[0], _weighing(authority, Weight.NONE, mine.forum))
        elif here > there:
            yield _Suspect(uses[0][0], _weighing(authority, there, mine.forum))


def _weighing(authority: Authority, weight: Weight, forum: str) -> Authority:
    """Give the authority as if a court had decided it whose decisions weigh so much in a forum."""
    if weight is Weight.NONE:
        since = authority.known_by or authority.decided
        return evolve(authority, history=(*authority.history, _gone(since)))
    own = court_of(forum).circuit
    court = next(
        court.id
        for court in COURTS.values()
        if court.id not in ("scotus", forum)
        and court.circuit != own
        and court.is_appellate is (weight is Weight.PERSUASIVE)
    )
    history = authority.history
    if weight is Weight.UNDONE:
        history = (*history, _gone(partial_date(date.max)))
    return evolve(authority, kind=Kind.DECISION, court=court, courts=(), history=history)


def _gone(on: PartialDate) -> Treatment:
    return Treatment(Effect.OVERRULED, on, "supposed for argument's sake")


def _instead(book: RuleBook, authorities: Mapping[Authority, Authority]) -> RuleBook:
    """Give the rule book with some authorities in place of others."""

    def cites(rule: Rule) -> tuple[Citation, ...]:
        known = authorities.get
        return tuple(evolve(c, authority=known(c.authority, c.authority)) for c in rule.cites)

    doctrines = (
        evolve(doctrine, rules=tuple(evolve(rule, cites=cites(rule)) for rule in doctrine.rules))
        for doctrine in book.doctrines
    )
    return evolve(book, doctrines=tuple(doctrines))


def _said(rule: Rule) -> tuple[object, ...]:
    """Give what a rule says and cites, whatever became of the authorities."""
    cites = tuple((citation.authority.id, citation.signal) for citation in rule.cites)
    return rule.when, rule.then, rule.against, rule.defeats, rule.settled, cites
