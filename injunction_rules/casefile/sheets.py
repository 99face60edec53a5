"""
Sheets: the headers and rows of a CSV file or an XLSX workbook, and of nothing larger.

A table may come from anywhere, like a case file: what it holds is data, its size is
bounded before it is read, and a formula without a value is no blank cell.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from injunction_rules.casefile.building import MOST_TEXT
from injunction_rules.casefile.documents import Flaw, printable, shortened, shown
from injunction_rules.casefile.readers import MisfitError

MOST_BYTES: Final = 100_000_000
MOST_UNPACKED: Final = 500_000_000
MOST_ROWS: Final = 250_000
MOST_CELLS: Final = 10_000_000

SUFFIXES: Final = (".csv", ".xlsx")
"""How the name of a table ends."""

_DELIMITERS = (",", ";", "\t")
_QUOTED = re.compile(r'"[^"]*"')
_ERROR = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")
_FORMULA = re.compile(rb"<(\w+:)?f[ >/]")


@frozen
class Sheet:
    """
    A table as it stands: its headers, and the rows that are not blank.

    Attributes
    ----------
    name : str
        What an error and a source call it.
    headers : tuple of str
        Of row 1, without blanks around them.
    rows : sequence of (int, sequence)
        Each row with its number, as a spreadsheet counts: the first below the headers is 2.
    """

    name: str
    headers: tuple[str, ...]
    rows: Sequence[tuple[int, Sequence[Any]]]


def where(name: str, row: int | None = None, header: str | None = None) -> str:
    """
    Say where in a table something stands.

    >>> where("log.csv", 14, "Notice sent")
    "log.csv row 14, column 'Notice sent'"
    """
    text = printable(name)
    if row is not None:
        text += f" row {row}"
    return text if header is None else f"{text}, column {shown(header)}"


def refused(name: str, expected: str, found: str, hint: str = "", row: int | None = None) -> Any:
    """Raise MisfitError for a table that cannot be read."""
    raise MisfitError(Flaw((), expected, found, hint, where=where(name, row), row=row or 0))


def is_blank(cell: object) -> bool:
    """Tell whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read_sheet(path: Path, name: str, sheet: str | None = None) -> Sheet:
    """
    Read a table.

    Parameters
    ----------
    path : pathlib.Path
        Of a file that ends in ``.csv`` or ``.xlsx``.
    name : str
        What an error calls it.
    sheet : str, optional
        Of a workbook; left out, its only sheet.

    Raises
    ------
    MisfitError
        If it cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        refused(name, "a table that ends in .csv or .xlsx", shown(suffix))
    if suffix == ".csv" and sheet is not None:
        refused(name, "no `sheet` for CSV, which has one", shown(sheet), "leave the key out")
    content = _content(path, name)
    rows = _csv(content, name) if suffix == ".csv" else _xlsx(content, name, sheet)
    return sheet_of(rows, name)


def sheet_of(rows: Iterable[Sequence[Any]], name: str) -> Sheet:
    """
    Make a sheet of its rows, the first of which are the headers.

    Raises
    ------
    MisfitError
        If it has no headers, is larger than a table may be, or a row goes beyond the headers.

    >>> sheet_of([["URL", "Down "], ["a", None], [None, ""]], "log.csv")
    Sheet(name='log.csv', headers=('URL', 'Down'), rows=[(2, ['a', None])])
    """
    every = iter(rows)
    headers = ["" if is_blank(cell) else str(cell).strip() for cell in next(every, ())]
    while headers and not headers[-1]:
        headers.pop()
    if not headers:
        refused(name, "the headers of the columns in row 1", "nothing there", row=1)
    width, cells, kept = len(headers), 0, []
    for number, row in enumerate(every, 2):
        cells += len(row)
        if number > MOST_ROWS + 1 or cells > MOST_CELLS:
            most = f"at most {MOST_ROWS:,} rows and {MOST_CELLS:,} cells"
            refused(name, most, "more", "split it into several tables")
        if all(map(is_blank, row)):
            continue
        beyond = [cell for cell in row[width:] if not is_blank(cell)]
        if beyond:
            hint = "put a value with a comma in quotes"
            refused(name, f"{width} cells, as row 1 has", f"{len(row)}", hint, number)
        kept.append((number, row if len(row) >= width else [*row, *[None] * (width - len(row))]))
    return Sheet(name, tuple(headers), kept)


def _content(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        refused(name, "a file that can be read", printable(why))
    if len(content) > MOST_BYTES:
        refused(name, f"at most {MOST_BYTES // 1_000_000} MB", "more")
    return content


def _csv(content: bytes, name: str) -> Iterator[list[str]]:
    # Most case files name no table.
    import csv  # noqa: PLC0415

    # Excel writes its "Unicode text" so.
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"the byte 0x{error.object[error.start]:02x}"
        row = error.object.count(b"\n", 0, error.start) + 1
        refused(name, "text in UTF-8", found, "save it as “CSV UTF-8”", row)
    if "\0" in text:
        refused(name, "text", "a NUL character", row=text.count("\n", 0, text.index("\0")) + 1)
    head = _QUOTED.sub("", text.partition("\n")[0])
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    read = 0
    try:
        for cells in reader:
            read += 1
            yield cells
    except csv.Error as error:
        refused(name, "CSV", printable(shortened(str(error))), row=read + 1)


def _xlsx(content: bytes, name: str, sheet: str | None) -> Iterator[list[Any]]:
    # Most tables are no workbooks.
    import zipfile  # noqa: PLC0415

    try:
        # An extra, and slow to import.
        import openpyxl  # noqa: PLC0415
    except ImportError:
        hint = "install it with `pip install 'injunction-rules[tables]'`, or save the sheet as CSV"
        refused(name, "openpyxl, which reads workbooks", "no such package", hint)
    file = io.BytesIO(content)
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                refused(name, f"at most {MOST_UNPACKED // 1_000_000} MB unpacked", "more")
            calculated = any(
                _FORMULA.search(archive.read(part))
                for part in parts
                if part.filename.startswith("xl/worksheets/")
            )
        values = _page(openpyxl.load_workbook(file, read_only=True, data_only=True), name, sheet)
        formulas: Iterable[Any] = ()
        if calculated:
            formulas = _page(openpyxl.load_workbook(file, read_only=True), name, sheet)
    except MisfitError:
        raise
    # What is wrong with a workbook shows in errors of many libraries.
    except Exception as error:
        refused(name, "a workbook (.xlsx)", printable(shortened(str(error) or repr(error))))
    yield from _calculated(values, formulas, name)


def _page(book: Any, name: str, sheet: str | None) -> Iterator[tuple[Any, ...]]:
    """Give the rows of the one sheet of a workbook that is meant."""
    names = book.sheetnames
    if sheet is None and len(names) > 1:
        listed = ", ".join(map(shown, names))
        refused(name, "`sheet`, which says the sheet that is meant", f"several: {listed}")
    if sheet is not None and sheet not in names:
        raise MisfitError(
            Flaw((), "the name of a sheet", shown(sheet), word=sheet, known=tuple(names))
        )
    page = book[names[0] if sheet is None else sheet]
    # The size that a workbook says it has is not always its size.
    page.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = page.iter_rows(values_only=True)
    return rows


def _calculated(
    values: Iterable[Sequence[Any]], formulas: Iterable[Sequence[Any]], name: str
) -> Iterator[list[Any]]:
    """Yield the rows of a workbook, and refuse a formula that was never calculated."""
    written = iter(formulas)
    for number, row in enumerate(values, 1):
        for cell, formula in zip(row, next(written, ()), strict=False):
            if cell is None and formula is not None:
                hint = "open the workbook, let it calculate, and save it"
                refused(name, "the value of each formula", shown(str(formula)), hint, number)
        yield list(row)


def fault_of_cell(cell: object) -> tuple[str, str, str] | None:
    """
    Say what is wrong with a cell, whatever it should hold.

    >>> fault_of_cell("#REF!")
    ('a value', "'#REF!', an error of the spreadsheet", 'mend the formula')
    """
    if not isinstance(cell, str):
        return None
    if _ERROR.fullmatch(cell):
        return "a value", f"{shown(cell)}, an error of the spreadsheet", "mend the formula"
    if len(cell) > MOST_TEXT:
        return f"at most {MOST_TEXT:,} characters of text", f"{len(cell):,}", ""
    return None
