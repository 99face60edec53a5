"""
Civil contempt: what breaks the order.

Question
    Is it shown, by clear and convincing evidence, that the respondent broke an
    order it knew of?

What breaks the order differs by person.  A party does what it forbids.  One
through whom a party acts takes part, or fails to use a power to stop it; office
alone is not enough.  A nonparty in active concert shares in the party's
violation.  Anyone disobeys what an order told him by name.  Intent is no element.

What answers the charge is in ``defenses``.
"""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import AVIV, DISTRICT_COUNCIL
from injunction_rules.law.authorities.federal_rules import RULE_65, RULE_71
from injunction_rules.law.authorities.other_circuits import (
    AEVOE,
    CETACEAN,
    GARYS_ELECTRIC,
    GULA,
    IRWIN,
    LESHIN,
    PETERSON,
    SEQUOIA,
    TEST_MASTERS,
)
from injunction_rules.law.authorities.other_districts import (
    LANDMARK,
    NHS_SYSTEMS,
    PRODUCTIVE_MARKETING,
    RUST,
)
from injunction_rules.law.authorities.second_circuit import (
    FILMON,
    KING_V_ALLIED,
    LATINO_OFFICERS,
    LEVIN,
    PARAMEDICS,
)
from injunction_rules.law.authorities.supreme_court import FLEISCHMAN, LENNON, MCCOMB
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import all_of, exactly, shown
from injunction_rules.model.facts import Capacity, DirectOrder, Motion, Role
from injunction_rules.model.findings import (
    ActiveConcert,
    BoundThroughRole,
    HadActualNotice,
    InContempt,
    InForce,
    PartyViolated,
    PersonalBreach,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

BY_PARTY = Rule(
    "contempt.by-party",
    "A party that knows of the order breaks it by doing what it forbids.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        shown(HadActualNotice),
        shown(PartyViolated),
    ),
    then=PersonalBreach,
    cites=[RULE_65.at("(d)(2)(A)"), KING_V_ALLIED.at("1058")],
)

BY_TAKING_PART = Rule(
    "contempt.by-taking-part",
    "One through whom a party acts breaks the order by a part of his own in the violation, not by "
    "his office alone.",
    # His act is the party's own: no other violation need be shown (Lennon).
    when=all_of(shown(BoundThroughRole), shown(Role, took_part=exactly(True))),
    then=PersonalBreach,
    cites=[
        RULE_65.at("(d)(2)(B)"),
        LENNON,
        DISTRICT_COUNCIL,
        IRWIN,
        see(SEQUOIA.at("633")),
        see(PETERSON),
        see(TEST_MASTERS),
        see(AVIV),
        see(LANDMARK),
    ],
)

BY_LEAVING_UNDONE = Rule(
    "contempt.by-leaving-undone",
    "One who can make the party obey must take the steps in his power, and breaks the order with "
    "it where it is broken; his efforts are for him to show.",
    when=all_of(
        shown(BoundThroughRole), shown(PartyViolated), shown(Role, power_to_comply=exactly(True))
    ),
    then=PersonalBreach,
    cites=[FILMON, PARAMEDICS, GARYS_ELECTRIC, see(GULA), see(FLEISCHMAN.at("356-58"))],
)

IN_CONCERT = Rule(
    "contempt.in-concert",
    "A nonparty that knows of the order and is in active concert with the party shares in its "
    "violation.",
    when=all_of(shown(HadActualNotice), shown(ActiveConcert), shown(PartyViolated)),
    then=PersonalBreach,
    cites=[RULE_65.at("(d)(2)(C)"), LEVIN, see(RULE_71), see(AEVOE)],
)

BY_DISOBEYING = Rule(
    "contempt.by-disobeying",
    "Whoever is told by an order of the court to hand over or hold, and does not, breaks it.",
    when=all_of(shown(HadActualNotice), shown(DirectOrder, obeyed=exactly(False))),
    then=PersonalBreach,
    cites=[RULE_71, PRODUCTIVE_MARKETING, NHS_SYSTEMS, see(RUST)],
)

MADE_OUT = Rule(
    "contempt.made-out",
    "One who breaks an order in force is in civil contempt, whether or not he meant to.",
    when=all_of(shown(InForce), shown(PersonalBreach)),
    then=InContempt,
    cites=[
        MCCOMB.at("191-93"),
        LENNON,
        KING_V_ALLIED.at("1058"),
        PARAMEDICS.at("655"),
        see(CETACEAN),
        see(LESHIN),
    ],
)

DOCTRINE = Doctrine(
    "contempt",
    "civil contempt",
    "Did the respondent break an order in force that it knew of?",
    rules=(BY_PARTY, BY_TAKING_PART, BY_LEAVING_UNDONE, IN_CONCERT, BY_DISOBEYING, MADE_OUT),
    burden=Burden(Side.MOVANT, None, [KING_V_ALLIED.at("1058"), LEVIN, see(LATINO_OFFICERS)]),
)
