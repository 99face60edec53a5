"""
Powers other than that of Rule 65, and breach by those whom the order binds.

For each rule a record in which it fires and one, a point away, in which it does not;
then what the finding comes to where courts of appeals divide, and what a motion gets.
"""

from __future__ import annotations

import pytest
from attrs import evolve

from builders import NOTICE, ORDER, SERVICE, VIOLATION, answered, case, met_by_rules
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    ActualNotice,
    Address,
    Agreement,
    Aim,
    AlterEgo,
    Appearance,
    AppearanceFor,
    Assistance,
    AssistanceKind,
    Diligence,
    DomainName,
    EnablingStatute,
    ForbiddenAct,
    Heard,
    HeldAssets,
    Identity,
    IndependentConduct,
    Jurisdiction,
    Knowledge,
    KnowledgeOf,
    NoticeContent,
    OrderStatus,
    OtherPower,
    PowerKind,
    Purpose,
    Receivership,
    ReceivershipMatter,
    Relief,
    Role,
    RoleKind,
    Succession,
    SuccessionKind,
    ThreatenedBreach,
    Timing,
    Unopposed,
)
from injunction_rules.model.findings import (
    AidingAndAbetting,
    BarOfClaims,
    Finding,
    InContempt,
    LacksJurisdiction,
    PersonalBreach,
    PurposeToAssist,
    ReachedByOtherPower,
)
from injunction_rules.model.proof import Standing, Value

LATE = "2026-06-01"
SHOWN, OPEN, NOT_SHOWN, REFUTED = (
    Standing.SHOWN,
    Standing.CONTESTED,
    Standing.NOT_SHOWN,
    Standing.REFUTED,
)


def law_case(*facts, **rest) -> Case:
    """A motion to tell a nonparty to stop, under the law of 2026."""
    return case(*facts, **{"decided": LATE, **rest})


def charged(*facts, **rest) -> Case:
    """A motion to hold a nonparty in contempt, under the law of 2026."""
    return law_case(*facts, **{"relief": Relief.CONTEMPT, **rest})


def writ(kind: PowerKind | None = PowerKind.ALL_WRITS, **fields) -> OtherPower:
    """The power that the movant invokes."""
    return OtherPower(kind=kind, **fields)


def touching(matter: ReceivershipMatter, **fields) -> Receivership:
    """A receivership that the respondent touches."""
    return Receivership(matter=matter, **fields)


NEEDED = writ(necessary=True, placed=True)
DECREE = writ(PowerKind.INSTITUTIONAL_DECREE)
RESOURCE = writ(PowerKind.IN_REM)
TERMS = evolve(NOTICE, content=NoticeContent.TERMS)
SUED = touching(ReceivershipMatter.SUIT_AGAINST_RECEIVER)
ESTATE_SUED = touching(ReceivershipMatter.SUIT_AGAINST_ESTATE)
KEPT = touching(ReceivershipMatter.PROPERTY_HELD)
CLAIM = touching(ReceivershipMatter.CLAIM_AGAINST_OTHERS)
PROCEEDS = HeldAssets(traced=True, own_claim=False, joined=True)
CONTROLLED = HeldAssets(controlled=True)
JOINED_FOR_THEM = HeldAssets(joined=True)
TRACED = HeldAssets(traced=True)
NAME = DomainName(adjudged=True, here=True, registrant_beyond_reach=True)
LISTED = evolve(ORDER, names_respondent=True)
ASKED = evolve(LISTED, status=OrderStatus.ASKED_FOR)
UNDATED = evolve(LISTED, entered=None)
AGREED = Agreement()
UNHEARD = Heard(shown=False)
OBJECTS = Appearance(purpose=AppearanceFor.OBJECT_TO_JURISDICTION)
AT_HOME = Address(country="US")
ABROAD = Address(country="CN")
FRAUD = writ(PowerKind.STATUTORY, statute=EnablingStatute.FRAUD)
BANK_FRAUD = writ(PowerKind.STATUTORY, statute=EnablingStatute.BANK_OR_HEALTH_FRAUD)
COPYRIGHT = writ(PowerKind.STATUTORY, statute=EnablingStatute.COPYRIGHT)
OVER = evolve(ORDER, status=OrderStatus.EXPIRED)
OFFICER = Role(kind=RoleKind.OFFICER)
IDLE = Diligence(shown=False)
ARRANGED = Assistance(kind=AssistanceKind.DISCLOSURE, timing=Timing.AFTER_NOTICE)
PASSED_ON = Assistance(kind=AssistanceKind.PUBLICATION, timing=Timing.AFTER_NOTICE)
JOINED = Assistance(kind=AssistanceKind.JOINT_CONDUCT, timing=Timing.AFTER_NOTICE)
DONE = ForbiddenAct(timing=Timing.AFTER_NOTICE)

