"""
Jurisdiction over the nonparty.

Question
    Has the court power over the person of the nonparty it is asked to compel?

Jurisdiction is taken as given until the record denies it.  One who within the
country, knowing of the order, helps to break it submits to the court that made
it.  Whether that reaches help given abroad divides the circuits.
"""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import NORTH_FACE_RECONSIDERED
from injunction_rules.law.authorities.other_circuits import (
    CLEARONE,
    HOMA,
    MC_V_BEHR,
    REEBOK,
    WAFFENSCHMIDT,
)
from injunction_rules.law.authorities.second_circuit import DOCTORS_ASSOCIATES, GUCCI
from injunction_rules.law.authorities.supreme_court import ZENITH
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import exactly, refuted, shown
from injunction_rules.model.facts import Jurisdiction, JurisdictionBasis
from injunction_rules.model.findings import LacksJurisdiction
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

LACKING = Rule(
    "jurisdiction.lacking",
    "A court may not compel or fine a nonparty over which it has no personal jurisdiction.",
    when=refuted(Jurisdiction),
    then=LacksJurisdiction,
    cites=[GUCCI, DOCTORS_ASSOCIATES, REEBOK, see(ZENITH), see(NORTH_FACE_RECONSIDERED)],
)

AID_AT_HOME = Rule(
    "jurisdiction.aid-at-home",
    "One who within the country knowingly helps to break the injunction submits to the court that "
    "made it.",
    when=shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_WITHIN_COUNTRY)),
    against=LacksJurisdiction,
    cites=[WAFFENSCHMIDT, CLEARONE],
)

AID_ABROAD = Rule(
    "jurisdiction.aid-abroad",
    "Whether knowing help given abroad gives jurisdiction over the helper is divided.",
    when=shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_ABROAD)),
    then=LacksJurisdiction,
    settled=False,
    cites=[see(REEBOK), see(GUCCI), but_see(HOMA), but_see(MC_V_BEHR)],
)

DOCTRINE = Doctrine(
    "jurisdiction",
    "jurisdiction over the nonparty",
    "Has the court power over the person of the respondent?",
    rules=(LACKING, AID_AT_HOME, AID_ABROAD),
    burden=Burden(
        Side.RESPONDENT,
        Proof.PREPONDERANCE,
        [see(GUCCI)],
        note="Jurisdiction is taken as given until the record denies it; before a court compels or "
        "fines a foreign nonparty it must itself find it and weigh comity.",
    ),
)
