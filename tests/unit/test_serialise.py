"""A decision as data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve, field, frozen

from builders import NOTICE, VIOLATION, case
from hostile import hostile_case, unprintable
from injunction_rules import RULES, decide, demo, load_case
from injunction_rules.corpus import corpus
from injunction_rules.decisions.data import SCHEMA, decision_schema, to_data, to_json
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import available
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.conditions import all_of, exactly, shown
from injunction_rules.model.facts import (
    NEVER,
    Assistance,
    AssistanceKind,
    Fact,
    Listing,
    Relief,
    Respondent,
    RespondentKind,
    Timing,
)
from injunction_rules.model.proof import Proof


@pytest.fixture(scope="module", name="order")
def _order() -> Decision:
    return decide(demo(), engine="reference")


def test_the_schema_is_true(order: Decision) -> None:
    """Decisions of every kind are what the schema says."""
    validator = jsonschema.Draft202012Validator(decision_schema())
    validator.check_schema(decision_schema())
    for decision in (order, decide(case(), engine="reference"), decide(hostile_case())):
        validator.validate(json.loads(to_json(decision)))
        validator.validate(json.loads(to_json(decision, rule_text=True, full=True)))


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
    other = to_json(decide(demo(), engine="durable"), full=True)
    assert to_json(order, full=True) == other.replace('"durable"', '"reference"')


def test_the_whole_trace_has_every_step(order: Decision) -> None:
    """Each trace has a step for every rule, also those not met, and each rule is told once."""
    data = to_data(order, full=True)
    ids = [rule.id for rule in RULES.rules]
    assert ids == list(data["rules"])
    for reasons in data["reasons"]:
        assert ids == [step["rule"] for step in reasons["trace"]["steps"]]
    statuses = {step["status"] for step in data["reasons"][-1]["trace"]["steps"]}
    assert {"fired", "defeated", "not met", "not in force"} == statuses


def test_a_question_asked_of_several_has_one_trace(order: Decision) -> None:
    """Four sellers and two marketplaces, each under two motions, are four questions."""
    data = to_data(order, full=True)
    assert len(data["rulings"]) == 12
    assert len(data["reasons"]) == 4


def test_reasons_alike_are_told_once(order: Decision) -> None:
    """Rulings on people in the same position share their reasons, and name their own facts."""
    first, second, *_ = to_data(order)["rulings"]
    assert first["answers"][0]["reasons"] == second["answers"][0]["reasons"]
    assert first["answers"][0]["record"][:4] == ["facts[0]", "facts[4]", "facts[8]", "facts[12]"]
    assert second["answers"][0]["record"][:4] == ["facts[1]", "facts[5]", "facts[9]", "facts[13]"]


def test_answers_alike_are_told_once_with_their_parties(order: Decision) -> None:
    """Against a nonparty there is one answer as to all enjoined parties, or one to each group."""
    (answer,) = to_data(order)["rulings"][4]["answers"]
    assert answer["parties"] == ["bbottruoys", "tongfei", "kingstone", "xintu"]
    helped = Assistance(
        kind=AssistanceKind.JOINT_CONDUCT,
        chosen=True,
        timing=Timing.AFTER_NOTICE,
        party="kingstone",
    )
    ruling = to_data(decide(demo().adding(helped), engine="reference"))["rulings"][4]
    assert ruling["disposition"] == "granted"
    assert [(answer["parties"], answer.get("disposition")) for answer in ruling["answers"]] == [
        (["kingstone"], None),
        (["bbottruoys", "tongfei", "xintu"], "denied"),
    ]


def test_only_what_decides_is_told(order: Decision) -> None:
    """The reasons have the rules on which the record bears, and the tables no others."""
    data = to_data(order)
    assert list(data["reasons"][0]["rules"]) == ["disposition.futile", "service.nobody-to-serve"]
    named = {remark["rule"] for remark in data["remarks"]}
    for reasons in data["reasons"]:
        named |= {*reasons["rules"], *reasons.get("defenses", [])}
        for theory in reasons["theories"].values():
            named |= {theory["rule"], *theory.get("answers", []), *theory.get("open", [])}
    assert named == set(data["rules"])
    cited = {citation for rule in data["rules"].values() for citation in rule["cites"]}
    cited |= {
        citation
        for reasons in data["reasons"]
        for theory in reasons["theories"].values()
        for element in theory["elements"]
        for citation in element.get("cites", [])
    }
    assert cited == set(data["citations"])


def elements(reasons: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the elements of all theories of some reasons."""
    for theory in reasons["theories"].values():
        yield from theory["elements"]


