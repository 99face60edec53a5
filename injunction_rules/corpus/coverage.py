"""Coverage: the decided cases in which each rule fires, and what rests on each authority."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from attrs import frozen

from injunction_rules.corpus.cases import CorpusReport
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.traces import Status
from injunction_rules.rendering.reported import Several
from injunction_rules.semantics.overruling import authorities_of


@frozen
class Covered:
    """
    A rule, and what the decided cases do with it.

    It fires in cases in which it holds, and is defeated where an exception takes it
    away; in so many others it is not met, or not yet or no longer law.
    """

    rule: str
    fires: tuple[str, ...]
    defeated: tuple[str, ...]
    not_met: int
    not_in_force: int

    @property
    def has_precedent(self) -> bool:
        """Tell whether the rule fires or is defeated in a decided case."""
        return bool(self.fires or self.defeated)


@frozen
class Resting:
    """The ids of the rules that cite an authority, and of the cases whose rulings rest on it."""

    authority: Authority
    rules: tuple[str, ...]
    cases: tuple[str, ...]


@frozen(repr=False)
class Coverage(Several[Covered]):
    """Rules and authorities with the decided cases that rest on them."""

    rules: tuple[Covered, ...]
    authorities: tuple[Resting, ...]
    parts = property(attrgetter("rules"), doc="Its rules, in order.")


def coverage(decided: CorpusReport, rules: RuleBook = RULES) -> Coverage:
    """
    Give for each rule the decided cases in which it fires, is defeated or is not met.

    A case counts for the best that a rule does in any of its questions.

    Parameters
    ----------
    decided : CorpusReport
    rules : RuleBook, optional
        By which the cases were decided.

    >>> from injunction_rules.corpus.cases import corpus, corpus_report
    >>> decided = corpus_report(engine="compiled", cases=corpus()[:1])
    >>> len(coverage(decided)) == len(RULES.rules)
    True
    """
    return Coverage(tuple(_covered(decided, rules)), tuple(_resting(decided, rules)))


def _covered(decided: CorpusReport, rules: RuleBook) -> Iterator[Covered]:
    best = [Status.FIRED, Status.DEFEATED, Status.NOT_MET, Status.NOT_IN_FORCE]
    cases: dict[str, dict[Status, list[str]]] = {
        rule.id: {status: [] for status in best} for rule in rules.rules
    }
    for row in decided.rows:
        reached: dict[str, Status] = {}
        for ruling in row.decision.rulings:
            for answer in ruling.answers:
                for step in answer.trace.steps:
                    old = reached.get(step.rule.id, Status.NOT_IN_FORCE)
                    reached[step.rule.id] = min(old, step.status, key=best.index)
        for rule, status in reached.items():
            cases[rule][status].append(row.id)
    for rule, by in cases.items():
        fired, defeated, not_met, not_in_force = by.values()
        yield Covered(rule, tuple(fired), tuple(defeated), len(not_met), len(not_in_force))


def _resting(decided: CorpusReport, rules: RuleBook) -> Iterator[Resting]:
    cases: dict[Authority, list[str]] = {authority: [] for authority in authorities_of(rules)}
    for row in decided.rows:
        for authority in {relied.citation.authority: None for relied in row.decision.authorities}:
            cases[authority].append(row.id)
    for authority, ids in cases.items():
        citing = (r.id for r in rules.rules if any(c.authority == authority for c in r.cites))
        yield Resting(authority, tuple(citing), tuple(ids))
