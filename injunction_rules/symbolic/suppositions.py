"""
A question with choices left open, and values that differ from choice to choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from attrs import field, frozen

from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.symbolic.circuit import FALSE, Circuit, Node


class Kleene(NamedTuple):
    """A value in every fact pattern: where at least unsettled, and where true."""

    some: Node
    true: Node


NEVER_SO = Kleene(FALSE, FALSE)


class Stands(NamedTuple):
    """A finding in every fact pattern: where shown, contested and refuted."""

    shown: Node
    contested: Node
    refuted: Node


NOWHERE = Stands(FALSE, FALSE, FALSE)
"""A finding of which no rule speaks: not shown in any pattern."""


@frozen
class Supposition:
    """
    A question with choices left open.

    Nodes say in which fact patterns a thing is so: one input of the circuit,
    several joined, or ``TRUE``.

    Attributes
    ----------
    circuit : Circuit
    relief : Relief
    book : RuleBook
    facts : tuple of (Fact, Node)
        Every fact that the record may have, and where it has it.
    laws : tuple of (str, datetime.date, Node)
        The courts and dates, and where each decides; in every pattern one.
    overruled : mapping of str to tuple of (datetime.date or None, Node)
        By id of authority, from when and where it no longer counts.
    dropped : mapping of str to Node
        By id of rule, where it is left out.
    values : mapping of str to tuple of (int, Node)
        By id of parameter, other numbers, and where each stands.
    stipulated : mapping of Finding to tuple of (Standing, Node)
        Where findings are supposed, whatever the rules say.
    """

    circuit: Circuit
    relief: Relief
    book: RuleBook
    facts: tuple[tuple[Fact, Node], ...]
    laws: tuple[tuple[str, date, Node], ...]
    overruled: Mapping[str, tuple[tuple[date | None, Node], ...]] = field(factory=dict)
    dropped: Mapping[str, Node] = field(factory=dict)
    values: Mapping[str, tuple[tuple[int, Node], ...]] = field(factory=dict)
    stipulated: Mapping[Finding, tuple[tuple[Standing, Node], ...]] = field(factory=dict)
