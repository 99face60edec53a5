"""Commands about case files: what is wrong with one, and what may stand in it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from typing import Any

import click

from injunction_rules.casefile.converting import converted
from injunction_rules.casefile.loading import format_of, read_case
from injunction_rules.casefile.schema import schema_text
from injunction_rules.casefile.warnings import warnings_of
from injunction_rules.cli.options import BOOK_IF_ANY, FILE, TABLES, command, named_or_ours, option
from injunction_rules.cli.output import Forms, blocks_in_forms
from injunction_rules.cli.reading import text_in
from injunction_rules.errors import CaseFileError, Problem
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.blocks import Block, Heading, Table
from injunction_rules.rendering.csv import comma_separated
from injunction_rules.rendering.escaping import plain

_HEADINGS = ("line", "place", "expected", "found", "hint", "kind")


def _has_problems(forms: Forms) -> int:
    return 2 if forms.failed else 0


@command("check", FILE, BOOK_IF_ANY, forms=TABLES, status=_has_problems)
def check_command(file: str, rules: RuleBook | None) -> Forms:
    """
    Name every problem in a case file, and what it says in vain.

    What is said in vain, such as a fact about somebody whom no motion is against, is a
    warning.  The exit status is 2 if there is a problem.

    \b
    Example:
      injunction-rules check case.yaml
      injunction-rules check case.yaml --format json -o problems.json
    """
    name, text = text_in(file)
    try:
        case, document = read_case(
            text,
            format=format_of(name),
            name=name,
            rules=rules,
            folder=os.curdir if file == "-" else os.path.dirname(file) or os.curdir,
        )
    except CaseFileError as error:
        return _problems(error.name, error.problems, (), error)
    warnings = warnings_of(case, named_or_ours(None) if rules is None else rules)
    return _problems(name, (), document.problems(warnings))


def _problems(
    name: str,
    problems: Sequence[Problem],
    warnings: Sequence[Problem],
    error: CaseFileError | None = None,
) -> Forms:
    rows = [
        (p.line or "", p.path, p.expected, p.found, p.hint, kind)
        for kind, several in (("problem", problems), ("warning", warnings))
        for p in several
    ]
    many = _counted(problems, "problem")
    if warnings:
        many += f", {_counted(warnings, 'warning')}"

    def text() -> str:
        if error is not None:
            # Printed on standard error, like the problems of any other command.
            raise error
        return "\n  ".join([f"{plain(name)}: {many}", *(plain(str(w)) for w in warnings)])

    def blocks() -> Iterator[Block]:
        yield Heading(f"{name}: {many}")
        if rows:
            yield Table(_HEADINGS, rows)

    def data() -> dict[str, Any]:
        return {
            "schema": "injunction-rules/problems@1",
            "file": name,
            "problems": _data(problems),
            "warnings": _data(warnings),
        }

    forms = blocks_in_forms(blocks, data, csv=lambda: comma_separated(Table(_HEADINGS, rows)))
    forms["text"] = text
    forms.failed = bool(problems)
    return forms


def _counted(problems: Sequence[Problem], noun: str) -> str:
    return f"{len(problems) or 'no'} {noun}{'' if len(problems) == 1 else 's'}"


def _data(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {"path": p.path, "expected": p.expected, "found": p.found, "hint": p.hint, "line": p.line}
        for p in problems
    ]


@command("convert", FILE, BOOK_IF_ANY, forms=["yaml"])
def convert_command(file: str, rules: RuleBook | None) -> str:
    """
    Write a case file of an earlier version as one of this version.

    Comments and layout stay; a file of this version stays as it is.

    \b
    Example:
      injunction-rules convert case.yaml -o case-2.yaml
    """
    name, text = text_in(file)
    folder = os.curdir if file == "-" else os.path.dirname(file) or os.curdir
    return converted(text, format=format_of(name), name=name, rules=rules, folder=folder)


@command(
    "schema",
    option("--decision", is_flag=True, help="The schema of a decision as JSON."),
    BOOK_IF_ANY,
    forms=["json"],
)
def schema_command(decision: bool, rules: RuleBook | None) -> str:
    """
    Print the JSON Schema of a case file.

    \b
    Example:
      injunction-rules schema -o case.schema.json
      injunction-rules schema --decision
    """
    if decision and rules is not None:
        raise click.UsageError("--rules: the schema of a decision is the same for all rules")
    if not decision:
        return schema_text(rules)
    # Imports what decides.
    from injunction_rules.decisions.data import decision_schema  # noqa: PLC0415

    return json.dumps(decision_schema(), indent=2)
