"""Idle parts of one law: rules that can do nothing, findings that nobody can make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import product

from attrs import frozen

from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import findings_in, parameters_in
from injunction_rules.model.dates import day
from injunction_rules.model.findings import (
    DirectSuitOpen,
    Finding,
    InjunctionContinues,
    ReliefFutile,
    ReliefWarranted,
)
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.any_record import MOTIONS
from injunction_rules.symbolic.worlds import Gate, World, any_record, unseen


class Defect(Enum):
    """
    A fault of a rule or a finding.

    A rule without weight rests on no authority that is good law; one that is
    unreachable asks for what cannot be; one that is overridden is taken away by
    an exception whenever it applies; one that is shadowed applies only where
    another of no less rank has the same effect; one that is redundant changes
    nothing for any other reason.  A finding is never made where no rule can make
    it so much as contested, and unused where neither a rule nor a ruling asks
    for it.
    """

    WEIGHTLESS = "without weight"
    UNREACHABLE = "unreachable"
    OVERRIDDEN = "always overridden"
    SHADOWED = "shadowed"
    REDUNDANT = "redundant"
    NEVER_MADE = "never made"
    UNUSED = "unused"
    UNDECIDED = "not decided"


@frozen
class Remark:
    """
    One thing to look at in a rule book: the id of a rule or finding, and what to do.

    It is idle ``by`` other rules, where some make it so; their ids are given.
    """

    defect: Defect
    subject: str
    advice: str
    by: tuple[str, ...] = ()


ADVICE = {
    Defect.WEIGHTLESS: "No authority that it rests on is good law on {}: cite one that is, or keep "
    "the rule for other dates only.",
    Defect.UNREACHABLE: "Its conditions exclude one another: change one of them.",
    Defect.OVERRIDDEN: "Whenever it applies it is taken away by {}: narrow the exception, or leave "
    "the rule out.",
    Defect.SHADOWED: "It applies only where {} does, which has the same effect and no less rank: "
    "leave it out, or ask for less.{}",
    Defect.REDUNDANT: "Without it every finding stands where it stands: leave it out, or look for "
    "what makes it idle.",
    Defect.UNDECIDED: "No record was found in which it matters, and it is not proved that there "
    "is none: look at it by hand.",
}


def remarks(law: Law, only: set[str] | None) -> Iterator[Remark]:
    """Yield what is to be said of the rules and findings of a law, of all or only of some ids."""
    rules = [rule for rule in law.book.rules if only is None or rule.id in only]
    findings = [finding for finding in law.book.findings if only is None or finding.id in only]
    gates: dict[str, Gate] = {
        rule.id: _matters(rule) for rule in rules if law.ranks[rule.id] is not Weight.NONE
    }
    gates |= {finding.id: _made(finding) for finding in findings}
    if only is None:
        # Nearly every rule matters, which is seen soonest.
        gates = _unseen(law, gates)
    worlds = tuple(any_record(law, kind) for kind in MOTIONS)
    open_yet = {id: gate for id, gate in gates.items() if not _never(worlds, gate)}
    if only is not None:
        seen = gates.keys() & open_yet.keys() - _unseen(law, open_yet).keys()
        gates = {id: gate for id, gate in gates.items() if id not in seen}
    for rule in rules:
        if law.ranks[rule.id] is Weight.NONE:
            yield _remark(Defect.WEIGHTLESS, rule.id, day(law.as_of))
        elif rule.id in gates:
            undecided = rule.id in open_yet
            yield _remark(Defect.UNDECIDED, rule.id) if undecided else _of_rule(rule, law, worlds)
    for finding in findings:
        if (id := finding.id) in gates:
            undecided = id in open_yet
            yield _remark(Defect.UNDECIDED, id) if undecided else _never_made(finding, law.book)


def _remark(defect: Defect, id: str, *words: object, by: tuple[str, ...] = ()) -> Remark:
    return Remark(defect, id, ADVICE[defect].format(*words), by)


def _unseen(law: Law, gates: dict[str, Gate]) -> dict[str, Gate]:
    left = set(unseen(law, gates.values()))
    return {id: gate for id, gate in gates.items() if gate in left}


def _never(worlds: Iterable[World], gate: Gate) -> bool:
    return all(world.never(gate) for world in worlds)


def _matters(rule: Rule) -> Gate:
    return lambda each: each.matters(rule)


def _made(finding: Finding) -> Gate:
    return lambda each: each.made(finding)


def _of_rule(rule: Rule, law: Law, worlds: tuple[World, ...]) -> Remark:
    """Tell why a rule that never matters does not."""
    if _never(worlds, lambda each: each.met(rule).some):
        return Remark(Defect.UNREACHABLE, rule.id, _unreachable(rule, worlds))
    if _never(worlds, lambda each: each.worth(rule).some):
        by = tuple(exception.id for exception in law.book.exceptions[rule.id])
        return _remark(Defect.OVERRIDDEN, rule.id, ", ".join(by), by=by)
    for rival in law.book.rules:
        if (
            rival is not rule
            and _does_as_much(rival, rule)
            and law.ranks[rival.id] >= law.ranks[rule.id]
            and _never(worlds, lambda each, rival=rival: each.beyond(rule, rival))  # type: ignore[misc]
        ):
            words = (rival.id, _numbers(rule, rival))
            return _remark(Defect.SHADOWED, rule.id, *words, by=(rival.id,))
    if rule.defeats and all(law.ranks[id] is Weight.NONE for id in rule.defeats):
        rests, both = ("rests", "both") if len(rule.defeats) == 1 else ("rest", "them all")
        advice = (
            f"It takes away {', '.join(rule.defeats)}, which {rests} on no good law on "
            f"{day(law.as_of)}: leave {both} out, or keep them for other dates only."
        )
        return Remark(Defect.REDUNDANT, rule.id, advice)
    return _remark(Defect.REDUNDANT, rule.id)


def _does_as_much(rival: Rule, rule: Rule) -> bool:
    """Tell whether a rule speaks to the finding of another, or defeats all that it defeats."""
    same = (rival.then, rival.against) == (rule.then, rule.against)
    return same and set(rival.defeats) >= set(rule.defeats)


def _unreachable(rule: Rule, worlds: tuple[World, ...]) -> str:
    for finding in dict.fromkeys(findings_in(rule.when)):
        if _never(worlds, _made(finding)):
            return (
                f"It asks for {finding.id!r}, which no rule makes: write a rule that makes it, or "
                "do not ask for it."
            )
    return ADVICE[Defect.UNREACHABLE]


def _numbers(rule: Rule, rival: Rule) -> str:
    """Give a hint where two rules compare one thing with different numbers."""
    for mine, theirs in product(parameters_in(rule.when), parameters_in(rival.when)):
        if mine.id != theirs.id and mine.unit == theirs.unit:
            return f" {mine.id} is {mine} and {theirs.id} is {theirs}: look at their order."
    return ""


def _never_made(finding: Finding, book: RuleBook) -> Remark:
    asking = tuple(rule.id for rule in book.rules if finding in findings_in(rule.when))
    if any(rule.then == finding for rule in book.rules):
        advice = "Every rule that supports it is idle: see what is said of them."
    elif asking:
        who = ", ".join(asking)
        advice = f"No rule supports it, though {who} asks for it: write one, or do not ask."
    else:
        advice = "Rules count against it and none supports it: write one, or leave them out."
    return Remark(Defect.NEVER_MADE, finding.id, advice, asking)


_READ = (ReliefWarranted, ReliefFutile, InjunctionContinues, DirectSuitOpen)
"""The findings on which rulings and remarks rest."""


def unused(book: RuleBook, said: Iterable[Remark]) -> Iterator[Remark]:
    """Findings that nothing rests on, and numbers that only idle rules compare with."""
    premises = {finding for rule in book.rules for finding in findings_in(rule.when)}
    for finding in book.findings:
        if finding not in premises and finding not in _READ:
            advice = "No rule asks for it and no ruling rests on it: ask for it, or drop its rules."
            yield Remark(Defect.UNUSED, finding.id, advice)
    idle = {remark.subject for remark in said if remark.defect is not Defect.UNDECIDED}
    for parameter in book.parameters:
        users = tuple(rule.id for rule in book.rules if parameter in parameters_in(rule.when))
        if idle.issuperset(users):
            who = ", ".join(users)
            advice = f"Only {who} compares with it and does nothing: see what is said there."
            yield Remark(Defect.UNUSED, parameter.id, advice, users)
