"""Several orders in a record: which is meant, and what bears on it."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import case
from injunction_rules import decide, dumps_case, loads_case
from injunction_rules.changes import ChangeError, Situation, adding, changing, removing
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.errors import CaseFileError, InvalidFactError
from injunction_rules.explaining.orders import order_named, told_apart
from injunction_rules.model.cases import Case, Disposition, MotionMade, Stipulation
from injunction_rules.model.facts import (
    KNOWN,
    ActualNotice,
    Assistance,
    AssistanceKind,
    Fact,
    Heard,
    Injunction,
    InjunctionKind,
    Knowledge,
    KnowledgeOf,
    Listing,
    NoticeContent,
    OrderStatus,
    Relief,
    Timing,
    Violation,
)
from injunction_rules.model.findings import HadActualNotice
from injunction_rules.model.orders import EarlierOrder, Orders
from injunction_rules.model.proof import Standing
from injunction_rules.model.questions import questions
from injunction_rules.queries.asked import asked
from injunction_rules.queries.space.options import unknown
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.timelines import timeline
from injunction_rules.queries.timelines.search import on_day
from injunction_rules.rendering.blocks import Paragraph, Section
from injunction_rules.rendering.reported import report

JAN_2, JAN_3, JAN_5 = date(2024, 1, 2), date(2024, 1, 3), date(2024, 1, 5)
JAN_16, FEB_1, MAR_1 = date(2024, 1, 16), date(2024, 2, 1), date(2024, 3, 1)
TRO = Injunction(kind=InjunctionKind.TEMPORARY_RESTRAINING_ORDER, entered=JAN_2)
FIRST = EarlierOrder(id="tro", injunction=TRO, ended=JAN_16)
LAST = Injunction(kind=InjunctionKind.PRELIMINARY, entered=JAN_16)
ORDERS = Orders((FIRST,), LAST)
SERVED = ActualNotice(on=JAN_3, served=True)


def suit(*facts: Fact, order: str | None = None, relief=Relief.CEASE, **more) -> Case:
    """A case with a restraining order of January 2 and an injunction of January 16."""
    motion = MotionMade(id="motion", relief=relief, against=["other"], order=order)
    given = {"decided": "2024-06-03", "injunction": LAST, "earlier_orders": [FIRST], **more}
    return evolve(case(), facts=facts, motions=[motion], **given)


def seen(given: Case) -> tuple[Fact, ...]:
    """The facts of the record that rules see, without the motion and the respondent."""
    return next(questions(given)).facts[2:]


@pytest.mark.parametrize(
    ("notice", "order"),
    [
        (SERVED, "tro"),
        (ActualNotice(on=JAN_16), None),
        (ActualNotice(), None),
        (ActualNotice(on=FEB_1, order="tro"), "tro"),
        (ActualNotice(on=date(2024, 1, 1)), None),
    ],
)
def test_a_notice_is_of_the_last_order_made_by_its_day(notice, order):
    """One without a day is of the injunction, and what it names is believed."""
    assert order == ORDERS.noticed(notice)


def test_an_order_of_unknown_day_may_be_the_one_noticed():
    """Where no day speaks against it, the latest of the earlier orders is meant."""
    undated = Orders((EarlierOrder(id="a", injunction=Injunction()), FIRST), LAST)
    assert "tro" == undated.noticed(SERVED)
    assert "a" == undated.noticed(ActualNotice(on=date(2024, 1, 1)))


def test_notice_of_one_order_is_no_notice_of_another():
    """Of a later order it is notice of an earlier one; of an earlier one nothing."""
    (_, later) = seen(suit(SERVED))
    assert (NoticeContent.EARLIER_ORDER, None) == (later.content, later.served)
    assert [SERVED] == [*seen(suit(SERVED, order="tro"))[1:]]
    assert not seen(suit(ActualNotice(on=FEB_1), order="tro"))[1:]
    named = ActualNotice(on=FEB_1, order="tro")
    assert [evolve(named, order=None)] == [*seen(suit(named, order="tro"))[1:]]


def test_to_deny_that_one_order_was_known_denies_nothing_of_another():
    """Nor is notice of the suit notice of an order."""
    denial = ActualNotice(shown=False, order="tro")
    assert not seen(suit(denial))[1:]
    assert [evolve(denial, order=None)] == [*seen(suit(denial, order="tro"))[1:]]
    suit_only = ActualNotice(on=JAN_3, content=NoticeContent.LAWSUIT_ONLY)
    assert [suit_only] == [*seen(suit(suit_only))[1:]] == [*seen(suit(suit_only, order="tro"))[1:]]


@pytest.mark.parametrize(
    ("fact", "of_first", "of_last"),
    [
        (Listing(noticed=JAN_3, removed=JAN_5), True, False),
        (Listing(noticed=JAN_3, removed=JAN_5, relisted=FEB_1), True, True),
        (Listing(noticed=JAN_3, removed=FEB_1), True, True),
        (Listing(noticed=FEB_1, removed=KNOWN), False, True),
        (Violation(on=JAN_5), True, True),
        (Violation(on=JAN_5, until=FEB_1), True, True),
        (Violation(on=FEB_1), False, True),
        (Violation(until=FEB_1), False, True),
        (Violation(timing=Timing.AFTER_NOTICE), False, True),
        (Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION, on=FEB_1), False, True),
        (Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION), True, True),
        (Heard(), True, True),
    ],
)
def test_a_fact_bears_on_an_order_of_its_time(fact, of_first, of_last):
    """What had come down before an order, or came after it had ended, is not weighed under it."""
    assert of_first is (ORDERS.toward("tro", fact) is not None)
    assert of_last is (ORDERS.toward(None, fact) is not None)


def test_a_place_in_the_order_of_events_is_told_of_the_injunction():
    """Under an earlier order days alone place what was done."""
    before = Violation(timing=Timing.BEFORE_ORDER)
    assert Violation() == ORDERS.toward("tro", before)
    assert before == ORDERS.toward(None, before)
    standing = Orders((evolve(FIRST, ended=None),), LAST)
    assert Violation() == standing.toward("tro", Violation(timing=Timing.AFTER_NOTICE))
    dated = Violation(on=FEB_1, timing=Timing.AFTER_NOTICE)
    assert Violation(on=FEB_1) == standing.toward("tro", dated)


def test_an_order_that_has_ended_was_in_force_in_its_time():
    """It is answered for with contempt, and orders nothing more."""
    statuses = [ORDERS.made_for("tro", relief).status for relief in Relief]
    assert [OrderStatus.EXPIRED, OrderStatus.EXPIRED, OrderStatus.IN_FORCE] == statuses
    assert LAST is ORDERS.made_for(None, Relief.CEASE)
    void = evolve(FIRST, injunction=evolve(TRO, status=OrderStatus.VOID))
    assert OrderStatus.VOID is Orders((void,), LAST).made_for("tro", Relief.CONTEMPT).status


def test_facts_keep_their_places_in_the_case_file():
    """What is left out moves nothing."""
    asked_of = next(questions(suit(Listing(noticed=JAN_3, removed=JAN_5), SERVED)))
    assert ("motions", "respondent", "injunction", "facts[1]") == asked_of.places
    about_first = next(questions(suit(SERVED, order="tro")))
    assert "earlier_orders[0].injunction" == about_first.places[2]


def test_a_stipulation_is_of_the_order_that_it_names():
    """That notice of one order is not disputed says nothing of another."""
    point = Stipulation(finding=HadActualNotice.id, order="tro")
    both = [
        MotionMade(id=id, relief=Relief.CONTEMPT, against=["other"], order=order)
        for id, order in (("first", "tro"), ("last", None))
    ]
    given = evolve(suit(), motions=both, stipulated=[point])
    assert [(point,), ()] == [question.stipulated for question in questions(given)]
    contrary = evolve(point, shown=False, order=None)
    assert 2 == len(evolve(given, stipulated=[point, contrary]).stipulated)


def test_notice_of_an_earlier_order_leaves_that_of_a_later_one_open():
    """Unless the later order commands something else; notice of the order itself settles it."""

    def stands(*facts: Fact, **more) -> Standing:
        ruling = decide(suit(*facts, **more)).rulings[0]
        return ruling.decisive.trace.standing(HadActualNotice)

    other = evolve(LAST, continues=False)
    assert Standing.CONTESTED is stands(SERVED)
    assert Standing.CONTESTED is stands(SERVED, injunction=evolve(LAST, continues=True))
    assert Standing.NOT_SHOWN is stands(SERVED, injunction=other)
    assert Standing.SHOWN is stands(SERVED, ActualNotice(on=FEB_1))


def test_what_was_done_before_notice_of_the_later_order_is_before_notice():
    """Notice of an earlier order dates nothing where that of the order itself is shown."""
    helped = Assistance(kind=AssistanceKind.PROMOTION, chosen=True, on=date(2024, 1, 20))
    record = (SERVED, ActualNotice(on=FEB_1), Violation(on=helped.on), helped)
    assert (
        Disposition.DENIED is decide(suit(*record, relief=Relief.CONTEMPT)).rulings[0].disposition
    )


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (
            {"earlier_orders": [evolve(FIRST, ended=date(2024, 1, 1))]},
            ("earlier_orders[0].ended", f"a day not before `entered` ({JAN_2})", "2024-01-01"),
        ),
        (
            {"earlier_orders": [evolve(FIRST, ended=date(2024, 7, 1))]},
            ("earlier_orders[0].ended", "a day not after the decision (2024-06-03)", "2024-07-01"),
        ),
        (
            {"earlier_orders": [evolve(FIRST, injunction=evolve(TRO, status=OrderStatus.EXPIRED))]},
            (
                "earlier_orders[0].injunction.status",
                "nothing, where `ended` says how long it was in force",
                "expired",
            ),
        ),
        (
            {"injunction": evolve(LAST, entered=date(2024, 1, 1))},
            ("injunction.entered", f"a day not before the earlier order ({JAN_2})", "2024-01-01"),
        ),
        (
            {"earlier_orders": [FIRST, FIRST]},
            ("earlier_orders[1].id", "an id used once", "'tro' again"),
        ),
        (
            {"facts": [ActualNotice(order="tor")]},
            ("facts[0].order", "the id of an earlier order", "'tor'; did you mean 'tro'?"),
        ),
        (
            {"facts": [ActualNotice(on=date(2024, 1, 1), order="tro")]},
            (
                "facts[0].on",
                f"a day not before the order ({JAN_2})",
                "2024-01-01; use `earlier_orders` if there was an order before it",
            ),
        ),
        (
            {"facts": [Listing(removed=date(2024, 1, 1))]},
            (
                "facts[0].removed",
                f"a day not before the order ({JAN_2})",
                "2024-01-01; use `earlier_orders` if there was an order before it",
            ),
        ),
        (
            {"motions": [MotionMade(id="m", relief=Relief.CEASE, against=["other"], order="x")]},
            ("motions[0].order", "the id of an earlier order", "'x'; one of tro"),
        ),
        (
            {"stipulated": [Stipulation(finding="bound", order="x")]},
            ("stipulated[0].order", "the id of an earlier order", "'x'; one of tro"),
        ),
    ],
)
def test_orders_that_contradict_one_another_are_refused(changes, fault):
    """Each contradiction names the field, what was expected and what was found."""
    with pytest.raises(InvalidFactError) as caught:
        evolve(suit(), **changes)
    assert fault in caught.value.faults


def test_where_there_is_one_order_every_fact_bears_on_it():
    """Nothing is told apart, whatever its day."""
    assert SERVED is Orders((), LAST).toward(None, SERVED)


def test_an_order_without_days_contradicts_nothing():
    """What the record does not date is not compared."""
    undated = EarlierOrder(id="old", injunction=Injunction(), ended=JAN_3)
    given = suit(SERVED, earlier_orders=[undated])
    assert undated == given.earlier_orders[0]
    assert "a preliminary" not in order_named(given, "old")
    assert "the injunction (old)" == order_named(given, "old")


def test_orders_are_written_and_read_back():
    """A case file with earlier orders loads as an equal case."""
    given = suit(SERVED, ActualNotice(order="tro"), order="tro")
    assert given == loads_case(dumps_case(given))
    assert "ended: 2024-01-16" in dumps_case(given)


def test_an_order_that_cannot_be_read_hides_no_other_fault():
    """What names it is not said to be unknown."""
    text = dumps_case(suit(ActualNotice(order="tro"), order="tro"))
    with pytest.raises(CaseFileError) as caught:
        loads_case(text.replace("temporary_restraining_order", "restraining"))
    (problem,) = caught.value.problems
    assert "earlier_orders[0].injunction.kind" == problem.path
    with pytest.raises(CaseFileError) as caught:
        loads_case(text.replace("- id: tro", "- id: 't r o'"))
    assert ["earlier_orders[0].id"] == [problem.path for problem in caught.value.problems]


def test_what_does_not_bear_on_an_order_is_said():
    """Motion by motion, by the reason; many facts are counted."""
    listings = [Listing(name=f"L{i}", removed=JAN_5) for i in range(5)]
    facts = (SERVED, ActualNotice(on=FEB_1), *listings, Violation(on=JAN_5), Violation(on=FEB_1))
    both = [
        MotionMade(id=id, relief=Relief.CONTEMPT, against=["other"], order=order)
        for id, order in (("first", "tro"), ("last", None))
    ]
    first, last = told_apart(evolve(suit(*facts), motions=both))
    assert first.startswith(
        "The motion “first” for contempt is about the temporary restraining order of Jan. 2, 2024. "
        "Actual notice on Feb. 1, 2024: of the preliminary injunction of Jan. 16, 2024, not of "
        "this order."
    )
    assert "after this order had ended on Jan. 16, 2024" in first
    assert "and 2 more: down before this order was made on Jan. 16, 2024" in last
    assert "so that it cannot break it" in last
    other = evolve(suit(SERVED), injunction=evolve(LAST, continues=False))
    assert "and this one does not continue it" in " ".join(told_apart(other))
    assert [] == [*told_apart(case())]


def test_a_fact_of_somebody_else_is_not_said():
    """A motion is told what bears on those it is made against."""
    (said,) = told_apart(suit(evolve(SERVED, respondent="seller")))
    assert (
        "The motion for an order to cease is about the preliminary injunction of Jan. 16, 2024."
        == said
    )


def test_every_form_of_a_decision_says_it():
    """Text, JSON and the draft, each with the earlier order."""
    decision = decide(suit(SERVED, Violation(on=FEB_1), order="tro", relief=Relief.CONTEMPT))
    about = "about the temporary restraining order of Jan. 2, 2024"
    assert about in " ".join(str(decision).split())
    assert about in to_json(decision)
    assert '"earlier_orders[0].injunction"' in to_json(decision)
    draft = draft_markdown(decision)
    assert "Before it, a temporary restraining order was entered on January 2, 2024." in draft
    assert "It ended on January 16, 2024." in draft
    later = draft_markdown(decide(suit(SERVED)))
    assert "actual notice of an earlier order, by service of the order, on January 3, 2024" in later
    standing = suit(
        earlier_orders=[EarlierOrder(id="tro", injunction=evolve(TRO, source="Dkt. 2"))]
    )
    assert "January 2, 2024. Dkt. 2. What is said" in draft_markdown(decide(standing))


def test_a_case_is_said_with_its_orders():
    """The injunction first, then each before it with its last day, and which a motion is under."""
    blocks = [*report(suit(order="tro"))]
    (order,) = (b for b in blocks if isinstance(b, Section) and b.heading.text == "Order")
    said = [block.text for block in order.blocks if isinstance(block, Paragraph)]
    assert (
        "Before it “tro”: injunction, temporary restraining order, entered Jan. 2, 2024" in said[1]
    )
    assert "it ended on Jan. 16, 2024." in said[1]
    assert "under “tro”" in str(blocks[-1])
    assert "ended" not in str([*report(suit(earlier_orders=[evolve(FIRST, ended=None)]))])


# Queries.

FACTS = (
    SERVED,
    ActualNotice(on=FEB_1),
    ActualNotice(order="tro", shown=False),
    Violation(on=JAN_5),
    Violation(on=FEB_1),
    Assistance(kind=AssistanceKind.PROMOTION, chosen=True, on=JAN_5),
    Assistance(kind=AssistanceKind.PROMOTION, chosen=True, on=FEB_1),
    Assistance(kind=AssistanceKind.PROMOTION, chosen=True, timing=Timing.AFTER_NOTICE),
    Listing(noticed=JAN_3, removed=JAN_5),
    Listing(noticed=JAN_3, removed=MAR_1),
)


@given(
    st.lists(st.sampled_from(FACTS), unique=True),
    st.lists(st.sampled_from(FACTS), unique=True, max_size=4),
    st.sampled_from([None, "tro"]),
    st.sampled_from([Relief.CEASE, Relief.CONTEMPT]),
    st.sampled_from([None, True, False]),
)
def test_a_space_rules_as_deciding_one_by_one(record, more, order, relief, continues):
    """Facts that come and go bear on the order that the motion is about in both alike."""
    given = suit(*record, order=order, relief=relief, injunction=evolve(LAST, continues=continues))
    options = [removing(fact) if fact in record else adding(fact) for fact in more]
    space = Space(Situation(given), "motion", "other", options)
    for taken in ((), *((i,) for i in range(len(options))), range(len(options))):
        situation = Situation(given)
        for i in taken:
            situation = options[i].apply(situation)
        for engine in ("reference", "compiled"):
            assert space.at(taken) is situation.decide(engine).rulings[0].disposition


def test_a_change_of_the_day_of_an_order_is_no_option():
    """It changes of which order a notice is; without earlier orders it is one like others."""
    moved = changing(LAST, entered=FEB_1)
    with pytest.raises(ChangeError, match="cannot be one of many options"):
        Space(Situation(suit()), "motion", "other", [moved])
    assert Space(Situation(suit(earlier_orders=[])), "motion", "other", [moved]).options


def test_what_is_unknown_of_an_earlier_order_is_asked_of_that_order():
    """Notice names it, and what comes after notice gets a day of its time."""
    proposed = [option.added for option in unknown(asked(suit(order="tro"), "motion", "other"))]
    notices = [fact for fact in proposed if isinstance(fact, ActualNotice)]
    helped = [fact for fact in proposed if isinstance(fact, Assistance) and fact.on is not None]
    assert {"tro"} == {fact.order for fact in notices}
    assert helped
    assert {JAN_16} == {fact.on for fact in helped}


def test_on_a_day_an_order_that_ends_later_is_in_force():
    """A timeline begins with the injunction, when the earlier order may still stand."""
    longer = suit(SERVED, earlier_orders=[evolve(FIRST, ended=FEB_1)], order="tro")
    (then,) = on_day(Situation(longer), JAN_16).case.earlier_orders
    assert (None, OrderStatus.IN_FORCE) == (then.ended, then.injunction.status)
    (later,) = on_day(Situation(longer), FEB_1).case.earlier_orders
    assert evolve(FIRST, ended=FEB_1) == later
    assert JAN_16 == timeline(longer).phases[0].first