# Rule, a record in which it is met, one that differs in a point and does not meet it.
RULES_AND_RECORDS: list[tuple[str, Case, Case]] = [
    (
        "writs.in-a-position-to-frustrate",
        law_case(NEEDED),
        law_case(writ(necessary=True, placed=False)),
    ),
    (
        "writs.undue-burden",
        law_case(evolve(NEEDED, burdensome=True)),
        law_case(evolve(NEEDED, burdensome=False)),
    ),
    (
        "writs.own-reasons",
        law_case(NEEDED, IndependentConduct()),
        law_case(NEEDED, IndependentConduct(), Purpose(aim=Aim.ASSIST_VIOLATION)),
    ),
    ("writs.no-route-to-a-platform", law_case(NEEDED, SERVICE), law_case(NEEDED)),
    (
        "receivership.suit-against-receiver",
        law_case(SUED),
        law_case(ESTATE_SUED),
    ),
    (
        "receivership.leave-to-sue-receiver",
        law_case(evolve(SUED, leave=True)),
        law_case(evolve(SUED, leave=False)),
    ),
    (
        "receivership.carrying-on-business",
        law_case(evolve(SUED, in_business=True)),
        law_case(evolve(SUED, in_business=False)),
    ),
    (
        "receivership.stay-of-suits",
        law_case(ESTATE_SUED),
        law_case(SUED),
    ),
    (
        "receivership.leave-to-sue-estate",
        law_case(evolve(ESTATE_SUED, leave=True)),
        law_case(evolve(ESTATE_SUED, leave=False)),
    ),
    ("receivership.turning-over", law_case(KEPT), law_case(KEPT, injunction=OVER)),
    (
        "receivership.not-filed",
        law_case(evolve(KEPT, filed=False)),
        law_case(evolve(KEPT, filed=True)),
    ),
    (
        "receivership.own-title",
        law_case(evolve(KEPT, own_title=True)),
        law_case(evolve(KEPT, own_title=False)),
    ),
    ("receivership.bar-of-claims", law_case(CLAIM), law_case(ESTATE_SUED)),
    ("receivership.no-bar-of-claims", law_case(CLAIM), law_case(ESTATE_SUED)),
    ("receivership.claims-barred", law_case(CLAIM), law_case(ESTATE_SUED)),
    (
        "assets.claim-only-asserted",
        law_case(evolve(PROCEEDS, own_claim=None)),
        law_case(evolve(PROCEEDS, own_claim=None, joined=None)),
    ),
    (
        "assets.own-claim",
        law_case(evolve(PROCEEDS, own_claim=True)),
        law_case(evolve(PROCEEDS, own_claim=None)),
    ),
    (
        "assets.money-alone",
        law_case(evolve(PROCEEDS, own_claim=None, money_only=True)),
        law_case(evolve(PROCEEDS, own_claim=None)),
    ),
    (
        "assets.no-claim-to-be-shown",
        law_case(evolve(PROCEEDS, own_claim=None)),
        law_case(PROCEEDS),
    ),
    (
        "assets.no-legitimate-claim",
        law_case(PROCEEDS),
        law_case(evolve(PROCEEDS, joined=False)),
    ),
    (
        "assets.own-claim",
        law_case(evolve(PROCEEDS, own_claim=True)),
        law_case(PROCEEDS),
    ),
    (
        "assets.run-by-the-wrongdoer",
        law_case(CONTROLLED),
        law_case(evolve(CONTROLLED, controlled=False)),
    ),
    (
        "assets.money-alone",
        law_case(evolve(PROCEEDS, money_only=True)),
        law_case(evolve(PROCEEDS, money_only=False)),
    ),
    (
        "assets.money-alone",
        law_case(evolve(CONTROLLED, money_only=True)),
        law_case(evolve(CONTROLLED, money_only=False)),
    ),
    ("domain.in-rem", law_case(NAME), law_case(evolve(NAME, here=False))),
    (
        "domain.name-alone",
        law_case(evolve(NAME, name_alone=False)),
        law_case(evolve(NAME, name_alone=True)),
    ),
    ("decree.institutional", law_case(NOTICE, DECREE), law_case(DECREE)),
    ("decree.resource-in-hand", law_case(TERMS, RESOURCE), law_case(NOTICE, RESOURCE)),
    ("decree.not-the-world", law_case(NOTICE, DECREE), law_case(NOTICE, DECREE, KEPT)),
    ("statute.another-law", law_case(writ(PowerKind.STATUTORY)), law_case(writ(None))),
    (
        "unopposed.granted",
        law_case(Unopposed(), injunction=LISTED),
        law_case(Unopposed(shown=False), injunction=LISTED),
    ),
    (
        "unopposed.narrowed",
        law_case(Unopposed(objected=True), injunction=LISTED),
        law_case(Unopposed(objected=False), injunction=LISTED),
    ),
    (
        "unopposed.at-large",
        law_case(Unopposed(), Identity(shown=False), injunction=LISTED),
        law_case(Unopposed(), Identity(), injunction=LISTED),
    ),
    ("unopposed.agreed", law_case(AGREED), law_case(Agreement(shown=False))),
    (
        "domain.used-for-the-breach",
        law_case(VIOLATION, DomainName()),
        law_case(VIOLATION, DomainName(shown=False)),
    ),
    (
        "statute.fraud",
        law_case(evolve(FRAUD, necessary=True)),
        law_case(FRAUD),
    ),
    (
        "statute.fraud-property",
        law_case(BANK_FRAUD, TRACED),
        law_case(BANK_FRAUD, HeldAssets(traced=False)),
    ),
    (
        "statute.provider-unheard",
        law_case(COPYRIGHT, UNHEARD),
        law_case(COPYRIGHT, Heard()),
    ),
    (
        "disposition.writ-before-hearing",
        law_case(NEEDED, UNHEARD),
        law_case(evolve(NEEDED, kind=PowerKind.STATUTORY), UNHEARD),
    ),
    (
        "disposition.unopposed-before-hearing",
        law_case(Unopposed(), UNHEARD),
        law_case(Unopposed(shown=False), UNHEARD),
    ),
    (
        "disposition.hearing-waived",
        law_case(AGREED, UNHEARD),
        law_case(Unopposed(), UNHEARD),
    ),
    (
        "bound.named-so-far-as-in-concert",
        law_case(injunction=evolve(LISTED, only_in_concert=True)),
        law_case(injunction=evolve(LISTED, only_in_concert=False)),
    ),
    ("jurisdiction.agreed", law_case(AGREED), law_case(Unopposed())),
    (
        "contempt.power-unknown",
        charged(NOTICE, VIOLATION, OFFICER, IDLE),
        charged(NOTICE, VIOLATION, OFFICER),
    ),
    (
        "contempt.no-power",
        charged(NOTICE, VIOLATION, evolve(OFFICER, power_to_comply=False), IDLE),
        charged(NOTICE, VIOLATION, OFFICER, IDLE),
    ),
    (
        "contempt.act-before-notice",
        charged(NOTICE, OFFICER, ForbiddenAct(timing=Timing.BEFORE_NOTICE)),
        charged(NOTICE, OFFICER, ForbiddenAct()),
    ),
    (
        "injunction.before-the-order",
        law_case(NOTICE, evolve(VIOLATION, on=None, timing=Timing.BEFORE_ORDER)),
        law_case(NOTICE, evolve(VIOLATION, on=None, timing=Timing.BEFORE_NOTICE)),
    ),
    (
        "injunction.violated-in-its-time",
        law_case(NOTICE, evolve(VIOLATION, on=None, timing=Timing.BEFORE_NOTICE)),
        law_case(NOTICE, evolve(VIOLATION, on=None, timing=Timing.BEFORE_ORDER)),
    ),
    (
        "aiding.purpose-from-publication",
        law_case(NOTICE, VIOLATION, PASSED_ON),
        law_case(NOTICE, VIOLATION, evolve(PASSED_ON, timing=Timing.BEFORE_NOTICE)),
    ),
    (
        "aiding.own-ends",
        law_case(Purpose(aim=Aim.SHARED_CAUSE)),
        law_case(Purpose(aim=Aim.BENEFIT_PARTY)),
    ),
]


