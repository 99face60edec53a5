"""Facts that a question brings with it: the motion and the respondent."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from enum import Enum

from attrs import frozen

from injunction_rules.model.facts.base import Fact


class RespondentKind(Enum):
    """What sort of person the motion is made against."""

    MARKETPLACE = "marketplace"
    SELLER = "seller"
    BANK = "bank"
    PAYMENT = "payment"
    HOST = "host"
    NETWORK = "network"
    REGISTRAR = "registrar"
    SEARCH = "search"
    SUPPLIER = "supplier"
    DISTRIBUTOR = "distributor"
    COMPETITOR = "competitor"
    AFFILIATE = "affiliate"
    SUCCESSOR = "successor"
    OFFICER = "officer"
    EMPLOYEE = "employee"
    ATTORNEY = "attorney"
    AGENT = "agent"
    INDIVIDUAL = "individual"
    UNION = "union"
    GOVERNMENT = "government"
    OTHER = "other"


class Relief(Enum):
    """
    What a motion asks for.

    ``COMPLY`` orders an enjoined party to obey, ``CEASE`` orders a nonparty to
    stop or declares it bound, ``CONTEMPT`` asks for a finding of contempt.
    """

    COMPLY = "comply"
    CEASE = "cease"
    CONTEMPT = "contempt"


class Capacity(Enum):
    """Whether the respondent is itself enjoined."""

    ENJOINED_PARTY = "enjoined_party"
    NONPARTY = "nonparty"


# The motion itself, and who is before the court.


@frozen(kw_only=True)
class Motion(Fact):
    """
    The question before the court: what is asked, and whether of a party.

    ``new_terms`` is true when the order asked for would say more than the
    injunction already says.
    """

    relief: Relief
    against: Capacity
    new_terms: bool = False


@frozen(kw_only=True)
class Respondent(Fact):
    """Of what kind the respondent is."""

    kind: RespondentKind
