"""Courts as people call them, and the id that was meant."""

from __future__ import annotations

import pytest

from injunction_rules import RULES, RuleError, loads_case
from injunction_rules.corpus import demo_text
from injunction_rules.errors import CaseFileError
from injunction_rules.model.court_names import (
    court_name,
    courts_called,
    nearest_court,
    pressed,
    spellings,
)
from injunction_rules.model.courts import COURTS, Court

CALLED = {
    "S.D.N.Y.": "nysd",
    "SDNY": "nysd",
    "S. D. N. Y.": "nysd",
    "U.S.D.C., S.D.N.Y.": "nysd",
    "United States District Court for the Southern District of New York": "nysd",
    "Southern District of N.Y.": "nysd",
    "New York Southern": "nysd",
    "Second Circuit": "ca2",
    "2d Cir.": "ca2",
    "2nd Cir": "ca2",
    "2nd Circuit": "ca2",
    "U.S. Court of Appeals for the Second Circuit": "ca2",
    "9th Circuit": "ca9",
    "D.C. Circuit": "cadc",
    "Fed. Cir.": "cafc",
    "Federal Circuit": "cafc",
    "D.D.C.": "dcd",
    "Northern District of California": "cand",
    "N.D. CA": "cand",
    "NDIL": "ilnd",
    "EDVA": "vaed",
    "D. Mass": "mad",
    "Massachusetts": "mad",
    "Supreme Court": "scotus",
    "Supreme Court of the United States": "scotus",
}


@pytest.mark.parametrize(("name", "id"), CALLED.items())
def test_a_court_is_known_by_what_practice_calls_it(name: str, id: str) -> None:
    """The id that was meant is named, in a case file and for an option."""
    assert [COURTS[id]] == courts_called(name, COURTS)
    with pytest.raises(CaseFileError) as error:
        loads_case(demo_text().replace("court: nysd", f"court: '{name}'"))
    assert [("court", f"did you mean {id!r}?")] == [(p.path, p.hint) for p in error.value.problems]
    with pytest.raises(RuleError, match=f"did you mean '{id}'"):
        RULES.forum(name)


def test_no_two_courts_are_called_alike() -> None:
    """Every spelling is that of one court, by which it is found."""
    for court in COURTS.values():
        for spelling in spellings(court):
            assert [court] == courts_called(spelling, COURTS)


def test_what_is_no_court_is_called_nothing() -> None:
    """A state with several districts, a place, and nothing at all."""
    assert not any(courts_called(name, COURTS) for name in ("New York", "Brooklyn", "", "D."))
    assert "" == nearest_court("Brooklyn")
    assert "did you mean 'nysd'?" == nearest_court("nyds")


def test_a_court_of_a_rule_book_is_called_by_its_abbreviation() -> None:
    """It has no name beside."""
    own = Court("nysb", "Bankr. S.D.N.Y.", "ca2")
    assert (own.abbreviation, "bankrsdny") == (court_name(own), pressed(own.abbreviation))
    assert [own] == courts_called("bankr sdny", {**COURTS, "nysb": own})
    tax = Court("tax", "Tax Cir.", None)
    assert "Tax Cir." == court_name(tax)
