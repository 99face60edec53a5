"""
Status of the order, service, jurisdiction and branches of banks.

For each rule a record on which its condition holds and one that misses it by a point,
then what courts in different places and years make of the same record.
"""

from __future__ import annotations

import pytest
from attrs import evolve

from builders import NOTICE, ORDER, VIOLATION, answered, case, met_by_rules, seller_case
from injunction_rules import decide
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    ActualNotice,
    Address,
    Aim,
    AlterEgo,
    AlternativeService,
    Appearance,
    AppearanceBy,
    AppearanceFor,
    Assistance,
    ContactKind,
    Contacts,
    DoubtAbout,
    Evasion,
    ForbiddenAct,
    GroundOfDoubt,
    Heard,
    InjunctionKind,
    Jurisdiction,
    NoticeContent,
    OrderStatus,
    OtherBranch,
    PapersServed,
    ProcessServed,
    Purpose,
    Relief,
    ServiceMeans,
    Timing,
)
from injunction_rules.model.findings import (
    CanBeServed,
    FairGroundOfDoubt,
    Finding,
    HadActualNotice,
    InForce,
    LacksJurisdiction,
    ReliefWarranted,
    ServiceInvalid,
    ServiceLacking,
    VoidOrder,
)
from injunction_rules.model.proof import Standing, Value

LATE = "2026-06-01"
SHOWN, OPEN, NOT_SHOWN, REFUTED = (
    Standing.SHOWN,
    Standing.CONTESTED,
    Standing.NOT_SHOWN,
    Standing.REFUTED,
)
TRO = evolve(ORDER, kind=InjunctionKind.TEMPORARY_RESTRAINING_ORDER)
STANDING = evolve(ORDER, status=OrderStatus.IN_FORCE)
PROPOSED = evolve(ORDER, status=OrderStatus.ASKED_FOR)
MERGED = evolve(ORDER, status=OrderStatus.MERGED)
ABSENT = Appearance(shown=False)
ALONE = Appearance(by=AppearanceBy.SELF)
BY_COUNSEL = Appearance(by=AppearanceBy.COUNSEL)
NOT_SERVED = ProcessServed(shown=False)
TO_CHINA = ProcessServed(means=ServiceMeans.EMAIL, country="CN")
BY_EMAIL = PapersServed(means=ServiceMeans.EMAIL)
ABROAD = Address(country="HK")
HOME = Address(country="US")
ORDERED = AlternativeService(means=ServiceMeans.EMAIL, authorised=True, reaches=True)
REACHING = AlternativeService(means=ServiceMeans.EMAIL, reaches=True)
FALSE = Address(country="CN", good=False)
ONE_WITH_IT = (NOTICE, VIOLATION, AlterEgo())


def appears(purpose: AppearanceFor) -> Appearance:
    """The respondent before the court, to some end."""
    return Appearance(purpose=purpose)


def contact(kind: ContactKind, related: bool | None = True) -> Contacts:
    """What ties the respondent to the forum."""
    return Contacts(kind=kind, related=related)


def asked(*facts, **rest) -> Case:
    """A motion to tell a nonparty to stop, under the law of 2026."""
    return case(*facts, **{"decided": LATE, **rest})


def charged(*facts, **rest) -> Case:
    """A motion to hold the seller in contempt, its breach undisputed."""
    return seller_case(
        NOTICE, VIOLATION, *facts, **{"relief": Relief.CONTEMPT, "decided": LATE, **rest}
    )


OBJECTS = appears(AppearanceFor.OBJECT_TO_JURISDICTION)
AIDED = Assistance(chosen=True, timing=Timing.AFTER_NOTICE)
MEANT = Purpose(aim=Aim.ASSIST_VIOLATION)
SOLD = contact(ContactKind.ORDERS)
SENT = contact(ContactKind.SHIPMENTS)
SITE = contact(ContactKind.SITE, None)
ACCOUNT = contact(ContactKind.CORRESPONDENT_ACCOUNT)
IDLE_ACCOUNT = contact(ContactKind.CORRESPONDENT_ACCOUNT, related=False)
OF_AN_ORDER = ActualNotice(content=NoticeContent.ORDER)
FOREIGN = DoubtAbout.FOREIGN_LAW
HELD_ABROAD = OtherBranch(abroad=True)

