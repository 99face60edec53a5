"""
Sentences that one might take for theorems, and the record that shows each to be false.

None of them is a fault of the rules: each overlooks an exception that the authorities
make.  What is true in its place stands among the theorems.
"""

from __future__ import annotations

from injunction_rules.model.conditions import Pattern
from injunction_rules.model.facts import (
    ActualNotice,
    AlterEgo,
    Assistance,
    AssistanceKind,
    CommonControl,
    DirectOrder,
    ForbiddenAct,
    IndependentConduct,
    Knowledge,
    KnowledgeOf,
    Listing,
    NoticeContent,
    OtherPower,
    Ownership,
    PowerKind,
    Role,
    RoleKind,
    Succession,
    SuccessionKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AidingAndAbetting,
    Bound,
    HadActualNotice,
    InContempt,
    IndependentActor,
    PartyViolated,
    PromptTakedown,
    PurposeToAssist,
)
from proofs.forms import Mistaken, Record, Rising, Theorem, demand
from proofs.propositions import (
    AGAINST_NONPARTY,
    DENIED,
    MotionKind,
    made,
    never_made,
    not_made,
    unproved,
)

CEASE, CONTEMPT = MotionKind.CEASE, MotionKind.CONTEMPT_OF_NONPARTY
NOTICE = ActualNotice(content=NoticeContent.TERMS)
VIOLATION = Violation(timing=Timing.AFTER_NOTICE)
HELP = Assistance(chosen=True, timing=Timing.AFTER_NOTICE)
RUN_BY_THE_SAME = CommonControl(ownership=Ownership.SOLE, control=True)
PARTICULAR = Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION)

