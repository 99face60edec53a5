"""Facts that are alike: searched as one, told of all, and told apart where they differ."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from attrs import evolve

from builders import NOTICE, SERVICE, VIOLATION, case
from injunction_rules.changes import (
    ChangeError,
    Situation,
    Together,
    adding,
    changing,
    removing,
    with_parameter,
)
from injunction_rules.model.facts import (
    NEVER,
    Assistance,
    AssistanceKind,
    Injunction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Timing,
)
from injunction_rules.model.orders import EarlierOrder
from injunction_rules.model.proof import Proof
from injunction_rules.queries.asked import asked
from injunction_rules.queries.flipping import search
from injunction_rules.queries.flipping.search import _searched, minimal
from injunction_rules.queries.space.options import bearing, options
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.space.symmetry import Symmetry

NOTICED = date(2023, 5, 2)


def listing(number: int, days: int = 3, **rest) -> Listing:
    """A listing with a name of its own."""
    return Listing(
        name=f"item {number}", noticed=NOTICED, removed=NOTICED + timedelta(days=days), **rest
    )


def space_of(*facts, options_of=lambda question: options(question, ["facts"])) -> Space:
    """The ruling on a record, with all that could be otherwise in it."""
    question = asked(case(*facts))
    return Space(question.situation, question.motion, question.against, options_of(question))


def classes(space: Space) -> list[int]:
    """How many facts there are of each sort."""
    return [len(alike) for alike in space.symmetry.classes]


def some_record(seed: int):
    """Facts at random, many of them alike or nearly so."""
    random = Random(seed)
    choose = random.choice
    facts = [NOTICE, VIOLATION, SERVICE]
    pool = [
        {
            "noticed": choose([NOTICED, NOTICED, date(2023, 4, 29)]),
            "days": choose([2, 3, 9, 20]),
            "proof": choose([Proof.UNDISPUTED, Proof.UNDISPUTED, Proof.PREPONDERANCE]),
            "named": choose([True, True, True, False]),
            "shown": choose([True, True, True, False]),
        }
        for _ in range(2)
    ]
    for number in range(random.randint(2, 5)):
        sort = choose(pool)
        removed = sort["noticed"] + timedelta(days=sort["days"] + choose([0, 0, 1]))
        facts.append(
            Listing(
                name=f"item {number}" if sort["named"] else choose(["item", None]),
                noticed=sort["noticed"],
                removed=choose([removed] * 6 + [NEVER]),
                shown=sort["shown"],
                proof=sort["proof"],
                source=f"ECF No. {number}",
            )
        )
    kind, day = choose(list(AssistanceKind)), choose([NOTICED, date(2023, 5, 20), None])
    for number in range(random.randint(0, 3)):
        proof = choose([Proof.UNDISPUTED, Proof.UNDISPUTED, Proof.ALLEGED])
        facts.append(Assistance(kind=kind, on=day, proof=proof, source=f"ECF No. {number + 10}"))
    if random.random() < 0.3:
        facts.append(Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION, on=NOTICED))
    return tuple(facts)


@pytest.mark.parametrize("seed", range(8))
def test_what_flips_is_found_as_if_no_facts_were_alike(seed):
    """The same sets in the same order, where classes are searched and where all is tried."""
    question = asked(case(*some_record(seed)))
    every = bearing(question, options(question, ["facts"]))
    tried = Random(seed).sample(every, min(len(every), 60))
    # All ways to change a listing, and some to change the rest.
    tried = [*dict.fromkeys([*(c for c in every if isinstance(c.removed, Listing)), *tried])]
    space = Space(question.situation, question.motion, question.against, tried)
    assert list(minimal(space, 2)) == list(_searched(space, 2, None))


def test_listings_that_fared_alike_are_one_class():
    """The name and the place in the record tell no rule anything."""
    many = [listing(number, number % 3, source=f"row {number}") for number in range(6)]
    assert classes(space_of(NOTICE, VIOLATION, *many)) == [6]


def test_a_fact_that_the_rules_see_otherwise_is_not_alike():
    """One that came down late, one proved less well, one that is denied."""
    apart = [listing(7, 25), listing(8, proof=Proof.PREPONDERANCE), listing(9, shown=False)]
    given = space_of(NOTICE, VIOLATION, listing(1), listing(2), *apart)
    assert classes(given) == [2]


def test_days_of_knowledge_are_alike_where_no_conduct_ended_between_them():
    """On which side of conduct a notice lies is what the rules can see."""
    early, late = date(2023, 5, 2), date(2023, 5, 9)
    told = [
        Listing(name=f"{day} {number}", noticed=day, removed=day + timedelta(days=2))
        for day in (early, late)
        for number in range(2)
    ]
    help = Assistance(kind=AssistanceKind.PROMOTION, timing=Timing.AFTER_NOTICE)
    assert classes(space_of(NOTICE, VIOLATION, *told)) == [4]
    between = evolve(help, on=date(2023, 5, 5))
    assert classes(space_of(NOTICE, VIOLATION, between, *told)) == [2, 2]


def test_listings_without_names_are_alike_only_where_they_say_the_same():
    """To deny one of them may be to deny another."""
    same = [Listing(days=3, source=f"row {number}") for number in range(3)]
    others = [Listing(days=4, source=f"row {number}") for number in range(3, 5)]
    assert classes(space_of(NOTICE, VIOLATION, *same, *others)) == [3, 2]


def test_changes_made_together_or_of_numbers_keep_facts_apart():
    """A fact that a change of several parts touches stands for itself."""
    first, second, third = (listing(number) for number in range(3))
    single = [removing(fact) for fact in (first, second, third)]
    both = Together([removing(first), adding(listing(9))])

    def ways(*more):
        facts = (NOTICE, VIOLATION, first, second, third)
        return classes(space_of(*facts, options_of=lambda _: [*single, *more]))

    assert ways() == [3]
    assert ways(both) == [2]
    assert ways(changing(first, removed=None)) == [2]
    assert ways(with_parameter("takedown.prompt-days", 9)) == []


def test_a_name_that_an_option_takes_away_does_not_keep_facts_apart():
    """Then a denial of one might deny what another has become."""
    facts = [listing(number) for number in range(2)]
    changes = [changing(fact, name=None) for fact in facts]
    given = case(NOTICE, VIOLATION, *facts)
    symmetry = Symmetry(Situation(given), changes)
    assert symmetry.classes == ()
    assert symmetry.chosen(1) == (0, 1)


def test_a_set_is_said_of_all_that_are_alike_once():
    """Of two alike changed in two ways there are two sets of four; in one way one of them."""
    facts = [listing(number) for number in range(3)]
    changes = [way for fact in facts for way in (removing(fact), changing(fact, removed=NEVER))]
    symmetry = Symmetry(Situation(case(NOTICE, VIOLATION, *facts)), changes)

    assert symmetry.chosen(2) == (0, 1, 2, 3)
    assert list(symmetry.of_all([0])) == [(0,), (2,), (4,)]
    assert list(symmetry.of_all([2])) == []
    assert sorted(symmetry.of_all([0, 2])) == [(0, 2), (0, 4), (2, 4)]
    assert len(list(symmetry.of_all([0, 3]))) == 6
    assert list(symmetry.of_all([1, 2])) == []


def test_sets_that_are_very_many_are_tried_one_part_after_another(monkeypatch):
    """What flips is the same, and in the same order."""
    given = space_of(NOTICE, VIOLATION, SERVICE, listing(1), listing(2), listing(3, 9))
    few = given.of(range(min(24, len(given.options))))
    at_once = [list(minimal(few, most)) for most in (2, 3)]
    assert all(at_once)
    monkeypatch.setattr(search, "_MOST_BITS", 0)
    assert at_once == [list(minimal(few, most)) for most in (2, 3)]


def test_a_bar_tells_how_many_parts_were_tried(capsys, monkeypatch):
    """Of each size of sets, where it is asked for."""
    given = space_of(NOTICE, VIOLATION, SERVICE, listing(1))
    monkeypatch.setattr(search, "_MOST_BITS", 0)
    list(minimal(given, 2, show_progress=True))
    bars = capsys.readouterr().err
    assert f"sets of 1:   0%|          | 0/{len(given.options)}" in bars
    assert "sets of 2:" in bars


def test_more_flips_than_can_be_kept_are_refused(monkeypatch):
    """It says to ask for fewer changes together."""
    monkeypatch.setattr(search, "_MOST_FLIPS", 1)
    given = space_of(NOTICE, VIOLATION, SERVICE, listing(1), listing(2), listing(3))
    with pytest.raises(ChangeError, match="fewer changes together"):
        list(minimal(given, 2))


def test_days_tell_of_which_order_a_fact_is_where_there_was_one_before():
    """Listings that fared alike under two orders are two classes."""
    early, late = date(2022, 5, 2), date(2023, 5, 9)
    told = [
        Listing(name=f"{day} {number}", noticed=day, removed=day + timedelta(days=2))
        for day in (early, late)
        for number in range(2)
    ]
    given = case(NOTICE, VIOLATION, *told[2:])
    changes = [removing(fact) for fact in told]
    before = EarlierOrder(
        id="tro", injunction=Injunction(entered=date(2022, 4, 1)), ended=date(2022, 6, 9)
    )
    two = evolve(given, facts=(NOTICE, VIOLATION, *told), earlier_orders=(before,))
    assert [len(alike) for alike in Symmetry(Situation(two), changes).classes] == [2, 2]
