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

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.law.times import AFTER_NOTICE
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
    Agreement,
    ArmsLengthService,
    Capacity,
    Clarification,
    Dispute,
    DoubtAbout,
    ForbiddenAct,
    GroundOfDoubt,
    Heard,
    Injunction,
    Motion,
    OtherBranch,
    OtherPower,
    PowerKind,
    Relief,
    Succession,
    ThreatenedBreach,
    Unopposed,
    VoteInOffice,
)
from injunction_rules.model.findings import (
    Bound,
    DirectSuitOpen,
    InContempt,
    InForce,
    InjunctionContinues,
    LacksJurisdiction,
    LegalIdentification,
    PartyViolated,
    PersonalBreach,
    ReachedByOtherPower,
    ReliefFutile,
    ReliefWarranted,
    ServiceFutile,
    ServiceInvalid,
    ServiceLacking,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

COMPLY = Rule(
    "disposition.comply",
    "A party that violates an injunction in force may be directed to obey it.",
    elements=[
        shown(Motion, relief=exactly(Relief.COMPLY)),
        shown(Bound),
        element(
            "violation by the enjoined party", shown(PartyViolated), law.RULE_65.at("(d)(2)(A)")
        ),
    ],
    then=ReliefWarranted,
    cites=[law.RULE_65.at("(d)(2)(A)"), see(order.CONTINUES)],
)

CEASE = Rule(
    "disposition.cease",
    "A nonparty may be told to stop only if the injunction binds it and is broken, or about to be.",
    elements=[
        shown(Motion, relief=exactly(Relief.CEASE)),
        shown(Bound),
        element(
            "a breach of the order, done or threatened",
            any_of(
                shown(PartyViolated),
                shown(ForbiddenAct, timing=AFTER_NOTICE),
                # An act of which the record gives no time leaves a breach open.
                shown(PersonalBreach),
                shown(ThreatenedBreach),
                # A successor is told to make good an old wrong of which it knew, though it
                # broke nothing itself.
                all_of(
                    shown(LegalIdentification),
                    shown(Succession, knowledge=exactly(True), unremedied=exactly(True)),
                ),
                # Whom an order binds may be made plain, in a concrete situation, before
                # anybody breaks it.
                shown(Clarification, concrete=exactly(True)),
            ),
            law.RULE_65.at("(d)(2)"),
            order.NOT_IN_CONCERT,
        ),
    ],
    then=ReliefWarranted,
    cites=[
        law.RULE_65.at("(d)(2)"),
        order.NOT_IN_CONCERT,
        law.ELI_LILLY,
        see(law.REGAL_KNITWEAR),
        see(law.RULE_71),
        see(law.LASKY.at("1137")),
        see(law.ASETEK),
        see(law.GOLDEN_STATE.at("172-74")),
        see(law.LUCY_V_ADAMS),
        see(law.RELIABLE_LIMOUSINE),
        cf(law.ALLSTAR_PLACE),
    ],
)

OTHER_POWER = Rule(
    "disposition.other-power",
    "A stranger whom Rule 65 does not bind may be told to stop where another power reaches him.",
    when=all_of(shown(Motion, relief=exactly(Relief.CEASE)), shown(ReachedByOtherPower)),
    then=ReliefWarranted,
    cites=[
        law.NEW_YORK_TELEPHONE_174,
        law.IBT_AFFILIATES,
        law.BYERS,
        law.CAVANAGH,
        see(law.SHEET_METAL),
        see(law.HALL),
        see(law.TALAVERA),
    ],
)

CONTEMPT = Rule(
    "disposition.contempt",
    "One who is in civil contempt may be held so.",
    when=all_of(shown(Motion, relief=exactly(Relief.CONTEMPT)), shown(InContempt)),
    then=ReliefWarranted,
    cites=[
        law.LENNON,
        law.MCCOMB.at("191-93"),
        law.KING_V_ALLIED.at("1058"),
        see(order.DENIED),
    ],
)

NOT_BEFORE_HEARING = Rule(
    "disposition.not-before-hearing",
    "A nonparty is not ordered about before it is heard.",
    when=refuted(Heard),
    theory="lack of a hearing",
    defeats=CEASE,
    cites=[
        law.ADDITIVE_CONTROLS_1996,
        law.KIRSCHENBAUM,
        law.DOCTORS_ASSOCIATES,
        law.PARKER,
        law.ZENITH,
        see(law.LITTLE),
        see(law.ALLSTAR_PLACE_TRO),
        see(law.ALLSTAR_V_158),
        cf(law.ABC_CORP),
    ],
)

DISPUTE_UNHEARD = Rule(
    "disposition.dispute-unheard",
    "Where notice or concert is disputed on evidence, a nonparty is not said to be bound before "
    "that evidence is heard.",
    theory="evidence not yet heard",
    when=shown(Dispute, evidence_heard=exactly(False)),
    defeats=CEASE,
    # What is open is the answer, not the law: the hearing may go either way.
    settled=False,
    cites=[law.HOWARD_LAW, see(law.VUITTON), see(law.ROCKWELL.at("919"))],
)

OTHER_POWER_UNHEARD = Rule(
    "disposition.other-power-unheard",
    "Under another power too, a nonparty is not ordered about before it is heard.",
    theory="lack of a hearing",
    when=refuted(Heard),
    defeats=OTHER_POWER,
    cites=[law.PARKER, law.ZENITH, see(law.UNLOCKING)],
)

WRIT_BEFORE_HEARING = Rule(
    "disposition.writ-before-hearing",
    "Whether a writ may be laid on a stranger that was not heard, if it may come and ask that the "
    "writ be vacated, is open.",
    when=shown(OtherPower, kind=exactly(PowerKind.ALL_WRITS)),
    defeats=OTHER_POWER_UNHEARD,
    settled=False,
    # The orders upheld were made without the companies, which then moved against them; one
    # judge held a hearing on the burden due first, and gave leave to object before complying.
    cites=[
        see(law.NEW_YORK_TELEPHONE),
        see(law.MOUNTAIN_STATES),
        see(law.UNLOCKING),
        but_see(law.WAVVE),
    ],
)

UNOPPOSED_BEFORE_HEARING = Rule(
    "disposition.unopposed-before-hearing",
    "Courts are divided whether an order that nobody opposed may tell a stranger what to do before "
    "it is heard.",
    when=shown(Unopposed),
    defeats=OTHER_POWER_UNHEARD,
    settled=False,
    cites=[
        law.CHANEL_V_PARTNERSHIPS,
        law.TRUE_RELIGION,
        law.UNITED_KING,
        but_see(law.ZENITH),
        but_see(law.ALLSTAR_V_158),
        but_see(law.BOYKO),
        but_see(law.WAVVE),
    ],
)

HEARING_WAIVED = Rule(
    "disposition.hearing-waived",
    "One who agrees to be ordered has waived notice and hearing.",
    when=shown(Agreement),
    defeats=OTHER_POWER_UNHEARD,
    cites=[law.OVERMYER],
)

NOT_WITHOUT_JURISDICTION = Rule(
    "disposition.not-without-jurisdiction",
    "A nonparty out of the court's reach is not ordered about, under another power either, which "
    "protects the jurisdiction that a court has and gives it none.",
    theory="lack of jurisdiction",
    when=shown(LacksJurisdiction),
    defeats=[CEASE, OTHER_POWER],
    cites=[
        law.GUCCI,
        law.DOCTORS_ASSOCIATES,
        law.KIRSCHENBAUM,
        law.ZENITH,
        law.FUTURE_MOTION,
    ],
)

NOT_UNDER_AN_UNCLEAR_ORDER = Rule(
    "disposition.not-under-an-unclear-order",
    "A nonparty is not told to stop under an order that does not make clear that the act is "
    "forbidden.",
    theory="unclear order",
    when=shown(Injunction, clear=exactly(False)),
    defeats=CEASE,
    cites=[law.VAN_ZANT, see(law.RULE_65.at("(d)(1)(C)"))],
)

NOT_AT_OTHER_BRANCHES = Rule(
    "disposition.not-at-other-branches",
    "Whether a bank served here may be told to hold what its branches abroad hold is open; state "
    "law on restraints after judgment says no.",
    theory="separate branches",
    when=shown(OtherBranch, abroad=exactly(True)),
    defeats=CEASE,
    settled=False,
    cites=[
        law.MOTOROLA_V_STANDARD_CHARTERED,
        see(law.NEXT_INVESTMENTS),
    ],
)

COMITY = Rule(
    "disposition.comity",
    "Before a court orders done abroad what the law there may forbid, it weighs comity; how that "
    "comes out is open.",
    theory="comity",
    when=any_of(
        shown(OtherBranch, law_forbids=exactly(True)),
        shown(GroundOfDoubt, about=exactly(DoubtAbout.FOREIGN_LAW)),
    ),
    defeats=CEASE,
    settled=False,
    # On remand comity did not stand in the way of a subpoena.
    cites=[law.GUCCI, see(law.NEXT_INVESTMENTS), but_see(law.GUCCI_REMAND)],
)

NOT_WITHOUT_SERVICE = Rule(
    "disposition.not-without-service",
    "Contempt papers that were not validly served support no contempt.",
    theory="invalid service",
    when=shown(ServiceInvalid),
    defeats=CONTEMPT,
    # Smart Study concerned the summons.
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        law.LOCAL_RULE_37_1.at("(a)"),
        law.LEADSINGER,
        see(law.SMART_STUDY),
    ],
)