# Rule, a record in which it is met, one that differs in a point and does not meet it.
RULES_AND_RECORDS: list[tuple[str, Case, Case]] = [
    ("injunction.in-force", asked(injunction=STANDING), asked()),
    ("injunction.not-disputed", asked(), asked(injunction=STANDING)),
    ("injunction.may-have-run-out", asked(injunction=TRO), asked()),
    (
        "injunction.asked-for",
        asked(injunction=PROPOSED, relief=Relief.CONTEMPT),
        asked(injunction=PROPOSED),
    ),
    ("injunction.would-reach", asked(injunction=PROPOSED), asked(injunction=STANDING)),
    (
        "injunction.void",
        asked(injunction=evolve(ORDER, status=OrderStatus.VOID)),
        asked(injunction=evolve(ORDER, status=OrderStatus.VACATED)),
    ),
    (
        "injunction.set-aside",
        asked(injunction=evolve(ORDER, status=OrderStatus.REVERSED)),
        asked(injunction=evolve(ORDER, status=OrderStatus.VOID)),
    ),
    (
        "injunction.stayed",
        asked(injunction=evolve(ORDER, status=OrderStatus.STAYED)),
        asked(injunction=STANDING),
    ),
    ("injunction.party-never-served", charged(NOT_SERVED), charged(ProcessServed())),
    ("injunction.process-by-email", charged(TO_CHINA), charged(evolve(TO_CHINA, country="US"))),
    (
        "injunction.process-email-allowed",
        charged(TO_CHINA),
        charged(evolve(TO_CHINA, means=ServiceMeans.CENTRAL_AUTHORITY)),
    ),
    ("injunction.void-said-by-a-nonparty", asked(NOT_SERVED), charged(NOT_SERVED)),
    (
        "injunction.void-though-standing",
        charged(NOT_SERVED),
        charged(ProcessServed(waived=True)),
    ),
    (
        "injunction.void-though-standing",
        charged(TO_CHINA),
        charged(evolve(TO_CHINA, waived=True)),
    ),
    ("notice.served", asked(ActualNotice(served=True)), asked(ActualNotice(served=False))),
    ("jurisdiction.disputed", asked(OBJECTS), asked(OBJECTS, Jurisdiction())),
    ("jurisdiction.not-shown", asked(ABROAD), asked(ABROAD, SOLD)),
    ("jurisdiction.no-sale", asked(SITE), asked(SITE, SOLD)),
    ("jurisdiction.shipped", asked(SENT), asked(evolve(SENT, related=False))),
    ("jurisdiction.orders-taken", asked(SOLD), asked(evolve(SOLD, related=False))),
    ("jurisdiction.account-used", asked(ACCOUNT), asked(IDLE_ACCOUNT)),
    (
        "jurisdiction.waived",
        asked(appears(AppearanceFor.INTERVENE)),
        asked(appears(AppearanceFor.INTERVENE), OBJECTS),
    ),
    ("service.at-an-address", charged(ABROAD), charged(evolve(ABROAD, good=False))),
    ("service.evaded", charged(Evasion(), REACHING), charged(Evasion())),
    ("service.as-ordered", charged(ORDERED, FALSE), charged(ORDERED, evolve(FALSE, good=True))),
    (
        "service.not-diligent",
        charged(evolve(ORDERED, diligent=False)),
        charged(evolve(ORDERED, diligent=True)),
    ),
    ("service.never-served", charged(PapersServed(shown=False)), charged(PapersServed())),
    (
        "service.disputed",
        charged(appears(AppearanceFor.OBJECT_TO_SERVICE)),
        charged(appears(AppearanceFor.OBJECT_TO_SERVICE), PapersServed()),
    ),
    ("service.refused", charged(Evasion(tendered=True)), charged(Evasion())),
    (
        "service.on-counsel-not-in-the-case",
        charged(PapersServed(means=ServiceMeans.COUNSEL)),
        charged(PapersServed(means=ServiceMeans.COUNSEL), BY_COUNSEL),
    ),
    (
        "service.not-in-person",
        charged(ALONE, BY_EMAIL),
        charged(ALONE, evolve(BY_EMAIL, means=ServiceMeans.IN_PERSON)),
    ),
    (
        "service.not-in-person",
        charged(ABSENT, evolve(BY_EMAIL, means=ServiceMeans.POSTAL)),
        charged(ABSENT, evolve(BY_EMAIL, means=ServiceMeans.POSTAL), ORDERED),
    ),
    (
        "service.sent-to-the-absent",
        charged(ABSENT, BY_EMAIL),
        charged(ABSENT, BY_EMAIL, evolve(BY_EMAIL, means=ServiceMeans.IN_PERSON)),
    ),
    (
        "service.sent-to-the-absent",
        charged(ABSENT, BY_EMAIL),
        charged(ABSENT, evolve(BY_EMAIL, as_directed=True)),
    ),
    (
        "service.as-any-paper",
        charged(ABSENT, BY_EMAIL),
        asked(ABSENT, evolve(BY_EMAIL, respondent="other"), relief=Relief.CONTEMPT),
    ),
    (
        "service.as-any-paper",
        charged(ABSENT, BY_EMAIL, ABROAD),
        charged(ABSENT, BY_EMAIL, Address(country="CN")),
    ),
    (
        "service.as-any-paper",
        charged(ABSENT, BY_EMAIL),
        charged(ABSENT, evolve(BY_EMAIL, as_directed=False)),
    ),
    (
        "service.email-elsewhere",
        charged(Address(country="IN"), BY_EMAIL),
        charged(Address(country="IN"), BY_EMAIL, BY_COUNSEL),
    ),
    ("defense.separate-entity", asked(HELD_ABROAD), asked(OtherBranch(abroad=False))),
    ("defense.foreign-law", asked(OtherBranch(law_forbids=True)), asked(OtherBranch())),
    ("disposition.not-at-other-branches", asked(HELD_ABROAD), asked(OtherBranch())),
    ("disposition.comity", asked(OtherBranch(law_forbids=True)), asked(OtherBranch())),
]


