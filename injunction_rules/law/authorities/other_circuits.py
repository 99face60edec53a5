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
)
PROJECT_BASIC = reported(
    "project-basic-v-kemp", "Project B.A.S.I.C. v. Kemp", "947 F.2d 11", "1991", "ca1"
)
MICROSYSTEMS = reported(
    "microsystems-v-scandinavia-online",
    "Microsystems Software, Inc. v. Scandinavia Online AB",
    "226 F.3d 35",
    "2000-09-27",
    "ca1",
)
GOYA = reported(
    "goya-v-wallack", "Goya Foods, Inc. v. Wallack Mgmt. Co.", "290 F.3d 63", "2002-05-17", "ca1"
)
SACCOCCIA = reported(
    "us-v-saccoccia", "United States v. Saccoccia", "433 F.3d 19", "2005-12-23", "ca1"
)
ROE = reported(
    "roe-v-operation-rescue", "Roe v. Operation Rescue", "54 F.3d 133", "1995-04-18", "ca3"
)
MAXS_SEAFOOD = reported(
    "maxs-seafood-v-quinteros",
    "Max's Seafood Cafe v. Quinteros",
    "176 F.3d 669",
    "1999-05-05",
    "ca3",
    note="Reversed contempt of a business associate for want of an act of his own.",
)
MARSHAK = reported(
    "marshak-v-treadwell", "Marshak v. Treadwell", "595 F.3d 478", "2009-07-02", "ca3"
)
LITTLE = reported(
    "little-v-atts",
    "Little v. Associated Tech. Training Servs., Inc.",
    "12 F.3d 205",
    "1993-12-03",
    "ca4",
    precedential=False,
    note="An unpublished decision; the reporter prints a table.",
)
LIFE_TECHNOLOGIES = Authority(
    "life-technologies-v-govindaraj",
    "Life Technologies Corp. v. Govindaraj",
    "931 F.3d 259",
    "2019-07-24",
    "ca4",
    verification=Verification.PRIMARY,
    note="Amended August 7, 2019; answerable in contempt, not on the money judgment.",
)
HAWKINS = reported(
    "hawkins-v-i-tv",
    "Hawkins v. i-TV Digitális Távközlési zrt.",
    "935 F.3d 211",
    "2019-08-15",
    "ca4",
    note="Foreign nonparties and wholly foreign help.",
)
HALL = reported(
    "us-v-hall",
    "United States v. Hall",
    "472 F.2d 261",
    "1972",
    "ca5",
    note="Criminal contempt of a school desegregation order.",
)
WAFFENSCHMIDT = Authority(
    "waffenschmidt-v-mackay",
    "Waffenschmidt v. MacKay",
    "763 F.2d 711",
    "1985-06-21",
    "ca5",
    verification=Verification.PRIMARY,
    note="Those who helped to move assets were held; a bank was not.",
)
PARKER = reported("parker-v-ryan", "Parker v. Ryan", "960 F.2d 543", "1992", "ca5")
TRAVELHOST = reported(
    "travelhost-v-blandford", "Travelhost, Inc. v. Blandford", "68 F.3d 958", "1995", "ca5"
)
WHITCRAFT = reported(
    "whitcraft-v-brown",
    "Whitcraft v. Brown",
    "570 F.3d 268",
    "2009-05-29",
    "ca5",
    note="Affirmed in part and vacated in part.",
)
TEST_MASTERS = reported(
    "test-masters-v-robin-singh",
    "Test Masters Educ. Servs., Inc. v. Robin Singh Educ. Servs., Inc.",
    "799 F.3d 437",
    "2015-08-21",
    "ca5",
)
ALVAREZ = reported(
    "texas-v-department-of-labor",
    "Texas v. U.S. Dep't of Labor (Alvarez)",
    "929 F.3d 205",
    "2019-07-02",
    "ca5",
    note="Reversed contempt: a shared interest and notice are not privity.",
)
VIAHART = reported(
    "viahart-v-he-gangpeng",
    "Viahart, L.L.C. v. He GangPeng",
    "No. 21-40166",
    "2022-02-14",
    "ca5",
    precedential=False,
)
GARYS_ELECTRIC = reported(
    "garys-electric",
    "Elec. Workers Pension Tr. Fund v. Gary's Elec. Serv. Co.",
    "340 F.3d 373",
    "2003-08-18",
    "ca6",
)
MC_V_BEHR = reported(
    "mc-corp-v-behr",
    "M&C Corp. v. Erwin Behr GmbH & Co.",
    "No. 11-2167",
    "2012-12-17",
    "ca6",
    precedential=False,
)
OHIO_STATE_V_REDBUBBLE = reported(
    "ohio-state-v-redbubble",
    "Ohio State Univ. v. Redbubble, Inc.",
    "989 F.3d 435",
    "2021-02-25",
    "ca6",
)
HERRLEIN = reported(
    "herrlein-v-kanakis", "Herrlein v. Kanakis", "526 F.2d 252", "1975-11-25", "ca7"
)
ROCKWELL = reported(
    "rockwell-v-dev",
    "Rockwell Graphic Sys., Inc. v. DEV Indus., Inc.",
    "91 F.3d 914",
    "1996-07-30",
    "ca7",
)
KIRSCHENBAUM = reported(
    "us-v-kirschenbaum", "United States v. Kirschenbaum", "156 F.3d 784", "1998-09-30", "ca7"
)
HOMA = reported("sec-v-homa", "SEC v. Homa", "514 F.3d 661", "2008", "ca7")
BAHAIS = reported(
    "bahais-v-nsa-uhg",
    "Nat'l Spiritual Assembly of the Baha'is v. Nat'l Spiritual Assembly",
    "628 F.3d 837",
    "2010-11-23",
    "ca7",
)
BLOCKOWICZ = reported(
    "blockowicz-v-williams", "Blockowicz v. Williams", "630 F.3d 563", "2010-12-27", "ca7"
)
KEAN = reported("kean-v-hurley", "Kean v. Hurley", "179 F.2d 888", "1950-02-09", "ca8")
THOMPSON_V_FREEMAN = reported(
    "thompson-v-freeman",
    "Thompson v. Freeman",
    "648 F.2d 1144",
    "1981",
    "ca8",
    note="Refused to bind those whose interest a party had shared.",
)
IFFA = reported(
    "iffa-v-cooper",
    "Indep. Fed'n of Flight Attendants v. Cooper",
    "134 F.3d 917",
    "1998-01-26",
    "ca8",
)
GULA = reported(
    "chicago-truck-drivers-2000",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "207 F.3d 500",
    "2000-03-24",
    "ca8",
)
DYSART_TAYLOR = reported(
    "chicago-truck-drivers-2005",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "406 F.3d 955",
    "2005-05-04",
    "ca8",
    note="Two to one.",
)
SEQUOIA = reported(
    "nlrb-v-sequoia",
    "NLRB v. Sequoia Dist. Council of Carpenters",
    "568 F.2d 628",
    "1977-12-14",
    "ca9",
    note="Two to one as to the officers.",
)
BAKER = reported("us-v-baker", "United States v. Baker", "641 F.2d 1311", "1981-04-09", "ca9")
VERTEX = reported(
    "vertex-v-falcon-foam",
    "Vertex Distrib., Inc. v. Falcon Foam Plastics, Inc.",
    "689 F.2d 885",
    "1982",
    "ca9",
)
REEBOK = reported(
    "reebok-v-mclaughlin", "Reebok Int'l Ltd. v. McLaughlin", "49 F.3d 1387", "1995-03-06", "ca9"
)
PETERSON = reported(
    "peterson-v-highland-music", "Peterson v. Highland Music, Inc.", "140 F.3d 1313", "1998", "ca9"
)
RIO = reported(
    "rio-properties", "Rio Props., Inc. v. Rio Int'l Interlink", "284 F.3d 1007", "2002", "ca9"
)
IRWIN = reported("irwin-v-mascott", "Irwin v. Mascott", "370 F.3d 924", "2004-06-04", "ca9")
CETACEAN = reported(
    "cetacean-v-sea-shepherd",
    "Inst. of Cetacean Rsch. v. Sea Shepherd Conservation Soc'y",
    "774 F.3d 935",
    "2014-12-19",
    "ca9",
    note="Decided for the enjoined society and its directors, who helped outsiders.",
)
HOWARD_LAW = reported(
    "cfpb-v-howard-law",
    "CFPB v. Howard Law, P.C.",
    "671 F. App'x 954",
    "2016-10-26",
    "ca9",
    precedential=False,
)
YYGM = reported(
    "yygm-v-redbubble",
    "Y.Y.G.M. SA v. Redbubble, Inc.",
    "75 F.4th 995",
    "2023-07-24",
    "ca9",
    note="Contributory trademark infringement.",
)
RELIANCE = reported(
    "reliance-v-mast", "Reliance Ins. Co. v. Mast Constr. Co.", "84 F.3d 372", "1996-05-17", "ca10"
)
RELIANCE_1998 = Authority(
    "reliance-v-mast-1998",
    "Reliance Ins. Co. v. Mast Constr. Co.",
    "159 F.3d 1311",
    "1998-11-05",
    "ca10",
    verification=Verification.PRIMARY,
    note="Reversed for findings, with a dissent; amended on rehearing.",
)
CLEARONE = reported(
    "clearone-v-bowers", "ClearOne Commc'ns, Inc. v. Bowers", "651 F.3d 1200", "2011-07-08", "ca10"
)
PARAGON = reported(
    "scalia-v-paragon",
    "Scalia v. Paragon Contractors Corp.",
    "No. 18-4147",
    "2019-12-06",
    "ca10",
    precedential=False,
    note="Decided with No. 18-4148.",
)
RENFROE = reported(
    "renfroe-v-moran",
    "E.A. Renfroe & Co. v. Moran",
    "No. 08-13724",
    "2009-07-21",
    "ca11",
    precedential=False,
    note="Decided with No. 08-14716.",
)
LESHIN = reported("ftc-v-leshin", "FTC v. Leshin", "618 F.3d 1221", "2010", "ca11")
ADT = reported(
    "adt-v-northstar", "ADT LLC v. NorthStar Alarm Servs., LLC", "853 F.3d 1348", "2017", "ca11"
)
ROBINSON = reported(
    "us-v-robinson",
    "United States v. Robinson",
    "83 F.4th 868",
    "2023-09-28",
    "ca11",
    note="Criminal contempt; the conviction was vacated for want of findings.",
)
ABBOUD = reported(
    "us-v-abboud",
    "United States v. Abboud",
    "No. 22-11111",
    "2024-04-17",
    "ca11",
    precedential=False,
)
RELIABLE_LIMOUSINE = reported(
    "wmatc-v-reliable-limousine",
    "Wash. Metro. Area Transit Comm'n v. Reliable Limousine Serv., LLC",
    "776 F.3d 1",
    "2015",
    "cadc",
)
ADDITIVE_CONTROLS_1996 = reported(
    "additive-controls-1996",
    "Additive Controls & Measurement Sys., Inc. v. Flowdata, Inc.",
    "96 F.3d 1390",
    "1996",
    "cafc",
)
ADDITIVE_CONTROLS_1998 = reported(
    "additive-controls-1998",
    "Additive Controls & Measurement Sys., Inc. v. Flowdata, Inc.",
    "154 F.3d 1345",
    "1998",
    "cafc",
)
TEGAL = reported(
    "tegal-v-tokyo-electron",
    "Tegal Corp. v. Tokyo Electron Co.",
    "248 F.3d 1376",
    "2001-05-14",
    "cafc",
)
INTERNATIONAL_RECTIFIER = reported(
    "international-rectifier-v-samsung",
    "Int'l Rectifier Corp. v. Samsung Elecs. Co.",
    "361 F.3d 1355",
    "2004",
    "cafc",
)
MERIAL = reported(
    "merial-v-cipla",
    "Merial Ltd. v. Cipla Ltd.",
    "681 F.3d 1283",
    "2012",
    "cafc",
    note="Two to one.",
)
AEVOE = reported(
    "aevoe-v-ae-tech", "Aevoe Corp. v. AE Tech Co.", "727 F.3d 1375", "2013-08-29", "cafc"
)
ASETEK = reported(
    "asetek-v-cmi", "Asetek Danmark A/S v. CMI USA Inc.", "852 F.3d 1352", "2017-04-03", "cafc"
)
ABC_CORP = reported(
    "abc-corp-v-partnership",
    "ABC Corp. I v. P'ship",
    "No. 21-2150",
    "2022-10-28",
    "cafc",
    note="Its page in the reports was not seen.",
)
WENCKE = reported(
    "sec-v-wencke-1980",
    "SEC v. Wencke",
    "622 F.2d 1363",
    "1980-06-09",
    "ca9",
    note="A stay made without notice, from which one may move to be freed; its opening was read.",
)
COLELLO = reported(
    "sec-v-colello",
    "SEC v. Colello",
    "139 F.3d 674",
    "1998-03-18",
    "ca9",
    note="Gains given up by final judgment; its opening was read.",
)
KIMBERLYNN = Authority(
    "cftc-v-kimberlynn-creek-ranch",
    "CFTC v. Kimberlynn Creek Ranch, Inc.",
    "276 F.3d 187",
    "2002-01-04",
    "ca4",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion; the rest is known by a summary.",
)
HARRODS = reported(
    "harrods-v-sixty-domain-names",
    "Harrods Ltd. v. Sixty Internet Domain Names",
    "302 F.3d 214",
    "2002-08-23",
    "ca4",
)
HICKEY = Authority(
    "sec-v-hickey",
    "SEC v. Hickey",
    "322 F.3d 1123",
    "2003-03-07",
    "ca9",
    verification=Verification.PRIMARY,
    note="Its holding was read in the opening of the opinion.  Reported to have been reissued in "
    "July 2003; whether anything changed was not seen.",
)
ROSS = reported(
    "sec-v-ross",
    "SEC v. Ross",
    "504 F.3d 1130",
    "2007-10-15",
    "ca9",
    note="Sales agents and their commissions; never served or named in the complaint.",
)
ZACARIAS = reported(
    "zacarias-v-stanford",
    "Zacarias v. Stanford Int'l Bank, Ltd.",
    "No. 17-11073",
    "2019-12-19",
    "ca5",
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
)
