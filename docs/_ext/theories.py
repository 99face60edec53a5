"""The theories and the defenses of the rule book, for a page: made from the rules alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from string import ascii_lowercase

from injunction_rules.explaining.catalogue import (
    LawOfTheory,
    LawOfWay,
    burdens_of,
    futility_of,
    theories_of,
)
from injunction_rules.explaining.theories import answer_name
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Citation
from injunction_rules.model.facts import Relief
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.rendering.escaping import markdown
from injunction_rules.rendering.trees import sentence

ByRelief = dict[Relief, LawOfTheory]
Ways = dict[Relief, list[LawOfWay]]
Cite = Callable[[Iterable[Citation]], str]
Link = Callable[[str], str]


class Theories:
    """
    Writes the page of a rule book.

    Parameters
    ----------
    cite : callable
        Writes citations.
    link : callable
        Links the id of a rule to where it stands.
    """

    def __init__(self, cite: Cite, link: Link, book: RuleBook = RULES) -> None:
        self._cite, self._link, self._book = cite, link, book
        self._by_name: dict[str, ByRelief] = {}
        for relief in (*_SHOWN, Relief.COMPLY):
            for theory in (*theories_of(book, relief), *futility_of(book, relief)):
                self._by_name.setdefault(theory.name, {})[relief] = theory

    def theories(self) -> Iterator[str]:
        """Yield a section for each theory, with a table for each way in."""
        for name, by_relief in self._by_name.items():
            yield f"### {sentence(markdown(name))}\n"
            yield f"{self._burden(next(_openings(by_relief)))}\n"
            told: set[tuple[str, ...]] = set()
            for opening in _openings(by_relief):
                yield from self._way_in(opening, by_relief)
                alternatives = tuple(self._alternatives(opening, by_relief))
                if alternatives not in told:
                    yield from alternatives
                told.add(alternatives)
            yield from self._answers(by_relief)

    def defenses(self) -> Iterator[str]:
        """Yield a row for each defense, and each rule that counts against what a theory needs."""
        against = (f"how well, against {relief.words}" for relief in _SHOWN)
        yield _row("defense", "rule", "burden", *against, "authority", "unless")
        yield _row(*["---"] * 7)
        for rule, reliefs in self._defending().items():
            standards = [
                self._book.standard(rule, relief).label if relief in reliefs else "no answer"
                for relief in _SHOWN
            ]
            exceptions = self._book.exceptions.get(rule.id, ())
            open_law = "" if rule.settled else " The law is open."
            yield _row(
                markdown(answer_name(rule)),
                f"{self._link(rule.id)}: {markdown(rule.holding)}{open_law}",
                self._raised(rule),
                *standards,
                self._cite(rule.cites),
                ", ".join(self._link(exception.id) for exception in exceptions),
            )

    def _burden(self, opening: Rule) -> str:
        burden = self._book.doctrine_of(opening).burden
        on, note = self._book.on(opening).value, markdown(burden.note)
        return f"For the {on} to make out: {self._cite(burden.cites)}. {note}".rstrip()

    def _raised(self, rule: Rule) -> str:
        """Say who brings a defense forward, and on whom its burden is in the end."""
        burdens = (
            f"[{markdown(doctrine.name)}](#doctrine-{doctrine.id}): on the "
            f"{doctrine.burden.on.value}"
            for doctrine in burdens_of(self._book, rule)
        )
        return f"raised by the {self._book.on(rule).value}; {'; '.join(burdens)}"

    def _defending(self) -> dict[Rule, set[Relief]]:
        """Give each defense, with the relief that it answers, in the order of the book."""
        found: dict[Rule, set[Relief]] = {}
        for by_relief in self._by_name.values():
            for relief, theory in by_relief.items():
                for way in theory.ways:
                    for rule in way.defenses:
                        found.setdefault(rule, set()).add(relief)
        return {rule: found[rule] for rule in self._book.rules if rule in found}

    def _way_in(self, opening: Rule, by_relief: ByRelief) -> Iterator[str]:
        ways = _ways(opening, by_relief)
        open_law = "" if opening.settled else " The law is open: at most the theory is contested."
        yield f"{self._link(opening.id)}: {markdown(opening.holding)}{open_law}\n"
        yield _row("element", *(f"how well, for {relief.words}" for relief in ways), "authority")
        yield _row(*["---"] * (len(ways) + 2))
        for name in _names(ways):
            cells = [_how_well(name, several) for several in ways.values()]
            yield _row(markdown(name), *cells, self._cite(_authorities(name, ways)))
        yield ""

    def _alternatives(self, opening: Rule, by_relief: ByRelief) -> Iterator[str]:
        for relief, ways in _ways(opening, by_relief).items():
            if len(ways) > 1:
                yield f"For {relief.words} any of these is enough:\n"
                for letter, way in zip(ascii_lowercase, ways, strict=False):
                    rules = [rule for rule in way.rules if not all(rule in w.rules for w in ways)]
                    told = [f"{self._link(rule.id)}: {markdown(rule.holding)}" for rule in rules]
                    yield f"- ({letter}) {' '.join(told)}"
                yield ""

    def _answers(self, by_relief: ByRelief) -> Iterator[str]:
        rules = dict.fromkeys(
            rule for theory in by_relief.values() for way in theory.ways for rule in way.defenses
        )
        names = [f"{markdown(answer_name(rule))} ({self._link(rule.id)})" for rule in rules]
        if names:
            yield f"Answered by: {'; '.join(names)}.\n"


_SHOWN = (Relief.CEASE, Relief.CONTEMPT)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _openings(by_relief: ByRelief) -> Iterator[Rule]:
    ways = (way for theory in by_relief.values() for way in theory.ways)
    return iter(dict.fromkeys(way.rules[0] for way in ways))


def _ways(opening: Rule, by_relief: ByRelief) -> Ways:
    """Give the ways that a rule opens, for each relief to which one leads."""
    return {
        relief: ways
        for relief, theory in by_relief.items()
        if (ways := [way for way in theory.ways if way.rules[0] == opening])
    }


def _names(ways: Ways) -> list[str]:
    """Name the elements: those that every way asks for stand before those of some ways."""
    asked = [[element.name for element in way.elements] for each in ways.values() for way in each]
    names = dict.fromkeys(name for each in asked for name in each)
    return sorted(names, key=lambda name: not all(name in each for each in asked))


def _authorities(name: str, ways: Ways) -> Iterable[Citation]:
    return dict.fromkeys(
        citation
        for several in ways.values()
        for way in several
        for element in way.elements
        if element.name == name
        for citation in element.cites
    )


def _how_well(name: str, ways: list[LawOfWay]) -> str:
    """Say how well an element must be shown, and on which of several ways it is asked for."""
    standards: dict[str, list[str]] = {}
    for letter, way in zip(ascii_lowercase, ways, strict=False):
        for element, standard in zip(way.elements, way.standards, strict=True):
            if element.name == name:
                standards.setdefault(standard.label, []).append(letter)
    everywhere = [label for label, letters in standards.items() if len(letters) == len(ways)]
    each = [f"{label} ({', '.join(letters)})" for label, letters in standards.items()]
    return "; ".join(everywhere or each) or "not asked"
