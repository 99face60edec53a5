"""
The command ``injunction-rules``: it loads each command by its name.

Exit status: 0; 2 for bad input, with every problem named; 1 when an engine fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from injunction_rules.cli.output import EngineFailure, Failure
from injunction_rules.errors import EngineError, InjunctionRulesError

COMMANDS: Mapping[str, str] = {
    "both-sides": "queries:both_sides_command",
    "check": "decide:check_command",
    "check-rules": "rulebooks:check_rules_command",
    "circuits": "corpus:circuits_command",
    "compare": "rulebooks:compare_command",
    "corpus": "corpus:corpus_command",
    "coverage": "corpus:coverage_command",
    "decide": "decide:decide_command",
    "decide-many": "dockets:decide_many_command",
    "demo": "decide:demo_command",
    "flips": "queries:flips_command",
    "graph": "graphs:graph_command",
    "history": "corpus:history_command",
    "next-facts": "queries:next_facts_command",
    "requires": "queries:requires_command",
    "rules": "decide:rules_command",
    "schema": "decide:schema_command",
    "stable": "queries:stable_command",
    "sweep": "suppositions:sweep_command",
    "timeline": "suppositions:timeline_command",
    "what-if": "suppositions:what_if_command",
    "why": "queries:why_command",
    "why-not": "queries:why_not_command",
    "without": "corpus:without_command",
}
"""Each command with the module of this folder, and the function in it, that runs it."""


class _Commands(click.Group):
    """Commands that are imported when they are asked for and report errors in words."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"injunction_rules.cli.{module}"), function)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EngineError as error:
            raise EngineFailure(str(error)) from error
        except InjunctionRulesError as error:
            raise Failure(str(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="injunction-rules", prog_name="injunction-rules")
def main() -> None:
    """
    Decide motions about injunction nonparty liability from a case file.

    It states what the rules entail from the facts it is given; it gives no
    legal advice and predicts no judge.

    \b
    Example:
      injunction-rules demo
      injunction-rules decide case.yaml --format markdown -o memo.md
    """
