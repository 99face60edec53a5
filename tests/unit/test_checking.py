"""A rule book checked as a whole."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from injunction_rules import RULES
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import engine
from injunction_rules.errors import RuleError
from injunction_rules.law.authorities.district_courts import KELLY_TOYS
from injunction_rules.law.authorities.second_circuit import HAVENS
from injunction_rules.law.authorities.supreme_court import REGAL_KNITWEAR
from injunction_rules.model.conditions import (
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    not_shown,
    refuted,
    shown,
    within,
)
from injunction_rules.model.courts import FORUMS
from injunction_rules.model.facts import (
    ActualNotice,
    AlterEgo,
    EnforcementDelay,
    Heard,
    Knowledge,
    KnowledgeOf,
    Listing,
    Relief,
)
from injunction_rules.model.findings import Finding, ReliefWarranted
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.queries.checks import check_rules
from injunction_rules.queries.checks.idle import Defect
from injunction_rules.rendering.reported import data
from injunction_rules.semantics.weighing import Law
from injunction_rules.testing import questions, rule_books

TODAY = date(2026, 1, 1)
A = Finding("a", "a", "It is a.")
IDLE = (
    Defect.WEIGHTLESS,
    Defect.UNREACHABLE,
    Defect.OVERRIDDEN,
    Defect.SHADOWED,
    Defect.REDUNDANT,
)


def rule(slug, when, cites=(REGAL_KNITWEAR,), **effect):
    """A rule of the test, for relief unless another effect is given."""
    settled = effect.pop("settled", True)
    effect = effect or {"then": ReliefWarranted}
    return Rule(f"test.{slug}", "It is so.", when=when, cites=cites, settled=settled, **effect)


def book(*rules):
    """A rule book of one doctrine."""
    burden = Burden(Side.MOVANT, None, [REGAL_KNITWEAR])
    standards = dict.fromkeys(Relief, Proof.PREPONDERANCE)
    return RuleBook([Doctrine("test", "test", "Is it so?", rules, burden)], standards)


def remarks(*rules, forum="nysd", **rest):
    """What is said of some rules: the subject, the defect and what makes it idle."""
    found = check_rules(book(*rules), forum=forum, as_of=TODAY, **rest)
    return [(one.subject, one.defect, one.by) for one in found.remarks]


HEARD = rule("heard", shown(Heard))


def test_a_book_in_which_everything_matters_has_no_remarks():
    """Two grounds and an exception, each on a fact of its own."""
    against = rule("against", shown(AlterEgo), defeats="test.heard")

    found = check_rules(book(HEARD, rule("notice", shown(ActualNotice)), against), as_of=TODAY)

    assert () == found.remarks
    assert FORUMS == found.forums
    assert "Every rule matters on some record" in str(found)


def test_what_is_shown_and_not_shown_at_once_is_unsettled_and_no_contradiction():
    """Where the proof is even a rule may ask for both, and matters."""
    both = rule("both", all_of(shown(AlterEgo), not_shown(AlterEgo)))

    assert [] == remarks(HEARD, both)


def test_a_finding_that_no_rule_makes_is_named_with_those_that_ask_for_it():
    """The rule that needs it can do nothing."""
    found = check_rules(book(HEARD, rule("needs", shown(A))), forum="nysd", as_of=TODAY)

    assert [
        ("test.needs", Defect.UNREACHABLE, ()),
        ("a", Defect.NEVER_MADE, ("test.needs",)),
    ] == [(one.subject, one.defect, one.by) for one in found.remarks]
    assert "asks for 'a', which no rule makes" in found.remarks[0].advice
    assert "No rule supports it, though test.needs asks for it" in found.remarks[1].advice


def test_what_can_only_be_counted_against_is_never_made():
    """A finding with a rule against it and none for it, which nobody asks for."""
    found = check_rules(
        book(HEARD, rule("con", shown(AlterEgo), against=A)), forum="nysd", as_of=TODAY
    )

    assert [Defect.NEVER_MADE, Defect.UNUSED] == [one.defect for one in found.remarks]
    assert "Rules count against it and none supports it" in found.remarks[0].advice


def test_a_finding_whose_only_rule_is_idle_is_never_made():
    """What is said of the rule explains it."""
    early = rule("early", shown(AlterEgo), cites=[HAVENS], then=A)

    found = check_rules(
        book(HEARD, early, rule("needs", shown(A))), forum="nysd", as_of=date(2020, 1, 1)
    )

    assert ("test.early",) == found.of(Defect.WEIGHTLESS)
    assert ("a",) == found.of(Defect.NEVER_MADE)
    assert "Every rule that supports it is idle" in found.remarks[-1].advice


def test_a_refuted_and_a_shown_finding_exclude_one_another():
    """One finding has one standing."""
    makers = [rule("pro", shown(AlterEgo), then=A), rule("con", shown(Heard), against=A)]

    found = check_rules(
        book(*makers, rule("both", all_of(shown(A), refuted(A)))), forum="nysd", as_of=TODAY
    )

    assert ("test.both",) == found.of(Defect.UNREACHABLE)
    assert "Its conditions exclude one another" in found.remarks[0].advice


def test_an_exception_that_never_fails_overrides():
    """Nothing is left of a rule whose exception asks for nothing that can be missing."""
    always = rule("always", not_shown(A), defeats="test.heard")

    found = check_rules(book(HEARD, always), forum="nysd", as_of=TODAY)

    assert ("test.heard",) == found.of(Defect.OVERRIDDEN)
    assert ("test.always",) == found.remarks[0].by


def test_a_narrower_ground_of_no_more_rank_is_shadowed_by_the_wider():
    """The wider rule is named; of two alike each shadows the other."""
    narrow = rule("narrow", shown(Knowledge, of=exactly(KnowledgeOf.GENERAL)))
    wide = rule("wide", shown(Knowledge))

    assert [("test.narrow", Defect.SHADOWED, ("test.wide",))] == remarks(narrow, wide)
    assert [
        ("test.heard", Defect.SHADOWED, ("test.again",)),
        ("test.again", Defect.SHADOWED, ("test.heard",)),
    ] == remarks(HEARD, rule("again", shown(Heard)))


def test_a_narrower_ground_of_more_rank_matters_where_something_tells_against_it():
    """Rank decides a conflict."""
    narrow = rule("narrow", shown(Knowledge, of=exactly(KnowledgeOf.GENERAL)))
    wide = rule("wide", shown(Knowledge), cites=[KELLY_TOYS])
    against = rule("against", shown(AlterEgo), cites=[KELLY_TOYS], against=ReliefWarranted)

    assert [] == remarks(narrow, wide, against)


def test_numbers_in_the_wrong_order_shadow_and_are_named():
    """A month that is shorter than a week leaves nothing open."""
    week, month = (
        Parameter(f"test.{name}", n, "days", "It is only a number.", open_textured=True)
        for name, n in (("week", 7), ("month", 5))
    )
    rules = [
        rule(name, every(Listing, removed=within(one, after="noticed")), settled=name == "week")
        for name, one in (("week", week), ("month", month))
    ]

    found = check_rules(book(*rules), forum="nysd", as_of=TODAY)

    assert ("test.month",) == found.of(Defect.SHADOWED)
    assert "test.month is 5 days and test.week is 7 days" in found.remarks[0].advice
    assert ("test.month",) == found.of(Defect.UNUSED)


def test_numbers_of_one_name_or_of_other_units_are_not_set_side_by_side():
    """Only two numbers of one unit can be in the wrong order."""
    days, years = (
        Parameter(f"test.{unit}", 3, unit, "It is only a number.", open_textured=True)
        for unit in ("days", "years")
    )
    late = shown(EnforcementDelay, years=at_least(years))
    listing = shown(Listing, days=at_most(days))

    found = check_rules(
        book(rule("one", late), rule("two", any_of(late, listing))), forum="nysd", as_of=TODAY
    )

    assert ("test.one",) == found.of(Defect.SHADOWED)
    assert "look at their order" not in found.remarks[0].advice


def test_a_rule_may_be_redundant_beside_two_together():
    """Neither of the two shadows it, both do."""
    rules = [
        rule("either", any_of(shown(Heard), shown(AlterEgo))),
        rule("one", any_of(shown(Heard), shown(ActualNotice))),
        rule("two", any_of(shown(AlterEgo), shown(ActualNotice))),
    ]

    found = remarks(*rules)

    # Of the three any one can go.
    assert [(each.id, Defect.REDUNDANT, ()) for each in rules] == found


def test_an_exception_to_a_rule_without_weight_is_redundant_with_it():
    """Both wait for another date."""
    old = rule("old", shown(AlterEgo), cites=[HAVENS])
    exception = rule("exception", shown(ActualNotice), defeats="test.old")

    found = check_rules(book(HEARD, old, exception), forum="nysd", as_of=date(2020, 1, 1))

    assert ("test.exception",) == found.of(Defect.REDUNDANT)
    assert "It takes away test.old, which rests on no good law" in found.remarks[1].advice


def test_an_exception_to_several_rules_matters_where_one_of_them_does():
    """It is idle where it takes away what was taken away already, or what is without weight."""
    old = rule("old", shown(AlterEgo), cites=[HAVENS])
    older = rule("older", shown(Heard), cites=[HAVENS])
    exception = rule("exception", shown(ActualNotice), defeats=[HEARD, old])
    idle = rule("idle", shown(ActualNotice), defeats=[old, older])
    lesser = rule("lesser", shown(ActualNotice), defeats=HEARD)
    on = date(2020, 1, 1)

    found = check_rules(book(HEARD, old, older, exception, idle), forum="nysd", as_of=on)

    assert "test.exception" not in found.of(Defect.REDUNDANT)
    assert "It takes away test.old, test.older, which rest on no good law" in str(
        [remark.advice for remark in found.remarks]
    )
    assert ("test.lesser", Defect.SHADOWED, ("test.exception",)) in remarks(
        HEARD, rule("old", shown(AlterEgo)), exception, lesser
    )


def test_what_is_idle_in_one_court_alone_is_not_said_of_all():
    """A ground of less rank than what tells against it matters where they weigh alike."""
    pro = rule("pro", shown(Heard), cites=[HAVENS])
    con = rule("con", not_shown(A), against=ReliefWarranted, cites=[REGAL_KNITWEAR])

    two = book(pro, con)

    assert ("test.pro",) == check_rules(two, forum="ca9", as_of=TODAY).of(Defect.REDUNDANT)
    assert () == check_rules(two, forum="nysd", as_of=TODAY).of(Defect.REDUNDANT)
    assert () == check_rules(two, as_of=TODAY).of(Defect.REDUNDANT)


def test_what_is_idle_everywhere_for_different_reasons_is_redundant():
    """A rule that binds everywhere is shadowed only where another binds too."""
    same = rule("same", shown(Heard), cites=[REGAL_KNITWEAR])
    lesser = rule("lesser", shown(Heard), cites=[HAVENS])
    other = rule("other", shown(Heard), cites=[KELLY_TOYS])

    found = check_rules(book(same, lesser, other), as_of=TODAY)

    assert {
        "test.same": Defect.REDUNDANT,
        "test.lesser": Defect.SHADOWED,
        "test.other": Defect.SHADOWED,
    } == {one.subject: one.defect for one in found.remarks}


def test_a_court_that_is_none_is_refused():
    """The nearest court is named."""
    with pytest.raises(RuleError, match="no federal court 'nysdd'"):
        check_rules(RULES, forum="nysdd")


@pytest.mark.long
def test_the_rules_of_this_package_hold_no_surprise():
    """In New York today these rules can do nothing, and every finding can be made."""
    found = check_rules(RULES, forum="nysd", as_of=date(2026, 5, 19))

    assert ("aiding.own-advertising",) == found.of(Defect.WEIGHTLESS)
    assert () == found.of(Defect.UNREACHABLE, Defect.OVERRIDDEN, Defect.NEVER_MADE, Defect.UNUSED)
    # No record was found in which these matter there, nor that there is none.
    assert (
        "aiding.reason-to-know",
        "aiding.for-another",
        "aiding.automated",
        "takedown.orders-period-runs",
    ) == found.of(Defect.UNDECIDED)


def test_a_report_prints_displays_and_is_data():
    """Where it holds, what is idle and what to do."""
    found = check_rules(book(HEARD, rule("again", shown(Heard))), forum="scotus", as_of=TODAY)

    assert "In the U.S. Supreme Court, as of Jan. 1, 2026: 2 rules, 1 finding." in str(found)
    assert ">shadowed</td>" in found._repr_html_()
    assert ["test.heard"] == data(found)["remarks"][1]["by"]


@given(rule_books(max_findings=3), st.data())
def test_leaving_out_an_idle_rule_changes_no_standing(one, data):
    """Of any rule that is called idle, on any question."""
    found = check_rules(one, forum="nysd", as_of=TODAY)
    idle = found.of(*IDLE)
    assume(idle)
    gone = data.draw(st.sampled_from(idle))
    question = data.draw(questions())

    before, after = (
        answer(question, Law(each, "nysd", TODAY), engine("reference")).trace
        for each in (one, one.without(gone))
    )

    for finding in one.findings:
        assert before.standing(finding) is after.standing(finding)


@given(rule_books(max_findings=3), questions())
def test_a_finding_that_is_called_never_made_is_never_made(one, question):
    """On no question is it shown, or contested."""
    found = check_rules(one, forum="nysd", as_of=TODAY)

    trace = answer(question, Law(one, "nysd", TODAY), engine("reference")).trace

    for finding in one.findings:
        if finding.id in found.of(Defect.NEVER_MADE):
            assert trace.standing(finding) in (Standing.NOT_SHOWN, Standing.REFUTED)


def test_evolving_a_rule_that_is_idle_may_make_it_matter():
    """A shadowed rule that asks for something else is shadowed no more."""
    again = rule("again", shown(Heard))

    assert (
        ()
        == check_rules(
            book(HEARD, evolve(again, when=shown(AlterEgo))), forum="nysd", as_of=TODAY
        ).remarks
    )
