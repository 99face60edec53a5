"""
The grounds of the courts: what each ruling turns on where the court denied, and why it did.

A headline names the element or the defense on which a ruling turns.  Of every denial of
the corpus a lawyer's judgment is kept whether the ground of the opinion confirms it.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import Any

from attrs import frozen

from injunction_rules.casefile.parsing import read_document
from injunction_rules.corpus.cases import FOLDER
from injunction_rules.rendering.reported import Several


class Confirmed(Enum):
    """
    The extent to which the ground of the opinion confirms a headline.

    ``YES``: what it names first is the ground, or one of those that the court gave;
    ``PARTLY``: it names the ground second, or a neighbour of it; ``NO``: the court went
    on something else.
    """

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@frozen
class Headlined:
    """
    A motion that the court denied, with our headline and the ground of the opinion.

    Attributes
    ----------
    id : str
        Of the case.
    motion : str
    against : tuple of str
        The ids of those against whom the ruling turns on the same.
    headline, ground : str
    confirmed : Confirmed
    """

    id: str
    motion: str
    against: tuple[str, ...]
    headline: str
    ground: str
    confirmed: Confirmed


@frozen(repr=False)
class Headlines(Several[Headlined]):
    """The motions that courts of the corpus denied, by what the rulings turn on."""

    rows: tuple[Headlined, ...]
    parts = property(attrgetter("rows"), doc="Its rows, in order.")

    @property
    def totals(self) -> Counter[Confirmed]:
        """Count them by how far they are confirmed."""
        return Counter(row.confirmed for row in self.rows)


@lru_cache(maxsize=1)
def headlines() -> Headlines:
    """
    Give the headline and the ground of every denial of the corpus, in order of id.

    >>> next(iter(headlines())).id
    'adt-v-northstar-11th-2017'
    """
    name = "_headlines.yaml"
    tree: Any = read_document((FOLDER / name).read_bytes(), "yaml", name).tree
    return Headlines(tuple(map(_headlined, tree)))


def _headlined(entry: Any) -> Headlined:
    against, confirmed = tuple(entry["against"]), Confirmed(entry["confirmed"])
    return Headlined(**{**entry, "against": against, "confirmed": confirmed})
