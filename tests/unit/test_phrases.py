"""Changes and axes as they are said on a command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from hostile import hostile_case
from injunction_rules import RULES
from injunction_rules.casefile.loading import load_case
from injunction_rules.changes import (
    NOTHING_CHANGED,
    Adding,
    ChangeError,
    Changing,
    HeardIn,
    HeardOn,
    Overruling,
    Removing,
    Situation,
    Stipulating,
    Together,
    WithoutRule,
    WithParameter,
    adding,
    changing,
    forums_axis,
    removing,
    with_rule,
)
from injunction_rules.changes.naming import FactName, name_of
from injunction_rules.changes.phrases import VERBS, Phrase, changes_of, phrase, phrases_of
from injunction_rules.changes.reading import PhraseError
from injunction_rules.cli.axes import MOST_CHOICES, axis_of
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import NEVER, Assistance, Heard, Listing, OrderStatus, Violation
from injunction_rules.model.findings import PromptTakedown
from injunction_rules.model.proof import Proof, Standing
from suppositions import changes, situations

BAZAAR = load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")
HERE = Situation(BAZAAR)
LISTING = BAZAAR.facts[2]


def read(*texts: str, case: Case = BAZAAR) -> tuple[object, ...]:
    """The changes that some phrases say."""
    said = [phrase(text) for text in texts]
    return changes_of(Situation(case), [one for one in said if one is not None])


def wrong(*texts: str) -> list[str]:
    """What is wrong with some phrases."""
    with pytest.raises(PhraseError) as found:
        read(*texts)
    assert "\n".join(map(str, found.value.problems)) == str(found.value)
    return str(found.value).splitlines()


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("set facts[2].removed=2024-05-11", changing(LISTING, removed=date(2024, 5, 11))),
        ("set facts[2].removed = never", changing(LISTING, removed=NEVER)),
        ("set facts[2].proof=alleged", changing(LISTING, proof=Proof.ALLEGED)),
        ("set facts[2].source=ECF No. 60", changing(LISTING, source="ECF No. 60")),
        ('set facts[2].source="12"', changing(LISTING, source="12")),
        ("set facts[2].removed=~", changing(LISTING, removed=None)),
        ("unset facts[2].removed", changing(LISTING, removed=None)),
        (
            "set injunction.status=vacated",
            changing(BAZAAR.injunction, status=OrderStatus.VACATED),
        ),
        ("remove facts[3]", Removing(BAZAAR.facts[3])),
        (
            "add {fact: assistance, respondent: bazaar, chosen: true}",
            Adding(Assistance(respondent="bazaar", chosen=True)),
        ),
        ('add {"fact": "violation", "on": "2024-05-03"}', Adding(Violation(on=date(2024, 5, 3)))),
        ("forum ilnd", HeardIn("ilnd")),
        ("as-of 2023-06-29", HeardOn(date(2023, 6, 29))),
        ("overrule havens-v-james", Overruling("havens-v-james")),
        (
            "overrule havens-v-james@2024-01-01",
            Overruling("havens-v-james", date(2024, 1, 1)),
        ),
        ("without-rule takedown.prompt", WithoutRule("takedown.prompt")),
        ("parameter takedown.prompt-days=14", WithParameter("takedown.prompt-days", 14)),
        ("stipulate prompt-takedown", Stipulating(PromptTakedown, Standing.SHOWN)),
        ("stipulate prompt-takedown=not shown", Stipulating(PromptTakedown, Standing.NOT_SHOWN)),
        ("stipulate prompt-takedown=not_shown", Stipulating(PromptTakedown, Standing.NOT_SHOWN)),
        ("stipulate prompt-takedown=refuted", Stipulating(PromptTakedown, Standing.REFUTED)),
    ],
)
def test_a_phrase_says_one_change(text, change):
    """Every verb has its change, and values are those of a case file."""
    assert (change,) == read(text)


def test_what_is_said_of_one_fact_is_one_change():
    """Fields set one by one are changed together, where the fact is first spoken of."""
    assert (
        changing(LISTING, removed=NEVER, proof=Proof.ALLEGED, noticed=None),
        removing(BAZAAR.facts[3]),
    ) == read(
        "set facts[2].removed=never",
        "remove facts[3]",
        "set facts[2].proof=alleged",
        "unset facts[2].noticed",
    )


def test_values_that_only_stand_together_are_read_together():
    """A date before another may be set if the other is moved with it."""
    (change,) = read("set facts[2].noticed=2024-05-20", "set facts[2].removed=2024-05-21")
    assert isinstance(change, Changing)
    assert date(2024, 5, 21) == change.new.removed
    assert ["facts[2].relisted"] == [
        line.split(":")[0]
        for line in wrong("set facts[2].removed=2024-05-21", "set facts[2].relisted=2024-05-20")
    ]


def test_every_problem_is_told_at_once():
    """What cannot be read hides nothing else, and the nearest valid word is named."""
    assert [
        "--forum: expected the id of a federal court, found 'ilndd'; did you mean 'ilnd'?",
        "facts[0].proof: expected a known word, found 'aleged'; did you mean 'alleged'?",
        "facts[2].removd: expected a key of listing, found 'removd'; did you mean 'removed'?",
        "added[0].fact: expected the name of a fact, found 'lsting'; did you mean 'listing'?",
        "added[1].respondent: expected the id of somebody in the case, found 'bazar'; "
        "did you mean 'bazaar'?",
    ] == wrong(
        "set facts[2].removd=never",
        "set facts[0].proof=aleged",
        "add {fact: lsting}",
        "add {fact: listing, respondent: bazar}",
        "forum ilndd",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "set motions[0].relief=cease",
            "--set motions[0].relief=cease: expected a field of a fact or of the injunction, such "
            "as listing.removed or facts[2].removed, found 'motions[0].relief'",
        ),
        (
            "set facts[7].proof=alleged",
            "facts[7]: expected a fact from facts[0] to facts[3], found no such fact",
        ),
        (
            "set facts[2].fact=violation",
            "facts[2].fact: expected a field of the fact, found its kind; remove it and add "
            "another",
        ),
        (
            "set facts[2].removed=",
            "facts[2].removed: expected a value after =, found nothing; "
            "--unset facts[2].removed leaves it out",
        ),
        (
            "set facts[2].removed",
            "facts[2].removed: expected a value after =, found nothing; "
            "--unset facts[2].removed leaves it out",
        ),
        (
            "set facts[2].removed=2024-05-41",
            "facts[2].removed: expected a day (YYYY-MM-DD), never or known, found '2024-05-41'; "
            "the calendar has no such day",
        ),
        (
            "set facts[2].removed={a: *x}",
            "facts[2].removed.a: expected a value, found the alias '*x'; write the value out",
        ),
        (
            "set facts[2].removed=[*x]",
            "facts[2].removed[0]: expected a value, found the alias '*x'; write the value out",
        ),
        (
            "set facts[2].removed=2024-05-04",
            "facts[2]: expected a value other than the one it has, found the same",
        ),
        ("unset removed", "--unset removed: expected a field of a fact"),
        (
            "unset facts[2].days",
            "facts[2].days: expected what the case says, found nothing",
        ),
        (
            "unset facts[2].remved",
            "facts[2].remved: expected what the case says, found nothing; did you mean 'removed'?",
        ),
        ("remove 2", "--remove 2: expected a fact, such as listing or facts[2], found '2'"),
        (
            "remove facts[4]",
            "facts[4]: expected a fact from facts[0] to facts[3], found no such fact",
        ),
        ("add listing", "--add listing: expected a fact as in a case file"),
        ("add {fact: [", "--add {fact: [: expected YAML, found a syntax error"),
        ("as-of 2024", "--as-of: expected a day (YYYY-MM-DD), found '2024'"),
        (
            "overrule haven-v-james",
            "--overrule: expected the id of an authority that a rule cites, found "
            "'haven-v-james'; did you mean 'havens-v-james'?",
        ),
        (
            "overrule havens-v-james@then",
            "--overrule: expected a day (YYYY-MM-DD), found 'then'",
        ),
        (
            "without-rule takedown.promt",
            "--without-rule: expected the id of a rule, found 'takedown.promt'; did you mean "
            "'takedown.prompt'?",
        ),
        (
            "parameter takedown.prompt-day=3",
            "--parameter: expected the id of a number in the rules, found 'takedown.prompt-day'; "
            "did you mean 'takedown.prompt-days'?",
        ),
        (
            "parameter takedown.prompt-days",
            "takedown.prompt-days: expected a whole number, found nothing",
        ),
        (
            "parameter takedown.prompt-days=-1",
            "takedown.prompt-days: expected a whole number from 0, found -1",
        ),
        ("parameter takedown.prompt-days={", "takedown.prompt-days: expected YAML, found"),
        (
            "stipulate prompt-takedwn",
            "--stipulate: expected the id of a finding, found 'prompt-takedwn'; did you mean "
            "'prompt-takedown'?",
        ),
        (
            "stipulate prompt-takedown=maybe",
            "--stipulate prompt-takedown=maybe: expected where it stands, found 'maybe'; one of "
            "contested, not-shown, refuted, shown",
        ),
    ],
)
def test_a_phrase_that_says_nothing_is_told(text, problem):
    """Every mistake has its sentence, in the words of a case file's errors."""
    (told,) = wrong(text)
    assert told.startswith(problem)


