"""
A space against its definition: make the changes, and decide.

What is read off bit sets for all suppositions at once is found here again one
supposition at a time, by the reference engine.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import NOTICE, ORDER, SERVICE, VIOLATION, case
from injunction_rules.changes import (
    Change,
    ChangeError,
    Changing,
    Situation,
    Together,
    adding,
    changing,
    heard_in,
    heard_on,
    overruling,
    proved_to,
    removing,
    stipulating,
    with_parameter,
    without_rule,
)
from injunction_rules.errors import InvalidFactError
from injunction_rules.model.facts import (
    ActualNotice,
    Assistance,
    AssistanceKind,
    Knowledge,
    KnowledgeOf,
    Listing,
    Relief,
)
from injunction_rules.model.findings import (
    AidingAndAbetting,
    PromptTakedown,
    ReliefFutile,
    ReliefWarranted,
)
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.queries.space.space import Space
from suppositions import best, changes, decided, situations, spaces

# Deciding each of several cases takes its time: half as many examples as elsewhere.
SOME = settings(max_examples=max(1, (settings.default or settings()).max_examples // 2))


def allowed(space: Space) -> list[tuple[int, ...]]:
    """Every set of options of which no two exclude each other."""
    numbers = range(len(space.options))
    return [
        those
        for size in range(len(space.options) + 1)
        for those in combinations(numbers, size)
        if not set(combinations(those, 2)) & set(space.exclusive)
    ]


def agrees(space: Space, sets: list[tuple[int, ...]]) -> None:
    """Hold what a space says of some sets of its options against deciding."""
    columns = [
        sum((number in those) << row for row, those in enumerate(sets))
        for number in range(len(space.options))
    ]
    every = (1 << len(sets)) - 1
    ruled = space.rule(columns, every)
    standing = space.standing().where(columns, every)
    assert every == sum(ruled)
    for row, those in enumerate(sets):
        decision = decided(space, those)
        disposition = decision.ruling(space.motion, space.against).disposition
        assert ruled.where(disposition) >> row & 1, those
        assert disposition is space.at(those)
        told = {
            finding: [one for one in Standing if columns_of[one] >> row & 1]
            for finding, columns_of in standing.items()
        }
        assert {finding: [one] for finding, one in best(space, decision).items()} == told, those


@SOME
@given(spaces(), st.randoms(use_true_random=False))
def test_a_space_agrees_with_deciding_each_case(space, random):
    """Ruling and standings, for sets of options that do not exclude each other."""
    sets = allowed(space)
    agrees(space, sets if len(sets) < 8 else random.sample(sets, 8))


@SOME
@given(spaces())
def test_options_exclude_each_other_just_when_they_cannot_be_made_together(space):
    """They change one thing, or the case would contradict itself."""
    for one, other in combinations(range(len(space.options)), 2):
        try:
            Together([space.options[one], space.options[other]]).apply(space.situation)
            possible = True
        except (ChangeError, InvalidFactError):
            possible = False
        assert possible is ((one, other) not in space.exclusive)


@SOME
@given(spaces(most=4))
def test_no_smaller_set_than_the_smallest_changes_the_ruling(space):
    """And where there is none, no set does."""
    changing = [those for those in allowed(space) if space.at(those) is not space.now]
    found = space.smallest_change()
    if found is None:
        assert not changing
    else:
        assert tuple(found) in {tuple(those) for those in changing}
        assert len(found) == min(map(len, changing))


@SOME
@given(spaces(most=4))
def test_an_option_that_does_not_bear_on_the_ruling_never_changes_it(space):
    """With it or without it, whatever else is taken."""
    for those in allowed(space):
        kept = [number for number in those if number in space.bearing]
        assert space.at(kept) is space.at(those)


@SOME
@given(spaces(most=3))
def test_standings_of_some_findings_are_those_among_all(space):
    """What is asked for has no part in what is found."""
    columns, every = [1] * len(space.options), 1
    findings = space.situation.rules.findings[::2]
    whole = space.standing().where(columns, every)
    assert {one: whole[one] for one in findings} == space.standing(findings).where(columns, every)


@SOME
@given(st.data())
def test_an_option_of_several_changes_is_all_of_them_at_once(data):
    """A sum taken is its parts taken."""
    situation = data.draw(situations())
    motion = situation.case.motions[0]
    change = data.draw(changes(situation))
    whole = Space(situation, motion.id, motion.against[0], [change])
    changed = change.apply(situation)
    assert whole.at([0]) is Space(changed, motion.id, motion.against[0], []).now


# Small spaces, complete: every pattern, decided.

PROMOTED = Assistance(kind=AssistanceKind.PROMOTION, on=date(2023, 5, 2), chosen=True)
KNEW = Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION)
LISTED = Listing(noticed=date(2023, 4, 28), removed=date(2023, 5, 10))
RECORD = (NOTICE, VIOLATION, SERVICE, PROMOTED, KNEW, LISTED)


def small(*options: Change, relief: Relief = Relief.CEASE) -> Space:
    """A space over one nonparty's case."""
    return Space(Situation(case(*RECORD, relief=relief)), "motion", "other", options)


