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
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.times import AFTER_NOTICE, AFTER_ORDER, BEFORE_ORDER
from injunction_rules.model.authorities import cf, see
from injunction_rules.model.conditions import (
    all_of,
    exactly,
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
    Violation,
)
from injunction_rules.model.findings import HadActualNotice, InForce, PartyViolated
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

IN_FORCE = Rule(
    "injunction.in-force",
    "An injunction binds while it is in force.",
    when=shown(Injunction, status=exactly(OrderStatus.IN_FORCE)),
    then=InForce,
    cites=[law.RULE_65.at("(d)(2)"), law.LENNON],
)

EXPIRED = Rule(
    "injunction.expired",
    "An order that had run out when the conduct took place forbids nothing.",
    when=shown(Injunction, status=exactly(OrderStatus.EXPIRED)),
    against=InForce,
    cites=[law.GRANNY_GOOSE.at("444-45")],
)

SET_ASIDE = Rule(
    "injunction.set-aside",
    "An injunction that is reversed, vacated or void supports no civil contempt.",
    when=shown(
        Injunction, status=one_of(OrderStatus.REVERSED, OrderStatus.VACATED, OrderStatus.VOID)
    ),
    against=InForce,
    cites=[law.SALVAGE_PROCESS],
)

MERGED = Rule(
    "injunction.merged",
    "A preliminary injunction is absorbed by the permanent one, against which later conduct is "
    "measured.",
    when=shown(Injunction, status=exactly(OrderStatus.MERGED)),
    against=InForce,
    # Webb found an appeal from the preliminary order moot; that contempt must
    # rest on the later order is our inference.
    cites=[see(law.WEBB), cf(law.GRUPO_MEXICANO.at("315"))],
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

NOT_VIOLATED = Rule(
    "injunction.not-violated",
    "A party that is shown not to have done what the order forbids did not violate it.",
    when=refuted(Violation),
    against=PartyViolated,
    cites=[law.KING_V_ALLIED.at("1058"), see(law.LEVIN)],
)

FROZEN_ASSETS_MOVED = Rule(
    "injunction.frozen-assets-moved",
    "One who, knowing of a freeze, moves or hides the frozen assets for the party thereby brings "
    "about what the order forbids.",
    when=all_of(
        shown(HadActualNotice),
        shown(Injunction, kind=exactly(InjunctionKind.ASSET_FREEZE)),
        shown(
            Assistance,
            kind=one_of(AssistanceKind.ASSET_TRANSFER, AssistanceKind.CONCEALMENT),
            timing=AFTER_NOTICE,
            automated=exactly(False),
        ),
    ),
    then=PartyViolated,
    # A bank that only let the party draw its account was not held (Waffenschmidt).
    cites=[law.WAFFENSCHMIDT, see(law.WHITCRAFT), see(law.CETACEAN)],
)

DOCTRINE = Doctrine(
    "injunction",
    "the injunction and its violation",
    "Was there an injunction in force, and did the enjoined party violate it?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [law.KING_V_ALLIED.at("1058"), law.LEVIN]),
    open_points=(
        "Conduct while an injunction is stayed: no authority was found; the rules give no "
        "answer and treat the injunction as not shown to be in force.",
        "A violation of which the record gives no time is taken to fall in the time of the order "
        "where nothing places it before.",
    ),
)
