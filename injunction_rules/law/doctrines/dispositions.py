"""
Dispositions: what follows for each motion, and what the court says beside it.

Question
    Is the movant entitled to the relief it asks for, and could that relief do
    anything?

The order denied relief against the sellers as futile and added that the
injunction remains in full force (¶ 1); it denied relief against the
marketplaces for want of active concert, by one test for both motions (¶ 2), and
closed by pointing to a direct suit for contributory infringement, which it did
not decide.
"""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import (
    ALLSTAR_PLACE,
    ALLSTAR_PLACE_TRO,
    ALLSTAR_V_158,
    KELLY_TOYS,
    KELLY_TOYS_DISMISSAL,
    LEADSINGER,
)
from injunction_rules.law.authorities.federal_rules import RULE_65, RULE_71
from injunction_rules.law.authorities.other_circuits import (
    ABC_CORP,
    ADDITIVE_CONTROLS_1996,
    ASETEK,
    HALL,
    HOWARD_LAW,
    JACOBSON,
    KIRSCHENBAUM,
    LITTLE,
    PARKER,
    ROCKWELL,
)
from injunction_rules.law.authorities.other_districts import FUTURE_MOTION, TALAVERA
from injunction_rules.law.authorities.second_circuit import (
    DOCTORS_ASSOCIATES,
    GUCCI,
    IBT_AFFILIATES,
    KING_V_ALLIED,
    LASKY,
    OMEGA,
    SHEET_METAL,
    SIMKIN,
    SMART_STUDY,
    TIFFANY,
    VUITTON,
)
from injunction_rules.law.authorities.supreme_court import (
    COX,
    FOSTER,
    INWOOD,
    LENNON,
    MCCOMB,
    REGAL_KNITWEAR,
    SONY,
    ZENITH,
)
from injunction_rules.model.authorities import cf, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, one_of, refuted, shown
from injunction_rules.model.facts import ArmsLengthService, Capacity, Dispute, Heard, Motion, Relief
from injunction_rules.model.findings import (
    Bound,
    DirectSuitOpen,
    InContempt,
    InForce,
    InjunctionContinues,
    LacksJurisdiction,
    PartyViolated,
    ReachedByOtherPower,
    ReliefFutile,
    ReliefWarranted,
    ServiceFutile,
    ServiceInvalid,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

COMPLY = Rule(
    "disposition.comply",
    "A party that violates an injunction in force may be directed to obey it.",
    when=all_of(shown(Motion, relief=exactly(Relief.COMPLY)), shown(Bound), shown(PartyViolated)),
    then=ReliefWarranted,
    cites=[RULE_65.at("(d)(2)(A)"), see(KELLY_TOYS.at("¶ 1"))],
)

CEASE = Rule(
    "disposition.cease",
    "A nonparty may be told to stop only if the injunction binds it.",
    when=all_of(shown(Motion, relief=exactly(Relief.CEASE)), shown(Bound)),
    then=ReliefWarranted,
    cites=[
        RULE_65.at("(d)(2)"),
        KELLY_TOYS.at("¶ 2"),
        see(REGAL_KNITWEAR),
        see(RULE_71),
        see(LASKY.at("1137")),
        see(JACOBSON),
        see(ASETEK),
        cf(ALLSTAR_PLACE),
    ],
)

OTHER_POWER = Rule(
    "disposition.other-power",
    "A stranger whom Rule 65 does not bind may be told to stop where another power reaches him.",
    when=all_of(shown(Motion, relief=exactly(Relief.CEASE)), shown(ReachedByOtherPower)),
    then=ReliefWarranted,
    cites=[IBT_AFFILIATES, see(SHEET_METAL), see(HALL), see(TALAVERA)],
)

CONTEMPT = Rule(
    "disposition.contempt",
    "One who is in civil contempt may be held so.",
    when=all_of(shown(Motion, relief=exactly(Relief.CONTEMPT)), shown(InContempt)),
    then=ReliefWarranted,
    cites=[LENNON, MCCOMB.at("191-93"), KING_V_ALLIED.at("1058"), see(KELLY_TOYS.at("¶ 2"))],
)

NOT_BEFORE_HEARING = Rule(
    "disposition.not-before-hearing",
    "A nonparty is not ordered about before it is heard.",
    when=refuted(Heard),
    defeats=CEASE,
    cites=[
        ADDITIVE_CONTROLS_1996,
        KIRSCHENBAUM,
        DOCTORS_ASSOCIATES,
        PARKER,
        see(ZENITH),
        see(LITTLE),
        see(ALLSTAR_PLACE_TRO),
        see(ALLSTAR_V_158),
        cf(ABC_CORP),
    ],
)

DISPUTE_UNHEARD = Rule(
    "disposition.dispute-unheard",
    "Where notice or concert is disputed on evidence, a nonparty is not said to be bound before "
    "that evidence is heard.",
    when=shown(Dispute, evidence_heard=exactly(False)),
    defeats=CEASE,
    # What is open is the answer, not the law: the hearing may go either way.
    settled=False,
    cites=[HOWARD_LAW, see(VUITTON), see(ROCKWELL.at("919"))],
)

OTHER_POWER_UNHEARD = Rule(
    "disposition.other-power-unheard",
    "Under another power too, a nonparty is not ordered about before it is heard.",
    when=refuted(Heard),
    defeats=OTHER_POWER,
    cites=[PARKER, see(ZENITH)],
)

NOT_WITHOUT_JURISDICTION = Rule(
    "disposition.not-without-jurisdiction",
    "A nonparty out of the court's reach is not ordered about.",
    when=shown(LacksJurisdiction),
    defeats=CEASE,
    cites=[GUCCI, DOCTORS_ASSOCIATES, KIRSCHENBAUM, see(ZENITH)],
)

OTHER_POWER_WITHOUT_JURISDICTION = Rule(
    "disposition.other-power-without-jurisdiction",
    "Another power protects the jurisdiction that a court has and gives it none.",
    when=shown(LacksJurisdiction),
    defeats=OTHER_POWER,
    cites=[FUTURE_MOTION, see(GUCCI), see(ZENITH)],
)

NOT_WITHOUT_SERVICE = Rule(
    "disposition.not-without-service",
    "Contempt papers that were not validly served support no contempt.",
    when=shown(ServiceInvalid),
    defeats=CONTEMPT,
    cites=[SMART_STUDY, LEADSINGER],
)

FUTILE = Rule(
    "disposition.futile",
    "A direction to obey and a finding of contempt are denied as futile where there is nobody to "
    "serve.",
    when=all_of(shown(Motion, relief=one_of(Relief.COMPLY, Relief.CONTEMPT)), shown(ServiceFutile)),
    then=ReliefFutile,
    cites=[KELLY_TOYS.at("¶ 1"), cf(FOSTER), cf(SIMKIN)],
)

NEW_TERMS = Rule(
    "disposition.new-terms",
    "Whether a request for new terms, which repeats nothing, is futile for want of service is "
    "open.",
    when=shown(Motion, new_terms=exactly(True)),
    defeats=FUTILE,
    settled=False,
    # The order sets a bare repetition beside an injunction still in force; that
    # redundancy was part of its reason is our inference.
    cites=[see(KELLY_TOYS.at("¶ 1"))],
)

CONTINUES = Rule(
    "disposition.continues",
    "Denial as futile leaves the injunction in full force and effect.",
    when=all_of(shown(ReliefFutile), shown(InForce)),
    then=InjunctionContinues,
    cites=[KELLY_TOYS.at("¶ 1")],
)

DIRECT_SUIT = Rule(
    "disposition.direct-suit",
    "A movant that fails against a marketplace may consider suing it for contributory "
    "infringement.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.NONPARTY)),
        shown(ArmsLengthService),
        not_shown(ReliefWarranted),
    ),
    then=DirectSuitOpen,
    cites=[
        KELLY_TOYS.at("last sentence"),
        see(KELLY_TOYS_DISMISSAL),
        cf(INWOOD.at("854")),
        cf(TIFFANY),
        cf(SONY),
        cf(OMEGA),
        cf(COX),
    ],
)

DOCTRINE = Doctrine(
    "disposition",
    "dispositions and remarks",
    "Is the movant entitled to the relief it asks for, and could that relief do anything?",
    rules=(
        COMPLY,
        CEASE,
        OTHER_POWER,
        CONTEMPT,
        NOT_BEFORE_HEARING,
        DISPUTE_UNHEARD,
        OTHER_POWER_UNHEARD,
        NOT_WITHOUT_JURISDICTION,
        OTHER_POWER_WITHOUT_JURISDICTION,
        NOT_WITHOUT_SERVICE,
        FUTILE,
        NEW_TERMS,
        CONTINUES,
        DIRECT_SUIT,
    ),
    burden=Burden(Side.MOVANT, None, [KELLY_TOYS.at("¶ 2")]),
    open_points=(
        "Contributory infringement is a remark, not a ruling: whether the claim lies was not "
        "decided by the order and is not decided here.",
        "For copyright, Cox (March 25, 2026) asks that the service be meant for infringement; "
        "whether that reaches the limb of trademark law on continued supply is open.",
    ),
)