def test_every_part_of_a_record_is_ruled_as_it_is_decided():
    """The facts of a case in and out, on either motion."""
    for relief in (Relief.CEASE, Relief.CONTEMPT):
        space = small(*map(removing, RECORD), relief=relief)
        assert 2 ** len(RECORD) == len(allowed(space))
        agrees(space, allowed(space))


def test_every_way_to_put_events_in_order_is_ruled_as_it_is_decided():
    """An earlier or later notice, an order of another day, and when help was given."""
    space = small(
        changing(NOTICE, on=date(2023, 5, 2)),
        changing(NOTICE, on=None),
        adding(ActualNotice(on=date(2023, 5, 1))),
        adding(ActualNotice(on=date(2023, 4, 1), proof=Proof.PREPONDERANCE)),
        Changing(ORDER, evolve(ORDER, entered=None)),
        Changing(ORDER, evolve(ORDER, entered=date(2023, 4, 15))),
        changing(PROMOTED, on=date(2023, 4, 20)),
        changing(PROMOTED, on=None),
    )
    agrees(space, allowed(space))


def test_an_order_made_after_a_notice_contradicts_it():
    """Nobody can know of an order before there is one: the two are never made together."""
    later = Changing(ORDER, evolve(ORDER, entered=date(2023, 4, 15)))
    space = small(adding(ActualNotice(on=date(2023, 4, 1))), later, removing(KNEW))
    assert ((0, 1),) == space.exclusive


def test_every_denial_is_weighed_as_it_is_decided():
    """A thing and its contrary, better, worse and equally well proved."""
    space = small(
        *(adding(ActualNotice(shown=False, proof=proof)) for proof in list(Proof)[1:]),
        *(proved_to(NOTICE, proof) for proof in list(Proof)[:3]),
        adding(evolve(LISTED, shown=False, proof=Proof.PREPONDERANCE)),
        adding(Listing(shown=False)),
    )
    agrees(space, [those for those in allowed(space) if len(those) < 4])


@pytest.mark.long
def test_every_other_law_is_weighed_as_it_is_decided():
    """Another court, day, number, and fewer rules and authorities, all at once."""
    space = small(
        heard_in("ilnd"),
        heard_on("2024-06-01"),
        overruling("kelly-toys-2023"),
        overruling("havens-v-james", "2024-03-01"),
        with_parameter("takedown.prompt-days", 20),
        without_rule("takedown.answers-continued-service"),
        stipulating(PromptTakedown, Standing.REFUTED),
    )
    agrees(space, allowed(space))


def test_whatever_is_stipulated_stands():
    """Each standing of each of two findings, and what rests on it."""
    space = small(
        *(stipulating(AidingAndAbetting, standing) for standing in Standing),
        *(stipulating(ReliefWarranted, standing) for standing in Standing),
    )
    agrees(space, allowed(space))


# Found on the way to the first property, each in its own words.


def test_what_is_stipulated_stands_where_no_rule_is_left_to_speak_of_it():
    """To leave out every rule on a finding does not undo what is supposed of it."""
    rules = Situation(case()).rules
    those = [rule for rule in rules.rules if rule.finding == ReliefWarranted]
    every = [without_rule(rule) for rule in those]
    space = small(Together([*every, stipulating(ReliefWarranted)]))
    agrees(space, allowed(space))
    assert "granted" == space.at([0]).value


def test_what_is_stipulated_stands_in_a_book_that_never_speaks_of_it():
    """Rules on notice alone, and relief supposed: whatever is asked, the two agree."""
    rules = Situation(case()).rules
    book = rules.without(*(one.id for one in rules.rules if one.doctrine != "notice"))
    assert ReliefWarranted not in book.findings
    options = [stipulating(ReliefWarranted, one) for one in Standing]
    space = Space(Situation(case(NOTICE), book), "motion", "other", options)
    agrees(space, allowed(space))
    assert ["granted", "open", "denied", "denied"] == [
        space.at([number]).value for number in range(len(options))
    ]
    where = space.standing([ReliefWarranted, ReliefFutile]).where([1, 0, 0, 0], 1)
    assert {Standing.SHOWN: 1, Standing.CONTESTED: 0} == {
        one: where[ReliefWarranted][one] for one in (Standing.SHOWN, Standing.CONTESTED)
    }
    assert 1 == where[ReliefFutile][Standing.NOT_SHOWN]
