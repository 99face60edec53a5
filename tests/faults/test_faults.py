"""
Small records that once came out wrong, each with the ruling that is right.

The first line of each file says what the record shows.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from injunction_rules import Decision, decide, load_case, why_not
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.engines import Engine
from injunction_rules.model.cases import Case, Disposition, MotionMade
from injunction_rules.model.facts import (
    Aim,
    AlternativeService,
    Assistance,
    AssistanceKind,
    ContactKind,
    Contacts,
    ForbiddenAct,
    InjunctionKind,
    PapersServed,
    ProcessServed,
    Purpose,
    Relief,
    ServiceMeans,
    Timing,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AidingAndAbetting,
    ArmsLengthDealing,
    BoundThroughRole,
    HadActualNotice,
    PartyViolated,
    PromptTakedown,
    PurposeToAssist,
    ReliefWarranted,
    ServiceInvalid,
    ServiceLacking,
    VoidOrder,
)
from injunction_rules.model.proof import Standing

HERE = Path(__file__).parent
GRANTED, DENIED, OPEN = Disposition.GRANTED, Disposition.DENIED, Disposition.OPEN


def record(name: str) -> Case:
    """The record of a file of this folder."""
    return load_case(HERE / f"{name}.yaml")


def rulings(case: Case, engine: Engine) -> dict[str, Disposition]:
    """How each motion is ruled."""
    return {ruling.motion: ruling.disposition for ruling in decide(case, engine=engine).rulings}


def standing(decision: Decision, finding) -> Standing:
    """Where a finding stands in the first ruling."""
    return decision.rulings[0].decisive.trace.standing(finding)


def test_an_absent_seller_that_was_not_served_is_not_in_contempt(engine):
    """Who never appeared must be shown to be served, and the reasons say that he is not."""
    decision = decide(record("absent-seller-unserved"), engine=engine)

    assert DENIED is decision.rulings[0].disposition
    assert Standing.SHOWN is standing(decision, ServiceLacking)


def test_an_absent_seller_that_was_served_is_in_contempt(engine):
    """The same seller, shown to have been served, is held in contempt."""
    served = record("absent-seller-unserved").adding(PapersServed())

    assert {"contempt": GRANTED} == rulings(served, engine)


def test_notice_that_the_record_denies_is_refuted(engine):
    """The ruling turns on notice, and the denial in the record is what it rests on."""
    decision = decide(record("denied-notice"), engine=engine)
    step = decision.rulings[0].decisive.trace.step("notice.denied")

    assert DENIED is decision.rulings[0].disposition
    assert Standing.REFUTED is standing(decision, HadActualNotice)
    assert ["ECF No. 30"] == [
        decision.rulings[0].decisive.trace.question.facts[place].source
        for place in step.premise.facts
    ]
    assert "actual notice of the order refuted" == decision.rulings[0].headline


@pytest.mark.parametrize("form", ["__str__", "_repr_markdown_", "_repr_html_"])
def test_what_the_record_denies_is_told_with_its_place(form):
    """A decision and the reasons against a finding name the paper that denies notice."""
    case = record("denied-notice")

    for answer in (decide(case), why_not(decide(case), ReliefWarranted)):
        assert "ECF No. 30" in getattr(answer, form)()


def test_an_order_in_prose_says_what_the_record_refutes():
    """The element that the record denies is told with its place."""
    written = draft_markdown(decide(record("denied-notice")))

    assert "The second is refuted" in written
    assert "ECF No. 30" in written


def test_a_denial_for_want_of_notice_says_so(engine):
    """On which the record is silent, whatever may be said of prompt removal."""
    decision = decide(record("no-notice-headline"), engine=engine)

    assert "actual notice of the order not shown" == decision.rulings[0].headline.partition(";")[0]


def test_help_that_ended_before_knowledge_shows_no_purpose(engine):
    """The platform learned of the listing after its help, and removed it in a day."""
    case = record("help-before-knowledge")

    assert {"cease": DENIED, "contempt": DENIED} == rulings(case, engine)
    assert Standing.NOT_SHOWN is standing(decide(case, engine=engine), PurposeToAssist)


def test_help_that_goes_on_after_knowledge_does(engine):
    """The same help, still given after the platform knew, is meant to assist."""
    case = record("help-before-knowledge")
    (help_given,) = (fact for fact in case.facts if isinstance(fact, Assistance))
    later = Assistance(
        respondent="p", kind=help_given.kind, chosen=True, timing=Timing.AFTER_KNOWLEDGE
    )

    assert {"cease": GRANTED, "contempt": GRANTED} == rulings(case.adding(later), engine)


def test_help_of_which_only_the_place_after_notice_is_known_leaves_purpose_open(engine):
    """Where the record does not tell whether knowledge came first, the question is open."""
    case = record("help-before-knowledge").adding(
        Assistance(respondent="p", chosen=True, timing=Timing.AFTER_NOTICE)
    )

    assert {"cease": OPEN, "contempt": OPEN} == rulings(case, engine)


def test_a_clerk_who_knew_is_not_in_contempt(engine):
    """To know of a violation, which nobody is shown to have done, is no part in it."""
    case = record("knowing-clerk")

    assert {"cease": DENIED, "contempt": DENIED} == rulings(case, engine)
    assert Standing.SHOWN is standing(decide(case, engine=engine), BoundThroughRole)


def test_a_clerk_who_does_the_forbidden_act_is_in_contempt(engine):
    """His own act breaks the order; no other violation need be shown."""
    case = record("knowing-clerk").adding(
        ForbiddenAct(respondent="clerk", timing=Timing.AFTER_NOTICE)
    )

    assert {"cease": GRANTED, "contempt": GRANTED} == rulings(case, engine)


def test_an_officer_is_not_told_to_stop_where_no_breach_is_afoot(engine):
    """That the order binds him is needed and is not enough."""
    case = record("no-breach-threatened")

    assert {"cease": DENIED} == rulings(case, engine)
    assert Standing.SHOWN is standing(decide(case, engine=engine), BoundThroughRole)


def test_papers_sent_to_counsel_who_appeared_are_served(engine):
    """A party with counsel is served through counsel, by e-mail too."""
    case = record("papers-to-counsel")

    assert {"contempt": GRANTED} == rulings(case, engine)
    assert Standing.SHOWN is not standing(decide(case, engine=engine), ServiceInvalid)


@pytest.mark.parametrize(
    ("forum", "ruled"),
    [("nysd", DENIED), ("nyed", DENIED), ("ilnd", DENIED), ("ohnd", OPEN), ("ca2", OPEN)],
)
def test_papers_by_email_alone_to_one_who_never_appeared_are_not_served(forum, ruled, engine):
    """Local rules ask for service as of a summons; where there is none, it is open."""
    case = record("papers-by-email-to-the-absent")

    assert ruled is decide(case, forum=forum, engine=engine).rulings[0].disposition


@pytest.mark.parametrize(
    "fact",
    [
        PapersServed(respondent="sub", means=ServiceMeans.IN_PERSON),
        PapersServed(respondent="sub", means=ServiceMeans.EMAIL, as_directed=True),
        AlternativeService(respondent="sub", authorised=True, means=ServiceMeans.EMAIL),
    ],
)
def test_papers_served_by_hand_as_well_or_as_the_court_ordered_are(fact, engine):
    """E-mail does no harm beside service in person, and will do where the court ordered it."""
    case = record("papers-by-email-to-the-absent").adding(fact)

    assert {"contempt": GRANTED} == rulings(case, engine)


def test_a_passive_parent_is_not_in_contempt(engine):
    """Control is no act of the parent's own."""
    assert {"contempt": DENIED} == rulings(record("passive-parent"), engine)


