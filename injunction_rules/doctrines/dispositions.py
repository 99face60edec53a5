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

from injunction_rules.authorities import cf, see
from injunction_rules.conditions import all_of, exactly, not_shown, one_of, refuted, shown
from injunction_rules.facts import ArmsLengthService, Capacity, Heard, Motion, Relief
from injunction_rules.findings import (
    Bound,
    DirectSuitOpen,
    InContempt,
    InForce,
    InjunctionContinues,
    LacksJurisdiction,
    PartyViolated,
    ReliefFutile,
    ReliefWarranted,
    ServiceFutile,
    ServiceInvalid,
)
from injunction_rules.law.district_courts import KELLY_TOYS, LEADSINGER
from injunction_rules.law.federal_rules import RULE_65, RULE_71
from injunction_rules.law.other_circuits import ADDITIVE_CONTROLS_1996, KIRSCHENBAUM
from injunction_rules.law.second_circuit import (
    DOCTORS_ASSOCIATES,
    GUCCI,
    KING_V_ALLIED,
    SMART_STUDY,
    TIFFANY,
)
from injunction_rules.law.supreme_court import INWOOD, LENNON, MCCOMB, REGAL_KNITWEAR, ZENITH
from injunction_rules.rules import Burden, Doctrine, Rule, Side

COMPLY = Rule(
    "disposition.comply",
    "A party that violates an injunction in force may be directed to obey it.",
    when=all_of(
        shown(Motion, relief=exactly(Relief.COMPLY)),
        shown(Bound),
        shown(PartyViolated),
    ),
    then=ReliefWarranted,
    cites=[RULE_65.at("(d)(2)(A)"), see(KELLY_TOYS.at("¶ 1"))],
)

CEASE = Rule(
    "disposition.cease",
    "A nonparty may be told to stop only if the injunction binds it.",
    when=all_of(shown(Motion, relief=exactly(Relief.CEASE)), shown(Bound)),
    then=ReliefWarranted,
    cites=[RULE_65.at("(d)(2)"), KELLY_TOYS.at("¶ 2"), see(REGAL_KNITWEAR), see(RULE_71)],
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
    cites=[ADDITIVE_CONTROLS_1996, KIRSCHENBAUM, DOCTORS_ASSOCIATES, see(ZENITH)],
)

NOT_WITHOUT_JURISDICTION = Rule(
    "disposition.not-without-jurisdiction",
    "A nonparty out of the court's reach is not ordered about.",
    when=shown(LacksJurisdiction),
    defeats=CEASE,
    cites=[GUCCI, DOCTORS_ASSOCIATES, KIRSCHENBAUM, see(ZENITH)],
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
    when=all_of(
        shown(Motion, relief=one_of(Relief.COMPLY, Relief.CONTEMPT)),
        shown(ServiceFutile),
    ),
    then=ReliefFutile,
    cites=[KELLY_TOYS.at("¶ 1")],
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
    cites=[KELLY_TOYS.at("last sentence"), cf(INWOOD.at("854")), cf(TIFFANY)],
)

DOCTRINE = Doctrine(
    "disposition",
    "dispositions and remarks",
    "Is the movant entitled to the relief it asks for, and could that relief do anything?",
    rules=(
        COMPLY,
        CEASE,
        CONTEMPT,
        NOT_BEFORE_HEARING,
        NOT_WITHOUT_JURISDICTION,
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
    ),
)
