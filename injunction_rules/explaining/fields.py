"""What a field of a fact adds to its noun, for one value or a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from injunction_rules.explaining.words import FLAGS, FORMS, HAPPENED, NEVERS, UNITS, VALUES
from injunction_rules.model.dates import day
from injunction_rules.model.facts import NEVER, Fact
from injunction_rules.rendering.escaping import plain

_T = TypeVar("_T")


def said(kind: type[Fact], name: str, value: Any) -> str:
    """
    Say what one value of a field adds to the noun.

    >>> from injunction_rules.model.facts import Listing
    >>> said(Listing, "removed", NEVER)
    'never removed'
    """
    if isinstance(value, bool):
        flags = _looked_up(FLAGS, kind, name) or (spaced(name), f"not {spaced(name)}")
        return flags[0] if value else flags[1]
    if value is NEVER:
        return _looked_up(NEVERS, kind, name) or f"{spaced(name)}: never"
    return form(kind, name).format(_value(name, value))


def _value(name: str, value: Any) -> str:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Enum):
        return VALUES.get(value) or str(value.value).replace("_", " ")
    unit = UNITS.get(name, "")
    if value == 1:
        unit = unit.removesuffix("s")
    return plain(f"{value} {unit}".strip())


def form(kind: type[Fact], name: str) -> str:
    """What a field adds, with a place for its value."""
    return _looked_up(FORMS, kind, name) or f"{spaced(name)}: {{}}"


def _looked_up(
    table: Mapping[tuple[type[Fact], str], _T], kind: type[Fact], name: str
) -> _T | None:
    bases = (base for base in kind.__mro__ if (base, name) in table)
    base = next(bases, None)
    return None if base is None else table[base, name]


def event(name: str) -> str:
    """A dated field as something that happened."""
    return HAPPENED.get(name, ("", spaced(name)))[1]


def spaced(name: str) -> str:
    """A field's name in words."""
    return name.replace("_", " ")
