"""
Orders granted unopposed, and what becomes of them once somebody objects.

Question
    What do courts sign against intermediaries that do not come, or that agree?

Since 2010 at the latest orders by default, without notice and under the All Writs Act have
told registries, payment firms, search engines and whole classes of providers to cut an
absent party off.  Other judges, asked the same and hearing nobody, struck the term or
refused it for want of authority.  The two lines stand side by side: no court of appeals
whose opinion was read has chosen between them, so that silence makes a request open and
never more, and never even that against persons whom nobody can name.  Where providers
came and objected, one of the widest was stayed and narrowed at the movants' own asking.

Agreement is another thing than silence.  One who agrees to be ordered, knowing what it
means, has waived notice and hearing, and a court may order by agreement what it perhaps
could not impose.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.doctrines.injunction import IN_FORCE_OR_ASKED_FOR
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import any_of, exactly, refuted, shown
from injunction_rules.model.facts import (
    Agreement,
    Identity,
    Injunction,
    OtherPower,
    PowerKind,
    Unopposed,
)
from injunction_rules.model.findings import InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

ASKED = any_of(
    shown(Injunction, names_respondent=exactly(True)),
    shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS)),
)

GRANTED = Rule(
    "unopposed.granted",
    "Courts have told registries, networks and classes of providers to cut an absent party off "
    "where nobody opposed it, and others have refused; that settles nothing.",
    theory="order that nobody opposed",
    elements=[
        element("injunction in force", shown(InForce), law.UNITED_KING, law.CHANEL_V_PARTNERSHIPS),
        element(
            "a request that nobody opposed",
            shown(Unopposed),
            law.UNITED_KING,
            law.CHANEL_V_PARTNERSHIPS,
            see(law.ELSEVIER_V_SCI_HUB),
        ),
        element(
            "naming in the order, or the All Writs Act",
            ASKED,
            see(law.CHANEL_V_PARTNERSHIPS),
            see(law.ELSEVIER_V_SCI_HUB),
            cf(law.NEW_YORK_TELEPHONE),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    cites=[
        law.MICROSOFT_V_DOES_2010,
        law.CHANEL_V_PARTNERSHIPS,
        law.TRUE_RELIGION,
        law.PHILIP_MORRIS_V_JIANG,
        law.UNITED_KING,
        see(law.ELSEVIER_V_SCI_HUB),
        cf(law.NEW_YORK_TELEPHONE),
        but_see(law.FUTURE_MOTION),
        but_see(law.ALLSTAR_V_158),
        but_see(law.MCGRAW_HILL),
        but_see(law.VERIZON),
        but_see(law.BOYKO),
        but_see(law.WAVVE),
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

AT_LARGE = Rule(
    "unopposed.at-large",
    "Though nobody opposes it, an order does not run against persons whom nobody can name: a court "
    "cannot bind the world at large.",
    theory="no power over the world at large",
    when=refuted(Identity),
    defeats=GRANTED,
    cites=[law.ALEMITE.at("832"), see(law.WHOLE_WOMANS_HEALTH)],
)

AGREED = Rule(
    "unopposed.agreed",
    "A court may order a stranger to do what it agreed to be ordered to do.",
    theory="agreement to the order",
    elements=[
        element("order in force or asked for", IN_FORCE_OR_ASKED_FOR, see(law.FIREFIGHTERS)),
        element(
            "agreement to be ordered",
            shown(Agreement),
            see(law.FIREFIGHTERS),
            see(law.OVERMYER),
        ),
    ],
    then=ReachedByOtherPower,
    # In both cases it was a party that agreed.
    cites=[see(law.FIREFIGHTERS), see(law.OVERMYER)],
)

DOCTRINE = Doctrine(
    "unopposed",
    "what is granted unopposed",
    "What do courts sign against intermediaries that do not come, or that agree?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.FUTURE_MOTION)]),
    open_points=(
        "Orders of January 2026 in the Southern District of New York, which told a registry and a "
        "network to disable domain names, are known by news reports alone and are not cited.",
        "How wide an order remains once it is opposed was a matter of agreement in the one case "
        "that was seen, and is not decided here.",
        "Judges of one district have gone both ways on requests that nobody opposed; which of them "
        "sits is not a reason of law and is not asked.",
        "An agreement is taken to cover what is asked, and to have been given in knowledge of what "
        "it means.",
    ),
)
