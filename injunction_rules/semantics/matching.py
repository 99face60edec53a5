"""
The meaning of patterns: when a fact counts, and when it matches.

A pattern is true when some fact that counts under the standard matches it.
Where the record also denies the fact, the better proved of the two prevails,
and with equal proof both count and the pattern is unsettled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeGuard

from attrs import frozen

from injunction_rules.model.conditions import (
    After,
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Exactly,
    Leaf,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
)
from injunction_rules.model.facts import (
    ActualNotice,
    Conduct,
    Fact,
    Injunction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Timing,
)
from injunction_rules.model.proof import Proof, Value
from injunction_rules.semantics.contraries import Contraries


@frozen
class Counted:
    """
    A fact of the record, with how far its contrary leaves it standing.

    Attributes
    ----------
    index : int
        Its place in the question.
    fact : Fact
    value : Value
        True, or unsettled where the record denies it with equal proof.
    timing : Timing or None
        Its place in the order of events, stated or worked out from dates.
    """

    index: int
    fact: Fact
    value: Value
    timing: Timing | None


@frozen
class Matches:
    """
    The facts that bear on a leaf, and its value.

    Attributes
    ----------
    value : Value
    facts : tuple of int
        Places in the question of the facts that decide it.
    """

    value: Value
    facts: tuple[int, ...] = ()


@frozen
class Record:
    """
    The facts of a question that count under a standard.

    Attributes
    ----------
    shown, denied : tuple of Counted
        In the order of the question.
    """

    shown: tuple[Counted, ...]
    denied: tuple[Counted, ...]

    @cached_property
    def _kinds(self) -> dict[tuple[type[Fact], bool], tuple[Counted, ...]]:
        return {}

    def of(self, kind: type[Fact], *, denied: bool = False) -> tuple[Counted, ...]:
        """Give the facts of a kind that are shown, or denied."""
        key = (kind, denied)
        if key not in self._kinds:
            among = self.denied if denied else self.shown
            self._kinds[key] = tuple(entry for entry in among if isinstance(entry.fact, kind))
        return self._kinds[key]


def record(facts: Iterable[Fact], standard: Proof) -> Record:
    """
    Sort out the facts that count.

    Parameters
    ----------
    facts : iterable of Fact
        The facts of one question.
    standard : Proof
        The least proof that counts.
    """
    counting = [(i, fact) for i, fact in enumerate(facts) if fact.proof >= standard]
    contraries = Contraries(
        [fact for _, fact in counting],
        lambda places: max(counting[place][1].proof for place in places),
    )
    standing = [
        (i, fact, value)
        for i, fact in counting
        if (value := _left_by(contraries.against(fact), fact)) is not Value.FALSE
    ]
    days = events([fact for _, fact, _ in standing])
    counted = [Counted(i, f, v, timing_of(f, days)) for i, f, v in standing]
    return Record(
        tuple(entry for entry in counted if entry.fact.shown),
        tuple(entry for entry in counted if not entry.fact.shown),
    )


class Events(NamedTuple):
    """
    The days between which conduct is placed; ``None`` where the record gives none.

    Attributes
    ----------
    entered : datetime.date or None
        When the order was made.
    noticed : datetime.date or None
        When the respondent first knew of it; where it never did, of the lawsuit or of an
        earlier order.
    knew : datetime.date or None
        The first day on which it is shown to have known of a particular violation.
    perhaps_sooner : bool
        Knowledge without a day is shown too, or reason to know, either of which may be older.
    """

    entered: date | None = None
    noticed: date | None = None
    knew: date | None = None
    perhaps_sooner: bool = False


NO_EVENTS = Events()


def events(facts: Iterable[Fact]) -> Events:
    """
    Find the days between which conduct is placed.

    Parameters
    ----------
    facts : iterable of Fact
        Those that count.
    """
    entered: date | None = None
    noticed: list[tuple[bool, date]] = []
    knew: list[date] = []
    perhaps_sooner = False
    for fact in facts:
        # mypy takes a class for one of its instances here.
        if not _may_place(type(fact)):  # type: ignore[arg-type]
            continue
        if isinstance(fact, Injunction):
            entered = entered or fact.entered
        elif fact.shown and isinstance(fact, ActualNotice):
            noticed.extend([(not fact.of_order, fact.on)] if fact.on else [])
        elif may_have_known_sooner(fact):
            perhaps_sooner = True
        elif knows(fact) and (day := known_from(fact)):
            knew.append(day)
    # Notice of the order itself comes before notice of anything less.
    first = min(noticed)[1] if noticed else None
    return Events(entered, first, min(knew, default=None), perhaps_sooner)


@lru_cache(maxsize=1024)
def _may_place(kind: type[Fact]) -> bool:
    """Tell whether facts of a kind may say when something was; most do not."""
    return issubclass(kind, (Injunction, ActualNotice, Knowledge, Listing))


def knows(fact: Fact) -> bool:
    """Tell whether a fact shows that the respondent knew of a particular violation."""
    if isinstance(fact, Listing):
        return fact.shown and fact.told
    return _is_of_a_particular_violation(fact) and fact.actual


def may_have_known_sooner(fact: Fact) -> bool:
    """
    Tell whether a fact leaves open that knowledge came before any day on which it is shown.

    Knowledge without a day may; so may reason to know, which one judge held enough.
    """
    if knows(fact):
        return known_from(fact) is None
    return _is_of_a_particular_violation(fact)


def _is_of_a_particular_violation(fact: Fact) -> TypeGuard[Knowledge]:
    return (
        isinstance(fact, Knowledge) and fact.shown and fact.of is KnowledgeOf.PARTICULAR_VIOLATION
    )


def known_from(fact: Fact) -> date | None:
    """Give the day from which a fact shows that the respondent knew, if it has one."""
    day = fact.noticed if isinstance(fact, Listing) else getattr(fact, "on", None)
    return day if isinstance(day, date) else None


def _left_by(contrary: Iterable[Proof], fact: Fact) -> Value:
    """Tell how far the proof of its contraries leaves a fact standing."""
    best = max(contrary, default=None)
    if best is None or best < fact.proof:
        return Value.TRUE
    return Value.UNSETTLED if best == fact.proof else Value.FALSE


def contradicts(fact: Fact, contrary: Fact) -> bool:
    """
    Tell whether two facts cannot both be so.

    A denial contradicts a fact of its kind that agrees with it in every field
    that the denial states.
    """
    if type(fact) is not type(contrary) or fact.shown == contrary.shown:
        return False
    denial, claim = (contrary, fact) if fact.shown else (fact, contrary)
    said = claim.stated()
    return all(name in said and said[name] == value for name, value in denial.stated().items())


def timing_of(fact: Fact, days: Events = NO_EVENTS) -> Timing | None:
    """
    Place conduct in the order of events.

    Parameters
    ----------
    fact : Fact
    days : Events

    Returns
    -------
    Timing or None
        As stated; else by its last day; ``None`` where the record cannot say,
        as when conduct and notice fall on one day.  After notice, conduct is placed
        before or after knowledge too where its days allow that.
    """
    if not isinstance(fact, Conduct):
        return None
    last = fact.last_day
    timing = fact.timing
    if timing is None and last is not None:
        if days.entered is not None and last < days.entered:
            timing = Timing.BEFORE_ORDER
        elif days.noticed is not None and last != days.noticed:
            timing = Timing.BEFORE_NOTICE if last < days.noticed else Timing.AFTER_NOTICE
    knew = days.knew
    if timing is not Timing.AFTER_NOTICE or last is None or knew is None or last == knew:
        return timing
    if last > knew:
        return Timing.AFTER_KNOWLEDGE
    return timing if days.perhaps_sooner else Timing.BEFORE_KNOWLEDGE


def satisfies(counted: Counted, name: str, constraint: Constraint) -> bool:
    """Tell whether a field of a fact meets a constraint; an unknown field meets none."""
    value: Any = counted.timing if name == "timing" else getattr(counted.fact, name)
    if isinstance(constraint, Exactly):
        return bool(value == constraint.value)
    if isinstance(constraint, OneOf):
        return value in constraint.values
    if isinstance(constraint, AtMost):
        return value is not None and value <= constraint.limit.value
    if isinstance(constraint, AtLeast):
        return value is not None and value >= constraint.limit.value
    if isinstance(constraint, After):
        days = counted.fact.days_between(constraint.field, name)
        return days is not None and days > 0
    days = counted.fact.days_between(constraint.after, name)
    return days is not None and 0 <= days <= constraint.limit.value


def matches(counted: Counted, pattern: Pattern) -> bool:
    """Tell whether a fact is of the pattern's kind and meets every constraint."""
    return isinstance(counted.fact, pattern.kind) and all(
        satisfies(counted, name, constraint) for name, constraint in pattern.where
    )


