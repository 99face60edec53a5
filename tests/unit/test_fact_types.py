"""Facts built in Python say at once when a field is of another type than its class says."""

from __future__ import annotations

import time
from datetime import date, datetime
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest
from attrs import field, fields, frozen
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules.errors import InvalidFactError
from injunction_rules.model.facts import (
    FACTS,
    HEADS,
    Address,
    Fact,
    Heard,
    Listing,
    Ownership,
    Role,
)
from injunction_rules.model.facts.types import faults_of_types
from injunction_rules.testing import facts

KINDS = [*FACTS.values(), *HEADS]
STRANGE: list[Any] = ["2024-05-04", "officer", 3, 2.5, True, date(2024, 5, 4), [], Ownership.SOLE]


@given(st.data(), st.sampled_from(STRANGE))
def test_a_value_of_a_wrong_type_is_refused_whatever_the_field(
    data: st.DataObject, value: Any
) -> None:
    """Setting any field of any fact to a value that its annotation excludes raises."""
    fact = data.draw(facts())
    name = data.draw(st.sampled_from([a.name for a in fields(type(fact))]))
    allowed = get_args(hint := get_type_hints(type(fact))[name]) or (hint,)
    said = {a.name: getattr(fact, a.name) for a in fields(type(fact))}
    if type(value) in allowed:
        return
    with pytest.raises(InvalidFactError) as caught:
        type(fact)(**{**said, name: value})
    assert name in {where for where, _, _ in caught.value.faults}


@given(facts())
def test_what_can_be_built_has_no_faults_of_types(fact: Fact) -> None:
    """Facts drawn at random, all of them valid, pass the check again."""
    assert faults_of_types(fact) == ()


@pytest.mark.parametrize(
    ("kind", "said", "expected"),
    [
        (
            Listing,
            {"removed": "2024-05-04"},
            "Listing.removed: expected a date or NEVER or KNOWN, found '2024-05-04'; "
            "did you mean date(2024, 5, 4)?",
        ),
        (
            Listing,
            {"removed": "soon"},
            "Listing.removed: expected a date or NEVER or KNOWN, found 'soon'",
        ),
        (
            Role,
            {"kind": "officer"},
            "Role.kind: expected a RoleKind, found 'officer'; did you mean RoleKind.OFFICER?",
        ),
        (
            Role,
            {"kind": "oficer"},
            "Role.kind: expected a RoleKind, found 'oficer'; did you mean RoleKind.OFFICER?",
        ),
        (Role, {"kind": "zzz"}, "Role.kind: expected a RoleKind, found 'zzz'"),
        (Listing, {"days": True}, "Listing.days: expected a whole number, found True"),
        (Listing, {"days": -1}, "Listing.days: expected zero or more, found -1"),
        (
            Listing,
            {"removed": datetime(2024, 1, 1)},
            "Listing.removed: expected a date or NEVER or KNOWN, found "
            "datetime.datetime(2024, 1, 1, 0, 0); "
            "use the day by the calendar of the court, such as date(2024, 1, 1)",
        ),
        (Heard, {"shown": "no"}, "Heard.shown: expected True or False, found 'no'"),
        (Heard, {"proof": 2}, "Heard.proof: expected a Proof, found 2"),
        (Heard, {"source": 7}, "Heard.source: expected text, found 7"),
    ],
)
def test_the_error_names_the_field_and_what_was_expected_and_found(
    kind: type[Fact], said: dict[str, Any], expected: str
) -> None:
    """Each message says what may stand there, and what was probably meant."""
    with pytest.raises(InvalidFactError) as caught:
        kind(**said)
    assert str(caught.value) == expected


def test_a_value_that_its_validator_refuses_is_told_in_the_same_way() -> None:
    """A validator of attrs raises no other error than the rest of the fact."""
    with pytest.raises(InvalidFactError, match=r"Address.country: expected another value \(.*\)"):
        Address(country="usa")


def test_every_wrong_field_is_told_at_once() -> None:
    """Two fields of a wrong type are two faults of one error."""
    with pytest.raises(InvalidFactError) as caught:
        Listing(removed="soon", days="9")  # type: ignore[arg-type]
    assert [where for where, _, _ in caught.value.faults] == ["removed", "days"]


def test_a_class_of_another_package_is_checked_too_as_far_as_its_types_can_be_read() -> None:
    """Types given as text are resolved; of one that nobody can resolve nothing is asked."""

    class Colour(Enum):
        RED = "red"

    @frozen(kw_only=True)
    class Painted(Fact):
        """Something was painted."""

        colour: Colour | None = field(default=None)
        days: int | None = field(default=None)

    painted: Any = Painted
    assert painted(colour=Colour.RED).colour is Colour.RED
    assert painted(colour="red").colour == "red"


def test_a_word_that_is_a_text_itself_may_stand_where_a_text_is_wanted() -> None:
    """A subclass of what is wanted is accepted, as everywhere in Python."""

    class Name(str):
        __slots__ = ()

    assert Listing(name=Name("a")).name == "a"


def test_building_a_fact_stays_cheap() -> None:
    """The check of a fact takes a few millionths of a second once its kind is known."""
    listing = Listing(removed=date(2024, 5, 4))
    times = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(1_000):
            faults_of_types(listing)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.02
