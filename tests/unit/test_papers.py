"""Papers of running text, as Markdown, as Word documents and for a terminal."""

from __future__ import annotations

import builtins
import io
import sys
import zipfile
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules.errors import InjunctionRulesError
from injunction_rules.rendering.papers.markdown import escaped, paper_markdown
from injunction_rules.rendering.papers.paper import (
    Heading,
    Paper,
    Paragraph,
    Run,
    Style,
    Table,
    as_blocks,
    joined,
    said,
    words,
)
from injunction_rules.rendering.papers.word import paper_docx
from injunction_rules.rendering.plain import text
from rendered import rendered

NOTE = (Run("Not read; see "), Run("Id.", italic=True))
PAPER = Paper(
    "A v. B",
    (
        Paragraph(words("UNITED STATES DISTRICT COURT"), Style.CENTRED),
        Table((), ((words("A,"), ()), (words("v."), words("No. 1")))),
        Heading("Draft order", 0),
        Heading("I. Background"),
        Paragraph((Run("See "), Run("A v. B", italic=True), Run(", 1 F.2d 3, ¶ 2.", note=NOTE))),
        Paragraph(words("The motion is denied."), Style.ITEM),
        Table(("Cases", "Cited in"), (((Run("A v. B", italic=True),), words("II.A")),)),
        Table(("Listing", "Days", "Verdict"), ((words("tee"), words("3"), words("prompt")),)),
    ),
)


def test_markdown_has_every_part() -> None:
    """Headings, italics, lists, tables and footnotes are those of GitHub."""
    assert paper_markdown(PAPER).split("\n\n") == [
        "UNITED STATES DISTRICT COURT",
        "A,",
        "v.",
        "No. 1",
        "# Draft order",
        "## I. Background",
        "See *A v. B*, 1 F.2d 3, ¶ 2.[^1]",
        "- The motion is denied.",
        "| Cases | Cited in |\n| --- | --- |\n| *A v. B* | II.A |",
        "| Listing | Days | Verdict |\n| --- | --- | --- |\n| tee | 3 | prompt |",
        "[^1]: Not read; see *Id.*",
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "A & B's brief (at 3-4) [sic], 5 U.S.C. § 2; A_B",
        "1. Ltd.",
        "- Ltd.",
        "# 5",
        "*Ltd.* `x` <b> |",
        "[l](https://e.org) &amp; $m$ ~~x~~ a@b.c",
        "_x_ \\ ![i](u) [^1]",
        "=== ",
        "--- ",
        "> quoted",
    ],
)
def test_a_reader_sees_what_was_written(prose: str) -> None:
    """Nothing marks up, and no escape is seen when the page is rendered."""
    marked = paper_markdown(Paper("", (Paragraph(words(prose)),)))
    assert rendered(marked) == prose.strip()


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=40))
def test_any_text_is_read_as_it_was_written(prose: str) -> None:
    """Whatever its signs, a paragraph of text is a paragraph of that text."""
    shown = said(words(prose)).strip()
    assert rendered(paper_markdown(Paper("", (Paragraph(words(prose)),)))) == shown


def test_ordinary_prose_has_no_escapes() -> None:
    """Brackets, hyphens, ampersands and section signs stand as they are."""
    prose = "See Fed. R. Civ. P. 65(d)(2); A & B [sic], 12 F.4th 1, ¶ 2-3 (“so”)."
    assert escaped(prose, opening=True) == prose


def test_emphasis_leaves_spaces_outside() -> None:
    """What is emphasised neither begins nor ends with a space, and nothing is not emphasised."""
    runs = (Run("See"), Run(" A v. B ", italic=True), Run("at 3"), Run(" ", italic=True))
    assert paper_markdown(Paper("", (Paragraph(runs),))) == "See *A v. B* at 3"


def test_neighbours_set_alike_are_one_run() -> None:
    """Joined text has as few runs as it can; a note ends its run."""
    noted = Run("one", note=words("note"))
    assert joined([words("a"), words("b"), (noted,), words("c")]) == (
        Run("a b one", note=words("note")),
        Run(" c"),
    )
    assert joined([]) == ()


def test_a_paper_is_text_for_a_terminal() -> None:
    """Notes have raised numbers, and stand at the end."""
    lines = text(as_blocks(PAPER), 80).splitlines()
    assert "  See A v. B, 1 F.2d 3, ¶ 2.¹" in lines or "See A v. B, 1 F.2d 3, ¶ 2.¹" in lines
    assert any("v. · No. 1" in line for line in lines)
    assert "¹ Not read; see Id." in lines[-1]
    assert not any("Notes" in line for line in text(as_blocks(Paper("", ())), 80).splitlines())


def parts_of(content: bytes) -> dict[str, str]:
    """Give the parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: archive.read(name).decode("utf-8")
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def test_a_word_document_opens_and_has_every_part() -> None:
    """Headings are headings, tables tables, and the page number is a field."""
    opened = docx.Document(io.BytesIO(paper_docx(PAPER)))
    styles = {p.text: p.style.name for p in opened.paragraphs if p.text and p.style}

    assert styles["Draft order"] == "Title"
    assert styles["I. Background"] == "Heading 1"
    assert styles["The motion is denied."] == "List Bullet"
    assert [len(table.columns) for table in opened.tables] == [2, 2, 3]
    (cited,) = [p for p in opened.paragraphs if p.text.startswith("See")]
    assert [run.text for run in cited.runs if run.italic] == ["A v. B"]
    assert "¶\u00a02" in cited.text
    assert opened.core_properties.title == "A v. B"
    assert "PAGE" in opened.sections[0].footer.paragraphs[0]._p.xml


def test_notes_are_true_footnotes() -> None:
    """The text refers to a footnote by its number, and the file has the footnotes."""
    parts = parts_of(paper_docx(PAPER))

    assert 'w:footnoteReference w:id="1"' in parts["word/document.xml"]
    assert '<w:footnote w:id="1">' in parts["word/footnotes.xml"]
    assert "Not read; see " in parts["word/footnotes.xml"]
    assert "footnotes.xml" in parts["word/_rels/document.xml.rels"]
    assert "word/footnotes.xml" in parts["[Content_Types].xml"]


def test_a_document_without_notes_has_no_footnotes() -> None:
    """A part that would be empty is left out."""
    assert "word/footnotes.xml" not in parts_of(paper_docx(Paper("", (Heading("A"),))))


def test_the_same_paper_is_the_same_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """No day and no number of chance is in the file."""
    first = paper_docx(PAPER)
    monkeypatch.setattr("zipfile.time.localtime", lambda *_: (2001, 2, 3, 4, 5, 6, 0, 0, 0))
    assert first == paper_docx(PAPER)


def test_without_python_docx_an_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The extra is named as one types it."""
    imported = builtins.__import__

    def refusing(name: str, *rest: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.setattr(builtins, "__import__", refusing)
    with pytest.raises(InjunctionRulesError, match=r"pip install 'injunction-rules\[word\]'"):
        paper_docx(PAPER)
