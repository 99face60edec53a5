"""What prompt takedown does, and what it never does."""

from __future__ import annotations

from injunction_rules.law.doctrines.intertwinement import OWNED
from injunction_rules.law.doctrines.takedown import PROMPT_DAYS, TOLD_OF
from injunction_rules.model.conditions import exactly, within
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    ArmsLengthService,
    CommonControl,
    Injunction,
    Knowledge,
    Listing,
    SharedEnterprise,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AffirmativeAssistance,
    AidingAndAbetting,
    ArmsLengthDealing,
    Bound,
    BoundThroughRole,
    HadActualNotice,
    InContempt,
    IndependentActor,
    LegalIdentification,
    PartyViolated,
    PersonalBreach,
    PromptTakedown,
    ReachedByOtherPower,
    SubstantialIntertwinement,
)
from injunction_rules.model.findings import InForce as OrderInForce
from injunction_rules.model.proof import Standing
from proofs.common import (
    AGAINST_AIDING,
    BESIDE,
    CONSISTENT,
    EXCEPTIONS_TO_AIDING,
    INTO_AIDING,
    INTO_CONTEMPT,
    NO_PAYMENT_CHAIN,
    NOT_NAMED,
)
from proofs.forms import Step, Theorem, Unmoved, demand
from proofs.propositions import (
    AGAINST_NONPARTY,
    DENIED,
    InForce,
    both,
    each,
    made,
    never_made,
    not_made,
    nothing_but,
    proved,
    stands,
    unproved,
)

PROMPTLY = both(
    each(Listing, among=TOLD_OF, removed=within(PROMPT_DAYS, after="noticed")),
    unproved(Injunction, sets_period=exactly(True)),
    unproved(Listing, told=exactly(True), removed=exactly(NEVER)),
    unproved(Listing, time_critical=exactly(True)),
    unproved(Listing, residual_traces=exactly(True)),
    unproved(Listing, up_again=exactly(True)),
)
SERVICE_AT_ARMS_LENGTH = both(
    proved(ArmsLengthService),
    unproved(ArmsLengthService, same_terms_for_all=exactly(False)),
    unproved(CommonControl),
    unproved(SharedEnterprise),
)
MARKETPLACE_RECORD = (
    ActualNotice,
    Violation,
    Knowledge,
    Listing,
    ArmsLengthService,
    CommonControl,
    SharedEnterprise,
)

