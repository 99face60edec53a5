"""Tables beside a case file: cells, sheets, how a table is named, and what is wrong with each."""

from __future__ import annotations

import os
import sys
import zipfile
from datetime import date, datetime, time, timezone
from pathlib import Path
from typing import Any, Literal

import pytest
from acme_rules import RULES as ACME
from acme_rules.facts import StorageForUsers
from attrs import frozen

from injunction_rules import Case, CaseFileError, decide, load_case, loads_case
from injunction_rules.casefile import sheets
from injunction_rules.casefile.cells import reader_of
from injunction_rules.casefile.documents import Flaw
from injunction_rules.casefile.loading import read_case
from injunction_rules.casefile.readers import MisfitError
from injunction_rules.casefile.rows import Plan, readers_of
from injunction_rules.casefile.sheets import read_sheet, sheet_of
from injunction_rules.decisions.layout import laid_out
from injunction_rules.model.cases import EnjoinedParty
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    Address,
    AssistanceKind,
    Fact,
    Knowledge,
    Listing,
    Persons,
    When,
)
from injunction_rules.model.facts.base import optional
from injunction_rules.model.proof import Proof

BASE = Path(__file__).parents[2] / "examples" / "takedowns" / "case.yaml"
HEAD = """\
schema: injunction-rules/case@2
caption: Lantern v. Glow
court: nysd
decided: 2024-06-03
injunction: {kind: permanent, entered: 2024-01-08, status: in_force, clear: true}
enjoined_parties:
  - {id: glow, name: Glow Store, aliases: [Glow Toys]}
nonparties:
  - {id: bazaar, name: Bazaar Inc., kind: marketplace}
motions:
  - {id: cease, relief: cease, against: [bazaar]}
"""
LOG = "{file: log.csv, fact: listing, respondent: bazaar, columns: {name: URL, removed: Down}"


def loaded(folder: Path, tables: str, head: str = HEAD, **files: str) -> Case:
    """Load a case with tables, whose text is given by name."""
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    path = folder / "case.yaml"
    path.write_text(f"{head}tables: {tables}\n", encoding="utf-8")
    return load_case(path)


def problems(folder: Path, tables: str, **files: str) -> list[str]:
    """Give the problems of a case with tables."""
    with pytest.raises(CaseFileError) as caught:
        loaded(folder, tables, **files)
    return [str(problem) for problem in caught.value.problems]


# Cells.


@pytest.mark.parametrize(
    ("kind", "dates", "cell", "value"),
    [
        (date | None, None, "2024-05-02", date(2024, 5, 2)),
        (date | None, None, "2024/5/2", date(2024, 5, 2)),
        (date | None, None, "2024-05-02 00:00:00", date(2024, 5, 2)),
        (date | None, None, "2 May 2024", date(2024, 5, 2)),
        (date | None, None, "02-Sept-2024", date(2024, 9, 2)),
        (date | None, None, "May 2, 2024", date(2024, 5, 2)),
        (date | None, None, "Sep. 2, 2024 3:05 PM", date(2024, 9, 2)),
        (date | None, None, datetime(2024, 5, 2, 13), date(2024, 5, 2)),
        (date | None, None, date(2024, 5, 2), date(2024, 5, 2)),
        (date | None, "day/month/year", "5/2/2024", date(2024, 2, 5)),
        (date | None, "month/day/year", "5/2/2024 10:30", date(2024, 5, 2)),
        (date | None, "month/day/yy", "5-2-24", date(2024, 5, 2)),
        (date | None, "day/month/yy", "5.2.2024", date(2024, 2, 5)),
        (When, None, "Never", NEVER),
        (When, None, "known", KNOWN),
        (PartialDate, None, "2024-05", PartialDate(2024, 5)),
        (PartialDate, None, 2024, PartialDate(2024)),
        (PartialDate, None, "2024-05-02", PartialDate(2024, 5, 2)),
        (bool | None, None, "YES", True),
        (bool | None, None, "n", False),
        (bool, None, 1, True),
        (bool, None, False, False),
        (int | None, None, "12", 12),
        (int | None, None, 12.0, 12),
        (str | None, None, 1001, "1001"),
        (str | None, None, 1.5, "1.5"),
        (AssistanceKind | None, None, "New account", AssistanceKind.NEW_ACCOUNT),
        (AssistanceKind | None, None, "new-account", AssistanceKind.NEW_ACCOUNT),
        (AssistanceKind | None, None, "a new account", AssistanceKind.NEW_ACCOUNT),
        (Proof, None, "clear_and_convincing", Proof.CLEAR_AND_CONVINCING),
        (Persons, None, "glow", "glow"),
        (Persons, None, "glow; star", ("glow", "star")),
        (tuple[str, ...], None, "a; b;", ("a", "b")),
        (Literal["a", 2], None, "2", 2),
    ],
)
def test_a_cell_is_read_as_its_field(kind: Any, dates: str | None, cell: Any, value: Any) -> None:
    """Days, words, truth values and numbers are read in the ways that spreadsheets write them."""
    read = reader_of(kind, dates)
    assert read is not None
    assert read(cell) == value


