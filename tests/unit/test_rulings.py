"""Which ruling a question is about."""

from __future__ import annotations

import pytest
from attrs import evolve

from builders import NOTICE, case, seller_case
from injunction_rules import decide
from injunction_rules.changes import Situation
from injunction_rules.model.cases import EnjoinedParty, MotionMade
from injunction_rules.model.facts import Relief
from injunction_rules.queries.asked import (
    Asked,
    AskedOfNothingError,
    asked,
    ruling_of,
    situation_of,
)

TWO = evolve(
    case(NOTICE),
    motions=(
        MotionMade(id="cease", relief=Relief.CEASE, against=("other",)),
        MotionMade(id="contempt", relief=Relief.CONTEMPT, against=("other", "seller")),
    ),
)


def test_a_case_stands_under_the_law_of_its_own_court():
    """A situation is taken as it is."""
    there = Situation(TWO, forum="ilnd")
    assert there is situation_of(there)
    assert Situation(TWO) == situation_of(TWO)
    assert "ilnd" == asked(there, "cease").situation.forum


@pytest.mark.parametrize(
    ("motion", "against", "found"),
    [
        ("cease", None, ("cease", "other")),
        (None, "seller", ("contempt", "seller")),
        ("contempt", "other", ("contempt", "other")),
    ],
)
def test_what_leaves_one_ruling_may_be_left_out(motion, against, found):
    """Of a case and of a decision alike."""
    which = asked(TWO, motion, against)
    ruling = ruling_of(decide(TWO, engine="reference"), motion, against)
    assert found == (which.motion, which.against) == (ruling.motion, ruling.against)
    assert ruling is ruling_of(ruling)


def test_the_only_ruling_needs_no_naming():
    """One motion against one person."""
    assert Asked(Situation(case()), "motion", "other") == asked(case())
    assert "motion against Seller" == asked(seller_case()).title


@pytest.mark.parametrize(
    ("motion", "against", "said"),
    [
        (
            "contempt",
            None,
            "which ruling? say motion= and against=: "
            "'contempt' against 'other'; 'contempt' against 'seller'",
        ),
        (
            "comply",
            None,
            "no ruling with motion='comply'; there are: 'cease' against 'other'; "
            "'contempt' against 'other'; 'contempt' against 'seller'",
        ),
        (
            "cease",
            "seller",
            "no ruling with motion='cease', against='seller'; there are: 'cease' against 'other'; "
            "'contempt' against 'other'; 'contempt' against 'seller'",
        ),
        (
            None,
            "nobody",
            "no ruling with against='nobody'; there are: 'cease' against 'other'; "
            "'contempt' against 'other'; 'contempt' against 'seller'",
        ),
    ],
)
def test_no_ruling_and_several_are_refused_by_name(motion, against, said):
    """Those there are, or those that fit, are named."""
    for attempt in (
        lambda: asked(TWO, motion, against),
        lambda: ruling_of(decide(TWO, engine="reference"), motion, against),
    ):
        with pytest.raises(AskedOfNothingError) as caught:
            attempt()
        assert said == str(caught.value)


def test_people_are_told_by_their_names():
    """An id is for the file."""
    people = (EnjoinedParty(id="seller", name="Glow Store"),)
    given = evolve(seller_case(), enjoined_parties=people)
    assert "motion against Glow Store" == asked(given).title
