"""
Facts of a record that no rule can tell apart, so that one of them stands for all.

Three hundred listings that fared alike can each be changed in the same dozen ways, and what
comes of it does not depend on which.  Sets of changes are searched among as many of them as
are changed at once, and each set found is then said of all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain, combinations, product

from attrs import field, frozen

from injunction_rules.changes import Change, Situation, WithParameter
from injunction_rules.model.conditions import Pattern, patterns_in
from injunction_rules.model.facts import ActualNotice, Conduct, Fact, Injunction
from injunction_rules.model.proof import Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.semantics.matching import (
    Counted,
    contradicts,
    denies,
    known_from,
    knows,
    matches,
    may_have_known_sooner,
)

Class = tuple[tuple[int, ...], ...]
"""For each of some facts that are alike the numbers of the options that change it, in order."""


@frozen(eq=False)
class Symmetry:
    """
    The options of a situation that come to the same, whichever of some facts they change.

    Attributes
    ----------
    situation : Situation
    options : sequence of Change
    """

    situation: Situation
    options: Sequence[Change]

    @cached_property
    def classes(self) -> tuple[Class, ...]:
        """Give the facts that are alike, each by the options that change it."""
        if any(isinstance(part, WithParameter) for option in self.options for part in option.parts):
            # With other numbers facts may differ that are alike with these.
            return ()
        seen: dict[Hashable, list[tuple[int, ...]]] = {}
        for fact, numbers in self._of_fact.items():
            changed = tuple([self._key(self.options[number].added) for number in numbers])
            alone = self._said_of_one(fact, numbers)
            seen.setdefault((self._key(fact), alone, changed), []).append(numbers)
        return tuple(tuple(alike) for alike in seen.values() if len(alike) > 1)

    def chosen(self, copies: int) -> tuple[int, ...]:
        """Give the options but those of facts like so many others, by number."""
        left_out = set(chain.from_iterable(chain(*(alike[copies:] for alike in self.classes))))
        return tuple(number for number in range(len(self.options)) if number not in left_out)

    def of_all(self, members: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """
        Yield all sets of options that come to the same as one, by number.

        Of the sets of options that were chosen and come to the same, the first yields them
        all, and the others none.
        """
        alone = [number for number in members if number not in self._places]
        used: dict[int, dict[int, int]] = {}
        for number in members:
            if number in self._places:
                which, copy, way = self._places[number]
                used.setdefault(which, {})[copy] = way
        for ways in used.values():
            said = [ways.get(copy, -1) for copy in range(len(ways))]
            if -1 in said or said != sorted(said):
                return
        groups = [
            list(_assigned(self.classes[which], Counter(ways.values())))
            for which, ways in used.items()
        ]
        for choice in product(*groups):
            yield tuple(sorted([*alone, *chain.from_iterable(choice)]))

    @cached_property
    def _places(self) -> dict[int, tuple[int, int, int]]:
        """Give by option the class, the fact of the class, and the place among its options."""
        return {
            number: (which, copy, way)
            for which, alike in enumerate(self.classes)
            for copy, numbers in enumerate(alike)
            for way, number in enumerate(numbers)
        }

    @cached_property
    def _of_fact(self) -> dict[Fact, tuple[int, ...]]:
        """Give by fact of the record the options that change it and nothing else."""
        alone = {fact for fact, times in Counter(self._facts).items() if times == 1}
        of_record = alone.intersection(self.situation.case.facts)
        numbers: dict[Fact, list[int]] = {}
        for number, option in enumerate(self.options):
            whole = len(option.parts) == 1
            for part in option.parts:
                if part.removed is None:
                    continue
                if whole and (part.added is None or part.added in alone):
                    numbers.setdefault(part.removed, []).append(number)
                else:
                    of_record.discard(part.removed)
        return {fact: tuple(own) for fact, own in numbers.items() if fact in of_record}

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        """Give every fact of the record and of an option."""
        added = (part.added for option in self.options for part in option.parts)
        return (*self.situation.case.facts, *(fact for fact in added if fact is not None))

    @cached_property
    def _days(self) -> list[date]:
        """Give the days on which conduct may have ended, in order."""
        days = {fact.last_day for fact in self._facts if isinstance(fact, Conduct)}
        return sorted(day for day in days if day is not None)

    @cached_property
    def _denials(self) -> tuple[Fact, ...]:
        """Give the denials that do not come of denying a fact of the record."""
        of_record = {fact for fact in self.situation.case.facts if not fact.shown}
        added = [
            part.added
            for option in self.options
            for part in option.parts
            if part.added is not None and not part.added.shown
            if part.removed is None or type(part.removed) is not type(part.added)
        ]
        return (*of_record, *added)

    @cached_property
    def _names(self) -> Counter[tuple[type[Fact], str, str]]:
        """Count the texts of each field, in the record and in what is added to it."""
        added = [
            part.added
            for option in self.options
            for part in option.parts
            if part.added is not None and part.removed not in self._of_fact
        ]
        return Counter(
            (type(fact), name, value)
            for fact in (*self.situation.case.facts, *added)
            for name, value in fact.stated().items()
            if isinstance(value, str)
        )

    def _said_of_one(self, fact: Fact, numbers: Sequence[int]) -> Hashable:
        """
        Give the fields of a fact that its denial denies of no other; else all that it says.

        A text that no other fact has, and that no option changes, keeps denials of this fact
        from contradicting another, and those of another from contradicting it.
        """
        said = fact.stated()
        added = [self.options[number].added for number in numbers]
        for name, value in said.items():
            if self._names[type(fact), name, value] == 1 and all(
                addition is None
                or (type(addition) is type(fact) and getattr(addition, name) == value)
                for addition in added
            ):
                return tuple(said)
        return tuple(said.items())

    def _key(self, fact: Fact | None) -> Hashable:
        """Give all that rules can see of a fact beside others of the record."""
        if fact is None:
            return None
        counted = Counted(0, fact, Value.TRUE, fact.timing if isinstance(fact, Conduct) else None)
        test = matches if fact.shown else denies
        return (
            type(fact),
            fact.shown,
            fact.proof,
            fact.respondent,
            fact.party,
            tuple([test(counted, pattern) for pattern in self._of_kind(type(fact))]),
            tuple(self._placing(fact)),
            (knows(fact), may_have_known_sooner(fact), self._between(known_from(fact))),
            tuple([contradicts(denial, fact) for denial in self._denials]) if fact.shown else (),
        )

    def _placing(self, fact: Fact) -> Iterator[tuple[str, object]]:
        """Yield the days that place a fact among others, and all by which an order is told."""
        placing = isinstance(fact, (Conduct, Injunction, ActualNotice)) or self._timed
        earlier = bool(self.situation.case.earlier_orders)
        for name, value in fact.stated().items():
            of_order = earlier and (name == "order" or type(value) is not str)
            if of_order or (placing and isinstance(value, date)):
                yield name, value

    @cached_property
    def _timed(self) -> bool:
        """Tell whether an order sets a period of its own, by which the days of listings count."""
        added = (part.added for option in self.options for part in option.parts)
        made = (fact for fact in added if isinstance(fact, Injunction))
        return bool(self.situation.case.orders.periods) or any(fact.period for fact in made)

    def _between(self, day: date | None) -> tuple[int, bool] | None:
        """Tell between which days on which conduct ended a day lies, or on which."""
        if day is None:
            return None
        place = bisect_left(self._days, day)
        return place, place < len(self._days) and self._days[place] == day

    def _of_kind(self, kind: type[Fact]) -> tuple[Pattern, ...]:
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple(
                pattern
                for pattern in patterns_of(self.situation.rules)
                if issubclass(kind, pattern.kind)
            )
        return self._by_kind[kind]

    _by_kind: dict[type[Fact], tuple[Pattern, ...]] = field(factory=dict, init=False, repr=False)


@lru_cache(maxsize=64)
def patterns_of(rules: RuleBook) -> tuple[Pattern, ...]:
    """Give all that the rules of a book ask of facts."""
    return tuple(
        dict.fromkeys(pattern for rule in rules.rules for pattern in patterns_in(rule.when))
    )


def _assigned(alike: Class, ways: Counter[int]) -> Iterator[tuple[int, ...]]:
    """Yield each choice of different facts, so many for each way to change one."""

    def choose(left: Sequence[tuple[int, int]], free: Sequence[int]) -> Iterator[tuple[int, ...]]:
        if not left:
            yield ()
            return
        (way, many), *rest = left
        for facts in combinations(free, many):
            remaining = [fact for fact in free if fact not in facts] if rest else ()
            for others in choose(rest, remaining):
                yield (*(alike[fact][way] for fact in facts), *others)

    yield from choose(sorted(ways.items()), range(len(alike)))
