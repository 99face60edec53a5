"""
Hypothesis strategies for facts, questions, case files and small rule books.

Needs the extra ``hypothesis``.  Each strategy describes a domain, not a
distribution; each says what it minimises to; and the days and years they draw
lie on both sides of every number, and of every date, that this package's rules
compare with.

>>> from hypothesis import given
>>> from injunction_rules import decide
>>> from injunction_rules.testing import cases
>>> @given(cases())
... def every_motion_is_ruled(case):
...     assert len(decide(case, engine="reference").rulings) == len(case.motions[0].against)
>>> every_motion_is_ruled()
"""

from __future__ import annotations

from injunction_rules.testing.books import authorities, conditions, rule_books
from injunction_rules.testing.cases import NearCase, cases, cases_near, questions
from injunction_rules.testing.facts import (
    ENTERED,
    NOTICED,
    days,
    facts,
    injunctions,
    listings,
    proofs,
)

__all__ = [
    "ENTERED",
    "NOTICED",
    "NearCase",
    "authorities",
    "cases",
    "cases_near",
    "conditions",
    "days",
    "facts",
    "injunctions",
    "listings",
    "proofs",
    "questions",
    "rule_books",
]
