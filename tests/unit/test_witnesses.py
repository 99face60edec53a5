"""The smallest facts that meet a pattern, against all facts with fewer fields."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from itertools import combinations, product
from typing import Any, get_args, get_type_hints

import pytest
from attrs import NOTHING, fields
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules import RULES
from injunction_rules.errors import InvalidFactError
from injunction_rules.model.conditions import (
    Every,
    Pattern,
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
    Address,
    Assistance,
    AssistanceKind,
    EnforcementDelay,
    Fact,
    Listing,
    Motion,
    Never,
    Relief,
    Timing,
)
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof, Value
from injunction_rules.semantics.matching import Counted, denies, matches, timing_of
from injunction_rules.symbolic.witnesses import SOME_DAY, denials, witnesses
from injunction_rules.testing import conditions

WEEK = Parameter("test.days", 7, "calendar days", "A test.", open_textured=True)
PATTERNS = tuple(dict.fromkeys(p for rule in RULES.rules for p in patterns_in(rule.when)))


def said(fact: Fact) -> int:
    """How many fields a fact states that could have been left out."""
    return sum(
        getattr(fact, a.name) != a.default
        for a in fields(type(fact))
        if a.name not in COMMON_FIELDS and a.default is not NOTHING
    )


def values(hint: Any) -> list[Any]:
    """Many values of a type, whatever any rule asks."""
    found: list[Any] = []
    for one in get_args(hint) or (hint,):
        if one is bool:
            found += [True, False]
        elif one is int:
            found += [0, 1, *(n + k for n in (7, 30) for k in (-1, 0, 1)), 200]
        elif one is date:
            found += [SOME_DAY + timedelta(days=n) for n in (-40, 0, 1, 40)]
        elif one is str:
            found += ["CN", "US"]
        elif isinstance(one, type) and issubclass(one, (Enum, Never)):
            found += list(one)
    return found


def facts_of(kind: type[Fact], many: int, shown: bool) -> list[Fact]:
    """Every fact of a kind that states so many fields beyond those it must."""
    hints = get_type_hints(kind)
    own = [a for a in fields(kind) if a.name not in COMMON_FIELDS]
    must = [a.name for a in own if a.default is NOTHING]
    may = [a.name for a in own if a.default is not NOTHING]
    found = []
    for chosen in combinations(may, many):
        names = [*must, *chosen]
        for those in product(*(values(hints[name]) for name in names)):
            try:
                found.append(kind(shown=shown, **dict(zip(names, those, strict=True))))
            except InvalidFactError:
                continue
    return found


def passes(fact: Fact, pattern: Pattern, test) -> bool:
    return test(Counted(0, fact, Value.TRUE, timing_of(fact)), pattern)


@pytest.mark.parametrize("kind", sorted({p.kind for p in PATTERNS}, key=lambda kind: kind.__name__))
def test_witnesses_of_every_pattern_of_the_rules_match_and_are_smallest(kind):
    """They match, they are undisputed, and no fact that says less does."""
    for pattern in [one for one in PATTERNS if one.kind is kind]:
        found = witnesses(pattern)
        assert found, pattern
        least = {said(fact) for fact in found}
        assert 1 == len(least)
        assert all(passes(fact, pattern, matches) for fact in found)
        assert {(True, Proof.UNDISPUTED, None)} == {
            (fact.shown, fact.proof, fact.respondent) for fact in found
        }
        for many in range(min(least)):
            assert not any(passes(one, pattern, matches) for one in facts_of(kind, many, True))


@pytest.mark.parametrize("kind", sorted({p.kind for p in PATTERNS}, key=lambda kind: kind.__name__))
def test_denials_of_every_pattern_of_the_rules_deny_it_and_are_smallest(kind):
    """They deny all that the pattern could match, and to say less denies at least as much."""
    for pattern in [one for one in PATTERNS if one.kind is kind]:
        found = denials(pattern)
        assert all(passes(fact, pattern, denies) and not fact.shown for fact in found)
        least = min(map(said, found), default=3)
        for many in range(least):
            assert not any(passes(one, pattern, denies) for one in facts_of(kind, many, False))


@given(conditions(depth=0))
def test_what_is_found_for_a_generated_pattern_matches_it(leaf):
    """Whatever fields are constrained, and as both patterns of `every` where there are two."""
    asked = (leaf.among, leaf.pattern) if isinstance(leaf, Every) else (leaf.of,)
    for fact in witnesses(*asked):
        assert all(passes(fact, one, matches) for one in asked)
    for fact in denials(asked[-1]):
        assert passes(fact, asked[-1], denies)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1)))
def test_a_day_is_used_where_one_is_needed(day):
    """And the next where two are."""
    relisted = shown(Listing, relisted=after("removed")).of
    assert (Listing(removed=day, relisted=day + timedelta(days=1)),) == witnesses(relisted, day=day)
    again = shown(Listing, relisted=within(WEEK, after="removed")).of
    assert {(day, day), (day, day + timedelta(days=1))} <= {
        (one.removed, one.relisted) for one in witnesses(again, day=day)
    }


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (shown(EnforcementDelay, years=at_least(WEEK)).of, {EnforcementDelay(years=7)}),
        (
            shown(EnforcementDelay, years=at_most(WEEK)).of,
            {EnforcementDelay(years=7), EnforcementDelay(years=0)},
        ),
        (shown(Address, country=exactly("CN")).of, {Address(country="CN")}),
        (
            shown(Address, foreign=exactly(True)).of,
            {Address(country="CN"), Address(country="IN")},
        ),
        (shown(Assistance, automated=exactly(True)).of, {Assistance(chosen=False)}),
        (
            shown(Assistance, kind=one_of(AssistanceKind.ADVICE, AssistanceKind.OTHER)).of,
            {Assistance(kind=AssistanceKind.ADVICE), Assistance(kind=AssistanceKind.OTHER)},
        ),
        (
            shown(Assistance, timing=exactly(Timing.AFTER_NOTICE)).of,
            {Assistance(timing=Timing.AFTER_NOTICE)},
        ),
        (shown(Listing, removed=exactly(NEVER)).of, {Listing(removed=NEVER)}),
    ],
    ids=lambda one: getattr(one, "kind", type(one)).__name__,
)
def test_witnesses_of_each_constraint(pattern, expected):
    """What is named is used, and numbers at their limit."""
    assert expected == set(witnesses(pattern))


def test_what_contradicts_itself_has_no_witness():
    """One field cannot have two values, and no fact matches both patterns."""
    both = [shown(Assistance, chosen=exactly(so)).of for so in (True, False)]
    assert () == witnesses(*both)
    assert () == denials(shown(EnforcementDelay, years=at_least(WEEK)).of)[1:]


def test_a_fact_that_must_say_something_says_it():
    """A motion is for some relief; what is asked is met first."""
    found = witnesses(shown(Motion, relief=exactly(Relief.CONTEMPT)).of)
    assert found
    assert {Relief.CONTEMPT} == {motion.relief for motion in found}