@met_by_rules(RULES_AND_RECORDS)
def test_a_rule_is_met_by_its_record_and_not_by_one_that_differs_in_a_point(
    rule, given, is_met, engine
):
    """Its condition holds, fully or as far as the law is settled; on the other record it fails."""
    assert is_met is (answered(given, engine).trace.step(rule).met is not Value.FALSE)


# What is asked, of which record, where, and how the finding stands.
STANDINGS: list[tuple[Finding, Case, str, Standing]] = [
    # The All Writs Act: of one in a position to frustrate the order, at no undue
    # burden, not against a stranger's own business, and open against a platform.
    (ReachedByOtherPower, law_case(NEEDED), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(NEEDED), "cand", SHOWN),
    # The order that it protects may be asked for with it.
    (ReachedByOtherPower, law_case(NEEDED, injunction=ASKED), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(NEEDED, injunction=OVER), "nysd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(NAME, injunction=ASKED), "vaed", SHOWN),
    (ReachedByOtherPower, law_case(NAME, injunction=OVER), "vaed", NOT_SHOWN),
    (ReachedByOtherPower, law_case(writ(necessary=True)), "nysd", NOT_SHOWN),
    # Need and position may stand in two entries of the record, each with its own proof.
    (ReachedByOtherPower, law_case(writ(necessary=True), writ(placed=True)), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(evolve(NEEDED, burdensome=True)), "nysd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(NEEDED, IndependentConduct()), "nysd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(NEEDED, SERVICE), "ord", OPEN),
    (ReachedByOtherPower, law_case(NEEDED, SERVICE), "nysd", OPEN),
    # A receiver is sued by leave everywhere, save over how he ran the business.
    (ReachedByOtherPower, law_case(SUED), "ilnd", SHOWN),
    (ReachedByOtherPower, law_case(evolve(SUED, in_business=True)), "ilnd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(ESTATE_SUED), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(KEPT), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(evolve(KEPT, filed=False)), "nysd", NOT_SHOWN),
    # Whose title it is must be tried, in the Ninth Circuit at least.
    (ReachedByOtherPower, law_case(evolve(KEPT, own_title=True)), "cand", NOT_SHOWN),
    (ReachedByOtherPower, law_case(evolve(KEPT, own_title=True)), "nysd", OPEN),
    # Bars on the claims of strangers divide the Fifth and Sixth Circuits.
    (ReachedByOtherPower, law_case(CLAIM), "txnd", SHOWN),
    (BarOfClaims, law_case(CLAIM), "ohnd", REFUTED),
    (ReachedByOtherPower, law_case(CLAIM), "ohnd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(CLAIM), "nysd", OPEN),
    # Another matter with the receiver, which gives no power either, changes nothing of that.
    (ReachedByOtherPower, law_case(CLAIM, evolve(KEPT, filed=False)), "txnd", SHOWN),
    (ReachedByOtherPower, law_case(CLAIM, evolve(KEPT, filed=False)), "ohnd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(CLAIM, evolve(KEPT, filed=False)), "nysd", OPEN),
    (ReachedByOtherPower, law_case(CLAIM, ESTATE_SUED), "ohnd", SHOWN),
    # One who holds the proceeds, and a company that the wrongdoer runs.
    (ReachedByOtherPower, law_case(PROCEEDS), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, own_claim=None)), "nysd", NOT_SHOWN),
    # A claim that is only asserted: open where courts did not believe one, else to be refuted.
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, own_claim=None)), "cand", OPEN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, own_claim=None)), "mdd", OPEN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, own_claim=None)), "ilnd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, own_claim=True)), "cand", NOT_SHOWN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, own_claim=True)), "mdd", NOT_SHOWN),
    (
        ReachedByOtherPower,
        law_case(evolve(PROCEEDS, own_claim=None, money_only=True)),
        "cand",
        NOT_SHOWN,
    ),
    # That it was joined may be said by itself, that what is traced is claimed may not.
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, joined=None), JOINED_FOR_THEM), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, traced=None), TRACED), "nysd", OPEN),
    (ReachedByOtherPower, law_case(evolve(PROCEEDS, money_only=True)), "nysd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(CONTROLLED), "cand", SHOWN),
    (ReachedByOtherPower, law_case(evolve(CONTROLLED, money_only=True)), "cand", NOT_SHOWN),
    # The name itself, and nothing more than the name.
    (ReachedByOtherPower, law_case(NAME), "vaed", SHOWN),
    (ReachedByOtherPower, law_case(evolve(NAME, name_alone=False)), "vaed", NOT_SHOWN),
    # A decree that binds all who know of it stands in the Fifth Circuit only.
    (ReachedByOtherPower, law_case(NOTICE, DECREE), "txnd", SHOWN),
    (ReachedByOtherPower, law_case(NOTICE, DECREE), "nysd", REFUTED),
    (ReachedByOtherPower, law_case(NOTICE, DECREE), "cand", OPEN),
    (ReachedByOtherPower, law_case(TERMS, RESOURCE), "cand", OPEN),
    (ReachedByOtherPower, law_case(writ(PowerKind.STATUTORY)), "casd", OPEN),
    # What nobody opposed is never more than open, and less once somebody does.
    (ReachedByOtherPower, law_case(Unopposed(), writ()), "nysd", OPEN),
    (ReachedByOtherPower, law_case(Unopposed(), injunction=LISTED), "nysd", OPEN),
    (ReachedByOtherPower, law_case(Unopposed(), injunction=OVER), "nysd", NOT_SHOWN),
    (
        ReachedByOtherPower,
        law_case(Unopposed(objected=True), injunction=LISTED),
        "nysd",
        NOT_SHOWN,
    ),
    # Not even that against persons whom nobody can name; and in force since 2010, not before.
    (
        ReachedByOtherPower,
        law_case(Unopposed(), Identity(shown=False), injunction=LISTED),
        "mied",
        NOT_SHOWN,
    ),
    (
        ReachedByOtherPower,
        law_case(Unopposed(), injunction=UNDATED, decided="2012-04-30"),
        "nysd",
        OPEN,
    ),
    (
        ReachedByOtherPower,
        law_case(Unopposed(), injunction=UNDATED, decided="2010-01-04"),
        "nysd",
        NOT_SHOWN,
    ),
    # Agreement is more than silence.
    (ReachedByOtherPower, law_case(AGREED), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(AGREED, injunction=ASKED), "nysd", SHOWN),
    (ReachedByOtherPower, law_case(AGREED, injunction=OVER), "nysd", NOT_SHOWN),
    # A statute may reach strangers; of property of bank fraud this one says that it does.
    (ReachedByOtherPower, law_case(writ(PowerKind.STATUTORY)), "nysd", OPEN),
    (ReachedByOtherPower, law_case(evolve(FRAUD, necessary=True)), "txwd", OPEN),
    (ReachedByOtherPower, law_case(BANK_FRAUD, TRACED), "txwd", SHOWN),
    (ReachedByOtherPower, law_case(BANK_FRAUD, TRACED, injunction=ASKED), "txwd", SHOWN),
    (ReachedByOtherPower, law_case(BANK_FRAUD, TRACED, injunction=OVER), "txwd", NOT_SHOWN),
    (ReachedByOtherPower, law_case(BANK_FRAUD), "txwd", OPEN),
    (ReachedByOtherPower, law_case(COPYRIGHT), "nysd", OPEN),
    (ReachedByOtherPower, law_case(COPYRIGHT, UNHEARD), "nysd", NOT_SHOWN),
    # The name by which a party breaks the order, with or without a mark in it.
    (ReachedByOtherPower, law_case(VIOLATION, DomainName()), "nysd", OPEN),
    (
        ReachedByOtherPower,
        law_case(evolve(VIOLATION, timing=Timing.BEFORE_ORDER), DomainName()),
        "nysd",
        NOT_SHOWN,
    ),
    # Contacts with the country are enough for a writ, where the Second Circuit says so.
    (LacksJurisdiction, law_case(NEEDED, OBJECTS), "nysd", SHOWN),
    (LacksJurisdiction, law_case(NEEDED, OBJECTS, AT_HOME), "nysd", SHOWN),
    (LacksJurisdiction, law_case(FRAUD, OBJECTS, AT_HOME), "nysd", SHOWN),
    (LacksJurisdiction, law_case(AGREED, ABROAD), "nysd", REFUTED),
    (LacksJurisdiction, law_case(Unopposed(), ABROAD), "nysd", SHOWN),
    # Those who direct a company and let it disobey.
    (PersonalBreach, charged(NOTICE, VIOLATION, OFFICER, IDLE), "nysd", OPEN),
    (PersonalBreach, charged(NOTICE, VIOLATION, OFFICER), "nysd", NOT_SHOWN),
    (
        PersonalBreach,
        charged(NOTICE, VIOLATION, evolve(OFFICER, power_to_comply=True), IDLE),
        "nysd",
        SHOWN,
    ),
    # What an order seals: one who arranges its disclosure, and one who passes it on.
    (AidingAndAbetting, law_case(NOTICE, VIOLATION, ARRANGED), "nysd", SHOWN),
    (AidingAndAbetting, law_case(NOTICE, VIOLATION, PASSED_ON), "nysd", OPEN),
    (
        AidingAndAbetting,
        law_case(NOTICE, VIOLATION, evolve(ARRANGED, forbidden=False)),
        "nysd",
        NOT_SHOWN,
    ),
    # A protest: those who act with the party, and those who only think alike.
    (AidingAndAbetting, law_case(NOTICE, VIOLATION, JOINED), "paed", SHOWN),
    (AidingAndAbetting, law_case(NOTICE, VIOLATION, JOINED), "nysd", SHOWN),
    (PurposeToAssist, law_case(NOTICE, Purpose(aim=Aim.SHARED_CAUSE)), "nysd", REFUTED),
]


