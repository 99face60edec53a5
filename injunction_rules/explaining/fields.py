"""The words that a field of a fact adds to its noun, for one value or a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from attrs import fields

from injunction_rules.model.dates import day
from injunction_rules.model.facts import KNOWN, NEVER, Fact, words
from injunction_rules.rendering.escaping import plain


def said(kind: type[Fact], name: str, value: Any) -> str:
    """
    Say what one value of a field adds to the noun.

    >>> from injunction_rules.model.facts import Listing
    >>> said(Listing, "removed", NEVER)
    'never removed'
    >>> said(Listing, "removed", KNOWN)
    'removed on a day that the record does not give'
    """
    known = _words_of(kind, name)
    if isinstance(value, bool):
        true, false = known["true"] or spaced(name), known["false"] or f"not {spaced(name)}"
        return true if value else false
    if value is NEVER:
        return known["never"] or f"{spaced(name)}: never"
    if value is KNOWN:
        return form(kind, name).format("on a day that the record does not give")
    return form(kind, name).format(_value(value, known["unit"]))


def each_said(kind: type[Fact], stated: Iterable[tuple[str, Any]]) -> list[str]:
    """
    Say what each value adds; a first day that has a last day is one from which it went on.

    >>> from datetime import date
    >>> from injunction_rules.model.facts import Assistance
    >>> each_said(Assistance, [("on", date(2024, 2, 1)), ("until", date(2024, 5, 30))])
    ['from Feb. 1, 2024', 'until May 30, 2024']
    """
    added = {name: said(kind, name, value) for name, value in stated}
    if "until" in added and "on" in added:
        added["on"] = added["on"].replace("on ", "from ", 1)
    return list(added.values())


def _value(value: Any, unit: str) -> str:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Enum):
        return str(getattr(value, "words", value.value)).replace("_", " ")
    if value == 1:
        unit = unit.removesuffix("s")
    return plain(f"{value} {unit}".strip())


def _words_of(kind: type[Fact], name: str) -> dict[str, str]:
    """Look up the words of a field or a derived property; those not given are empty."""
    if name in kind.derived:
        return words(*kind.derived[name])
    field = getattr(fields(kind), name, None)
    return {**words(""), **(field.metadata if field is not None else {})}


def form(kind: type[Fact], name: str) -> str:
    """Give what a field adds, with a place for its value."""
    return _words_of(kind, name)["true"] or f"{spaced(name)}: {{}}"


def happened(kind: type[Fact], name: str) -> str:
    """Give a dated field as a verb."""
    return _words_of(kind, name)["verb"] or spaced(name)


def event(kind: type[Fact], name: str) -> str:
    """Give a dated field as something that happened."""
    return _words_of(kind, name)["event"] or spaced(name)


def spaced(name: str) -> str:
    """Give a field's name in words."""
    return name.replace("_", " ")
