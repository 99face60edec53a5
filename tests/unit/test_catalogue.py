"""What a case file can say of what happened: unknown days, denials, persons, stipulations."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from injunction_rules.casefile.loading import dump_case, loads_case
from injunction_rules.errors import CaseFileError
from injunction_rules.explaining.wording import substance
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import KNOWN, Fact, Listing

BASE: dict[str, Any] = {
    "schema": "injunction-rules/case@1",
    "caption": "Owner v. Seller",
    "court": "nysd",
    "decided": "2024-06-01",
    "injunction": {"status": "in_force"},
    "enjoined_parties": [{"id": "seller", "name": "Seller"}, {"id": "maker", "name": "Maker"}],
    "nonparties": [
        {"id": "market", "name": "Market", "kind": "marketplace"},
        {"id": "bank", "name": "Bank", "kind": "bank"},
    ],
    "motions": [{"id": "cease", "relief": "cease", "against": ["market"]}],
}


def loaded(*facts: dict[str, Any], **changes: Any) -> Case:
    """The case that a file with these facts says."""
    return loads_case({**BASE, "facts": list(facts), **changes})


def fact(**said: Any) -> Fact:
    """The only fact of a case file."""
    (only,) = loaded(said).facts
    return only


def problems(*facts: dict[str, Any], **changes: Any) -> list[str]:
    """What is wrong with a file that has these facts."""
    with pytest.raises(CaseFileError) as caught:
        loaded(*facts, **changes)
    return [str(problem) for problem in caught.value.problems]


def test_an_event_may_be_known_and_its_day_not() -> None:
    """The word stands where a day does, is kept when written, and prints."""
    listing = fact(fact="listing", noticed="2024-02-01", removed="known", relisted="known")
    assert listing == Listing(noticed=date(2024, 2, 1), removed=KNOWN, relisted=KNOWN)
    assert "removed on a day that the record does not give" in substance(listing)
    case = loaded({"fact": "listing", "removed": "known"})
    assert dump_case(case)["facts"] == [{"fact": "listing", "removed": "known"}]
    assert loads_case(yaml.safe_dump(dump_case(case))) == case


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (True, "found true; write `known` where it happened and the day is not known"),
        ("yes", "found 'yes'; write `known` where it happened and the day is not known"),
        (False, "found false; write `never` where the record shows that it did not happen"),
        ("no", "found 'no'; write `never` where the record shows that it did not happen"),
        ("knwon", "found 'knwon'; did you mean 'known'?"),
        ("nevr", "found 'nevr'; did you mean 'never'?"),
        (3, "found the number 3; as in 2023-05-31; `known` where it happened on a day that is not known"),
    ],
)
def test_a_truth_value_in_place_of_a_day_gets_the_word_for_it(value: object, hint: str) -> None:
    """Whoever writes that something happened is told how to say it without a day."""
    assert problems({"fact": "listing", "removed": value}) == [
        f"facts[0].removed: expected a day (YYYY-MM-DD), never or known, {hint}"
    ]
