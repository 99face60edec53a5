"""
Readers: what each kind of value in a case file takes, and nothing else.

No value is turned into another: text is text and a number a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import Any, NoReturn, get_args

from injunction_rules.casefile.contract import is_enum, is_literal, is_mapping, is_tuple, words_of
from injunction_rules.casefile.documents import Flaw, Path, shown
from injunction_rules.errors import nearest
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import KNOWN, NEVER, Persons, Timing, When

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
A_DAY = "a day (YYYY-MM-DD)"
A_DAY_OR_NEVER = "a day (YYYY-MM-DD), never or known"
A_DATE = "a date (YYYY-MM-DD, YYYY-MM or YYYY)"

LEAVE_OUT = "leave the key out"
OR_LEAVE_OUT = "give it, or leave the key out"
"""What to do about a list, and about a text, that is not there."""

_YES = ("true", "yes", "on", "y", "1")
_NO = ("false", "no", "off", "n", "0")


class MisfitError(ValueError):
    """A value that cannot stand where it stands; its path counts from there."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw)
        self.flaw = flaw


class MisfitsError(MisfitError):
    """Several values that cannot stand where they stand."""

    def __init__(self, flaws: Sequence[Flaw]) -> None:
        super().__init__(flaws[0])
        self.flaws = tuple(flaws)


def misfit(expected: str, value: object, hint: str = "", *, at: Path = ()) -> NoReturn:
    raise MisfitError(Flaw(at, expected, shown(value), hint))


def expected_of(kind: Any) -> str:
    """Give what may stand where a value of this type is wanted."""
    if kind in SIMPLE:
        return SIMPLE[kind][0]
    if is_enum(kind):
        return "a known word"
    if is_literal(kind):
        return " or ".join(map(str, get_args(kind)))
    if is_tuple(kind):
        return "a list"
    options = () if is_mapping(kind) else get_args(kind)
    return expected_of(options[0]) if options else "a mapping"


def text_of(value: object, _: object = None) -> str:
    """Return a text; anything else is a misfit."""
    if isinstance(value, str):
        return value
    if value is None:
        misfit("text", value, OR_LEAVE_OUT)
    nested = isinstance(value, (list, dict))
    misfit("text", value, "if it is text, put it in quotes" if nested else "put it in quotes")


def formed_text(pattern: str, expected: str, optional: bool) -> Callable[..., str | None]:
    def read(value: object, _: object) -> str | None:
        if value is None and optional:
            return None
        text = text_of(value)
        if not re.fullmatch(pattern, text):
            misfit(expected, text)
        return text

    return read


def _truth(value: object, _: object) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).lower()
    hint = "did you mean true?" if word in _YES else "did you mean false?" if word in _NO else ""
    misfit("true or false", value, hint)


def _number(value: object, _: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    misfit("a whole number", value)


def bounded_number(least: int, most: int) -> Callable[[object, object], int]:
    """Make the function that reads a whole number between bounds."""

    def read(value: object, _: object) -> int:
        number = _number(value, int)
        if not least <= number <= most:
            misfit(f"a whole number from {least} to {most}", number)
        return number

    return read


_UNKNOWN_DAY = "as in 2023-05-31; a day that is not known is left out"
_UNKNOWN_EVENT = "as in 2023-05-31; `known` where it happened on a day that is not known"


_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]\s*[0-9]{1,2}:?[0-9]{2}.*")
COURT_DAY = (
    "give the day alone, by the calendar of the court: 01:30 UTC is the day before in New York"
)
"""What to do about a moment, of which a zone decides on what day it lies."""


def _day(value: object, _: object, expected: str = A_DAY, hint: str = _UNKNOWN_DAY) -> date:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        if value == "never":
            hint = "what never happened has `shown: false`"
        elif isinstance(value, str) and _MOMENT.fullmatch(value):
            hint = COURT_DAY
        misfit(expected, value, hint)
    try:
        return date.fromisoformat(value)
    except ValueError:
        misfit(expected, value, "the calendar has no such day")


def _day_or_never(value: object, _: object) -> When:
    if value is None:
        return None
    if value == "never":
        return NEVER
    if value == "known":
        return KNOWN
    if value is True or (isinstance(value, str) and value.lower() in _YES):
        misfit(A_DAY_OR_NEVER, value, "write `known` where it happened and the day is not known")
    if value is False or (isinstance(value, str) and value.lower() in _NO):
        misfit(A_DAY_OR_NEVER, value, "write `never` where the record shows that it did not happen")
    if isinstance(value, str) and (hint := nearest(value, ["never", "known"])).startswith("did"):
        misfit(A_DAY_OR_NEVER, value, hint)
    return _day(value, date, A_DAY_OR_NEVER, _UNKNOWN_EVENT)


def _persons(value: object, _: object) -> Persons:
    if value is None:
        return None
    if not isinstance(value, list):
        return text_of(value)
    read = []
    for i, id in enumerate(value):
        try:
            read.append(text_of(id))
        except MisfitError as error:
            raise MisfitError(error.flaw.below((i,))) from None
    return tuple(read)


def _partial_date(value: object, _: object) -> PartialDate:
    try:
        read = PartialDate.of(value) if isinstance(value, str) else None
    except ValueError:
        read = None
    # Doubt: PartialDate takes month 00 for an unknown month.
    if read is None or read.month == 0 or read.day == 0:
        hint = "as in 2023-05-31" if isinstance(value, str) else "put it in quotes"
        is_moment = isinstance(value, str) and _MOMENT.fullmatch(value)
        misfit(A_DATE, value, COURT_DAY if is_moment else hint)
    return read


_NO_WORDS: dict[tuple[type[Enum], str], str] = {
    (Timing, "after_order"): "after the order it is `before_notice` or `after_notice`",
}
"""What to write in place of a word that is none, where the nearest would mislead."""


def word_of(value: object, kind: type[Enum]) -> Enum:
    words = words_of(kind)
    if isinstance(value, str) and value in words:
        return words[value]
    word = value if isinstance(value, str) else ""
    if (kind, word) in _NO_WORDS:
        misfit("a known word", value, _NO_WORDS[kind, word])
    flaw = Flaw((), "a known word", shown(value), word=word, known=tuple(words))
    raise MisfitError(flaw)


def literal_of(value: object, kind: Any) -> Any:
    """Return a value that is one of a few; any other is a misfit."""
    if value not in get_args(kind):
        misfit(expected_of(kind), value)
    return value


SIMPLE: dict[Any, tuple[str, Callable[[object, Any], Any]]] = {
    str: ("text", text_of),
    bool: ("true or false", _truth),
    int: ("a whole number", _number),
    date: (A_DAY, _day),
    PartialDate: (A_DATE, _partial_date),
    When: (A_DAY_OR_NEVER, _day_or_never),
    Persons: ("an id or a list of ids", _persons),
}
