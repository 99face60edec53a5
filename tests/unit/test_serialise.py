"""A decision as data."""

from __future__ import annotations

import json
from datetime import date

import jsonschema
import pytest
from attrs import evolve, field, frozen

from builders import NOTICE, VIOLATION, case
from hostile import hostile_case, unprintable
from injunction_rules import RULES, decide, demo
from injunction_rules.decisions.data import SCHEMA, decision_schema, to_data, to_json
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import available
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import all_of, exactly, shown
from injunction_rules.model.facts import (
    NEVER,
    Assistance,
    AssistanceKind,
    Fact,
    Listing,
    Respondent,
    RespondentKind,
    Timing,
)


@pytest.fixture(scope="module", name="order")
def _order() -> Decision:
    return decide(demo(), engine="reference")


def test_the_schema_is_true(order: Decision) -> None:
    """Decisions of every kind are what the schema says."""
    validator = jsonschema.Draft202012Validator(decision_schema())
    validator.check_schema(decision_schema())
    for decision in (order, decide(case(), engine="reference"), decide(hostile_case())):
        validator.validate(json.loads(to_json(decision)))


def test_the_schema_is_strict(order: Decision) -> None:
    """A field that is missing, or one too many, is not valid."""
    validator = jsonschema.Draft202012Validator(decision_schema())
    data = to_data(order)
    assert not validator.is_valid({**data, "verdict": "x"})
    assert not validator.is_valid({name: data[name] for name in data if name != "receipt"})


def test_json_says_what_the_data_says(order: Decision) -> None:
    """Writing and reading JSON loses nothing."""
    assert to_data(order) == json.loads(to_json(order))
    assert to_data(order)["schema"] == SCHEMA


def test_engines_differ_only_in_the_receipt(order: Decision) -> None:
    """Another engine gives the same bytes but for its name."""
    if "durable" not in available():
        pytest.skip("durable-rules cannot be imported on this Python")
    other = to_json(decide(demo(), engine="durable"))
    assert to_json(order) == other.replace('"engine": "durable"', '"engine": "reference"')


def test_every_step_is_there(order: Decision) -> None:
    """Each answer has a step for every rule, also those not met, and each rule is told once."""
    data = to_data(order)
    ids = [rule.id for rule in RULES.rules]
    assert ids == [rule["id"] for rule in data["rules"]]
    for ruling in data["rulings"]:
        for answer in ruling["answers"]:
            assert ids == [step["rule"] for step in answer["steps"]]
    statuses = {step["status"] for step in data["rulings"][4]["answers"][0]["steps"]}
    assert {"fired", "defeated", "not met", "not in force"} == statuses


def test_deciding_steps_are_marked(order: Decision) -> None:
    """A reader can tell the reasons from what was merely considered."""
    steps = to_data(order)["rulings"][0]["answers"][0]["steps"]
    assert [step["rule"] for step in steps if step["deciding"]] == [
        "service.nobody-to-serve",
        "disposition.futile",
    ]


def test_places_point_into_the_case_file(order: Decision) -> None:
    """A premise names the motion, the person and the facts by their place in the case file."""
    data = to_data(order)
    known = {fact["place"] for fact in data["facts"]}
    named: set[str] = set()

    def walk(premise: dict[str, object]) -> None:
        facts, parts = premise.get("facts", []), premise.get("parts", [])
        assert isinstance(facts, list)
        assert isinstance(parts, list)
        named.update(facts)
        for part in parts:
            walk(part)

    for ruling in data["rulings"]:
        for step in ruling["answers"][0]["steps"]:
            walk(step["premise"])
    assert {"motions[0]", "motions[1]", "motions[2]"} == named - known
    assert {"injunction", "facts[0]"} <= named & known


def test_the_respondent_has_a_place() -> None:
    """A condition on the respondent points to the person in the case file."""
    asked = RULES.rule("disposition.direct-suit")
    when = all_of(asked.when, shown(Respondent, kind=exactly(RespondentKind.MARKETPLACE)))
    rules = RULES.replacing(evolve(asked, when=when))
    text = to_json(decide(demo(), rules, engine="reference"))
    assert '"nonparties[0]"' in text
    sold = all_of(asked.when, shown(Respondent, kind=exactly(RespondentKind.SELLER)))
    rules = RULES.replacing(evolve(asked, when=sold))
    assert '"enjoined_parties[3]"' in to_json(decide(demo(), rules, engine="reference"))


def test_rulings_say_what_they_turn_on(order: Decision) -> None:
    """A denial names the finding and where it stands; a grant names none."""
    ruling = to_data(order)["rulings"][4]
    assert ruling["turning_on"] == {"finding": "active-concert", "standing": "not shown"}
    helped = Assistance(kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE)
    granted = decide(case(NOTICE, VIOLATION, helped), engine="reference")
    assert Disposition.GRANTED is granted.rulings[0].disposition
    assert to_data(granted)["rulings"][0]["turning_on"] is None


def test_effects_are_named() -> None:
    """A rule supports, counts against, or defeats, and nothing else."""
    effects = {rule["id"]: rule["effect"] for rule in to_data(decide(case()))["rules"]}
    assert effects["bound.party"] == {"then": "bound"}
    assert effects["aiding.own-ends"] == {"against": "purpose-to-assist"}
    assert effects["aiding.automated"] == {"defeats": "aiding.knowing-assistance"}


@frozen(kw_only=True)
class _Crate(Fact):
    """A fact of somebody else's making, with a value of its own."""

    marks: tuple[int, ...] = field(default=(1, 2))


def test_facts_are_stated_in_the_contract_s_words() -> None:
    """Dates, never, and words stand as in a case file; what is foreign stands as text."""
    listing = Listing(noticed=date(2023, 5, 1), removed=NEVER, name="x", time_critical=True)
    facts = to_data(decide(case(NOTICE, listing, _Crate())))["facts"]
    assert facts[2]["stated"] == {
        "name": "x",
        "noticed": "2023-05-01",
        "removed": "never",
        "time_critical": True,
    }
    assert facts[3]["stated"] == {"marks": "(1, 2)"}


def test_hostile_text_stays_inside_its_string() -> None:
    """What does not print is escaped, and reading gives the text back."""
    given = hostile_case()
    text = to_json(decide(given, engine="reference"))
    assert set() == unprintable(text)
    assert text.encode()
    assert given.caption == json.loads(text)["case"]["caption"]
