"""Decisions of the Court of Appeals for the Second Circuit."""

from __future__ import annotations

from functools import partial

from injunction_rules.model.authorities import Authority, Effect, Treatment, Verification

reported = partial(Authority, verification=Verification.REPORTED)

BRADSTREET = Authority(
    "bradstreet",
    "Bradstreet Co. v. Bradstreet's Collection Bureau",
    "249 F. 958",
    "1918",
    "ca2",
    note="Older than the local rule, which now sets the practice. The passage was read in an "
    "excerpt of the opinion.",
    verification=Verification.PRIMARY,
    holds="not insisting on delivery by hand of an order to show cause in civil contempt",
)
ALEMITE = Authority(
    "alemite",
    "Alemite Mfg. Corp. v. Staff",
    "42 F.2d 832",
    "1930-07-07",
    "ca2",
    verification=Verification.PRIMARY,
    note="Its second page is known by the quotation in NLRB v. Sequoia (9th Cir. 1977).",
    holds="refusing contempt of a former employee who, after leaving, did for himself what the "
    "decree forbade",
    passages={
        "832": (
            "holding that one who knowingly helps a party to break a decree is open to "
            "contempt, and that one who does the forbidden thing wholly for himself is not"
        ),
        "833": (
            "confining punishment of a stranger to one who has helped to bring about an act "
            "of the party, by abetting it or by being one with it in law"
        ),
    },
)
# The page that has the two doors: to abet the party, or to be one with it in law.
ALEMITE_833 = ALEMITE.at("833", Verification.REPORTED)
SALVAGE_PROCESS = Authority(
    "salvage-process",
    "Salvage Process Corp. v. Acme Tank Cleaning Process Corp.",
    "86 F.2d 727",
    "1936-12-07",
    "ca2",
    verification=Verification.PRIMARY,
    note="The passage was read in an excerpt of the opinion.",
    holds="holding that a civil contempt award falls with the injunction that it enforced",
)
HOPWOOD = reported(
    "hopwood",
    "NLRB v. Hopwood Retinning Co.",
    "104 F.2d 302",
    "1939-06-06",
    "ca2",
    note="The opening was read, and a summary of the rest.",
    holds="treating a company formed to take over and carry on the enjoined business as its "
    "alter ego and instrument",
)
BERRY = reported(
    "berry-v-midtown",
    "Berry v. Midtown Serv. Corp.",
    "104 F.2d 107",
    "1939-05-29",
    "ca2",
    holds="holding that contempt lies for breach of what an order expressly commands and not of "
    "what it implies",
)
HEYMAN = reported(
    "heyman-v-kline",
    "Heyman v. Kline",
    "444 F.2d 65",
    "1971-06-10",
    "ca2",
    holds="reversing contempt of a wife who stood on a right of her own, got before the suit "
    "and not adjudged in it",
)
LASKY = reported(
    "lasky-v-quinlan",
    "Lasky v. Quinlan",
    "558 F.2d 1133",
    "1977",
    "ca2",
    holds="reading Rule 71 as a rule of procedure, which does not enlarge who is bound",
)
VUITTON = reported(
    "vuitton-v-carousel",
    "Vuitton et Fils S.A. v. Carousel Handbags",
    "592 F.2d 126",
    "1979-02-01",
    "ca2",
    holds="holding that actual notice is what the rule asks, and sending back for a hearing on "
    "what each owner knew and did",
)
SIMKIN = reported(
    "simkin",
    "Simkin v. United States",
    "715 F.2d 34",
    "1983-08-08",
    "ca2",
    note="The confinement of a witness; it speaks of sanctions that coerce, not of compensation.",
    holds="holding that coercive sanctions are justified only while there is a realistic chance "
    "that they will bring compliance",
)
DOLE = reported(
    "dole-v-united-banana",
    "Dole Fresh Fruit Co. v. United Banana Co.",
    "821 F.2d 106",
    "1987-06-08",
    "ca2",
    note="Read the old text as asking no notice of officers, which the text since 2007 does; "
    "vacated contempt of those who were not told that they were charged.",
    holds="vacating contempt of officers who were within the order's reach but were not told "
    "that they were charged",
)
CANTERBURY_BELTS = reported(
    "canterbury-belts",
    "Canterbury Belts Ltd. v. Lane Walker Rudkin, Ltd.",
    "869 F.2d 34",
    "1989-02-13",
    "ca2",
    note="Succession between sister companies; jurisdiction over the parent was left to be shown.",
    holds="testing a sister company that succeeded to the business by the decree itself, and "
    "leaving jurisdiction over the parent abroad to be shown",
)
DRYWALL_TAPERS = reported(
    "drywall-tapers",
    "Drywall Tapers & Pointers v. Local 530",
    "889 F.2d 389",
    "1989-10-23",
    "ca2",
    note="By a summary the contempt of the union itself stood; a later court quotes what it "
    "says of clear orders.",
    holds="holding that an order must leave those whom it addresses in no doubt, and vacating "
    "contempt of those not told that they were charged",
)
IBT_AFFILIATES = reported(
    "us-v-ibt-affiliates",
    "United States v. Int'l Bhd. of Teamsters",
    "907 F.2d 277",
    "1990-06-27",
    "ca2",
    holds="upholding under the All Writs Act a restraint on affiliates, no parties to the "
    "decree, whose suits elsewhere threatened it",
)
OROURKE = Authority(
    "us-v-orourke",
    "United States v. O'Rourke",
    "943 F.2d 180",
    "1991-08-21",
    "ca2",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion.",
    holds="reversing contempt of a consent decree into which more had been read than it required",
)
PACCIONE = reported(
    "us-v-paccione",
    "United States v. Paccione",
    "964 F.2d 1269",
    "1992-05-05",
    "ca2",
    note="Two to one; criminal contempt affirmed.",
    holds="affirming criminal contempt of those who knew of the order and helped to break it",
)
TERRY = reported(
    "nysnow-v-terry",
    "N.Y. State Nat'l Org. for Women v. Terry",
    "961 F.2d 390",
    "1992-04-13",
    "ca2",
    history=(
        Treatment(Effect.VACATED, "1993", "507 U.S. 901 (1993) (mem.), as reported"),
        Treatment(
            Effect.FOLLOWED, "1998-10-21", "159 F.3d 86 (2d Cir. 1998), affirming its reinstatement"
        ),
    ),
    note="That the contempt had to be reinstated was seen; the order that vacated it was not.",
    holds="affirming contempt of nonparties who, told of the order, planned and carried out a "
    "blockade with the enjoined group",
)
KING_V_ALLIED = reported(
    "king-v-allied-vision",
    "King v. Allied Vision, Ltd.",
    "65 F.3d 1051",
    "1995",
    "ca2",
    note="On remand the movant was asked for a clear order, breach and want of diligence, "
    "919 F. Supp. 747 (S.D.N.Y. 1996).",
    holds="allowing contempt only where the order is clear, the proof of noncompliance clear "
    "and convincing, and the respondent not reasonably diligent",
)
WEBB = Authority(
    "webb-v-gaf",
    "Webb v. GAF Corp.",
    "78 F.3d 53",
    "1996-03-05",
    "ca2",
    note="Decided that an appeal was moot, which was read in an excerpt of the opinion; its "
    "page in the reports was not checked.",
    verification=Verification.PRIMARY,
    holds="holding an appeal from a preliminary injunction moot once it was merged in the "
    "permanent one",
)
METROPOLITAN_LIFE = reported(
    "met-life-v-robertson-ceco",
    "Metropolitan Life Ins. Co. v. Robertson-Ceco Corp.",
    "84 F.3d 560",
    "1996-05-22",
    "ca2",
    note="A defendant; that the plaintiff bears the burden was read in its argument alone.",
    holds="dismissing for want of personal jurisdiction, on contacts that it was for the "
    "plaintiff to show",
)
OPERATION_RESCUE = reported(
    "vacco-v-operation-rescue",
    "New York ex rel. Vacco v. Operation Rescue Nat'l",
    "80 F.3d 64",
    "1996-03-29",
    "ca2",
    holds="affirming contempt of members who acted for a group that was in substance the "
    "enjoined one under another name",
)
SHEET_METAL = Authority(
    "sheet-metal",
    "Sheet Metal Contractors Ass'n v. Sheet Metal Workers' Int'l Ass'n",
    "157 F.3d 78",
    "1998-09-02",
    "ca2",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion; the reasons of the strangers are "
    "known by a summary.",
    holds="holding that the All Writs Act reaches strangers where that is needed, and not one "
    "who acts lawfully for reasons of his own with no aim to evade",
)
TERRY_1998 = reported(
    "nysnow-v-terry-1998",
    "N.Y. State Nat'l Org. for Women v. Terry",
    "159 F.3d 86",
    "1998-10-21",
    "ca2",
    note="Affirmed the reinstatement of the contempt of 1990, as civil.",
    holds="affirming the reinstatement of contempt of those who joined in the blockades, as civil",
)
DOCTORS_ASSOCIATES = Authority(
    "doctors-associates",
    "Doctor's Assocs., Inc. v. Reinert & Duree, P.C.",
    "191 F.3d 297",
    "1999-08-12",
    "ca2",
    verification=Verification.PRIMARY,
    note="Its holding was read in the court's own head-note and opening; what it says of "
    "virtual representation is known by a summary.",
    holds="holding that a court may not enjoin nonparties beyond its jurisdiction who do not "
    "help a party to evade its decree, though they share its cause or its counsel",
)
LEVIN = reported(
    "levin-v-tiber",
    "Levin v. Tiber Holding Corp.",
    "277 F.3d 243",
    "2002-01-11",
    "ca2",
    note="By the court's own head-note affirmed in part, and vacated and remanded in part; its "
    "opening was read, and summaries of the holding.",
    holds="holding that there is no contempt by aiding unless the movant shows, clearly and "
    "convincingly, that the enjoined party itself broke the order",
)
PEREZ = reported(
    "perez-v-danbury",
    "Perez v. Danbury Hosp.",
    "347 F.3d 419",
    "2003-10-21",
    "ca2",
    note="The opening of the opinion was read, not the result, which is known by summaries.",
    holds="vacating contempt for a step that the decree did not command",
)
BRENNAN = Authority(
    "brennan-v-nassau",
    "Brennan v. Nassau County",
    "352 F.3d 60",
    "2003-12-10",
    "ca2",
    verification=Verification.PRIMARY,
    note="A decree enforced against a party; not contempt.",
    holds="holding that a motion to enforce a consent decree is met by laches and not by a "
    "statute of limitations",
)
PARAMEDICS = reported(
    "paramedics-v-ge",
    "Paramedics Electromedicina Comercial, Ltda. v. GE Med. Sys. Info. Techs., Inc.",
    "369 F.3d 645",
    "2004-05-25",
    "ca2",
    holds="affirming contempt of the head of an enjoined company who left its order unperformed",
    passages={
        "655": (
            "giving the three elements of civil contempt, for which the violation need not be "
            "wilful"
        ),
    },
)
CHAO = reported(
    "chao-v-gotham",
    "Chao v. Gotham Registry, Inc.",
    "514 F.3d 280",
    "2008-01-24",
    "ca2",
    note="The court's own head-note was read: it affirmed a denial of contempt.",
    holds="holding that contempt does not lie where the application of the order is an open "
    "question of law, nor against one who was reasonably diligent",
)
LATINO_OFFICERS = reported(
    "latino-officers",
    "Latino Officers Ass'n v. City of New York",
    "558 F.3d 159",
    "2009-03-04",
    "ca2",
    holds="holding that the movant bears the burden and that figures without analysis are not "
    "clear and convincing proof",
)
TIFFANY = Authority(
    "tiffany-v-ebay",
    "Tiffany (NJ) Inc. v. eBay Inc.",
    "600 F.3d 93",
    "2010-04-01",
    "ca2",
    verification=Verification.PRIMARY,
    note="Read in a casebook; its pages were not seen.",
    holds="holding that a marketplace must know of particular infringing listings, and that one "
    "that removed what it was told of was not liable",
)
ELI_LILLY = Authority(
    "eli-lilly-v-gottstein",
    "Eli Lilly & Co. v. Gottstein",
    "617 F.3d 186",
    "2010-08-12",
    "ca2",
    verification=Verification.PRIMARY,
    note="An injunction against one who arranged the breach of a protective order; not contempt.",
    holds="holding that a stranger to the suit who knew of a protective order and arranged its "
    "breach by another aided and abetted it and could be enjoined",
)
MICKALIS = reported(
    "mickalis",
    "City of New York v. Mickalis Pawn Shop, LLC",
    "645 F.3d 114",
    "2011-05-04",
    "ca2",
    holds="holding that even an injunction on default must be specific and must describe in "
    "reasonable detail the acts restrained",
)
PATSYS = Authority(
    "patsys-v-banas",
    "Patsy's Italian Rest., Inc. v. Banas",
    "658 F.3d 254",
    "2011-08-24",
    "ca2",
    verification=Verification.AS_CITED,
    holds="cited by the order of May 31, 2023 for the need of active concert or participation",
)
NML = reported(
    "nml-v-argentina",
    "NML Capital, Ltd. v. Republic of Argentina",
    "727 F.3d 230",
    "2013-08-23",
    "ca2",
    note="Review of the order and not contempt; intermediary banks were left outside it, and it "
    "was stayed.",
    holds="affirming an injunction that reached the agents and participants in the debtor's own "
    "payment process, intermediary banks being left out",
)
GUCCI = Authority(
    "gucci-v-weixing-li",
    "Gucci Am., Inc. v. Weixing Li",
    "768 F.3d 122",
    "2014-09-17",
    "ca2",
    history=(
        Treatment(
            Effect.FOLLOWED,
            "2015-09-29",
            "135 F. Supp. 3d 87 (S.D.N.Y. 2015), on remand, finding specific jurisdiction",
        ),
    ),
    verification=Verification.PRIMARY,
    note="Its holding was read in the court's own head-note.",
    holds="holding that a court must have jurisdiction over a foreign bank, and weigh comity, "
    "before it compels or fines the bank",
)
MOTOROLA_V_STANDARD_CHARTERED = Authority(
    "motorola-v-standard-chartered",
    "Motorola Credit Corp. v. Standard Chartered Bank",
    "771 F.3d 160",
    "2014-11-14",
    "ca2",
    verification=Verification.PRIMARY,
    note="A restraint after judgment under New York law, after 24 N.Y.3d 149 (2014).",
    holds="holding that a restraint served on a bank's New York branch does not reach a "
    "debtor's assets at its branches abroad",
)
FILMON = reported(
    "cbs-v-filmon",
    "CBS Broad. Inc. v. FilmOn.com, Inc.",
    "814 F.3d 91",
    "2016-02-16",
    "ca2",
    holds="affirming contempt of an officer who did not take the steps in his power to make the "
    "company obey, and who did not ask the court first",
)
WESTON_APPEAL = reported(
    "weston-v-pt-bank-mutiara-appeal",
    "Weston Cap. Advisors, Inc. v. PT Bank Mutiara, Tbk.",
    "No. 15-3158",
    "2016-06-24",
    "ca2",
    precedential=False,
    holds="affirming contempt of the owner and the sister companies of a shell that they helped "
    "to stay in breach",
)
SERVAAS = reported(
    "servaas-v-mills",
    "SerVaas Inc. v. Mills",
    "661 F. App'x 7",
    "2016-08-30",
    "ca2",
    precedential=False,
    holds="vacating contempt of lawyers whom the motion did not tell that they were charged",
)
PATSYS_V_PATSYS = reported(
    "patsys-v-patsys",
    "Patsy's Italian Rest., Inc. v. Patsy's Inc.",
    "676 F. App'x 24",
    "2017-01-19",
    "ca2",
    precedential=False,
    holds="holding that there was no contempt where the order did not plainly reach the new "
    "conduct",
)
VAN_ZANT = Authority(
    "van-zant-v-cleopatra",
    "Ronnie Van Zant, Inc. v. Cleopatra Records, Inc.",
    "906 F.3d 253",
    "2018-10-10",
    "ca2",
    verification=Verification.PRIMARY,
    note="Its holding was read in the head-note and the opening; two judges also concurred.",
    holds="reversing an injunction against a nonparty under a decree that both forbade and "
    "allowed the same work",
)
OMEGA = Authority(
    "omega-v-375-canal",
    "Omega SA v. 375 Canal, LLC",
    "984 F.3d 244",
    "2021-01-06",
    "ca2",
    note="Contributory trademark infringement; Lohier, J., dissenting in part. Its holding was "
    "read as the opinion states it.",
    verification=Verification.PRIMARY,
    holds="holding that wilful blindness is knowledge, for which no particular infringing "
    "seller need be named",
)
NEXT_INVESTMENTS = reported(
    "next-investments",
    "Next Invs., LLC v. Bank of China",
    "12 F.4th 119",
    "2021-08-30",
    "ca2",
    note="Affirmed a denial of contempt, as within discretion, on four grounds together.",
    holds="affirming the denial of contempt against banks, for it was open to fair doubt "
    "whether routine services to customers are active concert and no enforcement had been "
    "sought for years",
)
HAVENS = Authority(
    "havens-v-james",
    "Havens v. James",
    "76 F.4th 103",
    "2023-08-04",
    "ca2",
    verification=Verification.PRIMARY,
    note="Two to one; Lohier, J., dissenting.  Its holding was read in the court's own summary.",
    holds="holding that one who is not one with a party in law is bound only from acting for "
    "its benefit or to assist it in violating the injunction",
)
AMERICAN_GIRL = Authority(
    "american-girl-v-zembrka",
    "American Girl, LLC v. Zembrka",
    "No. 21-1381",
    "2024-09-17",
    "ca2",
    verification=Verification.PRIMARY,
    note="A seller, not a nonparty.",
    holds="finding jurisdiction over a seller abroad that was shown to have taken New York "
    "orders and payments",
)
SMART_STUDY = Authority(
    "smart-study",
    "Smart Study Co. v. Shenzhenshixindajixieyouxiangongsi",
    "No. 24-313",
    "2025-12-18",
    "ca2",
    note="Its conclusion was read at page 19 of the slip opinion, as quoted; its reporter "
    "page, and any rehearing or petition, were not verified.",
    verification=Verification.PRIMARY,
    holds="holding that, where the Hague Service Convention applies, a defendant in China may "
    "not be served by e-mail",
)
CAVANAGH = reported(
    "sec-v-cavanagh-1998",
    "SEC v. Cavanagh",
    "155 F.3d 129",
    "1998-09-02",
    "ca2",
    holds="upholding a freeze of proceeds in the hands of one accused of no wrong who had no "
    "legitimate claim to them",
    note="A preliminary freeze; its opening was read.",
)
WALSH = reported(
    "cftc-v-walsh-2011",
    "CFTC v. Walsh",
    "658 F.3d 194",
    "2011-09-15",
    "ca2",
    holds="vacating freezes of a former wife's assets where state law might give her a legitimate "
    "claim to proceeds of her husband's fraud",
    note="Its opening and an official summary were read; the state's highest court had answered "
    "two certified questions.",
)
BARBIE_CLUB = Authority(
    "mattel-v-barbie-club",
    "Mattel, Inc. v. Barbie-Club.com",
    "310 F.3d 293",
    "2002-11-07",
    "ca2",
    verification=Verification.PRIMARY,
    holds="holding that a suit in rem lies only where the registrar or registry of the domain name "
    "is",
    note="Its holding was read in the opening of the opinion.",
)
BYERS = Authority(
    "sec-v-byers",
    "SEC v. Byers",
    "609 F.3d 87",
    "2010-06-15",
    "ca2",
    verification=Verification.PRIMARY,
    holds="upholding the power to bar nonparties from petitions in bankruptcy against entities in "
    "receivership",
    note="Petitions in bankruptcy; a power to be used sparingly.  Its holding was read in the "
    "opening of the opinion.",
)
BURDA_MEDIA = reported(
    "burda-media-v-viertel",
    "Burda Media, Inc. v. Viertel",
    "417 F.3d 292",
    "2005-08-05",
    "ca2",
    holds="refusing to vacate a default judgment against one who was served abroad under the "
    "Convention",
    note="Service in France under the Convention was good; the burden by another court's summary.",
)
SMITH_V_SEC = Authority(
    "smith-v-sec",
    "Smith v. SEC",
    "653 F.3d 121",
    "2011-08-08",
    "ca2",
    verification=Verification.PRIMARY,
    note="The opening was read, and a summary of the findings.",
    holds="affirming the sale, before judgment, of a house frozen in the name of a relief "
    "defendant, to save its value while the suit went on",
)
ROE_V_US = reported(
    "roe-v-us",
    "Roe v. United States",
    "428 F. App'x 60",
    "2011-06-29",
    "ca2",
    precedential=False,
    holds="affirming an order that forbade a lawyer, no party to the sealed case, to spread a "
    "report from its file, after a hearing and for reasons given",
)
BROWN_V_MAXWELL = Authority(
    "brown-v-maxwell",
    "Brown v. Maxwell",
    "929 F.3d 41",
    "2019-07-03",
    "ca2",
    verification=Verification.PRIMARY,
    note="The passage on the supervision of files was read, on one page of the slip opinion.",
    holds="saying that a court may, in supervision of its files, forbid the spreading of what is "
    "in them",
)