def test_a_field_is_spoken_of_once():
    """To set one field twice is a mistake, and so is to change what is removed."""
    assert ["facts[2].removed: expected one value, found another"] == wrong(
        "set facts[2].removed=never", "unset facts[2].removed"
    )
    both = read("remove facts[2]", "set facts[2].removed=never")
    with pytest.raises(ChangeError, match="change the same thing"):
        Together(both)


def test_a_case_without_facts_says_so():
    """Where there is no fact none can be changed, and one can be added."""
    bare = evolve(BAZAAR, facts=())
    with pytest.raises(PhraseError, match="a case that has facts, found no such fact"):
        read("remove facts[0]", case=bare)
    assert (adding(Violation()),) == read("add {fact: violation}", case=bare)


def test_a_text_is_a_phrase_and_sets_a_field_where_it_has_no_verb():
    """As over HTTP, where there are no options."""
    for text, spoken in (
        ("forum ilnd", Phrase("forum", "ilnd")),
        ("injunction.clear=false", Phrase("set", "injunction.clear=false")),
    ):
        assert changes_of(HERE, [spoken]) == changes_of(HERE, [text])


def test_only_what_begins_with_a_verb_is_a_phrase():
    """A text without a verb is none; each verb makes one."""
    assert phrase("facts[2].removed=never") is None
    assert set(VERBS) == {one.verb for verb in VERBS if (one := phrase(f"{verb} x")) is not None}


