"""
Strategies for facts and injunctions.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields_dict
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from injunction_rules.errors import InvalidFactError
from injunction_rules.law.rules import RULES
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    KNOWN,
    NEVER,
    UNLISTED,
    ActualNotice,
    Conduct,
    CountedFrom,
    EnforcementDelay,
    Fact,
    Injunction,
    Listing,
    Period,
    needed_fields,
)
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook

ENTERED = date(2022, 6, 9)
"""The day on which generated injunctions are entered."""

NOTICED = date(2022, 7, 1)
"""The day around which generated events happen."""

_SLACK = 40


def days() -> SearchStrategy[date]:
    """
    Give days around notice: before the order, after notice, and on the very day.

    Minimises to the day of notice.
    """
    offsets = st.integers(min_value=-_SLACK, max_value=_SLACK)
    return offsets.map(lambda offset: NOTICED + timedelta(days=offset))


def proofs() -> SearchStrategy[Proof]:
    """
    Give how well a fact may be proved.

    Minimises to undisputed.
    """
    return st.sampled_from(sorted(Proof, reverse=True))


_COMMON: SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"shown": st.sampled_from([True, False]), "proof": proofs()}
)


def facts(kind: type[Fact] | None = None, rules: RuleBook = RULES) -> SearchStrategy[Fact]:
    """
    Give facts that a case file may list, shown or denied, proved well or badly.

    Minimises to an undisputed fact with every field left out that can be.

    Parameters
    ----------
    kind : type of Fact, optional
        Only facts of this kind, of this package or of another.
    rules : RuleBook, optional
        Whose kinds of fact are drawn; this package's when left out.

    Raises
    ------
    ValueError
        If a case file cannot list facts of the kind.
    """
    if kind is None:
        return st.sampled_from(list(rules.facts.values())).flatmap(facts)
    if kind in UNLISTED:
        raise ValueError(f"a case file lists no {kind.__name__} facts")
    if kind is Listing:
        return listings()
    return _facts_of(kind)


def hints_of(kind: type[Fact]) -> dict[str, Any]:
    """Give the types of the fields that a kind of fact has of its own, by name."""
    hints = get_type_hints(kind)
    return {name: hints[name] for name in fields_dict(kind) if name not in COMMON_FIELDS}


@st.composite
def _facts_of(draw: DrawFn, kind: type[Fact]) -> Fact:
    common = draw(_COMMON)
    hints = hints_of(kind)
    said = {name: draw(_values(hint, name, kind)) for name, hint in hints.items()}
    for name in needed_fields(kind):
        # What only a denial may leave out.
        (member,) = (arg for arg in get_args(hints[name]) if arg is not type(None))
        said[name] = draw(_values(member, name, kind))
        if not common["shown"] and draw(st.booleans()):
            said[name] = None
    if issubclass(kind, Conduct):
        # Conduct is dated or placed in order, and ends no sooner than it began.
        if said["timing"] is not None:
            said["on"] = said["until"] = None
        elif said["on"] and said["until"] and said["until"] < said["on"]:
            said["on"], said["until"] = said["until"], said["on"]
    try:
        return kind(**said, **common)
    except InvalidFactError:
        # A fact of another package may have fields that contradict one another.
        reject()


_DRAWN: Mapping[type, SearchStrategy[Any]] = {
    type(None): st.none(),
    bool: st.booleans(),
    date: days().filter(lambda day: day >= ENTERED),
}


def _values(hint: Any, name: str, kind: type[Fact]) -> SearchStrategy[Any]:
    if kind is ActualNotice and name == "order":
        # A drawn case has one order, and so none that a notice could name.
        return st.none()
    if get_origin(hint) in (UnionType, Union):
        members = [_values(arg, name, kind) for arg in get_args(hint)]
        # None first: a failing example leaves out what it can.
        return st.one_of(st.none(), *members)
    if hint is int:
        return st.integers(min_value=0, max_value=12 if kind is EnforcementDelay else _SLACK)
    if hint in _DRAWN:
        return _DRAWN[hint]
    if hint is Period:
        return periods()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.sampled_from(["CN", "US", "FR"] if name == "country" else ["a", "b"])


def periods() -> SearchStrategy[Period]:
    """
    Give periods that an order may set for taking down.

    Minimises to one day from notice.
    """
    return st.builds(
        Period,
        days=st.integers(min_value=1, max_value=_SLACK),
        business=st.booleans(),
        counted_from=st.sampled_from(list(CountedFrom)),
    )


@st.composite
def listings(draw: DrawFn) -> Listing:
    """
    Give listings: timed by dates, by days, in words, by events without a day, by the order's
    own period, or not at all.

    Minimises to a listing of which nothing is known.
    """
    ways = ["unknown", "words", "days", "dates", "still up", "not told of", "some day", "in time"]
    way = draw(st.sampled_from(ways))
    said: dict[str, Any] = {}
    noticed = NOTICED
    if way == "words":
        said = {"promptly": draw(st.booleans())}
    elif way == "days":
        said = {"days": draw(st.integers(min_value=0, max_value=_SLACK))}
    elif way == "dates":
        took = draw(st.integers(min_value=-3, max_value=_SLACK))
        said = {"noticed": noticed, "removed": noticed + timedelta(days=took)}
        if draw(st.booleans()):
            said["relisted"] = said["removed"] + timedelta(days=draw(st.integers(0, 3)))
    elif way == "still up":
        said = {"noticed": draw(st.none() | st.just(noticed)), "removed": NEVER}
    elif way == "not told of":
        said = {"noticed": NEVER}
    elif way == "some day":
        came = st.sampled_from([None, KNOWN, noticed])
        said = {name: draw(came) for name in ("noticed", "removed", "relisted")}
    elif way == "in time":
        said = {"in_time": draw(st.booleans()), "noticed": draw(st.none() | st.just(noticed))}
    flags = st.none() | st.booleans()
    return Listing(
        **said,
        time_critical=draw(flags),
        residual_traces=draw(flags),
        name=draw(st.sampled_from([None, "a", "b"])),
        **draw(_COMMON),
    )


def injunctions() -> SearchStrategy[Injunction]:
    """
    Give injunctions, in force and not, clear and not.

    Minimises to one in force of which nothing else is known.
    """
    said = {name: _values(hint, name, Injunction) for name, hint in hints_of(Injunction).items()}
    return st.builds(Injunction, **{**said, "entered": st.sampled_from([None, ENTERED])})
