"""
The JSON Schema of a case file, made from the classes that read it.

Editors use it to complete and check a case file while it is written.  It says
what a single value may be; what must agree between values (dates in order,
references to somebody) only loading can tell.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from itertools import takewhile
from typing import Any, get_args

import attrs

from injunction_rules.casefile.building import MOST_TEXT
from injunction_rules.casefile.contract import (
    FORMS,
    SCHEMA,
    is_enum,
    is_tuple,
    keys_of,
    terms_of,
    words_of,
)
from injunction_rules.casefile.parsing import MOST_DIGITS
from injunction_rules.model import facts
from injunction_rules.model.cases import Case
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import Fact, fact_name
from injunction_rules.model.rulebook import RuleBook

_DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_NEVER = {"const": "never", "description": "The record shows that it never came."}
_PARTIAL_DATE = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string", "maxLength": MOST_TEXT},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0, "maximum": 10**MOST_DIGITS - 1},
    date: _DAY,
    PartialDate: _PARTIAL_DATE,
    type(None): {"type": "null"},
    facts.Never: _NEVER,
}


def case_schema(rules: RuleBook | None = None) -> dict[str, Any]:
    """
    Describe a case file in JSON Schema, draft 2020-12.

    Parameters
    ----------
    rules : RuleBook, optional
        Whose kinds of fact and courts it may name, beside this package's.

    Returns
    -------
    dict
        A plain tree, in the order of the contract.

    >>> schema = case_schema()
    >>> schema["properties"]["decided"]["description"]
    'The law is taken as of its last day.'
    >>> schema["$defs"]["listing"]["properties"]["removed"]["anyOf"][1]["const"]
    'never'
    """
    kinds, courts = terms_of(rules)
    named: dict[str, Any] = {"fact": _fact(kinds), **{n: _mapping(k) for n, k in kinds.items()}}
    root = _mapping(Case)
    root["properties"]["schema"] = {"const": SCHEMA}
    root["properties"]["court"]["enum"] = list(courts)
    for name in ("enjoined_parties", "motions"):
        root["properties"][name]["minItems"] = 1
    root["properties"]["motions"]["items"]["properties"]["against"]["minItems"] = 1
    root["required"].insert(0, "schema")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:injunction-rules:case:1",
        "title": "A case file of injunction_rules",
        **root,
        "$defs": named,
    }


def schema_text(rules: RuleBook | None = None) -> str:
    """
    Write the schema as text, without rules as it ships with the package.

    Parameters
    ----------
    rules : RuleBook, optional
        As for :func:`case_schema`.

    Returns
    -------
    str

    >>> schema_text().count("https://json-schema.org/draft/2020-12/schema")
    1
    """
    return json.dumps(case_schema(rules), ensure_ascii=False, indent=1) + "\n"


def _fact(kinds: Iterable[str]) -> dict[str, Any]:
    # Not `oneOf`, whose failure names all the facts that were not meant.
    return {
        "description": "What the record shows.",
        "type": "object",
        "required": ["fact"],
        "properties": {"fact": {"enum": list(kinds)}},
        "allOf": [
            {
                "if": {"properties": {"fact": {"const": name}}, "required": ["fact"]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for name in kinds
        ],
    }


def _mapping(kind: type) -> dict[str, Any]:
    fields = attrs.fields_dict(attrs.resolve_types(kind))
    properties = {
        key: _property(kind, fields[key]) if key in fields else {"const": fact_name(kind)}
        for key in keys_of(kind)
    }
    return {
        "description": _sentence(kind),
        "type": "object",
        "properties": properties,
        "required": [k for k in properties if k == "fact" or fields[k].default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _property(kind: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
    of: Any = field.type
    schema: dict[str, Any] = {}
    if text := _described(kind, field.name) or _sentence(of):
        schema["description"] = text
    schema |= _value(of)
    if (kind, field.name) in FORMS:
        pattern = f"^{FORMS[kind, field.name][0]}$"
        target = schema["anyOf"][0] if "anyOf" in schema else schema
        target["pattern"] = pattern
    if is_enum(of) and field.default is not attrs.NOTHING:
        default: Any = field.default
        schema["default"] = next(w for w, member in words_of(of).items() if member is default)
    elif isinstance(field.default, bool):
        schema["default"] = field.default
    return schema


def _value(kind: Any) -> dict[str, Any]:
    """Give the schema of a value, by its type."""
    if kind in _SIMPLE:
        return dict(_SIMPLE[kind])
    if kind is Fact:
        return {"$ref": "#/$defs/fact"}
    if attrs.has(kind):
        return _mapping(kind)
    if is_enum(kind):
        return {"enum": list(words_of(kind))}
    if is_tuple(kind):
        return {"type": "array", "items": _value(get_args(kind)[0])}
    return {"anyOf": [_value(option) for option in get_args(kind)]}


# Descriptions come from the docstrings, so that nothing is said twice.


def _sentence(kind: Any) -> str:
    """Return the opening sentence of the docstring of a fact, a part of a case or a word."""
    for option in (kind, *get_args(kind)):
        if attrs.has(option) or is_enum(option):
            return _prose((option.__doc__ or "").strip().split("\n\n")[0])
    return ""


def _described(kind: type, name: str) -> str:
    """Give what a docstring says of a field: in its own entry, or else in a sentence."""
    docs = [known.__doc__ or "" for known in kind.__mro__ if known is not object]
    docs.append(facts.__doc__ or "" if issubclass(kind, Fact) else "")
    entries = [text for doc in docs if (text := _entry(doc, name))]
    sentences = [text for doc in docs if (text := _mention(doc, name))]
    return next(iter(entries + sentences), "")


def _entry(doc: str, name: str) -> str:
    """Give the text indented below a line that gives a field, as in ``on : date``."""
    lines = doc.splitlines()
    for i, line in enumerate(lines):
        heads = re.sub(r" : .*|``| and ", ",", line.strip()).split(",")
        if name not in (head.strip() for head in heads) or line.rstrip().endswith("."):
            continue
        deeper = re.compile(rf"[ ]{{{len(line) - len(line.lstrip()) + 1}}}")
        return _prose(" ".join(takewhile(deeper.match, lines[i + 1 :])))
    return ""


def _mention(doc: str, name: str) -> str:
    for sentence in re.split(r"(?<=\.)\s+", doc):
        if f"``{name}``" in sentence:
            return _prose(sentence)
    return ""


def _prose(text: str) -> str:
    text = re.sub(r":\w+:`~?([^`]*\.)?([^`]*)`", r"\2", text)
    text = re.sub(r"``(NEVER|True|False)``", lambda word: word[0].lower(), text)
    text = " ".join(text.replace("``", "`").split()).rstrip(";")
    # A sentence may open with a key, which keeps its small letter.
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith(".") else f"{text}."
