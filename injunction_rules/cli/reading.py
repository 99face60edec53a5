"""Reading a case from a file or from standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import click

from injunction_rules.casefile.documents import bytes_of
from injunction_rules.casefile.loading import format_of, load_case, loads_case
from injunction_rules.casefile.parsing import MOST_CHARACTERS, read_document, undoubted_tree
from injunction_rules.cli.output import Failure
from injunction_rules.errors import CaseFileError
from injunction_rules.model.cases import Case
from injunction_rules.model.rulebook import RuleBook


def case_in(file: str, rules: RuleBook | None = None) -> Case:
    """
    Load the case in a file, or on standard input for ``-``.

    The tables of a case on standard input lie in the folder where the command runs.

    It raises CaseFileError, which carries every problem, and Failure where standard input
    cannot be read.
    """
    if file != "-":
        return load_case(file, rules=rules)
    name, text = text_in(file)
    return loads_case(text, name=name, rules=rules, folder=os.curdir)


def tables_beside(files: Iterable[str], output: str) -> Iterator[str]:
    """Yield the tables that case files name, where an output exists that may be one of them."""
    for file in files if os.path.isfile(output) else ():
        with suppress(CaseFileError):
            name, text = bytes_of(file, CaseFileError, MOST_CHARACTERS + 1)
            form = format_of(name)
            tree: Any = undoubted_tree(text, form) or read_document(text, form, name).tree
            tables = tree.get("tables") if isinstance(tree, dict) else None
            for table in tables if isinstance(tables, list) else ():
                if isinstance(table, dict) and isinstance(table.get("file"), str):
                    yield os.path.join(os.path.dirname(file), table["file"])


def text_in(file: str) -> tuple[str, bytes]:
    """
    Read a file, or standard input for ``-``; give what an error calls it, and its text.

    Raises
    ------
    CaseFileError
        If the file cannot be read.
    Failure
        If standard input cannot be read.
    """
    if file != "-":
        return bytes_of(file, CaseFileError, MOST_CHARACTERS + 1)
    try:
        with click.open_file("-", "rb") as stream:
            # As much as of a file: more is told, and no device is read without end.
            return "<stdin>", stream.read(MOST_CHARACTERS + 1)
    except (OSError, RuntimeError) as error:
        raise Failure(f"<stdin>: {error}") from error