# Names of facts.

TEE = Listing(name="tee/2210", respondent="bazaar", removed=date(2024, 5, 9), source="ECF No. 60")
ODD = Listing(name='a "=" .b of c', respondent="bazaar", noticed=date(2024, 5, 2))
MANY = evolve(BAZAAR, facts=(*BAZAAR.facts, TEE, ODD, Violation(), Violation(source="Tr. 3")))


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ('set listing "tee/2210".removed=2024-10-09', ("tee/2210", date(2024, 10, 9))),
        ('set  listing  "tee/2210" of bazaar.removed = never', ("tee/2210", NEVER)),
        ('set listing "a \\"=\\" .b of c" of "bazaar".removed=never', ('a "=" .b of c', NEVER)),
    ],
)
def test_a_fact_is_spoken_of_by_its_name(text, change):
    """Its kind, its label and its person; a label may hold any character."""
    label, day = change
    late = evolve(MANY, decided="2024-12-01")
    (old,) = [fact for fact in late.facts if getattr(fact, "name", None) == label]
    assert (changing(old, removed=day),) == read(text, case=late)


def test_the_only_fact_of_its_kind_needs_no_label():
    """The kind is enough, to change it as to remove it."""
    assert read("set facts[2].removed=never") == read("set listing.removed=never")
    assert read("remove facts[2]") == read("remove listing")
    assert read("remove facts[3]") == read('remove arms_length_service "marketplace"')


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "set listing.removed=never",
            "listing: expected the name of one fact of the case, found 3 facts of that name; one "
            'of facts[2], listing "tee/2210", listing "a \\"=\\" .b of c"',
        ),
        (
            'remove listing "tee/221"',
            'listing "tee/221": expected the name of one fact of the case, found no such fact; '
            'one of facts[2], listing "tee/2210", listing "a \\"=\\" .b of c"',
        ),
        (
            "remove violation",
            "violation: expected the name of one fact of the case, found 3 facts of that name; "
            "one of facts[1], facts[6], facts[7]",
        ),
        (
            "remove alter_ego",
            "alter_ego: expected the name of one fact of the case, found no such fact",
        ),
        (
            "remove lsting",
            "--remove lsting: expected a fact, such as listing or facts[2], found 'lsting'; did "
            "you mean 'listing'?",
        ),
        ('remove listing "\\q"', 'listing "\\q"'),
        ('set listing "tee=never', '--set listing "tee=never: expected a field of a fact'),
        (
            "set lsting.removed=never",
            "--set lsting.removed=never: expected a field of a fact or of the injunction, such as "
            "listing.removed or facts[2].removed, found 'lsting.removed'; did you mean 'listing'?",
        ),
    ],
)
def test_a_name_of_no_fact_or_of_several_is_told(text, problem):
    """The names that would have been understood are listed."""
    with pytest.raises(PhraseError) as found:
        read(text, case=MANY)
    (told,) = found.value.problems
    assert str(told).startswith(problem)