@pytest.mark.parametrize(
    ("kind", "dates", "cell", "told"),
    [
        (date, None, "5/2/2024", "`dates: day/month/year` or `dates: month/day/year`"),
        (date, None, "13/2/2024", "say `dates: day/month/year` for all"),
        (date, None, "2/13/24", "say `dates: month/day/yy` for all"),
        (date, "month/day/year", "5/2/24", "`dates: month/day/yy`"),
        (date, "day/month/year", "5/2/24", "`dates: day/month/yy`"),
        (date, "month/day/year", "13/2/2024", "the calendar has no such day"),
        (date, None, "2024-02-30", "the calendar has no such day"),
        (date, None, "30 Fe 2024", "the calendar has no such day"),
        (date, None, "30 Brumaire 2024", "the calendar has no such day"),
        (date, None, "soon", "as in 2024-05-31"),
        (date, None, 45414, "format the column as a date"),
        (date, None, time(1), "a value of type time"),
        (date, None, "2024-05-02T10:00:00Z", "without a time zone"),
        (date, None, datetime(2024, 5, 2, tzinfo=timezone.utc), "without a time zone"),
        (When, None, "still up", "`words: {still up: never}`"),
        (PartialDate, None, "2024-13", "no such month"),
        (bool, None, "maybe", "yes or no"),
        (bool, None, 1.5, "yes or no"),
        (int, None, "1,000", "a whole number"),
        (int, None, 1.5, "a whole number"),
        (str, None, True, "format the column as text"),
        (str, None, date(2024, 5, 2), "the date 2024-05-02"),
        (AssistanceKind, None, "promtion", "did you mean 'promotion'?"),
        (AssistanceKind, None, 7, "the number 7"),
        (Literal["a", "b"], None, "c", "a or b"),
    ],
)
def test_a_wrong_cell_is_told(kind: Any, dates: str | None, cell: Any, told: str) -> None:
    """What can mean two things, or nothing, is refused with what to do."""
    read = reader_of(kind, dates)
    assert read is not None
    with pytest.raises(MisfitError) as caught:
        read(cell)
    assert told in str(caught.value.flaw.problem(None))


@pytest.mark.parametrize("kind", [tuple[int, ...], dict, int | str])
def test_some_types_no_cell_can_hold(kind: Any) -> None:
    """They have no reader."""
    assert reader_of(kind) is None


# Sheets.


