"""
Facts as messages, and patterns as tests of them.

A message has a property for each kind that the fact is of and that some pattern asks for, one
for each standard under which it counts, and its fields as numbers: the values for which
patterns ask are numbered, for durable-rules takes ``True``, ``1`` and ``"1"`` for equal and
knows no dates.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from attrs import Factory, fields_dict, frozen

from injunction_rules.engines.durable.network import Test, has
from injunction_rules.model.conditions import (
    After,
    AtLeast,
    AtMost,
    Constraint,
    Exactly,
    OneOf,
    Pattern,
    Within,
)
from injunction_rules.model.facts import COMMON_FIELDS, Fact, Timing
from injunction_rules.model.proof import Proof


@frozen(cache_hash=True)
class Key:
    """A pattern, the standard under which facts count, and whether it is a denial."""

    pattern: Pattern
    standard: Proof
    denial: bool


_UNSTATED, _STRANGE = 0, 1
"""The numbers of what is not stated, and of a value for which no pattern asks."""

# durable-rules reads 64 bits.
_MOST = 2**62


@frozen
class _Demands:
    """
    The demands of patterns on a kind of fact, shown or denied.

    Attributes
    ----------
    name : str
        The property that says that a fact is of this kind.
    values : dict of str to dict of Hashable to int
        By field, the numbers of the values that are asked for.
    numbers : dict of str to None
        Fields that are held against a limit.
    intervals : dict of (str, str) to None
        Pairs of dates, the earlier first, of which the days between are asked for.
    """

    name: str
    values: dict[str, dict[Hashable, int]] = Factory(dict)
    numbers: dict[str, None] = Factory(dict)
    intervals: dict[tuple[str, str], None] = Factory(dict)

    def number(self, name: str, value: Hashable) -> int:
        """Give the number of a value, a new one where it has none."""
        numbers = self.values.setdefault(name, {})
        return numbers.setdefault(value, len(numbers) + _STRANGE + 1)

    def said(self, fact: Fact, timing: Timing | None) -> Iterator[str]:
        """Yield the properties of a fact that is of this kind."""
        own = self.name
        yield f'"{own}":1'
        for name, numbers in self.values.items():
            value = timing if name == "timing" and fact.shown else getattr(fact, name)
            if value in numbers:
                yield f'"{own}.{name}":{numbers[value]}'
            elif not fact.shown:
                yield f'"{own}.{name}":{_UNSTATED if value is None else _STRANGE}'
        for name in self.numbers:
            value = getattr(fact, name)
            if value is not None:
                yield f'"{own}.{name}#":{min(int(value), _MOST)}'
        for earlier, later in self.intervals:
            days = fact.days_between(earlier, later)
            if days is not None:
                yield f'"{own}.{earlier}>{later}":{days}'
        if not fact.shown and fact.stated().keys() <= self.values.keys():
            yield f'"{own}.alone":1'


class Writer:
    """The facts of a question, written for some patterns; ``tests`` has these as tests."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._asked: dict[tuple[type[Fact], bool], _Demands] = {}
        keys = tuple(keys)
        # What denials are asked about must be known before the first is made a test.
        for key in keys:
            kind, demands = key.pattern.kind, self._of(key.pattern.kind, key.denial)
            for name, constraint in key.pattern.where if key.denial else ():
                if isinstance(constraint, Exactly) and name in _own_fields(kind):
                    demands.number(name, constraint.value)
        self.tests: dict[Key, Test] = {key: {"$and": [*self._tests(key)]} for key in keys}
        # By kind of fact, and whether it is shown: what is asked of it, by each kind it is of.
        self._by_kind: dict[tuple[type[Fact], bool], tuple[_Demands, ...]] = {}

    def message(self, fact: Fact, timing: Timing | None, standards: Iterable[Proof]) -> str:
        """Write a fact that counts under some standards; empty if no pattern asks for its kind."""
        kind = (type(fact), fact.shown)
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple(
                demands
                for (base, denial), demands in self._asked.items()
                if denial is not fact.shown and issubclass(type(fact), base)
            )
        said = [part for demands in self._by_kind[kind] for part in demands.said(fact, timing)]
        return ",".join([*said, *[f'"s{standard:d}":1' for standard in standards]]) if said else ""

    def _of(self, kind: type[Fact], denial: bool) -> _Demands:
        name = f"{'no' if denial else ''}k{len(self._asked)}"
        return self._asked.setdefault((kind, denial), _Demands(name))

    def _tests(self, key: Key) -> Iterator[Test]:
        demands = self._of(key.pattern.kind, key.denial)
        yield has(demands.name)
        yield has(f"s{key.standard:d}")
        if not key.denial:
            for name, constraint in key.pattern.where:
                yield _test(demands, name, constraint)
            return
        where = dict(key.pattern.where)
        yield has(f"{demands.name}.alone")
        for name in demands.values:
            test: Test = {f"{demands.name}.{name}": _UNSTATED}
            exact = where.get(name)
            if isinstance(exact, Exactly):
                same = {f"{demands.name}.{name}": demands.number(name, exact.value)}
                test = {"$or": [test, same]}
            yield test


def _test(demands: _Demands, name: str, constraint: Constraint) -> Test:
    slot = f"{demands.name}.{name}"
    if isinstance(constraint, Exactly):
        return {slot: demands.number(name, constraint.value)}
    if isinstance(constraint, OneOf):
        numbers = dict.fromkeys(demands.number(name, value) for value in constraint.values)
        return {"$or": [{slot: number} for number in numbers]}
    if isinstance(constraint, AtMost | AtLeast):
        demands.numbers[name] = None
        compare = "$lte" if isinstance(constraint, AtMost) else "$gte"
        return {compare: {f"{slot}#": constraint.limit.value}}
    earlier = constraint.field if isinstance(constraint, After) else constraint.after
    demands.intervals[earlier, name] = None
    days = f"{demands.name}.{earlier}>{name}"
    if isinstance(constraint, Within):
        return {"$and": [{"$gte": {days: 0}}, {"$lte": {days: constraint.limit.value}}]}
    return {"$gt": {days: 0}}


def _own_fields(kind: type[Fact]) -> Iterable[str]:
    return [name for name in fields_dict(kind) if name not in COMMON_FIELDS]
