"""
Rows: from the rows of a table to facts, or to other parts of a case.

Whatever is wrong with a cell is reported with its row and column, and all of it at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs
from attrs import evolve, field, frozen

from injunction_rules.casefile.cells import (
    AmbiguousDayError,
    Reader,
    Resolver,
    checked,
    reader_of,
    reader_of_text,
)
from injunction_rules.casefile.contract import FORMS, keys_of
from injunction_rules.casefile.documents import Flaw, Path
from injunction_rules.casefile.readers import MisfitError, expected_of
from injunction_rules.casefile.sheets import Sheet, where
from injunction_rules.casefile.structuring import flaws_of
from injunction_rules.errors import InvalidFactError
from injunction_rules.model.facts import Fact, needed_fields

_MISSING: Final = object()


@frozen
class Plan:
    """
    The way in which the rows of a table are read.

    Attributes
    ----------
    kind : type
        What each row is: a kind of fact, or an enjoined party.
    columns : mapping of str to str
        The header of the column that gives a field, by the field.
    constants : mapping of str to object
        Values that all rows share, by field.
    dates : str or None
        Which of two numbers is the month.
    words : mapping of str to str
        What the words of the table mean, in the words of a case file.
    path : Path
        Where in a document the table is named.
    """

    kind: type
    columns: Mapping[str, str]
    constants: Mapping[str, Any] = field(factory=dict)
    dates: str | None = None
    words: Mapping[str, str] = field(factory=dict)
    path: Path = ()

    def place(self, name: str, row: int, at: str) -> Flaw:
        """Give a flaw without words at the field of a row: in its column, or in its constant."""
        field = re.split(r"\W", at)[0]
        if field in self.constants and field not in self.columns:
            return Flaw((*self.path, field), "", "")
        header = self.columns.get(field)
        return Flaw(self.path, "", "", where=where(name, row, header), row=row)


@frozen
class Row:
    """
    The parts that a row gives.

    Attributes
    ----------
    number : int
        As a spreadsheet counts.
    values : dict of str to object
        By field; what is blank is left out.
    flaws : tuple of Flaw
    is_whole : bool
        ``False`` where a cell could not be read, told of this row or of one above.
    """

    number: int
    values: dict[str, Any]
    flaws: tuple[Flaw, ...] = ()
    is_whole: bool = True


def fields_of(kind: type) -> tuple[str, ...]:
    """
    Give the fields that a column may give.

    >>> from injunction_rules.model.facts import Inaction
    >>> fields_of(Inaction)
    ('respondent', 'party', 'shown', 'control', 'on', 'until', 'timing', 'proof', 'source')
    """
    return tuple(name for name in keys_of(kind) if name != "fact")


def columns_of(plan: Plan, sheet: Sheet) -> tuple[dict[str, int], list[Flaw]]:
    """Find the columns of a plan in a sheet; tell which are not there."""
    places: dict[str, int] = {}
    flaws: list[Flaw] = []
    known = tuple(dict.fromkeys(filter(None, sheet.headers)))
    for name, header in plan.columns.items():
        path = (*plan.path, "columns", name)
        at = _at(sheet.headers, header.strip())
        if not at:
            expected = f"the header of a column of {where(sheet.name)}"
            flaws.append(Flaw(path, expected, repr(header), word=header, known=known))
        elif len(at) > 1:
            hint = "give each column a header of its own"
            expected = f"a header used once in {where(sheet.name)}"
            flaws.append(Flaw(path, expected, f"{header!r} {len(at)} times", hint))
        else:
            [places[name]] = at
    return places, flaws


def _at(headers: Sequence[str], header: str) -> list[int]:
    """Find a header as it is written, or else but for capitals."""
    exact = [place for place, known in enumerate(headers) if known == header]
    low = header.casefold()
    return exact or [place for place, known in enumerate(headers) if known.casefold() == low]


def readers_of(plan: Plan, person: Resolver = str) -> tuple[dict[str, Reader], list[Flaw]]:
    """Give the reader of each column of a plan; tell which fields no column can give."""
    fields = attrs.fields_dict(attrs.resolve_types(plan.kind))
    readers: dict[str, Reader] = {}
    flaws: list[Flaw] = []
    for name in plan.columns:
        form = FORMS.get((plan.kind, name))
        read = (
            reader_of(fields[name].type, plan.dates, person)
            if form is None
            else reader_of_text(*form)
        )
        if read is None:
            expected = "a field that a cell can hold"
            flaws.append(Flaw((*plan.path, "columns", name), expected, repr(name)))
        else:
            readers[name] = checked(read, plan.words)
    return readers, flaws


def rows_of(
    plan: Plan, sheet: Sheet, places: Mapping[str, int], readers: Mapping[str, Reader]
) -> Iterator[Row]:
    """Read the cells of each row."""
    # Very many cells hold what another holds: days above all.
    columns: list[tuple[str, int, Reader, dict[Any, Any]]] = [
        (name, place, readers[name], {}) for name, place in places.items()
    ]
    ambiguous: set[str] = set()
    for number, cells in sheet.rows:
        values: dict[str, Any] = {}
        flaws: tuple[Flaw, ...] = ()
        is_whole = True
        for name, place, read, known in columns:
            cell = cells[place]
            is_text = type(cell) is str
            value = known.get(cell, _MISSING) if is_text else _MISSING
            if value is _MISSING:
                try:
                    value = read(cell)
                except MisfitError as error:
                    is_whole = False
                    # One key mends a whole column, and is told of once.
                    if isinstance(error, AmbiguousDayError):
                        if name in ambiguous:
                            continue
                        ambiguous.add(name)
                    at = plan.place(sheet.name, number, name)
                    flaws += (evolve(error.flaw, path=at.path, where=at.where, row=at.row),)
                    continue
                if is_text:
                    known[cell] = value
            if value is not None:
                values[name] = value
        yield Row(number, values, flaws, is_whole)


def facts_of(plan: Plan, name: str, rows: Iterable[Row]) -> Iterator[tuple[Row, Fact | None]]:
    """
    Make the fact of each row; ``None``, with flaws in the row, where there can be none.

    What cannot be read of a row is left out of its fact, so that the rest of it is checked.
    """
    kind: Any = plan.kind
    needed = needed_fields(kind)
    types = attrs.fields_dict(attrs.resolve_types(kind))
    for row in rows:
        values = {**plan.constants, **row.values}
        said = values.get("source")
        at = where(name, row.number)
        values["source"] = f"{said}, {at}" if said else at
        if values.get("shown", True) is True and row.is_whole:
            blank = [key for key in needed if values.get(key) is None]
            if blank:
                yield evolve(row, flaws=tuple(_blanks(plan, name, row, blank, types))), None
                continue
        try:
            yield row, kind(**values)
        except InvalidFactError as error:
            if not row.is_whole:
                yield row, None
            else:
                yield evolve(row, flaws=tuple(_placed(plan, name, row.number, error))), None


def _blanks(
    plan: Plan, name: str, row: Row, blank: Iterable[str], types: Mapping[str, Any]
) -> Iterator[Flaw]:
    for key in blank:
        at = plan.place(name, row.number, key)
        hint = "fill the cell" if key in plan.columns else f"add the key `{key}` to the columns"
        yield evolve(at, expected=expected_of(types[key].type), found="nothing", hint=hint)


def _placed(plan: Plan, name: str, number: int, error: InvalidFactError) -> Iterator[Flaw]:
    """Tell the contradictions in a row at the cells at which they show."""
    for flaw in flaws_of(error, ()):
        at = plan.place(name, number, str(flaw.path[0]))
        yield evolve(flaw, path=at.path, where=at.where, row=at.row)
