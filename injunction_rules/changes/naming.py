"""
Names of the facts of a case, by which changes speak of them.

A fact is named by its kind, and where the case has several of that kind by more: a
label in quotation marks, which is its name or a word that it says, such as its kind of
help, and the person of whom it speaks.  A fact that nothing tells from another has its
number.

>>> from injunction_rules.corpus.data import demo
>>> case = demo()
>>> print(name_of(case.facts[20], case))
listing "the infringing listings on Alibaba"
>>> print(name_of(case.facts[18], case))
actual_notice of alibaba
>>> print(name_of(case.facts[16], case))
facts[16]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import fields, frozen

from injunction_rules.model.cases import Case
from injunction_rules.model.facts import COMMON_FIELDS, Fact, Word, fact_name, persons

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_NAME = re.compile(rf"([A-Za-z_]+)(?:\s+({_QUOTED}))?(?:\s+of\s+({_QUOTED}|[A-Za-z0-9_-]+))?")
_PARTED = re.compile(rf'((?:[^="]|{_QUOTED})*)(=?)(.*)', re.DOTALL)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\"}


@frozen
class FactName:
    """A kind of fact as a case file calls it, with a label and a person where they are said."""

    kind: str
    label: str | None = None
    whom: str | None = None

    def __str__(self) -> str:
        label = "" if self.label is None else f" {quoted(self.label)}"
        if self.whom is None:
            return f"{self.kind}{label}"
        whom = self.whom if _BARE.fullmatch(self.whom) else quoted(self.whom)
        return f"{self.kind}{label} of {whom}"

    def means(self, fact: Fact) -> bool:
        """Tell whether a fact is called so."""
        return (
            fact_name(type(fact)) == self.kind
            and (self.label is None or self.label in _labels(fact))
            and (self.whom is None or self.whom in persons(fact.respondent))
        )


def parse_name(text: str) -> tuple[str, str | None, str | None] | None:
    """
    Part a name into kind, label and person, the last two as they are written.

    >>> parse_name('listing "tee/2210" of bazaar')
    ('listing', '"tee/2210"', 'bazaar')
    """
    parsed = _NAME.fullmatch(text.strip())
    return None if parsed is None else (parsed[1], parsed[2], parsed[3])


def parted(text: str) -> tuple[str, str, str]:
    """
    Part a text at the first equals sign outside quotation marks.

    >>> parted('listing "a=b".removed = never')
    ('listing "a=b".removed', '=', 'never')
    """
    parsed = _PARTED.fullmatch(text)
    # Every text fits: what follows an unpaired quotation mark is the rest of it.
    assert parsed is not None
    place, sign, rest = parsed.groups()
    if rest and not sign:
        place, sign, rest = text.partition("=")
    return place.strip(), sign, rest.strip()


def facts_named(case: Case, name: FactName) -> tuple[int, ...]:
    """Give the places of the facts of a case that are called so."""
    return tuple(place for place, fact in enumerate(case.facts) if name.means(fact))


def name_of(fact: Fact, case: Case) -> str:
    """
    Give the shortest name of a fact of a case that no other fact has, or else its number.

    It raises ValueError if the case has no such fact.
    """
    place = case.facts.index(fact)
    for name in _names(fact):
        if facts_named(case, name) == (place,):
            return str(name)
    return f"facts[{place}]"


def quoted(text: str) -> str:
    """
    Put a text in quotation marks, on one line, as YAML reads it.

    >>> print(quoted('the "tee"'))
    "the \\"tee\\""
    """
    # YAML has the same escapes as Python.
    plain = (_ESCAPES.get(c, c) if c.isprintable() else ascii(c)[1:-1] for c in text)
    return f'"{"".join(plain)}"'


def _names(fact: Fact) -> Iterator[FactName]:
    """Yield the names of a fact, the shortest first."""
    kind, labels, people = fact_name(type(fact)), _labels(fact), persons(fact.respondent)
    yield FactName(kind)
    yield from (FactName(kind, label) for label in labels)
    yield from (FactName(kind, None, person) for person in people)
    yield from (FactName(kind, label, person) for label in labels for person in people)


def _labels(fact: Fact) -> tuple[str, ...]:
    """Give the names that a fact has, and the words that it says."""
    marked = [a.name for a in fields(type(fact)) if a.metadata.get("label")]
    labels = [getattr(fact, name) for name in marked]
    said = [
        value.value
        for name, value in fact.stated().items()
        if isinstance(value, Word) and name not in COMMON_FIELDS
    ]
    return tuple(label for label in (*labels, *said) if label is not None)
