"""
A case file that may be unfinished, with what was asked and could not be answered.

It is written as a commented case file, which is a case like any other as soon as it
has a motion; what was left unknown stands in comments at the end, so that whoever goes
on is not asked again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from textwrap import wrap
from typing import Any

from attrs import evolve, field, frozen

from injunction_rules.casefile.contract import SCHEMA, keys_of
from injunction_rules.casefile.loading import dump_case, loads_case, yaml_text
from injunction_rules.casefile.parsing import read_document
from injunction_rules.casefile.tables import KEY as TABLES
from injunction_rules.explaining.wording import substance
from injunction_rules.interviews.wording import asked_of, names_of
from injunction_rules.model.cases import Case
from injunction_rules.model.court_names import court_name
from injunction_rules.model.courts import court_of
from injunction_rules.model.facts import Fact
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.escaping import plain

Key = tuple[str, str]
"""A question, with the id of the person whom it is about; empty where it is about the case."""

NEEDED = ("caption", "court", "decided", "injunction", "enjoined_parties", "motions")
"""The keys without which a case file is unfinished."""

_STAND_INS: Mapping[str, Any] = {
    "schema": SCHEMA,
    "caption": "",
    "court": "scotus",
    "decided": "9999",
    "injunction": {},
    "enjoined_parties": [{"id": "nobody-yet", "name": ""}],
}

_HEAD = (
    "# A case file begun with `injunction-rules new`, which also asks what comes next:",
    "#   injunction-rules new FILE",
)
_COMMENTS = {
    "decided": "The law is taken as of this day.",
    "injunction": "The order that is said to be violated, or that is asked for.",
    "enjoined_parties": "Whom the injunction names and forbids.",
    "nonparties": "Strangers to the suit.",
    "motions": "What is asked for, and against whom.",
    "facts": "What the record shows.  What it does not say is left out, and is unknown.",
}
_LEDGER = "# Asked, and not to be asked again.  Take a line away to be asked."
_WIDTH = 86
_KEY = re.compile(r"([a-z_]+):")
_LINE = re.compile(r"^#: ([^=\s]+)(?: = (.+?))?\s*$", re.MULTILINE)


@frozen(eq=False)
class Draft:
    """
    A case file that may be unfinished.

    Attributes
    ----------
    rules : RuleBook
        Under which it is to be decided.
    tree : mapping
        What the file says, as plain data.
    settled : frozenset of Key
        What was asked and is not to be asked again, though the file does not say it.
    skipped : frozenset of Key
        What is not to be asked again before the interview is resumed.
    apart : frozenset of Key
        What is asked of one person at a time.
    tables : tuple
        The tables that the file names, as it names them.
    rows : frozenset
        The facts and parties that come from these.
    """

    rules: RuleBook
    tree: Mapping[str, Any] = field(factory=dict)
    settled: frozenset[Key] = frozenset()
    skipped: frozenset[Key] = frozenset()
    apart: frozenset[Key] = frozenset()
    tables: tuple[Any, ...] = ()
    rows: frozenset[object] = frozenset()

    @classmethod
    def read(
        cls,
        text: str | bytes,
        rules: RuleBook,
        name: str = "<text>",
        folder: str | os.PathLike[str] | None = None,
    ) -> Draft:
        """
        Read a case file, finished or not; one that names tables in a folder is to be finished.

        Raises
        ------
        CaseFileError
            If it is neither; carries every problem.
        """
        document = read_document(text, "yaml", name)
        tree: Any = document.tree
        tables = tree.get(TABLES) if isinstance(tree, dict) else None
        if not isinstance(tree, dict) or document.flaws or tables or _is_finished(tree):
            # Whatever is wrong is reported as of any case file.
            case = loads_case(text, name=name, rules=rules, folder=folder)
            draft = cls(rules, settled=_settled_in(text)).with_case(case)
            # The rows of tables come behind what the file itself says.
            facts = case.facts[len(tree.get("facts") or ()) :]
            parties = case.enjoined_parties[len(tree.get("enjoined_parties") or ()) :]
            return evolve(draft, tables=tuple(tables or ()), rows=frozenset({*facts, *parties}))
        draft = cls(rules, tree, _settled_in(text))
        draft.check(name)
        return draft

    @property
    def is_finished(self) -> bool:
        """Tell whether it has all that a case needs."""
        return _is_finished(self.tree)

    @cached_property
    def case(self) -> Case:
        """Give the case; what is missing of an unfinished one is stood in for."""
        return self._case("<answer>")

    def _case(self, name: str) -> Case:
        tree = {**_STAND_INS, **self.tree}
        if "motions" not in tree:
            person = tree["enjoined_parties"][0]["id"]
            tree["motions"] = [{"id": "none-yet", "relief": "contempt", "against": [person]}]
        return loads_case(tree, name=name, rules=self.rules)

    def check(self, name: str = "<answer>") -> None:
        """Raise CaseFileError, with every problem, if what it says cannot be."""
        self._case(name)

    def saying(self, **keys: Any) -> Draft:
        """Give the draft with some keys of the case file."""
        return evolve(self, tree={**self.tree, **keys})

    def with_case(self, case: Case) -> Draft:
        """Give the draft with another case."""
        return evolve(self, tree=dump_case(case, rules=self.rules))

    def settling(self, keys: Iterable[Key]) -> Draft:
        """Give the draft with more that is not to be asked again."""
        return evolve(self, settled=self.settled | set(keys))

    @property
    def done(self) -> frozenset[Key]:
        """Give what is not to be asked now."""
        return self.settled | self.skipped

    @property
    def text(self) -> str:
        """Write it as a commented case file."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield from _HEAD
        case = self.case
        written, facts = self._written()
        comments = iter([comment_on(fact, case) for fact in facts])
        key = ""
        for line in yaml_text(written).splitlines():
            if match := _KEY.match(line):
                key = match[1]
                yield from _comment(self._said_of(key))
            elif key == "facts" and line.startswith("- "):
                yield from _comment(next(comments))
            yield line
        if self.settled:
            yield _LEDGER
            by_question: dict[str, list[str]] = {}
            for question, person in sorted(self.settled):
                by_question.setdefault(question, []).append(person)
            for question, people in by_question.items():
                of = ", ".join(filter(None, people))
                yield f"#: {question}" + (f" = {of}" if of else "")

    def _written(self) -> tuple[dict[str, Any], list[Fact]]:
        """
        Give the tree as it is written, and the facts in it.

        Rows of tables are left to these, unless an answer made one of them another.
        """
        tree, case = {"schema": SCHEMA, **self.tree}, self.case
        rows = self.rows
        if not rows <= {*case.facts, *case.enjoined_parties}:
            rows = frozenset()
        for key, parts in (("facts", case.facts), ("enjoined_parties", case.enjoined_parties)):
            if rows.intersection(parts):
                pairs = zip(tree[key], parts, strict=True)
                tree[key] = [item for item, part in pairs if part not in rows]
                if not tree[key]:
                    del tree[key]
        written = {key: tree[key] for key in keys_of(Case) if key in tree}
        if rows:
            written[TABLES] = list(self.tables)
        return written, [fact for fact in case.facts if fact not in rows]

    def _said_of(self, key: str) -> str:
        if key != "court":
            return _COMMENTS.get(key, "")
        court = court_of(self.case.court)
        return f"The court that decides: {plain(court_name(court))}."


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH)]


