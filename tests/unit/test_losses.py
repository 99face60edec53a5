"""What the corpus loses without an authority, and how many lines are left out, in words."""

from __future__ import annotations

from injunction_rules.corpus.losses import Turned, Without
from injunction_rules.law import RULES
from injunction_rules.law.authorities.second_circuit import HAVENS
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.queries.asked_report import MOST_ROWS, more
from injunction_rules.semantics.overruling import Weakened


def test_what_turns_and_what_weakens_are_tables() -> None:
    """Each rule with its rank before and after, each case with its rulings."""
    rule = RULES.rule("aiding.without-purpose")
    turned = Turned("a-case", "cease", "host", Disposition.DENIED, Disposition.OPEN)
    lost = str(Without(HAVENS, (Weakened(rule, Weight.BINDING, Weight.NONE),), (turned,)))
    assert "aiding.without-purpose" in lost
    assert "cease against host" in lost


def test_nothing_lost_is_said_to_be_nothing() -> None:
    """Neither a rule nor a case needs the authority."""
    kept = str(Without(HAVENS, (), ()))
    assert "No rule loses weight" in kept
    assert "every ruling stands on another ground" in kept


def test_what_is_not_printed_is_counted() -> None:
    """A table that is cut says by how much; a short one says nothing."""
    assert [*more(MOST_ROWS, "differences")] == []
    (rest,) = more(MOST_ROWS + 3, "differences")
    assert rest.text == "and 3 more differences"
