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

The suit against the name is not the only remedy: a court that has the registrant before
it has taken from him the names by which he broke its judgment, though no mark was in
them.  Whether the registrar or registry, no party, may be told to carry that out is open.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.doctrines.injunction import IN_FORCE_OR_ASKED_FOR
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import exactly, shown
from injunction_rules.model.facts import DomainName
from injunction_rules.model.findings import InForce, PartyViolated, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

IN_REM = Rule(
    "domain.in-rem",
    "A registrar or registry in the district may be told to transfer or cancel a domain name that "
    "violates a right in a mark and whose registrant is out of reach.",
    theory="domain name in the district",
    elements=[
        element(
            "order in force or asked for",
            IN_FORCE_OR_ASKED_FOR,
            law.CYBERSQUATTING_ACT.at("(d)(2)(D)"),
        ),
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

USED_FOR_THE_BREACH = Rule(
    "domain.used-for-the-breach",
    "A court may take from a party the name by which it breaks the judgment, whatever the name "
    "says; whether its registrar or registry may be told to carry that out is open.",
    theory="name used to break the order",
    elements=[
        element("injunction in force", shown(InForce), law.OTAMEDIA),
        element("violation by the enjoined party", shown(PartyViolated), law.OTAMEDIA),
        element(
            "domain name in the respondent's keeping",
            shown(DomainName),
            see(law.OTAMEDIA),
            see(law.MICROSOFT_V_DOES_2010),
        ),
    ],
    then=ReachedByOtherPower,
    settled=False,
    # In Otamedia the order ran against the registrant.
    cites=[
        law.OTAMEDIA,
        see(law.MICROSOFT_V_DOES_2010),
        but_see(law.VERIZON),
        but_see(law.NORTH_FACE_RECONSIDERED),
    ],
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
