"""Written decisions, read again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import case
from hostile import hostile_case
from injunction_rules import decide, demo, load_decision, loads_decision
from injunction_rules.casefile.schema import case_schema
from injunction_rules.corpus import Decided, corpus
from injunction_rules.decisions import loading
from injunction_rules.decisions.data import decision_schema, to_data, to_json
from injunction_rules.errors import DecisionFileError, DocumentError
from injunction_rules.testing import cases
from quickly import few

TEXT = to_json(decide(demo()))
WHOLE = to_json(decide(demo()), rule_text=True, full=True)


@pytest.mark.parametrize("decided", few(corpus()[::4], 6), ids=lambda decided: decided.id)
def test_a_decision_of_the_corpus_is_written_read_and_written_the_same(decided: Decided) -> None:
    """Reading a decision and writing it again gives the same bytes, and its form is true."""
    decision = decide(decided.case)
    for text in (to_json(decision), to_json(decision, rule_text=True, full=True)):
        assert to_json(loads_decision(text)) == text
        jsonschema.Draft202012Validator(decision_schema()).validate(json.loads(text))


@given(cases())
def test_any_decision_is_written_read_and_written_the_same(drawn: Any) -> None:
    """No case gives a decision that is lost in writing."""
    text = to_json(decide(drawn))
    assert to_json(loads_decision(text)) == text


def test_a_document_says_what_the_decision_said() -> None:
    """Rulings are read with their motions, persons and dispositions."""
    decision, document = decide(demo()), loads_decision(TEXT)
    assert [(r.motion, r.against, r.disposition) for r in document.rulings] == [
        (r.motion, r.against, r.disposition) for r in decision.rulings
    ]
    assert document.receipt.rule_book == decision.receipt.rule_book
    assert to_data(document) == to_data(decision)
    assert document.receipt == decision.receipt
    assert repr(document.receipt).startswith("<Receipt of ")
    assert repr(document.rulings[0]).startswith("RulingEntry(")
    assert repr(document).startswith("<DecisionDocument: Kelly Toys")


@pytest.mark.parametrize("decided", [case(), hostile_case()])
def test_hostile_text_survives(decided: Any) -> None:
    """What does not print comes back as it was."""
    text = to_json(decide(decided))
    assert to_json(loads_decision(text.encode())) == text


def test_a_file_is_read(tmp_path: Path) -> None:
    """A decision is read from a file, whose name an error gives."""
    path = tmp_path / "decision.json"
    path.write_text(TEXT, encoding="utf-8")
    assert load_decision(path) == loads_decision(TEXT)
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(DecisionFileError, match=r"decision\.json: 1 problem"):
        load_decision(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
def test_a_file_that_never_ends_is_read_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device is read as far as a decision may be long."""
    monkeypatch.setattr(loading, "MOST_BYTES", 2_000_000)
    with pytest.raises(DecisionFileError, match="expected at most 2 MB of text, found more"):
        load_decision("/dev/zero")


def _edited(edit: Callable[[dict[str, Any]], object]) -> str:
    tree = json.loads(WHOLE)
    edit(tree)
    return json.dumps(tree)


WRONG = {
    "the document (line 1): expected JSON, found a syntax error": "{",
    "the document: expected a mapping, found a list": "[]",
    "schema: expected injunction-rules/decision@3, found 'injunction-rules/decision@2'": (
        _edited(lambda tree: tree.update(schema="injunction-rules/decision@2", rulings=3))
    ),
    "rulings: expected a list, found the number 3": _edited(lambda t: t.update(rulings=3)),
    "verdict: expected a key of": _edited(lambda t: t.update(verdict=3)),
    "case.decided: expected": _edited(lambda t: t["case"].update(decided="May")),
    "facts['facts[0]'].stated.dated: expected text, a number, true or false": (
        _edited(lambda t: t["facts"]["facts[0]"].update(stated={"dated": []}))
    ),
    "facts.injunction.stated: expected a mapping": (
        _edited(lambda t: t["facts"]["injunction"].update(stated=[]))
    ),
    "reasons[0].rules['disposition.futile'].status: expected a known word": (
        _edited(lambda t: t["reasons"][0]["rules"]["disposition.futile"].update(status="fried"))
    ),
    "rules['disposition.futile'].text.effect": (
        _edited(lambda t: t["rules"]["disposition.futile"]["text"].update(effect={"undoes": "x"}))
    ),
    "reasons[0].trace.steps[0].premise": (
        _edited(lambda t: t["reasons"][0]["trace"]["steps"][0].update(premise=3))
    ),
}


@pytest.mark.parametrize("expected", WRONG)
def test_what_is_wrong_is_told_with_its_place(expected: str) -> None:
    """An error says where in the document it is and what was expected."""
    with pytest.raises(DecisionFileError) as caught:
        loads_decision(WRONG[expected])
    assert expected in str(caught.value)
    assert isinstance(caught.value, DocumentError)


def test_all_that_is_wrong_in_a_table_is_told() -> None:
    """Each entry that is wrong has its own line."""

    def spoil(tree: dict[str, Any]) -> None:
        for finding in tree["findings"].values():
            finding["name"] = 3

    with pytest.raises(DecisionFileError) as caught:
        loads_decision(_edited(spoil))
    assert len(caught.value.problems) == len(json.loads(WHOLE)["findings"])


@given(st.text() | st.binary() | st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
).map(json.dumps))  # fmt: skip
def test_any_text_gives_a_document_or_one_error(text: str | bytes) -> None:
    """Nothing read raises anything but the one error."""
    with pytest.raises(DecisionFileError):
        loads_decision(text)


@pytest.mark.parametrize("schema", [case_schema, decision_schema])
def test_references_resolve_where_a_schema_is_embedded(schema: Callable[..., Any]) -> None:
    """In a document of OpenAPI every reference finds its part, and the schema is as strict."""
    embedded = schema(ref="#/components/schemas/{name}")
    parts = embedded.pop("$defs")
    whole = {"components": {"schemas": parts}, **embedded}
    validator = jsonschema.Draft202012Validator(whole)
    alone = jsonschema.Draft202012Validator(schema())
    for tree in (
        json.loads(TEXT),
        json.loads(WHOLE),
        {},
        {"facts": [{"fact": "listing", "removed": "x"}]},
    ):
        assert validator.is_valid(tree) == alone.is_valid(tree)
    references = json.dumps(embedded).count("#/components/schemas/")
    assert references
    assert "#/$defs" not in json.dumps(whole)
