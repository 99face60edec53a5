"""
What one does through a company of one's own, who takes over, and what a court has in hand.

For each rule a record in which it fires and one, a point away, in which it does not; then
what a motion gets, and how little less would have been denied.
"""

from __future__ import annotations

import pytest
from attrs import evolve

from builders import NOTICE, ORDER, VIOLATION, answered, case, met_by_rules
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import (
    Assistance,
    AssistanceKind,
    Clarification,
    CommonControl,
    ForbiddenAct,
    Heard,
    HeldAssets,
    InjunctionKind,
    Jurisdiction,
    LitigationPart,
    OtherPower,
    PartInLitigation,
    PowerKind,
    Receivership,
    ReceivershipMatter,
    Relief,
    Role,
    RoleKind,
    Succession,
    SuccessionKind,
    Timing,
    VoteInOffice,
)
from injunction_rules.model.proof import Proof, Value

LATE = "2026-06-01"
GRANTED, DENIED, OPEN = Disposition.GRANTED, Disposition.DENIED, Disposition.OPEN


def to_stop(*facts, **rest) -> Case:
    """A motion to tell a nonparty to stop, under the law of 2026."""
    return case(*facts, **{"decided": LATE, **rest})


def charged(*facts, **rest) -> Case:
    """A motion to hold a nonparty in contempt, under the law of 2026."""
    return to_stop(*facts, **{"relief": Relief.CONTEMPT, **rest})


def helped(kind: AssistanceKind, timing: Timing | None = Timing.AFTER_NOTICE, **fields):
    """What the nonparty did with the party or in its place."""
    return Assistance(kind=kind, timing=timing, **fields)


HEARD = Heard()
DONE = ForbiddenAct(timing=Timing.AFTER_NOTICE)
OFFICER = Role(kind=RoleKind.OFFICER, current=True)
LEFT = Role(kind=RoleKind.OFFICER, current=False)
CARRIED_ON = helped(AssistanceKind.CARRYING_ON_BUSINESS)
TOGETHER = helped(AssistanceKind.JOINT_CONDUCT)
MOVED = helped(AssistanceKind.ASSET_TRANSFER, forbidden=True)
RUN_TOGETHER = CommonControl(control=True)
BUYER = Succession(kind=SuccessionKind.PURCHASE, knowledge=True, continuity=True, unremedied=True)
IN_OFFICE = Succession(kind=SuccessionKind.OFFICE)
AGREED = PartInLitigation(part=LitigationPart.AGREED)
OF_THE_CLASS = PartInLitigation(part=LitigationPart.CLASS_MEMBER)
ASKED = Clarification(concrete=True)
SUED = Receivership(matter=ReceivershipMatter.SUIT_AGAINST_ESTATE)
KEPT = Receivership(matter=ReceivershipMatter.PROPERTY_HELD)
COUNTED = Receivership(matter=ReceivershipMatter.PROPERTY_INCLUDED)
SEALED = OtherPower(kind=PowerKind.OWN_RECORDS, necessary=True, placed=True)
WASTING = HeldAssets(joined=True, wasting=True)
VOTE = VoteInOffice(body_first=False)
FREEZE = evolve(ORDER, kind=InjunctionKind.ASSET_FREEZE)
PRELIMINARY = evolve(ORDER, kind=InjunctionKind.PRELIMINARY)
UNCLEAR = evolve(ORDER, clear=False)
COUNCILLOR = Role(kind=RoleKind.OFFICER, current=True, took_part=True)

