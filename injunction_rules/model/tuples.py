"""Converters for fields that hold a tuple: lists do as well, and no value is unhashable."""

from __future__ import annotations

from collections.abc import Iterable

from injunction_rules.errors import RuleError


def texts(many: Iterable[str]) -> tuple[str, ...]:
    """
    Return several texts as a tuple.

    Raises
    ------
    RuleError
        For a text alone, which would be taken apart into its letters.

    >>> texts(["nysd", "nyed"])
    ('nysd', 'nyed')
    """
    if isinstance(many, str):
        raise RuleError(f"expected a list of texts, found the text {many!r}: put it in brackets")
    return tuple(many)
