"""Decisions of the other courts of appeals, in order of circuit."""

from __future__ import annotations

from injunction_rules.model.authorities import Authority, Verification

MERRIAM = Authority(
    "merriam-v-webster-dictionary",
    "G. & C. Merriam Co. v. Webster Dictionary Co.",
    "639 F.2d 29",
    "1980-12-22",
    "ca1",
    verification=Verification.REPORTED,
)
PROJECT_BASIC = Authority(
    "project-basic-v-kemp",
    "Project B.A.S.I.C. v. Kemp",
    "947 F.2d 11",
    "1991",
    "ca1",
    verification=Verification.REPORTED,
)
MICROSYSTEMS = Authority(
    "microsystems-v-scandinavia-online",
    "Microsystems Software, Inc. v. Scandinavia Online AB",
    "226 F.3d 35",
    "2000-09-27",
    "ca1",
    verification=Verification.REPORTED,
)
GOYA = Authority(
    "goya-v-wallack",
    "Goya Foods, Inc. v. Wallack Mgmt. Co.",
    "290 F.3d 63",
    "2002-05-17",
    "ca1",
    verification=Verification.REPORTED,
)
SACCOCCIA = Authority(
    "us-v-saccoccia",
    "United States v. Saccoccia",
    "433 F.3d 19",
    "2005-12-23",
    "ca1",
    verification=Verification.REPORTED,
)
ROE = Authority(
    "roe-v-operation-rescue",
    "Roe v. Operation Rescue",
    "54 F.3d 133",
    "1995-04-18",
    "ca3",
    verification=Verification.REPORTED,
)
MAXS_SEAFOOD = Authority(
    "maxs-seafood-v-quinteros",
    "Max's Seafood Cafe v. Quinteros",
    "176 F.3d 669",
    "1999-05-05",
    "ca3",
    verification=Verification.REPORTED,
)
MARSHAK = Authority(
    "marshak-v-treadwell",
    "Marshak v. Treadwell",
    "595 F.3d 478",
    "2009-07-02",
    "ca3",
    verification=Verification.REPORTED,
)
LITTLE = Authority(
    "little-v-atts",
    "Little v. Associated Tech. Training Servs., Inc.",
    "12 F.3d 205",
    "1993-12-03",
    "ca4",
    verification=Verification.REPORTED,
    precedential=False,
    note="An unpublished decision; the reporter prints a table.",
)
HALL = Authority(
    "us-v-hall",
    "United States v. Hall",
    "472 F.2d 261",
    "1972",
    "ca5",
    verification=Verification.REPORTED,
    note="Criminal contempt of a school desegregation order.",
)
WAFFENSCHMIDT = Authority(
    "waffenschmidt-v-mackay",
    "Waffenschmidt v. MacKay",
    "763 F.2d 711",
    "1985-06-21",
    "ca5",
    verification=Verification.REPORTED,
)
PARKER = Authority(
    "parker-v-ryan",
    "Parker v. Ryan",
    "960 F.2d 543",
    "1992",
    "ca5",
    verification=Verification.REPORTED,
)
TRAVELHOST = Authority(
    "travelhost-v-blandford",
    "Travelhost, Inc. v. Blandford",
    "68 F.3d 958",
    "1995",
    "ca5",
    verification=Verification.REPORTED,
)
WHITCRAFT = Authority(
    "whitcraft-v-brown",
    "Whitcraft v. Brown",
    "570 F.3d 268",
    "2009-05-29",
    "ca5",
    verification=Verification.REPORTED,
)
TEST_MASTERS = Authority(
    "test-masters-v-singh",
    "Test Masters Educ. Servs., Inc. v. Singh",
    "No. 13-20250",
    "2015-08-21",
    "ca5",
    verification=Verification.REPORTED,
    note="Known by one report; its page in the reports was not seen.",
)
ALVAREZ = Authority(
    "texas-v-department-of-labor",
    "Texas v. Dep't of Labor (Alvarez)",
    "No. 18-40246",
    "2019-07-02",
    "ca5",
    verification=Verification.REPORTED,
    note="Its page in the reports was not seen.",
)
VIAHART = Authority(
    "viahart-v-he-gangpeng",
    "Viahart, L.L.C. v. He GangPeng",
    "No. 21-40166",
    "2022-02-14",
    "ca5",
    verification=Verification.REPORTED,
    precedential=False,
)
GARYS_ELECTRIC = Authority(
    "garys-electric",
    "Elec. Workers Pension Tr. Fund v. Gary's Elec. Serv. Co.",
    "340 F.3d 373",
    "2003-08-18",
    "ca6",
    verification=Verification.REPORTED,
)
MC_V_BEHR = Authority(
    "mc-corp-v-behr",
    "M&C Corp. v. Erwin Behr GmbH & Co.",
    "No. 11-2167",
    "2012-12-17",
    "ca6",
    verification=Verification.REPORTED,
    precedential=False,
)
OHIO_STATE_V_REDBUBBLE = Authority(
    "ohio-state-v-redbubble",
    "Ohio State Univ. v. Redbubble, Inc.",
    "989 F.3d 435",
    "2021-02-25",
    "ca6",
    verification=Verification.REPORTED,
)
HERRLEIN = Authority(
    "herrlein-v-kanakis",
    "Herrlein v. Kanakis",
    "526 F.2d 252",
    "1975",
    "ca7",
    verification=Verification.REPORTED,
)
ROCKWELL = Authority(
    "rockwell-v-dev",
    "Rockwell Graphic Sys., Inc. v. DEV Indus., Inc.",
    "91 F.3d 914",
    "1996-07-30",
    "ca7",
    verification=Verification.REPORTED,
)
KIRSCHENBAUM = Authority(
    "us-v-kirschenbaum",
    "United States v. Kirschenbaum",
    "156 F.3d 784",
    "1998-09-30",
    "ca7",
    verification=Verification.REPORTED,
)
HOMA = Authority(
    "sec-v-homa",
    "SEC v. Homa",
    "514 F.3d 661",
    "2008",
    "ca7",
    verification=Verification.REPORTED,
)
BAHAIS = Authority(
    "bahais-v-nsa-uhg",
    "Nat'l Spiritual Assembly of the Baha'is v. Nat'l Spiritual Assembly",
    "628 F.3d 837",
    "2010-11-23",
    "ca7",
    verification=Verification.REPORTED,
)
BLOCKOWICZ = Authority(
    "blockowicz-v-williams",
    "Blockowicz v. Williams",
    "630 F.3d 563",
    "2010-12-27",
    "ca7",
    verification=Verification.REPORTED,
)
KEAN = Authority(
    "kean-v-hurley",
    "Kean v. Hurley",
    "179 F.2d 888",
    "1950-02-09",
    "ca8",
    verification=Verification.REPORTED,
)
THOMPSON_V_FREEMAN = Authority(
    "thompson-v-freeman",
    "Thompson v. Freeman",
    "648 F.2d 1144",
    "1981",
    "ca8",
    verification=Verification.REPORTED,
)
IFFA = Authority(
    "iffa-v-cooper",
    "Indep. Fed'n of Flight Attendants v. Cooper",
    "134 F.3d 917",
    "1998-01-26",
    "ca8",
    verification=Verification.REPORTED,
)
GULA = Authority(
    "chicago-truck-drivers-2000",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "207 F.3d 500",
    "2000-03-24",
    "ca8",
    verification=Verification.REPORTED,
)
DYSART_TAYLOR = Authority(
    "chicago-truck-drivers-2005",
    "Chicago Truck Drivers Pension Fund v. Brotherhood Labor Leasing",
    "406 F.3d 955",
    "2005-05-04",
    "ca8",
    verification=Verification.REPORTED,
    note="Two to one.",
)
SEQUOIA = Authority(
    "nlrb-v-sequoia",
    "NLRB v. Sequoia Dist. Council of Carpenters",
    "568 F.2d 628",
    "1977",
    "ca9",
    verification=Verification.REPORTED,
)
BAKER = Authority(
    "us-v-baker",
    "United States v. Baker",
    "641 F.2d 1311",
    "1981-04-09",
    "ca9",
    verification=Verification.REPORTED,
)
VERTEX = Authority(
    "vertex-v-falcon-foam",
    "Vertex Distrib., Inc. v. Falcon Foam Plastics, Inc.",
    "689 F.2d 885",
    "1982",
    "ca9",
    verification=Verification.REPORTED,
)
REEBOK = Authority(
    "reebok-v-mclaughlin",
    "Reebok Int'l Ltd. v. McLaughlin",
    "49 F.3d 1387",
    "1995-03-06",
    "ca9",
    verification=Verification.REPORTED,
)
PETERSON = Authority(
    "peterson-v-highland-music",
    "Peterson v. Highland Music, Inc.",
    "140 F.3d 1313",
    "1998",
    "ca9",
    verification=Verification.REPORTED,
)
RIO = Authority(
    "rio-properties",
    "Rio Props., Inc. v. Rio Int'l Interlink",
    "284 F.3d 1007",
    "2002",
    "ca9",
    verification=Verification.REPORTED,
)
IRWIN = Authority(
    "irwin-v-mascott",
    "Irwin v. Mascott",
    "370 F.3d 924",
    "2004-06-04",
    "ca9",
    verification=Verification.REPORTED,
)
CETACEAN = Authority(
    "cetacean-v-sea-shepherd",
    "Inst. of Cetacean Rsch. v. Sea Shepherd Conservation Soc'y",
    "774 F.3d 935",
    "2014-12-19",
    "ca9",
    verification=Verification.REPORTED,
    note="Decided for the enjoined society and its directors, who helped outsiders.",
)
HOWARD_LAW = Authority(
    "cfpb-v-howard-law",
    "CFPB v. Howard Law, P.C.",
    "671 F. App'x 954",
    "2016-10-26",
    "ca9",
    verification=Verification.REPORTED,
    precedential=False,
)
YYGM = Authority(
    "yygm-v-redbubble",
    "Y.Y.G.M. SA v. Redbubble, Inc.",
    "75 F.4th 995",
    "2023-07-24",
    "ca9",
    verification=Verification.REPORTED,
    note="Contributory trademark infringement.",
)
RELIANCE = Authority(
    "reliance-v-mast",
    "Reliance Ins. Co. v. Mast Constr. Co.",
    "84 F.3d 372",
    "1996-05-17",
    "ca10",
    verification=Verification.REPORTED,
)
RELIANCE_1998 = Authority(
    "reliance-v-mast-1998",
    "Reliance Ins. Co. v. Mast Constr. Co.",
    "159 F.3d 1311",
    "1998",
    "ca10",
    verification=Verification.REPORTED,
)
CLEARONE = Authority(
    "clearone-v-bowers",
    "ClearOne Commc'ns, Inc. v. Bowers",
    "651 F.3d 1200",
    "2011-07-08",
    "ca10",
    verification=Verification.REPORTED,
)
PARAGON = Authority(
    "scalia-v-paragon",
    "Scalia v. Paragon Contractors Corp.",
    "No. 18-4147",
    "2019-12-06",
    "ca10",
    verification=Verification.REPORTED,
    precedential=False,
    note="Decided with No. 18-4148.",
)
RENFROE = Authority(
    "renfroe-v-moran",
    "E.A. Renfroe & Co. v. Moran",
    "No. 08-13724",
    "2009-07-21",
    "ca11",
    verification=Verification.REPORTED,
    precedential=False,
    note="Decided with No. 08-14716.",
)
LESHIN = Authority(
    "ftc-v-leshin",
    "FTC v. Leshin",
    "618 F.3d 1221",
    "2010",
    "ca11",
    verification=Verification.REPORTED,
)
ADT = Authority(
    "adt-v-northstar",
    "ADT LLC v. NorthStar Alarm Servs., LLC",
    "853 F.3d 1348",
    "2017",
    "ca11",
    verification=Verification.REPORTED,
)
JACOBSON = Authority(
    "jacobson-v-florida",
    "Jacobson v. Fla. Sec'y of State",
    "No. 19-14552",
    "2020-04-29",
    "ca11",
    verification=Verification.REPORTED,
    note="A later, amended opinion is said to exist; it was not seen.",
)
ROBINSON = Authority(
    "us-v-robinson",
    "United States v. Robinson",
    "83 F.4th 868",
    "2023",
    "ca11",
    verification=Verification.REPORTED,
    note="Criminal contempt.",
)
ABBOUD = Authority(
    "us-v-abboud",
    "United States v. Abboud",
    "No. 22-11111",
    "2024-04-17",
    "ca11",
    verification=Verification.REPORTED,
    precedential=False,
)
RELIABLE_LIMOUSINE = Authority(
    "wmatc-v-reliable-limousine",
    "Wash. Metro. Area Transit Comm'n v. Reliable Limousine Serv., LLC",
    "776 F.3d 1",
    "2015",
    "cadc",
    verification=Verification.REPORTED,
)
ADDITIVE_CONTROLS_1996 = Authority(
    "additive-controls-1996",
    "Additive Controls & Measurement Sys., Inc. v. Flowdata, Inc.",
    "96 F.3d 1390",
    "1996",
    "cafc",
    verification=Verification.REPORTED,
)
ADDITIVE_CONTROLS_1998 = Authority(
    "additive-controls-1998",
    "Additive Controls & Measurement Sys., Inc. v. Flowdata, Inc.",
    "154 F.3d 1345",
    "1998",
    "cafc",
    verification=Verification.REPORTED,
)
TEGAL = Authority(
    "tegal-v-tokyo-electron",
    "Tegal Corp. v. Tokyo Electron Co.",
    "248 F.3d 1376",
    "2001-05-14",
    "cafc",
    verification=Verification.REPORTED,
)
INTERNATIONAL_RECTIFIER = Authority(
    "international-rectifier-v-samsung",
    "Int'l Rectifier Corp. v. Samsung Elecs. Co.",
    "361 F.3d 1355",
    "2004",
    "cafc",
    verification=Verification.REPORTED,
)
MERIAL = Authority(
    "merial-v-cipla",
    "Merial Ltd. v. Cipla Ltd.",
    "681 F.3d 1283",
    "2012",
    "cafc",
    verification=Verification.REPORTED,
    note="Two to one.",
)
AEVOE = Authority(
    "aevoe-v-ae-tech",
    "Aevoe Corp. v. AE Tech Co.",
    "727 F.3d 1375",
    "2013-08-29",
    "cafc",
    verification=Verification.REPORTED,
)
ASETEK = Authority(
    "asetek-v-cmi",
    "Asetek Danmark A/S v. CMI USA Inc.",
    "852 F.3d 1352",
    "2017-04-03",
    "cafc",
    verification=Verification.REPORTED,
)
ABC_CORP = Authority(
    "abc-corp-v-partnership",
    "ABC Corp. I v. P'ship",
    "No. 21-2150",
    "2022-10-28",
    "cafc",
    verification=Verification.REPORTED,
    note="Its page in the reports was not seen.",
)
