"""
Domain names: the thing itself before the court.

Question
    May the court have a registrar or registry transfer or cancel a domain name whose
    registrant it cannot reach?

The Anticybersquatting Act lets the owner of a mark sue the name itself where the
registrant cannot be found or is beyond jurisdiction, in the district of the registrar
or registry and nowhere else.  The name may violate any right in a mark, by bad faith,
infringement or dilution.  The court may forfeit, cancel or transfer the name; the Act
gives nothing more, and holds the registrar or registry to no injunction save for bad
faith or reckless disregard, such as wilful disobedience of the court's order.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import see
from injunction_rules.model.conditions import exactly, shown
from injunction_rules.model.facts import DomainName
from injunction_rules.model.findings import InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

IN_REM = Rule(
    "domain.in-rem",
    "A registrar or registry in the district may be told to transfer or cancel a domain name that "
    "violates a right in a mark and whose registrant is out of reach.",
    theory="domain name in the district",
    elements=[
        element("injunction in force", shown(InForce), law.CYBERSQUATTING_ACT.at("(d)(2)")),
        element(
            "infringing domain name kept in the district",
            shown(
                DomainName,
                adjudged=exactly(True),
                here=exactly(True),
                registrant_beyond_reach=exactly(True),
            ),
            law.CYBERSQUATTING_ACT.at("(d)(2)"),
            law.HARRODS,
            law.BARBIE_CLUB,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.CYBERSQUATTING_ACT.at("(d)(2)"), law.HARRODS, law.BARBIE_CLUB],
)

NAME_ALONE = Rule(
    "domain.name-alone",
    "A suit against the name gives its forfeiture, cancellation or transfer, and nothing more.",
    theory="more than the name asked for",
    when=shown(DomainName, name_alone=exactly(False)),
    defeats=IN_REM,
    cites=[law.CYBERSQUATTING_ACT.at("(d)(2)(D)")],
)

DOCTRINE = Doctrine(
    "domain",
    "domain names",
    "May the court have a registrar or registry transfer or cancel a domain name?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.CYBERSQUATTING_ACT.at("(d)(2)(A)"))]),
    open_points=(
        "The Act makes a registrar or registry answer to an injunction only for bad faith or "
        "reckless disregard, such as wilful disobedience; whether there was any is not asked here.",
        "An order that asks more than the name may rest on another power, such as the All Writs "
        "Act, and must then be said to.",
    ),
)
