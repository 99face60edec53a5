"""The base of every fact: whether it is shown, how well, where, and of whom it speaks."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Final

from attrs import field, fields, frozen

from injunction_rules.errors import InvalidFactError
from injunction_rules.model.facts.types import Fault, faults_of_types
from injunction_rules.model.lines import stated
from injunction_rules.model.proof import Proof
from injunction_rules.rendering.reported import Displayed


class Never(Enum):
    """The record shows that a thing never happened."""

    NEVER = "never"


NEVER: Final = Never.NEVER
"""Said of a date: the record shows that it never came."""


class Known(Enum):
    """A thing happened, on a day that the record does not give."""

    KNOWN = "known"


KNOWN: Final = Known.KNOWN
"""Said of a date: the record shows that it came, and not when."""

Persons = str | tuple[str, ...] | None
"""One person by id, several, or everybody."""

When = date | Never | Known | None
"""A day, never, some day or other, or unknown."""


class Word(Enum):
    """
    A value of a field, with the words in which it is printed.

    A member is its value in a case file and, where that does not read well, the words
    for it.

    >>> from injunction_rules.model.facts import Aim
    >>> Aim("own_ends").words
    'for its own ends'
    """

    words: str

    def __new__(cls, value: str, words: str = "") -> "Word":
        member = object.__new__(cls)
        member._value_ = value
        member.words = words or value.replace("_", " ")
        return member

    # An enum hashes the name of a member, in Python; a member is one of its kind all the same.
    __hash__ = object.__hash__


def words(
    true: str, false: str = "", *, never: str = "", verb: str = "", event: str = "", unit: str = ""
) -> dict[str, str]:
    """
    Give a field the words in which its values are printed, as its metadata.

    Parameters
    ----------
    true : str
        What the field adds to the noun: of a flag that is true, or with ``{}`` where
        the value goes.
    false : str, optional
        What a flag that is false adds.
    never : str, optional
        What a date that never came adds.
    verb, event : str, optional
        A dated field as a verb and as a noun, for comparing dates.
    unit : str, optional
        What a number counts, in the plural.
    """
    return {
        "true": true,
        "false": false,
        "never": never,
        "verb": verb,
        "event": event,
        "unit": unit,
    }


def optional(
    *forms: str, validator: Any = None, record: bool = False, label: bool = False, **more: str
) -> Any:
    """
    Make a field that is unknown where it is left out, with the words of its values.

    Parameters
    ----------
    *forms : str
        As for :func:`words`.
    validator : callable, optional
        One of attrs or like it; it sees only values of the right type.
    record : bool, optional
        For the record only: no rule asks for it, and no reason tells it.
    label : bool, optional
        Only tells which thing is meant: no rule asks for it.
    **more : str
        As for :func:`words`.
    """
    role = {"validator": validator, "record": record, "label": label}
    return field(default=None, metadata={**words(*forms, **more), **role})


def needed(*forms: str, **more: str) -> Any:
    """
    Make a field that every fact of the kind has, and a denial may leave out.

    What is shown has it, or the fact would say nothing; a denial without it denies
    the whole kind.
    """
    return field(default=None, metadata={**words(*forms, **more), "needed": True})


class Timing(Word):
    """
    When a thing was done, where the record gives the order of events but no dates.

    ``BEFORE_ORDER`` is before the order was made; ``BEFORE_NOTICE`` after that, and
    before the respondent had notice of it; ``AFTER_NOTICE`` after it had notice.
    ``BEFORE_KNOWLEDGE`` and ``AFTER_KNOWLEDGE`` lie after notice of the order, on either
    side of the day from which the nonparty knew of a particular violation;
    ``AFTER_NOTICE`` leaves open on which.

    No day is needed for any of them.  A finding that something was done with knowledge of
    the order, or in spite of it, or that it went on after the respondent had learned of
    it, says ``AFTER_NOTICE`` as well as a day does.  A course of conduct that began before
    and went on is placed by its last part.
    """

    BEFORE_ORDER = "before_order", "before the order"
    BEFORE_NOTICE = "before_notice"
    AFTER_NOTICE = "after_notice"
    BEFORE_KNOWLEDGE = (
        "before_knowledge",
        "after notice and before knowledge of the particular violation",
    )
    AFTER_KNOWLEDGE = "after_knowledge", "after knowledge of the particular violation"


SINCE_NOTICE = (Timing.AFTER_NOTICE, Timing.BEFORE_KNOWLEDGE, Timing.AFTER_KNOWLEDGE)
"""The phases after notice of the order."""

SPANS = {
    frozenset(SINCE_NOTICE): "after notice",
    frozenset({Timing.BEFORE_NOTICE, *SINCE_NOTICE}): "after the order",
    frozenset({Timing.AFTER_NOTICE, Timing.AFTER_KNOWLEDGE}): (
        "after notice and not shown to come before knowledge of the particular violation"
    ),
}
"""Phases that follow one another, with the words for them together."""


SEVERAL: Final = {"schema": {"minItems": 1, "uniqueItems": True}}
"""What a list of persons must be, for the schema."""


@frozen(kw_only=True)
class Fact(Displayed):
    """
    A thing that the record shows; the base of every fact.

    One that names several respondents or several parties says of each of them what
    it says.

    Raises
    ------
    InvalidFactError
        If a field is of another type than the class says, or the fields contradict
        one another.

    >>> from injunction_rules.model.facts import Listing
    >>> Listing(removed="2024-05-04")
    Traceback (most recent call last):
    ...
    injunction_rules.errors.InvalidFactError: Listing.removed: expected a date or NEVER or \
