"""Decisions of district courts outside the Second Circuit."""

from __future__ import annotations

from injunction_rules.authorities import Authority, Verification

NETTIS = Authority(
    "nettis-v-iwi",
    "Nettis Envtl. Ltd. v. IWI, Inc.",
    "46 F. Supp. 2d 722",
    "1999-04-14",
    "ohnd",
    verification=Verification.REPORTED,
)
SQUARE_RING = Authority(
    "square-ring-v-ustream",
    "Square Ring, Inc. v. Doe-1",
    "No. 09-563 (GMS)",
    "2015-01-23",
    "ded",
    verification=Verification.REPORTED,
)
KECK = Authority(
    "keck-v-alibaba",
    "Keck v. Alibaba.com, Inc.",
    "No. 17-cv-05672-BLF",
    "2018-07-31",
    "cand",
    verification=Verification.REPORTED,
)
PRODUCTIVE_MARKETING = Authority(
    "ftc-v-productive-marketing",
    "FTC v. Productive Mktg., Inc.",
    "136 F. Supp. 2d 1096",
    "2001-02-22",
    "cacd",
    verification=Verification.REPORTED,
)
NHS_SYSTEMS = Authority(
    "ftc-v-nhs-systems",
    "FTC v. NHS Sys., Inc.",
    "No. 08-2215",
    "2011-05",
    "paed",
    verification=Verification.REPORTED,
)
YOUR_TRUE_NATURE = Authority(
    "your-true-nature",
    "Your True Nature, Inc. v. JF Show Store",
    "No. 23-cv-00107-CNS",
    "2023-02-22",
    "cod",
    verification=Verification.REPORTED,
)
PATAGONIA = Authority(
    "patagonia-v-agnew",
    "Patagonia, Inc. v. Agnew",
    "No. 2:25-cv-03283-CV-SK",
    "2025-06-05",
    "cacd",
    verification=Verification.REPORTED,
    note="The platforms were served and heard first; the reasoning was not seen.",
)
