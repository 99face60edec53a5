"""
The complete space of a piece of the rule book: every record, every law.

A piece is what some findings rest on.  Each leaf about facts may have any of the
three values, under a higher standard no more than under a lower; each finding at
which the piece is cut may stand anywhere; and each combination of ranks that the
rules of the piece ever had in some court is there.  No record is outside that space,
and much in it is no record's: what holds throughout holds of every record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import define, field, frozen

from injunction_rules.model.conditions import (
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
    Shown,
    findings_in,
    leaves,
)
from injunction_rules.model.conditions import shown as shown_leaf
from injunction_rules.model.facts import FACTS, Fact, Motion
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.matching import Counted, matches
from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node
from injunction_rules.symbolic.patterns import Piece, grid
from injunction_rules.symbolic.suppositions import Kleene, Stands
from injunction_rules.symbolic.weighing import weigh
from proofs.laws import classes
from proofs.propositions import ALWAYS, RANKS, MotionKind, Proposition, falls

Asked = Shown | Refuted | Every
"""A leaf about facts; ``not_shown`` is read as the mirror of ``shown``."""

NOWHERE = Stands(FALSE, FALSE, FALSE)


def asked(leaf: Leaf) -> Asked:
    """The leaf of which another is the mirror, or itself."""
    return Shown(leaf.of) if isinstance(leaf, NotShown) else leaf


def kind_of(leaf: Asked) -> type[Fact]:
    """The kind of fact for which a leaf asks."""
    return pattern_of(leaf).kind


def pattern_of(leaf: Asked) -> Pattern:
    """The facts for which a leaf asks."""
    pattern = leaf.among if isinstance(leaf, Every) else leaf.of
    assert isinstance(pattern, Pattern)
    return pattern


def worth_of(rule: str) -> Finding:
    """A finding made up for a rule that is cut: it may be worth anything."""
    name = re.sub("[^a-z]+", "-", rule)
    return Finding(f"worth-of-{name}", rule, "What the rule is worth.")


def piece_of(
    book: RuleBook, findings: Iterable[Finding], cut: Iterable[Finding | str]
) -> tuple[RuleBook, tuple[Finding, ...]]:
    """
    The rules on which findings rest, down to where they are cut.

    Returns
    -------
    RuleBook
    tuple of Finding
        Those that are cut.  A rule that is cut asks for one made up for it.
    """
    cut = frozenset(cut)
    kept: dict[str, Rule] = {}
    seen: set[Finding] = set()
    ends: dict[Finding, None] = {}
    waiting = list(findings)

    def walk(rule: Rule) -> None:
        kept[rule.id] = rule
        if rule.id in cut:
            ends[worth_of(rule.id)] = None
            return
        waiting.extend(findings_in(rule.when))
        for exception in book.exceptions.get(rule.id, ()):
            walk(exception)

    while waiting:
        finding = waiting.pop()
        if finding in seen:
            continue
        seen.add(finding)
        if finding in cut:
            ends[finding] = None
        else:
            for rule in book.rules:
                if rule.finding == finding:
                    walk(rule)
    part = book.without(*(rule.id for rule in book.rules if rule.id not in kept))
    for id in kept:
        if id in cut:
            # As it stands in the part: of the rules that it defeats, some may be left out.
            part = part.replacing(part.rule(id).asking(shown_leaf(worth_of(id))))
    return part, tuple(ends)


@frozen
class Axis:
    """
    One thing that can be one way or another.

    Attributes
    ----------
    about : tuple
        A leaf with a standard, a finding that is cut, or the law.
    choices : tuple
        Values, standings, or combinations of ranks.
    nodes : tuple of (Node, frozenset of int)
        Inputs of the circuit, each true at some of the choices.
    rules : tuple of str
        Of the law, the rules whose ranks it combines.
    """

    about: tuple[Any, ...]
    choices: tuple[Any, ...]
    nodes: tuple[tuple[Node, frozenset[int]], ...]
    rules: tuple[str, ...] = ()


Restrict = Callable[[Any], frozenset[Any] | None]
"""Which choices there are for what an axis is about; ``None`` for all."""


@define
class Space:
    """
    Every world of a piece of the rule book, as a circuit and its inputs.

    Attributes
    ----------
    axes : tuple of Axis
        Only those on which some of the findings asked for depend, the law first.
    outputs : mapping of Finding to Stands
    """

    motion: MotionKind
    axes: tuple[Axis, ...]
    outputs: Mapping[Finding, Stands]
    _circuit: Circuit = field(repr=False)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many choices each axis has."""
        return tuple(len(axis.choices) for axis in self.axes)

    def axis(self, *about: Any) -> int | None:
        """The number of the axis about something, if there is one."""
        return next((i for i, axis in enumerate(self.axes) if axis.about == about), None)

    def runner(self) -> Callable[[Piece], dict[Finding, Stands]]:
        """What gives, for a piece of the grid, the columns in which each finding stands."""
        nodes = [node for stands in self.outputs.values() for node in stands]
        program = self._circuit.compile(nodes)
        feeds = [
            (self._circuit.gates[node][1], i, tuple(at))
            for i, axis in enumerate(self.axes)
            for node, at in axis.nodes
            if node > TRUE
        ]
        given = [0] * self._circuit.inputs

        def run(piece: Piece) -> dict[Finding, Stands]:
            for place, axis, at in feeds:
                column = 0
                for choice in at:
                    column |= piece.columns[axis][choice]
                given[place] = column
            found = iter(program.run(given, piece.every))
            return {
                finding: Stands(next(found), next(found), next(found)) for finding in self.outputs
            }

        return run

    def pieces(self) -> Iterator[Piece]:
        """The whole grid."""
        return grid(self.sizes)


