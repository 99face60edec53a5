"""
Cells: what each kind of field takes of a spreadsheet.

A blank cell is unknown.  Spreadsheets write one value in many ways, which are read
where each can mean but one thing; which of two numbers is the month is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import partial
from types import NoneType
from typing import Any, Final, NoReturn, get_args

from injunction_rules.casefile.contract import is_enum, is_literal, is_tuple, words_of
from injunction_rules.casefile.documents import Flaw, shown
from injunction_rules.casefile.readers import MisfitError, misfit
from injunction_rules.casefile.sheets import fault_of_cell, is_blank
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import KNOWN, NEVER, Persons, When

DATES: Final = ("day/month/year", "month/day/year", "day/month/yy", "month/day/yy")
"""How a table may write its days where the year does not come first."""

SEPARATOR: Final = ";"
"""What stands between several values in one cell."""

Reader = Callable[[Any], Any]
Resolver = Callable[[str], str]
"""Gives the id of a person who may be called by a name."""

_TIME = r"(?:(?:T| +)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?[AaPp]\.?[Mm]\.?)?)?"
_ZONE = re.compile(r".*[0-9](?:Z| ?(?:UTC|GMT)|[+-][0-9]{2}:?[0-9]{2})")
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-/.])([0-9]{{1,2}})\2([0-9]{{1,2}}){_TIME}")
_NUMBERS = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_TIME}")
_DAY_NAMED = re.compile(rf"([0-9]{{1,2}})[ -]([A-Za-z]+)\.?,?[ -]([0-9]{{4}}){_TIME}")
_MONTH_NAMED = re.compile(rf"([A-Za-z]+)\.? ([0-9]{{1,2}}),? ([0-9]{{4}}){_TIME}")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

_TRUE = ("true", "yes", "y", "1")
_FALSE = ("false", "no", "n", "0")


class AmbiguousDayError(MisfitError):
    """A day of which it is not said which number is the month: so of all days written so."""


def reader_of(kind: Any, dates: str | None = None, person: Resolver = str) -> Reader | None:
    """
    Give the function that reads the cells of a field, which raises MisfitError.

    Parameters
    ----------
    kind : type
        Of the field.
    dates : str, optional
        One of :data:`DATES`.
    person : callable, optional
        Gives the id of a person whom a cell may call by a name.

    Returns
    -------
    callable or None
        ``None`` for a type that no cell can hold.

    >>> from datetime import date
    >>> reader_of(date | None, "month/day/year")("5/2/2024")
    datetime.date(2024, 5, 2)
    >>> reader_of(bool | None)("Yes"), reader_of(When)("never")
    (True, <Never.NEVER: 'never'>)
    """
    if kind == When:
        return partial(_when, dates)
    if kind == Persons:
        return partial(_persons, person)
    options = [option for option in get_args(kind) or (kind,) if option is not NoneType]
    if is_tuple(kind):
        return partial(_several, _text) if get_args(kind) == (str, ...) else None
    if is_literal(kind):
        return partial(_literal, options)
    if len(options) != 1:
        return None
    [option] = options
    if is_enum(option):
        return partial(_word, option, _spellings(option))
    readers: dict[Any, Reader] = {
        str: _text,
        bool: _truth,
        int: _number,
        date: partial(_day, dates),
        PartialDate: partial(_partial_date, dates),
    }
    return readers.get(option)


def reader_of_text(pattern: str, expected: str) -> Reader:
    """Give the function that reads a text that must have a form."""

    def read(cell: object) -> str:
        text = _text(cell)
        if not re.fullmatch(pattern, text):
            _wrong(expected, cell)
        return text

    return read


def checked(read: Reader, words: Mapping[str, str]) -> Reader:
    """
    Give a reader that takes no error of a spreadsheet, and gives ``None`` for a blank.

    Parameters
    ----------
    read : callable
    words : mapping of str to str
        What the words of a table mean, in the words of a case file.

    >>> checked(reader_of(When), {"Still up": "never"})("Still up")
    <Never.NEVER: 'never'>
    """

    def value(cell: object) -> Any:
        if isinstance(cell, str):
            cell = cell.strip()
            cell = words.get(cell, cell)
        fault = fault_of_cell(cell)
        if fault is not None:
            raise MisfitError(Flaw((), *fault))
        return None if is_blank(cell) else read(cell)

    return value


def _wrong(expected: str, cell: object, hint: str = "") -> NoReturn:
    found = f"the date {cell}" if isinstance(cell, date) else shown(cell)
    if not isinstance(cell, (str, bool, int, float, date)):
        found = f"a value of type {type(cell).__name__}"
    raise MisfitError(Flaw((), expected, found, hint))


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    # A spreadsheet takes what looks like a number for one.
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return str(int(cell)) if _is_whole(cell) else str(cell)
    _wrong("text", cell, "format the column as text")


def _truth(cell: object) -> bool:
    if isinstance(cell, bool):
        return cell
    word = _text(cell).lower() if isinstance(cell, (str, int)) else ""
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    _wrong("yes or no, or true or false", cell, "what is not known is left blank")


def _number(cell: object) -> int:
    if isinstance(cell, str) and re.fullmatch("[0-9]{1,15}", cell):
        return int(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and _is_whole(cell):
        return int(cell)
    _wrong("a whole number", cell)


def _is_whole(number: float) -> bool:
    return isinstance(number, int) or number.is_integer()


def _spellings(kind: type[Enum]) -> dict[str, Enum]:
    """Give the ways in which a cell may write the words of an enumeration."""
    words = words_of(kind)
    spelled = {word.replace("_", " ").lower(): member for word, member in words.items()}
    for member in words.values():
        spelled.setdefault(str(getattr(member, "words", "")).lower(), member)
    return spelled


def _word(kind: type[Enum], spelled: Mapping[str, Enum], cell: object) -> Enum:
    text = cell if isinstance(cell, str) else ""
    for spelling in (text, text.replace("_", " "), text.replace("-", " ")):
        member = spelled.get(" ".join(spelling.lower().split()))
        if text and member is not None:
            return member
    known = tuple(words_of(kind))
    raise MisfitError(Flaw((), "a known word", shown(cell), word=text, known=known))


def _literal(options: list[Any], cell: object) -> Any:
    for option in options:
        if option == cell or str(option) == cell:
            return option
    _wrong(" or ".join(map(str, options)), cell)


def _several(read: Reader, cell: object) -> tuple[Any, ...]:
    parts = (part.strip() for part in str(_text(cell)).split(SEPARATOR))
    return tuple(read(part) for part in parts if part)


def _persons(person: Resolver, cell: object) -> Persons:
    ids = _several(person, cell)
    return ids[0] if len(ids) == 1 else ids


# Days


def _when(dates: str | None, cell: object) -> When:
    if isinstance(cell, str) and cell.lower() in ("never", "known"):
        return NEVER if cell.lower() == "never" else KNOWN
    more = ""
    if isinstance(cell, str) and not re.search("[0-9]", cell):
        more = f"; a word of the table may stand for one, as in `words: {{{cell}: never}}`"
    return _day(dates, cell, "a day, never or known", more)


def _partial_date(dates: str | None, cell: object) -> PartialDate:
    text = str(cell) if isinstance(cell, (str, int)) else ""
    if re.fullmatch("[0-9]{4}(-[0-9]{2})?", text) and not text.endswith("-00"):
        try:
            return PartialDate.of(text)
        except ValueError:
            misfit("a date", cell, "the calendar has no such month")
    return PartialDate.of(_day(dates, cell, "a date"))


def _day(dates: str | None, cell: object, expected: str = "a day", more: str = "") -> date:
    if isinstance(cell, datetime):
        if cell.tzinfo is not None:
            _wrong_zone(expected, cell)
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str):
        hint = "format the column as a date, or write 2024-05-31"
        _wrong(expected, cell, hint)
    if _ZONE.fullmatch(cell) and not _DAY_NAMED.fullmatch(cell) and ":" in cell:
        _wrong_zone(expected, cell)
    if match := _YEAR_FIRST.fullmatch(cell):
        year, _, month, day = match.groups()
        return _calendar(expected, cell, int(year), int(month), int(day))
    if match := _DAY_NAMED.fullmatch(cell):
        return _calendar(expected, cell, int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_NAMED.fullmatch(cell):
        return _calendar(expected, cell, int(match[3]), _month(match[1]), int(match[2]))
    if match := _NUMBERS.fullmatch(cell):
        return _of_numbers(dates, cell, expected, match)
    _wrong(expected, cell, f"as in 2024-05-31; a day that is not known is left blank{more}")


def day_numbers(cell: object) -> tuple[int, int, int] | None:
    """
    Give the two numbers of which one is the month, and how many digits the year has.

    >>> day_numbers("5/13/2024"), day_numbers("2024-05-13")
    ((5, 13, 4), None)
    """
    match = _NUMBERS.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return match and (int(match[1]), int(match[3]), len(match[4]))


def _of_numbers(dates: str | None, cell: str, expected: str, match: re.Match[str]) -> date:
    first, second, year = int(match[1]), int(match[3]), match[4]
    if dates is None:
        hint = f"say {_order_of(first, second, year)} for all such days of the table"
        raise AmbiguousDayError(Flaw((), expected, shown(cell), hint))
    if len(year) == 2 and not dates.endswith("yy"):
        _wrong(expected, cell, f"say `dates: {dates[:9]}/yy` for years of two digits after 2000")
    day, month = (first, second) if dates.startswith("day") else (second, first)
    whole = int(year) if len(year) == 4 else 2000 + int(year)
    return _calendar(f"{expected}, written {dates}", cell, whole, month, day)


def _order_of(first: int, second: int, year: str) -> str:
    """Say which key tells the day from the month."""
    orders = [form for form in DATES if form.endswith("yy") == (len(year) == 2)]
    if first > 12:
        orders = [form for form in orders if form.startswith("day")]
    elif second > 12:
        orders = [form for form in orders if form.startswith("month")]
    return " or ".join(f"`dates: {form}`" for form in orders)


def _calendar(expected: str, cell: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        _wrong(expected, cell, "the calendar has no such day")


def _month(name: str) -> int:
    """Give the number of a month that is written out or cut short; 0 for none."""
    low = name.lower()
    if len(low) < 3:
        return 0
    numbers = (number for number, month in enumerate(_MONTHS, 1) if month.startswith(low))
    return 9 if low == "sept" else next(numbers, 0)


def _wrong_zone(expected: str, cell: object) -> NoReturn:
    hint = "write the day alone, as it was where it is to be counted"
    _wrong(f"{expected} without a time zone", cell, hint)
