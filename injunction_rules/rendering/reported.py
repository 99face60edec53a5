"""
The printing of results: ``report`` gives blocks, ``data`` plain data, ``table`` rows.

A result inherits :class:`Reported`, and the module ``report`` beside it registers what
it says::

    @report.register
    def report_stability(stability: Stability) -> Iterator[Block]: ...

That module is loaded when a result is first printed, so that who only decides does not
wait for what prints; a result is never without its report, not even one that was
unpickled in a fresh process.  Where there is none beside the class, it is looked for in the
folders above: the values of the model are reported in :mod:`injunction_rules.report`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from functools import singledispatch
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from injunction_rules.rendering.blocks import Block, Table

# What dresses blocks is imported where it is used: who only decides prints nothing, and the
# model itself inherits from here.
_Part = TypeVar("_Part")


@singledispatch
def report(value: object) -> Iterable[Block]:
    """
    Give a result as headings, paragraphs, outlines and tables; the first is a heading.

    It raises TypeError if nothing is registered for values of that type.
    """
    _load_report(report, value)
    return report(value)


@singledispatch
def data(value: object) -> dict[str, Any]:
    """
    Give a result as plain data, with a key ``schema`` that names the form and its version.

    It raises TypeError if nothing is registered for values of that type.
    """
    _load_report(data, value)
    return data(value)


@singledispatch
def table(value: object) -> Table:
    """Give a result that is a table, whole, as CSV wants it; TypeError of another."""
    _load_report(table, value)
    return table(value)


@singledispatch
def picture(value: object) -> str:
    """Draw a result as SVG; TypeError if nothing draws values of that type."""
    _load_report(picture, value)
    return picture(value)


def _load_report(function: Any, value: object) -> None:
    """Load the module ``report`` beside the value's class or above, which registers it."""
    for name in dict.fromkeys(name for base in type(value).__mro__ for name in _reports(base)):
        if find_spec(name) is not None:
            import_module(name)
        if function.dispatch(type(value)) is not function.dispatch(object):
            return
    raise TypeError(f"no {function.__name__} of a value of type {type(value).__name__}")


def _reports(base: type) -> Iterator[str]:
    """Yield where a report of a class may be: beside its module, and in each folder above."""
    folder = base.__module__
    while "." in folder:
        folder = folder.rpartition(".")[0]
        yield f"{folder}.report"


def fields(value: object, names: str) -> dict[str, Any]:
    """
    Give some attributes of a value, their names with spaces between, as plain data.

    A member of an enumeration of words is its word, of another its name in small
    letters; a date is as in ISO 8601; a value that has an id is its id.

    >>> from injunction_rules.rendering.blocks import Table
    >>> fields(Table(("seller", "cases"), []), "headings rows")
    {'headings': ['seller', 'cases'], 'rows': []}
    """
    return {name: _data(getattr(value, name)) for name in names.split()}


def _data(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value if isinstance(value.value, str) else value.name.lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    return getattr(value, "id", value)


class Displayed:
    """The base of values that a notebook displays as their report; they print as ever."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from injunction_rules.rendering.html import html  # noqa: PLC0415

        return html(report(self))


class Reported(Displayed):
    """The base of results: they print as text and display in a notebook."""

    __slots__ = ()

    def __repr__(self) -> str:
        from injunction_rules.model.lines import short  # noqa: PLC0415

        heading = getattr(next(iter(report(self)), None), "text", "")
        return short(f"{type(self).__name__}: {heading}")

    def __str__(self) -> str:
        from injunction_rules.rendering.plain import text  # noqa: PLC0415

        return text(report(self))

    def _repr_markdown_(self) -> str:
        from injunction_rules.rendering.markdown import markdown  # noqa: PLC0415

        return markdown(report(self))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


class Several(Reported, Generic[_Part]):
    """A result of several parts, which can be counted, gone through and picked."""

    __slots__ = ()

    @property
    @abstractmethod
    def parts(self) -> tuple[_Part, ...]:
        """Give the parts, in order."""

    def __iter__(self) -> Iterator[_Part]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __getitem__(self, place: int) -> _Part:
        return self.parts[place]
