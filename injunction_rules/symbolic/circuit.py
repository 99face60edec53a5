"""
Bitwise circuits: straight-line code over Python integers.

A circuit is built gate by gate from inputs.  Gates that are alike are one gate,
and what is constant is folded away as it is built.  Compiled, it becomes one
Python function of a few hundred bitwise operations, each of which works on as
many fact patterns at once as its integers have bits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from attrs import define, field, frozen

Node = int
"""A gate of a circuit, by its number."""

FALSE: Node = 0
TRUE: Node = 1

_Gate = tuple[Literal["and", "or", "not", "input"], Node, Node]

Run = Callable[[Sequence[int], int], tuple[int, ...]]
"""From the bit sets of the inputs, and that with every bit set, to the outputs."""


@define
class Circuit:
    """
    A directed acyclic graph of gates.

    Attributes
    ----------
    gates : list of tuple
        Operation and operands, each operand before what uses it.
    """

    gates: list[_Gate] = field(factory=lambda: [("input", -1, -1), ("input", -2, -2)])
    _known: dict[_Gate, Node] = field(factory=dict)
    _inputs: int = 0

    def input(self) -> Node:
        """Give one more input."""
        self.gates.append(("input", self._inputs, self._inputs))
        self._inputs += 1
        return len(self.gates) - 1

    @property
    def inputs(self) -> int:
        """Tell how many inputs there are."""
        return self._inputs

    def _gate(self, operation: Literal["and", "or", "not"], left: Node, right: Node) -> Node:
        gate: _Gate = (operation, left, right) if left <= right else (operation, right, left)
        if gate not in self._known:
            self.gates.append(gate)
            self._known[gate] = len(self.gates) - 1
        return self._known[gate]

    def not_(self, node: Node) -> Node:
        """True where ``one`` is not."""
        if node in (FALSE, TRUE):
            return TRUE - node
        operation, inner, _ = self.gates[node]
        return inner if operation == "not" else self._gate("not", node, node)

    def and_(self, *many: Node) -> Node:
        """True where all are."""
        return self._join("and", many, TRUE)

    def or_(self, *many: Node) -> Node:
        """True where some is."""
        return self._join("or", many, FALSE)

    def _join(self, operation: Literal["and", "or"], many: Iterable[Node], neutral: Node) -> Node:
        kept = set(many) - {neutral}
        decides = TRUE - neutral
        if decides in kept or any(self.not_known(node) in kept for node in kept):
            return decides
        joined = neutral
        for node in sorted(kept):
            joined = node if joined == neutral else self._gate(operation, joined, node)
        return joined

    def not_known(self, node: Node) -> Node | None:
        """Give the gate that negates another, if there is one."""
        operation, inner, _ = self.gates[node]
        return inner if operation == "not" else self._known.get(("not", node, node))

    def support(self, outputs: Iterable[Node]) -> frozenset[int]:
        """Give the numbers of the inputs on which some outputs may depend."""
        return frozenset(
            self.gates[node][1] for node in self.under(outputs) if self.gates[node][0] == "input"
        )

    def under(self, outputs: Iterable[Node]) -> set[Node]:
        """Give the gates on which some outputs rest, and they themselves."""
        return _needed(self.gates, outputs)

    def compile(self, outputs: Iterable[Node]) -> Program:
        """
        Straight-line code for some outputs, and nothing that they do not need.

        Parameters
        ----------
        outputs : iterable of int
            The gates whose bit sets are wanted.
        """
        wanted = tuple(outputs)
        return Program(self._inputs, *_code(self.gates, wanted))


@frozen
class Program:
    """
    A compiled circuit.

    Attributes
    ----------
    inputs : int
        How many bit sets it takes.
    operations : int
        How many bitwise operations it performs.
    run : callable
        From the bit sets of the inputs, and that with every bit set, to those
        of the outputs.
    """

    inputs: int
    operations: int
    run: Run


def _needed(gates: Sequence[_Gate], outputs: Iterable[Node]) -> set[Node]:
    """Give the gates on which some outputs rest, and they themselves."""
    needed: set[Node] = set()
    waiting = [output for output in outputs if output > TRUE]
    while waiting:
        node = waiting.pop()
        if node in needed:
            continue
        needed.add(node)
        operation, left, right = gates[node]
        if operation != "input":
            waiting += (left, right)
    return needed


def _code(gates: Sequence[_Gate], outputs: tuple[Node, ...]) -> tuple[int, Run]:
    needed = _needed(gates, outputs)
    # A name is used again when what it held is needed no more, so that the whole
    # computation stays in the fast memory of the processor.
    last = {operand: node for node in sorted(needed) for operand in _operands(gates[node])}
    held = set(outputs)
    names: dict[Node, str] = {FALSE: "0", TRUE: "every"}
    free: list[str] = []
    fresh = 0
    lines: list[str] = []
    for node in sorted(needed):
        operation, left, right = gates[node]
        if operation == "input":
            names[node] = f"given[{left}]"
            continue
        text = _TEXT[operation].format(names[left], names[right])
        for operand in {left, right}:
            if last[operand] == node and operand not in held and names[operand][0] == "r":
                free.append(names[operand])
        if free:
            names[node] = free.pop()
        else:
            names[node] = f"r{fresh}"
            fresh += 1
        lines.append(f" {names[node]} = {text}")
    result = "".join(f"{names[output]}, " for output in outputs)
    source = "\n".join(["def run(given, every):", *lines, f" return ({result})"])
    space: dict[str, Any] = {}
    # The source is made of the operators and numbers above alone.
    exec(compile(source, "<circuit>", "exec"), {"__builtins__": {}}, space)
    return len(lines), space["run"]


# An exclusive or keeps integers positive, where Python's own complement does not.
_TEXT: Mapping[str, str] = {"and": "{} & {}", "or": "{} | {}", "not": "{} ^ every"}


def _operands(gate: _Gate) -> tuple[Node, ...]:
    return () if gate[0] == "input" else gate[1:]
