"""The safe harbor limits an order to cease, in copyright and against who is within it."""

from __future__ import annotations

from pathlib import Path

import pytest
from acme_rules import RULES
from acme_rules.facts import OrderForm, Right, RightEnforced
from attrs import evolve

from injunction_rules import decide, load_case, what_if
from injunction_rules.changes import Situation, changing
from injunction_rules.model import Disposition

CASE = load_case(Path(__file__).parents[1] / "case.yaml", rules=RULES)


def ruling(case, host):
    """Rule on the motion to cease against a host."""
    return decide(case, RULES).ruling("cease", host).disposition


@pytest.mark.parametrize(
    ("host", "disposition"),
    [
        ("vault", Disposition.DENIED),
        ("shelf", Disposition.GRANTED),
        ("attic", Disposition.OPEN),
    ],
)
def test_the_case_file(host, disposition):
    """One host is within the safe harbor, one has no agent, and for one the law is open."""
    assert disposition is ruling(CASE, host)


def test_an_order_that_the_statute_lists_is_granted():
    """The safe harbor limits the form of an order and does not bar every one."""
    change = changing(CASE.facts[9], form=OrderForm.NO_ACCOUNT)

    after = what_if(Situation(CASE, RULES), change).after

    assert Disposition.GRANTED is after.ruling("cease", "vault").disposition


@pytest.mark.parametrize("right", [Right.TRADEMARK, Right.PATENT, None])
def test_the_safe_harbor_is_for_copyright(right):
    """Where another right is enforced, or none is named, the statute limits nothing."""
    case = evolve(CASE, facts=[RightEnforced(right=right), *CASE.facts[1:]])

    assert Disposition.GRANTED is ruling(case, "vault")


@pytest.mark.parametrize("lacking", ["agent", "policy", "expeditious"])
def test_each_condition_must_be_shown(lacking):
    """Without any one of them the host is outside the safe harbor."""
    for value in (False, None):
        change = changing(CASE.facts[8], **{lacking: value})
        after = what_if(Situation(CASE, RULES), change).after

        assert Disposition.GRANTED is after.ruling("cease", "vault").disposition


def test_a_benefit_that_it_controls_takes_the_safe_harbor_away():
    """A direct financial benefit with control is an exception."""
    after = what_if(Situation(CASE, RULES), changing(CASE.facts[8], benefit=True)).after

    assert Disposition.GRANTED is after.ruling("cease", "vault").disposition
