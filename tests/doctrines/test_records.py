"""Records found to tell changes of the law, each ruled as the law rules it; see mutating."""

from __future__ import annotations

import pytest

from injunction_rules.law.rules import RULES
from mutating import ranks
from mutating.records import Record, records


@pytest.mark.parametrize("record", [pytest.param(each, id=each.tells) for each in records()])
def test_record_is_ruled_as_written(record: Record) -> None:
    """A record is ruled, and its findings stand, as it says."""
    assert record.now() == record


def test_every_authority_weighs_what_is_written() -> None:
    """What an authority weighs in each court, and since when, is as ``ranks.yaml`` says."""
    assert ranks.ranks()["authorities"] == ranks.written()["authorities"]


def test_the_burden_of_every_doctrine_is_what_is_written() -> None:
    """Who must prove what a doctrine asks, and how well, is as ``ranks.yaml`` says."""
    assert ranks.ranks()["doctrines"] == ranks.written()["doctrines"]


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.rules])
def test_rule_rests_on_what_is_written(rule: str) -> None:
    """What a rule cites, its rank in each court and who must prove it are as written."""
    assert ranks.of_rule(RULES.rule(rule), RULES) == ranks.written()["rules"][rule]


def test_nothing_is_written_of_a_rule_that_is_gone() -> None:
    """Each rule in ``ranks.yaml`` is in the rule book."""
    assert list(ranks.written()["rules"]) == [rule.id for rule in RULES.rules]
