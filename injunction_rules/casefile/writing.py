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

from injunction_rules.casefile.contract import LEFT_OUT, is_tuple, keys_of
from injunction_rules.model.cases import Case
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import UNLISTED, Fact, When, fact_name
from injunction_rules.model.proof import Proof


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
    converter = Converter()
    converter.register_unstructure_hook_factory(attrs.has, _writer_of_class)
    # By its own class: the list says only that it holds facts.
    converter.register_unstructure_hook_func(
        is_tuple,
        lambda items: [converter.unstructure(item, unstructure_as=type(item)) for item in items],
    )
    converter.register_unstructure_hook(Enum, lambda member: member.value)
    converter.register_unstructure_hook(Proof, _proof)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_unstructure_hook_func(lambda kind: kind == When, _when)
    return converter


def _writer_of_class(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    overrides: dict[str, Any] = {name: override(omit=True) for name in LEFT_OUT.get(kind, ())}
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


def _proof(proof: Proof) -> str:
    return proof.name.lower()


def _when(when: When) -> str | None:
    if isinstance(when, date):
        return when.isoformat()
    return None if when is None else when.value