NOT_UNSERVED = Rule(
    "disposition.not-unserved",
    "One is not held in contempt where service of the motion papers on him is in dispute and not "
    "shown.",
    theory="lack of service",
    when=shown(ServiceLacking),
    defeats=CONTEMPT,
    cites=[
        law.LOCAL_RULE_83_6.at("(a)"),
        law.LOCAL_RULE_37_1.at("(a)"),
        see(law.RULE_4_1_NOTE),
        see(law.LEADSINGER),
    ],
)

BODY_BEFORE_ITS_MEMBERS = Rule(
    "disposition.body-before-its-members",
    "Members of an elected body are not punished for their votes before contempt of the body alone "
    "has been tried for a reasonable time.",
    theory="votes in an elected body",
    when=all_of(shown(VoteInOffice), not_shown(VoteInOffice, body_first=exactly(True))),
    defeats=CONTEMPT,
    cites=[law.SPALLONE],
)

FUTILE = Rule(
    "disposition.futile",
    "A direction to obey and a finding of contempt are denied as futile where there is nobody to "
    "serve.",
    when=all_of(shown(Motion, relief=one_of(Relief.COMPLY, Relief.CONTEMPT)), shown(ServiceFutile)),
    then=ReliefFutile,
    cites=[order.DENIED_AS_FUTILE, cf(law.FOSTER), cf(law.SIMKIN)],
)

