"""
The theories of a rule book, with what each asks for, from the rules alone.

No record is needed: all authorities count, whatever the forum and the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from injunction_rules.explaining.standpoints import values_named
from injunction_rules.explaining.ways import (
    Asked,
    Way,
    asks_for_more,
    elements_of,
    junctions,
    theory_name,
    ways_to,
)
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    NotShown,
    Pattern,
    Shown,
    findings_in,
    leaves,
)
from injunction_rules.model.facts import Capacity, Motion, Relief
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Doctrine, Rule, Side


@frozen
class LawOfWay:
    """
    One way to relief under a theory, as the law has it.

    Attributes
    ----------
    rules : tuple of Rule
        The one that opens the theory first.
    elements : tuple of Asked
    standards : tuple of Proof
        How well each element must be shown.
    defenses : tuple of Rule
        The exceptions to its rules, and the rules that count against what it leads to.
    """

    rules: Way
    elements: tuple[Asked, ...]
    standards: tuple[Proof, ...]
    defenses: tuple[Rule, ...]

    @property
    def settled(self) -> bool:
        """Tell whether no rule on it is open law."""
        return all(rule.settled for rule in self.rules)


@frozen
class LawOfTheory:
    """
    A theory on which relief may rest, as the law has it.

    Attributes
    ----------
    name : str
    relief : Relief
    burden : Side
        Who must make it out.
    ways : tuple of LawOfWay
        Those that bear its name, any of which is enough.
    """

    name: str
    relief: Relief
    burden: Side
    ways: tuple[LawOfWay, ...]


def theories_of(book: RuleBook, relief: Relief) -> tuple[LawOfTheory, ...]:
    """
    List the theories on which a relief may rest, from the rules alone.

    All authorities count, whatever the forum and the day.

    Parameters
    ----------
    book : RuleBook
    relief : Relief

    Returns
    -------
    tuple of LawOfTheory
        In the order of the rule book.

    >>> from injunction_rules import RULES
    >>> from injunction_rules.model.facts import Relief
    >>> aiding = theories_of(RULES, Relief.CEASE)[0]
    >>> print(aiding.name, "is for the", aiding.burden.value)
    aiding and abetting is for the movant
    >>> for element in aiding.ways[0].elements:
    ...     print(element.name)
    injunction in force
    actual notice of the order
    violation by the enjoined party
    act of help after notice
    purpose to assist the violation
    """
    return _theories(book, relief, ReliefWarranted)


def futility_of(book: RuleBook, relief: Relief) -> tuple[LawOfTheory, ...]:
    """
    List the grounds on which a motion is denied as futile, as theories are listed.

    >>> from injunction_rules import RULES
    >>> from injunction_rules.model.facts import Relief
    >>> [ground.name for ground in futility_of(RULES, Relief.COMPLY)]
    ['nobody to serve and no way to serve']
    """
    return _theories(book, relief, ReliefFutile)


def _theories(book: RuleBook, relief: Relief, finding: Finding) -> tuple[LawOfTheory, ...]:
    between = junctions(book.rules)
    place = {rule.id: at for at, rule in enumerate(book.rules)}
    named: dict[str, list[LawOfWay]] = {}
    for against in _respondents(relief):
        supporting = _supporting(book, relief, against)
        for rules in ways_to(finding, supporting, between):
            # What makes a stranger answerable is not asked of a party.
            of_a_party = not all(_may_hold(rule.when, relief, Capacity.NONPARTY) for rule in rules)
            if of_a_party is (against is Capacity.ENJOINED_PARTY):
                way = _law_of(rules, book, relief, against)
                named.setdefault(theory_name(rules), []).append(way)
    theories = [
        LawOfTheory(name, relief, book.on(ways[0].rules[0]), tuple(dict.fromkeys(ways)))
        for name, ways in named.items()
    ]
    return tuple(sorted(theories, key=lambda theory: place[theory.ways[0].rules[0].id]))


def burdens_of(book: RuleBook, rule: Rule) -> tuple[Doctrine, ...]:
    """
    Give the doctrines that make the findings for which a rule asks.

    >>> from injunction_rules import RULES
    >>> [d.id for d in burdens_of(RULES, RULES.rule("disposition.not-unserved"))]
    ['service']
    """
    findings = set(findings_in(rule.when))
    making = [book.doctrine_of(each) for each in book.rules if each.then in findings]
    return tuple(dict.fromkeys(making))


def burden_on(book: RuleBook, rule: Rule) -> Side:
    """
    Tell who bears the burden of a rule in the end, whoever brings forward what it asks for.

    It is as the doctrines say of the findings for which it asks.  Of facts it is on the one
    whom the rule helps, unless it asks only that nobody has shown something.

    >>> from injunction_rules import RULES
    >>> for id in ("disposition.not-unserved", "defense.unable", "aiding.for-another"):
    ...     print(burden_on(RULES, RULES.rule(id)).value)
    movant
    respondent
    movant
    """
    side = book.on(rule)
    if doctrines := burdens_of(book, rule):
        return side if all(doctrine.burden.on is side for doctrine in doctrines) else side.other
    return side.other if all(isinstance(leaf, NotShown) for leaf in leaves(rule.when)) else side


def _respondents(relief: Relief) -> tuple[Capacity, ...]:
    """Give against whom a motion for a relief is made."""
    if relief is Relief.COMPLY:
        return (Capacity.ENJOINED_PARTY,)
    if relief is Relief.CEASE:
        return (Capacity.NONPARTY,)
    return tuple(Capacity)


def _supporting(
    book: RuleBook, relief: Relief, against: Capacity
) -> Callable[[Finding], list[Rule]]:
    def supporting(finding: Finding) -> list[Rule]:
        return [
            rule
            for rule in book.rules
            if rule.then == finding and _may_hold(rule.when, relief, against)
        ]

    return supporting


def _law_of(rules: Way, book: RuleBook, relief: Relief, against: Capacity) -> LawOfWay:
    def exceptions(rule: Rule) -> list[Rule]:
        return [
            exception
            for exception in book.exceptions.get(rule.id, ())
            if _may_hold(exception.when, relief, against)
        ]

    def defenses() -> Iterator[Rule]:
        for rule in rules:
            yield from (each for each in exceptions(rule) if not asks_for_more(each))
            for opposing in book.rules:
                if opposing.against == rule.then and _may_hold(opposing.when, relief, against):
                    yield opposing

    elements = elements_of(rules, exceptions, junctions(book.rules))
    standards = tuple(book.standard(element.measure, relief) for element in elements)
    return LawOfWay(rules, elements, standards, tuple(dict.fromkeys(defenses())))


def _may_hold(condition: Condition, relief: Relief, against: Capacity) -> bool:
    """Tell whether a condition can hold on a motion for a relief against such a respondent."""
    if isinstance(condition, AllOf):
        return all(_may_hold(part, relief, against) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(_may_hold(part, relief, against) for part in condition.parts)
    if not isinstance(condition, Shown) or not isinstance(condition.of, Pattern):
        return True
    wanted = dict(condition.of.where) if condition.of.kind is Motion else {}
    made = {"relief": relief, "against": against}
    return all(made[name] in values_named(wanted[name]) for name in made if name in wanted)
