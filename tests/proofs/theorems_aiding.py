"""What is aiding and abetting, and what is not."""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import KELLY_TOYS_RECONSIDERED
from injunction_rules.law.authorities.second_circuit import HAVENS
from injunction_rules.law.doctrines.aiding_abetting import BY_A_PERSON, JOINING
from injunction_rules.law.doctrines.injunction import MOVING_ASSETS
from injunction_rules.law.times import AFTER_KNOWLEDGE, AFTER_NOTICE, PERHAPS_AFTER_KNOWLEDGE
from injunction_rules.model.conditions import exactly, one_of
from injunction_rules.model.facts import (
    Aim,
    ArmsLengthService,
    Assistance,
    AssistanceKind,
    Purpose,
)
from injunction_rules.model.findings import (
    AffirmativeAssistance,
    AidingAndAbetting,
    IndependentActor,
    KnewOfViolation,
    PartyViolated,
    PurposeToAssist,
)
from proofs.common import (
    AGAINST_AIDING,
    EXCEPTIONS_TO_AIDING,
    INTO_AIDING,
    SECOND_CIRCUIT,
)
from proofs.forms import Step, Theorem, demand
from proofs.propositions import (
    Heard,
    both,
    made,
    never_made,
    not_made,
    unproved,
)

NO_HELP_BY_A_PERSON = both(
    *(
        unproved(Assistance, **chosen, timing=AFTER_NOTICE)
        for chosen in (
            {"chosen": exactly(True)},
            {"kind": BY_A_PERSON, "automated": exactly(False)},
            {"automated": exactly(False)},
        )
    ),
)

AIDING = (
    Theorem(
        id="no-violation-no-aiding",
        name="No violation, no aiding",
        sentence="Where the party is not shown to have violated the injunction, nobody aided and "
        "abetted a violation.",
        demanded_by=demand(
            "aiding.knowing-assistance: alemite", "aiding.knowing-assistance: levin-v-tiber"
        ),
        given=not_made(PartyViolated),
        then=not_made(AidingAndAbetting),
        cut=(*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
    ),
    Theorem(
        id="inaction-is-no-aid",
        name="Merely to leave things as they are is no aid",
        sentence="One who did no act of help, and whose ordinary service did not go on after "
        "notice, aided nobody.",
        demanded_by=demand("aiding.inaction: blockowicz-v-williams", "aiding.act-of-help: alemite"),
        given=both(
            not_made(AffirmativeAssistance),
            unproved(ArmsLengthService, timing=PERHAPS_AFTER_KNOWLEDGE),
        ),
        then=not_made(AidingAndAbetting),
        cut=(*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
    ),
    Theorem(
        id="service-without-knowledge",
        name="Ordinary service without particular knowledge is no aid",
        sentence="One who did no act of help, and knew of no particular violation, aided nobody, "
        "though his service went on and he knew that such things happen.",
        demanded_by=demand("aiding.knowledge: alemite", "aiding.inaction: blockowicz-v-williams"),
        given=not_made(AffirmativeAssistance, KnewOfViolation),
        then=not_made(AidingAndAbetting),
        cut=(*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
    ),
    Theorem(
        id="help-before-knowledge",
        name="Help that was over before there was knowledge shows no purpose",
        sentence="One whose help is shown at no time after it knew of the violation, nor at one "
        "that may be, and who neither joined in nor moved assets, nor published what is sealed, "
        "nor is shown to have had the purpose, is not shown to have acted to assist the violation.",
        demanded_by=demand("aiding.purpose-from-choice: havens-v-james"),
        given=both(
            *(
                unproved(
                    Assistance,
                    chosen=exactly(True),
                    timing=timing,
                )
                for timing in (AFTER_KNOWLEDGE, PERHAPS_AFTER_KNOWLEDGE)
            ),
            *(
                unproved(
                    Assistance,
                    kind=kind,
                    automated=exactly(False),
                    timing=AFTER_NOTICE,
                )
                for kind in (JOINING, MOVING_ASSETS, exactly(AssistanceKind.PUBLICATION))
            ),
            unproved(
                Assistance,
                kind=MOVING_ASSETS,
                forbidden=exactly(True),
                automated=exactly(False),
                timing=AFTER_NOTICE,
            ),
            unproved(Purpose, aim=one_of(Aim.ASSIST_VIOLATION, Aim.BENEFIT_PARTY)),
        ),
        then=not_made(PurposeToAssist),
        cut=(KnewOfViolation,),
    ),
    Theorem(
        id="no-purpose-since-havens",
        name="Since Havens, no aiding without purpose",
        sentence="In the Second Circuit since Havens, help that was not meant to assist the "
        "violation or to benefit the party is never shown to be aiding; at most that is open.",
        demanded_by=demand("aiding.without-purpose: havens-v-james"),
        given=both(not_made(PurposeToAssist), Heard(HAVENS, SECOND_CIRCUIT)),
        then=never_made(AidingAndAbetting),
        cut=(
            *INTO_AIDING,
            "aiding.for-another",
            "aiding.automated",
            "aiding.release-of-funds",
            "aiding.continued-service",
            *AGAINST_AIDING,
        ),
    ),
    Theorem(
        id="automated-help",
        name="What a system does alike for all is not knowing help",
        sentence="Since the reconsidered ruling in Kelly Toys, one who knew of no particular "
        "violation, and did nothing after notice that a person chose to do, aided nobody.",
        demanded_by=demand("aiding.automated: kelly-toys-reconsidered-2024"),
        given=both(
            not_made(KnewOfViolation),
            # What the record says of no help that a person may have chosen.
            NO_HELP_BY_A_PERSON,
            Heard(KELLY_TOYS_RECONSIDERED),
        ),
        steps=(Step(not_made(AffirmativeAssistance)),),
        then=not_made(AidingAndAbetting),
        cut=(*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
    ),
    Theorem(
        id="own-account",
        name="A stranger who acts for himself aids nobody",
        sentence="One who acted independently is never shown to have aided the party, though he "
        "knew of the order and did what it forbids.",
        demanded_by=demand("independent.not-aid: alemite", "independent.not-aid: chase-v-norwalk"),
        given=made(IndependentActor),
        then=never_made(AidingAndAbetting),
        cut=(
            *INTO_AIDING,
            *EXCEPTIONS_TO_AIDING,
            "aiding.continued-service",
            "aiding.inaction",
        ),
    ),
)
