"""
The verbs against their definitions, by deciding every case that they speak of.

What a verb finds with bit sets is found here again with ``decide``, one supposition
at a time.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import chain, combinations, permutations, product
from math import factorial

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from injunction_rules import demo
from injunction_rules.changes import (
    Change,
    ChangeError,
    Together,
    changes_axis,
    changing,
    dates_axis,
    either_axis,
    forums_axis,
    heard_in,
    heard_on,
    overruling,
)
from injunction_rules.corpus.cases import corpus
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.findings import ReliefWarranted
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Status
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.asked import Asked, asked
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.space.options import options, unknown
from injunction_rules.queries.stability import is_stable, next_facts
from injunction_rules.queries.supposing import what_if
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines.search import on_day, timeline
from injunction_rules.queries.whys import why_not
from injunction_rules.testing import cases

SOME = [demo(), *(one.case for one in corpus()[::13])]
NAMES = ["the order", *(one.id for one in corpus()[::13])]


# To decide every set of suppositions takes long; `thorough` tries thousands.
FEW = settings(max_examples=max(10, settings.default.max_examples // 8))


def first(case: Case) -> Asked:
    """The first ruling of a case."""
    motion = case.motions[0]
    return asked(case, motion.id, motion.against[0])


def ruled(which: Asked, *changes: Change) -> Disposition:
    """The ruling with some changes made, by deciding."""
    # The quickest engine: that it decides as the others do is tested elsewhere.
    decision = Together(changes).apply(which.situation).decide("compiled")
    return decision.ruling(which.motion, which.against).disposition


def possible(changes: tuple[Change, ...]) -> bool:
    """Whether changes can be made together."""
    try:
        Together(changes)
    except ChangeError:
        return False
    return True


def subsets(things, most):
    """Every subset of up to so many things, the smallest first."""
    return chain.from_iterable(combinations(things, size) for size in range(1, most + 1))


def brute_flips(which: Asked, tried, most):
    """Every smallest set that flips, by deciding each."""
    now = ruled(which)
    found: dict[frozenset[Change], Disposition] = {}
    for changes in subsets(tried, most):
        if not possible(changes) or any(known <= set(changes) for known in found):
            continue
        disposition = ruled(which, *changes)
        if disposition is not now:
            found[frozenset(changes)] = disposition
    return found


some_options = st.randoms(use_true_random=False)


def draw_options(which: Asked, random, many: int) -> tuple[Change, ...]:
    """A few of the options of a ruling."""
    every = options(which)
    return tuple(random.sample(every, min(many, len(every))))


@pytest.mark.long
@FEW
@given(cases(max_facts=6), some_options)
def test_each_flip_flips_no_part_of_one_does_and_none_is_missed(case, random):
    """The flips found are exactly the smallest sets that change the ruling."""
    which = first(case)
    tried = draw_options(which, random, 7)
    found = flips(case, which.motion, which.against, changes=tried, most=3)

    assert brute_flips(which, tried, 3) == {
        frozenset(one.changes.changes): one.disposition for one in found
    }
    assert ruled(which) is found.disposition


@pytest.mark.long
@FEW
@given(cases(max_facts=6), some_options, st.sampled_from(Disposition))
def test_flips_to_a_ruling_are_the_smallest_that_reach_it(case, random, to):
    """Where a ruling is named, every flip reaches it and no part of a flip does."""
    which = first(case)
    tried = draw_options(which, random, 6)
    found = flips(case, which.motion, which.against, changes=tried, most=3, to=to)
    expected: list[frozenset[Change]] = []
    for changes in subsets(tried, 3):
        smaller = any(known <= set(changes) for known in expected)
        if possible(changes) and not smaller and ruled(which, *changes) is to:
            expected.append(frozenset(changes))

    if ruled(which) is to:
        assert not len(found)
    else:
        assert set(expected) == {frozenset(one.changes.changes) for one in found}


@FEW
@given(cases(max_facts=6))
def test_what_is_required_suffices_and_nothing_of_it_can_be_left_out(case):
    """Each way brings the ruling about, and no way contains another or a smaller one."""
    which = first(case)
    found = requires(case, which.motion, which.against, most=2)
    for way in found.ways[:6]:
        changes = [need.change for need in way.needs]

        assert Disposition.GRANTED is ruled(which, *changes)
        for left_out in changes if len(changes) <= 2 else ():
            rest = [one for one in changes if one is not left_out]
            assert ruled(which, *rest) is not Disposition.GRANTED
        assert all(isinstance(need.standard, Proof) for need in way.needs)


@pytest.mark.long
@FEW
@given(cases(max_facts=6), some_options)
def test_a_ruling_is_stable_just_when_no_set_of_unknown_facts_changes_it(case, random):
    """Stability is what trying every set of the unknown facts says."""
    which = first(case)
    every = unknown(which)
    tried = tuple(random.sample(every, min(7, len(every))))
    found = is_stable(case, which.motion, which.against, facts=tried)
    now = ruled(which)
    turning = [set_ for set_ in subsets(tried, len(tried)) if ruled(which, *set_) is not now]

    assert found.stable is (not turning)
    assert bool(found) is found.stable
    if turning:
        assert found.witness is not None
        assert found.to is ruled(which, *found.witness.changes)
        assert found.to is not now


@FEW
@given(cases(max_facts=6), some_options)
def test_the_values_of_unknown_facts_are_those_of_their_definitions(case, random):
    """Shapley by every order of finding out, Banzhaf and swings by every set of the others."""
    which = first(case)
    every = unknown(which)
    tried = tuple(random.sample(every, min(4, len(every))))
    found = next_facts(case, which.motion, which.against, facts=tried)
    players = [one.fact for one in found]
    worth = {Disposition.GRANTED: Fraction(1), Disposition.OPEN: Fraction(1, 2)}
    ruling = {
        frozenset(set_): ruled(which, *set_) for set_ in chain([()], subsets(players, len(players)))
    }
    value = {set_: worth.get(one, Fraction(0)) for set_, one in ruling.items()}
    for one in found:
        others = [player for player in players if player != one.fact]
        pairs = [
            (frozenset(set_), frozenset([*set_, one.fact]))
            for set_ in chain([()], subsets(others, len(others)))
        ]
        orders = list(permutations(players))
        gains = Fraction(0)
        for order in orders:
            before = frozenset(order[: order.index(one.fact)])
            gains += value[before | {one.fact}] - value[before]

        assert one.banzhaf == sum(value[b] - value[a] for a, b in pairs) / len(pairs)
        assert one.swings == sum(ruling[a] is not ruling[b] for a, b in pairs)
        assert one.shapley == gains / factorial(len(players))
        assert one.alone is ruling[frozenset([one.fact])]
    assert sorted((abs(one.shapley) for one in found), reverse=True) == [
        abs(one.shapley) for one in found
    ]


@FEW
@given(cases(max_facts=6), some_options)
def test_a_sweep_rules_at_each_point_as_deciding_does(case, random):
    """Every point of a grid has the ruling of the case that it stands for."""
    which = first(case)
    tried = [one for one in draw_options(which, random, 8) if len(one.parts) == 1]
    facts = [one for one in tried if ("forum",) not in one.touches]
    kept: list[Change] = []
    for one in facts:
        if all(one.touches.isdisjoint(other.touches) for other in kept):
            kept.append(one)
    axes = [either_axis(one, f"axis {i}") for i, one in enumerate(kept[:2])]
    axes += [forums_axis("nysd", "ca9"), dates_axis(["2020-01-01", "2024-06-01"])]
    found = sweep(case, *axes, motion=which.motion, against=which.against)

    points = list(product(*(axis.labels for axis in axes)))
    assert len(points) == len(found)
    for point, told in zip(points, found, strict=True):
        situation = found.situation(*point)
        ruling = situation.decide("compiled").ruling(which.motion, which.against)
        assert (*point, ruling.disposition) == told
        assert ruling.disposition is found.at(*point)
    assert len(points) == sum(found.counts.values())


@pytest.mark.long
@FEW
@given(cases(max_facts=6))
def test_a_timeline_rules_on_each_day_as_deciding_on_it_does(case):
    """Every day lies in one phase, and is ruled as the first day of that phase."""
    last = case.as_of
    entered = case.injunction.entered
    start = max(filter(None, [entered, last - timedelta(days=90)]))
    assume(start <= last)
    try:
        found = timeline(case, since=start, until=last)
    except InjunctionRulesError:
        # A fact without a date may contradict an earlier day.
        assume(False)
        return
    day = start
    while day <= last:
        decision = on_day(found_situation(case), day).decide("compiled")
        phase = found.on(day)
        for pair in found.rulings:
            assert decision.ruling(*pair).disposition is phase.disposition(*pair)
        day += timedelta(days=1)
    assert [one.last + timedelta(days=1) for one in found.phases[:-1]] == [
        one.first for one in found.phases[1:]
    ]


def found_situation(case: Case):
    """The situation of a case under its own law."""
    return first(case).situation


@FEW
@given(cases(max_facts=6), some_options)
def test_what_if_tells_both_decisions_and_every_ruling_that_turned(case, random):
    """Both decisions are those of ``decide``, and a ruling differs where their reasons do."""
    which = first(case)
    chosen = draw_options(which, random, 3)
    changes = [one for one in chosen if possible((*chosen[: chosen.index(one)], one))]
    assume(possible(tuple(changes)))
    supposed = what_if(case, *changes, engine="reference")
    after = Together(changes).apply(which.situation).decide("reference")

    assert which.situation.decide("reference") == supposed.before
    assert after == supposed.after
    turned = {
        (old.motion, old.against)
        for old in supposed.before.rulings
        if old.disposition is not after.ruling(old.motion, old.against).disposition
    }
    assert turned == {(one.motion, one.against) for one in supposed.turned}
    for one in supposed.differences:
        before, now = (d.ruling(one.motion, one.against).decisive for d in (supposed.before, after))
        for finding in one.findings:
            assert finding.before is before.trace.standing(finding.finding)
            assert finding.after is now.trace.standing(finding.finding)
            assert finding.before is not finding.after


@FEW
@given(cases(max_facts=8))
def test_why_not_names_each_rule_that_could_have_and_a_condition_that_failed(case):
    """Each rule for a finding that did not make it is told, with what failed, and no other."""
    which = first(case)
    ruling = which.situation.decide("reference").ruling(which.motion, which.against)
    trace = ruling.decisive.trace

    def check(found):
        if found.repeated:
            return
        expected = [
            step.rule.id
            for step in trace.rules_for(found.finding)
            if step.rule.then is not None
            and step.value is not Value.TRUE
            and not step.of_another_motion
        ]
        assert expected == [one.step.rule.id for one in found.missed]
        for one in found.missed:
            if one.step.status is Status.NOT_MET:
                assert one.failed
            for failed in one.failed:
                assert failed.support.premise.value is not Value.TRUE
                if failed.below is not None:
                    check(failed.below)

    check(why_not(ruling))


@FEW
@given(cases(max_facts=8))
def test_both_sides_argue_on_the_rules_of_the_trace(case):
    """The chain leads to the finding, and what each must answer attacks a rule of its chain."""
    which = first(case)
    ruling = which.situation.decide("reference").ruling(which.motion, which.against)
    found = both_sides(ruling)

    assert ReliefWarranted == found.finding
    assert found.for_it.chain
    assert found.for_it.chain[0].rule.then == found.finding
    for side in (found.for_it, found.against_it):
        ids = [step.rule.id for step in side.chain]
        assert len(set(ids)) == len(ids)
        assert {point.rule for point in side.must_answer} <= set(ids)
    if found.standing is Standing.SHOWN:
        assert all(
            point.by is None or point.by.step.value is not Value.TRUE
            for point in found.for_it.must_answer
        )


@pytest.mark.long
@pytest.mark.parametrize("case", SOME, ids=NAMES)
def test_the_verbs_agree_with_deciding_on_real_cases(case):
    """On the order and ten decided cases, single flips and ways to win are what deciding says."""
    which = first(case)
    tried = options(which)
    found = flips(case, which.motion, which.against, most=1)
    now = ruled(which)
    expected = {one: ruled(which, one) for one in tried}

    assert {one: d for one, d in expected.items() if d is not now} == {
        flip.changes.changes[0]: flip.disposition for flip in found
    }
    for way in requires(case, which.motion, which.against, most=1).ways:
        assert Disposition.GRANTED is ruled(which, *(need.change for need in way.needs))
    stable = is_stable(case, which.motion, which.against)
    if stable.witness is not None:
        assert stable.to is ruled(which, *stable.witness.changes)
    for one in next_facts(case, which.motion, which.against, most=6):
        assert one.alone is ruled(which, one.fact)


def test_a_flip_of_law_names_the_order():
    """Without the order of May 31, 2023 the denial it made is open."""
    found = flips(demo(), "cease", "alibaba", over=["authorities"], most=2)

    assert [("open", "without the authority kelly-toys-2023")] == [
        (one.disposition.words, str(one.changes)) for one in found
    ]


def test_havens_is_what_changed_in_new_york():
    """On the record of 22-CV-9384 the later date alone turns the ruling, because of Havens."""
    record = next(one.case for one in corpus() if "reconsideration" in one.id)
    record = evolve(record, decided="2023-06-29")
    (one,) = what_if(record, heard_on("2023-09-01"), engine="reference").turned

    assert (Disposition.GRANTED, Disposition.DENIED) == (one.before, one.after)
    assert ["havens-v-james"] == [authority.id for authority in one.because]


def test_an_overruled_authority_is_named_as_the_cause():
    """Where an authority is taken away, it is what a turned ruling is put down to."""
    (one, *_) = what_if(demo(), overruling("kelly-toys-2023"), engine="reference").turned

    assert ["kelly-toys-2023"] == [authority.id for authority in one.because]


def test_another_court_may_give_the_same_ruling_for_other_reasons():
    """A ruling that stands on rules of less weight elsewhere is told only where reasons differ."""
    found = what_if(demo(), heard_in("ca9"), engine="reference")

    assert not found.turned


def test_better_proof_of_help_wins_the_order_before_it_wins_contempt():
    """A preponderance of promotion by a person is enough to order, and too little to punish."""
    alleged = next(
        fact
        for fact in demo().facts
        if type(fact).__name__ == "Assistance" and fact.respondent == "alibaba"
    )
    cease, contempt = (
        what_if(
            demo(),
            changing(alleged, proof=Proof.PREPONDERANCE, chosen=True),
            engine="reference",
        )
        .after.ruling(motion, "alibaba")
        .disposition
        for motion in ("cease", "contempt")
    )

    assert (Disposition.GRANTED, Disposition.DENIED) == (cease, contempt)


def test_exposure_is_open_only_between_notice_and_removal():
    """Before the notice and after the removal the request is denied, in between it is open."""
    found = timeline(bazaar(), "cease")

    assert ["denied", "denied", "open", "denied"] == [
        one.disposition("cease", "bazaar").words for one in found.phases
    ]
    assert (date(2024, 5, 2), date(2024, 5, 3)) == (found.phases[2].first, found.phases[2].last)


def bazaar() -> Case:
    """The case of the tutorial."""
    from pathlib import Path  # noqa: PLC0415

    from injunction_rules import load_case  # noqa: PLC0415

    return load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")


def test_an_axis_of_several_changes_makes_one_at_a_time():
    """A grid over alternatives rules each of them, and the case as it is."""
    found = sweep(
        demo(),
        changes_axis("law", [overruling("kelly-toys-2023"), overruling("tiffany-v-ebay")]),
        motion="cease",
        against="alibaba",
    )

    assert ["denied", "open", "denied"] == [one.words for one in found.dispositions()]
