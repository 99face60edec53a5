"""
Who is bound: the three classes of Rule 65(d)(2).

Question
    Is the respondent a party, one through whom a party acts, or in active
    concert or participation with either?

There are two doors into the third class and no other: to help the violation, or
to be one in law with the party.  To be listed in the order is neither.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.model.authorities import but_see, cf, see, see_also
from injunction_rules.model.conditions import all_of, exactly, not_shown, refuted, shown
from injunction_rules.model.facts import (
    Assistance,
    AssistanceKind,
    Capacity,
    Injunction,
    Motion,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AidingAndAbetting,
    Bound,
    BoundThroughRole,
    HadActualNotice,
    InForce,
    LegalIdentification,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

PARTY = Rule(
    "bound.party",
    "An injunction binds the parties it names while it is in force.",
    theory="party to the injunction",
    elements=[
        shown(Motion, against=exactly(Capacity.ENJOINED_PARTY)),
        element("injunction in force", shown(InForce), law.RULE_65.at("(d)(2)(A)")),
    ],
    then=Bound,
    cites=[law.RULE_65.at("(d)(2)(A)")],
)

PARTY_WITHOUT_NOTICE = Rule(
    "bound.party-without-notice",
    "A party that is shown not to have known of the injunction is not yet bound by it.",
    theory="lack of knowledge of the order",
    when=refuted(HadActualNotice),
    defeats=PARTY,
    cites=[law.RULE_65.at("(d)(2)")],
)

THROUGH_ROLE = Rule(
    "bound.through-role",
    "An injunction binds those through whom a party acts.",
    when=shown(BoundThroughRole),
    then=Bound,
    cites=[law.RULE_65.at("(d)(2)(B)"), law.LENNON],
)

BY_AIDING = Rule(
    "bound.by-aiding",
    "One who aids and abets the violation is in active concert or participation.",
    when=shown(AidingAndAbetting),
    then=ActiveConcert,
    cites=[
        law.RULE_65.at("(d)(2)"),
        see_also(law.PATSYS.at("275")),
        see(law.ALEMITE.at("832")),
        see(law.MICROSYSTEMS),
    ],
)

BY_IDENTITY = Rule(
    "bound.by-identity",
    "One who is legally identified with the party is in active concert or participation.",
    when=shown(LegalIdentification),
    then=ActiveConcert,
    cites=[
        law.RULE_65.at("(d)(2)"),
        see_also(law.PATSYS.at("275")),
        law.HAVENS,
        see(law.ALEMITE_833),
        see(law.MICROSYSTEMS),
    ],
)

PAYMENT_CHAIN = Rule(
    "bound.payment-chain",
    "An injunction against a payor reaches the agents and participants in its own payment process.",
    theory="part in the payor's payment process",
    elements=[
        element("injunction in force", shown(InForce), see(law.RULE_65.at("(d)(2)(C)"))),
        element(
            "actual notice of the order", shown(HadActualNotice), see(law.RULE_65.at("(d)(2)(C)"))
        ),
        element(
            "part in the payor's own payment process",
            shown(Assistance, kind=exactly(AssistanceKind.PAYMENT_CHAIN)),
            law.NML,
        ),
    ],
    then=ActiveConcert,
    cites=[law.NML, see(law.RULE_65.at("(d)(2)(C)"))],
)

INTERMEDIARY_BANK = Rule(
    "bound.intermediary-bank",
    "A bank that merely passes money on is no part of the payor's own payment process.",
    theory="intermediary bank",
    when=shown(Assistance, kind=exactly(AssistanceKind.INTERMEDIARY_BANK)),
    defeats=PAYMENT_CHAIN,
    cites=[law.NML],
)

NAMED = Rule(
    "bound.named",
    "Courts have written nonparties into orders, some over objection and most unopposed; whether "
    "the label binds without proof of concert is doubtful.",
    theory="naming in the order",
    elements=[
        element(
            "respondent named in the order",
            shown(Injunction, names_respondent=exactly(True)),
            law.ELSEVIER_V_SCI_HUB,
            law.PATAGONIA,
        ),
        element(
            "actual notice of the order",
            shown(HadActualNotice),
            law.KELLY_TOYS_CONTEMPT,
            law.NORTH_FACE,
        ),
    ],
    then=ActiveConcert,
    settled=False,
    cites=[
        law.ELSEVIER_V_SCI_HUB,
        law.KELLY_TOYS_CONTEMPT,
        law.PATAGONIA,
        law.NORTH_FACE,
        but_see(law.REGAL_KNITWEAR.at("14-15")),
        but_see(law.DOCTORS_ASSOCIATES),
        but_see(law.MCGRAW_HILL),
        but_see(law.ALLSTAR_V_158),
    ],
)

NAMED_SO_FAR_AS_IN_CONCERT = Rule(
    "bound.named-so-far-as-in-concert",
    "An order that lists strangers only so far as they act in concert puts the label on none of "
    "them.",
    theory="naming within the rule",
    when=shown(Injunction, only_in_concert=exactly(True)),
    defeats=NAMED,
    cites=[law.REGAL_KNITWEAR_16],
)

LABEL_ADDS_NOTHING = Rule(
    "bound.label-adds-nothing",
    "One who neither acts for the party nor is one with it is not bound because the order names "
    "him.",
    theory="the rule that a name binds nobody",
    when=all_of(
        shown(Injunction, names_respondent=exactly(True)),
        not_shown(AidingAndAbetting),
        not_shown(LegalIdentification),
    ),
    against=ActiveConcert,
    # Havens was not named in the order there; its holding is that nobody else is bound,
    # and leaves no third door for the label.
    cites=[
        law.HAVENS,
        law.KEAN.at("890-92"),
        see(law.ALEMITE.at("832")),
        see(law.WHOLE_WOMANS_HEALTH),
        see(law.YOUR_TRUE_NATURE),
        see(law.VERIZON),
        see(law.TALAVERA),
        see(law.FORNIX),
        see(law.KLIVINGTON),
    ],
)

IN_CONCERT = Rule(
    "bound.in-concert",
    "An injunction binds those who, with actual notice of it, are in active concert or "
    "participation with a party.",
    elements=[
        element("injunction in force", shown(InForce), law.RULE_65.at("(d)(2)(C)")),
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)(C)")),
        shown(ActiveConcert),
    ],
    then=Bound,
    cites=[law.RULE_65.at("(d)(2)(C)"), order.NOT_IN_CONCERT, cf(law.VASILENKO)],
)

DOCTRINE = Doctrine(
    "bound",
    "persons bound",
    "Is the respondent within the classes that Rule 65(d)(2) lists?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [order.NOT_IN_CONCERT, see(law.REGAL_KNITWEAR)]),
    open_points=(
        "A party is taken to know of the injunction made against it unless the record denies it.",
    ),
)
