"""Changes of the record and of the law: small values that compose, print and refuse."""

from __future__ import annotations

import json
from datetime import date, datetime

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import NOTICE, ORDER, SERVICE, VIOLATION, case
from hostile import HOSTILE, unprintable
from injunction_rules import RULES, decide
from injunction_rules.changes import (
    Change,
    ChangeError,
    Changing,
    HeardIn,
    Situation,
    Together,
    adding,
    apply,
    changing,
    heard_in,
    heard_on,
    overruling,
    proved_to,
    removing,
    stipulating,
    together_possible,
    with_parameter,
    with_rule,
    without_rule,
)
from injunction_rules.decisions.data import decision_schema, to_data, to_json
from injunction_rules.engines import available
from injunction_rules.errors import InjunctionRulesError, InvalidFactError, RuleError
from injunction_rules.explaining.trees import reasons_of
from injunction_rules.law.authorities.other_circuits import BLOCKOWICZ
from injunction_rules.model.authorities import cite
from injunction_rules.model.canonical import spelled
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import (
    ActualNotice,
    Address,
    Capacity,
    Injunction,
    Listing,
    Motion,
    Relief,
    Respondent,
    RespondentKind,
)
from injunction_rules.model.findings import (
    AidingAndAbetting,
    Bound,
    Finding,
    PromptTakedown,
    ReliefFutile,
    ReliefWarranted,
)
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.rendering.blocks import Tree
from injunction_rules.rendering.plain import text
from suppositions import changes, situations

