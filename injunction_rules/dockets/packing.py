"""
Decisions in few bytes, between those who hold the same rule book.

Nine tenths of a pickled decision are the words of the rule book.  What stands
in the book goes by its number here, and all else is pickled as ever.
"""

from __future__ import annotations

import copyreg
import pickle
from collections.abc import Callable, Iterator
from io import BytesIO
from operator import attrgetter
from typing import Any

from attrs import fields

from injunction_rules.model.conditions import AllOf, AnyOf, Condition
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.traces import Conclusion, Premise, Step


class Packing:
    """
    Writes and reads what refers to one rule book; writer and reader must have equal ones.

    >>> from injunction_rules import RULES, decide
    >>> from injunction_rules.corpus.data import demo
    >>> decision = decide(demo(), engine="reference")
    >>> packed = Packing(RULES).dumps(decision)
    >>> Packing(RULES).loads(packed) == decision
    True
    >>> len(packed) < len(pickle.dumps(decision)) / 3
    True
    """

    def __init__(self, book: RuleBook) -> None:
        self._shared = tuple(_parts(book))
        # To look up the very object is quick, for no value need be compared; and
        # what is equal to it but another is written in full, which is right too.
        self._numbers = {id(value): number for number, value in enumerate(self._shared)}

    def dumps(self, value: object) -> bytes:
        """Pickle a value."""
        file = BytesIO()
        _Writer(file, self._numbers).dump(value)
        return file.getvalue()

    def loads(self, packed: bytes) -> Any:
        """Give back an equal value."""
        return _Reader(packed, self._shared).load()


def _parts(book: RuleBook) -> Iterator[object]:
    """Yield what decisions share with their rule book, in the book's order."""
    yield from book.findings
    for rule in book.rules:
        yield rule
        yield from rule.cites
        yield from _conditions(rule.when)


def _conditions(condition: Condition) -> Iterator[Condition]:
    yield condition
    if isinstance(condition, (AllOf, AnyOf)):
        for part in condition.parts:
            yield from _conditions(part)


def _by_fields(kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda item: (kind, values(item))


class _Writer(pickle.Pickler):
    # A trace has hundreds of these; pickled by their fields' names they are slow.
    dispatch_table = copyreg.dispatch_table | {
        kind: _by_fields(kind) for kind in (Step, Premise, Conclusion)
    }

    def __init__(self, file: BytesIO, numbers: dict[int, int]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, value: object) -> int | None:
        return self._numbers.get(id(value))


class _Reader(pickle.Unpickler):
    def __init__(self, packed: bytes, shared: tuple[object, ...]) -> None:
        super().__init__(BytesIO(packed))
        self._shared = shared

    def persistent_load(self, number: int) -> object:
        return self._shared[number]
