"""
Structuring: from the plain tree of a document to the objects of a case.

cattrs does the work from the attrs classes themselves.  Its exceptions form a
tree that mirrors the document; :func:`case_of` walks it and gives every fault
with its path.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum, IntEnum
from functools import lru_cache, partial
from typing import Any, get_args

import attrs
from cattrs import Converter
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn, override

from injunction_rules.casefile.contract import (
    BESIDE,
    FORMS,
    LEFT_OUT,
    is_literal,
    is_mapping,
    is_tuple,
    keys_of,
    renamed,
    terms_of,
)
from injunction_rules.casefile.documents import Flaw, Path, printable, shortened, shown
from injunction_rules.casefile.readers import (
    LEAVE_OUT,
    OR_LEAVE_OUT,
    SIMPLE,
    MisfitError,
    MisfitsError,
    bounded_number,
    expected_of,
    formed_text,
    literal_of,
    misfit,
    text_of,
    word_of,
)
from injunction_rules.errors import InvalidFactError, nearest
from injunction_rules.model.cases import Case, Stipulation
from injunction_rules.model.courts import COURTS, Court
from injunction_rules.model.facts import Fact, fact_name, needed_fields
from injunction_rules.model.rulebook import RuleBook


def case_of(tree: object, rules: RuleBook | None = None) -> tuple[Case | None, list[Flaw]]:
    """
    Build a case from a plain tree, or find everything that hinders it.

    Parameters
    ----------
    tree : object
        The root of the document.
    rules : RuleBook, optional
        Whose kinds of fact and courts it may name, beside this package's.

    Returns
    -------
    case : Case or None
        ``None`` when there are flaws.
    flaws : list of Flaw
    """
    try:
        facts, courts, findings = terms_of(rules)
        converter = _converter(tuple(facts.items()), tuple(courts.values()), findings)
        return converter.structure(tree, Case), []
    except Exception as error:
        return None, list(flaws_of(error, ()))


def field_of(
    kind: type, name: str, value: object, rules: RuleBook | None = None
) -> tuple[Any, list[Flaw]]:
    """
    Read the value of one field of a class, or find everything that hinders it.

    Parameters
    ----------
    kind : type
    name : str
        Of the field.
    value : object
        Plain, as it stands in a document.
    rules : RuleBook, optional
        Whose kinds of fact and courts it may name.
    """
    field: Any = attrs.fields_dict(attrs.resolve_types(kind))[name]
    facts, courts, findings = terms_of(rules)
    converter = _converter(tuple(facts.items()), tuple(courts.values()), findings)
    try:
        if (kind, name) in FORMS:
            return formed_text(*FORMS[kind, name], field.default is None)(value, str), []
        return converter.structure(value, field.type), []
    except Exception as error:
        return None, list(flaws_of(error, ()))


def flaws_of(error: Exception, path: Path) -> Iterator[Flaw]:
    """Tell the faults that an exception of cattrs, or of a class, carries."""
    if isinstance(error, ClassValidationError):
        fields, whole = error.group_exceptions()
        for below, note in fields:
            key = renamed(error.cl).get(note.name, note.name)
            if isinstance(below, KeyError):
                hint = f"add the key `{key}`"
                yield Flaw((*path, key), expected_of(note.type), "nothing", hint)
            else:
                for flaw in flaws_of(below, (*path, key)):
                    yield _of_required(flaw, error.cl, note.name)
        for below in whole:
            yield from flaws_of(below, path)
    elif isinstance(error, IterableValidationError):
        for below, place in error.group_exceptions()[0]:
            yield from flaws_of(below, (*path, place.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = (*keys_of(error.cl), *BESIDE.get(error.cl, ()))
        of = fact_name(error.cl).replace("_", " ")
        for key in sorted(error.extra_fields):
            yield Flaw((*path, key), f"a key of {of}", shown(key), word=key, known=known)
    elif isinstance(error, InvalidFactError):
        for where, expected, found in error.faults:
            yield Flaw(path + _path_of(where), expected, *_found_and_hint(found))
    elif isinstance(error, MisfitsError):
        for flaw in error.flaws:
            yield flaw.below(path)
    elif isinstance(error, MisfitError):
        yield error.flaw.below(path)
    else:
        # No check of a class is known that would come to this; but a case file
        # never ends in a traceback.
        yield Flaw(path, "a value that can stand here", shortened(printable(str(error))))


def _of_required(flaw: Flaw, kind: type, name: str) -> Flaw:
    """Give a flaw of a field without the advice to leave out what is required."""
    field = attrs.fields_dict(kind).get(name)
    if field is None or field.default is not attrs.NOTHING:
        return flaw
    return attrs.evolve(flaw, hint=_GIVE_IT.get(flaw.hint, flaw.hint))


_GIVE_IT = {
    OR_LEAVE_OUT: "give it, in quotes if it is meant as that word",
    LEAVE_OUT: "give it: the key is needed",
}
"""What to do about what is not there and must be, by the advice where it need not be."""


def _path_of(where: str) -> Path:
    """Read back the path of a fault, such as ``facts[2].respondent``."""
    return tuple(int(step) if step.isdigit() else step for step in re.findall(r"\w+", where))


def _found_and_hint(found: str) -> tuple[str, str]:
    """Part what was found from the hint that the classes put behind it."""
    what, _, hint = found.rpartition("; ")
    if what and hint.startswith(("did you mean ", "one of ", "use ")):
        return shortened(what), hint
    return shortened(found), ""


@lru_cache(maxsize=32)
def _converter(
    facts: tuple[tuple[str, type[Fact]], ...], courts: tuple[Court, ...], findings: tuple[str, ...]
) -> Converter:
    converter = reading_converter()
    terms = {
        (Case, "court"): partial(_read_court, {court.id: court for court in courts}),
        (Stipulation, "finding"): partial(_read_finding, findings),
    }
    converter.register_structure_hook_factory(attrs.has, partial(_reader_of_part, terms))
    # Not by class, which would take every subclass too.
    read_fact = partial(_read_fact, converter, dict(facts))
    converter.register_structure_hook_func(lambda kind: kind is Fact, read_fact)
    return converter


def reading_converter() -> Converter:
    """
    Make a converter that builds attrs classes from plain trees and turns no value into another.

    :func:`flaws_of` tells the faults that its exceptions carry.
    """
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    converter.register_structure_hook_factory(attrs.has, reader_of_class)
    converter.register_structure_hook_factory(is_tuple, _reader_of_list)
    converter.register_structure_hook_factory(is_mapping, _reader_of_mapping)
    converter.register_structure_hook_func(is_literal, literal_of)
    for kind, (_, read) in SIMPLE.items():
        converter.register_structure_hook(kind, read)
    converter.register_structure_hook(Enum, word_of)
    # An int too, and would be read as one.
    converter.register_structure_hook(IntEnum, word_of)
    return converter


def reader_of_class(
    kind: type, converter: Converter, **overrides: Any
) -> Callable[[object, Any], Any]:
    """Make the function that reads a mapping as a class; cattrs knows the overrides."""
    overrides |= {name: override(rename=key) for name, key in renamed(kind).items()}
    build: Callable[..., Any] = make_dict_structure_fn(kind, converter, **overrides)

    def read(value: object, _: Any) -> Any:
        # A row of a table is one already.
        if isinstance(value, kind):
            return value
        if not isinstance(value, dict):
            misfit("a mapping", value)
        return build(value, kind)

    return read


def _reader_of_part(
    terms: Mapping[tuple[type, str], Callable[[object, Any], str]],
    kind: type,
    converter: Converter,
) -> Callable[[object, Any], Any]:
    fields = attrs.fields_dict(kind)
    overrides: dict[str, Any] = {
        name: override(struct_hook=formed_text(*form, fields[name].default is None))
        for (of, name), form in FORMS.items()
        if of is kind
    }
    overrides |= {name: override(omit=True) for name in LEFT_OUT.get(kind, ())}
    for name, field in fields.items():
        bounds = field.metadata.get("schema", {})
        if "maximum" in bounds:
            read = bounded_number(bounds["minimum"], bounds["maximum"])
            overrides[name] = override(struct_hook=read)
    overrides |= {
        name: override(struct_hook=read) for (of, name), read in terms.items() if of is kind
    }
    return reader_of_class(kind, converter, **overrides)


def _reader_of_mapping(kind: Any, converter: Converter) -> Callable[[object, Any], Any]:
    key_kind, value_kind = get_args(kind)

    def read(value: object, _: Any) -> dict[Any, Any]:
        if not isinstance(value, dict):
            misfit("a mapping", value)
        tree: dict[Any, Any] = {}
        flaws: list[Flaw] = []
        for key, item in value.items():
            try:
                tree[converter.structure(key, key_kind)] = converter.structure(item, value_kind)
            except Exception as error:
                flaws += flaws_of(error, (key,))
        if flaws:
            raise MisfitsError(flaws)
        return tree

    return read


def _reader_of_list(kind: Any, converter: Converter) -> Callable[[object, Any], Any]:
    items: Any = list.__class_getitem__(get_args(kind)[0])
    read_items = converter.get_structure_hook(items)

    def read(value: object, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            hint = LEAVE_OUT if value is None else "put it in brackets: [ ]"
            misfit("a list", value, hint)
        return tuple(read_items(value, items))

    return read


def _read_court(courts: Mapping[str, Court], value: object, _: Any) -> str:
    id = text_of(value)
    # A federal court is named by its id alone, as in Python.
    return id if id in COURTS else courts.get(id, id)


def _read_finding(known: tuple[str, ...], value: object, _: Any) -> str:
    id = text_of(value)
    if id not in known:
        raise MisfitError(Flaw((), "the id of a finding", shown(id), nearest(id, known)))
    return id


def _read_fact(
    converter: Converter, facts: Mapping[str, type[Fact]], value: object, _: Any
) -> Fact:
    # A row of a table is one already.
    if isinstance(value, Fact):
        return value
    if not isinstance(value, dict):
        misfit("a mapping", value)
    if "fact" not in value:
        misfit("the name of a fact", None, "add the key `fact`", at=("fact",))
    name = value["fact"]
    if not isinstance(name, str) or name not in facts:
        word = name if isinstance(name, str) else ""
        flaw = Flaw(("fact",), "the name of a fact", shown(name), word=word, known=tuple(facts))
        raise MisfitError(flaw)
    rest = {key: below for key, below in value.items() if key != "fact"}
    kind = facts[name]
    missing = [key for key in needed_fields(kind) if rest.get(key) is None]
    if missing and rest.get("shown", True) is True:
        raise MisfitsError(list(_flaws_without(converter, rest, kind, missing)))
    fact: Fact = converter.get_structure_hook(kind)(rest, kind)
    return fact


def _flaws_without(
    converter: Converter, rest: dict[str, Any], kind: type[Fact], missing: list[str]
) -> Iterator[Flaw]:
    """Tell that keys are missing which only a denial may leave out, and what else is wrong."""
    hints = {a.name: a.type for a in attrs.fields(attrs.resolve_types(kind))}
    for key in missing:
        yield Flaw((key,), expected_of(hints[key]), "nothing", f"add the key `{key}`")
    try:
        converter.structure({**rest, "shown": False}, kind)
    except Exception as error:
        yield from flaws_of(error, ())
