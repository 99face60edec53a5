"""Printing: one value in any form, to a terminal, a pipe or a file; and failing in words."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EBADF
from io import RawIOBase
from typing import Any

import click
from attrs import evolve

from injunction_rules.cli.files import check_writable, put
from injunction_rules.rendering.blocks import Block, Heading
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.reported import data, report, table

# What dresses blocks is imported with the form that is wanted, for no run needs all.

LEAST = 60
"""Columns below which nothing of an outline would be left."""

WIDEST = 100
"""Columns that an answer takes unless ``COLUMNS`` says more, and the most in a terminal."""

STDOUT = "standard output"
"""How messages call it."""


class Failure(click.ClickException):
    """Bad input, reported without a traceback."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__("\n".join(map(plain, message.splitlines())))

    def show(self, file: Any = None) -> None:
        # Where nobody can be told, the exit status still tells.
        with suppress(OSError):
            click.echo(_encodable(self.message, sys.stderr), err=True)


class EngineFailure(Failure):
    """An engine that failed though the input was good."""

    exit_code = 1


class NotWritten(Failure):
    """An answer that could not be written: a full disk, no such folder, a file that is read."""

    exit_code = 3


class Interrupted(Failure):
    """A command that was stopped with Ctrl-C."""

    exit_code = 130


class PipeClosed(Failure):
    """A reader that went away before it had read the answer."""

    exit_code = 141


STATUSES = {
    0: "the answer was given",
    1: "an engine failed, or the answer is a difference: `corpus`, `replay`",
    2: "bad input or bad arguments; of many files, at least one could not be decided",
    3: "the answer could not be written: a full disk, no such folder, a file that is read",
    130: "stopped with Ctrl-C; 128 and the number of the signal, for any other signal",
    141: "the reader of a pipe went away, as `head` does",
}
"""Each exit status with what it means."""


@contextmanager
def printing() -> Iterator[None]:
    """Tell in one sentence what keeps a command from printing, and see that all is printed."""
    before = sys.stdout
    try:
        _write_whole()
        try:
            yield
        except (click.exceptions.Exit, SystemExit):
            _finish()
            raise
        _finish()
    except KeyboardInterrupt:
        raise Interrupted("interrupted before the answer was finished") from None
    except MemoryError:
        raise EngineFailure("there is not enough memory for this answer; ask for less") from None
    except OSError as error:
        raise not_written(str(error.filename or STDOUT), error) from error
    finally:
        _let_go()
        sys.stdout = before


def _write_whole() -> None:
    """Have standard output take all that is printed, or raise."""
    # Unbuffered, as with PYTHONUNBUFFERED, Python passes over what a pipe or a disk did not
    # take.  A terminal takes all, and on Windows in a way of its own.
    if isinstance(getattr(sys.stdout, "buffer", None), RawIOBase) and not sys.stdout.isatty():
        how: dict[str, Any] = {"encoding": sys.stdout.encoding, "errors": sys.stdout.errors}
        sys.stdout = os.fdopen(sys.stdout.fileno(), "w", closefd=False, **how)


def _finish() -> None:
    """Raise OSError if what was printed did not arrive."""
    # There is no stream where standard output is closed, and no file where a caller has another.
    with suppress(AttributeError, ValueError):
        sys.stdout.flush()
        # What a file system writes late, it tells when a file is closed.
        os.close(os.dup(sys.stdout.fileno()))


def _let_go() -> None:
    """Keep Python from trying once more, at its end, to print what cannot be printed."""
    with suppress(AttributeError, ValueError):
        try:
            sys.stdout.flush()
        except OSError:
            with open(os.devnull, "wb") as nowhere:
                os.dup2(nowhere.fileno(), sys.stdout.fileno())


class Forms(dict[str, Callable[[], "str | bytes | Iterable[Block]"]]):
    """The output of a command by form: a text, a file of bytes, or blocks to print as text."""

    failed = False


def blocks_in_forms(
    blocks: Callable[[], Iterable[Block]],
    tree: Callable[[], object],
    title: str = "",
    **others: Callable[[], str],
) -> Forms:
    """Give blocks and plain data in every form."""

    def markdown() -> str:
        from injunction_rules.rendering.markdown import markdown  # noqa: PLC0415

        return markdown(blocks())

    def html() -> str:
        from injunction_rules.rendering.html import page  # noqa: PLC0415

        first, *rest = blocks()
        if title or not isinstance(first, Heading):
            return page(title, [first, *rest])
        # The heading is the title, and is said once.
        return page(first.text, [evolve(first, level=0), *rest])

    def as_json() -> str:
        return json.dumps(tree(), indent=2)

    return Forms(text=blocks, markdown=markdown, html=html, json=as_json, **others)


