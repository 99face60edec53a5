"""
One ruling under very many suppositions at once.

A :class:`Space` is a ruling with options: changes each of which may or may not
be made.  It is compiled once, and then tells for as many sets of options as one
likes how the motion is ruled and where findings stand.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import product
from typing import NamedTuple, TypeVar

from attrs import evolve, field, frozen

from injunction_rules.cases import Case, Disposition
from injunction_rules.engines._bits import Stands, Supposition, standings
from injunction_rules.engines._circuit import (
    FALSE,
    TRUE,
    Circuit,
    Node,
    Program,
    possibilities,
)
from injunction_rules.errors import InvalidFactError
from injunction_rules.facts import Fact, Injunction
from injunction_rules.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.proof import Standing
from injunction_rules.queries.changes import (
    Change,
    ChangeError,
    FactChange,
    HeardIn,
    HeardOn,
    Overruling,
    Situation,
    Stipulating,
    Together,
    WithoutRule,
    WithParameter,
)
from injunction_rules.questions import Question, questions

_Value = TypeVar("_Value", str, date)

_CHOICES = (FactChange, HeardIn, HeardOn, Overruling, Stipulating, WithoutRule, WithParameter)
"""What can be compiled as a choice: all but another rule."""


class Ruled(NamedTuple):
    """In which patterns a motion is ruled in each way; each pattern is in one."""

    granted: int
    open: int
    denied: int
    denied_as_futile: int

    def where(self, disposition: Disposition) -> int:
        """The patterns with a disposition."""
        return int(getattr(self, disposition.value))


def _options(many: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(many)


@frozen(eq=False)
class Space:
    """
    A ruling with options.

    Attributes
    ----------
    situation : Situation
        The case and the law with no option taken.
    motion, against : str
        Which ruling.
    options : tuple of Change
        Each may be taken or not.  What two that exclude each other do together
        means nothing: see ``exclusive``.

    Raises
    ------
    ChangeError
        If there is no such motion, or an option cannot be made or compiled.
    InvalidFactError
        If the case contradicts itself under one of the options.
    """

    situation: Situation
    motion: str
    against: str
    options: tuple[Change, ...] = field(converter=_options)

    def __attrs_post_init__(self) -> None:
        made = {(one.id, person) for one in self.situation.case.motions for person in one.against}
        if (self.motion, self.against) not in made:
            raise ChangeError(f"no motion {self.motion!r} is made against {self.against!r}")
        for option in self.options:
            for part in option.parts:
                if not isinstance(part, _CHOICES):
                    raise ChangeError(f"this cannot be one of many options; use what_if: {part}")
            option.check(self.situation)

    @cached_property
    def exclusive(self) -> tuple[tuple[int, int], ...]:
        """The pairs of options, by number, that change one thing or contradict each other."""
        touching: dict[Hashable, list[int]] = {}
        for i, option in enumerate(self.options):
            for touched in option.touches:
                touching.setdefault(touched, []).append(i)
        pairs = {
            (one, other)
            for those in touching.values()
            for place, one in enumerate(those)
            for other in those[place + 1 :]
        }
        return tuple(sorted(pairs.union(self._contradicting())))

    def _contradicting(self) -> Iterator[tuple[int, int]]:
        """Pairs of an order of another day and a fact that cannot stand beside it."""
        entered = self.situation.case.injunction.entered
        dated: list[int] = []
        telling: list[int] = []
        for i, option in enumerate(self.options):
            added = [part.added for part in option.parts if part.added is not None]
            orders = [one for one in added if isinstance(one, Injunction)]
            if any(one.entered != entered for one in orders):
                dated.append(i)
            if len(orders) < len(added):
                telling.append(i)
        for one, other in product(dated, telling):
            try:
                Together([self.options[one], self.options[other]]).check(self.situation)
            except InvalidFactError:
                yield min(one, other), max(one, other)
            except ChangeError:
                # They change one thing.
                continue

    @cached_property
    def _compiled(self) -> _Compiled:
        return _compiled(self)

    @cached_property
    def _ruling(self) -> Program:
        return self._compiled.circuit.compile(self._compiled.dispositions)

    def rule(self, columns: Sequence[int], every: int) -> Ruled:
        """
        How the motion is ruled in each of some patterns.

        Parameters
        ----------
        columns : sequence of int
            For each option, in which patterns it is taken.
        every : int
            The column with a bit for each pattern.
        """
        granted, contested, denied = self._ruling.run(columns, every)
        return Ruled(granted, contested, denied, every ^ (granted | contested | denied))

    @property
    def operations(self) -> int:
        """How many bitwise operations a ruling takes."""
        return self._ruling.operations

    @cached_property
    def _possible(self) -> Program:
        return possibilities(self._compiled.circuit, self._compiled.dispositions)

    def settled(self, taken: Iterable[int], free: Iterable[int]) -> bool:
        """
        Whether the ruling is one and the same whatever some options do.

        Parameters
        ----------
        taken, free : iterable of int
            By number, the options that are taken and those that are left open; no
            other is taken.

        Returns
        -------
        bool
            True only where it is; false also where that was not seen.
        """
        may = [(1, 0)] * len(self.options)
        for number in taken:
            may[number] = (0, 1)
        for number in free:
            may[number] = (1, 1)
        bits = iter(self._possible.run([bit for pair in may for bit in pair], 1))
        return not any(no & yes for no, yes in zip(bits, bits, strict=True))

    @cached_property
    def bearing(self) -> frozenset[int]:
        """The options, by number, on which the ruling may depend."""
        return self._compiled.circuit.support(self._compiled.dispositions)

    @cached_property
    def now(self) -> Disposition:
        """The ruling with no option taken."""
        return self.at(())

    def at(self, taken: Iterable[int]) -> Disposition:
        """The ruling with some options taken, by number."""
        chosen = set(taken)
        ruled = self.rule([int(number in chosen) for number in range(len(self.options))], 1)
        return next(one for one in Disposition if ruled.where(one))

    def standing(self, findings: Iterable[Finding] | None = None) -> Findings:
        """
        Where findings stand, best for the movant over the enjoined parties.

        Parameters
        ----------
        findings : iterable of Finding, optional
            All of the rule book's when left out.
        """
        book = self.situation.rules
        wanted = tuple(book.findings if findings is None else findings)
        nodes = [node for one in wanted for node in self._compiled.stands[one]]
        return Findings(wanted, self._compiled.circuit.compile(nodes))


@frozen
class Findings:
    """
    A program that tells where findings stand.

    Attributes
    ----------
    findings : tuple of Finding
    program : Program
    """

    findings: tuple[Finding, ...]
    program: Program

    def where(self, columns: Sequence[int], every: int) -> Mapping[Finding, Mapping[Standing, int]]:
        """In which patterns each finding has each standing."""
        bits = iter(self.program.run(columns, every))
        found = {}
        for finding in self.findings:
            shown, contested, refuted = next(bits), next(bits), next(bits)
            rest = every ^ (shown | contested | refuted)
            found[finding] = {
                Standing.SHOWN: shown,
                Standing.CONTESTED: contested,
                Standing.NOT_SHOWN: rest,
                Standing.REFUTED: refuted,
            }
        return found


@frozen
class _Compiled:
    circuit: Circuit
    dispositions: tuple[Node, Node, Node]
    stands: Mapping[Finding, Stands]


def _compiled(space: Space) -> _Compiled:
    circuit = Circuit()
    inputs = tuple(circuit.input() for _ in space.options)
    law = _law(circuit, space, inputs)
    asked = [
        one
        for one in questions(space.situation.case)
        if (one.motion, one.respondent) == (space.motion, space.against)
    ]
    record = _record(circuit, space, inputs)
    found: dict[Hashable, Mapping[Finding, Stands]] = {}
    for question in asked:
        facts = tuple(_of_question(question, record, space.situation.case))
        # Questions alike but for names are one question.
        alike = tuple(
            (evolve(fact, respondent=None, party=None, source=""), node) for fact, node in facts
        )
        if alike not in found:
            found[alike] = standings(evolve(law, relief=question.relief, facts=facts))
    return _Compiled(
        circuit, _dispositions(circuit, found.values()), dict(_best(circuit, found.values()))
    )


def _record(c: Circuit, space: Space, inputs: Sequence[Node]) -> tuple[tuple[Fact, Node], ...]:
    """Every fact that the case may have, the injunction first, and where it has it."""
    case = space.situation.case
    added: dict[Fact, list[Node]] = {}
    removed: dict[Fact, list[Node]] = {}
    for change, node in _parts(space.options, inputs):
        if isinstance(change, FactChange):
            if change.removed is not None:
                removed.setdefault(change.removed, []).append(node)
            if change.added is not None:
                added.setdefault(change.added, []).append(node)
    own = dict.fromkeys([case.injunction, *case.facts])
    return tuple(
        (
            fact,
            c.or_(
                c.not_(c.or_(*removed.get(fact, ()))) if fact in own else FALSE,
                *added.get(fact, ()),
            ),
        )
        for fact in dict.fromkeys([*own, *added])
    )


def _of_question(
    question: Question, record: Iterable[tuple[Fact, Node]], case: Case
) -> Iterator[tuple[Fact, Node]]:
    motion, respondent, injunction, *_ = question.facts
    yield motion, TRUE
    yield respondent, TRUE
    for fact, node in record:
        if isinstance(fact, type(injunction)) or (
            fact.respondent in (None, question.respondent) and fact.party in (None, question.party)
        ):
            yield fact, node


def _law(c: Circuit, space: Space, inputs: Sequence[Node]) -> Supposition:
    """The supposition without the facts of a question."""
    forums: dict[str, list[Node]] = {}
    days: dict[date, list[Node]] = {}
    overruled: dict[str, list[tuple[date | None, Node]]] = {}
    dropped: dict[str, Node] = {}
    values: dict[str, list[tuple[int, Node]]] = {}
    stipulated: dict[Finding, list[tuple[Standing, Node]]] = {
        finding: [(standing, TRUE)] for finding, standing in space.situation.stipulated
    }
    for change, node in _parts(space.options, inputs):
        if isinstance(change, HeardIn):
            forums.setdefault(change.forum, []).append(node)
        elif isinstance(change, HeardOn):
            days.setdefault(change.day, []).append(node)
        elif isinstance(change, Overruling):
            overruled.setdefault(change.authority, []).append((change.on, node))
        elif isinstance(change, WithoutRule):
            dropped[change.rule] = c.or_(node, dropped.get(change.rule, FALSE))
        elif isinstance(change, WithParameter):
            values.setdefault(change.parameter, []).append((change.value, node))
        elif isinstance(change, Stipulating):
            stipulated.setdefault(change.finding, []).append((change.standing, node))
    laws = tuple(
        (forum, day, c.and_(here, then))
        for forum, here in _or_as_it_is(c, forums, space.situation.forum)
        for day, then in _or_as_it_is(c, days, space.situation.as_of)
    )
    return Supposition(
        c,
        next(iter(questions(space.situation.case))).relief,
        space.situation.rules,
        (),
        laws,
        {id: tuple(those) for id, those in overruled.items()},
        dropped,
        {id: tuple(those) for id, those in values.items()},
        {finding: tuple(those) for finding, those in stipulated.items()},
    )


def _or_as_it_is(
    c: Circuit, chosen: Mapping[_Value, list[Node]], own: _Value
) -> Iterator[tuple[_Value, Node]]:
    """Each value with where it is chosen, and the case's own where none is."""
    yield own, c.not_(c.or_(*(node for nodes in chosen.values() for node in nodes)))
    for value, nodes in chosen.items():
        yield value, c.or_(*nodes)


