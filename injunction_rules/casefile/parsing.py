"""
Parsing: from the text of a YAML or JSON file to a document.

A case file may come from anywhere, so the text is read as data and as nothing
else.  Of YAML only the plain part is read: mappings, lists, text, whole
numbers, ``true``, ``false`` and ``null``.  A date, ``no`` and ``1:30`` stay the
text that was written.  Whatever could make a small file large (aliases), hide
one value behind another (duplicate keys, merge keys) or ask for code (tags) is
a flaw, and so is a document beyond the limits below.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final, Literal, NoReturn

import yaml
from attrs import evolve, frozen

from injunction_rules.casefile.building import (
    MOST_DIGITS,
    MOST_NESTING,
    Building,
    UnreadableError,
    stop,
)
from injunction_rules.casefile.documents import Document, Flaw, printable, shortened, shown
from injunction_rules.casefile.fast import fast_tree, plain
from injunction_rules.casefile.quoting import (
    CLOSE,
    GO_IN_QUOTES,
    Unquoted,
    cut_values,
    in_quotes,
    unquoted_flaws,
)
from injunction_rules.casefile.readers import COURT_DAY
from injunction_rules.errors import CaseFileError

Format = Literal["yaml", "json"]

MOST_CHARACTERS: Final = 10_000_000
MOST_READ_AGAIN: Final = 2_000_000
"""Characters that are read a second time to tell more of a text that is no YAML."""

_BYTE_ORDER_MARK = "\ufeff"


def read_document(text: str | bytes, format: Format, name: str) -> Document:
    """
    Read a document, keeping what is wrong with it as flaws.

    Parameters
    ----------
    text : str or bytes
        Bytes are UTF-8, with or without a byte order mark.
    format : {'yaml', 'json'}
    name : str
        What an error calls the document.

    Returns
    -------
    Document

    Raises
    ------
    CaseFileError
        If nothing can be made of the rest: a syntax error, an empty document,
        one beyond the limits.

    >>> read_document("{court: nysd, on: 2023-05-31, shown: no}", "yaml", "x").tree
    {'court': 'nysd', 'on': '2023-05-31', 'shown': 'no'}
    """
    if format == "json":
        return _built(lambda building: _build_json(_decoded(text), building), name)
    return _read_yaml(text, name)


def undoubted_tree(text: str | bytes, format: Format) -> object:
    """
    Give the tree of a document that is beyond doubt, fast; ``None`` of any other.

    Parameters
    ----------
    text : str or bytes
    format : {'yaml', 'json'}

    >>> undoubted_tree("{court: nysd, on: 2023-05-31, shown: no}", "yaml")
    {'court': 'nysd', 'on': '2023-05-31', 'shown': 'no'}
    """
    if format == "json":
        return None
    try:
        return fast_tree(_decoded(text))
    except UnreadableError:
        return None


def tree_document(tree: Mapping[str, object], name: str) -> Document:
    """
    Take a plain tree as a document, keeping what is wrong with it as flaws.

    Parameters
    ----------
    tree : mapping
        Such as a parser of JSON, YAML or TOML gives; a day may be a
        :class:`datetime.date`.
    name : str
        What an error calls the document.

    Returns
    -------
    Document
        Without lines.

    Raises
    ------
    CaseFileError
        If it is beyond the limits of a document.

    >>> tree_document({"court": "nysd", "motions": ({},)}, "x").tree
    {'court': 'nysd', 'motions': [{}]}
    """
    return _built(lambda building: _build_tree(tree, building), name)


def _built(build: Callable[[Building], None], name: str) -> Document:
    building = Building()
    try:
        build(building)
    except UnreadableError as stop:
        building.flaws.append(stop.flaw)
        raise CaseFileError(building.document().problems(building.flaws), name) from None
    return building.document()


def _decoded(text: str | bytes) -> str:
    if len(text) > MOST_CHARACTERS:
        stop("at most 10 MB of text", "more")
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            found = f"the byte 0x{error.object[error.start]:02x}"
            stop("text in UTF-8", found, "save the file as UTF-8", line=line)
    if "\0" in text:
        stop("text", "a NUL character", line=text.count("\n", 0, text.index("\0")) + 1)
    return text.removeprefix(_BYTE_ORDER_MARK)


# YAML


def _read_yaml(given: str | bytes, name: str) -> Document:
    """Read YAML; values that want quotes are given them, and reported, so that the rest is read."""
    text, budget = "", MOST_READ_AGAIN
    unquoted: list[Unquoted] = []
    while True:
        building = Building()
        try:
            text = text or _decoded(given)
            _build_yaml(text, building)
        except UnreadableError as stop:
            budget -= len(text)
            mended, values = _mended(text, stop.lines if budget >= 0 else ())
            if values:
                text, unquoted = mended, [*unquoted, *values]
                continue
            building.flaws.append(stop.flaw)
            document = _with_unquoted(building.document(), unquoted)
            raise CaseFileError(document.problems(document.flaws), name) from None
        return _with_unquoted(building.document(), unquoted)


def _with_unquoted(document: Document, unquoted: Iterable[Unquoted]) -> Document:
    """Add the flaws of values without quotes."""
    flaws = (*unquoted_flaws(unquoted, document.lines), *cut_values(document))
    return evolve(document, flaws=flaws + document.flaws)


def _mended(text: str, lines: Iterable[int]) -> tuple[str, list[Unquoted]]:
    """Put in quotes what needs them, on the first of some lines that has it."""
    for line in lines:
        mended, values = in_quotes(text, line)
        if values:
            return mended, values
    return text, []


def _build_yaml(text: str, building: Building) -> None:
    documents = 0
    comments = _comments(text)
    try:
        # The Python parser and not the C one, whose messages differ: this one has the say
        # on every text that is not beyond doubt.
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    hint = "put it in a file of its own"
                    stop("one document", "another", hint, line=_line(event))
            elif isinstance(event, yaml.NodeEvent):
                _yaml_node(event, building, text, comments)
            elif isinstance(event, yaml.CollectionEndEvent):
                building.closes()
    except yaml.MarkedYAMLError as error:
        context = f" {error.context}" if error.context else ""
        marks = filter(None, (error.problem_mark, error.context_mark))
        lines = tuple(dict.fromkeys(mark.line + 1 for mark in marks))
        hint = CLOSE if "flow" in context else GO_IN_QUOTES
        flaw = _syntax_flaw("YAML", f"{error.problem}{context}", next(iter(lines), None), hint)
        raise UnreadableError(flaw, lines) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        _syntax("YAML", f"the character {chr(error.character)!r}", line)
    except (ArithmeticError, ValueError):
        # PyYAML lets the errors of its own arithmetic out: `"\UFFFFFFFF"`.
        _syntax("YAML", "a number or escape that means nothing", None)
    if not documents:
        stop("a mapping", "an empty document")


_COMMENT = re.compile(r"(?<=\S)[ \t]+(#.*)")


def _comments(text: str) -> dict[int, str]:
    """Give what may be a comment behind a value, by the place at which the value ends."""
    if " #" not in text and "\t#" not in text:
        return {}
    return {match.start(): match[1] for match in _COMMENT.finditer(text)}


def _yaml_node(
    event: yaml.NodeEvent, building: Building, text: str, comments: Mapping[int, str]
) -> None:
    line = _line(event)
    if isinstance(event, yaml.AliasEvent):
        hint = "write the value out"
        building.missing("a value", f"the alias {shown(f'*{event.anchor}')}", hint, line=line)
        return
    assert isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent))
    if event.anchor is not None:
        found = f"the anchor {shown(f'&{event.anchor}')}"
        building.flaw("a value", found, "take the anchor out", line=line)
    if event.tag is not None:
        found = f"the tag {shown(event.tag)}"
        building.flaw("a value", found, "take the tag out", line=line)
    if isinstance(event, yaml.CollectionStartEvent):
        building.opens([] if isinstance(event, yaml.SequenceStartEvent) else {}, line)
    elif event.style is None and event.value == "<<" and building.at_key:
        hint = "write the keys out"
        building.missing("a key", "the merge key `<<`", hint, line=line)
    elif building.at_key and _BARE.match(text, _end(event)):
        building.bare.add((*building.here, event.value))
        building.scalar(event.value, line)
    else:
        if event.style is None and not building.at_key and _end(event) in comments:
            building.comments[building.here] = (comments[_end(event)], _line(event, last=True))
        building.scalar(_resolved(event), line)


_BARE = re.compile(r"\s*[,}]")


def _end(event: yaml.Event) -> int:
    return -1 if event.end_mark is None else event.end_mark.index


def _line(event: yaml.Event, *, last: bool = False) -> int | None:
    mark = event.end_mark if last else event.start_mark
    return None if mark is None else mark.line + 1


def _resolved(event: yaml.ScalarEvent) -> str | int | bool | None:
    return plain(event.value) if event.style is None else str(event.value)


def _syntax(language: str, what: str, line: int | None) -> NoReturn:
    raise UnreadableError(_syntax_flaw(language, what, line))


def _syntax_flaw(language: str, what: str, line: int | None, hint: str = "") -> Flaw:
    return Flaw(
        (), language, f"a syntax error ({printable(shortened(what, 200))})", hint, line=line
    )


# JSON


@frozen
class _Pairs:
    """A JSON object with its keys as they were written, duplicates and all."""

    pairs: list[tuple[Any, Any]]


@frozen
class _Odd:
    """A JSON number that is none."""

    literal: str


def _whole_number(literal: str) -> int | _Odd:
    return int(literal) if len(literal.lstrip("-")) <= MOST_DIGITS else _Odd(literal)


def _build_json(text: str, building: Building) -> None:
    if not text.strip():
        stop("a mapping", "an empty document")
    try:
        value = json.loads(
            text, object_pairs_hook=_Pairs, parse_constant=_Odd, parse_int=_whole_number
        )
    except json.JSONDecodeError as error:
        _syntax("JSON", error.msg, error.lineno)
    except RecursionError:
        stop(f"at most {MOST_NESTING} levels of nesting", "more")
    _build_tree(value, building)


_CLOSE: Final = object()


def _build_tree(tree: object, building: Building) -> None:
    todo: list[Any] = [tree]
    while todo:
        _node(todo.pop(), todo, building)


def _node(value: Any, todo: list[Any], building: Building) -> None:
    if value is _CLOSE:
        building.closes()
    elif isinstance(value, _Pairs):
        building.opens({})
        todo.append(_CLOSE)
        todo.extend(part for key, below in reversed(value.pairs) for part in (below, key))
    elif isinstance(value, Mapping):
        _node(_Pairs(list(value.items())), todo, building)
    elif isinstance(value, (list, tuple)):
        building.opens([])
        todo.append(_CLOSE)
        todo.extend(reversed(value))
    elif isinstance(value, _Odd):
        expected = f"a number of at most {MOST_DIGITS} digits"
        building.missing(expected, shortened(value.literal), line=None)
    elif isinstance(value, int) and abs(value) >= 10**MOST_DIGITS:
        # So long a number may be too long to write out.
        _node(_Odd("a longer one"), todo, building)
    elif type(value) is date:
        building.scalar(value.isoformat())
    elif isinstance(value, datetime):
        building.missing("a day", f"the moment {value.isoformat()}", COURT_DAY, line=None)
    elif value is None or isinstance(value, (str, int, float)):
        building.scalar(value)
    else:
        expected = "a mapping, a list, text, a number, true or false"
        building.missing(expected, f"a value of type {type(value).__name__}", line=None)
