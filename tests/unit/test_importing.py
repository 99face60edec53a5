"""Importing tables: a mapping proposed, put into a case file; facts of frames; there and back."""

from __future__ import annotations

import csv
import io
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules import TableError, decide, facts_from, listings_from, load_case, loads_case
from injunction_rules.casefile.cells import DATES
from injunction_rules.casefile.contract import words_of
from injunction_rules.casefile.rows import fields_of
from injunction_rules.cli.main import main
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.decisions.report import decision_page
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.importing.tables import proposal, with_table
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Fact,
    Known,
    Listing,
    Never,
    NoticeContent,
    Violation,
)
from injunction_rules.testing import facts

EXAMPLE = Path(__file__).parents[2] / "examples" / "takedowns"
BAZAAR = Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with a case file, a takedown log and a Schedule A."""
    for name in ("takedowns.csv", "schedule-a.csv"):
        shutil.copy(EXAMPLE / name, tmp_path / name)
    shutil.copy(BAZAAR, tmp_path / "case.yaml")
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["import", *words])


def log(*rows: str) -> Path:
    """Write a takedown log."""
    path = Path("log.csv")
    path.write_text("\n".join(["URL,Date reported,Taken down", *rows]), encoding="utf-8")
    return path


# What is proposed.


def test_a_mapping_is_proposed_from_the_headers() -> None:
    """It says what is left out, and what a person must see to."""
    printed = run("takedowns.csv", "--respondent", "bazaar").output
    assert "# Not mapped: 'Ticket'." in printed
    assert "see that 'Notice sent' gives it" in printed
    assert "# The month comes first in its days, as row 5 shows." in printed
    assert "column 'Taken down': expected a day, never or known, found 'still up'" in printed
    assert printed.endswith(
        "tables:\n- file: takedowns.csv\n  fact: listing\n  respondent: bazaar\n  columns:\n"
        "    party: Store\n    name: URL\n    noticed: Notice sent\n    removed: Taken down\n"
        "    relisted: Put up again\n  dates: month/day/year\n"
    )


def test_a_schedule_a_is_seen_by_its_headers() -> None:
    """Where nothing is dated and sellers are named."""
    printed = run("schedule-a.csv").output
    assert printed == (
        "tables:\n- file: schedule-a.csv\n  party: enjoined\n  columns:\n    id: Doe No.\n"
        "    name: Seller\n    aliases: Store names\n    address: Address\n"
    )


def test_without_a_respondent_it_says_so() -> None:
    """For a row that names nobody speaks of everybody."""
    assert "say of whom with --respondent" in run("takedowns.csv").output


@pytest.mark.parametrize(
    ("rows", "order", "note"),
    [
        (["a,2024-05-02,"], None, ""),
        (["a,25/5/2024,"], "day/month/year", "The day comes first in its days, as row 2 shows."),
        (["a,5/25/24,", "b,5/2/24,"], "month/day/yy", "The month comes first"),
        (["a,5/2/2024,"], None, "its days show no order (row 2); say `dates: day/month/year` or"),
        (["a,25/25/2024,5/25/2024"], "month/day/year", "The month comes first"),
        (["a,25/5/2024,5/25/2024"], None, "row 2 puts the day first and row 2 puts the"),
    ],
)
def test_the_order_of_day_and_month_is_never_guessed(
    rows: list[str], order: str | None, note: str
) -> None:
    """Only what a day of the table proves is proposed."""
    proposed = proposal(log(*rows), "log.csv", respondent="bazaar")
    assert proposed.item.get("dates") == order
    assert any(note in text for text in (*proposed.notes, ""))


def test_what_is_said_is_not_proposed(tmp_path: Path) -> None:
    """The kind of fact, the order of days, that the rows are parties."""
    path = log("a,5/2/2024,5/2/2024")
    assert proposal(path, "log.csv", dates="day/month/year").item["dates"] == "day/month/year"
    path.write_text("Date,Platform,Exhibit\n2024-05-02,x,A\n", encoding="utf-8")
    proposed = proposal(path, "log.csv", fact="violation", respondent="bazaar")
    assert proposed.item["columns"] == {"on": "Date", "source": "Exhibit"}
    path.write_text("Defendant,URL\nGlow,x\n", encoding="utf-8")
    assert proposal(path, "log.csv", parties=True).item["party"] == "enjoined"


def test_very_many_bad_cells_are_counted() -> None:
    """Five are told by name."""
    proposed = proposal(log(*["a,x,y"] * 10), "log.csv")
    assert proposed.notes[-1] == "15 more cells cannot be read; `check` names them."


def test_a_sheet_of_a_workbook_is_named() -> None:
    """As the case file must name it."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.create_sheet("Log").append(["URL", "Removed"])
    book.save("log.xlsx")
    assert "  sheet: Log\n" in run("log.xlsx", "--sheet", "Log").output
    assert run("log.xlsx").exit_code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["log.pdf"], "log.pdf: expected a file that ends in .csv or .xlsx"),
        (["log.csv"], "no header fits a field of `listing`: 'x', 'y'"),
        (["log.csv", "--parties"], "no header fits a field of enjoined parties: 'x', 'y'"),
        (["none.csv"], "none.csv: expected a file that can be read"),
        (["log.csv", "--fact", "lsiting"], "found 'lsiting'; did you mean 'listing'?"),
        (["log.csv", "-o", "log.csv"], "log.csv: would be written over"),
        (["takedowns.csv", "--case", "-"], "-: a table is added to a case file of YAML"),
        (["takedowns.csv", "--case", "case.json"], "a table is added to a case file of YAML"),
        (["takedowns.csv", "--case", "sub/case.yaml"], "lies outside of the folder of sub/case"),
        (["takedowns.csv", "--case", "case.yaml", "-o", "no/x"], "no/x: No such file"),
    ],
)
def test_what_cannot_be_imported_is_told_in_a_sentence(words: list[str], told: str) -> None:
    """With status 2, and nothing is written."""
    Path("log.csv").write_text("x,y\n", encoding="utf-8")
    Path("sub").mkdir()
    shutil.copy("case.yaml", "sub/case.yaml")
    before = {path: path.read_bytes() for path in Path().rglob("*.*") if path.is_file()}
    answer = run(*words)
    assert (answer.exit_code, told in answer.output) == (2, True), answer.output
    assert {path: path.read_bytes() for path in Path().rglob("*.*") if path.is_file()} == before


