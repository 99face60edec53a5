"""Text on one line: what does not print made visible, what is too long cut."""

from __future__ import annotations

import unicodedata
from enum import Enum
from typing import Any

from attrs import fields

LONGEST_REPR = 200
"""Characters of a ``repr`` at most."""


def plain(text: str) -> str:
    r"""
    Make every character that does not print visible, and every break a space.

    Examples
    --------
    >>> print(plain("Store\x1b[31m\nLtd.\u202e"))
    Store\x1b[31m Ltd.\u202e
    """
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if character in "\t\n\v\f\r\x85" or unicodedata.category(character) in ("Zs", "Zl", "Zp"):
        return " "
    return character.encode("unicode_escape").decode("ascii")


def short(words: str) -> str:
    """
    Give a ``repr`` of one line, cut where it grows too long.

    >>> short("Decision in A v. B: denied")
    '<Decision in A v. B: denied>'
    """
    line = plain(words)
    return f"<{line}>" if len(line) <= LONGEST_REPR - 2 else f"<{line[: LONGEST_REPR - 3]}…>"


def counted(*parts: tuple[int, str]) -> str:
    """
    Count things, each named by its singular.

    >>> counted((1, "motion"), (4, "fact"))
    '1 motion, 4 facts'
    """
    return ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in parts)


def stated(value: Any) -> str:
    """
    Give the ``repr`` of an attrs value: the fields that differ from their defaults.

    >>> from injunction_rules.model.facts import Appearance
    >>> stated(Appearance(shown=False, source="Order ¶ 1"))
    "Appearance(shown=False, source='Order ¶ 1')"
    """
    parts = (
        f"{attribute.name}={_of_field(getattr(value, attribute.name))}"
        for attribute in fields(type(value))
        if getattr(value, attribute.name) != attribute.default
    )
    line = f"{type(value).__name__}({', '.join(parts)})"
    return line if len(line) <= LONGEST_REPR else f"{line[: LONGEST_REPR - 2]}…)"


def _of_field(value: Any) -> str:
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)
