"""The engines: how they are chosen, and the traps of durable-rules, each shut."""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from attrs import evolve, frozen

from builders import NOTICE, SERVICE, VIOLATION, answered, book_of, case, rule, seller_case
from injunction_rules import RULES, decide
from injunction_rules.decisions.data import to_json
from injunction_rules.dockets.many import decide_many
from injunction_rules.engines import ENGINES, available, engine
from injunction_rules.errors import (
    EngineError,
    EnginesDifferError,
    EngineUnavailableError,
    RuleError,
)
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import (
    all_of,
    any_of,
    at_least,
    at_most,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
)
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
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import questions
from injunction_rules.model.traces import Status
from injunction_rules.semantics.weighing import law_of

durable_only = pytest.mark.skipif(
    "durable" not in available(), reason="durable-rules cannot be imported on this Python"
)

A = Finding("a", "a", "It is a.")


def test_an_engine_is_chosen_by_name():
    """The default is the fastest, wherever that is."""
    assert ("compiled", "compiled") == (available()[0], engine().name)
    assert [*available()] == [engine(name).name for name in available()]


def test_deciding_imports_durable_rules_only_where_it_is_named():
    """Not even to see whether it is there."""
    code = "import sys; from injunction_rules import decide, demo; decide(demo()); "
    code += "print(sorted(name for name in sys.modules if 'durable' in name))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout


def test_an_unknown_engine_names_the_nearest():
    """A slip of the pen is answered with the word that was meant."""
    with pytest.raises(EngineUnavailableError, match="did you mean 'durable'"):
        engine("durabel")


def test_where_durable_rules_is_missing_the_other_engines_decide(monkeypatch):
    """Without durable-rules nothing changes, and asking for it says why."""
    for module in list(sys.modules):
        if module.startswith(("durable", "injunction_rules.engines.durable")):
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)

    assert ("compiled", "reference", "bits") == available()
    assert "compiled" == decide(case(NOTICE)).receipt.engine
    with pytest.raises(EngineUnavailableError, match=r"needs CPython 3\.10 to 3\.12"):
        engine("durable")


def test_an_engine_may_be_handed_over():
    """Anything that evaluates a rule book will do."""
    assert "reference" == decide(case(NOTICE), engine=engine("reference")).receipt.engine


# Two engines for one question.


@pytest.mark.parametrize("name", [name for name in ENGINES[1:] if name in available()])
def test_a_decision_that_was_checked_is_the_same(name):
    """Neither the rulings nor the receipt tell that a second engine agreed."""
    given = case(NOTICE, VIOLATION)

    assert to_json(decide(given)) == to_json(decide(given, cross_check=name))


class Altered:
    """The compiled engine, with something else in what it gives."""

    name = "altered"

    def __init__(self, steps=None, conclusions=None):
        self.steps, self.conclusions = steps, conclusions

    def evaluate(self, question, law):
        steps, conclusions = engine("compiled").evaluate(question, law)
        if self.steps:
            steps = (*(evolve(step, **self.steps) for step in steps[:1]), *steps[1:])
        if self.conclusions:
            last = evolve(conclusions[-1], **self.conclusions)
            conclusions = (*conclusions[:-1], last)
        return steps, conclusions


@pytest.mark.parametrize(
    ("altered", "difference"),
    [
        (Altered(conclusions={"standing": Standing.REFUTED}), r"finding '.*' is .* and refuted by"),
        (Altered(steps={"status": Status.DEFEATED}), r"rule '.*' is .* and defeated by 'altered'"),
        (Altered(steps={"defeated_by": ("x",)}), r"other reasons for what becomes of rule '"),
        (Altered(conclusions={"opposing": ("x",)}), r"rest finding '.*' on other rules"),
    ],
)
def test_engines_that_differ_give_no_decision(altered, difference):
    """The question is named, and what differs on it."""
    with pytest.raises(
        EnginesDifferError, match=rf"differ on motion against other as to seller: .*{difference}"
    ):
        decide(case(NOTICE), cross_check=altered)


