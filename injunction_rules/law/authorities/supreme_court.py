"""Decisions of the Supreme Court of the United States."""

from __future__ import annotations

from functools import partial

from injunction_rules.model.authorities import Authority, Verification

reported = partial(Authority, verification=Verification.REPORTED)

MOLITOR = reported(
    "molitor",
    "California Artificial Stone Paving Co. v. Molitor",
    "113 U.S. 609",
    "1885-03-02",
    "scotus",
    note="The headnotes were read.",
)
FOSTER = reported(
    "foster-v-mansfield",
    "Foster v. Mansfield, C. & L.M.R.R.",
    "146 U.S. 88",
    "1892-11-14",
    "scotus",
    note="A stockholder's suit to reopen a foreclosure; delay was the main ground.",
)
LENNON = reported("lennon", "In re Lennon", "166 U.S. 548", "1897-04-19", "scotus")
WILSON = reported(
    "wilson-v-us-1911",
    "Wilson v. United States",
    "221 U.S. 361",
    "1911-05-15",
    "scotus",
    note="A subpoena to a company; the passage on those who direct it is known by a summary.",
)
CHASE_V_NORWALK = reported(
    "chase-v-norwalk", "Chase Nat'l Bank v. City of Norwalk", "291 U.S. 431", "1934-03-05", "scotus"
)
REGAL_KNITWEAR = reported(
    "regal-knitwear", "Regal Knitwear Co. v. NLRB", "324 U.S. 9", "1945-01-29", "scotus"
)
MCCOMB = reported(
    "mccomb", "McComb v. Jacksonville Paper Co.", "336 U.S. 187", "1949-02-14", "scotus"
)
FLEISCHMAN = reported(
    "us-v-fleischman",
    "United States v. Fleischman",
    "339 U.S. 349",
    "1950-05-08",
    "scotus",
    note="The crime of defaulting on a subpoena of Congress; it speaks of lawful orders in "
    "general.  The syllabus and part of the opinion were read.",
)
ZENITH = reported(
    "zenith-v-hazeltine",
    "Zenith Radio Corp. v. Hazeltine Research, Inc.",
    "395 U.S. 100",
    "1969-05-19",
    "scotus",
)
GOLDEN_STATE = reported(
    "golden-state-bottling",
    "Golden State Bottling Co. v. NLRB",
    "414 U.S. 168",
    "1973-12-05",
    "scotus",
)
GRANNY_GOOSE = reported(
    "granny-goose", "Granny Goose Foods, Inc. v. Teamsters", "415 U.S. 423", "1974-03-04", "scotus"
)
NEW_YORK_TELEPHONE = reported(
    "us-v-ny-telephone",
    "United States v. N.Y. Tel. Co.",
    "434 U.S. 159",
    "1977-12-07",
    "scotus",
    note="Its limits are widely reported and were not read.",
)
INWOOD = reported(
    "inwood", "Inwood Labs., Inc. v. Ives Labs., Inc.", "456 U.S. 844", "1982-06-01", "scotus"
)
RYLANDER = reported(
    "us-v-rylander",
    "United States v. Rylander",
    "460 U.S. 752",
    "1983-04-19",
    "scotus",
    note="Part of the syllabus was read.",
)
SONY = reported(
    "sony-v-universal",
    "Sony Corp. of Am. v. Universal City Studios, Inc.",
    "464 U.S. 417",
    "1984",
    "scotus",
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
TAGGART = reported("taggart", "Taggart v. Lorenzen", "139 S. Ct. 1795", "2019-06-03", "scotus")
WHOLE_WOMANS_HEALTH = reported(
    "whole-womans-health-v-jackson",
    "Whole Woman's Health v. Jackson",
    "595 U.S. 30",
    "2021-12-10",
    "scotus",
    note="The syllabus was read.",
)
TAAMNEH = reported(
    "taamneh",
    "Twitter, Inc. v. Taamneh",
    "598 U.S. 471",
    "2023-05-18",
    "scotus",
    note="The Anti-Terrorism Act, not Rule 65; used for the rule by one district judge.",
)
COX = reported(
    "cox-v-sony",
    "Cox Commc'ns, Inc. v. Sony Music Ent.",
    "146 S. Ct. 959",
    "2026-03-25",
    "scotus",
    note="Copyright; two Justices in the judgment only.",
)
BARTON = reported(
    "barton-v-barbour",
    "Barton v. Barbour",
    "104 U.S. 126",
    "1881",
    "scotus",
    note="The syllabus was read.  28 U.S.C. § 959(a) took its facts, a railroad run by a receiver, "
    "out of it.",
)
DECKERT = reported(
    "deckert-v-independence-shares",
    "Deckert v. Independence Shares Corp.",
    "311 U.S. 282",
    "1940-12-09",
    "scotus",
    note="The one that held the fund was a named defendant.",
)
SEATTLE_TIMES = reported(
    "seattle-times-v-rhinehart",
    "Seattle Times Co. v. Rhinehart",
    "467 U.S. 20",
    "1984-05-21",
    "scotus",
    note="What a party learned through discovery; it was free to use other sources.",
)
NEW_YORK_TELEPHONE_172 = NEW_YORK_TELEPHONE.at("172", Verification.PRIMARY)
NEW_YORK_TELEPHONE_174 = NEW_YORK_TELEPHONE.at("174-75", Verification.PRIMARY)