def denies(counted: Counted, pattern: Pattern) -> bool:
    """
    Tell whether a denial covers all that a pattern could match.

    It does when each constrained field is left out of the denial or must have
    exactly the value denied.
    """
    constrained = dict(pattern.where)
    return isinstance(counted.fact, pattern.kind) and all(
        constrained.get(name) == Exactly(value) for name, value in counted.fact.stated().items()
    )


NOTHING = Matches(Value.FALSE)

Test = Callable[[Counted, Pattern], bool]
"""Whether a fact passes for a pattern."""


def find(facts: Sequence[Counted], pattern: Pattern, test: Test = matches) -> Matches:
    """Give the greatest value among the facts that pass a test, and those facts."""
    if not facts:
        return NOTHING
    passing = [fact for fact in facts if test(fact, pattern)]
    if not passing:
        return NOTHING
    value = max(entry.value for entry in passing)
    return Matches(value, tuple(entry.index for entry in passing))


def find_every(facts: Iterable[Counted], leaf: Every, test: Test = matches) -> Matches:
    """
    Give the least value over the facts that are meant, and the facts that have it.

    False where no fact is meant.  A fact that fails is as bad as it is certain.
    """
    meant = [fact for fact in facts if test(fact, leaf.among)]
    if not meant:
        return Matches(Value.FALSE)
    values = [entry.value if test(entry, leaf.pattern) else entry.value.negated for entry in meant]
    value = min(values)
    deciding = [entry for entry, own in zip(meant, values, strict=True) if own is value]
    return Matches(value, tuple(entry.index for entry in deciding))


def leaf_matches(leaf: Leaf, record: Record) -> Matches:
    """Give the value of a leaf that asks for facts, and the facts that decide it."""
    if isinstance(leaf, Every):
        return find_every(record.of(leaf.among.kind), leaf)
    assert isinstance(leaf.of, Pattern)
    if isinstance(leaf, Refuted):
        return find(record.of(leaf.of.kind, denied=True), leaf.of, denies)
    matching = find(record.of(leaf.of.kind), leaf.of)
    return mirrored(matching) if isinstance(leaf, NotShown) else matching


def mirrored(matching: Matches) -> Matches:
    """Give the value of ``not_shown`` where ``shown`` has the value of the matches."""
    if matching is NOTHING:
        return _SILENCE
    return Matches(matching.value.negated, matching.facts)


# Most leaves ask for facts of which the record has none.
_SILENCE = Matches(Value.TRUE)
