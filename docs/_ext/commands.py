"""The commands of the command line, for a page: read from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from injunction_rules.cli.main import COMMANDS, main
from injunction_rules.cli.output import STATUSES
from injunction_rules.rendering.escaping import markdown

BAR = r"\|"
"""How a table of Markdown takes a bar in code."""


def commands() -> Iterator[str]:
    """Yield a section for each command."""
    context = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        yield from _section(name, command)


def statuses() -> Iterator[str]:
    """Yield the table of exit statuses."""
    yield "| status | what it says |\n| --- | --- |"
    yield from (f"| {status} | {words} |" for status, words in STATUSES.items())


def _section(name: str, command: click.Command) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(click.Context(command)))
    words, _, examples = (command.help or "").partition("\b\nExample:\n")
    yield f"## {name}\n"
    for paragraph in words.strip().split("\n\n"):
        if paragraph.startswith("\b"):
            yield f"```text\n{paragraph.removeprefix(chr(8)).strip(chr(10))}\n```\n"
        else:
            yield f"{markdown(' '.join(paragraph.split()))}\n"
    yield f"```text\ninjunction-rules {name} {usage}\n```\n"
    yield "| option | what it does |\n| --- | --- |"
    for option in command.params:
        if isinstance(option, click.Option):
            names, told = option.get_help_record(click.Context(command)) or ("", "")
            yield f"| `{names.replace('|', BAR)}` | {markdown(told)} |"
    yield "\n```sh"
    yield from (line.strip() for line in examples.strip().splitlines())
    yield "```\n"