def test_a_listing_put_up_again_opens_the_takedown(engine):
    """The takedown is not shown to be complete while the listing is up again."""
    case = record("put-up-again")

    assert {"cease": OPEN} == rulings(case, engine)
    assert Standing.CONTESTED is standing(decide(case, engine=engine), PromptTakedown)


def test_a_service_on_terms_of_its_own_is_not_at_arms_length(engine):
    """What no other customer gets is not what any customer gets."""
    decision = decide(record("terms-of-its-own"), engine=engine)

    assert Standing.NOT_SHOWN is standing(decision, ArmsLengthDealing)
    assert OPEN is decision.rulings[0].disposition


@pytest.mark.parametrize("timing", [None, Timing.BEFORE_ORDER])
def test_what_was_done_before_the_order_does_not_break_it(timing, engine):
    """A violation that was over before the order is none, by its dates or as stated."""
    case = record("violation-before-the-order")
    if timing is not None:
        (dated,) = (fact for fact in case.facts if type(fact).__name__ == "Violation")
        case = case.removing(dated).adding(type(dated)(timing=timing))

    assert {"contempt": DENIED} == rulings(case, engine)
    assert Standing.NOT_SHOWN is standing(decide(case, engine=engine), PartyViolated)


def test_one_element_short_is_short_of_that_element_alone(engine):
    """Aiding lacks a violation by the party, and nothing else."""
    case = record("one-element-short")
    decision = decide(case, engine=engine)
    step = decision.rulings[0].decisive.trace.step("aiding.knowing-assistance")

    assert {"contempt": DENIED} == rulings(case, engine)
    assert [PartyViolated] == [
        part.condition.of for part in step.premise.parts if not part.value.value
    ]
    assert Standing.NOT_SHOWN is standing(decision, ActiveConcert)
    assert Standing.NOT_SHOWN is standing(decision, AidingAndAbetting)


