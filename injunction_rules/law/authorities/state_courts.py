"""Decisions of state courts."""

from __future__ import annotations

from functools import partial
from typing import Final

from injunction_rules.model.authorities import Authority, Verification
from injunction_rules.model.courts import Court

reported = partial(Authority, verification=Verification.REPORTED)

NEW_YORK: Final = Court("ny", "N.Y.")

LICCI = reported(
    "licci-v-lebanese-canadian-bank",
    "Licci v. Lebanese Canadian Bank, SAL",
    "20 N.Y.3d 327",
    "2012-11-20",
    NEW_YORK,
    note="Jurisdiction over a defendant under New York's long-arm statute.",
)
MOTOROLA_NY = reported(
    "motorola-v-standard-chartered-ny",
    "Motorola Credit Corp. v. Standard Chartered Bank",
    "24 N.Y.3d 149",
    "2014-10-23",
    NEW_YORK,
    note="A restraint after judgment under state law; the question and answer were read.",
)
