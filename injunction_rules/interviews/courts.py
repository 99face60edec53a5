"""The names of the federal courts, as a person says them."""

from __future__ import annotations

import re

from injunction_rules.model.courts import Court

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
    for side, words in _SIDES.items():
        if short.startswith(side) and (state := short[len(side) :].strip()) in _STATES:
            return words + _STATES[state]
    return short
