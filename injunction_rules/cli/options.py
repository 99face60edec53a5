"""
The parameters of commands, each written once, and how a command is made of them.

>>> from click.testing import CliRunner
>>> @command("court", FORUM)
... def court_command(forum: str) -> str:
...     return forum
>>> CliRunner().invoke(court_command, ["--forum", "ilnd"]).output
'ilnd\\n'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import cleandoc
from typing import Any

import click
from attrs import frozen

from injunction_rules.cli import completion
from injunction_rules.cli.output import emit, refuse_to_overwrite
from injunction_rules.cli.rule_books import rule_book_named
from injunction_rules.engines import ENGINES
from injunction_rules.model.rulebook import RuleBook

PAGES = ("text", "markdown", "html", "json")
"""The forms of every answer."""

TABLES = (*PAGES, "csv")
"""The forms of an answer that is a table."""

_FORMS_HELP = {
    "text": "Text is in colour in a terminal and plain where it is piped",
    "html": "html is a whole page",
    "csv": "csv and json have every row",
    "mermaid": "Mermaid and DOT are text for other programs",
    "svg": "svg is a picture",
}


def option(*names: str, **attributes: Any) -> click.Option:
    """Give an option of a command; the attributes are those of click."""
    return click.Option(names, **attributes)


def day_option(*names: str, help: str, **attributes: Any) -> click.Option:
    """Give an option that is a day, or several."""

    def days(context: click.Context, parameter: click.Parameter, given: Any) -> Any:
        if isinstance(given, tuple):
            return tuple(day.date() for day in given)
        return given and given.date()

    type = click.DateTime(["%Y-%m-%d"])
    return option(*names, type=type, callback=days, metavar="YYYY-MM-DD", help=help, **attributes)


def rules_option(read: Callable[[Any], Any], **attributes: Any) -> click.Option:
    """Give the option that names a rule book; what is given, or nothing, is read so."""
    return option(
        "--rules",
        callback=lambda context, parameter, given: read(given),
        metavar="BOOK",
        help="Another rule book: package.module:NAME, or the name that its package gives it.",
        shell_complete=completion.rule_books,
        **attributes,
    )


def named_or_ours(text: str | None) -> RuleBook:
    """Give the rule book that is named, or that of this package."""
    # To build the law takes a tenth of a second, and --help needs none.
    from injunction_rules.law.rules import RULES  # noqa: PLC0415

    return RULES if text is None else rule_book_named(text)


FILE = click.Argument(["file"], shell_complete=completion.case_files)

BOOK = rules_option(named_or_ours)
BOOK_IF_ANY = rules_option(lambda text: None if text is None else rule_book_named(text))
MOTION = option(
    "--motion",
    metavar="ID",
    help="Only this motion; needed where several fit and one is asked about.",
    shell_complete=completion.motions,
)
AGAINST = option(
    "--against",
    metavar="ID",
    help="Only against this person; needed where several fit and one is asked about.",
    shell_complete=completion.people,
)
FORUM = option(
    "--forum",
    metavar="ID",
    help="Decide as this court, such as ilnd.",
    shell_complete=completion.courts,
)
AS_OF = day_option("--as-of", help="Take the law as of this date, not the case's own.")
ENGINE = option("--engine", type=click.Choice(ENGINES), help="Left out: the first that runs here.")
FULL = option("--full", is_flag=True, help="Every rule considered, none left out.")
OUTPUT = option(
    "-o",
    "--output",
    metavar="OUT",
    default="-",
    help="Write to this file, always plain.",
    shell_complete=completion.any_file,
)


def format_option(forms: Sequence[str]) -> click.Option:
    """Give the option for one of some forms, of which the first is the default."""
    explained = "; ".join(words for form, words in _FORMS_HELP.items() if form in forms)
    return option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help=f"{explained}.",
    )


@frozen
class Given:
    """
    Parameters that together name one thing that a command works on.

    The name is that of the parameter of the function that takes it; ``value`` makes the
    thing of what was typed, and ``title`` gives the title of a page about it.
    """

    name: str
    parameters: tuple[click.Parameter, ...]
    value: Callable[..., Any]
    title: Callable[[Any], str]


def command(
    name: str,
    *parts: click.Parameter | Given,
    forms: Sequence[str] = PAGES,
    status: Callable[[Any], int] | None = None,
) -> Callable[[Callable[..., object]], click.Command]:
    """
    Make a command of a function, which takes each part by its name: what it returns is printed.

    ``--format`` offers the forms, the default first, unless there is only one; ``status``
    gives the exit status, of what the function returned.
    """
    choice = [format_option(forms)] if len(forms) > 1 else []

    def decorate(function: Callable[..., object]) -> click.Command:
        def run(output: str, form: str = forms[0], **options: Any) -> None:
            refuse_to_overwrite(output, *filter(None, [options.get("file")]))
            title = ""
            for part in parts:
                if isinstance(part, Given):
                    names = [parameter.name or "" for parameter in part.parameters]
                    thing = part.value(**{name: options.pop(name) for name in names})
                    options[part.name], title = thing, part.title(thing)
            answer = function(**options)
            emit(answer, form, output, title)
            if status is not None and status(answer):
                raise SystemExit(status(answer))

        return bare_command(name, *parts, *choice, OUTPUT, help=function.__doc__)(run)

    return decorate


def bare_command(
    name: str, *parts: click.Parameter | Given, help: str | None = None
) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a function that prints by itself; the help is its docstring."""
    parameters = [
        parameter
        for part in parts
        for parameter in (part.parameters if isinstance(part, Given) else (part,))
    ]

    def decorate(function: Callable[..., None]) -> click.Command:
        text = cleandoc(help or function.__doc__ or "")
        if FILE in parameters:
            text = text.replace("\n\n", "\n\nFILE may be - for standard input.\n\n", 1)
        return click.Command(name, params=parameters, callback=function, help=text)

    return decorate
