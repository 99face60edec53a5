"""The changes worth trying: each can be made, each may matter, and none that flips is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

import builders
from builders import ENTERED, NOTICE, ORDER, SERVICE, VIOLATION, case
from injunction_rules import RULES
from injunction_rules.changes import (
    Adding,
    Change,
    Changing,
    Overruling,
    Removing,
    Situation,
    adding,
    changing,
    heard_in,
    overruling,
    proved_to,
    removing,
    stipulating,
    without_rule,
)
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    Exactly,
    after,
    at_least,
    at_most,
    exactly,
    one_of,
    patterns_in,
    shown,
    within,
)
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    NEVER,
    ActualNotice,
    AlterEgo,
    Appearance,
    Assistance,
    AssistanceKind,
    CountedFrom,
    EnforcementDelay,
    Fact,
    ForbiddenAct,
    Injunction,
    Listing,
    OrderStatus,
    Period,
    Receivership,
    ReceivershipMatter,
    Timing,
)
from injunction_rules.model.findings import Bound, ReliefWarranted
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.asked import Asked, asked
from injunction_rules.queries.space.options import (
    Prices,
    _of_the_record,
    _variants,
    bearing,
    options,
    standards_of,
    unknown,
)
from injunction_rules.queries.space.space import Space
from injunction_rules.testing import cases
from suppositions import can_be_made, real_cases

LIMIT = Parameter("test.limit", 7, "calendar days", "A test.", open_textured=True)

# Each example tries hundreds of changes.
SOME = settings(max_examples=max(1, (settings.default or settings()).max_examples // 8))

GENERATED = cases().map(lambda one: Asked(Situation(one), "motion", one.motions[0].against[0]))
REAL = st.sampled_from(real_cases()).map(
    lambda one: Asked(Situation(one), one.motions[0].id, one.motions[0].against[0])
)


@SOME
@given(GENERATED | REAL)
def test_every_option_can_be_made_once_and_may_bear_on_the_ruling(which):
    """None is there twice, and of none is it certain that it changes nothing."""
    found = options(which)
    assert len(found) == len(set(found))
    assert all(can_be_made(one, which.situation) for one in found)
    space = Space(which.situation, which.motion, which.against, found)
    assert frozenset(range(len(found))) == space.bearing
    assert set(found) >= {*options(which, ["facts"]), *options(which, ["authorities"])}


def mentioned(fact: Fact) -> Iterator[Changing]:
    """
    A fact with one field at each value that some rule mentions, or left out.

    Of a denial a field is only left out: to deny something else is two changes.
    """
    for rule in RULES.rules:
        for pattern in patterns_in(rule.when):
            if not isinstance(fact, pattern.kind):
                continue
            for name, constraint in pattern.where:
                values = getattr(constraint, "values", ())
                if isinstance(constraint, Exactly):
                    values = (constraint.value,)
                values = values if fact.shown else ()
                if name in {a.name for a in fields(type(fact))} - COMMON_FIELDS:
                    yield from _changed(fact, name, (*values, None))


def _changed(fact: Fact, name: str, values) -> Iterator[Changing]:
    for value in values:
        try:
            yield changing(fact, **{name: value})
        except InjunctionRulesError:
            # It stands so, or would contradict itself.
            continue


def simple_changes(which: Asked) -> list[Change]:
    """Each fact otherwise in one field as some rule mentions it, or taken out."""
    facts = which.situation.case.facts
    every: list[Change] = [change for fact in facts for change in mentioned(fact)]
    every += map(removing, facts)
    every += [proved_to(one, proof) for one in facts for proof in Proof if proof is not one.proof]
    return [one for one in dict.fromkeys(every) if can_be_made(one, which.situation)]


def flips_by(which: Asked, changes: list[Change]) -> set[tuple[Fact | None, Disposition]]:
    """What single changes take out of the record, with the ruling that they turn it to."""
    space = Space(which.situation, which.motion, which.against, changes)
    return {
        (one.removed, space.at([number]))
        for number, one in enumerate(changes)
        if space.at([number]) is not space.now
    }


@SOME
@given(GENERATED | REAL)
def test_whatever_simple_change_flips_the_ruling_an_option_flips_it_too(which):
    """With the same fact changed or taken out, and to the same ruling."""
    tried = options(which, ["facts"])
    assert flips_by(which, simple_changes(which)) <= flips_by(which, list(tried))


@SOME
@given(GENERATED | REAL)
def test_unknown_facts_are_undisputed_and_of_the_respondent(which):
    """The violation is the party's and of everybody; no two are one to the rules."""
    found = [one.fact for one in unknown(which)]
    assert len(found) == len(set(found))
    assert {Proof.UNDISPUTED} >= {fact.proof for fact in found}
    assert {which.against, None} >= {fact.respondent for fact in found}
    assert not set(found) & set(which.situation.case.facts)


