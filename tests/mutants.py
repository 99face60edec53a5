"""
Semantic mutants of the doctrines, and the records that tell each from the law.

``python tests/mutants.py`` changes the law in one place after another (a rule or a
premise dropped, a constraint or a value changed, *shown* for *not shown*, open law for
settled, a burden, a citation, a number) and decides the records of
``doctrines/records.yaml`` under each.  A mutant lives where every record is ruled as the
law rules it; for each that lives it is said whether a solver proves it equal to the law.
``--add`` looks for the smallest record that tells a living mutant from the law, and
writes it down; it is for a lawyer to read what was written before it is committed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import yaml
from attrs import evolve, frozen
from tqdm import tqdm

from injunction_rules import RULES, decide, loads_case
from injunction_rules.casefile.loading import dump_case
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.authorities import Signal
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Exactly,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    Shown,
)
from injunction_rules.model.facts import Fact
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Doctrine, Rule
from injunction_rules.queries.comparisons import compare, latest
from injunction_rules.semantics.weighing import Law, law_of

RECORDS = Path(__file__).parent / "doctrines" / "records.yaml"

FORUMS = ("nysd", "cand", "ilnd", "txnd", "flsd")
"""Courts of the Second, Ninth, Seventh, Fifth and Eleventh Circuits."""


@frozen
class Mutant:
    """The law, changed in one place."""

    rule: str
    change: str
    book: RuleBook

    def __str__(self) -> str:
        return f"{self.rule}: {self.change}"


def mutants(book: RuleBook = RULES) -> Iterator[Mutant]:
    """Make every mutant of a rule book."""
    for rule in book.rules:
        yield Mutant(rule.id, "dropped", book.without(rule.id))
        for change, other in _of_rule(rule):
            try:
                yield Mutant(rule.id, change, book.replacing(other))
            except InjunctionRulesError:
                # Such as a rule on no authority, or a circle: no book at all.
                continue
    for doctrine in book.doctrines:
        for change, instead in _of_doctrine(doctrine):
            doctrines = [instead if each is doctrine else each for each in book.doctrines]
            yield Mutant(doctrine.id, change, evolve(book, doctrines=tuple(doctrines)))
    for parameter in book.parameters:
        for value in (parameter.value - 1, parameter.value + 1):
            if value >= 0:
                yield Mutant(parameter.id, f"{value}", book.with_value(parameter, value))


def _of_rule(rule: Rule) -> Iterator[tuple[str, Rule]]:
    yield "settled turned", evolve(rule, settled=not rule.settled)
    if rule.then is not None:
        yield "for turned into against", evolve(rule, then=None, against=rule.then)
    elif rule.against is not None:
        yield "against turned into for", evolve(rule, against=None, then=rule.against)
    for change, condition in _of_condition(rule.when):
        yield change, evolve(rule, when=condition)
    for place, citation in enumerate(rule.cites):
        name = f"{citation.signal.value or 'direct'} {citation.authority.id}"
        rest = (*rule.cites[:place], *rule.cites[place + 1 :])
        changes: list[tuple[str, tuple[Any, ...]]] = [(f"{name} dropped", rest)]
        moved = Signal.SEE if citation.signal is Signal.DIRECT else Signal.DIRECT
        signalled = evolve(citation, signal=moved)
        changes.append(
            (f"{name} as {moved.value or 'direct'}", (*rest[:place], signalled, *rest[place:]))
        )
        for change, cites in changes:
            try:
                yield change, evolve(rule, cites=cites)
            except InjunctionRulesError:
                continue


def _of_condition(condition: Condition) -> Iterator[tuple[str, Condition]]:
    if isinstance(condition, (AllOf, AnyOf)):
        parts = condition.parts
        for place, part in enumerate(parts):
            rest = (*parts[:place], *parts[place + 1 :])
            yield f"dropped {part}", rest[0] if len(rest) == 1 else type(condition)(rest)
            for change, instead in _of_condition(part):
                yield change, type(condition)((*rest[:place], instead, *rest[place:]))
        return
    if isinstance(condition, Every):
        yield f"some for every {condition.pattern}", Shown(condition.pattern)
        for change, pattern in _of_pattern(condition.pattern):
            yield f"every: {change}", evolve(condition, pattern=pattern)
        for change, pattern in _of_pattern(condition.among):
            yield f"among: {change}", evolve(condition, among=pattern)
        return
    yield (
        f"other sign of {condition}",
        (NotShown(condition.of) if isinstance(condition, Shown) else Shown(condition.of)),
    )
    if isinstance(condition, Refuted):
        yield f"not shown for refuted {condition.of}", NotShown(condition.of)
    if isinstance(condition.of, Pattern):
        for change, pattern in _of_pattern(condition.of):
            yield change, type(condition)(pattern)


def _of_pattern(pattern: Pattern) -> Iterator[tuple[str, Pattern]]:
    for place, (name, constraint) in enumerate(pattern.where):
        rest = (*pattern.where[:place], *pattern.where[place + 1 :])
        field = f"{pattern.kind.__name__}.{name}"
        yield f"{field} not asked", evolve(pattern, where=rest)
        values: list[Any] = []
        if isinstance(constraint, Exactly):
            values = [Exactly(value) for value in _next(pattern.kind, name, constraint.value)]
        elif isinstance(constraint, OneOf):
            left = [tuple(v for v in constraint.values if v != gone) for gone in constraint.values]
            values = [OneOf(each) for each in left if each]
        for value in values:
            where = (*rest[:place], (name, value), *rest[place:])
            try:
                yield f"{field} is {value}", evolve(pattern, where=where)
            except InjunctionRulesError:
                continue


def _next(kind: type[Fact], name: str, value: object) -> Iterator[object]:
    """Give another value that a field may have."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, Enum):
        members = list(type(value))
        yield members[(members.index(value) + 1) % len(members)]


