"""The command that decides a case again as a written decision says."""

from __future__ import annotations

import click

from injunction_rules.cli.completion import any_file
from injunction_rules.cli.options import BOOK, FILE, TABLES, command
from injunction_rules.cli.reading import case_in
from injunction_rules.decisions.loading import load_decision
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.replaying import Replay, replay


def _differs(replayed: Replay) -> int:
    return 0 if replayed.same else 1


@command(
    "replay",
    click.Argument(["document"], metavar="DECISION", shell_complete=any_file),
    FILE,
    BOOK,
    forms=TABLES,
    status=_differs,
)
def replay_command(document: str, file: str, rules: RuleBook) -> Replay:
    """
    Decide a case again as a written decision says, and compare.

    DECISION is what `decide --format json` wrote.  Its receipt names the
    engine, the court, the day and what was supposed.  The exit status is 1 if
    anything differs: another version of the library, another rule book, a
    changed case, or a document that was altered.

    \b
    Example:
      injunction-rules replay decision.json case.yaml
    """
    return replay(load_decision(document), case_in(file, rules), rules)