@pytest.mark.parametrize(
    ("finding", "given", "forum", "expected"),
    [pytest.param(*row, id=f"{row[0].id}-{row[2]}-{i}") for i, row in enumerate(STANDINGS)],
)
def test_finding_stands(finding, given, forum, expected, engine):
    """A rule decides where its authority binds, and elsewhere only persuades."""
    assert expected is answered(evolve(given, court=forum), engine).trace.standing(finding)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((NEEDED,), Disposition.GRANTED),
        ((SUED,), Disposition.GRANTED),
        ((PROCEEDS,), Disposition.GRANTED),
        ((NAME,), Disposition.GRANTED),
        ((Unopposed(), writ()), Disposition.OPEN),
        # Whether one may be heard afterwards divides the courts; agreement waives it.
        ((NEEDED, UNHEARD), Disposition.OPEN),
        ((SUED, UNHEARD), Disposition.DENIED),
        ((Unopposed(), writ(), UNHEARD), Disposition.OPEN),
        ((SUED, Unopposed(), UNHEARD), Disposition.OPEN),
        ((AGREED, UNHEARD), Disposition.GRANTED),
        ((Agreement(shown=False), UNHEARD), Disposition.DENIED),
        ((Unopposed(), UNHEARD), Disposition.DENIED),
        ((NEEDED, Jurisdiction(shown=False)), Disposition.DENIED),
        ((NEEDED, IndependentConduct()), Disposition.DENIED),
        ((writ(),), Disposition.DENIED),
        ((), Disposition.DENIED),
    ],
)
def test_another_power_is_a_route_of_its_own(facts, expected, engine):
    """A stranger whom the injunction does not bind may be told to stop under another power."""
    assert expected is answered(law_case(*facts), engine).disposition


