"""
Orders granted unopposed, and what becomes of them once somebody objects.

Question
    What do courts sign against intermediaries that do not come?

Orders by default, and under the All Writs Act, have told registries, networks and
whole classes of providers to cut an absent party off.  They were made without anybody
to say no, so they show what is granted unopposed and settle no law: where providers
came and objected, one of the widest was stayed and narrowed at the movants' own asking.
Nothing here is ever more than open.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import any_of, exactly, shown
from injunction_rules.model.facts import Injunction, OtherPower, PowerKind, Unopposed
from injunction_rules.model.findings import InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

ASKED = any_of(
    shown(Injunction, names_respondent=exactly(True)),
    shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS)),
)

GRANTED = Rule(
    "unopposed.granted",
    "Courts have told registries, networks and classes of providers to cut an absent party off "
    "where nobody opposed it; that settles nothing.",
    theory="order that nobody opposed",
    elements=[
        element("injunction in force", shown(InForce), law.UNITED_KING),
        element(
            "a request that nobody opposed",
            shown(Unopposed),
            law.UNITED_KING,
            see(law.ELSEVIER_V_SCI_HUB),
        ),
        element(
            "naming in the order, or the All Writs Act",
            ASKED,
            see(law.ELSEVIER_V_SCI_HUB),
            cf(law.NEW_YORK_TELEPHONE),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    cites=[
        law.UNITED_KING,
        see(law.ELSEVIER_V_SCI_HUB),
        cf(law.NEW_YORK_TELEPHONE),
        but_see(law.FUTURE_MOTION),
    ],
)

NARROWED = Rule(
    "unopposed.narrowed",
    "An order signed without opposition is not kept as wide against providers that come and object "
    "to it.",
    theory="objection",
    when=shown(Unopposed, objected=exactly(True)),
    defeats=GRANTED,
    # That order was narrowed by agreement, after the objections.
    cites=[law.UNITED_KING, see(law.FUTURE_MOTION)],
)

DOCTRINE = Doctrine(
    "unopposed",
    "what is granted unopposed",
    "What do courts sign against intermediaries that do not come?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.FUTURE_MOTION)]),
    open_points=(
        "Orders of January 2026 in the Southern District of New York, which told a registry and a "
        "network to disable domain names, are known by news reports alone and are not cited.",
        "How wide an order remains once it is opposed was a matter of agreement in the one case "
        "that was seen, and is not decided here.",
    ),
)
