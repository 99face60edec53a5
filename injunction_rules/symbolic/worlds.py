"""
Very many records before one law, and whether something is so in any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.any_record import MOTIONS, AnyRecord, KindOfMotion, ranks
from injunction_rules.symbolic.candidates import Candidates
from injunction_rules.symbolic.circuit import Circuit, Node
from injunction_rules.symbolic.diagram import Diagrams, TooLargeError
from injunction_rules.symbolic.each_rule import EachRule
from injunction_rules.symbolic.witnesses import SOME_DAY

Gate = Callable[[EachRule], Node]
"""What is asked of a world, once its rules are weighed."""


@frozen
class World:
    """Some records before a law, on one kind of motion."""

    each: EachRule
    diagrams: Diagrams

    def never(self, gate: Gate) -> bool:
        """Tell whether something is sure to be so in none of them."""
        try:
            return self.diagrams.never(gate(self.each))
        except TooLargeError:
            return False

    def ever(self, gate: Gate) -> bool:
        """Tell whether something is sure to be so in one of them."""
        try:
            return not self.diagrams.never(gate(self.each))
        except TooLargeError:
            return False


def made_of_facts(law: Law, motion: KindOfMotion, together: bool, limit: int) -> World:
    """
    Give every record that can be made of candidate facts.

    Parameters
    ----------
    law : Law
    asked : KindOfMotion
    together : bool
        Also of facts that match two patterns at once.
    limit : int
        The most nodes of a diagram.
    """
    circuit = Circuit()
    of_facts = Candidates(circuit, motion, (law,), SOME_DAY, together).records.value
    return World(
        EachRule(circuit, law.book, motion.relief, ranks(law), of_facts), Diagrams(circuit, limit)
    )


def any_record(law: Law, motion: KindOfMotion, limit: int) -> World:
    """Give every record there could be, and perhaps some that there could not."""
    circuit = Circuit()
    record = AnyRecord(circuit, motion, (law,))
    return World(
        EachRule(circuit, law.book, motion.relief, ranks(law), record.value),
        Diagrams(circuit, limit),
    )


def unseen(law: Law, gates: Iterable[Gate], limit: int) -> Iterator[Gate]:
    """Of some gates those that are true in no record that can be made of candidate facts."""
    left = list(gates)
    # Facts that match one pattern settle nearly everything, and cost much less.
    for together in (False, True):
        for motion in MOTIONS:
            if left:
                world = made_of_facts(law, motion, together, limit)
                left = [gate for gate in left if not world.ever(gate)]
    yield from left
