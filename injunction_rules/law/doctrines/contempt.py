"""
Civil contempt: what breaks the order.

Question
    Is it shown, by clear and convincing evidence, that the respondent broke an
    order it knew of?

Nobody is in contempt without an act of his own or a duty left undone.

1. A party does what the order forbids.  So does anyone else whom the order binds and
   who, knowing of it, does the forbidden act himself, or goes on with the forbidden
   business through another company: no other violation need then be shown.
2. One through whom a party acts takes part in its violation, or fails to use a power
   to stop it; office alone, or knowledge alone, is not enough.  A command to a company
   is a command to those who direct it: one who did not try to have it obeyed, and whose
   power the record leaves in the dark, leaves the question open.
3. One who aids shares in the violation that he aids.  One who is in law the party
   answers for what he did in it; that the other violated is not his act.
4. Anyone disobeys what an order told him by name.

Intent is no element.  What answers the charge is in ``defenses``.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.times import AFTER_NOTICE, BEFORE_NOTICE
from injunction_rules.model.authorities import cf, see
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
    Assistance,
    AssistanceKind,
    Capacity,
    Diligence,
    DirectOrder,
    ForbiddenAct,
    Motion,
    Role,
    RoleKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AffirmativeAssistance,
    AidingAndAbetting,
    BoundThroughRole,
    HadActualNotice,
    InContempt,
    InForce,
    PartyViolated,
    PersonalBreach,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

BY_PARTY = Rule(
    "contempt.by-party",
    "A party that knows of the order breaks it by doing what it forbids.",
    theory="breach by a party",
    elements=[
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        element("actual notice of the order", shown(HadActualNotice), law.KING_V_ALLIED.at("1058")),
        element(
            "violation by the enjoined party", shown(PartyViolated), law.RULE_65.at("(d)(2)(A)")
        ),
    ],
    then=PersonalBreach,
    takes="Where the record does not say when a party broke the order, it is taken to have known "
    "of it by then.",
    cites=[law.RULE_65.at("(d)(2)(A)"), law.KING_V_ALLIED.at("1058")],
)

PARTY_BEFORE_NOTICE = Rule(
    "contempt.party-before-notice",
    "What a party did before it knew of the order is no contempt of it.",
    theory="conduct before notice",
    when=shown(Violation, timing=exactly(Timing.BEFORE_NOTICE)),
    defeats=BY_PARTY,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.KING_V_ALLIED.at("1058")],
)

BY_PARTY_AFTER_NOTICE = Rule(
    "contempt.by-party-after-notice",
    "A party that does what the order forbids after it knew of it breaks it, whatever it did "
    "before.",
    theory="breach by a party",
    elements=[
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        element("actual notice of the order", shown(HadActualNotice), law.KING_V_ALLIED.at("1058")),
        element(
            "violation by the enjoined party", shown(PartyViolated), law.RULE_65.at("(d)(2)(A)")
        ),
        element(
            "a violation after notice",
            shown(Violation, timing=AFTER_NOTICE),
            law.KING_V_ALLIED.at("1058"),
        ),
    ],
    then=PersonalBreach,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.KING_V_ALLIED.at("1058")],
)

BOUND = any_of(shown(BoundThroughRole), shown(ActiveConcert))

BY_OWN_ACT = Rule(
    "contempt.by-own-act",
    "One whom the order binds, and who after notice does what it forbids himself, breaks it; no "
    "other violation need be shown.",
    elements=[
        BOUND,
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)")),
        element(
            "a forbidden act of its own after notice",
            shown(ForbiddenAct, timing=AFTER_NOTICE),
            law.LENNON,
        ),
    ],
    then=PersonalBreach,
    # Of one who is in law the party: Alemite at 833, Golden State.
    cites=[
        law.RULE_65.at("(d)(2)"),
        law.LENNON,
        see(law.ALEMITE_833),
        see(law.GOLDEN_STATE),
        see(law.LIFE_TECHNOLOGIES),
    ],
)

BY_CARRYING_ON = Rule(
    "contempt.by-carrying-on",
    "One whom the order binds, and who after notice goes on with the forbidden business himself, "
    "breaks it, whatever company he does it through.",
    elements=[
        BOUND,
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)")),
        element(
            "the forbidden business carried on after notice",
            shown(
                Assistance,
                kind=exactly(AssistanceKind.CARRYING_ON_BUSINESS),
                beside=exactly(False),
                timing=AFTER_NOTICE,
            ),
            law.ADDITIVE_CONTROLS_1998,
        ),
    ],
    then=PersonalBreach,
    # An officer who has truly left, and acts for himself, is not bound any more: Alemite.
    cites=[
        law.ADDITIVE_CONTROLS_1998,
        see(law.RULE_65.at("(d)(2)")),
        see(law.LENNON),
        see(law.REGAL_KNITWEAR),
    ],
)

BY_AN_ACT_OF_UNKNOWN_TIME = Rule(
    "contempt.by-an-act-of-unknown-time",
    "Whether a forbidden act broke the order is open where the record does not say that it came "
    "after notice.",
    elements=[
        BOUND,
        element("actual notice of the order", shown(HadActualNotice)),
        element("a forbidden act of its own, time unknown", shown(ForbiddenAct)),
    ],
    then=PersonalBreach,
    settled=False,
    cites=[see(law.RULE_65.at("(d)(2)"))],
)

ACT_BEFORE_NOTICE = Rule(
    "contempt.act-before-notice",
    "A forbidden act done before notice of the order does not break it.",
    theory="conduct before notice",
    when=shown(ForbiddenAct, timing=BEFORE_NOTICE),
    defeats=BY_AN_ACT_OF_UNKNOWN_TIME,
    cites=[see(law.RULE_65.at("(d)(2)"))],
)

BY_TAKING_PART = Rule(
    "contempt.by-taking-part",
    "One through whom a party acts breaks the order by a part of his own in the violation, not by "
    "his office or his knowledge alone.",
    elements=[
        shown(BoundThroughRole),
        element(
            "violation by the enjoined party", shown(PartyViolated), law.RULE_65.at("(d)(2)(B)")
        ),
        element(
            "a part of its own in the violation",
            shown(Role, took_part=exactly(True)),
            law.LENNON,
            law.IRWIN,
        ),
    ],
    then=PersonalBreach,
    cites=[
        law.RULE_65.at("(d)(2)(B)"),
        law.LENNON,
        law.IRWIN,
        see(law.SEQUOIA.at("633")),
        see(law.PETERSON),
        see(law.TEST_MASTERS),
        see(law.AVIV),
        see(law.LANDMARK),
        cf(law.DISTRICT_COUNCIL),
    ],
)

BY_LEAVING_UNDONE = Rule(
    "contempt.by-leaving-undone",
    "One who can make the party obey must take the steps in his power, and breaks the order with "
    "it where it is broken; his efforts are for him to show.",
    elements=[
        shown(BoundThroughRole),
        element("violation by the enjoined party", shown(PartyViolated), law.FILMON),
        element(
            "power to make the party obey",
            shown(Role, power_to_comply=exactly(True)),
            law.FILMON,
            law.PARAMEDICS,
        ),
    ],
    then=PersonalBreach,
    cites=[
        law.FILMON,
        law.PARAMEDICS,
        law.GARYS_ELECTRIC,
        see(law.WILSON),
        see(law.LIFE_TECHNOLOGIES),
        see(law.GULA),
        see(law.FLEISCHMAN.at("356-58")),
    ],
)

POWER_UNKNOWN = Rule(
    "contempt.power-unknown",
    "A command to a company is a command to those who direct it; whether an officer who did not "
    "try to have it obeyed could have is open where the record does not say.",
    elements=[
        shown(BoundThroughRole),
        element("violation by the enjoined party", shown(PartyViolated), see(law.FILMON)),
        element(
            "an officer or owner who made no effort",
            all_of(shown(Role, kind=one_of(RoleKind.OFFICER, RoleKind.OWNER)), refuted(Diligence)),
            see(law.WILSON),
        ),
    ],
    then=PersonalBreach,
    settled=False,
    cites=[
        see(law.WILSON),
        see(law.FILMON),
        see(law.LIFE_TECHNOLOGIES),
        see(law.FLEISCHMAN.at("356-58")),
    ],
)

NO_POWER = Rule(
    "contempt.no-power",
    "An officer who could not have made the party obey left nothing undone.",
    theory="lack of power to comply",
    when=shown(Role, power_to_comply=exactly(False)),
    defeats=POWER_UNKNOWN,
    cites=[
        see(law.WILSON),
        see(law.FILMON),
        see(law.LIFE_TECHNOLOGIES),
        see(law.FLEISCHMAN.at("356-58")),
    ],
)

IN_CONCERT = Rule(
    "contempt.in-concert",
    "A nonparty that knows of the order and is in active concert with the party shares in its "
    "violation.",
    elements=[
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)(C)")),
        shown(ActiveConcert),
        element("violation by the enjoined party", shown(PartyViolated), law.LEVIN),
    ],
    then=PersonalBreach,
    cites=[law.RULE_65.at("(d)(2)(C)"), law.LEVIN, see(law.RULE_71), see(law.AEVOE)],
)

TIE_ALONE = Rule(
    "contempt.tie-alone",
    "One who neither aids the party nor acts for it in the violation has no active part in it, "
    "though he be one with it in law.",
    elements=[
        element(
            "an active part of its own in the violation",
            all_of(not_shown(AidingAndAbetting), not_shown(AffirmativeAssistance)),
            law.RULE_65.at("(d)(2)(C)"),
        )
    ],
    defeats=IN_CONCERT,
    # The rule asks for *active* concert or participation; Levin asks the party's
    # violation of those who aid, and nobody was found who was held for another's
    # violation without an act of his own.
    cites=[
        law.RULE_65.at("(d)(2)(C)"),
        see(law.ALEMITE_833),
        see(law.GOLDEN_STATE),
        see(law.OPERATION_RESCUE),
        cf(law.MAXS_SEAFOOD),
    ],
)

BY_DISOBEYING = Rule(
    "contempt.by-disobeying",
    "Whoever is told by an order of the court to hand over or hold, and does not, breaks it.",
    theory="disobedience of an order addressed to it",
    elements=[
        element(
            "actual notice of the order",
            shown(HadActualNotice),
            law.PRODUCTIVE_MARKETING,
            see(law.RUST),
        ),
        element(
            "an order to it by name, not obeyed",
            shown(DirectOrder, obeyed=exactly(False)),
            law.PRODUCTIVE_MARKETING,
            law.NHS_SYSTEMS,
        ),
    ],
    then=PersonalBreach,
    # Rule 71 gives the procedure; the duty is the order's.
    cites=[law.PRODUCTIVE_MARKETING, law.NHS_SYSTEMS, see(law.RULE_71), see(law.RUST)],
)

MADE_OUT = Rule(
    "contempt.made-out",
    "One who breaks an order in force is in civil contempt, whether or not he meant to.",
    elements=[
        element("injunction in force", shown(InForce), law.LENNON),
        shown(PersonalBreach),
    ],
    then=InContempt,
    cites=[
        law.MCCOMB.at("191-93"),
        law.LENNON,
        law.KING_V_ALLIED.at("1058"),
        law.PARAMEDICS.at("655"),
        see(law.CETACEAN),
        see(law.LESHIN),
    ],
)

DOCTRINE = Doctrine(
    "contempt",
    "civil contempt",
    "Did the respondent break an order in force that it knew of?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT, None, [law.KING_V_ALLIED.at("1058"), law.LEVIN, see(law.LATINO_OFFICERS)]
    ),
    open_points=(
        "That an order made to the respondent by name was itself in force when it was not obeyed "
        "is taken from the record's saying so; the rules test the injunction alone.",
        "Contempt is discretionary: what is made out may be granted, and need not be.",
    ),
)
