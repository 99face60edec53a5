"""The law in time and place, and with an authority taken away."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner

from builders import NOTICE, SERVICE, VIOLATION, case
from injunction_rules import RULES, decide
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.cli.main import main
from injunction_rules.corpus.cases import corpus
from injunction_rules.errors import RuleError
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Inaction, Listing
from injunction_rules.queries.differences import turned
from injunction_rules.queries.periods import circuits, history
from injunction_rules.rendering.reported import table
from injunction_rules.semantics.overruling import authorities_of, authority, taken_away, weakened
from quickly import few

KELLY_TOYS = next(
    one.case for one in corpus() if one.id == "kelly-toys-v-19885566-reconsideration-sdny-2024"
)
LEFT_UP = case(NOTICE, VIOLATION, SERVICE, Inaction(), Listing(days=31))


def test_the_two_rulings_in_22_cv_9384_come_from_one_record():
    """One case file: contempt in 2023, none in 2024, and the cause is named."""
    early, late = history(KELLY_TOYS, since=date(2023, 6, 29), engine="reference")

    assert Disposition.GRANTED is early.decision.rulings[0].disposition
    assert Disposition.DENIED is late.decision.rulings[0].disposition
    assert date(2023, 8, 4) == late.since
    assert ("Havens v. James decided",) == late.events
    (change,) = late.changes
    assert ["havens-v-james"] == [one.id for one in change.because]
    assert "aiding.knowing-assistance" in [one.rule for one in change.rules]


def test_history_ends_where_it_is_told_to():
    """Nothing after the last day is looked at."""
    periods = history(
        KELLY_TOYS, since=date(2023, 6, 29), until=date(2023, 8, 3), engine="reference"
    )

    assert 1 == len(periods)


def test_circuits_are_grouped_by_result_with_the_authority_that_sets_them_apart():
    """Inaction is open in New York and is no aid in the Seventh and the Federal Circuit."""
    own, other = circuits(LEFT_UP, engine="reference")

    assert "nysd" == own.forums[0]
    assert Disposition.OPEN is own.decision.rulings[0].disposition
    assert {"ca7", "cafc"} <= set(other.forums)
    assert Disposition.DENIED is other.decision.rulings[0].disposition
    (change,) = other.changes
    assert change.because


def test_time_and_place_are_tables():
    """A row for each ruling of each period, or of each group of circuits."""
    periods = history(KELLY_TOYS, since=date(2023, 6, 29), engine="reference")
    groups = circuits(LEFT_UP, engine="reference")

    assert [("2023-06-29", ""), ("2023-08-04", "Havens v. James decided")] == [
        row[:2] for row in table(periods).rows
    ]
    assert ["open", "denied"] == [row[3] for row in table(groups).rows]


def test_decisions_that_rule_alike_differ_in_nothing():
    """The same law gives no change."""
    decision = decide(LEFT_UP, engine="reference")

    assert () == turned(decision, decision)


def test_an_authority_that_is_taken_away_weighs_nothing():
    """From the day it is overruled, or from the start, it has no weight anywhere."""
    always = authority(taken_away(RULES, "havens-v-james"), "havens-v-james")
    later = authority(taken_away(RULES, "havens-v-james", "2024-01-01"), "havens-v-james")

    assert Weight.NONE is always.weight("nysd", date(2023, 8, 4))
    assert Weight.BINDING is later.weight("nysd", date(2023, 12, 31))
    assert 0 == later.weight("nysd", date(2024, 1, 1))


def test_rules_that_lose_weight_are_named():
    """Havens alone carries the requirement of purpose."""
    without = taken_away(RULES, "havens-v-james")
    found = {
        one.rule.id: (one.before.label, one.after.label)
        for one in weakened(RULES, without, "nysd", date(2024, 1, 1))
    }

    assert ("binding", "none") == found["aiding.without-purpose"]


def test_an_unknown_authority_names_the_nearest():
    """A slip is answered with the id that was meant."""
    with pytest.raises(RuleError, match="did you mean 'havens-v-james'"):
        authority(RULES, "haven-v-james")


@pytest.mark.parametrize("one", authorities_of(RULES), ids=lambda one: one.id)
def test_every_authority_can_be_taken_away(one):
    """The book stays a book without any one of them."""
    assert len(RULES.rules) == len(taken_away(RULES, one.id).rules)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_commands_on_time_and_place_print_in_every_form(form, tmp_path):
    """history and circuits name the authority that makes the difference."""
    file = tmp_path / "case.yaml"
    file.write_text(dumps_case(KELLY_TOYS), encoding="utf-8")
    options = ["--format", form, "--engine", "reference"]
    told = CliRunner().invoke(main, ["history", str(file), "--since", "2023-06-29", *options])
    placed = CliRunner().invoke(main, ["circuits", str(file), "--as-of", "2024-12-31", *options])

    assert (0, 0) == (told.exit_code, placed.exit_code)
    assert ("havens-v-james" if form == "json" else "Havens v. James") in told.output
    if form == "json":
        assert "2023-08-04" == json.loads(told.output)["periods"][1]["since"]
        assert "groups" in json.loads(placed.output)


@pytest.mark.parametrize("form", few(["text", "json"], 2))
@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("havens-v-james", "aiding.without-purpose"),
        ("inwood", "inwood"),
    ],
)
def test_the_command_without_says_what_falls_with_an_authority(form, id, words):
    """Rules that lose weight and decided cases that come out otherwise, or none."""
    done = CliRunner().invoke(
        main, ["without", id, "--on", "2020-01-01", "--format", form, "--engine", "reference"]
    )

    assert 0 == done.exit_code
    assert words in done.output or "None: every ruling stands on another ground." in done.output
