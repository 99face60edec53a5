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

from injunction_rules.law import authorities as law
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
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

BY_PARTY = Rule(
    "contempt.by-party",
    "A party that knows of the order breaks it by doing what it forbids.",
    when=all_of(
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        shown(HadActualNotice),
        shown(PartyViolated),
    ),
    then=PersonalBreach,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.KING_V_ALLIED.at("1058")],
)

BY_TAKING_PART = Rule(
    "contempt.by-taking-part",
    "One through whom a party acts breaks the order by a part of his own in the violation, not by "
    "his office alone.",
    # His act is the party's own: no other violation need be shown (Lennon).
    when=all_of(shown(BoundThroughRole), shown(Role, took_part=exactly(True))),
    then=PersonalBreach,
    cites=[
        law.RULE_65.at("(d)(2)(B)"),
        law.LENNON,
        law.DISTRICT_COUNCIL,
        law.IRWIN,
        see(law.SEQUOIA.at("633")),
        see(law.PETERSON),
        see(law.TEST_MASTERS),
        see(law.AVIV),
        see(law.LANDMARK),
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
    cites=[
        law.FILMON,
        law.PARAMEDICS,
        law.GARYS_ELECTRIC,
        see(law.GULA),
        see(law.FLEISCHMAN.at("356-58")),
    ],
)

IN_CONCERT = Rule(
    "contempt.in-concert",
    "A nonparty that knows of the order and is in active concert with the party shares in its "
    "violation.",
    when=all_of(shown(HadActualNotice), shown(ActiveConcert), shown(PartyViolated)),
    then=PersonalBreach,
    cites=[law.RULE_65.at("(d)(2)(C)"), law.LEVIN, see(law.RULE_71), see(law.AEVOE)],
)

BY_DISOBEYING = Rule(
    "contempt.by-disobeying",
    "Whoever is told by an order of the court to hand over or hold, and does not, breaks it.",
    when=all_of(shown(HadActualNotice), shown(DirectOrder, obeyed=exactly(False))),
    then=PersonalBreach,
    cites=[law.RULE_71, law.PRODUCTIVE_MARKETING, law.NHS_SYSTEMS, see(law.RUST)],
)

MADE_OUT = Rule(
    "contempt.made-out",
    "One who breaks an order in force is in civil contempt, whether or not he meant to.",
    when=all_of(shown(InForce), shown(PersonalBreach)),
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
)