HERE = Situation(case(NOTICE, VIOLATION, SERVICE))
LISTED = Listing(days=3, name="A1", source="ECF No. 9")
# To draw a situation and to decide it takes its time.
SOME = settings(max_examples=max(1, (settings.default or settings()).max_examples // 3))
PROMPT = RULES.rule("takedown.prompt")


def facts_after(change: Change, *facts) -> tuple:
    return change.apply(Situation(case(*facts))).case.facts


# What a situation is.


def test_a_case_is_decided_in_its_own_court_as_of_its_own_day():
    """What is left out is the case's."""
    assert ("nysd", date(2023, 5, 31), ()) == (HERE.forum, HERE.as_of, HERE.stipulated)
    assert decide(HERE.case, engine="reference") == HERE.decide("reference")


def test_no_day_is_taken_for_the_cases_own():
    """The first day of the calendar is a day like any other: no law was there yet."""
    assert date.min == heard_on(date.min).apply(HERE).as_of


def test_a_court_must_be_a_federal_court():
    """Made by hand or by its word, the nearest is named."""
    with pytest.raises(ChangeError, match=r"^no federal court 'nysx'; did you mean 'nysd'\?$"):
        Situation(case(), forum="nysx")
    with pytest.raises(ChangeError, match=r"^no federal court 'nysx'; did you mean 'nysd'\?$"):
        heard_in("nysx")
    with pytest.raises(ChangeError, match=r"^no federal court 'zzzzzz'$"):
        HeardIn("zzzzzz").apply(HERE)


# The record.


def test_a_fact_is_added_at_the_end():
    """What was there stays as it was."""
    assert (VIOLATION, NOTICE) == facts_after(adding(NOTICE), VIOLATION)


def test_a_fact_is_removed_wherever_it_stands():
    """A fact given twice is taken out twice: what the record shows, it shows once."""
    assert (VIOLATION,) == facts_after(removing(NOTICE), NOTICE, VIOLATION, NOTICE)


def test_a_fact_is_changed_in_its_place():
    """The old one gives way to the new one."""
    later = evolve(NOTICE, on=None)
    assert (later, VIOLATION) == facts_after(changing(NOTICE, on=None), NOTICE, VIOLATION)


def test_the_injunction_is_changed_like_a_fact():
    """It is one that the case has once."""
    changed = changing(ORDER, clear=False).apply(HERE)
    assert (evolve(ORDER, clear=False), HERE.case.facts) == (
        changed.case.injunction,
        changed.case.facts,
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (removing(ORDER), "a case has one injunction: change it, for it cannot be removed"),
        (Changing(ORDER, NOTICE), "a case has one injunction: change it, for it cannot be removed"),
        (adding(Injunction()), "a case has one injunction: change it, for none can be added"),
        (
            Changing(NOTICE, Injunction()),
            "a case has one injunction: change it, for none can be added",
        ),
        (
            adding(Respondent(kind=RespondentKind.BANK)),
            "a motion is not a fact of the record: change the case itself",
        ),
        (
            adding(Motion(relief=Relief.CEASE, against=Capacity.NONPARTY)),
            "a motion is not a fact of the record: change the case itself",
        ),
        (removing(LISTED), "the case has no such fact: listing, “A1”, removed 3 days after notice"),
        (changing(evolve(NOTICE, party="seller"), on=None), "undisputed, of seller"),
    ],
)
def test_what_the_record_cannot_be_is_refused(change, said):
    """One injunction there must be, motions are no facts, and what is not there stays there."""
    with pytest.raises(ChangeError) as caught:
        change.check(HERE)
    assert said in str(caught.value)


def test_a_field_that_is_not_there_names_the_nearest():
    """A slip of the pen is answered with the word that was meant."""
    with pytest.raises(
        ChangeError, match=r"^ActualNotice has no field 'contnt'; did you mean 'content'\?$"
    ):
        changing(NOTICE, contnt=None)
    with pytest.raises(ChangeError, match=r"^Listing has no field 'zzzzzzzz'$"):
        changing(LISTED, zzzzzzzz=None)


def test_a_change_that_changes_nothing_is_refused():
    """The fact is so already."""
    with pytest.raises(ChangeError, match=r"^the fact is so already: actual notice on Apr\. 28"):
        changing(NOTICE, on=NOTICE.on)
    with pytest.raises(ChangeError, match=r"^the fact is so already"):
        proved_to(NOTICE, "undisputed")


def test_proof_is_named_by_its_word():
    """A member, or its name in small letters."""
    assert proved_to(NOTICE, Proof.ALLEGED) == proved_to(NOTICE, "alleged")
    with pytest.raises(ChangeError, match=r"^no proof 'aleged'; did you mean 'alleged'\?$"):
        proved_to(NOTICE, "aleged")


def test_a_fact_that_would_contradict_itself_is_refused():
    """So is one that contradicts the case."""
    with pytest.raises(InvalidFactError):
        changing(LISTED, days=-1)
    with pytest.raises(InvalidFactError, match="a day not before the order"):
        adding(ActualNotice(on=date(2022, 1, 1))).apply(HERE)
    with pytest.raises(InvalidFactError, match="the id of somebody in the case"):
        adding(ActualNotice(respondent="othre")).apply(HERE)


def test_a_record_changed_at_once_need_not_be_in_order_halfway():
    """An earlier order, and a notice before the order that was: in any order of naming."""
    earlier = changing(ORDER, entered=date(2022, 1, 1))
    notice = adding(ActualNotice(on=date(2022, 2, 1)))
    assert (earlier + notice).apply(HERE).decide("reference").rulings == (
        (notice + earlier).apply(HERE).decide("reference").rulings
    )
    with pytest.raises(InvalidFactError):
        notice.apply(HERE)


# The law.


def test_the_law_is_that_of_another_court_and_day():
    """Each is told apart from the case's own, which stays."""
    there = (heard_in("ilnd") + heard_on("2024")).apply(HERE)
    assert ("ilnd", date(2024, 12, 31)) == (there.forum, there.as_of)
    assert HERE.case == there.case


def test_a_day_with_an_hour_is_a_day():
    """What a calendar in a notebook hands over."""
    assert heard_on(date(2024, 5, 1)) == heard_on(datetime(2024, 5, 1, 12, 30))


def test_a_day_that_is_none_is_refused():
    """With what was expected."""
    with pytest.raises(ChangeError, match="expected YYYY, YYYY-MM or YYYY-MM-DD, found 'May'"):
        heard_on("May")
    with pytest.raises(ChangeError, match="expected a month from 01 to 12, found 13"):
        overruling("havens-v-james", "2024-13")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (overruling("havens-v-jmes"), "did you mean 'havens-v-james'?"),
        (without_rule("takedown.promt"), "did you mean 'takedown.prompt'?"),
        (with_rule(evolve(PROMPT, id="takedown.promt")), "did you mean 'takedown.prompt'?"),
        (with_parameter("takedown.prompt-day", 3), "did you mean 'takedown.prompt-days'?"),
        (with_parameter("takedown.prompt-days", -3), "zero or more"),
    ],
)
def test_what_is_no_law_is_refused_and_the_nearest_named(change, said):
    """Whether it is only checked or made."""
    for attempt in (change.check, change.apply):
        with pytest.raises(RuleError) as caught:
            attempt(HERE)
        assert said in str(caught.value)


