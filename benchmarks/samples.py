"""What is decided: the questions of the corpus, and larger ones made from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from attrs import evolve

from injunction_rules import RULES, demo
from injunction_rules.corpus.cases import corpus
from injunction_rules.model.cases import Case, Nonparty
from injunction_rules.model.conditions import AllOf, AnyOf, Condition, Every
from injunction_rules.model.facts import (
    ActualNotice,
    ArmsLengthService,
    Assistance,
    AssistanceKind,
    Fact,
    Listing,
    Relief,
    RespondentKind,
    ServiceKind,
    Violation,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.questions import Question, questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Doctrine, Rule
from injunction_rules.semantics.weighing import Law, law_of

LAWS = (("nysd", date(2023, 5, 31)), ("ilnd", date(2025, 1, 2)), ("cand", date(2020, 6, 1)))
"""The courts and days under whose law every question is timed."""


@lru_cache(maxsize=1)
def asked() -> tuple[tuple[Question, Law], ...]:
    """Every question of the corpus, with the law of its case."""
    return tuple(
        (question, law_of(RULES, decided.case.court, decided.case.as_of))
        for decided in corpus()
        for question in questions(decided.case)
    )


def copies(those: Iterable[Question], number: int) -> tuple[Question, ...]:
    """
    The same questions made of objects that nobody has seen before.

    Each fact says another place in the record, so that nothing remembered of
    one copy is worth anything for the next.
    """
    return tuple(
        evolve(
            one,
            facts=tuple(evolve(fact, source=f"{fact.source} [{number}]") for fact in one.facts),
        )
        for one in those
    )


# Larger questions.


def with_facts(size: int) -> Question:
    """A question about a marketplace with so many facts, most of them listings."""
    case = demo()
    (start,) = [
        one for one in questions(case) if one.relief is Relief.CEASE and one.respondent == "alibaba"
    ][:1]
    noticed = date(2023, 1, 2)
    more: list[Fact] = [
        ActualNotice(on=noticed),
        Violation(on=noticed + timedelta(days=30)),
        ArmsLengthService(kind=ServiceKind.MARKETPLACE, until=noticed + timedelta(days=40)),
        Assistance(kind=AssistanceKind.PROMOTION, on=noticed + timedelta(days=20)),
    ]
    more += [
        Listing(
            name=f"listing {i}",
            noticed=noticed + timedelta(days=i % 28),
            removed=noticed + timedelta(days=i % 28 + i % 9),
        )
        for i in range(size)
    ]
    facts = (*start.facts[:3], *more)[:size]
    return evolve(start, facts=facts, places=tuple(f"facts[{i}]" for i in range(len(facts))))


# Larger rule books.


def with_rules(times: int) -> RuleBook:
    """The rule book so many times over, each copy with findings of its own."""
    doctrines = list(RULES.doctrines)
    for number in range(1, times):
        word = "-copy" * number
        doctrines += [_renamed(doctrine, word) for doctrine in RULES.doctrines]
    return RuleBook(doctrines, dict(RULES.standards))


def _renamed(doctrine: Doctrine, word: str) -> Doctrine:
    return evolve(
        doctrine, id=doctrine.id + word, rules=[_rule(rule, word) for rule in doctrine.rules]
    )


def _rule(rule: Rule, word: str) -> Rule:
    def other(finding: Finding | None) -> Finding | None:
        return None if finding is None else evolve(finding, id=finding.id + word)

    return evolve(
        rule.with_conditions(lambda condition: _condition(condition, word)),
        id=_id(rule.id, word),
        then=other(rule.then),
        against=other(rule.against),
        defeats=[_id(id, word) for id in rule.defeats],
    )


def _id(id: str, word: str) -> str:
    doctrine, _, slug = id.partition(".")
    return f"{doctrine}{word}.{slug}"


def _condition(condition: Condition, word: str) -> Condition:
    if isinstance(condition, (AllOf, AnyOf)):
        return evolve(condition, parts=tuple(_condition(one, word) for one in condition.parts))
    if isinstance(condition, Every) or not isinstance(condition.of, Finding):
        return condition
    return evolve(condition, of=evolve(condition.of, id=condition.of.id + word))


# Larger cases.


def with_respondents(many: int, *, alike: bool) -> Case:
    """A motion against so many marketplaces, with one record or each with its own."""
    start = demo()
    noticed = date(2023, 1, 2)
    facts: list[Fact] = [Violation(on=noticed + timedelta(days=30), source="ECF No. 9")]
    for i in range(many):
        days = 0 if alike else i
        id = f"market-{i}"
        facts += [
            ActualNotice(on=noticed, respondent=id, source="ECF No. 10"),
            Listing(
                name=f"listing {days}",
                noticed=noticed,
                removed=noticed + timedelta(days=days % 60),
                respondent=id,
                days=None,
                residual_traces=None if alike else bool(i // 60 % 2),
                time_critical=None if alike else bool(i // 120 % 2),
                source="ECF No. 11",
            ),
            ArmsLengthService(
                kind=ServiceKind.MARKETPLACE,
                until=noticed + timedelta(days=40),
                respondent=id,
                source="ECF No. 12",
            ),
        ]
    motion = next(one for one in start.motions if one.relief is Relief.CEASE)
    markets = tuple(
        Nonparty(id=f"market-{i}", name=f"Market {i}", kind=RespondentKind.MARKETPLACE)
        for i in range(many)
    )
    return evolve(
        start,
        enjoined_parties=start.enjoined_parties[:1],
        nonparties=markets,
        facts=tuple(facts),
        motions=(evolve(motion, against=tuple(one.id for one in markets)),),
        outcome=(),
    )


def every_case() -> Iterator[Case]:
    """Every case of the corpus."""
    for decided in corpus():
        yield decided.case
