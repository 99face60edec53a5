"""
From the values of rules to the standing of findings, in every fact pattern at once.

The meaning is that of :mod:`injunction_rules.semantics.weighing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from injunction_rules.model.authorities import Citation, Weight
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
)
from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.symbolic.circuit import FALSE, Circuit, Node
from injunction_rules.symbolic.record import Records
from injunction_rules.symbolic.suppositions import NEVER_SO, NOWHERE, Kleene, Stands, Supposition

Ranks = Mapping[str, Mapping[Weight, Node]]
"""By rule id and weight, where the rule has that rank; none where not in force."""

OfFacts = Callable[[Leaf, Proof], Kleene]
"""The value of a leaf that asks for facts, under a standard of proof."""


class Weighing:
    """The findings of a book, stratum by stratum, as :mod:`weighing` has it."""

    def __init__(
        self,
        circuit: Circuit,
        book: RuleBook,
        relief: Relief,
        ranks: Ranks,
        of_facts: OfFacts,
        stipulated: Mapping[Finding, tuple[tuple[Standing, Node], ...]],
    ) -> None:
        self._circuit = circuit
        self._book = book
        self._ranks = ranks
        self._of_facts = of_facts
        self._standards = {rule.id: book.standard(rule, relief) for rule in book.rules}
        speaking: dict[Finding, list[Rule]] = {}
        for rule in book.rules:
            if rule.finding is not None:
                speaking.setdefault(rule.finding, []).append(rule)
        self.standings: dict[Finding, Stands] = {}
        for finding in book.findings:
            stands = self._concluded(speaking.get(finding, []))
            self.standings[finding] = self._supposed(stands, stipulated.get(finding, ()))
        # What is stipulated stands even where no rule of the book speaks of it.
        for finding, supposed in stipulated.items():
            if finding not in self.standings:
                self.standings[finding] = self._supposed(NOWHERE, supposed)

    def _concluded(self, rules: Iterable[Rule]) -> Stands:
        c = self._circuit
        held = [(rule, self._effective(rule)) for rule in rules]

        def where(favours: bool, rank: Weight) -> Kleene:
            among = [
                (value, self._ranks[rule.id][rank])
                for rule, value in held
                if (rule.then is not None) is favours and rank in self._ranks[rule.id]
            ]
            return Kleene(
                c.or_(*(c.and_(value.some, ranked) for value, ranked in among)),
                c.or_(*(c.and_(value.true, ranked) for value, ranked in among)),
            )

        # From the highest rank down: the first with a rule that is true decides,
        # unless something on the other side there or above is even unsettled.
        shown = refuted = decided = FALSE
        some_for = some_against = FALSE
        for rank in _FROM_THE_TOP:
            pro, con = where(True, rank), where(False, rank)
            some_for, some_against = c.or_(some_for, pro.some), c.or_(some_against, con.some)
            open_yet = c.not_(decided)
            shown = c.or_(shown, c.and_(open_yet, pro.true, c.not_(some_against)))
            refuted = c.or_(refuted, c.and_(open_yet, con.true, c.not_(some_for)))
            decided = c.or_(decided, pro.true, con.true)
        argued = c.or_(decided, some_for)
        contested = c.and_(argued, c.not_(shown), c.not_(refuted))
        return Stands(shown, contested, refuted)

    def _supposed(self, stands: Stands, supposed: Iterable[tuple[Standing, Node]]) -> Stands:
        c = self._circuit
        for standing, node in supposed:
            here = [standing is member for member in TOLD]
            stands = Stands(
                *(
                    c.or_(c.and_(old, c.not_(node)), node if yes else FALSE)
                    for old, yes in zip(stands, here, strict=True)
                )
            )
        return stands

    def _effective(self, rule: Rule) -> Kleene:
        c = self._circuit
        some, true = self._condition(rule.when, self._standards[rule.id])
        ranks = self._ranks[rule.id]
        in_force = c.or_(*ranks.values())
        settled = [node for rank, node in ranks.items() if rule.settled and rank.settles]
        some, true = c.and_(some, in_force), c.and_(true, c.or_(*settled))
        if some == FALSE:
            return NEVER_SO
        for exception in self._book.exceptions.get(rule.id, ()):
            against = self._effective(exception)
            lesser = c.or_(
                *(
                    c.and_(mine, its)
                    for rank, mine in ranks.items()
                    for lesser, its in self._ranks[exception.id].items()
                    if lesser < rank
                )
            )
            some = c.and_(some, c.or_(c.not_(against.true), lesser))
            true = c.and_(true, c.not_(against.some))
        return Kleene(some, true)

    def _condition(self, condition: Condition, standard: Proof) -> Kleene:
        c = self._circuit
        if isinstance(condition, (AllOf, AnyOf)):
            join = c.and_ if isinstance(condition, AllOf) else c.or_
            parts = [self._condition(part, standard) for part in condition.parts]
            return Kleene(
                join(*(part.some for part in parts)), join(*(part.true for part in parts))
            )
        if isinstance(condition, Every) or isinstance(condition.of, Pattern):
            return self._of_facts(condition, standard)
        stands = self.standings[condition.of]
        if isinstance(condition, Refuted):
            return Kleene(stands.refuted, stands.refuted)
        some = c.or_(stands.shown, stands.contested)
        if isinstance(condition, NotShown):
            return Kleene(c.not_(stands.shown), c.not_(some))
        return Kleene(some, stands.shown)


_FROM_THE_TOP = tuple(sorted(set(Weight) - {Weight.NONE}, reverse=True))
TOLD = (Standing.SHOWN, Standing.CONTESTED, Standing.REFUTED)


def weigh(
    circuit: Circuit,
    book: RuleBook,
    relief: Relief,
    ranks: Ranks,
    of_facts: OfFacts,
    stipulated: Mapping[Finding, tuple[tuple[Standing, Node], ...]] = MappingProxyType({}),
) -> Mapping[Finding, Stands]:
    """
    Tell where every finding stands, given what each leaf about facts is worth.

    Leaves may be left free, which covers every record there could be: proofs
    over the complete space of facts rest on that.  So may findings, where they
    are stipulated.
    """
    return Weighing(circuit, book, relief, ranks, of_facts, stipulated).standings


# The law: rank as a matter of forum, date and what is overruled.


def ranks_of(supposed: Supposition) -> Ranks:
    c = supposed.circuit
    ranks: dict[str, Mapping[Weight, Node]] = {}
    worth = _Worth(supposed)
    for rule in supposed.book.rules:
        # Where in it a rule finds support, and what for, makes no difference to its rank.
        cited = {
            Citation(citation.authority, citation.signal)
            for citation in rule.cites
            if citation.signal.lends_weight
        }
        kept = c.not_(supposed.dropped.get(rule.id, FALSE))
        above = FALSE
        by_rank: dict[Weight, Node] = {}
        for rank in _FROM_THE_TOP:
            reached = c.or_(*(worth.at_least(citation, rank) for citation in cited))
            by_rank[rank] = c.and_(kept, reached, c.not_(above))
            above = c.or_(above, reached)
        ranks[rule.id] = {rank: node for rank, node in by_rank.items() if node != FALSE}
    return ranks


class _Worth:
    """The circuit of where a citation lends at least a weight."""

    def __init__(self, supposed: Supposition) -> None:
        self._supposed = supposed
        self._known: dict[tuple[Citation, Weight], Node] = {}

    def at_least(self, citation: Citation, weight: Weight) -> Node:
        key = (citation, weight)
        if key not in self._known:
            self._known[key] = self._found(citation, weight)
        return self._known[key]

    def _found(self, citation: Citation, weight: Weight) -> Node:
        c = self._supposed.circuit
        overruled = self._supposed.overruled.get(citation.authority.id, ())

        def kept(own: Weight, day: date) -> Node:
            # What is remote is undone by what comes later, too.
            ever = own is weight is Weight.REMOTE
            lost = (node for since, node in overruled if ever or since is None or since <= day)
            return c.and_(*map(c.not_, lost))

        return c.or_(
            *(
                c.and_(here, kept(own, day))
                for forum, day, here in self._supposed.laws
                if (own := _weight(citation, forum, day)) >= weight
            )
        )


@lru_cache(maxsize=65_536)
def _weight(citation: Citation, forum: str, day: date) -> Weight:
    return citation.weight(forum, day)


def standings(supposed: Supposition, records: Records | None = None) -> Mapping[Finding, Stands]:
    """Tell where every finding stands, in the order of the book."""
    return Weighing(
        supposed.circuit,
        supposed.book,
        supposed.relief,
        ranks_of(supposed),
        (records or Records(supposed)).value,
        supposed.stipulated,
    ).standings
