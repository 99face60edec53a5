"""
Warnings: what a case file says that can be read, and will not be heard.

A case with warnings is decided like any other; ``injunction-rules check`` tells them.
"""

from __future__ import annotations

from collections.abc import Iterator

from injunction_rules.casefile.documents import Flaw, shown
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Listing, Persons, fact_name, persons
from injunction_rules.model.questions import bearing_on_nothing
from injunction_rules.model.rulebook import RuleBook


def warnings_of(case: Case, rules: RuleBook) -> Iterator[Flaw]:
    """
    Yield what is said in vain in a case that is decided under a rule book.

    >>> from injunction_rules import RULES, demo
    >>> case = demo().alone("cease", "alibaba")
    >>> [flaw.found for flaw in warnings_of(case, RULES)][:1]
    ["'bbottruoys', against whom no motion is made"]
    """
    if case.as_of < rules.begins:
        expected = "a day for which the rule book states law"
        hint = f"the first law it states is that of {rules.begins}"
        yield Flaw(("decided",), expected, str(case.decided), hint)
    parties = {party.id for party in case.enjoined_parties}
    in_vain = {place for place, _ in bearing_on_nothing(case)}
    for place, fact in enumerate(case.facts):
        named = persons(fact.respondent)
        if isinstance(fact, Listing) and named and parties.issuperset(named):
            expected = "the nonparty that carries the listing"
            found = f"{_people(fact.respondent)}, enjoined"
            hint = "the nonparty is `respondent`, and whose listing it is `party`"
            yield Flaw(("facts", place, "respondent"), expected, found, hint)
        elif place in in_vain:
            key = "respondent" if named else "party"
            expected = "somebody against whom a motion is made"
            found = f"{_people(getattr(fact, key))}, against whom no motion is made"
            kind = fact_name(type(fact)).replace("_", " ")
            hint = f"no motion turns on this fact ({kind})"
            yield Flaw(("facts", place, key), expected, found, hint)


def _people(named: Persons) -> str:
    return shown(named) if isinstance(named, str) else "several"
