"""Conditions, facts and effects in English."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

import pytest
from attrs import fields, frozen

from hostile import HOSTILE, unprintable
from injunction_rules import RULES
from injunction_rules.explaining import fields as _fields
from injunction_rules.explaining import wording as english
from injunction_rules.model.conditions import (
    AllOf,
    Condition,
    after,
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
    within,
)
from injunction_rules.model.facts import (
    FACTS,
    NEVER,
    ActualNotice,
    Address,
    Aim,
    AlterEgo,
    Assistance,
    AssistanceKind,
    Conduct,
    EnforcementDelay,
    Fact,
    Injunction,
    InjunctionKind,
    Listing,
    Motion,
    OrderStatus,
    Purpose,
    Relief,
    Respondent,
    RespondentKind,
    Timing,
)
from injunction_rules.model.findings import Bound, HadActualNotice, PurposeToAssist
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Premise
from injunction_rules.rendering.escaping import json_text, markdown, markup, plain

WEEK = Parameter("takedown.days", 7, "calendar days", "A test.", open_textured=True)
DAY = Parameter("takedown.day", 1, "calendar days", "A test.", open_textured=True)
NOTICED = every(Listing, among={"told": exactly(True)}, removed=within(WEEK, after="noticed"))


class Colour(Enum):
    """What a user-defined field may hold."""

    DARK_RED = "dark_red"


@frozen(kw_only=True)
class _WebShop(Conduct):
    """A fact of somebody else's making."""

    paint: Colour | None = None
    visited: bool | None = None
    opened: date | None = None
    closed: date | object | None = None
    pages: int | None = None


SENTENCES: list[tuple[str, Condition]] = [
    ("the record shows actual notice of the order", shown(ActualNotice, of_order=exactly(True))),
    ("the record does not show an address in CN", not_shown(Address, country=exactly("CN"))),
    ("the record shows that no address is known", refuted(Address)),
    (
        "the record shows that no address is known (in CN)",
        refuted(Address, country=exactly("CN")),
    ),
    ("the record shows an alter ego", shown(AlterEgo)),
    (
        "not shown: action to assist the violation or for the party's benefit",
        not_shown(PurposeToAssist),
    ),
    ("shown: bound by the injunction", shown(Bound)),
    ("refuted: actual notice of the order", refuted(HadActualNotice)),
    ("the motion is for contempt", shown(Motion, relief=exactly(Relief.CONTEMPT))),
    ("the motion is not for contempt", not_shown(Motion, relief=exactly(Relief.CONTEMPT))),
    (
        "the respondent is a bank, an officer or a search engine",
        shown(
            Respondent,
            kind=one_of(RespondentKind.BANK, RespondentKind.OFFICER, RespondentKind.SEARCH),
        ),
    ),
    ("the respondent is any", shown(Respondent)),
    (
        "the record shows assistance to the enjoined party by joint conduct, chosen by a person, "
        "after notice",
        shown(
            Assistance,
            kind=exactly(AssistanceKind.JOINT_CONDUCT),
            chosen=exactly(True),
            timing=exactly(Timing.AFTER_NOTICE),
        ),
    ),
    (
        "every listing that the nonparty was told of (one or more) is removed within 7 calendar "
        "days of notice",
        NOTICED,
    ),
    ("there is a listing", every(Listing)),
    (
        "the record shows a listing, removed at most 1 calendar day after notice",
        shown(Listing, days=at_most(DAY)),
    ),
    (
        "the record shows delay in asking for enforcement of at least 7 calendar days",
        shown(EnforcementDelay, years=at_least(WEEK)),
    ),
    (
        "the record shows a listing, put up again after removal",
        shown(Listing, relisted=after("removed")),
    ),
    ("the record shows a listing, never removed", shown(Listing, removed=exactly(NEVER))),
    (
        "shown: bound by the injunction; and (the record shows an alter ego; or not shown: bound "
        "by the injunction)",
        all_of(shown(Bound), any_of(shown(AlterEgo), not_shown(Bound))),
    ),
    # Facts of somebody else's making are said in the words of their names.
    (
        "the record shows web shop, paint: dark red, visited, pages: at least 7 calendar days",
        shown(
            _WebShop,
            paint=exactly(Colour.DARK_RED),
            visited=exactly(True),
            pages=at_least(WEEK),
        ),
    ),
    (
        "the record does not show web shop, not visited, closed after opened, opened within 7 "
        "calendar days of its first day",
        not_shown(
            _WebShop,
            visited=exactly(False),
            closed=after("opened"),
            opened=within(WEEK, after="on"),
        ),
    ),
    (
        "the record shows the contrary of: web shop, visited",
        refuted(_WebShop, visited=exactly(True)),
    ),
]


