"""
The graph of the reasons for an answer, as values: nodes and edges.

It knows nothing of how it is drawn up or drawn.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from injunction_rules.model.lines import counted, short
from injunction_rules.model.proof import Standing, Value
from injunction_rules.rendering.escaping import all_plain, plain
from injunction_rules.rendering.reported import picture


class Kind(Enum):
    """The kind of a node."""

    FACT = "fact"
    CONDITION = "condition"
    RULE = "rule"
    EXCEPTION = "exception"
    FINDING = "finding"
    RULING = "ruling"


class Relation(Enum):
    """The effect of one node on another."""

    PREMISE = "premise"
    SUPPORTS = "supports"
    AGAINST = "against"
    DEFEATS = "defeats"


ROLES = {Relation.AGAINST: "counts against", Relation.DEFEATS: "takes away"}
"""The relations that a picture names, in words."""


@frozen(kw_only=True, repr=False)
class Node:
    """
    One fact, condition, rule, exception or finding, or the ruling.

    Its id is such as ``fact:facts[3]`` or ``finding:bound``; the label says what it is and what
    became of it, such as ``rule, not met``; the title is the id of a rule, the standing of a
    finding, the disposition of a ruling.  A rule lacks what it asks for and the record is
    silent on, a finding the rules that have no support in the record.  The value says how far
    it holds.
    """

    id: str
    kind: Kind
    label: str
    title: str = field(default="", converter=plain)
    text: str = field(converter=plain)
    source: str = field(default="", converter=plain)
    lacks: tuple[str, ...] = field(default=(), converter=all_plain)
    standing: Standing | None = None
    value: Value = Value.TRUE

    def __repr__(self) -> str:
        return short(f"Node {self.id}: {self.text}")

    @property
    def texts(self) -> list[str]:
        """Give all that a box says, of which only a fact names its source."""
        source = self.source if self.kind is Kind.FACT else ""
        texts = (self.label.upper(), self.title, self.text, source, self.lacking)
        return [text for text in texts if text]

    @property
    def lacking(self) -> str:
        """Give what it lacks, in words; empty where it lacks nothing."""
        if not self.lacks:
            return ""
        head = "without support in the record" if self.standing else "nothing in the record of"
        return f"{head}: {'; '.join(self.lacks)}"


@frozen
class Edge:
    """
    The effect of one node on another, by their ids.

    Its value is false where a premise fails or a rule is not met.
    """

    source: str
    target: str
    relation: Relation
    value: Value


@frozen(repr=False)
class Graph:
    """
    The reasons for one answer: each node after all it rests on, the ruling last.

    A notebook shows it as a picture.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def name(self) -> str:
        """Give what was asked, and the ruling."""
        ruling = self.nodes[-1]
        return f"{ruling.text}: {ruling.title}"

    def __repr__(self) -> str:
        parts = counted((len(self.nodes), "node"), (len(self.edges), "edge"))
        return short(f"Graph of {self.name}: {parts}")

    def _repr_svg_(self) -> str:
        return picture(self)