def _parts(options: Iterable[Change], inputs: Iterable[Node]) -> Iterator[tuple[Change, Node]]:
    for option, node in zip(options, inputs, strict=True):
        for part in option.parts:
            yield part, node


def _dispositions(c: Circuit, found: Iterable[Mapping[Finding, Stands]]) -> tuple[Node, Node, Node]:
    """Where the ruling is granted, open and denied: the best answer decides."""
    granted = contested = denied = FALSE
    nowhere = Stands(FALSE, FALSE, FALSE)
    for stands in found:
        futile = stands.get(ReliefFutile, nowhere)
        warranted = stands.get(ReliefWarranted, nowhere)
        at_all = c.not_(futile.shown)
        argued = c.or_(warranted.shown, warranted.contested)
        doubt = c.or_(warranted.contested, futile.contested)
        granted = c.or_(granted, c.and_(at_all, argued, c.not_(doubt)))
        contested = c.or_(contested, c.and_(at_all, argued, doubt))
        denied = c.or_(denied, c.and_(at_all, c.not_(argued)))
    contested = c.and_(contested, c.not_(granted))
    denied = c.and_(denied, c.not_(granted), c.not_(contested))
    return granted, contested, denied


def _best(
    c: Circuit, found: Iterable[Mapping[Finding, Stands]]
) -> Iterator[tuple[Finding, Stands]]:
    """Each finding where it stands best for the movant."""
    several = tuple(found)
    for finding in several[0]:
        those = [one[finding] for one in several]
        shown = c.or_(*(one.shown for one in those))
        contested = c.and_(c.or_(*(one.contested for one in those)), c.not_(shown))
        refuted = c.and_(*(one.refuted for one in those))
        yield finding, Stands(shown, contested, refuted)