def comment_on(fact: Fact, case: Case) -> str:
    """
    Say in a comment what was asked about a fact, and what the record shows.

    >>> from injunction_rules.corpus.data import demo
    >>> comment_on(demo().facts[0], demo())
    'Did BBOTTRUOYS Toy Store appear in the case?  The respondent has not appeared.'
    """
    shows = substance(fact)
    question = asked_of(type(fact), names_of(fact, case))
    return f"{plain(question)}  {shows[:1].upper()}{shows[1:]}."


def _is_finished(tree: Mapping[str, Any]) -> bool:
    return all(key in tree for key in NEEDED)


def _settled_in(text: str | bytes) -> frozenset[Key]:
    """Find what was asked and not known, in the comments of a file."""
    lines = text if isinstance(text, str) else text.decode(errors="replace")
    return frozenset(
        (question, person.strip())
        for question, people in _LINE.findall(lines)
        for person in people.split(",")
    )


def foreign_comments(text: str, draft: Draft) -> tuple[str, ...]:
    """Give the comments of a file that would be lost when its draft is written."""
    ours = {line.strip() for line in draft.text.splitlines()}
    lines = [line.strip() for line in text.splitlines()]
    return tuple(line for line in lines if re.search(r"(^|\s)#", line) and line not in ours)