# Into a case file.


def test_a_table_is_added_and_all_else_stays() -> None:
    """Comments and layout of the case file, and its one nonparty is the respondent."""
    before = Path("case.yaml").read_text("utf-8")
    log("https://bazaar.example/1,2024-05-02,2024-05-04")
    many = len(load_case("case.yaml").facts)
    printed = run("log.csv", "--case", "case.yaml").output
    assert printed.startswith("# Added to case.yaml:\n")
    assert "problem" not in printed
    after = Path("case.yaml").read_text("utf-8")
    assert after.startswith(before)
    facts = load_case("case.yaml").facts
    assert len(facts) == many + 1
    assert (facts[-1].respondent, facts[-1].source) == ("bazaar", "log.csv row 2")
    again = run("log.csv", "--case", "case.yaml")
    assert "case.yaml: names log.csv already, and would read it twice" in again.output
    assert Path("case.yaml").read_text("utf-8") == after


def test_a_copy_may_be_written_and_its_problems_are_counted() -> None:
    """The case file itself stays as it is."""
    before = Path("case.yaml").read_bytes()
    log("a,5/2/2024,5/2/2024")
    printed = run("log.csv", "--case", "case.yaml", "-o", "new.yaml").output
    assert "# 2 problems; `injunction-rules check new.yaml` names them." in printed
    assert Path("case.yaml").read_bytes() == before
    log("a,5/2/2024,")
    assert "1 problem; `injunction-rules check new.yaml` names it." in (
        run("log.csv", "--case", "case.yaml", "-o", "new.yaml", "--respondent", "bazaar").output
    )


ITEM = {"file": "a.csv", "fact": "listing", "columns": {"name": "URL: #1"}}


@pytest.mark.parametrize(
    "text",
    [
        "court: nysd",
        "court: nysd\r\ndecided: 2024-05-01\r\n",
        "court: nysd\ntables:\n  - {file: b.csv}  # first\n\n# and then\nnotes: x\n",
        "\ufefftables:\n- file: b.csv\n  columns: {a: b}\n# end\nnotes: |\n  x\n",
        "tables:\n- file: b.csv",
        "tables: []\ncourt: nysd\n",
        "\ufefftables: [{file: b.csv}]  # one\ncourt: nysd\n",
    ],
)
def test_a_table_is_added_in_any_layout(text: str) -> None:
    """Every line that was there is there still, in its order."""
    longer = with_table(text, ITEM, "case.yaml")
    lines = iter(longer.splitlines())
    assert all(
        any(line == known or "tables: [" in known for known in lines)
        for line in text.splitlines()
        if not line.removeprefix("\ufeff").startswith("tables: [")
    )
    assert longer.count("\r\n") in (0, longer.count("\n"))


