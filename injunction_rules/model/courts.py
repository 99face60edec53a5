"""
The federal courts in which a motion can be heard, and who binds whom.

Ids are those of the Free Law Project's courts database, so that a case file,
a docket monitor and this package speak of the same court.  Abbreviations are
those of Bluebook table T1.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import astuple, frozen

from injunction_rules.errors import RuleError

_FEDERAL: dict[str, Court] = {}


@frozen(eq=False)
class Court(str):
    """
    A court: its id, with what a citation calls it and who binds it.

    It is text, so that it stands wherever the id of a forum does.  The federal
    courts are in :data:`COURTS` and named by their ids alone; any other court is
    given as a value, in an authority that it decided or in a rule book.

    Attributes
    ----------
    id : str
        The id used by the courts database, such as ``nysd``.
    abbreviation : str
        As in a citation: ``S.D.N.Y.``; empty for the Supreme Court, whose
        reporter says which court decided.
    circuit : str or None
        The id of the court of appeals whose decisions bind it; a court of
        appeals is bound by its own; ``None`` for a court that none binds but the
        Supreme Court.

    Raises
    ------
    RuleError
        If the id is empty or that of a federal court.

    >>> Court("nysb", "Bankr. S.D.N.Y.", "ca2") == "nysb"
    True
    """

    id: str
    abbreviation: str
    circuit: str | None = None

    def __new__(cls, id: str, *_: Any, **__: Any) -> Court:
        return super().__new__(cls, id)

    def __attrs_post_init__(self) -> None:
        if not self.id or _FEDERAL.get(self.id, self) != self:
            raise RuleError(f"court {self.id!r}: give it an id that no federal court has")

    # Text alone would take two courts of one id for the same.
    def __eq__(self, other: object) -> bool:
        if isinstance(other, Court):
            return astuple(self) == astuple(other)
        return self.id == other

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    @property
    def is_appellate(self) -> bool:
        """Tell whether it is a court of appeals."""
        return self.id == self.circuit


# Court of appeals: abbreviation, then the districts it binds.  28 U.S.C. § 41.
_CIRCUITS: dict[str, tuple[str, dict[str, str]]] = {
    "ca1": (
        "1st Cir.",
        {
            "med": "D. Me.",
            "mad": "D. Mass.",
            "nhd": "D.N.H.",
            "rid": "D.R.I.",
            "prd": "D.P.R.",
        },
    ),
    "ca2": (
        "2d Cir.",
        {
            "ctd": "D. Conn.",
            "nyed": "E.D.N.Y.",
            "nynd": "N.D.N.Y.",
            "nysd": "S.D.N.Y.",
            "nywd": "W.D.N.Y.",
            "vtd": "D. Vt.",
        },
    ),
    "ca3": (
        "3d Cir.",
        {
            "ded": "D. Del.",
            "njd": "D.N.J.",
            "paed": "E.D. Pa.",
            "pamd": "M.D. Pa.",
            "pawd": "W.D. Pa.",
            "vid": "D.V.I.",
        },
    ),
    "ca4": (
        "4th Cir.",
        {
            "mdd": "D. Md.",
            "nced": "E.D.N.C.",
            "ncmd": "M.D.N.C.",
            "ncwd": "W.D.N.C.",
            "scd": "D.S.C.",
            "vaed": "E.D. Va.",
            "vawd": "W.D. Va.",
            "wvnd": "N.D. W. Va.",
            "wvsd": "S.D. W. Va.",
        },
    ),
    "ca5": (
        "5th Cir.",
        {
            "laed": "E.D. La.",
            "lamd": "M.D. La.",
            "lawd": "W.D. La.",
            "msnd": "N.D. Miss.",
            "mssd": "S.D. Miss.",
            "txed": "E.D. Tex.",
            "txnd": "N.D. Tex.",
            "txsd": "S.D. Tex.",
            "txwd": "W.D. Tex.",
        },
    ),
    "ca6": (
        "6th Cir.",
        {
            "kyed": "E.D. Ky.",
            "kywd": "W.D. Ky.",
            "mied": "E.D. Mich.",
            "miwd": "W.D. Mich.",
            "ohnd": "N.D. Ohio",
            "ohsd": "S.D. Ohio",
            "tned": "E.D. Tenn.",
            "tnmd": "M.D. Tenn.",
            "tnwd": "W.D. Tenn.",
        },
    ),
    "ca7": (
        "7th Cir.",
        {
            "ilnd": "N.D. Ill.",
            "ilcd": "C.D. Ill.",
            "ilsd": "S.D. Ill.",
            "innd": "N.D. Ind.",
            "insd": "S.D. Ind.",
            "wied": "E.D. Wis.",
            "wiwd": "W.D. Wis.",
        },
    ),
    "ca8": (
        "8th Cir.",
        {
            "ared": "E.D. Ark.",
            "arwd": "W.D. Ark.",
            "iand": "N.D. Iowa",
            "iasd": "S.D. Iowa",
            "mnd": "D. Minn.",
            "moed": "E.D. Mo.",
            "mowd": "W.D. Mo.",
            "ned": "D. Neb.",
            "ndd": "D.N.D.",
            "sdd": "D.S.D.",
        },
    ),
    "ca9": (
        "9th Cir.",
        {
            "akd": "D. Alaska",
            "azd": "D. Ariz.",
            "cacd": "C.D. Cal.",
            "caed": "E.D. Cal.",
            "cand": "N.D. Cal.",
            "casd": "S.D. Cal.",
            "gud": "D. Guam",
            "hid": "D. Haw.",
            "idd": "D. Idaho",
            "mtd": "D. Mont.",
            "nvd": "D. Nev.",
            "nmid": "D. N. Mar. I.",
            "ord": "D. Or.",
            "waed": "E.D. Wash.",
            "wawd": "W.D. Wash.",
        },
    ),
    "ca10": (
        "10th Cir.",
        {
            "cod": "D. Colo.",
            "ksd": "D. Kan.",
            "nmd": "D.N.M.",
            "oked": "E.D. Okla.",
            "oknd": "N.D. Okla.",
            "okwd": "W.D. Okla.",
            "utd": "D. Utah",
            "wyd": "D. Wyo.",
        },
    ),
    "ca11": (
        "11th Cir.",
        {
            "almd": "M.D. Ala.",
            "alnd": "N.D. Ala.",
            "alsd": "S.D. Ala.",
            "flmd": "M.D. Fla.",
            "flnd": "N.D. Fla.",
            "flsd": "S.D. Fla.",
            "gamd": "M.D. Ga.",
            "gand": "N.D. Ga.",
            "gasd": "S.D. Ga.",
        },
    ),
    "cadc": (
        "D.C. Cir.",
        {
            "dcd": "D.D.C.",
        },
    ),
    "cafc": ("Fed. Cir.", {}),
}


# Where one court of appeals was made out of another, and took over what binds: until when.
# Bonner v. City of Prichard, 661 F.2d 1206 (11th Cir. 1981) (en banc), read in its opening.
# The Federal Circuit did so for the Court of Claims and the Court of Customs and Patent
# Appeals (South Corp. v. United States, 690 F.2d 1368 (Fed. Cir. 1982) (en banc)), which are
# no courts of this table.  The Tenth Circuit is not known to have done so for the Eighth, out
# of which it was made in 1929; nothing that says so was found, and so what the Eighth held
# before that persuades there and does not bind.
_TAKEN_OVER: dict[tuple[str, str], date] = {("ca5", "ca11"): date(1981, 9, 30)}


def _all() -> dict[str, Court]:
    courts = {"scotus": Court("scotus", "")}
    for circuit, (name, districts) in _CIRCUITS.items():
        courts[circuit] = Court(circuit, name, circuit)
        for district, abbreviation in districts.items():
            courts[district] = Court(district, abbreviation, circuit)
    return courts


_FEDERAL.update(_all())

COURTS: MappingProxyType[str, Court] = MappingProxyType(_FEDERAL)
"""Every federal court with power over injunctions, by id: 94 districts, 13 circuits, one."""

FORUMS = tuple(COURTS)
"""The ids a motion may name as its forum."""


def is_court(id: str) -> bool:
    """
    Tell whether a text is a court: a value of its own, or the id of a federal one.

    >>> is_court("nysd"), is_court("nysb"), is_court(Court("nysb", "Bankr. S.D.N.Y.", "ca2"))
    (True, False, True)
    """
    return isinstance(id, Court) or id in COURTS


def court_of(id: str) -> Court:
    """
    Return the court that an id names; a court names itself.

    >>> court_of("nysd").abbreviation
    'S.D.N.Y.'
    """
    return id if isinstance(id, Court) else COURTS[id]


def binds(there: Court, here: Court, decided: date) -> bool:
    """
    Tell whether what a court of appeals published on a day binds another court.

    Parameters
    ----------
    there : Court
        The court of appeals.
    here : Court
        The forum.
    decided : datetime.date
        The day of the decision.

    Notes
    -----
    It binds the courts of its own circuit.  The Eleventh Circuit is bound also by the Fifth
    Circuit of before October 1, 1981, out of which it was made.

    >>> fifth, florida = court_of("ca5"), court_of("flsd")
    >>> [binds(fifth, florida, date(1981, month, 30)) for month in (9, 10)]
    [True, False]
    """
    until = _TAKEN_OVER.get((there.id, here.circuit or ""))
    return there.circuit == here.circuit or (until is not None and decided <= until)
