"""
The small tree that every rendering of reasons is a projection of.

A :class:`Node` is a line with what it is, so that plain text, a terminal,
Markdown and HTML say the same and differ only in dress.  Its text is made plain
when it is built: nothing unprintable gets past it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import chain

from attrs import evolve, field, frozen

from injunction_rules.model.proof import Standing
from injunction_rules.rendering.escaping import plain


class Role(Enum):
    """The role of a line, and so how it is dressed."""

    FINDING = "finding"
    RULE = "rule"
    EXCEPTION = "exception"
    CITES = "cites"
    FACT = "fact"
    CONDITION = "condition"
    NOTE = "note"


def tuple_of(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(nodes)


@frozen
class Node:
    """
    One line of the reasons: the words the eye should find, the rest of the line, its children.

    A finding has its standing, a rule or an exception the rule's id.  What is alike must
    agree for two lines to be printed as one; the line itself where that is left empty.
    """

    role: Role
    lead: str = field(default="", converter=plain)
    text: str = field(default="", converter=plain)
    children: tuple[Node, ...] = field(default=(), converter=tuple_of, kw_only=True)
    standing: Standing | None = field(default=None, kw_only=True)
    rule: str = field(default="", kw_only=True)
    alike: str = field(default="", kw_only=True)

    @property
    def line(self) -> str:
        """Lead and text."""
        return f"{self.lead} {self.text}".strip()

    @property
    def shape(self) -> tuple[object, ...]:
        """Give what two trees share that say the same of different people."""
        own = self.alike or self.line
        return (self.role, own, *(child.shape for child in self.children))

    def walk(self) -> Iterator[Node]:
        """Yield this node and every one below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def name(self) -> str:
        """Give a rule's id, or a finding's name."""
        return self.rule or self.text

    @property
    def sole_rule(self) -> Node | None:
        """Give the one rule a finding rests on; what it rests on may stand beside it."""
        rules = [child for child in self.children if child.role is Role.RULE]
        return rules[0] if self.role is Role.FINDING and len(rules) == 1 else None

    @property
    def silent(self) -> bool:
        """Tell whether it tells of what nobody has shown, and of no fact."""
        if self.role not in (Role.FINDING, Role.RULE):
            return False
        below = list(self.walk())
        return not any(
            node.role in (Role.FACT, Role.EXCEPTION)
            or node.standing not in (None, Standing.NOT_SHOWN)
            or node.lead.startswith("not shown, stipulated")
            for node in below
        ) and all(node.lead == "not met:" for node in below if node.role is Role.CONDITION)


def once(tree: Node) -> Node:
    """Give the tree with each finding explained where it first occurs, and named after that."""
    seen: set[tuple[str, str]] = set()

    def pruned(node: Node) -> Node:
        if node.role is Role.FINDING and node.children:
            if (node.lead, node.text) in seen:
                return evolve(node, text=f"{node.text} (see above)", children=())
            seen.add((node.lead, node.text))
        return evolve(node, children=[pruned(child) for child in node.children])

    return pruned(tree)


def together(trees: Sequence[tuple[str, Node]]) -> Iterator[Node]:
    """
    Give trees of one shape as one, each with the name of the person it speaks of.

    Where the lines differ each has the names of those it is true of.
    """
    everyone, nodes = zip(*trees, strict=True)
    names: dict[str, list[str]] = {}
    for name, node in trees:
        names.setdefault(node.line, []).append(name)
    if len(names) == 1:
        columns = zip(*(node.children for node in nodes), strict=True)
        alike = (together(list(zip(everyone, column, strict=True))) for column in columns)
        yield evolve(nodes[0], children=chain.from_iterable(alike))
        return
    first = {node.line: node for node in reversed(nodes)}
    for line, people in names.items():
        yield evolve(first[line], text=f"{first[line].text} ({listed(people)})")


def listed(names: Iterable[str]) -> str:
    """
    List names as a sentence does.

    >>> listed(["Alibaba", "AliExpress"])
    'Alibaba and AliExpress'
    """
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def counted(names: Sequence[str]) -> str:
    """
    List names, or the first and how many others.

    >>> counted(["Ann", "Bob", "Carl"])
    'Ann and two others'
    """
    if len(names) <= 2:
        return listed(names)
    return f"{names[0]} and {number(len(names) - 1)} others"


def number(many: int) -> str:
    """
    Give a number from two on, in words up to nine.

    >>> number(4), number(61)
    ('four', '61')
    """
    words = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[many - 2] if many <= 9 else str(many)


def sentence(text: str) -> str:
    """Give a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
