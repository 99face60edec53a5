"""Headings, paragraphs, outlines and tables, dressed in four ways."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import HOSTILE, unprintable
from injunction_rules.rendering import blocks
from injunction_rules.rendering.blocks import Heading, Outline, Paragraph, Table
from injunction_rules.rendering.csv import comma_separated
from injunction_rules.rendering.html import html
from injunction_rules.rendering.markdown import markdown
from injunction_rules.rendering.plain import WIDTH, text
from injunction_rules.rendering.trees import Node, Role

DRESSES = [text, markdown, html]


@st.composite
def outlines(draw):
    """Outlines in which no line is more than one deeper than the last."""
    depth, items = 0, []
    for words in draw(st.lists(st.text("abc<&", min_size=1, max_size=6), max_size=8)):
        items.append((depth, words))
        depth = draw(st.integers(0, depth + 1))
    return Outline(items)


class Tree(HTMLParser):
    """The lists of a page: how deep each item stands, and whether tags match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.depths: list[int] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "li":
            assert "ul" == self.open[-1]
            self.depths.append(self.open.count("ul") - 1)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


@given(outlines())
def test_an_outline_nests_in_html_as_deep_as_it_says(outline):
    """Every item stands at its depth, every list in an item, and every tag is closed."""
    tree = Tree()
    tree.feed(html([outline]))
    assert [] == tree.open
    assert [depth for depth, _ in outline.items] == tree.depths


@given(outlines())
def test_an_outline_is_set_in_as_deep_as_it_says(outline):
    """In text by two blanks for each depth, in Markdown by as many before the bullet."""
    depths = [depth for depth, _ in outline.items]
    lines = text([Heading("h"), outline]).splitlines()[1:]
    assert [2 * (depth + 1) for depth in depths] == [one.index(one.strip()) for one in lines]
    marked = markdown([outline]).splitlines() if outline.items else []
    assert [2 * depth for depth, _ in outline.items] == [one.index("-") for one in marked]


def test_a_long_line_of_an_outline_hangs_under_its_beginning():
    """What does not fit goes on two blanks further in."""
    first, *rest = text([Heading("h"), Outline([(1, "word " * 40)])]).splitlines()[1:]
    assert first.startswith("    word")
    assert 2 == len(rest)
    assert all(line.startswith("      word") and len(line) <= WIDTH for line in rest)


def test_a_paragraph_is_wrapped_in_text_and_whole_elsewhere():
    """Only text has a width."""
    words = "word " * 40
    assert 3 == len(text([Paragraph(words)]).splitlines())
    assert words.strip() == markdown([Paragraph(words)])
    assert f"<p>{words}</p>" in html([Paragraph(words)])


def test_a_table_dressed_in_four_ways():
    """One table as text, Markdown, HTML and CSV."""
    table = Table(("seller", "cases"), [("Glow, Store", 30), ("Moon", 4)])
    assert "  seller       cases\n  Glow, Store  30\n  Moon         4" == text([table])
    assert "| seller | cases |\n| --- | --- |\n| Glow, Store | 30 |\n| Moon | 4 |" == markdown(
        [table]
    )
    rows = [re.findall(r">([^<>]+)</t[hd]>", row) for row in html([table]).split("</tr>")]
    assert [["seller", "cases"], ["Glow, Store", "30"], ["Moon", "4"], []] == rows
    assert 'seller,cases\n"Glow, Store",30\nMoon,4' == comma_separated(table)


def test_a_table_without_rows_is_its_headings():
    """What found nothing still says what was looked for."""
    table = Table(("seller", "cases"), [])
    assert "  seller  cases" == text([table])
    assert "| seller | cases |\n| --- | --- |" == markdown([table])
    assert "seller,cases" == comma_separated(table)


def test_the_widest_column_gives_way_until_a_table_fits():
    """A long cell is wrapped in its column, and the others keep their width."""
    table = Table(("a", "b"), [("x" * 10, "word " * 60)])
    lines = text([table]).splitlines()
    assert all(len(line) <= WIDTH for line in lines)
    assert 4 < len(lines)
    assert 1 == sum("x" * 10 in line for line in lines)


def test_a_cell_that_stands_in_hangs_under_its_beginning():
    """Further lines go in deeper than the first."""
    table = Table(("", ""), [("  + " + "word " * 20, "x")])
    first, second, *_ = text([table], 60).splitlines()
    assert first.startswith("    + word")
    assert second.startswith("      word")


def test_a_cell_for_which_there_is_no_room_stands_below_its_row():
    """A word wider than its column, or many lines in a narrow one, is told below, by its name."""
    table = Table(
        ("rule", "cases", "such as", "why", ""),
        [("a" * 30, 3, "b" * 50, "", ""), ("c" * 28, 4, "", "d" * 24, "word " * 12)],
    )
    assert [
        "  rule                            cases  why",
        "  " + "a" * 30 + "  3",
        "    such as: " + "b" * 50,
        "  " + "c" * 28 + "    4      " + "d" * 24,
        "    word word word word word word word word word word word word",
    ] == text([table], 80).splitlines()


def test_a_table_of_very_many_columns_fits_the_page():
    """What has no column left is told below, however many there are."""
    lines = text([Table(["ab"] * 60, [["cd"] * 60])]).splitlines()
    assert all(len(line) <= WIDTH for line in lines)
    assert 60 == sum(line.count("cd") for line in lines)


