"""
The contract of a case file: its keys, its words and the forms of its text.

Reading, writing and the JSON Schema all go by this and by the attrs classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, Literal, get_origin

import attrs

from injunction_rules.model.cases import VERSION, Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.courts import COURTS, Court
from injunction_rules.model.facts import COMMON_FIELDS, FACTS, UNLISTED, Address, Fact, Injunction
from injunction_rules.model.findings import FINDINGS
from injunction_rules.model.orders import EarlierOrder
from injunction_rules.model.rulebook import RuleBook, findings_by_id

SCHEMA: Final = VERSION
"""What a case file says it is."""

EARLIER: Final = ("injunction-rules/case@1",)
"""Earlier versions, whose files are read as files of this one."""

_ID = (r"[A-Za-z0-9._-]+", "an id of letters, digits, dots, hyphens and underscores")

FORMS: dict[tuple[type, str], tuple[str, str]] = {
    (EarlierOrder, "id"): _ID,
    (EnjoinedParty, "id"): _ID,
    (Nonparty, "id"): _ID,
    (MotionMade, "id"): _ID,
    (Address, "country"): (r"[A-Z]{2}", "two capital letters, as in ISO 3166-1"),
}
"""Text that must have a form: by class and field, the pattern and its words."""

# A motion speaks to everybody it is made against, and the injunction is one:
# a person named there would be read by nobody.
LEFT_OUT: dict[type, frozenset[str]] = {Injunction: frozenset({"respondent", "party"})}
"""Fields that a class has and a case file may not give."""

BESIDE: dict[type, tuple[str, ...]] = {Case: ("tables",)}
"""Keys of a mapping that are no fields of its class: what they name is read into the class."""


TEXTS: Final = frozenset(
    {"address", "aliases", "caption", "docket", "grounds", "movant", "name", "notes", "source"}
)
"""The keys whose values are any text; what else is text here is an id, a word or has a form."""


# Asked of every word of a case file.
@lru_cache(maxsize=256)
def words_of(kind: type[Enum]) -> Mapping[str, Enum]:
    """
    Give the words of a case file for the members of an enumeration.

    >>> from injunction_rules.model.proof import Proof
    >>> list(words_of(Proof))
    ['alleged', 'preponderance', 'clear_and_convincing', 'undisputed']
    """
    # What is ordered has its rank for a value.
    if issubclass(kind, IntEnum):
        return MappingProxyType({member.name.lower(): member for member in kind})
    return MappingProxyType({str(member.value): member for member in kind})


def key_of(field: attrs.Attribute[Any]) -> str:
    """
    Give the key of a field in a case file: its name, unless that is a word of Python.

    >>> from injunction_rules.model.facts import Period
    >>> [key_of(field) for field in attrs.fields(Period)]
    ['days', 'business', 'from']
    """
    return str(field.metadata.get("key", field.name))


def renamed(kind: type) -> dict[str, str]:
    """Give the keys of the fields of a class that are not their names, by name."""
    return {a.name: key for a in attrs.fields(kind) if (key := key_of(a)) != a.name}


def keys_of(kind: type) -> tuple[str, ...]:
    """
    Give the keys of a mapping in a case file, in the order in which they are written.

    A fact says first what it is and of whom, then what happened and when, and
    last how well it is proved and by what.

    >>> from injunction_rules.model.facts import Inaction
    >>> keys_of(Inaction)[:5]
    ('fact', 'respondent', 'party', 'shown', 'control')
    """
    fields = attrs.fields(kind)
    names = [key_of(a) for a in fields if a.name not in LEFT_OUT.get(kind, ())]
    if not issubclass(kind, Fact):
        return tuple(names)
    own = [a.name for a in fields if not a.inherited]
    dated = [name for name in names if name not in own and name not in COMMON_FIELDS]
    heads = [] if kind in UNLISTED else ["fact"]
    heads += [name for name in ("respondent", "party", "shown") if name in names]
    return (*heads, *own, *dated, "proof", "source")


def is_enum(kind: Any) -> bool:
    """Tell whether a type is an enumeration, whose members are words."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def is_tuple(kind: Any) -> bool:
    """Tell whether a type is a tuple, which a case file writes as a list."""
    return getattr(kind, "__origin__", None) is tuple


def is_mapping(kind: Any) -> bool:
    """Tell whether a type is a mapping of keys that no class names."""
    return get_origin(kind) is Mapping


def is_literal(kind: Any) -> bool:
    """Tell whether a type is one of a few given values."""
    return get_origin(kind) is Literal


def terms_of(
    rules: RuleBook | None,
) -> tuple[Mapping[str, type[Fact]], Mapping[str, Court], tuple[str, ...]]:
    """
    Return the kinds of fact and the courts of which a case file may speak, and the findings.

    The first two by name; of findings the ids.

    Parameters
    ----------
    rules : RuleBook or None
        The rules under which the case is to be decided; ``None`` for no others than
        this package knows by itself.
    """
    if rules is None:
        return FACTS, COURTS, tuple(FINDINGS)
    return rules.facts, rules.courts, tuple(findings_by_id(rules))
