"""Cases and their parts, rules and rule books, as a notebook displays them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from attrs import evolve

from builders import case as case_with
from hostile import HOSTILE, hostile_case
from injunction_rules import RULES, demo
from injunction_rules.model import Stipulation
from injunction_rules.model.facts import ActualNotice, Address, Listing, Violation
from injunction_rules.rendering.plain import text
from injunction_rules.rendering.reported import report


def printed(value):
    """What is displayed, as plain text without its line breaks."""
    return " ".join(text(report(value), width=10_000).split())


def test_a_case_shows_parties_order_facts_and_motions():
    """Each fact with its place, its proof and where in the record it is."""
    shown = printed(demo())

    assert "bbottruoys BBOTTRUOYS Toy Store enjoined party a seller" in shown
    assert "alibaba Alibaba nonparty a marketplace" in shown
    assert "ORDER Injunction, permanent, entered June 9, 2022, in force, in clear words" in shown
    assert "facts[17] violation by the enjoined party on Apr. 28, 2023 all alleged only" in shown
    assert "cease an order to cease alibaba and aliexpress" in shown


def test_facts_that_say_the_same_of_different_people_are_one_row():
    """Their places are a slice, which Python takes."""
    case = demo()

    assert "facts[0:4] the respondent has not appeared bbottruoys, tongfei" in printed(case)
    assert len({type(fact) for fact in case.facts[0:4]}) == 1


def test_a_silent_record_is_said_to_be_silent():
    """An empty table would look like a fault."""
    assert "The record is silent." in printed(case_with())


def test_what_is_not_in_dispute_stands_with_the_facts():
    """Its contrary too."""
    points = [
        Stipulation(finding="had-actual-notice", respondent="other", source="ECF No. 30"),
        Stipulation(finding="party-violated", shown=False),
    ]
    shown = printed(case_with(stipulated=points))

    assert "had actual notice other ECF No. 30" in shown
    assert "not so: party violated all" in shown


def test_a_fact_says_of_whom_it_speaks_and_how_it_is_proved():
    """Of whom, as to which party, and where."""
    fact = Violation(respondent=("a", "b"), party="c", source="ECF No. 1")

    assert "of a and b, as to c" in printed(fact)
    assert "where ECF No. 1" in printed(fact)
    assert "where not given" in printed(Address(shown=False))


def test_a_motion_says_what_it_asks_and_against_whom():
    """New terms are said."""
    motion = evolve(demo().motions[1], new_terms=True)

    assert "asks for an order to cease with new terms" in printed(motion)


@pytest.mark.parametrize(
    "value",
    [
        demo(),
        demo().injunction,
        demo().motions[0],
        Listing(days=3),
        RULES,
        RULES.doctrines[0],
        RULES.rules[0],
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_displays_itself_in_a_notebook(value):
    """As HTML with headings, while it prints as ever."""
    assert value._repr_html_().startswith('<div class="injunction-rules">')
    assert "<h4>" in value._repr_html_()
    assert str(value) == repr(value)


def test_a_rule_book_is_a_list_of_questions_with_the_rules_folded():
    """Nothing is lost: what is folded can be opened."""
    shown = RULES._repr_html_()

    assert shown.count("<details><summary>") == len(RULES.doctrines)
    assert RULES.rules[-1].holding[:30] in shown


def test_text_of_a_case_file_is_shown_and_not_obeyed():
    """Every sign of it is escaped."""
    shown = hostile_case()._repr_html_()

    assert HOSTILE not in shown
    assert "<script" not in shown


def test_it_displays_itself_in_a_process_that_has_printed_nothing():
    """What reports it is loaded when it is first displayed."""
    code = (
        "from injunction_rules.model.facts import ActualNotice\nprint(ActualNotice()._repr_html_())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == f"{ActualNotice()._repr_html_()}\n"
