"""Decisions of the other courts of appeals, in order of circuit."""

from __future__ import annotations

from functools import partial

from injunction_rules.model.authorities import Authority, Verification

reported = partial(Authority, verification=Verification.REPORTED)

MERRIAM = reported(
    "merriam-v-webster-dictionary",
    "G. & C. Merriam Co. v. Webster Dictionary Co.",
    "639 F.2d 29",
    "1980-12-22",
    "ca1",
    note="A default decree; sent back for findings on control of the suit.",
    holds="sending contempt back for findings whether a nonparty so controlled a suit lost by "
    "default as to have had a day in court",
)
PROJECT_BASIC = reported(
    "project-basic-v-kemp",
    "Project B.A.S.I.C. v. Kemp",
    "947 F.2d 11",
    "1991",
    "ca1",
    holds="resolving doubts about an order's words in favour of the one charged with contempt",
)
MICROSYSTEMS = reported(
    "microsystems-v-scandinavia-online",
    "Microsystems Software, Inc. v. Scandinavia Online AB",
    "226 F.3d 35",
    "2000-09-27",
    "ca1",
    holds="holding that active concert is legal identification with the party or help in its "
    "breach, to be decided in the contempt proceeding",
)
GOYA = reported(
    "goya-v-wallack",
    "Goya Foods, Inc. v. Wallack Mgmt. Co.",
    "290 F.3d 63",
    "2002-05-17",
    "ca1",
    holds="affirming contempt of a nonparty who knew of the order and took part in what it "
    "forbade, formal defects notwithstanding",
)
SACCOCCIA = reported(
    "us-v-saccoccia",
    "United States v. Saccoccia",
    "433 F.3d 19",
    "2005-12-23",
    "ca1",
    note="The opening of the opinion was read, not the result, which is known by summaries.",
    holds="reversing contempt of lawyers whom the words of a forfeiture order, read with the "
    "law around it, did not clearly forbid to act as they did",
)
ROE = reported(
    "roe-v-operation-rescue",
    "Roe v. Operation Rescue",
    "54 F.3d 133",
    "1995-04-18",
    "ca3",
    holds="holding that concert is shown by the whole record, and that leading others in the "
    "enjoined group's campaign may be contempt without membership",
)
MOUNTAIN_STATES = Authority(
    "us-v-mountain-states",
    "United States v. Mountain States Tel. & Tel. Co.",
    "616 F.2d 1122",
    "1980-04-09",
    "ca9",
    verification=Verification.PRIMARY,
    note="The opening was read, with the course of the case and the holding, not the reasons.",
    holds="upholding an order, made without it, that a telephone company trace calls and be paid "
    "for it",
)
MAXS_SEAFOOD = reported(
    "maxs-seafood-v-quinteros",
    "Max's Seafood Cafe v. Quinteros",
    "176 F.3d 669",
    "1999-05-05",
    "ca3",
    note="Reversed contempt of a business associate for want of an act of his own, by a "
    "summary; the opening was read.",
    holds="reversing contempt of a business associate who had neither broken the order himself "
    "nor aided a breach",
)
MARSHAK = reported(
    "marshak-v-treadwell",
    "Marshak v. Treadwell",
    "595 F.3d 478",
    "2009-07-02",
    "ca3",
    holds="holding in contempt relatives, associates and companies who with notice carried on "
    "the enjoined man's business for him",
)
LITTLE = reported(
    "little-v-atts",
    "Little v. Associated Tech. Training Servs., Inc.",
    "12 F.3d 205",
    "1993-12-03",
    "ca4",
    precedential=False,
    note="An unpublished decision; the reporter prints a table.",
    holds="holding that one reached as acting with the party must be heard before a permanent "
    "order names him",
)
LIFE_TECHNOLOGIES = Authority(
    "life-technologies-v-govindaraj",
    "Life Technologies Corp. v. Govindaraj",
    "931 F.3d 259",
    "2019-07-24",
    "ca4",
    verification=Verification.PRIMARY,
    note="Amended August 7, 2019; answerable in contempt, not on the money judgment.",
    holds="holding a company's president, neither served nor joined, answerable in contempt of "
    "an order against the company, though not on the money judgment",
)
HAWKINS = reported(
    "hawkins-v-i-tv",
    "Hawkins v. i-TV Digitális Távközlési zrt.",
    "935 F.3d 211",
    "2019-08-15",
    "ca4",
    note="Foreign nonparties and wholly foreign help.",
    holds="dismissing for want of jurisdiction foreign nonparties whose help was wholly abroad, "
    "the movants not having made the case for it",
)
HALL = reported(
    "us-v-hall",
    "United States v. Hall",
    "472 F.2d 261",
    "1972",
    "ca5",
    note="Criminal contempt of a school desegregation order.",
    holds="affirming criminal contempt of a stranger to a school desegregation decree, whom the "
    "court could bind by its inherent power to guard its judgment",
)
WAFFENSCHMIDT = Authority(
    "waffenschmidt-v-mackay",
    "Waffenschmidt v. MacKay",
    "763 F.2d 711",
    "1985-06-21",
    "ca5",
    verification=Verification.PRIMARY,
    note="Those who helped to move assets were held; a bank was not.",
    holds="holding that nonparties who with notice actively helped to move frozen assets "
    "submitted to the court's jurisdiction, and that a bank which did not help was not in "
    "contempt",
)
PARKER = reported(
    "parker-v-ryan",
    "Parker v. Ryan",
    "960 F.2d 543",
    "1992",
    "ca5",
    holds="holding that an order which in effect enjoins a transferee of property fails without "
    "proper notice to her",
)
TRAVELHOST = reported(
    "travelhost-v-blandford",
    "Travelhost, Inc. v. Blandford",
    "68 F.3d 958",
    "1995",
    "ca5",
    holds="asking for clear and convincing proof that the nonparty took an active part in the "
    "enjoined person's breach",
)
WHITCRAFT = reported(
    "whitcraft-v-brown",
    "Whitcraft v. Brown",
    "570 F.3d 268",
    "2009-05-29",
    "ca5",
    note="Affirmed in part and vacated in part.",
    holds="vacating contempt of a nonparty who was not shown to have known the terms of the order",
)
TEST_MASTERS = reported(
    "test-masters-v-robin-singh",
    "Test Masters Educ. Servs., Inc. v. Robin Singh Educ. Servs., Inc.",
    "799 F.3d 437",
    "2015-08-21",
    "ca5",
    holds="holding that a party's lawyer must be told that he is charged and be shown to have "
    "broken the order himself",
)
ALVAREZ = reported(
    "texas-v-department-of-labor",
    "Texas v. U.S. Dep't of Labor (Alvarez)",
    "929 F.3d 205",
    "2019-07-02",
    "ca5",
    note="The opening was read, not the result, which is known by summaries.",
    holds="reversing contempt of a worker and her lawyers, who shared an interest with an "
    "enjoined agency but were not in privity with it",
)
VIAHART = reported(
    "viahart-v-he-gangpeng",
    "Viahart, L.L.C. v. He GangPeng",
    "No. 21-40166",
    "2022-02-14",
    "ca5",
    precedential=False,
    holds="affirming a default judgment on service by e-mail where service at an address had "
    "been tried and had failed",
)
GARYS_ELECTRIC = reported(
    "garys-electric",
    "Elec. Workers Pension Tr. Fund v. Gary's Elec. Serv. Co.",
    "340 F.3d 373",
    "2003-08-18",
    "ca6",
    note="The opening of the opinion was read; the holding is known by a later court that "
    "states it and by a summary.",
    holds="holding that an owner and officer who knows of an order against the company must see "
    "that it is obeyed, and may be in contempt by inaction",
)
MC_V_BEHR = Authority(
    "mc-corp-v-behr",
    "M&C Corp. v. Erwin Behr GmbH & Co.",
    "No. 11-2167",
    "2012-12-17",
    "ca6",
    precedential=False,
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion, which is not recommended for "
    "publication.",
    holds="holding foreign nonparties charged with helping to sell off a debtor's assets "
    "subject to jurisdiction, contempt not being proved",
)
OHIO_STATE_V_REDBUBBLE = reported(
    "ohio-state-v-redbubble",
    "Ohio State Univ. v. Redbubble, Inc.",
    "989 F.3d 435",
    "2021-02-25",
    "ca6",
    holds="holding that a marketplace which brands, prints to order and ships may itself use "
    "the mark",
)
HERRLEIN = reported(
    "herrlein-v-kanakis",
    "Herrlein v. Kanakis",
    "526 F.2d 252",
    "1975-11-25",
    "ca7",
    holds="refusing contempt of a buyer of the business where the transfer came before the "
    "injunction",
)
ROCKWELL = reported(
    "rockwell-v-dev",
    "Rockwell Graphic Sys., Inc. v. DEV Indus., Inc.",
    "91 F.3d 914",
    "1996-07-30",
    "ca7",
    holds="requiring a hearing where the tie of a new company to the enjoined one is disputed",
)
KIRSCHENBAUM = Authority(
    "us-v-kirschenbaum",
    "United States v. Kirschenbaum",
    "156 F.3d 784",
    "1998-09-30",
    "ca7",
    verification=Verification.PRIMARY,
    note="Its holding on the wife, a nonparty, was read in the opening of the opinion; the "
    "order stood as to the husband.",
    holds="holding an order void as to one who was never served and over whom the court had no "
    "jurisdiction",
)
HOMA = reported(
    "sec-v-homa",
    "SEC v. Homa",
    "514 F.3d 661",
    "2008",
    "ca7",
    holds="holding nonparties abroad who, knowing of a freeze, helped the enjoined man to move "
    "money, subject to contempt",
)
BAHAIS = reported(
    "bahais-v-nsa-uhg",
    "Nat'l Spiritual Assembly of the Baha'is v. Nat'l Spiritual Assembly",
    "628 F.3d 837",
    "2010-11-23",
    "ca7",
    holds="refusing to bind former insiders and heirs in doctrine who had not controlled the "
    "enjoined body and its suit, and requiring that a breach be significant",
)
BLOCKOWICZ = Authority(
    "blockowicz-v-williams",
    "Blockowicz v. Williams",
    "630 F.3d 563",
    "2010-12-27",
    "ca7",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion; what it says of contracts made "
    "before the order is known by summaries.",
    holds="refusing to bind a host that left enjoined posts in place, for it did no act of help "
    "after the injunction",
)
KEAN = reported(
    "kean-v-hurley",
    "Kean v. Hurley",
    "179 F.2d 888",
    "1950-02-09",
    "ca8",
    holds="holding that a decree declaring all with notice bound does not bind strangers",
)
THOMPSON_V_FREEMAN = reported(
    "thompson-v-freeman",
    "Thompson v. Freeman",
    "648 F.2d 1144",
    "1981",
    "ca8",
    note="Refused to bind those whose interest a party had shared.",
    holds="refusing to bind an agency that funded and supervised the enjoined one, for want of "
    "privity, representation or control",
)
IFFA = reported(
    "iffa-v-cooper",
    "Indep. Fed'n of Flight Attendants v. Cooper",
    "134 F.3d 917",
    "1998-01-26",
    "ca8",
    holds="reversing contempt of unions whose acts ran beside the enjoined ones but were not "
    "clearly shown to be in concert with them",
)
GULA = reported(
    "chicago-truck-drivers-2000",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "207 F.3d 500",
    "2000-03-24",
    "ca8",
    holds="sending back contempt of an owner who had the ordered companies' money paid "
    "elsewhere, inability to pay being for the respondents to show",
)
DYSART_TAYLOR = reported(
    "chicago-truck-drivers-2005",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "406 F.3d 955",
    "2005-05-04",
    "ca8",
    note="Two to one.",
    holds="holding that lawyers aided contempt who knew that the client could not both obey and "
    "pay as they advised, whatever their aim",
)
SEQUOIA = reported(
    "nlrb-v-sequoia",
    "NLRB v. Sequoia Dist. Council of Carpenters",
    "568 F.2d 628",
    "1977-12-14",
    "ca9",
    note="Two to one as to the officers.",
    holds="holding union officers in contempt for breaches in which they had a part, knowing of "
    "the judgment against the union",
)
BAKER = reported(
    "us-v-baker",
    "United States v. Baker",
    "641 F.2d 1311",
    "1981-04-09",
    "ca9",
    holds="holding that one charged with contempt must have had actual notice of the order's "
    "terms, for which publicity does not do",
)
VERTEX = reported(
    "vertex-v-falcon-foam",
    "Vertex Distrib., Inc. v. Falcon Foam Plastics, Inc.",
    "689 F.2d 885",
    "1982",
    "ca9",
    holds="holding that contempt may be refused where every reasonable effort was made and the "
    "order obeyed in substance",
)
REEBOK = Authority(
    "reebok-v-mclaughlin",
    "Reebok Int'l Ltd. v. McLaughlin",
    "49 F.3d 1387",
    "1995-03-06",
    "ca9",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion; certiorari is reported to have "
    "been denied on October 2, 1995.",
    holds="holding a foreign bank that released frozen money abroad to be outside the court's "
    "jurisdiction",
)
PETERSON = reported(
    "peterson-v-highland-music",
    "Peterson v. Highland Music, Inc.",
    "140 F.3d 1313",
    "1998",
    "ca9",
    holds="holding that officers who were not named, and who had a part in the breach, may be "
    "in contempt",
)
RIO = reported(
    "rio-properties",
    "Rio Props., Inc. v. Rio Int'l Interlink",
    "284 F.3d 1007",
    "2002",
    "ca9",
    holds="allowing service by e-mail, ordered under Rule 4(f)(3), on a business abroad that "
    "could not be reached otherwise",
)
IRWIN = reported(
    "irwin-v-mascott",
    "Irwin v. Mascott",
    "370 F.3d 924",
    "2004-06-04",
    "ca9",
    holds="holding in contempt one who was not named, ran the enjoined business and took part "
    "in the suit",
)
CETACEAN = reported(
    "cetacean-v-sea-shepherd",
    "Inst. of Cetacean Rsch. v. Sea Shepherd Conservation Soc'y",
    "774 F.3d 935",
    "2014-12-19",
    "ca9",
    note="Decided for the enjoined society and its directors, who helped outsiders.",
    holds="holding that to hand means to others whom one knows to be very likely to do the "
    "forbidden act is contempt, though one does not wish it",
)
HOWARD_LAW = reported(
    "cfpb-v-howard-law",
    "CFPB v. Howard Law, P.C.",
    "671 F. App'x 954",
    "2016-10-26",
    "ca9",
    precedential=False,
    holds="sending back for findings, on evidence heard, whether nonparties were bound as one "
    "with the party or as its successors",
)
YYGM = reported(
    "yygm-v-redbubble",
    "Y.Y.G.M. SA v. Redbubble, Inc.",
    "75 F.4th 995",
    "2023-07-24",
    "ca9",
    note="Contributory trademark infringement.",
    holds="holding that wilful blindness asks for knowledge of particular infringers or instances",
)
RELIANCE = reported(
    "reliance-v-mast",
    "Reliance Ins. Co. v. Mast Constr. Co.",
    "84 F.3d 372",
    "1996-05-17",
    "ca10",
    holds="holding that a bank which, with notice of a freeze, lets the depositor draw the "
    "money may be in contempt, and sending back what it knew",
)
RELIANCE_1998 = Authority(
    "reliance-v-mast-1998",
    "Reliance Ins. Co. v. Mast Constr. Co.",
    "159 F.3d 1311",
    "1998-11-05",
    "ca10",
    verification=Verification.PRIMARY,
    note="Reversed for findings, with a dissent; amended on rehearing.",
    holds="reversing judgment for a bank said to have helped its depositor to break a freeze, "
    "and sending back for full findings",
)
CLEARONE = Authority(
    "clearone-v-bowers",
    "ClearOne Commc'ns, Inc. v. Bowers",
    "651 F.3d 1200",
    "2011-07-08",
    "ca10",
    verification=Verification.PRIMARY,
    note="Its holding on jurisdiction was read as a later opinion quotes it, and the opening "
    "of the opinion; the rest is known by summaries.",
    holds="holding that one who with notice helps a party to break the order, and takes its "
    "business over, submits to the court's power to punish for contempt",
)
PARAGON = reported(
    "scalia-v-paragon",
    "Scalia v. Paragon Contractors Corp.",
    "No. 18-4147",
    "2019-12-06",
    "ca10",
    precedential=False,
    note="Decided with No. 18-4148.",
    holds="holding bound a company that was the enjoined business under a new face",
)
RENFROE = reported(
    "renfroe-v-moran",
    "E.A. Renfroe & Co. v. Moran",
    "No. 08-13724",
    "2009-07-21",
    "ca11",
    precedential=False,
    note="Decided with No. 08-14716.",
    holds="holding a third person who acted for himself, where the party had committed no "
    "breach, beyond the court's power to punish",
)
LESHIN = reported(
    "ftc-v-leshin",
    "FTC v. Leshin",
    "618 F.3d 1221",
    "2010",
    "ca11",
    holds="holding that good faith is no defence to civil contempt",
)
ADT = Authority(
    "adt-v-northstar",
    "ADT LLC v. NorthStar Alarm Servs., LLC",
    "853 F.3d 1348",
    "2017",
    "ca11",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion.",
    holds="holding that a merger in fact under state law does not stand in for the notice and "
    "privity that the rule asks of a successor",
)
ROBINSON = reported(
    "us-v-robinson",
    "United States v. Robinson",
    "83 F.4th 868",
    "2023-09-28",
    "ca11",
    note="Criminal contempt. The opening of the opinion and an official summary were read.",
    holds="vacating contempt of a former employee, who is bound only if she controlled the "
    "company and its suit or aids one in privity with the party",
)
ABBOUD = Authority(
    "us-v-abboud",
    "United States v. Abboud",
    "No. 22-11111",
    "2024-04-17",
    "ca11",
    precedential=False,
    verification=Verification.PRIMARY,
    note="Criminal contempt; not published. Its holding was read in the opening of the opinion.",
    holds="affirming contempt of one who really ran the enjoined company and carried the trade "
    "on elsewhere after resigning from it",
)
RELIABLE_LIMOUSINE = reported(
    "wmatc-v-reliable-limousine",
    "Wash. Metro. Area Transit Comm'n v. Reliable Limousine Serv., LLC",
    "776 F.3d 1",
    "2015",
    "cadc",
    holds="holding that to name a company wholly owned by the enjoined man, which the rule "
    "covered already, does not modify the injunction",
)
ADDITIVE_CONTROLS_1996 = Authority(
    "additive-controls-1996",
    "Additive Controls & Measurement Sys., Inc. v. Flowdata, Inc.",
    "96 F.3d 1390",
    "1996",
    "cafc",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion.",
    holds="vacating an injunction in so far as it named persons who were no parties and had not "
    "been tried",
)
ADDITIVE_CONTROLS_1998 = reported(
    "additive-controls-1998",
    "Additive Controls & Measurement Sys., Inc. v. Flowdata, Inc.",
    "154 F.3d 1345",
    "1998",
    "cafc",
    holds="holding that an owner and officer, and a firm set up to carry the barred trade on, "
    "are bound with the company",
)
TEGAL = reported(
    "tegal-v-tokyo-electron",
    "Tegal Corp. v. Tokyo Electron Co.",
    "248 F.3d 1376",
    "2001-05-14",
    "cafc",
    note="The opening was read: reversed for want of evidence that the order was broken. That "
    "facilitating asks for an act is known by a report.",
    holds="reversing contempt of a company that did not stop an affiliate which it did not control",
)
INTERNATIONAL_RECTIFIER = reported(
    "international-rectifier-v-samsung",
    "Int'l Rectifier Corp. v. Samsung Elecs. Co.",
    "361 F.3d 1355",
    "2004",
    "cafc",
    holds="holding that there is no concert where the enjoined company itself does nothing that "
    "the order forbids",
)
MERIAL = reported(
    "merial-v-cipla",
    "Merial Ltd. v. Cipla Ltd.",
    "681 F.3d 1283",
    "2012",
    "cafc",
    note="Two to one.",
    holds="holding a distributor in concert that, knowing of the order, worked with the "
    "enjoined maker to bring in the goods",
)
AEVOE = reported(
    "aevoe-v-ae-tech",
    "Aevoe Corp. v. AE Tech Co.",
    "727 F.3d 1375",
    "2013-08-29",
    "cafc",
    holds="treating distributors with notice, who sold the enjoined maker's goods with it, as "
    "within the order before it named them",
)
ASETEK = reported(
    "asetek-v-cmi",
    "Asetek Danmark A/S v. CMI USA Inc.",
    "852 F.3d 1352",
    "2017-04-03",
    "cafc",
    holds="holding that a company not found liable may be restrained only from helping in a new "
    "breach, or as one with the party, save on findings",
)
ABC_CORP = reported(
    "abc-corp-v-partnership",
    "ABC Corp. I v. P'ship",
    "No. 21-2150",
    "2022-10-28",
    "cafc",
    note="Its page in the reports was not seen.",
    holds="holding that to be shut out by a platform is not the notice that a preliminary "
    "injunction asks",
)
WENCKE = reported(
    "sec-v-wencke-1980",
    "SEC v. Wencke",
    "622 F.2d 1363",
    "1980-06-09",
    "ca9",
    holds="upholding the power to stay suits of nonparties against entities in receivership",
    note="A stay made without notice, from which one may move to be freed; its opening was read.",
)
COLELLO = reported(
    "sec-v-colello",
    "SEC v. Colello",
    "139 F.3d 674",
    "1998-03-18",
    "ca9",
    holds="ordering one charged with no wrong to give up the proceeds of a fraud to which it had "
    "no legitimate claim",
    note="Gains given up by final judgment; its opening was read.",
)
KIMBERLYNN = Authority(
    "cftc-v-kimberlynn-creek-ranch",
    "CFTC v. Kimberlynn Creek Ranch, Inc.",
    "276 F.3d 187",
    "2002-01-04",
    "ca4",
    verification=Verification.PRIMARY,
    holds="holding that a court may reach ill-gotten funds held by one accused of no wrong who has "
    "no legitimate claim to them",
    note="Its holding was read in the opening of the opinion; the rest is known by a summary.",
)
WORLD_CAPITAL = Authority(
    "sec-v-world-capital-market",
    "SEC v. World Capital Mkt., Inc.",
    "No. 15-55325",
    "2017-03-21",
    "ca9",
    verification=Verification.PRIMARY,
    holds="holding that a claim to ill-gotten funds must be recognized in law and valid in fact, "
    "and that to assert one is not enough",
    note="Also called SEC v. Messina.  The opening of the opinion and its summary by the court's "
    "staff were read; its page in the reports was not seen.",
)
HARRODS = reported(
    "harrods-v-sixty-domain-names",
    "Harrods Ltd. v. Sixty Internet Domain Names",
    "302 F.3d 214",
    "2002-08-23",
    "ca4",
    holds="allowing a suit in rem over domain names where their registry was",
)
HICKEY = Authority(
    "sec-v-hickey",
    "SEC v. Hickey",
    "322 F.3d 1123",
    "2003-03-07",
    "ca9",
    verification=Verification.PRIMARY,
    holds="upholding a freeze of the assets of a company that the wrongdoer dominated",
    note="Its holding was read in the opening of the opinion.  Reported to have been reissued in "
    "July 2003; whether anything changed was not seen.",
)
ROSS = reported(
    "sec-v-ross",
    "SEC v. Ross",
    "504 F.3d 1130",
    "2007-10-15",
    "ca9",
    holds="refusing to treat as nominal one who claims title to what he received as pay",
    note="Sales agents and their commissions; never served or named in the complaint.",
)
ZACARIAS = reported(
    "zacarias-v-stanford",
    "Zacarias v. Stanford Int'l Bank, Ltd.",
    "No. 17-11073",
    "2019-12-19",
    "ca5",
    holds="affirming orders that bar claims of nonparties against those who settle with a receiver",
    note="Replaces the opinions of July 22, 2019, 931 F.3d 382, which were withdrawn; two to one. "
    "That it affirmed the bar orders is known by reports; its reporter page was not verified.",
)
DIGITAL_MEDIA = Authority(
    "digital-media-v-south-univ",
    "Digital Media Sols., LLC v. S. Univ. of Ohio, LLC",
    "59 F.4th 772",
    "2023-02-07",
    "ca6",
    verification=Verification.PRIMARY,
    holds="vacating an order that barred claims of nonparties who were no part of the receivership",
)
BRENNEKE = reported(
    "travelers-v-brenneke",
    "Travelers Cas. & Sur. Co. of Am. v. Brenneke",
    "551 F.3d 1132",
    "2009-01-09",
    "ca9",
    holds="finding good service where papers were left near one who evaded it and knew what "
    "they were",
    note="A summons left near a man in the country who would not open the door.",
)
NBA_PROPERTIES = Authority(
    "nba-properties-v-hanwjh",
    "NBA Props., Inc. v. HANWJH",
    "46 F.4th 614",
    "2022-08-16",
    "ca7",
    verification=Verification.PRIMARY,
    holds="finding jurisdiction over a seller abroad that offered its goods to the state and "
    "shipped one order there",
    note="A seller that shipped one order to Illinois; the opening and a summary were read.",
)
PRUDENTIAL = reported(
    "in-re-prudential",
    "In re Prudential Ins. Co. of Am. Sales Prac. Litig.",
    "261 F.3d 355",
    "2001-08-02",
    "ca3",
    note="The opening was read, and summaries.",
    holds="affirming an order that kept members of a class from suing in a state court against "
    "the judgment in the class suit",
)
SAN_VICENTE = reported(
    "san-vicente",
    "In re San Vicente Med. Partners Ltd.",
    "962 F.2d 1402",
    "1992-05-04",
    "ca9",
    note="The opening was read, and a summary of the holding.",
    holds="holding that a receivership may take in the property of a nonparty that the party's "
    "companies run, where it has notice and may be heard",
)
ZURIXX = reported(
    "ftc-v-zurixx",
    "FTC v. Zurixx, LLC",
    "No. 22-4042",
    "2023-03-31",
    "ca10",
    precedential=False,
    note="The opening was read, and summaries.",
    holds="affirming contempt of a landlord, no party, who with notice of a receivership sued "
    "for possession and kept the receiver from what he held",
)