def test_an_authority_is_overruled_from_a_day_or_at_all():
    """Before the day it counts."""
    weights = [
        [
            one.authority.weight("nysd", date(2024, 6, 1)).label
            for rule in change.apply(HERE).rules.rules
            for one in rule.cites
            if one.authority.id == "havens-v-james"
        ]
        for change in (
            overruling("havens-v-james", "2025-01-01"),
            overruling("havens-v-james", date(2024, 1, 1)),
            overruling("havens-v-james"),
        )
    ]
    assert [{"binding"}, {"none"}, {"none"}] == [set(those) for those in weights]


def test_a_rule_left_out_takes_its_exceptions_with_it():
    """By its id or itself."""
    gone = without_rule("aiding.knowing-assistance")
    assert gone == without_rule(RULES.rule("aiding.knowing-assistance"))
    left = {rule.id for rule in gone.apply(HERE).rules.rules}
    assert {"aiding.knowing-assistance", "aiding.without-purpose"}.isdisjoint(left)


def test_what_is_said_of_all_rules_is_said_of_a_new_one_too():
    """A new rule that cites an authority loses it, and gets the new number, either way round."""
    new = with_rule(evolve(PROMPT, cites=(cite(BLOCKOWICZ),)))
    for other in (overruling(BLOCKOWICZ.id), with_parameter("takedown.prompt-days", 3)):
        one, two = (new + other).apply(HERE), (other + new).apply(HERE)
        assert one == two
        assert evolve(PROMPT, cites=(cite(BLOCKOWICZ),)) != one.rules.rule("takedown.prompt")


def test_rules_may_be_replaced_that_fit_only_one_another():
    """A number in several is another in all at once."""
    book = RULES.with_value("takedown.contested-days", 25)
    month = book.rule("takedown.within-a-month")
    some_day = book.rule("takedown.on-an-unknown-day")
    changed = evolve(PROMPT, when=month.when)
    both = [with_rule(month), with_rule(changed), with_rule(some_day)]
    replaced = Together(both).apply(HERE).rules
    assert replaced == Together(reversed(both)).apply(HERE).rules
    assert month.when == replaced.rule("takedown.prompt").when
    with pytest.raises(RuleError, match=r"two parameters are called 'takedown\.contested-days'"):
        both[1].apply(HERE)


def test_a_finding_is_stipulated_and_stipulated_otherwise():
    """The last word counts where one situation follows another."""
    shown = stipulating(Bound).apply(HERE)
    assert ((Bound, Standing.SHOWN),) == shown.stipulated
    refuted = stipulating(Bound, Standing.REFUTED).apply(stipulating(PromptTakedown).apply(shown))
    assert ((Bound, Standing.REFUTED), (PromptTakedown, Standing.SHOWN)) == refuted.stipulated


# Together.


def test_changes_add_up():
    """A sum is flat, and a sum of nothing changes nothing."""
    one, two, three = adding(LISTED), heard_in("ilnd"), stipulating(Bound)
    assert (one, two, three) == (one + two + three).parts == (one + (two + three)).parts
    assert HERE == Together([]).apply(HERE) == apply(HERE, [])
    assert (one + two).apply(HERE) == apply(HERE, [one, two])
    assert one.touches | two.touches == (one + two).touches


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (heard_in("ilnd"), heard_in("cand")),
        (heard_on("2024"), heard_on("2025")),
        (overruling("a"), overruling("a", "2024")),
        (without_rule(PROMPT), with_rule(PROMPT)),
        (with_parameter("a", 1), with_parameter("a", 2)),
        (stipulating(Bound), stipulating(Bound, Standing.REFUTED)),
        (removing(NOTICE), proved_to(NOTICE, "alleged")),
        (adding(NOTICE), removing(NOTICE)),
        (changing(ORDER, clear=False), changing(ORDER, clear=None)),
        (adding(LISTED) + heard_in("ilnd"), heard_in("cand")),
    ],
    ids=str,
)
def test_changes_of_one_thing_exclude_each_other(one, other):
    """A sentence says which two."""
    for attempt in (lambda: one + other, lambda: together_possible([one, other])):
        with pytest.raises(ChangeError, match=r"^these change the same thing and cannot be"):
            attempt()


def test_findings_may_be_stipulated_in_any_order():
    """Found by the property below: which was named first was seen in the trace."""
    elsewhere = Finding("elsewhere", "elsewhere", "Of no rule.")
    nowhere = Finding("nowhere", "nowhere", "Of no rule either.")
    one, other = stipulating(nowhere), stipulating(elsewhere, Standing.REFUTED)
    assert (one + other).apply(HERE) == (other + one).apply(HERE)
    decision = (one + other).apply(HERE).decide("reference")
    assert decision == (other + one).apply(HERE).decide("reference")
    assert decision.receipt.stipulated == ("elsewhere: refuted", "nowhere: shown")


