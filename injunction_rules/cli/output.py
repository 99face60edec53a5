"""Reading case files and printing answers: what every command shares."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from injunction_rules.casefile.loading import load_case, loads_case
from injunction_rules.model.cases import Case
from injunction_rules.rendering.escaping import plain

WIDEST = 100
"""Columns that a terminal's tree may take."""


class Failure(click.ClickException):
    """Bad input, told without a traceback."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__("\n".join(map(plain, message.splitlines())))

    def show(self, file: Any = None) -> None:
        click.echo(_encodable(self.message, sys.stderr), err=True)


class EngineFailure(Failure):
    """An engine that failed though the input was good."""

    exit_code = 1


def case_in(file: str) -> Case:
    """The case in a file, or on standard input for ``-``."""
    if file != "-":
        return load_case(file)
    try:
        with click.open_file("-", "rb") as stream:
            text = stream.read()
    except (OSError, RuntimeError) as error:
        raise Failure(f"<stdin>: {error}") from error
    return loads_case(text, name="<stdin>")


def put(text: str, output: str) -> None:
    """Print a text, or write it to a file, with a line feed at its end."""
    if output == "-":
        say(text.rstrip("\n"))
        return
    try:
        Path(output).write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        raise Failure(f"{output}: {getattr(error, 'strerror', None) or error}") from error


def say(text: str, *, color: bool | None = None) -> None:
    """Print a text as far as the stream can carry it."""
    click.echo(_encodable(text, sys.stdout), color=color)


def _encodable(text: str, stream: Any) -> str:
    """The text with an escape for each character that the stream cannot carry."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
