"""The engines: how they are chosen, and the traps of durable-rules, each shut."""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve

from builders import NOTICE, SERVICE, VIOLATION, answered, case, seller_case
from injunction_rules import RULES, decide, engines
from injunction_rules.engines import ENGINES, available, engine
from injunction_rules.errors import EngineError, EngineUnavailableError, RuleError
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import all_of, any_of, exactly, one_of, shown
from injunction_rules.model.facts import (
    ActualNotice,
    Address,
    Appearance,
    Assistance,
    Identity,
    Listing,
    Relief,
    Violation,
)
from injunction_rules.model.findings import AidingAndAbetting, Finding
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.model.traces import Status
from injunction_rules.semantics.weighing import law_of

durable_only = pytest.mark.skipif(
    "durable" not in available(), reason="durable-rules cannot be imported on this Python"
)

A = Finding("a", "a", "It is a.")


def book_of(*rules: Rule) -> RuleBook:
    burden = Burden(Side.MOVANT, None, [RULE_65])
    return RuleBook([Doctrine("test", "test", "Is it?", rules, burden)], RULES.standards)


def rule(slug, when, **effect) -> Rule:
    return Rule(f"test.{slug}", "It is so.", when=when, cites=[RULE_65], **effect)


def test_an_engine_is_chosen_by_name():
    """The default is the first that can run here."""
    assert available()[0] == engine().name
    assert [*available()] == [engine(name).name for name in available()]


def test_an_unknown_engine_names_the_nearest():
    """A slip of the pen is answered with the word that was meant."""
    with pytest.raises(EngineUnavailableError, match="did you mean 'durable'"):
        engine("durabel")


def test_where_durable_rules_is_missing_the_reference_engine_decides(monkeypatch):
    """Without durable-rules nothing changes but the engine's name, and asking says why."""
    for module in list(sys.modules):
        if module.startswith(("durable", "injunction_rules.engines.durable")):
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.delattr(engines, "_durable", raising=False)
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)

    assert ("reference", "compiled", "bits") == available()
    assert "reference" == decide(case(NOTICE)).receipt.engine
    with pytest.raises(EngineUnavailableError, match=r"needs CPython 3\.10 to 3\.12"):
        engine("durable")


def test_an_engine_may_be_handed_over():
    """Anything that evaluates a rule book will do."""
    assert "reference" == decide(case(NOTICE), engine=engine("reference")).receipt.engine


@durable_only
def test_two_independent_grounds_are_both_kept():
    """Liable on two grounds is two grounds, though the second concludes what is known already."""
    book = book_of(rule("x", shown(Violation), then=A), rule("y", shown(ActualNotice), then=A))
    trace = answered(case(VIOLATION, NOTICE), engine("durable"), book).trace

    assert ("test.x", "test.y") == trace.conclusion(A).supporting


@durable_only
def test_one_fact_may_fill_two_places_of_a_rule():
    """A rule that asks twice for a fact is met by one."""
    twice = all_of(shown(Violation), shown(Violation))
    trace = answered(case(VIOLATION), engine("durable"), book_of(rule("x", twice, then=A))).trace

    assert Standing.SHOWN is trace.standing(A)


@durable_only
def test_a_disjunction_that_holds_twice_is_one_ground():
    """Both sides of an ``any_of`` make the rule fire, and it is recorded once."""
    either = any_of(shown(Violation), shown(ActualNotice))
    book = book_of(rule("x", either, then=A))

    assert answered(case(VIOLATION, NOTICE), engine("durable"), book) == answered(
        case(VIOLATION, NOTICE), engine("reference"), book
    )


@durable_only
def test_a_record_of_which_no_rule_speaks_is_no_error():
    """Facts that nothing matches leave every finding not shown, and the process alive."""
    book = book_of(rule("x", shown(Violation), then=A))
    trace = answered(case(Address(), Appearance(), Identity()), engine("durable"), book).trace

    assert Standing.NOT_SHOWN is trace.standing(A)


@durable_only
def test_equal_facts_are_counted_apart():
    """The same fact three times is three facts."""
    trace = answered(case(*[Listing(days=1)] * 3), engine("durable")).trace

    assert (3, 4, 5) == trace.step("takedown.prompt").premise.facts


@durable_only
def test_true_one_and_the_word_true_are_told_apart():
    """Values are compared with their type."""
    asked = rule("x", shown(Listing, promptly=exactly(True)), then=A)
    words = rule("y", shown(Address, country=exactly("US")), then=A)
    book = book_of(asked, words)
    given = case(Listing(days=1), Address(country="US"), Address(country="CN"))

    assert answered(given, engine("durable"), book) == answered(given, engine("reference"), book)