@st.composite
def several(draw):
    """A situation, and changes of it that do not exclude each other."""
    situation = draw(situations())
    kept: list[Change] = []
    for change in draw(st.lists(changes(situation), min_size=2, max_size=3)):
        try:
            Together([*kept, change])
        except ChangeError:
            continue
        kept.append(change)
    return situation, [part for one in kept for part in one.parts]


@SOME
@given(several(), st.randoms(use_true_random=False))
def test_changes_may_be_named_in_any_order(drawn, random):
    """The rulings and the findings are the same, and so is what cannot be."""
    situation, single = drawn
    outcomes = []
    for _ in range(3):
        random.shuffle(single)
        try:
            changed = Together(single).apply(situation)
        except InjunctionRulesError as error:
            outcomes.append(type(error))
            continue
        rulings = changed.decide("reference").rulings
        outcomes.append(
            [
                (ruling.disposition, [answer.trace.conclusions for answer in ruling.answers])
                for ruling in rulings
            ]
        )
    assert outcomes[0] == outcomes[1] == outcomes[2]


@SOME
@given(several())
def test_what_can_be_made_prints_on_one_line_and_is_a_value(drawn):
    """Printed, compared, hashed; and what it changes is left as it was."""
    situation, single = drawn
    before = spelled(situation)
    whole = Together(single)
    assert "; ".join(map(str, single)) == str(whole)
    assert str(whole).isprintable()
    assert whole == Together(single)
    assert hash(whole) == hash(Together(single))
    whole.check(situation)
    assert before == spelled(situation)
    assert repr(situation).startswith("<Situation of ")
    assert len(repr(situation)) <= 200


# In words.


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (adding(LISTED), "add: listing, “A1”, removed 3 days after notice, undisputed [ECF No. 9]"),
        (removing(Address(shown=False)), "remove: no address is known, undisputed"),
        (
            changing(LISTED, days=9),
            "change: listing A1 [ECF No. 9]: removed 3 days after notice → "
            "removed 9 days after notice",
        ),
        (
            changing(Address(), shown=False),
            "change: address, undisputed → no address is known",
        ),
        (
            changing(Address(shown=False, country="CN"), country=None),
            "change: no address is known (in CN), undisputed → no address is known",
        ),
        (
            changing(NOTICE, respondent="other"),
            "change: actual notice on Apr. 28, 2023, undisputed → "
            "actual notice on Apr. 28, 2023, undisputed, of other",
        ),
        (
            changing(NOTICE, on=None, source="ECF No. 5"),
            "change: actual notice on Apr. 28, 2023, undisputed → "
            "actual notice, undisputed [ECF No. 5]",
        ),
        (
            Changing(NOTICE, Address()),
            "change: actual notice on Apr. 28, 2023, undisputed → address, undisputed",
        ),
        (
            proved_to(NOTICE, "alleged"),
            "weaken to alleged only: actual notice on Apr. 28, 2023, undisputed",
        ),
        (
            proved_to(ActualNotice(proof=Proof.ALLEGED, party="seller"), "undisputed"),
            "prove to undisputed: actual notice, alleged only, of seller",
        ),
        (heard_in("ilnd"), "heard in N.D. Ill."),
        (heard_in("scotus"), "heard in the U.S. Supreme Court"),
        (heard_on("2024-05-01"), "the law as of May 1, 2024"),
        (overruling("havens-v-james"), "without the authority havens-v-james"),
        (
            overruling("havens-v-james", "2024-05-01"),
            "without the authority havens-v-james from 2024-05-01",
        ),
        (without_rule(PROMPT), "without the rule takedown.prompt"),
        (with_rule(evolve(PROMPT, holding="So.")), "with another rule takedown.prompt: So."),
        (with_parameter("takedown.prompt-days", 9), "with takedown.prompt-days at 9"),
        (stipulating(Bound), "stipulate shown: bound by the injunction"),
        (adding(Address()) + heard_in("ilnd"), "add: address, undisputed; heard in N.D. Ill."),
        (Together([]), "nothing changed"),
    ],
    ids=str,
)
def test_changes_in_words(change, words):
    """What each word of the vocabulary says."""
    assert words == str(change)


