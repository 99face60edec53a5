"""The rule book: every doctrine, in the order in which a court would take them."""

from __future__ import annotations

from injunction_rules.law.doctrines import (
    aiding_abetting,
    all_writs,
    bound,
    contempt,
    decrees,
    defenses,
    dispositions,
    domain_names,
    held_assets,
    identification,
    independent,
    injunction,
    intertwinement,
    jurisdiction,
    notice,
    receiverships,
    service_futility,
    statutory_powers,
    takedown,
    unopposed,
)
from injunction_rules.model.facts import Relief
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook

DOCTRINES = (
    injunction.DOCTRINE,
    notice.DOCTRINE,
    aiding_abetting.DOCTRINE,
    takedown.DOCTRINE,
    intertwinement.DOCTRINE,
    independent.DOCTRINE,
    identification.DOCTRINE,
    bound.DOCTRINE,
    jurisdiction.DOCTRINE,
    contempt.DOCTRINE,
    defenses.DOCTRINE,
    service_futility.DOCTRINE,
    all_writs.DOCTRINE,
    receiverships.DOCTRINE,
    held_assets.DOCTRINE,
    domain_names.DOCTRINE,
    statutory_powers.DOCTRINE,
    decrees.DOCTRINE,
    unopposed.DOCTRINE,
    dispositions.DOCTRINE,
)

RULES = RuleBook(
    DOCTRINES,
    # Contempt asks for clear and convincing evidence (King v. Allied Vision at
    # 1058; Levin).  For the rest the order names no standard; see the burden of
    # ``aiding``.
    {
        Relief.COMPLY: Proof.PREPONDERANCE,
        Relief.CEASE: Proof.PREPONDERANCE,
        Relief.CONTEMPT: Proof.CLEAR_AND_CONVINCING,
    },
)
"""The law of this package: every rule, in the order of the doctrines."""
