"""
The errors this package raises on purpose.

All derive from :class:`InjunctionRulesError`, and each message says what was
found, what was expected, and what to do.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from attrs import frozen


class InjunctionRulesError(Exception):
    """Base of every error raised on purpose by this package."""


class RuleError(InjunctionRulesError, ValueError):
    """A rule, condition, doctrine or rule book that cannot mean anything."""


class EngineUnavailableError(InjunctionRulesError):
    """An engine was asked for that cannot run on this machine."""


class EngineError(InjunctionRulesError):
    """An engine failed while it was deciding; the decision is not given."""


class EnginesDifferError(EngineError):
    """Two engines decided a question differently; the decision is not given."""


@frozen
class Problem:
    """
    One thing wrong with a document, such as a case file.

    Attributes
    ----------
    path : str
        Where in the document, such as ``facts[3].removed``.
    expected : str
        What may stand there.
    found : str
        What stands there.
    hint : str
        What to do, often the nearest valid word; may be empty.
    line : int or None
        The line of the document, counted from 1, where it is known.

    >>> print(Problem("court", "a federal court's id", "'nyds'", "did you mean 'nysd'?"))
    court: expected a federal court's id, found 'nyds'; did you mean 'nysd'?
    """

    path: str
    expected: str
    found: str
    hint: str = ""
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.path or 'the document'}"
        if self.line is not None:
            where += f" (line {self.line})"
        text = f"{where}: expected {self.expected}, found {self.found}"
        return f"{text}; {self.hint}" if self.hint else text


class DocumentError(InjunctionRulesError, ValueError):
    """
    A document that cannot be read; carries every problem found in it.

    Attributes
    ----------
    name : str
        The file, or ``<text>``.
    problems : tuple of Problem
        In the order of the document.
    """

    def __init__(self, problems: Iterable[Problem], name: str = "<text>") -> None:
        self.name = name
        self.problems = tuple(problems)
        super().__init__(self.name, self.problems)

    def __str__(self) -> str:
        many = len(self.problems)
        head = f"{self.name}: {many} problem{'s' if many != 1 else ''}"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])


def problems_of(error: InjunctionRulesError) -> tuple[Problem, ...]:
    """
    Give every problem that an error carries, or the error itself as a problem.

    >>> problems_of(RuleError("no federal court 'nyds'"))[0].found
    "no federal court 'nyds'"
    """
    asked = Problem("", "a question that has an answer", str(error))
    return tuple(getattr(error, "problems", (asked,)))


class CaseFileError(DocumentError):
    """A case file that cannot be read; carries every problem found in it."""


class DecisionFileError(DocumentError):
    """A written decision that cannot be read; carries every problem found in it."""


class TableError(DocumentError):
    """A table that cannot be read as facts; carries every problem found in it."""


class InvalidFactError(InjunctionRulesError, ValueError):
    """
    A fact, or another part of a case, that contradicts itself.

    Attributes
    ----------
    faults : tuple of (field, expected, found)
        Every contradiction, by the field at which it shows.
    """

    def __init__(self, subject: str, faults: Iterable[tuple[str, str, str]]) -> None:
        self.subject = subject
        self.faults = tuple(faults)
        super().__init__(self.subject, self.faults)

    def __str__(self) -> str:
        return "\n".join(
            f"{self.subject}.{field}: expected {expected}, found {found}"
            for field, expected, found in self.faults
        )


def nearest(word: str, words: Iterable[str]) -> str:
    """
    Say which known word was probably meant.

    Parameters
    ----------
    word : str
        The word found.
    words : iterable of str
        The words that would have been accepted.

    Returns
    -------
    str
        A question naming the nearest word, or the list of words when it is
        short, or the empty string.

    >>> nearest("marketplcae", ["bank", "marketplace", "host"])
    "did you mean 'marketplace'?"
    >>> nearest("after_order", ["before_order", "after_notice"])
    "did you mean 'after_notice'?"
    """
    known = sorted(words)
    alike = [near for near in known if not _contrary(word, near)]
    close = difflib.get_close_matches(word[:100], alike, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    if 0 < len(known) <= 12:
        return "one of " + ", ".join(known)
    return ""


_CONTRARIES = (("before", "after"), ("within", "without"))


def _contrary(word: str, near: str) -> bool:
    """Tell whether a word that looks alike says the contrary."""
    return any(
        (word.startswith(a) and near.startswith(b)) or (word.startswith(b) and near.startswith(a))
        for a, b in _CONTRARIES
    )
