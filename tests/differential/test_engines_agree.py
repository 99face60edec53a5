"""
The engines against one another.

The reference engine is the meaning.  What any other engine says of a question,
of its findings, of their grounds and of every premise, must be the same.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from injunction_rules._decide import answer
from injunction_rules.courts import FORUMS
from injunction_rules.doctrines import RULES
from injunction_rules.engines import available, engine
from injunction_rules.questions import Question
from injunction_rules.rulebook import RuleBook
from injunction_rules.testing import questions, rule_books
from injunction_rules.weighing import law_of

pytestmark = pytest.mark.skipif(
    "durable" not in available(), reason="durable-rules cannot be imported on this Python"
)

DATES = st.dates(min_value=date(1930, 1, 1), max_value=date(2027, 1, 1))

# With the profile `ci` that is ten thousand questions.
MANY = settings(max_examples=50 * settings.default.max_examples if settings.default else 1)


@MANY
@given(questions(), st.sampled_from(FORUMS), DATES, st.randoms(use_true_random=False))
def test_engines_agree_whatever_the_order_of_facts(question, forum, as_of, random):
    """Both engines give one trace, and a shuffled record gives the same findings."""
    law = law_of(RULES, forum, as_of)
    reference = answer(question, law, engine("reference"))

    assert reference == answer(question, law, engine("durable"))

    order = list(range(len(question.facts)))
    random.shuffle(order)
    shuffled = Question(
        question.motion,
        question.relief,
        question.respondent,
        question.party,
        tuple(question.facts[i] for i in order),
        tuple(question.places[i] for i in order),
    )
    again = answer(shuffled, law, engine("durable"))
    assert reference.trace.conclusions == again.trace.conclusions
    assert reference.disposition == again.disposition


@given(rule_books(), questions(max_facts=6), st.sampled_from(FORUMS), DATES)
def test_engines_agree_on_any_rule_book(book: RuleBook, question, forum, as_of):
    """Both engines give one trace on rule books nobody wrote."""
    law = law_of(book, forum, as_of)

    assert answer(question, law, engine("reference")) == answer(question, law, engine("durable"))
