"""The theories and the defenses of the rule book, for a page: made from the rules alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from string import ascii_lowercase

from injunction_rules.explaining.catalogue import (
    LawOfTheory,
    LawOfWay,
    burden_on,
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
from injunction_rules.rendering.trees import listed, sentence

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
        self._theories = _by_name(partial(theories_of, book))
        self._futility = _by_name(partial(futility_of, book))

    def theories(self) -> Iterator[str]:
        """Yield a section for each theory, with a table for each way in."""
        for name, by_relief in self._theories.items():
            yield from self._section(name, by_relief)
            names = [f"{_name(rule)} ({self._link(rule.id)})" for rule in _answers(by_relief)]
            yield f"Answered by: {'; '.join(names)}.\n"

    def futility(self) -> Iterator[str]:
        """Yield a section for each ground on which a motion is denied as futile."""
        for name, by_relief in self._futility.items():
            yield from self._section(name, by_relief)
            yield "It is no ground, or an open one, where an exception applies:\n"
            for rule in _answers(by_relief):
                yield f"- {self._held(rule)} {self._cite(rule.cites)}."
            yield ""

    def _section(self, name: str, by_relief: ByRelief) -> Iterator[str]:
        yield f"### {sentence(markdown(name))}\n"
        yield f"{self._burden(next(_openings(by_relief)))}\n"
        told: set[tuple[str, ...]] = set()
        for opening in _openings(by_relief):
            yield from self._way_in(opening, by_relief)
            alternatives = tuple(self._alternatives(opening, by_relief))
            if alternatives not in told:
                yield from alternatives
            told.add(alternatives)

    def _held(self, rule: Rule) -> str:
        open_law = "" if rule.settled else " The law is open."
        return f"{self._link(rule.id)}: {markdown(rule.holding)}{open_law}"

    def defenses(self) -> Iterator[str]:
        """Yield a row for each defense, and each rule that counts against what a theory needs."""
        yield _row("defense", "rule", "how well", "burden", "authority")
        yield _row(*["---"] * 5)
        for rule, reliefs in self._defending().items():
            exceptions = [self._link(each.id) for each in self._book.exceptions.get(rule.id, ())]
            unless = f" Unless: {', '.join(exceptions)}." if exceptions else ""
            yield _row(
                _name(rule),
                f"{self._held(rule)}{unless}",
                self._answering(rule, reliefs),
                self._raised(rule),
                self._cite(rule.cites),
            )

    def _answering(self, rule: Rule, reliefs: set[Relief]) -> str:
        """Say against what a defense counts, and how well it must be shown there."""
        standards: dict[str, list[str]] = {}
        for relief in Relief:
            if relief in reliefs:
                label = self._book.standard(rule, relief).label
                standards.setdefault(label, []).append(relief.words)
        return "; ".join(f"{label}, against {listed(w)}" for label, w in standards.items())

    def _burden(self, opening: Rule) -> str:
        burden = self._book.doctrine_of(opening).burden
        on, note = self._book.on(opening).value, markdown(burden.note)
        return f"Burden on the {on}: {self._cite(burden.cites)}. {note}".rstrip()

    def _raised(self, rule: Rule) -> str:
        """Say who brings a defense forward, and on whom its burden is in the end."""
        by, on = self._book.on(rule).value, burden_on(self._book, rule).value
        links = [
            f"[{markdown(doctrine.name)}](#doctrine-{doctrine.id})"
            for doctrine in burdens_of(self._book, rule)
        ]
        see = f" ({', '.join(links)})" if links else ""
        return f"on the {on}{see}" if by == on else f"raised by the {by}, on the {on}{see}"

    def _defending(self) -> dict[Rule, set[Relief]]:
        """Give each defense, with the relief that it answers, in the order of the book."""
        found: dict[Rule, set[Relief]] = {}
        for by_relief in self._theories.values():
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


def _by_name(theories: Callable[[Relief], Iterable[LawOfTheory]]) -> dict[str, ByRelief]:
    named: dict[str, ByRelief] = {}
    for relief in (Relief.CEASE, Relief.CONTEMPT, Relief.COMPLY):
        for theory in theories(relief):
            named.setdefault(theory.name, {})[relief] = theory
    return named


def _name(rule: Rule) -> str:
    return markdown(answer_name(rule))


def _answers(by_relief: ByRelief) -> Iterable[Rule]:
    ways = [way for theory in by_relief.values() for way in theory.ways]
    return dict.fromkeys(rule for way in ways for rule in way.defenses)


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
