"""Decisions made again from what was written down of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given

from builders import NOTICE, VIOLATION, case
from injunction_rules import RULES, Replay, decide, demo, dumps_case, loads_case, replay
from injunction_rules.casefile.parsing import Format
from injunction_rules.cli.main import main
from injunction_rules.corpus import Decided, corpus
from injunction_rules.decisions.data import to_data, to_json
from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.loading import loads_decision
from injunction_rules.engines import ENGINES, available
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Case
from injunction_rules.model.findings import Bound, Finding
from injunction_rules.model.proof import Standing
from injunction_rules.testing import cases

BARE = case(NOTICE, VIOLATION)


def replayed(decision: Decision, again: Case, **form: bool) -> Replay:
    """Write a decision, read it, and decide it again."""
    return replay(loads_decision(to_json(decision, **form)), again)


@pytest.mark.parametrize("decided", corpus()[::6], ids=lambda decided: decided.id)
def test_a_decision_of_the_corpus_is_replayed_to_the_same_bytes(decided: Decided) -> None:
    """From its receipt alone a decision is made again, and written it is the same."""
    decision = decide(decided.case)
    again = replay(decision.receipt, decided.case)
    assert again
    assert to_json(again.decision) == to_json(decision)


@given(cases())
def test_any_decision_is_replayed(drawn: Any) -> None:
    """No case gives a decision that comes out otherwise the second time."""
    assert replayed(decide(drawn, engine="compiled"), drawn)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_is_replayed_as_itself(engine: str) -> None:
    """The engine is the receipt's; one that cannot run here is named, and another decides."""
    if engine in available():
        assert replayed(decide(BARE, engine=engine), BARE).decision.receipt.engine == engine
    receipt = evolve(decide(BARE).receipt, engine="steam")
    again = replay(receipt, BARE)
    assert [cause.place for cause in again.causes] == ["engine"]
    assert again.decision.receipt.engine == available()[0]
    assert "The engine steam cannot run here" in str(again)


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("rule_text", [False, True])
def test_a_document_is_compared_in_its_own_form(full: bool, rule_text: bool) -> None:
    """With the trace or the text of the rules it is written so again."""
    assert replayed(decide(demo()), demo(), full=full, rule_text=rule_text).same


def test_forum_day_and_suppositions_are_the_receipt_s() -> None:
    """What was asked for beside the case is decided again."""
    supposed = [(Bound, Standing.SHOWN)]
    day = BARE.as_of.replace(year=BARE.as_of.year + 1)
    decision = decide(BARE, forum="ilnd", as_of=day, stipulated=supposed)
    again = replayed(decision, BARE)
    assert again.same
    assert again.decision.receipt == decision.receipt


@pytest.mark.parametrize("text", ["strange: shown", "bound: proved", "bound"])
def test_a_supposition_that_the_rules_do_not_know_is_an_error(text: str) -> None:
    """It cannot be supposed again."""
    receipt = evolve(decide(BARE).receipt, stipulated=(text,))
    with pytest.raises(InjunctionRulesError, match="of which these rules know nothing"):
        replay(receipt, BARE)


def test_a_finding_of_other_rules_is_supposed_under_these_rules() -> None:
    """A rule book of one's own has findings of its own."""
    strange = Finding("strange", "a strange thing", "It is strange.")
    rule = evolve(RULES.rule("defense.doubted"), id="defense.strange", then=strange, defeats=())
    rules = RULES | evolve(RULES.doctrine_of(RULES.rule("defense.doubted")), rules=[rule])
    decision = decide(BARE, rules, stipulated=[(strange, Standing.SHOWN)])
    assert replay(decision.receipt, BARE, rules).same


def test_the_form_of_the_case_file_does_not_matter() -> None:
    """The hash is of the content: YAML or JSON, with other notes and another outcome."""
    formats: tuple[Format, ...] = ("yaml", "json")
    for format in formats:
        assert loads_case(dumps_case(demo(), format=format), format=format).hash == demo().hash
    assert evolve(demo(), notes="Read again.", outcome=()).hash == demo().hash
    assert evolve(demo(), movant="Somebody else").hash != demo().hash


# What differs, and why.


def test_a_changed_case_is_named() -> None:
    """The cause is told, and what it changes."""
    again = replayed(decide(BARE), case(NOTICE))
    assert not again
    assert [cause.place for cause in again.causes] == ["case"]
    assert "facts['facts[1]']" in [differing.place for differing in again.differences]
    assert "The case has changed since" in str(again)


def test_another_rule_book_is_named() -> None:
    """Also where it decides the same."""
    rules = RULES.without("defense.doubted")
    document = loads_decision(to_json(decide(BARE)))
    again = replay(document, BARE, rules)
    assert [cause.place for cause in again.causes] == ["rule_book"]
    assert again.differences == ()
    assert "The rule book has changed" in str(again)
    assert "Nothing else in the decision differs." in str(again)


def test_another_version_of_the_library_is_named() -> None:
    """The version that wrote the decision and the one that reads it are told."""
    receipt = evolve(decide(BARE).receipt, library="0.0.1")
    assert "version 0.0.1 wrote the decision" in str(replay(receipt, BARE))


def test_an_altered_document_is_found_out() -> None:
    """Where all it was made from is the same, somebody changed it; the ruling is named."""
    tree = to_data(decide(demo()))
    tree["rulings"][4]["disposition"] = "granted"
    tree["remarks"].pop()
    again = replay(loads_decision(json.dumps(tree)), demo())
    assert again.causes == ()
    assert [differing.place for differing in again.differences] == [
        "rulings['cease against alibaba'].disposition",
        "remarks[1]",
    ]
    assert "altered after it was written" in str(again)
    assert repr(again).startswith("<Replay: Replay of Kelly Toys")


def test_keys_in_another_order_are_no_difference() -> None:
    """A store may keep the keys of an object in an order of its own."""
    text = json.dumps(to_data(decide(demo())), sort_keys=True)
    assert replay(loads_decision(text), demo()).same


# The command.


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "case.yaml").write_text(dumps_case(BARE), encoding="utf-8")
    (tmp_path / "decision.json").write_text(to_json(decide(BARE)), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    """Run the command on the files of the folder."""
    words = ["replay", "decision.json", "case.yaml", *arguments]
    return CliRunner().invoke(main, words, env={"FORCE_COLOR": None})


def test_the_command_says_same_bytes(folder: Path) -> None:
    """Exit status 0."""
    result = run()
    assert (result.exit_code, "SAME BYTES" in result.output) == (0, True)


def test_the_command_names_what_differs(folder: Path) -> None:
    """Exit status 1, in every form."""
    (folder / "case.yaml").write_text(dumps_case(case(NOTICE)), encoding="utf-8")
    result = run("--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.output)
    assert (told["same"], [cause["place"] for cause in told["causes"]]) == (False, ["case"])
    assert "decided again" in run("--format", "csv").output


def test_the_command_refuses_what_is_no_decision(folder: Path) -> None:
    """Exit status 2, with every problem."""
    (folder / "decision.json").write_text("{", encoding="utf-8")
    result = run()
    assert (result.exit_code, "decision.json: 1 problem" in result.output) == (2, True)
