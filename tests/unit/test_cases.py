"""Facts, cases and questions: what contradicts itself, and what is asked."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve, frozen

from builders import ENTERED, NOTICE, NOTICED, ORDER, VIOLATION, case, seller_case
from injunction_rules import decide
from injunction_rules.errors import InvalidFactError, Problem, nearest
from injunction_rules.model.cases import (
    Case,
    Disposition,
    EnjoinedParty,
    MotionMade,
    Nonparty,
    Outcome,
)
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Address,
    Capacity,
    EnforcementDelay,
    Injunction,
    Listing,
    Motion,
    Relief,
    RespondentKind,
    Timing,
    Violation,
    fact_name,
)
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.questions import questions

LATER = date(2023, 6, 1)

BEFORE = "2022-01-01; use `earlier_orders` if there was an order before it"


@pytest.mark.parametrize(
    ("build", "fault"),
    [
        (
            lambda: Violation(on=NOTICED, until=ENTERED),
            ("until", f"a day not before `on` ({NOTICED})", str(ENTERED)),
        ),
        (
            lambda: Listing(removed=NOTICED, relisted=ENTERED),
            ("relisted", f"a day not before removal ({NOTICED})", str(ENTERED)),
        ),
        (
            lambda: Listing(removed=NEVER, relisted=ENTERED),
            ("relisted", "no date, for it never came down", str(ENTERED)),
        ),
        (
            lambda: Listing(noticed=NEVER, days=3),
            ("noticed", "a date or nothing, for removal is timed from it", "never"),
        ),
        (
            lambda: Listing(removed=NEVER, promptly=True),
            ("removed", "a date or nothing, for removal is said to be timed", "never"),
        ),
        (
            lambda: Listing(noticed=ENTERED, removed=ENTERED, days=3),
            ("days", "0, as the dates say", "3"),
        ),
        (
            lambda: Listing(days=3, promptly=True),
            ("promptly", "nothing, where dates or days are given", "True"),
        ),
        (lambda: Listing(days=-1), ("days", "zero or more", "-1")),
        (lambda: EnforcementDelay(years=-2), ("years", "zero or more", "-2")),
        (
            lambda: case(court="nysdx"),
            ("court", "the id of a federal court", "'nysdx'; did you mean 'nysd'?"),
        ),
        (
            lambda: case(decided="2022-01-01"),
            ("injunction.entered", "a day not after the decision (2022-01-01)", str(ENTERED)),
        ),
        (
            lambda: case(ActualNotice(on=date(2022, 1, 1))),
            ("facts[0].on", f"a day not before the order ({ENTERED})", BEFORE),
        ),
        (
            lambda: case(ActualNotice(on=LATER)),
            ("facts[0].on", "a day not after the decision (2023-05-31)", str(LATER)),
        ),
        (
            lambda: case(Listing(removed=date(2022, 1, 1))),
            ("facts[0].removed", f"a day not before the order ({ENTERED})", BEFORE),
        ),
        (
            lambda: case(Violation(on=NOTICED, timing=Timing.BEFORE_ORDER)),
            (
                "facts[0].timing",
                f"what the dates say: not before the order of {ENTERED}",
                "before_order",
            ),
        ),
        (
            lambda: case(Violation(on=date(2022, 1, 1), timing=Timing.AFTER_NOTICE)),
            (
                "facts[0].timing",
                f"what the dates say: before the order of {ENTERED}",
                "after_notice",
            ),
        ),
        (
            lambda: case(evolve(NOTICE, respondent="othr")),
            (
                "facts[0].respondent",
                "the id of somebody in the case",
                "'othr'; did you mean 'other'?",
            ),
        ),
        (
            lambda: case(evolve(VIOLATION, party="other")),
            (
                "facts[0].party",
                "the id of an enjoined party",
                "'other', a nonparty; use `respondent` for a nonparty",
            ),
        ),
        (lambda: case(schema="x"), ("schema", "injunction-rules/case@2", "'x'")),
        (
            lambda: case(enjoined_parties=()),
            ("enjoined_parties", "at least one enjoined party", "none"),
        ),
        (lambda: case(motions=()), ("motions", "at least one motion", "none")),
        (
            lambda: case(
                nonparties=(
                    Nonparty(id="seller", name="S", kind=RespondentKind.BANK),
                    Nonparty(id="other", name="O", kind=RespondentKind.BANK),
                )
            ),
            ("nonparties[0].id", "an id used once", "'seller' again"),
        ),
        (
            lambda: case(motions=(MotionMade(id="m", relief=Relief.CEASE, against=()),)),
            ("motions[0].against", "at least one person", "nobody"),
        ),
        (
            lambda: case(
                motions=(MotionMade(id="m", relief=Relief.CEASE, against=("other", "other")),)
            ),
            ("motions[0].against[1]", "an id used once", "'other' again"),
        ),
        (
            lambda: case(motions=(MotionMade(id="m", relief=Relief.CEASE, against=("x",)),)),
            (
                "motions[0].against[0]",
                "the id of somebody in the case",
                "'x'; one of other, seller",
            ),
        ),
        (
            lambda: case(motions=(MotionMade(id="m", relief=Relief.COMPLY, against=("other",)),)),
            (
                "motions[0].against[0]",
                "an enjoined party, for relief comply",
                "'other', a nonparty; use `cease` against a nonparty",
            ),
        ),
        (
            lambda: case(motions=(MotionMade(id="m", relief=Relief.CEASE, against=("seller",)),)),
            (
                "motions[0].against[0]",
                "a nonparty, for relief cease",
                "'seller', an enjoined party; use `comply` against a party",
            ),
        ),
        (
            lambda: case(
                outcome=(Outcome(motion="x", against="other", disposition=Disposition.OPEN),)
            ),
            ("outcome[0].motion", "the id of somebody in the case", "'x'; one of motion"),
        ),
        (
            lambda: case(
                outcome=(Outcome(motion="motion", against="seller", disposition=Disposition.OPEN),)
            ),
            ("outcome[0].against", "the id of somebody in the case", "'seller'; one of other"),
        ),
    ],
)
def test_what_contradicts_itself_is_refused(build, fault):
    """Each contradiction names the field, what was expected and what was found."""
    with pytest.raises(InvalidFactError) as caught:
        build()

    assert fault in caught.value.faults
    assert fault[1] in str(caught.value)


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"caption": 5}, ("caption", "text", "5")),
        ({"injunction": None}, ("injunction", "an Injunction", "None")),
        ({"facts": [NOTICE, "violation"]}, ("facts[1]", "a Fact", "'violation'")),
        ({"motions": ["cease"]}, ("motions[0]", "a MotionMade", "'cease'")),
        ({"enjoined_parties": ["seller"]}, ("enjoined_parties[0]", "an EnjoinedParty", "'seller'")),
        ({"earlier_orders": [ORDER]}, ("earlier_orders[0]", "an EarlierOrder", repr(ORDER))),
    ],
)
def test_a_case_is_made_of_what_it_says(parts, fault):
    """What is of another type is told as a fault of the case, and not found later."""
    with pytest.raises(InvalidFactError) as caught:
        evolve(case(), **parts)

    assert (fault,) == caught.value.faults


def test_every_contradiction_is_told_at_once():
    """A case with three faults names three."""
    with pytest.raises(InvalidFactError) as caught:
        evolve(case(), facts=(ActualNotice(on=date(2022, 1, 1)),), court="nysdx", schema="x")

    assert {"schema", "court", "facts[0].on"} == {fault[0] for fault in caught.value.faults}


def test_a_case_without_the_date_of_the_order_is_not_checked_against_it():
    """What is unknown contradicts nothing."""
    given = case(ActualNotice(on=date(1999, 1, 1)), injunction=Injunction())

    assert 1 == len(given.facts)


def test_a_case_gains_and_loses_facts():
    """Adding and removing give new cases and leave the old."""
    given = case(NOTICE)

    assert (NOTICE, VIOLATION) == given.adding(VIOLATION).facts
    assert () == given.removing(NOTICE).facts
    with pytest.raises(ValueError, match=r"."):
        given.removing(VIOLATION)


def test_a_listing_removed_before_the_notice_kept_nobody_waiting():
    """Removal before the notice counts as no delay."""
    assert 0 == Listing(noticed=NOTICED, removed=ENTERED).days_between("noticed", "removed")


def test_a_country_is_two_capital_letters():
    """Anything else is refused."""
    with pytest.raises(ValueError, match=r"."):
        Address(country="china")


def test_a_nonparty_is_asked_about_with_each_enjoined_party():
    """A motion against a stranger asks one question for each party it may have helped."""
    given = case(
        facts=(
            evolve(VIOLATION, party="second"),
            evolve(NOTICE, respondent="other"),
            evolve(NOTICE, respondent="seller"),
        ),
        enjoined_parties=(
            EnjoinedParty(id="seller", name="S"),
            EnjoinedParty(id="second", name="T"),
        ),
    )
    asked = list(questions(given))

    assert [("other", "seller"), ("other", "second")] == [(q.respondent, q.party) for q in asked]
    assert ["motions", "respondent", "injunction", "facts[1]"] == list(asked[0].places)
    assert ["facts[0]", "facts[1]"] == list(asked[1].places[3:])


def test_an_enjoined_party_is_asked_about_once():
    """It is itself the party."""
    (asked,) = questions(seller_case(new_terms=True))

    assert ("seller", "seller") == (asked.respondent, asked.party)
    assert (
        Motion(relief=Relief.COMPLY, against=Capacity.ENJOINED_PARTY, new_terms=True)
        == asked.facts[0]
    )


def test_words_of_the_scales():
    """Proof, value and disposition have the words a court would use."""
    assert "clear and convincing evidence" == Proof.CLEAR_AND_CONVINCING.label
    assert "denied as futile" == Disposition.DENIED_AS_FUTILE.words
    assert [Value.TRUE, Value.UNSETTLED, Value.FALSE] == [v.negated for v in Value]
    assert "part_in_litigation" == fact_name(
        type("PartInLitigation", (), {})  # type: ignore[arg-type]
    )


def test_the_nearest_word_is_offered():
    """A slip is corrected, a short list is shown, a long one is not."""
    assert "did you mean 'bank'?" == nearest("bnak", ["bank", "host"])
    assert "one of bank, host" == nearest("zzzz", ["host", "bank"])
    assert "" == nearest("zzzz", [str(i) * 8 for i in range(20)])


def test_a_problem_reads_as_a_sentence():
    """Path, line, what was expected, what was found, what to do."""
    assert "the document (line 3): expected x, found y; do z" == str(
        Problem("", "x", "y", "do z", 3)
    )
    assert "a.b: expected x, found y" == str(Problem("a.b", "x", "y"))


def test_a_case_is_dated_by_its_last_possible_day():
    """A decision known by year takes the law of the end of that year."""
    assert date(2024, 12, 31) == case(decided="2024").as_of
    assert isinstance(case(), Case)


def test_a_fact_prints_the_fields_that_are_set():
    """In the words that make it, and cut where its source is long."""
    fact = Listing(removed=NEVER, proof=Proof.ALLEGED, source="S")

    assert "Listing(proof=Proof.ALLEGED, source='S', removed=Never.NEVER)" == repr(fact)
    assert 200 == len(repr(evolve(fact, source="S" * 300)))
    assert repr(evolve(fact, source="S" * 300)).endswith("S…)")


def test_a_kind_of_fact_may_print_in_its_own_way():
    """A kind that says how it is printed is printed so, and kinds derived from it."""

    @frozen(kw_only=True)
    class Own(Listing):
        def __repr__(self) -> str:
            return "mine"

    @frozen(kw_only=True)
    class Derived(Own):
        more: bool = True

    assert ["mine", "mine"] == [repr(Own()), repr(Derived())]


def test_no_two_people_are_called_alike():
    """Who shares a name has the id beside it, and who has none is called by it."""
    people = [("one", "Shop Inc."), ("two", "Shop Inc."), ("three", " "), ("four", "Bank")]
    given = case(
        nonparties=tuple(
            Nonparty(id=id, name=name, kind=RespondentKind.OTHER) for id, name in people
        ),
        motions=(MotionMade(id="m", relief=Relief.CEASE, against=tuple(id for id, _ in people)),),
    )
    names = ["Shop Inc. (one)", "Shop Inc. (two)", "three", "Bank"]
    assert ["Seller", *names] == list(given.names.values())
    assert names == [ruling.name for ruling in decide(given).rulings]