KNOWN, found \
'2024-05-04'; did you mean date(2024, 5, 4)?
    """

    noun: ClassVar[str] = ""
    """What stands after "the record shows"; left out, the name of the kind in words."""

    denial: ClassVar[str] = ""
    """The contrary of the fact, as a clause."""

    question: ClassVar[str] = ""
    """The fact as a question, with ``{who}`` for the respondent; left out, made of the noun."""

    subject: ClassVar[str] = ""
    """Words for a kind that is part of the question and not of the record."""

    found_in: ClassVar[str] = ""
    """Where proof of it is found, for whoever looks for it."""

    concluded: ClassVar[bool] = False
    """True of a kind that is a power of the court or a conclusion: no proof by itself shows it."""

    always_there: ClassVar[bool] = False
    """True of a kind that every record has: what is not said of it is not on the record."""

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """Properties that a condition may ask for as if they were fields, with their words."""

    shown: bool = True
    proof: Proof = Proof.UNDISPUTED
    source: str = ""
    respondent: Persons = field(default=None, metadata=SEVERAL)
    party: Persons = field(default=None, metadata=SEVERAL)

    def __init_subclass__(cls) -> None:
        # The decorator writes no repr for a class that has one itself.
        inherited = cls.__repr__
        cls.__repr__ = inherited  # type: ignore[method-assign]

    def __repr__(self) -> str:
        return stated(self)

    def __attrs_post_init__(self) -> None:
        # What is of a wrong type cannot be compared with anything.
        faults = faults_of_types(self)
        if not faults and (type(self.respondent) is tuple or type(self.party) is tuple):
            faults = (
                *faults_of_persons("respondent", self.respondent),
                *faults_of_persons("party", self.party),
            )
        faults = faults or tuple(self.faults())
        if faults:
            raise InvalidFactError(type(self).__name__, faults)

    def faults(self) -> Iterator[Fault]:
        """Yield every way in which the fields contradict one another."""
        return iter(())

    def speaks_of(self, respondent: str, party: str | None = None) -> bool:
        """Tell whether it speaks of a respondent and, where one is given, of a party."""
        return respondent in persons(self.respondent, respondent) and (
            party is None or party in persons(self.party, party)
        )

    def days_between(self, earlier: str, later: str) -> int | None:
        """Calendar days from one dated field to another; ``None`` if unknown."""
        first, last = getattr(self, earlier), getattr(self, later)
        if isinstance(first, date) and isinstance(last, date):
            return (last - first).days
        return None

    def stated(self) -> dict[str, Any]:
        """Give what the fact says beside its proof, place and persons, by field."""
        hashable: Any = type(self)
        return {
            name: value
            for name in _own_fields(hashable)
            if (value := getattr(self, name)) is not None
        }


def for_the_record(kind: type[Fact]) -> tuple[str, ...]:
    """
    Give the fields of a kind of fact that are for the record only.

    >>> from injunction_rules.model.facts import IndependentConduct
    >>> "own_right" in for_the_record(IndependentConduct)
    True
    """
    hashable: Any = kind
    return _marked(hashable, "record")


@cache
def _marked(kind: type[Fact], mark: str) -> tuple[str, ...]:
    """Give the fields whose metadata has a mark."""
    return tuple(a.name for a in fields(kind) if a.metadata.get(mark))


@cache
def _own_fields(kind: type[Fact]) -> tuple[str, ...]:
    """Give the fields that a kind of fact has beside those that every fact has."""
    return tuple(a.name for a in fields(kind) if a.name not in COMMON_FIELDS)


def persons(named: Persons, *everybody: str) -> tuple[str, ...]:
    """
    Give those whom a field of a fact names, by id.

    Parameters
    ----------
    named : str, tuple of str or None
    *everybody : str
        Whom a field that is left out means.

    >>> persons("a"), persons(("a", "b")), persons(None, "a", "c")
    (('a',), ('a', 'b'), ('a', 'c'))
    """
    if named is None:
        return everybody
    return named if isinstance(named, tuple) else (named,)


def faults_of_persons(name: str, named: Persons) -> Iterator[Fault]:
    """
    Yield what is wrong with a field that names persons.

    Parameters
    ----------
    name : str
        Of the field.
    named : str, tuple of str or None
    """
    if named == ():
        yield name, "at least one person", "nobody"
    seen: set[object] = set()
    for i, id in enumerate(persons(named)):
        where = f"{name}[{i}]" if isinstance(named, tuple) else name
        if not isinstance(id, str):
            yield where, "text", repr(id)
        elif id in seen:
            yield where, "an id used once", f"{id!r} again"
        seen.add(id if isinstance(id, str) else i)


def needed_fields(kind: type[Fact]) -> tuple[str, ...]:
    """
    Give the fields that a fact of a kind has and a denial may leave out.

    >>> from injunction_rules.model.facts import Role
    >>> needed_fields(Role)
    ('kind',)
    """
    hashable: Any = kind
    return _marked(hashable, "needed")


COMMON_FIELDS = frozenset(a.name for a in fields(Fact))
"""The fields that every fact has."""


@frozen(kw_only=True)
class Conduct(Fact):
    """
    Something done over time; the base of facts that can be dated.

    ``on`` and ``until`` are its first and last day, ``timing`` its place in the
    order of events where the record gives no dates.  Conduct counts as after
    notice when its last day is later than the day of notice; on the same day
    the record must say which came first.
    """

    on: date | None = optional("on {}", verb="begun", event="its first day")
    until: date | None = optional("until {}", verb="ended", event="its last day")
    timing: Timing | None = optional("{}")

    def faults(self) -> Iterator[Fault]:
        if self.on and self.until and self.until < self.on:
            yield "until", f"a day not before `on` ({self.on})", str(self.until)

    @property
    def last_day(self) -> date | None:
        """Give the last day on which it is known to have gone on."""
        return self.until or self.on


@frozen(kw_only=True)
class UntimedConduct(Conduct):
    """
    Something done over time whose place in the order of events no rule asks for.

    ``on`` and ``until`` are its first and last day, ``timing`` its place in the order
    of events where the record gives no dates.
    """

    on: date | None = optional("on {}", verb="begun", event="its first day", record=True)
    until: date | None = optional("until {}", verb="ended", event="its last day", record=True)
    timing: Timing | None = optional("{}", record=True)


def _non_negative(instance: object, attribute: Any, value: int) -> None:
    if value < 0:
        raise InvalidFactError(
            type(instance).__name__, [(attribute.name, "zero or more", str(value))]
        )


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def fact_name(kind: type[Fact]) -> str:
    """
    Give the name a kind of fact has in a case file.

    >>> from injunction_rules.model.facts import ActualNotice
    >>> fact_name(ActualNotice)
    'actual_notice'
    """
    return _snake(kind.__name__)
