"""
Independent conduct: a stranger who acts for himself.

Question
    Did the nonparty act for itself, on rights that the suit did not adjudicate?

A court cannot forbid the world to do an act.  Someone who knows of the order
and does the same thing for his own ends, or uses what he bought before there was
an order, helps nobody to violate it.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.times import BEFORE_NOTICE, BEFORE_ORDER
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import all_of, exactly, not_shown, shown
from injunction_rules.model.facts import CompletedDealing, IndependentConduct
from injunction_rules.model.findings import AidingAndAbetting, IndependentActor, PurposeToAssist
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

OWN_ACCOUNT = Rule(
    "independent.own-account",
    "A stranger who acts for himself acts independently, though he knows of the order and does "
    "what it forbids the party.",
    when=all_of(shown(IndependentConduct), not_shown(PurposeToAssist)),
    then=IndependentActor,
    cites=[
        law.ALEMITE.at("832"),
        law.CHASE_V_NORWALK.at("436"),
        see(law.HEYMAN),
        see(law.TRAVELHOST),
    ],
)

COMPLETED_DEALING = Rule(
    "independent.completed-dealing",
    "Goods or rights got from the party in an honest dealing completed before the order may be "
    "used on one's own account.",
    when=all_of(
        shown(CompletedDealing, timing=BEFORE_ORDER),
        not_shown(CompletedDealing, good_faith=exactly(False)),
        not_shown(PurposeToAssist),
    ),
    then=IndependentActor,
    # ONE11 turned on dealing at arm's length and not on its date.
    cites=[
        law.PARAMOUNT_V_CAROL,
        law.OL_ASSOCIATES,
        law.HERRLEIN,
        see(law.HEYMAN),
        see(law.ONE11),
    ],
)

DEALING_BEFORE_NOTICE = Rule(
    "independent.dealing-before-notice",
    "Whether goods or rights got after the order, and before there was notice of it, may be used "
    "on one's own account is open.",
    when=all_of(
        shown(CompletedDealing, timing=BEFORE_NOTICE),
        not_shown(CompletedDealing, good_faith=exactly(False)),
        not_shown(PurposeToAssist),
    ),
    then=IndependentActor,
    settled=False,
    cites=[see(law.RULE_65.at("(d)(2)"))],
)

NOT_AID = Rule(
    "independent.not-aid",
    "Independent conduct is not aid to the enjoined party.",
    theory="independent conduct",
    when=shown(IndependentActor),
    against=AidingAndAbetting,
    cites=[
        law.ALEMITE.at("832"),
        law.CHASE_V_NORWALK.at("436"),
        see(law.REGAL_KNITWEAR),
        see(law.RENFROE),
    ],
)

DOCTRINE = Doctrine(
    "independent",
    "independent conduct",
    "Did the nonparty act for itself, on rights that the suit did not adjudicate?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        Proof.PREPONDERANCE,
        [see(law.LEVIN)],
        note="It is the other face of concert, which the movant must prove.  What points to "
        "independence need only be likely to keep him from that.",
    ),
)