MISTAKES = (
    Mistaken(
        claim=Theorem(
            id="not-no-notice-no-order",
            name="No actual notice, no order",
            sentence="A nonparty without actual notice is not told to stop.",
            demanded_by=demand("disposition.other-power: us-v-ibt-affiliates"),
            motions=(CEASE,),
            given=not_made(HadActualNotice),
            then=DENIED,
        ),
        why="Actual notice is what Rule 65 asks; the All Writs Act asks that the order be needed.",
        record=Record(CEASE, (OtherPower(kind=PowerKind.ALL_WRITS, necessary=True, placed=True),)),
    ),
    Mistaken(
        claim=Theorem(
            id="not-only-the-bound",
            name="Only one who is bound is told to stop",
            sentence="A nonparty that the injunction does not bind is not told to stop.",
            demanded_by=demand("decree.institutional: us-v-hall"),
            motions=(CEASE,),
            given=not_made(Bound),
            then=DENIED,
        ),
        why="In the Fifth Circuit a court may bind all who know of a decree that a whole community "
        "must respect, and there no authority that forbids it outranks that.",
        record=Record(
            CEASE, (NOTICE, OtherPower(kind=PowerKind.INSTITUTIONAL_DECREE)), forum="txsd"
        ),
    ),
    Mistaken(
        claim=Theorem(
            id="not-no-recorded-violation",
            name="No violation in the record, no aiding",
            sentence="Where the record shows no violation by the party, nobody aids one.",
            demanded_by=demand("identification.own-violation: hopwood"),
            given=unproved(Violation),
            then=not_made(AidingAndAbetting),
        ),
        why="One who is in law the party violates the order by carrying on its business himself, "
        "and there is then a violation, though none of the party's own is in the record.",
        record=Record(
            CEASE,
            (
                NOTICE,
                AlterEgo(),
                Assistance(
                    kind=AssistanceKind.CARRYING_ON_BUSINESS,
                    chosen=True,
                    timing=Timing.AFTER_NOTICE,
                ),
            ),
        ),
    ),
    Mistaken(
        claim=Theorem(
            id="not-no-violation-no-contempt",
            name="No violation by the party, no contempt",
            sentence="Where the party did not violate the injunction, no nonparty is in contempt.",
            demanded_by=demand("contempt.by-own-act: lennon"),
            motions=(CONTEMPT,),
            given=not_made(PartyViolated),
            then=not_made(InContempt),
        ),
        why="An officer's own act is the party's act: no other violation need be shown.",
        record=Record(
            CONTEMPT,
            (NOTICE, Role(kind=RoleKind.OFFICER), ForbiddenAct(timing=Timing.AFTER_NOTICE)),
        ),
    ),
    Mistaken(
        claim=Theorem(
            id="not-contempt-of-the-bound-only",
            name="Nobody is in contempt who is not bound",
            sentence="One whom the injunction does not bind is not in contempt.",
            demanded_by=demand("contempt.by-disobeying: frcp-71"),
            motions=(CONTEMPT,),
            given=not_made(Bound),
            then=not_made(InContempt),
        ),
        why="Whoever is told by an order of the court to hand over or hold must do it, though the "
        "injunction binds him not (Rule 71).",
        record=Record(CONTEMPT, (NOTICE, DirectOrder(obeyed=False))),
    ),
    Mistaken(
        claim=Theorem(
            id="not-takedown-alone",
            name="Prompt takedown alone is enough",
            sentence="A nonparty that promptly removed every listing it was told of is not in "
            "active concert.",
            demanded_by=demand("takedown.answers-continued-service: kelly-toys-2023"),
            motions=AGAINST_NONPARTY,
            given=made(PromptTakedown),
            then=not_made(ActiveConcert),
        ),
        why="The order joins it with services at arm's length; one who removes listings and runs "
        "the seller is the seller.",
        record=Record(CEASE, (NOTICE, VIOLATION, Listing(days=2), RUN_BY_THE_SAME)),
    ),
    Mistaken(
        claim=Theorem(
            id="not-purpose-everywhere",
            name="No aiding without purpose, anywhere",
            sentence="Help that was not meant to assist the violation is never shown to be aiding.",
            demanded_by=demand("aiding.knowledge-suffices: cetacean-v-sea-shepherd"),
            given=not_made(PurposeToAssist),
            then=never_made(AidingAndAbetting),
        ),
        why="Havens binds in the Second Circuit; in the Ninth one who knows that his act helps a "
        "violation need not wish it.",
        record=Record(
            CEASE,
            (
                NOTICE,
                VIOLATION,
                Assistance(chosen=True, timing=Timing.AFTER_NOTICE),
                Knowledge(of=KnowledgeOf.LIKELY_VIOLATION),
            ),
            forum="cand",
        ),
    ),
    Mistaken(
        claim=Theorem(
            id="not-refuted-by-independence",
            name="Independent conduct settles it",
            sentence="Of one who acted independently aiding is not made out, nor even open.",
            demanded_by=demand(
                "independent.not-aid: alemite", "aiding.knowing-assistance: alemite"
            ),
            given=made(IndependentActor),
            then=not_made(AidingAndAbetting),
        ),
        why="Where purpose is no element, both rules hold at one rank, and the court must choose.",
        record=Record(
            CEASE,
            (
                NOTICE,
                VIOLATION,
                Assistance(chosen=True, timing=Timing.AFTER_NOTICE),
                Knowledge(of=KnowledgeOf.LIKELY_VIOLATION),
                IndependentConduct(),
            ),
            forum="cand",
        ),
    ),
    Mistaken(
        claim=Rising(
            id="not-any-ownership",
            name="Any proof of common ownership helps the movant",
            sentence="Better proof that the two are owned alike never lowers a ruling.",
            demanded_by=demand("identification.kinship: havens-v-james"),
            motions=AGAINST_NONPARTY,
            by=Pattern(CommonControl),
        ),
        why="Proof that no more than kinship joins the two tells against their being one.",
        record=Record(
            CEASE,
            (NOTICE, VIOLATION, Role(kind=RoleKind.OFFICER, current=False, power_to_comply=True)),
        ),
        added=CommonControl(ownership=Ownership.FAMILY),
    ),
    Mistaken(
        claim=Rising(
            id="not-any-help",
            name="Any proof of help helps the movant",
            sentence="Better proof that the respondent did something for the party never lowers a "
            "ruling.",
            demanded_by=demand("bound.intermediary-bank: nml-v-argentina"),
            motions=AGAINST_NONPARTY,
            by=Pattern(Assistance),
        ),
        why="Proof that a bank merely passed the party's money on keeps it out of the payor's own "
        "payment process.",
        record=Record(CEASE, (NOTICE, VIOLATION, Assistance(kind=AssistanceKind.PAYMENT_CHAIN))),
        added=Assistance(kind=AssistanceKind.INTERMEDIARY_BANK),
    ),
    Mistaken(
        claim=Rising(
            id="not-any-succession",
            name="Any proof of succession helps the movant",
            sentence="Better proof that the respondent took the business over never lowers a "
            "ruling.",
            demanded_by=demand("identification.unknowing-successor: adt-v-northstar"),
            motions=AGAINST_NONPARTY,
            by=Pattern(Succession),
        ),
        why="Proof that he took it over without knowing of the order or the wrong speaks for him.",
        record=Record(
            CEASE,
            (NOTICE, VIOLATION, Succession(kind=SuccessionKind.CONTINUATION, continuity=True)),
            forum="flsd",
        ),
        added=Succession(knowledge=False),
    ),
)
"""All of them."""