def test_a_label_within_the_rule_binds_nobody(engine):
    """An order that lists a stranger so far as it acts in concert leaves no doubt of the label."""
    listed = law_case(NOTICE, VIOLATION, injunction=LISTED, court="cacd")
    within = evolve(listed, injunction=evolve(LISTED, only_in_concert=True))

    assert Disposition.OPEN is answered(listed, engine).disposition
    assert Disposition.DENIED is answered(within, engine).disposition


@pytest.mark.parametrize("power", [NEEDED, SUED, ESTATE_SUED, KEPT, PROCEEDS, CONTROLLED, NAME])
def test_another_power_makes_nobody_a_contemnor(power, engine):
    """Who is reached by another power did not thereby break the injunction."""
    given = charged(ActualNotice(), VIOLATION, power)

    assert Disposition.DENIED is answered(given, engine).disposition


EVADER = Succession(kind=SuccessionKind.EVASION)
BUYER = Succession(kind=SuccessionKind.PURCHASE, knowledge=True, continuity=True)
BOUND_BY_TIE = (OFFICER, Role(kind=RoleKind.AGENT), AlterEgo(), EVADER, BUYER)


@pytest.mark.parametrize("tie", BOUND_BY_TIE)
def test_one_who_is_bound_breaks_the_order_by_his_own_act(tie, engine):
    """No other violation need be shown of an officer, an agent, an alter ego or a successor."""
    ruled = answered(charged(NOTICE, tie, DONE), engine)
    without_notice = answered(charged(tie, DONE), engine)

    assert (SHOWN, Disposition.GRANTED) == (ruled.trace.standing(InContempt), ruled.disposition)
    assert Disposition.DENIED is without_notice.disposition


