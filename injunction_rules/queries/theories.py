"""
Changes and the theories of a ruling that they serve, and how likely each is in practice.

A theory is served by a fact that an element it lacks asks for; a change bears on it too
if it touches what shows its elements or what answers it.

>>> from injunction_rules.changes import proved_to
>>> from injunction_rules.corpus.data import demo
>>> from injunction_rules.queries.asked import asked
>>> standing = theories_of(asked(demo(), "cease", "alibaba"))
>>> promotion = proved_to(demo().facts[24], "preponderance")
>>> standing.theory(promotion), standing.likelihood(promotion).value
('aiding and abetting', 'the record completed')
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from functools import cached_property

from attrs import evolve, field, frozen

from injunction_rules.changes import Adding, Change, Changing, Overruling, Removing
from injunction_rules.decisions.decision import Ruling
from injunction_rules.explaining.theories import Theory, TheoryState
from injunction_rules.model.conditions import (
    Condition,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
    leaves,
)
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    Fact,
    Injunction,
    Known,
    Never,
    Timing,
    Word,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.traces import Status, Trace
from injunction_rules.queries.asked import Asked
from injunction_rules.semantics.matching import Counted, Events, denies, events, matches, timing_of


class Likelihood(Enum):
    """The likelihood of a change in practice, the likeliest first."""

    COMPLETED = "the record completed"
    DATED_OTHERWISE = "a day or a detail of the record"
    NEW_FOR_RAISED = "a new fact for a theory that is raised"
    NEW = "a new fact for a theory that is not raised"
    TOLD_OTHERWISE = "the contrary of what the record says"
    LAW = "another law, or another conclusion of the court"
    CONTRARY = "an undisputed fact withdrawn, or conduct of another kind"

    @property
    def place(self) -> int:
        """Give its place among all, from 0."""
        return _PLACES[self]


_PLACES = {likelihood: place for place, likelihood in enumerate(Likelihood)}


def ruling_alone(question: Asked) -> Ruling:
    """Decide the ruling that is asked about, and no other of its case."""
    case = question.situation.case.alone(question.motion, question.against)
    return evolve(question.situation, case=case).decide("reference").rulings[0]


def theories_of(question: Asked) -> TheoriesStanding:
    """Chart the ruling that is asked about."""
    ruling = ruling_alone(question)
    return TheoriesStanding(ruling.chart.theories, ruling.explanation.trace)


@frozen(eq=False, repr=False)
class TheoriesStanding:
    """
    The theories of a ruling as they stand, the nearest first, and the trace they stand in.

    Attributes
    ----------
    theories : tuple of Theory
    trace : Trace
    """

    theories: tuple[Theory, ...]
    trace: Trace
    _bearing: dict[Change, tuple[int, ...]] = field(factory=dict, init=False)

    def theory(self, change: Change) -> str:
        """Name the theory on which a change bears most; empty where it bears on none."""
        bears = [self._bears(part) for part in change.parts]
        total = [sum(column) for column in zip(*bears, strict=True)]
        if not any(total):
            return ""
        # The first is the nearest.
        return self.theories[total.index(max(total))].name

    def place(self, theory: str) -> int:
        """Give the place of a theory by its name, the nearest first; of no theory the last."""
        names = [theory.name for theory in self.theories]
        return names.index(theory) if theory else len(names)

    def likelihood(self, change: Change) -> Likelihood:
        """Tell how likely a change is: as its least likely part."""
        parts = [self._likelihood(part) for part in change.parts]
        return max(parts, key=_PLACES.__getitem__)

    def _likelihood(self, change: Change) -> Likelihood:
        if isinstance(change, Adding):
            if change.fact.concluded:
                return Likelihood.LAW
            raised = self._raised(self.theory(change))
            return Likelihood.NEW_FOR_RAISED if raised else Likelihood.NEW
        if isinstance(change, Changing):
            return _of_changing(change)
        if isinstance(change, Removing):
            return _of_withdrawal(change.fact)
        return Likelihood.LAW

    def _raised(self, name: str) -> bool:
        return any(
            theory.name == name and theory.state is not TheoryState.NOT_RAISED
            for theory in self.theories
        )

    def _bears(self, change: Change) -> tuple[int, ...]:
        """Tell of each theory how much a single change bears on it."""
        if change not in self._bearing:
            self._bearing[change] = tuple(
                self._weight(number, change) for number in range(len(self.theories))
            )
        return self._bearing[change]

    def _weight(self, number: int, change: Change) -> int:
        """Weigh how near a single change comes to a theory."""
        if isinstance(change, Overruling):
            return int(change.authority in self._authorities[number])
        near, far = self._asked[number]
        if change.added is not None and self._serves(change.added, near):
            return _SERVED
        kinds = {type(fact) for fact in (change.added, change.removed) if fact is not None}
        if kinds & self._kinds[number]:
            return _SHOWING
        if kinds & self._answering[number]:
            return _ANSWERING
        if change.added is not None and self._serves(change.added, far):
            return _AKIN
        return _AKIN * any(_kind(leaf) in kinds for leaf in near)

    def _serves(self, fact: Fact, asked_for: Iterable[Leaf]) -> bool:
        counted = Counted(0, fact, Value.TRUE, timing_of(fact, self._events))
        for leaf in asked_for:
            wanted = leaf.pattern if isinstance(leaf, Every) else leaf.of
            denied = isinstance(leaf, Refuted)
            if not isinstance(wanted, Pattern) or fact.shown is denied:
                continue
            if (denies if denied else matches)(counted, wanted):
                return True
        return False

    @cached_property
    def _events(self) -> Events:
        return events(self.trace.question.facts)

    @cached_property
    def _asked(self) -> tuple[tuple[tuple[Leaf, ...], tuple[Leaf, ...]], ...]:
        """Give what each theory still asks of the record, at once and through other findings."""
        return tuple(map(self._asked_by, self.theories))

    def _asked_by(self, theory: Theory) -> tuple[tuple[Leaf, ...], tuple[Leaf, ...]]:
        lacking = [element.asked for element in theory.elements if not element.state.met]
        near, far = self._parted(lacking)
        makers = [rule for finding in far for rule in self._makers(finding)]
        below, further = self._parted(makers)
        deep = self._leaves([rule for f in further for rule in self._makers(f)], {*far, *further})
        return (*near, *below), tuple(deep)

    @cached_property
    def _answering(self) -> tuple[frozenset[type[Fact]], ...]:
        """Give the kinds of fact on which an answer to each theory that is raised may rest."""
        return tuple(
            frozenset(_kind(leaf) for leaf in self._leaves(self._answers(theory), set()))
            for theory in self.theories
        )

    def _answers(self, theory: Theory) -> Iterator[Condition]:
        if theory.state is TheoryState.NOT_RAISED:
            return
        for ground in theory.rules:
            for step in self.trace.exceptions_to(ground.rule.id):
                yield step.rule.when
        for ground in theory.answers:
            yield ground.rule.when

    @cached_property
    def _kinds(self) -> tuple[frozenset[type[Fact]], ...]:
        """Give the kinds of fact that show elements of each theory."""
        return tuple(
            frozenset(type(fact) for element in theory.elements for fact in element.facts)
            for theory in self.theories
        )

    @cached_property
    def _authorities(self) -> tuple[frozenset[str], ...]:
        """Give the authorities on which each theory, or what answers it, rests, by id."""
        return tuple(
            frozenset(
                citation.authority.id
                for ground in (*theory.rules, *theory.answers)
                for citation in ground.rule.cites
            )
            for theory in self.theories
        )

    def _parted(self, conditions: Iterable[Condition]) -> tuple[list[Leaf], list[Finding]]:
        """Part what some conditions ask into what they ask of the record, and findings."""
        record: list[Leaf] = []
        findings: list[Finding] = []
        for leaf in (leaf for condition in conditions for leaf in leaves(condition)):
            if isinstance(leaf, Every) or isinstance(leaf.of, Pattern):
                record.append(leaf)
            elif not isinstance(leaf, NotShown):
                findings.append(leaf.of)
        return record, findings

    def _makers(self, finding: Finding) -> Iterator[Condition]:
        """Yield what the rules in force ask that make a finding."""
        for step in self.trace.rules_for(finding):
            if step.rule.then is not None and step.status is not Status.NOT_IN_FORCE:
                yield step.rule.when

    def _leaves(self, conditions: Iterable[Condition], seen: set[Finding]) -> Iterator[Leaf]:
        """Yield what some conditions ask of the record, through the rules that make findings."""
        record, findings = self._parted(conditions)
        yield from record
        for finding in findings:
            if finding not in seen:
                seen.add(finding)
                yield from self._leaves(self._makers(finding), seen)


_SERVED, _SHOWING, _ANSWERING, _AKIN = 4, 3, 2, 1


def _kind(leaf: Leaf) -> type[Fact]:
    """Give the kind of fact that is asked for, by a leaf that asks for facts."""
    of = leaf.among if isinstance(leaf, Every) else leaf.of
    assert isinstance(of, Pattern)
    return of.kind


def _of_changing(change: Changing) -> Likelihood:
    old, new = change.old, change.new
    if type(old) is not type(new):
        return Likelihood.CONTRARY
    said = set(change.said)
    if "shown" in said or new.proof < old.proof:
        return _of_withdrawal(old)
    parts = [Likelihood.COMPLETED]
    for name in said - COMMON_FIELDS:
        before, after = getattr(old, name), getattr(new, name)
        parts.append(_of_field(before, after))
    least = max(parts, key=_PLACES.__getitem__)
    # Its terms are before the court, and are what they are.
    of_order = isinstance(old, Injunction) and least is not Likelihood.CONTRARY
    return Likelihood.TOLD_OTHERWISE if of_order else least


def _of_field(before: object, after: object) -> Likelihood:
    if isinstance(before, Word) and not isinstance(before, Timing):
        return Likelihood.CONTRARY
    if before is None:
        dated = isinstance(after, (date, Timing, Known))
        return Likelihood.COMPLETED if dated else Likelihood.DATED_OTHERWISE
    days = (date, int, Never, Known, Timing)
    if isinstance(before, days) and isinstance(after, days) and not isinstance(before, bool):
        return Likelihood.DATED_OTHERWISE
    return Likelihood.TOLD_OTHERWISE


def _of_withdrawal(fact: Fact) -> Likelihood:
    undisputed = fact.proof is Proof.UNDISPUTED
    return Likelihood.CONTRARY if undisputed else Likelihood.TOLD_OTHERWISE


# Changes that ask for more than others.


def asks_for_more(change: Change, less: Change) -> bool:
    """
    Tell whether a change asks for all that another does, and for more.

    >>> from injunction_rules.changes import adding
    >>> from injunction_rules.model.facts import Role, RoleKind
    >>> officer = adding(Role(kind=RoleKind.OFFICER))
    >>> asks_for_more(adding(Role(kind=RoleKind.OFFICER, took_part=True)), officer)
    True
    """
    parts = list(change.parts)
    for part in less.parts:
        place = next((n for n, each in enumerate(parts) if _includes(each, part)), None)
        if place is None:
            return False
        del parts[place]
    return change != less


def _includes(change: Change, less: Change) -> bool:
    if change == less:
        return True
    fact, lesser = change.added, less.added
    if fact is None or lesser is None or change.removed != less.removed:
        return False
    if type(fact) is not type(lesser) or not (fact.shown and lesser.shown):
        return False
    said = fact.stated()
    return fact.proof >= lesser.proof and all(
        name in said and (said[name] == value or _within(said[name], value))
        for name, value in lesser.stated().items()
    )


def _within(timing: object, wider: object) -> bool:
    """Tell whether a phase lies within another."""
    return wider is Timing.AFTER_NOTICE and timing in (
        Timing.BEFORE_KNOWLEDGE,
        Timing.AFTER_KNOWLEDGE,
    )
