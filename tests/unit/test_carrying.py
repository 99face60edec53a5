"""The rulings that turn without each authority, beside the plain computation of them."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date

import pytest
from attrs import evolve
from click.testing import CliRunner

from injunction_rules import RULES, decide
from injunction_rules.cli.main import main
from injunction_rules.corpus import corpus, without, without_each
from injunction_rules.corpus.carrying import CIRCUITS, Carrying
from injunction_rules.corpus.losses import Turned
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Case
from injunction_rules.model.courts import court_of
from injunction_rules.rendering.reported import data, table
from injunction_rules.semantics.overruling import authorities_of, taken_away

SOME = [case for case in corpus() if case.id.startswith(("kelly-toys", "lennon", "alemite", "sec"))]
LOST = date(2010, 1, 1)


@pytest.fixture(scope="module")
def carrying() -> Carrying:
    return without_each(cases=SOME)


def plainly(case: Case, id: str, circuit: str, on: date | None = None) -> set[object]:
    """The rulings of a case that turn, decided with the authority and without it."""
    forum = case.court if court_of(case.court).circuit == circuit else circuit
    before, after = (
        decide(case, book, engine="compiled", forum=forum).rulings
        for book in (RULES, taken_away(RULES, id, on))
    )
    return {
        (old.motion, old.against, old.disposition, new.disposition)
        for old, new in zip(before, after, strict=True)
        if old.disposition is not new.disposition
    }


def said(turned: tuple[Turned, ...], case: str) -> set[object]:
    return {(t.motion, t.against, t.before, t.after) for t in turned if t.case == case}


@pytest.mark.parametrize("on", [None, LOST])
@pytest.mark.parametrize("id", ["frcp-65", "kelly-toys-2023", "havens-v-james"])
def test_it_is_what_deciding_each_case_with_and_without_gives(id, on):
    """On a sample of authorities, cases and circuits, whenever the authority is lost."""
    cases = SOME[:3]
    found = next(each for each in without_each(cases=cases, on=on) if each.authority.id == id)
    for case in cases:
        for circuit in ("ca2", "ca5", "ca9"):
            turned = found.by_circuit[circuit]
            assert said(turned, case.id) == plainly(case.case, id, circuit, on)


@pytest.mark.long
def test_it_is_what_deciding_gives_on_the_whole_corpus():
    """In the court of each case, the authorities that carry something and some that do not."""
    every = without_each()
    for each in (every[0], every[40]):
        lost = without(each.authority.id, engine="compiled")
        assert lost.rulings == each.where_decided


def test_what_is_not_in_dispute_stays_so_without_any_authority():
    """A finding that is stipulated rests on no rule, and the motion stands as it stood."""
    stipulated = [case for case in corpus() if case.case.stipulated][:2]
    assert stipulated
    for each in without_each(cases=stipulated):
        for case in stipulated:
            if each.total:
                turned = each.by_circuit["ca9"]
                assert said(turned, case.id) == plainly(case.case, each.authority.id, "ca9")


def test_an_authority_lost_after_a_case_turns_nothing_in_it():
    """What is decided before the day on which it is lost is decided with it."""
    carrying = without_each(cases=SOME, on=date(2100, 1, 1))
    assert not any(each.total or each.where_decided for each in carrying)


def test_the_authorities_come_in_the_order_of_what_they_carry(carrying):
    """All of the book, once, those without which most turns first."""
    assert {each.authority.id for each in carrying} == {a.id for a in authorities_of(RULES)}
    totals = [each.total for each in carrying]
    assert totals == sorted(totals, reverse=True)
    assert totals[0] == sum(map(len, carrying[0].by_circuit.values()))
    assert carrying.decisions == len(SOME) * len(carrying) * len(CIRCUITS)


def test_it_is_told_in_sentences_tables_and_data(carrying):
    """The text names those that carry something; table and data have all."""
    text = str(carrying)
    carried = [each for each in carrying if each.total]
    assert carried[0].authority.id in text
    assert "in each" in text
    assert f"any one of {len(carrying) - len(carried)} other authorities" in text
    rows = table(carrying).rows
    assert len(rows) == len(carrying)
    assert int(rows[0][1]) == carried[0].total == sum(map(int, rows[0][3:]))
    tree = data(carrying)
    assert tree["authorities"][0]["circuits"]["ca2"][0].keys() == {
        "case",
        "motion",
        "before",
        "after",
    }


def test_where_nothing_turns_or_everything_does_it_says_so(carrying):
    """With one authority, with none that carries, with none that does not."""
    first, *_, last = carrying
    assert "any one of the one authority" in str(evolve(carrying, carried=(last,)))
    assert "any one of one other authority" in str(evolve(carrying, carried=(first, last)))
    assert "any one of 2 authorities" in str(evolve(carrying, carried=(last, last)))
    assert "No ruling" not in str(evolve(carrying, carried=(first,)))


def test_circuits_that_differ_are_named(carrying):
    """Where a number is another in some circuits these are said."""
    first = carrying[0]
    fewer = {**first.by_circuit, "ca2": (), "cadc": ()}
    assert "in each other; 0 in the 2d and D.C." in str(
        evolve(carrying, carried=(evolve(first, by_circuit=fewer),))
    )


def test_the_picture_shows_each_circuit(carrying):
    """It is SVG, and the same each time."""
    pytest.importorskip("matplotlib")
    drawn = carrying.svg()
    assert drawn == carrying.svg()
    assert "kelly-toys-2023" in drawn
    assert "Fed." in drawn
    assert "<svg" in evolve(carrying, carried=(carrying[-1],)).svg()


def test_a_picture_without_matplotlib_is_refused_in_words(carrying, monkeypatch):
    """It names the extra that brings it."""
    monkeypatch.setitem(sys.modules, "injunction_rules.rendering.plots", None)
    with pytest.raises(InjunctionRulesError, match="notebook"):
        carrying.svg()


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["without", *arguments])
    return f"{result.exit_code} {result.output}"


def test_the_command_ranks_all_authorities(monkeypatch, carrying):
    """As text, CSV, JSON and a picture."""
    monkeypatch.setattr("injunction_rules.cli.law.without_each", lambda *_, **__: carrying)
    assert "kelly-toys-2023" in run("--all")
    rows = list(csv.reader(io.StringIO(run("--all", "--format", "csv"))))
    assert len(rows) == 1 + len(carrying)
    assert json.loads(run("--all", "--format", "json")[2:])["cases"] == len(SOME)
    pytest.importorskip("matplotlib")
    assert "<svg" in run("--all", "--format", "svg")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "name an authority, or say --all"),
        (["lennon", "--all"], "and name none"),
        (["--all", "--forum", "nysd"], "leave out --forum"),
        (["--all", "--engine", "compiled"], "leave out --forum, --engine"),
    ],
)
def test_a_command_that_asks_two_things_or_none_is_refused(arguments, told):
    """With exit status 2."""
    result = run(*arguments)
    assert result.startswith("2 ")
    assert told in result


def test_one_authority_has_no_picture(monkeypatch):
    """It says of what there is one."""
    monkeypatch.setattr("injunction_rules.cli.law.without", lambda *_, **__: without_of_nothing())
    assert "a picture is of all authorities" in run("lennon", "--format", "svg")
    assert "rule or case" in run("lennon", "--format", "csv")


def without_of_nothing():
    from injunction_rules.corpus.losses import Without  # noqa: PLC0415

    return Without(authorities_of(RULES)[0], (), ())
