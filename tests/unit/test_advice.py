"""Advice: what is nearest, what is likeliest, where to look, and what happened when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from builders import NOTICE, VIOLATION, case
from injunction_rules import demo, load_case
from injunction_rules.changes import (
    Change,
    Changing,
    Situation,
    adding,
    changing,
    heard_in,
    overruling,
    proved_to,
    removing,
)
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import (
    FACTS,
    KNOWN,
    NEVER,
    AlterEgo,
    Assistance,
    AssistanceKind,
    Listing,
    OrderStatus,
    Receivership,
    Role,
    RoleKind,
    Timing,
    Violation,
)
from injunction_rules.model.proof import Proof
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.asked import asked
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.stability import next_facts
from injunction_rules.queries.supposing import what_if
from injunction_rules.queries.theories import Likelihood, asks_for_more, theories_of
from injunction_rules.queries.timelines import Event, timeline
from injunction_rules.rendering.reported import data, table

BAZAAR = load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")
LISTING = BAZAAR.facts[2]
AIDING = "aiding and abetting"
ALLEGED = Assistance(kind=AssistanceKind.PROMOTION, timing=Timing.AFTER_NOTICE, proof=Proof.ALLEGED)
STANDING = theories_of(asked(demo(), "cease", "alibaba"))
PROMOTION = demo().facts[24]


def words(answer: object) -> str:
    """Print an answer, its lines as one."""
    return " ".join(str(answer).split())


# Which theory, and how likely.


@pytest.mark.parametrize(
    ("change", "theory"),
    [
        (proved_to(PROMOTION, "preponderance"), AIDING),
        (adding(Listing(noticed=date(2023, 5, 2), removed=NEVER)), "continued service"),
        (changing(demo().facts[20], promptly=False), "continued service"),
        (adding(Role(kind=RoleKind.OFFICER)), "officer, agent, servant, employee or attorney"),
        (overruling("kelly-toys-2023"), "continued service"),
        (overruling("nobody"), ""),
        (heard_in("ilnd"), ""),
        (adding(FACTS["seller_record"]()), ""),
        (adding(AlterEgo(shown=False)), "alter ego"),
    ],
)
def test_a_change_belongs_to_the_theory_on_which_it_bears_most(change, theory):
    """Served, shown, answered, akin, or none."""
    assert theory == STANDING.theory(change)


FACT = Listing(noticed=date(2024, 5, 2), promptly=True, proof=Proof.PREPONDERANCE)


@pytest.mark.parametrize(
    ("change", "likelihood"),
    [
        (proved_to(ALLEGED, "preponderance"), Likelihood.COMPLETED),
        (changing(Violation(), on=date(2024, 5, 1)), Likelihood.COMPLETED),
        (changing(Assistance(), timing=Timing.AFTER_NOTICE), Likelihood.COMPLETED),
        (changing(FACT, removed=KNOWN), Likelihood.COMPLETED),
        (changing(ALLEGED, chosen=True), Likelihood.DATED_OTHERWISE),
        (changing(LISTING, removed=NEVER), Likelihood.DATED_OTHERWISE),
        (changing(Listing(days=3), days=9), Likelihood.DATED_OTHERWISE),
        (adding(Assistance(chosen=True, timing=Timing.AFTER_NOTICE)), Likelihood.NEW_FOR_RAISED),
        (adding(Role(kind=RoleKind.OFFICER)), Likelihood.NEW),
        (changing(FACT, promptly=False), Likelihood.TOLD_OTHERWISE),
        (changing(FACT, shown=False), Likelihood.TOLD_OTHERWISE),
        (removing(ALLEGED), Likelihood.TOLD_OTHERWISE),
        (proved_to(FACT, "alleged"), Likelihood.TOLD_OTHERWISE),
        (changing(BAZAAR.injunction, names_respondent=True), Likelihood.TOLD_OTHERWISE),
        (heard_in("ilnd"), Likelihood.LAW),
        (adding(AlterEgo()), Likelihood.LAW),
        (removing(LISTING), Likelihood.CONTRARY),
        (changing(ALLEGED, kind=AssistanceKind.SUPPLY), Likelihood.CONTRARY),
        (changing(BAZAAR.injunction, status=OrderStatus.VACATED), Likelihood.CONTRARY),
        (Changing(LISTING, Violation()), Likelihood.CONTRARY),
        (proved_to(ALLEGED, "undisputed") + removing(LISTING), Likelihood.CONTRARY),
    ],
)
def test_a_change_is_as_likely_as_its_least_likely_part(change, likelihood):
    """Proof and days first, the contrary of what is undisputed last."""
    assert likelihood is STANDING.likelihood(change)


SUPPLY = Assistance(kind=AssistanceKind.SUPPLY, timing=Timing.AFTER_NOTICE)


@pytest.mark.parametrize(
    ("change", "less", "more"),
    [
        (adding(evolve(SUPPLY, timing=Timing.AFTER_KNOWLEDGE)), adding(SUPPLY), True),
        (adding(SUPPLY), adding(evolve(SUPPLY, timing=Timing.AFTER_KNOWLEDGE)), False),
        (adding(SUPPLY), adding(SUPPLY), False),
        (adding(SUPPLY), adding(Violation()), False),
        (adding(SUPPLY), removing(SUPPLY), False),
        (adding(SUPPLY), adding(evolve(SUPPLY, kind=AssistanceKind.PROMOTION)), False),
        (adding(evolve(SUPPLY, shown=False)), adding(Assistance(shown=False)), False),
        (proved_to(ALLEGED, "undisputed"), proved_to(ALLEGED, "preponderance"), True),
        (adding(SUPPLY) + adding(VIOLATION), adding(VIOLATION), True),
    ],
)
def test_a_change_that_asks_for_more_is_told(change: Change, less: Change, more: bool):
    """More fields, a narrower phase, better proof, or a change besides."""
    assert more is asks_for_more(change, less)


# What is required.


def test_the_nearest_theory_comes_first_and_has_one_line():
    """What it lacks is named, with the fact of the record that is too weak before others."""
    found = requires(demo(), "cease", "alibaba")

    assert [AIDING, "substantial intertwinement"] == [*found.by_theory()][:2]
    assert PROMOTION == found[0].needs[0].change.removed
    told = words(found)
    assert "aiding and abetting, 1 element missing (act of help after notice): " in told
    assert "(now alleged only; not stated now: chosen by a person); or 8 other ways" in told
    assert "and 5 more theories" in told
    lines = [line for line in str(found).splitlines() if ", 1 element missing" in line]
    assert 7 == len(lines)


def test_in_full_every_way_is_told():
    """With the rules that it serves."""
    told = words(evolve(requires(demo(), "cease", "alibaba"), in_full=True))

    assert "more theor" not in told
    assert "supply, after notice (aiding.act-of-help, aiding.help-of-unknown-making)" in told
    bare = requires(BAZAAR, "cease", most=1)
    (need,) = bare[0].needs
    without = evolve(bare[0], needs=(evolve(need, rules=()),), theory="")
    assert "no theory by itself " in words(evolve(bare, ways=(without,), in_full=True))


def test_no_way_asks_for_more_than_another_and_none_for_a_power_or_a_conclusion():
    """Neither a sub-kind stands beside its kind, nor a receivership among facts."""
    ways = requires(demo(), "cease", "alibaba").ways
    added = [need.change.added for way in ways for need in way.needs]

    assert not {Receivership, AlterEgo} & {type(fact) for fact in added}
    assert not any(asks_for_more(one.changes, other.changes) for one in ways for other in ways)


def test_where_only_a_conclusion_would_do_it_is_named(monkeypatch):
    """Rather than nothing at all."""
    for kind in FACTS.values():
        monkeypatch.setattr(kind, "concluded", True)
    assert len(requires(BAZAAR, "cease", most=1)) > 9


def test_one_theory_more_is_told_in_the_singular():
    """Of eight theories seven are printed."""
    assert "and 1 more theory" in words(requires(demo(), "contempt", "alibaba"))


def test_elements_and_ways_are_data():
    """Each theory with what it lacks, and the numbers of its ways."""
    first = data(requires(demo(), "cease", "alibaba"))["theories"][0]

    assert AIDING == first["theory"]
    assert [
        {"element": "act of help after notice", "state": "too weak", "standard": "preponderance"}
    ] == first["missing"]
    assert [*range(9)] == first["ways"]
    nowhere = evolve(requires(demo(), "cease", "alibaba"), theories=())
    assert [] == data(nowhere)["theories"][0]["missing"]


# What flips it.


def test_what_is_likeliest_comes_first():
    """A fact that is too weak before a new one, and the law after facts."""
    found = flips(demo(), "cease", "alibaba", most=1)
    places = [flip.likelihood.place for flip in found]

    assert sorted(places) == places
    assert PROMOTION == found[0].changes.changes[0].removed
    assert Likelihood.LAW is next(
        flip.likelihood for flip in found if "kelly-toys-2023" in str(flip)
    )


def test_flips_are_told_by_theory_and_those_of_the_record_by_name():
    """What can be typed stands below what it says."""
    told = words(flips(demo(), "cease", "alibaba", most=1))

    assert "aiding and abetting, short of 1 of 4 open: prove to preponderance" in told
    assert "--set 'assistance of alibaba.proof=preponderance'" in told
    assert "clear and convincing" not in told
    found = flips(BAZAAR, "cease", over=["facts"], most=1)
    alone = evolve(found, flips=(evolve(found[0], theory=""),))
    assert "no theory by itself open: change: listing" in words(alone)


def test_a_supposition_is_told_with_what_says_it():
    """The fact by its name; of the law nothing more is to be said."""
    told = words(what_if(BAZAAR, changing(LISTING, removed=NEVER), heard_in("ilnd")))
    assert "never removed --set listing.removed=never heard in N.D. Ill. RULINGS" in told


# Where to look.


def test_every_kind_of_fact_says_where_it_is_found():
    """So that whoever must find it knows where to look."""
    assert all(kind.found_in for kind in FACTS.values())


def test_facts_are_told_by_theory_with_where_they_are_found():
    """Those of one kind together, and once that all weigh alike."""
    told = words(next_facts(demo(), "cease", "alibaba"))

    assert "All weigh alike; with any of them shown the motion is granted." in told
    assert "or by transfer of assets, after notice; or " in told
    assert "found in: platform records (campaigns, accounts, payments)" in told
    assert "after knowledge of the particular violation" not in told
    assert "alter ego" not in told


def test_facts_that_weigh_differently_have_their_numbers():
    """And those that bear on no theory stand by themselves."""
    told = words(next_facts(demo(), "comply", "bbottruoys", most=8))

    assert "The number is what the motion gains" in told
    assert "whatever the theory" in told
    assert "near the court (+0.39)" in told


def test_any_change_may_be_weighed():
    """One of the law has no kind, and is found nowhere."""
    found = next_facts(BAZAAR, "cease", facts=[overruling("kelly-toys-2023"), removing(LISTING)])
    assert {"", LISTING.found_in} == {row[2] for row in table(found).rows}
    told = words(found)
    assert "without Kelly Toys" in told
    assert "remove: listing" in told


# Both sides.


def test_only_theories_in_play_are_argued():
    """They are named, each with where it stands."""
    ruling = Situation(demo()).decide("reference").ruling("cease", "alibaba")
    sides = both_sides(ruling)

    assert ("continued service", AIDING, "substantial intertwinement") == tuple(
        theory.name for theory in sides.theories
    )
    assert "In play: continued service: answered by prompt takedown" in words(sides)
    asked_for = both_sides(ruling, "legal-identification")
    idle = {ground.rule.id for theory in ruling.chart.not_raised for ground in theory.rules}
    play = {ground.rule.id for theory in sides.theories for ground in theory.rules}
    for argued in (sides, asked_for):
        assert not {ground.rule.id for ground in argued.for_it.chain} & (idle - play)


# What happened when.


def test_every_dated_event_is_told_with_what_it_changed():
    """A ruling, or else a finding, or nothing."""
    dated = load_case(Path(__file__).parents[1] / "golden" / "cases" / "dated.yaml")
    found = timeline(dated)
    told = words(found)

    assert "2024-01-08 the injunction is entered the first day that is ruled on" in told
    assert "no ruling; actual notice of the order:" in told
    assert "cease against Bazaar Inc.: denied → open" in told
    assert "(Bazaar nothing Inc.)" in told
    assert 6 == len(found.events) == len(data(found)["events"])


def test_events_outside_the_days_ruled_on_are_told_too():
    """Before the first day and after the last."""
    told = words(timeline(BAZAAR, "cease", since=date(2024, 5, 1), until=date(2024, 5, 3)))
    assert "before the first day that is ruled on" in told
    assert "after the last day" in told


def test_a_number_of_days_that_runs_out_is_an_event():
    """On such a day nothing happened in the record or in the law."""
    found = timeline(case(NOTICE, VIOLATION))
    silent = evolve(found, events=(Event(date(2023, 5, 9), ()),))
    assert "days enough have passed since an earlier event nothing" in words(silent)
    assert "Every dated event" not in words(evolve(found, events=()))


def test_of_many_findings_that_moved_the_first_are_told():
    """How many more there are is told."""
    moved = tuple(
        (f"finding {number}", standing, standing)
        for number, standing in enumerate([*type(STANDING.trace.conclusions[0].standing)] * 2)
    )
    found = timeline(BAZAAR, "cease")
    told = words(evolve(found, events=(Event(date(2024, 5, 9), ("x",), (), moved),)))
    assert "; and 5 more" in told
    assert Disposition.DENIED in {phase.disposition("cease", "bazaar") for phase in found.phases}


def test_a_denial_that_is_too_weak_is_proved_as_it_is():
    """It has no details to complete."""
    weak = Role(kind=RoleKind.OFFICER, shown=False, proof=Proof.ALLEGED)
    assert requires(case(NOTICE, VIOLATION, weak), most=1).ways
