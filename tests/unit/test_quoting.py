"""Text in a case file: what is written is read back, and nothing is lost without a word."""

from __future__ import annotations

import re

import pytest
from attrs import fields
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import case
from injunction_rules import CaseFileError, dumps_case, loads_case
from injunction_rules.casefile.contract import FORMS, TEXTS
from injunction_rules.casefile.parsing import MOST_READ_AGAIN, read_document
from injunction_rules.casefile.quoting import Unquoted, in_quotes
from injunction_rules.model.cases import Case, EnjoinedParty, Outcome, Stipulation
from injunction_rules.model.facts import FACTS, Violation

SIGNS = "#,:;[]{}\"'&*!|>%@`?-~.= \t aZé店1"
TEXT = st.text(SIGNS, max_size=20) | st.text(max_size=20)
"""Text of the signs that YAML reads as more than text, and any text."""

HEAD = """\
schema: injunction-rules/case@2
court: nysd
decided: 2024-06-03
injunction: {}
motions: [{id: comply, relief: comply, against: [glow]}]
"""


@given(TEXT, TEXT, TEXT, TEXT, st.sampled_from(["yaml", "json"]))
def test_what_this_package_writes_it_reads_back(caption, docket, name, source, format):
    """Hashes, commas, brackets and all, in either format."""
    written = case(
        caption=caption,
        docket=docket,
        notes=name,
        enjoined_parties=(EnjoinedParty(id="seller", name=name),),
        facts=(Violation(source=source),),
    )
    assert written == loads_case(dumps_case(written, format=format), format=format)


def _as_read(text: str) -> str | None:
    """What a reader of a case file makes of a text; nothing where it is told that it is none."""
    try:
        return loads_case(text).caption
    except CaseFileError as error:
        assert error.problems
        return None


_BARE = st.text(SIGNS.replace("\t", ""), min_size=1, max_size=20).map(str.strip)


def _is_yaml_of_its_own(text: str) -> bool:
    """Tell whether a writer meant something by the signs: quotes, a comment or a block."""
    return (
        text == ""
        or text[0] in "\"'"
        or re.fullmatch(r"[|>].*", text) is not None
        or re.search(r"(^| )#+( |$)", text) is not None
    )


@given(_BARE)
def test_no_text_on_a_line_of_its_own_is_lost_without_a_word(text):
    """It is read as it is written, or the file is refused."""
    assume(not _is_yaml_of_its_own(text))
    parties = "enjoined_parties: [{id: glow, name: Glow}]\n"
    assert _as_read(f"{HEAD}{parties}caption: {text}\n") in (text, None)


@given(_BARE)
def test_no_text_in_braces_is_lost_without_a_word(text):
    """Where a comma ends it, what follows is told."""
    assume(not _is_yaml_of_its_own(text) and ": " not in text)
    parties = f"enjoined_parties: [{{id: glow, name: {text}, kind: seller}}]\n"
    try:
        read = loads_case(f"{HEAD}{parties}caption: x\n")
    except CaseFileError:
        return
    assert [text] == [party.name for party in read.enjoined_parties]


def test_the_keys_of_texts_are_those_of_the_classes():
    """Every field that is text is one of them, an id, a word or has a form."""
    others = {"schema", "court", "motion", "against", "finding", "country", "order"}
    types = {"str", "<class 'str'>", "str | None", "tuple[str, ...]"}
    texts = {
        a.name
        for kind in (Case, EnjoinedParty, Outcome, Stipulation, *FACTS.values())
        for a in fields(kind)
        if str(a.type) in types and (kind, a.name) not in FORMS
    }
    assert texts - others == TEXTS


def test_what_can_be_read_is_left_as_it_is():
    """Quotes are put round nothing that is well written, nor beyond the text."""
    for line in ("a: [b, c]", "a: {b: c, d: [e]}", "- {a: 'b', c: \"d\"}", "a: b # c: d", "x", ""):
        assert (line, []) == in_quotes(line, 1)
    assert ("a: [b] c", []) == in_quotes("a: [b] c", 2)
    long = f"a: [b] {'c' * 3000}"
    assert (long, []) == in_quotes(long, 1)


def test_of_a_line_only_the_value_is_put_in_quotes():
    """A comment stays one, and a line in braces keeps its other values."""
    text, values = in_quotes("x\n- {a: b, c: [d] e, Inc., f: g} # h", 2)
    assert 'x\n- {a: b, c: "[d] e, Inc.", f: g} # h' == text
    assert [Unquoted(2, "c", "[d] e, Inc.")] == values
    assert 'a: "[b] c" # d' == in_quotes("a: [b] c # d", 1)[0]
    assert r'a: "\\UFFFFFFFF"' in in_quotes(r'a: "\UFFFFFFFF"', 1)[0].replace(r"\"", "")


def test_a_long_text_is_not_read_again_and_again():
    """What is no YAML at its end is told alone, and quickly."""
    filler = "#" * MOST_READ_AGAIN
    with pytest.raises(CaseFileError) as error:
        read_document(f"a: [b] c\nd: [e] f\n# {filler}\n", "yaml", "x")
    assert [("", 1)] == [(problem.path, problem.line) for problem in error.value.problems]


def test_what_was_put_in_quotes_is_told_where_the_rest_is_no_yaml():
    """Both are told, each with its line."""
    with pytest.raises(CaseFileError) as error:
        read_document("a: [b] c\nd: {e: f\n", "yaml", "x")
    cut, syntax = error.value.problems
    assert {("a", 1), ("", 3)} == {(p.path, p.line) for p in (cut, syntax)}


def test_a_key_that_is_used_twice_has_one_value_that_is_cut():
    """The second value is told as one too many."""
    document = read_document("name: x\nname: {y: z #1\n  }\n", "yaml", "x")
    assert [("name",)] == [flaw.path for flaw in document.flaws]