@met_by_rules(RULES_AND_RECORDS)
def test_a_rule_is_met_by_its_record_and_not_by_one_that_differs_in_a_point(
    rule, given, is_met, engine
):
    """Its condition holds, fully or as far as the law is settled; on the other record it fails."""
    assert is_met is (answered(given, engine).trace.step(rule).met is not Value.FALSE)


# Finding, record, forum, how it stands there.
STANDINGS: list[tuple[Finding, Case, str, Standing]] = [
    # An order stands until it is undone; one for fourteen days is not taken to.
    (InForce, asked(), "nysd", SHOWN),
    (InForce, asked(injunction=TRO), "nysd", OPEN),
    (InForce, asked(injunction=MERGED), "nysd", OPEN),
    (InForce, asked(injunction=evolve(ORDER, status=OrderStatus.STAYED)), "nysd", REFUTED),
    (InForce, asked(injunction=evolve(ORDER, status=OrderStatus.VOID)), "nysd", REFUTED),
    (InForce, asked(injunction=PROPOSED, relief=Relief.CONTEMPT), "nysd", REFUTED),
    (InForce, asked(injunction=PROPOSED), "nysd", OPEN),
    # Nor does one stand against a party over whom the court had no power.
    (InForce, charged(NOT_SERVED), "nysd", NOT_SHOWN),
    (InForce, charged(NOT_SERVED, injunction=STANDING), "nysd", NOT_SHOWN),
    (InForce, asked(NOT_SERVED), "nysd", OPEN),
    (VoidOrder, charged(TO_CHINA), "nysd", SHOWN),
    (VoidOrder, charged(TO_CHINA, decided="2025-12-17"), "nysd", OPEN),
    (VoidOrder, seller_case(TO_CHINA, decided="2022-07-20"), "nysd", REFUTED),
    (VoidOrder, charged(TO_CHINA), "ilnd", OPEN),
    (VoidOrder, charged(evolve(TO_CHINA, waived=True)), "nysd", REFUTED),
    (VoidOrder, asked(evolve(TO_CHINA, waived=True)), "nysd", REFUTED),
    (VoidOrder, asked(TO_CHINA), "nysd", OPEN),
    (VoidOrder, charged(), "nysd", NOT_SHOWN),
    (HadActualNotice, asked(OF_AN_ORDER), "cand", NOT_SHOWN),
    (HadActualNotice, asked(OF_AN_ORDER), "flsd", OPEN),
    (HadActualNotice, asked(evolve(OF_AN_ORDER, served=True)), "cand", SHOWN),
    # Jurisdiction is for the movant to show once it is in dispute.
    (LacksJurisdiction, asked(), "nysd", NOT_SHOWN),
    (LacksJurisdiction, asked(OBJECTS), "nysd", SHOWN),
    (LacksJurisdiction, asked(OBJECTS, SOLD), "nysd", REFUTED),
    (LacksJurisdiction, asked(OBJECTS, SENT), "ilnd", REFUTED),
    (LacksJurisdiction, asked(SITE, appears(AppearanceFor.DEFEND)), "ilnd", NOT_SHOWN),
    (LacksJurisdiction, asked(SITE, appears(AppearanceFor.DEFEND), OBJECTS), "ilnd", SHOWN),
    (LacksJurisdiction, asked(OBJECTS, ACCOUNT), "nysd", REFUTED),
    (LacksJurisdiction, asked(OBJECTS, IDLE_ACCOUNT), "nysd", SHOWN),
    (LacksJurisdiction, asked(SITE), "ilnd", SHOWN),
    (LacksJurisdiction, asked(SITE, decided="2024-10-23"), "ilnd", NOT_SHOWN),
    (LacksJurisdiction, asked(Jurisdiction(shown=False)), "nysd", SHOWN),
    (
        LacksJurisdiction,
        asked(Jurisdiction(shown=False), appears(AppearanceFor.DEFEND)),
        "nysd",
        NOT_SHOWN,
    ),
    # Service is for the movant to show of who never appeared or who objects to it.
    (ServiceLacking, charged(), "nysd", NOT_SHOWN),
    (ServiceLacking, charged(ABSENT), "nysd", SHOWN),
    (ServiceLacking, charged(ABSENT, ABROAD), "nysd", SHOWN),
    (ServiceLacking, charged(ABSENT, PapersServed()), "nysd", NOT_SHOWN),
    (ServiceLacking, charged(appears(AppearanceFor.OBJECT_TO_SERVICE)), "nysd", SHOWN),
    (ServiceLacking, charged(ABSENT, Evasion(tendered=True)), "nysd", REFUTED),
    (CanBeServed, charged(evolve(ORDERED, diligent=False)), "nysd", OPEN),
    (CanBeServed, charged(ORDERED, FALSE), "nysd", SHOWN),
    (CanBeServed, charged(FALSE), "nysd", NOT_SHOWN),
    (CanBeServed, charged(REACHING), "nysd", NOT_SHOWN),
    (CanBeServed, charged(REACHING, Evasion()), "nysd", SHOWN),
    # E-mail: China, where it applies to the address; elsewhere open.
    (ServiceInvalid, charged(Address(country="IN"), BY_EMAIL), "nysd", OPEN),
    (ServiceInvalid, charged(FALSE, BY_EMAIL), "nysd", NOT_SHOWN),
    (ServiceInvalid, charged(ALONE, BY_EMAIL), "nysd", OPEN),
    (ServiceInvalid, charged(PapersServed(means=ServiceMeans.COUNSEL)), "nysd", SHOWN),
    # Knowing help from within the country is enough, though jurisdiction is disputed.
    (LacksJurisdiction, asked(NOTICE, VIOLATION, OBJECTS), "nysd", SHOWN),
    (LacksJurisdiction, asked(NOTICE, VIOLATION, OBJECTS, AIDED, MEANT), "nysd", REFUTED),
    (LacksJurisdiction, asked(NOTICE, VIOLATION, OBJECTS, AIDED, MEANT, HOME), "nysd", REFUTED),
    (LacksJurisdiction, asked(NOTICE, VIOLATION, OBJECTS, AIDED, MEANT, ABROAD), "nysd", SHOWN),
    # The branch served and the branch that holds.
    (FairGroundOfDoubt, asked(HELD_ABROAD), "nysd", SHOWN),
    (ReliefWarranted, asked(*ONE_WITH_IT), "nysd", SHOWN),
    (ReliefWarranted, asked(*ONE_WITH_IT, HELD_ABROAD), "nysd", OPEN),
    (ReliefWarranted, asked(*ONE_WITH_IT, OtherBranch(law_forbids=True)), "nysd", OPEN),
    (ReliefWarranted, asked(*ONE_WITH_IT, GroundOfDoubt(about=FOREIGN)), "nysd", OPEN),
    (ReliefWarranted, asked(*ONE_WITH_IT, GroundOfDoubt()), "nysd", SHOWN),
]


