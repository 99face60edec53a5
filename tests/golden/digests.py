"""What is kept of an output: the whole where it is short, else what tells whether it changed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from injunction_rules import __version__

LONGEST = {".txt": 22_000, ".md": 22_000}
"""Characters of an output that is kept whole, by suffix; of any other, ``OTHERS``."""

OTHERS = 12_000

_HEAD, _TAIL, _WIDTH = 40, 10, 160

_NOISE = (
    (re.compile(rf"(?<![\w.]){re.escape(__version__)}(?![\w])"), "<version>"),
    # A hash of the rule book; that of a style sheet stands in the page's policy.
    (re.compile(r"\b[0-9a-f]{64}\b"), "<hash>"),
    (re.compile(r"(?<=rules \()[0-9a-f]{12}(?=\))"), "<hash>"),
    (re.compile(r"'sha256-[\w+/=]+'"), "'sha256-<hash>'"),
    # Every page has the same ones; they are kept once.
    (re.compile(r"<style>.*?</style>", re.DOTALL), "<style>…</style>"),
)


def without_noise(text: str) -> str:
    """The text with a stand-in for version, hashes and style sheets."""
    for pattern, stand_in in _NOISE:
        text = pattern.sub(stand_in, text)
    return text


def style(page: str) -> str:
    """The style sheets of a page."""
    return "\n".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))


def digest(text: str, suffix: str) -> str:
    """
    What is kept of a text.

    Up to ``LONGEST`` characters, all of it.  Of longer JSON, the SHA-256 of each part,
    and its shape: keys and types, with ``[]`` for whatever is in a list.  Of other longer
    texts, the first and last lines, cut where they are wide, and the SHA-256 of the
    whole.

    Parameters
    ----------
    text : str
        Without noise.
    suffix : str
        The file's, such as ``.json``.

    Returns
    -------
    str
    """
    if len(text) <= LONGEST.get(suffix, OTHERS):
        return text
    lines = _of_json(json.loads(text)) if suffix == ".json" else _of_lines(text)
    return "\n".join(lines) + "\n"


def _of_lines(text: str) -> Iterator[str]:
    lines = text.splitlines()
    yield f"[digest of {len(lines)} lines, {len(text)} characters, sha256 {_sha(text)}]"
    yield from (line[:_WIDTH] for line in lines[:_HEAD])
    yield "[…]"
    yield from (line[:_WIDTH] for line in lines[-_TAIL:])


def _of_json(tree: Any) -> Iterator[str]:
    yield "[digest of JSON: the hash of each part, then the shape]"
    for name, part in tree.items():
        yield f"{name} {_sha(json.dumps(part))}"
        if isinstance(part, list):
            for place, one in enumerate(part):
                id = one.get("id", place) if isinstance(one, dict) else place
                yield f"{name}[{id}] {_sha(json.dumps(one))}"
    yield from _shape([tree], ".", 0)


def _shape(values: list[Any], name: str, depth: int) -> Iterator[str]:
    """The types of all values at one place, and of what is in them."""
    kinds = sorted({"null" if one is None else type(one).__name__ for one in values})
    yield f"{' ' * depth}{name}: {' | '.join(kinds)}"
    within: dict[str, list[Any]] = {}
    for one in values:
        if isinstance(one, dict):
            for key, member in one.items():
                within.setdefault(key, []).append(member)
        elif isinstance(one, list):
            within.setdefault("[]", []).extend(one)
    for key in sorted(within):
        if within[key]:
            yield from _shape(within[key], key, depth + 1)


def _sha(text: str) -> str:
    """Enough of the SHA-256 to tell one text from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
