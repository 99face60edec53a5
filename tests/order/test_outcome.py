"""The order of May 31, 2023, and what changes it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

from injunction_rules import Disposition, decide, demo
from injunction_rules.decisions.data import to_data, to_json
from injunction_rules.engines import Engine
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import (
    Address,
    AlternativeService,
    Appearance,
    AppearanceBy,
    Assistance,
    AssistanceKind,
    CommonControl,
    Inaction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Ownership,
    ServiceMeans,
    Timing,
)
from injunction_rules.model.findings import ActiveConcert, CanBeServed, ServiceFutile

SELLERS = ("bbottruoys", "tongfei", "kingstone", "xintu")
PLATFORMS = ("alibaba", "aliexpress")


def test_every_motion_is_ruled_as_the_court_ruled(engine):
    """Each ruling is the one recorded as the court's."""
    case = demo()
    decision = decide(case, engine=engine)

    assert [(o.motion, o.against, o.disposition) for o in case.outcome] == [
        (r.motion, r.against, r.disposition) for r in decision.rulings
    ]


@pytest.mark.parametrize("motion", ["comply", "contempt"])
@pytest.mark.parametrize("seller", SELLERS)
def test_sellers_are_out_of_reach_on_the_four_facts_of_paragraph_one(motion, seller, engine):
    """The reasons cite ¶ 1 and the record of appearance, identity, address and means."""
    decision = decide(demo(), engine=engine)
    ruling = decision.ruling(motion, seller)
    trace = ruling.decisive.trace
    step = trace.step("service.nobody-to-serve")

    assert ServiceFutile == ruling.turning_on
    assert "No. 21 Civ. 8434 (AKH), ¶ 1" in str(step.rule.cites[0])
    facts = [fact for part in step.premise.parts[1:] for fact in part.facts]
    assert [trace.question.facts[fact].source for fact in facts] == ["Order ¶ 1"] * 4


@pytest.mark.parametrize("motion", ["cease", "contempt"])
@pytest.mark.parametrize("platform", PLATFORMS)
def test_platforms_are_not_shown_to_be_in_active_concert(motion, platform, engine):
    """The ruling turns on active concert, with the authorities as the order cites them."""
    decision = decide(demo(), engine=engine)
    ruling = decision.ruling(motion, platform)
    citations = {
        str(citation) for step in ruling.explanation.deciding() for citation in step.rule.cites
    }

    assert ActiveConcert == ruling.turning_on
    assert {
        "Fed. R. Civ. P. 65(d)(2)",
        "see also Patsy's Italian Rest., Inc. v. Banas, 658 F.3d 254, 275 (2d Cir. 2011)",
        "see John Wiley & Sons, Inc. v. Book Dog Books, LLC, 327 F. Supp. 3d 606, 638 "
        "(S.D.N.Y. 2018)",
        "Kelly Toys Holdings, LLC v. alialialiLL Store, No. 21 Civ. 8434 (AKH), ¶ 2 "
        "(S.D.N.Y. May 31, 2023)",
    } <= citations


def test_remarks_are_those_of_the_order(engine):
    """The injunction stays in force, and a direct suit may be considered."""
    remarks = decide(demo(), engine=engine).remarks

    assert [rule for _, rule in remarks] == ["disposition.continues", "disposition.direct-suit"]


def test_engines_give_the_same_document_but_for_their_name():
    """The JSON of two engines differs only in the receipt's engine."""
    pytest.importorskip("durable")
    reference = to_data(decide(demo(), engine="reference"), full=True)
    durable = to_data(decide(demo(), engine="durable"), full=True)

    assert (
        reference["receipt"].pop("engine"),
        durable["receipt"].pop("engine"),
    ) == ("reference", "durable")
    assert reference == durable


def test_replaying_a_case_gives_the_same_bytes(engine):
    """A decision made twice is one document."""
    assert to_json(decide(demo(), engine=engine)) == to_json(decide(demo(), engine=engine))


# One fact more or less.


def without(case: Case, kind: type, respondent: str) -> Case:
    return case.removing(
        *(fact for fact in case.facts if type(fact) is kind and fact.respondent == respondent)
    )


def ruled(case: Case, motion: str, against: str, engine: Engine):
    ruling = decide(case, engine=engine).ruling(motion, against)
    return ruling.disposition, {step.rule.id for step in ruling.explanation.deciding()}


