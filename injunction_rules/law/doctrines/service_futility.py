"""
Service futility: is there anyone to serve?

Question
    Could an order against the absent party do anything, when it never appeared,
    nobody knows who is behind it, and no way to serve it is known?

1. Contempt starts with papers that are served: on the lawyer of one who has
   appeared, else as a summons is served (Local Civil Rule 83.6(a)).  Default
   alone excuses other papers, not these.
2. The order denied both a direction to obey and contempt as futile on four facts
   about the sellers taken together (¶ 1): no appearance, no names, no address,
   no other means.  Any way to reach the respondent takes the conclusion away.
3. An address in a Convention state is a way, if a slow one; where none is known
   the Convention does not apply, and a court may order e-mail or a platform's
   messages.  Where it applies, e-mail to China divided judges until *Smart
   Study* (December 18, 2025) closed it in the Second Circuit.

Futility goes to the remedy, not to the duty: the injunction stays in force.
"""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import (
    ACUTEYE,
    AIRPODS_PRO,
    CAWTHON,
    FOX_SHIVER,
    KELLY_TOYS,
    KYJEN,
    LEADSINGER,
    NIKE_V_WU,
    SCHLUTER,
    SULZER_MIXPAC,
    TOP_DEPARTMENT_STORE,
)
from injunction_rules.law.authorities.federal_rules import (
    HAGUE_SERVICE_CONVENTION,
    INFORM_ACT,
    LOCAL_RULE_83_6,
    RULE_4,
    RULE_4_1,
    RULE_4_1_NOTE,
    RULE_5,
)
from injunction_rules.law.authorities.other_circuits import RIO, VIAHART
from injunction_rules.law.authorities.other_districts import KECK, PEANUTS
from injunction_rules.law.authorities.second_circuit import BRADSTREET, SMART_STUDY
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, one_of, refuted, shown
from injunction_rules.model.facts import (
    Address,
    AlternativeService,
    Appearance,
    AppearanceBy,
    Capacity,
    DomesticPresence,
    Identity,
    Motion,
    PapersServed,
    SellerRecord,
    ServiceMeans,
)
from injunction_rules.model.findings import CanBeServed, ServiceFutile, ServiceInvalid
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

# Ways to reach the respondent.

THROUGH_COUNSEL = Rule(
    "service.through-counsel",
    "One who has appeared by counsel is served through counsel.",
    when=shown(Appearance, by=exactly(AppearanceBy.COUNSEL)),
    then=CanBeServed,
    cites=[LOCAL_RULE_83_6.at("(a)"), see(RULE_4_1_NOTE)],
)

BEFORE_THE_COURT = Rule(
    "service.before-the-court",
    "One who has appeared, even only to undo the judgment, is before the court and can be reached.",
    when=shown(Appearance),
    then=CanBeServed,
    cites=[see(LOCAL_RULE_83_6.at("(a)")), see(RULE_4_1_NOTE)],
)

AT_AN_ADDRESS = Rule(
    "service.at-an-address",
    "One whose address is known can be served as a summons is served, abroad by agreed means.",
    when=shown(Address),
    then=CanBeServed,
    cites=[LOCAL_RULE_83_6.at("(a)"), RULE_4.at("(f)(1)")],
)

WITHIN_THE_COUNTRY = Rule(
    "service.within-the-country",
    "One with an agent or a place in the United States can be served there.",
    when=shown(DomesticPresence),
    then=CanBeServed,
    cites=[LOCAL_RULE_83_6.at("(a)"), RULE_4_1.at("(b)")],
)

AS_ORDERED = Rule(
    "service.as-ordered",
    "Where no address is known the Convention does not apply, and means that the court orders will "
    "do.",
    when=all_of(
        shown(
            AlternativeService,
            authorised=exactly(True),
            means=one_of(
                ServiceMeans.EMAIL,
                ServiceMeans.PLATFORM_MESSAGE,
                ServiceMeans.WEBSITE,
                ServiceMeans.PUBLICATION,
                ServiceMeans.DOMESTIC_AGENT,
            ),
        ),
        not_shown(AlternativeService, reaches=exactly(False)),
        not_shown(Address),
    ),
    then=CanBeServed,
    cites=[
        RULE_4.at("(f)(3)"),
        HAGUE_SERVICE_CONVENTION.at("art. 1"),
        TOP_DEPARTMENT_STORE,
        see(RIO),
        see(KECK),
        see(VIAHART),
        see(FOX_SHIVER),
        cf(KYJEN),
        cf(AIRPODS_PRO),
    ],
)

