"""
Defenses to a charge of contempt.

Question
    Was the order unclear, was there a fair ground of doubt, was the respondent
    diligent, did the movant sleep on its order, or was the respondent unheard
    or out of reach?

1. The movant must show a clear order, clear proof and want of diligence.  Where the
   record is silent on clarity or diligence, neither is taken to be in dispute; what
   puts it in dispute need only be as likely as not.
2. Doubt is judged objectively.  Account services of banks at branches abroad left
   such a doubt in *Next Investments*, all the more after years without enforcement;
   whether other routine services do is open.  One who could have asked the court and
   did not acts at some peril.
3. Nobody is held in contempt unheard.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.law.doctrines import contempt
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import all_of, at_least, exactly, not_shown, refuted, shown
from injunction_rules.model.facts import (
    ArmsLengthService,
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
    OtherBranch,
    ServiceKind,
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
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

LONG_DELAY = Parameter(
    "defense.long-delay",
    6,
    "years",
    "About six years without a request for enforcement weighed against contempt of nonparty banks.",
    cites=[law.NEXT_INVESTMENTS],
)

NOT_CLEAR = Rule(
    "defense.not-clear",
    "An order that does not leave those it addresses in no doubt what is forbidden is not clear.",
    when=shown(Injunction, clear=exactly(False)),
    then=UnclearOrder,
    on=Side.RESPONDENT,
    cites=[
        law.DRYWALL_TAPERS,
        law.PEREZ,
        law.KING_V_ALLIED.at("1058"),
        see(law.SACCOCCIA),
        see(law.VAN_ZANT),
        see(law.PROJECT_BASIC),
        see(law.PATSYS_V_PATSYS),
    ],
)

BY_REFERENCE = Rule(
    "defense.by-reference",
    "An order whose terms must be looked up in another paper does not meet the rule on its form.",
    when=shown(Injunction, by_reference=exactly(True)),
    then=UnclearOrder,
    on=Side.RESPONDENT,
    cites=[law.RULE_65.at("(d)(1)(C)"), see(law.PEREZ), see(law.MICKALIS)],
)

UNCLEAR = Rule(
    "defense.unclear",
    "Nobody is in contempt of an order that is not clear.",
    theory="unclear order",
    when=shown(UnclearOrder),
    defeats=contempt.MADE_OUT,
    cites=[law.KING_V_ALLIED.at("1058"), law.DRYWALL_TAPERS, law.PEREZ, see(law.OROURKE)],
)

NOT_COMMANDED = Rule(
    "defense.not-commanded",
    "Contempt lies only for breach of an express command, not of what an order may be read to "
    "imply.",
    theory="lack of an express command",
    when=refuted(ExpressCommand),
    defeats=contempt.MADE_OUT,
    cites=[law.BERRY, law.PEREZ],
)

REASONABLE_DOUBT = Rule(
    "defense.reasonable-doubt",
    "There is a fair ground of doubt where there was an objectively reasonable basis for thinking "
    "the conduct lawful.",
    when=shown(GroundOfDoubt),
    then=FairGroundOfDoubt,
    on=Side.RESPONDENT,
    cites=[law.TAGGART, see(law.MOLITOR), see(law.CHAO), see(law.NIKE_V_WU)],
)

# One who is in law the party, or acts as its officer, serves no customer.
A_STRANGER_THAT_SERVES = (
    shown(ArmsLengthDealing),
    not_shown(AffirmativeAssistance),
    not_shown(LegalIdentification),
    not_shown(BoundThroughRole),
)

ACCOUNTS_ABROAD = Rule(
    "defense.accounts-abroad",
    "Whether a bank's routine services to an enjoined customer at branches abroad are active "
    "concert is open to fair doubt.",
    when=all_of(
        *A_STRANGER_THAT_SERVES,
        shown(ArmsLengthService, kind=exactly(ServiceKind.BANKING)),
        not_shown(ArmsLengthService, abroad=exactly(False)),
    ),
    then=FairGroundOfDoubt,
    on=Side.RESPONDENT,
    cites=[law.NEXT_INVESTMENTS, law.NIKE_V_WU, see(law.MOTOROLA_V_STANDARD_CHARTERED)],
)

SEPARATE_ENTITY = Rule(
    "defense.separate-entity",
    "Whether an order served on a branch of a bank here reaches assets held at its branches abroad "
    "is open to fair doubt.",
    when=shown(OtherBranch, abroad=exactly(True)),
    then=FairGroundOfDoubt,
    on=Side.RESPONDENT,
    # One of the four grounds of Next Investments; Motorola is New York law on the
    # restraint of a debtor's assets after judgment.
    cites=[
        law.NEXT_INVESTMENTS,
        see(law.MOTOROLA_V_STANDARD_CHARTERED),
    ],
)

FOREIGN_LAW = Rule(
    "defense.foreign-law",
    "Whether an order asks a bank to do abroad what the law there forbids is open to doubt, since "
    "comity is weighed first.",
    when=shown(OtherBranch, law_forbids=exactly(True)),
    then=FairGroundOfDoubt,
    settled=False,
    on=Side.RESPONDENT,
    # On remand comity did not stand in the way of a subpoena.
    cites=[law.NEXT_INVESTMENTS, see(law.GUCCI), but_see(law.GUCCI_REMAND)],
)

ROUTINE_SERVICES = Rule(
    "defense.routine-services",
    "Whether routine services of other kinds leave the same fair doubt is open.",
    when=all_of(*A_STRANGER_THAT_SERVES),
    then=FairGroundOfDoubt,
    settled=False,
    on=Side.RESPONDENT,
    # Next Investments reviewed a denial for abuse of discretion, on four grounds.
    cites=[see(law.NEXT_INVESTMENTS), see(law.NIKE_V_WU), see(order.REMOVED_AND_AT_ARMS_LENGTH)],
)

DOUBTED = Rule(
    "defense.doubted",
    "Contempt does not lie where there is a fair ground of doubt.",
    theory="fair ground of doubt",
    when=shown(FairGroundOfDoubt),
    defeats=contempt.MADE_OUT,
    cites=[law.TAGGART, law.MOLITOR, law.NEXT_INVESTMENTS, see(law.LATINO_OFFICERS)],
)

NOT_ASKED = Rule(
    "defense.not-asked",
    "Whether doubt protects one who could have asked the court and did not is open.",
    when=shown(GroundOfDoubt, clarification_sought=exactly(False)),
    defeats=DOUBTED,
    settled=False,
    cites=[law.FILMON, law.MCCOMB.at("191-93")],
)

DILIGENT = Rule(
    "defense.diligent",
    "A reasonable and energetic effort is diligence, though compliance falls short.",
    when=shown(Diligence),
    then=DiligentCompliance,
    on=Side.RESPONDENT,
    cites=[law.CHAO, law.KING_V_ALLIED.at("1058")],
)

EXCUSED = Rule(
    "defense.excused",
    "One who was reasonably diligent in trying to comply is not in contempt.",
    theory="diligence",
    when=shown(DiligentCompliance),
    defeats=contempt.MADE_OUT,
    cites=[law.KING_V_ALLIED.at("1058"), law.CHAO],
)

SUBSTANTIAL = Rule(
    "defense.substantial",
    "One who complied in substance, so that what was left is slight, is not in contempt.",
    theory="substantial compliance",
    # The Seventh Circuit puts it to the movant to show that the breach was
    # significant; the rules ask the respondent to show that it was not.
    when=shown(SubstantialCompliance),
    defeats=contempt.MADE_OUT,
    cites=[law.VERTEX, law.BAHAIS, see(law.IRWIN)],
)

UNABLE = Rule(
    "defense.unable",
    "One who shows that he cannot comply, and did not bring that about, is not in contempt.",
    theory="inability",
    when=all_of(shown(Inability), not_shown(Inability, self_inflicted=exactly(True))),
    defeats=contempt.MADE_OUT,
    # Rylander has inability as an answer for the charged to prove; that it is none
    # where it is his own doing is what the lower courts add.
    cites=[law.RYLANDER, see(law.GULA), see(law.RUST), see(law.GULA_REMAND)],
)

SLEPT_ON = Rule(
    "defense.slept-on",
    "That the movant for years asked nothing of a nonparty weighs against holding it in contempt, "
    "and does not decide alone.",
    theory="delay in enforcement",
    when=all_of(
        shown(Motion, against=exactly(Capacity.NONPARTY)),
        shown(
            EnforcementDelay,
            years=at_least(LONG_DELAY),
            perhaps_of_this_breach=exactly(True),
        ),
    ),
    defeats=contempt.MADE_OUT,
    # One of four grounds on which a discretionary denial was affirmed.
    settled=False,
    cites=[law.NEXT_INVESTMENTS],
)

LACHES = Rule(
    "defense.laches",
    "A movant that knew of the breach, delayed without excuse and so harmed the respondent may "
    "have lost its remedy.",
    theory="laches",
    when=shown(EnforcementDelay, breach_known=exactly(True), prejudice=exactly(True)),
    defeats=contempt.MADE_OUT,
    settled=False,
    # Brennan concerned a party and the enforcement of its decree, not contempt.
    cites=[law.HAWKINS_V_BORSY, see(law.BRENNAN)],
)

UNHEARD = Rule(
    "defense.unheard",
    "Nobody is held in contempt without notice of the charge and a fair chance to answer it.",
    theory="lack of a hearing",
    when=refuted(Heard),
    defeats=contempt.MADE_OUT,
    cites=[law.DOLE, law.DRYWALL_TAPERS, law.ZENITH, see(law.SERVAAS), see(law.TEST_MASTERS)],
)

DISPUTE_UNHEARD = Rule(
    "defense.dispute-unheard",
    "Where notice or concert is disputed on evidence, contempt is not decided before that evidence "
    "is heard.",
    theory="evidence not yet heard",
    when=shown(Dispute, evidence_heard=exactly(False)),
    defeats=contempt.MADE_OUT,
    # What is open is the answer, not the law: until the hearing a court may
    # neither hold in contempt nor refuse to (Rockwell).
    settled=False,
    cites=[law.VUITTON, law.ROCKWELL.at("919"), law.HOWARD_LAW, see(law.LOCAL_RULE_83_6.at("(b)"))],
)

BEYOND_REACH = Rule(
    "defense.beyond-reach",
    "A court may not hold in contempt one over whom it has no jurisdiction.",
    theory="lack of jurisdiction",
    when=shown(LacksJurisdiction),
    defeats=contempt.MADE_OUT,
    cites=[law.GUCCI, law.REEBOK, law.ZENITH],
)

DOCTRINE = Doctrine(
    "defense",
    "answers to contempt",
    "Is there something that answers the charge of contempt?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        None,
        [law.KING_V_ALLIED.at("1058"), see(law.LEVIN), but_see(law.RYLANDER)],
        note="Of a clear order, clear proof and want of diligence.  A record silent on clarity or "
        "diligence is taken not to dispute it; what disputes it counts from a preponderance.  "
        "Inability, laches and compliance in substance are the respondent's to show.",
    ),
    open_points=(
        "Where the record does not say that the respondent was not heard, it is taken to have had "
        "notice of the charge and a chance to answer it.",
        "Where the record says nothing of the order's clarity or of diligence, neither is taken "
        "to be in dispute.",
    ),
)
