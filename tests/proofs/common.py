"""What several theorems assume, and where an enumeration may cut."""

from __future__ import annotations

from injunction_rules.law.doctrines.intertwinement import OWNED
from injunction_rules.law.rules import RULES
from injunction_rules.law.times import AFTER_NOTICE
from injunction_rules.model.conditions import exactly, one_of
from injunction_rules.model.conditions import shown as leaf
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import (
    Assistance,
    AssistanceKind,
    CommonControl,
    DirectOrder,
    DomainName,
    EnterpriseKind,
    ForbiddenAct,
    HeldAssets,
    Injunction,
    OtherPower,
    Receivership,
    ReceivershipMatter,
    Role,
    SharedEnterprise,
    ThreatenedBreach,
    Unopposed,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AffirmativeAssistance,
    BoundThroughRole,
    DiligentCompliance,
    FairGroundOfDoubt,
    HadActualNotice,
    KnewOfViolation,
    LacksJurisdiction,
    PartyViolated,
    PersonalBreach,
    PurposeToAssist,
    ReliefFutile,
    ServiceInvalid,
    ServiceLacking,
    UnclearOrder,
)
from injunction_rules.model.findings import InForce as OrderInForce
from proofs.propositions import (
    MotionKind,
    Narrower,
    both,
    unproved,
)

SECOND_CIRCUIT = tuple(id for id, court in COURTS.items() if court.circuit == "ca2")
CONTEMPT = (MotionKind.CONTEMPT_OF_NONPARTY,)
POWERS = (OtherPower, Receivership, HeldAssets, DomainName, Unopposed)
"""What the record says of powers other than that of Rule 65."""

# Where enumeration may cut: more worlds than there are, but a smaller table.

EXCEPTIONS_TO_AIDING = (
    "aiding.without-purpose",
    "aiding.for-another",
    "aiding.automated",
    "takedown.answers-continued-service",
)
AGAINST_AIDING = ("independent.not-aid", "aiding.inaction")
INTO_AIDING = (
    OrderInForce,
    HadActualNotice,
    PartyViolated,
    AffirmativeAssistance,
    KnewOfViolation,
    PurposeToAssist,
)
INTO_BREACH = (
    OrderInForce,
    HadActualNotice,
    BoundThroughRole,
    ActiveConcert,
    PartyViolated,
    "contempt.tie-alone",
)
DEFENCES = (UnclearOrder, FairGroundOfDoubt, DiligentCompliance, LacksJurisdiction)
INTO_CONTEMPT = (OrderInForce, PersonalBreach, *DEFENCES)
ANSWERS_TO_AN_ORDER = tuple(rule.id for rule in RULES.exceptions["disposition.cease"])
ANSWERS_TO_CONTEMPT = tuple(rule.id for rule in RULES.exceptions["contempt.made-out"])
"""Whatever answers contempt, for theorems on which answers do not bear."""
BESIDE = (ReliefFutile, ServiceInvalid, ServiceLacking, LacksJurisdiction)

NOT_TOLD_BY_NAME = unproved(DirectOrder, obeyed=exactly(False))
NO_ACT_OF_HIS_OWN = both(
    unproved(ForbiddenAct),
    unproved(ForbiddenAct, timing=AFTER_NOTICE),
    unproved(
        Assistance,
        kind=exactly(AssistanceKind.CARRYING_ON_BUSINESS),
        beside=exactly(False),
        timing=AFTER_NOTICE,
    ),
)
NO_MEDDLING = unproved(
    Receivership,
    matter=one_of(ReceivershipMatter.SUIT_AGAINST_ESTATE, ReceivershipMatter.PROPERTY_HELD),
)
NO_PART_OF_HIS_OWN = both(unproved(Role, took_part=exactly(True)), NO_ACT_OF_HIS_OWN)
NOTHING_THREATENED = unproved(ThreatenedBreach)
NO_PAYMENT_CHAIN = unproved(Assistance, kind=exactly(AssistanceKind.PAYMENT_CHAIN))
NOT_NAMED = unproved(Injunction, names_respondent=exactly(True))
CONSISTENT = both(
    # Whoever shows common control of one sort shows common control.
    *(
        Narrower(narrow, leaf(CommonControl))
        for narrow in (
            leaf(CommonControl, control=exactly(True), ownership=OWNED),
            leaf(CommonControl, control=exactly(True)),
            leaf(CommonControl, ownership=OWNED),
        )
    ),
    *(
        Narrower(leaf(SharedEnterprise, kind=kind), leaf(SharedEnterprise))
        for kind in (
            one_of(
                EnterpriseKind.JOINT_VENTURE,
                EnterpriseKind.PROFIT_SHARING,
                EnterpriseKind.JOINT_OPERATION,
            ),
            exactly(EnterpriseKind.MAKING_THE_GOODS),
        )
    ),
)