def first(given_case, **law) -> Asked:
    return asked(Situation(given_case, **law))


# A nonparty that is the party under another name, and knows of the order.
BOUND = (NOTICE, VIOLATION, AlterEgo())


def test_what_bears_on_nothing_is_no_option():
    """Nor is what cannot be made."""
    which = first(case(*BOUND))
    stranger = adding(Appearance(respondent="seller"))
    assert (removing(NOTICE),) == bearing(which, [stranger, removing(NOTICE), removing(SERVICE)])


def test_only_what_may_be_otherwise_is_tried():
    """Facts, authorities, both or nothing."""
    which = first(case(*BOUND))
    facts, law = options(which, ["facts"]), options(which, ["authorities"])
    assert {*facts, *law} <= set(options(which))
    assert () == options(which, [])
    assert {Overruling} == {type(one) for one in law}
    assert {Adding, Changing, Removing} == {type(one) for one in facts}


def test_an_authority_that_weighs_nothing_cannot_be_lost():
    """It was not there yet."""
    now = {one.authority for one in options(first(case(*BOUND))) if isinstance(one, Overruling)}
    early = options(first(case(*BOUND), as_of=date(1950, 1, 1)))
    assert {one.authority for one in early if isinstance(one, Overruling)} < now


def tried(fact: Fact, *others: Fact, injunction: Injunction = ORDER) -> set[str]:
    """What else the record could say of a fact, in words."""
    which = first(case(fact, *others, VIOLATION, injunction=injunction))
    return {
        str(one).split(" → ")[-1]
        for one in options(which, ["facts"])
        if isinstance(one, (Changing, Removing)) and one.removed == fact
    }


def test_a_removal_is_tried_on_both_sides_of_each_limit():
    """By the days it took, by dates, never, and not known."""
    by_date = Listing(noticed=date(2023, 4, 1), removed=date(2023, 4, 4))
    removed = {
        one.new.removed
        for one in options(first(case(by_date, NOTICE, SERVICE, VIOLATION)), ["facts"])
        if isinstance(one, Changing) and one.old == by_date and one.new.shown
    }
    days = {(day - date(2023, 4, 1)).days for day in removed if isinstance(day, date)}
    assert 8 in days
    assert 31 in days
    by_days = Listing(days=3)
    took = {
        one.new.days
        for one in options(first(case(by_days, NOTICE, SERVICE, VIOLATION)), ["facts"])
        if isinstance(one, Changing) and one.old == by_days and one.new.shown
    }
    assert {8, 31} <= took


def test_the_injunction_may_be_otherwise_but_not_denied():
    """Of another status, or proved worse; never left out."""
    which = first(case(NOTICE, VIOLATION))
    those = [one for one in options(which, ["facts"]) if one.removed == ORDER]
    assert those
    assert {Changing} == {type(one) for one in those}
    assert all(one.new.shown for one in those)
    assert {OrderStatus.IN_FORCE} < {one.new.status for one in those}


def test_a_denial_is_left_out_or_turned_round_and_not_made_smaller():
    """To deny less than the record does is to leave the denial out."""
    denial = ActualNotice(shown=False)
    which = first(case(denial, VIOLATION, SERVICE, AlterEgo()))
    those = [one for one in options(which, ["facts"]) if one.removed == denial]
    assert all(isinstance(one, Removing) or one.new.shown or _same(one) for one in those)
    assert any(isinstance(one, Changing) and one.new.shown for one in those)


def test_a_denial_may_be_of_more_than_the_record_denies():
    """One of what was done after notice may be of whatever was done at any time."""
    denial = evolve(VIOLATION, shown=False)
    which = first(case(NOTICE, AlterEgo(), VIOLATION, denial))
    denied = {
        one.new
        for one in _of_the_record(which)
        if isinstance(one, Changing) and one.old == denial and not one.new.shown
    }
    assert {evolve(denial, timing=None)} == {one for one in denied if one.proof is denial.proof}


def test_an_act_that_a_denial_no_longer_reaches_is_another_change():
    """No rule tells one after notice from one before knowledge; a denial of the first does."""
    act = ForbiddenAct(timing=Timing.AFTER_NOTICE)
    suit = Receivership(matter=ReceivershipMatter.SUIT_AGAINST_ESTATE)
    denial = evolve(act, shown=False)

    def timings(*facts: Fact) -> set[Timing | None]:
        return {
            one.new.timing
            for one in options(first(case(NOTICE, suit, act, *facts)), ["facts"])
            if isinstance(one, Changing) and one.old == act and one.new.shown
        }

    assert {Timing.BEFORE_KNOWLEDGE} <= timings(denial)
    assert not {Timing.BEFORE_KNOWLEDGE, Timing.AFTER_KNOWLEDGE} & timings()


