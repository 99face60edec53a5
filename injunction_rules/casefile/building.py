"""
Building: from events, one for each part of a text, to a document.

The tree is built by a loop and not by recursion, so that no nesting can exhaust
the stack, and everything that makes a document hostile is caught here for every
format alike.
"""

from __future__ import annotations

import re
from typing import Any, Final, NoReturn

from attrs import define, field

from injunction_rules.casefile.documents import Document, Flaw, Path, shown

MOST_NODES: Final = 200_000
MOST_NESTING: Final = 20
MOST_TEXT: Final = 20_000
MOST_DIGITS: Final = 15

_SURROGATE = re.compile("[\ud800-\udfff]")


class UnreadableError(Exception):
    """Reading cannot go on; carries the last flaw."""

    def __init__(self, flaw: Flaw, lines: tuple[int, ...] = ()) -> None:
        super().__init__(flaw)
        self.flaw = flaw
        self.lines = lines
        """Those on which a value may want quotes."""


def stop(expected: str, found: str, hint: str = "", *, line: int | None = None) -> NoReturn:
    """Stop reading, for a reason that concerns the whole document."""
    raise UnreadableError(Flaw((), expected, found, hint, line=line))


@define
class _Open:
    """A mapping or list that is being read."""

    node: dict[str, Any] | list[Any]
    path: Path
    is_key: bool = False
    key: str | None = None
    key_is_kept: bool = True


@define
class Building:
    """The tree under construction; events go in, a document comes out."""

    tree: object = None
    stack: list[_Open] = field(factory=list)
    lines: dict[Path, int | None] = field(factory=dict)
    flaws: list[Flaw] = field(factory=list)
    unreadable: set[Path] = field(factory=set)
    comments: dict[Path, tuple[str, int | None]] = field(factory=dict)
    bare: set[Path] = field(factory=set)
    count: int = 0

    def document(self) -> Document:
        """Give what has been built so far."""
        return Document(
            self.tree,
            self.lines,
            tuple(self.flaws),
            frozenset(self.unreadable),
            self.comments,
            frozenset(self.bare),
        )

    @property
    def here(self) -> Path:
        """Tell where the next node will stand, or the mapping whose key it will be."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.node, list):
            return (*top.path, len(top.node))
        return top.path if top.key is None else (*top.path, top.key)

    @property
    def at_key(self) -> bool:
        """Tell whether the next node is the key of a mapping."""
        return (
            bool(self.stack)
            and isinstance(self.stack[-1].node, dict)
            and (self.stack[-1].key is None)
        )

    def flaw(self, expected: str, found: str, hint: str = "", *, line: int | None) -> None:
        """Take note of something wrong with the node that comes next."""
        self.flaws.append(Flaw(self.here, expected, found, hint, line=line))

    def scalar(self, value: object, line: int | None = None) -> None:
        """Take a value, or a key, that has no parts."""
        self._counts(line)
        if isinstance(value, str) and (fault := _fault_of_text(value)) is not None:
            self.missing(*fault, line=line)
        elif self.at_key:
            self._key(value, line)
        else:
            self._place(value, line)

    def missing(self, expected: str, found: str, hint: str = "", *, line: int | None) -> None:
        """Take a value, or a key, that cannot be read."""
        self.flaw(expected, found, hint, line=line)
        if self.at_key:
            self._drop_key(found)
        else:
            self.unreadable.add(self.here)
            self._place(None, line)

    def opens(self, node: dict[str, Any] | list[Any], line: int | None = None) -> None:
        """Take the start of a mapping or list, which is given empty."""
        self._counts(line)
        path, is_key = self.here, self.at_key
        if len(self.stack) == MOST_NESTING:
            deeper = f"at most {MOST_NESTING} levels of nesting"
            raise UnreadableError(Flaw(path, deeper, "more", line=line))
        if is_key:
            self.flaw("a key that is text", shown(node), line=line)
        else:
            self._place(node, line)
        self.stack.append(_Open(node, path, is_key))

    def closes(self) -> None:
        """Take the end of the mapping or list opened last."""
        if self.stack.pop().is_key:
            self._drop_key("")

    def _counts(self, line: int | None) -> None:
        self.count += 1
        if self.count > MOST_NODES:
            raise UnreadableError(
                Flaw(self.here, f"at most {MOST_NODES:,} values", "more", line=line)
            )

    def _key(self, value: object, line: int | None) -> None:
        top = self.stack[-1]
        if not isinstance(value, str):
            self.flaw("a key that is text", shown(value), "put it in quotes", line=line)
            self._drop_key("")
            return
        path = (*top.path, value)
        top.key, top.key_is_kept = value, value not in top.node
        if not top.key_is_kept:
            first = self.lines[path]
            hint = f"first on line {first}" if first else ""
            self.flaw("a key used once", f"{shown(value)} again", hint, line=line)
        self.lines.setdefault(path, line)

    def _drop_key(self, key: str) -> None:
        """Let the value that comes next belong to no key."""
        self.stack[-1].key, self.stack[-1].key_is_kept = key, False

    def _place(self, value: object, line: int | None) -> None:
        self.lines.setdefault(self.here, line)
        if not self.stack:
            self.tree = value
            return
        top = self.stack[-1]
        if isinstance(top.node, list):
            top.node.append(value)
        else:
            if top.key_is_kept and top.key is not None:
                top.node[top.key] = value
            top.key = None


def _fault_of_text(text: str) -> tuple[str, str] | None:
    if len(text) > MOST_TEXT:
        return f"at most {MOST_TEXT:,} characters of text", f"{len(text):,}"
    if _SURROGATE.search(text):
        return "text", f"half a character, in {shown(text)}"
    return None
