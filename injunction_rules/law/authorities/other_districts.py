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
    holds="holding in contempt organisers who acted with the enjoined group in a blockade",
)
NETTIS = reported(
    "nettis-v-iwi",
    "Nettis Envtl. Ltd. v. IWI, Inc.",
    "46 F. Supp. 2d 722",
    "1999-04-14",
    "ohnd",
    holds="holding a party in contempt that was days late in cleaning its site and left it "
    "registered with search engines",
)
PRODUCTIVE_MARKETING = reported(
    "ftc-v-productive-marketing",
    "FTC v. Productive Mktg., Inc.",
    "136 F. Supp. 2d 1096",
    "2001-02-22",
    "cacd",
    holds="holding in contempt a processor that, with notice, kept money which the order told "
    "it to hand over",
)
GULA_REMAND = reported(
    "chicago-truck-drivers-remand",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "230 F. Supp. 2d 963",
    "2002",
    "moed",
    holds="holding in contempt an owner who had had the companies' money spent elsewhere",
)
LANDMARK = reported(
    "landmark-v-epa",
    "Landmark Legal Found. v. EPA",
    "272 F. Supp. 2d 70",
    "2003-07-24",
    "dcd",
    note="The results were seen, not the reasons for each official.",
    holds="holding an agency in contempt and each of its high officials, judged apart, not",
)
IO_GROUP = reported(
    "io-group-v-veoh",
    "Io Grp., Inc. v. Veoh Networks, Inc.",
    "586 F. Supp. 2d 1132",
    "2008-08-27",
    "cand",
    note="Copyright.",
    holds="treating removal on the same day or within a few days as expeditious",
)
NHS_SYSTEMS = reported(
    "ftc-v-nhs-systems",
    "FTC v. NHS Sys., Inc.",
    "No. 08-2215",
    "2011-05",
    "paed",
    holds="holding a processor in contempt of an order, addressed to it, to hand money over",
)
SQUARE_RING = reported(
    "square-ring-v-ustream",
    "Square Ring, Inc. v. Doe-1",
    "No. 09-563 (GMS)",
    "2015-01-23",
    "ded",
    holds="declining to decide as a matter of law that removal two days after a live event, of "
    "which the host was warned, was prompt",
)
VASILENKO = reported(
    "arista-v-vasilenko",
    "Arista Records, LLC v. Vasilenko",
    "No. 15-cv-21450",
    "2017-03",
    "flsd",
    note="The ruling on a later motion to vacate it as moot was not seen.",
    holds="holding that the statute on service providers does not keep Rule 65(d) from a "
    "network provider, active concert being left for proof",
)
HAWKINS_V_BORSY = reported(
    "hawkins-v-borsy",
    "Hawkins v. Borsy",
    "No. 1:05-cv-1256 (LMB/JFA)",
    "2020-08-27",
    "vaed",
    note="A defendant, after more than eight years.",
    holds="dismissing for laches a charge of contempt brought more than eight years after the "
    "facts were known",
)
KECK = Authority(
    "keck-v-alibaba",
    "Keck v. Alibaba.com, Inc.",
    "No. 17-cv-05672-BLF",
    "2018-07-31",
    "cand",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion.",
    holds="allowing service by e-mail and by the marketplace's own messages on storefronts in "
    "China",
)
ATARI = reported(
    "atari-v-redbubble",
    "Atari Interactive, Inc. v. Redbubble, Inc.",
    "515 F. Supp. 3d 1089",
    "2021-01-28",
    "cand",
    history=(Treatment(Effect.AFFIRMED, "2023-07-24", "9th Cir. (mem.)", extent="in part"),),
    holds="finding no wilful blindness in a marketplace that removed the identified listings "
    "once sued",
)
RUST = reported(
    "cftc-v-rust",
    "CFTC v. Rust Rare Coin Inc.",
    "No. 2:18-cv-00892",
    "2021-04-13",
    "utd",
    holds="holding in contempt a bank that offered to hold the fund and let it go, and could "
    "not plead an inability of its own making",
)
FORNIX = reported(
    "fornix-v-unknown-party",
    "Fornix Holdings LLC v. Unknown Party",
    "No. CV-22-00494-PHX-DLR",
    "2022-03",
    "azd",
    note="The denial; the intermediaries were joined and heard in May 2022.",
    holds="refusing to command intermediaries that were not parties",
)
YOUR_TRUE_NATURE = reported(
    "your-true-nature",
    "Your True Nature, Inc. v. JF Show Store",
    "No. 23-cv-00107-CNS",
    "2023-02-22",
    "cod",
    holds="refusing to restrain host sites without privity with the sellers or help in the wrong",
)
VERIZON = reported(
    "verizon-trademark",
    "Verizon Trademark Servs. LLC v. Verizon Trademark Servs. LLC",
    "No. 23-CV-2750",
    "2024-01-04",
    "dcd",
    holds="striking duties of third parties, beyond its jurisdiction and not alleged to act "
    "with the defendants, from a default judgment",
)
MICROSOFT_V_DOES_2010 = reported(
    "microsoft-v-does-1-27",
    "Microsoft Corp. v. John Does 1-27",
    "No. 1:10-cv-00156 (LMB/JFA)",
    "2010-09-17",
    "vaed",
    note="The opening of the recommendation of September 17, 2010 was read; by reports it "
    "recommended the judgment, and the district judge then ordered the transfer.",
    holds="recommending, on default, that the registry of the names that ran a network of "
    "infected machines transfer them",
)
CHANEL_V_PARTNERSHIPS = Authority(
    "chanel-v-partnerships",
    "Chanel, Inc. v. P'ships & Unincorporated Ass'ns Identified on Schedule \"A\"",
    "No. 2:11-cv-01508-KJD-PAL",
    "2011-11-14",
    "nvd",
    verification=Verification.PRIMARY,
    note="That it was granted, without notice, under 15 U.S.C. § 1116 and Rule 65 was read in the "
    "order's opening; what it told third parties, as quoted in several reports.",
    holds="ordering without notice that registries move the sellers' names to another registrar "
    "and that search engines and networks drop them",
)
PHILIP_MORRIS_V_JIANG = reported(
    "philip-morris-v-jiang",
    "Philip Morris USA, Inc. v. Jiang",
    "No. 11-CV-24049",
    "2011-12-12",
    "flsd",
    note="Known by a legal publisher's report.",
    holds="telling a payment firm and a registrar, in a preliminary injunction against absent "
    "sellers, to divert their money and hold their names",
)
WAVVE = Authority(
    "wavve-v-unknown-party",
    "Wavve Americas Inc. v. Unknown Party",
    "No. CV-24-02071-PHX-DWL",
    "2024-08-16",
    "azd",
    verification=Verification.PRIMARY,
    note="What was asked and that it was refused were read in the order's opening, not the "
    "reasons.",
    holds="refusing a restraining order, asked without notice, that a registrar who was no party "
    "hold the names of unknown registrants",
)
BOYKO = reported(
    "boyko-v-kondratiev",
    "Boyko v. Kondratiev",
    "No. CV-23-01186-PHX-DLR",
    "2023-07-14",
    "azd",
    note="The opening was read: the judge asked for authority for an order without notice against "
    "the registrar, and granted the motion in part; that it was refused against the registrar is "
    "known by summaries.",
    holds="restraining the registrant alone, where no authority was shown for an order without "
    "notice against a registrar who was no party",
)
TALAVERA = reported(
    "talavera-v-taizhou",
    "Talavera Hair Prods., Inc. v. Taizhou Yunsung Elec. Appliance Co.",
    "No. 3:18-cv-00823-RBM-JLB",
    "2024-01-08",
    "casd",
    note="The disposition was read in the order, the reasons in a summary.",
    holds="refusing, without prejudice, a permanent injunction that ran to persons who were no "
    "parties, unless the rule or another law gives the power",
)
PEANUTS = Authority(
    "peanuts-v-partnerships",
    "Peanuts Worldwide LLC v. P'ships",
    "No. 23 C 2965",
    "2024-06-25",
    "ilnd",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion. Contrary in the same district: "
    "Luxottica, 391 F. Supp. 3d 816 (N.D. Ill. 2019).",
    holds="holding, with most judges of its district, that sellers in China may be served by "
    "e-mail",
)
KLIVINGTON = reported(
    "klivington-evans",
    "Klivington-Evans v. PassingYourOBGYNBoards.com",
    "No. CV-24-02677-PHX-DWL",
    "2024-10-08",
    "azd",
    holds="refusing to extend a restraining order to a registrar and a privacy service that "
    "were no parties",
)
FUTURE_MOTION = Authority(
    "future-motion-v-lai",
    "Future Motion, Inc. v. Lai",
    "No. 3:23-cv-1742-AR",
    "2025-05-19",
    "ord",
    verification=Verification.PRIMARY,
    note="Its disposition, and that the Act protects the jurisdiction that there is, were read "
    "in the order; how it weighs Rule 65 is known by a report.",
    holds="holding that the All Writs Act does not give over a nonparty platform the power that "
    "Rule 65 withholds",
)
PATAGONIA = reported(
    "patagonia-v-agnew",
    "Patagonia, Inc. v. Agnew",
    "No. 2:25-cv-03283-CV-SK",
    "2025-06-05",
    "cacd",
    note="The platforms were told to comply or show cause, as the opening of the order says; "
    "its reasons were not seen.",
    holds="writing platforms into a preliminary injunction over their objection, after notice "
    "and a hearing",
)
LUXOTTICA = reported(
    "luxottica-v-partnerships",
    "Luxottica Grp. S.p.A. v. P'ships",
    "391 F. Supp. 3d 816",
    "2019-05-24",
    "ilnd",
    holds="dismissing sellers in China that were served by e-mail without a search for their "
    "addresses",
    note="Sellers in China; the opening and summaries were read.",
)
UNICOLORS = Authority(
    "unicolors-v-shewin",
    "Unicolors, Inc. v. Shewin Flagship Shops",
    "No. 24 C 2987",
    "2024-10-24",
    "ilnd",
    verification=Verification.PRIMARY,
    holds="dissolving an injunction for want of jurisdiction over a seller abroad that had "
    "sold nothing into the state",
    note="A seller, not a nonparty; its introduction was read, its reasons are known by reports.",
)
STONE = Authority(
    "stone-v-san-francisco",
    "Stone v. City & Cnty. of San Francisco",
    "145 F.R.D. 553",
    "1993-01-19",
    "cand",
    verification=Verification.PRIMARY,
    holds="holding that fines for contempt do not run while the order is stayed",
    note="Fines for contempt of a party; its introduction was read.",
)
LUCY_V_ADAMS = reported(
    "lucy-v-adams",
    "Lucy v. Adams",
    "224 F. Supp. 79",
    "1963-05-16",
    "alnd",
    note="The opening was read, and summaries of the ruling.",
    holds="answering an officer's petition that the injunction against the holder of his office "
    "before him bound him, by Rule 25(d) and Rule 65(d), once he knew of it",
)
