"""What text is read as which tree, and what is refused before it becomes a case."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from injunction_rules.casefile.building import MOST_NESTING, MOST_NODES
from injunction_rules.casefile.documents import (
    Document,
    Flaw,
    path_text,
    printable,
    shortened,
    shown,
)
from injunction_rules.casefile.parsing import MOST_CHARACTERS, Format, read_document
from injunction_rules.errors import CaseFileError


def tree(text: str | bytes, format: Format = "yaml") -> object:
    """The tree of a document without flaws."""
    document = read_document(text, format, "x")
    expected = ()
    assert expected == document.flaws
    return document.tree


def flaws(text: str, format: Format = "yaml") -> list[str]:
    """The flaws of a document of which a tree can still be made."""
    document = read_document(text, format, "x")
    return [str(problem) for problem in document.problems(document.flaws)]


def refusal(text: str | bytes, format: Format = "yaml") -> str:
    """The one problem for which a document is refused."""
    with pytest.raises(CaseFileError) as caught:
        read_document(text, format, "x")
    (problem,) = caught.value.problems
    return str(problem)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"a": None}, "a:"),
        ({"a": None}, "a: ~"),
        ({"a": None}, "a: null"),
        ({"a": True, "b": False}, "a: true\nb: false"),
        ({"a": "True"}, "a: True"),
        ({"a": "no"}, "a: no"),
        ({"a": "1:30"}, "a: 1:30"),
        ({"a": "0x1f"}, "a: 0x1f"),
        ({"a": "007"}, "a: 007"),
        ({"a": "+5"}, "a: +5"),
        ({"a": "1e5"}, "a: 1e5"),
        ({"a": "1.5"}, "a: 1.5"),
        ({"a": ".inf"}, "a: .inf"),
        ({"a": "1_000"}, "a: 1_000"),
        ({"a": "2023-05-31"}, "a: 2023-05-31"),
        ({"a": -12}, "a: -12"),
        ({"a": 999_999_999_999_999}, "a: 999999999999999"),
        ({"a": "9999999999999999"}, "a: 9999999999999999"),
        ({"a": "5"}, 'a: "5"'),
        ({"a": "null"}, "a: 'null'"),
        ({"a": "true\n"}, "a: |\n  true\n"),
        ({"on": ["x", {"b": "c"}]}, "on: [x, {b: c}]"),
        ({"<<": "x"}, "'<<': x"),
        ({"a": "<<"}, "a: <<"),
        (["a"], "- a"),
        ({"a": "b"}, "\ufeffa: b"),
        ({"a": "¶"}, "a: ¶".encode()),
        ({"a": "b"}, b"\xef\xbb\xbfa: b"),
        ({"a": "b"}, "--- {a: b}\n..."),
    ],
)
def test_yaml_is_read_as_plain_data(expected: object, text: str | bytes) -> None:
    """Only null, true, false and whole numbers are anything but text."""
    assert expected == tree(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"a": [None, True, 5, "x", {}]}, '{"a": [null, true, 5, "x", {}]}'),
        ({"a": 1.5}, '{"a": 1.5}'),
        ({"a": "b"}, '\ufeff{"a": "b"}'),
        ("x", '"x"'),
    ],
)
def test_json_is_read_as_it_is_written(expected: object, text: str) -> None:
    """JSON keeps its types, its order and its nesting."""
    assert expected == tree(text, "json")


def test_each_part_knows_its_line() -> None:
    """A key has the line it is written on, an item that on which it begins."""
    document = read_document("a: 1\nb:\n  - x\n  - {c: d}\n", "yaml", "x")
    expected = {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
    }
    assert expected == document.lines


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["a (line 2): expected a key used once, found 'a' again; first on line 1"],
            "a: 1\na: 2",
        ),
        (
            ["a[0].b (line 2): expected a key used once, found 'b' again; first on line 1"],
            "a: [{b: 1,\n  b: {c: [2]}}]",
        ),
        (
            [
                "a (line 1): expected a value, found the anchor '&x'; take the anchor out",
                "b (line 2): expected a value, found the alias '*x'; write the value out",
            ],
            "a: &x 1\nb: *x",
        ),
        (
            [
                "a (line 1): expected a value, found the tag 'tag:yaml.org,2002:str'; "
                "take the tag out"
            ],
            "a: !!str 5",
        ),
        (
            ["a (line 1): expected a value, found the tag '!x'; take the tag out"],
            "a: !x [1]",
        ),
        (
            ["a (line 2): expected a key, found the merge key `<<`; write the keys out"],
            "a:\n  <<: {b: 1}\n  c: 2",
        ),
        (
            [
                "the document (line 1): expected a key that is text, found the number 5; "
                "put it in quotes"
            ],
            "5: x",
        ),
        (
            ["the document (line 1): expected a key that is text, found a list"],
            "? [a, {b: c}]\n: x\nd: e",
        ),
        (
            ["the document (line 2): expected a value, found the alias '*x'; write the value out"],
            "a: b\n*x : c",
        ),
        (
            ["a (line 1): expected at most 20,000 characters of text, found 20,001"],
            "a: " + "x" * 20_001,
        ),
        (
            ["a (line 1): expected text, found half a character, in 'x\\ud800'"],
            'a: "x\\ud800"',
        ),
        (
            ["the document (line 1): expected text, found half a character, in '\\udfff'"],
            '"\\udfff": a',
        ),
    ],
)
def test_yaml_that_hides_something_is_a_flaw(expected: list[str], text: str) -> None:
    """Duplicates, aliases, tags, merges and odd keys are told with path and line."""
    assert expected == flaws(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["a[0].b: expected a key used once, found 'b' again"], '{"a": [{"b": 1, "b": [{}]}]}'),
        (["a: expected a number of at most 15 digits, found NaN"], '{"a": NaN}'),
        (["a: expected a number of at most 15 digits, found -Infinity"], '{"a": -Infinity}'),
        (
            ["a[1]: expected a number of at most 15 digits, found " + "9" * 59 + "…"],
            '{"a": [1, ' + "9" * 100_000 + "]}",
        ),
        (["a: expected text, found half a character, in '\\ud800'"], '{"a": "\\ud800"}'),
    ],
)
def test_json_that_hides_something_is_a_flaw(expected: list[str], text: str) -> None:
    """JSON is held to the same limits as YAML."""
    assert expected == flaws(text, "json")


def test_what_cannot_be_read_is_nothing_and_known_to_be() -> None:
    """An alias leaves nothing in the tree, and the place is remembered."""
    document = read_document("a: *x", "yaml", "x")
    expected = {"a": None}
    assert expected == document.tree
    assert {("a",)} == document.unreadable


def test_the_first_of_duplicate_keys_is_kept() -> None:
    """The value judged further is the first, so that its own faults show too."""
    expected = {"a": 1, "b": 3}
    assert expected == read_document("a: 1\na: [2]\nb: 3", "yaml", "x").tree


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("the document: expected a mapping, found an empty document", ""),
        ("the document: expected a mapping, found an empty document", "# nothing\n"),
        (
            "the document (line 2): expected one document, found another; "
            "put it in a file of its own",
            "a: b\n--- {c: d}",
        ),
        (
            "the document (line 2): expected YAML, found a syntax error "
            "(mapping values are not allowed here); text that begins with a sign such as [ or @, "
            "or has a colon before a blank, goes in quotes",
            "x: y\n'a': b: c",
        ),
        (
            "the document (line 1): expected YAML, found a syntax error "
            "(expected ',' or '}', but got '<stream end>' while parsing a flow mapping); "
            "close the brace or bracket; text that has one goes in quotes",
            "{a: b",
        ),
        (
            "the document (line 2): expected YAML, found a syntax error (the character '\\x07')",
            "a: b\nc: \x07",
        ),
        (
            "the document (line 2): expected YAML, found a syntax error (the character '\\ud800')",
            "a: b\nc: \ud800",
        ),
        (
            "the document: expected YAML, found a syntax error "
            "(a number or escape that means nothing)",
            r'a: "\UFFFFFFFF"',
        ),
        (
            "the document: expected YAML, found a syntax error "
            "(a number or escape that means nothing)",
            r'a: "\U00110000"',
        ),
        ("the document (line 2): expected text, found a NUL character", "a: b\nc\0: d"),
        (
            "the document (line 2): expected text in UTF-8, found the byte 0xff; "
            "save the file as UTF-8",
            b"a: b\nc: \xff",
        ),
        ("the document: expected at most 10 MB of text, found more", "#" * (MOST_CHARACTERS + 1)),
    ],
)
def test_yaml_of_which_nothing_can_be_made_is_refused(expected: str, text: str | bytes) -> None:
    """Such a document has one problem, with its line where it is known."""
    assert expected == refusal(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("the document: expected a mapping, found an empty document", " \n"),
        (
            "the document (line 2): expected JSON, found a syntax error (Expecting value)",
            '{"a":\n}',
        ),
        (
            "the document (line 1): expected JSON, found a syntax error (Extra data)",
            "{} {}",
        ),
        (
            "the document: expected at most 20 levels of nesting, found more",
            "[" * 1_000_000,
        ),
        ("the document (line 1): expected text, found a NUL character", '{"a": "\0"}'),
    ],
)
def test_json_of_which_nothing_can_be_made_is_refused(expected: str, text: str) -> None:
    """Such a document has one problem, with its line where it is known."""
    assert expected == refusal(text, "json")


@pytest.mark.parametrize(("format", "text"), [("yaml", "- " * 10_000), ("yaml", "[" * 10_000)])
def test_deep_nesting_is_refused_at_once(format: Format, text: str) -> None:
    """Ten thousand levels are refused at the twenty-first."""
    path = "[0]" * MOST_NESTING
    expected = f"{path} (line 1): expected at most 20 levels of nesting, found more"
    assert expected == refusal(text, format)


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_twenty_levels_are_read_and_one_more_is_not(format: Format) -> None:
    """The limit of nesting is exact, and the same for both formats."""
    levels = "[" * MOST_NESTING + "]" * MOST_NESTING
    assert tree(levels, format) != []
    assert "at most 20 levels" in refusal(f"[{levels}]", format)


def test_a_document_of_too_many_values_is_refused() -> None:
    """The limit on values is exact; a key counts as one."""
    text = json.dumps([0] * (MOST_NODES - 1))
    expected = MOST_NODES - 1
    assert expected == len(read_document(text, "json", "x").lines) - 1
    more = f"[{MOST_NODES - 1}]: expected at most 200,000 values, found more"
    assert more == refusal(json.dumps([0] * MOST_NODES), "json")


def test_an_alias_bomb_stays_small() -> None:
    """No alias is followed, so nothing grows."""
    pairs = zip("abcd", "bcde", strict=True)
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairs)
    document = read_document(bomb, "yaml", "x")
    assert {"a": ["x", "x"], **{key: [None, None] for key in "bcde"}} == document.tree
    expected = 5 + 8
    assert expected == len(document.flaws)


def test_a_billion_digits_are_text() -> None:
    """A number that is too long to be one costs no arithmetic."""
    expected = ["a (line 1): expected at most 20,000 characters of text, found 1,000,000"]
    assert expected == flaws("a: " + "9" * 1_000_000)


def test_problems_come_in_the_order_of_the_document() -> None:
    """A key that is missing stands where its mapping begins."""
    document = read_document("a: {b: c}\nd: e", "yaml", "x")
    found = [Flaw(("d",), "1", "2"), Flaw(("a", "x"), "3", "4"), Flaw((), "5", "6")]
    expected = [("", None), ("a.x", 1), ("d", 2)]
    assert expected == [(problem.path, problem.line) for problem in document.problems(found)]


def test_very_many_problems_are_counted() -> None:
    """After a thousand problems the rest are only counted."""
    problems = Document({}, {(): 1}).problems(Flaw((i,), "x", "y") for i in range(1_007))
    expected = 1_001
    assert expected == len(problems)
    expected = "the document: expected no more than these, found 7 more problems"
    assert expected == str(problems[-1])


def test_the_hint_is_the_nearest_word_or_all_of_them() -> None:
    """A word that is like no other gets the list."""
    near = Flaw(("a",), "x", "y", word="hots", known=("host", "bank"))
    expected = "did you mean 'host'?"
    assert expected == near.problem(None).hint
    many = tuple(f"word{i}" for i in range(20))
    far = Flaw(("a",), "x", "y", word="?", known=many)
    assert "one of " + ", ".join(many) == far.problem(None).hint


@pytest.mark.parametrize(
    ("expected", "path"),
    [
        ("", ()),
        ("facts[3].removed", ("facts", 3, "removed")),
        ("['a b'].c", ("a b", "c")),
        ("a['\\x1b']", ("a", "\x1b")),
    ],
)
def test_a_path_is_written_as_a_reader_would(expected: str, path: tuple[str | int, ...]) -> None:
    """A key that is no plain word is quoted and escaped."""
    assert expected == path_text(path)


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("nothing", None),
        ("true", True),
        ("the number -5", -5),
        ("the number 1.5", 1.5),
        ("a list", [1]),
        ("a mapping", {}),
        ("'\\x1b[2J\\u202e'", "\x1b[2J\u202e"),
        ("'" + "x" * 58 + "…", "x" * 1_000),
    ],
)
def test_a_value_is_shown_in_a_few_printable_words(expected: str, value: object) -> None:
    """What a terminal would obey is escaped, and what is long is cut."""
    assert expected == shown(value)


def test_text_is_cut_only_when_it_is_too_long() -> None:
    """Sixty characters stay as they are."""
    assert shortened("x" * 60) == "x" * 60
    expected = "x" * 59 + "…"
    assert expected == shortened("x" * 61)
    expected = "\\ud800\\n¶"
    assert expected == printable("\ud800\n¶")


@given(st.text() | st.binary(), st.sampled_from(["yaml", "json"]))
@example("%YAML " + "9" * 5_000 + ".1\n--- a", "yaml")
@example("!<%ff> a", "yaml")
@example("? ", "yaml")
def test_any_text_gives_a_document_or_one_error(text: str | bytes, format: Format) -> None:
    """Whatever is read, nothing but a document or a CaseFileError comes out."""
    try:
        document = read_document(text, format, "x")
    except CaseFileError as error:
        assert error.problems
        assert str(error).isprintable() or "\n" in str(error)
    else:
        assert () in document.lines
