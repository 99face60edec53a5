"""Decisions in few bytes."""

from __future__ import annotations

import pickle

from attrs import evolve
from hypothesis import given

from injunction_rules import RULES, decide, demo
from injunction_rules.corpus.cases import corpus
from injunction_rules.decisions.data import to_json
from injunction_rules.dockets.packing import Packing
from injunction_rules.model.cases import Case
from injunction_rules.testing import cases

PACKING = Packing(RULES)


@given(cases())
def test_what_is_unpacked_equals_what_was_packed(case: Case) -> None:
    """Any decision comes back equal."""
    decision = decide(case, engine="reference")

    assert decision == PACKING.loads(PACKING.dumps(decision))


def test_what_is_unpacked_says_the_same() -> None:
    """Its JSON is the same to the byte."""
    decision = decide(demo(), engine="reference")

    assert to_json(decision) == to_json(PACKING.loads(PACKING.dumps(decision)))


def test_what_stands_in_the_rule_book_is_the_readers_own() -> None:
    """Rules, conditions, citations and findings come back as those of the reader's book."""
    decision = decide(demo(), engine="reference")

    again = PACKING.loads(PACKING.dumps(decision))

    trace = again.rulings[0].answers[0].trace
    for rule, step in zip(RULES.rules, trace.steps, strict=True):
        assert rule is step.rule
        assert rule.when is step.premise.condition
    own = {id(cited) for rule in RULES.rules for cited in rule.cites}
    assert all(id(relied.citation) in own for relied in again.authorities)
    known = {id(finding) for finding in RULES.findings}
    assert all(id(conclusion.finding) in known for conclusion in trace.conclusions)


def test_reader_and_writer_need_no_common_memory() -> None:
    """A reader with an equal book that is another object reads the same."""
    decision = decide(demo(), engine="reference")
    other = Packing(pickle.loads(pickle.dumps(RULES)))

    assert decision == other.loads(PACKING.dumps(decision))
    assert decision == PACKING.loads(other.dumps(decision))


def test_what_does_not_stand_in_the_book_is_written_in_full() -> None:
    """A rule that is another than that of its id in the book comes back as it was."""
    rule = evolve(RULES.rules[0], holding="Something else holds.")
    step = evolve(decide(demo()).rulings[0].answers[0].trace.steps[0], rule=rule)

    assert step == PACKING.loads(PACKING.dumps(step))


def test_packed_decisions_of_the_corpus_are_a_fifth_of_pickled_ones() -> None:
    """Packing is worth its while."""
    decisions = [decide(one.case, engine="reference") for one in corpus()[:20]]

    packed = sum(len(PACKING.dumps(one)) for one in decisions)

    assert packed < sum(len(pickle.dumps(one)) for one in decisions) / 5
