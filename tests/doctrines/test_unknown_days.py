"""Events of a listing that are known while their day is not: neither prompt nor late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from builders import NOTICE, NOTICED, SERVICE, VIOLATION, answered, case
from injunction_rules.engines import available, engine
from injunction_rules.errors import InvalidFactError
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import KNOWN, NEVER, Listing
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.proof import Standing, Value

RULE = "takedown.on-an-unknown-day"

SOON = Listing(noticed=NOTICED, removed=NOTICED + timedelta(days=2))
LATE = Listing(noticed=NOTICED, removed=NOTICED + timedelta(days=31))
UP = Listing(noticed=NOTICED, removed=NEVER)
SOME_DAY = Listing(noticed=NOTICED, removed=KNOWN)


@pytest.mark.parametrize("name", available())
@pytest.mark.parametrize(
    ("listings", "standing", "value"),
    [
        pytest.param([SOME_DAY], Standing.CONTESTED, Value.TRUE, id="removed on some day"),
        pytest.param(
            [Listing(noticed=KNOWN, removed=NOTICED)],
            Standing.CONTESTED,
            Value.TRUE,
            id="noticed on some day",
        ),
        pytest.param([Listing(removed=KNOWN)], Standing.CONTESTED, Value.TRUE, id="only removed"),
        pytest.param([SOME_DAY, SOON], Standing.CONTESTED, Value.TRUE, id="another is prompt"),
        pytest.param([SOME_DAY, LATE], Standing.NOT_SHOWN, Value.FALSE, id="another is late"),
        pytest.param([SOME_DAY, UP], Standing.REFUTED, Value.FALSE, id="another is still up"),
        pytest.param(
            [SOME_DAY, Listing(promptly=True)],
            Standing.CONTESTED,
            Value.TRUE,
            id="another is said to be prompt",
        ),
        pytest.param(
            [SOME_DAY, Listing(promptly=False)],
            Standing.NOT_SHOWN,
            Value.FALSE,
            id="another is said to be late",
        ),
        pytest.param(
            [Listing(noticed=NEVER, removed=KNOWN)], Standing.NOT_SHOWN, Value.FALSE, id="not told"
        ),
        pytest.param(
            [Listing(noticed=KNOWN, removed=NEVER)],
            Standing.REFUTED,
            Value.FALSE,
            id="told on some day, and still up",
        ),
        pytest.param(
            [Listing(noticed=KNOWN, removed=KNOWN, promptly=True)],
            Standing.SHOWN,
            Value.FALSE,
            id="said to be prompt",
        ),
        pytest.param(
            [Listing(removed=KNOWN, days=3)], Standing.SHOWN, Value.FALSE, id="days are given"
        ),
        pytest.param(
            [Listing(removed=KNOWN, days=31)], Standing.NOT_SHOWN, Value.FALSE, id="late by days"
        ),
        pytest.param([Listing(noticed=KNOWN)], Standing.NOT_SHOWN, Value.FALSE, id="only told"),
    ],
)
def test_a_removal_on_an_unknown_day_is_neither_prompt_nor_late(
    listings: list[Listing], standing: Standing, value: Value, name: str
) -> None:
    """An event without a day leaves promptness open; what the record says of time still counts."""
    trace = answered(case(NOTICE, VIOLATION, SERVICE, *listings), engine(name)).trace
    assert standing is trace.conclusion(PromptTakedown).standing
    assert value is next(step.met for step in trace.steps if step.rule.id == RULE)


def test_a_ruling_that_turns_on_the_day_is_open() -> None:
    """What answers the charge when removal was prompt leaves it open when its day is not known."""
    rulings = {
        listing.removed: answered(
            case(NOTICE, VIOLATION, SERVICE, listing), engine("reference")
        ).disposition
        for listing in (SOON, SOME_DAY, UP)
    }
    assert rulings[SOON.removed] is Disposition.DENIED
    assert rulings[KNOWN] is Disposition.OPEN
    assert rulings[NEVER] is not Disposition.DENIED


def test_a_listing_put_up_again_on_some_day_was_put_up_again() -> None:
    """The event counts although its day is unknown."""
    again = Listing(noticed=NOTICED, removed=date(2023, 4, 29), relisted=KNOWN)
    trace = answered(case(NOTICE, VIOLATION, SERVICE, again), engine("reference")).trace
    assert trace.conclusion(PromptTakedown).standing is Standing.CONTESTED


def test_what_never_came_down_was_not_put_up_again_on_any_day() -> None:
    """The contradiction is told with the word that was written."""
    with pytest.raises(InvalidFactError, match="for it never came down, found known"):
        Listing(removed=NEVER, relisted=KNOWN)