def test_a_word_that_no_line_holds_is_broken():
    """A first cell stays in its row, and cells without headings do too."""
    for table in (Table(("a",), [("x" * 200,)]), Table((), [("x" * 200, "y" * 30)])):
        assert 200 == text([table]).count("x")
        assert all(len(line) <= WIDTH for line in text([table]).splitlines())


SHARED = Table(
    ("case", "decided", "motion", "ruling"),
    [
        ("A v. B", 2020, "cease", "denied"),
        ("A v. B", 2020, "comply", "granted"),
        ("C v. D", 2021, "cease", "open"),
    ],
    shared=2,
)


def test_what_rows_share_is_told_once():
    """Above the rows that have it in common, in text, Markdown and HTML; CSV has every cell."""
    assert [
        "  case, decided",
        "    motion  ruling",
        "  A v. B, 2020",
        "    cease   denied",
        "    comply  granted",
        "  C v. D, 2021",
        "    cease   open",
    ] == text([SHARED]).splitlines()
    assert [
        "| motion | ruling |",
        "| --- | --- |",
        "| **A v. B, 2020** |  |",
        "| cease | denied |",
        "| comply | granted |",
        "| **C v. D, 2021** |  |",
        "| cease | open |",
    ] == markdown([SHARED]).splitlines()
    page = html([SHARED])
    assert 2 == page.count("<tbody>") == page.count('scope="rowgroup"') == page.count("</tbody>")
    assert 1 == page.count("A v. B")
    assert "A v. B,2020,comply,granted" in comma_separated(SHARED)


def test_a_table_in_groups_may_have_no_headings():
    """Then only the groups and their rows are there."""
    assert ["  A", "    b  c"] == text([Table((), [("A", "b", "c")], shared=1)]).splitlines()


@pytest.mark.parametrize("dress", DRESSES)
def test_hostile_text_is_shown_and_not_obeyed(dress):
    """Headings, paragraphs, outlines and every cell are made plain; no tag comes of them."""
    table = Table((HOSTILE, "cases"), [(HOSTILE, 30)])
    outline = Outline([(0, HOSTILE), (1, HOSTILE)])
    shown = dress([Heading(HOSTILE), Paragraph(HOSTILE), outline, table])
    assert set() == unprintable(shown)
    assert dress is text or not re.search(r"(?<!\\)<script", shown)


def test_no_tag_comes_of_hostile_text():
    """A page of hostile text has the tags of a page of any other."""
    pages = [
        html([Heading(one), Paragraph(one), Outline([(0, one)]), Table([one], [[one]])])
        for one in (HOSTILE, f"a text with a long word, {'n' * 40}")
    ]
    tags = [re.findall(r"<[^>]*>", page) for page in pages]
    assert tags[0] == tags[1]


def test_the_headings_of_a_table_are_somebody_elses_text_too():
    """An axis may be named after a fact, and so after a source in a case file."""
    table = Table(("<b>|*x*", "=1+1"), [("y", "z")])
    assert ">&lt;b&gt;|*x*</th>" in html([table])
    assert r"| \<b\>\|\*x\* | =1+1 |" == markdown([table]).splitlines()[0]
    assert "<b>|*x*,'=1+1" == comma_separated(table).splitlines()[0]


FORMULA = tuple("=+-@＝＋－＠")


@pytest.mark.parametrize(
    "cell", ["=1+1", "  =1+1", " +1", "-x", "@SUM(1)", "＝1", " ＋1", "－1", "＠x"]
)
def test_no_cell_is_a_formula_to_a_spreadsheet(cell: str) -> None:
    """Blanks before a sign, and signs of full width, are taken for formulas as well."""
    rows = list(csv.reader(io.StringIO(comma_separated(Table(("a",), [(cell,)])))))
    assert [["a"], [f"'{cell}"]] == rows


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell, re.ASCII) is not None


def test_numbers_in_csv_are_numbers():
    """A number below zero is no formula, and what only begins as one is guarded."""
    cells = (-3, -0.05, 12, "-3+1", "+1", "-", "1,234")
    rows = list(csv.reader(io.StringIO(comma_separated(Table(("x",) * len(cells), [cells])))))
    assert ["-3", "-0.05", "12", "'-3+1", "'+1", "'-", "1,234"] == rows[1]


@given(st.lists(st.tuples(st.text(max_size=8), st.text("=-@+1,\"'\n", max_size=4)), max_size=4))
def test_what_is_comma_separated_can_be_read_back(rows):
    """Every cell comes back, those that begin as a formula does behind a mark."""
    table = Table(("one", "other"), rows)
    read = list(csv.reader(io.StringIO(comma_separated(table))))
    assert read == [
        [
            f"'{cell}" if cell.lstrip().startswith(FORMULA) and not _is_number(cell) else cell
            for cell in row
        ]
        for row in (table.headings, *table.rows)
    ]


def test_outlines_and_trees_are_lists_in_markdown() -> None:
    """Each line stands below what it belongs to, and a finding in bold."""
    tree = blocks.Tree(
        [
            Node(
                Role.FINDING,
                "shown:",
                "a",
                children=[Node(Role.FACT, text="b"), Node(Role.FACT, text="c")],
            )
        ]
    )
    assert markdown([Outline([(0, "x"), (1, "y")])]) == "- x\n  - y"
    assert markdown([tree]) == "- **shown:** a\n  - b\n  - c"
