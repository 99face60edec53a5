"""
What answers a charge of contempt.

Question
    Was the order unclear, was there a fair ground of doubt, was the respondent
    diligent, did the movant sleep on its order, or was the respondent unheard
    or out of reach?

1. The movant must show a clear order, clear proof and want of diligence.  A
   record silent on clarity or diligence is read against the respondent, who
   alone can show the one and must point out the other.
2. Doubt is judged objectively.  Ordinary account services left such a doubt in
   *Next Investments*, all the more after years without enforcement.  One who
   could have asked the court and did not acts at some peril.
3. Nobody is held in contempt unheard.
"""

from __future__ import annotations

from injunction_rules.authorities import see
from injunction_rules.conditions import all_of, at_least, exactly, not_shown, refuted, shown
from injunction_rules.doctrines import contempt
from injunction_rules.facts import (
    Capacity,
    Diligence,
    EnforcementDelay,
    GroundOfDoubt,
    Heard,
    Injunction,
    Motion,
)
from injunction_rules.findings import (
    AffirmativeAssistance,
    ArmsLengthDealing,
    DiligentCompliance,
    FairGroundOfDoubt,
    LacksJurisdiction,
    UnclearOrder,
)
from injunction_rules.law.district_courts import MATRIX_ESSENTIALS, NIKE_V_WU
from injunction_rules.law.federal_rules import RULE_65
from injunction_rules.law.other_circuits import REEBOK, SACCOCCIA
from injunction_rules.law.second_circuit import (
    CHAO,
    DOLE,
    DRYWALL_TAPERS,
    FILMON,
    GUCCI,
    KING_V_ALLIED,
    NEXT_INVESTMENTS,
    PEREZ,
)
from injunction_rules.law.supreme_court import MCCOMB, TAGGART, ZENITH
from injunction_rules.parameters import Parameter
from injunction_rules.proof import Proof
from injunction_rules.rules import Burden, Doctrine, Rule, Side

LONG_DELAY = Parameter(
    "defense.long-delay",
    6,
    "years",
    "About six years without a request for enforcement weighed against contempt of nonparty banks.",
    cites=[NEXT_INVESTMENTS],
)

NOT_CLEAR = Rule(
    "defense.not-clear",
    "An order that does not leave those it addresses in no doubt what is forbidden is not clear.",
    when=shown(Injunction, clear=exactly(False)),
    then=UnclearOrder,
    cites=[DRYWALL_TAPERS, PEREZ, KING_V_ALLIED.at("1058"), see(SACCOCCIA)],
)

BY_REFERENCE = Rule(
    "defense.by-reference",
    "An order whose terms must be looked up in another paper does not meet the rule on its form.",
    when=shown(Injunction, by_reference=exactly(True)),
    then=UnclearOrder,
    cites=[RULE_65.at("(d)(1)"), see(PEREZ)],
)

UNCLEAR = Rule(
    "defense.unclear",
    "Nobody is in contempt of an order that is not clear.",
    when=shown(UnclearOrder),
    defeats=contempt.MADE_OUT,
    cites=[KING_V_ALLIED.at("1058"), DRYWALL_TAPERS, PEREZ],
)

REASONABLE_DOUBT = Rule(
    "defense.reasonable-doubt",
    "There is a fair ground of doubt where there was an objectively reasonable basis for thinking "
    "the conduct lawful.",
    when=shown(GroundOfDoubt),
    then=FairGroundOfDoubt,
    cites=[TAGGART, see(CHAO), see(NIKE_V_WU)],
)

ROUTINE_SERVICES = Rule(
    "defense.routine-services",
    "Whether routine services to an enjoined customer are active concert at all is open to fair "
    "doubt.",
    when=all_of(
        shown(ArmsLengthDealing),
        not_shown(AffirmativeAssistance),
    ),
    then=FairGroundOfDoubt,
    cites=[NEXT_INVESTMENTS, see(NIKE_V_WU)],
)

DOUBTED = Rule(
    "defense.doubted",
    "Contempt does not lie where there is a fair ground of doubt.",
    when=shown(FairGroundOfDoubt),
    defeats=contempt.MADE_OUT,
    cites=[TAGGART, NEXT_INVESTMENTS],
)

NOT_ASKED = Rule(
    "defense.not-asked",
    "Whether doubt protects one who could have asked the court and did not is open.",
    when=shown(GroundOfDoubt, clarification_sought=exactly(False)),
    defeats=DOUBTED,
    settled=False,
    cites=[FILMON, MCCOMB.at("191-93")],
)

DILIGENT = Rule(
    "defense.diligent",
    "A reasonable and energetic effort is diligence, though compliance falls short.",
    when=shown(Diligence),
    then=DiligentCompliance,
    cites=[CHAO, KING_V_ALLIED.at("1058")],
)

EXCUSED = Rule(
    "defense.excused",
    "One who was reasonably diligent in trying to comply is not in contempt.",
    when=shown(DiligentCompliance),
    defeats=contempt.MADE_OUT,
    cites=[KING_V_ALLIED.at("1058"), CHAO],
)

SLEPT_ON = Rule(
    "defense.slept-on",
    "A movant who for years asked nothing of a nonparty cannot have it held in contempt.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.NONPARTY)),
        shown(EnforcementDelay, years=at_least(LONG_DELAY)),
    ),
    defeats=contempt.MADE_OUT,
    cites=[NEXT_INVESTMENTS, see(MATRIX_ESSENTIALS)],
)

UNHEARD = Rule(
    "defense.unheard",
    "Nobody is held in contempt without notice of the charge and a fair chance to answer it.",
    when=refuted(Heard),
    defeats=contempt.MADE_OUT,
    cites=[DOLE, DRYWALL_TAPERS, see(ZENITH)],
)

BEYOND_REACH = Rule(
    "defense.beyond-reach",
    "A court may not hold in contempt one over whom it has no jurisdiction.",
    when=shown(LacksJurisdiction),
    defeats=contempt.MADE_OUT,
    cites=[GUCCI, REEBOK, see(ZENITH)],
)

DOCTRINE = Doctrine(
    "defense",
    "answers to contempt",
    "Is there something that answers the charge of contempt?",
    rules=(
        NOT_CLEAR,
        BY_REFERENCE,
        UNCLEAR,
        REASONABLE_DOUBT,
        ROUTINE_SERVICES,
        DOUBTED,
        NOT_ASKED,
        DILIGENT,
        EXCUSED,
        SLEPT_ON,
        UNHEARD,
        BEYOND_REACH,
    ),
    # The movant must prove contempt clearly; what raises a doubt about it need
    # only be as likely as not.
    burden=Burden(
        Side.RESPONDENT,
        Proof.PREPONDERANCE,
        [see(KING_V_ALLIED.at("1058"))],
        note="The movant must show a clear order and want of diligence; a record silent on either "
        "is read against the respondent.",
    ),
)
