"""Rules of procedure, statutes, treaties and committee notes."""

from __future__ import annotations

from functools import partial

from injunction_rules.model.authorities import Authority, Kind, Verification

reported = partial(Authority, verification=Verification.REPORTED)

RULE_65 = Authority(
    "frcp-65",
    "Federal Rule of Civil Procedure 65",
    "Fed. R. Civ. P. 65",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Cited by its lettering since the restyling of 2007; the duty itself is older.",
    holds="limiting how an injunction is framed and whom it binds",
    passages={
        "(b)(2)": (
            "providing that a temporary restraining order made without notice runs out within "
            "fourteen days unless it is extended"
        ),
        "(d)(1)(B)": "requiring an order to state its terms",
        "(d)(2)": "binding only the listed persons who receive actual notice of the order",
        "(d)(2)(A)": "binding the parties to the suit",
        "(d)(2)(B)": "binding the parties' officers, agents, servants, employees and attorneys",
        "(d)(2)(C)": (
            "binding others in active concert or participation with a party or those through "
            "whom it acts"
        ),
        "(d)(1)(C)": (
            "requiring an order to describe the acts in reasonable detail and not by "
            "reference to another paper"
        ),
    },
)
RULE_6 = Authority(
    "frcp-6",
    "Federal Rule of Civil Procedure 6",
    "Fed. R. Civ. P. 6",
    "2009-12-01",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Every day of a period counts, short or long, since the amendments of 2009.  Subdivision "
    "(a)(1) to (5) was read in two reprints of title 28's appendix; (6) in reports only.",
    holds="counting every day of a period that a rule, order or statute states in days, and "
    "running on from a last day that is a Saturday, Sunday or legal holiday",
)
RULE_25 = Authority(
    "frcp-25",
    "Federal Rule of Civil Procedure 25",
    "Fed. R. Civ. P. 25",
    "1961-07-19",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Since the amendment of 1961 a successor in office takes his place without a motion.",
    holds="providing who takes a party's place in a suit",
    passages={
        "(d)": (
            "providing that the successor of an officer who is a party as such is substituted "
            "for him of itself"
        ),
    },
)
RULE_71 = Authority(
    "frcp-71",
    "Federal Rule of Civil Procedure 71",
    "Fed. R. Civ. P. 71",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    holds="providing that an order which may be enforced against a nonparty is enforced as "
    "against a party",
)
RULE_4 = Authority(
    "frcp-4",
    "Federal Rule of Civil Procedure 4",
    "Fed. R. Civ. P. 4",
    "1993-12-01",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Service abroad stands in subdivision (f) since the amendments of 1993.",
    holds="providing for service of a summons",
    passages={
        "(f)(1)": "allowing service abroad by internationally agreed means",
        "(f)(3)": (
            "allowing service abroad by other means, not prohibited by agreement, as the "
            "court orders"
        ),
        "(f)": "providing for service on individuals abroad",
    },
)
RULE_4_1 = Authority(
    "frcp-4-1",
    "Federal Rule of Civil Procedure 4.1",
    "Fed. R. Civ. P. 4.1",
    "1993-12-01",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    holds="providing for service of process other than a summons",
    passages={
        "(b)": (
            "limiting service of orders in civil contempt, other than commitment under "
            "federal law, to the state of the court and a hundred miles around"
        ),
    },
)
RULE_4_1_NOTE = Authority(
    "frcp-4-1-note",
    "Advisory committee's note to Federal Rule of Civil Procedure 4.1",
    "Fed. R. Civ. P. 4.1 advisory committee's note to 1993 adoption",
    "1993-04-22",
    kind=Kind.NOTE,
    verification=Verification.PRIMARY,
    note="Its first sentence was read, which says so of parties; the rest was cut off.",
    holds="saying that process is not needed to tell a party of an injunction or of an order to "
    "show cause in contempt",
)
LOCAL_RULE_83_6 = Authority(
    "local-civil-rule-83-6",
    "Local Civil Rule 83.6 of the Southern and Eastern Districts of New York",
    "S.D.N.Y. & E.D.N.Y. Local Civ. R. 83.6",
    "1997-04-15",
    kind=Kind.LOCAL_RULE,
    courts=("nysd", "nyed"),
    verification=Verification.PRIMARY,
    note="Read as posted by a rules site; formerly numbered 83.9.  The courts' own "
    "current text was not read, and the date of adoption was not verified.",
    holds="providing for civil contempt",
    passages={
        "(a)": (
            "requiring that civil contempt be begun by serving papers on counsel who has "
            "appeared, and otherwise personally as a summons is served"
        ),
        "(b)": "giving one who disputes the charge a hearing of oral evidence on demand",
    },
)
LOCAL_RULE_37_1 = Authority(
    "local-rule-37-1",
    "Local Rule 37.1 of the Northern District of Illinois",
    "N.D. Ill. Local R. 37.1",
    "1999-09-01",
    kind=Kind.LOCAL_RULE,
    courts=("ilnd",),
    verification=Verification.PRIMARY,
    note="Read on the court's own site; dated from the day from which its collection of local "
    "rules is in force.",
    holds="providing for civil contempt",
    passages={
        "(a)": (
            "requiring that civil contempt be begun by serving papers on counsel who has "
            "appeared, and otherwise personally as a summons is served"
        ),
    },
)
HAGUE_SERVICE_CONVENTION = Authority(
    "hague-service-convention",
    "Hague Service Convention",
    "Hague Service Convention, Nov. 15, 1965, 20 U.S.T. 361",
    "1969-02-10",
    kind=Kind.TREATY,
    verification=Verification.PRIMARY,
    note="Dated from its entry into force for the United States, which was not verified.",
    holds="providing for service abroad",
    passages={
        "art. 1": "leaving outside the Convention one whose address is not known",
    },
)
RULE_5 = Authority(
    "frcp-5",
    "Federal Rule of Civil Procedure 5",
    "Fed. R. Civ. P. 5",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Cited by its lettering since the restyling of 2007; the duty itself is older.",
    holds="providing for service of papers after the summons",
    passages={
        "(b)(1)": "providing for service on a represented party's attorney",
        "(b)(2)(D)": "allowing a paper to be left with the clerk where no address is known",
    },
)
INFORM_ACT = reported(
    "inform-act",
    "INFORM Consumers Act",
    "15 U.S.C. § 45f",
    "2023-06-27",
    kind=Kind.STATUTE,
    note="Dated from the day it took effect; its section of the Code was not verified.",
    holds="requiring large marketplaces to collect and verify the identity of high-volume sellers",
)
TAKE_IT_DOWN_ACT = reported(
    "take-it-down-act",
    "TAKE IT DOWN Act",
    "Pub. L. No. 119-12",
    "2026-05-19",
    kind=Kind.STATUTE,
    note="Dated from the day on which platforms must comply; it is not about marks.",
    holds="giving platforms forty-eight hours after a valid request to remove intimate images",
)
ALL_WRITS_ACT = reported(
    "all-writs-act",
    "All Writs Act",
    "28 U.S.C. § 1651",
    "1948-09-01",
    kind=Kind.STATUTE,
    note="Dated from the Code of 1948, which was not verified; the power itself is older.",
    holds="allowing writs in aid of jurisdiction",
    passages={
        "(a)": "allowing writs necessary or appropriate in aid of jurisdiction",
    },
)
FRAUD_INJUNCTION_ACT = Authority(
    "usc-18-1345",
    "Injunctions against fraud",
    "18 U.S.C. § 1345",
    "1984-10-12",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
    note="Dated from the Act of 1984; what it says of property came later, and the day was not "
    "verified.",
    holds="letting the Attorney General sue to enjoin fraud",
    passages={
        "(a)(2)(B)": "allowing an order that any person dispose of no property obtained by a "
        "banking law violation or a health care offense, or traceable to it",
        "(b)": "allowing such action as is warranted to prevent a continuing and substantial "
        "injury to those for whom the suit is brought",
    },
)
SECTION_512 = Authority(
    "usc-17-512",
    "Limitations on liability relating to material online",
    "17 U.S.C. § 512",
    "1998-10-28",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
    note="(j)(1) and (j)(3) were read.  Dated from the Act that made it, which was not verified.",
    holds="limiting the remedies for copyright against providers of services online",
    passages={
        "(j)(3)": "allowing an injunction against a provider only after notice and a chance to "
        "appear, save to keep evidence or where its network is not much affected",
    },
)
SECTION_754 = Authority(
    "usc-28-754",
    "Receivers of property in different districts",
    "28 U.S.C. § 754",
    "1948-09-01",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
    holds="giving a receiver that files copies of complaint and appointment in a district the "
    "control of the property there",
    note="Dated from the Code of 1948, which was not verified.",
)
SECTION_959 = Authority(
    "usc-28-959",
    "Trustees and receivers suable",
    "28 U.S.C. § 959",
    "1948-09-01",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
    holds="allowing suits without leave over acts in carrying on the business that a receiver runs",
    note="The first sentence of (a) was read.  Dated from the Code of 1948, which was not "
    "verified; the exception itself goes back to an Act of 1887.",
)
CYBERSQUATTING_ACT = Authority(
    "acpa",
    "Anticybersquatting Consumer Protection Act",
    "15 U.S.C. § 1125",
    "1999-11-29",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
    holds="allowing suit against a domain name where its registry or registrar is, if its "
    "registrant is out of reach, to have it forfeited or transferred",
    note="(d)(2) was read.  That it took effect on the day of its enactment was not verified.",
)
RULE_12 = reported(
    "frcp-12",
    "Federal Rule of Civil Procedure 12",
    "Fed. R. Civ. P. 12",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    holds="governing defenses and when they are waived",
    passages={"(h)(1)": "providing when an objection to jurisdiction or service is waived"},
    note="It speaks of parties; (h)(1) is known by an outline that gives its words.",
)
RULE_60 = reported(
    "frcp-60",
    "Federal Rule of Civil Procedure 60",
    "Fed. R. Civ. P. 60",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    holds="governing relief from a judgment",
    passages={"(b)(4)": "allowing relief from a void judgment"},
    note="(b)(4) and (c)(1) as quoted in reports of Coney Island.",
)
