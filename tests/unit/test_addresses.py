"""Where the public can look an authority up."""

from __future__ import annotations

import pytest

from injunction_rules.explaining.addresses import address_of
from injunction_rules.law.authorities import federal_rules, supreme_court
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Kind


@pytest.mark.parametrize(
    ("citation", "address"),
    [
        ("324 U.S. 9", "https://www.courtlistener.com/c/U.S./324/9/"),
        ("1 F. Supp. 2d 3", "https://www.courtlistener.com/c/F.%20Supp.%202d/1/3/"),
        ("2024 WL 1", ""),
        ("No. 24-313", ""),
        ("28 U.S.C. § 1651", "https://www.law.cornell.edu/uscode/text/28/1651"),
        ("Fed. R. Civ. P. 4.1", "https://www.law.cornell.edu/rules/frcp/rule_4.1"),
        ("Pub. L. No. 119-12", ""),
    ],
)
def test_an_address_follows_from_the_citation(citation: str, address: str) -> None:
    """Volume, reporter and page make an address; a docket number makes none."""
    assert address_of(Authority("a", "A v. B", citation, "2000", "ca2")) == address


def test_every_opinion_in_a_reporter_has_an_address() -> None:
    """Of the decisions that rules cite, those alone have none that stand in no reporter."""
    decisions = {
        citation.authority
        for rule in RULES.rules
        for citation in rule.cites
        if citation.authority.kind is Kind.DECISION
    }
    assert all(
        bool(address_of(decision)) != decision.citation.startswith("No. ") for decision in decisions
    )
    assert address_of(federal_rules.RULE_65)
    assert address_of(supreme_court.REGAL_KNITWEAR)
