"""
Boundary cases that a lawyer would probe, each with its id.

An entry says what the law expects of one finding: that it *holds*, *fails*, or
is *undetermined* because authority is divided or the facts are not enough.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from builders import (
    NOTICE,
    NOTICED,
    ORDER,
    SERVICE,
    VIOLATION,
    answered,
    case,
    seller_case,
)
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    NEVER,
    Address,
    AlternativeService,
    Appearance,
    AppearanceBy,
    AppearanceFor,
    ArmsLengthService,
    Assistance,
    AssistanceKind,
    DomesticPresence,
    DoubtAbout,
    EnforcementDelay,
    EnterpriseKind,
    Fact,
    GroundOfDoubt,
    Identity,
    Inaction,
    Injunction,
    InjunctionKind,
    Listing,
    OrderStatus,
    PapersServed,
    Relief,
    ServiceKind,
    ServiceMeans,
    SharedEnterprise,
    Succession,
    SuccessionKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AidingAndAbetting,
    Finding,
    InContempt,
    LegalIdentification,
    PromptTakedown,
    ReliefFutile,
    ServiceInvalid,
    SubstantialIntertwinement,
)
from injunction_rules.model.proof import Standing

HOLDS = {Standing.SHOWN}
FAILS = {Standing.NOT_SHOWN, Standing.REFUTED}
UNDETERMINED = {Standing.CONTESTED}

HELP = Assistance(kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE)
HOSTING = ArmsLengthService(kind=ServiceKind.HOSTING, timing=Timing.AFTER_NOTICE)
NOT_THERE = (
    Appearance(shown=False),
    Identity(shown=False),
    Address(shown=False),
    AlternativeService(shown=False),
    VIOLATION,
)


def unreachable(*, but: Fact | None = None) -> tuple[Fact, ...]:
    """The four facts of the order about its sellers, with one turned round."""
    if but is None:
        return NOT_THERE
    return (*(fact for fact in NOT_THERE if type(fact) is not type(but)), but)


def expired() -> Injunction:
    return Injunction(
        kind=InjunctionKind.TEMPORARY_RESTRAINING_ORDER, status=OrderStatus.EXPIRED, clear=True
    )


EDGES: list[tuple[str, str, Case, Finding, set[Standing]]] = [
    (
        "AA-E02",
        "notice, a list of addresses, and three months of inaction",
        case(NOTICE, VIOLATION, HOSTING, Inaction(), Listing(noticed=NOTICED, removed=NEVER)),
        AidingAndAbetting,
        UNDETERMINED,
    ),
    (
        "AA-E05",
        "the order lists the platform among those bound",
        case(NOTICE, VIOLATION, injunction=evolve(ORDER, names_respondent=True)),
        ActiveConcert,
        UNDETERMINED,
    ),
    (
        "AA-E06",
        "the platform is joined later and no new order is made",
        case(NOTICE, VIOLATION, relief=Relief.CONTEMPT),
        InContempt,
        FAILS,
    ),
    (
        "AA-E07",
        "the counterfeits are those of sellers who are not enjoined",
        case(NOTICE, SERVICE, Violation(shown=False)),
        AidingAndAbetting,
        FAILS,
    ),
    (
        "AA-E07",
        "the same after Havens",
        case(NOTICE, SERVICE, Violation(shown=False), decided="2023-08-04"),
        AidingAndAbetting,
        FAILS,
    ),
    (
        "SI-E02",
        "the platform makes, brands and ships the goods",
        case(NOTICE, VIOLATION, SharedEnterprise(kind=EnterpriseKind.MAKING_THE_GOODS)),
        SubstantialIntertwinement,
        UNDETERMINED,
    ),
    (
        "SI-E05",
        "the platform shares the profit of the enjoined line",
        case(NOTICE, VIOLATION, SharedEnterprise(kind=EnterpriseKind.JOINT_VENTURE)),
        SubstantialIntertwinement,
        UNDETERMINED,
    ),
    (
        "SI-E08",
        "the store is reborn under another name",
        case(NOTICE, VIOLATION, Succession(kind=SuccessionKind.CONTINUATION)),
        LegalIdentification,
        UNDETERMINED,
    ),
    (
        "PT-E01",
        "notice and removal on the same day",
        case(NOTICE, SERVICE, Listing(noticed=NOTICED, removed=NOTICED)),
        PromptTakedown,
        HOLDS,
    ),
    (
        "PT-E04",
        "notice to the wrong affiliate, twelve days in all",
        case(NOTICE, SERVICE, Listing(noticed=NOTICED, days=12)),
        PromptTakedown,
        UNDETERMINED,
    ),
    (
        "PT-E07",
        "five relistings, each removed within two days of its notice",
        case(NOTICE, SERVICE, *(Listing(name=str(i), days=2) for i in range(5))),
        PromptTakedown,
        HOLDS,
    ),
    (
        "PT-E09",
        "removal on the ninth day",
        case(NOTICE, SERVICE, Listing(noticed=NOTICED, removed=date(2023, 5, 7))),
        PromptTakedown,
        UNDETERMINED,
    ),
    (
        "PT-E10",
        "a flash sale, warned of and over before removal at hour forty",
        case(NOTICE, SERVICE, Listing(days=2, time_critical=True)),
        PromptTakedown,
        UNDETERMINED,
    ),
    (
        "PT-E11",
        "traces in search outlive the listing by a week",
        case(NOTICE, SERVICE, Listing(days=1, residual_traces=True)),
        PromptTakedown,
        UNDETERMINED,
    ),
    ("SF-E01", "the order's own facts", seller_case(*unreachable()), ReliefFutile, HOLDS),
    (
        "SF-E03",
        "a factory address in China is known",
        seller_case(*unreachable(but=Address(country="CN"))),
        ReliefFutile,
        FAILS,
    ),
    (
        "SF-E05",
        "contempt papers by e-mail only, the address known, before Smart Study",
        seller_case(
            NOTICE,
            VIOLATION,
            Address(country="CN"),
            PapersServed(means=ServiceMeans.EMAIL),
            relief=Relief.CONTEMPT,
        ),
        ServiceInvalid,
        UNDETERMINED,
    ),
    (
        "SF-E05",
        "contempt papers by e-mail only, the address known, after Smart Study",
        seller_case(
            NOTICE,
            VIOLATION,
            Address(country="CN"),
            PapersServed(means=ServiceMeans.EMAIL),
            relief=Relief.CONTEMPT,
            decided="2025-12-18",
        ),
        ServiceInvalid,
        HOLDS,
    ),
    (
        "SF-E06",
        "an unrevoked order allows e-mail, the address unknown",
        seller_case(
            *unreachable(but=AlternativeService(means=ServiceMeans.EMAIL, authorised=True))
        ),
        ReliefFutile,
        FAILS,
    ),
    (
        "SF-E07",
        "the seller appears only to vacate",
        seller_case(
            *unreachable(but=Appearance(by=AppearanceBy.SELF, purpose=AppearanceFor.VACATE))
        ),
        ReliefFutile,
        FAILS,
    ),
    (
        "SF-E11",
        "the platform's inbox works and the court allows it",
        seller_case(
            *unreachable(
                but=AlternativeService(
                    means=ServiceMeans.PLATFORM_MESSAGE, authorised=True, reaches=True
                )
            )
        ),
        ReliefFutile,
        FAILS,
    ),
    (
        "SF-E12",
        "the motion asks for new terms",
        seller_case(*unreachable(), new_terms=True),
        ReliefFutile,
        UNDETERMINED,
    ),
    (
        "SF-E13",
        "a renewed motion, with a warehouse in the United States",
        seller_case(*unreachable(), DomesticPresence()),
        ReliefFutile,
        UNDETERMINED,
    ),
    (
        "SF-E13, nearby",
        "a renewed motion, with a warehouse in the state of the court",
        seller_case(*unreachable(), DomesticPresence(near=True)),
        ReliefFutile,
        FAILS,
    ),
    (
        "CX-E01",
        "the restraining order had run out",
        seller_case(NOTICE, VIOLATION, relief=Relief.CONTEMPT, injunction=expired()),
        InContempt,
        FAILS,
    ),
    (
        "CX-E05",
        "the movant sat still for six years",
        case(
            NOTICE,
            VIOLATION,
            HELP,
            EnforcementDelay(years=6),
            relief=Relief.CONTEMPT,
        ),
        InContempt,
        UNDETERMINED,
    ),
    (
        "CX-E06",
        "an ambiguous duty, and nobody asked the court",
        case(
            NOTICE,
            VIOLATION,
            HELP,
            GroundOfDoubt(about=DoubtAbout.SCOPE, clarification_sought=False),
            relief=Relief.CONTEMPT,
        ),
        InContempt,
        UNDETERMINED,
    ),
    (
        "CX-E07",
        "an order is asked for instead of contempt, by the same test",
        case(NOTICE, VIOLATION, HOSTING, Inaction(), Listing(noticed=NOTICED, removed=NEVER)),
        ActiveConcert,
        UNDETERMINED,
    ),
    (
        "CX-E10",
        "the terms stand only in the complaint",
        seller_case(
            NOTICE,
            VIOLATION,
            relief=Relief.CONTEMPT,
            injunction=evolve(ORDER, clear=None, by_reference=True),
        ),
        InContempt,
        FAILS,
    ),
]


@pytest.mark.parametrize(
    ("given", "finding", "expected"),
    [pytest.param(*edge[2:], id=f"{edge[0]}: {edge[1]}") for edge in EDGES],
)
def test_boundary_case(given, finding, expected, engine):
    """The finding stands where the law expects it."""
    assert answered(given, engine).trace.standing(finding) in expected


def test_reachable_seller_is_told_that_the_injunction_stands(engine):
    """SF-E03: an address takes futility away and the direction to obey is granted."""
    answer = answered(seller_case(*unreachable(but=Address(country="CN"))), engine)

    assert Disposition.GRANTED is answer.disposition


@pytest.mark.parametrize(
    ("decided", "expected"),
    [("2025-12-17", Disposition.OPEN), ("2025-12-18", Disposition.DENIED)],
)
def test_smart_study_closes_email_to_china_on_its_day(decided, expected, engine):
    """SF-E05: contempt on papers sent by e-mail is open before Smart Study and denied after."""
    given = seller_case(
        NOTICE,
        VIOLATION,
        Address(country="CN"),
        PapersServed(means=ServiceMeans.EMAIL),
        relief=Relief.CONTEMPT,
        decided=decided,
    )

    assert expected is answered(given, engine).disposition
