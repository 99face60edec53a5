"""
Powers over strangers that a statute gives.

Question
    Does another law give the court the power over a stranger that Rule 65 withholds?

Rule 65 is not the only law: the All Writs Act and the Anticybersquatting Act, which have
doctrines of their own (``writs``, ``domain``), both reach strangers.  What another statute
gives is for that statute to say.

1. The statute on injunctions against fraud lets the Attorney General have *any person*
   kept from disposing of property that a banking law violation or a federal health care
   offense brought in, or that is traced to it.
2. The same statute lets the court take such action as is warranted to prevent a
   continuing and substantial injury.  Its words do not say against whom, and it leaves
   the procedure to the Federal Rules, so that its reach over one who takes no part in the
   fraud is open.
3. The Copyright Act allows an injunction against a provider of services online only after
   notice and a chance to appear.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.doctrines.injunction import IN_FORCE_OR_ASKED_FOR
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import all_of, exactly, refuted, shown
from injunction_rules.model.facts import (
    EnablingStatute,
    Heard,
    HeldAssets,
    OtherPower,
    PowerKind,
)
from injunction_rules.model.findings import InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

ANOTHER_LAW = Rule(
    "statute.another-law",
    "Another law may give the power over strangers that Rule 65 withholds; whether it does is for "
    "that law.",
    theory="power given by statute",
    elements=[
        element("injunction in force", shown(InForce)),
        element(
            "power given by another statute",
            shown(OtherPower, kind=exactly(PowerKind.STATUTORY)),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    # Two statutes that do give it show that one may.
    cites=[
        see(law.TALAVERA),
        see(law.NEW_YORK_TELEPHONE_174),
        see(law.CYBERSQUATTING_ACT.at("(d)(2)")),
    ],
)

FRAUD = Rule(
    "statute.fraud",
    "In the Attorney General's suit against a fraud the court may take the action that is "
    "warranted to prevent a continuing and substantial injury; whether that reaches one who has no "
    "part in the fraud is open.",
    theory="suit to stop a fraud",
    elements=[
        element("injunction in force", shown(InForce), law.FRAUD_INJUNCTION_ACT.at("(b)")),
        element(
            "suit under the statute against fraud",
            shown(
                OtherPower,
                kind=exactly(PowerKind.STATUTORY),
                statute=exactly(EnablingStatute.FRAUD),
            ),
            law.FRAUD_INJUNCTION_ACT.at("(b)"),
        ),
        element(
            "action warranted to prevent a substantial injury",
            shown(
                OtherPower,
                kind=exactly(PowerKind.STATUTORY),
                necessary=exactly(True),
            ),
            law.FRAUD_INJUNCTION_ACT.at("(b)"),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    cites=[law.FRAUD_INJUNCTION_ACT.at("(b)")],
)

FRAUD_PROPERTY = Rule(
    "statute.fraud-property",
    "In the Attorney General's suit any person may be kept from disposing of property that is "
    "traced to a banking law violation or a federal health care offense.",
    theory="property of bank or health care fraud",
    elements=[
        element(
            "order in force or asked for",
            IN_FORCE_OR_ASKED_FOR,
            law.FRAUD_INJUNCTION_ACT.at("(a)(2)(B)"),
        ),
        element(
            "suit over property of bank or health care fraud",
            shown(
                OtherPower,
                kind=exactly(PowerKind.STATUTORY),
                statute=exactly(EnablingStatute.BANK_OR_HEALTH_FRAUD),
            ),
            law.FRAUD_INJUNCTION_ACT.at("(a)(2)(B)"),
        ),
        element(
            "property traced to the wrong in the respondent's hands",
            shown(HeldAssets, traced=exactly(True)),
            law.FRAUD_INJUNCTION_ACT.at("(a)(2)(B)"),
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.FRAUD_INJUNCTION_ACT.at("(a)(2)(B)")],
)

PROVIDER_UNHEARD = Rule(
    "statute.provider-unheard",
    "The Copyright Act allows an injunction against a provider of services online only after "
    "notice to it and a chance to appear.",
    theory="lack of notice to the provider",
    when=all_of(
        refuted(Heard),
        shown(
            OtherPower,
            kind=exactly(PowerKind.STATUTORY),
            statute=exactly(EnablingStatute.COPYRIGHT),
        ),
    ),
    defeats=ANOTHER_LAW,
    cites=[law.SECTION_512.at("(j)(3)")],
)

DOCTRINE = Doctrine(
    "statute",
    "powers given by statute",
    "Does another law give the power over a stranger that Rule 65 withholds?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.TALAVERA)]),
    open_points=(
        "Whether the statute that is invoked reaches the respondent is not decided here, save for "
        "property of bank or health care fraud: of other statutes the rules know only the All "
        "Writs Act and the Anticybersquatting Act.",
        "An order against a provider that keeps evidence, or has no material adverse effect on its "
        "network, needs no notice under the Copyright Act (17 U.S.C. § 512(j)(3)); that exception "
        "is not modelled.",
        "What several entries of the record say of a statute is taken to be said of the same "
        "request.",
    ),
)
