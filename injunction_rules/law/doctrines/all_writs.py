"""
The All Writs Act: strangers in a position to frustrate an order.

Question
    May the court tell a stranger, whom the injunction does not bind, to help carry
    its order out?

1. The Act lets a court issue writs in aid of its jurisdiction.  They reach persons
   who did no wrong but whose place lets them frustrate an order, and who did nothing
   to hinder it.
2. Three limits stand in the case that says so.  The stranger may not be too far
   removed from the controversy; no unreasonable burden may be laid on him; and
   without his help the order could not do its work.  The order aided may be made in
   the same paper: the one upheld there was.
3. The Act does not stop what a stranger lawfully does for reasons of his own, and
   one court refused to use it against a platform that Rule 65 does not reach.

When one that is not heard may be so ordered is for ``disposition``.  Whoever is reached
in this way is not thereby in contempt of the injunction.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.doctrines.injunction import IN_FORCE_OR_ASKED_FOR
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import all_of, exactly, not_shown, one_of, shown
from injunction_rules.model.facts import ArmsLengthService, OtherPower, PowerKind, ServiceKind
from injunction_rules.model.findings import (
    Bound,
    IndependentActor,
    ReachedByOtherPower,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

IN_A_POSITION_TO_FRUSTRATE = Rule(
    "writs.in-a-position-to-frustrate",
    "The All Writs Act lets a court order a stranger about who is in a position to frustrate its "
    "order, where that is needed, though he did no wrong.",
    theory="All Writs Act",
    elements=[
        element(
            "injunction in force, or asked for with the writ",
            IN_FORCE_OR_ASKED_FOR,
            law.ALL_WRITS_ACT.at("(a)"),
            see(law.NEW_YORK_TELEPHONE),
        ),
        element(
            "position to frustrate the order",
            shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS), placed=exactly(True)),
            law.NEW_YORK_TELEPHONE_174,
        ),
        element(
            "necessity",
            shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS), necessary=exactly(True)),
            law.NEW_YORK_TELEPHONE_174,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[
        law.ALL_WRITS_ACT.at("(a)"),
        law.NEW_YORK_TELEPHONE_174,
        law.IBT_AFFILIATES,
        law.SHEET_METAL,
        see(law.MOUNTAIN_STATES),
        see(law.APPLE),
    ],
)

UNDUE_BURDEN = Rule(
    "writs.undue-burden",
    "No unreasonable burden is laid on a stranger under the All Writs Act.",
    theory="unreasonable burden",
    when=shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS), burdensome=exactly(True)),
    defeats=IN_A_POSITION_TO_FRUSTRATE,
    cites=[law.NEW_YORK_TELEPHONE_172, see(law.APPLE)],
)

OWN_REASONS = Rule(
    "writs.own-reasons",
    "The All Writs Act does not stop what a stranger lawfully does for reasons of his own.",
    theory="reasons of its own",
    when=shown(IndependentActor),
    defeats=IN_A_POSITION_TO_FRUSTRATE,
    cites=[law.SHEET_METAL],
)

NO_ROUTE_TO_A_PLATFORM = Rule(
    "writs.no-route-to-a-platform",
    "Whether the All Writs Act gives power over one that runs a platform and is beyond Rule 65 is "
    "open; one court refused.",
    theory="platform beyond Rule 65",
    when=all_of(
        shown(ArmsLengthService, kind=one_of(ServiceKind.MARKETPLACE, ServiceKind.HOSTING)),
        not_shown(Bound),
    ),
    defeats=IN_A_POSITION_TO_FRUSTRATE,
    settled=False,
    # Earlier orders in the same case had bound registrars and a video platform.
    cites=[law.FUTURE_MOTION],
)

DOCTRINE = Doctrine(
    "writs",
    "the All Writs Act",
    "May the court tell a stranger who could frustrate its order to help carry it out?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        None,
        [see(law.FUTURE_MOTION)],
        note="A writ under the Act needs a right that is indisputably clear; the rules ask for the "
        "standard of the motion.",
    ),
    open_points=(
        "A burden of which the record says nothing is taken to be reasonable: the respondent is "
        "the one who knows it.",
        "An order asked for together with the writ is one that the writ may protect; it is taken "
        "to be made, which is the merits.",
        "What several entries of the record say of a writ is taken to be said of the same writ.",
    ),
)
