"""
The engines against one another.

The reference engine is the meaning.  What any other engine says of a question,
of its findings, of their grounds and of every premise, must be the same.
"""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import NOTICE, ORDER, SERVICE, VIOLATION, case
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import available, engine
from injunction_rules.law.rules import RULES
from injunction_rules.model.courts import FORUMS
from injunction_rules.model.facts import (
    ActualNotice,
    Assistance,
    AssistanceKind,
    IndependentConduct,
    Listing,
    Relief,
)
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.questions import Question
from injunction_rules.model.questions import questions as questions_of
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.traces import Answer
from injunction_rules.semantics.weighing import Law, law_of
from injunction_rules.testing import questions, rule_books

OTHERS = [name for name in available() if name != "reference"]

# To decide one question, bits takes ten times as long as any other.
FAST = [name for name in OTHERS if name != "bits"]

FORUM = st.sampled_from(FORUMS)
DATES = st.dates(min_value=date(1930, 1, 1), max_value=date(2027, 1, 1))

# With the profile `ci` that is ten thousand questions.
MANY = settings(max_examples=50 * settings.default.max_examples if settings.default else 1)


def agreed(question: Question, law: Law, *names: str) -> Answer:
    """The answer of the reference engine, once the engines named give the same."""
    meant = answer(question, law, engine("reference"))
    for name in names:
        assert meant == answer(question, law, engine(name)), name
    return meant


def in_order(question: Question, order: tuple[int, ...] | list[int]) -> Question:
    """The question with its facts in another order."""
    return evolve(
        question,
        facts=tuple(question.facts[i] for i in order),
        places=tuple(question.places[i] for i in order),
    )


@st.composite
def suppositions(draw: st.DrawFn, book: RuleBook) -> tuple:
    """Up to two findings of a book, supposed for argument's sake."""
    one = st.tuples(st.sampled_from(book.findings), st.sampled_from(list(Standing)))
    return tuple(draw(st.lists(one, max_size=2, unique_by=lambda pair: pair[0].id)))


@MANY
@given(questions(), FORUM, DATES, st.randoms(use_true_random=False))
def test_engines_agree_whatever_the_order_of_facts(question, forum, as_of, random):
    """All engines give one trace, and a shuffled record gives the same findings."""
    law = law_of(RULES, forum, as_of)
    straight = agreed(question, law, *FAST)

    order = list(range(len(question.facts)))
    random.shuffle(order)
    shuffled = agreed(in_order(question, order), law, *FAST)

    assert straight.trace.conclusions == shuffled.trace.conclusions
    assert straight.disposition == shuffled.disposition


@given(questions(), FORUM, DATES)
def test_what_sweeps_run_on_agrees(question, forum, as_of):
    """The circuit, with nothing left open, gives the trace of the reference engine."""
    agreed(question, law_of(RULES, forum, as_of), "bits")


@given(questions(max_facts=6), FORUM, DATES, suppositions(RULES))
def test_engines_agree_on_what_is_supposed(question, forum, as_of, supposed):
    """What is stipulated stands, and what rests on it follows, in every engine alike."""
    agreed(question, law_of(RULES, forum, as_of, supposed), *OTHERS)


@given(
    rule_books(), st.lists(questions(max_facts=6), min_size=1, max_size=3), FORUM, DATES, st.data()
)
def test_engines_agree_on_any_rule_book(book, several, forum, as_of, data):
    """All engines give one trace on rule books nobody wrote, question after question."""
    law = law_of(book, forum, as_of, data.draw(suppositions(book)))
    for question in several:
        agreed(question, law, *OTHERS)


WAVERING = (
    NOTICE,
    ActualNotice(shown=False, proof=Proof.PREPONDERANCE),
    ActualNotice(shown=False),
)
TIMED = (
    ActualNotice(on=date(2023, 5, 2)),
    ActualNotice(on=date(2023, 4, 1)),
    Assistance(kind=AssistanceKind.PROMOTION, on=date(2023, 4, 20), chosen=True),
)
LISTED = (
    Listing(noticed=date(2023, 4, 28), removed=date(2023, 4, 30)),
    Listing(days=20),
    Listing(days=20, shown=False, proof=Proof.CLEAR_AND_CONVINCING),
)


@pytest.mark.parametrize("forum", FORUMS)
def test_engines_agree_in_every_forum(forum):
    """The rank of every rule is the same to each engine, wherever the motion is heard."""
    given_facts = (NOTICE, VIOLATION, SERVICE, IndependentConduct(), *LISTED)
    for relief in (Relief.CEASE, Relief.CONTEMPT):
        (question,) = questions_of(case(*given_facts, relief=relief))
        for year in (1990, 2022, 2026):
            agreed(question, law_of(RULES, forum, date(year, 6, 1)), *FAST)


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("facts", [WAVERING, TIMED, LISTED], ids=["wavering", "timed", "listed"])
def test_engines_agree_on_every_order_of_a_small_record(name, facts):
    """Whatever comes first, the premises name the same facts by their places."""
    (question,) = questions_of(case(*facts, relief=Relief.CONTEMPT))
    law = law_of(RULES, "nysd", date(2023, 5, 31))
    straight = agreed(question, law)
    # The motion and the respondent stay; the injunction moves too, for conduct is timed by it.
    assert ORDER is question.facts[2]
    for moved in permutations(range(2, len(question.facts))):
        answered = agreed(in_order(question, (0, 1, *moved)), law, name)
        assert straight.trace.conclusions == answered.trace.conclusions
