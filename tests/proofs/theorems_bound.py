"""Who is bound by an injunction, and who is reached by something else."""

from __future__ import annotations

from injunction_rules.law.authorities.second_circuit import HAVENS
from injunction_rules.model.conditions import exactly
from injunction_rules.model.facts import ActualNotice, Agreement, NoticeContent, Receivership
from injunction_rules.model.findings import (
    ActiveConcert,
    AidingAndAbetting,
    Bound,
    BoundThroughRole,
    HadActualNotice,
    InContempt,
    IndependentActor,
    LegalIdentification,
    PartyViolated,
    PersonalBreach,
    ReachedByOtherPower,
)
from injunction_rules.model.findings import InForce as OrderInForce
from proofs.common import (
    BESIDE,
    INTO_BREACH,
    INTO_CONTEMPT,
    NO_PAYMENT_CHAIN,
    POWERS,
    SECOND_CIRCUIT,
)
from proofs.forms import Step, Theorem, Unmoved, demand
from proofs.propositions import (
    AGAINST_NONPARTY,
    DENIED,
    FOR_CONTEMPT,
    Heard,
    MotionKind,
    both,
    never_made,
    not_made,
    nothing_but,
    silent,
    unproved,
)

BOUND = (
    Theorem(
        id="nobody-by-default",
        name="Nobody is bound by default",
        sentence="Where the record says nothing beside the injunction and the motion, no nonparty "
        "is bound, and the motion is denied.",
        demanded_by=demand("bound.in-concert: frcp-65", "bound.label-adds-nothing: havens-v-james"),
        motions=AGAINST_NONPARTY,
        given=nothing_but(),
        then=both(not_made(Bound), DENIED),
    ),
    Theorem(
        id="knowledge-must-be-shown",
        name="Notice is knowledge of the order",
        sentence="Nobody has actual notice of whom the record does not show that he knew of an "
        "order in the suit, though he knew of the suit.",
        demanded_by=demand("notice.actual: frcp-65", "notice.actual: lennon"),
        given=both(
            unproved(ActualNotice, of_order=exactly(True)),
            unproved(ActualNotice, content=exactly(NoticeContent.EARLIER_ORDER)),
        ),
        then=not_made(HadActualNotice),
    ),
    Theorem(
        id="earlier-order-no-notice",
        name="Notice of an earlier order is never by itself notice of a later one",
        sentence="One who is shown to have known of no order but an earlier one is at the most "
        "contestably told of the later.",
        demanded_by=demand("notice.actual: frcp-65"),
        given=unproved(ActualNotice, of_order=exactly(True)),
        then=never_made(HadActualNotice),
    ),
    Theorem(
        id="no-notice-no-liability",
        name="No actual notice, no liability",
        sentence="A nonparty without actual notice of the order is neither bound by it nor in "
        "contempt of it.",
        demanded_by=demand("bound.in-concert: frcp-65", "contempt.in-concert: frcp-65"),
        motions=AGAINST_NONPARTY,
        given=not_made(HadActualNotice),
        steps=(
            Step(not_made(BoundThroughRole), (OrderInForce,)),
            Step(not_made(Bound), (OrderInForce, ActiveConcert)),
            Step(not_made(PersonalBreach), INTO_BREACH),
        ),
        then=not_made(Bound, InContempt),
        cut=(*INTO_CONTEMPT, ActiveConcert),
    ),
    Theorem(
        id="no-notice-no-contempt",
        name="No actual notice, no contempt",
        sentence="Whoever did not actually know of the order is not held in contempt of it, a "
        "party no more than a stranger.",
        demanded_by=demand("contempt.by-party: king-v-allied-vision", "notice.actual: lennon"),
        motions=FOR_CONTEMPT,
        given=not_made(HadActualNotice),
        steps=(
            Step(not_made(BoundThroughRole), (OrderInForce,)),
            Step(not_made(PersonalBreach), INTO_BREACH),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="no-order-no-duty",
        name="No injunction in force, no duty",
        sentence="Where no injunction was in force, nobody is bound or in contempt, and nobody is "
        "told to comply or held in contempt.",
        demanded_by=demand("injunction.in-force: frcp-65", "injunction.expired: granny-goose"),
        motions=tuple(kind for kind in MotionKind if kind is not MotionKind.CEASE),
        given=not_made(OrderInForce),
        steps=(
            Step(not_made(BoundThroughRole), (HadActualNotice,)),
            Step(not_made(Bound), (HadActualNotice, ActiveConcert)),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=both(not_made(Bound, InContempt), DENIED),
        cut=(*BESIDE, PartyViolated, PersonalBreach),
    ),
    Theorem(
        id="no-order-binds-nobody",
        name="No injunction in force binds nobody",
        sentence="Where no injunction was in force, nor one asked for that would reach so far, "
        "nobody is bound on a motion that a stranger be told to stop.",
        demanded_by=demand("injunction.in-force: frcp-65", "injunction.expired: granny-goose"),
        motions=(MotionKind.CEASE,),
        given=not_made(OrderInForce),
        steps=(Step(not_made(BoundThroughRole), (HadActualNotice,)),),
        then=not_made(Bound),
        cut=(HadActualNotice, ActiveConcert),
    ),
    Theorem(
        id="order-needs-a-power",
        name="A stranger is told to stop only under a power",
        sentence="A nonparty that the injunction does not bind, and against which no other power "
        "is invoked, is not told to stop.",
        demanded_by=demand("disposition.cease: frcp-65", "disposition.cease: regal-knitwear"),
        motions=(MotionKind.CEASE,),
        given=both(not_made(Bound), silent(*POWERS, Agreement)),
        steps=(
            Step(not_made(ReachedByOtherPower), (OrderInForce, HadActualNotice, IndependentActor)),
        ),
        then=DENIED,
        cut=(*BESIDE, PartyViolated, PersonalBreach),
    ),
    Theorem(
        id="label-adds-nothing",
        name="To be named in the order binds nobody",
        sentence="In the Second Circuit since Havens, one who neither aids the party nor is one "
        "with it, nor stands in its chain of payments, is not in active concert, though the order "
        "names him.",
        demanded_by=demand("bound.label-adds-nothing: havens-v-james"),
        motions=AGAINST_NONPARTY,
        given=both(
            not_made(AidingAndAbetting, LegalIdentification),
            NO_PAYMENT_CHAIN,
            Heard(HAVENS, SECOND_CIRCUIT),
        ),
        then=not_made(ActiveConcert),
        cut=(HadActualNotice, OrderInForce),
    ),
    Unmoved(
        id="other-power-binds-nobody",
        name="To be reached is not to be bound",
        sentence="That another power is invoked against a person makes him neither bound by the "
        "injunction nor in contempt of it, save that whoever meddles with a receivership may be.",
        demanded_by=demand("bound.in-concert: frcp-65", "decree.not-the-world: alemite"),
        kinds=tuple(kind for kind in POWERS if kind is not Receivership),
        findings=(Bound, InContempt),
    ),
    Unmoved(
        id="receivership-binds-nobody",
        name="To touch a receivership is not to be bound",
        sentence="What the record says of a receivership makes nobody bound by the injunction.",
        demanded_by=demand("bound.in-concert: frcp-65", "receivership.interference: in-re-tyler"),
        kinds=(Receivership,),
        findings=(Bound,),
    ),
)
