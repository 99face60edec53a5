"""What libyaml reads, and what is left to the parser in Python."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules.casefile.building import MOST_NESTING, MOST_NODES, MOST_TEXT
from injunction_rules.casefile.fast import fast_tree
from injunction_rules.casefile.loading import load_case, loads_case
from injunction_rules.casefile.parsing import read_document, undoubted_tree
from injunction_rules.corpus import demo_text
from injunction_rules.corpus.cases import FOLDER
from injunction_rules.errors import CaseFileError

pytestmark = pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml")

CORPUS = sorted(path for path in FOLDER.glob("*.yaml") if not path.name.startswith("_"))


def read_slowly(text: str) -> tuple[object, bool]:
    """The tree that the parser in Python makes of a text, and whether anything is wrong."""
    try:
        document = read_document(text, "yaml", "x")
    except CaseFileError:
        return None, True
    return document.tree, bool(document.flaws)


def assert_beyond_doubt(text: str) -> None:
    """Where there is a fast tree, it is that of the parser in Python, who finds nothing wrong."""
    tree = fast_tree(text)
    if tree is not None:
        # Of 1 and true, only their text tells which is which.
        assert (repr(tree), False) == (repr(read_slowly(text)[0]), read_slowly(text)[1])


@pytest.mark.parametrize("path", CORPUS[::12], ids=lambda path: path.stem)
def test_case_files_are_read_fast(path: Path) -> None:
    """Case files as people write them are beyond doubt, and give the same tree."""
    text = path.read_text(encoding="utf-8")

    assert read_slowly(text) == (fast_tree(text), False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: [",
        "a: 1\na: 2",
        "<<: {a: 1}",
        "{1: a}",
        "{[a]: b}",
        "&x a: 1",
        "a: &x [1]",
        "a: &x 1\nb: *x",
        "a: !!str 1",
        "a: ! [1]",
        "a: 1\n---\nb: 2",
        "%YAML 1.2\n---\na: 1",
        "a: 1\n...\n%TAG ! x\n---\nb: 1",
        'a: "\\u0041"',
        "a:\t1",
        "a: x\x85y",
        "a: x\u2028y",
        "a: \ufeffx",
        "a: \ud800",
        "a: |#\n  b",
        "a: ECF No. 3 #4",
        "[http://x?y=1]",
        f"a: {'x' * (MOST_TEXT + 1)}",
        "[" * (MOST_NESTING + 1) + "]" * (MOST_NESTING + 1),
        f"[{'a,' * MOST_NODES}]",
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_python(text: str) -> None:
    """Errors, limits, and all on which the two parsers differ have no fast tree."""
    assert fast_tree(text) is None


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        ({"a": None, "b": [True, 7, "07", "-"]}, 'a: ~\nb: [true, 7, "07", "-"]'),
        ({"a": "7", "b": "~", "c": -7}, "a: '7'\nb: \"~\"\nc: -7"),
        ({"a": "x?"}, "a: 'x?'"),
        ({"a": "one\ntwo\n"}, "a: |\n  one\n  two\n"),
        ({"a": 1}, "# a comment # and more\na: 1\n  # another\n"),
        ([], "[]"),
        ("Señor 🙂", "Señor 🙂"),
    ],
)
def test_plain_documents_have_a_tree(tree: object, text: str) -> None:
    """Words, numbers, text in quotes and in blocks, and comments on lines of their own."""
    assert tree == fast_tree(text)


_PIECES = st.sampled_from(
    [*"ab1 0-:?,[]{}#&*!|>'\"%@`~<=.\n", "\r\n", "é", "\x85", "- ", ": ", "  ", "---", "...", "|-"]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_both_parsers_agree_on_any_text(text: str) -> None:
    """Whatever is read fast is read the same by the parser in Python."""
    assert_beyond_doubt(text)


@given(
    st.sampled_from(CORPUS),
    st.integers(min_value=0),
    st.integers(min_value=0, max_value=3),
    _PIECES,
)
def test_both_parsers_agree_on_a_case_file_with_a_slip(
    path: Path, place: int, lost: int, piece: str
) -> None:
    """A few characters lost, or others in their place, are read alike or left to Python."""
    text = path.read_text(encoding="utf-8")[:600]
    place %= len(text)

    assert_beyond_doubt(text[:place] + piece + text[place + lost :])


def test_without_libyaml_all_is_read_by_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no fast tree, and the case is the same."""
    fast = loads_case(demo_text())
    monkeypatch.setattr(yaml, "__with_libyaml__", False)

    assert fast_tree("a: 1") is None
    assert fast == loads_case(demo_text())


def test_json_and_what_is_no_text_have_no_tree() -> None:
    """JSON is read by a parser in C as it is; bytes that are not UTF-8 are refused later."""
    assert undoubted_tree("{}", "json") is None
    assert undoubted_tree(b"a: \xff", "yaml") is None
    assert undoubted_tree(b"a: 1", "yaml") == {"a": 1}


def test_an_error_names_its_line_as_ever() -> None:
    """A file that is good YAML and no case is told with its lines."""
    text = demo_text().replace("fact: listing", "fact: lsiting", 1)
    line = text[: text.index("lsiting")].count("\n") + 1

    with pytest.raises(CaseFileError, match=rf"fact \(line {line}\): expected the name of a fact"):
        loads_case(text)


def test_an_earlier_version_is_read_fast() -> None:
    """A file that says it is of the first version gives the same case."""
    assert loads_case(demo_text()) == loads_case(demo_text().replace("case@2", "case@1", 1))


def test_a_file_without_its_schema_is_told_so(tmp_path: Path) -> None:
    """The line that is missing is asked for."""
    path = tmp_path / "case.yaml"
    text = demo_text().replace("schema: injunction-rules/case@2\n", "", 1)
    path.write_text(text, encoding="utf-8")

    with pytest.raises(CaseFileError, match="add the line `schema"):
        load_case(path)
