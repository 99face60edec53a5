"""Files of an earlier version are read as files of this one, and can be written so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from injunction_rules import loads_case
from injunction_rules.casefile.contract import EARLIER, SCHEMA
from injunction_rules.casefile.converting import converted
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.casefile.schema import case_schema
from injunction_rules.cli.main import main
from injunction_rules.corpus.data import demo, demo_text
from injunction_rules.errors import CaseFileError

ROOT = Path(__file__).parents[2]
TAKEDOWNS = ROOT / "examples" / "takedowns"
FILES = sorted(
    path
    for folder in ("injunction_rules/data", "docs/examples", "examples", "tests/faults")
    for path in (ROOT / folder).rglob("*.yaml")
)


def old(text: str) -> str:
    return text.replace(SCHEMA, EARLIER[0])


def test_a_file_of_the_earlier_version_is_read_as_one_of_this() -> None:
    """All that it could say means the same."""
    assert SCHEMA == "injunction-rules/case@2"
    assert loads_case(old(demo_text())) == demo()
    assert demo().schema == SCHEMA


def test_converting_keeps_comments_and_layout() -> None:
    """Only the version is another; a file of this version stays as it is."""
    assert converted(old(demo_text())) == demo_text()
    assert converted(demo_text()) == demo_text()
    assert converted(demo_text().encode("utf-8-sig")) == demo_text()
    json = dumps_case(demo(), format="json")
    assert converted(old(json), format="json") == json


def test_a_mention_elsewhere_is_no_version() -> None:
    """A comment that names the earlier version is left as it is."""
    comment = f"# once {EARLIER[0]}\n"
    assert converted(comment + old(demo_text())) == comment + demo_text()


def test_a_version_that_cannot_be_found_in_the_text_is_written_anew() -> None:
    """Where the words are spelled with an escape the whole file is written."""
    text = old(demo_text()).replace(
        f"schema: {EARLIER[0]}", r'schema: "injunction-rules\u002fcase@1"'
    )
    assert text != old(demo_text())
    assert converted(text) == dumps_case(demo())


def test_what_is_no_case_is_not_converted() -> None:
    """Every problem is told instead."""
    with pytest.raises(CaseFileError, match="expected the id of a federal court"):
        converted(old(demo_text()).replace("court: nysd", "court: nysdd"))


def test_no_other_version_is_read() -> None:
    """The error names the version of this package."""
    with pytest.raises(CaseFileError, match=f"expected {SCHEMA}, found 'injunction-rules/case@3'"):
        loads_case(demo_text().replace(SCHEMA, "injunction-rules/case@3"))


def test_the_command_writes_this_version(tmp_path: Path) -> None:
    """To standard output, or to another file than the one it reads."""
    path, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    path.write_text(old(demo_text()), encoding="utf-8")
    assert CliRunner().invoke(main, ["convert", str(path)]).output == demo_text()
    assert CliRunner().invoke(main, ["convert", str(path), "-o", str(new)]).exit_code == 0
    assert new.read_text(encoding="utf-8") == demo_text()
    assert CliRunner().invoke(main, ["convert", "-"], input=old(demo_text())).output == demo_text()
    assert CliRunner().invoke(main, ["convert", str(path), "-o", str(path)]).exit_code == 3
    as_json = tmp_path / "old.json"
    as_json.write_text(old(dumps_case(demo(), format="json")), encoding="utf-8")
    assert SCHEMA in CliRunner().invoke(main, ["convert", str(as_json)]).output


def test_every_file_in_the_repository_is_of_this_version() -> None:
    """What ships, and what the pages and tests show, was converted."""
    assert len(FILES) > 80
    assert not [path for path in FILES if EARLIER[0] in path.read_text(encoding="utf-8")]


def test_the_schema_describes_this_version() -> None:
    """An editor offers the version that is written."""
    schema = case_schema()
    assert schema["properties"]["schema"] == {"const": SCHEMA}
    assert schema["$id"] == "urn:injunction-rules:case:2"


def test_tables_stay_as_they_are() -> None:
    """They are read, for a problem may be in them, from the folder that is said."""
    text = (TAKEDOWNS / "case.yaml").read_text(encoding="utf-8")
    assert text == converted(text, folder=TAKEDOWNS)
    assert text == CliRunner().invoke(main, ["convert", str(TAKEDOWNS / "case.yaml")]).output