def test_no_fact_about_an_orders_own_period_is_supposed_where_it_sets_none():
    """A listing in time for the order needs an order that says how long there is."""
    without = {one.fact.in_time for one in unknown(first(case())) if isinstance(one.fact, Listing)}
    assert {None} == without
    order = evolve(ORDER, period=Period(days=3, counted_from=CountedFrom.NOTICE))
    of_period = unknown(first(case(injunction=order)))
    assert {None, True, False} == {
        one.fact.in_time for one in of_period if isinstance(one.fact, Listing)
    }


def _same(change: Changing) -> bool:
    return change.new == evolve(change.old, proof=change.new.proof)


def test_what_is_proved_under_every_standard_says_nothing_yet():
    """A bare allegation counts for nothing, and better proof is an option."""
    alleged = ActualNotice(proof=Proof.ALLEGED)
    which = first(case(alleged, VIOLATION, SERVICE, AlterEgo()))
    those = [one for one in options(which, ["facts"]) if one.removed == alleged]
    assert {Proof.PREPONDERANCE} <= {one.new.proof for one in those}
    assert not any(isinstance(one, Removing) for one in those)


def test_a_day_is_supposed_after_the_order_and_not_after_the_hearing():
    """Two days before the hearing, or when the order was made where that is later."""
    for entered, expected in (
        (ENTERED, date(2023, 5, 29)),
        (date(2023, 5, 30), date(2023, 5, 30)),
        (None, date(2023, 5, 29)),
    ):
        which = first(case(injunction=evolve(ORDER, entered=entered)))
        days = {
            value
            for one in unknown(which)
            for value in one.fact.stated().values()
            if isinstance(value, date)
        }
        assert days <= {expected, expected + timedelta(days=1)}
        assert days


def test_the_violation_is_unknown_of_everybody():
    """It is the party's own, and no respondent's."""
    kinds = {type(one.fact): one.fact.respondent for one in unknown(first(case()))}
    assert None is kinds[type(VIOLATION)]
    assert "other" == kinds[ActualNotice]


def test_standards_are_those_of_motions_and_of_doctrines():
    """The least of them is the least that counts for anything."""
    assert {Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING} <= standards_of(RULES)
    assert Proof.ALLEGED not in standards_of(RULES)


@pytest.mark.parametrize(
    ("change", "price"),
    [
        (adding(ActualNotice(proof=Proof.PREPONDERANCE)), 2),
        (adding(ActualNotice()), 4),
        (removing(NOTICE), 2),
        (changing(NOTICE, on=None), 1),
        (changing(NOTICE, shown=False), 3),
        (proved_to(NOTICE, "alleged"), 3),
        (overruling("frcp-65"), 6),
        (overruling("blockowicz-v-williams"), 4),
        (heard_in("ilnd"), 2),
        (without_rule("takedown.prompt"), 2),
        (stipulating(Bound), 2),
        (removing(NOTICE) + heard_in("ilnd") + changing(VIOLATION, timing=None), 5),
    ],
    ids=str,
)
def test_what_a_change_takes(change, price):
    """In steps of proof; several together take the sum."""
    assert price == Prices(first(case(NOTICE, VIOLATION))).of(change)


def book_of(*conditions) -> RuleBook:
    """A book of rules that grant what is asked where a condition holds."""
    return builders.book_of(
        *(
            builders.rule(f"rule-{i}", when, then=ReliefWarranted)
            for i, when in enumerate(conditions)
        )
    )


def test_every_word_of_a_condition_says_what_else_a_fact_could_be():
    """Values named, numbers on both sides of a limit, dates by days; `after` names none."""
    book = book_of(
        shown(EnforcementDelay, years=at_least(LIMIT)),
        shown(EnforcementDelay, years=at_most(LIMIT)),
        shown(Assistance, kind=one_of(AssistanceKind.ADVICE, AssistanceKind.SUPPLY)),
        shown(Assistance, chosen=exactly(True)),
        shown(Listing, relisted=after("removed")),
        shown(Listing, removed=within(LIMIT, after="noticed")),
    )
    removed = Listing(noticed=date(2023, 4, 1), removed=date(2023, 4, 3))
    record = (EnforcementDelay(years=3), Assistance(kind=AssistanceKind.ADVICE), removed)
    which = asked(Situation(case(*record), book))
    said = {
        (name, getattr(new, name))
        for change in variants_of(which)
        for new in [change.new]
        for name in ("years", "kind", "chosen", "removed")
        if getattr(new, name, None) != getattr(change.old, name, None)
    }
    assert {
        ("years", 6),
        ("years", 8),
        ("kind", AssistanceKind.SUPPLY),
        ("chosen", True),
        ("removed", date(2023, 4, 9)),
        ("removed", NEVER),
    } <= said


def variants_of(which: Asked) -> list[Changing]:
    """What else its facts could be, whether the ruling depends on it or not."""
    facts = which.situation.case.facts
    return [change for fact in facts for change in _variants(fact, which.situation.rules)]
