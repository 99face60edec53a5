"""
The JSON Schema of a case file, made from the classes that read it.

Editors use it to complete and check a case file while it is written.  It says
what a single value may be; what must agree between values (dates in order,
references to somebody) only loading can tell.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import attrs

from injunction_rules.casefile.building import MOST_DIGITS, MOST_TEXT
from injunction_rules.casefile.cells import DATES
from injunction_rules.casefile.contract import FORMS, SCHEMA, key_of, keys_of, terms_of
from injunction_rules.casefile.json_schema import DRAFT, REFERENCE, JsonSchema, described
from injunction_rules.casefile.rows import fields_of
from injunction_rules.casefile.tables import KEYS, PARTY
from injunction_rules.model import facts
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Fact, fact_name, needed_fields
from injunction_rules.model.rulebook import RuleBook

_ROLES = {
    "record": "For the record only: no rule asks for it.",
    "label": "Only tells which is meant: no rule asks for it.",
}
"""What a field is for that no rule asks for."""


class _CaseSchema(JsonSchema):
    """The parts of a case file beyond its classes: kinds of fact, and forms of text."""

    simple: ClassVar[Mapping[Any, dict[str, Any]]] = {
        **JsonSchema.simple,
        str: {"type": "string", "maxLength": MOST_TEXT},
        int: {"type": "integer", "minimum": 0, "maximum": 10**MOST_DIGITS - 1},
        facts.Never: {"const": "never", "description": "The record shows that it never came."},
        facts.Known: {
            "const": "known",
            "description": "The record shows that it came, and does not give the day.",
        },
    }

    def mapping(self, kind: type) -> dict[str, Any]:
        """Describe a mapping with its keys in the order in which they are written."""
        fields = {key_of(field): field for field in attrs.fields(attrs.resolve_types(kind))}
        properties = {
            key: self.field(kind, fields[key]) if key in fields else {"const": fact_name(kind)}
            for key in keys_of(kind)
        }
        required = [k for k in properties if k == "fact" or fields[k].default is attrs.NOTHING]
        schema = self.record(kind, properties, required)
        if issubclass(kind, Fact) and (names := needed_fields(kind)):
            denied = {"properties": {"shown": {"const": False}}, "required": ["shown"]}
            schema |= {"if": denied, "else": {"required": list(names)}}
        return schema

    def field(self, kind: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
        """Describe a field, with the form that its text must have."""
        schema = super().field(kind, field)
        for role, words in _ROLES.items():
            if field.metadata.get(role):
                schema["description"] = f"{schema.get('description', '')} {words}".strip()
        if (kind, field.name) in FORMS:
            target = schema["anyOf"][0] if "anyOf" in schema else schema
            target["pattern"] = f"^{FORMS[kind, field.name][0]}$"
        return schema

    def described(self, kind: type, name: str) -> str:
        """Give what the docstring of a class, or of all facts, says of a field."""
        docs = [known.__doc__ or "" for known in kind.__mro__[:-1]]
        docs.append(facts.__doc__ or "" if issubclass(kind, Fact) else "")
        return described(docs, name)


def case_schema(rules: RuleBook | None = None, *, ref: str = REFERENCE) -> dict[str, Any]:
    """
    Describe a case file in JSON Schema, draft 2020-12.

    Parameters
    ----------
    rules : RuleBook, optional
        Whose kinds of fact and courts it may name, beside this package's.
    ref : str, optional
        What a reference looks like, with ``{name}`` for the name of what stands under
        ``$defs``: to embed the schema, move that to where this points.

    Returns
    -------
    dict
        A plain tree, in the order of the contract.

    >>> schema = case_schema()
    >>> schema["properties"]["decided"]["description"]
    'The law is taken as of its last day.'
    >>> schema["$defs"]["listing"]["properties"]["removed"]["anyOf"][1]["const"]
    'never'
    >>> embedded = case_schema(ref="#/components/schemas/{name}")
    >>> embedded["properties"]["facts"]["items"]
    {'$ref': '#/components/schemas/fact'}
    """
    kinds, courts, findings = terms_of(rules)
    schemas = _CaseSchema(ref, {Fact: "fact"})
    named = {"fact": _fact(kinds, schemas), **{n: schemas.mapping(k) for n, k in kinds.items()}}
    root = schemas.mapping(Case)
    root["properties"]["schema"] = {"const": SCHEMA}
    root["properties"]["court"]["enum"] = list(courts)
    stipulation = root["properties"]["stipulated"]["items"]
    stipulation["properties"]["finding"]["enum"] = list(findings)
    for name in ("enjoined_parties", "motions"):
        root["properties"][name]["minItems"] = 1
    root["properties"]["motions"]["items"]["properties"]["against"]["minItems"] = 1
    root["properties"]["tables"] = _tables(
        kinds, schemas, root["properties"]["enjoined_parties"]["items"]["properties"]
    )
    root["required"].insert(0, "schema")
    # A Schedule A may be all the enjoined parties that there are.
    root["required"].remove("enjoined_parties")
    root["anyOf"] = [{"required": ["enjoined_parties"]}, {"required": ["tables"]}]
    return {
        "$schema": DRAFT,
        "$id": "urn:injunction-rules:case:2",
        "title": "A case file of injunction_rules",
        **root,
        "$defs": named,
    }


def _tables(
    kinds: Mapping[str, type[Fact]], schemas: JsonSchema, of_parties: Mapping[str, Any]
) -> dict[str, Any]:
    """Describe the tables beside a case file: each fact has its own columns and constants."""
    own: dict[str, Any] = {
        "file": {
            "type": "string",
            "description": "A CSV file or an XLSX workbook in the folder of the case file, or "
            "below it.",
        },
        "sheet": {"type": "string", "description": "Of a workbook that has several."},
        "fact": {"enum": list(kinds), "description": "What each row is."},
        "party": {
            "description": "`enjoined` where each row is an enjoined party; with `fact`, the "
            "enjoined party of whom all rows speak."
        },
        "columns": {
            "type": "object",
            "description": "The header of the column of each field.",
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
        },
        "dates": {
            "enum": list(DATES),
            "description": "Which of two numbers is the month in days such as 5/2/2024; "
            "with `yy`, years of two digits are after 2000.",
        },
        "words": {
            "type": "object",
            "description": "What the words of the table mean, such as `still up: never`; "
            "a word that means nothing is a blank.",
            "additionalProperties": {"type": ["string", "boolean", "null"]},
        },
    }
    return {
        "description": "Tables beside the case file; each row of one is a fact, or an enjoined "
        "party.",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["file", "columns"],
            "properties": own,
            "anyOf": [
                {"required": ["fact"]},
                {"required": ["party"], "properties": {"party": {"const": PARTY}}},
            ],
            "allOf": [
                {
                    "if": {"properties": {"fact": {"const": name}}, "required": ["fact"]},
                    "then": _rows_of(kind, schemas.named(name)["$ref"]),
                }
                for name, kind in kinds.items()
            ]
            + [{"if": {"not": {"required": ["fact"]}}, "then": _rows_of_parties(of_parties)}],
            "unevaluatedProperties": False,
        },
    }


def _rows_of(kind: type[Fact], reference: str) -> dict[str, Any]:
    """Describe what a table of one kind of fact may say: what all rows share, and columns."""
    names = fields_of(kind)
    shared = {
        name: {"$ref": f"{reference}/properties/{name}"}
        for name in names
        if name not in KEYS or name == "party"
    }
    return {"properties": {**shared, "columns": {"propertyNames": {"enum": list(names)}}}}


def _rows_of_parties(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Describe what a table of enjoined parties may say."""
    shared = {name: field for name, field in fields.items() if name not in ("id", "name")}
    columns = {"propertyNames": {"enum": list(fields)}, "required": ["name"]}
    return {"properties": {**shared, "columns": columns}}


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


def _fact(kinds: Iterable[str], schemas: JsonSchema) -> dict[str, Any]:
    # Not `oneOf`, whose failure names all the facts that were not meant.
    return {
        "description": "What the record shows.",
        "type": "object",
        "required": ["fact"],
        "properties": {"fact": {"enum": list(kinds)}},
        "allOf": [
            {
                "if": {"properties": {"fact": {"const": name}}, "required": ["fact"]},
                "then": schemas.named(name),
            }
            for name in kinds
        ],
    }
