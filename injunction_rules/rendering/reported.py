"""
How results are printed: ``report`` gives blocks, ``data`` plain data, ``table`` rows.

A result inherits :class:`Reported`, and a neighbour file registers what it says::

    @report.register
    def report_stability(stability: Stability) -> Iterator[Block]: ...

The ``__init__`` of their folder imports both, so that a result is never without its
report, not even one that was unpickled in a fresh process.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any, Generic, TypeVar

from injunction_rules.rendering.blocks import Block, Heading, Table
from injunction_rules.rendering.html import html
from injunction_rules.rendering.markdown import markdown
from injunction_rules.rendering.plain import text

_Part = TypeVar("_Part")

_LONGEST_REPR = 200


@singledispatch
def report(value: object) -> Iterable[Block]:
    """
    Give a result as headings, paragraphs, outlines and tables.

    Parameters
    ----------
    value : object
        What a verb of this package returned.

    Returns
    -------
    iterable of Block
        The first is a heading.

    Raises
    ------
    TypeError
        If nothing is registered for values of that type.
    """
    raise TypeError(f"nothing reports a value of type {type(value).__name__}")


@singledispatch
def data(value: object) -> dict[str, Any]:
    """
    Give a result as dictionaries, lists, text, numbers and truth values.

    Returns
    -------
    dict
        With a key ``schema`` that names the form and its version.

    Raises
    ------
    TypeError
        If nothing is registered for values of that type.
    """
    raise TypeError(f"nothing gives data of a value of type {type(value).__name__}")


@singledispatch
def table(value: object) -> Table:
    """
    Give a result that is a table, whole, as CSV wants it.

    Raises
    ------
    TypeError
        If values of that type are no tables.
    """
    raise TypeError(f"a value of type {type(value).__name__} is no table")


class Reported:
    """The base of results: they print as text and display in a notebook."""

    __slots__ = ()

    def __repr__(self) -> str:
        heading = next((b.text for b in report(self) if isinstance(b, Heading)), "")
        words = f"<{type(self).__name__}: {heading}>"
        return words if len(words) <= _LONGEST_REPR else f"{words[: _LONGEST_REPR - 2]}…>"

    def __str__(self) -> str:
        return text(report(self))

    def _repr_html_(self) -> str:
        return html(report(self))

    def _repr_markdown_(self) -> str:
        return markdown(report(self))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


class Several(Reported, Generic[_Part]):
    """A result of several parts, which can be counted, gone through and picked."""

    __slots__ = ()

    @property
    @abstractmethod
    def parts(self) -> tuple[_Part, ...]:
        """The parts, in order."""

    def __iter__(self) -> Iterator[_Part]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __getitem__(self, place: int) -> _Part:
        return self.parts[place]
