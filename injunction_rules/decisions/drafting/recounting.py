"""Facts as sentences, what several people share said once, each with its place in the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from injunction_rules.decisions.drafting.people import People
from injunction_rules.explaining.narrating import Named, alike, claimed, clause
from injunction_rules.model.facts import Fact, Listing
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.papers.paper import Words, words
from injunction_rules.rendering.trees import number, sentence

FEW_LISTINGS = 2
"""Listings described in sentences; more of them are a table."""

_MOST_CLAUSES = 4


@frozen
class Recounting:
    """
    Tells facts of the record.

    Attributes
    ----------
    people : People
    everybody : Named
        Those of whom a fact speaks that names nobody.

    >>> from injunction_rules import demo
    >>> from injunction_rules.rendering.papers.paper import said
    >>> recounting = Recounting(People(demo()), Named("each"))
    >>> print(said(recounting.facts(demo().facts[16:17])))
    The Sellers violated the injunction. Order ¶ 2 (takes the infringing listings by the \
Defendants as given).
    """

    people: People
    everybody: Named

    def facts(self, facts: Iterable[Fact]) -> Words:
        """Tell facts in sentences, what has one place in the record as one."""
        parts: list[str] = []
        for source, clauses in self._by_source(facts):
            for start in range(0, len(clauses), _MOST_CLAUSES):
                parts.append(_sentence(clauses[start : start + _MOST_CLAUSES]))
            if source:
                parts.append(f"{sentence(source)}.")
        return words(" ".join(parts))

    def clauses(self, facts: Iterable[Fact]) -> list[tuple[str, Named, str]]:
        """Give facts as clauses, with whom each speaks of and its place in the record."""
        facts = tuple(facts)
        listings = [fact for fact in facts if isinstance(fact, Listing)]
        several = len(listings) > FEW_LISTINGS
        clauses: list[tuple[str, Named, str]] = []
        for fact, group in alike(
            each for each in facts if not (several and isinstance(each, Listing))
        ):
            who = self.people.respondents(group, self.everybody)
            said = claimed(fact, clause(fact, who, self.people.enjoined(group)))
            clauses.append((said, who, place(fact)))
        if several:
            table = f"there are {number(len(listings))} listings, which Part I sets out"
            clauses.append((table, self.everybody, ""))
        return clauses

    def _by_source(self, facts: Iterable[Fact]) -> Iterator[tuple[str, list[Clause]]]:
        """Yield neighbouring clauses that have one place in the record."""
        last, group = "", list[Clause]()
        for said, who, source in self.clauses(facts):
            if group and source != last:
                yield last, group
                group = []
            last = source
            group.append((said, who))
        if group:
            yield last, group


def place(fact: Fact) -> str:
    """Give the place of a fact in the record, without a stop at its end."""
    return plain(fact.source).strip().rstrip(".")


Clause = tuple[str, Named]
"""What is said, and of whom."""


def _sentence(clauses: Sequence[Clause]) -> str:
    """Join clauses; one that begins with the person of the last has the pronoun instead."""
    texts: list[str] = []
    before: Named | None = None
    for text, who in clauses:
        begins = text.startswith(f"{who.name} ")
        again = begins and who == before and who.pronoun
        texts.append(f"{who.pronoun}{text[len(who.name) :]}" if again else text)
        before = who if begins else None
    *most, last = texts
    # Clauses that have commas of their own are parted by semicolons.
    between = "; and " if len(texts) > 2 or any(", " in text for text in texts) else ", and "
    joined = f"{'; '.join(most)}{between}{last}" if most else last
    return f"{sentence(joined)}."