def test_of_very_many_names_the_first_are_told():
    """How many more there are is told."""
    case = evolve(BAZAAR, facts=tuple(Violation(source=f"Tr. {page}") for page in range(9)))
    with pytest.raises(PhraseError, match=r"facts\[4\] and 4 more"):
        read("remove violation", case=case)


def test_an_axis_is_named_by_the_fact_too():
    """The equals sign in a label is none of the axis."""
    axis = axis_of(Situation(MANY), 'listing "a \\"=\\" .b of c".removed=2024-05-03..2024-05-04')
    assert (date(2024, 5, 3), date(2024, 5, 4)) == axis.labels


def test_a_fact_has_the_shortest_name_that_no_other_has():
    """A kind, a label, a person, or else its number."""
    assert "facts[6]" == name_of(MANY.facts[6], MANY)
    assert 'listing "tee/2210"' == name_of(TEE, MANY)
    assert "actual_notice" == name_of(MANY.facts[0], MANY)
    assert 'listing of "b c"' == str(FactName("listing", None, "b c"))


# Phrases written.


@given(st.data())
def test_what_is_written_reads_as_the_same_change(data):
    """Every change that phrases can say is read back as it was, from any case under any law."""
    situation = data.draw(situations())
    change = data.draw(changes(situation))

    written = phrases_of(change, situation.case)

    made = tuple(one for one in change.parts if not isinstance(one, Changing) or one.old != one.new)
    assert made == changes_of(situation, written)


def test_hostile_text_comes_back_unchanged():
    """Whatever a value holds, it is written on one line and read as it was."""
    hostile = "\x1b[31m\u202e<b>\r\nnext\u2028line\x9b\U000e0001 'a' \"b\" \\ : # {x} *y 😀"
    case = evolve(hostile_case(), facts=(Violation(source=f"{hostile} old"),))
    change = Changing(case.facts[0], Violation(source=hostile))
    (written,) = phrases_of(change, case)
    assert written.text.isprintable()
    assert (change,) == changes_of(Situation(case), [written])


@pytest.mark.parametrize(
    "text", ["true", "null", "12", "~", "", "a b", "never", "2024-02-30", "no"]
)
def test_text_that_looks_like_another_value_stays_text(text):
    """Words of YAML in a text field are put in quotes."""
    change = changing(BAZAAR.facts[1], source=text)
    assert (change,) == changes_of(HERE, phrases_of(change, BAZAAR))


def test_what_no_phrase_says_is_told():
    """A rule in place of another, a fact made another kind, and a fact that is not there."""
    rule = evolve(RULES.rule("takedown.prompt"), holding="Otherwise.")
    for change in (
        with_rule(rule),
        Changing(BAZAAR.facts[1], Heard()),
        Changing(BAZAAR.injunction, Heard()),
        removing(Violation(source="nowhere")),
        removing(BAZAAR.injunction),
        adding(BAZAAR.injunction),
    ):
        with pytest.raises(ChangeError):
            phrases_of(change, BAZAAR)


