"""
Warnings: what a case file says that can be read, and will not be heard.

A case with warnings is decided like any other; ``injunction-rules check`` tells them.
"""

from __future__ import annotations

from collections.abc import Iterator

from injunction_rules.casefile.documents import Flaw, shown
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import fact_name
from injunction_rules.model.questions import bearing_on_nothing
from injunction_rules.model.rulebook import RuleBook


def warnings_of(case: Case, rules: RuleBook) -> Iterator[Flaw]:
    """
    Yield what is said in vain in a case that is decided under a rule book.

    >>> from injunction_rules import RULES, demo
    >>> from injunction_rules.model import Listing
    >>> case = demo().alone("cease", "alibaba")
    >>> [flaw.found for flaw in warnings_of(case, RULES)][:1]
    ["'bbottruoys', whom no motion is against"]
    """
    if case.as_of < rules.begins:
        expected = "a day for which the rule book states law"
        hint = f"the first law it states is that of {rules.begins}"
        yield Flaw(("decided",), expected, str(case.decided), hint)
    parties = {party.id for party in case.enjoined_parties}
    for place, fact in bearing_on_nothing(case):
        key, named = "respondent", fact.respondent
        if named is None:
            key, named = "party", fact.party
        hint = f"this {fact_name(type(fact)).replace('_', ' ')} bears on no motion"
        if named in parties and key == "respondent":
            hint += f"; of what a nonparty did, the nonparty is `respondent` and {named} is `party`"
        people = shown(named) if isinstance(named, str) else "several"
        found = f"{people}, whom no motion is against"
        yield Flaw(("facts", place, key), "somebody whom a motion is against", found, hint)
