"""
Rules and doctrines: frozen values that can be compared, printed and replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum

from attrs import evolve, field, frozen

from injunction_rules.errors import RuleError
from injunction_rules.model.authorities import Authority, Citation, citations
from injunction_rules.model.conditions import AllOf, Condition
from injunction_rules.model.findings import Finding
from injunction_rules.model.lines import counted, short
from injunction_rules.model.proof import Proof
from injunction_rules.model.tuples import texts
from injunction_rules.rendering.reported import Displayed

_ID = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*")


class Side(Enum):
    """The side that must prove."""

    MOVANT = "movant"
    RESPONDENT = "respondent"

    @property
    def other(self) -> Side:
        """Give the one who answers."""
        return Side.RESPONDENT if self is Side.MOVANT else Side.MOVANT


@frozen(repr=False)
class Burden:
    """
    The burden of proving what a doctrine asks, and how well.

    Attributes
    ----------
    on : Side
    standard : Proof or None
        How well each side must prove what the doctrine asks.  ``None`` for the
        standard of the motion (clear and convincing evidence for contempt, else
        what the rule book says) for the movant, and a preponderance for the
        respondent.
    cites : tuple of Citation
        Where the burden comes from.
    note : str
        What is doubtful about it.
    """

    on: Side
    standard: Proof | None
    cites: tuple[Citation, ...] = field(converter=citations)
    note: str = ""

    def __repr__(self) -> str:
        standard = self.standard.label if self.standard else "as the motion asks"
        return short(f"Burden on the {self.on.value}: {standard}")


@frozen(repr=False)
class Element:
    """
    One thing that a theory asks for, with a name and authority of its own.

    Attributes
    ----------
    name : str
        The words for it, as they stand in the chart of a ruling.
    when : Condition
        What must hold.
    cites : tuple of Citation
        Where it is asked for, of what the rule cites; left empty, all of that.
    """

    name: str
    when: Condition
    cites: tuple[Citation, ...] = field(default=(), converter=citations)

    def __attrs_post_init__(self) -> None:
        if not self.name:
            raise RuleError(
                "an element has no name: give the words for it, such as 'actual notice'"
            )
        if not isinstance(self.when, Condition):
            raise RuleError(f"element {self.name!r}: expected a condition, found {self.when!r}")

    def __repr__(self) -> str:
        return short(f"Element {self.name}")


def element(name: str, when: Condition, /, *cites: Citation | Authority) -> Element:
    """
    Name one thing that a rule asks for.

    Parameters
    ----------
    name : str
    when : Condition
    *cites : Citation or Authority
        Where it is asked for.

    Raises
    ------
    RuleError
        Without a name or a condition.

    >>> from injunction_rules.model.conditions import shown
    >>> from injunction_rules.model.findings import InForce
    >>> element("order in force", shown(InForce))
    <Element order in force>
    """
    return Element(name, when, cites)


def _elements(many: Iterable[Element | Condition]) -> tuple[Element | Condition, ...]:
    return tuple(many)


def _joined(elements: Iterable[Element | Condition]) -> Condition | None:
    """Give what elements ask for together."""
    parts = tuple(part.when if isinstance(part, Element) else part for part in elements)
    return AllOf(parts) if len(parts) > 1 else parts[0] if parts else None


def _rule_ids(rules: Rule | str | Iterable[Rule | str]) -> tuple[str, ...]:
    many = (rules,) if isinstance(rules, (Rule, str)) else rules
    return tuple(dict.fromkeys(rule.id if isinstance(rule, Rule) else rule for rule in many))


@frozen(cache_hash=True, repr=False)
class Rule(Displayed):
    """
    One holding: when it applies, and its single effect.

    Attributes
    ----------
    id : str
        ``doctrine.slug``, permanent, never reused.
    holding : str
        One sentence of our own, present indicative.
    elements : tuple of Element or Condition
        What it asks for, part by part.  An element has a name and authority of its
        own; a condition without them leads on to the elements of the rules for its
        finding.
    when : Condition
        What must hold; of a rule that has elements, all of them.
    theory : str
        The name of the way to relief that the rule opens, such as *alter ego*, or of
        the defense that it gives, such as *unclear order*; empty for a rule that only
        leads from one finding to the next.
    then : Finding or None
        The finding it supports.
    against : Finding or None
        The finding it counts against.
    defeats : tuple of str
        Ids of the rules to which it is an exception; given as rules or ids, one or several.
    cites : tuple of Citation
        The authorities it rests on.
    settled : bool
        False when the law is divided or open: at its best the rule makes a
        finding contested.
    on : Side or None
        Who must prove what it asks.  ``None`` for whom it helps: one who bears the
        burden of the doctrine is helped by a rule for a finding, the other by a
        rule against one, and each by exceptions to the other's rules.
    takes : str
        What the rule takes for granted where the record is silent, in a sentence; an
        open point of each decision that rests on it.

    Raises
    ------
    RuleError
        Without exactly one effect, an authority that lends weight, a holding
        that is a sentence, or an id of the right form; with elements that are not
        what its condition asks for.
    """

    id: str
    holding: str
    elements: tuple[Element | Condition, ...] = field(default=(), kw_only=True, converter=_elements)
    when: Condition = field(kw_only=True)
    theory: str = field(default="", kw_only=True)
    then: Finding | None = field(default=None, kw_only=True)
    against: Finding | None = field(default=None, kw_only=True)
    defeats: tuple[str, ...] = field(default=(), kw_only=True, converter=_rule_ids)
    cites: tuple[Citation, ...] = field(kw_only=True, converter=citations)
    settled: bool = field(default=True, kw_only=True)
    on: Side | None = field(default=None, kw_only=True)
    takes: str = field(default="", kw_only=True)

    @when.default
    def _when(self) -> Condition | None:
        return _joined(self.elements)

    def __attrs_post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise RuleError(f"rule {self.id!r}: an id is doctrine.slug, such as 'takedown.prompt'")
        if not self.holding.endswith("."):
            raise RuleError(f"rule {self.id!r}: the holding is one sentence, with its full stop")
        if not isinstance(self.when, Condition):
            raise RuleError(f"rule {self.id!r}: expected a condition in when=, found {self.when!r}")
        if self.elements and self.when != _joined(self.elements):
            raise RuleError(
                f"rule {self.id!r}: its elements are not what when= asks for; leave one of them out"
            )
        effects = [name for name in ("then", "against", "defeats") if getattr(self, name)]
        if len(effects) != 1:
            raise RuleError(
                f"rule {self.id!r} has {len(effects)} effects ({', '.join(effects) or 'none'}): "
                "give exactly one of then=, against=, defeats=; two effects are two rules"
            )
        if not any(citation.signal.lends_weight for citation in self.cites):
            raise RuleError(
                f"rule {self.id!r} rests on no authority: cite one directly or with see(…); "
                "cf. and but see lend no weight"
            )

    def __repr__(self) -> str:
        return short(f"Rule {self.id}: {self.holding}")

    @property
    def doctrine(self) -> str:
        """Give the doctrine it belongs to: the first half of its id."""
        return self.id.partition(".")[0]

    def asking(self, when: Condition) -> Rule:
        """
        Give the rule with another condition, and without the names of what it asked for.

        >>> from injunction_rules import RULES
        >>> from injunction_rules.model.conditions import shown
        >>> from injunction_rules.model.findings import InForce
        >>> RULES.rule("aiding.knowing-assistance").asking(shown(InForce)).elements
        ()
        """
        return evolve(self, elements=(), when=when)

    def with_conditions(self, change: Callable[[Condition], Condition]) -> Rule:
        """Give the rule with its condition, and each of its elements, put through a change."""
        elements = tuple(
            evolve(part, when=change(part.when)) if isinstance(part, Element) else change(part)
            for part in self.elements
        )
        return evolve(self, elements=elements, when=change(self.when))

    def cited_on(self, as_of: date) -> tuple[Citation, ...]:
        """
        Give the authorities that had been decided on a day.

        >>> from datetime import date
        >>> from injunction_rules import RULES
        >>> rule = RULES.rule("defense.doubted")
        >>> [one.authority.id for one in rule.cited_on(date(2019, 6, 2))]
        ['molitor', 'latino-officers']
        """
        return tuple([citation for citation in self.cites if citation.authority.existed(as_of)])

    @property
    def finding(self) -> Finding | None:
        """Give the finding it speaks to; ``None`` for an exception."""
        return self.then or self.against


def _rules(many: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(many)


def rules_in(namespace: Mapping[str, object]) -> tuple[Rule, ...]:
    """
    List the rules of a module, in the order in which it defines them.

    Parameters
    ----------
    namespace : mapping of str to object
        The module's ``globals()``.

    >>> from injunction_rules.law.doctrines import notice
    >>> [rule.id for rule in rules_in(vars(notice))][:3]
    ['notice.actual', 'notice.terms-unknown', 'notice.served']
    """
    return tuple(value for value in namespace.values() if isinstance(value, Rule))


@frozen(cache_hash=True, repr=False)
class Doctrine(Displayed):
    """
    The rules that answer one question of law.

    Attributes
    ----------
    id : str
        The first half of the ids of its rules.
    name : str
    question : str
        The question it answers, with its question mark.
    rules : tuple of Rule
        In the order in which a court would take them.
    burden : Burden
    open_points : tuple of str
        What the rules cannot say, in sentences; reported with each decision in
        which the doctrine is applied.

    Raises
    ------
    RuleError
        If a rule belongs to another doctrine, or there are none.
    """

    id: str
    name: str
    question: str
    rules: tuple[Rule, ...] = field(converter=_rules)
    burden: Burden
    open_points: tuple[str, ...] = field(default=(), converter=texts)

    def __attrs_post_init__(self) -> None:
        if not self.rules:
            raise RuleError(f"doctrine {self.id!r} has no rules")
        for rule in self.rules:
            if rule.doctrine != self.id:
                raise RuleError(
                    f"rule {rule.id!r} stands in doctrine {self.id!r}: "
                    f"call it '{self.id}.{rule.id.partition('.')[2]}', or move it"
                )

    def __repr__(self) -> str:
        return short(f"Doctrine {self.id}: {self.name}, {counted((len(self.rules), 'rule'))}")
