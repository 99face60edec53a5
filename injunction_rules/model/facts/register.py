"""The kinds of fact that a case file may list, by name."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from injunction_rules.model.facts.assistance import (
    ArmsLengthService,
    Assistance,
    CompletedDealing,
    Inaction,
    IndependentConduct,
    Knowledge,
    Purpose,
)
from injunction_rules.model.facts.base import Conduct, Fact, UntimedConduct, _snake
from injunction_rules.model.facts.defenses import (
    Diligence,
    EnforcementDelay,
    GroundOfDoubt,
    Inability,
    OtherBranch,
    SubstantialCompliance,
)
from injunction_rules.model.facts.injunction import (
    ActualNotice,
    ForbiddenAct,
    Injunction,
    ThreatenedBreach,
    Violation,
)
from injunction_rules.model.facts.listings import Listing
from injunction_rules.model.facts.power import (
    DirectOrder,
    Dispute,
    ExpressCommand,
    Heard,
    Jurisdiction,
)
from injunction_rules.model.facts.powers import (
    DomainName,
    HeldAssets,
    OtherPower,
    Receivership,
    Unopposed,
)
from injunction_rules.model.facts.question import Motion, Respondent
from injunction_rules.model.facts.relations import (
    AlterEgo,
    CommonControl,
    PartInLitigation,
    Role,
    SharedEnterprise,
    Succession,
)
from injunction_rules.model.facts.service import (
    Address,
    AlternativeService,
    Appearance,
    Contacts,
    DomesticPresence,
    Evasion,
    Identity,
    PapersServed,
    ProcessServed,
    SellerRecord,
)

# Those that a case file lists under `facts`; the rest come from its other parts.
_LISTED: tuple[type[Fact], ...] = (
    ActualNotice,
    Violation,
    ForbiddenAct,
    ThreatenedBreach,
    Assistance,
    Knowledge,
    Purpose,
    ArmsLengthService,
    Inaction,
    IndependentConduct,
    CompletedDealing,
    Listing,
    Role,
    CommonControl,
    AlterEgo,
    Succession,
    SharedEnterprise,
    PartInLitigation,
    Jurisdiction,
    Heard,
    DirectOrder,
    ExpressCommand,
    Dispute,
    OtherPower,
    Receivership,
    HeldAssets,
    DomainName,
    Unopposed,
    Appearance,
    Identity,
    SellerRecord,
    Address,
    PapersServed,
    ProcessServed,
    Evasion,
    DomesticPresence,
    AlternativeService,
    Contacts,
    Diligence,
    SubstantialCompliance,
    Inability,
    GroundOfDoubt,
    OtherBranch,
    EnforcementDelay,
)

FACTS: dict[str, type[Fact]] = {_snake(kind.__name__): kind for kind in _LISTED}
"""Our kinds of fact that a case file may list, by the name they have there."""

HEADS = (Motion, Respondent, Injunction)
"""What a question has one of, and a case file says in other places."""

UNLISTED = frozenset({Fact, Conduct, UntimedConduct, *HEADS})
"""The kinds of fact that no case file lists: those, and the bases of all others."""
