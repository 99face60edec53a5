"""
What a service takes and gives that decides cases, as parts of a description in OpenAPI 3.1.

>>> operation("Decision")["requestBody"]["content"]["application/yaml"]
{'schema': {'$ref': '#/components/schemas/Case'}}
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import fields

from injunction_rules.casefile.schema import case_schema
from injunction_rules.decisions.data import decision_schema
from injunction_rules.errors import Problem

_AT = "#/components/schemas"


def components() -> dict[str, Any]:
    """
    Give the schemas of a ``Case``, a ``Decision`` and ``Problems``, and of their parts, by name.

    They refer to one another as ``#/components/schemas/Case.listing``, where they belong.

    >>> components()["Case"]["properties"]["facts"]["items"]
    {'$ref': '#/components/schemas/Case.fact'}
    """
    texts = {field.name: {"type": "string"} for field in fields(Problem)}
    problem = {
        "type": "object",
        "required": list(texts),
        "properties": {**texts, "line": {"type": ["integer", "null"]}},
    }
    problems = {
        "type": "object",
        "required": ["problems"],
        "properties": {"problems": {"type": "array", "items": problem}},
    }
    return {
        **_component("Case", case_schema),
        **_component("Decision", decision_schema),
        "Problems": problems,
    }


def _component(name: str, describe: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    schema = describe(ref=f"{_AT}/{name}.{{name}}")
    parts = {f"{name}.{key}": part for key, part in schema.pop("$defs").items()}
    # An id of its own would make it a document of its own.
    return {name: {k: v for k, v in schema.items() if k not in ("$id", "$schema")}, **parts}


def operation(answer: str = "") -> dict[str, Any]:
    """
    Describe a call: a case comes in, and an answer of a form, problems or a limit come out.

    Parameters
    ----------
    answer : str, optional
        The name of a component; left out, any object.
    """

    def of(name: str) -> dict[str, Any]:
        return {"schema": {"$ref": f"{_AT}/{name}"} if name else {"type": "object"}}

    def response(words: str, name: str) -> dict[str, Any]:
        return {"description": words, "content": {"application/json": of(name)}}

    content = {"application/json": of("Case"), "application/yaml": of("Case")}
    return {
        "requestBody": {"required": True, "content": content},
        "responses": {
            "200": response("The answer.", answer),
            "422": response("What is wrong with the case, or with what is asked.", "Problems"),
            **{code: {"description": "Beyond a limit."} for code in ("408", "413", "503")},
        },
    }
