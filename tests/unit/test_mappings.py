"""Case files that are mappings already."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from injunction_rules import demo, loads_case
from injunction_rules.casefile.loading import dump_case
from injunction_rules.errors import CaseFileError
from injunction_rules.model.cases import Case
from injunction_rules.testing import cases


@given(cases())
def test_a_mapping_says_what_its_text_says(drawn: Case) -> None:
    """A case that is dumped as a mapping is the same case when it is loaded."""
    assert loads_case(dump_case(drawn)) == drawn


def test_days_and_tuples_are_taken_as_parsers_give_them() -> None:
    """TOML and YAML read by somebody else have days as days; a program may have tuples."""
    tree = dump_case(demo())
    tree["decided"] = date.fromisoformat(tree["decided"])
    assert loads_case({**tree, "facts": tuple(tree["facts"])}) == demo()


def _nested() -> dict[str, Any]:
    tree: dict[str, Any] = {}
    tree["case"] = tree
    return tree


WRONG: dict[str, Any] = {
    "<mapping>: ": {},
    "found a value of type set": {"docket": {1}},
    "decided: expected a day, found the moment 2024-05-01T00:00:00; give the day": {
        "decided": datetime(2024, 5, 1)
    },
    "levels of nesting": _nested(),
    "expected a number of at most": {"docket": 10**5000},
    "expected a key": {7: "x", None: "y", ("a",): "z"},
}


@pytest.mark.parametrize("expected", WRONG)
def test_what_is_wrong_in_a_mapping_is_told(expected: str) -> None:
    """What no case file can say is a problem with a place, and no traceback."""
    tree = WRONG[expected]
    whole = tree if expected == "levels of nesting" else {**dump_case(demo()), **tree}
    with pytest.raises(CaseFileError) as caught:
        loads_case(tree if expected == "<mapping>: " else whole)
    assert expected in str(caught.value)


def test_a_mapping_has_the_name_it_is_given() -> None:
    """An error names the mapping as its caller does."""
    with pytest.raises(CaseFileError, match=r"^request 7: "):
        loads_case(json.loads("{}"), name="request 7")
