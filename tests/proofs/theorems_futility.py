"""When relief is futile, and what that leaves as it was."""

from __future__ import annotations

from injunction_rules.model.facts import (
    Address,
    AlternativeService,
    Appearance,
    DomesticPresence,
    Identity,
    PapersServed,
    SellerRecord,
)
from injunction_rules.model.findings import (
    Bound,
    CanBeServed,
    InjunctionContinues,
    PersonalBreach,
    ReliefFutile,
    ServiceFutile,
)
from injunction_rules.model.findings import InForce as OrderInForce
from proofs.forms import Theorem, Unmoved, demand
from proofs.propositions import (
    AGAINST_NONPARTY,
    Either,
    MotionKind,
    both,
    made,
    not_denied,
    not_made,
)

MEANS_OF_SERVICE = (
    Appearance,
    Identity,
    SellerRecord,
    Address,
    PapersServed,
    DomesticPresence,
    AlternativeService,
)

FUTILITY = (
    Theorem(
        id="futility-needs-all-four",
        name="Futility needs all four facts",
        sentence="Service is not futile unless the record denies an appearance, names, an address "
        "and every other means, each of them.",
        demanded_by=demand("service.nobody-to-serve: kelly-toys-2023"),
        given=Either(tuple(map(not_denied, (Appearance, Identity, Address, AlternativeService)))),
        then=not_made(ServiceFutile),
        cut=(CanBeServed,),
    ),
    Theorem(
        id="served-is-not-futile",
        name="Whoever can be served is not out of reach",
        sentence="Service is not futile against one who can be served.",
        demanded_by=demand("service.can-be-reached: frcp-4"),
        given=made(CanBeServed),
        then=not_made(ServiceFutile),
    ),
    Theorem(
        id="futility-is-for-parties",
        name="Only an order against an enjoined party is futile",
        sentence="Relief against a nonparty is never denied as futile.",
        demanded_by=demand("service.nobody-to-serve: kelly-toys-2023"),
        motions=AGAINST_NONPARTY,
        then=not_made(ReliefFutile),
    ),
    Theorem(
        id="futility-leaves-the-order",
        name="Futility leaves the injunction in force",
        sentence="Where relief is futile and the injunction in force, it remains in full force and "
        "effect.",
        demanded_by=demand("disposition.continues: kelly-toys-2023"),
        motions=(MotionKind.COMPLY, MotionKind.CONTEMPT_OF_PARTY),
        given=both(made(ReliefFutile), made(OrderInForce)),
        then=made(InjunctionContinues),
    ),
    Unmoved(
        id="futility-is-of-the-remedy",
        name="Futility goes to the remedy, not to the duty",
        sentence="Whether and how a person can be served changes neither whether he is bound nor "
        "whether he broke the order.",
        demanded_by=demand("disposition.continues: kelly-toys-2023"),
        kinds=MEANS_OF_SERVICE,
        findings=(Bound, PersonalBreach),
    ),
)
