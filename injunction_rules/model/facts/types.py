"""
The types of a fact's fields, checked when it is built.

A type checker finds a text where a date should stand only in code that it sees;
without a check here the fact would be built, match nothing, and change a ruling
without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import Attribute, field, fields, frozen

from injunction_rules.errors import InvalidFactError, nearest

Fault = tuple[str, str, str]
"""A field, what was expected of it, and what was found."""


@frozen
class _Types:
    """
    The types that the fields of a class may hold.

    Attributes
    ----------
    names : tuple of str
        The fields that say of what type they are.
    values : callable
        Gives the values of these fields.
    allowed : tuple of tuple of type
        By field.
    needed : tuple of str
        The fields that only a denial may leave out.
    validators : tuple
        The fields that say more of their values, with what checks it.
    parts : tuple of (str, type)
        The fields that hold any number of values, with the type of each.
    accepted : set of tuple of type
        Types of values that were accepted before, all fields together.
    """

    names: tuple[str, ...]
    values: Callable[[Any], tuple[Any, ...]]
    allowed: tuple[tuple[type, ...], ...]
    needed: tuple[str, ...]
    validators: tuple[tuple[Attribute[Any], Callable[[Any, Attribute[Any], Any], object]], ...]
    parts: tuple[tuple[str, type], ...]
    accepted: set[tuple[type, ...]] = field(factory=set)


def faults_of_types(fact: Any) -> tuple[Fault, ...]:
    """
    Give every field whose value is not of the type that the class says.

    Parameters
    ----------
    fact : Fact
    """
    kind: Any = type(fact)
    types = _types_of(kind)
    values = types.values(fact)
    faults: tuple[Fault, ...] = ()
    # Very many facts are built, and nearly all of them as others were before.
    if (signature := tuple(map(type, values))) not in types.accepted:
        faults = tuple(
            (name, _expected(allowed), _found(value, allowed))
            for name, allowed, value in zip(types.names, types.allowed, values, strict=True)
            if not _is_one_of(value, allowed)
        )
        if not faults:
            types.accepted.add(signature)
    if types.parts and not faults:
        faults = tuple(_faults_of_parts(fact, types))
    if types.needed and not faults and fact.shown:
        faults = tuple(
            (name, _expected(types.allowed[types.names.index(name)]), "nothing")
            for name in types.needed
            if getattr(fact, name) is None
        )
    if types.validators and not faults:
        faults = tuple(_faults_of_values(fact, types))
    return faults


@cache
def _types_of(kind: type) -> _Types:
    try:
        hints = get_type_hints(kind)
    except NameError:
        # Of what can only be known where the class was written nothing is asked.
        hints = {a.name: a.type for a in fields(kind)}
    known = {a.name: allowed for a in fields(kind) if (allowed := _allowed(hints.get(a.name)))}
    # Of one name alone the getter would give no tuple; every fact has five.
    return _Types(
        tuple(known),
        attrgetter(*known),
        tuple(known.values()),
        tuple(a.name for a in fields(kind) if a.metadata.get("needed")),
        tuple((a, v) for a in fields(kind) if (v := a.metadata.get("validator"))),
        tuple((a.name, part) for a in fields(kind) if (part := _part(hints.get(a.name)))),
    )


def _allowed(hint: Any) -> tuple[type, ...]:
    """Give the classes of the values that a type takes; none where it does not say."""
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    kinds = tuple(NoneType if o is None else get_origin(o) or o for o in options)
    return kinds if all(isinstance(kind, type) for kind in kinds) else ()


def _part(hint: Any) -> type | None:
    """Give the class of each value of a tuple that holds any number of them."""
    part = get_args(hint)[0] if get_origin(hint) is tuple and get_args(hint)[1:] == (...,) else None
    return part if isinstance(part, type) else None


def _is_one_of(value: Any, allowed: tuple[type, ...]) -> bool:
    if type(value) in allowed:
        return True
    # True is a number to Python, and a moment is a day; to a fact they are not.
    return isinstance(value, allowed) and not isinstance(value, (bool, datetime))


def _expected(allowed: tuple[type, ...]) -> str:
    # What is not known is left out, and None is not written.
    return " or ".join(_words_of(kind) for kind in allowed if kind is not NoneType)


def _words_of(kind: type) -> str:
    members = list(kind) if issubclass(kind, Enum) else []
    if len(members) == 1:
        return members[0].name
    known = {str: "text", bool: "True or False", int: "a whole number"}
    article = "an" if kind.__name__[0] in "AEIO" else "a"
    return known.get(kind, f"{article} {kind.__name__}")


def _found(value: Any, allowed: tuple[type, ...]) -> str:
    text = repr(value)
    if isinstance(value, datetime) and date in allowed:
        return f"{text}; use the day by the calendar of the court, such as {_day(value)}"
    if not isinstance(value, str):
        return text
    for kind in allowed:
        if kind is date:
            try:
                day = date.fromisoformat(value)
            except ValueError:
                continue
            return f"{text}; did you mean {_day(day)}?"
        if issubclass(kind, Enum):
            members = {m.name.lower(): m for m in kind} | {str(m.value): m for m in kind}
            hint = nearest(value, members)
            if value in members:
                member = members[value]
            elif hint.startswith("did you mean "):
                member = members[hint[len("did you mean '") : -2]]
            else:
                continue
            return f"{text}; did you mean {kind.__name__}.{member.name}?"
    return text


def _day(day: date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def _faults_of_parts(value: Any, types: _Types) -> Iterator[Fault]:
    for name, part in types.parts:
        several = getattr(value, name)
        # Of the very many facts of a case most are of few kinds.
        if all(issubclass(kind, part) for kind in set(map(type, several))):
            continue
        for i, member in enumerate(several):
            if not isinstance(member, part):
                yield f"{name}[{i}]", _words_of(part), repr(member)


def _faults_of_values(fact: Any, types: _Types) -> list[Fault]:
    faults: list[Fault] = []
    for attribute, validator in types.validators:
        value = getattr(fact, attribute.name)
        if value is None:
            continue
        try:
            validator(fact, attribute, value)
        except InvalidFactError as error:
            faults += error.faults
        except ValueError as error:
            faults.append((attribute.name, f"another value ({error.args[0]})", repr(value)))
    return faults
