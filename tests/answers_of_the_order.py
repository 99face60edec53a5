"""What the order of May 31, 2023 answers to the questions of the interview."""

from __future__ import annotations

HEAD = (
    "Kelly Toys Holdings, LLC v. alialialiLL Store",
    "S.D.N.Y.",
    "May 31, 2023",
    "permanent",
    "June 9, 2022",
    "BBOTTRUOYS Toy Store; Shenzhen Tongfei International Trade Co., Ltd.; "
    "Yangzhou Kingstone Toys Co., Ltd.; Yiwu Xintu Import and Export Co., Ltd.",
    "Alibaba (marketplace); AliExpress (marketplace)",
    "all",
)
"""The answers to the first questions, in their order."""

ANSWERS = {
    "violation": "yes [Order ¶ 2]",
    "violation.when": "after notice",
    "appearance": "no [Order ¶ 1]",
    "identity": "no [Order ¶ 1]",
    "address": "no [Order ¶ 1]",
    "alternative_service": "no [Order ¶ 1]",
    "actual_notice": "yes",
    "assistance": "yes, alleged",
    "listing": "yes [Order ¶ 2]",
    "listing.promptly": "yes",
}
"""What the order of May 31, 2023 says, by question."""
