"""Moves on a panel, and what follows from them, without widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, frozen

from injunction_rules import model
from injunction_rules.changes import Change, changing, heard_in, heard_on, removing
from injunction_rules.model.cases import Case
from injunction_rules.model.conditions import Pattern
from injunction_rules.model.facts import Fact, needed_fields
from injunction_rules.queries.supposing import WhatIf, what_if
from injunction_rules.symbolic.witnesses import witnesses

Place = int | None
"""The number of a fact of the record, or nothing for the injunction."""

_Values = Mapping[str, Any]


def _unchanging(values: Mapping[Place, _Values]) -> Mapping[Place, _Values]:
    return MappingProxyType({place: MappingProxyType({**own}) for place, own in values.items()})


@frozen
class Moves:
    """
    The moves that were made on a panel.

    Attributes
    ----------
    values : mapping of int or None to mapping of str to object
        For each fact that was moved, by its number, and for the injunction, under ``None``,
        the new values of its fields; ``shown`` is ``None`` where the record shall not
        show the fact at all.
    forum : str or None
        The court that decides; left out, the case's own.
    as_of : datetime.date or None
        The day as of which the law is taken; left out, the case's own.

    >>> from injunction_rules import demo
    >>> moves = Moves().moving(20, promptly=False)
    >>> print(*moves.changes(demo()))
    change: listing the infringing listings on Alibaba [Order ¶ 2]: removed promptly → not \
removed promptly
    """

    values: Mapping[Place, _Values] = field(factory=dict, converter=_unchanging, hash=False)
    forum: str | None = None
    as_of: date | None = None

    def moving(self, place: Place, **values: Any) -> Moves:
        """Give the moves with some fields of a fact moved as well."""
        return evolve(self, values={**self.values, place: {**self.values.get(place, {}), **values}})

    def value(self, case: Case, place: Place, name: str) -> Any:
        """Give where a field of a fact stands."""
        return self.values.get(place, {}).get(name, getattr(fact_at(case, place), name))

    def otherwise(self, case: Case) -> Iterator[tuple[Place, _Values | None]]:
        """Yield each fact that is otherwise, with its new values; nothing where it is left out."""
        for place, values in self.values.items():
            fact = fact_at(case, place)
            if values.get("shown", True) is None:
                yield place, None
            elif new := {name: v for name, v in values.items() if v != getattr(fact, name)}:
                yield place, new

    def changes(self, case: Case) -> tuple[Change, ...]:
        """
        Give the moves as changes of a case, which ``what_if`` takes.

        Raises
        ------
        ChangeError
            If there is no such field or court.
        InvalidFactError
            If a fact would contradict itself.
        """
        changes: list[Change] = []
        for place, values in self.otherwise(case):
            fact = fact_at(case, place)
            changes.append(removing(fact) if values is None else changing(fact, **values))
        if self.forum not in (None, case.court):
            changes.append(heard_in(self.forum))
        if self.as_of not in (None, case.as_of):
            changes.append(heard_on(self.as_of))
        return tuple(changes)


def supposed(case: Case, moves: Moves) -> WhatIf:
    """
    Decide a case as filed and as moved, and compare the two.

    Parameters
    ----------
    case : Case
    moves : Moves

    Raises
    ------
    InjunctionRulesError
        If what was moved cannot stand together, or not in this case.

    >>> from injunction_rules import demo
    >>> turned = supposed(demo(), Moves().moving(20, promptly=False)).turned
    >>> [(ruling.motion, ruling.name, ruling.after.words) for ruling in turned]
    [('cease', 'Alibaba', 'open'), ('contempt', 'Alibaba', 'open')]
    """
    return what_if(case, *moves.changes(case), engine="compiled")


def fact_at(case: Case, place: Place) -> Fact:
    """Give a fact of the record by its number, or the injunction."""
    return case.injunction if place is None else case.facts[place]


def switched(fact: Fact, shown: bool | None) -> dict[str, Any]:
    """
    Give the values to move for a fact to be in the record, denied, or unknown.

    A denial may leave out what a fact must say: switched on, it says the first thing that
    it could; switched back, it is as filed.

    >>> from injunction_rules.model.facts import Knowledge
    >>> switched(Knowledge(shown=False), True)["of"].words
    'violations in general'
    """
    blank = [name for name in needed_fields(type(fact)) if getattr(fact, name) is None]
    claims = witnesses(Pattern(type(fact))) if shown and blank else (fact,)
    return {"shown": shown, **{name: getattr(claims[0], name) for name in blank}}


def snippet(case: Case, moves: Moves) -> str:
    """
    Write moves as Python that asks the same of ``what_if``, for a case named ``case``.

    >>> from injunction_rules import demo
    >>> print(snippet(demo(), Moves(forum="ilnd").moving(20, promptly=False)))
    from injunction_rules import what_if
    from injunction_rules.changes import changing, heard_in
    <BLANKLINE>
    what_if(
        case,
        changing(case.facts[20], promptly=False),
        heard_in("ilnd"),
    )
    """
    calls = list(_calls(case, moves))
    imported = {("injunction_rules", "what_if")}
    for function, *_ in calls:
        imported.add(("injunction_rules.changes", function))
    for _, _, values in calls:
        imported.update(filter(None, map(_home, values.values())))
    modules: dict[str, list[str]] = {}
    for module, name in sorted(imported):
        modules.setdefault(module, []).append(name)
    arguments = ["case", *(_written(*call) for call in calls)]
    return "\n".join(
        (
            *(f"from {module} import {', '.join(names)}" for module, names in modules.items()),
            "",
            "what_if(",
            *(f"    {argument}," for argument in arguments),
            ")",
        )
    )


_Call = tuple[str, str, _Values]
"""The name of a function, its first argument, and those with names."""


def _calls(case: Case, moves: Moves) -> Iterator[_Call]:
    for place, values in moves.otherwise(case):
        fact = "case.injunction" if place is None else f"case.facts[{place}]"
        yield ("removing", fact, {}) if values is None else ("changing", fact, values)
    if moves.forum not in (None, case.court):
        yield "heard_in", f'"{moves.forum}"', {}
    if moves.as_of not in (None, case.as_of):
        yield "heard_on", f'"{moves.as_of}"', {}


def _written(function: str, first: str, values: _Values) -> str:
    named = (f"{name}={_value(value)}" for name, value in values.items())
    return f"{function}({', '.join((first, *named))})"


def _value(value: Any) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    return repr(value)


def _home(value: Any) -> tuple[str, str] | None:
    """Give the module and the name under which the class of a value is imported."""
    kind = type(value)
    if not isinstance(value, (Enum, date)):
        return None
    known = getattr(model, kind.__name__, None) is kind
    return ("injunction_rules.model" if known else kind.__module__, kind.__name__)
