"""What the service takes and gives, for its OpenAPI description."""

from collections.abc import Callable
from typing import Any

from injunction_rules.casefile.schema import case_schema
from injunction_rules.decisions.data import decision_schema

Tree = dict[str, Any]


def component(name: str, describe: Callable[..., Tree]) -> Tree:
    """Give a schema as components of OpenAPI, in which its references lead to one another."""
    schema = describe(ref=f"#/components/schemas/{name}.{{name}}")
    parts = {f"{name}.{key}": part for key, part in schema.pop("$defs").items()}
    # An id of its own would make it a document of its own.
    return {name: {k: v for k, v in schema.items() if k not in ("$id", "$schema")}, **parts}


_TEXT = {"type": "string"}
_PROBLEM = {
    "type": "object",
    "required": ["path", "expected", "found", "hint", "line"],
    "properties": {
        **dict.fromkeys(("path", "expected", "found", "hint"), _TEXT),
        "line": {"type": ["integer", "null"]},
    },
}
COMPONENTS: Tree = {
    **component("Case", case_schema),
    **component("Decision", decision_schema),
    "Problems": {
        "type": "object",
        "required": ["problems"],
        "properties": {"problems": {"type": "array", "items": _PROBLEM}},
    },
}


def call(answer: str = "") -> Tree:
    """Describe a call: a case comes in, and an answer of a form, problems or a limit come out."""

    def of(name: str) -> Tree:
        return {"schema": {"$ref": f"#/components/schemas/{name}"} if name else {"type": "object"}}

    def response(words: str, name: str) -> Tree:
        return {"description": words, "content": {"application/json": of(name)}}

    content = {"application/json": of("Case"), "application/yaml": of("Case")}
    return {
        "openapi_extra": {"requestBody": {"required": True, "content": content}},
        "responses": {
            200: response("The answer.", answer),
            422: response("What is wrong with the case, or with what is asked.", "Problems"),
            **{code: {"description": "Beyond a limit."} for code in (408, 413, 503)},
        },
    }
