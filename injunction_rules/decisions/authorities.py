"""The authorities of a decision as the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import evolve, field, frozen

from injunction_rules.decisions.decision import Relied
from injunction_rules.explaining.addresses import address_of
from injunction_rules.explaining.citing import became
from injunction_rules.model.authorities import Verification, Weight
from injunction_rules.rendering.escaping import plain


class Checked(Enum):
    """The check of a passage, in few words; its names are those of :class:`Verification`."""

    PRIMARY = "text read"
    REPORTED = "summary read"
    AS_CITED = "as the order cites it"
    UNVERIFIED = "not verified"


@frozen(kw_only=True)
class Row:
    """
    An authority relied on.

    Attributes
    ----------
    citation : str
        With what became of it by the day of decision.
    weight, checked, note : str
    rules : frozenset of str
        Ids of the rules that rest on it.
    address : str
        Where it can be looked up; empty where no address is known.
    """

    citation: str = field(converter=plain)
    weight: str
    checked: str
    note: str = field(converter=plain)
    rules: frozenset[str]
    address: str


def authority_rows(authorities: Iterable[Relied], as_of: date) -> Iterator[Row]:
    """Yield each authority once, with every passage that was checked alike."""
    grouped: dict[tuple[str, Verification], list[Relied]] = {}
    for relied in authorities:
        key = (relied.citation.authority.id, relied.citation.verification)
        grouped.setdefault(key, []).append(relied)
    for (_, verification), passages in grouped.items():
        citation, weight = passages[0].citation, passages[0].weight
        pinpoints = dict.fromkeys(
            relied.citation.pinpoint for relied in passages if relied.citation.pinpoint
        )
        unread = ", page unread" if pinpoints and verification is not Verification.PRIMARY else ""
        cited = evolve(citation, pinpoint=", ".join(pinpoints)).text
        yield Row(
            citation=f"{cited}{became(citation, as_of)}",
            weight="no weight" if weight is Weight.NONE else weight.label,
            checked=f"{Checked[verification.name].value}{unread}",
            note=citation.authority.note,
            rules=frozenset(rule for relied in passages for rule in relied.rules),
            address=address_of(citation.authority),
        )
