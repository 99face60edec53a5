"""
Quoting: the text that YAML loses, cuts or cannot read because it stands without quotes.

A ``#`` behind a blank begins a comment, a comma ends a value inside braces, and a value
may not begin with a bracket or have a colon in it.  Here all that is reported as what it is, so
that nobody's name or place in the record is read as another.

A comment is known by the blank behind its ``#``: what follows a text and is written
``#30`` was part of the text.  Behind a date, a word or an id it is a comment in any case,
for these have no ``#``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any, Final

import yaml
from attrs import evolve, frozen

from injunction_rules.casefile.contract import TEXTS
from injunction_rules.casefile.documents import Document, Flaw, Path, shortened, shown

_NUMBERED = re.compile(
    r"\b(dkt|docket|docs?|document|ecf|d\.?e|entry|nos?|exh?|exhibit|case|civ|action)\.?",
    re.IGNORECASE,
)
"""Words after which a number comes, so that ``# 30`` behind one of them is no comment."""

GO_IN_QUOTES: Final = (
    "text that begins with a sign such as [ or @, or has a colon before a blank, goes in quotes"
)
"""What to do about a text that is no YAML, where no line of it can be named."""

CLOSE: Final = "close the brace or bracket; text that has one goes in quotes"
"""What to do about a mapping in braces, or a list in brackets, that is not one."""


def cut_values(document: Document) -> Iterator[Flaw]:
    """
    Yield a flaw for each text of which the end was taken for a comment.

    >>> from injunction_rules.casefile.parsing import read_document
    >>> text = "caption: Toy Co. v. Store #1\\ncourt: nysd #2\\ndecided: 2024 # or so"
    >>> [flaw.path for flaw in read_document(text, "yaml", "x").flaws]
    [('caption',)]
    """
    for path, (comment, line) in document.comments.items():
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        value = _at(document.tree, path)
        # A value on the command line has no key, and no date, word or id has a blank.
        is_text = isinstance(value, str) and (key in TEXTS or not path or " " in value)
        if is_text and _was_text(value, comment):
            found = f"{shown(value)} and the comment {shown(comment)}"
            hint = "put it all in quotes; a comment has a blank after its #"
            yield Flaw(path, "a whole text", found, hint, line=line)


def _was_text(value: str, comment: str) -> bool:
    """Tell whether what YAML takes for a comment was the end of the text before it."""
    if re.match(r"#+[^\s#]|#$", comment):
        return True
    *_, last = value.split() or [""]
    return bool(re.match(r"#\s+[0-9]", comment) and _NUMBERED.fullmatch(last))


def _at(tree: Any, path: Path) -> Any:
    try:
        for step in path:
            tree = tree[step]
    except (LookupError, TypeError):
        # A key that is used twice has its first value alone.
        return None
    return tree


def advised(flaws: Iterable[Flaw], document: Document) -> Iterator[Flaw]:
    """
    Yield flaws, with the advice to use quotes where the want of them is the cause.

    In ``{name: Toys Co., Ltd.}`` the comma ends the name; of several such keys in a row
    the first is reported.  In ``source: #30`` there is nothing but a comment.
    """
    for flaw in flaws:
        comment, _ = document.comments.get(flaw.path, ("", None))
        if flaw.path in document.bare and flaw.known:
            yield from _after_a_comma(flaw, document)
        elif flaw.path[-1:] and flaw.path[-1] in TEXTS and re.match(r"#[^\s#]", comment):
            yield evolve(flaw, hint=f"if {shown(comment)} is no comment, put it in quotes")
        else:
            yield flaw


def _after_a_comma(flaw: Flaw, document: Document) -> Iterator[Flaw]:
    """Yield the flaw of a key without a colon; nothing where one before it is reported."""
    above, key = flaw.path[:-1], flaw.path[-1]
    keys = list(_at(document.tree, above))
    place = keys.index(key)
    # The first key has no value before it that a comma could have ended.
    is_bare = [i > 0 and (*above, step) in document.bare for i, step in enumerate(keys)]
    if place == 0:
        yield flaw
    elif not is_bare[place - 1]:
        before = keys[place - 1]
        rest = [keys[i] for i in takewhile(is_bare.__getitem__, range(place, len(keys)))]
        whole = ", ".join([str(_at(document.tree, (*above, before))), *rest])
        hint = (
            f"the comma before it ends the value of `{shortened(before)}`; put that value in "
            f"quotes: {json.dumps(shortened(whole, 200), ensure_ascii=False)}"
        )
        yield evolve(flaw, hint=hint, known=())


@frozen
class Unquoted:
    """A value that can be read only in quotes: its line, counted from 1, its key, itself."""

    line: int
    key: str
    value: str


# To look for values in a line takes its square.
_LONGEST_LINE = 2_000
# A bracket that is not closed, and braces that have keys, are no text.
_IN_BLOCK = re.compile(
    r"(?P<head>\s*(?:- +)*(?P<key>\w+):[ \t]+)"
    r"(?P<value>(?!\[*\{\s*\w+:)(?!\[[^]]*$)(?!\{[^}]*$)\S.*)"
)
_IN_BRACES = re.compile(
    r"(?P<head>(?:\{|,|^)\s*(?P<key>\w+):[ \t]+)"
    r"(?P<value>(?!\[*\{\s*\w+:)\S.*?)"
    r"(?=\s*(?:,\s*\w+:[ \t]|,\s*$|\}[\s,\]}]*(?:#.*)?$))"
)


def in_quotes(text: str, line: int) -> tuple[str, list[Unquoted]]:
    """
    Put the values of one line in quotes that can be read no other way.

    Parameters
    ----------
    text : str
    line : int
        Counted from 1.

    Returns
    -------
    text : str
    values : list of Unquoted
        What was put in quotes.

    >>> in_quotes("name: [Glow] Store", 1)
    ('name: "[Glow] Store"', [Unquoted(line=1, key='name', value='[Glow] Store')])
    """
    lines = text.split("\n")
    values: list[Unquoted] = []

    def quoted(match: re.Match[str], pattern: str) -> str:
        # What follows a comment's # is not the value's.
        value, *comment = re.split(r"(?=\s#\s)", match["value"].rstrip(), maxsplit=1)
        if _can_be_read(pattern.format(value)):
            return match[0]
        values.append(Unquoted(line, match["key"], value))
        return "".join([match["head"], json.dumps(value, ensure_ascii=False), *comment])

    if line <= len(lines) and len(lines[line - 1]) <= _LONGEST_LINE:
        given = lines[line - 1]
        if re.search(r"\{|[},]\s*$", given):
            given = _IN_BRACES.sub(lambda match: quoted(match, "{{k: {}}}"), given)
        if not values and (match := _IN_BLOCK.fullmatch(given.rstrip())):
            given = quoted(match, "k: {}")
        lines[line - 1] = given
    return "\n".join(lines), values


def _can_be_read(text: str) -> bool:
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except (yaml.YAMLError, ArithmeticError, ValueError):
        return False
    return True


def unquoted_flaws(values: Iterable[Unquoted], lines: dict[Path, int | None]) -> Iterator[Flaw]:
    """Yield a flaw for each value that was put in quotes so that the rest could be read."""
    for value in values:
        paths = (p for p, at in lines.items() if at == value.line and p[-1:] == (value.key,))
        found = shown(value.value)
        yield Flaw(
            next(paths, ()),
            "a value that YAML can read",
            found,
            "put it in quotes",
            line=value.line,
        )