@pytest.mark.parametrize(
    "text", ["{court: nysd}", "7", "tables: 7", "a: 1\n...\n", "- a", "a: |\n  x"]
)
def test_what_cannot_be_added_is_given_to_add_by_hand(text: str) -> None:
    """A case file that is laid out otherwise is left as it is."""
    with pytest.raises(InjunctionRulesError, match=r"add by hand:\ntables:\n- file: a\.csv"):
        with_table(text, ITEM, "case.yaml")


# Frames.

COLUMNS = {"name": "URL", "noticed": "Sent", "removed": "Down"}
MEANT = (
    Listing(
        respondent="bazaar",
        name="/a",
        noticed=date(2024, 5, 2),
        removed=date(2024, 5, 4),
        source="table row 2",
    ),
    Listing(respondent="bazaar", name="/b", noticed=date(2024, 5, 2), source="table row 4"),
)


def columns_of(kind: str) -> Any:
    """Give one takedown log as each kind of frame."""
    days = [datetime(2024, 5, 2), None, datetime(2024, 5, 2)]
    data = {"URL": ["/a", None, "/b"], "Sent": days, "Down": [datetime(2024, 5, 4), None, None]}
    if kind == "mapping":
        return data
    return pytest.importorskip(kind).DataFrame(data)


@pytest.mark.parametrize("kind", ["mapping", "pandas", "polars"])
def test_a_frame_is_read_as_a_table_is(kind: str) -> None:
    """A missing value is unknown, and rows are counted as in a spreadsheet."""
    assert listings_from(columns_of(kind), respondent="bazaar", columns=COLUMNS) == MEANT


def test_numbers_and_truth_values_of_numpy_are_values() -> None:
    """NaN, NaT and NA are none."""
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    frame = {
        "days": numpy.array([2, 40]),
        "time_critical": pandas.array([True, None], dtype="boolean"),
        "residual_traces": [numpy.bool_(False), float("nan")],
        "name": [7, pandas.NaT],
    }
    first, second = listings_from(frame)
    assert (first.days, first.time_critical, first.residual_traces) == (2, True, False)
    assert first.name == "7"
    assert (second.days, second.time_critical, second.residual_traces) == (40, None, None)


@pytest.mark.parametrize(
    ("frame", "options", "told"),
    [
        (
            {"URL": ["a"], "Sent": ["x"]},
            {"columns": COLUMNS},
            "header of a column of table, found 'Down'",
        ),
        ({"other": [1]}, {}, "expected a column for a field, found none; say `columns`"),
        ({}, {}, "expected the headers of the columns"),
        ({"removed": ["5/4/2024"]}, {"name": "log"}, "log row 2, column 'removed'"),
        ({"days": [-1]}, {}, "table row 2, column 'days': expected"),
        ({"days": ["x"] * 1_001}, {}, "1 more problems"),
    ],
)
def test_what_is_wrong_with_a_frame_is_told_at_once(
    frame: Any, options: dict[str, Any], told: str
) -> None:
    """As one error, with row and column."""
    with pytest.raises(TableError) as caught:
        listings_from(frame, **options)
    assert told in str(caught.value)


def test_a_wrong_call_is_told() -> None:
    """A field that the kind has not, an order that there is not."""
    with pytest.raises(TypeError, match="Listing has no field 'nme'; did you mean 'name'"):
        listings_from({"URL": ["a"]}, columns={"nme": "URL"})
    with pytest.raises(TypeError, match="no field 'respondents'"):
        listings_from({"name": ["a"]}, respondents="bazaar")
    with pytest.raises(ValueError, match="expected one of day/month/year"):
        listings_from({"name": ["a"]}, dates="american")


