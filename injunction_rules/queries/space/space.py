"""
One ruling under very many suppositions at once.

A :class:`Space` is a ruling with options: changes each of which may or may not
be made.  It is compiled once, and then tells for as many sets of options as one
likes how the motion is ruled and where findings stand.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, combinations, product
from typing import NamedTuple

from attrs import field, frozen

from injunction_rules.changes import Change, ChangeError, Situation, Together
from injunction_rules.errors import InvalidFactError
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Injunction
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.queries.space.compiling import CHOICES, Compiled, compiled
from injunction_rules.queries.space.symmetry import Symmetry
from injunction_rules.symbolic.circuit import Program
from injunction_rules.symbolic.solving import Patterns
from injunction_rules.symbolic.suppositions import NOWHERE

_IN_ORDER = (Disposition.GRANTED, Disposition.OPEN, Disposition.DENIED)
"""As a compiled ruling tells them; elsewhere the motion is denied as futile."""


class Ruled(NamedTuple):
    """In which patterns a motion is ruled in each way; each pattern is in one."""

    granted: int
    open: int
    denied: int
    denied_as_futile: int

    def where(self, disposition: Disposition) -> int:
        """Give the patterns with a disposition."""
        return int(getattr(self, disposition.value))


@frozen(eq=False)
class Space:
    """
    A ruling of a situation with options, each of which may be taken or not.

    What two options that exclude each other do together means nothing: see
    ``exclusive``.  A :class:`ChangeError` is raised if there is no such motion, or an
    option cannot be made or compiled; an :class:`InvalidFactError` if the case
    contradicts itself under one of the options.  Options that are said to be ``checked``
    are known to be possible one by one.
    """

    situation: Situation
    motion: str
    against: str
    options: tuple[Change, ...] = field(converter=tuple[Change, ...])
    checked: bool = field(default=False, kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        motions = self.situation.case.motions
        if not any(made.id == self.motion and self.against in made.against for made in motions):
            raise ChangeError(f"no motion {self.motion!r} is made against {self.against!r}")
        for option in self.options:
            for part in option.parts:
                if not isinstance(part, CHOICES) or self._moves_the_order(part):
                    raise ChangeError(f"this cannot be one of many options; use what_if: {part}")
            if not self.checked:
                option.check(self.situation)

    @cached_property
    def symmetry(self) -> Symmetry:
        """Give the options that come to the same, whichever of some facts they change."""
        return Symmetry(self.situation, self.options)

    def of(self, chosen: Sequence[int]) -> Space:
        """Give the ruling with some of the options alone, by number."""
        if len(chosen) == len(self.options):
            return self
        options = [self.options[number] for number in chosen]
        return Space(self.situation, self.motion, self.against, options, checked=True)

    def _moves_the_order(self, part: Change) -> bool:
        """Tell whether a change of the day of an order changes of which order a notice is."""
        case = self.situation.case
        return (
            bool(case.earlier_orders)
            and isinstance(part.added, Injunction)
            and part.added.entered != case.injunction.entered
        )

    @cached_property
    def exclusive(self) -> tuple[tuple[int, int], ...]:
        """Give the pairs of options, by number, that change one thing or contradict each other."""
        touching: dict[Hashable, list[int]] = {}
        for i, option in enumerate(self.options):
            for touched in option.touches:
                touching.setdefault(touched, []).append(i)
        pairs = chain.from_iterable(combinations(numbers, 2) for numbers in touching.values())
        return tuple(sorted({*pairs, *self.contradicting()}))

    def contradicting(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of options, by number: an order of other days, a fact not beside it."""
        own = self.situation.case.injunction
        dated: set[int] = set()
        telling: set[int] = set()
        for i, option in enumerate(self.options):
            for fact in (part.added for part in option.parts if part.added is not None):
                if not isinstance(fact, Injunction):
                    telling.add(i)
                elif (fact.entered, fact.period) != (own.entered, own.period):
                    dated.add(i)
        for first, second in product(sorted(dated), sorted(telling)):
            try:
                Together([self.options[first], self.options[second]]).check(self.situation)
            except InvalidFactError:
                yield min(first, second), max(first, second)
            except ChangeError:
                # They change one thing.
                continue

    @cached_property
    def _compiled(self) -> Compiled:
        return compiled(self.situation, self.motion, self.against, self.options)

    @cached_property
    def _ruling(self) -> Program:
        return self._compiled.circuit.compile(self._compiled.dispositions)

    def rule(self, columns: Sequence[int], every: int) -> Ruled:
        """Tell how the motion is ruled in every pattern, given in which each option is taken."""
        granted, contested, denied = self._ruling.run(columns, every)
        return Ruled(granted, contested, denied, every ^ (granted | contested | denied))

    @property
    def operations(self) -> int:
        """Tell how many bitwise operations a ruling takes."""
        return self._ruling.operations

    @cached_property
    def bearing(self) -> frozenset[int]:
        """Give the options, by number, on which the ruling may depend."""
        return self._compiled.circuit.support(self._compiled.dispositions)

    @cached_property
    def now(self) -> Disposition:
        """Give the ruling with no option taken."""
        return self.at(())

    def at(self, taken: Iterable[int]) -> Disposition:
        """Give the ruling with some options taken, by number."""
        chosen = set(taken)
        ruled = self.rule([int(number in chosen) for number in range(len(self.options))], 1)
        return next(ruling for ruling in Disposition if ruled.where(ruling))

    def smallest_change(self, to: Disposition | None = None) -> tuple[int, ...] | None:
        """Give the fewest options, by number, that make the ruling another; none is a proof."""
        circuit = self._compiled.circuit
        ruled = dict(zip(_IN_ORDER, self._compiled.dispositions, strict=True))
        ruled[Disposition.DENIED_AS_FUTILE] = circuit.not_(circuit.or_(*ruled.values()))
        wanted = circuit.not_(ruled[self.now]) if to is None else ruled[to]
        inputs = self._compiled.inputs
        possible = [
            circuit.not_(circuit.and_(inputs[first], inputs[second]))
            for first, second in self.exclusive
        ]
        gate = circuit.and_(wanted, *possible)
        return Patterns(circuit).cheapest(gate, [1] * len(inputs))

    def standing(self, findings: Iterable[Finding] | None = None) -> Findings:
        """Tell where findings, or all, stand best for the movant over the enjoined parties."""
        book = self.situation.rules
        wanted = tuple(book.findings if findings is None else findings)
        nodes = [node for finding in wanted for node in self._compiled.stands.get(finding, NOWHERE)]
        return Findings(wanted, self._compiled.circuit.compile(nodes))


@frozen
class Findings:
    """A program that tells where findings stand."""

    findings: tuple[Finding, ...]
    program: Program

    def where(self, columns: Sequence[int], every: int) -> Mapping[Finding, Mapping[Standing, int]]:
        """In which patterns each finding has each standing."""
        bits = iter(self.program.run(columns, every))
        standings = {}
        for finding in self.findings:
            shown, contested, refuted = next(bits), next(bits), next(bits)
            rest = every ^ (shown | contested | refuted)
            standings[finding] = {
                Standing.SHOWN: shown,
                Standing.CONTESTED: contested,
                Standing.NOT_SHOWN: rest,
                Standing.REFUTED: refuted,
            }
        return standings
