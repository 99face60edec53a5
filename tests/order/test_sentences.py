"""The order, sentence by sentence, against its text."""

from __future__ import annotations

import re

import pytest

from injunction_rules.law import order
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Citation

BODY = " ".join(order.text().replace("*", "").split())
OPENING, CLOSING = "U.S.D.J.: ", " SO ORDERED."


def cites() -> list[Citation]:
    """List every citation of the order by a rule or a burden."""
    held = [(rule.id, rule.cites) for rule in RULES.rules]
    held += [(doctrine.id, doctrine.burden.cites) for doctrine in RULES.doctrines]
    return [one for _, cited in held for one in cited if one.authority is order.KELLY_TOYS]


@pytest.mark.parametrize("name", order.SENTENCES)
def test_a_sentence_stands_in_the_text_once(name):
    """The words of each are the court's own."""
    assert BODY.count(order.SENTENCES[name].words) == 1


def test_the_sentences_are_the_whole_order():
    """In order and without a gap they are all that stands between the judge and the close."""
    body = BODY.partition(OPENING)[2].partition(CLOSING)[0]

    assert body == " ".join(one.words for one in order.SENTENCES.values())


def test_each_sentence_says_where_it_stands_and_what_it_says():
    """Numbered paragraphs are cited by number; each is read in a few words of our own."""
    for name, sentence in order.SENTENCES.items():
        assert re.fullmatch(
            r"¶ [12]|(first|second|third) paragraph|last sentence", sentence.pinpoint
        )
        assert sentence.holds
        assert sentence.holds != sentence.words
        assert name.isupper()


def test_a_rule_that_rests_on_the_order_names_the_sentence():
    """No rule and no burden cites a whole paragraph, or words that are not the order's."""
    known = {one.words for one in order.SENTENCES.values()}

    assert cites()
    assert {one.words for one in cites()} <= known


@pytest.mark.parametrize(
    "name",
    [
        "DENIED_AS_FUTILE",
        "NO_RESPONSE",
        "NOBODY_TO_SERVE",
        "CONTINUES",
        "DENIED",
        "NOT_IN_CONCERT",
        "REMOVED_AND_AT_ARMS_LENGTH",
        "DIRECT_SUIT",
    ],
)
def test_every_sentence_of_what_the_order_holds_carries_a_rule(name):
    """Each sentence of the numbered paragraphs, and the last, is encoded."""
    assert order.SENTENCES[name].words in {one.words for one in cites()}
