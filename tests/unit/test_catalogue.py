"""What a case file can say of what happened: unknown days, denials, persons, stipulations."""

from __future__ import annotations

from datetime import date
from typing import Any

import jsonschema
import pytest
import yaml

from injunction_rules import decide
from injunction_rules.casefile.loading import dump_case, loads_case
from injunction_rules.casefile.schema import case_schema
from injunction_rules.engines import available
from injunction_rules.errors import CaseFileError, InvalidFactError
from injunction_rules.explaining.wording import substance
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import (
    FACTS,
    KNOWN,
    Fact,
    Listing,
    Role,
    fact_name,
    needed_fields,
)
from injunction_rules.model.findings import BoundThroughRole
from injunction_rules.model.proof import Standing

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
        (
            3,
            "found the number 3; as in 2023-05-31; `known` where it happened on a day that is not "
            "known",
        ),
    ],
)
def test_a_truth_value_in_place_of_a_day_gets_the_word_for_it(value: object, hint: str) -> None:
    """Whoever writes that something happened is told how to say it without a day."""
    assert problems({"fact": "listing", "removed": value}) == [
        f"facts[0].removed: expected a day (YYYY-MM-DD), never or known, {hint}"
    ]


NEEDED = [kind for kind in FACTS.values() if needed_fields(kind)]


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_can_be_denied_without_its_kind(name: str) -> None:
    """A denial that leaves out even what a fact must say denies the whole kind."""
    (denial,) = loaded({"fact": name, "shown": False}).facts
    assert denial == FACTS[name](shown=False)
    assert denial.stated() == {}
    assert dump_case(loaded({"fact": name, "shown": False}))["facts"] == [
        {"fact": name, "shown": False}
    ]


def test_the_denials_without_a_kind_are_those_of_four_facts() -> None:
    """The rest have no key that a fact must have."""
    assert [fact_name(kind) for kind in NEEDED] == [
        "knowledge",
        "purpose",
        "role",
        "part_in_litigation",
    ]


@pytest.mark.parametrize("engine_name", available())
def test_a_general_denial_contradicts_each_fact_of_the_kind(engine_name: str) -> None:
    """Of an officer and a denial of every role, both undisputed, neither prevails."""
    claim = {"fact": "role", "kind": "officer"}
    for facts, standing in (
        ([claim], Standing.SHOWN),
        ([claim, {"fact": "role", "shown": False}], Standing.CONTESTED),
        ([{**claim, "proof": "alleged"}, {"fact": "role", "shown": False}], Standing.NOT_SHOWN),
    ):
        decision = decide(
            loaded({"fact": "actual_notice"}, *facts, decided="2024-06-01"), engine=engine_name
        )
        conclusion = decision.rulings[0].decisive.trace.conclusion(BoundThroughRole)
        assert conclusion.standing is standing


def test_what_is_shown_must_say_its_kind() -> None:
    """The key that is missing is named, along with everything else that is wrong."""
    assert problems({"fact": "role", "current": "y"}, {"fact": "knowledge", "of": None}) == [
        "facts[0].kind: expected a known word, found nothing; add the key `kind`",
        "facts[0].current: expected true or false, found 'y'; did you mean true?",
        "facts[1].of: expected a known word, found nothing; add the key `of`",
    ]
    with pytest.raises(InvalidFactError, match=r"Role.kind: expected a RoleKind, found nothing"):
        Role()


@pytest.mark.parametrize("kind", NEEDED)
def test_the_schema_lets_only_a_denial_leave_the_kind_out(kind: type[Fact]) -> None:
    """An editor asks for the key unless the fact is denied."""
    (name,) = needed_fields(kind)
    schema = case_schema()["$defs"][fact_name(kind)]
    assert name not in schema["required"]
    assert schema["else"] == {"required": [name]}
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid({"fact": fact_name(kind), "shown": False})
    assert not validator.is_valid({"fact": fact_name(kind)})
    assert not validator.is_valid({"fact": fact_name(kind), "shown": True})