@durable_only
def test_more_than_sixteen_conditions_in_a_rule_are_refused_with_a_sentence():
    """durable-rules would fail only when facts are asserted."""
    long = rule("x", all_of(*[shown(Violation)] * 17), then=A)

    with pytest.raises(RuleError, match="joins 17 conditions, and durable-rules takes 16"):
        answered(case(VIOLATION), engine("durable"), book_of(long))
    assert (
        Value.TRUE
        is answered(case(VIOLATION), engine("reference"), book_of(long)).trace.step("test.x").value
    )


@durable_only
def test_a_thousand_and_twenty_five_decisions_leave_no_session_behind():
    """Past 1,024 live sessions the process would crash."""
    book = book_of(rule("x", shown(Violation), then=A))
    for _ in range(1_100):
        assert answered(case(VIOLATION), engine("durable"), book).trace.step("test.x").met


@durable_only
def test_memory_stays_flat():
    """Decisions leave nothing behind; the long run is in the benchmarks."""
    chosen, book = engine("durable"), book_of(rule("x", shown(Violation), then=A))
    given = case(VIOLATION)
    for _ in range(500):
        answered(given, chosen, book)
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(1_500):
        answered(given, chosen, book)

    # One session that stayed would be some kilobytes; 1,500 of them megabytes.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 4_000


@durable_only
def test_no_thread_is_started():
    """Deciding leaves the process with the threads it had."""
    before = threading.active_count()
    answered(case(VIOLATION), engine("durable"))

    assert before == threading.active_count()


@durable_only
def test_several_threads_decide_alike():
    """First use from many threads at once builds one network and gives one answer."""
    book = book_of(
        rule("x", shown(Violation), then=A), rule("threads", shown(ActualNotice), then=A)
    )
    given = case(VIOLATION, NOTICE)
    expected = answered(given, engine("reference"), book)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: answered(given, engine("durable"), book), range(200)))

    assert [expected] * 200 == found


@durable_only
def test_a_network_that_fires_wrongly_stops_the_decision(monkeypatch):
    """A rule fired where its condition does not hold is an error, never a ruling."""
    from injunction_rules.engines import durable  # noqa: PLC0415

    def fire_wrongly(self, messages):
        messages = [*messages]
        yield from original(self, messages)
        if any(message["type"] == "marker" for message in messages):
            yield "test.wrong-TRUE-0", {}

    book = book_of(rule("wrong", shown(Violation), then=A))
    original = durable._Session.assert_each
    monkeypatch.setattr(durable._Session, "assert_each", fire_wrongly)

    with pytest.raises(EngineError, match=r"fired 'test.wrong' as true"):
        answered(case(NOTICE), engine("durable"), book)


@pytest.mark.parametrize("name", ENGINES)
def test_no_warning_even_where_warnings_are_errors(name):
    """A fresh process that turns warnings into errors decides in silence."""
    if name not in available():
        pytest.skip("durable-rules cannot be imported on this Python")
    code = (
        "from injunction_rules import decide; from injunction_rules import demo; "
        f"print(decide(demo(), engine={name!r}).rulings[0].disposition.value)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )

    assert ("denied_as_futile\n", "") == (done.stdout, done.stderr)


def test_a_rule_of_another_motion_is_not_met(engine):
    """A motion for contempt meets no rule on a direction to obey."""
    trace = answered(seller_case(VIOLATION, relief=Relief.CONTEMPT), engine).trace

    assert Status.NOT_MET is trace.step("disposition.comply").status


def test_a_question_is_evaluated_in_the_order_of_the_book(engine):
    """Steps and conclusions come in the order of the rule book, never in that of firing."""
    given = case(NOTICE, VIOLATION, SERVICE)
    trace = answered(given, engine).trace

    assert [r.id for r in RULES.rules] == [step.rule.id for step in trace.steps]
    assert list(RULES.findings) == [c.finding for c in trace.conclusions]
    assert AidingAndAbetting in RULES.findings


def test_laws_of_equal_books_are_one():
    """A law is a value: the same book, forum and date give the same object back."""
    one = law_of(RULES, "nysd", case().as_of)
    other = law_of(evolve(RULES), "nysd", case().as_of)

    assert one is other
    assert next(questions(case())).respondent == "other"
    assert see(RULE_65).signal.lends_weight
    assert one_of(True, False).values == (True, False)
    assert Assistance().automated is False