NEW_TERMS = Rule(
    "disposition.new-terms",
    "Whether a request for new terms, which repeats nothing, is futile for want of service is "
    "open.",
    theory="new terms",
    when=shown(Motion, new_terms=exactly(True)),
    defeats=FUTILE,
    settled=False,
    # The order sets a bare repetition beside an injunction still in force; that
    # redundancy was part of its reason is our inference.
    cites=[see(order.DENIED_AS_FUTILE)],
)

CONTINUES = Rule(
    "disposition.continues",
    "Denial as futile leaves the injunction in full force and effect.",
    when=all_of(shown(ReliefFutile), shown(InForce)),
    then=InjunctionContinues,
    cites=[order.CONTINUES],
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
        order.DIRECT_SUIT,
        see(law.KELLY_TOYS_DISMISSAL),
        cf(law.INWOOD.at("854")),
        cf(law.TIFFANY),
        cf(law.SONY),
        cf(law.OMEGA),
        cf(law.COX),
    ],
)

DOCTRINE = Doctrine(
    "disposition",
    "dispositions and remarks",
    "Is the movant entitled to the relief it asks for, and could that relief do anything?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [order.NOT_IN_CONCERT]),
    open_points=(
        "Where the record does not say that a nonparty was not heard, it is taken to have been; "
        "that one so bound may intervene and appeal (NML; Catholic Conference) is not modelled.",
        "Leave to object before a writ must be obeyed, which one judge held to be the hearing that "
        "is due, is not asked for: whether one may be heard after the writ is open with it and "
        "without.",
        "Contributory infringement is a remark, not a ruling: whether the claim lies was not "
        "decided by the order and is not decided here.",
        "For copyright, Cox (March 25, 2026) asks that the service be meant for infringement; "
        "whether that reaches the limb of trademark law on continued supply is open.",
    ),
)
