"""
What the authorities demand of every fact pattern.

Each is stated as strongly as it is true, with the exceptions that the law has: powers
other than that of Rule 65 reach strangers, an officer breaks an order by his own part
in the wrong, and whoever is told something by name must do it.  What only looks like
a theorem is in ``mistakes``.
"""

from __future__ import annotations

from proofs.forms import Provable
from proofs.theorems_aiding import AIDING
from proofs.theorems_bound import BOUND
from proofs.theorems_contempt import CONTEMPT_THEOREMS
from proofs.theorems_futility import FUTILITY
from proofs.theorems_proof import MORE_PROOF
from proofs.theorems_takedown import TAKEDOWN

THEOREMS: tuple[Provable, ...] = (
    *BOUND,
    *AIDING,
    *TAKEDOWN,
    *CONTEMPT_THEOREMS,
    *FUTILITY,
    *MORE_PROOF,
)
"""All of them, in the order of the page on proofs."""
