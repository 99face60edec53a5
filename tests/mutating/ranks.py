"""What each rule cites and who must prove it, and what each authority weighs, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from injunction_rules import RULES
from injunction_rules.model.authorities import Authority, Citation, Weight
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import Relief
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Doctrine, Rule
from injunction_rules.semantics.overruling import authorities_of
from mutating.making import Mutant

RANKS = Path(__file__).parents[1] / "doctrines" / "ranks.yaml"


def ranks(book: RuleBook = RULES) -> dict[str, Any]:
    """Give what a book's authorities weigh, and what its rules cite, as plain data."""
    authorities = sorted(authorities_of(book), key=lambda authority: authority.id)
    return {
        "authorities": {authority.id: of_authority(authority) for authority in authorities},
        "doctrines": {doctrine.id: of_doctrine(doctrine) for doctrine in book.doctrines},
        "rules": {rule.id: of_rule(rule, book) for rule in book.rules},
    }


def of_authority(authority: Authority) -> str:
    """Say when an authority was decided, and what it weighs where and since when."""
    known = f", known by {authority.known_by}" if authority.known_by else ""
    history = "".join(
        f", {each.effect.value} {each.on}{'' if each.on_point else ' on another point'}"
        for each in authority.history
    )
    return f"{authority.decided}{known}{history}: {_spans([Citation(authority)])}"


def of_doctrine(doctrine: Doctrine) -> str:
    """Say who must prove what a doctrine asks, and how well."""
    burden = doctrine.burden
    standard = burden.standard.label if burden.standard else "as the motion asks"
    return f"{burden.on.value}, {standard}"


def of_rule(rule: Rule, book: RuleBook) -> dict[str, str]:
    """Say what a rule cites, how much it weighs where and since when, and who must prove it."""
    cites, rank = _cited(rule.cites)
    return {"cites": cites, "rank": rank, "proof": _proof(rule, book)}


@cache
def _cited(cites: tuple[Citation, ...]) -> tuple[str, str]:
    return said(cites), _spans(cites)


def _proof(rule: Rule, book: RuleBook) -> str:
    """Say who must prove what a rule asks, and how well."""
    standards = {relief.value: book.standard(rule, relief).label for relief in Relief}
    kinds = dict.fromkeys(standards.values())
    words = (
        label
        if len(kinds) == 1
        else f"{label} for {', '.join(name for name, its in standards.items() if its == label)}"
        for label in kinds
    )
    return f"{book.on(rule).value}, {'; '.join(words)}"


def said(cites: Iterable[Citation]) -> str:
    """Say what is cited, with signals and pinpoints."""
    return "; ".join(
        " ".join(filter(None, [cited.signal.value, cited.authority.id, cited.pinpoint]))
        for cited in cites
    )


@lru_cache(maxsize=1)
def written() -> dict[str, Any]:
    """Read what is written down."""
    return dict(yaml.load(RANKS.read_text("utf-8"), yaml.CSafeLoader)) if RANKS.exists() else {}


def write(book: RuleBook = RULES) -> None:
    """Write down what holds of a book now."""
    text = yaml.dump(
        ranks(book), Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=100
    )
    RANKS.write_text(text, encoding="utf-8")
    written.cache_clear()


def _spans(cites: Iterable[Citation]) -> str:
    """Say what citations weigh from each day on which that changes."""
    cites = tuple(cites)
    spans: list[tuple[date, str]] = []
    for day in _days(cites):
        words = _words(cites, day)
        if not spans or spans[-1][1] != words:
            spans.append((day, words))
    return "; ".join(f"{day} {words}" for day, words in spans)


def _days(cites: Iterable[Citation]) -> list[date]:
    """Give the days on which what citations weigh may change."""
    authorities = {cited.authority for cited in cites if cited.signal.lends_weight}
    return sorted(
        {
            day.last
            for authority in authorities
            for day in (
                authority.known_by or authority.decided,
                *(treatment.on for treatment in authority.history),
            )
        }
    )


def _words(cites: tuple[Citation, ...], day: date) -> str:
    """Say what citations weigh on a day: in most courts, and where otherwise."""
    by_weight: dict[Weight, list[str]] = {}
    for court in COURTS:
        by_weight.setdefault(max(cited.weight(court, day) for cited in cites), []).append(court)
    most, *rest = sorted(by_weight, key=lambda weight: -len(by_weight[weight]))
    places = (f"{weight.label} in {', '.join(_named(by_weight[weight]))}" for weight in rest)
    return ", ".join([most.label, *places])


def _named(courts: list[str]) -> Iterator[str]:
    """Give the names of courts, a circuit for all in it."""
    left = dict.fromkeys(courts)
    for circuit in dict.fromkeys(court.circuit for court in COURTS.values()):
        within = [court.id for court in COURTS.values() if circuit and court.circuit == circuit]
        if within and all(court in left for court in within):
            for court in within:
                del left[court]
            yield f"courts of {circuit}"
    yield from left


def told(mutant: Mutant, book: RuleBook = RULES) -> bool:
    """Tell whether what is written down is not so of a mutant."""
    known = written()
    if mutant.authority is not None:
        return bool(known["authorities"].get(mutant.of) != of_authority(mutant.authority))
    own = {rule.id: rule for rule in book.rules}
    return any(
        known["doctrines"].get(doctrine.id) != of_doctrine(doctrine)
        for doctrine in mutant.book.doctrines
        if doctrine.id == mutant.of
    ) or any(
        rule.id in known["rules"] and known["rules"][rule.id] != of_rule(rule, mutant.book)
        for rule in mutant.book.rules
        if rule is not own[rule.id] or rule.doctrine == mutant.of
    )
