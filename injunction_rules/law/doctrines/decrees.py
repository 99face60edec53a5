"""
Decrees that a community must respect, and resources in a court's hands.

Question
    May a court bind everybody who knows of its decree?

The Fifth Circuit let a court bind all who know of a decree that a whole community must
respect.  In the Second Circuit no court can bind the world.  How far control of a
resource gives power over its users was not decided in anything that was read.

Over its own files every court has power: it may forbid one who holds papers that it keeps
under seal to spread them, though he was no party where they were filed.

Whoever is reached in this way is not thereby in contempt of the injunction.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, one_of, shown
from injunction_rules.model.facts import (
    ActualNotice,
    DomainName,
    HeldAssets,
    NoticeContent,
    OtherPower,
    PowerKind,
    Receivership,
)
from injunction_rules.model.findings import Bound, HadActualNotice, InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

INSTITUTIONAL = Rule(
    "decree.institutional",
    "A court that guards a decree which a whole community must respect may bind all who know of "
    "it.",
    theory="community decree or resource in the court's hands",
    elements=[
        element("injunction in force", shown(InForce), law.HALL),
        element("actual notice of the order", shown(HadActualNotice), law.HALL),
        element(
            "a decree that a whole community must respect",
            shown(OtherPower, kind=exactly(PowerKind.INSTITUTIONAL_DECREE)),
            law.HALL,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.HALL, but_see(law.HAVENS), but_see(law.ALEMITE)],
)

RESOURCE_IN_HAND = Rule(
    "decree.resource-in-hand",
    "Whether a court that manages a resource may bind all its users is open; it binds nobody who "
    "did not know the order's terms.",
    theory="community decree or resource in the court's hands",
    elements=[
        element("injunction in force", shown(InForce), see(law.BAKER)),
        element(
            "a thing or resource that the court controls",
            shown(OtherPower, kind=exactly(PowerKind.IN_REM)),
            see(law.BAKER),
        ),
        element(
            "knowledge of the order's terms",
            shown(ActualNotice, content=exactly(NoticeContent.TERMS)),
            see(law.BAKER),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    cites=[see(law.BAKER), but_see(law.ALEMITE)],
)

OWN_RECORDS = Rule(
    "decree.own-records",
    "A court supervises its own files, and may forbid whoever holds sealed papers from them to "
    "spread these, where harm would come of it.",
    theory="the court's own records",
    elements=[
        element("injunction in force", shown(InForce), law.ROE_V_US),
        element(
            "sealed papers from the court's files",
            shown(OtherPower, kind=exactly(PowerKind.OWN_RECORDS), placed=exactly(True)),
            law.NIXON_V_WARNER,
            law.ROE_V_US,
        ),
        element(
            "necessity",
            shown(OtherPower, kind=exactly(PowerKind.OWN_RECORDS), necessary=exactly(True)),
            law.ROE_V_US,
        ),
    ],
    then=ReachedByOtherPower,
    takes="What several entries of the record say of the court's power over its files is taken to "
    "be said of the same papers.",
    cites=[law.NIXON_V_WARNER, law.ROE_V_US, law.BROWN_V_MAXWELL, cf(law.SEATTLE_TIMES)],
)

NOT_THE_WORLD = Rule(
    "decree.not-the-world",
    "A court cannot bind the world at large, but only the parties, those who are one with them "
    "and those who help them.",
    theory="no power over the world at large",
    when=all_of(
        shown(OtherPower, kind=one_of(PowerKind.INSTITUTIONAL_DECREE, PowerKind.IN_REM)),
        not_shown(OtherPower, kind=one_of(PowerKind.ALL_WRITS, PowerKind.OWN_RECORDS)),
        # What a court holds it protects against all the world: Byers, Wencke.
        not_shown(Receivership),
        not_shown(HeldAssets),
        not_shown(DomainName),
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
    "decree",
    "decrees that a community must respect",
    "May a court bind everybody who knows of its decree?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.HALL)]),
)
