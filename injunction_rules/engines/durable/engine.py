"""
Forward chaining on durable-rules.

Facts are asserted, and each pattern of the rule book is a small Rete rule that recognises the
facts that match it.  What was recognised is asserted in turn as marks, and doctrine rules
chain over these, level by level: when every rule that speaks to a finding has had its chance,
the finding is weighed and asserted, which lets the rules that rest on it fire.

What durable-rules does not do well is kept away from it.  It is given no negation (its
``none`` depends on the order of assertion): what was *not* recognised is asserted as such.
It is given no disjunction across facts (it fires once for each side) and no free text.

Which rules are met, and so where findings stand, is for the network alone to say.  The trace
is built beside it, from what was recognised, and a rule that fired where its condition does
not hold is an error.  What nothing bears on comes out as on a silent record, which is decided
once for each law and kind of relief.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

from injunction_rules.engines.durable.layout import NOT_SO, Atom, Mark, layout_of
from injunction_rules.engines.durable.network import Session
from injunction_rules.engines.durable.recognising import Key
from injunction_rules.engines.reference import Evaluation
from injunction_rules.errors import EngineError
from injunction_rules.model.conditions import Every, Leaf, NotShown
from injunction_rules.model.facts import Fact, Relief, Timing
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Conclusion, Premise, Step
from injunction_rules.semantics.matching import (
    NOTHING,
    Counted,
    Matches,
    find,
    find_every,
    mirrored,
    record,
)
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import REFUTED_VALUE, SHOWN_VALUE, Law, conclude, outcome


class DurableEngine:
    """Evaluates a rule book by forward chaining on durable-rules."""

    name = "durable"

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """
        Evaluate every rule of a book on a question.

        It raises EngineError if durable-rules fails, or fires a rule whose condition does not hold.
        """
        # To build a network is the one thing that must not happen twice at once.
        with _building:
            # The day bears on ranks alone: those of many days are built once.
            chain = _chain(law.at_its_start, question.relief)
        return chain.evaluate(question.facts)


class _Chain:
    """A law for one kind of relief: its network, and what becomes of a silent record."""

    def __init__(self, law: Law, relief: Relief) -> None:
        layout = layout_of(law.book, relief)
        self._law, self._layout = law, layout
        self._standards = law.standards[relief]
        self._counting = sorted({key.standard for key in layout.bearing})
        # What holds wherever nothing was recognised.
        self._absent = {
            aspects[NOT_SO]: Value.TRUE
            for of, aspects in layout.marks.of.items()
            if isinstance(of, Atom) and NOT_SO in aspects
        }
        # Nothing is known yet: every finding is weighed, and every rule considered.
        self._conclusions: dict[Finding, tuple[Any, Conclusion]] = {}
        with layout.network.session() as session:
            met, conclusions = self._chained(session, {})
        self._conclusions = {
            finding: (layout.heard[finding](met), conclusion)
            for finding, conclusion in conclusions.items()
        }
        self._met = dict.fromkeys(met, Value.FALSE)
        self._steps: list[Any] = [None] * len(layout.rules)
        self._steps = self._considered({}, conclusions, met, range(len(layout.rules)))
        self._met = met

    def evaluate(self, facts: Sequence[Fact]) -> Evaluation:
        """Give every rule and every finding, on these facts."""
        layout = self._layout
        with layout.network.session() as session:
            matched = self._recognised(session, facts)
            met, conclusions = self._chained(session, matched)
        changed: set[int] = set()
        for atom in matched:
            changed |= layout.asking[atom]
        for finding, conclusion in conclusions.items():
            if conclusion.standing is not self._conclusions[finding][1].standing:
                changed |= layout.asking.get(finding, frozenset())
        steps = self._considered(matched, conclusions, met, changed)
        return tuple(steps), tuple([conclusions[finding] for finding in self._law.book.findings])

    def _recognised(self, session: Session, facts: Sequence[Fact]) -> dict[Atom, Matches]:
        """Assert the facts, and gather those that bear on each atom, of those on which any do."""
        layout = self._layout
        counting: dict[Proof, dict[int, Counted]] = {}
        for standard in self._counting:
            kept = record(facts, standard)
            counting[standard] = {fact.index: fact for fact in (*kept.shown, *kept.denied)}
        messages: list[str] = []
        places: list[int] = []
        for place, fact in enumerate(facts):
            timings: dict[Timing | None, list[Proof]] = {}
            for standard, counted in counting.items():
                if place in counted:
                    timings.setdefault(counted[place].timing, []).append(standard)
            for timing, standards in timings.items():
                message = layout.writer.message(fact, timing, standards)
                if message:
                    messages.append(message)
                    places.append(place)
        seen: dict[Key, dict[int, Counted]] = {}
        for name, number in session.post(messages):
            key, place = layout.keys[name], places[number]
            seen.setdefault(key, {})[place] = counting[key.standard][place]
        return {
            atom: _matches(atom, seen)
            for key in seen
            for atom in layout.bearing[key]
            if atom.among in seen
        }

    def _chained(
        self, session: Session, matched: Mapping[Atom, Matches]
    ) -> tuple[dict[str, Value], dict[Finding, Conclusion]]:
        """Assert what was recognised, then each finding: give the rules met, and conclude."""
        marks, heard = self._layout.marks, self._layout.heard
        met = dict.fromkeys(self._law.ranks, Value.FALSE)
        conclusions: dict[Finding, Conclusion] = {}
        values = self._absent.copy()
        for atom, matches in matched.items():
            values.update(marks.values(atom, matches.value, Value.FALSE))
        self._chain(session, values, values, met)
        for level in self._layout.levels:
            fresh: dict[Mark, Value] = {}
            for finding in level:
                row = heard[finding](met)
                silent = self._conclusions.get(finding)
                if silent is not None and silent[0] == row:
                    conclusion = silent[1]
                else:
                    conclusion = conclude(finding, self._law, met)
                conclusions[finding] = conclusion
                standing = conclusion.standing
                shown, refuted = SHOWN_VALUE[standing], REFUTED_VALUE[standing]
                fresh.update(marks.values(finding, shown, refuted))
            values.update(fresh)
            self._chain(session, fresh, values, met)
        return met, conclusions

    def _chain(
        self,
        session: Session,
        fresh: Mapping[Mark, Value],
        values: Mapping[Mark, Value],
        met: dict[str, Value],
    ) -> None:
        """Set marks, and note the rules that fire, at the least that they join."""
        layout = self._layout
        for name, _ in session.post(layout.marks.messages(fresh)):
            rule, joined = layout.ways[name]
            # A mark that was not set is worth what the network takes it for, and found out below.
            worth = min([values.get(mark, Value.TRUE) for mark in joined])
            met[rule] = max(met[rule], worth)

    def _considered(
        self,
        matched: Mapping[Atom, Matches],
        conclusions: Mapping[Finding, Conclusion],
        met: Mapping[str, Value],
        changed: Iterable[int],
    ) -> list[Step]:
        """Give every rule, of which those that changed are considered again."""
        layout, law = self._layout, self._law
        steps = self._steps.copy()
        standings = {finding: conclusion.standing for finding, conclusion in conclusions.items()}
        expected = self._met.copy()
        premises: dict[int, Premise] = {}
        for place in changed:
            rule, atoms = layout.rules[place], layout.atoms[place]

            def of_facts(leaf: Leaf, atoms: dict[int, Atom] = atoms) -> Matches:
                matches = matched.get(atoms[id(leaf)], NOTHING)
                return mirrored(matches) if isinstance(leaf, NotShown) else matches

            premises[place] = premise = premise_of(rule.when, of_facts, standings)
            expected[rule.id] = premise.value
        if expected != met:
            raise EngineError(_differing(expected, met))
        affected = {below for place in premises for below in layout.defeating[place]}
        for place in affected:
            rule = layout.rules[place]
            premise = premises.get(place) or steps[place].premise
            status, left, by = outcome(rule, law, met)
            rank, standard = law.ranks[rule.id], self._standards[rule.id]
            steps[place] = Step(rule, status, premise.value, left, rank, standard, premise, by)
        return steps


def _matches(atom: Atom, seen: Mapping[Key, Mapping[int, Counted]]) -> Matches:
    """Give what is recognised of an atom, whose facts may fire in any order."""
    facts = [fact for _, fact in sorted(seen[atom.among].items())]
    if not isinstance(atom.of, Every):
        return find(facts, atom.of, lambda *_: True)
    among, good = atom.of.among, seen.get(atom.good, {}) if atom.good else {}
    return find_every(facts, atom.of, lambda fact, pattern: pattern is among or fact.index in good)


def _differing(expected: Mapping[str, Value], met: Mapping[str, Value]) -> str:
    rule = next(rule for rule, value in met.items() if expected[rule] is not value)
    return (
        f"durable-rules fired {rule!r} as {met[rule].name.lower()} where its condition is "
        f"{expected[rule].name.lower()}; please report this"
    )


_building = Lock()

# A law is a value, so remembering the last few can never be wrong.
_chain = lru_cache(maxsize=64)(_Chain)
