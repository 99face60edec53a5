"""Decisions of the Supreme Court of the United States."""

from __future__ import annotations

from injunction_rules.model.authorities import Authority, Verification

MOLITOR = Authority(
    "molitor",
    "California Artificial Stone Paving Co. v. Molitor",
    "113 U.S. 609",
    "1885-03-02",
    "scotus",
    verification=Verification.REPORTED,
    note="The headnotes were read.",
)
FOSTER = Authority(
    "foster-v-mansfield",
    "Foster v. Mansfield, C. & L.M.R.R.",
    "146 U.S. 88",
    "1892-11-14",
    "scotus",
    verification=Verification.REPORTED,
    note="A stockholder's suit to reopen a foreclosure; delay was the main ground.",
)
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
FLEISCHMAN = Authority(
    "us-v-fleischman",
    "United States v. Fleischman",
    "339 U.S. 349",
    "1950-05-08",
    "scotus",
    verification=Verification.REPORTED,
    note="The crime of defaulting on a subpoena of Congress; it speaks of lawful orders in "
    "general.  The syllabus and part of the opinion were read.",
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
RYLANDER = Authority(
    "us-v-rylander",
    "United States v. Rylander",
    "460 U.S. 752",
    "1983-04-19",
    "scotus",
    verification=Verification.REPORTED,
    note="Part of the syllabus was read.",
)
SONY = Authority(
    "sony-v-universal",
    "Sony Corp. of Am. v. Universal City Studios, Inc.",
    "464 U.S. 417",
    "1984",
    "scotus",
    verification=Verification.REPORTED,
    note="Copyright; for trademark known by what Tiffany says of it.",
)
GRUPO_MEXICANO = Authority(
    "grupo-mexicano",
    "Grupo Mexicano de Desarrollo, S.A. v. All. Bond Fund, Inc.",
    "527 U.S. 308",
    "1999",
    "scotus",
    verification=Verification.UNVERIFIED,
    note="Known by a reference to page 315; the page on which it begins was not verified.",
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
COX = Authority(
    "cox-v-sony",
    "Cox Commc'ns, Inc. v. Sony Music Ent.",
    "No. 24-171",
    "2026-03-25",
    "scotus",
    verification=Verification.REPORTED,
    note="Copyright; its page in the reports was not seen.",
)
