"""
Powers over strangers that a statute gives.

Question
    Does another law give the court the power over a stranger that Rule 65 withholds?

Rule 65 is not the only law.  What another statute gives is for that statute to say;
the Anticybersquatting Act has a doctrine of its own, ``domain``.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import exactly, shown
from injunction_rules.model.facts import OtherPower, PowerKind
from injunction_rules.model.findings import InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

ANOTHER_LAW = Rule(
    "statute.another-law",
    "Another law may give the power over strangers that Rule 65 withholds; whether it does is for "
    "that law.",
    theory="power given by statute",
    elements=[
        element("injunction in force", shown(InForce)),
        element(
            "power given by another statute",
            shown(OtherPower, kind=exactly(PowerKind.STATUTORY)),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    cites=[see(law.TALAVERA)],
)

DOCTRINE = Doctrine(
    "statute",
    "powers given by statute",
    "Does another law give the power over a stranger that Rule 65 withholds?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.TALAVERA)]),
    open_points=(
        "Whether the statute that is invoked reaches the respondent is not decided here: the rules "
        "know no statute but the All Writs Act and the Anticybersquatting Act.",
    ),
)
