"""
Fast reading: the tree of a YAML text that is beyond doubt, by libyaml.

The parser in C takes a twentieth of the time of the one in Python.  But its messages and its
borderline cases differ, and a case file reads the same everywhere.  So a text that is wrong,
too large or out of the ordinary has no tree here: :mod:`injunction_rules.casefile.parsing`
reads it from its beginning, and says what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, Final

import yaml

from injunction_rules.casefile.building import MOST_DIGITS, MOST_NESTING, MOST_NODES, MOST_TEXT

_WHOLE_NUMBER = re.compile(rf"-?(?:0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})")
_WORDS: Final[Mapping[str, bool | None]] = MappingProxyType(
    {"": None, "~": None, "null": None, "true": True, "false": False}
)

# The two parsers differ about escapes, directives, tabs, breaks that are no line feed, and a
# comment after the sign of a block of text; and a comment after a value may cut it.
_DOUBTS = ("\\", "\n%", "\t", "\x85", "\u2028", "\u2029", "\ufeff")
_BLOCK_WITH_COMMENT = re.compile("[|>][-+0-9]*#")
_VALUE_WITH_COMMENT = re.compile("^ *[^ #\n].* #", re.MULTILINE)


class _DoubtError(Exception):
    """The text is not beyond doubt."""


def plain(value: str) -> str | int | bool | None:
    """
    Give what an unquoted scalar means: a word, a whole number or text.

    >>> plain("12"), plain("true"), plain("2023-05-31"), plain("no")
    (12, True, '2023-05-31', 'no')
    """
    if value in _WORDS:
        return _WORDS[value]
    if value[0] in "-0123456789" and _WHOLE_NUMBER.fullmatch(value):
        return int(value)
    return value


def fast_tree(text: str) -> Any:
    """
    Give the tree of a YAML document that is beyond doubt; ``None`` of any other.

    Parameters
    ----------
    text : str

    >>> fast_tree("{court: nysd, on: 2023-05-31, shown: no}")
    {'court': 'nysd', 'on': '2023-05-31', 'shown': 'no'}
    >>> fast_tree("{court: nysd, court: nysd}") is None
    True
    """
    if not yaml.__with_libyaml__ or _is_doubtful(text):
        return None
    try:
        # No document has more nodes than its parser has events.
        events = islice(iter(yaml.CSafeLoader(text).get_event, None), MOST_NODES)
        # The stream begins, and a document in it.
        next(events), next(events)
        tree = _value(next(events), events, 0)
        next(events)
        return tree if type(next(events)) is yaml.StreamEndEvent else None
    except (_DoubtError, StopIteration, ValueError, yaml.YAMLError):
        return None


def _is_doubtful(text: str) -> bool:
    return (
        text.startswith("%")
        or any(doubt in text for doubt in _DOUBTS)
        or _BLOCK_WITH_COMMENT.search(text) is not None
        or (" #" in text and _VALUE_WITH_COMMENT.search(text) is not None)
    )


def _value(event: Any, events: Iterator[Any], depth: int) -> Any:
    """Take a value, of which the first event is given, off the events."""
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return _scalar(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag or depth == MOST_NESTING:
        raise _DoubtError
    if kind is yaml.SequenceStartEvent:
        items = []
        while type(event := next(events)) is not yaml.SequenceEndEvent:
            items.append(_value(event, events, depth + 1))
        return items
    tree: dict[str, Any] = {}
    while type(event := next(events)) is not yaml.MappingEndEvent:
        key = _scalar(event) if type(event) is yaml.ScalarEvent else None
        if type(key) is not str or key in tree or key == "<<":
            raise _DoubtError
        tree[key] = _value(next(events), events, depth + 1)
    return tree


def _scalar(event: Any) -> str | int | bool | None:
    value: str = event.value
    if event.anchor or event.tag or len(value) > MOST_TEXT:
        raise _DoubtError
    if event.style:
        return value
    # In a flow mapping or list the parser in Python takes a question mark for a sign.
    if "?" in value:
        raise _DoubtError
    return plain(value)
