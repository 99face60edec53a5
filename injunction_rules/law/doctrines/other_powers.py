"""
Powers other than that of Rule 65.

Question
    May the court order about a stranger whom the injunction does not bind?

Rule 65(d)(2) says whom an injunction binds and is the ordinary answer.  Beside it
stand a few separate powers, each with its own limits, which count only where the
movant invokes one:

1. The All Writs Act lets a court restrain strangers whose acts would frustrate
   its order, but only where that is needed, and never to stop a lawful act that a
   stranger does for reasons of his own.  One court refused to use it against a
   platform that Rule 65 does not reach.
2. The Fifth Circuit let a court bind all who know of a decree that a whole
   community must respect.  In the Second Circuit no court can bind the world.
3. Control of a thing or a resource, and other statutes, are said to give power
   over strangers; how far was not decided in anything that was read.

Whoever is reached in this way is not thereby in contempt of the injunction.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, one_of, shown
from injunction_rules.model.facts import (
    ActualNotice,
    ArmsLengthService,
    NoticeContent,
    OtherPower,
    PowerKind,
    ServiceKind,
)
from injunction_rules.model.findings import (
    Bound,
    HadActualNotice,
    IndependentActor,
    InForce,
    ReachedByOtherPower,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

ALL_WRITS = Rule(
    "power.all-writs",
    "The All Writs Act lets a court restrain a stranger whose acts would frustrate its order, "
    "where that is needed.",
    when=all_of(
        shown(InForce),
        shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS), necessary=exactly(True)),
    ),
    then=ReachedByOtherPower,
    # That the stranger be not too far removed and the burden not undue is reported
    # of New York Telephone and was not read; the record cannot say it yet.
    cites=[
        law.ALL_WRITS_ACT.at("(a)"),
        law.NEW_YORK_TELEPHONE,
        law.IBT_AFFILIATES,
        law.SHEET_METAL,
    ],
)

OWN_REASONS = Rule(
    "power.own-reasons",
    "The All Writs Act does not stop what a stranger lawfully does for reasons of his own.",
    when=shown(IndependentActor),
    defeats=ALL_WRITS,
    cites=[law.SHEET_METAL],
)

NO_ROUTE_TO_A_PLATFORM = Rule(
    "power.no-route-to-a-platform",
    "Whether the All Writs Act gives power over one that runs a platform and is beyond Rule 65 is "
    "open; one court refused.",
    when=all_of(
        shown(ArmsLengthService, kind=one_of(ServiceKind.MARKETPLACE, ServiceKind.HOSTING)),
        not_shown(Bound),
    ),
    defeats=ALL_WRITS,
    settled=False,
    # Earlier orders in the same case had bound registrars and a video platform.
    cites=[law.FUTURE_MOTION],
)

INSTITUTIONAL_DECREE = Rule(
    "power.institutional-decree",
    "A court that guards a decree which a whole community must respect may bind all who know of "
    "it.",
    when=all_of(
        shown(InForce),
        shown(HadActualNotice),
        shown(OtherPower, kind=exactly(PowerKind.INSTITUTIONAL_DECREE)),
    ),
    then=ReachedByOtherPower,
    cites=[law.HALL, but_see(law.HAVENS), but_see(law.ALEMITE)],
)

RESOURCE_IN_HAND = Rule(
    "power.resource-in-hand",
    "Whether a court that manages a resource may bind all its users is open; it binds nobody who "
    "did not know the order's terms.",
    when=all_of(
        shown(InForce),
        shown(OtherPower, kind=exactly(PowerKind.IN_REM)),
        shown(ActualNotice, content=exactly(NoticeContent.TERMS)),
    ),
    then=ReachedByOtherPower,
    settled=False,
    cites=[see(law.BAKER), but_see(law.ALEMITE)],
)

BY_STATUTE = Rule(
    "power.by-statute",
    "Another law may give the power over strangers that Rule 65 withholds; whether it does is for "
    "that law.",
    when=all_of(shown(InForce), shown(OtherPower, kind=exactly(PowerKind.STATUTORY))),
    then=ReachedByOtherPower,
    settled=False,
    cites=[see(law.TALAVERA)],
)

NOT_THE_WORLD = Rule(
    "power.not-the-world",
    "A court cannot bind the world at large, but only the parties, those who are one with them "
    "and those who help them.",
    when=all_of(
        shown(OtherPower, kind=one_of(PowerKind.INSTITUTIONAL_DECREE, PowerKind.IN_REM)),
        not_shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS)),
        not_shown(Bound),
    ),
    against=ReachedByOtherPower,
    # Chase struck a decree that bound whoever heard of it; decrees of this kind
    # were not before it.
    cites=[
        law.ALEMITE.at("832"),
        see(law.WHOLE_WOMANS_HEALTH),
        see(law.HAVENS),
        cf(law.CHASE_V_NORWALK.at("436")),
        but_see(law.HALL),
    ],
)

DOCTRINE = Doctrine(
    "power",
    "powers other than that of Rule 65",
    "May the court order about a stranger whom the injunction does not bind?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        None,
        [see(law.FUTURE_MOTION)],
        note="A writ under the Act needs a right that is indisputably clear; the rules ask for the "
        "standard of the motion.",
    ),
)