def emit(value: object, form: str, output: str = "-", title: str = "") -> None:
    """
    Print a value, its forms or a text: in colour in a terminal, plain in a pipe or a file.

    The title is that of the page; left out, the first heading of the report.  It raises
    Failure if the file cannot be written.
    """

    def csv() -> str:
        from injunction_rules.rendering.csv import comma_separated  # noqa: PLC0415

        return comma_separated(table(value))

    if not isinstance(value, (str, Forms)):
        forms = blocks_in_forms(lambda: report(value), lambda: data(value), title, csv=csv)
        content = forms[form]()
    else:
        content = value if isinstance(value, str) else value[form]()
    if isinstance(content, str):
        _put(content, output, form)
    elif isinstance(content, bytes):
        _put_bytes(content, output, form)
    elif output != "-" or not _in_terminal(content):
        from injunction_rules.rendering.plain import text  # noqa: PLC0415

        _put(text(content, _width()), output, "text")


def _width() -> int:
    """Give the columns of a pipe or a file: what ``COLUMNS`` says, else those of the terminal."""
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        columns = min(_terminal_width() or WIDEST, WIDEST)
    return max(columns, LEAST)


def _terminal_width() -> int:
    """Give the columns of the terminal that the command is typed in; 0 where there is none."""
    # Where the output is piped, messages and input are still those of the terminal.
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            return os.get_terminal_size(stream.fileno()).columns if stream else 0
        except (OSError, ValueError):
            continue
    return 0


def _is_terminal() -> bool:
    # There is no stream where standard output is closed.
    return bool(sys.stdout) and sys.stdout.isatty()


def _in_terminal(blocks: Iterable[Block]) -> bool:
    """Print blocks in colour if standard output is a terminal; return if it is."""
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("TTY_COMPATIBLE")
    if not forced and not _is_terminal():
        return False
    # Slow to import.
    from rich.console import Console  # noqa: PLC0415

    from injunction_rules.rendering.terminal import coloured  # noqa: PLC0415

    console = Console()
    if console.is_terminal:
        with console.capture() as captured:
            console.print(coloured(blocks, min(console.width, WIDEST)), soft_wrap=True)
        say(captured.get().rstrip("\n"), color=True)
    return console.is_terminal


def _put(text: str, output: str, form: str) -> None:
    """Print a text, or write it to a file, with a line feed at its end."""
    if output != "-":
        _write(f"{text.rstrip()}\n", output)
    elif form == "text" or _is_terminal():
        say(text.rstrip("\n"))
    else:
        # What another program reads has the same bytes in a pipe as in a file.
        _echo(text.rstrip("\n").encode(errors="backslashreplace"))


def _put_bytes(content: bytes, output: str, form: str) -> None:
    """Write bytes to a pipe or a file, and never to a terminal."""
    if output != "-":
        _write(content, output)
    elif _is_terminal():
        raise Failure(f"a terminal cannot show {form}; name a file with -o, such as order.{form}")
    else:
        _echo(content, nl=False)


def _write(content: str | bytes, output: str) -> None:
    try:
        put(output, content if isinstance(content, bytes) else content.encode())
    except (OSError, ValueError) as error:
        raise not_written(output, error) from error


def not_written(output: str, error: Exception, more: str = "") -> Failure:
    """Give the failure to write a file or standard output, and what more there is to say."""
    if isinstance(error, BrokenPipeError):
        return PipeClosed(f"{output}: closed before all was written{more}")
    return NotWritten(f"{output}: {getattr(error, 'strerror', None) or error}{more}")


def refuse_to_overwrite(output: str, *inputs: str | os.PathLike[str]) -> None:
    """
    Refuse, before any work, an output that is to be read, by whatever name, or cannot be written.

    It raises NotWritten.
    """
    try:
        if output != "-":
            check_writable(output)
        elif not sys.stdout:
            raise OSError(EBADF, "closed")
    except (OSError, ValueError) as error:
        raise not_written(STDOUT if output == "-" else output, error) from error
    with suppress(OSError, ValueError):
        place = os.fstat(sys.stdout.fileno()) if output == "-" else os.stat(output)
        if stat.S_ISREG(place.st_mode):
            _refuse_inputs(output, place, inputs)


def _refuse_inputs(
    output: str, place: os.stat_result, inputs: Iterable[str | os.PathLike[str]]
) -> None:
    for given in inputs:
        try:
            same = os.path.samestat(place, os.stat(given))
        except (OSError, ValueError):
            same = False
        if same:
            name = f"{STDOUT} is {given}" if output == "-" else output
            raise NotWritten(f"{name}: would be written over, and is to be read; name another file")


def say(text: str, *, color: bool | None = None) -> None:
    """Print a text as far as the stream can carry it."""
    _echo(_encodable(text, sys.stdout), color=color)


def _echo(content: str | bytes, **how: Any) -> None:
    try:
        if not sys.stdout:
            raise OSError(EBADF, "closed")
        click.echo(content, **how)
    except OSError as error:
        raise not_written(STDOUT, error) from error


def _encodable(text: str, stream: Any) -> str:
    """Give the text with an escape for each character that the stream cannot carry."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
