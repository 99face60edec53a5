"""Loading: from the JSON of a decision to a document that says the same."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from cattrs import Converter

from injunction_rules.casefile.documents import Document, bytes_of, printable, tree_of_json
from injunction_rules.casefile.readers import misfit
from injunction_rules.casefile.structuring import flaws_of, reading_converter
from injunction_rules.decisions.document import (
    SCHEMA,
    ConditionEntry,
    ConditionsEntry,
    DecisionDocument,
    Plain,
    is_plain,
)
from injunction_rules.errors import DecisionFileError, Problem

MOST_BYTES = 200_000_000
"""The longest decision that is read: some thousand times as long as most."""


def load_decision(path: str | os.PathLike[str]) -> DecisionDocument:
    """
    Load a decision that was written as JSON.

    Parameters
    ----------
    path : str or os.PathLike

    Returns
    -------
    DecisionDocument

    Raises
    ------
    DecisionFileError
        If the file cannot be read or is no decision; carries every problem.

    >>> load_decision("no such file.json")
    Traceback (most recent call last):
        ...
    injunction_rules.errors.DecisionFileError: no such file.json: 1 problem
      the document: expected a file that can be read, found no such file or directory
    """
    name, text = bytes_of(path, DecisionFileError, MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        found = Problem("", f"at most {MOST_BYTES // 1_000_000} MB of text", "more")
        raise DecisionFileError([found], printable(name))
    return loads_decision(text, name=name)


def loads_decision(text: str | bytes, *, name: str = "<text>") -> DecisionDocument:
    """
    Load a decision from the JSON that :func:`~injunction_rules.decisions.data.to_json` writes.

    Parameters
    ----------
    text : str or bytes
        Bytes are UTF-8.
    name : str, optional
        What an error calls it.

    Returns
    -------
    DecisionDocument
        Written again it gives the same bytes.

    Raises
    ------
    DecisionFileError
        If it is no decision, or one of another version; carries every problem.

    >>> from injunction_rules import decide, demo
    >>> from injunction_rules.decisions.data import to_json
    >>> text = to_json(decide(demo(), engine="reference"))
    >>> to_json(loads_decision(text)) == text
    True
    >>> loads_decision(text.replace('"denied"', '"denid"', 1))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    injunction_rules.errors.DecisionFileError: <text>: 1 problem
      rulings[...].disposition: expected a known word, found 'denid'; did you mean 'denied'?
    """
    tree = tree_of_json(text, name, DecisionFileError)
    try:
        return _converter().structure(tree, DecisionDocument)
    except Exception as error:
        flaws = list(flaws_of(error, ()))
        if isinstance(tree, dict) and tree.get("schema") != SCHEMA:
            # Another version may differ in everything, which would be no news.
            flaws = [flaw for flaw in flaws if flaw.path == ("schema",)]
        problems = Document(tree, {}).problems(flaws)
        raise DecisionFileError(problems, printable(name)) from None


@cache
def _converter() -> Converter:
    converter = reading_converter()
    converter.register_structure_hook_func(lambda kind: kind == Plain, _plain)
    converter.register_structure_hook_func(
        lambda kind: kind == ConditionEntry | ConditionsEntry, _condition
    )
    return converter


def _plain(value: object, _: Any) -> Plain:
    if not is_plain(value):
        misfit("text, a number, true or false", value)
    return value


def _condition(value: object, _: Any) -> ConditionEntry | ConditionsEntry:
    if isinstance(value, dict) and "parts" in value:
        return _converter().structure(value, ConditionsEntry)
    return _converter().structure(value, ConditionEntry)