# Axes.


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "facts[2].removed=2024-05-03..2024-05-05",
            (date(2024, 5, 3), date(2024, 5, 4), date(2024, 5, 5)),
        ),
        (
            "facts[2].removed=2024-05-03..2024-05-20/7, never, ~",
            (date(2024, 5, 3), date(2024, 5, 10), date(2024, 5, 17), NEVER, None),
        ),
        ("facts[2].proof=alleged,undisputed", (Proof.ALLEGED, Proof.UNDISPUTED)),
        ("facts[2].name='a, b', c", ("a, b", "c")),
        ("injunction.status=in_force,vacated", (OrderStatus.IN_FORCE, OrderStatus.VACATED)),
        ("forum=nysd, ilnd,ca9", ("nysd", "ilnd", "ca9")),
        ("as-of=2023-06-29,2024-02-15", (date(2023, 6, 29), date(2024, 2, 15))),
        ("as-of=2023-06-29..2023-06-30", (date(2023, 6, 29), date(2023, 6, 30))),
        ("takedown.prompt-days=3..5", (3, 4, 5)),
        ("takedown.prompt-days=3,30..50/10", (3, 30, 40, 50)),
        ("remove facts[3]", (False, True)),
        ("overrule havens-v-james", (False, True)),
    ],
)
def test_an_axis_has_the_choices_that_are_said(text, labels):
    """Lists by commas, ranges by dots, and a change that is made or not."""
    axis = axis_of(HERE, text)
    assert labels == axis.labels
    assert text.partition("=")[0] == axis.name


def test_every_court_of_appeals_is_a_star():
    """A star stands for the courts of appeals."""
    assert forums_axis() == axis_of(HERE, "forum=*")


def test_a_value_that_is_so_already_changes_nothing():
    """The choice that the case has leaves it as it is; any other is that change."""
    axis = axis_of(HERE, "facts[2].removed=2024-05-04,never")
    assert (NOTHING_CHANGED, changing(LISTING, removed=NEVER)) == tuple(
        change for _, change in axis.choices
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("tkedown.prompt-days=3", "did you mean 'takedown.prompt-days'?"),
        ("facts[2].proof=alleged,prep", "facts[2].proof: expected a known word, found 'prep'"),
        ("facts[2].x-y=2", "expected what varies, such as listing.removed"),
        ("facts[22].removed=never", "facts[22]: expected a fact from facts[0] to facts[3]"),
        ("facts[2].removed", "axis 'facts[2].removed' has no choices"),
        ("facts[2].removed=never,never", "two choices with one label"),
        ("facts[2].removed=], [", "facts[2].removed: expected YAML"),
        ("facts[2].removed=2024-05-20..2024-05-03", "expected a range from the earlier"),
        ("facts[2].removed=2024-05-20..2024-05-33", "the calendar has no such day"),
        ("facts[2].removed=2024-05-03..9999-05-20", f"at most {MOST_CHOICES:,} choices"),
        ("takedown.prompt-days=9..3", "expected a range from the lower to the higher, found 9..3"),
        ("takedown.prompt-days=3..9/0", "expected a step from 1, found 0"),
        ("takedown.prompt-days=a", "expected a whole number, found 'a'"),
        ("as-of=x,2024-01-01", "as-of: expected a day (YYYY-MM-DD), found 'x'"),
        ("forum=", "expected the id of a federal court, or * for every court of appeals"),
        ("forum=nysd,ilndd", "did you mean 'ilnd'?"),
        ("remove facts[33]", "facts[33]: expected a fact"),
    ],
)
def test_an_axis_that_says_nothing_is_told(text, problem):
    """Every mistake has its sentence."""
    with pytest.raises(ChangeError) as found:
        axis_of(HERE, text)
    assert problem in str(found.value)


@given(st.text(max_size=40) | st.builds("{} {}".format, st.sampled_from(VERBS), st.text()))
def test_no_text_brings_another_error(text):
    """Whatever is said, it is an axis or the error of one."""
    try:
        axis = axis_of(HERE, text)
    except ChangeError:
        return
    assert axis.labels


def test_a_phrase_is_shown_as_an_option():
    """Printed, a phrase can be pasted into a shell."""
    assert "--set 'facts[2].name=it'\"'\"'s'" == str(Phrase("set", "facts[2].name=it's"))