def test_theories_stand_with_the_reasons(order: Decision) -> None:
    """Each theory that is raised has its elements; the others are named with the trace."""
    ruling, chart = to_data(order)["rulings"][4], order.rulings[4].chart
    assert ruling["headline"] == chart.headline
    short, full = (
        data["reasons"][ruling["answers"][0]["reasons"]]
        for data in (to_data(order), to_data(order, full=True))
    )
    assert list(short["theories"]) == [theory.name for theory in chart.raised]
    theory = short["theories"]["aiding and abetting"]
    assert (theory["state"], theory["words"]) == ("short", "short of 1 of 4")
    assert theory["elements"][-1] == {
        "name": "act of help after notice",
        "state": "too weak",
        "facts": [0],
        "cites": ["alemite 832"],
    }
    assert "not_raised" not in short
    assert full["not_raised"] == [theory.name for theory in chart.not_raised]


def test_an_element_has_its_standard_where_it_is_another(order: Decision) -> None:
    """What answers a motion for contempt counts from a preponderance."""
    ruling = next(made for made in order.rulings if made.relief is Relief.CONTEMPT)
    assert ruling.standard is Proof.CLEAR_AND_CONVINCING
    stated = {
        element.standard
        for made in order.rulings
        for theory in made.chart.raised
        for element in theory.elements
        if element.standard is not made.standard
    }
    written = {
        element["standard"]
        for reasons in to_data(order)["reasons"]
        for element in elements(reasons)
        if "standard" in element
    }
    assert written == {standard.name.lower() for standard in stated}


def test_reasons_lead_on_to_facts_and_citations(order: Decision) -> None:
    """What a rule names by number or id stands in the record and in the tables."""
    data = to_data(order)
    for ruling in data["rulings"]:
        for answer in ruling["answers"]:
            reasons = data["reasons"][answer["reasons"]]
            numbers = {
                number
                for ground in (*reasons["rules"].values(), *elements(reasons))
                for number in (
                    *ground.get("facts", []),
                    *(weak["fact"] for weak in ground.get("too_weak", [])),
                    *ground.get("denied_by", []),
                )
            }
            assert numbers == set(range(len(answer["record"])))
            assert set(answer["record"]) <= set(data["facts"])
            assert set(reasons["findings"]) <= set(data["findings"])


def test_why_a_rule_failed_is_told() -> None:
    """Facts that are too weak are told, and facts that show the contrary."""
    weak = Assistance(
        kind=AssistanceKind.JOINT_CONDUCT,
        chosen=True,
        timing=Timing.AFTER_NOTICE,
        proof=Proof.ALLEGED,
        source="ECF No. 7",
    )
    (reasons,) = to_data(decide(case(NOTICE, VIOLATION, weak)))["reasons"]
    rule = reasons["rules"]["aiding.act-of-help"]
    assert rule["status"] == "not met"
    assert rule["too_weak"] == [{"fact": 0, "asked": "preponderance"}]
    helped = evolve(weak, proof=Proof.UNDISPUTED)
    disputed = case(NOTICE, evolve(NOTICE, shown=False), VIOLATION, helped)
    (reasons,) = to_data(decide(disputed))["reasons"]
    assert reasons["rules"]["notice.actual"] == {"unsettled": True, "facts": [1], "denied_by": [2]}


def test_the_text_of_the_rules_is_told_where_it_is_asked_for(order: Decision) -> None:
    """Conditions, effects, meanings, holdings and open points stand in no other document."""
    short, whole = to_data(order), to_data(order, rule_text=True)
    assert list(short["rules"]) == list(whole["rules"])
    assert not any("text" in rule for rule in short["rules"].values())
    assert whole["rules"]["disposition.futile"]["text"]["then"] == "relief-futile"
    assert all(finding["means"] for finding in whole["findings"].values())
    assert whole["open_points"] == list(order.open_points)
    assert "open_points" not in short
    holdings = [passage.get("holds") for passage in whole["citations"].values()]
    assert all(holdings)
    # One passage may be cited for several things.
    assert "kelly-toys-2023 ¶ 2 [2]" in whole["citations"]


