"""
The layout of a decision: what stands in which order, for every form to show.

Rulings come first, then remarks, authorities, open points and the receipt.  Rulings on
people in the same position are one entry, and nothing is explained twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from injunction_rules.decisions.authorities import Row, authority_rows
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.entries import Entry, entries_of
from injunction_rules.explaining.elements import State
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.explaining.wording import fact
from injunction_rules.model.authorities import Citation
from injunction_rules.model.courts import court_of
from injunction_rules.model.dates import day
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof
from injunction_rules.model.questions import bearing_on_nothing
from injunction_rules.rendering.escaping import all_plain, plain
from injunction_rules.rendering.trees import Node, Role


@frozen
class Remark:
    """A thing that the court says beside its rulings, and the rule by which it says it."""

    finding: Finding
    rule: str
    holding: str
    cites: tuple[Citation, ...]


@frozen(kw_only=True)
class Page:
    """
    A decision, laid out.

    Attributes
    ----------
    caption : str
    about : tuple of str
        Docket, forum, date.
    entries : tuple of Entry
    orders : tuple of str
        Of several orders, which each motion is about, and what does not bear on it.
    calendar : tuple of str
        Periods that ended on a day off, where a listing came down by the next court day.
    idle : mapping of str to tuple of str
        Facts of the record that carried nothing, by the reason for it.
    remarks : tuple of Remark
    authorities : tuple of Row
        Those on which what is shown rests.
    silent_authorities : int
        How many more stand behind points on which the record is silent.
    open_points : tuple of str
    receipt : tuple of (str, str)
    """

    caption: str = field(converter=plain)
    about: tuple[str, ...] = field(converter=all_plain)
    entries: tuple[Entry, ...]
    orders: tuple[str, ...]
    calendar: tuple[str, ...]
    idle: Mapping[str, tuple[str, ...]]
    remarks: tuple[Remark, ...]
    authorities: tuple[Row, ...]
    silent_authorities: int
    open_points: tuple[str, ...] = field(converter=all_plain)
    receipt: tuple[tuple[str, str], ...]

    @property
    def more(self) -> str:
        """Say how many authorities are left out, and why; empty where none is."""
        if not self.silent_authorities:
            return ""
        return (
            f"and {self.silent_authorities} more, for rules on which the record is silent; "
            "the full trace and the JSON name them"
        )


def laid_out(decision: Decision, *, full: bool = False) -> Page:
    """
    Lay a decision out.

    Parameters
    ----------
    decision : Decision
    full : bool, optional
        Prune nothing, and add every rule considered.
    """
    case, receipt = decision.case, decision.receipt
    court = court_of(receipt.forum).abbreviation or "U.S. Supreme Court"
    entries = entries_of(decision, full=full)
    remarks = tuple(_remarks(decision))
    rows = tuple(authority_rows(decision.authorities, decision.receipt.as_of))
    trees = [node for entry in entries for reasons in entry.reasons for node in reasons.tree]
    charted = (
        ground.rule.id
        for entry in entries
        for theory in entry.ruling.chart.resting_on
        for ground in theory.rules
    )
    named = frozenset([*rules_in(trees), *charted, *(remark.rule for remark in remarks)])
    shown = rows if full else tuple(row for row in rows if named & row.rules)
    return Page(
        caption=case.caption,
        about=[
            *filter(None, [case.docket]),
            court,
            f"the law as of {day(receipt.as_of)}",
        ],
        entries=entries,
        orders=decision.orders,
        calendar=decision.calendar,
        idle=_idle(decision),
        remarks=remarks,
        authorities=shown,
        silent_authorities=len(rows) - len(shown),
        open_points=decision.open_points,
        receipt=(
            ("injunction-rules", receipt.library),
            ("engine", receipt.engine),
            ("rule book", receipt.rule_book),
            ("forum", receipt.forum),
            ("as of", receipt.as_of.isoformat()),
            *(("supposed", plain(finding)) for finding in receipt.stipulated),
        ),
    )


_PARENTHESES = re.compile(r"\s*\([^()]*\)")


def _idle(decision: Decision) -> Mapping[str, tuple[str, ...]]:
    """Give the facts of the record that carried nothing, by the reason for it."""
    # By its place, for a fact may bear on an order as another value than it is in the case.
    carried: set[str] = set()
    weak: set[str] = set()
    placed: dict[object, tuple[set[int], set[int]]] = {}
    charted: dict[object, set[int]] = {}
    for ruling in decision.rulings:
        once = ruling.decisive.trace.given_once
        if once not in charted:
            charted[once] = set(_charted(ruling))
        places = ruling.decisive.trace.question.places
        carried.update(places[number] for number in charted[once])
        for explanation in ruling.explanations:
            once = explanation.trace.given_once
            if once not in placed:
                placed[once] = _carrying(explanation)
            places = explanation.trace.question.places
            for numbers, known in zip(placed[once], (carried, weak), strict=True):
                known.update([places[number] for number in numbers])
    idle: dict[str, dict[str, None]] = {}
    beside = {place for place, _ in bearing_on_nothing(decision.case)}
    for i, given in enumerate(decision.case.facts):
        at = f"facts[{i}]"
        if at not in carried:
            place = _PARENTHESES.sub("", given.source)
            why = "asked for by no theory in play"
            if at in weak or given.proof is min(Proof):
                why = "too weak to count"
            if i in beside:
                why = "said of people against whom no motion is made"
            idle.setdefault(why, {})[fact(evolve(given, source=place))] = None
    return {why: tuple(said) for why, said in idle.items()}


def _charted(ruling: Ruling) -> Iterator[int]:
    """Yield the places of the facts that the chart of a ruling names, but for those too weak."""
    facts = ruling.decisive.trace.question.facts
    places = {id(fact): place for place, fact in enumerate(facts)}
    for theory in ruling.chart.raised:
        for element in theory.elements:
            if element.state is not State.TOO_WEAK:
                yield from (places[id(fact)] for fact in element.facts)


def _carrying(explanation: Explanation) -> tuple[set[int], set[int]]:
    """Give the places of the facts on which rules turn, and of those too weak to count."""
    carried: set[int] = set()
    weak: set[int] = set()
    for step in explanation.trace.steps:
        ground = explanation.ground(step.rule.id)
        carried.update(place for support in ground.supports for place in support.facts)
        weak.update(each.place for each in ground.too_weak)
    return carried, weak


def _remarks(decision: Decision) -> Iterator[Remark]:
    for finding, id in decision.remarks:
        ground = decision.rulings[0].explanation.ground(id)
        yield Remark(finding, id, ground.rule.holding, ground.cites)


def rules_in(trees: Iterable[Node]) -> Iterator[str]:
    """Yield the ids of the rules and exceptions in trees of reasons, as often as they stand."""
    for tree in trees:
        for node in tree.walk():
            if node.role in (Role.RULE, Role.EXCEPTION):
                yield node.name
