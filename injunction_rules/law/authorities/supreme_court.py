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
    holds="refusing contempt of a patent decree where there was a fair ground of doubt whether "
    "the new process was what the decree forbade",
)
DAVIS_V_GRAY = reported(
    "davis-v-gray",
    "Davis v. Gray",
    "83 U.S. 203",
    "1872",
    "scotus",
    note="16 Wall. 203; the passage at 218 was read as a lower court of 1880 quotes it.",
    holds="holding that property in a receiver's hands is in the custody of the law, and that "
    "the court punishes whoever disturbs his possession as for contempt",
)
FOSTER = reported(
    "foster-v-mansfield",
    "Foster v. Mansfield, C. & L.M.R.R.",
    "146 U.S. 88",
    "1892-11-14",
    "scotus",
    note="A stockholder's suit to reopen a foreclosure; delay was the main ground.",
    holds="refusing to reopen a foreclosure that would bring the complainant nothing, since "
    "equity does not do a vain thing",
)
TYLER = reported(
    "in-re-tyler",
    "In re Tyler",
    "149 U.S. 164",
    "1893-04-24",
    "scotus",
    note="Part of the opinion was read, and summaries of the rest.",
    holds="leaving in custody for contempt a sheriff, no party to the suit, who knowingly "
    "seized property that a receiver held",
)
LENNON = reported(
    "lennon",
    "In re Lennon",
    "166 U.S. 548",
    "1897-04-19",
    "scotus",
    holds="upholding contempt of an enjoined railway's employee who knew of the injunction, "
    "though he was no party and was not served",
)
WILSON = reported(
    "wilson-v-us-1911",
    "Wilson v. United States",
    "221 U.S. 361",
    "1911-05-15",
    "scotus",
    note="A subpoena to a company; the passage on those who direct it is known by a summary.",
    holds="upholding contempt of a president who kept back the books that a subpoena to his "
    "company called for",
)
CHASE_V_NORWALK = reported(
    "chase-v-norwalk",
    "Chase Nat'l Bank v. City of Norwalk",
    "291 U.S. 431",
    "1934-03-05",
    "scotus",
    holds="holding that an injunction may run against a party and its confederates only, and "
    "that notice does not bring in a stranger who acts for himself",
)
REUTER = reported(
    "walling-v-reuter",
    "Walling v. James V. Reuter, Inc.",
    "321 U.S. 671",
    "1944-04-10",
    "scotus",
    note="The syllabus was read; how far the successor there was bound is left open.",
    holds="holding that a decree against a dissolved company may, on fitting facts, be enforced "
    "against those to whom its business has passed",
)
REGAL_KNITWEAR = reported(
    "regal-knitwear",
    "Regal Knitwear Co. v. NLRB",
    "324 U.S. 9",
    "1945-01-29",
    "scotus",
    holds="holding that a decree reaches those one with the party in interest, in privity with "
    "it, represented or controlled by it, and those who help it disobey",
    passages={
        "14-15": (
            "holding that an order's words about successors and assigns add nobody, and that "
            "who is reached turns on his relation to the party and on what he did"
        ),
        "14": (
            "describing the decree as binding, beside the parties, those one with them in "
            "interest, in privity with them, represented by them or under their control"
        ),
        "16": (
            "holding that an order may in terms run to successors and assigns, and so reaches "
            "no further than the rule"
        ),
    },
)
MCCOMB = reported(
    "mccomb",
    "McComb v. Jacksonville Paper Co.",
    "336 U.S. 187",
    "1949-02-14",
    "scotus",
    holds="holding that want of wilfulness is no answer to civil contempt, and that one in "
    "doubt who does not ask the court acts at his peril",
)
FLEISCHMAN = reported(
    "us-v-fleischman",
    "United States v. Fleischman",
    "339 U.S. 349",
    "1950-05-08",
    "scotus",
    note="The crime of defaulting on a subpoena of Congress; it speaks of lawful orders in "
    "general.  The syllabus and part of the opinion were read.",
    holds="holding a member of a governing board answerable for a demand on the body where she "
    "did nothing of what lay in her power to have it met",
)
ZENITH = reported(
    "zenith-v-hazeltine",
    "Zenith Radio Corp. v. Hazeltine Research, Inc.",
    "395 U.S. 100",
    "1969-05-19",
    "scotus",
    holds="reversing judgment against a parent that was not named, served or heard, though its "
    "subsidiary had been",
)
GOLDEN_STATE = reported(
    "golden-state-bottling",
    "Golden State Bottling Co. v. NLRB",
    "414 U.S. 168",
    "1973-12-05",
    "scotus",
    holds="holding a buyer that carried the business on, knowing of the seller's unremedied "
    "wrong, answerable for the remedy, consistently with Rule 65(d)",
    passages={
        "172-74": (
            "upholding an order against a genuine buyer that took over and carried on the "
            "business knowing of the unremedied unfair labour practice"
        ),
    },
)
GRANNY_GOOSE = reported(
    "granny-goose",
    "Granny Goose Foods, Inc. v. Teamsters",
    "415 U.S. 423",
    "1974-03-04",
    "scotus",
    holds="refusing contempt for what was done after a restraining order had run out",
)
NIXON_V_WARNER = reported(
    "nixon-v-warner",
    "Nixon v. Warner Commc'ns, Inc.",
    "435 U.S. 589",
    "1978-04-18",
    "scotus",
    note="The passage at 598 was read as the Second Circuit quotes it in Brown v. Maxwell.",
    holds="saying that a court supervises its own records and files, and may close them to "
    "improper use",
)
SPALLONE = reported(
    "spallone",
    "Spallone v. United States",
    "493 U.S. 265",
    "1990-01-10",
    "scotus",
    note="Part of the syllabus was read, and several summaries; four justices dissented.",
    holds="setting aside fines on council members for their votes, since contempt of the city "
    "alone had not first been tried for a reasonable time",
)
NEW_YORK_TELEPHONE = reported(
    "us-v-ny-telephone",
    "United States v. N.Y. Tel. Co.",
    "434 U.S. 159",
    "1977-12-07",
    "scotus",
    note="Its limits are widely reported and were not read.  The order was made without the "
    "company, in the same paper as the authority to use the device, and the company then moved to "
    "vacate its part.",
    holds="holding that the All Writs Act reaches persons who did no wrong but are placed to "
    "frustrate a court's order",
)
OVERMYER = Authority(
    "overmyer-v-frick",
    "D.H. Overmyer Co. v. Frick Co.",
    "405 U.S. 174",
    "1972-02-24",
    "scotus",
    verification=Verification.PRIMARY,
    note="The Court's own head-note was read.",
    holds="holding that one who agrees, knowing what it means, to judgment without notice or "
    "hearing has waived both",
)
FIREFIGHTERS = Authority(
    "firefighters-v-cleveland",
    "Local No. 93, Int'l Ass'n of Firefighters v. City of Cleveland",
    "478 U.S. 501",
    "1986-07-02",
    "scotus",
    verification=Verification.PRIMARY,
    note="The Court's own head-note was read.  Those who agreed there were parties.",
    holds="holding that a decree may give by agreement what the court perhaps could not have "
    "imposed after trial",
)
INWOOD = reported(
    "inwood",
    "Inwood Labs., Inc. v. Ives Labs., Inc.",
    "456 U.S. 844",
    "1982-06-01",
    "scotus",
    holds="holding that one who goes on supplying a person whom he knows or has reason to know "
    "to be infringing is answerable for the infringement",
)
RYLANDER = reported(
    "us-v-rylander",
    "United States v. Rylander",
    "460 U.S. 752",
    "1983-04-19",
    "scotus",
    note="Part of the syllabus was read.",
    holds="putting on the alleged contemnor the burden of producing proof that he is now unable "
    "to comply",
)
SONY = reported(
    "sony-v-universal",
    "Sony Corp. of Am. v. Universal City Studios, Inc.",
    "464 U.S. 417",
    "1984",
    "scotus",
    note="Copyright; for trademark known by what Tiffany says of it.",
    holds="describing the trademark test as a narrow one, about supply to identified persons "
    "known to be infringing",
)
GRUPO_MEXICANO = Authority(
    "grupo-mexicano",
    "Grupo Mexicano de Desarrollo, S.A. v. All. Bond Fund, Inc.",
    "527 U.S. 308",
    "1999-06-17",
    "scotus",
    verification=Verification.PRIMARY,
    note="The page was read.  It speaks of when an appeal is moot, and finds that this one is not.",
    holds="stating that a preliminary injunction merges in the permanent one, so that an appeal "
    "from it is as a rule moot",
)
TAYLOR_V_STURGELL = reported(
    "taylor-v-sturgell",
    "Taylor v. Sturgell",
    "553 U.S. 880",
    "2008-06-12",
    "scotus",
    note="On the force of judgments against nonparties, not on contempt; the opening of its "
    "discussion was read, and summaries of the list.",
    holds="listing when a judgment binds one who was no party, as by agreement, by a class suit, "
    "by a legal tie to a party or by control of the suit",
)
TAGGART = reported(
    "taggart",
    "Taggart v. Lorenzen",
    "139 S. Ct. 1795",
    "2019-06-03",
    "scotus",
    holds="holding that civil contempt does not lie where there is a fair ground of doubt, "
    "judged objectively, whether the conduct was forbidden",
)
WHOLE_WOMANS_HEALTH = reported(
    "whole-womans-health-v-jackson",
    "Whole Woman's Health v. Jackson",
    "595 U.S. 30",
    "2021-12-10",
    "scotus",
    note="The syllabus was read.",
    holds="holding that a court of equity may enjoin named defendants and not the world at large",
)
TAAMNEH = reported(
    "taamneh",
    "Twitter, Inc. v. Taamneh",
    "598 U.S. 471",
    "2023-05-18",
    "scotus",
    note="The Anti-Terrorism Act, not Rule 65; used for the rule by one district judge.",
    holds="holding that passive service on the same terms to all and neutral algorithms are not "
    "knowing and substantial assistance",
)
COX = reported(
    "cox-v-sony",
    "Cox Commc'ns, Inc. v. Sony Music Ent.",
    "146 S. Ct. 959",
    "2026-03-25",
    "scotus",
    note="Copyright; two Justices in the judgment only.",
    holds="holding that a provider is no contributory infringer of copyright for serving those "
    "whom it knows to infringe, without inducement or a service made for it",
)
BARTON = reported(
    "barton-v-barbour",
    "Barton v. Barbour",
    "104 U.S. 126",
    "1881",
    "scotus",
    holds="holding that no suit lies against a receiver without leave of the court that appointed "
    "him",
    note="The syllabus was read.  28 U.S.C. § 959(a) took its facts, a railroad run by a receiver, "
    "out of it.",
)
DECKERT = reported(
    "deckert-v-independence-shares",
    "Deckert v. Independence Shares Corp.",
    "311 U.S. 282",
    "1940-12-09",
    "scotus",
    holds="upholding an injunction against a third party that held the fund which the suit sought "
    "to reach",
    note="The one that held the fund was a named defendant.",
)
SEATTLE_TIMES = reported(
    "seattle-times-v-rhinehart",
    "Seattle Times Co. v. Rhinehart",
    "467 U.S. 20",
    "1984-05-21",
    "scotus",
    holds="upholding a protective order against a party that would publish what it learned through "
    "discovery",
    note="What a party learned through discovery; it was free to use other sources.",
)
REGAL_KNITWEAR_16 = REGAL_KNITWEAR.at("16", Verification.PRIMARY)
NEW_YORK_TELEPHONE_172 = NEW_YORK_TELEPHONE.at("172", Verification.PRIMARY)
NEW_YORK_TELEPHONE_174 = NEW_YORK_TELEPHONE.at("174-75", Verification.PRIMARY)
GTE_SYLVANIA = reported(
    "gte-sylvania-v-consumers-union",
    "GTE Sylvania, Inc. v. Consumers Union of U.S., Inc.",
    "445 U.S. 375",
    "1980",
    "scotus",
    holds="stating that whoever is subject to an injunction is to obey it until it is "
    "modified or reversed",
    note="An agency that kept to an injunction; page 386 as quoted in Celotex v. Edwards (1995).",
)
INSURANCE_CORP_OF_IRELAND = reported(
    "insurance-corp-of-ireland-v-bauxites",
    "Insurance Corp. of Ireland v. Compagnie des Bauxites de Guinee",
    "456 U.S. 694",
    "1982-06-01",
    "scotus",
    holds="holding that personal jurisdiction protects an individual right, which its holder "
    "can waive",
    note="Defendants, not nonparties; part of the syllabus and a summary were read.",
)
OMNI_CAPITAL = reported(
    "omni-capital-v-rudolf-wolff",
    "Omni Capital Int'l, Ltd. v. Rudolf Wolff & Co.",
    "484 U.S. 97",
    "1987-12-08",
    "scotus",
    holds="holding that a court has no personal jurisdiction over a defendant whom no law "
    "allowed to be served",
    note="Known by part of the syllabus and two summaries.",
)
CATHOLIC_CONFERENCE = Authority(
    "catholic-conference-v-abortion-rights-mobilization",
    "U.S. Catholic Conference v. Abortion Rights Mobilization, Inc.",
    "487 U.S. 72",
    "1988-06-20",
    "scotus",
    verification=Verification.PRIMARY,
    holds="holding that a nonparty may answer a charge of civil contempt with the court's "
    "want of jurisdiction over the subject",
    note="A subpoena, and jurisdiction over the subject; its holding was read in the syllabus.",
)
ESPINOSA = reported(
    "united-student-aid-v-espinosa",
    "United Student Aid Funds, Inc. v. Espinosa",
    "559 U.S. 260",
    "2010",
    "scotus",
    holds="limiting void judgments to errors of jurisdiction and to want of notice or of a hearing",
    note="A judgment in bankruptcy; pages 270-71 as quoted by lower courts.",
)
CONEY_ISLAND = reported(
    "coney-island-v-burton",
    "Coney Island Auto Parts Unlimited, Inc. v. Burton",
    "No. 24-808",
    "2026-01-20",
    "scotus",
    holds="holding that a motion for relief from a void judgment must be made within a "
    "reasonable time",
    note="A motion under Rule 60(b)(4) for want of service; reported alike by several firms.",
)
HOWAT = reported(
    "howat-v-kansas",
    "Howat v. Kansas",
    "258 U.S. 181",
    "1922",
    "scotus",
    holds="holding that an injunction of a court with jurisdiction is obeyed until it is "
    "reversed, however wrong",
    note="Contempt of a state court's injunction; pages 189-90 as quoted in United Mine Workers.",
)
UNITED_MINE_WORKERS = Authority(
    "us-v-united-mine-workers",
    "United States v. United Mine Workers of Am.",
    "330 U.S. 258",
    "1947",
    "scotus",
    verification=Verification.PRIMARY,
    holds="holding that an order of a court with jurisdiction is obeyed until it is reversed "
    "by orderly proceedings",
    note="Criminal and civil contempt together; page 293 was read.",
)
SCRIPPS_HOWARD = reported(
    "scripps-howard-v-fcc",
    "Scripps-Howard Radio, Inc. v. FCC",
    "316 U.S. 4",
    "1942",
    "scotus",
    holds="affirming the power of a court to stay the enforcement of a judgment until an "
    "appeal is decided",
    note="An agency's order; pages 9-10 as quoted in Nken.",
)
NKEN = Authority(
    "nken-v-holder",
    "Nken v. Holder",
    "556 U.S. 418",
    "2009-04-22",
    "scotus",
    verification=Verification.PRIMARY,
    holds="describing a stay as holding a ruling in abeyance until it is reviewed",
    note="The stay of an order of removal; page 421 was read.",
)
