"""The strategies: what they reach, minimise to and refuse."""

from __future__ import annotations

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from injunction_rules.model.facts import FACTS, Listing, Motion
from injunction_rules.model.proof import Proof
from injunction_rules.testing import (
    NOTICED,
    authorities,
    cases,
    conditions,
    days,
    facts,
    injunctions,
    listings,
    questions,
    rule_books,
)


def simplest(strategy, test=lambda _: True):
    return find(strategy, test)


@pytest.mark.parametrize("kind", list(FACTS.values()))
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
    """A question and a case minimise to one motion and no facts, a book to one rule."""
    assert 3 == len(simplest(questions()).facts)
    assert () == simplest(cases()).facts
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
    assert tuple(data.draw(cases()).faults()) == ()
