"""What more proof for the movant does, and what the want of it does."""

from __future__ import annotations

from injunction_rules.law.times import AFTER_KNOWLEDGE
from injunction_rules.model.conditions import Pattern, exactly
from injunction_rules.model.facts import (
    ActualNotice,
    Aim,
    AlterEgo,
    Assistance,
    AssistanceKind,
    CommonControl,
    Knowledge,
    KnowledgeOf,
    NoticeContent,
    Ownership,
    Purpose,
    Role,
    RoleKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AffirmativeAssistance,
    AidingAndAbetting,
    Bound,
    BoundThroughRole,
    InContempt,
    KnewOfViolation,
    LegalIdentification,
    PartyViolated,
    PersonalBreach,
    PurposeToAssist,
    ReachedByOtherPower,
    SubstantialIntertwinement,
)
from proofs.forms import Rising, Stricter, demand

MORE_PROOF = (
    Stricter(
        id="contempt-asks-no-less",
        name="Contempt asks no less than an order",
        sentence="What a record does not make out for an order it does not make out for contempt; "
        "what it leaves open there it does not settle here, as long as the injunction and the days "
        "that place conduct are proved well enough for both.",
        demanded_by=demand("injunction.violated: king-v-allied-vision"),
        findings=(
            PartyViolated,
            KnewOfViolation,
            AffirmativeAssistance,
            PurposeToAssist,
            AidingAndAbetting,
            SubstantialIntertwinement,
            LegalIdentification,
            BoundThroughRole,
            ActiveConcert,
            Bound,
            ReachedByOtherPower,
            PersonalBreach,
            InContempt,
        ),
    ),
    Rising(
        id="more-violation",
        name="Proof of the violation never helps the respondent",
        sentence="Better proof that the party violated the injunction, after the respondent knew "
        "of it, never lowers a ruling.",
        demanded_by=demand("injunction.violated: king-v-allied-vision"),
        by=Pattern(Violation, (("timing", exactly(Timing.AFTER_NOTICE)),)),
    ),
    Rising(
        id="more-notice",
        name="Proof that the terms were known never helps the respondent",
        sentence="Better proof that the respondent knew the order's terms never lowers a ruling, "
        "as long as it dates no conduct anew.",
        demanded_by=demand("notice.actual: lennon"),
        by=Pattern(
            ActualNotice,
            (
                ("content", exactly(NoticeContent.TERMS)),
                ("of_order", exactly(True)),
                ("perhaps_of_terms", exactly(True)),
            ),
        ),
    ),
    Rising(
        id="more-knowledge",
        name="Proof of particular knowledge never helps the respondent",
        sentence="Better proof that the respondent knew of the particular violation never lowers a "
        "ruling, as long as it dates no conduct anew.",
        demanded_by=demand("aiding.knowledge: alemite"),
        by=Pattern(
            Knowledge,
            (("of", exactly(KnowledgeOf.PARTICULAR_VIOLATION)), ("actual", exactly(True))),
        ),
    ),
    Rising(
        id="more-purpose",
        name="Proof of purpose never helps the respondent",
        sentence="Better proof that the respondent meant to assist the violation never lowers a "
        "ruling.",
        demanded_by=demand("aiding.purpose: havens-v-james"),
        by=Pattern(Purpose, (("aim", exactly(Aim.ASSIST_VIOLATION)),)),
    ),
    Rising(
        id="more-help",
        name="Proof of chosen help to the party never helps the respondent",
        sentence="Better proof that, knowing of the violation, the respondent chose to help the "
        "party itself, and not as a bank that merely passes payments on, never lowers a ruling.",
        demanded_by=demand("aiding.act-of-help: alemite"),
        by=Pattern(
            Assistance,
            (
                ("chosen", exactly(True)),
                ("automated", exactly(False)),
                ("to_stranger", exactly(False)),
                ("forbidden", exactly(True)),
                ("beside", exactly(False)),
                ("timing", AFTER_KNOWLEDGE),
            ),
        ),
        save=Pattern(Assistance, (("kind", exactly(AssistanceKind.INTERMEDIARY_BANK)),)),
    ),
    Rising(
        id="more-control",
        name="Proof of common control never helps the respondent",
        sentence="Better proof that the same people own and run the respondent and the party never "
        "lowers a ruling.",
        demanded_by=demand("intertwinement.common-control: hopwood"),
        by=Pattern(
            CommonControl,
            (("ownership", exactly(Ownership.COMMON)), ("control", exactly(True))),
        ),
    ),
    Rising(
        id="more-identity",
        name="Proof that the two are one never helps the respondent",
        sentence="Better proof that the respondent is the party's alter ego never lowers a ruling.",
        demanded_by=demand("identification.alter-ego: hopwood"),
        by=Pattern(AlterEgo),
    ),
    Rising(
        id="more-office",
        name="Proof of an officer's part never helps the respondent",
        sentence="Better proof that the respondent is the party's officer and took part in the "
        "violation, which does not say that he could not have it obey, never lowers a ruling.",
        demanded_by=demand("contempt.by-taking-part: lennon"),
        by=Pattern(
            Role,
            (
                ("kind", exactly(RoleKind.OFFICER)),
                ("current", exactly(True)),
                ("former", exactly(False)),
                ("took_part", exactly(True)),
            ),
        ),
        save=Pattern(Role, (("power_to_comply", exactly(False)),)),
    ),
)