TAKEDOWN = (
    Theorem(
        id="prompt-takedown-no-concert",
        name="Prompt takedown with arm's-length service only is no active concert",
        sentence="A nonparty that promptly removed every listing it was told "
        "of, dealt with the party at arm's length and did no act of help is not in active concert, "
        "if it is not one with the party, named in the order or part of its payments.",
        demanded_by=demand("takedown.answers-continued-service: kelly-toys-2023"),
        motions=AGAINST_NONPARTY,
        given=both(
            made(PromptTakedown),
            made(ArmsLengthDealing),
            not_made(AffirmativeAssistance, LegalIdentification),
            NOT_NAMED,
            NO_PAYMENT_CHAIN,
        ),
        steps=(
            Step(
                not_made(AidingAndAbetting),
                (*INTO_AIDING, *EXCEPTIONS_TO_AIDING[:3], *AGAINST_AIDING),
            ),
        ),
        then=not_made(ActiveConcert),
        cut=(HadActualNotice,),
    ),
    Theorem(
        id="the-order",
        name="The order's own holding, for every such record",
        sentence="From May 31, 2023, in every federal court: where each listing came down within "
        "days of its notice, the order sets no period of its own, and all else the record speaks "
        "of is notice, knowledge, violation and service at arm's length, both motions against the "
        "marketplace are denied.",
        demanded_by=demand(
            "takedown.prompt: kelly-toys-2023",
            "takedown.answers-continued-service: kelly-toys-2023",
        ),
        motions=AGAINST_NONPARTY,
        given=both(
            nothing_but(*MARKETPLACE_RECORD),
            PROMPTLY,
            SERVICE_AT_ARMS_LENGTH,
            NOT_NAMED,
            CONSISTENT,
            InForce("takedown.answers-continued-service"),
        ),
        steps=(
            Step(both(made(PromptTakedown), made(ArmsLengthDealing))),
            Step(not_made(SubstantialIntertwinement)),
            Step(not_made(AffirmativeAssistance, LegalIdentification)),
            Step(
                not_made(AidingAndAbetting),
                (*INTO_AIDING, *EXCEPTIONS_TO_AIDING[:3], *AGAINST_AIDING),
            ),
            Step(not_made(ActiveConcert), (HadActualNotice,)),
            Step(not_made(BoundThroughRole), (OrderInForce, HadActualNotice)),
            Step(not_made(Bound), (OrderInForce, HadActualNotice)),
            Step(not_made(ReachedByOtherPower), (OrderInForce, HadActualNotice, IndependentActor)),
            Step(not_made(PersonalBreach), (HadActualNotice, PartyViolated)),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="put-up-again",
        name="A listing put up again opens the takedown again",
        sentence="Where a listing was put up again after its removal, however prompt, takedown is "
        "never shown to be prompt; at most that is open.",
        demanded_by=demand("takedown.put-up-again: kelly-toys-2023"),
        given=proved(Listing, up_again=exactly(True)),
        then=never_made(PromptTakedown),
    ),
    Theorem(
        id="late-by-the-order",
        name="Late by the order's own period is never prompt",
        sentence="Where the order itself sets a period for taking down, and a listing that the "
        "nonparty was told of stayed up beyond it, takedown is never shown to be prompt, however "
        "few days that was.",
        demanded_by=demand("takedown.after-the-orders-period: kelly-toys-2023"),
        given=both(
            proved(Injunction, sets_period=exactly(True)),
            proved(Listing, told=exactly(True), in_time=exactly(False)),
        ),
        then=never_made(PromptTakedown),
    ),
    Unmoved(
        id="takedown-never-intertwines",
        name="A takedown never changes intertwinement",
        sentence="However listings were noticed, removed, kept or put up again, the nonparty is as "
        "intertwined with the party, and as much identified with it, as before.",
        demanded_by=demand(
            "intertwinement.services-only: kelly-toys-2023",
            "intertwinement.services-only: john-wiley-v-book-dog",
        ),
        kinds=(Listing,),
        findings=(ArmsLengthDealing, SubstantialIntertwinement, LegalIdentification),
    ),
    Theorem(
        id="slow-takedown-alone",
        name="A missed takedown proves nothing by itself",
        sentence="Where the record speaks of nothing but listings, notice and violation, however "
        "long the listings stayed up, no nonparty that the order does not name is bound, and the "
        "motion is denied.",
        demanded_by=demand("aiding.inaction: blockowicz-v-williams", "bound.in-concert: frcp-65"),
        motions=AGAINST_NONPARTY,
        given=both(nothing_but(Listing, ActualNotice, Violation), NOT_NAMED),
        steps=(
            Step(not_made(AffirmativeAssistance, SubstantialIntertwinement)),
            Step(not_made(LegalIdentification, BoundThroughRole)),
            Step(
                not_made(AidingAndAbetting),
                (*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
            ),
            Step(not_made(ActiveConcert), (HadActualNotice,)),
            Step(not_made(Bound), (OrderInForce, HadActualNotice)),
            Step(not_made(ReachedByOtherPower), (OrderInForce, HadActualNotice, IndependentActor)),
            Step(not_made(PersonalBreach), (HadActualNotice, PartyViolated)),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=both(not_made(Bound), DENIED),
        cut=(*BESIDE, OrderInForce, HadActualNotice),
    ),
    Theorem(
        id="services-do-not-intertwine",
        name="Services at arm's length do not intertwine",
        sentence="From May 31, 2023, one who gave the service that any customer gets, and shares "
        "neither ownership nor enterprise with the party, is shown not to be intertwined with it.",
        demanded_by=demand("intertwinement.services-only: kelly-toys-2023"),
        given=both(
            SERVICE_AT_ARMS_LENGTH,
            CONSISTENT,
            InForce("intertwinement.services-only"),
        ),
        then=stands(SubstantialIntertwinement, Standing.REFUTED),
    ),
    Theorem(
        id="intertwined-by-control",
        name="Only common ownership and control together show intertwinement",
        sentence="Without proof that the same people own and run both, a nonparty is never shown "
        "to be substantially intertwined with the party; whether ownership, control or a shared "
        "enterprise alone is enough is open at most.",
        demanded_by=demand(
            "intertwinement.common-control: hopwood",
            "intertwinement.common-ownership: wmatc-v-reliable-limousine",
        ),
        given=unproved(CommonControl, control=exactly(True), ownership=OWNED),
        then=never_made(SubstantialIntertwinement),
    ),
)