def test_rows_are_counted_as_a_spreadsheet_counts(tmp_path: Path) -> None:
    """The headers are row 1, a blank row counts, and a line break within a cell does not."""
    case = loaded(tmp_path, f"[{LOG}}}]", log='URL,Down\n"a\nb",2024-05-04\n,\n\nc,2024-05-05\n')
    assert [fact.source for fact in case.facts] == ["log.csv row 2", "log.csv row 5"]


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffURL,Down\na,2024-05-04\n".encode(),
        b"URL;Down\r\na;2024-05-04\r\n",
        "URL\tDown\r\na\t2024-05-04\r\n".encode("utf-16"),
        b'"URL","Down",\na,2024-05-04,',
    ],
)
def test_csv_is_read_as_spreadsheets_save_it(tmp_path: Path, content: bytes) -> None:
    """With a byte order mark, semicolons or tabs, or in UTF-16."""
    path = tmp_path / "log.csv"
    path.write_bytes(content)
    sheet = read_sheet(path, "log.csv")
    assert sheet.headers == ("URL", "Down")
    assert [(number, list(row)[:2]) for number, row in sheet.rows] == [(2, ["a", "2024-05-04"])]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("log.txt", b"", "ends in .csv or .xlsx, found '.txt'"),
        ("log.csv", b"", "log.csv row 1: expected the headers"),
        ("log.csv", b"URL,Down\na\xff,b", "row 2: expected text in UTF-8"),
        ("log.csv", b"URL,Down\na\0,b", "row 2: expected text, found a NUL"),
        ("log.csv", b"URL,Down\na,b,c", "row 2: expected 2 cells, as row 1 has, found 3"),
        ("log.csv", b'URL,Down\n"a,b', "row 2: expected CSV, found unexpected end of data"),
        ("log.xlsx", b"no workbook", "expected a workbook (.xlsx)"),
    ],
)
def test_a_table_that_cannot_be_read_is_told(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    """Its kind, its encoding, its rows."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(MisfitError) as caught:
        read_sheet(path, name)
    assert told in str(caught.value.flaw.problem(None))


def test_a_table_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In bytes and in rows; a hundred thousand rows are none too many."""
    assert sheets.MOST_ROWS >= 100_000
    assert len(sheet_of([["URL"], *[["a"]] * 100_000], "log").rows) == 100_000
    monkeypatch.setattr(sheets, "MOST_ROWS", 2)
    with pytest.raises(MisfitError, match="at most 2 rows"):
        sheet_of([["URL"], ["a"], ["b"], ["c"]], "log.csv")
    monkeypatch.setattr(sheets, "MOST_BYTES", 10)
    with pytest.raises(MisfitError, match="at most 0 MB"):
        read_sheet(_written(tmp_path / "log.csv", "URL,Down\naaaaaaaa"), "log.csv")


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_short_row_is_blank_at_its_end() -> None:
    """What it does not say is unknown."""
    assert sheet_of([["a", "b"], ["x"]], "log").rows == [(2, ["x", None])]


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """With the reason of the system."""
    with pytest.raises(MisfitError, match="no such file"):
        read_sheet(tmp_path / "log.csv", "log.csv")


# Workbooks.


def workbook(path: Path, *rows: Any, **pages: Any) -> Path:
    """Write a workbook of a sheet, or of several."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Log"
    for row in rows:
        book.active.append(row)
    for title, cells in pages.items():
        page = book.create_sheet(title)
        for row in cells:
            page.append(row)
    book.save(path)
    return path


BOOK = "{file: log.xlsx, fact: listing, respondent: bazaar, columns: {name: URL, removed: Down}"


def test_a_workbook_has_days_that_are_days(tmp_path: Path) -> None:
    """A cell that is a date needs no order, a number is text where text is wanted."""
    day = datetime(2024, 5, 4)
    workbook(tmp_path / "log.xlsx", ["URL", "Down", "x"], [1001, day], [], ["b", date(2024, 5, 5)])
    case = loaded(tmp_path, f"[{BOOK}}}]")
    assert case.facts == (
        Listing(respondent="bazaar", name="1001", removed=day.date(), source="log.xlsx row 2"),
        Listing(respondent="bazaar", name="b", removed=date(2024, 5, 5), source="log.xlsx row 4"),
    )


def test_a_sheet_is_named_where_there_are_several(tmp_path: Path) -> None:
    """And only one that is there is read."""
    workbook(tmp_path / "log.xlsx", ["x"], Two=[["URL", "Down"], ["a", date(2024, 5, 4)]])
    [problem] = problems(tmp_path, f"[{BOOK}}}]")
    assert "expected `sheet`, which says the sheet that is meant, found several: 'Log', 'Two'" in (
        problem
    )
    [problem] = problems(tmp_path, f"[{BOOK}, sheet: Tow}}]")
    assert "tables[0].sheet (line 12): expected the name of a sheet" in problem
    assert "did you mean 'Two'?" in problem
    assert len(loaded(tmp_path, f"[{BOOK}, sheet: Two}}]").facts) == 1


def test_a_formula_without_a_value_is_no_blank(tmp_path: Path) -> None:
    """What was never calculated is not taken for unknown."""
    workbook(tmp_path / "log.xlsx", ["URL", "Down"], ["a", "=TODAY()"])
    [problem] = problems(tmp_path, f"[{BOOK}}}]")
    assert "log.xlsx row 2: expected the value of each formula, found '=TODAY()'" in problem


def test_without_openpyxl_a_workbook_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what to install, and what to do without."""
    workbook(tmp_path / "log.xlsx", ["URL", "Down"])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    [problem] = problems(tmp_path, f"[{BOOK}}}]")
    assert "pip install 'injunction-rules[tables]'" in problem


def test_a_workbook_that_unpacks_to_very_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its size is looked at before."""
    pytest.importorskip("openpyxl")
    monkeypatch.setattr(sheets, "MOST_UNPACKED", 1_000_000)
    with zipfile.ZipFile(tmp_path / "log.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 1_000_001)
    [problem] = problems(tmp_path, f"[{BOOK}}}]")
    assert "at most 1 MB unpacked" in problem


# Rows as facts and as parties.


def test_a_row_is_a_fact_with_its_row_as_the_source(tmp_path: Path) -> None:
    """A source of the table, or of all its rows, stands before it."""
    log = "URL,Down,Exhibit\na,,B\nb,never,\n"
    case = loaded(tmp_path, f"[{LOG}}}]", log=log)
    assert case.facts[0] == Listing(respondent="bazaar", name="a", source="log.csv row 2")
    shared = LOG.replace("Down", "Down, source: Exhibit")
    sources = [fact.source for fact in loaded(tmp_path, f"[{shared}}}]").facts]
    assert sources == ["B, log.csv row 2", "log.csv row 3"]
    [first, _] = loaded(tmp_path, f"[{LOG}, source: ECF No. 9}}]").facts
    assert first.source == "ECF No. 9, log.csv row 2"


def test_what_all_rows_share_is_read_as_in_a_case_file(tmp_path: Path) -> None:
    """Persons, proof, a denial, any field."""
    tables = "[{file: log.csv, fact: knowledge, respondent: [bazaar], proof: alleged, party: glow, "
    tables += "shown: false, columns: {of: What, on: Day}}]"
    case = loaded(tmp_path, tables, log="What,Day\nGeneral,2024-05-02\n,\n ,2024-05-03\n")
    first, second = case.facts
    assert isinstance(first, Knowledge)
    assert (first.respondent, first.party, first.proof, first.shown) == (
        ("bazaar",),
        "glow",
        Proof.ALLEGED,
        False,
    )
    assert isinstance(second, Knowledge)
    assert second.of is None


def test_a_schedule_a_is_enjoined_parties(tmp_path: Path) -> None:
    """With ids of the rows, aliases and addresses; a row of facts may call them by any name."""
    parties = "{file: sched a.csv, party: enjoined, columns: {name: Seller, aliases: Stores, "
    parties += "address: Where}}"
    rows = "{file: log.csv, fact: listing, columns: {name: URL, respondent: On, party: Shop}}"
    (tmp_path / "sched a.csv").write_text("Seller,Stores,Where\nA Co.,A1; A2,Ningbo\nB Co.,,\n")
    head = HEAD.replace(
        "enjoined_parties:\n  - {id: glow, name: Glow Store, aliases: [Glow Toys]}\n", ""
    )
    log = "URL,On,Shop\na,BAZAAR inc.,a2\nb,bazaar,sched-a-3\n"
    case = loaded(tmp_path, f"[{rows}, {parties}]", head, log=log)
    first, second = case.enjoined_parties
    assert (first.id, first.name, first.aliases, first.address) == (
        "sched-a-2",
        "A Co.",
        ("A1", "A2"),
        "Ningbo",
    )
    assert [fact.party for fact in case.facts] == ["sched-a-2", "sched-a-3"]
    assert {fact.respondent for fact in case.facts} == {"bazaar"}
    assert second.kind.value == "seller"


def test_a_name_of_two_people_is_nobody_for_certain(tmp_path: Path) -> None:
    """It is told, with the ids that it may mean."""
    parties = "{file: a.csv, party: enjoined, columns: {name: Seller}}"
    rows = "{file: log.csv, fact: listing, columns: {name: URL, party: Shop}}"
    [problem] = problems(
        tmp_path, f"[{parties}, {rows}]", a="Seller\nglow toys\n", log="URL,Shop\na,Glow Toys\n"
    )
    assert (
        "log.csv row 2, column 'Shop': expected somebody's id, found 'Glow Toys', the name of"
        in problem
    )
    assert "of a-2 and of glow; give the id" in problem


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """By row and column, with what the case says of the rest, in the order of the table."""
    log = "URL,Down,Up\na,#REF!,5/6/2024\nb,2024-07-01,\nc,2024-05-04,2024-05-02\n"
    told = problems(tmp_path, f"[{LOG.replace('Down', 'Down, relisted: Up')}}}]", log=log)
    assert [text.partition("; ")[0] for text in told] == [
        "log.csv row 2, column 'Down': expected a value, found '#REF!', an error of the "
        "spreadsheet",
        "log.csv row 2, column 'Up': expected a day, never or known, found '5/6/2024'",
        "log.csv row 3, column 'Down': expected a day not after the decision (2024-06-03), "
        "found 2024-07-01",
        "log.csv row 4, column 'Up': expected a day not before removal (2024-05-04), "
        "found 2024-05-02",
    ]


def test_an_order_of_days_that_is_not_said_is_told_once_for_a_column(tmp_path: Path) -> None:
    """One key mends it, however many rows there are; what else is wrong is told beside it."""
    tables = f"[{LOG.replace('Down', 'Down, relisted: Up')}}}]"
    told = problems(tmp_path, tables, log="URL,Down,Up\na,5/2/2024,\nb,13/2/2024,x\nc,5/2/2024,\n")
    assert [text.partition(":")[0] for text in told] == [
        "log.csv row 2, column 'Down'",
        "log.csv row 3, column 'Up'",
    ]
    parties = "[{file: p.csv, party: enjoined, columns: {name: Seller, kind: Kind}}]"
    told = problems(tmp_path, parties, p="Seller,Kind\n,sellr\n")
    assert len(told) == 1


def test_a_shared_value_that_is_wrong_is_told_once(tmp_path: Path) -> None:
    """At its line of the case file, for however many rows."""
    tables = f"[{LOG.replace('respondent: bazaar', 'respondent: bazar, days: -1')}}}]"
    log = "URL,Down\na,2024-05-04\nb,2024-05-04\n"
    [problem] = problems(tmp_path, tables, log=log)
    assert problem.startswith("tables[0].days (line 12): expected")
    [problem] = problems(tmp_path, tables.replace(", days: -1", ""), log=log)
    assert problem.startswith("tables[0].respondent (line 12): expected the id of somebody")


def test_what_a_fact_needs_is_in_each_row(tmp_path: Path) -> None:
    """Where the cell is blank, and where no column gives it."""
    tables = "[{file: log.csv, fact: knowledge, columns: {of: What, on: Day}}]"
    [problem] = problems(tmp_path, tables, log="What,Day\n,2024-05-02\n")
    assert problem == (
        "log.csv row 2, column 'What': expected a known word, found nothing; fill the cell"
    )
    [problem] = problems(tmp_path, tables.replace("of: What, ", ""), log="Day\n2024-05-02\n")
    assert "log.csv row 2: expected a known word, found nothing; add the key `of`" in problem


def test_a_bad_row_hides_nothing_and_adds_nothing(tmp_path: Path) -> None:
    """A row that cannot be a fact without its bad cell is told of that cell alone."""
    log = "URL,Down,Days,Promptly\na,never,x,yes\n"
    tables = LOG.replace("Down", "Down, days: Days, promptly: Promptly")
    [problem] = problems(tmp_path, f"[{tables}}}]", log=log)
    assert "column 'Days'" in problem


def test_a_party_without_a_name_is_told_once(tmp_path: Path) -> None:
    """And what names it is no news."""
    tables = "[{file: a.csv, party: enjoined, columns: {name: Seller, id: Id}}, "
    tables += "{file: log.csv, fact: listing, columns: {name: URL, party: Shop}}]"
    told = problems(tmp_path, tables, a="Seller,Id\n,x\n#N/A,y\n", log="URL,Shop\nu,nobody\n")
    assert told == [
        "a.csv row 2, column 'Seller': expected text, found nothing; "
        "each row has the name of a party",
        "a.csv row 3, column 'Seller': expected a value, found '#N/A', an error of the "
        "spreadsheet; mend the formula",
    ]


def test_a_form_of_text_holds_in_a_cell_too(tmp_path: Path) -> None:
    """A country is two capital letters."""
    tables = "[{file: log.csv, fact: address, columns: {country: Country}}]"
    [problem] = problems(tmp_path, tables, log="Country\nChina\n")
    assert "log.csv row 2, column 'Country': expected two capital letters" in problem
    [fact] = loaded(tmp_path, tables, log="Country\nCN\n").facts
    assert fact == Address(country="CN", source="log.csv row 2")


# How a table is named.


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ("7", "tables (line 12): expected a list, found the number 7"),
        ("[7]", "tables[0] (line 12): expected a mapping"),
        (
            "[{columns: {a: b}}]",
            "tables[0].fact (line 12): expected the name of a fact, found nothing",
        ),
        (
            "[{fact: 7}]",
            "tables[0].fact (line 12): expected the name of a fact, found the number 7",
        ),
        ("[{fact: lsiting}]", "did you mean 'listing'?"),
        (
            "[{file: log.csv, fact: listing, columns: {}}]",
            "tables[0].columns (line 12): expected a mapping of fields",
        ),
        ("[{file: log.csv, fact: listing, columns: {nme: URL}}]", "did you mean 'name'?"),
        (
            "[{file: log.csv, fact: listing, columns: {name: 7}}]",
            "expected the header of a column, found the number 7",
        ),
        (
            "[{file: log.csv, fact: listing, name: x, columns: {name: URL}}]",
            "expected a field given once",
        ),
        (
            "[{file: log.csv, fact: listing, nam: x, columns: {name: URL}}]",
            "expected a key of a table, found 'nam'; did you mean 'name'?",
        ),
        (
            "[{file: log.csv, fact: listing, shown: maybe, columns: {name: URL}}]",
            "tables[0].shown (line 12): expected true or false",
        ),
        (
            "[{file: log.csv, fact: address, country: China, columns: {good: URL}}]",
            "tables[0].country (line 12): expected two capital letters",
        ),
        (
            "[{file: log.csv, fact: listing, dates: american, columns: {name: URL}}]",
            "tables[0].dates (line 12): expected a known word",
        ),
        (
            "[{file: log.csv, fact: listing, dates: 7, columns: {name: URL}}]",
            "tables[0].dates (line 12): expected a known word",
        ),
        (
            "[{file: log.csv, fact: listing, words: 7, columns: {name: URL}}]",
            "tables[0].words (line 12): expected a mapping",
        ),
        (
            "[{file: log.csv, fact: listing, words: {a: 7}, columns: {name: URL}}]",
            "tables[0].words.a (line 12): expected a word",
        ),
        (
            "[{file: 7, fact: listing, columns: {name: URL}}]",
            "tables[0].file (line 12): expected the name of a file",
        ),
        (
            "[{file: log.csv, sheet: 7, fact: listing, columns: {name: URL}}]",
            "tables[0].sheet (line 12): expected the name",
        ),
        (
            "[{file: log.csv, sheet: x, fact: listing, columns: {name: URL}}]",
            "expected no `sheet` for CSV",
        ),
        ("[{file: log.csv, fact: listing, columns: {name: URLs}}]", "did you mean 'URL'?"),
        (
            "[{file: log.csv, fact: listing, columns: {name: Down}}]",
            "expected a header used once in log.csv, found 'Down' 2 times",
        ),
        (
            "[{file: log.csv, party: enjoined, columns: {id: URL}}]",
            "tables[0].columns.name (line 12): expected the header",
        ),
        (
            "[{file: log.csv, party: enjoined, name: x, columns: {name: URL}}]",
            "expected a key of a table, found 'name'",
        ),
        (
            "[{file: ../log.csv, fact: listing, columns: {name: URL}}]",
            "../log.csv: expected a file in the folder of the case file",
        ),
        (
            "[{file: /etc/passwd, fact: listing, columns: {name: URL}}]",
            "expected a file in the folder of the case file",
        ),
        (
            "[{file: none.csv, fact: listing, columns: {name: URL}}]",
            "none.csv: expected a file that can be read, found no such file",
        ),
        ("[{file: ., fact: listing, columns: {name: URL}}]", "found something that is not a file"),
        (
            '[{file: "\\0.csv", fact: listing, columns: {name: URL}}]',
            "expected a file that can be read",
        ),
    ],
)
def test_a_table_that_is_named_wrongly_is_told(tmp_path: Path, tables: str, told: str) -> None:
    """With the key, its line and what could stand there."""
    problems_told = problems(tmp_path, tables, log="URL,Down,Down\na,,\n")
    assert any(told in problem for problem in problems_told), problems_told


def test_words_of_the_table_have_a_meaning(tmp_path: Path) -> None:
    """A word may stand for another, for a truth value, or for a blank."""
    log = "URL,Down,Prompt\na,still up,\nb,n/a,nope\n"
    tables = LOG.replace("Down", "Down, promptly: Prompt")
    words = "words: {still up: never, n/a: , nope: false}"
    first, second = loaded(tmp_path, f"[{tables}, {words}}}]", log=log).facts
    assert isinstance(first, Listing)
    assert first.removed is NEVER
    assert isinstance(second, Listing)
    assert (second.removed, second.promptly) == (None, False)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """However it is called."""
    (tmp_path / "in").mkdir()
    (tmp_path / "log.csv").write_text("URL,Down\n")
    os.symlink(tmp_path / "log.csv", tmp_path / "in" / "log.csv")
    [problem] = problems(tmp_path / "in", f"[{LOG}}}]")
    assert "found one outside of it" in problem


def test_a_text_names_no_tables_unless_a_folder_is_said(tmp_path: Path) -> None:
    """A text may come from anywhere, and reads no file of itself."""
    (tmp_path / "log.csv").write_text("URL,Down\na,\n")
    text = f"{HEAD}tables: [{LOG}}}]\n"
    with pytest.raises(CaseFileError, match="say the folder in which its tables lie"):
        loads_case(text)
    assert len(loads_case(text, folder=tmp_path).facts) == 1


def test_no_tables_are_no_change(tmp_path: Path) -> None:
    """An empty list says nothing."""
    case = loaded(tmp_path, "[]")
    assert case == loads_case(HEAD)
    assert case.hash == loads_case(HEAD).hash


def test_a_list_of_facts_that_is_none_is_told(tmp_path: Path) -> None:
    """Beside the table that would add to it."""
    (tmp_path / "log.csv").write_text("URL,Down\na,\n")
    with pytest.raises(CaseFileError, match=r"facts \(line 12\): expected a list"):
        loads_case(f"{HEAD}facts: 7\ntables: [{LOG}}}]\n", folder=tmp_path)


def test_people_who_cannot_be_read_are_told_where_they_stand(tmp_path: Path) -> None:
    """A row that names somebody hides nothing of them."""
    (tmp_path / "log.csv").write_text("URL,On\na,bazaar\n")
    rows = "{file: log.csv, fact: listing, columns: {name: URL, respondent: On}}"
    text = f"{HEAD}tables: [{rows}]\n".replace("{id: bazaar, name", "{id: 7, name")
    with pytest.raises(CaseFileError, match=r"nonparties\[0\].id \(line 9\): expected text"):
        loads_case(text, folder=tmp_path)


def test_a_key_that_is_almost_tables_is_told(tmp_path: Path) -> None:
    """It is a key that a case file may have."""
    with pytest.raises(CaseFileError, match="did you mean 'tables'"):
        loads_case(f"{HEAD}table: []\n")


def test_very_many_problems_are_counted(tmp_path: Path) -> None:
    """A thousand are told, and how many more there are."""
    log = "URL,Down\n" + "a,x\n" * 1_200
    told = problems(tmp_path, f"[{LOG}}}]", log=log)
    assert len(told) == 1_001
    assert "200 more problems" in told[-1]


def test_the_example_says_who_was_late() -> None:
    """The takedown log of the example, by verdict."""
    case = load_case(BASE)
    assert len(case.facts) == 10
    assert [party.id for party in case.enjoined_parties] == ["doe-1", "doe-2", "doe-3"]
    listings = [fact for fact in case.facts if isinstance(fact, Listing)]
    assert [fact.party for fact in listings] == [*["doe-1"] * 3, *["doe-2"] * 2, *["doe-3"] * 2]


def test_a_header_is_found_but_for_capitals(tmp_path: Path) -> None:
    """Unless two differ in nothing else."""
    tables = f"[{LOG.replace('Down', 'down')}}}]"
    assert len(loaded(tmp_path, tables, log="URL,Down\na,\n").facts) == 1
    [problem] = problems(tmp_path, tables, log="URL,Down,DOWN\na,,\n")
    assert "expected a header used once" in problem


def test_a_cell_is_bounded_as_any_text_is(tmp_path: Path) -> None:
    """Twenty thousand characters are enough."""
    [problem] = problems(tmp_path, f"[{LOG}}}]", log=f"URL,Down\n{'a' * 20_001},\n")
    assert "column 'URL': expected at most 20,000 characters of text, found 20,001" in problem


@frozen(kw_only=True)
class Measured(Fact):
    """A fact of a third party with a field that no cell can hold."""

    noun = "a measurement"
    size: int | str | None = optional("{} wide")


def test_facts_of_others_come_from_tables_too(tmp_path: Path) -> None:
    """By the name that another rule book gives them."""
    (tmp_path / "log.csv").write_text("Agent,Of\nyes,bazaar\n")
    table = "{file: log.csv, fact: storage_for_users, columns: {agent: Agent, respondent: Of}}"
    text = f"{HEAD}tables: [{table}]\n"
    [fact] = loads_case(text, folder=tmp_path, rules=ACME).facts
    assert fact == StorageForUsers(agent=True, respondent="bazaar", source="log.csv row 2")
    with pytest.raises(CaseFileError, match="expected the name of a fact"):
        loads_case(text, folder=tmp_path)


def test_a_field_that_no_cell_can_hold_is_told() -> None:
    """A fact of a third party may have one."""
    readers, [flaw] = readers_of(Plan(Measured, {"size": "Size", "respondent": "Of"}))
    assert [*readers] == ["respondent"]
    assert (flaw.path, flaw.expected) == (("columns", "size"), "a field that a cell can hold")


def test_a_warning_about_a_row_is_told_at_the_row(tmp_path: Path) -> None:
    """As a problem is."""
    document = read_case(
        f"{HEAD}tables: [{LOG}}}]\n", folder=_written(tmp_path / "log.csv", "URL,Down\na,\n").parent
    )[1]
    [warning] = document.problems([Flaw(("facts", 0, "removed"), "a day", "nothing")])
    assert warning.path == "log.csv row 2, column 'Down'"


def test_a_ruling_tells_by_what_other_names_a_party_is_known() -> None:
    """Where the reasons differ from party to party."""
    entry = laid_out(decide(load_case(BASE))).entries[0]
    assert [
        "as to Shenzhen Lumen Trading Co. (also LumenDirect): open",
        "as to Glow Store (also Glow Toys, GLOW_US; address: 12 Harbour Road, Ningbo, CN): denied",
        "as to Star Night (address: unknown): open",
    ] == [entry.scope(reasons) for reasons in entry.reasons]


def test_of_many_names_the_first_are_told() -> None:
    """And how many more there are."""
    party = EnjoinedParty(id="glow", name="Glow", aliases=["A", "B", "C", "D"])
    assert "also A, B, C and 1 more" == party.also
    assert "" == EnjoinedParty(id="glow", name="Glow").also
