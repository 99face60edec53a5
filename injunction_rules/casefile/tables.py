"""
Tables beside a case file: each row of one is a fact, or an enjoined party.

A case file names them under ``tables``, with the column of each field.  They are read
into the tree of the document before the case is built, so that whatever a case checks
it checks of their rows too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any, Final

import attrs
from attrs import evolve, field, frozen

from injunction_rules.casefile.cells import DATES
from injunction_rules.casefile.contract import terms_of
from injunction_rules.casefile.documents import Flaw, Path, printable, shown
from injunction_rules.casefile.readers import MisfitError
from injunction_rules.casefile.rows import (
    Plan,
    Row,
    columns_of,
    facts_of,
    fields_of,
    readers_of,
    rows_of,
)
from injunction_rules.casefile.sheets import Sheet, read_sheet, where
from injunction_rules.casefile.structuring import field_of
from injunction_rules.model.cases import EnjoinedParty
from injunction_rules.model.facts import Fact
from injunction_rules.model.rulebook import RuleBook

KEY: Final = "tables"

KEYS: Final = ("file", "sheet", "fact", "party", "columns", "dates", "words")
"""The keys that a table has of itself; any other is a field that all its rows share."""

PARTY: Final = "enjoined"
"""What ``party`` says of a table whose rows are enjoined parties."""


@frozen
class Origin:
    """The row of a table from which a part of a case comes."""

    plan: Plan
    name: str
    row: int

    def placed(self, flaw: Flaw) -> Flaw:
        """Give a flaw of the part, such as ``facts[3].removed``, at its cell."""
        at = self.plan.place(self.name, self.row, str([*flaw.path[2:], ""][0]))
        return evolve(flaw, path=at.path, where=at.where, row=at.row, line=None)


@frozen
class Filled:
    """
    The tree of a document with the rows of its tables.

    Attributes
    ----------
    tree : object
        With facts and enjoined parties, already made, in the lists.
    flaws : list of Flaw
        What is wrong with the tables.
    origins : dict of Path to Origin
        By list and place in it, of each part that is a row.
    lacking : set of str
        The lists of which a part could not be read.
    """

    tree: object
    flaws: list[Flaw] = field(factory=list)
    origins: dict[Path, Origin] = field(factory=dict)
    lacking: set[str] = field(factory=set)

    def placed(self, flaw: Flaw) -> Flaw:
        """Give a flaw of the tree at the cell where it comes from, if it comes from one."""
        origin = self.origins.get(flaw.path[:2])
        return flaw if origin is None else origin.placed(flaw)


def filled(tree: object, folder: str | os.PathLike[str] | None, rules: RuleBook | None) -> Filled:
    """
    Read the tables that a document names into its tree.

    Parameters
    ----------
    tree : object
        The root of the document.
    folder : str or os.PathLike, optional
        In which, or below which, the tables lie.
    rules : RuleBook, optional
        Whose kinds of fact a table may name.
    """
    if not isinstance(tree, dict) or KEY not in tree:
        return Filled(tree)
    items = tree[KEY]
    full = Filled({key: value for key, value in tree.items() if key != KEY})
    if not isinstance(items, list):
        full.flaws.append(Flaw((KEY,), "a list", shown(items), "put it in brackets: [ ]"))
    elif folder is None:
        hint = "load the case file by its path, or say the folder in which its tables lie"
        full.flaws.append(Flaw((KEY,), "no tables in a text", "tables", hint))
    else:
        tables = [_Table((KEY, i), item, rules) for i, item in enumerate(items)]
        # Parties first, for a row may call one by its name.
        for table in sorted(tables, key=lambda table: not table.is_of_parties):
            table.fill(full, FilePath(folder))
    return full


class _Table:
    """One table as it is named, while it is read."""

    def __init__(self, path: Path, item: object, rules: RuleBook | None) -> None:
        self.path = path
        self.item: dict[str, Any] = item if isinstance(item, dict) else {}
        self.rules = rules
        self.flaws: list[Flaw] = []
        self.is_of_parties = "fact" not in self.item and self.item.get("party") == PARTY
        if not isinstance(item, dict):
            self.wrong((), "a mapping", shown(item))

    def wrong(self, at: Path, expected: str, found: str, hint: str = "", **more: Any) -> None:
        """Take note of something wrong with how the table is named."""
        self.flaws.append(Flaw((*self.path, *at), expected, found, hint, **more))

    def fill(self, full: Filled, folder: FilePath) -> None:
        """Put its rows into the tree, with where they come from, and tell what is wrong."""
        list_name = "enjoined_parties" if self.is_of_parties else "facts"
        plan = self.plan() if self.item else None
        if plan is not None and (sheet := self.sheet(folder)) is not None:
            self.put(full, plan, sheet, list_name)
        if self.flaws:
            full.lacking.add(list_name)
        full.flaws.extend(self.flaws)

    def put(self, full: Filled, plan: Plan, sheet: Sheet, list_name: str) -> None:
        assert isinstance(full.tree, dict)
        parts = full.tree.get(list_name, [])
        # A list that is none is told of where it stands.
        parts = list(parts) if isinstance(parts, list) else []
        places, missing = columns_of(plan, sheet)
        readers, unread = readers_of(plan, _resolver(full.tree))
        self.flaws += missing + unread
        if self.flaws:
            return
        rows = rows_of(plan, sheet, places, readers)
        if self.is_of_parties:
            made: Iterator[tuple[Row, Any]] = _parties_of(plan, sheet.name, rows)
        else:
            made = facts_of(plan, sheet.name, rows)
        for row, part in made:
            self.flaws += row.flaws
            if part is not None:
                full.origins[list_name, len(parts)] = Origin(plan, sheet.name, row.number)
                parts.append(part)
        if isinstance(full.tree.get(list_name, []), list):
            full.tree[list_name] = parts

    def plan(self) -> Plan | None:
        """Give how its rows are read, unless that cannot be known."""
        kind = EnjoinedParty if self.is_of_parties else self.fact()
        if kind is None:
            return None
        known = fields_of(kind)
        own = [key for key in KEYS if key != "party" or self.is_of_parties]
        constants: dict[str, Any] = {}
        for key, value in self.item.items():
            if key in own:
                continue
            if key not in known or (self.is_of_parties and key in ("id", "name")):
                words = (*own, *known)
                self.wrong((key,), "a key of a table", shown(key), word=key, known=words)
                continue
            constants[key], flaws = field_of(kind, key, value, self.rules)
            self.flaws += [flaw.below((*self.path, key)) for flaw in flaws]
        return Plan(
            kind,
            self.columns(known, constants),
            constants,
            self.word_of("dates", DATES),
            self.words(),
            self.path,
        )

    def fact(self) -> type[Fact] | None:
        """Give the kind of fact that each row is."""
        kinds, _, _ = terms_of(self.rules)
        name = self.item.get("fact")
        if name is None:
            hint = f"add the key `fact`, or `party: {PARTY}` where each row is an enjoined party"
            self.wrong(("fact",), "the name of a fact", "nothing", hint)
        elif not isinstance(name, str) or name not in kinds:
            word = name if isinstance(name, str) else ""
            expected = "the name of a fact"
            self.wrong(("fact",), expected, shown(name), word=word, known=tuple(kinds))
        else:
            return kinds[name]
        return None

    def columns(self, known: tuple[str, ...], constants: Mapping[str, Any]) -> dict[str, str]:
        """Give the header of each field that a column gives."""
        given = self.item.get("columns")
        if not isinstance(given, dict) or not given:
            hint = "say the header of each field, as in `columns: {name: URL}`"
            self.wrong(("columns",), "a mapping of fields to headers", shown(given), hint)
            return {}
        columns: dict[str, str] = {}
        for key, header in given.items():
            at = ("columns", key)
            if key not in known:
                self.wrong(at, "a field of the rows", shown(key), word=key, known=known)
            elif key in constants:
                self.wrong(at, "a field given once", f"a column and `{key}`", "take one out")
            elif not isinstance(header, str):
                self.wrong(at, "the header of a column", shown(header), "put it in quotes")
            else:
                columns[key] = header
        if self.is_of_parties and "name" not in given:
            self.wrong(("columns", "name"), "the header of a column", "nothing", "add the key")
        return columns

    def word_of(self, key: str, known: tuple[str, ...]) -> str | None:
        """Give one of a few words, or nothing."""
        word = self.item.get(key)
        if word is None or word in known:
            return word
        spelled = word if isinstance(word, str) else ""
        self.wrong((key,), "a known word", shown(word), word=spelled, known=known)
        return None

    def words(self) -> dict[str, str]:
        """Give what the words of the table mean."""
        given = self.item.get("words", {})
        if not isinstance(given, dict):
            self.wrong(("words",), "a mapping of words to what they mean", shown(given))
            return {}
        meanings: dict[str, str] = {}
        for word, meaning in given.items():
            if meaning is None or isinstance(meaning, (str, bool)):
                # A truth value is a word of a cell like any other, and nothing a blank.
                meanings[word] = "" if meaning is None else str(meaning)
            else:
                self.wrong(("words", word), "a word", shown(meaning), "put it in quotes")
        return meanings

    def sheet(self, folder: FilePath) -> Sheet | None:
        """Read the table itself."""
        file, sheet = self.item.get("file"), self.item.get("sheet")
        if not isinstance(file, str) or not file:
            self.wrong(("file",), "the name of a file beside the case file", shown(file))
            return None
        if not isinstance(sheet, (str, type(None))):
            self.wrong(("sheet",), "the name of a sheet", shown(sheet), "put it in quotes")
            return None
        try:
            return read_sheet(_path_in(folder, file), file, sheet)
        except MisfitError as error:
            self.flaws.append(
                error.flaw.below((*self.path, "sheet" if not error.flaw.where else "file"))
            )
            return None


def _path_in(folder: FilePath, file: str) -> FilePath:
    """
    Give the path of a table, which lies in a folder or below it.

    A case file may come from anywhere, and what it names is read and may be shown.
    """
    name = where(file)
    try:
        path, root = (folder / file).resolve(), folder.resolve()
        inside, is_file = path.is_relative_to(root), path.is_file()
    except (OSError, ValueError, RuntimeError) as error:
        raise MisfitError(
            Flaw((), "a file that can be read", printable(str(error)), where=name)
        ) from None
    if not inside:
        expected = "a file in the folder of the case file, or below it"
        hint = "put the table, or a copy, beside the case file"
        raise MisfitError(Flaw((), expected, "one outside of it", hint, where=name))
    if not is_file:
        found = "no such file" if not path.exists() else "something that is not a file"
        raise MisfitError(Flaw((), "a file that can be read", found, where=name))
    return path


def _parties_of(plan: Plan, name: str, rows: Iterator[Row]) -> Iterator[tuple[Row, Any]]:
    """Make the enjoined party of each row, with an id made of the row if it gives none."""
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", FilePath(name).stem) or "party"
    for row in rows:
        values = {"id": f"{stem}-{row.number}", **plan.constants, **row.values}
        flaws = row.flaws
        if "name" not in values:
            if row.is_whole:
                at = plan.place(name, row.number, "name")
                hint = "each row has the name of a party"
                flaws = (evolve(at, expected="text", found="nothing", hint=hint),)
            values["name"] = ""
        yield evolve(row, flaws=flaws), EnjoinedParty(**values)


def _resolver(tree: Mapping[str, Any]) -> Any:
    """Give the function that finds the id of a person by its id, its name or another name."""
    by_name: dict[str, set[str]] = {}
    ids: set[str] = set()
    for list_name in ("enjoined_parties", "nonparties"):
        people = tree.get(list_name)
        for person in people if isinstance(people, list) else ():
            tree_of = attrs.asdict(person) if isinstance(person, EnjoinedParty) else person
            if isinstance(tree_of, dict) and isinstance(id := tree_of.get("id"), str):
                ids.add(id)
                aliases = tree_of.get("aliases") or ()
                for each in (tree_of.get("name"), *aliases):
                    by_name.setdefault(_folded(each), set()).add(id)

    def resolved(cell: str) -> str:
        named = by_name.get(_folded(cell), set())
        if cell in ids or not named:
            # Of one who is not in the case the case itself tells.
            return cell
        if len(named) > 1:
            several = "the name of " + " and of ".join(sorted(named)[:5])
            raise MisfitError(Flaw((), "somebody's id", f"{shown(cell)}, {several}", "give the id"))
        return next(iter(named))

    return resolved


def _folded(name: object) -> str:
    return " ".join(str(name).casefold().split())
