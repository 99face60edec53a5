"""The command ``injunction-rules``: it loads each command by its name."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Mapping
from pkgutil import resolve_name
from typing import Any

import click

from injunction_rules.cli.output import STATUSES, EngineFailure, Failure, printing
from injunction_rules.errors import EngineError, InjunctionRulesError

_MODULES = {
    "case_files": "check convert schema",
    "decide": "decide demo graph",
    "dockets": "decide-many",
    "importing": "import",
    "new": "new",
    "law": "circuits corpus coverage history without",
    "queries": "both-sides elements flips next-facts requires stable why why-not",
    "replay": "replay",
    "rules": "check-rules compare rules",
    "suppositions": "sweep timeline what-if",
}

COMMANDS: Mapping[str, str] = dict(
    sorted((name, module) for module, names in _MODULES.items() for name in names.split())
)
"""Each command with the module of this folder that has it."""

_WHOLE = 200
"""Letters of the longest sentence on a command."""


class _Commands(click.Group):
    """Commands that are imported when they are asked for and report errors in words."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = f"injunction_rules.cli.{COMMANDS[cmd_name]}"
        command: click.Command = resolve_name(f"{module}:{cmd_name.replace('-', '_')}_command")
        return command

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        # Prints where help or the version is asked for.
        with printing():
            return super().make_context(*arguments, **more)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with printing():
                return super().invoke(ctx)
        except EngineError as error:
            raise EngineFailure(str(error)) from error
        except InjunctionRulesError as error:
            raise Failure(str(error)) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The first sentence of each command, whole: as it comes, it is cut where the line ends.
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, command.get_short_help_str(_WHOLE))
                    for name, command in commands
                    if command
                ]
            )

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Exit status"):
            formatter.write_dl([(str(status), words) for status, words in STATUSES.items()])


# A process that ends gives its memory back: to look it through for circles would take longer.
atexit.register(gc.freeze)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="injunction-rules", prog_name="injunction-rules")
def main() -> None:
    """
    Decide motions about injunction nonparty liability from a case file.

    It states what the rules entail from the facts it is given; it gives no
    legal advice and predicts no judge.

    \b
    Example:
      injunction-rules demo
      injunction-rules decide case.yaml --format markdown -o order.md
    """
