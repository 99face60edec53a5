"""Frames: facts made of the rows of a data frame, as of the rows of a table in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from injunction_rules.casefile.cells import DATES
from injunction_rules.casefile.documents import MOST_PROBLEMS, Flaw
from injunction_rules.casefile.readers import MisfitError
from injunction_rules.casefile.rows import (
    Plan,
    columns_of,
    facts_of,
    fields_of,
    readers_of,
    rows_of,
)
from injunction_rules.casefile.sheets import sheet_of
from injunction_rules.errors import Problem, TableError, nearest
from injunction_rules.model.facts import Fact, Listing

FactT = TypeVar("FactT", bound=Fact)


def facts_from(
    frame: Any,
    kind: type[FactT],
    *,
    columns: Mapping[str, str] | None = None,
    dates: str | None = None,
    words: Mapping[str, str] | None = None,
    name: str = "table",
    **constants: Any,
) -> tuple[FactT, ...]:
    """
    Make a fact of each row of a data frame.

    Parameters
    ----------
    frame : pandas.DataFrame, polars.DataFrame, or a mapping of names to columns
        Anything whose columns have names and can be gone through.
    kind : type of Fact
        Such as :class:`~injunction_rules.model.facts.Listing`.
    columns : mapping of str to str, optional
        The column of each field; left out, the columns that have the names of fields.
    dates : str, optional
        Which of two numbers is the month in days that are text, such as
        ``month/day/year``.
    words : mapping of str to str, optional
        What the words of the frame mean, such as ``{"still up": "never"}``.
    name : str, optional
        What sources and errors call it; rows are counted as a spreadsheet does, the first
        below the headers as 2.
    **constants
        Fields that all rows share, such as ``respondent="bazaar"``.

    Returns
    -------
    tuple of Fact
        In the order of the rows; a row without any value gives none.

    Raises
    ------
    TableError
        If a cell cannot be read or a row contradicts itself; carries every problem.
    TypeError
        If the kind of fact has no such field.
    ValueError
        If there is no such order of days.

    >>> from injunction_rules.model.facts import Violation
    >>> frame = {"Day": ["2024-05-02", None, "May 4, 2024"], "Exhibit": ["A", None, None]}
    >>> for fact in facts_from(frame, Violation, columns={"on": "Day", "source": "Exhibit"}):
    ...     print(fact.on, fact.source)
    2024-05-02 A, table row 2
    2024-05-04 table row 4
    """
    known = fields_of(kind)
    for field in (*(columns or ()), *constants):
        if field not in known:
            hint = nearest(field, known)
            raise TypeError(f"{kind.__name__} has no field {field!r}; {hint}".rstrip("; "))
    if dates not in (None, *DATES):
        raise ValueError(f"expected one of {', '.join(DATES)}, found {dates!r}")
    headers, values = _columns_in(frame)
    if columns is None:
        columns = {header: header for header in headers if header in known}
    plan = Plan(kind, columns, constants, dates, words or {})
    try:
        sheet = sheet_of([headers, *zip(*values, strict=True)], name)
    except MisfitError as error:
        raise _failure([error.flaw], name) from None
    places, missing = columns_of(plan, sheet)
    readers, unread = readers_of(plan)
    if missing or unread or not columns:
        nothing = Flaw((), "a column for a field", "none", "say `columns`")
        raise _failure([*missing, *unread] or [nothing], name)
    facts: list[Any] = []
    flaws: list[Flaw] = []
    for row, fact in facts_of(plan, name, rows_of(plan, sheet, places, readers)):
        flaws += row.flaws
        facts.append(fact)
    if flaws:
        raise _failure(flaws, name)
    return tuple(facts)


def listings_from(frame: Any, **options: Any) -> tuple[Listing, ...]:
    """
    Make a listing of each row of a data frame.

    Parameters
    ----------
    frame : pandas.DataFrame, polars.DataFrame, or a mapping of names to columns
    **options
        As for :func:`facts_from`.

    Returns
    -------
    tuple of Listing

    Raises
    ------
    TableError
        If a cell cannot be read or a row contradicts itself; carries every problem.

    >>> log = {"URL": ["/a", "/b"], "Sent": ["5/2/2024", "5/2/2024"], "Down": ["5/4/2024", "no"]}
    >>> columns = {"name": "URL", "noticed": "Sent", "removed": "Down"}
    >>> [first, second] = listings_from(
    ...     log, respondent="bazaar", columns=columns, dates="month/day/year", words={"no": "never"}
    ... )
    >>> first.removed, second.removed
    (datetime.date(2024, 5, 4), <Never.NEVER: 'never'>)
    >>> listings_from(log, columns=columns)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    injunction_rules.errors.TableError: table: 4 problems
      table row 2, column 'Sent': expected a day, never or known, found '5/2/2024'; say ...
    """
    return facts_from(frame, Listing, **options)


def _failure(flaws: Sequence[Flaw], name: str) -> TableError:
    problems = [flaw.problem(None) for flaw in flaws[:MOST_PROBLEMS]]
    if more := len(flaws) - len(problems):
        problems.append(Problem("", "no more than these", f"{more} more problems"))
    return TableError(problems, name)


def _columns_in(frame: Any) -> tuple[list[str], list[list[Any]]]:
    """Give the names of the columns of a frame, and their values as Python has them."""
    names = list(frame) if isinstance(frame, Mapping) else list(frame.columns)
    return [str(name) for name in names], [list(_values(frame[name])) for name in names]


def _values(column: Any) -> Iterator[Any]:
    values = column.to_list() if hasattr(column, "to_list") else column
    for value in values:
        # A numpy scalar that a column of objects holds.
        plain = value.item() if type(value).__module__ == "numpy" else value
        yield None if _is_missing(plain) else plain


def _is_missing(value: Any) -> bool:
    """Tell whether a value says that there is none: NaN, NaT, or what pandas calls NA."""
    if isinstance(value, (str, bool, int)):
        return False
    try:
        return bool(value != value)
    except TypeError:
        # Of what is not known pandas does not say whether it is itself.
        return True