@pytest.mark.parametrize(("expected", "condition"), SENTENCES)
def test_conditions_read_as_english(expected: str, condition: Condition) -> None:
    """A condition is said in words that a lawyer can check."""
    assert expected == english.condition(condition)


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_every_rule_reads_without_python(rule: Rule) -> None:
    """No condition of the rule book falls back on the spelling of a field."""
    text = english.condition(rule.when)
    assert not re.search(r"[_{}<>=]|None|True|False", text)


@pytest.mark.parametrize("kind", [*FACTS.values(), Motion, Respondent, Injunction])
def test_every_kind_of_fact_has_its_words(kind: type[Fact]) -> None:
    """Each kind that ships has a noun, and each of its fields a form of words."""
    assert kind.noun
    own = {a.name: str(a.type) for a in fields(kind)}.items()
    for name, annotation in own:
        if name in {"shown", "proof", "source", "respondent", "party"}:
            continue
        words = _fields._words_of(kind, name)
        assert words["true"], (kind, name)
        assert bool(words["false"]) == ("bool" in annotation), (kind, name)


def test_a_fact_is_one_line() -> None:
    """A fact says what, when, how well proved, and where in the record."""
    told = Assistance(
        kind=AssistanceKind.PROMOTION,
        on=date(2023, 4, 1),
        until=date(2023, 4, 28),
        proof=Proof.ALLEGED,
        source="ECF No. 41",
    )
    assert english.fact(told) == (
        "assistance to the enjoined party by promotion, from Apr. 1, 2023, until Apr. 28, 2023, "
        "alleged only [ECF No. 41]"
    )


def test_numbers_agree_with_their_units() -> None:
    """One is singular, more is plural."""
    assert english.fact(Listing(days=1)) == "listing, removed 1 day after notice, undisputed"
    assert english.fact(Listing(days=2)) == "listing, removed 2 days after notice, undisputed"


def test_a_denial_says_what_is_not_so() -> None:
    """A fact that the record denies reads as a denial, with or without a phrase of its own."""
    assert english.fact(Address(shown=False)) == "no address is known, undisputed"
    assert english.fact(_WebShop(shown=False)) == "not so: web shop, undisputed"


def test_what_never_happened_is_said_so() -> None:
    """A date that never came is no date, also in a field without words of its own."""
    assert english.fact(Listing(removed=NEVER)) == "listing, never removed, undisputed"
    assert english.said(_WebShop, "closed", NEVER) == "closed: never"


def test_the_injunction_reads_in_order() -> None:
    """The injunction is told by kind, date, status and clarity."""
    told = Injunction(
        kind=InjunctionKind.PERMANENT,
        entered=date(2022, 6, 9),
        status=OrderStatus.IN_FORCE,
        clear=False,
    )
    expected = "injunction, permanent, entered June 9, 2022, in force, in unclear words"
    assert expected == english.substance(told)


def test_hostile_text_in_a_fact_is_shown_and_not_obeyed() -> None:
    """A name and a source keep no character that does not print."""
    assert set() == unprintable(english.fact(Listing(name=HOSTILE, source=HOSTILE)))


def test_effects_are_said_in_words() -> None:
    """A rule supports a finding, counts against one, or takes a rule away."""
    assert english.effect(RULES.rule("bound.party")).startswith("supports: bound")
    assert english.effect(RULES.rule("aiding.own-ends")).startswith("counts against: action")
    assert english.effect(RULES.rule("aiding.automated")) == "takes away aiding.knowing-assistance"


