"""The JSON Schema says what loading says of single values."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from injunction_rules.casefile.contract import keys_of
from injunction_rules.casefile.loading import dump_case, loads_case
from injunction_rules.casefile.parsing import read_document
from injunction_rules.casefile.schema import case_schema, schema_text
from injunction_rules.corpus import demo, demo_text
from injunction_rules.errors import CaseFileError
from injunction_rules.model.facts import FACTS
from mutations import mutations

TAKEDOWNS = Path(__file__).parents[2] / "examples" / "takedowns" / "case.yaml"
VALIDATOR = jsonschema.Draft202012Validator(case_schema())


def shipped(**changes: Any) -> dict[str, Any]:
    """The shipped case as a tree, with changes."""
    return {**dump_case(demo()), **changes}


def test_the_schema_that_ships_is_the_one_the_classes_give() -> None:
    """``case.schema.json`` is up to date; else write ``schema_text()`` to it."""
    path = (files("injunction_rules") / "data").joinpath("case.schema.json")
    assert schema_text() == path.read_text(encoding="utf-8")


def test_the_schema_is_a_schema() -> None:
    """It obeys the meta-schema of draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(case_schema())


def test_the_shipped_case_obeys_the_schema() -> None:
    """Both as it was written and as it is dumped."""
    VALIDATOR.validate(read_document(demo_text(), "yaml", "x").tree)
    VALIDATOR.validate(shipped())


def test_the_schema_survives_json() -> None:
    """It holds nothing that JSON cannot say."""
    assert case_schema() == json.loads(schema_text())


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_has_its_keys_and_a_description(name: str) -> None:
    """The keys are those of the contract, in its order."""
    described = case_schema()["$defs"][name]
    assert list(keys_of(FACTS[name])) == list(described["properties"])
    assert described["description"].endswith(".")
    assert "``" not in json.dumps(described)


@pytest.mark.parametrize(
    ("expected", "tree"),
    [
        ("'schema' is a required property", {k: v for k, v in shipped().items() if k != "schema"}),
        ("Additional properties are not allowed ('x' was unexpected)", shipped(x=1)),
        ("'nyds' is not one of", shipped(court="nyds")),
        ("[] should be non-empty", shipped(motions=[])),
        ("'lsiting' is not one of", shipped(facts=[{"fact": "lsiting"}])),
        ("'fact' is a required property", shipped(facts=[{}])),
        ("'of' is a required property", shipped(facts=[{"fact": "knowledge"}])),
        ("-1 is not valid", shipped(facts=[{"fact": "listing", "days": -1}])),
        ("'no' is not of type 'boolean'", shipped(facts=[{"fact": "heard", "shown": "no"}])),
        ("'cn' is not valid", shipped(facts=[{"fact": "address", "country": "cn"}])),
        ("'a b' does not match", shipped(nonparties=[{"id": "a b", "name": "", "kind": "bank"}])),
        ("('party' was unexpected)", shipped(injunction={"party": "tongfei"})),
    ],
)
def test_a_wrong_value_breaks_the_schema(expected: str, tree: object) -> None:
    """What loading refuses in one place, the schema refuses too."""
    (error, *_) = VALIDATOR.iter_errors(tree)
    assert expected in error.message
    with pytest.raises(CaseFileError):
        loads_case(json.dumps(tree), format="json")


def test_tables_obey_the_schema() -> None:
    """Each kind of row has its own columns and its own values that all rows share."""
    tree: Any = read_document(TAKEDOWNS.read_text(encoding="utf-8"), "yaml", "x").tree
    VALIDATOR.validate(tree)
    for change in (
        {"fact": "lsiting"},
        {"dates": "american"},
        {"columns": {"nme": "URL"}},
        {"columns": {}},
        {"shown": "no"},
        {"other": 1},
        {"words": 7},
    ):
        parties, log = tree["tables"]
        assert not VALIDATOR.is_valid({**tree, "tables": [parties, {**log, **change}]})
    for change in ({"columns": {"id": "Id"}}, {"party": "doe-1"}, {"name": "x"}):
        assert not VALIDATOR.is_valid({**tree, "tables": [{**parties, **change}, log]})
    assert not VALIDATOR.is_valid({key: tree[key] for key in tree if key != "tables"})


def test_whatever_loads_obeys_the_schema() -> None:
    """No case file that loads is one that an editor would mark."""
    loaded = 0
    for text in mutations(demo_text(), 100, seed=65):
        try:
            case = loads_case(text)
        except CaseFileError:
            continue
        loaded += 1
        VALIDATOR.validate(read_document(text, "yaml", "x").tree)
        VALIDATOR.validate(dump_case(case))
    assert loaded > 10


def test_descriptions_come_from_the_docstrings() -> None:
    """A key has its own entry, or the sentence that speaks of it, or what its word means."""
    listing = case_schema()["$defs"]["listing"]["properties"]
    expected = "When the party put it up again."
    assert expected == listing["relisted"]["description"]
    assert "`never` when it is shown" in listing["removed"]["description"]
    assert listing["shown"]["description"].startswith("`false` when the record shows")
    notice = case_schema()["$defs"]["actual_notice"]["properties"]
    assert notice["content"]["description"].startswith(
        "The matter of which the respondent came to know."
    )
    assert "`known` when it" in listing["removed"]["description"]
    role = case_schema()["$defs"]["role"]["properties"]
    assert role["took_part"]["description"].startswith("`current` tells whether")


def test_defaults_are_told() -> None:
    """What a key means when it is left out stands in the schema."""
    heard = case_schema()["$defs"]["heard"]["properties"]
    expected = "undisputed"
    assert expected == heard["proof"]["default"]
    assert heard["shown"]["default"] is True
    assert "default" not in heard["source"]
    assert "default" not in case_schema()["$defs"]["role"]["properties"]["kind"]
