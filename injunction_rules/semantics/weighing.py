"""
From the values of rules to the standing of findings: rank, exception, conflict.

This is the meaning of the word *decides*.  Engines find out which conditions
hold; here it is said what follows from that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Protocol

from attrs import field, frozen

from injunction_rules.errors import RuleError, nearest
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Stipulation
from injunction_rules.model.conditions import findings_in, patterns_in
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook, findings_by_id
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Conclusion, Premise, Status, Step


def stipulations(
    many: Iterable[tuple[Finding, Standing]],
) -> tuple[tuple[Finding, Standing], ...]:
    """
    Give what is supposed for argument's sake, each finding once, by its name.

    In one order, whichever was supposed first: two laws that suppose the same
    are equal, and say the same.

    Raises
    ------
    RuleError
        If one finding is supposed to stand in two ways.
    """
    supposed: dict[Finding, Standing] = {}
    for finding, standing in many:
        if supposed.setdefault(finding, standing) is not standing:
            raise RuleError(
                f"finding {finding.id!r} is stipulated in two ways: "
                f"{supposed[finding].value} and {standing.value}"
            )
    return tuple(sorted(supposed.items(), key=lambda pair: pair[0].id))


def finding_of(book: RuleBook, id: str) -> Finding:
    """
    Give a finding by its id, of those that a book speaks of or that a ruling asks for.

    Raises
    ------
    RuleError
        If there is none; names the nearest.
    """
    known = findings_by_id(book)
    if id not in known:
        raise RuleError(f"no finding {id!r}; {nearest(id, known)}".rstrip("; "))
    return known[id]


@lru_cache(maxsize=256)
def agreed(law: Law, stipulated: tuple[Stipulation, ...]) -> Law:
    """
    Give the law with what nobody disputes of the persons of a question.

    What is supposed for argument's sake is supposed against that too.

    Raises
    ------
    RuleError
        If there is no such finding.
    """
    supposed = {finding for finding, _ in law.stipulated}
    added = [
        (finding, Standing.SHOWN if stipulation.shown else Standing.REFUTED)
        for stipulation in stipulated
        if (finding := finding_of(law.book, stipulation.finding)) not in supposed
    ]
    return law_of(law.book, law.forum, law.as_of, stipulations((*law.stipulated, *added)))


@frozen(cache_hash=True)
class Law:
    """
    A rule book in a forum as of a date.

    Attributes
    ----------
    book : RuleBook
    forum : str
    as_of : datetime.date
    stipulated : tuple of (Finding, Standing)
        Findings supposed for argument's sake, whatever the rules say.
    ranks : mapping of str to Weight
        By rule id, the greatest weight among the authorities it rests on;
        ``NONE`` for a rule that is not in force.
    speaking : mapping of Finding to tuple of Rule
        The rules for and against each finding.
    standards : mapping of Relief to mapping of str to Proof
        By relief and rule id, how well a fact must be proved to count.
    compared : frozenset of str
        Names of the fields that some rule constrains.
    asks : mapping of str to frozenset of type of Fact
        By rule id, the kinds of fact it asks for, of rules that ask for no
        finding.
    """

    book: RuleBook
    forum: str
    as_of: date
    stipulated: tuple[tuple[Finding, Standing], ...] = field(default=(), converter=stipulations)
    ranks: Mapping[str, Weight] = field(init=False, eq=False, repr=False)
    speaking: Mapping[Finding, tuple[Rule, ...]] = field(init=False, eq=False, repr=False)
    standards: Mapping[Relief, Mapping[str, Proof]] = field(init=False, eq=False, repr=False)

    compared: frozenset[str] = field(init=False, eq=False, repr=False)
    asks: Mapping[str, frozenset[type[Fact]]] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        since = self.book.unchanged_since(self.as_of)
        said = _said_in(self.book)
        for name, value in {"ranks": _ranks(self.book, self.forum, since), **said}.items():
            object.__setattr__(self, name, value)

    @cached_property
    def at_its_start(self) -> Law:
        """
        Give the same law on the first day on which it ranked every rule as it does.

        >>> from injunction_rules import RULES
        >>> law = Law(RULES, "nysd", date(2024, 9, 30))
        >>> law.at_its_start.as_of == RULES.unchanged_since(law.as_of)
        True
        """
        since = self.book.unchanged_since(self.as_of)
        return (
            self if since == self.as_of else law_of(self.book, self.forum, since, self.stipulated)
        )

    def __reduce__(self) -> tuple[type[Law], tuple[Any, ...]]:
        # Mappings that cannot be changed cannot be pickled; they are worked out again.
        return type(self), (self.book, self.forum, self.as_of, self.stipulated)


class Ranked(Protocol):
    """The law as it weighs rules: a book with the ranks of its rules, and what is supposed."""

    @property
    def book(self) -> RuleBook:
        """Give the rule book."""

    @property
    def ranks(self) -> Mapping[str, Weight]:
        """Give the rank of each rule, by its id."""

    @property
    def speaking(self) -> Mapping[Finding, tuple[Rule, ...]]:
        """Give the rules for and against each finding."""

    @property
    def stipulated(self) -> tuple[tuple[Finding, Standing], ...]:
        """Give the findings that are supposed."""


# A law is a value, so remembering the last few can never be wrong.
law_of = lru_cache(maxsize=128)(Law)


# Working out what a book says costs more than deciding a question.
@lru_cache(maxsize=32)
def _said_in(book: RuleBook) -> Mapping[str, Any]:
    """Give what a law takes from its book, whatever the forum and the date, by field."""
    speaking: dict[Finding, list[Rule]] = {finding: [] for finding in book.findings}
    for rule in book.rules:
        if rule.finding is not None:
            speaking[rule.finding].append(rule)
    standards = {
        relief: MappingProxyType({rule.id: book.standard(rule, relief) for rule in book.rules})
        for relief in Relief
    }
    asks = {
        rule.id: frozenset(pattern.kind for pattern in patterns_in(rule.when))
        for rule in book.rules
        if not any(findings_in(rule.when))
    }
    compared = frozenset(
        name
        for rule in book.rules
        for pattern in patterns_in(rule.when)
        for name, _ in pattern.where
    )
    return {
        "speaking": MappingProxyType({f: tuple(rules) for f, rules in speaking.items()}),
        "standards": MappingProxyType(standards),
        "compared": compared,
        "asks": MappingProxyType(asks),
    }


# A docket spreads over more forums and dates than are asked about one by one.
@lru_cache(maxsize=1_024)
def _ranks(book: RuleBook, forum: str, as_of: date) -> Mapping[str, Weight]:
    standing = _good_law(book, as_of)
    ranks = {}
    for rule, support in _support_in(book, forum).items():
        ranks[rule] = Weight.NONE
        for lent, place in support:
            if standing[place]:
                ranks[rule] = lent
                break
    return MappingProxyType(ranks)


@lru_cache(maxsize=256)
def _good_law(book: RuleBook, as_of: date) -> tuple[bool, ...]:
    """Tell of each authority of a book whether it is good law."""
    return tuple([authority.good_law(as_of) for authority in book.authorities])


@lru_cache(maxsize=256)
def _support_in(book: RuleBook, forum: str) -> Mapping[str, tuple[tuple[Weight, int], ...]]:
    """Give what each authority, by its place, lends to each rule while good law, most first."""
    # An authority is cited for many rules, and weighed once.
    weights = [authority.weight_in(forum) for authority in book.authorities]
    return {
        rule: tuple(
            sorted(
                [(lent[weights[place]], place) for place, lent in cited],
                key=itemgetter(0),
                reverse=True,
            )
        )
        for rule, cited in _lent_in(book).items()
    }


@lru_cache(maxsize=32)
def _lent_in(book: RuleBook) -> Mapping[str, tuple[tuple[int, tuple[Weight, ...]], ...]]:
    """Give the authorities that each rule cites, by place, with what they lend by their weight."""
    places = {authority: place for place, authority in enumerate(book.authorities)}
    return {
        rule.id: tuple(
            [
                (places[cited.authority], tuple(map(cited.lent, Weight)))
                for cited in rule.cites
                if cited.signal.lends_weight
            ]
        )
        for rule in book.rules
    }


def rank(rule: Rule, forum: str, as_of: date) -> Weight:
    """Give the greatest weight among the authorities a rule rests on."""
    return max(citation.weight(forum, as_of) for citation in rule.cites)


def effective(rule: Rule, law: Ranked, met: Mapping[str, Value]) -> tuple[Value, tuple[str, ...]]:
    """
    Give what a rule is worth once exceptions to it are heard.

    Parameters
    ----------
    rule : Rule
    law : Law
    met : mapping of str to Value
        By rule id, whether its condition holds.

    Returns
    -------
    Value
        As met; at most unsettled if the law is open, by what the rule says or because
        all it rests on was undone later; false if the rule is not in force; less to the
        extent that an exception holds, though one of lesser rank can only make it
        unsettled.
    tuple of str
        Ids of the exceptions that took value away.
    """
    own = law.ranks[rule.id]
    if own is Weight.NONE or met[rule.id] is Value.FALSE:
        return Value.FALSE, ()
    settled = rule.settled and own.settles
    value = met[rule.id] if settled else min(met[rule.id], Value.UNSETTLED)
    by: list[str] = []
    start = value
    for exception in law.book.exceptions.get(rule.id, ()):
        against, _ = effective(exception, law, met)
        left = against.negated
        if law.ranks[exception.id] < own:
            left = max(left, Value.UNSETTLED)
        if left < start:
            by.append(exception.id)
            value = min(value, left)
    return value, tuple(by)


def outcome(
    rule: Rule, law: Law, met: Mapping[str, Value]
) -> tuple[Status, Value, tuple[str, ...]]:
    """
    Give what became of a rule: its status, with what :func:`effective` says of it.

    Parameters
    ----------
    rule : Rule
    law : Law
    met : mapping of str to Value
        By rule id, whether its condition holds; of the rule and of those that
        defeat it.
    """
    value, by = effective(rule, law, met)
    if law.ranks[rule.id] is Weight.NONE:
        status = Status.NOT_IN_FORCE
    elif met[rule.id] is Value.FALSE:
        status = Status.NOT_MET
    else:
        status = Status.DEFEATED if value is Value.FALSE else Status.FIRED
    return status, value, by


def steps_of(law: Law, relief: Relief, premises: Mapping[str, Premise]) -> tuple[Step, ...]:
    """
    Give every rule of a book, considered.

    Parameters
    ----------
    law : Law
    relief : Relief
        What is asked for, which sets how well facts must be proved.
    premises : mapping of str to Premise
        By rule id, its condition as it stood.
    """
    met = {rule: premise.value for rule, premise in premises.items()}
    steps = []
    for rule in law.book.rules:
        premise, rank = premises[rule.id], law.ranks[rule.id]
        standard = law.standards[relief][rule.id]
        status, value, by = outcome(rule, law, met)
        steps.append(Step(rule, status, premise.value, value, rank, standard, premise, by))
    return tuple(steps)


def conclude(finding: Finding, law: Ranked, met: Mapping[str, Value]) -> Conclusion:
    """
    Weigh every rule for and against a finding.

    The highest rank with a rule that is true decides.  True for and against at
    that rank is contested, and so is an unsettled rule on the other side of
    that rank or a higher one.  With no rule true, one unsettled rule for the
    finding makes it contested; otherwise it is not shown: doubt about what tells
    against a finding makes no case for it (ADR 9).  What is stipulated is not
    weighed.
    """
    speaking = law.speaking.get(finding, ())
    return weigh(finding, law, {rule.id: effective(rule, law, met)[0] for rule in speaking})


def weigh(finding: Finding, law: Ranked, left: Mapping[str, Value]) -> Conclusion:
    """
    Do the same by what is left of each rule once exceptions to it are heard.

    Parameters
    ----------
    finding : Finding
    law : Law
    left : mapping of str to Value
        By rule id, what :func:`effective` says of it.
    """
    for supposed, standing in law.stipulated:
        if supposed == finding:
            return Conclusion(finding, standing, stipulated=True)
    supporting: list[str] = []
    opposing: list[str] = []
    held: list[tuple[Weight, bool, Value]] = []
    for rule in law.speaking.get(finding, ()):
        value = left[rule.id]
        if value is not Value.FALSE:
            favours = rule.then is not None
            (supporting if favours else opposing).append(rule.id)
            held.append((law.ranks[rule.id], favours, value))
    return Conclusion(finding, _standing(held), tuple(supporting), tuple(opposing))


def _standing(held: list[tuple[Weight, bool, Value]]) -> Standing:
    top = max((rank for rank, _, value in held if value is Value.TRUE), default=None)
    if top is None:
        argued = any(favours for _, favours, _ in held)
        return Standing.CONTESTED if argued else Standing.NOT_SHOWN
    sides = {favours for rank, favours, value in held if rank == top and value is Value.TRUE}
    if len(sides) == 2:
        return Standing.CONTESTED
    (side,) = sides
    if any(favours is not side and rank >= top for rank, favours, _ in held):
        return Standing.CONTESTED
    return Standing.SHOWN if side else Standing.REFUTED


SHOWN_VALUE = {
    Standing.SHOWN: Value.TRUE,
    Standing.CONTESTED: Value.UNSETTLED,
    Standing.NOT_SHOWN: Value.FALSE,
    Standing.REFUTED: Value.FALSE,
}
"""What ``shown`` of a finding is worth, by its standing."""

REFUTED_VALUE = {
    standing: Value.TRUE if standing is Standing.REFUTED else Value.FALSE for standing in Standing
}
"""What ``refuted`` of a finding is worth, by its standing."""
