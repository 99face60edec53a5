"""Decisions of the district courts of the Second Circuit."""

from __future__ import annotations

from functools import partial

from injunction_rules.model.authorities import Authority, Effect, Treatment, Verification

reported = partial(Authority, verification=Verification.REPORTED)

KELLY_TOYS = Authority(
    "kelly-toys-2023",
    "Kelly Toys Holdings, LLC v. alialialiLL Store",
    "No. 21 Civ. 8434 (AKH)",
    "2023-05-31",
    "nysd",
    verification=Verification.PRIMARY,
    note="The order this package began with.",
    holds="denying as futile relief against sellers whom nobody could serve, and refusing it "
    "against marketplaces that removed what they were told of and dealt at arm's length",
)
JOHN_WILEY = Authority(
    "john-wiley-v-book-dog",
    "John Wiley & Sons, Inc. v. Book Dog Books, LLC",
    "327 F. Supp. 3d 606",
    "2018-08-17",
    "nysd",
    verification=Verification.AS_CITED,
    note="By a parenthetical in Havens it reached entities that one man owned or controlled, "
    "all twenty-five of them; its page 638 is known only as the order cites it.",
    holds="cited by the order of May 31, 2023 for substantial intertwinement",
)
KELLY_TOYS_CONTEMPT = reported(
    "kelly-toys-contempt-2023",
    "Kelly Toys Holdings LLC v. 19885566 Store",
    "No. 22-CV-9384 (JMF)",
    "2023-06-29",
    "nysd",
    history=(
        Treatment(Effect.STAYED, "2023-07-20", "same court, as to relisting and storefronts"),
        Treatment(Effect.WITHDRAWN, "2024-02", "same court, on reconsideration"),
    ),
    note="The day of its withdrawal was not verified; by the end of February 2024 it "
    "was being discussed.",
    holds="holding marketplaces in contempt that themselves advertised the enjoined goods after "
    "notice",
)
KELLY_TOYS_RECONSIDERED = reported(
    "kelly-toys-reconsidered-2024",
    "Kelly Toys Holdings LLC v. 19885566 Store (on reconsideration)",
    "No. 22-CV-9384 (JMF)",
    "2024",
    "nysd",
    known_by="2024-02",
    note="The day was not verified; by the end of February 2024 it was being discussed.",
    holds="withdrawing contempt of marketplaces not shown to know or have reason to know that a "
    "particular merchant was selling the goods or meant to use their tools for it",
)
TKACH = Authority(
    "arista-v-tkach",
    "Arista Records, LLC v. Tkach",
    "122 F. Supp. 3d 32",
    "2015-06-03",
    "nysd",
    note="Before Havens; the network provider then moved to have the injunction modified. Its "
    "opening and its conclusion were read, the latter as quoted.",
    verification=Verification.PRIMARY,
    holds="holding a network provider in active concert that, after notice, kept up the service "
    "by which users reached the enjoined site",
)
MOTOROLA_V_UZAN = reported(
    "motorola-v-uzan",
    "Motorola Credit Corp. v. Uzan",
    "978 F. Supp. 2d 205",
    "2013",
    "nysd",
    note="Its appeal is Motorola v. Standard Chartered, 771 F.3d 160 (2d Cir. 2014).",
    holds="holding that a bank's ordinary services to a customer are not concert with him",
)
PARAMOUNT_V_CAROL = reported(
    "paramount-v-carol",
    "Paramount Pictures Corp. v. Carol Publ'g Grp.",
    "25 F. Supp. 2d 372",
    "1998-08-07",
    "nysd",
    holds="holding that sellers who had bought the goods outright before the injunction might "
    "resell them on their own account",
)
BEAR_V_KIM = reported(
    "bear-v-kim",
    "Bear U.S.A., Inc. v. Kim",
    "71 F. Supp. 2d 237",
    "1999-09-17",
    "nysd",
    holds="holding in contempt a supplier that, knowing of the judgment, joined the enjoined "
    "seller in making and moving the goods",
)
CF_FRESH = reported(
    "cf-fresh-v-carioto",
    "CF Fresh, LLC v. Carioto Produce, Inc.",
    "No. 1:20-CV-0884",
    "2022-01-27",
    "nynd",
    holds="refusing contempt of a bank that was slow to freeze a customer's account",
)
DISTRICT_COUNCIL = reported(
    "us-v-district-council",
    "United States v. District Council of N.Y.C. (Forde)",
    "No. 90 Civ. 5722",
    "2007-09-17",
    "nysd",
    holds="holding a union officer in contempt of the one breach in which he was clearly shown "
    "to have taken part or of which he knew, and of no other",
)
BUSINESS_CASUAL = reported(
    "business-casual-v-youtube",
    "Bus. Casual Holdings, LLC v. YouTube, LLC",
    "No. 21-cv-3610 (JGK)",
    "2022-03-21",
    "nysd",
    history=(Treatment(Effect.AFFIRMED, "2023-10-17", "2d Cir. (summary order)"),),
    holds="describing removals three, nine and twenty-three days after complaint as prompt",
)
MP3TUNES = Authority(
    "capitol-v-mp3tunes",
    "Capitol Records, Inc. v. MP3tunes, LLC",
    "821 F. Supp. 2d 627",
    "2011-10-25",
    "nysd",
    note="Its holding was read in the order's own conclusion. Its appeal is EMI Christian "
    "Music Grp., Inc. v. MP3tunes, LLC, 844 F.3d 79 (2d Cir. 2016), on the policy for "
    "repeat infringers; how it ended was not read.",
    verification=Verification.PRIMARY,
    holds="withholding the safe harbour for the works that were noticed and left in users' "
    "lockers, and for no others",
)
WOLK = reported(
    "wolk-v-kodak",
    "Wolk v. Kodak Imaging Network, Inc.",
    "840 F. Supp. 2d 724",
    "2012-01-03",
    "nysd",
    note="Its appeal was not verified.",
    holds="holding that notices of some copies oblige a host neither to look for nor to remove "
    "others",
)
TOP_DEPARTMENT_STORE = reported(
    "kelly-toys-v-top-department-store",
    "Kelly Toys Holdings, LLC v. Top Dep't Store",
    "No. 22 Civ. 558 (PAE)",
    "2022-08-26",
    "nysd",
    holds="upholding service by e-mail on sellers in China for whom a diligent search found no "
    "real address",
)
ACUTEYE = reported(
    "smart-study-v-acuteye",
    "Smart Study Co. v. Acuteye-US",
    "No. 21-cv-5860 (GHW)",
    "2022-07-21",
    "nysd",
    history=(
        Treatment(Effect.AFFIRMED, "2025-12-18", "Smart Study, No. 24-313 (2d Cir. Dec. 18, 2025)"),
    ),
    holds="refusing default judgment against sellers in China who were served by e-mail alone",
)
SULZER_MIXPAC = reported(
    "sulzer-mixpac-v-medenstar",
    "Sulzer Mixpac AG v. Medenstar Indus. Co.",
    "312 F.R.D. 329",
    "2015-11-27",
    "nysd",
    history=(
        Treatment(
            Effect.ABROGATED,
            "2025-12-18",
            "Smart Study, No. 24-313 (2d Cir. Dec. 18, 2025)",
            extent="as to China",
        ),
    ),
    holds="allowing service by e-mail on a seller in China as not prohibited by the Convention",
)
LESER = reported(
    "leser-v-us-bank",
    "Leser v. U.S. Bank Nat'l Ass'n",
    "No. 09-CV-2362 (KAM) (ALC)",
    "2011-03-18",
    "nyed",
    note="Its first page and a summary of it were read.  A nonparty witness.",
    holds="holding in contempt one on whom papers were served as state law allows a summons to be",
)
LEADSINGER = reported(
    "leadsinger-v-cole",
    "Leadsinger, Inc. v. Cole",
    "No. 05 Civ. 5606 (HBP)",
    "2006-08-04",
    "nysd",
    holds="refusing to enforce an order to show cause that was not served in the way it directed",
)
OTAMEDIA = Authority(
    "philip-morris-v-otamedia",
    "Philip Morris USA, Inc. v. Otamedia Ltd.",
    "331 F. Supp. 2d 228",
    "2004-08-20",
    "nysd",
    verification=Verification.PRIMARY,
    note="Its opening was read; the outcome and the reason, in summaries of it and of a case that "
    "follows it.  The order ran against the registrant, who had appeared and gave up the suit.",
    holds="ordering transferred the names by which a party broke a default judgment, though no "
    "mark was in them, since the suit against a name is not the only remedy",
)
UNLOCKING = Authority(
    "in-re-order-requiring-xxx",
    "In re Order Requiring [XXX], Inc. to Assist in the Execution of a Search Warrant",
    "No. 14 Mag. 2258",
    "2014-10-31",
    "nysd",
    verification=Verification.PRIMARY,
    note="A magistrate judge.  The opening was read, and the term on objections, as quoted in a "
    "report.",
    holds="ordering a maker, without it, to help unlock a phone, with leave to object before it "
    "must comply, since it is due a hearing on the burden first",
)
APPLE = Authority(
    "in-re-apple",
    "In re Order Requiring Apple, Inc. to Assist in the Execution of a Search Warrant",
    "No. 15-MC-1902 (JO)",
    "2016-02-29",
    "nyed",
    verification=Verification.PRIMARY,
    note="A magistrate judge.  The opening was read; the day is known by reports.",
    holds="weighing, under the All Writs Act, how close the stranger is to the matter, the burden "
    "on it and the need, and refusing the order",
)
TRUE_RELIGION = reported(
    "true-religion-v-lei",
    "True Religion Apparel, Inc. v. Xiaokang Lei",
    "No. 11 Civ. 8242 (HB)",
    "2011-12-02",
    "nysd",
    note="Known by a law professor's report of the restraining order of November 18 and of this "
    "one; the brief was seen.  A default judgment followed in March 2012.",
    holds="restraining third parties in broad terms, with sellers who did not come, first without "
    "notice and then until judgment",
)
ELSEVIER_V_SCI_HUB = reported(
    "elsevier-v-sci-hub",
    "Elsevier Inc. v. www.Sci-Hub.org",
    "No. 15 Civ. 4282 (RWS)",
    "2015-10-30",
    "nysd",
    note="Uncontested: whether the registries were in active concert was not argued.",
    holds="ordering registries, unopposed, to suspend a pirate site's names",
)
SCHLUTER = Authority(
    "schluter-v-sanven",
    "Schluter Sys., L.P. v. Sanven Corp.",
    "No. 8:22-CV-155 (TJM/CFH)",
    "2023",
    "nynd",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion.",
    holds="refusing, without prejudice, service by e-mail and through trademark counsel",
)
OL_ASSOCIATES = reported(
    "ol-associates-v-del-conte",
    "O & L Assocs. v. Del Conte",
    "601 F. Supp. 1463",
    "1985-02-01",
    "nysd",
    holds="holding not bound a company that got its rights by an honest contract before the order",
)
ONE11 = reported(
    "one11-v-nuop",
    "ONE11 Imports Inc. v. NuOp LLC",
    "No. 16-CV-7197 (JPO)",
    "2016-12-19",
    "nysd",
    holds="holding that notice does not bind a retailer as to goods bought in a deal closed "
    "before the injunction",
)
MATRIX_ESSENTIALS = reported(
    "matrix-v-quality-king",
    "Matrix Essentials v. Quality King Distribs., Inc.",
    "346 F. Supp. 2d 384",
    "2004-11-18",
    "nyed",
    note="Relatives and affiliates were let go for want of knowledge; the decree is reported to "
    "have been set aside later, 522 F. Supp. 2d 470.",
    holds="refusing contempt of relatives and affiliates who were not shown to have known of "
    "the order",
)
NIKE_V_WU = reported(
    "nike-v-wu",
    "Nike, Inc. v. Wu",
    "No. 13 Civ. 8012 (CM)",
    "2020-01-17",
    "nysd",
    history=(Treatment(Effect.AFFIRMED, "2021-08-30", "12 F.4th 119 (2d Cir. 2021)"),),
    note="What it recounts of sellers held in contempt was read in an excerpt; the rest is "
    "known by summaries.",
    holds="refusing contempt of banks whose routine services, abroad, were not clearly forbidden",
)
VIACOM = reported(
    "viacom-v-youtube",
    "Viacom Int'l Inc. v. YouTube, Inc.",
    "718 F. Supp. 2d 514",
    "2010-06-23",
    "nysd",
    history=(
        Treatment(
            Effect.VACATED,
            "2012-04-05",
            "676 F.3d 19 (2d Cir. 2012), remanding on knowledge, control and syndication",
            extent="in part, on other grounds",
            on_point=False,
        ),
    ),
    note="How far the appeal left it standing was not read; what it sent back, as the opinion "
    "on remand lists it, is knowledge, blindness, control and syndication.",
    holds="treating removal of nearly all of some hundred thousand clips within one business "
    "day as swift",
)
NORTH_FACE = reported(
    "north-face-v-fujian",
    "North Face Apparel Corp. v. Fujian Sharing Imp. & Exp. Ltd.",
    "No. 10 Civ. 1630 (AKH)",
    "2011-06-13",
    "nysd",
    history=(Treatment(Effect.VACATED, "2011-06-24", "same court, of its own motion"),),
    holds="holding in contempt a registry, named in the order, that kept a listed name working",
)
NORTH_FACE_RECONSIDERED = reported(
    "north-face-reconsidered",
    "North Face Apparel Corp. v. Fujian Sharing Imp. & Exp. Ltd. (on reconsideration)",
    "No. 10 Civ. 1630 (AKH)",
    "2011-06-24",
    "nysd",
    holds="vacating that contempt for doubt about jurisdiction over the registry",
)
WESTON = reported(
    "weston-v-pt-bank-mutiara",
    "Weston Cap. Advisors, Inc. v. PT Bank Mutiara, Tbk.",
    "No. 13 Civ. 6945",
    "2015-09-08",
    "nysd",
    history=(
        Treatment(
            Effect.AFFIRMED,
            "2016-06-24",
            "No. 15-3158 (2d Cir. June 24, 2016) (summary order)",
            extent="as to the nonparties",
        ),
    ),
    holds="widening contempt, after a hearing, to the owner and the sister companies of a shell "
    "that they helped to stay in breach",
)
AVIV = reported(
    "aviv-v-brainard",
    "Aviv v. Brainard",
    "No. 18-cv-5088",
    "2018-10-11",
    "nysd",
    holds="holding in contempt only those shown to have known of the order and to have acted "
    "themselves",
)
ALLSTAR_V_158 = reported(
    "allstar-v-158",
    "Allstar Mktg. Grp., LLC v. 158",
    "No. 18-cv-4101",
    "2019-08-20",
    "nysd",
    holds="refusing to extend a default injunction to service providers that were not heard",
)
MCGRAW_HILL = reported(
    "mcgraw-hill-v-doe",
    "McGraw Hill LLC v. Doe 1",
    "No. 20-cv-00356 (LJL)",
    "2020-02-12",
    "nysd",
    note="Its opening was seen, not the term that was struck.",
    holds="cutting even an unopposed injunction to the persons whom the rule lets a court bind",
)
AFACAI = reported(
    "allstar-v-afacai",
    "Allstar Mktg. Grp., LLC v. Afacai",
    "No. 20-CV-8406",
    "2021-01-08",
    "nysd",
    holds="recognising a platform's interest in its own dealings, apart from the merchants', as "
    "ground to come in",
)
ALLSTAR_PLACE_TRO = reported(
    "allstar-v-allstar-place-tro",
    "Allstar Mktg. Grp., LLC v. Allstar_Place (temporary restraining order)",
    "No. 21-cv-5856 (LJL)",
    "2021",
    "nysd",
    known_by="2021-10-14",
    note="Earlier than the preliminary injunction of October 14, 2021; the day was not seen.",
    holds="refusing to bind directly banks and platforms that were not heard and not shown to "
    "act with the sellers",
)
ALLSTAR_PLACE = Authority(
    "allstar-v-allstar-place",
    "Allstar Mktg. Grp., LLC v. Allstar_Place",
    "No. 21-cv-5856 (LJL)",
    "2021-10-14",
    "nysd",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion.",
    holds="letting platforms go on serving the sellers' accounts for listings that do not infringe",
)
AIRPODS_PRO = reported(
    "kelly-toys-v-airpods-pro",
    "Kelly Toys Holdings, LLC v. AirPods Pro Store",
    "No. 21-cv-8435 (LJL)",
    "2022",
    "nysd",
    holds="entering a preliminary injunction on service by means that the court had authorised",
)
KYJEN = Authority(
    "kyjen-v-individuals",
    "Kyjen Co. v. Individuals",
    "No. 23 Civ. 612 (JHR)",
    "2023-03-02",
    "nysd",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion.",
    holds="asking, seller by seller, for reasonable diligence before an address counts as unknown",
)
CAWTHON = Authority(
    "cawthon-v-zhousunyijie",
    "Cawthon v. Zhousunyijie",
    "No. 22-cv-3021 (LJL)",
    "2023-10-18",
    "nysd",
    note="The result was read in an excerpt of the opinion, not the reasoning.",
    verification=Verification.PRIMARY,
    holds="refusing service by e-mail on a seller in China with a listed address",
)
KELLY_TOYS_DISMISSAL = reported(
    "kelly-toys-dismissal-2023",
    "Kelly Toys Holdings LLC v. 19885566 Store (motion to dismiss)",
    "No. 22-CV-9384 (JMF)",
    "2023-12-27",
    "nysd",
    holds="letting claims of contributory infringement against the marketplaces go forward",
)
FOX_SHIVER = Authority(
    "fox-shiver-v-individuals",
    "Fox Shiver LLC v. Individuals",
    "No. 23-CV-1898 (JPO)",
    "2024-09-25",
    "nysd",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion.",
    holds="allowing service by e-mail where China's authority and an investigator had found the "
    "address wrong",
)
ZYPREXA = reported(
    "zyprexa-injunction",
    "In re Zyprexa Injunction",
    "474 F. Supp. 2d 385",
    "2007-02-13",
    "nyed",
    history=(
        Treatment(Effect.AFFIRMED, "2010-08-12", "Eli Lilly, 617 F.3d 186, for one respondent"),
    ),
    holds="holding that those who knowingly helped to spread papers under a protective order may "
    "be enjoined, and letting off sites that only could have carried them",
    note="Some who spread the papers had to give them back; web sites were let go.",
)
UNITED_KING = reported(
    "united-king-v-does",
    "United King Film Distrib. Ltd. v. Does 1-10",
    "No. 21 Civ. 11025 (KPF)",
    "2022-04-26",
    "nysd",
    history=(Treatment(Effect.STAYED, "2022-05", "same court, then narrowed by agreement"),),
    holds="ordering on default that service providers block sites and deal with them no more",
    note="Decided with Nos. 21 Civ. 11024 and 11026.  The opening of the default judgment was "
    "read.  By reports its movants asked for a stay in May 2022 and agreed to a narrower order in "
    "June, after providers and their associations protested.",
)
PECON = reported(
    "ftc-v-pecon-software",
    "FTC v. Pecon Software Ltd.",
    "No. 12 Civ. 7186 (PAE)",
    "2013-08-07",
    "nysd",
    holds="allowing service by e-mail in India, whose objection to post does not reach it",
    note="India; the opening was read, the holding is known by another court's summary.",
)
GUCCI_REMAND = reported(
    "gucci-v-weixing-li-remand",
    "Gucci Am., Inc. v. Weixing Li (on remand)",
    "135 F. Supp. 3d 87",
    "2015-09-29",
    "nysd",
    holds="finding jurisdiction over a bank abroad that moved the defendants' money through "
    "its account in the state",
    note="A subpoena to a nonparty bank; the opening and summaries were read.  Under New York law "
    "an account merely kept is not enough: Licci, 20 N.Y.3d 327 (2012), known by reports.",
)
PEARSON = Authority(
    "pearson-v-does",
    "Pearson Educ., Inc. v. Does 1-100",
    "No. 17-CV-203 (KMW)",
    "2022-08-26",
    "nysd",
    verification=Verification.PRIMARY,
    holds="allowing service by e-mail in India and refusing it in the United Kingdom",
    note="E-mail allowed to India and refused to the United Kingdom; the order's own summary was "
    "read, not its reasons.",
)
STRATFS = Authority(
    "cfpb-v-stratfs",
    "CFPB v. StratFS, LLC",
    "No. 1:24-CV-00040",
    "2025-05-22",
    "nywd",
    verification=Verification.PRIMARY,
    note="The opening was read, and summaries of the findings.",
    holds="counting with the estate nonparties that an enjoined man ran, to which its money had "
    "gone, by the order's own definition and after hearings",
)
