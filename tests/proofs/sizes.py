"""
How many patterns an enumeration goes through, theorem by theorem, largest first.

    python tests/proofs/sizes.py [ID ...]

With ids, what each step of those theorems depends on; a cut there makes it smaller.
Some hundred million patterns are gone through in a second.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import product
from math import prod
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from injunction_rules.law.rules import RULES
from proofs.enumeration import cases, space_of
from proofs.forms import Theorem
from proofs.propositions import Both
from proofs.spaces import Space
from proofs.theorems import THEOREMS


def spaces(theorem: Theorem) -> Iterator[tuple[str, Space]]:
    """The space of each step of a theorem on each kind of motion."""
    for motion, case in product(theorem.motions, cases(theorem.given)):
        given = case
        for number, step in enumerate(theorem.all_steps):
            yield f"{motion.name} step {number}", space_of(given, step, motion, RULES)
            given = Both((given, step.then))


def _main(ids: list[str]) -> None:
    stated = [one for one in THEOREMS if isinstance(one, Theorem) and (not ids or one.id in ids)]
    sized = [(sum(prod(s.sizes) for _, s in spaces(one)), one) for one in stated]
    for size, one in sorted(sized, key=lambda pair: -pair[0]):
        print(f"{size:.1e} {one.id}")
        for where, those in spaces(one) if ids else ():
            print(f"  {prod(those.sizes):.1e} {where}")
            for axis in those.axes:
                print("   ", len(axis.choices), *axis.about)


if __name__ == "__main__":
    _main(sys.argv[1:])
