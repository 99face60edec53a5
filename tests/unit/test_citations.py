"""Every authority is cited in a form that lawyers' own tools can read."""

from __future__ import annotations

import importlib
import pkgutil
import re
from types import ModuleType

import pytest

from injunction_rules.law import authorities
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Citation, Kind, cite
from injunction_rules.model.conditions import parameters_in
from injunction_rules.model.courts import COURTS

AUTHORITIES = {
    value.id: value
    for module in pkgutil.iter_modules(authorities.__path__)
    for value in vars(importlib.import_module(f"{authorities.__name__}.{module.name}")).values()
    if isinstance(value, Authority)
}
REPORTED = {
    id: one
    for id, one in AUTHORITIES.items()
    if one.kind is Kind.DECISION and not one.citation.startswith("No. ")
}
OTHERS = {id: one for id, one in AUTHORITIES.items() if id not in REPORTED}

# The form of a citation that stands in no reporter.
FORMS = {
    # Office, year, kind and number as the court writes them, and the judge's initials.
    Kind.DECISION: r"No\. (\d:)?\d\d( (Civ|Mag)\. | C |-(CV|cv|MC)-|-)\d{3,5}"
    r"(-[A-Z]{2,3})*( \([A-Z/]{2,7}\))*"
    r"|No\. CV-\d\d-\d{5}(-[A-Z]{3}){2}",
    Kind.FEDERAL_RULE: r"Fed\. R\. Civ\. P\. \d+(\.\d+)?",
    Kind.LOCAL_RULE: r"[A-Z][\w.]*( (& )?[A-Z][\w.]*)* Local (Civ\. )?R\. \d+\.\d+",
    Kind.STATUTE: r"\d+ U\.S\.C\. § \d+[a-z]*|Pub\. L\. No\. \d+-\d+",
    Kind.TREATY: r"[\w ]+, [A-Z][a-z]{2,3}\. \d{1,2}, \d{4}, \d+ U\.S\.T\. \d+",
    Kind.NOTE: r"Fed\. R\. Civ\. P\. \d+(\.\d+)? advisory committee's note to \d{4} \w+",
}


@pytest.fixture(scope="module", name="eyecite")
def _eyecite() -> ModuleType:
    return pytest.importorskip("eyecite")


def test_there_are_authorities_enough_to_test():
    """No module of authorities is left out by mistake."""
    assert len(AUTHORITIES) >= 125
    assert len(REPORTED) > len(OTHERS)


@pytest.mark.parametrize("authority", REPORTED.values(), ids=REPORTED)
def test_a_reporter_citation_is_read_back_as_it_was_written(authority, eyecite):
    """Eyecite finds one citation: this volume, reporter, page and year, and this court."""
    (found,) = eyecite.get_citations(cite(authority).text)

    assert found.edition_guess is not None
    volume, reporter, page = re.fullmatch(r"(\d+) (.+) (\d+)", authority.citation).groups()
    assert {"volume": volume, "reporter": reporter, "page": page} == found.groups
    assert str(authority.decided.year) == found.metadata.year
    # It takes the court of some citations for none, such as “3d Cir.”.
    assert found.metadata.court in (authority.court, None)


@pytest.mark.parametrize("authority", OTHERS.values(), ids=OTHERS)
def test_what_is_in_no_reporter_has_the_form_of_its_kind(authority):
    """A docket number, a rule, a statute, a treaty and a note are each written in one way."""
    assert re.fullmatch(FORMS[authority.kind], authority.citation)


@pytest.mark.parametrize("citation", ["No. 21", "Docket 21-1", "No. ", "No. 21 Civ. x"])
def test_what_is_no_docket_number_does_not_pass(citation):
    """The form asks for a year and a number."""
    assert not re.fullmatch(FORMS[Kind.DECISION], citation)


def test_every_court_is_in_the_courts_database():
    """The ids are those that other tools for the courts use."""
    known = {court["id"] for court in pytest.importorskip("courts_db").courts}

    assert set(COURTS) <= known


def test_every_authority_supports_or_limits_a_rule():
    """No authority lies idle: each is cited by a rule of the book, or by a number in one."""
    citing = [*RULES.rules, *(n for rule in RULES.rules for n in parameters_in(rule.when))]
    cited = {citation.authority.id for source in citing for citation in source.cites}

    assert set(AUTHORITIES) == cited


def test_every_decision_has_a_court_and_a_date_and_the_rest_are_texts():
    """What has no court is a rule, a statute, a treaty or a note."""
    for authority in AUTHORITIES.values():
        assert 1789 < authority.decided.year < 2027
        assert (authority.court in COURTS) is (authority.kind is Kind.DECISION)


def test_what_became_of_an_authority_came_after_it():
    """Later history is later, and is told in order."""
    for authority in AUTHORITIES.values():
        days = [treatment.on.last for treatment in authority.history]
        assert sorted(days) == days
        assert all(day > authority.decided.last for day in days), authority.id


def _relied_on() -> dict[str, Citation]:
    """List each citation that lends weight, by who cites it."""
    held = {rule.id: rule.cites for rule in RULES.rules}
    held |= {f"burden of {one.id}": one.burden.cites for one in RULES.doctrines}
    return {
        f"{who}: {one}": one
        for who, cites in held.items()
        for one in cites
        if one.signal.lends_weight
    }


RELIED_ON = _relied_on()


def test_a_citation_that_lends_weight_says_what_its_authority_holds():
    """In a few words that open with a participle and end without a full stop."""
    silent = [
        name
        for name, citation in RELIED_ON.items()
        if not re.fullmatch(r"([a-z]+ing|cited|not),? (\S+ ){2,38}\S*[^. ]", citation.holds)
    ]

    assert not silent


def test_a_passage_that_has_words_of_its_own_is_cited():
    """Nothing is said of a pinpoint that no rule cites."""
    used = {(one.authority.id, one.pinpoint) for one in RELIED_ON.values()}
    said = {(one.id, pinpoint) for one in AUTHORITIES.values() for pinpoint, _ in one.passages}
    cited_against = {(one.authority.id, one.pinpoint) for rule in RULES.rules for one in rule.cites}

    assert said <= used | cited_against