def test_places_point_into_the_case_file(order: Decision) -> None:
    """With the trace the record has the motion, the person and the facts, each by its place."""
    data = to_data(order, full=True)
    places = {
        place
        for ruling in data["rulings"]
        for answer in ruling["answers"]
        for place in answer["record"]
    }
    assert {"motions[0]", "motions[1]", "motions[2]"} == places - set(data["facts"])
    assert {"injunction", "facts[0]"} <= places


def test_the_respondent_has_a_place() -> None:
    """A condition on the respondent points to the person in the case file."""
    asked = RULES.rule("disposition.direct-suit")
    for kind, place in (
        (RespondentKind.MARKETPLACE, "nonparties[0]"),
        (RespondentKind.SELLER, "enjoined_parties[3]"),
    ):
        when = all_of(asked.when, shown(Respondent, kind=exactly(kind)))
        rules = RULES.replacing(evolve(asked, when=when))
        text = to_json(decide(demo(), rules, engine="reference"), full=True)
        assert f'"{place}"' in text


def test_rulings_say_what_they_turn_on(order: Decision) -> None:
    """A denial names the finding; a grant names none."""
    ruling = to_data(order)["rulings"][4]
    assert ruling["turning_on"] == "active-concert"
    helped = Assistance(kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE)
    granted = decide(case(NOTICE, VIOLATION, helped), engine="reference")
    assert Disposition.GRANTED is granted.rulings[0].disposition
    assert to_data(granted)["rulings"][0]["turning_on"] is None


def test_effects_are_named() -> None:
    """A rule supports, counts against, or defeats, and nothing else."""
    data = to_data(decide(case()), rule_text=True, full=True)
    effects = {
        id: {
            name: text
            for name in ("then", "against", "defeats")
            if (text := rule["text"].get(name))
        }
        for id, rule in data["rules"].items()
    }
    assert effects["bound.party"] == {"then": "bound"}
    assert effects["aiding.own-ends"] == {"against": "purpose-to-assist"}
    assert effects["aiding.automated"] == {"defeats": ["aiding.knowing-assistance"]}


@frozen(kw_only=True)
class _Crate(Fact):
    """A fact of somebody else's making, with a value of its own."""

    marks: tuple[int, ...] = field(default=(1, 2))


def test_facts_are_stated_in_the_contract_s_words() -> None:
    """Dates, never, and words stand as in a case file; what is foreign stands as text."""
    listing = Listing(noticed=date(2023, 5, 1), removed=NEVER, name="x", time_critical=True)
    facts = to_data(decide(case(NOTICE, listing, _Crate())), full=True)["facts"]
    assert facts["facts[1]"]["stated"] == {
        "name": "x",
        "noticed": "2023-05-01",
        "removed": "never",
        "time_critical": True,
    }
    assert facts["facts[2]"]["stated"] == {"marks": "(1, 2)"}


def test_hostile_text_stays_inside_its_string() -> None:
    """What does not print is escaped, and reading gives the text back."""
    given = hostile_case()
    text = to_json(decide(given, engine="reference"))
    assert set() == unprintable(text)
    assert text.encode()
    assert given.caption == json.loads(text)["case"]["caption"]


# Sizes.

BAZAAR = Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml"
MOST_OF_A_THOUSAND = 40_000_000


@pytest.mark.parametrize(
    ("decided", "most"), [(demo(), 42_000), (load_case(BAZAAR), 30_000)], ids=["order", "bazaar"]
)
def test_a_decision_is_small(decided: Case, most: int) -> None:
    """The order takes some 40 kB, and the case that the README writes out takes 30."""
    assert len(to_json(decide(decided)).encode()) <= most


@pytest.mark.long
def test_a_thousand_decisions_are_small() -> None:
    """A thousand cases like those of the corpus take at most 40 MB as lines of JSON."""
    sizes = [len(json.dumps(to_data(decide(known.case)))) + 1 for known in corpus()]
    assert 1_000 * sum(sizes) / len(sizes) <= MOST_OF_A_THOUSAND


def test_what_is_short_stands_on_one_line(order: Decision) -> None:
    """A written decision is read by eye as well: no line is a word, and none endless."""
    lines = to_json(order).splitlines()
    assert any(line.startswith('    "bound": {"standing": "not shown"') for line in lines)
    assert max(map(len, lines)) < 260