@pytest.mark.parametrize(
    ("word", "value"),
    [("met", Value.TRUE), ("unsettled", Value.UNSETTLED), ("not met", Value.FALSE)],
)
def test_a_premise_says_how_it_stood(word: str, value: Value) -> None:
    """A premise is its condition with its value."""
    premise = Premise(shown(Purpose, aim=exactly(Aim.OWN_ENDS)), value)
    assert f"{word}: the record shows action for its own ends" == english.premise(premise)


def test_conjunction_and_disjunction_differ() -> None:
    """All of is joined by and, any of by or."""
    parts = (shown(AlterEgo), shown(Bound))
    assert "; and " in english.condition(AllOf(parts))
    assert "; or " in english.condition(any_of(*parts))


# Escapes.


def test_plain_text_is_left_alone() -> None:
    """What prints is not touched, in any script."""
    assert plain("Łódź 玩具 ¶ 2") == "Łódź 玩具 ¶ 2"


def test_what_does_not_print_becomes_visible() -> None:
    """Controls and bidi overrides are shown as escapes, breaks as spaces."""
    assert plain("a\x1bb\u202ec\nd\u2028e\u3000f") == r"a\x1bb\u202ec d e f"
    assert plain("\ud800") == r"\ud800"


def test_plain_is_idempotent() -> None:
    """Making plain twice is making plain once."""
    assert plain(HOSTILE) == plain(plain(HOSTILE))


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        (r"1\. x", "1. x"),
        (r"12\) x", "12) x"),
        (r"\- x", "- x"),
        (r"\---", "---"),
        (r"\+ x", "  + x"),
        (r"\# x", "# x"),
        ("2023 x", "2023 x"),
        (r"www\.e.org", "www.e.org"),
        (r"https:\//e.org", "https://e.org"),
        (r"a \| b", "a | b"),
        (r"\<b\>", "<b>"),
        ("", ""),
    ],
)
def test_markdown_is_escaped(escaped: str, text: str) -> None:
    """What would be markup, a link, a table or a block is escaped."""
    assert escaped == markdown(text)


def test_html_is_escaped() -> None:
    """Tags, entities and quotes are escaped."""
    assert markup("<b a=\"'&") == "&lt;b a=&quot;&#x27;&amp;"


def test_json_text_escapes_what_does_not_print() -> None:
    """Beyond the basic plane a pair of surrogates is written, as JSON asks."""
    assert json_text('"\u202e\U000e0001"\n') == '"\\u202e\\udb40\\udc01"\n'


@pytest.mark.parametrize(
    ("old", "new", "names", "said"),
    [
        (
            Listing(days=3),
            Listing(days=9),
            ["days"],
            "listing: removed 3 days after notice → removed 9 days after notice",
        ),
        (
            Assistance(kind=AssistanceKind.SUPPLY, chosen=True),
            Assistance(),
            ["kind", "chosen"],
            "assistance to the enjoined party: by supply, chosen by a person → nothing said",
        ),
        (
            Listing(name="a\x1b", source="b\x1b"),
            Listing(days=1),
            ["days"],
            r"listing a\x1b [b\x1b]: nothing said → removed 1 day after notice",
        ),
    ],
)
def test_two_facts_differ_in_some_fields(old, new, names, said):
    """Each side says what it states in them; a name and a place are made plain."""
    assert said == english.otherwise(old, new, names)


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        (ActualNotice, "on", "actual notice"),
        (Assistance, "until", "last day of assistance to the enjoined party"),
        (Listing, "noticed", "listing noticed"),
        (Injunction, "entered", "injunction entered"),
    ],
)
def test_what_happened_on_a_day(kind, name, said):
    """The thing itself, its last day, or what was done with it."""
    assert said == english.happening(kind, name)


def test_how_far_a_rule_holds():
    """Wholly, in part or not."""
    assert ["does not hold", "holds in part", "holds"] == [english.holds(one) for one in Value]
