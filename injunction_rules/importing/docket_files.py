"""Dockets as CourtListener and RECAP give them, read into entries and parties."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from injunction_rules.casefile.documents import bytes_of, printable, tree_of_json
from injunction_rules.errors import DocumentError, Problem
from injunction_rules.importing.docket import Docket, Entry, Party
from injunction_rules.rendering.trees import listed

MOST_BYTES = 100_000_000
"""The longest docket that is read."""

_EXPECTED = "a docket of CourtListener or RECAP, with `case_name` and `docket_number`"


class DocketError(DocumentError):
    """A file that is no docket; carries every problem found in it."""


def load_docket(path: str | os.PathLike[str]) -> Docket:
    """
    Load a docket of CourtListener or RECAP.

    Raises
    ------
    DocketError
        If the file cannot be read, or is no docket.

    >>> load_docket("no such file.json")
    Traceback (most recent call last):
        ...
    injunction_rules.importing.docket_files.DocketError: no such file.json: 1 problem
      the document: expected a file that can be read, found no such file or directory
    """
    name, content = bytes_of(path, DocketError, MOST_BYTES + 1)
    name = printable(name)
    if len(content) > MOST_BYTES:
        raise _no_docket(name, "", f"at most {MOST_BYTES:,} bytes", "more")
    return read_docket(tree_of_json(content, name, DocketError), name)


def read_docket(tree: object, name: str = "<docket>") -> Docket:
    """
    Read a docket from the tree that its JSON says.

    Parameters
    ----------
    tree : object
        A docket, or a page of results with one.  Its ``docket_entries`` and ``parties`` are
        lists, or pages of results as the API gives them of each.
    name : str, optional
        What an error calls it.

    Raises
    ------
    DocketError
        If it is no docket.

    >>> docket = read_docket({"case_name": "A v. B", "court_id": "nysd", "docket_entries": []})
    >>> docket.caption, docket.court, docket.lacks
    ('A v. B', 'nysd', ('parties',))
    """
    docket = _one_of_a_page(tree, name)
    if not isinstance(docket, dict) or not {"case_name", "docket_number"} & docket.keys():
        raise _no_docket(name, "", _EXPECTED, _what(docket))
    lists = {key: _list(docket, key, name) for key in ("docket_entries", "parties")}
    return Docket(
        caption=_text(docket.get("case_name")) or _text(docket.get("case_name_full")),
        number=_text(docket.get("docket_number")),
        court=_court(docket),
        filed=_day(docket.get("date_filed")),
        parties=tuple(_parties(lists["parties"] or (), docket.get("id"))),
        entries=tuple(_entries(lists["docket_entries"] or ())),
        lacks=tuple(key for key, items in lists.items() if items is None),
    )


def _no_docket(name: str, path: str, expected: str, found: str, hint: str = "") -> DocketError:
    return DocketError([Problem(path, expected, found, hint)], name)


def _one_of_a_page(tree: object, name: str) -> object:
    """Give the docket of a page of results, which has to have one."""
    if isinstance(tree, dict) and isinstance(tree.get("results"), list):
        results = tree["results"]
        if len(results) != 1:
            raise _no_docket(
                name, "results", "one docket", f"{len(results):,}", "keep the one that is meant"
            )
        return results[0]
    return tree


def _what(tree: object) -> str:
    if isinstance(tree, dict):
        if "entry_number" in tree or "recap_documents" in tree:
            return "an entry of a docket"
        keys = [f"`{printable(str(key))}`" for key in tree][:3]
        return f"an object with {listed(keys)}" if keys else "an empty object"
    return "a list" if isinstance(tree, list) else "a value"


def _list(tree: Mapping[str, Any], key: str, name: str) -> list[Any] | None:
    """Give a list of a docket, or of the page of results that stands for it."""
    items = tree.get(key)
    if isinstance(items, dict):
        if items.get("next"):
            hint = "put the results of all pages together"
            raise _no_docket(name, key, "all of them", "one page of several", hint)
        items = items.get("results")
    return items if isinstance(items, list) else None


def _text(value: object) -> str:
    """Give text on one line, as it may be printed; empty where it is no text."""
    return printable(" ".join(value.split())) if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _court(tree: Mapping[str, Any]) -> str:
    """Give the id of the court, by itself or as the end of an address."""
    return _text(tree.get("court_id")) or _text(tree.get("court")).rstrip("/").rpartition("/")[2]


def _entries(items: Iterable[object]) -> Iterator[Entry]:
    for item in items:
        if isinstance(item, dict):
            number = item.get("entry_number")
            texts = [_text(item.get("description"))]
            for paper in item.get("recap_documents") or ():
                if isinstance(paper, dict):
                    keys = ("description", "short_description")
                    texts += [_text(paper.get(key)) for key in keys]
            yield Entry(
                number if isinstance(number, int) else None,
                _day(item.get("date_filed")),
                next(filter(None, texts), ""),
            )


def _parties(items: Iterable[object], docket: object) -> Iterator[Party]:
    for item in items:
        name = _text(item.get("name")) if isinstance(item, dict) else ""
        if isinstance(item, dict) and name:
            # A person has roles and lawyers in other suits too.
            roles = [_text(role.get("name")) for role in _of(item, "party_types", docket)]
            # The API gives lawyers by their addresses alone.
            lawyers = [_text(own.get("name")) for own in _of(item, "attorneys", docket)]
            yield Party(
                name,
                tuple(dict.fromkeys(filter(None, roles))),
                tuple(dict.fromkeys(filter(None, lawyers))),
            )


def _of(item: Mapping[str, Any], key: str, docket: object) -> Iterator[Mapping[str, Any]]:
    """Yield the parts of a party that speak of this docket, or of none."""
    for part in item.get(key) or ():
        if isinstance(part, dict) and part.get("docket_id", part.get("docket")) in (None, docket):
            yield part
