"""
Words for how well a thing is proved, and for what follows from that.

Three small scales, none of which can be exchanged for another:

``Proof``
    how well the record proves one fact;
``Value``
    whether a condition holds on the record (Kleene's three values);
``Standing``
    where a finding stands once every rule for and against it is weighed.
"""

from __future__ import annotations

from enum import Enum, IntEnum


class Proof(IntEnum):
    """
    The proof of a fact in the record, from least to most.

    ``ALLEGED`` is said by one side and proved by nothing, ``PREPONDERANCE`` shown to be
    more likely than not, ``CLEAR_AND_CONVINCING`` shown to be highly probable,
    ``UNDISPUTED`` admitted, or not denied by anybody.  A fact counts under a standard
    when its proof reaches it.

    >>> Proof.PREPONDERANCE >= Proof.CLEAR_AND_CONVINCING
    False
    >>> Proof.UNDISPUTED.label
    'undisputed'
    """

    ALLEGED = 1
    PREPONDERANCE = 2
    CLEAR_AND_CONVINCING = 3
    UNDISPUTED = 4

    @property
    def label(self) -> str:
        """Give the words a court would use."""
        return _PROOF_LABELS[self]


_PROOF_LABELS = {
    Proof.ALLEGED: "alleged only",
    Proof.PREPONDERANCE: "preponderance of the evidence",
    Proof.CLEAR_AND_CONVINCING: "clear and convincing evidence",
    Proof.UNDISPUTED: "undisputed",
}


class Value(IntEnum):
    """
    The value of a condition: false, unsettled, or true.

    The order makes conjunction ``min`` and disjunction ``max``.

    >>> min(Value.TRUE, Value.UNSETTLED) is Value.UNSETTLED
    True
    >>> Value.TRUE.negated is Value.FALSE
    True
    """

    FALSE = 0
    UNSETTLED = 1
    TRUE = 2

    @property
    def negated(self) -> Value:
        """Give the mirror value: true for false, and unsettled for itself."""
        return _NEGATED[self]


_NEGATED = {
    Value.FALSE: Value.TRUE,
    Value.UNSETTLED: Value.UNSETTLED,
    Value.TRUE: Value.FALSE,
}


class Standing(Enum):
    """
    Where a finding stands.

    ``NOT_SHOWN`` (nobody carried the burden) and ``REFUTED`` (the contrary is
    shown) rule alike where only the burden matters, and differ
    everywhere else.
    """

    SHOWN = "shown"
    CONTESTED = "contested"
    NOT_SHOWN = "not shown"
    REFUTED = "refuted"

    # An enum hashes the name of a member, in Python, and standings are looked up all the time.
    __hash__ = object.__hash__
