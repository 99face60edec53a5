"""
The safe harbor of 17 U.S.C. § 512(c) and what it leaves of an injunction.

Question
    Is the nonparty a provider against which only the orders of § 512(j) may be made?

1. A provider that stores material at the direction of users is, for infringement of
   copyright by reason of that storage, not liable for money and, except as
   subsection (j) provides, not subject to injunctions: § 512(c)(1).
2. It must have designated an agent (§ 512(c)(2)), have a policy against repeat
   infringers (§ 512(i)(1)(A)), and act expeditiously once it knows or is notified
   (§ 512(c)(1)(A)(iii), (C)); it must have no financial benefit directly attributable
   to infringing activity that it has the right and ability to control
   (§ 512(c)(1)(B)).
3. On an application for an injunction under § 502 the court may grant relief against
   it only in the forms of § 512(j)(1)(A).
4. The statute does not speak of a motion that says whom an injunction against somebody
   else binds.  Whether its limits reach that motion is open here.
"""

from __future__ import annotations

from acme_rules.facts import OrderForm, OrderSought, Right, RightEnforced, StorageForUsers
from injunction_rules.law.doctrines import dispositions
from injunction_rules.model import (
    Authority,
    Burden,
    Doctrine,
    Finding,
    Kind,
    Rule,
    Side,
    Verification,
    all_of,
    exactly,
    not_shown,
    see,
    shown,
)
from injunction_rules.model.rules import rules_in

SECTION_512 = Authority(
    "17-usc-512",
    "Digital Millennium Copyright Act",
    "17 U.S.C. § 512",
    "1998-10-28",
    kind=Kind.STATUTE,
    verification=Verification.REPORTED,
    note="Subsections (c)(1), (c)(2) and (j) were read as others reproduce them, (i) as a "
    "treatise reports it; the Code itself was not read.",
)

WITHIN_SAFE_HARBOR = Finding(
    "within-safe-harbor",
    "within the safe harbor for storage at the direction of users",
    "For this infringement the statute limits what a court may order the provider to do.",
)

STORAGE = Rule(
    "safe-harbor.storage",
    "In copyright a provider that stores material for users, has an agent and a policy against "
    "repeat infringers, and removes expeditiously is within the safe harbor.",
    when=all_of(
        shown(RightEnforced, right=exactly(Right.COPYRIGHT)),
        shown(
            StorageForUsers,
            agent=exactly(True),
            policy=exactly(True),
            expeditious=exactly(True),
        ),
    ),
    then=WITHIN_SAFE_HARBOR,
    cites=[SECTION_512.at("(c)(1)-(2)"), SECTION_512.at("(i)(1)(A)")],
)

BENEFIT = Rule(
    "safe-harbor.benefit",
    "A provider with a direct financial benefit from infringement that it has the right and "
    "ability to control is outside the safe harbor.",
    when=shown(StorageForUsers, benefit=exactly(True)),
    defeats=STORAGE,
    cites=[SECTION_512.at("(c)(1)(B)")],
)

ONLY_LISTED_FORMS = Rule(
    "safe-harbor.only-listed-forms",
    "An injunction under § 502 against a provider within the safe harbor takes only the forms "
    "that the statute lists.",
    theory="the safe harbor of § 512",
    when=all_of(
        shown(WITHIN_SAFE_HARBOR),
        shown(OrderSought, form=exactly(OrderForm.OTHER), under_502=exactly(True)),
    ),
    defeats=dispositions.CEASE,
    cites=[SECTION_512.at("(j)(1)(A)")],
)

UNDER_RULE_65 = Rule(
    "safe-harbor.under-rule-65",
    "Whether the forms that the statute lists also limit a motion that only says whom an "
    "injunction binds is open.",
    when=all_of(
        shown(WITHIN_SAFE_HARBOR),
        shown(OrderSought, form=exactly(OrderForm.OTHER)),
        not_shown(OrderSought, under_502=exactly(True)),
    ),
    defeats=dispositions.CEASE,
    settled=False,
    cites=[see(SECTION_512.at("(j)(1)(A)"))],
)

DOCTRINE = Doctrine(
    "safe-harbor",
    "safe harbor for storage at the direction of users",
    "Is the nonparty a provider against which only the orders of 17 U.S.C. § 512(j) may be made?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.RESPONDENT,
        None,
        [see(SECTION_512.at("(c)(1)"))],
        note="The statute does not say who must prove the safe harbor; the rules ask the provider "
        "that invokes it.",
    ),
    open_points=[
        "Burden, harm, feasibility and less burdensome means, which 17 U.S.C. § 512(j)(2) has the "
        "court consider, are weighed by no rule.",
        "Whether the limits of 17 U.S.C. § 512(j) reach a finding of contempt was not researched; "
        "the rules leave contempt as it is.",
        "The safe harbors of 17 U.S.C. § 512(a), (b) and (d) are not in the rules.",
    ],
)
