"""
Service futility: is there anyone to serve?

Question
    Could an order against the absent party do anything, when it never appeared,
    nobody knows who is behind it, and no way to serve it is known?

1. Contempt starts with papers that are served: on the lawyer of one who has
   appeared, else as a summons is served (Local Civil Rule 83.6(a); in Chicago
   Local Rule 37.1(a)).  E-mail that the court did not order is no such service of
   one who never appeared.  Default alone excuses other papers, not these.
2. The order denied both a direction to obey and contempt as futile on four facts
   about the sellers taken together (¶ 1): no appearance, no names, no address,
   no other means.  Any way to reach the respondent takes the conclusion away.
3. An address in a Convention state is a way, if a slow one; where none is known
   the Convention does not apply, and a court may order e-mail or a platform's
   messages.  Where it applies, e-mail to China divided judges until *Smart
   Study* (December 18, 2025) closed it in the Second Circuit; judges in Chicago
   still allow it.  An address is unknown only after a diligent search for that
   seller's own; a false one counts as none.
4. Service of the motion papers is the movant's to show of one who never appeared
   and of one who appears to object to it.  One who evades it gains nothing.

Futility goes to the remedy, not to the duty: the injunction stays in force.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.model.authorities import but_see, cf, see
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
    AlternativeService,
    Appearance,
    AppearanceBy,
    AppearanceFor,
    Capacity,
    DomesticPresence,
    Evasion,
    Identity,
    Motion,
    PapersServed,
    SellerRecord,
    ServiceMeans,
)
from injunction_rules.model.findings import (
    CanBeServed,
    ServiceFutile,
    ServiceInvalid,
    ServiceLacking,
)
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

# Ways to reach the respondent.

THROUGH_COUNSEL = Rule(
    "service.through-counsel",
    "One who has appeared by counsel is served through counsel.",
    when=shown(Appearance, by=exactly(AppearanceBy.COUNSEL)),
    then=CanBeServed,
    cites=[law.LOCAL_RULE_83_6.at("(a)"), law.RULE_5.at("(b)(1)"), see(law.RULE_4_1_NOTE)],
)

BEFORE_THE_COURT = Rule(
    "service.before-the-court",
    "One who has appeared, even only to undo the judgment, is before the court and can be reached.",
    when=shown(Appearance),
    then=CanBeServed,
    # Without counsel it is still to be served in person, as with a summons (83.6(a)).
    cites=[see(law.LOCAL_RULE_83_6.at("(a)")), see(law.RULE_4_1_NOTE)],
)

AT_AN_ADDRESS = Rule(
    "service.at-an-address",
    "One whose address is known can be served as a summons is served, abroad by agreed means.",
    when=shown(Address, perhaps_good=exactly(True)),
    then=CanBeServed,
    cites=[law.LOCAL_RULE_83_6.at("(a)"), law.RULE_4.at("(f)(1)")],
)

EVADED = Rule(
    "service.evaded",
    "One who evades service, and has no good address abroad, can be served by other means that "
    "reach him.",
    when=all_of(
        shown(Evasion),
        shown(AlternativeService, reaches=exactly(True)),
        not_shown(Address, foreign=exactly(True), perhaps_good=exactly(True)),
    ),
    then=CanBeServed,
    # Costa Rica, where the Convention did not apply.
    cites=[law.RIO, see(law.RULE_4.at("(f)(3)")), see(law.BRENNEKE)],
)

NEAR_THE_COURT = Rule(
    "service.near-the-court",
    "One with an agent or a place in the state of the court, or within 100 miles of it, can be "
    "served there.",
    when=shown(DomesticPresence, near=exactly(True)),
    then=CanBeServed,
    cites=[law.RULE_4_1.at("(b)"), law.LOCAL_RULE_83_6.at("(a)")],
)

WITHIN_THE_COUNTRY = Rule(
    "service.within-the-country",
    "Whether one with an agent or a place elsewhere in the United States can be served there with "
    "papers of civil contempt is open.",
    when=shown(DomesticPresence),
    then=CanBeServed,
    settled=False,
    # The local rule sends such papers the way of a summons, which runs nationwide.
    # Rule 4.1(b) confines orders of civil contempt, save a commitment under federal
    # law; its note asks less of one who was once served with a summons.
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        see(law.RULE_4_1_NOTE),
        but_see(law.RULE_4_1.at("(b)")),
    ],
)

BY_ORDERED_MEANS = one_of(
    ServiceMeans.EMAIL,
    ServiceMeans.PLATFORM_MESSAGE,
    ServiceMeans.WEBSITE,
    ServiceMeans.PUBLICATION,
    ServiceMeans.DOMESTIC_AGENT,
)

# A false address is none (Kyjen).
NO_ADDRESS = not_shown(Address, perhaps_good=exactly(True))

AS_ORDERED = Rule(
    "service.as-ordered",
    "Where no address is known the Convention does not apply, and means that the court orders and "
    "that reach the respondent will do.",
    when=all_of(
        shown(
            AlternativeService,
            authorised=exactly(True),
            reaches=exactly(True),
            means=BY_ORDERED_MEANS,
        ),
        NO_ADDRESS,
    ),
    then=CanBeServed,
    cites=[
        law.RULE_4.at("(f)(3)"),
        law.HAGUE_SERVICE_CONVENTION.at("art. 1"),
        law.TOP_DEPARTMENT_STORE,
        see(law.RIO),
        see(law.KECK),
        see(law.VIAHART),
        see(law.FOX_SHIVER),
        cf(law.KYJEN),
        cf(law.AIRPODS_PRO),
    ],
)

NOT_SHOWN_TO_REACH = Rule(
    "service.not-shown-to-reach",
    "Whether means that the court ordered will do is open where they are not shown to reach the "
    "respondent.",
    when=all_of(
        shown(AlternativeService, authorised=exactly(True), means=BY_ORDERED_MEANS),
        not_shown(AlternativeService, reaches=exactly(True)),
        not_shown(AlternativeService, reaches=exactly(False)),
        NO_ADDRESS,
    ),
    then=CanBeServed,
    settled=False,
    cites=[law.RULE_4.at("(f)(3)"), see(law.RIO), cf(law.KYJEN)],
)

NOT_DILIGENT = Rule(
    "service.not-diligent",
    "The address of a seller is not unknown, and the Convention not out of the way, before its own "
    "address was searched for with diligence.",
    when=shown(AlternativeService, diligent=exactly(False)),
    defeats=AS_ORDERED,
    # Kyjen went seller by seller: 45 of 80 could be served so, and 35 not yet.
    cites=[law.KYJEN, law.LUXOTTICA, see(law.ACUTEYE), see(law.PEARSON)],
)

THROUGH_TRADEMARK_COUNSEL = Rule(
    "service.through-trademark-counsel",
    "Whether counsel before the trademark office is a way to serve is open; it was refused once, "
    "without prejudice.",
    when=shown(AlternativeService, means=exactly(ServiceMeans.TRADEMARK_COUNSEL)),
    then=CanBeServed,
    settled=False,
    cites=[see(law.SCHLUTER), see(law.RULE_4.at("(f)(3)"))],
)

# Whether there is none.

NOBODY_TO_SERVE = Rule(
    "service.nobody-to-serve",
    "Where an enjoined party never appeared, the people behind it are unknown, and no address and "
    "no other means of service is known, an order against it is futile.",
    theory="nobody to serve and no way to serve",
    elements=[
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        element("no appearance by the enjoined party", refuted(Appearance), order.NO_RESPONSE),
        element("the people behind it unknown", refuted(Identity), order.NOBODY_TO_SERVE),
        element("no known address", refuted(Address), order.NOBODY_TO_SERVE),
        element(
            "no other known means of service", refuted(AlternativeService), order.NOBODY_TO_SERVE
        ),
    ],
    then=ServiceFutile,
    cites=[
        order.NO_RESPONSE,
        order.NOBODY_TO_SERVE,
        see(law.LOCAL_RULE_83_6.at("(a)")),
        but_see(law.RULE_5.at("(b)(2)(D)")),
        but_see(law.BRADSTREET),
        but_see(
            law.NIKE_V_WU,
            "recounting that hundreds of sellers in China who never appeared had been held in "
            "contempt",
        ),
    ],
)

CAN_BE_REACHED = Rule(
    "service.can-be-reached",
    "Service is not futile against one who can be served.",
    when=shown(CanBeServed),
    defeats=NOBODY_TO_SERVE,
    cites=[law.LOCAL_RULE_83_6.at("(a)"), law.RULE_4.at("(f)"), see(order.NOBODY_TO_SERVE)],
)

KNOWN_TO_A_MARKETPLACE = Rule(
    "service.known-to-a-marketplace",
    "Whether people whose names a marketplace must by law check are unknown is open.",
    when=shown(SellerRecord),
    defeats=NOBODY_TO_SERVE,
    # The Act has names collected and makes no way of service by itself.
    settled=False,
    cites=[see(law.INFORM_ACT)],
)

# Whether the papers were in fact served.

NOT_LEFT_BESIDE_HIM = not_shown(Evasion, tendered=exactly(True))

NOT_SERVED = Rule(
    "service.not-served",
    "Contempt of one who never appeared begins with papers served on him; that he could be served "
    "is not enough.",
    when=all_of(
        refuted(Appearance),
        not_shown(PapersServed),
        NOT_LEFT_BESIDE_HIM,
    ),
    then=ServiceLacking,
    on=Side.RESPONDENT,
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        law.LOCAL_RULE_37_1.at("(a)"),
        see(order.NOBODY_TO_SERVE),
    ],
)

NEVER_SERVED = Rule(
    "service.never-served",
    "Contempt is not begun against one on whom the record shows that the papers were not served.",
    when=refuted(PapersServed),
    then=ServiceLacking,
    on=Side.RESPONDENT,
    cites=[law.LOCAL_RULE_83_6.at("(a)"), see(law.LEADSINGER)],
)

SERVICE_DISPUTED = Rule(
    "service.disputed",
    "Against one who appears to object to service the movant must show that the papers were "
    "served.",
    when=all_of(
        shown(Appearance, purpose=exactly(AppearanceFor.OBJECT_TO_SERVICE)),
        not_shown(PapersServed),
        NOT_LEFT_BESIDE_HIM,
    ),
    then=ServiceLacking,
    on=Side.RESPONDENT,
    cites=[law.LOCAL_RULE_83_6.at("(a)"), see(law.LUXOTTICA)],
)

REFUSED = Rule(
    "service.refused",
    "Papers that were brought to one who would not take them, and left beside him, are served.",
    when=shown(Evasion, tendered=exactly(True)),
    against=ServiceLacking,
    cites=[law.BRENNEKE],
)

ON_A_STRANGER_TO_THE_CASE = Rule(
    "service.on-counsel-not-in-the-case",
    "Only a lawyer who has appeared is served with contempt papers in place of his client.",
    when=all_of(
        shown(PapersServed, means=exactly(ServiceMeans.COUNSEL)),
        not_shown(Appearance, by=exactly(AppearanceBy.COUNSEL)),
    ),
    then=ServiceInvalid,
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        law.LOCAL_RULE_37_1.at("(a)"),
        see(law.RULE_5.at("(b)(1)")),
        see(law.SCHLUTER),
    ],
)

# As a summons is: by hand, and abroad through a central authority (Rule 4).
NOT_AS_A_SUMMONS = (
    not_shown(
        PapersServed,
        means=one_of(
            ServiceMeans.IN_PERSON, ServiceMeans.DOMESTIC_AGENT, ServiceMeans.CENTRAL_AUTHORITY
        ),
    ),
    not_shown(PapersServed, as_directed=exactly(True)),
)
# One who never appeared, and for whom the court ordered no other means.
ABSENT = all_of(refuted(Appearance), not_shown(AlternativeService, authorised=exactly(True)))
SENT = (
    ServiceMeans.EMAIL,
    ServiceMeans.PLATFORM_MESSAGE,
    ServiceMeans.WEBSITE,
    ServiceMeans.PUBLICATION,
)

NOT_IN_PERSON = Rule(
    "service.not-in-person",
    "Whether contempt papers may be sent to one who has no lawyer in the case, and not served on "
    "him as a summons is, is open.",
    when=all_of(
        any_of(
            all_of(
                shown(Appearance, by=exactly(AppearanceBy.SELF)),
                not_shown(Appearance, by=exactly(AppearanceBy.COUNSEL)),
            ),
            ABSENT,
        ),
        # Post serves a summons in some states, and abroad where the state does not object.
        shown(PapersServed, means=one_of(*SENT, ServiceMeans.POSTAL)),
        *NOT_AS_A_SUMMONS,
    ),
    then=ServiceInvalid,
    settled=False,
    # The local rule asks it of whoever has no attorney; elsewhere a party once served
    # is reached as with any paper.
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        law.LOCAL_RULE_37_1.at("(a)"),
        but_see(law.RULE_5.at("(b)(2)(C)")),
        but_see(law.RULE_4_1_NOTE),
    ],
)

SENT_TO_THE_ABSENT = Rule(
    "service.sent-to-the-absent",
    "Contempt papers that were sent by e-mail or put on a site, and served no other way, are not "
    "served on one who never appeared, unless the court ordered it.",
    when=all_of(ABSENT, shown(PapersServed, means=one_of(*SENT)), *NOT_AS_A_SUMMONS),
    then=ServiceInvalid,
    # State law on serving a summons counts, such as papers fixed to a door and posted.
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        law.LOCAL_RULE_37_1.at("(a)"),
        cf(law.LESER),
        but_see(law.RULE_4_1_NOTE),
    ],
)

AS_ANY_PAPER = Rule(
    "service.as-any-paper",
    "Whether contempt papers may go to a party as any other paper does is open where no local rule "
    "asks for more.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        ABSENT,
        shown(PapersServed, means=one_of(*SENT)),
        *NOT_AS_A_SUMMONS,
        # Papers sent otherwise than the court directed, or to China, have rules of their own.
        not_shown(PapersServed, as_directed=exactly(False)),
        not_shown(Address, country=exactly("CN"), perhaps_good=exactly(True)),
    ),
    against=ServiceInvalid,
    settled=False,
    cites=[law.RULE_4_1_NOTE],
)

# One in China who has no counsel in the case, and an address that was not found false.
BY_EMAIL_TO_CHINA = (
    shown(PapersServed, means=exactly(ServiceMeans.EMAIL)),
    shown(Address, country=exactly("CN"), perhaps_good=exactly(True)),
    not_shown(Appearance, by=exactly(AppearanceBy.COUNSEL)),
)

EMAIL_BARRED = Rule(
    "service.email-barred",
    "Where the Convention applies, papers may not be served by e-mail on a person in China who has "
    "no counsel in the case.",
    when=all_of(*BY_EMAIL_TO_CHINA),
    then=ServiceInvalid,
    # It concerned the summons; contempt papers go the way of a summons (83.6(a)).
    cites=[law.SMART_STUDY, see(law.LOCAL_RULE_83_6.at("(a)"))],
)

EMAIL_DIVIDED = Rule(
    "service.email-divided",
    "District judges differ whether a person in China with a known address, who has no counsel in "
    "the case, may be served by e-mail.",
    when=all_of(*BY_EMAIL_TO_CHINA),
    then=ServiceInvalid,
    settled=False,
    cites=[
        see(law.ACUTEYE),
        see(law.CAWTHON),
        see(law.LUXOTTICA),
        but_see(law.SULZER_MIXPAC),
        but_see(law.PEANUTS),
    ],
)

EMAIL_ELSEWHERE = Rule(
    "service.email-elsewhere",
    "Whether a person in another country than China, who has no counsel in the case, may be served "
    "by e-mail is open: it was allowed to India and refused to the United Kingdom.",
    when=all_of(
        shown(PapersServed, means=exactly(ServiceMeans.EMAIL)),
        shown(Address, foreign=exactly(True), perhaps_good=exactly(True)),
        not_shown(Address, country=exactly("CN")),
        not_shown(Appearance, by=exactly(AppearanceBy.COUNSEL)),
    ),
    then=ServiceInvalid,
    settled=False,
    # Smart Study rests on China's objection to post; what other states declared is
    # not in the rules.
    cites=[see(law.PEARSON), see(law.SMART_STUDY), but_see(law.PECON)],
)

EMAIL_ALLOWED = Rule(
    "service.email-allowed",
    "The Convention does not forbid service by e-mail on a person in China.",
    when=all_of(
        shown(PapersServed, means=exactly(ServiceMeans.EMAIL)),
        shown(Address, country=exactly("CN"), perhaps_good=exactly(True)),
        not_shown(PapersServed, as_directed=exactly(False)),
    ),
    against=ServiceInvalid,
    cites=[law.PEANUTS, law.SULZER_MIXPAC],
)

NOT_AS_DIRECTED = Rule(
    "service.not-as-directed",
    "An order to show cause that was not served as the court directed is not enforced.",
    when=shown(PapersServed, as_directed=exactly(False)),
    then=ServiceInvalid,
    cites=[law.LEADSINGER],
)

DOCTRINE = Doctrine(
    "service",
    "service futility",
    "Is there anyone to serve, so that an order could do anything?",
    rules=rules_in(globals()),
    # Whether a person can be found is not the merits of the charge.
    burden=Burden(
        Side.MOVANT,
        Proof.PREPONDERANCE,
        [law.LOCAL_RULE_83_6.at("(a)"), see(order.NOBODY_TO_SERVE)],
        note="The local rule has a proceeding for contempt begin with service; it does not speak "
        "of burden, and a preponderance is our reading.  Of one who is not shown never to have "
        "appeared, and does not object to it, service is taken not to be in dispute until the "
        "record disputes it.",
    ),
    open_points=(
        "Where the record does not say that the respondent never appeared, that it objects to "
        "service or that the papers were not served, service of the motion papers is taken not to "
        "be in dispute.",
        "Where the court ordered other means of service, a diligent search for an address is taken "
        "to have come first unless the record says otherwise.",
        "The order states its four facts together and does not say whether fewer would do; the "
        "rules ask for all of them.",
        "The committee's note to Rule 4.1 lets a party once served be reached as with any paper, "
        "and hundreds of absent sellers were held in contempt elsewhere (Nike v. Wu); both cut "
        "against futility from absence alone.",
    ),
)
