"""
Addresses: where the public can look an authority up.

An address follows from the citation, by the schemes that two public libraries of law
document.  That an authority has an address does not say that anybody read it there: how a
passage was checked stands beside each citation.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from injunction_rules.model.authorities import Authority

_REPORTERS: Final = (
    "U.S.",
    "S. Ct.",
    "F.",
    "F.2d",
    "F.3d",
    "F.4th",
    "F. Supp.",
    "F. Supp. 2d",
    "F. Supp. 3d",
    "F. App'x",
    "F.R.D.",
)
_REPORTED: Final = re.compile(rf"(\d+) ({'|'.join(map(re.escape, _REPORTERS))}) (\d+)")
_STATUTE: Final = re.compile(r"(\d+) U\.S\.C\. § (\d+[a-z]*)")
_FEDERAL_RULE: Final = re.compile(r"Fed\. R\. Civ\. P\. (\d+(?:\.\d+)?)")


def address_of(authority: Authority) -> str:
    """
    Give the address at which an authority can be looked up, or nothing where none is known.

    An opinion in a reporter is found by CourtListener's citation finder, a federal rule or
    a section of the United States Code at the Legal Information Institute.  Opinions known
    only by a docket number have no address.

    >>> from injunction_rules.law.authorities.federal_rules import RULE_65
    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE
    >>> address_of(ALEMITE)
    'https://www.courtlistener.com/c/F.2d/42/832/'
    >>> address_of(RULE_65)
    'https://www.law.cornell.edu/rules/frcp/rule_65'
    """
    if reported := _REPORTED.fullmatch(authority.citation):
        volume, reporter, page = reported.groups()
        return f"https://www.courtlistener.com/c/{quote(reporter)}/{volume}/{page}/"
    if statute := _STATUTE.fullmatch(authority.citation):
        title, section = statute.groups()
        return f"https://www.law.cornell.edu/uscode/text/{title}/{section}"
    if rule := _FEDERAL_RULE.fullmatch(authority.citation):
        return f"https://www.law.cornell.edu/rules/frcp/rule_{rule[1]}"
    return ""
