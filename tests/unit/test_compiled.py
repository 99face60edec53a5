"""The compiled engine: what it shares, what it keeps apart, and every word it compiles."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import permutations

import pytest
from attrs import evolve, frozen

from builders import NOTICE, SERVICE, VIOLATION, answered, book_of, case, rule
from injunction_rules import RULES, decide
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import available, engine
from injunction_rules.engines.compiled import engine as _compiled
from injunction_rules.engines.compiled import layout, recognising
from injunction_rules.engines.compiled.engine import compiled
from injunction_rules.engines.compiled.layout import layout_of
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.model.conditions import (
    AllOf,
    Every,
    Pattern,
    after,
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
    within,
)
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Address,
    Assistance,
    AssistanceKind,
    Conduct,
    EnforcementDelay,
    Fact,
    IndependentConduct,
    Injunction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Motion,
    Relief,
    Respondent,
    Timing,
    Violation,
)
from injunction_rules.model.findings import AidingAndAbetting, Finding
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.semantics.weighing import Law, law_of, rank

DAY = date(2023, 5, 31)
A = Finding("a", "a", "It is a.")
B = Finding("b", "b", "It is b.")


def alike(book: RuleBook, *facts: Fact, name: str = "compiled"):
    """The trace of an engine, once it equals that of the reference engine."""
    given = case(*facts)
    found = answered(given, engine(name), book)
    assert answered(given, engine("reference"), book) == found
    return found.trace


# What is shared.


def test_equal_laws_share_what_was_compiled():
    """A law is a value: another that is equal needs no compiling."""
    one, other = (Law(RULES, "nysd", DAY) for _ in range(2))

    assert one is not other
    assert compiled(one, Relief.CEASE) is compiled(other, Relief.CEASE)


@pytest.mark.parametrize(
    "other",
    [
        Law(RULES.without("takedown.answers-continued-service"), "nysd", DAY),
        Law(RULES, "ilnd", DAY),
        Law(RULES, "nysd", date(2024, 5, 31)),
        Law(RULES, "nysd", DAY, ((AidingAndAbetting, Standing.SHOWN),)),
    ],
    ids=["another book", "another forum", "another date", "something supposed"],
)
def test_laws_that_differ_share_nothing_that_differs(other):
    """A rule taken away, another court, a later day: each is compiled for itself."""
    given = case(NOTICE, VIOLATION, SERVICE, Listing(days=1))
    (question,) = questions(given)
    for law in (Law(RULES, "nysd", DAY), other, Law(RULES, "nysd", DAY)):
        assert answer(question, law, engine("reference")) == answer(
            question, law, engine("compiled")
        )

    assert compiled(Law(RULES, "nysd", DAY), Relief.CEASE) is not compiled(other, Relief.CEASE)


def test_every_motion_is_compiled_by_its_own_standard():
    """The same facts may be enough to order a stop and too little for contempt."""
    weak = evolve(NOTICE, proof=Proof.PREPONDERANCE)
    book = book_of(rule("x", shown(ActualNotice), then=A))
    found = [
        answered(case(weak, relief=relief), engine("compiled"), book).trace.standing(A)
        for relief in (Relief.CEASE, Relief.CONTEMPT, Relief.CEASE)
    ]

    assert [Standing.SHOWN, Standing.NOT_SHOWN, Standing.SHOWN] == found


def test_a_contradiction_is_weighed_under_each_standard():
    """What is too weak for contempt, shown or denied, still counts under a lower standard."""
    lower = Burden(Side.MOVANT, Proof.PREPONDERANCE, [RULE_65])
    other = Rule("other.x", "It is so.", when=shown(ActualNotice), then=B, cites=[RULE_65])
    book = book_of(rule("x", shown(ActualNotice), then=A)) | Doctrine(
        "other", "other", "Is it?", [other], lower
    )
    weak = [ActualNotice(proof=Proof.PREPONDERANCE, shown=so) for so in (True, False)]
    given = case(*weak, relief=Relief.CONTEMPT)
    trace = answered(given, engine("compiled"), book).trace

    assert trace == answered(given, engine("reference"), book).trace
    assert (Standing.NOT_SHOWN, Standing.CONTESTED) == (trace.standing(A), trace.standing(B))


def test_a_question_leaves_nothing_behind():
    """Asked again after others, a question is answered as it was the first time."""
    records = [(), (NOTICE, VIOLATION, SERVICE), (IndependentConduct(),), (NOTICE, Listing(days=1))]
    law = law_of(RULES, "nysd", DAY)
    asked = [next(questions(case(*facts))) for facts in records]
    first = [answer(question, law, engine("compiled")) for question in asked]

    assert first == [answer(question, law, engine("compiled")) for question in asked]
    assert first == [answer(question, law, engine("reference")) for question in asked]


def test_full_tables_change_no_answer(monkeypatch):
    """What a table has no room for is worked out again, and no table outgrows its limit."""
    for limit in ("_MOST_STARTS", "_MOST_RANKED", "_MOST_GROUPS", "_MOST_ROWS", "_MOST_STEPS"):
        monkeypatch.setattr(_compiled, limit, 2)
    monkeypatch.setattr(layout, "_MOST_PREMISES", 2)
    monkeypatch.setattr(recognising, "_MOST_SAID", 1)
    book = book_of(
        rule("full", shown(Violation), then=A),
        rule("y", all_of(shown(A), shown(ActualNotice)), then=B),
        rule("z", refuted(Violation), against=B),
    )
    for facts in permutations([VIOLATION, NOTICE, Violation(shown=False), Listing()], 3):
        alike(book, *facts)

    plans = [plan for one in layout_of(book, Relief.CEASE).strata for plan in one.plans]
    assert [2, 2, 2] == [len(tables.steps) for plan in plans for tables in plan.tables.values()]


def test_laws_that_rank_the_rules_on_a_finding_alike_share_its_tables(monkeypatch):
    """A docket of many forums has few ways of ranking them, and what is too many is not kept."""
    monkeypatch.setattr(_compiled, "_MOST_RANKED", 2)
    book = book_of(rule("alike", shown(Violation), then=A), rule("y", shown(ActualNotice), then=B))
    (question,) = questions(case(VIOLATION))
    laws = [law_of(book, forum, DAY) for forum in ("nysd", "nyed", "ca2")]
    laws += [law_of(book, "nysd", DAY, ((A, standing),)) for standing in Standing]
    for law in laws:
        found = answer(question, law, engine("compiled"))
        assert found == answer(question, law, engine("reference"))
    ranked = {
        stratum.finding: len(stratum.ranked) for stratum in layout_of(book, Relief.CEASE).strata
    }

    assert {A: 2, B: 1} == {finding: ranked[finding] for finding in (A, B)}


def test_records_that_bear_alike_on_a_rule_share_its_step():
    """A table knows facts by their places: what a fact says beyond that is in the question."""
    book = book_of(rule("share", shown(Violation), then=A))
    one = alike(book, Violation(on=DAY, source="ECF No. 1")).step("test.share")
    other = alike(book, Violation(timing=Timing.AFTER_NOTICE)).step("test.share")

    assert one is other


def test_what_a_question_begins_with_is_considered_once(monkeypatch):
    """Another that begins alike starts from there, as far as there is room for that."""
    book = book_of(
        rule("new-terms", shown(Motion, new_terms=exactly(True)), then=A),
        rule("defeated", shown(Respondent), then=B),
        rule("except", shown(Motion, new_terms=exactly(False)), defeats="test.defeated"),
        rule("both", all_of(shown(Violation), not_shown(Motion, new_terms=exactly(True))), then=B),
    )
    law = law_of(book, "nysd", DAY)
    monkeypatch.setattr(_compiled, "_MOST_STARTS", 1)
    for new_terms in (True, False):
        for facts in ((), (VIOLATION,), (NOTICE,), (Violation(shown=False),), (VIOLATION, NOTICE)):
            given = case(*facts)
            given = evolve(given, motions=[evolve(given.motions[0], new_terms=new_terms)])
            (question,) = questions(given)
            for _ in range(2):
                found = answer(question, law, engine("compiled"))
                assert found == answer(question, law, engine("reference"))
    assert len(compiled(law.at_its_start, Relief.CEASE)._starts) == 1


def test_the_heads_of_a_question_may_come_in_any_order():
    """Whoever builds a question by hand may leave the motion out, or deny the injunction."""
    book = book_of(
        rule("x", shown(Injunction), then=A),
        rule("y", not_shown(Motion), then=B),
        rule("z", shown(Violation, timing=exactly(Timing.AFTER_NOTICE)), against=A),
    )
    law = law_of(book, "nysd", DAY)
    (question,) = questions(case(NOTICE, VIOLATION))
    denied = evolve(question.facts[2], shown=False)
    for facts in (*permutations(question.facts, 3), (denied, VIOLATION, NOTICE), ()):
        asked = evolve(question, facts=facts)
        found = answer(asked, law, engine("compiled"))
        assert found == answer(asked, law, engine("reference"))


def test_several_threads_compile_and_decide_alike():
    """First use from many threads at once gives each the same answer."""
    book = book_of(
        rule("x", shown(Violation), then=A),
        rule("y", all_of(shown(A), shown(ActualNotice)), then=B),
    )
    records = [case(), case(VIOLATION), case(NOTICE), case(VIOLATION, NOTICE)] * 50
    expected = [answered(one, engine("reference"), book) for one in records]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda one: answered(one, engine("compiled"), book), records))

    assert expected == found


def test_its_decisions_can_be_pickled():
    """What is shared among traces travels with them."""
    decision = decide(case(NOTICE, VIOLATION, SERVICE), engine="compiled")

    assert decision == pickle.loads(pickle.dumps(decision))


# Every word.

LIMIT = Parameter("test.limit", 7, "calendar days", "It is only a number.", open_textured=True)

WORDS = {
    "exactly": shown(Address, country=exactly("CN")),
    "one_of": shown(Knowledge, of=one_of(KnowledgeOf.GENERAL, KnowledgeOf.LIKELY_VIOLATION)),
    "timing": shown(Assistance, timing=exactly(Timing.AFTER_NOTICE)),
    "one_of timing": not_shown(
        Assistance, timing=one_of(Timing.BEFORE_ORDER, Timing.BEFORE_NOTICE)
    ),
    "at_most": shown(EnforcementDelay, years=at_most(LIMIT)),
    "at_least": shown(EnforcementDelay, years=at_least(LIMIT)),
    "after": shown(Listing, relisted=after("removed")),
    "within": shown(Listing, removed=within(LIMIT, after="noticed")),
    "several": shown(
        Assistance,
        kind=exactly(AssistanceKind.SUPPLY),
        chosen=exactly(True),
        beside=exactly(False),
    ),
    "every": every(Listing, among={"told": exactly(True)}, removed=within(LIMIT, after="noticed")),
    "every of another kind": Every(Pattern(Conduct), Pattern(Violation)),
    "every of a kind that is another": Every(Pattern(Violation), Pattern(Conduct)),
    "every at one time": every(
        Assistance, timing=one_of(Timing.BEFORE_ORDER, Timing.BEFORE_NOTICE), chosen=exactly(True)
    ),
    "one_of texts": shown(Address, country=one_of("CN", "DE")),
    "several days": shown(
        Listing, removed=within(LIMIT, after="noticed"), relisted=after("removed")
    ),
    "refuted": refuted(Assistance, kind=exactly(AssistanceKind.SUPPLY)),
    "refuted one way or another": any_of(
        refuted(Assistance, kind=exactly(AssistanceKind.SUPPLY)),
        refuted(Assistance, chosen=exactly(True)),
    ),
    "refuted with what follows": refuted(Listing, told=exactly(True)),
    "refuted and nothing to state": refuted(Address),
    "not_shown": not_shown(Listing, time_critical=exactly(True)),
    "of a base": shown(Conduct, timing=exactly(Timing.AFTER_NOTICE)),
    "all_of one": AllOf((shown(Violation),)),
    "nested": all_of(
        any_of(shown(Violation), not_shown(ActualNotice)),
        any_of(refuted(Assistance), shown(Listing)),
    ),
}

RECORDS = (
    (),
    (Address(country="CN"), Address(country="US"), Address()),
    (Address(shown=False), Knowledge(of=KnowledgeOf.GENERAL)),
    (NOTICE, Assistance(on=date(2023, 4, 27)), Assistance(on=date(2023, 5, 3))),
    (Assistance(on=date(2022, 1, 3), until=date(2022, 1, 4)), VIOLATION),
    (Listing(noticed=DAY.replace(day=28), removed=DAY), Listing(days=7)),
    (EnforcementDelay(years=3), EnforcementDelay(years=9), EnforcementDelay()),
    (
        Listing(noticed=DAY.replace(day=1), removed=DAY, relisted=DAY),
        Listing(noticed=DAY.replace(day=28), removed=DAY.replace(day=30), relisted=DAY),
        Listing(noticed=NEVER, time_critical=True),
        Listing(days=3),
    ),
    (
        Assistance(kind=AssistanceKind.SUPPLY, chosen=True),
        Assistance(kind=AssistanceKind.SUPPLY, chosen=False),
        Assistance(kind=AssistanceKind.ADVICE, chosen=True),
    ),
    (Assistance(kind=AssistanceKind.SUPPLY, shown=False), VIOLATION),
    (Assistance(kind=AssistanceKind.SUPPLY, chosen=True, shown=False),),
    (Assistance(kind=AssistanceKind.ADVICE, shown=False), Listing(shown=False)),
    (Assistance(chosen=True, shown=False), Address(country="CN", shown=False)),
    (Assistance(shown=False), Assistance(kind=AssistanceKind.SUPPLY), NOTICE),
    (Listing(days=3), Listing(days=3, shown=False), Listing(days=30)),
    (Listing(days=30), Listing(days=30, shown=False, proof=Proof.PREPONDERANCE)),
)


@pytest.mark.parametrize("name", [name for name in available() if name in ("compiled", "durable")])
@pytest.mark.parametrize("word", WORDS)
def test_every_word_means_what_it_means_to_the_reference_engine(word, name):
    """Each word, and each exception by it, gives the same trace on records all around it."""
    book = book_of(
        rule("x", WORDS[word], then=A),
        rule("y", shown(A), then=B),
        rule("z", WORDS[word], against=B),
        rule("except", WORDS[word], defeats="test.y"),
        rule("except-that", shown(Violation), defeats="test.except"),
    )
    values = {alike(book, *record, name=name).step("test.x").met for record in RECORDS}

    assert len(values) > 1


def test_a_kind_of_fact_that_another_extends_is_recognised():
    """A rule about conduct is met by any conduct, also of a kind nobody foresaw."""

    @frozen(kw_only=True)
    class LaterViolation(Violation):
        pass

    book = book_of(rule("x", shown(Violation), then=A))

    assert (3,) == alike(book, LaterViolation()).step("test.x").premise.facts


def test_a_finding_that_no_rule_makes_may_be_asked_for_and_supposed():
    """It stands as it is supposed to stand, and is not shown otherwise."""
    book = book_of(rule("y", shown(A), then=B))
    supposed = Law(book, "nysd", DAY, ((A, Standing.CONTESTED),))
    (question,) = questions(case(NOTICE))
    trace = answer(question, supposed, engine("compiled")).trace

    assert Standing.NOT_SHOWN is alike(book, NOTICE).standing(B)
    assert trace == answer(question, supposed, engine("reference")).trace
    assert (True, Value.UNSETTLED) == (trace.conclusion(A).stipulated, trace.step("test.y").value)


@pytest.mark.parametrize("forum", ["nysd", "ca9", "txnd"])
def test_between_two_changes_of_authority_a_law_is_the_same(forum):
    """Of days between which nothing was decided or overruled, the law is compiled once."""
    since = RULES.unchanged_since(DAY)
    later = since + timedelta(days=1)
    early, late = (Law(RULES, forum, day) for day in (since, later))

    assert RULES.unchanged_since(later) == since < later
    assert early.ranks == late.ranks
    assert {rule.id: rank(rule, forum, later) for rule in RULES.rules} == late.ranks
    assert early == early.at_its_start == late.at_its_start
    fastest = engine("compiled")
    (question,) = questions(case(NOTICE))
    assert [since, later] == [answer(question, law, fastest).trace.as_of for law in (early, late)]


def test_before_every_authority_nothing_has_changed():
    """The first day there is stands for all of them."""
    assert date.min == RULES.unchanged_since(date(1, 2, 3))
