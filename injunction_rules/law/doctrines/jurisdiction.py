"""
Jurisdiction over the nonparty.

Question
    Has the court power over the person of the nonparty it is asked to compel?

Who asserts jurisdiction must show it once it is in dispute.  It is not in dispute where
the record says nothing of it, save of a nonparty abroad that never appeared.  One who
within the country, knowing of the order, helps to break it submits to the court that
made it.  Whether that reaches help given abroad divides the circuits.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, refuted, shown
from injunction_rules.model.facts import (
    Address,
    Appearance,
    Capacity,
    Jurisdiction,
    JurisdictionBasis,
    Motion,
)
from injunction_rules.model.findings import LacksJurisdiction
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

LACKING = Rule(
    "jurisdiction.lacking",
    "A court may not compel or fine a nonparty over which it has no personal jurisdiction.",
    when=refuted(Jurisdiction),
    then=LacksJurisdiction,
    cites=[
        law.GUCCI,
        law.DOCTORS_ASSOCIATES,
        law.REEBOK,
        law.ZENITH,
        see(law.NORTH_FACE_RECONSIDERED),
    ],
)

NOT_SHOWN = Rule(
    "jurisdiction.not-shown",
    "Over a nonparty abroad that has not appeared jurisdiction is not presumed: who asks for the "
    "order must show it.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.NONPARTY)),
        shown(Address, foreign=exactly(True)),
        not_shown(Appearance),
        not_shown(Jurisdiction),
    ),
    then=LacksJurisdiction,
    cites=[
        law.HAWKINS,
        see(law.AMERICAN_GIRL),
        see(law.METROPOLITAN_LIFE),
        see(law.CANTERBURY_BELTS),
        see(law.GUCCI),
    ],
)

AID_AT_HOME = Rule(
    "jurisdiction.aid-at-home",
    "One who within the country knowingly helps to break the injunction submits to the court that "
    "made it.",
    when=shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_WITHIN_COUNTRY)),
    against=LacksJurisdiction,
    cites=[law.WAFFENSCHMIDT, law.CLEARONE, see(law.ELI_LILLY)],
)

AID_ABROAD = Rule(
    "jurisdiction.aid-abroad",
    "Whether knowing help given abroad gives jurisdiction over the helper is divided.",
    when=shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_ABROAD)),
    then=LacksJurisdiction,
    settled=False,
    cites=[
        see(law.HAWKINS),
        see(law.REEBOK),
        see(law.GUCCI),
        but_see(law.HOMA),
        but_see(law.MC_V_BEHR),
    ],
)

DOCTRINE = Doctrine(
    "jurisdiction",
    "jurisdiction over the nonparty",
    "Has the court power over the person of the respondent?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        Proof.PREPONDERANCE,
        [
            law.HAWKINS,
            see(law.AMERICAN_GIRL),
            see(law.METROPOLITAN_LIFE),
            see(law.CANTERBURY_BELTS),
            see(law.GUCCI),
        ],
        note="Where the record says nothing of it, jurisdiction is taken not to be in dispute, "
        "save of a nonparty abroad that never appeared; before a court compels or fines a foreign "
        "nonparty it must itself find it and weigh comity.",
    ),
)
