"""
Aiding and abetting: did the nonparty knowingly help the violation?

Question
    Did the nonparty, knowing of the order, help an enjoined party violate it?

1. There must be a violation to aid, notice of the order, and an act of help
   after it that goes to what the order forbids: merely to leave things as they are
   is not help, save for one with control over the violator.
2. In the Second Circuit, since *Havens* (August 4, 2023), the act must be for the
   party's benefit or to assist it in the violation.  That is inferred from help
   which a person chose to give, knowing of the violation when he gave it; help
   that was over before he knew shows nothing.  Others hold it enough to know that
   one's act helps a breach.
3. What an automated system does alike for all is the modern doubt.  One judge
   first held a platform's own advertising enough whatever its motive, and
   withdrew that when he asked what it knew of each seller.
4. Going on with ordinary service, knowing of a particular violation, divides the
   courts.  The order answers it where removal was prompt: see ``takedown``.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.doctrines.injunction import FROZEN_ASSETS_ARE_MOVED
from injunction_rules.law.times import AFTER_KNOWLEDGE, AFTER_NOTICE, PERHAPS_AFTER_KNOWLEDGE
from injunction_rules.model.authorities import but_see, cf, see, see_also
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
    Aim,
    ArmsLengthService,
    Assistance,
    AssistanceKind,
    Inaction,
    Injunction,
    InjunctionKind,
    Knowledge,
    KnowledgeOf,
    Listing,
    Purpose,
)
from injunction_rules.model.findings import (
    AffirmativeAssistance,
    AidingAndAbetting,
    HadActualNotice,
    InForce,
    KnewOfViolation,
    PartyViolated,
    PurposeToAssist,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

# What the nonparty knew.

KNOWLEDGE = Rule(
    "aiding.knowledge",
    "A nonparty knows of the violation when it knows of a particular one.",
    when=shown(Knowledge, of=exactly(KnowledgeOf.PARTICULAR_VIOLATION), actual=exactly(True)),
    then=KnewOfViolation,
    cites=[law.ALEMITE.at("832"), see(law.KELLY_TOYS_RECONSIDERED), cf(law.TIFFANY), cf(law.YYGM)],
)

REASON_TO_KNOW = Rule(
    "aiding.reason-to-know",
    "Whether reason to know of a particular violation is enough without knowledge is open; one "
    "judge has said so.",
    when=shown(Knowledge, of=exactly(KnowledgeOf.PARTICULAR_VIOLATION)),
    then=KnewOfViolation,
    settled=False,
    cites=[law.KELLY_TOYS_RECONSIDERED, cf(law.TIFFANY), but_see(law.ALEMITE.at("832"))],
)

UNKNOWING = Rule(
    "aiding.unknowing",
    "One who is shown not to have known of a particular violation did not know of one.",
    when=refuted(Knowledge, of=exactly(KnowledgeOf.PARTICULAR_VIOLATION)),
    against=KnewOfViolation,
    cites=[law.ALEMITE.at("832"), see(law.KELLY_TOYS_RECONSIDERED)],
)

KNOWLEDGE_FROM_NOTICE = Rule(
    "aiding.knowledge-from-notice",
    "A notice that identifies a listing gives knowledge of that listing.",
    when=shown(Listing, told=exactly(True)),
    then=KnewOfViolation,
    # Tiffany says so of contributory infringement.
    cites=[see(law.TIFFANY), see(law.KELLY_TOYS_RECONSIDERED)],
)

# What it did.

BY_A_PERSON = one_of(
    AssistanceKind.SUPPLY,
    AssistanceKind.DISTRIBUTION,
    AssistanceKind.FINANCING,
    AssistanceKind.ASSET_TRANSFER,
    AssistanceKind.CONCEALMENT,
    AssistanceKind.ADVICE,
    AssistanceKind.JOINT_CONDUCT,
    AssistanceKind.DIRECTION,
    AssistanceKind.CARRYING_ON_BUSINESS,
    AssistanceKind.DISCLOSURE,
    AssistanceKind.PUBLICATION,
)
"""Kinds of help that a person gives, where the record does not say that a system did."""

ACT_OF_HELP = Rule(
    "aiding.act-of-help",
    "An act of a person, done for the party after notice, is assistance.",
    when=any_of(
        shown(
            Assistance,
            chosen=exactly(True),
            timing=AFTER_NOTICE,
        ),
        shown(
            Assistance,
            kind=BY_A_PERSON,
            automated=exactly(False),
            timing=AFTER_NOTICE,
        ),
    ),
    then=AffirmativeAssistance,
    cites=[
        law.RULE_65.at("(d)(2)(C)"),
        law.ALEMITE.at("832"),
        see(law.HAVENS),
        see(law.ELI_LILLY),
    ],
)

HELP_OF_UNKNOWN_MAKING = Rule(
    "aiding.help-of-unknown-making",
    "Help of a kind that people and systems both give is assistance only if a person chose it, "
    "and open where the record does not say.",
    when=shown(
        Assistance,
        automated=exactly(False),
        timing=AFTER_NOTICE,
    ),
    then=AffirmativeAssistance,
    settled=False,
    cites=[see(law.ALEMITE.at("832")), see(law.KELLY_TOYS_RECONSIDERED)],
)

OWN_ADVERTISING = Rule(
    "aiding.own-advertising",
    "A platform that itself advertises the enjoined goods after notice assists, whatever its "
    "motive.",
    # It mattered to that ruling neither why nor whether a person chose it.
    when=shown(Assistance, kind=exactly(AssistanceKind.PROMOTION), timing=AFTER_NOTICE),
    then=AffirmativeAssistance,
    cites=[law.KELLY_TOYS_CONTEMPT],
)

CONNECTION = Rule(
    "aiding.connection",
    "To keep supplying the service by which the public reaches an enjoined site that one knows "
    "to be violating is assistance, though the service is automated.",
    when=all_of(
        shown(
            Assistance,
            kind=one_of(AssistanceKind.CONNECTION, AssistanceKind.NEW_ACCOUNT),
            timing=AFTER_NOTICE,
        ),
        shown(KnewOfViolation),
    ),
    then=AffirmativeAssistance,
    # After Havens its purpose must be shown beside it: see aiding.without-purpose.
    cites=[law.TKACH],
)

# Why it did so.

JOINING = one_of(
    AssistanceKind.JOINT_CONDUCT,
    AssistanceKind.DIRECTION,
    AssistanceKind.CARRYING_ON_BUSINESS,
    AssistanceKind.MANUFACTURE,
    AssistanceKind.DISCLOSURE,
)

PURPOSE = Rule(
    "aiding.purpose",
    "A nonparty that acts to assist the violation, or for the party's benefit in it, has that "
    "purpose.",
    when=shown(Purpose, aim=one_of(Aim.ASSIST_VIOLATION, Aim.BENEFIT_PARTY)),
    then=PurposeToAssist,
    cites=[law.HAVENS, see(law.ALEMITE.at("832"))],
)

PURPOSE_FROM_JOINING = Rule(
    "aiding.purpose-from-joining",
    "One who joins the party in the forbidden act or arranges it with him, or carries its business "
    "on, acts to assist it.",
    when=shown(
        Assistance,
        kind=JOINING,
        automated=exactly(False),
        timing=AFTER_NOTICE,
    ),
    then=PurposeToAssist,
    cites=[
        law.BEAR_V_KIM,
        law.TERRY,
        law.ROE,
        law.ELI_LILLY,
        see(law.TERRY_1998),
        see(law.MARSHAK),
        see(law.CLEARONE),
        see(law.NOW_V_OPERATION_RESCUE),
    ],
)

PURPOSE_FROM_MOVING_ASSETS = Rule(
    "aiding.purpose-from-moving-assets",
    "One who moves or hides for the party what the order freezes acts to assist the violation.",
    when=FROZEN_ASSETS_ARE_MOVED,
    then=PurposeToAssist,
    cites=[
        law.WAFFENSCHMIDT,
        see(law.WHITCRAFT, "reviewing contempt of those charged with moving what was frozen"),
        see(law.CETACEAN),
    ],
)

PURPOSE_FROM_PUBLICATION = Rule(
    "aiding.purpose-from-publication",
    "Whether one who passes on what somebody else disclosed against the order acts to assist the "
    "disclosure is open.",
    when=shown(
        Assistance,
        kind=exactly(AssistanceKind.PUBLICATION),
        automated=exactly(False),
        timing=AFTER_NOTICE,
    ),
    then=PurposeToAssist,
    settled=False,
    # Recipients who had a part in the plan had to give the papers back; sites that
    # merely linked to them were let go.
    cites=[law.ZYPREXA, see(law.ELI_LILLY), but_see(law.HAVENS)],
)

PURPOSE_FROM_CHOICE = Rule(
    "aiding.purpose-from-choice",
    "One who knows of a particular violation and then chooses to help its author in what is "
    "forbidden acts to assist it.",
    # What comes after knowledge is done with it.
    when=shown(Assistance, chosen=exactly(True), timing=AFTER_KNOWLEDGE),
    then=PurposeToAssist,
    # An inference and no rule of law: that the nonparty had ends of its own answers it.
    cites=[
        see(law.HAVENS),
        see(law.ELI_LILLY),
        see(law.KELLY_TOYS_RECONSIDERED),
        cf(law.TAAMNEH),
    ],
)

PURPOSE_AT_AN_UNKNOWN_TIME = Rule(
    "aiding.purpose-at-an-unknown-time",
    "Whether chosen help was meant to assist the violation is open where the record does not tell "
    "if knowledge of it came first.",
    when=all_of(
        shown(
            Assistance,
            chosen=exactly(True),
            timing=PERHAPS_AFTER_KNOWLEDGE,
        ),
        shown(KnewOfViolation),
    ),
    then=PurposeToAssist,
    settled=False,
    cites=[see(law.HAVENS), see(law.ELI_LILLY), see(law.KELLY_TOYS_RECONSIDERED)],
)

OWN_ENDS = Rule(
    "aiding.own-ends",
    "Parallel conduct for one's own ends, or for a cause that one shares with the party, is not "
    "for the party's benefit.",
    when=shown(Purpose, aim=one_of(Aim.OWN_ENDS, Aim.SHARED_CAUSE)),
    against=PurposeToAssist,
    # The case was that of protesters at a clinic who were not of the enjoined group.
    cites=[law.HAVENS, see(law.IFFA)],
)

# Whether that is aiding.

KNOWING_ASSISTANCE = Rule(
    "aiding.knowing-assistance",
    "Whoever knows of the injunction and helps an enjoined party to violate it is bound and "
    "answerable, though not named.",
    theory="aiding and abetting",
    elements=[
        element("injunction in force", shown(InForce), law.RULE_65.at("(d)(2)(C)")),
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)(C)")),
        # Without it there is nothing to aid.
        element("violation by the enjoined party", shown(PartyViolated), law.LEVIN),
        element("act of help after notice", shown(AffirmativeAssistance), law.ALEMITE.at("832")),
    ],
    then=AidingAndAbetting,
    cites=[
        law.RULE_65.at("(d)(2)(C)"),
        law.ALEMITE.at("832"),
        law.LEVIN,
        see(law.HAVENS),
        see(law.ELI_LILLY),
        see(law.PACCIONE),
        see(law.INTERNATIONAL_RECTIFIER),
    ],
)

WITHOUT_PURPOSE = Rule(
    "aiding.without-purpose",
    "Help that is not for the party's benefit, nor meant to assist the violation, is outside the "
    "injunction.",
    elements=[element("purpose to assist the violation", not_shown(PurposeToAssist), law.HAVENS)],
    defeats=KNOWING_ASSISTANCE,
    cites=[law.HAVENS],
)

KNOWLEDGE_SUFFICES = Rule(
    "aiding.knowledge-suffices",
    "One who knows that his act helps a violation, or that a violation is highly likely to follow, "
    "need not wish it.",
    when=any_of(
        all_of(
            shown(KnewOfViolation),
            shown(Assistance, chosen=exactly(True), timing=PERHAPS_AFTER_KNOWLEDGE),
        ),
        shown(Knowledge, of=exactly(KnowledgeOf.LIKELY_VIOLATION)),
    ),
    defeats=WITHOUT_PURPOSE,
    # Cetacean was decided for the enjoined society and its own directors; that it
    # reaches an outsider who helps the party is our inference.
    cites=[law.DYSART_TAYLOR, law.MERIAL, see(law.CETACEAN), but_see(law.HAVENS)],
)

RELEASE_OF_FUNDS = Rule(
    "aiding.release-of-funds",
    "One who, knowing of a freeze, lets the party draw the frozen money may aid it without wishing "
    "it.",
    when=all_of(
        shown(Injunction, kind=exactly(InjunctionKind.ASSET_FREEZE)),
        shown(Assistance, kind=exactly(AssistanceKind.RELEASE_OF_FUNDS), timing=AFTER_NOTICE),
    ),
    defeats=WITHOUT_PURPOSE,
    settled=False,
    # Both appeals were sent back for findings; nobody was held to have aided.
    cites=[
        law.RELIANCE,
        see_also(law.RELIANCE_1998),
        but_see(law.NEXT_INVESTMENTS),
        but_see(law.WAFFENSCHMIDT),
    ],
)

FOR_ANOTHER = Rule(
    "aiding.for-another",
    "Help given only to strangers, who are neither a party nor those through whom one acts nor in "
    "privity with one, or only in what the order does not forbid, is outside the injunction.",
    theory="help given to strangers alone",
    when=not_shown(Assistance, beside=exactly(False), timing=AFTER_NOTICE),
    defeats=KNOWING_ASSISTANCE,
    # The text reaches concert with officers and agents; that one in privity counts
    # too is Robinson, which set a conviction aside for want of findings.
    # What is had from another source no order of discovery seals: Seattle Times.
    cites=[
        law.RULE_65.at("(d)(2)(C)"),
        see(law.HAVENS),
        see(law.ROBINSON),
        cf(law.SEATTLE_TIMES),
    ],
)

AUTOMATED = Rule(
    "aiding.automated",
    "What an automated system does alike for all is not knowing help without knowledge of the "
    "particular violation.",
    theory="automated service alike for all",
    when=all_of(
        shown(Assistance, automated=exactly(True), timing=AFTER_NOTICE),
        not_shown(Assistance, automated=exactly(False), timing=AFTER_NOTICE),
        not_shown(KnewOfViolation),
    ),
    defeats=KNOWING_ASSISTANCE,
    cites=[law.KELLY_TOYS_RECONSIDERED, cf(law.TAAMNEH)],
)

CONTINUED_SERVICE = Rule(
    "aiding.continued-service",
    "Whether ordinary service that goes on after notice, with knowledge of a particular "
    "violation, is aid is divided.",
    theory="continued service",
    elements=[
        element("injunction in force", shown(InForce), law.TKACH),
        element("actual notice of the order", shown(HadActualNotice), law.TKACH),
        element("violation by the enjoined party", shown(PartyViolated), law.TKACH),
        element("knowledge of a particular violation", shown(KnewOfViolation), law.TKACH),
        element(
            "ordinary service that went on",
            shown(ArmsLengthService, timing=PERHAPS_AFTER_KNOWLEDGE),
            law.TKACH,
        ),
    ],
    then=AidingAndAbetting,
    settled=False,
    cites=[
        law.TKACH,
        cf(law.RELIANCE),
        but_see(law.BLOCKOWICZ),
        but_see(law.NEXT_INVESTMENTS),
    ],
)

INACTION = Rule(
    "aiding.inaction",
    "Merely to leave the violation in place, without control over the one who commits it, is not "
    "aid.",
    theory="mere inaction",
    when=all_of(
        shown(Inaction),
        not_shown(Inaction, control=exactly(True)),
        not_shown(AffirmativeAssistance),
    ),
    against=AidingAndAbetting,
    cites=[law.BLOCKOWICZ, law.TEGAL, see(law.CF_FRESH)],
)

DOCTRINE = Doctrine(
    "aiding",
    "aiding and abetting",
    "Did the nonparty, knowing of the order, help an enjoined party violate it?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        None,
        [law.LEVIN, law.TRAVELHOST, law.IFFA, see(law.REGAL_KNITWEAR)],
        note="The order tests the request for an order and the request for contempt by one "
        "yardstick and names no standard of proof for the first; a preponderance is our reading.",
    ),
    open_points=(
        "No Second Circuit decision was found that says squarely whether inaction can ever be aid.",
        "Help is taken to go to what the order forbids unless the record says that it went to "
        "something else.",
        "Whether one who takes care not to learn of a violation knows of it is not decided here: "
        "no authority on active concert was read for it.",
    ),
)
