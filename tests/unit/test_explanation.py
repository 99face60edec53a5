"""One explanation: text, JSON and graph say the same of a ruling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from builders import NOTICE, VIOLATION, case
from injunction_rules import (
    Case,
    Ruling,
    both_sides,
    decide,
    flips,
    is_stable,
    next_facts,
    requires,
    what_if,
    why,
    why_not,
)
from injunction_rules.changes import Situation, heard_in
from injunction_rules.corpus import corpus
from injunction_rules.decisions.data import to_data
from injunction_rules.decisions.decision import Decision
from injunction_rules.explaining.graph import graph_of
from injunction_rules.explaining.reasons import Support
from injunction_rules.explaining.trees import reasons_of
from injunction_rules.law import RULES
from injunction_rules.model import Assistance, Listing, Proof, Timing, Value
from injunction_rules.rendering.reported import data
from injunction_rules.testing import cases
from quickly import few

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


def test_a_document_gives_both_standards_of_what_is_too_weak() -> None:
    """How well a fact is proved, and how well it has to be, stand beside it."""
    ruling = decide(case(NOTICE, VIOLATION, ALLEGED), engine="reference").rulings[0]
    weak = next(filter(None, values(data(why(ruling, "affirmative-assistance")), "too_weak")))[0]

    assert ("alleged", "preponderance") == (weak["proof"], weak["asked"])


def drawn_as_weak(ruling: Ruling) -> set[str]:
    """Collect the places of the facts that the graph draws with an edge that does not hold."""
    graph = graph_of(ruling)
    edges = [edge for edge in graph.edges if edge.source.startswith("fact:")]
    return {edge.source.removeprefix("fact:") for edge in edges if edge.value is Value.FALSE}


def told_as_weak(ruling: Ruling) -> set[str]:
    """Collect the lines that the text says are less proof than is asked."""
    tree = reasons_of(ruling.explanation)
    note = ": less proof than is asked here"
    return {node.text.removesuffix(note) for node in tree.walk() if node.text.endswith(note)}


def check_that_all_forms_agree(ruling: Ruling) -> None:
    """Hold text, JSON and graph of `why` against each other."""
    document = data(why(ruling))
    too_weak = [fact for facts in values(document, "too_weak") for fact in facts]
    failing = {
        fact["place"]
        for premise in values(document, "premises")
        for part in premise
        if part["value"] == "false"
        for fact in part["facts"]
    }
    places = {fact["place"] for fact in too_weak}

    assert told_as_weak(ruling) == {fact["says"] for fact in too_weak}
    assert places <= drawn_as_weak(ruling) <= places | failing


@pytest.mark.parametrize("decided", CASES, ids=lambda decided: decided.id)
def test_all_forms_agree_on_every_decided_case(decided: Any) -> None:
    """On each case text, JSON and graph of `why` name the same facts that are too weak."""
    for ruling in decide(decided.case, engine="compiled").rulings:
        check_that_all_forms_agree(ruling)


@given(cases())
def test_all_forms_agree_on_every_case(drawn: Case) -> None:
    """On any case text, JSON and graph of `why` name the same facts that are too weak."""
    for ruling in decide(drawn, engine="compiled").rulings:
        check_that_all_forms_agree(ruling)


def test_a_rule_of_which_a_part_is_too_weak_is_in_play() -> None:
    """A rule is told though the record is silent on another part, where a fact is too weak."""
    ruling = decide(case(NOTICE, VIOLATION, ALLEGED, SLOW), engine="reference").rulings[0]

    check_that_all_forms_agree(ruling)


def texts(document: Any) -> Iterator[str]:
    """Go through every text of a document."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, (dict, list)):
        for part in document.values() if isinstance(document, dict) else document:
            yield from texts(part)


AUTHORITIES = {
    citation.authority.citation: citation.authority
    for rule in RULES.rules
    for citation in rule.cites
}


def younger(document: Any, as_of: date) -> set[str]:
    """List the authorities that a document names and that had not been decided on a day."""
    named = "\n".join(texts(document))
    later = [text for text, known in AUTHORITIES.items() if not known.existed(as_of)]
    # Rule 6 is not cited where Rule 65 is.
    return {text for text in later if re.search(rf"{re.escape(text)}(?!\d)", named)}


def documents(decision: Decision) -> Iterator[Any]:
    """Yield the JSON of a decision and of every verb, about each of its rulings."""
    situation = Situation(decision.case, as_of=decision.receipt.as_of)
    yield to_data(decision)
    for ruling in decision.rulings[:2]:
        asked = (ruling.motion, ruling.against)
        yield data(why(ruling))
        yield data(why_not(ruling))
        yield data(both_sides(ruling))
        yield data(requires(situation, *asked, most=1))
        yield data(is_stable(situation, *asked))
        yield data(next_facts(situation, *asked, most=4))
        yield data(flips(situation, *asked, most=1))
    yield data(what_if(situation, heard_in("ilnd"), engine="compiled"))


@pytest.mark.parametrize("decided", few(CASES[::5], 6), ids=lambda decided: decided.id)
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


def test_nothing_denies_a_premise_that_asks_for_no_kind_of_fact() -> None:
    """Only of a premise on facts can the record show the contrary."""
    explanation = decide(case(NOTICE, VIOLATION), engine="reference").rulings[0].explanation
    support = Support(explanation.trace.steps[0].premise, None)

    assert [] == list(explanation.denied(support))