def test_values_of_a_table_are_read_right_or_refused() -> None:
    """Days as text, a truth value as text, the words of a list, and what numpy has."""
    assert listings_from({"noticed": ["2024-05-02"], "removed": ["never"]})[0].removed is NEVER
    [denied] = facts_from({"shown": ["False"], "on": ["2024-05-02"]}, Violation)
    assert denied.shown is False
    [notice] = facts_from({"on": ["2024-02-01"], "content": ["lawsuit_only"]}, ActualNotice)
    assert notice.content is NoticeContent.LAWSUIT_ONLY
    moment = datetime(2024, 5, 2, tzinfo=timezone(timedelta(hours=8)))
    with pytest.raises(TableError, match="without a time zone"):
        listings_from({"noticed": [moment]})


# There and back.


def written(fact: Fact, form: str | None) -> dict[str, str]:
    """Write a fact as the cells of a row, its days in one of the forms."""
    cells = {}
    for name in fields_of(type(fact)):
        value = getattr(fact, name)
        if isinstance(value, date):
            pattern = {None: "%Y-%m-%d", "day": "%d/%m/%Y", "month": "%m/%d/%Y"}
            cells[name] = value.strftime(pattern[form and form.partition("/")[0]])
        elif isinstance(value, (Never, Known)):
            cells[name] = value.value
        elif isinstance(value, tuple):
            cells[name] = "; ".join(value)
        elif hasattr(value, "name"):
            cells[name] = next(w for w, m in words_of(type(value)).items() if m is value)
        else:
            cells[name] = "" if value is None else str(value)
    return cells


@given(st.data(), st.sampled_from((None, *DATES[:2])))
def test_what_is_written_to_a_csv_and_read_back_is_the_same(data: Any, form: str | None) -> None:
    """Facts of any kind, their days in each of the forms."""
    first = data.draw(facts())
    kind = type(first)
    every = [first, *data.draw(st.lists(facts(kind), max_size=3))]
    text = io.StringIO()
    rows = csv.DictWriter(text, fields_of(kind))
    rows.writeheader()
    rows.writerows(written(fact, form) for fact in every)
    read = csv.DictReader(io.StringIO(text.getvalue()))
    frame: dict[str, list[str]] = {name: [] for name in fields_of(kind)}
    for row in read:
        for name, cell in row.items():
            frame[name].append(cell)
    back = facts_from(frame, kind, dates=form)
    assert [written(fact, None) | {"source": ""} for fact in back] == [
        written(fact, None) | {"source": ""} for fact in every
    ]


def test_a_csv_in_a_case_file_is_read_back_the_same() -> None:
    """Through a file as through a frame."""
    case = load_case(EXAMPLE / "case.yaml")
    listings = [fact for fact in case.facts if isinstance(fact, Listing)]
    with Path("back.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, fields_of(Listing))
        rows.writeheader()
        rows.writerows({**written(fact, "day/month/year"), "source": ""} for fact in listings)
    columns = ", ".join(f"{name}: {name}" for name in fields_of(Listing))
    text = (EXAMPLE / "case.yaml").read_text("utf-8")
    head, _, _ = text.partition("  - file: takedowns.csv")
    item = f"{{file: back.csv, fact: listing, dates: day/month/year, columns: {{{columns}}}}}"
    back = loads_case(f"{head}  - {item}\n", folder=".")
    source = {"source": ""}
    assert [written(fact, None) | source for fact in back.facts] == [
        written(fact, None) | source for fact in case.facts
    ]


# At the scale of practice.


@pytest.mark.long
def test_twenty_thousand_takedowns_are_decided_and_the_late_ones_named() -> None:
    """By name, in text, with all that follow from them in every form."""
    start = date(2024, 4, 2)
    rows = []
    for row in range(20_000):
        down = start + timedelta(days=45 if row % 2_000 == 7 else 2)
        again = down + timedelta(days=1) if row % 3_000 == 11 else ""
        rows.append(f"/item/{row},{start},{down},{again}")
    Path("big.csv").write_text("\n".join(["URL,Reported,Removed,Relisted", *rows]), "utf-8")
    assert run("big.csv", "--case", "case.yaml").exit_code == 0
    decision = decide(load_case("case.yaml"))
    table = next(line for line in str(decision).splitlines() if "/item/7 " in line)
    assert table.endswith("late")
    assert sum(line.endswith(" late") for line in str(decision).splitlines()) == 10
    for write in (to_json, decision_page, draft_markdown):
        assert "/item/7" in write(decision)
