"""Decisions of the Supreme Court of the United States."""

from __future__ import annotations

from injunction_rules.authorities import Authority, Verification

LENNON = Authority(
    "lennon",
    "In re Lennon",
    "166 U.S. 548",
    "1897-04-19",
    "scotus",
    verification=Verification.REPORTED,
)
CHASE_V_NORWALK = Authority(
    "chase-v-norwalk",
    "Chase Nat'l Bank v. City of Norwalk",
    "291 U.S. 431",
    "1934-03-05",
    "scotus",
    verification=Verification.REPORTED,
)
REGAL_KNITWEAR = Authority(
    "regal-knitwear",
    "Regal Knitwear Co. v. NLRB",
    "324 U.S. 9",
    "1945-01-29",
    "scotus",
    verification=Verification.REPORTED,
)
MCCOMB = Authority(
    "mccomb",
    "McComb v. Jacksonville Paper Co.",
    "336 U.S. 187",
    "1949-02-14",
    "scotus",
    verification=Verification.REPORTED,
)
ZENITH = Authority(
    "zenith-v-hazeltine",
    "Zenith Radio Corp. v. Hazeltine Research, Inc.",
    "395 U.S. 100",
    "1969-05-19",
    "scotus",
    verification=Verification.REPORTED,
)
GOLDEN_STATE = Authority(
    "golden-state-bottling",
    "Golden State Bottling Co. v. NLRB",
    "414 U.S. 168",
    "1973-12-05",
    "scotus",
    verification=Verification.REPORTED,
)
GRANNY_GOOSE = Authority(
    "granny-goose",
    "Granny Goose Foods, Inc. v. Teamsters",
    "415 U.S. 423",
    "1974-03-04",
    "scotus",
    verification=Verification.REPORTED,
)
INWOOD = Authority(
    "inwood",
    "Inwood Labs., Inc. v. Ives Labs., Inc.",
    "456 U.S. 844",
    "1982-06-01",
    "scotus",
    verification=Verification.REPORTED,
)
TAGGART = Authority(
    "taggart",
    "Taggart v. Lorenzen",
    "139 S. Ct. 1795",
    "2019-06-03",
    "scotus",
    verification=Verification.REPORTED,
)
TAAMNEH = Authority(
    "taamneh",
    "Twitter, Inc. v. Taamneh",
    "598 U.S. 471",
    "2023-05-18",
    "scotus",
    verification=Verification.REPORTED,
    note="The Anti-Terrorism Act, not Rule 65; used for the rule by one district judge.",
)
