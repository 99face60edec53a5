"""The reading of phrases: values into the tree of the case, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs
from attrs import define, evolve

from injunction_rules.casefile.contract import keys_of
from injunction_rules.casefile.documents import Document, Path, path_text, shortened, shown
from injunction_rules.casefile.loading import dump_case
from injunction_rules.casefile.parsing import read_document
from injunction_rules.casefile.readers import SIMPLE, MisfitError
from injunction_rules.casefile.stand_ins import flaws_between_parts
from injunction_rules.casefile.structuring import case_of
from injunction_rules.changes.fact_changes import Changing, adding, removing
from injunction_rules.changes.law_changes import (
    heard_in,
    heard_on,
    overruling,
    stipulating,
    with_parameter,
    without_rule,
)
from injunction_rules.changes.naming import FactName, facts_named, name_of, parse_name, parted
from injunction_rules.changes.situations import Change, ChangeError, Situation
from injunction_rules.errors import CaseFileError, Problem, nearest
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import FACTS, Fact, fact_name
from injunction_rules.model.findings import ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Standing
from injunction_rules.semantics.overruling import authorities_of

_FIELD = re.compile(r"(.*)\.([A-Za-z_]+)", re.DOTALL)
_FACT = re.compile(r"facts\[([0-9]{1,9})\]")
_INJUNCTION: Mapping[str, Path] = {
    "injunction": ("injunction",),
    "injunction.period": ("injunction", "period"),
}
"""The mappings of which the injunction is made, by what a phrase calls them."""

_MOST_NAMED = 5
_NOTHING = object()

STANDINGS: Mapping[str, Standing] = {
    standing.value.replace(" ", "-"): standing for standing in Standing
}
"""The words for where a finding stands, each one word."""

Said = Change | Path
"""A change, or the place of a fact that is otherwise in the new case."""


class PhraseError(ChangeError):
    """Phrases that say no change of this case, with everything that is wrong with them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@define
