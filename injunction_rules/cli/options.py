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
from operator import attrgetter
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
    "docx": "markdown, docx and prose are the order that a clerk would draft: for editing, for "
    "Word and for reading here",
    "mermaid": "Mermaid and DOT are text for other programs",
    "svg": "svg is a picture",
}


def option(
    names: str,
    help: str,
    metavar: str | None = None,
    complete: completion.Complete | None = None,
    **attributes: Any,
) -> click.Option:
    """Give an option of a command, its names with spaces between; the attributes are click's."""
    return click.Option(
        names.split(), help=help, metavar=metavar, shell_complete=complete, **attributes
    )


class OptionalChoice(click.Option):
    """An option for one of some words, which may be left out though a file comes after it."""

    def __init__(self, names: Sequence[str], choices: Sequence[str], **attributes: Any) -> None:
        super().__init__(names, is_flag=False, type=click.Choice(choices), **attributes)
        self._choices = choices

    def completed(self, words: Sequence[str]) -> list[str]:
        """Give the words of a command line, with the choice where it was left out."""
        return [
            f"{word}={self.flag_value}" if word in self.opts and next not in self._choices else word
            for word, next in zip(words, (*words[1:], ""), strict=False)
        ]


class _Command(click.Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        for parameter in self.params:
            if isinstance(parameter, OptionalChoice):
                args = parameter.completed(args)
        return super().parse_args(ctx, args)


def day_option(names: str, help: str, **attributes: Any) -> click.Option:
    """Give an option that is a day, or several."""

    def days(context: click.Context, parameter: click.Parameter, given: Any) -> Any:
        if isinstance(given, tuple):
            return tuple(day.date() for day in given)
        return given and given.date()

    type = click.DateTime(["%Y-%m-%d"])
    return option(names, help, "YYYY-MM-DD", type=type, callback=days, **attributes)


def rules_option(read: Callable[[Any], Any], **attributes: Any) -> click.Option:
    """Give the option that names a rule book; what is given, or nothing, is read so."""
    return option(
        "--rules",
        "Another rule book: package.module:NAME, or the name that its package gives it.",
        "BOOK",
        completion.rule_books,
        callback=lambda context, parameter, given: read(given),
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
    "Only this motion; needed where several fit.",
    "ID",
    completion.motions,
)
AGAINST = option(
    "--against",
    "Only against this person; needed where several fit.",
    "ID",
    completion.people,
)
FORUM = option("--forum", "Decide as this court, such as ilnd.", "ID", completion.courts)
AS_OF = day_option("--as-of", "Take the law as of this date, not the case's own.")
ENGINE = option("--engine", f"Left out: {ENGINES[0]}, the fastest.", type=click.Choice(ENGINES))
DECIDING = (ENGINE, FORUM, AS_OF, BOOK)
"""The parameters of whatever decides cases."""
CROSS_CHECK = OptionalChoice(
    ["--cross-check"],
    ENGINES,
    help="Decide by this engine too, durable where none is named, and fail where they differ.",
    flag_value="durable",
)
FULL = option("--full", "Every rule considered, none left out.", is_flag=True)
RULE_TEXT = option("--rule-text", "In JSON, the text of the rules used as well.", is_flag=True)
OUTPUT = option(
    "-o --output", "Write to this file, always plain.", "OUT", completion.any_file, default="-"
)


def at_most_option(things: str, default: int) -> click.Option:
    """Give the option that says how large a search may be."""
    return option(
        "--at-most",
        f"How many {things} may be tried before the search is refused.",
        "N",
        type=click.IntRange(1),
        default=default,
        show_default=True,
    )


def format_option(forms: Sequence[str]) -> click.Option:
    """Give the option for one of some forms, of which the first is the default."""
    explained = "; ".join(words for form, words in _FORMS_HELP.items() if form in forms)
    kind = click.Choice(forms)
    return option("--format form", f"{explained}.", type=kind, default=forms[0], show_default=True)


@frozen
class Given:
    """
    Parameters that together name one thing that a command works on.

    The name is that of the parameter of the function that takes it; ``value`` makes the
    thing of what was typed, and its caption is the title of a page about it.
    """

    name: str
    parameters: tuple[click.Parameter, ...]
    value: Callable[..., Any]
    caption: Callable[[Any], str] = attrgetter("case.caption")


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
            read = [options[name] for name in ("file", "document") if options.get(name)]
            # Commands that read no case import no reader of case files.
            if read:
                from injunction_rules.cli.reading import tables_beside  # noqa: PLC0415

                read.extend(tables_beside(read, output))
            refuse_to_overwrite(output, *read)
            title = ""
            for part in parts:
                if isinstance(part, Given):
                    names = [parameter.name or "" for parameter in part.parameters]
                    thing = part.value(**{name: options.pop(name) for name in names})
                    options[part.name], title = thing, part.caption(thing)
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
        return _Command(name, params=parameters, callback=function, help=text)

    return decorate
