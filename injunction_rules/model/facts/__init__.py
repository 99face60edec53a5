"""
Facts: what the record shows.

A fact says what happened, when, and who says so.  It is not what the law calls
it: that is a :class:`~injunction_rules.model.findings.Finding`, and only a rule makes
one.  Every fact carries

``shown``
    ``False`` when the record shows the contrary; a denial that leaves a field
    out denies every fact of its kind, whatever that field;
``proof``
    how well the record proves it; left out, it is undisputed;
``source``
    where in the record, such as ``ECF No. 41 ¶ 12``;
``respondent`` and ``party``
    of whom it speaks, by id, or in a list by several ids; left out, of all of them.

A field that is left out is unknown.  No date is ever invented: what the record
shows never happened is :data:`NEVER`, and what it shows happened on a day that it
does not give is :data:`KNOWN`.

The law each fact serves is stated in :mod:`injunction_rules.law.rules`; the
docstrings here say what a coder must look for in an opinion.
"""

from __future__ import annotations

from injunction_rules.model.facts.assistance import (
    Aim,
    ArmsLengthService,
    Assistance,
    AssistanceKind,
    CompletedDealing,
    Inaction,
    IndependentConduct,
    Knowledge,
    KnowledgeOf,
    Purpose,
    ServiceKind,
)
from injunction_rules.model.facts.base import (
    COMMON_FIELDS,
    KNOWN,
    NEVER,
    SINCE_NOTICE,
    SPANS,
    Conduct,
    Fact,
    Known,
    Never,
    Persons,
    Timing,
    UntimedConduct,
    When,
    Word,
    fact_name,
    for_the_record,
    needed,
    needed_fields,
    optional,
    persons,
    words,
)
from injunction_rules.model.facts.defenses import (
    Diligence,
    DoubtAbout,
    EnforcementDelay,
    GroundOfDoubt,
    Inability,
    OtherBranch,
    SubstantialCompliance,
    VoteInOffice,
)
from injunction_rules.model.facts.injunction import (
    ActualNotice,
    Clarification,
    ForbiddenAct,
    Injunction,
    InjunctionKind,
    NoticeContent,
    OrderStatus,
    ThreatenedBreach,
    Violation,
)
from injunction_rules.model.facts.listings import Listing
from injunction_rules.model.facts.periods import CountedFrom, Period
from injunction_rules.model.facts.power import (
    DirectOrder,
    Dispute,
    DutyKind,
    ExpressCommand,
    Heard,
    Jurisdiction,
    JurisdictionBasis,
)
from injunction_rules.model.facts.powers import (
    Agreement,
    DomainName,
    EnablingStatute,
    HeldAssets,
    OtherPower,
    PowerKind,
    Receivership,
    ReceivershipMatter,
    Unopposed,
)
from injunction_rules.model.facts.question import (
    Capacity,
    Motion,
    Relief,
    Respondent,
    RespondentKind,
)
from injunction_rules.model.facts.register import FACTS, HEADS, UNLISTED
from injunction_rules.model.facts.relations import (
    AlterEgo,
    CommonControl,
    EnterpriseKind,
    LitigationPart,
    Ownership,
    PartInLitigation,
    Role,
    RoleKind,
    SharedEnterprise,
    Succession,
    SuccessionKind,
)
from injunction_rules.model.facts.service import (
    Address,
    AlternativeService,
    Appearance,
    AppearanceBy,
    AppearanceFor,
    ContactKind,
    Contacts,
    DomesticPresence,
    Evasion,
    Identity,
    PapersServed,
    ProcessServed,
    SellerRecord,
    ServiceMeans,
)
from injunction_rules.model.facts.types import Fault

__all__ = [
    "COMMON_FIELDS",
    "FACTS",
    "HEADS",
    "KNOWN",
    "NEVER",
    "SINCE_NOTICE",
    "SPANS",
    "UNLISTED",
    "ActualNotice",
    "Address",
    "Agreement",
    "Aim",
    "AlterEgo",
    "AlternativeService",
    "Appearance",
    "AppearanceBy",
    "AppearanceFor",
    "ArmsLengthService",
    "Assistance",
    "AssistanceKind",
    "Capacity",
    "Clarification",
    "CommonControl",
    "CompletedDealing",
    "Conduct",
    "ContactKind",
    "Contacts",
    "CountedFrom",
    "Diligence",
    "DirectOrder",
    "Dispute",
    "DomainName",
    "DomesticPresence",
    "DoubtAbout",
    "DutyKind",
    "EnablingStatute",
    "EnforcementDelay",
    "EnterpriseKind",
    "Evasion",
    "ExpressCommand",
    "Fact",
    "Fault",
    "ForbiddenAct",
    "GroundOfDoubt",
    "Heard",
    "HeldAssets",
    "Identity",
    "Inability",
    "Inaction",
    "IndependentConduct",
    "Injunction",
    "InjunctionKind",
    "Jurisdiction",
    "JurisdictionBasis",
    "Knowledge",
    "KnowledgeOf",
    "Known",
    "Listing",
    "LitigationPart",
    "Motion",
    "Never",
    "NoticeContent",
    "OrderStatus",
    "OtherBranch",
    "OtherPower",
    "Ownership",
    "PapersServed",
    "PartInLitigation",
    "Period",
    "Persons",
    "PowerKind",
    "ProcessServed",
    "Purpose",
    "Receivership",
    "ReceivershipMatter",
    "Relief",
    "Respondent",
    "RespondentKind",
    "Role",
    "RoleKind",
    "SellerRecord",
    "ServiceKind",
    "ServiceMeans",
    "SharedEnterprise",
    "SubstantialCompliance",
    "Succession",
    "SuccessionKind",
    "ThreatenedBreach",
    "Timing",
    "Unopposed",
    "UntimedConduct",
    "Violation",
    "VoteInOffice",
    "When",
    "Word",
    "fact_name",
    "for_the_record",
    "needed",
    "needed_fields",
    "optional",
    "persons",
    "words",
]
