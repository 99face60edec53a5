"""
The order of May 31, 2023, sentence by sentence.

Each sentence of *Kelly Toys Holdings, LLC v. alialialiLL Store* is a citation of it by
name, with its own words: a rule that rests on one names it.  The whole text ships with the
package, and :func:`text` reads it.

>>> print(CONTINUES)
Kelly Toys Holdings, LLC v. alialialiLL Store, No. 21 Civ. 8434 (AKH), ¶ 1 (S.D.N.Y. May 31, 2023)
>>> CONTINUES.words
'The Permanent Injunction remains in full force and effect. See ECF Nos. 10, 40.'
"""

from __future__ import annotations

from importlib.resources import files

from attrs import evolve

from injunction_rules.law.authorities.district_courts import KELLY_TOYS
from injunction_rules.model.authorities import Citation


def _sentence(place: str, words: str, holds: str) -> Citation:
    return evolve(KELLY_TOYS.at(place), words=words, said=holds)


# What came before.

SUIT = _sentence(
    "first paragraph",
    "This case concerns a trademark infringement action filed by Kelly Toys Holdings, LLC "
    '("Plaintiff") against 61 Defendants (the "Defaulting Defendants") allegedly engaged in '
    "marketing and selling counterfeit versions of Plaintiff's Squishmallows line of collectible "
    "dolls. (ECF No. 8).",
    "describing a suit against sixty-one sellers of counterfeit toys",
)
RESTRAINED = _sentence(
    "first paragraph",
    "On October 25, 2021, the Court granted Plaintiff's motion for a temporary restraining order "
    '("TRO"), which included an asset restraining order on each Defendant\'s financial and online '
    "service accounts. (ECF No. 17).",
    "recounting a temporary order that restrained the sellers' accounts",
)
PRELIMINARILY_ENJOINED = _sentence(
    "first paragraph",
    "On November 12, 2021, the Court entered a preliminary injunction order mirroring the terms of "
    "the TRO and extending through the pendency of this action (ECF Nos. 10, 21).",
    "recounting a preliminary injunction in the same terms",
)
NEVER_APPEARED = _sentence(
    "first paragraph",
    "The Defaulting Defendants have not appeared in this action and failed to answer or otherwise "
    "respond to the Complaint.",
    "recounting that the sellers never appeared",
)
PERMANENTLY_ENJOINED = _sentence(
    "first paragraph",
    "On June 9, 2022, the Court adopted a Report and Recommendation from United States Magistrate "
    'Judge Robert W. Lehrburger ("R&R") and granted Plaintiff\'s Motion for Default Judgment and a '
    "Permanent Injunction. (ECF No. 34).",
    "recounting a permanent injunction on default",
)
SALES_ALLEGED = _sentence(
    "second paragraph",
    "Plaintiff alleges that on or about April 28, 2023, four of the Defendants (BBOTTRUOYS Toy "
    "Store, Shenzhen Tongfei International Trade Co., Ltd., Yangzhou Kingstone Toys Co., Ltd. and "
    "Yiwu Xintu Import and Export Co., Ltd.) were offering for sale and selling counterfeit "
    "products on the platforms of Third Party Service Providers Alibaba and AliExpress in "
    "violation of the Permanent Injunction Order.",
    "recounting the charge that four sellers went on",
)
AID_ALLEGED = _sentence(
    "second paragraph",
    "They further allege that Alibaba and AliExpress have aided and abetted Defendants' activities "
    "by continuing to provide services to the Defendants and taking actions to promote the sale of "
    "the counterfeit products.",
    "recounting the charge that the marketplaces aided them by service and promotion",
)
APPLICATION = _sentence(
    "third paragraph",
    "On April 28, 2023, Plaintiff filed an application for an Order to Show Cause Why an Order "
    "should not be entered (1) directing Defendants to comply with the Permanent Injunction Order; "
    "(2) directing Alibaba and AliExpress to cease aiding and abetting Defendants in violating the "
    "Permanent Injunction Order; and (3) holding Defendants, Alibaba, and AliExpress in contempt "
    "for their violations of the Permanent Injunction Order. (ECF No. 41).",
    "recounting the motions",
)
ORDERED_TO_SHOW_CAUSE = _sentence(
    "third paragraph",
    "Defendants BBOTTRUOYS Toy Store, Shenzhen Tongfei International Trade Co., Ltd., Yangzhou "
    "Kingstone Toys Co., Ltd., and Yiwu Xintu Import and Export Co., Ltd. and Alibaba and "
    "AliExpress were ordered to show cause before the Court on May 30, 2023. (ECF No. 44).",
    "recounting the order to show cause",
)
REASONS = _sentence(
    "third paragraph",
    "For the reasons discussed during oral argument, and in view of the parties' submissions, I "
    "hold as follows:",
    "referring to the reasons given at the hearing",
)

