"""What is aiding and abetting, and what is not."""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import KELLY_TOYS_RECONSIDERED
from injunction_rules.law.authorities.second_circuit import HAVENS
from injunction_rules.model.conditions import exactly
from injunction_rules.model.facts import ArmsLengthService, Assistance
from injunction_rules.model.findings import (
    AffirmativeAssistance,
    AidingAndAbetting,
    IndependentActor,
    KnewOfViolation,
    PartyViolated,
    PurposeToAssist,
)
from proofs.common import (
    AFTER_NOTICE,
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
            not_made(AffirmativeAssistance), unproved(ArmsLengthService, timing=AFTER_NOTICE)
        ),
        then=not_made(AidingAndAbetting),
        cut=(*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
    ),
    Theorem(
        id="service-without-knowledge",
        name="Ordinary service without particular knowledge is no aid",
        sentence="One who did no act of help, and knew of no particular violation, aided nobody, "
        "though his service went on and he knew that such things happen.",
        demanded_by=demand(
            "aiding.knowledge: tiffany-v-ebay", "aiding.inaction: blockowicz-v-williams"
        ),
        given=not_made(AffirmativeAssistance, KnewOfViolation),
        then=not_made(AidingAndAbetting),
        cut=(*INTO_AIDING, *EXCEPTIONS_TO_AIDING, *AGAINST_AIDING),
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
            unproved(Assistance, automated=exactly(False), timing=AFTER_NOTICE),
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
