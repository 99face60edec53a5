"""The commands about rule books as a whole."""

from __future__ import annotations

import json
import re
import sys
from types import ModuleType

import pytest
from attrs import evolve
from click.testing import CliRunner

from injunction_rules import RULES
from injunction_rules.cli.main import main
from injunction_rules.law.doctrines.takedown import DOCTRINE, PROMPT, WITHIN_A_MONTH
from injunction_rules.model.rulebook import RuleBook


def run(*arguments):
    """What a command prints, and its exit status."""
    done = CliRunner().invoke(main, list(arguments))
    return done.output, done.exit_code


def test_two_dates_are_compared():
    """A year before and after Havens, contempt differs, and Havens is named."""
    output, status = run(
        *("compare", "--as-of", "2023-06-29", "--as-of", "2024-06-29"),
        *("--relief", "contempt", "--format", "json"),
    )

    data = json.loads(output)
    assert 0 == status
    assert ("2023-06-29", "2024-06-29") == (data["one"]["as_of"], data["other"]["as_of"])
    (nonparty,) = [one for one in data["motions"] if one["against"] == "nonparty"]
    assert [["havens-v-james"]] == nonparty["stricter"][0]["because"]


def test_two_courts_are_compared_on_one_date():
    """What is given once holds for both."""
    output, status = run(
        *("compare", "--forum", "ca9", "--forum", "ca7", "--as-of", "2024-01-01"),
        *("--relief", "comply", "--format", "markdown"),
    )

    assert 0 == status
    assert "| first | 9th Cir., as of Jan. 1, 2024" in output
    assert "| second | 7th Cir., as of Jan. 1, 2024" in output


def test_a_book_without_a_rule_is_compared_with_the_whole():
    """The pattern, the rulings and the authority are printed."""
    output, status = run(
        *("compare", "--without", "takedown.answers-continued-service", "--relief", "cease")
    )

    assert 0 == status
    assert "ORDER TO CEASE AGAINST A NONPARTY: LOOSER" in output
    assert "Because of: Kelly Toys Holdings, LLC v. alialialiLL Store" in output


def test_numbers_and_authorities_may_be_others():
    """A parameter is set and an authority taken away in the second law."""
    output, status = run(
        *("compare", "--set", "takedown.prompt-days=3", "--overrule", "havens-v-james"),
        *("--relief", "cease", "--every-cause", "--format", "json"),
    )

    causes = {
        id
        for each in json.loads(output)["motions"][0]["looser"]
        for those in each["because"]
        for id in those
    }
    assert 0 == status
    assert {"havens-v-james", "kelly-toys-2023"} <= causes


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--forum", "nysdd"], "no federal court 'nysdd'; did you mean 'nysd'?"),
        (["--forum", "ca2"] * 3, "--forum: two laws are compared, found 3"),
        (["--set", "takedown.prompt-days"], "expected PARAMETER=N, with a whole number"),
        (["--set", "takedown.prompt-day=3"], "no rule uses parameter 'takedown.prompt-day'"),
        (["--without", "takedown.promt"], "no rule 'takedown.promt'"),
        (
            ["--relief", "cease", "--at-most", "10"],
            f"{2 * len(RULES.rules)} rules to compare on 1 kind of motion: at most 10 are tried; "
            "name one kind of relief, or allow more with at_most (--at-most)",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused_in_words(arguments, problem):
    """Exit status 2, with the nearest word there is."""
    output, status = run("compare", *arguments)

    assert 2 == status
    assert problem in output


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A module in the current folder with a rule book of two rules of this package."""
    two = RuleBook([evolve(DOCTRINE, rules=[PROMPT, WITHIN_A_MONTH])], RULES.standards)
    module = ModuleType("small_rules")
    module.SMALL = two.with_value("takedown.contested-days", 5)
    module.NUMBER = 5
    monkeypatch.setitem(sys.modules, "small_rules", module)


@pytest.mark.usefixtures("small")
def test_the_rule_book_is_checked():
    """What can do nothing is named with what to do."""
    output, status = run("check-rules", "--rules", "small_rules:SMALL")

    assert 0 == status
    assert "In every federal court" in output
    assert "shadowed  takedown.within-a-month" in output


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("court", "told"),
    [
        ([], r"\d+ rules and findings to check in \d+ courts that differ: at most 2 are tried"),
        (["--forum", "nysd"], "3 rules and findings to check: at most 2 are tried; name one court"),
    ],
)
def test_a_check_that_is_larger_than_allowed_is_refused_with_its_size(court, told):
    """Before anything is looked at."""
    output, status = run("check-rules", "--rules", "small_rules:SMALL", "--at-most", "2", *court)

    assert 2 == status
    assert re.search(told, " ".join(output.split()))


@pytest.mark.usefixtures("small")
def test_the_check_is_data_too():
    """As JSON, with the court and the date."""
    output, status = run(
        *("check-rules", "--rules", "small_rules:SMALL", "--forum", "nysd"),
        *("--as-of", "2026-01-01", "--format", "json"),
    )

    data = json.loads(output)
    assert 0 == status
    assert (["nysd"], "2026-01-01") == (data["forums"], data["as_of"])
    assert "takedown.within-a-month" == data["remarks"][0]["subject"]