def test_the_base_of_changes_says_nothing():
    """Who writes another kind of change says what it touches and what it does."""
    with pytest.raises(NotImplementedError):
        _ = Change().touches
    with pytest.raises(NotImplementedError):
        Change().apply(HERE)


def test_the_names_in_a_case_file_are_made_plain():
    """An id is somebody else's text too."""
    printed = str(removing(ActualNotice(respondent=HOSTILE, party=HOSTILE, source=HOSTILE)))
    assert set() == unprintable(printed)
    assert "\n" not in printed


# What is stipulated is told.


@pytest.mark.parametrize("standing", list(Standing))
@pytest.mark.parametrize("finding", [Bound, AidingAndAbetting, PromptTakedown, ReliefWarranted])
def test_what_is_stipulated_is_told_in_trace_receipt_and_data(finding, standing):
    """In every engine alike, as one that no rule put there; the schema knows it."""
    supposed = [(finding, standing)]
    decisions = [decide(HERE.case, engine=name, stipulated=supposed) for name in available()]
    for decision in decisions:
        assert decisions[0].rulings == decision.rulings
        assert (f"{finding.id}: {standing.value}",) == decision.receipt.stipulated
        conclusions = decision.rulings[0].answers[0].trace.conclusions
        assert [finding] == [one.finding for one in conclusions if one.stipulated]
        concluded = decision.rulings[0].answers[0].trace.conclusion(finding)
        assert (standing, (), ()) == (
            concluded.standing,
            concluded.supporting,
            concluded.opposing,
        )
    data = json.loads(to_json(decisions[0]))
    assert [f"{finding.id}: {standing.value}"] == data["receipt"]["stipulated"]
    jsonschema.Draft202012Validator(decision_schema()).validate(data)
    assert '"stipulated": true' in to_json(decisions[0], full=True)


def test_what_is_not_stipulated_is_not_told():
    """Decisions on the record alone have no word of it."""
    decision = decide(HERE.case, engine="reference")
    assert () == decision.receipt.stipulated
    assert "stipulated" not in json.dumps(to_data(decision))
    assert "stipulated" not in str(decision)


@pytest.mark.parametrize(
    ("standing", "disposition"),
    [
        (Standing.SHOWN, Disposition.DENIED_AS_FUTILE),
        (Standing.CONTESTED, Disposition.DENIED),
        (Standing.NOT_SHOWN, Disposition.DENIED),
    ],
)
def test_what_is_stipulated_decides(standing, disposition):
    """Whatever the rules say, and also where none says anything."""
    without = RULES.without(*(rule.id for rule in RULES.rules if rule.finding == ReliefFutile))
    for rules in (RULES, without):
        decision = decide(HERE.case, rules, stipulated=[(ReliefFutile, standing)])
        assert disposition is decision.rulings[0].disposition


def test_what_is_stipulated_of_a_finding_that_no_rule_knows_stands():
    """It is told once, and the schema knows it."""
    strange = Finding("strange", "a strange thing", "It is strange.")
    for name in available():
        decision = decide(HERE.case, engine=name, stipulated=[(strange, Standing.SHOWN)])
        trace = decision.rulings[0].answers[0].trace
        assert Standing.SHOWN is trace.standing(strange)
        assert [strange] == [one.finding for one in trace.conclusions if one.stipulated]
        jsonschema.Draft202012Validator(decision_schema()).validate(json.loads(to_json(decision)))


def test_a_finding_is_stipulated_in_one_way():
    """Said twice alike it is said once; said otherwise it is refused."""
    twice = [(Bound, Standing.SHOWN), (Bound, Standing.SHOWN)]
    once = decide(HERE.case, stipulated=twice[:1])
    assert once == decide(HERE.case, stipulated=twice)
    two_ways = ((Bound, Standing.SHOWN), (Bound, Standing.REFUTED))
    said = r"^finding 'bound' is stipulated in two ways: shown and refuted$"
    with pytest.raises(RuleError, match=said):
        decide(HERE.case, stipulated=two_ways)
    with pytest.raises(RuleError, match=said):
        Situation(HERE.case, stipulated=two_ways)


@pytest.mark.parametrize("standing", list(Standing))
def test_reasons_say_that_a_finding_was_stipulated(standing):
    """No rule is given as its ground, not even one that holds."""
    decision = decide(HERE.case, engine="reference", stipulated=[(Bound, standing)])
    told = text([Tree([reasons_of(decision.rulings[0].explanation)])])
    assert f"{standing.value}, stipulated: bound by the injunction" in told
    assert "bound.in-concert" not in told
