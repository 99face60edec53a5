"""
A decision as stable, versioned data, for programs to read and stores to keep.

The same case and law give the same bytes.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from cattrs import Converter

from injunction_rules.casefile.json_schema import DRAFT, REFERENCE, JsonSchema, classes_in
from injunction_rules.casefile.writing import writing_converter
from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.document import SCHEMA, DecisionDocument, Plain
from injunction_rules.decisions.writing import document_of
from injunction_rules.rendering.escaping import json_text


def to_data(
    decision: Decision | DecisionDocument, *, rule_text: bool = False, full: bool = False
) -> dict[str, Any]:
    """
    Give a decision as a plain tree of dictionaries, lists, text, numbers and truth values.

    Parameters
    ----------
    decision : Decision or DecisionDocument
        A document is given as it is.
    rule_text : bool, optional
        Add the text of the rules: condition, effect, doctrine and rank, what each finding
        means, what each passage holds, and what the rules leave open.
    full : bool, optional
        Add the whole trace, with every rule of the book and every key of the facts.

    Returns
    -------
    dict
        As :func:`decision_schema` describes it.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> to_data(decide(demo(), engine="reference"))["rulings"][4]["disposition"]
    'denied'
    """
    if isinstance(decision, Decision):
        decision = document_of(decision, rule_text=rule_text, full=full)
    tree: dict[str, Any] = _converter().unstructure(decision)
    return tree


def to_json(
    decision: Decision | DecisionDocument, *, rule_text: bool = False, full: bool = False
) -> str:
    """
    Write a decision as JSON.

    Parameters
    ----------
    decision : Decision or DecisionDocument
        A document is written as it is.
    rule_text : bool, optional
        Add the text of the rules: condition, effect, doctrine and rank, what each finding
        means, what each passage holds, and what the rules leave open.
    full : bool, optional
        Add the whole trace, with every rule of the book and every key of the facts.

    Returns
    -------
    str
        With a line feed at its end; what fits stands on one line.  Characters that do
        not print, such as those that turn the reading direction, are written as escapes.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> print(to_json(decide(demo(), engine="reference"))[:43])
    {
     "schema": "injunction-rules/decision@3",
    """
    tree = to_data(decision, rule_text=rule_text, full=full)
    return json_text(_written(tree)) + "\n"


def decision_schema(*, ref: str = REFERENCE) -> dict[str, Any]:
    """
    Describe the form of a decision as data.

    Parameters
    ----------
    ref : str, optional
        What a reference looks like, with ``{name}`` for the name of what stands under
        ``$defs``: to embed the schema, move that to where this points.

    Returns
    -------
    dict
        A JSON Schema, draft 2020-12.

    >>> decision_schema()["properties"]["schema"]["const"]
    'injunction-rules/decision@3'
    >>> decision_schema(ref="#/components/schemas/{name}")["properties"]["receipt"]["$ref"]
    '#/components/schemas/Receipt'
    """
    parts = classes_in(DecisionDocument)
    schemas = JsonSchema(ref, {kind: kind.__name__ for kind in parts})
    return {
        "$schema": DRAFT,
        "$id": f"urn:{SCHEMA.replace('/', ':').replace('@', ':')}",
        "title": "A decision on motions about injunction nonparty liability",
        **schemas.mapping(DecisionDocument),
        "$defs": schemas.definitions(),
    }


@cache
def _converter() -> Converter:
    converter = writing_converter()
    # These have as values what JSON has.
    converter.register_unstructure_hook_func(lambda kind: kind == Plain, lambda value: value)
    return converter


_WIDTH = 180


def _written(value: Any, depth: int = 0) -> str:
    """Write a value as JSON, what fits on one line, and all else indented by one space."""
    if not value or not isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        parts = [
            f"{json.dumps(key, ensure_ascii=False)}: {_written(part, depth + 1)}"
            for key, part in value.items()
        ]
        opening, closing = "{}"
    else:
        parts = [_written(part, depth + 1) for part in value]
        opening, closing = "[]"
    length = sum(map(len, parts)) + 2 * len(parts) + depth
    if length <= _WIDTH and not any("\n" in part for part in parts):
        return f"{opening}{', '.join(parts)}{closing}"
    indent = "\n" + " " * depth
    lines = f",{indent} ".join(parts)
    return f"{opening}{indent} {lines}{indent}{closing}"
