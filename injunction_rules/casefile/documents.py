"""
Documents: a plain tree that knows where each part stood, and what is wrong with it.

A :class:`Flaw` is a fault before it is reported: it has its place as a tuple, so
that flaws can be compared, moved and put in the order of the document.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from attrs import evolve, field, frozen

from injunction_rules.errors import DocumentError, Problem, nearest

Path = tuple[str | int, ...]
"""Keys and indices from the root of a document down to one place in it."""

MOST_PROBLEMS: Final = 1_000

_SHOWN_CHARACTERS = 60
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,59}")


@frozen
class Flaw:
    """
    One thing wrong with a document, before it is reported to the reader.

    Attributes
    ----------
    path : Path
    expected, found, hint : str
        As in :class:`~injunction_rules.errors.Problem`.
    word : str
        What was written, where one of ``known`` was wanted.
    known : tuple of str
        The words that would have been accepted; the nearest becomes the hint.
    line : int or None
        Where it shows, if that is not where the value at ``path`` begins.
    where : str
        The place in the words of a table; left out, ``path``.
    row : int
        Of a table; by it the flaws of one place are put in order.
    """

    path: Path
    expected: str
    found: str
    hint: str = ""
    word: str = ""
    known: tuple[str, ...] = ()
    line: int | None = None
    where: str = ""
    row: int = 0

    def below(self, path: Path) -> Flaw:
        """Give the same flaw, its path counted from further up."""
        return evolve(self, path=path + self.path)

    def problem(self, line: int | None) -> Problem:
        """
        Give the flaw in the words of an error.

        >>> Flaw(("court", 0), "a list", "'x'").problem(3)
        Problem(path='court[0]', expected='a list', found="'x'", hint='', line=3)
        """
        hint = self.hint
        if self.known:
            # The nearest word is looked for here and not where the flaw is
            # found: of very many flaws only the first are ever reported.
            hint = nearest(self.word, self.known) or "one of " + ", ".join(self.known)
        return Problem(self.where or path_text(self.path), self.expected, self.found, hint, line)


def _as_it_is(flaw: Flaw) -> Flaw:
    return flaw


@frozen
class Document:
    """
    A document as a plain tree.

    Attributes
    ----------
    tree : object
        Dictionaries, lists, text, whole numbers, truth values and ``None``;
        from JSON also floats, which no case file has a place for.
    lines : dict of Path to int or None
        Where each part begins, in the order of the document.
    flaws : tuple of Flaw
        What was wrong with the text itself.
    unreadable : frozenset of Path
        Where the tree has ``None`` only because the value could not be read.
    comments : dict of Path to (str, int)
        What YAML takes for a comment behind a value without quotes, and its line.
    bare : frozenset of Path
        Keys that stand between braces without a colon, and so without a value.
    placed : callable
        Gives a flaw at the cell of a table where it comes from, if it comes from one.
    """

    tree: object
    lines: dict[Path, int | None]
    flaws: tuple[Flaw, ...] = ()
    unreadable: frozenset[Path] = frozenset()
    comments: Mapping[Path, tuple[str, int | None]] = field(factory=dict)
    bare: frozenset[Path] = frozenset()
    placed: Callable[[Flaw], Flaw] = _as_it_is

    def problems(self, flaws: Iterable[Flaw]) -> list[Problem]:
        """
        Flaws as problems, in the order of the document, at most a thousand.

        >>> at = Document({"a": 1}, {(): 1, ("a",): 1})
        >>> [str(problem) for problem in at.problems([Flaw(("a", "b"), "text", "nothing")])]
        ['a.b (line 1): expected text, found nothing']
        """
        ranks = {path: rank for rank, path in enumerate(self.lines)}
        ordered = sorted(
            dict.fromkeys(map(self.placed, flaws)),
            key=lambda flaw: (ranks.get(self._place(flaw.path), -1), flaw.row),
        )
        named = [flaw.problem(self._line(flaw)) for flaw in ordered[:MOST_PROBLEMS]]
        if more := len(ordered) - len(named):
            named.append(Problem("", "no more than these", f"{more} more problems"))
        return named

    def _line(self, flaw: Flaw) -> int | None:
        if flaw.where:
            return None
        place = self._place(flaw.path)
        # The whole document begins on its first line, which helps nobody.
        return flaw.line or (self.lines[place] if place else None)

    def _place(self, path: Path) -> Path:
        """Give the nearest part of the document that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return path


def bytes_of(
    path: str | os.PathLike[str], error: type[DocumentError], most: int = -1
) -> tuple[str, bytes]:
    """
    Read a file, at most so many bytes of it.

    Parameters
    ----------
    path : str or os.PathLike
    error : type of DocumentError
        Raised if the file cannot be read.
    most : int, optional

    Returns
    -------
    name : str
        What an error calls it.
    content : bytes
    """
    name = os.fsdecode(path)
    try:
        with open(path, "rb") as file:
            return name, file.read(most)
    except (OSError, ValueError) as fault:
        why = (getattr(fault, "strerror", None) or str(fault)).lower()
        problem = Problem("", "a file that can be read", printable(why))
        raise error([problem], printable(name)) from fault


def tree_of_json(content: str | bytes, name: str, error: type[DocumentError]) -> Any:
    """
    Read JSON.

    Parameters
    ----------
    content : str or bytes
    name : str
        What an error calls it.
    error : type of DocumentError
        Raised if it is no JSON, no UTF-8, or nested beyond all measure.
    """
    try:
        return json.loads(content)
    except RecursionError:
        problem = Problem("", "JSON", "more levels of nesting than can be read")
    except ValueError as fault:
        line, what = getattr(fault, "lineno", None), getattr(fault, "msg", str(fault))
        words = f"a syntax error ({printable(shortened(what, 200))})"
        problem = Problem("", "JSON", words, line=line)
    raise error([problem], printable(name))


def shown(value: object) -> str:
    """
    Say in a few printable words what stands in a document.

    >>> shown("up\\x1b[2J"), shown(7), shown(None), shown([])
    ("'up\\\\x1b[2J'", 'the number 7', 'nothing', 'a list')
    """
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return shortened(repr(value[: _SHOWN_CHARACTERS + 1]))
    if isinstance(value, (int, float)):
        return f"the number {value}"
    return "a list" if isinstance(value, list) else "a mapping"


def shortened(text: str, most: int = _SHOWN_CHARACTERS) -> str:
    """Cut a text to a length, with an ellipsis where it was cut."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def printable(text: str) -> str:
    """
    Escape every character of a text that a terminal would obey or choke on.

    >>> printable("a\\x1bb ¶")
    'a\\\\x1bb ¶'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def path_text(path: Path) -> str:
    """
    Write a path as a reader would.

    >>> path_text(("facts", 3, "removed"))
    'facts[3].removed'
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step):
            text += f".{step}" if text else step
        else:
            text += f"[{shown(step)}]"
    return text
