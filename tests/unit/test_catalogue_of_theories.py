"""The theories of a rule book from the rules alone, and their page in the documentation."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import pytest

from injunction_rules import RULES, decide
from injunction_rules.corpus import corpus
from injunction_rules.corpus.data import demo
from injunction_rules.explaining.catalogue import (
    LawOfTheory,
    burden_on,
    burdens_of,
    futility_of,
    theories_of,
)
from injunction_rules.explaining.theories import answer_name
from injunction_rules.explaining.ways import asks_for_more
from injunction_rules.model.conditions import all_of, refuted, shown
from injunction_rules.model.facts import AlterEgo, Identity, Relief
from injunction_rules.model.findings import InForce
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Side

ROOT = Path(__file__).parents[2]
CASES = [demo(), *(decided.case for decided in corpus()[::6])]


@lru_cache(maxsize=8)
def law(relief: Relief) -> dict[str, LawOfTheory]:
    """Give the theories for a relief by name."""
    return {theory.name: theory for theory in theories_of(RULES, relief)}


def names(theory: LawOfTheory) -> list[set[str]]:
    """Name the elements of each way of a theory."""
    return [{element.name for element in way.elements} for way in theory.ways]


# From the rules alone.


def test_contempt_asks_for_clear_and_convincing_proof_of_the_same_elements() -> None:
    """An order to cease asks for a preponderance."""
    for relief, standard in (
        (Relief.CEASE, Proof.PREPONDERANCE),
        (Relief.CONTEMPT, Proof.CLEAR_AND_CONVINCING),
    ):
        for theory in law(relief).values():
            assert theory.burden is Side.MOVANT
            for way in theory.ways:
                assert set(way.standards) == {standard}, theory.name
    aiding = Relief.CEASE, Relief.CONTEMPT
    cease, contempt = ({*names(law(relief)["aiding and abetting"])[0]} for relief in aiding)
    assert cease == contempt - {"a forbidden act of its own after notice"}


def test_purpose_is_an_element_of_aiding() -> None:
    """An exception that only asks for more is an element and no defense."""
    (way,) = law(Relief.CEASE)["aiding and abetting"].ways
    assert way.elements[-1].rule.id == "aiding.without-purpose"
    assert way.elements[-1].measure.id == "aiding.knowing-assistance"
    assert not any(map(asks_for_more, way.defenses))


def test_a_party_answers_for_its_own_breach() -> None:
    """A motion to comply rests on no theory about strangers."""
    assert list(law(Relief.COMPLY)) == ["party to the injunction"]
    assert "breach by a party" in law(Relief.CONTEMPT)
    assert not {"breach by a party", "party to the injunction"} & set(law(Relief.CEASE))


def test_another_power_supports_no_contempt() -> None:
    """Whoever is reached by another power is not thereby in contempt."""
    assert "All Writs Act" in law(Relief.CEASE)
    assert "All Writs Act" not in law(Relief.CONTEMPT)


def test_an_order_to_cease_is_never_denied_as_futile() -> None:
    """Only a direction to obey and a finding of contempt are."""
    assert [bool(futility_of(RULES, relief)) for relief in Relief] == [True, False, True]


def test_a_way_on_open_law_is_not_settled() -> None:
    """A single open rule makes it so."""
    settled = {
        name: {way.settled for way in theory.ways} for name, theory in law(Relief.CEASE).items()
    }
    assert settled["continued service"] == {False}
    assert settled["successor"] == {True, False}


def test_the_burden_of_a_defense_is_that_of_what_it_asks_for() -> None:
    """Of facts it is on whom the rule helps."""
    for id, expected, side in (
        ("takedown.answers-continued-service", ["intertwinement", "takedown"], Side.MOVANT),
        ("defense.excused", ["defense"], Side.MOVANT),
        ("defense.laches", [], Side.RESPONDENT),
        ("writs.undue-burden", [], Side.RESPONDENT),
    ):
        rule = RULES.rule(id)
        assert sorted(doctrine.id for doctrine in burdens_of(RULES, rule)) == expected
        assert burden_on(RULES, rule) is side


@pytest.mark.parametrize("given", CASES, ids=lambda case: case.caption)
def test_a_ruling_asks_for_what_the_law_asks_for(given) -> None:
    """Each theory of a chart is a way of the catalogue, less what is not the law there."""
    parties = {person.id for person in given.enjoined_parties}
    for ruling in decide(given, engine="compiled").rulings:
        for theory in ruling.chart.theories:
            known = law(ruling.relief).get(theory.name)
            rules = tuple(ground.rule for ground in theory.rules)
            same = [way for way in known.ways if way.rules == rules] if known else []
            # Of a party a chart also has what makes strangers answerable.
            assert same or ruling.against in parties, theory.name
            for way in same:
                asked = {element.name for element in theory.elements}
                assert asked <= {element.name for element in way.elements}
                assert {answer.rule for answer in theory.answers} <= set(way.defenses)


def test_elements_have_names_that_are_words() -> None:
    """No name is made of a condition: each is short, and begins with no capital."""
    for relief in Relief:
        for theory in (*theories_of(RULES, relief), *futility_of(RULES, relief)):
            for way in theory.ways:
                for element in way.elements:
                    assert len(element.name) <= 60, element
                    assert element.name[0].islower()
                    named = {part.name for part in element.rule.elements if hasattr(part, "name")}
                    assert element.name in named, element


def test_what_a_rule_does_not_name_is_named_by_what_it_asks() -> None:
    """A fact or a finding by its own words, anything else by the condition."""
    asked = all_of(shown(InForce), shown(AlterEgo), refuted(Identity))
    book = RULES.replacing(RULES.rule("identification.alter-ego").asking(asked))
    theories = {theory.name: theory for theory in theories_of(book, Relief.CEASE)}
    elements = theories["alter ego"].ways[0].elements
    assert [element.name for element in elements[:3]] == [
        InForce.name,
        "an alter ego",
        "the record shows that the people behind the respondent are not known by name",
    ]
    assert elements[0].cites == book.rule("identification.alter-ego").cites


# The page.


@pytest.fixture(name="page")
def _page(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "_ext"))
    theories = import_module("theories").Theories(
        lambda citations: "; ".join(str(citation) for citation in citations),
        lambda rule: f"`{rule}`",
    )
    return "\n".join([*theories.theories(), *theories.futility(), *theories.defenses()])


def test_the_page_has_every_theory_with_its_elements(page: str) -> None:
    """Each with how well it must be shown, and with its authorities."""
    for relief in Relief:
        for theory in theories_of(RULES, relief):
            heading = theory.name[:1].upper() + theory.name[1:]
            section = page.partition(f"### {heading}\n")[2].partition("\n### ")[0]
            for way in theory.ways:
                assert f"`{way.rules[0].id}`" in section
                for element, standard in zip(way.elements, way.standards, strict=True):
                    rows = re.findall(rf"^\| {re.escape(element.name)} \|.*$", section, re.M)
                    assert any(standard.label in row for row in rows), (theory.name, element.name)
                    for citation in element.cites:
                        assert any(str(citation) in row for row in rows)


def test_the_page_has_every_defense_of_the_book(page: str) -> None:
    """Whatever names a theory is on the page: as a way in, or as an answer."""
    table = page.partition("| defense |")[2]
    futility = futility_of(RULES, Relief.CONTEMPT)
    opening = {rule.id for theory in futility for way in theory.ways for rule in way.rules}
    for rule in RULES.rules:
        if rule.theory and rule.then:
            assert f"`{rule.id}`: " in page
        elif opening.intersection(rule.defeats):
            assert f"- `{rule.id}`: " in page
        elif rule.theory:
            (row,) = (row for row in table.splitlines() if f"| `{rule.id}`: " in row)
            assert row.startswith(f"| {answer_name(rule)} |")
            assert RULES.on(rule).value in row
            for exception in RULES.exceptions.get(rule.id, ()):
                assert exception.id in row


def test_the_page_is_made_when_the_documentation_is_built() -> None:
    """What it says is not written by hand."""
    written = (ROOT / "docs" / "reference" / "theories.md").read_text("utf-8")
    generated = (ROOT / "docs" / "_ext" / "rulebook.py").read_text("utf-8")
    for name in ("theories", "futility", "defenses"):
        assert f"<!-- generated: {name} -->" in written
        assert f'"{name}": {name},' in generated