def space(
    book: RuleBook,
    motion: MotionKind,
    findings: Iterable[Finding],
    *,
    cut: Iterable[Finding | str] = (),
    restrict: Restrict = lambda about: None,
    law: Proposition = ALWAYS,
    whole: Mapping[str, Rule] | None = None,
) -> Space:
    """
    The space on which some findings depend.

    Parameters
    ----------
    book : RuleBook
    motion : MotionKind
    findings : iterable of Finding
        Those asked for.
    cut : iterable of (Finding or str), optional
        Findings, and ids of rules, that are left free.
    restrict : callable, optional
        Which choices there are on an axis.
    law : Proposition, optional
        About forum and day alone: only where it is true.
    whole : mapping of str to Rule, optional
        The rules of which ``law`` speaks, by id; those of the book when left out.
    """
    named = whole if whole is not None else {rule.id: rule for rule in book.rules}
    cut = tuple(cut)
    part, ends = piece_of(book, findings, cut)
    standards: dict[Asked, set[Proof]] = {}
    for rule in part.rules:
        for leaf in leaves(rule.when):
            standards.setdefault(asked(leaf), set()).add(part.standard(rule, motion.relief))
    circuit = Circuit()
    axes: dict[tuple[Any, ...], Axis] = {}

    def input_of(kept: Sequence[Any], yes: frozenset[Any]) -> tuple[Node, frozenset[int]]:
        at = frozenset(i for i, one in enumerate(kept) if one in yes)
        # What is so at every choice left, or at none, is no input: much else then falls away.
        if kept and len(at) in (0, len(kept)):
            return (TRUE if at else FALSE), at
        return circuit.input(), at

    def free(about: tuple[Any, ...], choices: Sequence[Any], told: Sequence[frozenset[Any]]) -> Any:
        if about not in axes:
            allowed = restrict(about[0] if len(about) == 1 else about)
            kept = tuple(one for one in choices if allowed is None or one in allowed)
            axes[about] = Axis(about, kept, tuple(input_of(kept, yes) for yes in told))
        return [node for node, _ in axes[about].nodes]

    def of_facts(leaf: Leaf, standard: Proof) -> Kleene:
        if isinstance(leaf, NotShown):
            some, true = of_facts(asked(leaf), standard)
            return Kleene(circuit.not_(true), circuit.not_(some))
        if kind_of(leaf) is Motion:
            return of_motion(leaf)
        # The case file states the injunction once, and nothing in it is denied.
        values = tuple(Value) if kind_of(leaf) in _DENIABLE else (Value.FALSE, Value.TRUE)
        some, true = free((leaf, standard), values, (_SOME, _TRUE))
        if falls(leaf):
            for lower in (one for one in standards[leaf] if one < standard):
                more = of_facts(leaf, lower)
                some, true = circuit.and_(some, more.some), circuit.and_(true, more.true)
        return Kleene(some, true)

    def of_motion(leaf: Asked) -> Kleene:
        assert isinstance(leaf, Shown)
        assert isinstance(leaf.of, Pattern)
        fits = [
            matches(Counted(0, Motion(relief=motion.relief, against=motion.against, new_terms=new),
                            Value.TRUE, None), leaf.of)
            for new in (False, True)
        ]  # fmt: skip
        if fits[0] == fits[1]:
            return Kleene(TRUE, TRUE) if fits[0] else Kleene(FALSE, FALSE)
        (new,) = free((Motion,), (False, True), (frozenset({True}),))
        node = new if fits[1] else circuit.not_(new)
        return Kleene(node, node)

    # No rule that asks whether a finding is refuted: not shown stands for both.
    asks = {
        leaf.of for rule in part.rules for leaf in leaves(rule.when) if isinstance(leaf, Refuted)
    }

    def anywhere(finding: Finding) -> tuple[tuple[Standing, Node], ...]:
        allowed = restrict(finding)
        among = frozenset(Standing) if allowed is None else allowed
        if finding not in asks and Standing.NOT_SHOWN in among:
            among -= {Standing.REFUTED}
        told = [frozenset({standing}) for standing in _TOLD]
        choices = [standing for standing in Standing if standing in among]
        return tuple(zip(_TOLD, free((finding,), choices, told), strict=True))

    asked_for = tuple(dict.fromkeys(findings))
    # What is cut and asked for is an axis in any case.
    loose = tuple(one for one in asked_for if one in cut)
    stipulated = {finding: anywhere(finding) for finding in dict.fromkeys((*ends, *loose))}
    ranks = {rule.id: {rank: circuit.input() for rank in RANKS} for rule in part.rules}
    standings = weigh(circuit, part, motion.relief, ranks, of_facts, stipulated)
    outputs = {
        finding: standings.get(finding, NOWHERE) for finding in asked_for if finding not in loose
    }
    used = _support(circuit, [node for stands in outputs.values() for node in stands])
    weighed = [rule for rule in part.rules if used & set(ranks[rule.id].values())]
    laws = classes(weighed, law, named)
    of_law = tuple(
        (node, frozenset(i for i, one in enumerate(laws) if one[place] is rank))
        for place, rule in enumerate(weighed)
        for rank, node in ranks[rule.id].items()
    )
    kept = [
        axis
        for about, axis in axes.items()
        if about[0] in loose or used & {node for node, _ in axis.nodes}
    ]
    the_law = Axis(("law",), laws, of_law, tuple(rule.id for rule in weighed))
    return Space(motion, (the_law, *kept), outputs, circuit)


_DENIABLE = frozenset(FACTS.values())
_SOME = frozenset({Value.UNSETTLED, Value.TRUE})
_TRUE = frozenset({Value.TRUE})
_TOLD = (Standing.SHOWN, Standing.CONTESTED, Standing.REFUTED)


def _support(circuit: Circuit, outputs: Iterable[Node]) -> set[Node]:
    """The inputs on which outputs depend."""
    found: set[Node] = set()
    seen: set[Node] = set()
    waiting = [one for one in outputs if one > TRUE]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        operation, one, other = circuit.gates[node]
        if operation == "input":
            found.add(node)
        else:
            waiting += (one, other)
    return found