@pytest.mark.parametrize("tie", BOUND_BY_TIE)
@pytest.mark.parametrize("threat", [DONE, ThreatenedBreach()])
def test_one_who_is_bound_is_told_to_stop_his_own_act(tie, threat, engine):
    """An act of one's own, done or threatened, is enough for an order; the tie alone is not."""
    assert Disposition.GRANTED is answered(law_case(NOTICE, tie, threat), engine).disposition
    assert Disposition.DENIED is answered(law_case(NOTICE, tie), engine).disposition


@pytest.mark.parametrize("tie", BOUND_BY_TIE)
@pytest.mark.parametrize("relief", [Relief.CEASE, Relief.CONTEMPT])
def test_an_act_of_unknown_time_leaves_it_open(tie, relief, engine):
    """Where the record does not say that the act came after notice, neither motion is settled."""
    given = law_case(NOTICE, tie, ForbiddenAct(), relief=relief)

    assert Disposition.OPEN is answered(given, engine).disposition


def test_a_stranger_does_not_break_the_order_by_his_own_act(engine):
    """One whom the order does not bind does what it forbids, and breaks nothing."""
    assert Disposition.DENIED is answered(charged(NOTICE, DONE), engine).disposition


def test_a_party_in_court_publishes_what_is_sealed(engine):
    """Counsel of the party who gives out what the order seals breaks it himself."""
    counsel = Role(kind=RoleKind.ATTORNEY, current=True)

    assert Disposition.GRANTED is answered(charged(NOTICE, counsel, DONE), engine).disposition


def test_one_who_leads_the_partys_protest_is_in_contempt(engine):
    """Who directs others in the party's own campaign is in concert, though he blocks no door."""
    leads = Assistance(kind=AssistanceKind.DIRECTION, timing=Timing.AFTER_NOTICE)
    alike = (
        IndependentConduct(),
        Purpose(aim=Aim.SHARED_CAUSE),
        Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION),
    )

    assert Disposition.GRANTED is answered(charged(NOTICE, VIOLATION, leads), engine).disposition
    assert Disposition.DENIED is answered(charged(NOTICE, VIOLATION, *alike), engine).disposition
