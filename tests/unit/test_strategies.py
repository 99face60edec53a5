"""The strategies: what they reach, minimise to and refuse."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from injunction_rules import RULES, decide, loads_case
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.model.case_faults import faults_of_case
from injunction_rules.model.cases import VERSION, Disposition
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    all_of,
    every,
    exactly,
    refuted,
    shown,
)
from injunction_rules.model.facts import (
    FACTS,
    NEVER,
    ActualNotice,
    Address,
    Capacity,
    Listing,
    Motion,
    Relief,
    Role,
    RoleKind,
)
from injunction_rules.model.findings import AidingAndAbetting, Finding, HadActualNotice
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.testing import (
    NOTICED,
    authorities,
    cases,
    cases_near,
    conditions,
    days,
    facts,
    injunctions,
    listings,
    questions,
    rule_books,
)
from injunction_rules.testing.cases import _contraries as contraries
from injunction_rules.testing.theories import Theory
from quickly import few


def simplest(strategy, test=lambda _: True):
    return find(strategy, test)


@pytest.mark.parametrize("kind", few(FACTS.values(), 6))
def test_facts_of_every_kind_can_be_drawn(kind):
    """Each kind minimises to an undisputed fact that is shown."""
    fact = simplest(facts(kind))

    assert (kind, True, Proof.UNDISPUTED) == (type(fact), fact.shown, fact.proof)


def test_a_kind_that_no_case_file_lists_is_refused():
    """The motion is not a fact of the record."""
    with pytest.raises(ValueError, match="a case file lists no Motion facts"):
        facts(Motion)


@pytest.mark.parametrize("took", [0, 7, 8, 30, 31])
def test_both_sides_of_every_number_are_reached(took):
    """Listings are drawn on the last day of each period and on the day after."""
    assert simplest(listings(), lambda one: one.days_between("noticed", "removed") == took)


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        (days(), NOTICED),
        (listings(), Listing()),
    ],
)
def test_what_a_strategy_minimises_to(strategy, expected):
    """The simplest value is the one its docstring promises."""
    assert expected == simplest(strategy)


@pytest.mark.long
def test_the_simplest_of_the_larger_things():
    """A question minimises to no facts, a case to one motion on one seller, a book to one rule."""
    assert 3 == len(simplest(questions()).facts)
    least = simplest(cases())
    assert (Relief.COMPLY, 1) == (least.motions[0].relief, len(least.enjoined_parties))
    assert 1 == len(simplest(rule_books()).rules)
    assert "frcp-65" == simplest(authorities()).id
    assert simplest(injunctions()).entered is None


@pytest.mark.long
@pytest.mark.parametrize("word", ["country", "Within", "AtMost", "AtLeast", "OneOf", "Every"])
def test_conditions_reach_every_word(word):
    """Each word of the vocabulary, and each kind of field, can be drawn."""
    assert word in repr(simplest(conditions(), lambda one: word in repr(one)))


@given(st.data())
def test_cases_are_cases(data):
    """What is drawn passes the checks of a case file."""
    assert tuple(faults_of_case(data.draw(cases()), VERSION)) == ()


@pytest.mark.long
@pytest.mark.parametrize("relief", list(Relief))
def test_every_disposition_is_reached_by_one_case_in_ten(relief):
    """Of the cases drawn for a relief each disposition that it can have is a tenth."""
    drawn = Counter()

    @settings(max_examples=400, derandomize=True, database=None, deadline=None)
    @given(cases(relief=relief))
    def draw(case):
        drawn.update(ruling.disposition for ruling in decide(case).rulings[:1])

    draw()
    wanted = {Disposition.GRANTED, Disposition.OPEN, Disposition.DENIED}
    if relief is Relief.COMPLY:
        wanted.add(Disposition.DENIED_AS_FUTILE)
    rare = {word: drawn[word] for word in wanted if drawn[word] < drawn.total() / 10}
    assert not rare


@pytest.mark.long
def test_a_case_that_is_near_is_made_out_by_the_fact_it_lacks():
    """Aiding and abetting is reached again by the fact that was left out, in most cases."""
    reached = Counter()

    @settings(max_examples=100, derandomize=True, database=None, deadline=None)
    @given(cases_near(AidingAndAbetting, relief=Relief.CONTEMPT))
    def draw(near):
        for name, given_case in (("near", near.case), ("made out", near.made_out)):
            trace = decide(given_case).rulings[0].decisive.trace
            reached[name, trace.standing(AidingAndAbetting) is Standing.NOT_SHOWN] += 1

    draw()
    assert reached["near", True] >= 50
    assert reached["made out", False] >= 50
    assert reached["made out", False] > reached["near", False]


def test_a_failing_example_is_printed_as_a_case_file():
    """What is printed of a failing example loads as the case that failed."""
    failing = []

    @settings(max_examples=100, derandomize=True, database=None, deadline=None)
    @given(cases(relief=Relief.CEASE))
    def nothing_is_granted(case):
        if decide(case).rulings[0].disposition is Disposition.GRANTED:
            failing.append(case)
            raise AssertionError("granted")

    with pytest.raises(AssertionError) as caught:
        nothing_is_granted()
    notes = "\n".join(caught.value.__notes__)
    (written,) = [text for text in caught.value.__notes__ if text.startswith("schema:")]
    assert loads_case(written) == failing[-1], notes


def unaware_of_the_order(rules):
    """Give the property that a nonparty without notice is not held in contempt."""

    @settings(max_examples=100, derandomize=True, database=None, deadline=None)
    @given(cases(relief=Relief.CONTEMPT))
    def holds(case):
        unaware = case.removing(*(fact for fact in case.facts if isinstance(fact, ActualNotice)))
        for ruling in decide(unaware, rules, engine="reference").rulings:
            assert ruling.disposition is not Disposition.GRANTED

    return holds


def test_dropping_notice_from_the_rules_is_found_within_a_hundred_examples():
    """The documented property breaks where no rule asks for notice, and holds where they do."""

    def without_notice(condition):
        if isinstance(condition, (AllOf, AnyOf)):
            parts = tuple(map(without_notice, condition.parts))
            kept = tuple(part for part in parts if part != shown(HadActualNotice))
            return kept[0] if len(kept) == 1 else type(condition)(kept)
        return condition

    changed = RULES.replacing(
        *(
            rule.asking(without_notice(rule.when))
            for rule in RULES.rules
            if rule.when != shown(HadActualNotice)
        )
    )
    unaware_of_the_order(RULES)()
    with pytest.raises(AssertionError):
        unaware_of_the_order(changed)()


@given(cases(older_law=True))
def test_cases_of_older_law_are_cases(case):
    """They pass the checks of a case file, and each motion is ruled."""
    assert tuple(faults_of_case(case, VERSION)) == ()
    assert decide(case).rulings


@pytest.mark.long
def test_days_on_both_sides_of_a_ruling_are_drawn():
    """A day on which an authority was decided is reached, and so is the day before."""
    for day in (date(2023, 8, 4), date(2023, 8, 3)):
        assert simplest(cases(), lambda one, day=day: one.decided.last == day)
    old = simplest(cases(older_law=True), lambda one: one.decided.last < date(1950, 1, 1))
    assert old.decided.last.year < 1950


def test_a_denial_without_a_kind_has_no_contrary():
    """That there is no role of any kind is the contrary of no one role."""
    assert list(contraries(Role(shown=False))) == []
    assert list(contraries(Role(kind=RoleKind.AGENT))) == [Role(kind=RoleKind.AGENT, shown=False)]


@given(st.data())
def test_a_theory_meets_every_kind_of_condition(data):
    """What is asked of every listing, what is refuted, and what cannot be, are met as they can."""
    asked = Finding("asked", "asked", "It is asked.")
    answered = Finding("answered", "answered", "It is answered.")
    idle = Finding("idle", "idle", "No rule makes it.")
    never = every(Listing, among={"told": exactly(True)}, removed=exactly(NEVER))
    impossible = shown(Listing, told=exactly(True), noticed=exactly(NEVER))
    rules = RuleBook(
        [
            Doctrine(
                "test",
                "a test",
                "Is it so?",
                [
                    Rule("test.asked", "It is so.", when=all_of(never, refuted(answered),
                         impossible, refuted(idle), shown(idle)), then=asked, cites=[RULE_65]),
                    Rule("test.answered", "It is not.", when=shown(Address), against=answered,
                         cites=[RULE_65]),
                ],
                Burden(Side.MOVANT, None, [RULE_65]),
            )
        ],
        RULES.standards,
    )  # fmt: skip
    theory = Theory(data.draw, rules, Motion(relief=Relief.CEASE, against=Capacity.NONPARTY))
    theory.show(asked)
    theory.show(asked)

    assert {type(fact) for fact in theory.facts} == {Listing, Address}