def test_appearance_by_counsel_makes_the_seller_reachable(engine):
    """A seller with counsel is told to obey, because counsel can be served."""
    case = without(demo(), Appearance, "xintu").adding(
        Appearance(respondent="xintu", by=AppearanceBy.COUNSEL)
    )
    disposition, _ = ruled(case, "comply", "xintu", engine)
    trace = decide(case, engine=engine).ruling("comply", "xintu").decisive.trace

    assert Disposition.GRANTED is disposition
    assert trace.conclusion(CanBeServed).supporting == (
        "service.through-counsel",
        "service.before-the-court",
    )


def test_authorised_email_with_no_known_address_makes_the_seller_reachable(engine):
    """A working address for e-mail that the court allowed takes futility away."""
    case = without(demo(), AlternativeService, "xintu").adding(
        AlternativeService(
            respondent="xintu", means=ServiceMeans.EMAIL, authorised=True, reaches=True
        )
    )
    decision = decide(case, engine=engine)
    ruling = decision.ruling("comply", "xintu")

    assert Disposition.GRANTED is ruling.disposition
    assert ruling.decisive.trace.conclusion(CanBeServed).supporting == ("service.as-ordered",)


def test_address_taken_out_of_the_record_takes_futility_away(engine):
    """Where the record no longer denies an address, the four facts are not together."""
    disposition, _ = ruled(without(demo(), Address, "xintu"), "comply", "xintu", engine)

    assert Disposition.GRANTED is disposition


@pytest.mark.parametrize(
    ("days", "cease"),
    [
        (7, Disposition.DENIED),
        (8, Disposition.OPEN),
        (30, Disposition.OPEN),
        (31, Disposition.OPEN),
    ],
)
def test_listing_left_up_opens_the_question(days, cease, engine):
    """After a week the takedown no longer answers the charge that service went on."""
    noticed = date(2023, 4, 1)
    case = without(demo(), Listing, "alibaba").adding(
        Listing(respondent="alibaba", noticed=noticed, removed=noticed + timedelta(days=days))
    )
    disposition, steps = ruled(case, "cease", "alibaba", engine)

    assert cease is disposition
    assert "aiding.continued-service" in steps


def test_listing_left_up_leaves_contempt_open_at_most(engine):
    """Next Investments let banks doubt; whether a marketplace may is open, and so is contempt."""
    case = without(demo(), Listing, "alibaba").adding(Listing(respondent="alibaba", days=31))
    disposition, steps = ruled(case, "contempt", "alibaba", engine)

    assert Disposition.OPEN is disposition
    assert "aiding.continued-service" in steps


@pytest.mark.parametrize(
    ("control", "expected"), [(True, Disposition.GRANTED), (None, Disposition.OPEN)]
)
def test_common_ownership_changes_the_ruling(control, expected, engine):
    """Common control binds the platform; common ownership alone opens the question."""
    case = demo().adding(
        CommonControl(respondent="alibaba", ownership=Ownership.COMMON, control=control)
    )
    disposition, steps = ruled(case, "cease", "alibaba", engine)

    assert expected is disposition
    rule = "intertwinement.common-control" if control else "intertwinement.common-ownership"
    assert rule in steps


@pytest.mark.parametrize("motion", ["cease", "contempt"])
def test_chosen_promotion_with_knowledge_of_a_violation_binds(motion, engine):
    """One who knows of a particular violation and chooses to promote it after notice aids it."""
    case = demo().adding(
        Knowledge(respondent="alibaba", of=KnowledgeOf.PARTICULAR_VIOLATION),
        Assistance(
            respondent="alibaba",
            kind=AssistanceKind.PROMOTION,
            chosen=True,
            timing=Timing.AFTER_NOTICE,
        ),
    )
    disposition, steps = ruled(case, motion, "alibaba", engine)

    assert Disposition.GRANTED is disposition
    assert "aiding.knowing-assistance" in steps


def test_the_same_facts_are_ruled_otherwise_in_another_forum(engine):
    """In the Seventh Circuit to leave a listing up is not aid, and nothing is open."""
    case = without(demo(), Listing, "alibaba").adding(
        Listing(respondent="alibaba", days=31), Inaction(respondent="alibaba")
    )

    assert Disposition.OPEN is ruled(case, "cease", "alibaba", engine)[0]
    elsewhere = evolve(case, court="ilnd")
    assert Disposition.DENIED is ruled(elsewhere, "cease", "alibaba", engine)[0]
