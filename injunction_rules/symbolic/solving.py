"""
All fact patterns at once: circuits as clauses, which a solver searches.

A gate that is true in no fact pattern is one whose clauses nothing satisfies,
which is a proof.  The cheapest pattern in which a gate is true is found by a
solver for weighted clauses: see ``docs/decisions/0019-a-solver.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field
from pysat.examples.rc2 import RC2Stratified
from pysat.formula import WCNF
from pysat.solvers import Solver

from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit, Node

Clause = list[int]
"""Gates of which at least one is true, or false where negative; a gate is one more there."""


@define(eq=False)
class Patterns:
    """
    A search among the fact patterns over the inputs of a circuit.

    Attributes
    ----------
    circuit : Circuit

    >>> circuit = Circuit()
    >>> left, right = circuit.input(), circuit.input()
    >>> both = circuit.and_(left, right)
    >>> patterns = Patterns(circuit)
    >>> patterns.never(circuit.and_(both, circuit.not_(circuit.or_(left, right))))
    True
    >>> patterns.cheapest(both, [1, 1])
    (0, 1)
    """

    circuit: Circuit
    # Gates whose clauses the solver has; it keeps what it learned of them.
    _stated: set[Node] = field(factory=set)
    _solver: Solver = field(factory=lambda: Solver("glucose4"))

    def never(self, gate: Node) -> bool:
        """Tell whether a gate is false in every pattern."""
        if gate in (FALSE, TRUE):
            return gate == FALSE
        unstated = self.circuit.under([gate]) - self._stated
        for clause in self._clauses(unstated):
            self._solver.add_clause(clause)
        self._stated |= unstated
        return not self._solver.solve([gate + 1])

    def cheapest(self, gate: Node, costs: Sequence[int]) -> tuple[int, ...] | None:
        """
        Give the cheapest pattern in which a gate is true.

        Parameters
        ----------
        gate : int
        costs : sequence of int
            What it costs that an input is true, by input; positive.

        Returns
        -------
        tuple of int or None
            The inputs that are true, least first; ``None`` where it never is.
            Among patterns as cheap, the one whose first inputs are false.
        """
        if gate in (FALSE, TRUE):
            return () if gate == TRUE else None
        under = self.circuit.under([gate])
        places = {
            node + 1: self.circuit.gates[node][1]
            for node in under
            if self.circuit.gates[node][0] == "input"
        }
        weighted = WCNF()
        weighted.extend([*self._clauses(under), [gate + 1]])
        for variable, place in places.items():
            weighted.append([-variable], weight=costs[place])
        return max(self._as_cheap(weighted, places), default=None)

    def _as_cheap(self, weighted: WCNF, places: dict[int, int]) -> Iterator[tuple[int, ...]]:
        """Yield all patterns of the least cost."""
        with RC2Stratified(weighted, solver="glucose4") as search:
            least = None
            while (model := search.compute()) is not None and least in (None, search.cost):
                least = search.cost
                chosen = [variable for variable in model if variable in places]
                yield tuple(sorted(places[variable] for variable in chosen))
                if not chosen:
                    return
                search.add_clause([-variable for variable in chosen])

    def _clauses(self, gates: set[Node]) -> Iterator[Clause]:
        """Yield what makes each gate true just where its operands say."""
        for node in sorted(gates):
            operation, left, right = self.circuit.gates[node]
            out, first, second = node + 1, left + 1, right + 1
            if operation == "not":
                yield from ([-out, -first], [out, first])
            elif operation == "and":
                yield from ([-out, first], [-out, second], [out, -first, -second])
            elif operation == "or":
                yield from ([out, -first], [out, -second], [-out, first, second])
