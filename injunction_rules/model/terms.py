"""
The terms of a rule book: the kinds of fact and the courts that it knows by name.

Both follow from its rules, so that a package adds a fact or a court by a rule that
asks for the one or cites the other, and registers nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

from attrs import fields

from injunction_rules.errors import RuleError
from injunction_rules.model.conditions import patterns_in
from injunction_rules.model.courts import COURTS, Court
from injunction_rules.model.facts import COMMON_FIELDS, FACTS, UNLISTED, Fact, fact_name
from injunction_rules.model.rules import Rule

_OURS = frozenset({*FACTS.values(), *UNLISTED})
_RESERVED = frozenset(map(fact_name, UNLISTED))
_VALUES = (str, bool, int, date, Enum, type(None))


def facts_of(rules: Iterable[Rule]) -> Mapping[str, type[Fact]]:
    """
    Return this package's kinds of fact and those for which some rules ask, by name.

    Raises
    ------
    RuleError
        If two kinds have one name, or one has a field that no case file could give.
    """
    facts = dict(FACTS)
    for kind in dict.fromkeys(pattern.kind for rule in rules for pattern in patterns_in(rule.when)):
        # Ours need no check, which would take time on import.
        if kind not in _OURS:
            name = fact_name(kind)
            if name in _RESERVED or facts.setdefault(name, kind) is not kind:
                raise RuleError(f"two kinds of fact are called {name!r}: rename that of {kind!r}")
            _check_fields(kind)
    return MappingProxyType(facts)


def _check_fields(kind: type[Fact]) -> None:
    try:
        hints = get_type_hints(kind)
    except NameError as error:
        raise RuleError(
            f"the fields of {kind.__name__} cannot be read ({error}): define its types at the top "
            "of a module"
        ) from error
    for field in fields(kind):
        if field.name in COMMON_FIELDS:
            continue
        hint = hints[field.name]
        members = get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)
        for member in members:
            # Python 3.10 takes list[int] for a class.
            plain = get_origin(member) is None and isinstance(member, type)
            if not (plain and issubclass(member, _VALUES)):
                raise RuleError(
                    f"{kind.__name__}.{field.name} is {member}: a field of a fact is text, a truth "
                    "value, a whole number, a day or a word of an Enum"
                )


def courts_of(rules: Iterable[Rule], given: Iterable[Court]) -> Mapping[str, Court]:
    """
    Return the federal courts, those given, and those that decided what some rules cite.

    Raises
    ------
    RuleError
        If two courts have one id.
    """
    cited = (citation.authority for rule in rules for citation in rule.cites)
    deciding = (court for authority in cited for court in (authority.court, *authority.courts))
    courts: dict[str, Court] = {}
    for court in (*given, *(court for court in deciding if isinstance(court, Court))):
        if courts.setdefault(court.id, court) != court:
            raise RuleError(f"two courts are called {court.id!r}: give one another id")
    return MappingProxyType({**COURTS, **courts})
