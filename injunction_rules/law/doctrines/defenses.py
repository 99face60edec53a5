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

from injunction_rules.law.authorities.district_courts import MATRIX_ESSENTIALS, NIKE_V_WU
from injunction_rules.law.authorities.federal_rules import LOCAL_RULE_83_6, RULE_65
from injunction_rules.law.authorities.other_circuits import (
    BAHAIS,
    GULA,
    HOWARD_LAW,
    IRWIN,
    PROJECT_BASIC,
    REEBOK,
    ROCKWELL,
    SACCOCCIA,
    TEST_MASTERS,
    VERTEX,
)
from injunction_rules.law.authorities.other_districts import GULA_REMAND, RUST
from injunction_rules.law.authorities.second_circuit import (
    BERRY,
    CHAO,
    DOLE,
    DRYWALL_TAPERS,
    FILMON,
    GUCCI,
    KING_V_ALLIED,
    LATINO_OFFICERS,
    MICKALIS,
    NEXT_INVESTMENTS,
    OROURKE,
    PATSYS_V_PATSYS,
    PEREZ,
    SERVAAS,
    VAN_ZANT,
    VUITTON,
)
from injunction_rules.law.authorities.supreme_court import (
    MCCOMB,
    MOLITOR,
    RYLANDER,
    TAGGART,
    ZENITH,
)
from injunction_rules.law.doctrines import contempt
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import all_of, at_least, exactly, not_shown, refuted, shown
from injunction_rules.model.facts import (
    Capacity,
    Diligence,
    Dispute,
    EnforcementDelay,
    ExpressCommand,
    GroundOfDoubt,
    Heard,
    Inability,
    Injunction,
    Motion,
    SubstantialCompliance,
)
from injunction_rules.model.findings import (
    AffirmativeAssistance,
    ArmsLengthDealing,
    BoundThroughRole,
    DiligentCompliance,
    FairGroundOfDoubt,
    LacksJurisdiction,
    LegalIdentification,
    UnclearOrder,
)
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

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
    cites=[
        DRYWALL_TAPERS,
        PEREZ,
        KING_V_ALLIED.at("1058"),
        see(SACCOCCIA),
        see(VAN_ZANT),
        see(PROJECT_BASIC),
        see(PATSYS_V_PATSYS),
    ],
)

BY_REFERENCE = Rule(
    "defense.by-reference",
    "An order whose terms must be looked up in another paper does not meet the rule on its form.",
    when=shown(Injunction, by_reference=exactly(True)),
    then=UnclearOrder,
    cites=[RULE_65.at("(d)(1)"), see(PEREZ), see(MICKALIS)],
)

UNCLEAR = Rule(
    "defense.unclear",
    "Nobody is in contempt of an order that is not clear.",
    when=shown(UnclearOrder),
    defeats=contempt.MADE_OUT,
    cites=[KING_V_ALLIED.at("1058"), DRYWALL_TAPERS, PEREZ, see(OROURKE)],
)

NOT_COMMANDED = Rule(
    "defense.not-commanded",
    "Contempt lies only for breach of an express command, not of what an order may be read to "
    "imply.",
    when=refuted(ExpressCommand),
    defeats=contempt.MADE_OUT,
    cites=[BERRY, PEREZ],
)

REASONABLE_DOUBT = Rule(
    "defense.reasonable-doubt",
    "There is a fair ground of doubt where there was an objectively reasonable basis for thinking "
    "the conduct lawful.",
    when=shown(GroundOfDoubt),
    then=FairGroundOfDoubt,
    cites=[TAGGART, see(MOLITOR), see(CHAO), see(NIKE_V_WU)],
)

ROUTINE_SERVICES = Rule(
    "defense.routine-services",
    "Whether routine services to an enjoined customer are active concert at all is open to fair "
    "doubt.",
    # One who is in law the party, or acts as its officer, serves no customer.
    when=all_of(
        shown(ArmsLengthDealing),
        not_shown(AffirmativeAssistance),
        not_shown(LegalIdentification),
        not_shown(BoundThroughRole),
    ),
    then=FairGroundOfDoubt,
    cites=[NEXT_INVESTMENTS, see(NIKE_V_WU)],
)

DOUBTED = Rule(
    "defense.doubted",
    "Contempt does not lie where there is a fair ground of doubt.",
    when=shown(FairGroundOfDoubt),
    defeats=contempt.MADE_OUT,
    cites=[TAGGART, MOLITOR, NEXT_INVESTMENTS, see(LATINO_OFFICERS)],
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

SUBSTANTIAL = Rule(
    "defense.substantial",
    "One who complied in substance, so that what was left is slight, is not in contempt.",
    # The Seventh Circuit puts it to the movant to show that the breach was
    # significant; the rules ask the respondent to show that it was not.
    when=shown(SubstantialCompliance),
    defeats=contempt.MADE_OUT,
    cites=[VERTEX, BAHAIS, see(IRWIN)],
)

UNABLE = Rule(
    "defense.unable",
    "One who shows that he cannot comply, and did not bring that about, is not in contempt.",
    when=all_of(shown(Inability), not_shown(Inability, self_inflicted=exactly(True))),
    defeats=contempt.MADE_OUT,
    # Rylander has inability as an answer for the charged to prove; that it is none
    # where it is his own doing is what the lower courts add.
    cites=[RYLANDER, see(GULA), see(RUST), see(GULA_REMAND)],
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
    cites=[DOLE, DRYWALL_TAPERS, see(ZENITH), see(SERVAAS), see(TEST_MASTERS)],
)

DISPUTE_UNHEARD = Rule(
    "defense.dispute-unheard",
    "Where notice or concert is disputed on evidence, contempt is not decided before that evidence "
    "is heard.",
    when=shown(Dispute, evidence_heard=exactly(False)),
    defeats=contempt.MADE_OUT,
    # What is open is the answer, not the law: until the hearing a court may
    # neither hold in contempt nor refuse to (Rockwell).
    settled=False,
    cites=[VUITTON, ROCKWELL.at("919"), HOWARD_LAW, see(LOCAL_RULE_83_6.at("(b)"))],
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
        NOT_COMMANDED,
        REASONABLE_DOUBT,
        ROUTINE_SERVICES,
        DOUBTED,
        NOT_ASKED,
        DILIGENT,
        EXCUSED,
        SUBSTANTIAL,
        UNABLE,
        SLEPT_ON,
        UNHEARD,
        DISPUTE_UNHEARD,
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
