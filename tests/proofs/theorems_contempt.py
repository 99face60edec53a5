"""When nobody is in contempt."""

from __future__ import annotations

from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.authorities.second_circuit import (
    KING_V_ALLIED,
    NEXT_INVESTMENTS,
    VUITTON,
)
from injunction_rules.law.authorities.supreme_court import ZENITH
from injunction_rules.law.doctrines.injunction import MOVING_ASSETS
from injunction_rules.law.times import AFTER_NOTICE, AFTER_ORDER, BEFORE_ORDER
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import exactly
from injunction_rules.model.facts import (
    Agreement,
    Assistance,
    AssistanceKind,
    Clarification,
    Diligence,
    Dispute,
    DoubtAbout,
    ForbiddenAct,
    GroundOfDoubt,
    Injunction,
    OtherBranch,
    OtherPower,
    PowerKind,
    Role,
    Succession,
    Unopposed,
    Violation,
)
from injunction_rules.model.facts import Heard as WasHeard
from injunction_rules.model.findings import (
    ActiveConcert,
    AffirmativeAssistance,
    AidingAndAbetting,
    ArmsLengthDealing,
    Bound,
    BoundThroughRole,
    FairGroundOfDoubt,
    HadActualNotice,
    InContempt,
    IndependentActor,
    LacksJurisdiction,
    LegalIdentification,
    PartyViolated,
    PersonalBreach,
    ReachedByOtherPower,
    ReliefFutile,
    ServiceInvalid,
    ServiceLacking,
    UnclearOrder,
)
from injunction_rules.model.findings import InForce as OrderInForce
from injunction_rules.model.proof import Standing
from proofs.common import (
    ANSWERS_TO_AN_ORDER,
    ANSWERS_TO_CONTEMPT,
    BESIDE,
    CONTEMPT,
    INTO_BREACH,
    INTO_CONTEMPT,
    NO_ACT_OF_HIS_OWN,
    NO_MEDDLING,
    NO_PART_OF_HIS_OWN,
    NOT_TOLD_BY_NAME,
    NOTHING_THREATENED,
    POWERS,
    SECOND_CIRCUIT,
)
from proofs.forms import Step, Theorem, demand
from proofs.propositions import (
    AGAINST_NONPARTY,
    DENIED,
    FOR_CONTEMPT,
    NOT_GRANTED,
    Either,
    Heard,
    InForce,
    MotionKind,
    both,
    denied,
    made,
    never_made,
    not_denied,
    not_made,
    proved,
    ruled,
    silent,
    stands,
    uncut,
    unproved,
)

