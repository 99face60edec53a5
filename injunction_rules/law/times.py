"""
The phases of events for which rules ask, each as a constraint.

Only what is done while the order is in force breaks it, and only help that comes after
notice of the order, with knowledge of the violation, helps knowingly.
"""

from __future__ import annotations

from injunction_rules.model.conditions import exactly, one_of
from injunction_rules.model.facts import SINCE_NOTICE, Timing

BEFORE_ORDER = exactly(Timing.BEFORE_ORDER)
BEFORE_NOTICE = one_of(Timing.BEFORE_ORDER, Timing.BEFORE_NOTICE)
AFTER_ORDER = one_of(Timing.BEFORE_NOTICE, *SINCE_NOTICE)
AFTER_NOTICE = one_of(*SINCE_NOTICE)
AFTER_KNOWLEDGE = exactly(Timing.AFTER_KNOWLEDGE)
PERHAPS_AFTER_KNOWLEDGE = one_of(Timing.AFTER_NOTICE, Timing.AFTER_KNOWLEDGE)
