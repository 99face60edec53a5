"""Short ways to build the cases that tests put to the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from injunction_rules.decisions.decide import answer
from injunction_rules.engines import Engine
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.conditions import Condition
from injunction_rules.model.facts import (
    ActualNotice,
    ArmsLengthService,
    Fact,
    Injunction,
    InjunctionKind,
    Relief,
    RespondentKind,
    ServiceKind,
    Timing,
    Violation,
)
from injunction_rules.model.proof import Proof
from injunction_rules.model.questions import questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.model.traces import Answer
from injunction_rules.semantics.weighing import law_of

ENTERED = date(2022, 6, 9)
NOTICED = date(2023, 4, 28)

ORDER = Injunction(kind=InjunctionKind.PERMANENT, entered=ENTERED, clear=True)
NOTICE = ActualNotice(on=NOTICED)
VIOLATION = Violation(timing=Timing.AFTER_NOTICE)
SERVICE = ArmsLengthService(kind=ServiceKind.MARKETPLACE, timing=Timing.AFTER_NOTICE)


def case(
    *facts: Fact,
    relief: Relief = Relief.CEASE,
    court: str = "nysd",
    decided: str = "2023-05-31",
    injunction: Injunction = ORDER,
    kind: RespondentKind = RespondentKind.MARKETPLACE,
    **changes: Any,
) -> Case:
    """A case of one seller and one nonparty, and one motion against the latter."""
    built = Case(
        caption="Owner v. Seller",
        court=court,
        decided=decided,
        injunction=injunction,
        enjoined_parties=(EnjoinedParty(id="seller", name="Seller"),),
        nonparties=(Nonparty(id="other", name="Other", kind=kind),),
        facts=facts,
        motions=(MotionMade(id="motion", relief=relief, against=("other",)),),
    )
    return evolve(built, **changes) if changes else built


def seller_case(*facts: Fact, relief: Relief = Relief.COMPLY, **rest: Any) -> Case:
    """A case with one motion against the enjoined seller itself."""
    new_terms = rest.pop("new_terms", False)
    motion = MotionMade(id="motion", relief=relief, against=("seller",), new_terms=new_terms)
    return evolve(case(*facts, **rest), motions=(motion,))


def answered(given: Case, engine: Engine, rules: RuleBook = RULES) -> Answer:
    """The answer to the first question of a case."""
    question = next(questions(given))
    return answer(question, law_of(rules, given.court, given.as_of), engine)


def rule(
    slug: str, when: Condition, cites: Iterable[Authority] = (RULE_65,), **effect: Any
) -> Rule:
    """A rule of a book made for a test."""
    return Rule(f"test.{slug}", "It is so.", when=when, cites=cites, **effect)


def book_of(*rules: Rule, standard: Proof | None = None) -> RuleBook:
    """A rule book of one doctrine, made for a test."""
    burden = Burden(Side.MOVANT, standard, [RULE_65])
    return RuleBook([Doctrine("test", "test", "Is it?", rules, burden)], RULES.standards)


def met_by_rules(records: Iterable[tuple[str, Case, Case]]) -> Callable[[Any], Any]:
    """Parametrize a test by rules, each with a record that meets it or one that just does not."""
    return pytest.mark.parametrize(
        ("rule", "given", "is_met"),
        [
            pytest.param(rule, given, is_met, id=f"{rule}-{'met' if is_met else 'not met'}")
            for rule, met, missed in records
            for given, is_met in ((met, True), (missed, False))
        ],
    )
