"""
Cost in line with the record: twice the facts, twice the work.

No clock is read: the lines that Python executes are counted, and what they copy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import chain, combinations

import pytest
from attrs import evolve

from builders import NOTICE, SERVICE, VIOLATION, case
from injunction_rules import RULES, decide
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.decide import answer
from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.decisions.report import decision_blocks, decision_page
from injunction_rules.engines import engine
from injunction_rules.engines.compiled import engine as _compiled
from injunction_rules.engines.compiled import recognising
from injunction_rules.engines.compiled.layout import MOST_FACTS, layout_of
from injunction_rules.explaining.graph import graph_of
from injunction_rules.explaining.trees import reasons_of
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.facts import (
    ActualNotice,
    Fact,
    Listing,
    Relief,
    RespondentKind,
    Violation,
)
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.questions import Question, questions
from injunction_rules.rendering.plain import text
from injunction_rules.rendering.trees import Node, Role
from injunction_rules.semantics.matching import contradicts, record
from injunction_rules.semantics.weighing import law_of

NOTICED = date(2023, 5, 2)
SIZES = {"compiled": 80, "reference": 40, "bits": 15}
"""Listings to begin with, by engine; so many that no table of the compiled engine keeps them."""


def listings(number: int, *, shown: bool = True) -> tuple[Listing, ...]:
    """So many listings, each taken down within nine days."""
    return tuple(
        Listing(
            name=f"item {place}",
            noticed=NOTICED,
            removed=NOTICED + timedelta(days=place % 9),
            shown=shown,
        )
        for place in range(number)
    )


def lines(job: Callable[[], object]) -> int:
    """The lines that a job executes, a turn of a loop for one."""
    executed = 0

    def trace(frame: object, event: str, _: object):
        nonlocal executed
        executed += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        job()
    finally:
        sys.settrace(before)
    return executed


def grows_in_line(job: Callable[[int], Callable[[], object]], size: int = 80) -> bool:
    """Tell whether the work for what is added is in line with what is added."""
    job(size)()  # What is worked out once and remembered is not counted.
    small, middle, large = (lines(job(size * times)) for times in (1, 2, 4))
    return large - middle < 2.3 * (middle - small)


def question_with(shown: int, denied: int = 0) -> Question:
    """A question with so many listings, beside facts of other kinds."""
    facts = (NOTICE, SERVICE, VIOLATION, *listings(shown), *listings(denied, shown=False))
    return next(questions(case(*facts)))


LAW = law_of(RULES, "nysd", date(2024, 6, 1))


@pytest.mark.parametrize("name", SIZES)
def test_an_answer_costs_in_line_with_its_facts(name):
    """With every engine of ours, when listings are many."""
    assert grows_in_line(
        lambda number: partial(answer, question_with(number), LAW, engine(name)), SIZES[name]
    )


@pytest.mark.parametrize("name", SIZES)
def test_an_answer_costs_in_line_with_facts_that_are_denied(name):
    """Facts and denials are not compared each with each."""
    assert grows_in_line(
        lambda number: partial(answer, question_with(number, number), LAW, engine(name)),
        SIZES[name],
    )


@pytest.mark.parametrize("denied", [0, 1])
def test_what_bears_on_a_leaf_is_gathered_without_copying_it(monkeypatch, denied):
    """No tuple is built anew for each fact that bears on a leaf."""
    copied = []
    spread = recognising._spread
    monkeypatch.setattr(
        recognising, "_spread", lambda bearing: copied.append(spread(bearing)) or copied[-1]
    )
    layout = layout_of(RULES, Relief.CEASE)
    tokens = layout.tokens.copy()
    layout.recogniser.recognise(question_with(50, denied).facts, tokens, 0)

    bearings = [tokens[slot] for leaves in layout.of_facts.values() for slot in leaves.values()]
    assert max(len(bearing) for bearing in bearings if isinstance(bearing, tuple)) >= 50
    assert max(map(len, copied)) <= 1


def test_a_long_record_is_not_kept_in_the_tables():
    """What rests on more facts than a table takes is worked out each time."""
    _compiled.compiled.cache_clear()
    layout_of.cache_clear()
    answer(question_with(MOST_FACTS + 1), LAW, engine("compiled"))
    layout = layout_of(RULES, Relief.CEASE)
    kept = [
        *(
            row
            for _, groups, *_ in _compiled.compiled(LAW.at_its_start, Relief.CEASE)._strata
            for *_, rows in groups.values()
            for row in rows
        ),
        *(
            row
            for stratum in layout.strata
            for plan in stratum.plans
            for table in plan.tables.values()
            for row in table.steps
        ),
        *(token for premises in layout.premises.values() for token in premises),
    ]
    assert 1 < max(map(longest, kept)) <= MOST_FACTS


def longest(row) -> int:
    """The most entries of a row, or of anything in it."""
    return max([len(row), *map(longest, row)]) if isinstance(row, tuple) else 0


CLAIMS = [
    Listing(name="a", days=3, proof=Proof.PREPONDERANCE),
    Listing(name="b", days=3, proof=Proof.CLEAR_AND_CONVINCING),
    Listing(name="b", days=9, proof=Proof.ALLEGED),
    Listing(name="c"),
]
DENIALS = [
    Listing(name="b", proof=Proof.CLEAR_AND_CONVINCING, shown=False),
    Listing(name="b", proof=Proof.PREPONDERANCE, shown=False),
    Listing(days=3, proof=Proof.PREPONDERANCE, shown=False),
    Listing(name="d", days=3, proof=Proof.CLEAR_AND_CONVINCING, shown=False),
    Listing(proof=Proof.ALLEGED, shown=False),
]


def test_contraries_that_are_looked_up_are_those_found_by_comparing():
    """A fact stands by the best proof of all that contradicts it."""
    for claims in subsets(CLAIMS):
        for denials in subsets(DENIALS):
            facts = (*claims, *denials)
            kept = record(facts, Proof.ALLEGED)
            compared = {}
            for place, fact in enumerate(facts):
                best = max((one.proof for one in facts if contradicts(one, fact)), default=None)
                if best is None or best <= fact.proof:
                    compared[place] = Value.UNSETTLED if best == fact.proof else Value.TRUE
            assert compared == {one.index: one.value for one in (*kept.shown, *kept.denied)}


def subsets(facts: list[Listing]) -> Iterator[tuple[Listing, ...]]:
    """Every choice among some facts."""
    return chain.from_iterable(combinations(facts, size) for size in range(len(facts) + 1))


# What is told of a long record.


def told(*facts: Fact, decided: Callable[[Decision], object]) -> Callable[[], object]:
    """The job to tell the decision of a case."""
    return partial(decided, decide(case(*facts), engine="compiled"))


@pytest.mark.parametrize(
    "tell",
    [
        pytest.param(lambda decision: text(decision_blocks(decision), 100), id="text"),
        pytest.param(decision_page, id="page"),
        pytest.param(to_json, id="JSON"),
        pytest.param(draft_markdown, id="draft order"),
    ],
)
def test_what_is_told_costs_in_line_with_the_facts(tell):
    """In every form, a page with its picture too."""
    assert grows_in_line(
        lambda number: told(NOTICE, VIOLATION, SERVICE, *listings(number), decided=tell), 110
    )


def people(number: int, parties: int = 3) -> Case:
    """So many marketplaces, each with a record of its own, and some enjoined sellers."""
    sellers = tuple(EnjoinedParty(id=f"seller-{n}", name=f"Seller {n}") for n in range(parties))
    markets = tuple(
        Nonparty(id=f"market-{n}", name=f"Market {n}", kind=RespondentKind.MARKETPLACE)
        for n in range(number)
    )
    own = [
        evolve(fact, respondent=market.id)
        for place, market in enumerate(markets)
        for fact in (NOTICE, *listings(1 + place % 5)[-1:])
    ]
    return evolve(
        case(),
        facts=(*(Violation(party=seller.id, on=NOTICED) for seller in sellers), *own),
        enjoined_parties=sellers,
        nonparties=markets,
        motions=(MotionMade(id="m", relief=Relief.CEASE, against=[m.id for m in markets]),),
    )


def test_a_decision_costs_in_line_with_its_respondents():
    """Each question finds the facts that speak of its respondent and its party."""
    assert grows_in_line(lambda number: partial(decide, people(number), engine="compiled"), 20)
    assert grows_in_line(
        lambda number: (
            lambda: text(decision_blocks(decide(people(number), engine="compiled")), 100)
        ),
        6,
    )


def test_a_decision_costs_in_line_with_the_enjoined_parties():
    """Parties as to whom one answer was given are not explained one by one."""

    def job(number: int) -> Callable[[], object]:
        given = people(3, number)
        return lambda: text(decision_blocks(decide(given, engine="compiled")), 100)

    assert grows_in_line(job, 20)


def test_each_question_has_the_facts_that_speak_of_its_persons():
    """Those of all, of one respondent, of one party, of some of each, in the order of the case."""
    given = people(3)
    mixed = (
        Violation(on=NOTICED),
        Violation(party=("seller-0", "seller-2"), on=NOTICED, source="two"),
        ActualNotice(respondent=("market-1", "market-2"), source="of two"),
        ActualNotice(respondent="market-1", source="of one"),
    )
    given = evolve(given, facts=(*mixed[:2], *given.facts, *mixed[2:]))
    asked = list(questions(given))
    assert len(asked) == 9
    for question in asked:
        spoken = [
            (f"facts[{place}]", fact)
            for place, fact in enumerate(given.facts)
            if fact.speaks_of(question.respondent, question.party)
        ]
        assert list(zip(question.places, question.facts, strict=True))[3:] == spoken


def test_very_many_facts_under_one_condition_are_counted():
    """The tree and the graph name the first; in full the tree names all."""
    decision = decide(case(NOTICE, VIOLATION, SERVICE, *listings(120)), engine="compiled")
    explanation = decision.rulings[0].explanation
    short, full = reasons_of(explanation), reasons_of(explanation, full=True)

    def lines(tree: Node) -> list[str]:
        return [node.text for node in tree.walk() if node.role is Role.FACT]

    assert "21 more facts" in lines(short)
    assert not any("more facts" in line for line in lines(full))
    assert any(node.text == "109 more facts" for node in graph_of(explanation).nodes)