# Rule, a record in which it is met, one that differs in a point and does not meet it.
RULES_AND_RECORDS: list[tuple[str, Case, Case]] = [
    (
        "contempt.by-carrying-on",
        charged(NOTICE, OFFICER, CARRIED_ON),
        charged(NOTICE, OFFICER, evolve(CARRIED_ON, timing=Timing.BEFORE_NOTICE)),
    ),
    (
        "injunction.violated-together",
        to_stop(NOTICE, TOGETHER),
        to_stop(NOTICE, evolve(TOGETHER, forbidden=False)),
    ),
    (
        "injunction.over-before-the-order",
        to_stop(NOTICE, TOGETHER, evolve(VIOLATION, on=None, timing=Timing.BEFORE_ORDER)),
        to_stop(NOTICE, TOGETHER, evolve(VIOLATION, on=None, timing=Timing.BEFORE_NOTICE)),
    ),
    (
        "identification.control-without-an-act",
        charged(NOTICE, RUN_TOGETHER),
        charged(NOTICE, RUN_TOGETHER, DONE),
    ),
    (
        "identification.subject-to-control",
        charged(NOTICE, RUN_TOGETHER, DONE),
        charged(NOTICE, evolve(RUN_TOGETHER, control=False), DONE),
    ),
    ("identification.successor-in-office", to_stop(IN_OFFICE), to_stop(BUYER)),
    (
        "identification.agreed-or-of-the-class",
        to_stop(AGREED),
        to_stop(PartInLitigation(part=LitigationPart.SHARED_INTEREST)),
    ),
    (
        "disposition.not-under-an-unclear-order",
        to_stop(injunction=UNCLEAR),
        to_stop(injunction=evolve(ORDER, clear=True)),
    ),
    (
        "disposition.body-before-its-members",
        charged(VOTE),
        charged(evolve(VOTE, body_first=True)),
    ),
    (
        "receivership.extended",
        to_stop(NOTICE, COUNTED, RUN_TOGETHER),
        to_stop(NOTICE, COUNTED),
    ),
    (
        "receivership.interference",
        charged(NOTICE, SUED, DONE),
        charged(NOTICE, SUED, evolve(DONE, timing=Timing.BEFORE_NOTICE)),
    ),
    (
        "receivership.interference-by-leave",
        charged(evolve(SUED, leave=True)),
        charged(evolve(SUED, leave=False)),
    ),
    (
        "receivership.held-in-its-own-right",
        charged(evolve(KEPT, own_title=True)),
        charged(evolve(KEPT, own_title=True), SUED),
    ),
    ("decree.own-records", to_stop(SEALED), to_stop(evolve(SEALED, necessary=False))),
    (
        "assets.sale-of-what-wastes",
        to_stop(WASTING, injunction=FREEZE),
        to_stop(evolve(WASTING, wasting=False), injunction=FREEZE),
    ),
    # Assets may be frozen by an order of another sort.
    (
        "injunction.frozen-assets-moved",
        to_stop(NOTICE, MOVED, injunction=PRELIMINARY),
        to_stop(NOTICE, evolve(MOVED, forbidden=None), injunction=PRELIMINARY),
    ),
    (
        "aiding.purpose-from-moving-assets",
        to_stop(NOTICE, MOVED, injunction=PRELIMINARY),
        to_stop(NOTICE, evolve(MOVED, forbidden=None), injunction=PRELIMINARY),
    ),
]