class Reading:
    """Phrases as they are read: values put into the case as it would be written, and problems."""

    situation: Situation
    tree: dict[str, Any] = attrs.field(init=False)
    problems: list[Problem] = attrs.field(factory=list, init=False)
    _set: set[Path] = attrs.field(factory=set, init=False)
    _changed: bool = attrs.field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        self.tree = dump_case(self.situation.case, rules=self.situation.rules)

    def problem(self, path: str, expected: str, value: str, hint: str = "") -> None:
        """Take note of something that is wrong."""
        self.problems.append(Problem(path, expected, value, hint))

    def changes(self, said: Iterable[Said | None]) -> Iterator[Change]:
        """Yield what was said, as changes, once everything is said."""
        after = self.case()
        places: set[Path] = set()
        for change in said:
            if isinstance(change, Change):
                yield change
            elif change is not None and after is not None and change not in places:
                places.add(change)
                yield from self._otherwise(change, after)

    def case(self) -> Case | None:
        """Give the case with the values in it; nothing where they cannot stand in it."""
        case, rules = self.situation.case, self.situation.rules
        if not self._changed:
            return case
        new, flaws = case_of(self.tree, rules)
        if new is None:
            flaws += flaws_between_parts(self.tree, flaws, rules)
        for problem in Document(self.tree, {}).problems(dict.fromkeys(flaws)):
            self.problems.append(_of_added(problem, len(case.facts)))
        return new

    def _otherwise(self, path: Path, after: Case) -> Iterator[Change]:
        old, new = fact_at(self.situation.case, path), fact_at(after, path)
        if old is None:
            assert new is not None
            yield adding(new)
        elif new is None or old == new:
            self.problem(path_text(path), "a value other than the one it has", "the same")
        else:
            yield Changing(old, new)

    # Facts.

    def set(self, text: str) -> Said | None:
        """Read ``PLACE=VALUE``."""
        place, sign, value = parted(text)
        field = self.field(place, f"--set {text}")
        if field is None:
            return None
        path, part, name = field
        if not sign or not value:
            self.problem(place, "a value after =", "nothing", f"--unset {place} leaves it out")
            return None
        at = place.strip() if path == ("injunction",) else path_text((*path, name))
        read = self.value(value, at)
        if read is _NOTHING:
            return None
        part[name] = read
        return path

    def unset(self, text: str) -> Said | None:
        """Read ``PLACE``."""
        field = self.field(text.strip(), f"--unset {text}")
        if field is None:
            return None
        path, part, name = field
        if name not in part:
            known = keys_of(type(fact_at(self.situation.case, path)))
            hint = "" if name in known else nearest(name, known)
            self.problem(path_text((*path, name)), "what the case says", "nothing", hint)
            return None
        del part[name]
        return path

    def field(self, place: str, said: str) -> tuple[Path, dict[str, Any], str] | None:
        """Give the path of a fact, its tree, and the name of a field that is not yet spoken of."""
        where, name = _of_field(place)
        if not self.is_field(place):
            such = (
                "a field of a fact or of the injunction, such as listing.removed or "
                "facts[2].removed"
            )
            self.problem(shortened(said), such, shown(place), self._nearest_kind(where))
            return None
        within = _INJUNCTION.get(where)
        path = within[:1] if within else self.fact(where)
        if path is None:
            return None
        part = self.tree["injunction"] if within else self.tree["facts"][path[1]]
        if name == "fact":
            self.problem(place, "a field of the fact", "its kind", "remove it and add another")
            return None
        key = (*(within or path), name)
        if any(key[: len(said)] == said or said[: len(key)] == key for said in self._set):
            self.problem(place, "one value", "another")
            return None
        self._set.add(key)
        self._changed = True
        for inner in (within or ())[1:]:
            part = part.setdefault(inner, {})
        return path, part, name

    def is_field(self, place: str) -> bool:
        """Tell whether a text means a field of the injunction or of some fact, there or not."""
        where, name = _of_field(place)
        return bool(name) and (where in _INJUNCTION or self.names_fact(where))

    def names_fact(self, text: str) -> bool:
        """Tell whether a text is the number of a fact, or begins with a kind that the case has."""
        name = parse_name(text)
        return bool(_FACT.fullmatch(text)) or (name is not None and name[0] in self._kinds)

    @property
    def _kinds(self) -> tuple[str, ...]:
        """Give the kinds of fact that the case has, and those that it might have."""
        return (*(fact_name(type(fact)) for fact in self.situation.case.facts), *FACTS)

    def _nearest_kind(self, text: str) -> str:
        """Give the kind of fact of the case that was probably meant."""
        kinds = {fact_name(type(fact)) for fact in self.situation.case.facts}
        name = parse_name(text)
        return "" if name is None or not kinds else nearest(name[0], kinds)

    def fact(self, text: str) -> Path | None:
        """Read the number or the name of a fact; tells of one that is none, or several."""
        numbered = _FACT.fullmatch(text)
        if numbered is not None:
            number = int(numbered[1])
            return ("facts", number) if self._there(number) else None
        name = self._name(text)
        if name is None:
            return None
        places = facts_named(self.situation.case, name)
        if len(places) == 1:
            return ("facts", places[0])
        case = self.situation.case
        alike = places or facts_named(case, FactName(name.kind))
        calls = [name_of(case.facts[place], case) for place in alike]
        choices = f"one of {', '.join(calls[:_MOST_NAMED])}" if calls else ""
        more = f" and {len(calls) - _MOST_NAMED} more" if len(calls) > _MOST_NAMED else ""
        what = f"{len(places)} facts of that name" if places else "no such fact"
        self.problem(shortened(text), "the name of one fact of the case", what, choices + more)
        return None

    def _name(self, text: str) -> FactName | None:
        """Read a name, its parts in quotation marks as YAML has them."""
        parts = parse_name(text)
        assert parts is not None
        kind, *rest = parts
        read = [self._unquoted(part, text) for part in rest]
        return None if _NOTHING in read else FactName(kind, *read)

    def _unquoted(self, part: str | None, text: str) -> Any:
        if part is None or not part.startswith('"'):
            return part
        return self.value(part, shortened(text))

    def _there(self, number: int) -> bool:
        many = len(self.situation.case.facts)
        if number >= many:
            known = (
                f"a fact from facts[0] to facts[{many - 1}]" if many else "a case that has facts"
            )
            self.problem(f"facts[{number}]", known, "no such fact")
        return number < many

    def remove(self, text: str) -> Said | None:
        """Read the place of a fact."""
        text = text.strip()
        if not self.names_fact(text):
            such = "a fact, such as listing or facts[2]"
            hint = self._nearest_kind(text)
            self.problem(shortened(f"--remove {text}"), such, shown(text), hint)
            return None
        path = self.fact(text)
        return None if path is None else removing(self.situation.case.facts[int(path[1])])

    def add(self, text: str) -> Said | None:
        """Read a fact as a case file gives it, on one line."""
        said = shortened(f"--add {text}")
        value = self.value(text, said)
        if isinstance(value, dict):
            facts = self.tree.setdefault("facts", [])
            facts.append(value)
            self._changed = True
            return ("facts", len(facts) - 1)
        if value is not _NOTHING:
            such = "a fact as in a case file, such as {fact: actual_notice, on: 2024-02-01}"
            self.problem(said, such, shown(value))
        return None

    def value(self, text: str, place: str) -> Any:
        """Give a value as a case file gives it; no value where it cannot be read."""
        try:
            document = read_document(text, "yaml", place)
        except CaseFileError as error:
            tree, problems = None, list(error.problems)
        else:
            tree, problems = document.tree, document.problems(document.flaws)
        for problem in problems:
            dot = "." if problem.path and problem.path[0] != "[" else ""
            self.problems.append(evolve(problem, path=f"{place}{dot}{problem.path}", line=None))
        return _NOTHING if problems else tree

    # The law.

    def known(self, path: str, word: str, words: Iterable[str], expected: str) -> bool:
        """Tell whether a word is one of those that are known; tells of one that is not."""
        known = tuple(words)
        if word not in known:
            self.problem(path, expected, shown(word), nearest(word, known))
        return word in known

    def simple(self, path: str, kind: type, value: object) -> Any:
        """Give a day or a number, read as in a case file; nothing where it is none."""
        try:
            return SIMPLE[kind][1](value, kind)
        except MisfitError as error:
            flaw = error.flaw
            self.problem(path, flaw.expected, flaw.found, flaw.hint)
            return None

    def forum(self, text: str) -> Said | None:
        """Read the id of a court."""
        rules = self.situation.rules
        known = self.known("--forum", text, rules.courts, "the id of a federal court")
        return heard_in(rules.forum(text)) if known else None

    def as_of(self, text: str) -> Said | None:
        """Read a day."""
        day = self.simple("--as-of", date, text)
        return None if day is None else heard_on(day)

    def overrule(self, text: str) -> Said | None:
        """Read ``AUTHORITY`` or ``AUTHORITY@DATE``."""
        id, at, on = text.partition("@")
        ids = [authority.id for authority in authorities_of(self.situation.rules)]
        known = self.known("--overrule", id, ids, "the id of an authority that a rule cites")
        day = self.simple("--overrule", date, on) if at else None
        return overruling(id, day) if known and (day or not at) else None

    def without_rule(self, text: str) -> Said | None:
        """Read the id of a rule."""
        ids = [rule.id for rule in self.situation.rules.rules]
        known = self.known("--without-rule", text, ids, "the id of a rule")
        return without_rule(text) if known else None

    def parameter(self, text: str) -> Said | None:
        """Read ``ID=NUMBER``."""
        id, _, value = (part.strip() for part in text.partition("="))
        ids = [parameter.id for parameter in self.situation.rules.parameters]
        if not self.known("--parameter", id, ids, "the id of a number in the rules"):
            return None
        read = self.value(value or "~", id)
        number = None if read is _NOTHING else self.number(id, read)
        return None if number is None else with_parameter(id, number)

    def number(self, path: str, value: object) -> int | None:
        """Give a number that a rule can compare with."""
        number: int | None = self.simple(path, int, value)
        if number is not None and number < 0:
            self.problem(path, "a whole number from 0", str(number))
            return None
        return number

    def stipulate(self, text: str) -> Said | None:
        """Read ``FINDING`` or ``FINDING=STANDING``."""
        id, at, word = (part.strip() for part in text.partition("="))
        # Of those that the book speaks of, and of those that its remarks and rulings ask for.
        own = self.situation.rules.findings
        findings = {finding.id: finding for finding in (*own, ReliefWarranted, ReliefFutile)}
        standing = re.sub("[ _]", "-", word) if at else "shown"
        known = self.known("--stipulate", id, findings, "the id of a finding")
        how = self.known(shortened(f"--stipulate {text}"), standing, STANDINGS, "where it stands")
        return stipulating(findings[id], STANDINGS[standing]) if known and how else None


def _of_field(place: str) -> tuple[str, str]:
    """Part the place of a field into the fact and the field; empty where it is none."""
    parsed = _FIELD.fullmatch(place)
    return ("", "") if parsed is None else (parsed[1].strip(), parsed[2])


def fact_at(case: Case, path: Path) -> Fact | None:
    """Give the injunction, or a fact by its number; nothing where there is none."""
    if path == ("injunction",):
        return case.injunction
    number = int(path[1])
    return case.facts[number] if number < len(case.facts) else None


def _of_added(problem: Problem, many: int) -> Problem:
    """Give the problem with an added fact, for whoever has not counted the facts of the case."""
    at = _FACT.match(problem.path)
    if at is None or int(at[1]) < many:
        return problem
    return evolve(problem, path=f"added[{int(at[1]) - many}]{problem.path[at.end() :]}")