@pytest.mark.parametrize(
    ("finding", "given", "forum", "expected"),
    [pytest.param(*row, id=f"{row[0].id}-{row[2]}-{i}") for i, row in enumerate(STANDINGS)],
)
def test_finding_stands_so_in_this_forum(finding, given, forum, expected, engine):
    """What the record says of status, service, reach and branches decides so far and no further."""
    assert expected is answered(evolve(given, court=forum), engine).trace.standing(finding)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (asked(*ONE_WITH_IT), Disposition.GRANTED),
        (asked(*ONE_WITH_IT, injunction=PROPOSED), Disposition.OPEN),
        (asked(NOTICE, VIOLATION, injunction=PROPOSED), Disposition.DENIED),
        (charged(injunction=PROPOSED), Disposition.DENIED),
        (charged(), Disposition.GRANTED),
        (charged(injunction=TRO), Disposition.OPEN),
        (charged(NOT_SERVED), Disposition.DENIED),
        (charged(OBJECTS), Disposition.DENIED),
        (charged(OBJECTS, SOLD), Disposition.GRANTED),
        (charged(HELD_ABROAD), Disposition.DENIED),
        (charged(OtherBranch(law_forbids=True)), Disposition.OPEN),
        (charged(Heard(shown=False)), Disposition.DENIED),
    ],
)
def test_ruling_follows_what_the_record_says_of_posture(given, expected, engine):
    """An order not made, not made with power or not to be reached binds nobody."""
    assert expected is answered(given, engine).disposition


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (charged(), True),
        (charged(injunction=STANDING), False),
        (charged(injunction=PROPOSED), False),
        (asked(ForbiddenAct(timing=Timing.AFTER_NOTICE)), False),
    ],
)
def test_decision_says_what_it_took_of_the_status(given, said):
    """Where an unknown status was taken to be in force and bears on the ruling, it is said."""
    points = decide(given, engine="reference").open_points

    assert said is any(point.startswith("The record does not give the status") for point in points)


@pytest.mark.parametrize(("place", "said"), [((), True), ((HOME,), False)])
def test_decision_says_what_it_took_of_where_help_was_given(place, said):
    """A grant against one who objects hangs on where he is; where that is not told it says so."""
    granted = decide(asked(NOTICE, VIOLATION, OBJECTS, AIDED, MEANT, *place), engine="reference")

    assert granted.rulings[0].disposition is Disposition.GRANTED
    assert said is any("no address abroad" in point for point in granted.open_points)
    unasked = decide(asked(NOTICE, VIOLATION, AIDED, MEANT), engine="reference")
    assert not any("no address abroad" in point for point in unasked.open_points)
