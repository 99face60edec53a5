"""
Jurisdiction over the nonparty.

Question
    Has the court power over the person of the nonparty it is asked to compel?

Jurisdiction is taken as given until the record denies it.  One who within the
country, knowing of the order, helps to break it submits to the court that made
it.  Whether that reaches help given abroad divides the circuits.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import exactly, refuted, shown
from injunction_rules.model.facts import Jurisdiction, JurisdictionBasis
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
        see(law.ZENITH),
        see(law.NORTH_FACE_RECONSIDERED),
    ],
)

AID_AT_HOME = Rule(
    "jurisdiction.aid-at-home",
    "One who within the country knowingly helps to break the injunction submits to the court that "
    "made it.",
    when=shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_WITHIN_COUNTRY)),
    against=LacksJurisdiction,
    cites=[law.WAFFENSCHMIDT, law.CLEARONE],
)

AID_ABROAD = Rule(
    "jurisdiction.aid-abroad",
    "Whether knowing help given abroad gives jurisdiction over the helper is divided.",
    when=shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_ABROAD)),
    then=LacksJurisdiction,
    settled=False,
    cites=[see(law.REEBOK), see(law.GUCCI), but_see(law.HOMA), but_see(law.MC_V_BEHR)],
)

DOCTRINE = Doctrine(
    "jurisdiction",
    "jurisdiction over the nonparty",
    "Has the court power over the person of the respondent?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.RESPONDENT,
        Proof.PREPONDERANCE,
        [see(law.GUCCI)],
        note="Jurisdiction is taken as given until the record denies it; before a court compels or "
        "fines a foreign nonparty it must itself find it and weigh comity.",
    ),
)