def test_an_engine_is_not_checked_against_itself():
    """That would tell nothing."""
    with pytest.raises(EngineUnavailableError, match="against itself; one of compiled"):
        decide(case(NOTICE), engine="bits", cross_check="bits")


def test_of_many_cases_one_on_which_engines_differ_is_told_with_that_case():
    """The rest are decided, and checked."""
    given = [case(NOTICE), case(VIOLATION)]
    checked = decide_many(given, cross_check="reference", processes=2)
    differing = decide_many(given, cross_check=Altered({"defeated_by": ("x",)}), processes=1)

    assert [None, None] == [result.error for result in checked]
    assert all("'compiled' and 'altered' differ" in result.error for result in differing)


# The traps of durable-rules.


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
@pytest.mark.parametrize("negated", [shown, not_shown])
def test_more_marks_than_durable_rules_follows_at_once(negated):
    """Of one message it follows 64 tests; a hundred leaves are in several messages."""
    asked = [negated(Listing, days=exactly(number)) for number in range(100)]
    book = book_of(*[rule(f"x{number}", leaf, then=A) for number, leaf in enumerate(asked)])
    given = case(*[Listing(days=number) for number in range(0, 100, 2)])

    assert answered(given, engine("durable"), book) == answered(given, engine("reference"), book)


@durable_only
def test_a_pattern_matches_facts_of_a_kind_of_its_kind():
    """Whoever derives a kind of fact is asked for by rules about the kind it derives from."""

    @frozen
    class Delisting(Listing):
        pass

    asked = rule("x", shown(Listing, days=exactly(3)), then=A)
    book = book_of(asked, rule("y", shown(Delisting), then=A), rule("z", refuted(Listing), then=A))
    given = case(Delisting(days=3), Listing(days=3), Delisting(days=4), Delisting(shown=False))

    assert answered(given, engine("durable"), book) == answered(given, engine("reference"), book)


@durable_only
def test_a_number_of_any_size_is_held_against_a_limit():
    """Past 63 bits durable-rules would read another number."""
    limit = Parameter("test.limit", 9, "days", "It is ours.", open_textured=True)
    asked = rule("x", shown(Listing, days=at_most(limit)), then=A)
    book = book_of(asked, rule("y", shown(Listing, days=at_least(limit)), then=A))
    given = case(Listing(days=2**64 + 1), Listing(days=9))

    assert answered(given, engine("durable"), book) == answered(given, engine("reference"), book)


@durable_only
def test_what_durable_rules_refuses_is_an_error_of_the_engine(monkeypatch):
    """And the session is closed all the same."""
    from injunction_rules.engines.durable import network  # noqa: PLC0415

    refusing = SimpleNamespace(**vars(network.durable_rules_engine))
    original = refusing.assert_facts

    def refuse(handle, text):
        if "start" in text:
            return original(handle, text)
        raise refusing.error("error code: 303")

    book = book_of(rule("x", shown(Violation), then=A))
    answered(case(VIOLATION), engine("durable"), book)
    monkeypatch.setattr(refusing, "assert_facts", refuse)
    monkeypatch.setattr(network, "durable_rules_engine", refusing)
    with pytest.raises(EngineError, match=r"durable-rules took no facts \(error code: 303\)"):
        answered(case(VIOLATION), engine("durable"), book)


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
    from injunction_rules.engines.durable.network import Session  # noqa: PLC0415

    def fire_wrongly(self, messages):
        messages = [*messages]
        firings = original(self, messages)
        return [*firings, ("0.0", 0)] if any("g-1" in said for said in messages) else firings

    # What is not shown is told to the network too, after the facts.
    other = rule("other", not_shown(Address), then=A)
    book = book_of(rule("wrong", shown(Violation), then=A), other)
    answered(case(NOTICE), engine("durable"), book)
    original = Session.post
    monkeypatch.setattr(Session, "post", fire_wrongly)

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
