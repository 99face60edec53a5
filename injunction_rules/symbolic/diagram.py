"""
Every fact pattern at once: circuits as ordered binary decision diagrams.

In a diagram, functions of the inputs that are equal are one node, whatever the
gates that compute them.  So a thing that is so in no fact pattern is ``FALSE``,
which is a proof, and the cheapest pattern in which it is so is a shortest path.
How large a diagram grows depends on the order of the inputs; the rules of a
book touch each kind of fact in few places, and theirs stay small.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node

LIMIT = 1_000_000
"""How many nodes diagrams may have, left out: some hundreds of megabytes."""

_OF_CONSTANTS = 1 << 60


class TooLargeError(Exception):
    """A diagram that outgrew its limit; nothing follows about its function."""


@define(eq=False)
class Diagrams:
    """
    The diagrams of the gates of one circuit, built as they are asked for.

    Attributes
    ----------
    circuit : Circuit
    limit : int
        The most nodes, over all diagrams together.

    >>> circuit = Circuit()
    >>> one, other = circuit.input(), circuit.input()
    >>> both = circuit.and_(one, other)
    >>> diagrams = Diagrams(circuit)
    >>> diagrams.never(circuit.and_(both, circuit.not_(circuit.or_(one, other))))
    True
    >>> diagrams.cheapest(both, [1, 1])
    (0, 1)
    """

    circuit: Circuit
    limit: int = LIMIT
    # By number of a node: the input it asks for, and what follows from no and yes.
    _input: list[int] = field(factory=lambda: [_OF_CONSTANTS, _OF_CONSTANTS])
    _no: list[int] = field(factory=lambda: [FALSE, TRUE])
    _yes: list[int] = field(factory=lambda: [FALSE, TRUE])
    _nodes: dict[tuple[int, int, int], int] = field(factory=dict)
    _gates: dict[Node, int] = field(factory=lambda: {FALSE: FALSE, TRUE: TRUE})
    _joined: dict[str, dict[tuple[int, int], int]] = field(factory=lambda: {"and": {}, "or": {}})
    _negated: dict[int, int] = field(factory=lambda: {FALSE: TRUE, TRUE: FALSE})

    def never(self, gate: Node) -> bool:
        """
        Tell whether a gate is false in every pattern.

        Raises
        ------
        TooLargeError
            If that cannot be told within the limit.
        """
        return self._of(gate) == FALSE

    def cheapest(self, gate: Node, costs: Sequence[int]) -> tuple[int, ...] | None:
        """
        Give the cheapest pattern in which a gate is true.

        Parameters
        ----------
        gate : int
        costs : sequence of int
            What it costs that an input is true, by input; not negative.

        Returns
        -------
        tuple of int or None
            The inputs that are true, least first; ``None`` where it never is.
            Among patterns as cheap, the one whose first inputs are false.

        Raises
        ------
        TooLargeError
            If that cannot be told within the limit.
        """
        top = self._of(gate)
        if top == FALSE:
            return None
        # What a node leads to has a lower number than the node.
        best = {TRUE: 0}
        for node in self._under(top):
            no, yes = best.get(self._no[node]), best.get(self._yes[node])
            dearer = None if yes is None else yes + costs[self._input[node]]
            best[node] = min(price for price in (no, dearer) if price is not None)
        chosen = []
        while top != TRUE:
            if best[top] == best.get(self._no[top]):
                top = self._no[top]
            else:
                chosen.append(self._input[top])
                top = self._yes[top]
        return tuple(chosen)

    def _under(self, top: int) -> list[int]:
        seen: set[int] = set()
        waiting = [top]
        while waiting:
            node = waiting.pop()
            if node > TRUE and node not in seen:
                seen.add(node)
                waiting += (self._no[node], self._yes[node])
        return sorted(seen)

    def _of(self, top: Node) -> int:
        """Give the diagram of a gate."""
        needed: set[Node] = set()
        waiting = [top]
        while waiting:
            gate = waiting.pop()
            if gate in needed or gate in self._gates:
                continue
            needed.add(gate)
            operation, left, right = self.circuit.gates[gate]
            if operation != "input":
                waiting += (left, right)
        # A gate has a higher number than its operands.
        for gate in sorted(needed):
            operation, left, right = self.circuit.gates[gate]
            if operation == "input":
                diagram = self._node(left, FALSE, TRUE)
            elif operation == "not":
                diagram = self._not(self._gates[left])
            else:
                diagram = self._join(operation, self._gates[left], self._gates[right])
            self._gates[gate] = diagram
        return self._gates[top]

    def _node(self, variable: int, no: int, yes: int) -> int:
        if no == yes:
            return no
        key = (variable, no, yes)
        node = self._nodes.get(key)
        if node is None:
            node = len(self._input)
            if node >= self.limit:
                raise TooLargeError
            self._nodes[key] = node
            self._input.append(variable)
            self._no.append(no)
            self._yes.append(yes)
        return node

    def _not(self, top: int) -> int:
        known = self._negated
        for node in self._under(top):
            if node not in known:
                result = self._node(
                    self._input[node], known[self._no[node]], known[self._yes[node]]
                )
                known[node], known[result] = result, node
        return known[top]

    def _join(self, operation: str, first: int, second: int) -> int:
        """Both, or either: a walk over pairs of nodes with a stack of its own."""
        known = self._joined[operation]
        decides, neutral = (FALSE, TRUE) if operation == "and" else (TRUE, FALSE)
        inputs, nos, yeses = self._input, self._no, self._yes

        def settled(a: int, b: int) -> int | None:
            if a == b or b == neutral:
                return a
            if a == neutral:
                return b
            if decides in (a, b):
                return decides
            return known.get((a, b) if a < b else (b, a))

        result = settled(first, second)
        waiting = [(first, second) if first < second else (second, first)] if result is None else []
        while waiting:
            a, b = waiting[-1]
            variable = min(inputs[a], inputs[b])
            a_no, a_yes = (nos[a], yeses[a]) if inputs[a] == variable else (a, a)
            b_no, b_yes = (nos[b], yeses[b]) if inputs[b] == variable else (b, b)
            no, yes = settled(a_no, b_no), settled(a_yes, b_yes)
            if no is None:
                waiting.append((a_no, b_no) if a_no < b_no else (b_no, a_no))
            if yes is None:
                waiting.append((a_yes, b_yes) if a_yes < b_yes else (b_yes, a_yes))
            if no is not None and yes is not None:
                result = known[a, b] = self._node(variable, no, yes)
                waiting.pop()
        assert result is not None
        return result
