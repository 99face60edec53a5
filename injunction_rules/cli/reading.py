"""Reading a case from a file or from standard input."""

from __future__ import annotations

import click

from injunction_rules.casefile.loading import load_case, loads_case
from injunction_rules.cli.output import Failure
from injunction_rules.model.cases import Case
from injunction_rules.model.rulebook import RuleBook


def case_in(file: str, rules: RuleBook | None = None) -> Case:
    """
    Load the case in a file, or on standard input for ``-``.

    It raises CaseFileError, which carries every problem, and Failure where standard input
    cannot be read.
    """
    if file != "-":
        return load_case(file, rules=rules)
    try:
        with click.open_file("-", "rb") as stream:
            text = stream.read()
    except (OSError, RuntimeError) as error:
        raise Failure(f"<stdin>: {error}") from error
    return loads_case(text, name="<stdin>", rules=rules)