def test_an_order_of_unknown_status_is_said_to_be_taken_to_stand(engine):
    """Nobody disputes it, so it stands, and the decision says that it took that."""
    decision = decide(record("order-of-unknown-status"), engine=engine)
    took = decision.rulings[0].decisive.trace.step("injunction.not-disputed").rule.takes

    assert GRANTED is decision.rulings[0].disposition
    assert took in decision.open_points


def test_a_restraining_order_of_unknown_status_leaves_contempt_open(engine):
    """It runs out by itself, so that nothing is taken for granted."""
    case = record("order-of-unknown-status")
    passing = evolve(case.injunction, kind=InjunctionKind.TEMPORARY_RESTRAINING_ORDER)

    assert {"contempt": OPEN} == rulings(evolve(case, injunction=passing), engine)


def test_an_order_only_asked_for_may_reach_an_alter_ego_and_no_stranger(engine):
    """Whether it is made is open; whom it could bind is decided; nobody is in contempt of it."""
    case = record("order-only-asked-for")

    assert {"shell": OPEN, "platform": DENIED, "contempt": DENIED} == rulings(case, engine)


def test_a_seller_summoned_by_email_is_not_in_contempt(engine):
    """The court never had power over it, though nobody has undone the order yet."""
    decision = decide(record("summons-by-email"), engine=engine)

    assert DENIED is decision.rulings[0].disposition
    assert Standing.SHOWN is standing(decision, VoidOrder)


def test_a_seller_that_waived_the_summons_is_in_contempt(engine):
    """One who came before the court and did not object is bound like any party."""
    case = record("summons-by-email")
    (sent,) = (fact for fact in case.facts if isinstance(fact, ProcessServed))
    waived = case.removing(sent).adding(evolve(sent, waived=True))

    assert {"contempt": GRANTED} == rulings(waived, engine)


def test_jurisdiction_that_is_disputed_must_be_shown(engine):
    """Orders taken from the forum show it, and shipping is not needed."""
    case = record("objection-to-jurisdiction")
    orders = Contacts(kind=ContactKind.ORDERS, related=True)

    assert {"contempt": DENIED} == rulings(case, engine)
    assert {"contempt": GRANTED} == rulings(case.adding(orders), engine)


def test_a_removal_under_a_restraining_order_is_told_and_breaks_no_later_order(engine):
    """The record can be told as it is; notice of the first order leaves that of the second open."""
    decision = decide(record("order-after-order"), engine=engine)

    assert DENIED is decision.rulings[0].disposition
    assert Standing.CONTESTED is standing(decision, HadActualNotice)
    assert ["facts[0]"] == [*decision.rulings[0].decisive.trace.question.places[3:]]
    (said,) = decision.orders
    assert "down before this order was made on Jan. 16, 2024" in said
    assert "whether it is notice of one that continues it is open" in said


def test_what_was_done_under_a_restraining_order_breaks_that_order(engine):
    """Help of its time is contempt of it, though another order has taken its place since."""
    case = record("order-after-order")
    helped = case.adding(
        Violation(on=date(2024, 1, 4)),
        Assistance(kind=AssistanceKind.PROMOTION, chosen=True, on=date(2024, 1, 4)),
        Purpose(aim=Aim.ASSIST_VIOLATION),
    )
    cease = MotionMade(id="cease", relief=Relief.CEASE, against=["platform"])
    motions = [
        MotionMade(id="first", relief=Relief.CONTEMPT, against=["platform"], order="tro"),
        MotionMade(id="second", relief=Relief.CONTEMPT, against=["platform"]),
        evolve(cease, order="tro"),
    ]
    ruled = rulings(evolve(helped, motions=motions), engine)

    # What had run out orders nothing more.
    assert {"first": GRANTED, "second": DENIED, "cease": DENIED} == ruled