THROUGH_TRADEMARK_COUNSEL = Rule(
    "service.through-trademark-counsel",
    "Whether counsel before the trademark office is a way to serve is open; it was refused once, "
    "without prejudice.",
    when=shown(AlternativeService, means=exactly(ServiceMeans.TRADEMARK_COUNSEL)),
    then=CanBeServed,
    settled=False,
    cites=[see(SCHLUTER), see(RULE_4.at("(f)(3)"))],
)

# Whether there is none.

NOBODY_TO_SERVE = Rule(
    "service.nobody-to-serve",
    "Where an enjoined party never appeared, the people behind it are unknown, and no address and "
    "no other means of service is known, an order against it is futile.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        refuted(Appearance),
        refuted(Identity),
        refuted(Address),
        refuted(AlternativeService),
    ),
    then=ServiceFutile,
    cites=[
        KELLY_TOYS.at("¶ 1"),
        see(LOCAL_RULE_83_6.at("(a)")),
        but_see(RULE_5.at("(b)(2)(D)")),
        but_see(BRADSTREET),
        but_see(NIKE_V_WU),
    ],
)

CAN_BE_REACHED = Rule(
    "service.can-be-reached",
    "Service is not futile against one who can be served.",
    when=shown(CanBeServed),
    defeats=NOBODY_TO_SERVE,
    cites=[LOCAL_RULE_83_6.at("(a)"), RULE_4.at("(f)"), see(KELLY_TOYS.at("¶ 1"))],
)

KNOWN_TO_A_MARKETPLACE = Rule(
    "service.known-to-a-marketplace",
    "Whether people whose names a marketplace must by law check are unknown is open.",
    when=shown(SellerRecord),
    defeats=NOBODY_TO_SERVE,
    # The Act has names collected and makes no way of service by itself.
    settled=False,
    cites=[see(INFORM_ACT)],
)

# Whether the papers were in fact served.

EMAIL_BARRED = Rule(
    "service.email-barred",
    "Where the Convention applies, papers may not be served on a person in China by e-mail.",
    when=all_of(
        shown(PapersServed, means=exactly(ServiceMeans.EMAIL)),
        shown(Address, country=exactly("CN")),
    ),
    then=ServiceInvalid,
    cites=[SMART_STUDY],
)

EMAIL_DIVIDED = Rule(
    "service.email-divided",
    "District judges differ whether a person in China with a known address may be served by "
    "e-mail.",
    when=all_of(
        shown(PapersServed, means=exactly(ServiceMeans.EMAIL)),
        shown(Address, country=exactly("CN")),
    ),
    then=ServiceInvalid,
    settled=False,
    cites=[see(ACUTEYE), see(CAWTHON), but_see(SULZER_MIXPAC), but_see(PEANUTS)],
)

EMAIL_ALLOWED = Rule(
    "service.email-allowed",
    "The Convention does not forbid service by e-mail on a person in China.",
    when=all_of(
        shown(PapersServed, means=exactly(ServiceMeans.EMAIL)),
        shown(Address, country=exactly("CN")),
        not_shown(PapersServed, as_directed=exactly(False)),
    ),
    against=ServiceInvalid,
    cites=[PEANUTS, SULZER_MIXPAC],
)

NOT_AS_DIRECTED = Rule(
    "service.not-as-directed",
    "An order to show cause that was not served as the court directed is not enforced.",
    when=shown(PapersServed, as_directed=exactly(False)),
    then=ServiceInvalid,
    cites=[LEADSINGER],
)

DOCTRINE = Doctrine(
    "service",
    "service futility",
    "Is there anyone to serve, so that an order could do anything?",
    rules=(
        THROUGH_COUNSEL,
        BEFORE_THE_COURT,
        AT_AN_ADDRESS,
        WITHIN_THE_COUNTRY,
        AS_ORDERED,
        THROUGH_TRADEMARK_COUNSEL,
        NOBODY_TO_SERVE,
        CAN_BE_REACHED,
        KNOWN_TO_A_MARKETPLACE,
        EMAIL_BARRED,
        EMAIL_DIVIDED,
        EMAIL_ALLOWED,
        NOT_AS_DIRECTED,
    ),
    # Whether a person can be found is not the merits of the charge.
    burden=Burden(
        Side.MOVANT,
        Proof.PREPONDERANCE,
        [see(KELLY_TOYS.at("¶ 1"))],
        note="The order does not say who must show that a seller can be served, nor how well; a "
        "preponderance is our reading.",
    ),
    open_points=(
        "The order states its four facts together and does not say whether fewer would do; the "
        "rules ask for all of them.",
        "The committee's note to Rule 4.1 lets a party once served be reached as with any paper, "
        "and hundreds of absent sellers were held in contempt elsewhere (Nike v. Wu); both cut "
        "against futility from absence alone.",
    ),
)
