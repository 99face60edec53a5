"""
The injunction, and its violation by the party it names.

Question
    Was there an injunction in force when the conduct took place, and did the
    enjoined party do what it forbids?

Nobody can disobey, or help to disobey, an order that does not bind at the time.
A temporary restraining order that has run out is the plainest case.  What the
party did must be shown like any element, and without it there is nothing that a
nonparty could have aided.  Only what is done while the order is in force breaks it:
what came before it breaks nothing.

An order stands until it is undone, so that one of unknown status is taken to stand,
and the decision says so; a temporary restraining order runs out by itself and is not.
An order that was only asked for binds nobody yet.  One made without power over the
party is void against it, though a party that knew and waited may have lost the plea.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.times import AFTER_NOTICE, AFTER_ORDER, BEFORE_ORDER
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
    Assistance,
    AssistanceKind,
    Capacity,
    ForbiddenAct,
    Injunction,
    InjunctionKind,
    Motion,
    OrderStatus,
    ProcessServed,
    Relief,
    ServiceMeans,
    Violation,
)
from injunction_rules.model.findings import HadActualNotice, InForce, PartyViolated, VoidOrder
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

IN_FORCE = Rule(
    "injunction.in-force",
    "An injunction binds while it is in force.",
    when=shown(Injunction, status=exactly(OrderStatus.IN_FORCE)),
    then=InForce,
    cites=[law.RULE_65.at("(d)(2)"), law.LENNON],
)

NOT_MADE = shown(Injunction, status=exactly(OrderStatus.ASKED_FOR))
IN_FORCE_OR_ASKED_FOR = any_of(shown(InForce), NOT_MADE)

NOT_DISPUTED = Rule(
    "injunction.not-disputed",
    "An injunction that a court has made is to be obeyed until it is changed or undone, and is "
    "taken to stand where the record does not say that it was.",
    when=all_of(
        shown(Injunction),
        not_shown(Injunction, status=one_of(*OrderStatus)),
        not_shown(Injunction, kind=exactly(InjunctionKind.TEMPORARY_RESTRAINING_ORDER)),
    ),
    then=InForce,
    cites=[
        law.GTE_SYLVANIA.at("386"),
        law.UNITED_MINE_WORKERS.at("293"),
        law.HOWAT.at("189-90"),
        see(law.LENNON),
    ],
    takes="The record does not give the status of the injunction: it is taken to have been made "
    "and to have been in force when the conduct took place.",
)

MAY_HAVE_RUN_OUT = Rule(
    "injunction.may-have-run-out",
    "Whether a temporary restraining order was in force is open where the record does not say so, "
    "since made without notice it runs out within fourteen days unless it is extended.",
    when=all_of(
        shown(Injunction, kind=exactly(InjunctionKind.TEMPORARY_RESTRAINING_ORDER)),
        not_shown(Injunction, status=one_of(*OrderStatus)),
    ),
    then=InForce,
    settled=False,
    cites=[law.RULE_65.at("(b)(2)"), see(law.GRANNY_GOOSE.at("444-45"))],
)

ASKED_FOR = Rule(
    "injunction.asked-for",
    "An order that is asked for and not made binds nobody.",
    when=all_of(NOT_MADE, not_shown(Motion, relief=exactly(Relief.CEASE))),
    against=InForce,
    # The rule binds those who receive actual notice of an order.
    cites=[law.RULE_65.at("(d)(2)"), see(law.LENNON)],
)

WOULD_REACH = Rule(
    "injunction.would-reach",
    "An order not yet made may be written to reach those whom Rule 65 binds and nobody else; "
    "whether it is made is for the merits.",
    when=all_of(NOT_MADE, shown(Motion, relief=exactly(Relief.CEASE))),
    then=InForce,
    settled=False,
    cites=[law.RULE_65.at("(d)(2)"), see(law.REGAL_KNITWEAR)],
)

EXPIRED = Rule(
    "injunction.expired",
    "An order that had run out when the conduct took place forbids nothing.",
    when=shown(Injunction, status=exactly(OrderStatus.EXPIRED)),
    against=InForce,
    cites=[law.GRANNY_GOOSE.at("444-45")],
)

STAYED = Rule(
    "injunction.stayed",
    "An order that is stayed is held in abeyance and does not measure what is done meanwhile.",
    when=shown(Injunction, status=exactly(OrderStatus.STAYED)),
    against=InForce,
    # Stone had fines for contempt not run while the order was stayed.
    cites=[law.NKEN.at("421"), see(law.SCRIPPS_HOWARD.at("9-10")), see(law.STONE)],
)

SET_ASIDE = Rule(
    "injunction.set-aside",
    "An injunction that is reversed or vacated supports no civil contempt.",
    when=shown(Injunction, status=one_of(OrderStatus.REVERSED, OrderStatus.VACATED)),
    against=InForce,
    cites=[law.SALVAGE_PROCESS],
)

VOID = Rule(
    "injunction.void",
    "An order of a court that had no jurisdiction is void, and even a nonparty is not in civil "
    "contempt of it.",
    when=shown(Injunction, status=exactly(OrderStatus.VOID)),
    against=InForce,
    # A subpoena, and jurisdiction over the subject of the suit.
    cites=[law.CATHOLIC_CONFERENCE, see(law.ESPINOSA.at("270-71")), see(law.RULE_60.at("(b)(4)"))],
)

MERGED = Rule(
    "injunction.merged",
    "A preliminary injunction is absorbed by the permanent one; whether later conduct may still be "
    "measured by it, as an order that nobody undid, is open.",
    when=shown(Injunction, status=exactly(OrderStatus.MERGED)),
    then=InForce,
    settled=False,
    # Webb found an appeal from the preliminary order moot; that contempt must rest on
    # the later order is our inference.
    cites=[see(law.GTE_SYLVANIA.at("386")), but_see(law.WEBB), cf(law.GRUPO_MEXICANO.at("314"))],
)

# Whether the court ever had power over the party it enjoined.

AGAINST_THE_PARTY = shown(Motion, against=exactly(Capacity.ENJOINED_PARTY))
AGAINST_A_NONPARTY = shown(Motion, against=exactly(Capacity.NONPARTY))
NOT_WAIVED = not_shown(ProcessServed, waived=exactly(True))
BY_EMAIL_TO_CHINA = shown(ProcessServed, means=exactly(ServiceMeans.EMAIL), country=exactly("CN"))

PARTY_NEVER_SERVED = Rule(
    "injunction.party-never-served",
    "A court has no power over one who was never served with process and did not waive it, and "
    "its injunction is void against him.",
    when=all_of(AGAINST_THE_PARTY, refuted(ProcessServed)),
    then=VoidOrder,
    on=Side.RESPONDENT,
    # One who knew of the suit and was slow to move must prove that he was not served
    # (Burda), and must move within a reasonable time (Coney Island).
    cites=[
        law.OMNI_CAPITAL,
        see(law.ESPINOSA.at("270-71")),
        see(law.RULE_60.at("(b)(4)")),
        see(law.SMART_STUDY),
        but_see(law.BURDA_MEDIA),
        but_see(law.CONEY_ISLAND),
    ],
)

PROCESS_BY_EMAIL = Rule(
    "injunction.process-by-email",
    "Where the Convention applies, process sent by e-mail to a party in China brings it before no "
    "court.",
    when=all_of(AGAINST_THE_PARTY, BY_EMAIL_TO_CHINA, NOT_WAIVED),
    then=VoidOrder,
    on=Side.RESPONDENT,
    # Smart Study dismissed the claims against two sellers who objected, Acuteye refused
    # a default judgment; that an injunction against one so served is void follows.
    cites=[law.SMART_STUDY, law.ACUTEYE, law.LUXOTTICA, but_see(law.CONEY_ISLAND)],
)

PROCESS_EMAIL_ALLOWED = Rule(
    "injunction.process-email-allowed",
    "The Convention does not forbid process by e-mail to a party in China.",
    when=BY_EMAIL_TO_CHINA,
    against=VoidOrder,
    cites=[law.PEANUTS, law.SULZER_MIXPAC],
)

SAID_BY_A_NONPARTY = Rule(
    "injunction.void-said-by-a-nonparty",
    "Whether a nonparty may answer that the party was never validly served is open.",
    when=all_of(
        AGAINST_A_NONPARTY,
        any_of(refuted(ProcessServed), all_of(BY_EMAIL_TO_CHINA, NOT_WAIVED)),
    ),
    then=VoidOrder,
    settled=False,
    on=Side.RESPONDENT,
    # A nonparty witness may say that the court had no jurisdiction over the subject;
    # power over the person is the party's own to insist on.
    cites=[
        see(law.CATHOLIC_CONFERENCE),
        see(law.SMART_STUDY),
        but_see(law.INSURANCE_CORP_OF_IRELAND),
        but_see(law.MERRIAM),
    ],
)

VOID_THOUGH_STANDING = Rule(
    "injunction.void-though-standing",
    "That nobody has yet undone an order does not keep it in force against one over whom the "
    "court had no power, and it is not taken to stand.",
    when=shown(VoidOrder),
    defeats=[IN_FORCE, NOT_DISPUTED],
    cites=[law.OMNI_CAPITAL, see(law.ESPINOSA.at("270-71")), see(law.CATHOLIC_CONFERENCE)],
)

VIOLATED = Rule(
    "injunction.violated",
    "The enjoined party violates the injunction when it does what the order forbids, once there "
    "is an order.",
    when=shown(Violation),
    then=PartyViolated,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.LENNON, law.KING_V_ALLIED.at("1058"), see(law.LEVIN)],
)

BEFORE_THE_ORDER = Rule(
    "injunction.before-the-order",
    "What was done before there was an order does not violate it.",
    when=shown(Violation, timing=BEFORE_ORDER),
    defeats=VIOLATED,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.LENNON, law.KING_V_ALLIED.at("1058"), see(law.LEVIN)],
)

VIOLATED_IN_ITS_TIME = Rule(
    "injunction.violated-in-its-time",
    "An enjoined party that does what the order forbids once there is an order violates it, "
    "whatever it did before.",
    when=shown(Violation, timing=AFTER_ORDER),
    then=PartyViolated,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.LENNON, law.KING_V_ALLIED.at("1058"), see(law.LEVIN)],
)

VIOLATED_BY_ITSELF = Rule(
    "injunction.violated-by-itself",
    "An enjoined party that after notice does what the order forbids violates it.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        shown(ForbiddenAct, timing=AFTER_NOTICE),
    ),
    then=PartyViolated,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.KING_V_ALLIED.at("1058")],
)

VIOLATED_TOGETHER = Rule(
    "injunction.violated-together",
    "Where after notice the nonparty does with the party what the order forbids, the party does "
    "it too and violates the order.",
    when=shown(
        Assistance,
        kind=exactly(AssistanceKind.JOINT_CONDUCT),
        beside=exactly(False),
        automated=exactly(False),
        timing=AFTER_NOTICE,
    ),
    then=PartyViolated,
    # That what two do together each of them does is in the meaning of the words.
    cites=[see(law.RULE_65.at("(d)(2)(A)")), see(law.BEAR_V_KIM), see(law.LEVIN)],
)

OVER_BEFORE_THE_ORDER = Rule(
    "injunction.over-before-the-order",
    "Where the record places the party's violation before the order, what was done together since "
    "shows no other.",
    when=shown(Violation, timing=BEFORE_ORDER),
    defeats=VIOLATED_TOGETHER,
    cites=[law.RULE_65.at("(d)(2)(A)"), see(law.LEVIN)],
)

NOT_VIOLATED = Rule(
    "injunction.not-violated",
    "A party that is shown not to have done what the order forbids did not violate it.",
    when=refuted(Violation),
    against=PartyViolated,
    cites=[law.KING_V_ALLIED.at("1058"), see(law.LEVIN)],
)

MOVING_ASSETS = one_of(AssistanceKind.ASSET_TRANSFER, AssistanceKind.CONCEALMENT)
FROZEN_ASSETS_ARE_MOVED = any_of(
    all_of(
        shown(Injunction, kind=exactly(InjunctionKind.ASSET_FREEZE)),
        shown(Assistance, kind=MOVING_ASSETS, timing=AFTER_NOTICE, automated=exactly(False)),
    ),
    # An order of another sort that forbids the very transfer is a freeze as well.
    shown(
        Assistance,
        kind=MOVING_ASSETS,
        forbidden=exactly(True),
        timing=AFTER_NOTICE,
        automated=exactly(False),
    ),
)

FROZEN_ASSETS_MOVED = Rule(
    "injunction.frozen-assets-moved",
    "One who, knowing of a freeze, moves or hides the frozen assets for the party thereby brings "
    "about what the order forbids.",
    when=all_of(shown(HadActualNotice), FROZEN_ASSETS_ARE_MOVED),
    then=PartyViolated,
    # A bank that only let the party draw its account was not held (Waffenschmidt).
    cites=[
        law.WAFFENSCHMIDT,
        see(law.WHITCRAFT, "reviewing contempt of those charged with moving what was frozen"),
        see(law.CETACEAN),
    ],
)

DOCTRINE = Doctrine(
    "injunction",
    "the injunction and its violation",
    "Was there an injunction in force, and did the enjoined party violate it?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [law.KING_V_ALLIED.at("1058"), law.LEVIN]),
    open_points=(
        "Of an order that was only asked for the rules say whom it might bind if it were made and "
        "known; whether it is to be made at all is the merits.",
        "Service of process on the enjoined party is taken not to be in dispute until the record "
        "disputes it; whether its plea that the order is void came within a reasonable time (Rule "
        "60(c)(1); Coney Island) is not asked.",
        "A violation of which the record gives no time is taken to fall in the time of the order "
        "where nothing places it before.",
    ),
)
