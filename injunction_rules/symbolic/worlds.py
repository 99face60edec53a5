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
from injunction_rules.symbolic.each_rule import EachRule
from injunction_rules.symbolic.solving import Patterns
from injunction_rules.symbolic.witnesses import SOME_DAY

Gate = Callable[[EachRule], Node]
"""What is asked of a world, once its rules are weighed."""


@frozen
class World:
    """Some records before a law, on one kind of motion."""

    each: EachRule
    patterns: Patterns

    def never(self, gate: Gate) -> bool:
        """Tell whether something is so in none of them."""
        return self.patterns.never(gate(self.each))


def made_of_facts(law: Law, motion: KindOfMotion, together: bool) -> World:
    """
    Give every record that can be made of candidate facts.

    Parameters
    ----------
    law : Law
    asked : KindOfMotion
    together : bool
        Also of facts that match two patterns at once.
    """
    circuit = Circuit()
    of_facts = Candidates(circuit, motion, (law,), SOME_DAY, together).records.value
    return World(
        EachRule(circuit, law.book, motion.relief, ranks(law), of_facts), Patterns(circuit)
    )


def any_record(law: Law, motion: KindOfMotion) -> World:
    """Give every record there could be, and perhaps some that there could not."""
    circuit = Circuit()
    record = AnyRecord(circuit, motion, (law,))
    return World(
        EachRule(circuit, law.book, motion.relief, ranks(law), record.value),
        Patterns(circuit),
    )


def unseen(law: Law, gates: Iterable[Gate]) -> Iterator[Gate]:
    """Give those of some gates that are true in no record that can be made of candidate facts."""
    left = list(gates)
    # Facts that match one pattern settle nearly everything, and cost much less.
    for together in (False, True):
        for motion in MOTIONS:
            if left:
                world = made_of_facts(law, motion, together)
                left = [gate for gate in left if world.never(gate)]
    yield from left