CONTEMPT_THEOREMS = (
    Theorem(
        id="contempt-of-the-bound",
        name="In contempt are only those bound, and those told by name",
        sentence="Since Rule 65, one whom the injunction does not bind is not in contempt, unless "
        "he disobeyed an order made to himself or meddled with a receivership.",
        demanded_by=demand("contempt.in-concert: frcp-65", "contempt.by-disobeying: frcp-71"),
        motions=FOR_CONTEMPT,
        given=both(uncut(not_made(Bound)), NOT_TOLD_BY_NAME, NO_MEDDLING, Heard(RULE_65)),
        steps=(Step(Either((not_made(PersonalBreach), not_made(OrderInForce))), INTO_BREACH),),
        then=not_made(InContempt),
        cut=(*INTO_CONTEMPT, *ANSWERS_TO_CONTEMPT, Bound),
    ),
    Theorem(
        id="no-wrong-no-contempt",
        name="No wrong of anybody's, no contempt of a stranger",
        sentence="Where the party is not shown to have violated the injunction, a nonparty is not "
        "held in contempt, unless he himself did what the order forbids or went on with the "
        "business that it forbids, or he disobeyed an order made to himself.",
        demanded_by=demand("contempt.in-concert: levin-v-tiber", "contempt.by-own-act: lennon"),
        motions=CONTEMPT,
        given=both(not_made(PartyViolated), NO_ACT_OF_HIS_OWN, NOT_TOLD_BY_NAME),
        steps=(
            Step(not_made(PersonalBreach), INTO_BREACH),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="office-alone",
        name="Office alone is no contempt",
        sentence="An officer or agent who took no part, could not make the party obey and is not "
        "shown to have been idle, was in no concert with it and was told nothing by name is not "
        "held in contempt.",
        demanded_by=demand(
            "contempt.by-taking-part: lennon", "contempt.by-leaving-undone: cbs-v-filmon"
        ),
        motions=CONTEMPT,
        given=both(
            not_made(ActiveConcert),
            NO_PART_OF_HIS_OWN,
            unproved(Role, power_to_comply=exactly(True)),
            not_denied(Diligence),
            NOT_TOLD_BY_NAME,
        ),
        steps=(
            Step(not_made(PersonalBreach), INTO_BREACH),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="tie-alone",
        name="The tie alone is no contempt",
        sentence="A nonparty that neither aided nor acted for the party, did nothing forbidden "
        "himself, had no part or power in the violation, is not shown to have been idle and was "
        "told nothing by name is not held in contempt, though he be one with the party in law.",
        demanded_by=demand("contempt.tie-alone: frcp-65"),
        motions=CONTEMPT,
        given=both(
            not_made(AidingAndAbetting, AffirmativeAssistance),
            NO_PART_OF_HIS_OWN,
            unproved(Role, power_to_comply=exactly(True)),
            not_denied(Diligence),
            NOT_TOLD_BY_NAME,
        ),
        steps=(
            Step(
                not_made(PersonalBreach),
                (
                    HadActualNotice,
                    BoundThroughRole,
                    ActiveConcert,
                    PartyViolated,
                    AidingAndAbetting,
                    AffirmativeAssistance,
                ),
            ),
            Step(not_made(InContempt), INTO_CONTEMPT),
        ),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="before-the-order",
        name="What was done before the order breaks nothing",
        sentence="Where the violation came before the order, no other is shown, and no frozen "
        "assets were moved and no business carried on, the party did not violate the injunction.",
        demanded_by=demand("injunction.violated: frcp-65", "injunction.violated: lennon"),
        motions=CONTEMPT,
        given=both(
            proved(Violation, timing=BEFORE_ORDER),
            unproved(Violation, timing=AFTER_ORDER),
            unproved(
                Assistance,
                kind=MOVING_ASSETS,
                timing=AFTER_NOTICE,
                automated=exactly(False),
            ),
            unproved(
                Assistance,
                kind=MOVING_ASSETS,
                forbidden=exactly(True),
                timing=AFTER_NOTICE,
                automated=exactly(False),
            ),
            unproved(
                Assistance,
                kind=exactly(AssistanceKind.CARRYING_ON_BUSINESS),
                timing=AFTER_NOTICE,
            ),
        ),
        then=not_made(PartyViolated),
        cut=(HadActualNotice, LegalIdentification),
    ),
    Theorem(
        id="own-act",
        name="Whom the order binds, his own forbidden act is enough",
        sentence="One through whom the party acts, or who is in active concert with it, and who "
        "after notice did what the order forbids, broke it, though no other violation is shown.",
        demanded_by=demand("contempt.by-own-act: frcp-65", "contempt.by-own-act: lennon"),
        motions=AGAINST_NONPARTY,
        given=both(
            Either((made(BoundThroughRole), made(ActiveConcert))),
            made(HadActualNotice),
            proved(ForbiddenAct, timing=AFTER_NOTICE),
        ),
        then=made(PersonalBreach),
        cut=INTO_BREACH,
    ),
    Theorem(
        id="own-act-stopped",
        name="Whom the order binds, he is told to stop his own forbidden act",
        sentence="Since Rule 65, a nonparty that is bound and did what the order forbids after "
        "notice is told to stop, though no other violation is shown, unless it is shown not to "
        "have been heard, its evidence waits to be heard, the court may lack jurisdiction, the "
        "order is not clear, or it would have to act abroad or against foreign law.",
        demanded_by=demand("disposition.cease: frcp-65"),
        motions=(MotionKind.CEASE,),
        given=both(
            made(Bound),
            proved(ForbiddenAct, timing=AFTER_NOTICE),
            not_denied(WasHeard),
            unproved(Dispute, evidence_heard=exactly(False)),
            unproved(Injunction, clear=exactly(False)),
            unproved(OtherBranch, abroad=exactly(True)),
            unproved(OtherBranch, law_forbids=exactly(True)),
            unproved(GroundOfDoubt, about=exactly(DoubtAbout.FOREIGN_LAW)),
            not_made(LacksJurisdiction),
            Heard(RULE_65),
        ),
        steps=(Step(not_made(ReliefFutile)),),
        then=ruled(Disposition.GRANTED),
        cut=(
            *BESIDE,
            Bound,
            PartyViolated,
            PersonalBreach,
            LegalIdentification,
            "disposition.other-power",
        ),
    ),
    Theorem(
        id="no-breach-no-order",
        name="No breach, no order to stop",
        sentence="A nonparty, bound or not, is not told to stop under Rule 65 where the party "
        "violated nothing, the nonparty did nothing forbidden itself and disobeyed no order made "
        "to itself, nothing is threatened, no known wrong is left to be made good, and nobody asks "
        "in a concrete case whom the order binds.",
        demanded_by=demand("disposition.cease: eli-lilly-v-gottstein"),
        motions=(MotionKind.CEASE,),
        given=both(
            not_made(PartyViolated),
            NO_ACT_OF_HIS_OWN,
            NOT_TOLD_BY_NAME,
            NOTHING_THREATENED,
            unproved(Succession, knowledge=exactly(True), unremedied=exactly(True)),
            unproved(Clarification, concrete=exactly(True)),
            silent(*POWERS, Agreement),
        ),
        steps=(
            Step(not_made(PersonalBreach), INTO_BREACH),
            Step(
                not_made(ReachedByOtherPower),
                (OrderInForce, HadActualNotice, IndependentActor, Bound),
            ),
        ),
        then=DENIED,
        cut=(
            *BESIDE,
            Bound,
            LegalIdentification,
            *ANSWERS_TO_AN_ORDER,
            "disposition.other-power-unheard",
        ),
    ),
    Theorem(
        id="unserved",
        name="No contempt of one who never appeared and was not served",
        sentence="One who never appeared, and whom neither service nor a way to serve him is shown "
        "to have reached, is not held in contempt.",
        demanded_by=demand("disposition.not-unserved: local-civil-rule-83-6"),
        motions=FOR_CONTEMPT,
        given=uncut(made(ServiceLacking)),
        then=NOT_GRANTED,
        cut=(InContempt, ReliefFutile, ServiceInvalid),
    ),
    Theorem(
        id="unheard",
        name="Nobody is condemned unheard",
        sentence="Since Zenith, no nonparty that is shown not to have been heard is told to stop, "
        "and nobody at all is held in contempt unheard, unless a writ is asked for, nobody "
        "opposed, or the nonparty agreed.",
        demanded_by=demand(
            "defense.unheard: zenith-v-hazeltine",
            "disposition.not-before-hearing: zenith-v-hazeltine",
        ),
        motions=(MotionKind.CEASE, *FOR_CONTEMPT),
        given=both(
            denied(WasHeard),
            Heard(ZENITH),
            unproved(OtherPower, kind=exactly(PowerKind.ALL_WRITS)),
            unproved(Unopposed),
            unproved(Agreement),
        ),
        steps=(Step(not_made(InContempt), INTO_CONTEMPT),),
        then=DENIED,
        cut=(
            *BESIDE,
            Bound,
            LegalIdentification,
            ReachedByOtherPower,
            PartyViolated,
            PersonalBreach,
            *(rule for rule in ANSWERS_TO_AN_ORDER if not rule.endswith("-hearing")),
        ),
    ),
    Theorem(
        id="no-jurisdiction",
        name="No order without jurisdiction",
        sentence="One over whom the court has no jurisdiction is not told to stop, under Rule 65 "
        "or another power.",
        demanded_by=demand("disposition.not-without-jurisdiction: zenith-v-hazeltine"),
        motions=(MotionKind.CEASE,),
        given=made(LacksJurisdiction),
        then=DENIED,
        cut=(
            ReliefFutile,
            Bound,
            LegalIdentification,
            ReachedByOtherPower,
            PartyViolated,
            PersonalBreach,
            *(rule for rule in ANSWERS_TO_AN_ORDER if not rule.endswith("-jurisdiction")),
            "disposition.other-power-unheard",
        ),
    ),
    Theorem(
        id="no-jurisdiction-no-contempt",
        name="No contempt without jurisdiction",
        sentence="One over whom the court has no jurisdiction is not held in contempt.",
        demanded_by=demand("defense.beyond-reach: gucci-v-weixing-li"),
        motions=FOR_CONTEMPT,
        given=made(LacksJurisdiction),
        steps=(
            Step(
                not_made(InContempt),
                (
                    *(one for one in INTO_CONTEMPT if one != LacksJurisdiction),
                    *(one for one in ANSWERS_TO_CONTEMPT if one != "defense.beyond-reach"),
                ),
            ),
        ),
        then=DENIED,
        cut=(ReliefFutile, ServiceInvalid, ServiceLacking),
    ),
    Theorem(
        id="unclear-order",
        name="No contempt of an unclear order",
        sentence="In the Second Circuit since King, nobody is held in contempt of an order that is "
        "not clear.",
        demanded_by=demand("defense.unclear: king-v-allied-vision"),
        motions=FOR_CONTEMPT,
        given=both(made(UnclearOrder), Heard(KING_V_ALLIED, SECOND_CIRCUIT)),
        steps=(Step(not_made(InContempt), INTO_CONTEMPT),),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="fair-doubt",
        name="No contempt where there is fair ground of doubt",
        sentence="Fair ground of doubt answers contempt, unless the record shows "
        "that one who could have asked the court what the order means did not.",
        demanded_by=demand("defense.doubted: molitor", "defense.not-asked: cbs-v-filmon"),
        motions=FOR_CONTEMPT,
        given=both(
            made(FairGroundOfDoubt),
            unproved(GroundOfDoubt, clarification_sought=exactly(False)),
        ),
        steps=(Step(not_made(InContempt), INTO_CONTEMPT),),
        then=DENIED,
        cut=BESIDE,
    ),
    Theorem(
        id="services-are-no-contempt",
        name="Services at arm's length are no contempt",
        sentence="Since Next Investments, a nonparty that is not in law the party, nor bound as "
        "its officer or agent, dealt with it at arm's length and did no act of help is not held "
        "in contempt; at most the question is open.",
        demanded_by=demand("defense.routine-services: next-investments"),
        motions=CONTEMPT,
        given=both(
            made(ArmsLengthDealing),
            not_made(AffirmativeAssistance),
            not_made(LegalIdentification),
            not_made(BoundThroughRole),
            Heard(NEXT_INVESTMENTS),
        ),
        steps=(
            Step(stands(FairGroundOfDoubt, Standing.SHOWN, Standing.CONTESTED)),
            Step(never_made(InContempt), INTO_CONTEMPT),
        ),
        then=NOT_GRANTED,
        cut=BESIDE,
    ),
    Theorem(
        id="dispute-unheard",
        name="No contempt while a dispute of fact is unheard",
        sentence="Since Vuitton, nobody who disputes notice or concert with evidence is held in "
        "contempt before that evidence is heard.",
        demanded_by=demand("defense.dispute-unheard: vuitton-v-carousel"),
        motions=FOR_CONTEMPT,
        given=both(proved(Dispute, evidence_heard=exactly(False)), Heard(VUITTON)),
        steps=(Step(never_made(InContempt), INTO_CONTEMPT),),
        then=NOT_GRANTED,
        cut=BESIDE,
    ),
    Theorem(
        id="bad-service",
        name="No contempt on papers that were not served",
        sentence="Nobody is held in contempt on papers that were not validly served, in a court "
        "and on a day in which some authority says that they must be.",
        demanded_by=demand("disposition.not-without-service: smart-study"),
        motions=FOR_CONTEMPT,
        given=both(made(ServiceInvalid), InForce("disposition.not-without-service")),
        then=NOT_GRANTED,
        cut=(InContempt, ReliefFutile, ServiceLacking),
    ),
)