# Paragraph 1: the sellers.

DENIED_AS_FUTILE = _sentence(
    "¶ 1",
    "1. Plaintiff's motions for (i) an Order directing the Defendants to comply with the "
    "directives of the Permanent Injunction Order and (ii) an Order holding Defendants in contempt "
    "are denied as futile.",
    "denying as futile an order to comply and contempt of the sellers",
)
NO_RESPONSE = _sentence(
    "¶ 1",
    "Defendants BBOTTRUOYS Toy Store, Shenzhen Tongfei International Trade Co., Ltd., Yangzhou "
    "Kingstone Toys Co., Ltd., and Yiwu Xintu Import and Export Co., Ltd. have failed to appear or "
    "otherwise respond to the Complaint or Permanent Injunction Order.",
    "noting that the sellers did not appear or respond even to the injunction",
)
NOBODY_TO_SERVE = _sentence(
    "¶ 1",
    "The names of individuals associated with these Defendants are unknown, and the Court is not "
    "aware of any addresses or alternative means for service of process upon the Defendants.",
    "noting that the people behind the sellers are unknown and that no address or other means of "
    "service is known",
)
CONTINUES = _sentence(
    "¶ 1",
    "The Permanent Injunction remains in full force and effect. See ECF Nos. 10, 40.",
    "stating that the injunction remains in force",
)

# Paragraph 2: the marketplaces.

DENIED = _sentence(
    "¶ 2",
    "2. Plaintiff's motions for (i) an Order directing Alibaba and AliExpress to cease aiding and "
    "abetting Defendants in continuing to engage in their counterfeiting activities in violation "
    "of the Permanent Injunction Order and (ii) an Order holding Alibaba and AliExpress in "
    "contempt for violations of the Permanent Injunction are denied.",
    "denying an order to cease and contempt of the marketplaces alike",
)
NOT_IN_CONCERT = _sentence(
    "¶ 2",
    'Plaintiff has failed to demonstrate that Alibaba and AliExpress are "in active concert or '
    "participation with\" the enjoined Defendants. Fed. R. Civ. P. 65(d)(2); see also Patsy's "
    "Italian Rest., Inc. v. Banas, 658 F.3d 254, 275 (2d Cir. 2011).",
    "holding that the movant did not show the marketplaces to be in active concert with the "
    "sellers",
)
REMOVED_AND_AT_ARMS_LENGTH = _sentence(
    "¶ 2",
    "Alibaba and AliExpress have promptly removed all infringing listings by Defendants when "
    "notified by Plaintiff, and the arms-length marketplace services provided to Defendants by "
    'Alibaba and AliExpress storefronts do not demonstrate "substantial[] intertwine[ment]" with '
    "Defendants. See John Wiley & Sons, Inc. v. Book Dog Books, LLC, 327 F. Supp. 3d 606, 638 "
    "(S.D.N.Y. 2018).",
    "noting prompt removal of every listing notified, and holding that arm's-length services show "
    "no substantial intertwinement",
)
DIRECT_SUIT = _sentence(
    "last sentence",
    "Plaintiff may consider suing Alibaba and AliExpress directly for contributory infringement.",
    "pointing the movant to a suit against the marketplaces",
)

SENTENCES: dict[str, Citation] = {
    name: value for name, value in vars().items() if isinstance(value, Citation)
}
"""Every sentence by its name, in the order of the text."""


def text() -> str:
    """
    Read the order as the court published it, transcribed.

    >>> text().splitlines()[0]
    'UNITED STATES DISTRICT COURT SOUTHERN DISTRICT OF NEW YORK'
    """
    return files("injunction_rules").joinpath("data", "order.txt").read_text(encoding="utf-8")
