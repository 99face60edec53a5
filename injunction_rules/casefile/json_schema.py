"""
JSON Schema made from attrs classes, for whatever is written as JSON.

A subclass says what a form has beyond its classes.  Descriptions come from the
docstrings, so that nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from itertools import takewhile
from typing import Any, ClassVar, get_args

import attrs

from injunction_rules.casefile.contract import is_enum, is_literal, is_mapping, is_tuple, words_of
from injunction_rules.model.dates import PartialDate

DRAFT = "https://json-schema.org/draft/2020-12/schema"

REFERENCE = "#/$defs/{name}"
"""Where a schema that stands alone keeps what it names."""


@attrs.frozen
class JsonSchema:
    """
    Makes the schemas of classes and of their fields.

    Attributes
    ----------
    ref : str
        What a reference to a schema looks like, with ``{name}`` for its name.
    names : mapping of type to str
        Classes that are referred to by name; all others are described in place.
    """

    ref: str = REFERENCE
    names: Mapping[type, str] = attrs.field(factory=dict)

    simple: ClassVar[Mapping[Any, dict[str, Any]]] = {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        float: {"type": "number"},
        date: {
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        PartialDate: {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        type(None): {"type": "null"},
    }
    """Types of which no more need be said, with their schemas."""

    def named(self, name: str) -> dict[str, Any]:
        """Refer to a schema by its name."""
        return {"$ref": self.ref.format(name=name)}

    def definitions(self) -> dict[str, Any]:
        """Describe every class that is referred to, by its name."""
        return {name: self.mapping(kind) for kind, name in self.names.items()}

    def mapping(self, kind: type) -> dict[str, Any]:
        """Describe an object whose keys are the fields of a class."""
        fields = attrs.fields(attrs.resolve_types(kind))
        properties = {field.name: self.field(kind, field) for field in fields}
        required = [field.name for field in fields if field.default is attrs.NOTHING]
        return self.record(kind, properties, required)

    def record(self, kind: type, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
        """Describe an object with these properties and no others."""
        return {
            "description": sentence_of(kind),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def field(self, kind: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
        """Describe a field of a class; its metadata may add to that under ``schema``."""
        of: Any = field.type
        schema: dict[str, Any] = {}
        text = self.described(kind, field.name) or sentence_of(of)
        if texts := [part for part in (text, *definitions_of(of)) if part]:
            schema["description"] = " ".join(texts)
        schema |= self.value(of)
        if is_enum(of) and field.default is not attrs.NOTHING:
            default: Any = field.default
            schema["default"] = next(w for w, member in words_of(of).items() if member is default)
        elif isinstance(field.default, bool):
            schema["default"] = field.default
        schema |= field.metadata.get("schema", {})
        return schema

    def described(self, kind: type, name: str) -> str:
        """Give what the docstring of a class says of a field."""
        return described([known.__doc__ or "" for known in kind.__mro__[:-1]], name)

    def value(self, kind: Any) -> dict[str, Any]:
        """Describe a value, by its type."""
        if kind in self.simple:
            return dict(self.simple[kind])
        if kind in self.names:
            return self.named(self.names[kind])
        if attrs.has(kind):
            return self.mapping(kind)
        if is_enum(kind):
            return {"enum": list(words_of(kind))}
        arguments = get_args(kind)
        if is_literal(kind):
            return {"enum": list(arguments)} if len(arguments) > 1 else {"const": arguments[0]}
        if is_tuple(kind):
            return {"type": "array", "items": self.value(arguments[0])}
        if is_mapping(kind):
            keys = {"propertyNames": self.value(arguments[0])} if arguments[0] is not str else {}
            return {"type": "object", **keys, "additionalProperties": self.value(arguments[1])}
        return {"anyOf": [self.value(option) for option in arguments]}


def classes_in(kind: type) -> tuple[type, ...]:
    """
    List the attrs classes of which the fields of a class are made, each once.

    >>> from injunction_rules.rendering.blocks import Section
    >>> [part.__name__ for part in classes_in(Section)][:3]
    ['Heading', 'Paragraph', 'Outline']
    """
    classes: dict[type, None] = {}

    def add_from(of: Any) -> None:
        for part in get_args(of):
            add_from(part)
        if attrs.has(of) and of not in classes and of not in JsonSchema.simple:
            classes[of] = None
            add_fields(of)

    def add_fields(of: type) -> None:
        for field in attrs.fields(attrs.resolve_types(of)):
            add_from(field.type)

    add_fields(kind)
    return tuple(classes)


def sentence_of(kind: Any) -> str:
    """Return the opening sentence of the docstring of a class or of an enumeration."""
    for option in (kind, *get_args(kind)):
        if attrs.has(option) or is_enum(option):
            return _prose((option.__doc__ or "").strip().split("\n\n")[0])
    return ""


def definitions_of(kind: Any) -> Iterator[str]:
    """
    Yield what the docstring of an enumeration says of its values, in the words of a file.

    >>> from injunction_rules.model.facts import AppearanceBy
    >>> next(definitions_of(AppearanceBy | None))
    '`counsel` is a lawyer, through whom it is served from then on; `self` is the respondent \
without a lawyer.'
    """
    for option in (kind, *get_args(kind)):
        if is_enum(option):
            for part in (option.__doc__ or "").split("\n\n")[1:]:
                if ">>>" not in part and any(f"``{name}``" in part for name in option.__members__):
                    yield _prose(_in_words(option, part))


def _in_words(kind: type[Enum], text: str) -> str:
    """Give a text with the words of a file in place of the names of an enumeration."""
    for word, member in words_of(kind).items():
        text = text.replace(f"``{member.name}``", f"``{word}``")
    return text


def described(docs: Sequence[str], name: str) -> str:
    """Give what docstrings say of a field: in its own entry, or else in a sentence."""
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
    text = re.sub(r"``(NEVER|KNOWN|True|False)``", lambda word: word[0].lower(), text)
    text = " ".join(text.replace("``", "`").split()).rstrip(";")
    # A sentence may open with a key, which keeps its small letter.
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith(".") else f"{text}."
