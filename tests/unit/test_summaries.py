"""What is counted of a docket."""

from __future__ import annotations

from collections import Counter

from injunction_rules import demo
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.decide import decide, rulings_of
from injunction_rules.dockets.many import decide_many
from injunction_rules.dockets.summary import Summary, counts_of
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.rendering.reported import data


def test_each_ruling_is_counted_once_by_its_kind_and_way() -> None:
    """The counts of a case are those of its rulings."""
    rulings = decide(demo(), engine="compiled").rulings
    counts = counts_of(rulings)

    assert len(rulings) == sum(counts.values())
    assert all(counts[ruling.relief, ruling.disposition] for ruling in rulings)


def test_a_summary_adds_up() -> None:
    """Rows are the kinds of motion there were, and the last is their sum."""
    summary = Summary()
    summary.add(Counter({(Relief.CEASE, Disposition.GRANTED): 2}))
    summary.add(Counter({(Relief.CONTEMPT, Disposition.OPEN): 1_000}))

    assert [
        ("cease", (2, 0, 0, 0, 2)),
        ("contempt", (0, 0, 0, 1_000, 1_000)),
        ("in all", (2, 0, 0, 1_000, 1_002)),
    ] == summary.rows()
    assert "1,002" in str(summary)
    assert str(summary).rstrip().endswith("2 files decided.")


def test_files_that_failed_are_counted_beside() -> None:
    """They are in the last line, and in the data."""
    summary = Summary(decided=1, failed=2)

    assert str(summary).rstrip().endswith("1 file decided, 2 not decided.")
    assert {"decided": 1, "not_decided": 2} == data(summary)["files"]


def test_rulings_alone_are_those_of_the_decision() -> None:
    """Without authorities and open points, rulings are the same, and their traces too."""
    assert rulings_of(demo(), engine="compiled") == decide(demo(), engine="compiled").rulings
    (whole,) = decide_many([demo()], rulings_only=True, processes=1, engine="compiled")
    (made,) = decide_many([demo()], rulings_only=True, then=len, processes=1, engine="compiled")

    assert whole.value == rulings_of(demo(), engine="compiled")
    assert len(whole.value) == made.value


def test_a_decision_without_what_it_rests_on_has_the_same_data() -> None:
    """The authorities relied on and the open points are in no JSON but that with rule text."""
    whole = decide(demo(), engine="compiled")
    brief = decide(demo(), engine="compiled", relied=False)
    (made,) = decide_many([demo()], then=to_json, relied=False, processes=1, engine="compiled")

    assert (brief.rulings, brief.remarks) == (whole.rulings, whole.remarks)
    assert whole.authorities
    assert (brief.authorities, brief.open_points) == ((), ())
    assert made.value == to_json(brief) == to_json(whole)
