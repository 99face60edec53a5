"""
Jurisdiction over the nonparty.

Question
    Has the court power over the person of the nonparty it is asked to compel?

Who asserts jurisdiction must show it once it is in dispute.  It is not in dispute where
the record says nothing of it, save of a nonparty abroad that never appeared and of one
that appears to object; one that appears and does not object has waived it.

Orders taken from the forum, goods shipped there or the party's money moved through an
account there are contacts enough; a site that has sold nothing there is not.  One who
within the country, knowing of the order, helps to break it submits to the court that
made it; whether that reaches help given abroad divides the circuits.  One who agrees to
be ordered submits.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import Authority, Citation, but_see, see
from injunction_rules.model.conditions import (
    all_of,
    any_of,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
)
from injunction_rules.model.facts import (
    Address,
    Agreement,
    Appearance,
    AppearanceFor,
    Capacity,
    ContactKind,
    Contacts,
    Jurisdiction,
    JurisdictionBasis,
    Motion,
)
from injunction_rules.model.findings import AidingAndAbetting, LacksJurisdiction
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

TO_CONTEST = one_of(AppearanceFor.DEFEND, AppearanceFor.INTERVENE)
TO_OBJECT = exactly(AppearanceFor.OBJECT_TO_JURISDICTION)
NOT_WAIVED = any_of(not_shown(Appearance, purpose=TO_CONTEST), shown(Appearance, purpose=TO_OBJECT))

# Contacts on which a court of appeals or a court on remand found jurisdiction.
REACHED = (
    not_shown(Jurisdiction),
    not_shown(
        Contacts,
        kind=one_of(ContactKind.ORDERS, ContactKind.SHIPMENTS, ContactKind.CORRESPONDENT_ACCOUNT),
        related=exactly(True),
    ),
)

NO_AID_AT_HOME = any_of(not_shown(AidingAndAbetting), shown(Address, foreign=exactly(True)))

WHO_ASSERTS_IT: list[Citation | Authority] = [
    law.HAWKINS,
    see(law.AMERICAN_GIRL),
    see(law.METROPOLITAN_LIFE),
    see(law.CANTERBURY_BELTS),
    see(law.GUCCI),
]

NOT_SHOWN = Rule(
    "jurisdiction.not-shown",
    "Over a nonparty abroad that has not appeared jurisdiction is not presumed: who asks for the "
    "order must show it.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.NONPARTY)),
        shown(Address, foreign=exactly(True)),
        not_shown(Appearance),
        *REACHED,
    ),
    then=LacksJurisdiction,
    cites=WHO_ASSERTS_IT,
)

DISPUTED = Rule(
    "jurisdiction.disputed",
    "Over one who appears to object to jurisdiction, who asks for the order must show it.",
    when=all_of(
        shown(Appearance, purpose=TO_OBJECT),
        NO_AID_AT_HOME,
        *REACHED,
    ),
    then=LacksJurisdiction,
    cites=WHO_ASSERTS_IT,
)

NO_SALE = Rule(
    "jurisdiction.no-sale",
    "A site or store that can be opened in the forum and has sold nothing there gives no "
    "jurisdiction over its owner, and an injunction made on it is dissolved.",
    when=all_of(
        shown(Contacts, kind=exactly(ContactKind.SITE)), NOT_WAIVED, NO_AID_AT_HOME, *REACHED
    ),
    then=LacksJurisdiction,
    cites=[law.UNICOLORS],
)

ORDERS_TAKEN = Rule(
    "jurisdiction.orders-taken",
    "A court has jurisdiction over one that took orders from the forum for the goods at issue, "
    "though nothing was shipped.",
    when=shown(Contacts, kind=exactly(ContactKind.ORDERS), related=exactly(True)),
    against=LacksJurisdiction,
    # Under New York's long-arm statute.
    cites=[law.AMERICAN_GIRL, see(law.NBA_PROPERTIES)],
)

SHIPPED = Rule(
    "jurisdiction.shipped",
    "A court has jurisdiction over one that offered the goods at issue to the forum and shipped "
    "them there, be it a single order.",
    when=shown(Contacts, kind=exactly(ContactKind.SHIPMENTS), related=exactly(True)),
    against=LacksJurisdiction,
    cites=[law.NBA_PROPERTIES, see(law.AMERICAN_GIRL)],
)

ACCOUNT_USED = Rule(
    "jurisdiction.account-used",
    "A court has jurisdiction over a bank abroad that used an account in the forum to move the "
    "party's money, not over one that merely keeps an account there.",
    when=shown(Contacts, kind=exactly(ContactKind.CORRESPONDENT_ACCOUNT), related=exactly(True)),
    against=LacksJurisdiction,
    cites=[law.GUCCI_REMAND],
)

WAIVED = Rule(
    "jurisdiction.waived",
    "One who comes before the court to contest the motion, or to take part in the case, and does "
    "not object to jurisdiction has waived the objection.",
    when=all_of(shown(Appearance, purpose=TO_CONTEST), not_shown(Appearance, purpose=TO_OBJECT)),
    defeats=LACKING,
    # The rule speaks of parties, and the defendants in Mickalis had objected and withdrew.
    cites=[
        law.INSURANCE_CORP_OF_IRELAND,
        law.MICKALIS,
        see(law.RULE_12.at("(h)(1)")),
    ],
)

AID_AT_HOME = Rule(
    "jurisdiction.aid-at-home",
    "One who within the country knowingly helps to break the injunction submits to the court that "
    "made it.",
    when=any_of(
        shown(Jurisdiction, basis=exactly(JurisdictionBasis.AIDING_WITHIN_COUNTRY)),
        all_of(shown(AidingAndAbetting), shown(Address, country=exactly("US"))),
    ),
    against=LacksJurisdiction,
    cites=[law.WAFFENSCHMIDT, law.CLEARONE, see(law.ELI_LILLY)],
)

AGREED = Rule(
    "jurisdiction.agreed",
    "One who agrees to be ordered submits to the court that is to order it.",
    when=shown(Agreement),
    against=LacksJurisdiction,
    cites=[law.INSURANCE_CORP_OF_IRELAND],
)

AID_FROM_AN_UNKNOWN_PLACE = Rule(
    "jurisdiction.aid-from-an-unknown-place",
    "One who knowingly helps to break the injunction, and objects, submits to the court unless the "
    "record places him abroad.",
    when=all_of(
        shown(AidingAndAbetting),
        shown(Appearance, purpose=TO_OBJECT),
        not_shown(Address, foreign=exactly(True)),
        not_shown(Address, country=exactly("US")),
    ),
    against=LacksJurisdiction,
    takes="A nonparty of which the record gives no address abroad is taken to have helped from "
    "within the country.",
    # Those who were held in these cases were within it.
    cites=[see(law.WAFFENSCHMIDT), see(law.CLEARONE), see(law.ELI_LILLY)],
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
        WHO_ASSERTS_IT,
        note="Where the record says nothing of it, jurisdiction is taken not to be in dispute, "
        "save of a nonparty abroad that never appeared and of one that objects to it; before a "
        "court compels or fines a foreign nonparty it must itself find it and weigh comity.",
    ),
    open_points=(
        "Whether a writ under the All Writs Act reaches a stranger whose contacts are with the "
        "country but not with the state of the court is not encoded.",
    ),
)
