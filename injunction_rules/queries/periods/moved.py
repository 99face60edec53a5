"""What moves between two decisions of one case, and which event moved it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.engines import Engine
from injunction_rules.explaining.reasons import deciding_steps
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.proof import Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.semantics.overruling import authorities_of, taken_away


@frozen
class Moved:
    """
    A rule in the reasons that came out otherwise.

    Attributes
    ----------
    rule : str
    before, after : Value
        What the rule was worth.
    rank_before, rank_after : Weight
    """

    rule: str
    before: Value
    after: Value
    rank_before: Weight
    rank_after: Weight


@frozen
class RulingChange:
    """
    A ruling that differs between two decisions of one case.

    Attributes
    ----------
    motion, against : str
    before, after : Disposition
    rules : tuple of Moved
        The rules of either's reasons that are worth more or less.
    because : tuple of Authority
        The authorities of the second law without which it rules as the first,
        or of the first law without which it rules as the second.
    """

    motion: str
    against: str
    before: Disposition
    after: Disposition
    rules: tuple[Moved, ...]
    because: tuple[Authority, ...]


def changes(
    before: Decision,
    after: Decision,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
) -> tuple[RulingChange, ...]:
    """
    What two decisions of one case rule otherwise, and why.

    Parameters
    ----------
    before, after : Decision
        On the same facts, by the same rules, in another forum or as of another
        date.
    rules : RuleBook
        By which both were made.
    engine : Engine or str, optional
        Used to try the law without each authority.
    """
    found = []
    for old in before.rulings:
        new = after.ruling(old.motion, old.against)
        if old.disposition is new.disposition:
            continue
        deciding = {
            step.rule.id: None for ruling in (old, new) for step in deciding_steps(ruling.decisive)
        }
        because = tuple(_because(before, after, old, new, deciding, rules, engine))
        found.append(
            RulingChange(
                old.motion,
                old.against,
                old.disposition,
                new.disposition,
                tuple(_moved(old, new, deciding)),
                because,
            )
        )
    return tuple(found)


def _moved(old: Ruling, new: Ruling, deciding: Iterable[str]) -> Iterator[Moved]:
    for rule in deciding:
        one, other = (ruling.decisive.trace.step(rule) for ruling in (old, new))
        if one.value is not other.value:
            yield Moved(rule, one.value, other.value, one.rank, other.rank)


def _because(
    before: Decision,
    after: Decision,
    old: Ruling,
    new: Ruling,
    deciding: Iterable[str],
    rules: RuleBook,
    engine: Engine | str | None,
) -> Iterator[Authority]:
    """Authorities whose weight differs and whose loss turns one ruling into the other."""
    cited = dict.fromkeys(
        citation.authority for rule in deciding for citation in rules.rule(rule).cites
    )
    for authority in cited:
        for mine, other, wanted in ((after, before, old), (before, after, new)):
            here = authority.weight(mine.receipt.forum, mine.receipt.as_of)
            there = authority.weight(other.receipt.forum, other.receipt.as_of)
            if here <= there:
                continue
            supposed = decide(
                mine.case,
                taken_away(rules, authority.id),
                engine=engine,
                forum=mine.receipt.forum,
                as_of=mine.receipt.as_of,
            ).ruling(old.motion, old.against)
            if supposed.disposition is wanted.disposition:
                yield authority
                break


def events(rules: RuleBook) -> dict[date, list[str]]:
    """What happened to the authorities of a book, by day."""
    found: dict[date, list[str]] = {}
    for one in authorities_of(rules):
        known = (one.known_by or one.decided).last
        found.setdefault(known, []).append(f"{one.name} decided")
        for treatment in one.history:
            found.setdefault(treatment.on.last, []).append(
                f"{one.name} {treatment.effect.value} by {treatment.by}"
            )
    return found
