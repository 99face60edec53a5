"""One explanation: text, JSON and graph say the same of a ruling."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from builders import NOTICE, VIOLATION, case
from injunction_rules import both_sides, decide, why, why_not
from injunction_rules.corpus import corpus
from injunction_rules.decisions.data import to_data
from injunction_rules.decisions.decision import Decision
from injunction_rules.explaining.graph import graph_of
from injunction_rules.law import RULES
from injunction_rules.model import Assistance, Listing, Proof, Timing
from injunction_rules.rendering.reported import data

CASES = corpus()

ALLEGED = Assistance(
    chosen=True, timing=Timing.AFTER_NOTICE, proof=Proof.ALLEGED, source="Compl. ¶ 9"
)
SLOW = Listing(days=2, proof=Proof.ALLEGED, source="Compl. ¶ 7")


def values(document: Any, key: str) -> Iterator[Any]:
    """Yield what stands under a key, anywhere in a document."""
    if isinstance(document, dict):
        if key in document:
            yield document[key]
        for part in document.values():
            yield from values(part, key)
    elif isinstance(document, list):
        for part in document:
            yield from values(part, key)


def flat(answer: object) -> str:
    """Give the words of an answer on one line."""
    return " ".join(str(answer).split())


def weak_places(document: Any) -> set[str]:
    """Collect the places of the facts that a document calls too weak."""
    return {fact["place"] for facts in values(document, "too_weak") for fact in facts}


def test_text_and_json_name_the_same_fact_that_is_too_weak() -> None:
    """Help that is only alleged is said to be too weak in every form of every answer."""
    ruling = decide(case(NOTICE, VIOLATION, ALLEGED), engine="reference").rulings[0]
    proof, missed = why(ruling, "affirmative-assistance"), why_not(ruling)

    assert "less proof than is asked here" in flat(proof)
    assert "less proof than is asked here" in flat(missed)
    assert weak_places(data(proof)) == weak_places(data(missed)) == {"facts[2]"}


def test_a_condition_on_every_listing_names_what_is_too_weak() -> None:
    """Where each of several things is asked for, what is only alleged is named too."""
    ruling = decide(case(NOTICE, VIOLATION, SLOW), engine="reference").rulings[0]
    proof, missed = why(ruling, "prompt-takedown"), why_not(ruling, "prompt-takedown")

    assert "less proof than is asked here" in flat(proof)
    assert "less proof than is asked here" in flat(missed)
    assert weak_places(data(proof)) == weak_places(data(missed)) == {"facts[2]"}


def test_the_graph_draws_what_is_too_weak() -> None:
    """The fact stands in the graph and leads to the condition that it fails."""
    decision = decide(case(NOTICE, VIOLATION, ALLEGED), engine="reference")
    graph = graph_of(decision.rulings[0])

    assert any("Compl. ¶ 9" in f"{node.text} {node.source}" for node in graph.nodes)


@pytest.mark.parametrize("decided", CASES, ids=lambda decided: decided.id)
def test_text_and_json_agree_on_every_decided_case(decided: Any) -> None:
    """On each case of the corpus what the text of `why` calls too weak its JSON names too."""
    for ruling in decide(decided.case, engine="compiled").rulings:
        proof = why(ruling)

        # The text leaves out branches that the document has.
        assert weak_places(data(proof)) or "less proof than is asked here" not in flat(proof)


def authorities(document: Any) -> set[str]:
    """Collect the citations of a document."""
    cited = {text for texts in values(document, "cites") for text in texts if isinstance(text, str)}
    objects = {
        item["text"]
        for items in values(document, "cites")
        for item in items
        if isinstance(item, dict)
    }
    return cited | objects


AUTHORITIES = {
    citation.authority.citation: citation.authority
    for rule in RULES.rules
    for citation in rule.cites
}


def younger(document: Any, as_of: date) -> set[str]:
    """List the authorities that a document cites and that had not been decided on a day."""
    texts = authorities(document)
    return {
        citation
        for citation, authority in AUTHORITIES.items()
        if not authority.existed(as_of) and any(citation in text for text in texts)
    }


def documents(decision: Decision) -> Iterator[Any]:
    """Yield every JSON document that explains a decision."""
    yield to_data(decision)
    for ruling in decision.rulings:
        yield data(why(ruling))
        yield data(why_not(ruling))
        yield data(both_sides(ruling))


@pytest.mark.parametrize("decided", CASES[::5], ids=lambda decided: decided.id)
def test_no_document_cites_an_authority_younger_than_the_decision(decided: Any) -> None:
    """What had not been decided on the day is cited in no JSON."""
    decision = decide(decided.case, engine="compiled")

    for document in documents(decision):
        assert younger(document, decision.receipt.as_of) == set()


def test_an_early_day_cites_nothing_later() -> None:
    """A rule without any authority on the day is there, and cites nothing."""
    decision = decide(case(NOTICE, VIOLATION, ALLEGED), engine="reference", as_of=date(2005, 1, 1))

    for document in documents(decision):
        assert younger(document, date(2005, 1, 1)) == set()
