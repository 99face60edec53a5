"""The JSON Schema of a decision."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from injunction_rules.model.authorities import Signal, Verification, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Relief, RespondentKind
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Status

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_TEXTS = {"type": "array", "items": _TEXT}


def decision_schema() -> dict[str, Any]:
    """
    Describe the form of a decision as data.

    Returns
    -------
    dict
        A JSON Schema, draft 2020-12.

    >>> decision_schema()["properties"]["schema"]
    {'const': 'injunction-rules/decision@1'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:injunction-rules:decision:1",
        "title": "A decision on motions about injunction nonparty liability",
        **_record(
            schema={"const": "injunction-rules/decision@1"},
            case=_record(
                caption=_TEXT,
                docket=_TEXT,
                court=_TEXT,
                decided=_TEXT,
                movant=_TEXT,
                enjoined_parties=_many(_PERSON),
                nonparties=_many(_PERSON),
            ),
            facts=_many(_FACT),
            rules=_many(_RULE),
            findings=_many(_record(id=_TEXT, name=_TEXT, means=_TEXT)),
            rulings=_many(_RULING),
            remarks=_many(_record(finding=_TEXT, rule=_TEXT)),
            authorities=_many(_record(**_CITED, weight=_label(Weight), note=_TEXT, rules=_TEXTS)),
            open_points=_TEXTS,
            receipt=_and_perhaps(
                _record(
                    library=_TEXT,
                    engine=_TEXT,
                    rule_book={"type": "string", "pattern": "^[0-9a-f]{64}$"},
                    forum=_TEXT,
                    as_of={"type": "string", "format": "date"},
                    authorities=_TEXTS,
                ),
                stipulated=_TEXTS,
            ),
        ),
        "$defs": {"premise": _PREMISE},
    }


def _record(**properties: Any) -> dict[str, Any]:
    """Give an object with these properties, all of them, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _and_perhaps(record: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """Give a record that may have these properties as well."""
    return {**record, "properties": {**record["properties"], **optional}}


def _many(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _value(words: Iterable[Enum]) -> dict[str, Any]:
    return {"enum": [word.value for word in words]}


def _label(words: Iterable[Enum]) -> dict[str, Any]:
    return {"enum": [word.name.lower() for word in words]}


def _maybe(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


_PERSON = _record(id=_TEXT, name=_TEXT, kind=_value(RespondentKind))
_CITED: dict[str, Any] = {
    "authority": _TEXT,
    "signal": _value(Signal),
    "text": _TEXT,
    "pinpoint": _TEXT,
    "checked": _value(Verification),
}
_FACT = _record(
    place={"type": "string", "description": "where it stands in the case file"},
    fact=_TEXT,
    english=_TEXT,
    shown=_FLAG,
    proof=_label(Proof),
    source=_TEXT,
    respondent=_maybe(_TEXT),
    party=_maybe(_TEXT),
    stated={"type": "object"},
)
_RULE = _record(
    id=_TEXT,
    doctrine=_TEXT,
    holding=_TEXT,
    when={"type": "string", "description": "its condition, in English"},
    effect={
        "type": "object",
        "propertyNames": {"enum": ["then", "against", "defeats"]},
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": _TEXT,
    },
    settled=_FLAG,
    rank=_label(Weight),
    cites=_many(_record(**_CITED)),
)
_PREMISE = {
    "anyOf": [
        _record(
            asks=_TEXT,
            value=_label(Value),
            facts={**_TEXTS, "description": "places in the case file of the facts that decide it"},
        ),
        _record(
            asks={"enum": ["all of", "any of"]},
            value=_label(Value),
            parts=_many({"$ref": "#/$defs/premise"}),
        ),
    ]
}
_STEP = _record(
    rule=_TEXT,
    status=_value(Status),
    met=_label(Value),
    value=_label(Value),
    deciding={"type": "boolean", "description": "whether it stands in the reasons"},
    defeated_by=_TEXTS,
    premise={"$ref": "#/$defs/premise"},
)
_CONCLUSION = _and_perhaps(
    _record(finding=_TEXT, standing=_value(Standing), supporting=_TEXTS, opposing=_TEXTS),
    stipulated={"const": True},
)
_RULING = _record(
    motion=_TEXT,
    relief=_value(Relief),
    against=_TEXT,
    name=_TEXT,
    disposition=_value(Disposition),
    standard=_label(Proof),
    turning_on=_maybe(_record(finding=_TEXT, standing=_value(Standing))),
    decisive={"type": "integer", "minimum": 0, "description": "which answer decides"},
    answers=_many(
        _record(
            party=_TEXT,
            disposition=_value(Disposition),
            conclusions=_many(_CONCLUSION),
            steps=_many(_STEP),
        )
    ),
)
