"""
Writing: from the objects of a case to a plain tree.

What stands at its default is left out, and the keys come in the order of the
contract.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from injunction_rules.casefile.contract import (
    LEFT_OUT,
    is_enum,
    is_tuple,
    keys_of,
    renamed,
    words_of,
)
from injunction_rules.model.cases import Case
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import UNLISTED, Fact, Persons, When, fact_name


def tree_of(case: Case) -> dict[str, Any]:
    """
    Give a case as a plain tree of dictionaries, lists, text, numbers and truth values.

    >>> from injunction_rules.corpus.data import demo
    >>> tree_of(demo())["motions"][0]["relief"]
    'comply'
    """
    tree: dict[str, Any] = _converter().unstructure(case)
    return tree


@cache
def _converter() -> Converter:
    converter = writing_converter()
    converter.register_unstructure_hook_factory(attrs.has, _writer_of_class)
    converter.register_unstructure_hook_func(lambda kind: kind == When, _when)
    return converter


def writing_converter() -> Converter:
    """
    Make a converter that gives attrs classes as plain trees.

    What stands at its default is left out, a tuple is a list, and an enumeration
    the word that :func:`~injunction_rules.casefile.contract.words_of` has for it.
    """
    converter = Converter(omit_if_default=True)
    # By its own class: the list says only that it holds facts.
    converter.register_unstructure_hook_func(
        is_tuple, lambda items: [converter.unstructure(item) for item in items]
    )
    converter.register_unstructure_hook_func(lambda kind: kind == Persons, _persons)
    converter.register_unstructure_hook_factory(is_enum, _writer_of_word)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(PartialDate, str)
    return converter


def _writer_of_word(kind: type[Enum]) -> Callable[[Enum], str]:
    words = {member._value_: word for word, member in words_of(kind).items()}
    # The property `value` is slow, and a document has many thousands of words.
    return lambda member: words[member._value_]


def _writer_of_class(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    overrides: dict[str, Any] = {name: override(omit=True) for name in LEFT_OUT.get(kind, ())}
    overrides |= {name: override(rename=key) for name, key in renamed(kind).items()}
    if kind is Case:
        # Said even though there is only one.
        overrides["schema"] = override(omit_if_default=False)
        overrides["court"] = override(unstruct_hook=str)
    write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
        kind, converter, _cattrs_omit_if_default=True, **overrides
    )
    keys = keys_of(kind)
    tag = {"fact": fact_name(kind)} if issubclass(kind, Fact) and kind not in UNLISTED else {}

    def write_in_order(part: Any) -> dict[str, Any]:
        tree = {**tag, **write(part)}
        return {key: tree[key] for key in keys if key in tree}

    return write_in_order


def _persons(named: Persons) -> str | list[str] | None:
    return list(named) if isinstance(named, tuple) else named


def _when(when: When) -> str | None:
    if isinstance(when, date):
        return when.isoformat()
    return None if when is None else when.value
