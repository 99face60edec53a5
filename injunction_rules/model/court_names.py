"""The names of the federal courts, as a person says them: from a court to a name, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from injunction_rules.errors import nearest
from injunction_rules.model.courts import COURTS, Court

_STATES: dict[str, str] = dict(
    re.findall(
        r"([^;=]+)=([^;]+)",
        "Ala.=Alabama;Alaska=Alaska;Ariz.=Arizona;Ark.=Arkansas;Cal.=California;Colo.=Colorado;"
        "Conn.=Connecticut;Del.=Delaware;D.C.=Columbia;Fla.=Florida;Ga.=Georgia;Guam=Guam;"
        "Haw.=Hawaii;Idaho=Idaho;Ill.=Illinois;Ind.=Indiana;Iowa=Iowa;Kan.=Kansas;Ky.=Kentucky;"
        "La.=Louisiana;Me.=Maine;Md.=Maryland;Mass.=Massachusetts;Mich.=Michigan;"
        "Minn.=Minnesota;Miss.=Mississippi;Mo.=Missouri;Mont.=Montana;Neb.=Nebraska;Nev.=Nevada;"
        "N.H.=New Hampshire;N.J.=New Jersey;N.M.=New Mexico;N.Y.=New York;N.C.=North Carolina;"
        "N.D.=North Dakota;N. Mar. I.=the Northern Mariana Islands;Ohio=Ohio;Okla.=Oklahoma;"
        "Or.=Oregon;Pa.=Pennsylvania;P.R.=Puerto Rico;R.I.=Rhode Island;S.C.=South Carolina;"
        "S.D.=South Dakota;Tenn.=Tennessee;Tex.=Texas;Utah=Utah;Vt.=Vermont;Va.=Virginia;"
        "V.I.=the Virgin Islands;Wash.=Washington;W. Va.=West Virginia;Wis.=Wisconsin;Wyo.=Wyoming",
    )
)
_POSTAL: dict[str, str] = dict(
    re.findall(
        r"([^;=]+)=([^;]+)",
        "Ala.=AL;Alaska=AK;Ariz.=AZ;Ark.=AR;Cal.=CA;Colo.=CO;Conn.=CT;Del.=DE;D.C.=DC;Fla.=FL;"
        "Ga.=GA;Guam=GU;Haw.=HI;Idaho=ID;Ill.=IL;Ind.=IN;Iowa=IA;Kan.=KS;Ky.=KY;La.=LA;Me.=ME;"
        "Md.=MD;Mass.=MA;Mich.=MI;Minn.=MN;Miss.=MS;Mo.=MO;Mont.=MT;Neb.=NE;Nev.=NV;N.H.=NH;"
        "N.J.=NJ;N.M.=NM;N.Y.=NY;N.C.=NC;N.D.=ND;N. Mar. I.=MP;Ohio=OH;Okla.=OK;Or.=OR;Pa.=PA;"
        "P.R.=PR;R.I.=RI;S.C.=SC;S.D.=SD;Tenn.=TN;Tex.=TX;Utah=UT;Vt.=VT;Va.=VA;V.I.=VI;"
        "Wash.=WA;W. Va.=WV;Wis.=WI;Wyo.=WY",
    )
)
_SIDES = {
    "N.D.": "Northern District of ",
    "S.D.": "Southern District of ",
    "E.D.": "Eastern District of ",
    "W.D.": "Western District of ",
    "M.D.": "Middle District of ",
    "C.D.": "Central District of ",
    "D.": "District of ",
}
_CIRCUITS = {
    "1st": "First",
    "2d": "Second",
    "3d": "Third",
    "4th": "Fourth",
    "5th": "Fifth",
    "6th": "Sixth",
    "7th": "Seventh",
    "8th": "Eighth",
    "9th": "Ninth",
    "10th": "Tenth",
    "11th": "Eleventh",
    "D.C.": "District of Columbia",
    "Fed.": "Federal",
}


def court_name(court: Court) -> str:
    """
    Give the name of a federal court, or of any other its abbreviation.

    >>> from injunction_rules.model.courts import COURTS
    >>> [court_name(COURTS[id]) for id in ("nysd", "dcd", "ca2", "scotus")]
    ['Southern District of New York', 'District of Columbia', 'Second Circuit', 'Supreme Court']
    >>> court_name(Court("nysb", "Bankr. S.D.N.Y.", "ca2"))
    'Bankr. S.D.N.Y.'
    """
    if court.id == "scotus":
        return "Supreme Court"
    short = court.abbreviation
    if short.endswith(" Cir.") and short[:-5] in _CIRCUITS:
        return f"{_CIRCUITS[short[:-5]]} Circuit"
    if parts := _side_and_state(short):
        side, state = parts
        return _SIDES[side] + _STATES[state]
    return short


def _side_and_state(short: str) -> tuple[str, str] | None:
    """Part the abbreviation of a district court."""
    for side in _SIDES:
        if short.startswith(side) and (state := short[len(side) :].strip()) in _STATES:
            return side, state
    return None


def courts_called(text: str, courts: Mapping[str, Court]) -> list[Court]:
    """
    Give the courts that are called so: by id, abbreviation or name.

    Parameters
    ----------
    text : str
    courts : mapping of str to Court
        By id.

    >>> names = ("S.D.N.Y.", "U.S.D.C. SDNY", "second circuit", "N.D. CA", "New York")
    >>> [list(map(str, courts_called(name, COURTS))) for name in names]
    [['nysd'], ['nysd'], ['ca2'], ['cand'], []]
    """
    wanted = pressed(text)
    return [court for court in courts.values() if wanted in spellings(court)]


def nearest_court(text: str, courts: Mapping[str, Court] = COURTS) -> str:
    """
    Say which court was probably meant, as :func:`~injunction_rules.errors.nearest` does.

    >>> nearest_court("S.D.N.Y."), nearest_court("nyds")
    ("did you mean 'nysd'?", "did you mean 'nysd'?")
    """
    called = courts_called(text[:200], courts)
    swapped = [court for court in courts.values() if sorted(court.id) == sorted(text[:200])]
    for court in (*called, *swapped):
        return f"did you mean {str(court)!r}?"
    return nearest(text, courts)


def pressed(text: str) -> str:
    """
    Give the letters and digits of a court's name, without what every court is called.

    >>> pressed("U.S. District Court for the N.D. Cal.")
    'ndcal'
    """
    letters = re.sub(r"[^a-z0-9]", "", text.lower())
    prefix = r"(?:usdc|(?:us|unitedstates)?(?:districtcourt|courtofappeals))(?:forthe|for)?"
    return re.sub(f"^{prefix}", "", letters)


@cache
def spellings(court: Court) -> tuple[str, ...]:
    """
    Give the forms in which a court is named, its id first, each :func:`pressed`.

    >>> spellings(COURTS["mad"])[:4]
    ('mad', 'dmass', 'districtofmassachusetts', 'dma')
    """
    return tuple(dict.fromkeys(filter(None, map(pressed, _names(court)))))


def _names(court: Court) -> Iterator[str]:
    short = court.abbreviation
    yield from (court.id, short, court_name(court))
    if court.id == "scotus":
        yield from ("Supreme Court of the United States", "U.S. Supreme Court", "U.S.")
    elif short.endswith(" Cir."):
        number = re.sub("^([23])d", lambda match: _ORDINALS[match[1]], short[:-5])
        yield from (f"{number} Cir.", f"{number} Circuit", f"{short[:-5]} Circuit")
        yield f"{_CIRCUITS.get(short[:-5], '')} Cir."
    elif parts := _side_and_state(short):
        side, state = parts
        yield side + _POSTAL[state]
        yield _SIDES[side] + state
        yield _SIDES[side] + _POSTAL[state]
        # As the courts' own docket system lists them: New York Southern.
        direction = _SIDES[side].partition("District of ")[0]
        yield f"{_STATES[state]} {direction}"
        yield f"{_STATES[state]} {direction} District Court"


_ORDINALS = {"2": "2nd", "3": "3rd"}