def _of_doctrine(doctrine: Doctrine) -> Iterator[tuple[str, Doctrine]]:
    burden = doctrine.burden
    yield "burden on the other side", evolve(doctrine, burden=evolve(burden, on=burden.on.other))
    for standard in (None, Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING):
        if standard is not burden.standard:
            words = standard.label if standard else "as the motion asks"
            changed = evolve(burden, standard=standard)
            yield f"burden {words}", evolve(doctrine, burden=changed)


# Records.


@frozen
class Record:
    """A record with the law before which it is put, and how it is ruled there."""

    tells: str
    forum: str
    as_of: date
    case: Any
    ruling: str

    def ruled(self, book: RuleBook) -> str:
        """Tell how a rule book rules it."""
        decision = decide(self.case, book, engine="reference", forum=self.forum, as_of=self.as_of)
        return decision.rulings[0].disposition.value


def records() -> tuple[Record, ...]:
    """Read the records that are written down."""
    if not RECORDS.exists():
        return ()
    return tuple(
        Record(
            entry["tells"],
            entry["forum"],
            entry["as_of"],
            loads_case({**entry["case"], "decided": str(entry["case"]["decided"])}),
            entry["ruling"],
        )
        for entry in yaml.load(RECORDS.read_text("utf-8"), yaml.CSafeLoader)
    )


def lives(mutant: Mutant, known: Iterable[Record]) -> bool:
    """Tell whether every record is ruled under a mutant as the law rules it."""
    # What was written for the same rule most likely tells it, and is tried first.
    ordered = sorted(known, key=lambda record: not record.tells.startswith(f"{mutant.rule}:"))
    return all(record.ruled(mutant.book) == record.ruling for record in ordered)


def laws(book: RuleBook) -> Iterator[Law]:
    """Give some laws of a book: five circuits today, and New York before Havens."""
    today = latest(book)
    for forum in FORUMS:
        yield law_of(book, forum, today)
    yield law_of(book, "nysd", date(2023, 5, 31))


def telling(mutant: Mutant) -> Record | None:
    """Find the smallest record that tells a mutant from the law; none is a proof, or nearly."""
    for law, changed in zip(laws(RULES), laws(mutant.book), strict=True):
        if _meaning(law) == _meaning(changed):
            continue
        smallest = compare(law, evolve(changed, as_of=law.as_of)).smallest
        if smallest is not None:
            case = evolve(smallest.case, caption="Owner v. Seller")
            return Record(str(mutant), law.forum, law.as_of, case, smallest.one.value)
    return None


def _meaning(law: Law) -> tuple[object, ...]:
    """Give all of a law on which a ruling can depend."""
    return (
        *(
            (law.ranks[r.id], r.id, r.when, r.then, r.against, r.defeats, r.settled, r.on)
            for r in law.book.rules
        ),
        *((each.id, each.burden.on, each.burden.standard) for each in law.book.doctrines),
    )


def main(arguments: list[str] | None = None) -> int:
    """List the mutants that live, and add records that tell them where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--add", action="store_true", help="write records for mutants that live")
    parser.add_argument("--prove", action="store_true", help="say which are proved equal")
    asked = parser.parse_args(arguments)
    known = list(records())
    made = list(mutants())
    living = []
    for mutant in tqdm(made, unit="mutant"):
        if lives(mutant, known):
            record = telling(mutant) if asked.add or asked.prove else None
            if record is not None and asked.add:
                known.append(record)
                with RECORDS.open("a", encoding="utf-8") as file:
                    file.write(_written(record))
            else:
                equal = " (no record tells it)" if asked.prove or asked.add else ""
                living.append(f"{mutant}{equal}")
    for line in living:
        print(line)
    share = 1 - len(living) / len(made)
    print(f"{len(made)} mutants, {len(living)} live, {share:.1%} told by {len(known)} records")
    return 0


def _written(record: Record) -> str:
    tree = dump_case(record.case)
    entry = {
        "tells": record.tells,
        "forum": record.forum,
        "as_of": record.as_of,
        "ruling": record.ruling,
        "case": tree,
    }
    return yaml.safe_dump([entry], sort_keys=False, allow_unicode=True, width=100)


if __name__ == "__main__":
    sys.exit(main())
