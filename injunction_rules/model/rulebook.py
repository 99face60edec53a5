"""
The rule book: every rule that a decision may use, and the order of findings.

A rule book is a value.  Composing one gives a new one; nothing is registered
anywhere.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from injunction_rules.errors import RuleError, nearest
from injunction_rules.model.authorities import Authority
from injunction_rules.model.canonical import spelled
from injunction_rules.model.conditions import findings_in, parameters_in, with_parameters
from injunction_rules.model.court_names import nearest_court
from injunction_rules.model.courts import Court, is_court
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import FINDINGS, Finding
from injunction_rules.model.lines import short
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Doctrine, Rule, Side
from injunction_rules.model.terms import courts_of, facts_of
from injunction_rules.rendering.reported import Displayed

_Node = TypeVar("_Node", Finding, str)


def _doctrines(many: Iterable[Doctrine]) -> tuple[Doctrine, ...]:
    return tuple(many)


def _courts(many: Iterable[Court]) -> tuple[Court, ...]:
    return tuple(many)


def _unchanging(given: Mapping[Relief, Proof]) -> Mapping[Relief, Proof]:
    return MappingProxyType(dict(given))


@frozen(cache_hash=True, repr=False)
class RuleBook(Displayed):
    """
    Doctrines that belong together, checked as a whole.

    Attributes
    ----------
    doctrines : tuple of Doctrine
    standards : mapping of Relief to Proof
        How well the movant must prove each kind of motion.
    courts : mapping of str to Court
        The courts that it knows, by id: the federal ones, those that decided what
        its rules cite, and those given.
    facts : mapping of str to type of Fact
        The kinds of fact that a case file may list, by name: this package's, and
        those for which its rules ask.

    Raises
    ------
    RuleError
        If two rules, doctrines, courts or kinds of fact share an id or a name, an
        exception names no rule, or findings depend on one another in a circle.

    >>> from injunction_rules import RULES
    >>> smaller = RULES.without("takedown.answers-continued-service")
    >>> len(RULES.rules) - len(smaller.rules)
    1
    """

    doctrines: tuple[Doctrine, ...] = field(converter=_doctrines)
    standards: Mapping[Relief, Proof] = field(converter=_unchanging, hash=False)
    _courts: tuple[Court, ...] = field(default=(), converter=_courts)
    rules: tuple[Rule, ...] = field(init=False, eq=False, repr=False)
    findings: tuple[Finding, ...] = field(init=False, eq=False, repr=False)
    exceptions: Mapping[str, tuple[Rule, ...]] = field(init=False, eq=False, repr=False)
    facts: Mapping[str, type[Fact]] = field(init=False, eq=False, repr=False)
    courts: Mapping[str, Court] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        rules = tuple(rule for doctrine in self.doctrines for rule in doctrine.rules)
        _unique("doctrine", (doctrine.id for doctrine in self.doctrines))
        _unique("rule", (rule.id for rule in rules))
        _one_meaning(rules)
        exceptions = _exceptions(rules)
        missing = [relief.value for relief in Relief if relief not in self.standards]
        if missing:
            raise RuleError(f"standards name no proof for {', '.join(missing)}")
        settle = object.__setattr__
        settle(self, "rules", rules)
        settle(self, "exceptions", exceptions)
        settle(self, "findings", _in_order(rules, exceptions))
        settle(self, "facts", facts_of(rules))
        settle(self, "courts", courts_of(rules, self._courts))
        self._one_side_each()

    def _one_side_each(self) -> None:
        """Refuse an exception to rules of both sides that does not say whose it is to prove."""
        for rule in self.rules:
            sides = {self.on(self.rule(defeated)) for defeated in rule.defeats}
            if rule.on is None and len(sides) > 1:
                raise RuleError(
                    f"rule {rule.id!r} defeats rules of the movant and of the respondent: "
                    "say with on= who must prove what it asks, or make it two rules"
                )

    def __repr__(self) -> str:
        doctrines = ", ".join(doctrine.id for doctrine in self.doctrines)
        return short(f"RuleBook of {len(self.rules)} rules: {doctrines}")

    def __reduce__(self) -> tuple[type[RuleBook], tuple[Any, ...]]:
        # What is worked out from the doctrines is worked out again, and mappings
        # that cannot be changed cannot be pickled.
        return type(self), (self.doctrines, dict(self.standards), self._courts)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of everything the book says: the same law, the same hash anywhere."""
        standards = sorted((r.value, p.value) for r, p in self.standards.items())
        said = (self.doctrines, standards, *self._courts)
        return hashlib.sha256(spelled(said).encode()).hexdigest()

    # Looking things up.

    def rule(self, id: str) -> Rule:
        """
        Give the rule with an id.

        Raises
        ------
        RuleError
            If there is none; names the nearest.
        """
        if id in self._rule_by_id:
            return self._rule_by_id[id]
        hint = nearest(id, (rule.id for rule in self.rules))
        raise RuleError(f"no rule {id!r}" + (f"; {hint}" if hint else ""))

    @cached_property
    def _rule_by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    def forum(self, id: str) -> str:
        """
        Return a court as a forum: a federal one by its id, another as a value.

        Raises
        ------
        RuleError
            If the book knows no such court; names the nearest.

        >>> from injunction_rules import RULES
        >>> RULES.forum("nysd")
        'nysd'
        """
        if is_court(id):
            return id
        if id in self.courts:
            return self.courts[id]
        raise RuleError(f"no federal court {id!r}; {nearest_court(id, self.courts)}".rstrip("; "))

    @cached_property
    def begins(self) -> date:
        """
        Give the first day for which the book states any law.

        >>> from injunction_rules import RULES
        >>> RULES.begins
        datetime.date(1881, 12, 31)
        """
        return next(iter(self._days_of_change), date.min)

    def doctrine_of(self, rule: Rule) -> Doctrine:
        """Give the doctrine in which a rule stands."""
        return self._by_id[rule.doctrine]

    @cached_property
    def _by_id(self) -> dict[str, Doctrine]:
        return {doctrine.id: doctrine for doctrine in self.doctrines}

    def on(self, rule: Rule) -> Side:
        """
        Tell who must prove what a rule asks: the one whom it helps, if it does not say.

        >>> from injunction_rules import RULES
        >>> for id in ("aiding.purpose", "aiding.own-ends", "aiding.knowledge-suffices"):
        ...     print(RULES.on(RULES.rule(id)).value)
        movant
        respondent
        movant
        """
        if rule.on is not None:
            return rule.on
        if rule.defeats:
            return self.on(self.rule(rule.defeats[0])).other
        bearer = self.doctrine_of(rule).burden.on
        return bearer if rule.then is not None else bearer.other

    def standard(self, rule: Rule, relief: Relief) -> Proof:
        """
        Tell how well a fact must be proved to count in a rule, on a motion.

        As the doctrine says; where it says nothing, what the movant must prove
        counts under the standard of the motion, and what answers it from a
        preponderance.

        >>> from injunction_rules import RULES
        >>> from injunction_rules.model.facts import Relief
        >>> for id in ("aiding.purpose", "aiding.own-ends"):
        ...     print(RULES.standard(RULES.rule(id), Relief.CONTEMPT).label)
        clear and convincing evidence
        preponderance of the evidence
        """
        own = self.doctrine_of(rule).burden.standard
        if own is not None:
            return own
        standard = self.standards[relief]
        return standard if self.on(rule) is Side.MOVANT else min(standard, Proof.PREPONDERANCE)

    def unchanged_since(self, day: date) -> date:
        """
        Give the first day since which every authority stands as on a day.

        Any day before the first authority is unchanged since the first day there is.

        >>> from injunction_rules import RULES
        >>> since = RULES.unchanged_since(date(2024, 9, 30))
        >>> since < date(2024, 9, 30), since == RULES.unchanged_since(since)
        (True, True)
        """
        place = bisect_right(self._days_of_change, day)
        return self._days_of_change[place - 1] if place else date.min

    @cached_property
    def _days_of_change(self) -> tuple[date, ...]:
        """Give the days on which authorities were decided, or something became of them."""
        return tuple(sorted({day for each in self.authorities for day in each.days_of_change}))

    @cached_property
    def authorities(self) -> tuple[Authority, ...]:
        """Give every authority that its rules cite, once, in order."""
        cited = (citation.authority for rule in self.rules for citation in rule.cites)
        return tuple(dict.fromkeys(cited))

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Give every parameter of its rules, once, in order."""
        return tuple(dict.fromkeys(p for rule in self.rules for p in parameters_in(rule.when)))

    # Composing.

    def __or__(self, book: RuleBook | Doctrine) -> RuleBook:
        """
        Both rule books in one.

        A doctrine in both is taken once when equal; its rules are joined when
        it differs only in them.

        Raises
        ------
        RuleError
            If they disagree about a rule, a burden or a standard of proof.
        """
        if isinstance(book, RuleBook) and dict(self.standards) != dict(book.standards):
            raise RuleError("the two rule books ask different standards of proof")
        joined = {doctrine.id: doctrine for doctrine in self.doctrines}
        for doctrine in book.doctrines if isinstance(book, RuleBook) else (book,):
            mine = joined.get(doctrine.id, doctrine)
            if evolve(mine, rules=doctrine.rules) != doctrine:
                raise RuleError(
                    f"the two rule books state doctrine {doctrine.id!r} differently: "
                    "make its question, burden and open points the same"
                )
            extra = [rule for rule in doctrine.rules if rule not in mine.rules]
            joined[doctrine.id] = evolve(mine, rules=(*mine.rules, *extra))
        own = book._courts if isinstance(book, RuleBook) else ()
        courts = dict.fromkeys((*self._courts, *own))
        return evolve(self, doctrines=tuple(joined.values()), courts=courts)

    def without(self, *ids: str) -> RuleBook:
        """
        Give the rule book without some rules.

        The exceptions to a rule go with it, unless they are exceptions to others too: an
        exception to nothing says nothing.
        """
        gone = {self.rule(id).id for id in ids}
        while (
            more := {
                rule.id for rule in self.rules if rule.defeats and gone.issuperset(rule.defeats)
            }
            - gone
        ):
            gone |= more
        return self._with_rules(
            evolve(rule, defeats=[id for id in rule.defeats if id not in gone])
            for rule in self.rules
            if rule.id not in gone
        )

    def replacing(self, *new: Rule) -> RuleBook:
        """Give the rule book with rules in place of those that have their ids."""
        instead = {self.rule(rule.id).id: rule for rule in new}
        return self._with_rules(instead.get(rule.id, rule) for rule in self.rules)

    def with_value(self, parameter: Parameter | str, value: int) -> RuleBook:
        """
        Give the rule book with another number for a parameter.

        Raises
        ------
        RuleError
            If no rule uses it, or the number is negative.
        """
        id = parameter if isinstance(parameter, str) else parameter.id
        known = [parameter.id for parameter in self.parameters]
        if id not in known:
            hint = nearest(id, known)
            raise RuleError(f"no rule uses parameter {id!r}" + (f"; {hint}" if hint else ""))

        def change(parameter: Parameter) -> Parameter:
            return evolve(parameter, value=value) if parameter.id == id else parameter

        return self._with_rules(
            rule.with_conditions(lambda condition: with_parameters(condition, change))
            for rule in self.rules
        )

    def _with_rules(self, rules: Iterable[Rule]) -> RuleBook:
        kept: dict[str, list[Rule]] = {doctrine.id: [] for doctrine in self.doctrines}
        for rule in rules:
            kept[rule.doctrine].append(rule)
        return evolve(
            self,
            doctrines=tuple(
                evolve(doctrine, rules=kept[doctrine.id])
                for doctrine in self.doctrines
                if kept[doctrine.id]
            ),
        )


def _unique(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise RuleError(f"two {what}s are called {id!r}: rename one, or use replacing(…)")
        seen.add(id)


def _one_meaning(rules: Iterable[Rule]) -> None:
    """Two findings, or two parameters, with one id could not be distinguished."""
    findings: dict[str, Finding] = {}
    parameters: dict[str, Parameter] = {}
    for rule in rules:
        for finding in (*findings_in(rule.when), *filter(None, [rule.finding])):
            if findings.setdefault(finding.id, finding) != finding:
                raise RuleError(f"rule {rule.id!r}: two findings are called {finding.id!r}")
        for parameter in parameters_in(rule.when):
            if parameters.setdefault(parameter.id, parameter) != parameter:
                raise RuleError(f"rule {rule.id!r}: two parameters are called {parameter.id!r}")


def _exceptions(rules: tuple[Rule, ...]) -> Mapping[str, tuple[Rule, ...]]:
    """Give the rules that defeat each rule, by its id."""
    ids = [rule.id for rule in rules]
    by_rule: dict[str, list[Rule]] = {}
    for rule in rules:
        for defeated in rule.defeats:
            if defeated not in ids:
                hint = nearest(defeated, ids)
                raise RuleError(
                    f"rule {rule.id!r} defeats {defeated!r}, which is no rule of this book"
                    + (f"; {hint}" if hint else "")
                )
            by_rule.setdefault(defeated, []).append(rule)
    _acyclic({rule.id: rule.defeats for rule in rules if rule.defeats}, "rules defeat")
    return MappingProxyType({id: tuple(exceptions) for id, exceptions in by_rule.items()})


def _in_order(
    rules: tuple[Rule, ...], exceptions: Mapping[str, tuple[Rule, ...]]
) -> tuple[Finding, ...]:
    """Give the findings, each after all that it depends on; ties in the order of the book."""
    # Dictionaries keep the order of the book; that of a set is another in each process.
    first: dict[Finding, dict[Finding, None]] = {}

    def needs(rule: Rule) -> dict[Finding, None]:
        needed = dict.fromkeys(findings_in(rule.when))
        for exception in exceptions.get(rule.id, ()):
            needed |= needs(exception)
        return needed

    for rule in rules:
        if rule.finding is not None:
            first.setdefault(rule.finding, {}).update(needs(rule))
        for finding in findings_in(rule.when):
            first.setdefault(finding, {})
    return _acyclic(first, "findings depend on")


def _acyclic(graph: Mapping[_Node, Iterable[_Node]], what: str) -> tuple[_Node, ...]:
    sorter = TopologicalSorter(graph)
    try:
        return tuple(sorter.static_order())
    except CycleError as error:
        circle = " → ".join(getattr(arg, "id", str(arg)) for arg in reversed(error.args[1]))
        raise RuleError(
            f"{what} one another in a circle: {circle}; every finding must be settled "
            "before what rests on it, so break the circle at one of these"
        ) from None


@lru_cache(maxsize=64)
def findings_by_id(book: RuleBook) -> Mapping[str, Finding]:
    """Give the findings that a book speaks of, and all of this package's, by id."""
    return MappingProxyType(FINDINGS | {finding.id: finding for finding in book.findings})
