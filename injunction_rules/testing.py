"""
Hypothesis strategies for facts, questions, case files and small rule books.

Needs the extra ``hypothesis``.  Each strategy describes a domain, not a
distribution; each says what it minimises to; and the days and years they draw
lie on both sides of every number that this package's rules compare with.

>>> from hypothesis import given
>>> from injunction_rules import decide
>>> from injunction_rules.testing import cases
>>> @given(cases())
... def every_motion_is_ruled(case):
...     assert len(decide(case, engine="reference").rulings) == len(case.motions[0].against)
>>> every_motion_is_ruled()
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from types import UnionType
from typing import Any, Protocol, Union, get_args, get_origin, get_type_hints

from attrs import evolve, fields
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from injunction_rules.errors import InvalidFactError
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Citation, Signal
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.conditions import (
    Condition,
    Constraint,
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
    within,
)
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    FACTS,
    KNOWN,
    NEVER,
    UNLISTED,
    Capacity,
    Conduct,
    EnforcementDelay,
    Fact,
    Injunction,
    Listing,
    Motion,
    Persons,
    Relief,
    Respondent,
    RespondentKind,
    needed_fields,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

__all__ = [
    "authorities",
    "cases",
    "conditions",
    "days",
    "facts",
    "injunctions",
    "listings",
    "questions",
    "rule_books",
]

ENTERED = date(2022, 6, 9)
"""The day on which generated injunctions are entered."""

NOTICED = date(2022, 7, 1)
"""The day around which generated events happen."""

_SLACK = 40


def days() -> SearchStrategy[date]:
    """
    Days around notice: before the order, after notice, and on the very day.

    Minimises to the day of notice.
    """
    offsets = st.integers(min_value=-_SLACK, max_value=_SLACK)
    return offsets.map(lambda offset: NOTICED + timedelta(days=offset))


def proofs() -> SearchStrategy[Proof]:
    """
    Tell how well a fact is proved.

    Minimises to undisputed.
    """
    return st.sampled_from(sorted(Proof, reverse=True))


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


@st.composite
def _facts_of(draw: DrawFn, kind: type[Fact]) -> Fact:
    hints = get_type_hints(kind)
    common = draw(_common())
    said = {
        field.name: draw(_values(hints[field.name], field.name, kind))
        for field in fields(kind)
        if field.name not in COMMON_FIELDS
    }
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


def _common() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"shown": st.sampled_from([True, False]), "proof": proofs()})


def _values(hint: Any, name: str, kind: type[Fact]) -> SearchStrategy[Any]:
    if get_origin(hint) in (UnionType, Union):
        members = [_values(arg, name, kind) for arg in get_args(hint)]
        # None first: a failing example leaves out what it can.
        return st.one_of(st.none(), *members)
    if hint is type(None):
        return st.none()
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(min_value=0, max_value=12 if kind is EnforcementDelay else _SLACK)
    if hint is date:
        return days().filter(lambda day: day >= ENTERED)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.sampled_from(["CN", "US", "FR"] if name == "country" else ["a", "b"])


@st.composite
def listings(draw: DrawFn) -> Listing:
    """
    Listings: timed by dates, by days, in words, by events without a day, or not at all.

    Minimises to a listing of which nothing is known.
    """
    ways = ["unknown", "words", "days", "dates", "still up", "not told of", "some day"]
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
    flags = st.none() | st.booleans()
    return Listing(
        **said,
        time_critical=draw(flags),
        residual_traces=draw(flags),
        name=draw(st.sampled_from([None, "a", "b"])),
        **draw(_common()),
    )


def injunctions() -> SearchStrategy[Injunction]:
    """
    Injunctions, in force and not, clear and not.

    Minimises to one in force of which nothing else is known.
    """
    hints = get_type_hints(Injunction)
    said = {
        field.name: _values(hints[field.name], field.name, Injunction)
        for field in fields(Injunction)
        if field.name not in {*COMMON_FIELDS, "entered"}
    }
    return st.builds(Injunction, entered=st.sampled_from([None, ENTERED]), **said)


@st.composite
def questions(
    draw: DrawFn, relief: Relief | None = None, max_facts: int = 12, rules: RuleBook = RULES
) -> Question:
    """
    Questions about one respondent, with up to ``max_facts`` facts.

    Minimises to a motion to comply with no facts.

    Parameters
    ----------
    relief : Relief, optional
        Only motions for this relief.
    max_facts : int, optional
        The most facts beside the motion, the respondent and the injunction.
    rules : RuleBook, optional
        Whose kinds of fact are drawn; this package's when left out.
    """
    asked = draw(st.sampled_from(list(Relief))) if relief is None else relief
    against = {
        Relief.COMPLY: st.just(Capacity.ENJOINED_PARTY),
        Relief.CEASE: st.just(Capacity.NONPARTY),
        Relief.CONTEMPT: st.sampled_from(list(Capacity)),
    }[asked]
    heads = [
        Motion(relief=asked, against=draw(against), new_terms=draw(st.booleans())),
        Respondent(kind=draw(st.sampled_from(list(RespondentKind)))),
        draw(injunctions()),
    ]
    record = draw(st.lists(facts(rules=rules), max_size=max_facts))
    places = ["motions", "respondent", "injunction", *(f"facts[{i}]" for i in range(len(record)))]
    return Question("motion", asked, "other", "seller", (*heads, *record), tuple(places))


@st.composite
def cases(draw: DrawFn, max_facts: int = 10, rules: RuleBook = RULES) -> Case:
    """
    Cases of up to two sellers and two strangers, in any forum, over a century.

    Minimises to a motion to comply against one seller, with no facts.

    Parameters
    ----------
    max_facts : int, optional
        The most facts of the record.
    rules : RuleBook, optional
        Whose kinds of fact and courts are drawn; this package's when left out.
    """
    sellers = tuple(
        EnjoinedParty(id=f"seller-{i}", name=f"Seller {i}") for i in range(draw(st.integers(1, 2)))
    )
    others = tuple(
        Nonparty(id=f"other-{i}", name=f"Other {i}", kind=draw(st.sampled_from(RespondentKind)))
        for i in range(draw(st.integers(0, 2)))
    )
    reliefs = list(Relief) if others else [Relief.COMPLY, Relief.CONTEMPT]
    relief = draw(st.sampled_from(reliefs))
    people = [*(seller.id for seller in sellers), *(one.id for one in others)]
    fit = {
        Relief.COMPLY: [seller.id for seller in sellers],
        Relief.CEASE: [one.id for one in others],
        Relief.CONTEMPT: people,
    }[relief]
    against = tuple(draw(st.lists(st.sampled_from(fit), min_size=1, unique=True)))
    ids = _some_of(people)
    record = tuple(
        _spoken_of(one, draw(ids), draw(_some_of([s.id for s in sellers])))
        for one in draw(st.lists(facts(rules=rules), max_size=max_facts))
    )
    decided = draw(st.dates(min_value=date(2022, 9, 1), max_value=date(2027, 1, 1)))
    return Case(
        caption="Owner v. Seller",
        court=draw(st.sampled_from([rules.forum(id) for id in rules.courts])),
        decided=str(decided),
        injunction=draw(injunctions()),
        enjoined_parties=sellers,
        nonparties=others,
        facts=tuple(one for one in record if _fits(one)),
        motions=(MotionMade(id="motion", relief=relief, against=against),),
    )


def _some_of(ids: list[str]) -> SearchStrategy[Persons]:
    several = st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple)
    return st.none() | st.sampled_from(ids) | several


def _spoken_of(fact: Fact, respondent: Persons, party: Persons) -> Fact:
    return evolve(fact, respondent=respondent, party=party)


def _fits(fact: Fact) -> bool:
    """Tell whether the fact agrees with an injunction entered on ``ENTERED``."""
    return all(
        not isinstance(value, date) or value >= ENTERED for value in fact.stated().values()
    ) and not (isinstance(fact, Conduct) and fact.timing is not None and fact.last_day is not None)


# Small rule books.

_KNOWN = tuple(dict.fromkeys(citation.authority for rule in RULES.rules for citation in rule.cites))
_LIMIT = Parameter(
    "generated.limit", 7, "calendar days", "It is only a number.", open_textured=True
)


def authorities() -> SearchStrategy[Authority]:
    """
    Authorities that this package's rules cite.

    Minimises to the first of them.
    """
    return st.sampled_from(_KNOWN)


def _citations() -> SearchStrategy[list[Citation]]:
    weighty = st.builds(Citation, authorities(), st.sampled_from([Signal.DIRECT, Signal.SEE]))
    light = st.builds(Citation, authorities(), st.just(Signal.CF))
    return st.builds(lambda one, more: [one, *more], weighty, st.lists(light, max_size=1))


class Word(Protocol):
    """``shown``, ``not_shown`` or ``refuted``."""

    def __call__(self, of: type[Fact] | Finding, /, **where: Constraint) -> Condition: ...


_WORDS: tuple[Word, ...] = (shown, not_shown, refuted)


@st.composite
def conditions(draw: DrawFn, findings: tuple[Finding, ...] = (), depth: int = 2) -> Condition:
    """
    Conditions on facts of every kind, and on the findings given.

    Minimises to one fact shown.

    Parameters
    ----------
    findings : tuple of Finding, optional
        What may be asked for beside facts.
    depth : int, optional
        How deep ``all_of`` and ``any_of`` may be nested.
    """
    if depth and draw(st.booleans()):
        parts = draw(st.lists(conditions(findings, depth - 1), min_size=2, max_size=3))
        return all_of(*parts) if draw(st.booleans()) else any_of(*parts)
    word: Word = draw(st.sampled_from(_WORDS))
    if len(findings) > 0 and draw(st.booleans()):
        return word(draw(st.sampled_from(findings)))
    kind = draw(st.sampled_from(list(FACTS.values())))
    where = draw(_constraints(kind))
    if draw(st.integers(0, 3)) == 3:
        among = draw(_constraints(kind))
        return every(kind, among=among, **where)
    return word(kind, **where)


@st.composite
def _constraints(draw: DrawFn, kind: type[Fact]) -> Mapping[str, Constraint]:
    hints = get_type_hints(kind)
    found: dict[str, Constraint] = {}
    for field in fields(kind):
        if field.name in COMMON_FIELDS or draw(st.integers(0, 2)) < 2:
            continue
        members = get_args(hints[field.name]) or (hints[field.name],)
        enums = [m for m in members if isinstance(m, type) and issubclass(m, Enum)]
        if field.name == "removed":
            found[field.name] = within(_LIMIT, after="noticed")
        elif int in members:
            found[field.name] = at_most(_LIMIT) if draw(st.booleans()) else at_least(_LIMIT)
        elif bool in members:
            found[field.name] = exactly(draw(st.booleans()))
        elif field.name == "country":
            found[field.name] = exactly("CN")
        elif enums:
            words = list(enums[0])
            several = len(words) > 1 and draw(st.booleans())
            found[field.name] = (
                one_of(*words[:2]) if several else exactly(draw(st.sampled_from(words)))
            )
    return found


@st.composite
def rule_books(draw: DrawFn, max_findings: int = 4) -> RuleBook:
    """
    Small rule books with layers of findings, exceptions and open law.

    Minimises to one rule about one fact.

    Parameters
    ----------
    max_findings : int, optional
        The most findings, each of which may rest on those before it.
    """
    findings = tuple(
        Finding(f"finding-{'abcdefgh'[i]}", f"finding {i}", "It was generated.")
        for i in range(draw(st.integers(1, max_findings)))
    )
    rules: list[Rule] = []
    for i, finding in enumerate(findings):
        for side in draw(st.lists(st.sampled_from(["then", "against"]), min_size=1, max_size=3)):
            rules.append(_rule(draw, len(rules), findings[:i], {side: finding}))
            if draw(st.integers(0, 2)) == 2:
                defeated = rules[-1].id
                rules.append(_rule(draw, len(rules), findings[:i], {"defeats": defeated}))
    standard = draw(st.sampled_from([None, Proof.PREPONDERANCE]))
    doctrine = Doctrine(
        "generated",
        "generated rules",
        "Is it so?",
        rules,
        Burden(Side.MOVANT, standard, [_KNOWN[0]]),
    )
    return RuleBook([doctrine], RULES.standards)


def _rule(draw: DrawFn, number: int, findings: tuple[Finding, ...], effect: dict[str, Any]) -> Rule:
    return Rule(
        f"generated.rule-{number}",
        "It is so.",
        when=draw(conditions(findings)),
        cites=draw(_citations()),
        settled=draw(st.booleans()),
        **effect,
    )
