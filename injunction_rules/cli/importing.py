"""The command that takes a record of practice into a case file, by the suffix of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from injunction_rules.casefile.cells import DATES
from injunction_rules.casefile.documents import bytes_of
from injunction_rules.casefile.loading import loads_case
from injunction_rules.casefile.parsing import MOST_CHARACTERS, read_document
from injunction_rules.cli import completion
from injunction_rules.cli.files import put
from injunction_rules.cli.options import BOOK_IF_ANY, OUTPUT, bare_command, option
from injunction_rules.cli.output import Failure, emit, not_written, refuse_to_overwrite
from injunction_rules.errors import CaseFileError
from injunction_rules.importing.docket_files import load_docket
from injunction_rules.importing.skeleton import skeleton
from injunction_rules.importing.tables import Proposal, proposal, with_table
from injunction_rules.model.rulebook import RuleBook

_RECORD = click.Argument(["file"], shell_complete=completion.any_file)
_CASE = option(
    "--case", "Add it to this case file, all else as it stands.", "CASE", completion.case_files
)
_RESPONDENT = option("--respondent", "The nonparty of whom each row speaks.", "ID")
_FACT = option("--fact", "The kind of fact of each row; left out, what the headers fit.", "NAME")
_PARTIES = option("--parties", "Each row is an enjoined party.", is_flag=True)
_DATES = option("--dates", "Which number of a day is the month.", type=click.Choice(DATES))
_SHEET = option("--sheet", "The sheet of a workbook.", "NAME")


@frozen(kw_only=True)
class Wanted:
    """An import: what is taken in, and into what."""

    file: str
    case: str | None
    output: str
    rules: RuleBook | None
    respondent: str | None
    fact: str | None
    parties: bool
    dates: str | None
    sheet: str | None


@bare_command(
    "import",
    *(_RECORD, _CASE, _RESPONDENT, _FACT, _PARTIES, _DATES, _SHEET, BOOK_IF_ANY, OUTPUT),
)
def import_command(**given: Any) -> None:
    """
    Propose how a table is read as facts of a case, or begin a case from a docket.

    A table is CSV or XLSX.  The mapping goes by its headers and its days, and what cannot be
    mapped is said.  With --case the table is added to the case file, which is otherwise left
    as it stands, comments, layout and all; with -o to a copy of it.

    A docket is JSON as CourtListener and RECAP give it.  What only a reader of the papers
    can know is proposed in comments.

    \b
    Example:
      injunction-rules import takedowns.csv --respondent bazaar
      injunction-rules import takedowns.csv --case case.yaml
      injunction-rules import schedule-a.csv --parties --case case.yaml
      injunction-rules import docket.json -o new.yaml
    """
    wanted = Wanted(**given)
    suffix = Path(wanted.file).suffix.lower()
    if suffix not in _IMPORTERS:
        raise Failure(f"{wanted.file}: expected a file that ends in {' or '.join(_IMPORTERS)}")
    refuse_to_overwrite(wanted.output, wanted.file)
    _IMPORTERS[suffix](wanted)


def _table(wanted: Wanted) -> None:
    if wanted.case is None:
        emit(_proposed(wanted, wanted.file, wanted.respondent).block, "text", wanted.output)
        return
    if wanted.case == "-" or wanted.case.lower().endswith(".json"):
        raise Failure(f"{wanted.case}: a table is added to a case file of YAML; name one")
    name, content = bytes_of(wanted.case, CaseFileError, MOST_CHARACTERS + 1)
    tree: Any = read_document(content, "yaml", name).tree
    proposed = _proposed(wanted, _beside(wanted.file, name), _respondent(wanted, tree))
    longer = with_table(content.decode(), proposed.item, name)
    into = wanted.case if wanted.output == "-" else wanted.output
    try:
        put(into, longer.encode())
    except (OSError, ValueError) as error:
        raise not_written(into, error) from error
    problems = ""
    try:
        loads_case(longer, name=into, rules=wanted.rules, folder=Path(wanted.case).parent)
    except CaseFileError as error:
        many = len(error.problems)
        problems = f"# {many:,} problem{'s' * (many != 1)}; `injunction-rules check {into}` names "
        problems += "it.\n" if many == 1 else "them.\n"
    emit(f"# Added to {into}:\n{proposed.block}{problems}", "text")


def _docket(wanted: Wanted) -> None:
    emit(skeleton(load_docket(wanted.file), Path(wanted.file).name), "text", wanted.output)


_IMPORTERS: Mapping[str, Callable[[Wanted], None]] = {
    ".csv": _table,
    ".xlsx": _table,
    ".json": _docket,
}
"""What takes a record, by the suffix of its file."""


def _proposed(wanted: Wanted, name: str, respondent: str | None) -> Proposal:
    return proposal(
        Path(wanted.file),
        name,
        fact=wanted.fact,
        parties=wanted.parties,
        respondent=respondent,
        dates=wanted.dates,
        sheet=wanted.sheet,
        rules=wanted.rules,
    )


def _beside(file: str, case: str) -> str:
    """Give the name of a table as a case file says it: from its own folder."""
    table, folder = Path(file).resolve(), Path(case).resolve().parent
    if not table.is_relative_to(folder):
        raise Failure(
            f"{file}: lies outside of the folder of {case}; put it, or a copy, beside the case file"
        )
    return table.relative_to(folder).as_posix()


def _respondent(wanted: Wanted, tree: Any) -> str | None:
    """Give the nonparty that is meant: the one named, or the only one of the case."""
    people = tree.get("nonparties") if isinstance(tree, dict) else None
    ids = [person.get("id") for person in people or () if isinstance(person, dict)]
    if wanted.respondent is None and len(ids) == 1 and isinstance(ids[0], str):
        return ids[0]
    return wanted.respondent
