"""Decisions of district courts outside the Second Circuit."""

from __future__ import annotations

from functools import partial

from injunction_rules.model.authorities import Authority, Effect, Treatment, Verification

reported = partial(Authority, verification=Verification.REPORTED)

NOW_V_OPERATION_RESCUE = reported(
    "now-v-operation-rescue",
    "Nat'l Org. for Women v. Operation Rescue",
    "747 F. Supp. 772",
    "1990-07-31",
    "dcd",
    note="Affirmed at least in part in 1994; what was changed was not seen.",
)
NETTIS = reported(
    "nettis-v-iwi", "Nettis Envtl. Ltd. v. IWI, Inc.", "46 F. Supp. 2d 722", "1999-04-14", "ohnd"
)
PRODUCTIVE_MARKETING = reported(
    "ftc-v-productive-marketing",
    "FTC v. Productive Mktg., Inc.",
    "136 F. Supp. 2d 1096",
    "2001-02-22",
    "cacd",
)
GULA_REMAND = reported(
    "chicago-truck-drivers-remand",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "230 F. Supp. 2d 963",
    "2002",
    "moed",
)
LANDMARK = reported(
    "landmark-v-epa",
    "Landmark Legal Found. v. EPA",
    "272 F. Supp. 2d 70",
    "2003-07-24",
    "dcd",
    note="The results were seen, not the reasons for each official.",
)
IO_GROUP = reported(
    "io-group-v-veoh",
    "Io Grp., Inc. v. Veoh Networks, Inc.",
    "586 F. Supp. 2d 1132",
    "2008-08-27",
    "cand",
    note="Copyright.",
)
NHS_SYSTEMS = reported(
    "ftc-v-nhs-systems", "FTC v. NHS Sys., Inc.", "No. 08-2215", "2011-05", "paed"
)
SQUARE_RING = reported(
    "square-ring-v-ustream", "Square Ring, Inc. v. Doe-1", "No. 09-563 (GMS)", "2015-01-23", "ded"
)
VASILENKO = reported(
    "arista-v-vasilenko",
    "Arista Records, LLC v. Vasilenko",
    "No. 15-cv-21450",
    "2017-03",
    "flsd",
    note="The ruling on a later motion to vacate it as moot was not seen.",
)
HAWKINS_V_BORSY = reported(
    "hawkins-v-borsy",
    "Hawkins v. Borsy",
    "No. 1:05-cv-1256 (LMB/JFA)",
    "2020-08-27",
    "vaed",
    note="A defendant, after more than eight years.",
)
KECK = reported(
    "keck-v-alibaba", "Keck v. Alibaba.com, Inc.", "No. 17-cv-05672-BLF", "2018-07-31", "cand"
)
ATARI = reported(
    "atari-v-redbubble",
    "Atari Interactive, Inc. v. Redbubble, Inc.",
    "515 F. Supp. 3d 1089",
    "2021-01-28",
    "cand",
    history=(Treatment(Effect.AFFIRMED, "2023-07-24", "9th Cir. (mem.), in part"),),
)
RUST = reported(
    "cftc-v-rust", "CFTC v. Rust Rare Coin Inc.", "No. 2:18-cv-00892", "2021-04-13", "utd"
)
FORNIX = reported(
    "fornix-v-unknown-party",
    "Fornix Holdings LLC v. Unknown Party",
    "No. CV-22-00494-PHX-DLR",
    "2022-03",
    "azd",
    note="The denial; the intermediaries were joined and heard in May 2022.",
)
YOUR_TRUE_NATURE = reported(
    "your-true-nature",
    "Your True Nature, Inc. v. JF Show Store",
    "No. 23-cv-00107-CNS",
    "2023-02-22",
    "cod",
)
VERIZON = reported(
    "verizon-trademark",
    "Verizon Trademark Servs. LLC v. Verizon Trademark Servs. LLC",
    "No. 23-CV-2750",
    "2024-01-04",
    "dcd",
)
TALAVERA = reported(
    "talavera-v-taizhou",
    "Talavera Hair Prods., Inc. v. Taizhou Yunsung Elec. Appliance Co.",
    "No. 3:18-cv-00823-RBM-JLB",
    "2024-01-08",
    "casd",
)
PEANUTS = reported(
    "peanuts-v-partnerships",
    "Peanuts Worldwide LLC v. P'ships",
    "No. 23 C 2965",
    "2024-06-25",
    "ilnd",
)
KLIVINGTON = reported(
    "klivington-evans",
    "Klivington-Evans v. PassingYourOBGYNBoards.com",
    "No. CV-24-02677-PHX-DWL",
    "2024-10-08",
    "azd",
)
FUTURE_MOTION = reported(
    "future-motion-v-lai", "Future Motion, Inc. v. Lai", "No. 3:23-cv-1742-AR", "2025-05-19", "ord"
)
PATAGONIA = reported(
    "patagonia-v-agnew",
    "Patagonia, Inc. v. Agnew",
    "No. 2:25-cv-03283-CV-SK",
    "2025-06-05",
    "cacd",
    note="The platforms were served and heard first; the reasoning was not seen.",
)