@met_by_rules(RULES_AND_RECORDS)
def test_a_rule_is_met_by_its_record_and_not_by_one_that_differs_in_a_point(
    rule, given, is_met, engine
):
    """Its condition holds on one record and fails on the other."""
    assert is_met is (answered(given, engine).trace.step(rule).met is not Value.FALSE)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # An officer who knew and goes on through another company, and one who had left.
        (charged(NOTICE, OFFICER, CARRIED_ON), GRANTED),
        (to_stop(NOTICE, OFFICER, CARRIED_ON), GRANTED),
        (charged(OFFICER, CARRIED_ON), DENIED),
        (charged(NOTICE, LEFT, CARRIED_ON), DENIED),
        (charged(NOTICE, CARRIED_ON), DENIED),
        # A company run with the party that does the forbidden thing itself, and one that does not.
        (charged(NOTICE, RUN_TOGETHER, DONE), GRANTED),
        (charged(NOTICE, RUN_TOGETHER, CARRIED_ON), GRANTED),
        (charged(NOTICE, RUN_TOGETHER, VIOLATION), DENIED),
        (charged(NOTICE, DONE), DENIED),
        # What is done with the party is done by it too.
        (charged(NOTICE, TOGETHER), GRANTED),
        (charged(NOTICE, evolve(TOGETHER, to_stranger=True)), DENIED),
        (charged(NOTICE, evolve(TOGETHER, timing=Timing.BEFORE_NOTICE)), DENIED),
        # An old wrong that a knowing buyer took over, a wrong made good, and an unknowing buyer.
        (to_stop(NOTICE, HEARD, BUYER), GRANTED),
        (to_stop(NOTICE, HEARD, evolve(BUYER, unremedied=False)), DENIED),
        (to_stop(NOTICE, HEARD, evolve(BUYER, unremedied=None)), DENIED),
        (to_stop(NOTICE, HEARD, evolve(BUYER, knowledge=False)), DENIED),
        (to_stop(NOTICE, BUYER), GRANTED),
        (to_stop(NOTICE, BUYER, Heard(shown=False)), DENIED),
        (to_stop(NOTICE, HEARD, BUYER, Jurisdiction(shown=False)), DENIED),
        # A wrong of the party's is no contempt of the buyer's.
        (charged(NOTICE, BUYER), DENIED),
        # A successor in office, asked in a concrete case and in the abstract.
        (to_stop(NOTICE, IN_OFFICE, evolve(ASKED, concrete=False)), DENIED),
        (to_stop(IN_OFFICE, ASKED), DENIED),
        (to_stop(NOTICE, IN_OFFICE, ASKED), GRANTED),
        (charged(NOTICE, IN_OFFICE, DONE), GRANTED),
        (charged(NOTICE, IN_OFFICE), DENIED),
        # A stranger is not bound because somebody asks.
        (to_stop(NOTICE, ASKED), DENIED),
        # One who agreed to be bound, or belongs to the class, by his own act and not without.
        (charged(NOTICE, AGREED, DONE), GRANTED),
        (charged(NOTICE, OF_THE_CLASS, DONE), GRANTED),
        (charged(NOTICE, AGREED), DENIED),
        # A receivership is not to be meddled with by those who know of it.
        (charged(NOTICE, SUED, DONE), GRANTED),
        (charged(NOTICE, KEPT, DONE), GRANTED),
        (charged(SUED, DONE), DENIED),
        (charged(NOTICE, SUED), DENIED),
        (charged(NOTICE, evolve(SUED, leave=True), DONE), DENIED),
        (charged(NOTICE, evolve(KEPT, own_title=True), DONE, court="cand"), DENIED),
        (to_stop(NOTICE, COUNTED, RUN_TOGETHER), GRANTED),
        (to_stop(HEARD, COUNTED, HeldAssets(controlled=True)), GRANTED),
        (to_stop(COUNTED, RUN_TOGETHER), DENIED),
        (to_stop(NOTICE, COUNTED), DENIED),
        # A court's own files, and what it holds frozen.
        (to_stop(SEALED), GRANTED),
        (to_stop(evolve(SEALED, placed=False)), DENIED),
        (to_stop(SEALED, Heard(shown=False)), DENIED),
        (to_stop(WASTING, injunction=FREEZE), GRANTED),
        (to_stop(WASTING), DENIED),
        # Money moved that a preliminary injunction froze.
        (charged(NOTICE, MOVED, injunction=PRELIMINARY), GRANTED),
        (charged(NOTICE, evolve(MOVED, forbidden=False), injunction=PRELIMINARY), DENIED),
    ],
)
def test_a_motion_is_granted_on_one_record_and_not_on_its_neighbour(given, expected, engine):
    """What is needed is enough, and less is not."""
    assert expected is answered(given, engine).disposition


def test_votes_are_not_punished_before_the_body_was(engine):
    """Members of a council who voted against the order come after the city."""
    record = (NOTICE, VIOLATION, COUNCILLOR)

    assert GRANTED is answered(charged(*record), engine).disposition
    assert DENIED is answered(charged(*record, VOTE), engine).disposition
    assert DENIED is answered(charged(*record, evolve(VOTE, body_first=None)), engine).disposition
    later = evolve(VOTE, body_first=True)
    assert GRANTED is answered(charged(*record, later), engine).disposition


def test_nobody_is_told_to_stop_under_an_order_that_is_not_clear(engine):
    """In the Second Circuit an unclear order supports no further one against a nonparty."""
    record = (NOTICE, VIOLATION, OFFICER)

    assert GRANTED is answered(to_stop(*record), engine).disposition
    assert DENIED is answered(to_stop(*record, injunction=UNCLEAR), engine).disposition
    assert OPEN is answered(to_stop(*record, injunction=UNCLEAR, court="ilnd"), engine).disposition


def test_doubt_about_what_was_done_keeps_contempt_away(engine):
    """What is only likely is not clear and convincing."""
    likely = evolve(CARRIED_ON, proof=Proof.PREPONDERANCE)

    assert DENIED is answered(charged(NOTICE, OFFICER, likely), engine).disposition


def test_the_violation_that_the_record_tells_governs(engine):
    """A violation over before the order is not made later by what was done together since."""
    before = evolve(VIOLATION, on=None, timing=Timing.BEFORE_ORDER)

    assert DENIED is answered(charged(NOTICE, before, TOGETHER), engine).disposition
