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
)
RULE_71 = Authority(
    "frcp-71",
    "Federal Rule of Civil Procedure 71",
    "Fed. R. Civ. P. 71",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
)
RULE_4 = Authority(
    "frcp-4",
    "Federal Rule of Civil Procedure 4",
    "Fed. R. Civ. P. 4",
    "1993-12-01",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Service abroad stands in subdivision (f) since the amendments of 1993.",
)
RULE_4_1 = Authority(
    "frcp-4-1",
    "Federal Rule of Civil Procedure 4.1",
    "Fed. R. Civ. P. 4.1",
    "1993-12-01",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
)
RULE_4_1_NOTE = reported(
    "frcp-4-1-note",
    "Advisory committee's note to Federal Rule of Civil Procedure 4.1",
    "Fed. R. Civ. P. 4.1 advisory committee's note to 1993 adoption",
    "1993-04-22",
    kind=Kind.NOTE,
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
)
HAGUE_SERVICE_CONVENTION = Authority(
    "hague-service-convention",
    "Hague Service Convention",
    "Hague Service Convention, Nov. 15, 1965, 20 U.S.T. 361",
    "1969-02-10",
    kind=Kind.TREATY,
    verification=Verification.PRIMARY,
    note="Dated from its entry into force for the United States, which was not verified.",
)
RULE_5 = Authority(
    "frcp-5",
    "Federal Rule of Civil Procedure 5",
    "Fed. R. Civ. P. 5",
    "1938-09-16",
    kind=Kind.FEDERAL_RULE,
    verification=Verification.PRIMARY,
    note="Cited by its lettering since the restyling of 2007; the duty itself is older.",
)
INFORM_ACT = reported(
    "inform-act",
    "INFORM Consumers Act",
    "15 U.S.C. § 45f",
    "2023-06-27",
    kind=Kind.STATUTE,
    note="Dated from the day it took effect; its section of the Code was not verified.",
)
TAKE_IT_DOWN_ACT = reported(
    "take-it-down-act",
    "TAKE IT DOWN Act",
    "Pub. L. No. 119-12",
    "2026-05-19",
    kind=Kind.STATUTE,
    note="Dated from the day on which platforms must comply; it is not about marks.",
)
ALL_WRITS_ACT = reported(
    "all-writs-act",
    "All Writs Act",
    "28 U.S.C. § 1651",
    "1948-09-01",
    kind=Kind.STATUTE,
    note="Dated from the Code of 1948, which was not verified; the power itself is older.",
)
SECTION_754 = Authority(
    "usc-28-754",
    "Receivers of property in different districts",
    "28 U.S.C. § 754",
    "1948-09-01",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
    note="Dated from the Code of 1948, which was not verified.",
)
SECTION_959 = Authority(
    "usc-28-959",
    "Trustees and receivers suable",
    "28 U.S.C. § 959",
    "1948-09-01",
    kind=Kind.STATUTE,
    verification=Verification.PRIMARY,
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
    note="(d)(2) was read.  That it took effect on the day of its enactment was not verified.",
)
