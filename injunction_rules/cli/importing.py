"""The command that takes a record of practice into a case file, by the suffix of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from injunction_rules.cli.options import BOOK_IF_ANY, FILE, command
from injunction_rules.cli.output import Failure
from injunction_rules.importing.docket import load_docket
from injunction_rules.importing.skeleton import skeleton
from injunction_rules.model.rulebook import RuleBook


@command("import", FILE, BOOK_IF_ANY, forms=["yaml"])
def import_command(file: str, rules: RuleBook | None) -> str:
    """
    Propose how a table is read as facts of a case, or begin a case from a docket.

    A docket is JSON as CourtListener and RECAP give it.  What only a reader of the papers
    can know is proposed in comments.

    \b
    Example:
      injunction-rules import takedowns.csv
      injunction-rules import docket.json -o new.yaml
    """
    suffix = Path(file).suffix.lower()
    if suffix not in _IMPORTERS:
        raise Failure(f"{file}: expected a file that ends in {' or '.join(_IMPORTERS)}")
    return _IMPORTERS[suffix](file, rules)


def _table(file: str, rules: RuleBook | None) -> str:
    raise Failure(f"{file}: tables are not imported yet")


def _docket(file: str, rules: RuleBook | None) -> str:
    return skeleton(load_docket(file), Path(file).name)


_IMPORTERS: Mapping[str, Callable[[str, RuleBook | None], str]] = {
    ".csv": _table,
    ".xlsx": _table,
    ".json": _docket,
}
"""What takes a record, by the suffix of its file."""
