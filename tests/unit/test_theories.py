"""The chart of a ruling: theories, elements, headline."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given

from builders import NOTICE, SERVICE, VIOLATION, case, seller_case
from injunction_rules import RULES, decide, demo
from injunction_rules.corpus import corpus
from injunction_rules.errors import RuleError
from injunction_rules.explaining.charting import chart_of
from injunction_rules.explaining.elements import State
from injunction_rules.explaining.prose import sentences
from injunction_rules.explaining.standpoints import standpoint
from injunction_rules.explaining.theories import TheoryState, joined
from injunction_rules.model import (
    Aim,
    AlterEgo,
    Assistance,
    AssistanceKind,
    Disposition,
    Fact,
    ForbiddenAct,
    Heard,
    IndependentConduct,
    Injunction,
    Jurisdiction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Motion,
    Proof,
    Purpose,
    Relief,
    Role,
    RoleKind,
    Stipulation,
    Timing,
)
from injunction_rules.model.conditions import all_of, exactly, not_shown, refuted, shown
from injunction_rules.model.findings import (
    AffirmativeAssistance,
    AidingAndAbetting,
    Finding,
    HadActualNotice,
    InForce,
)
from injunction_rules.model.rules import Element, Rule, element
from injunction_rules.testing import cases

UNMADE = Assistance(timing=Timing.AFTER_NOTICE, kind=AssistanceKind.PROMOTION)
HELP = Assistance(chosen=True, timing=Timing.AFTER_NOTICE, source="Tr. 12")
AIDING = "aiding and abetting"


def chart(*facts: Fact, **rest):
    """Chart the one ruling of a case of one seller and one nonparty."""
    return decide(case(*facts, **rest), engine="reference").rulings[0].chart


def state(name: str, *facts: Fact, **rest) -> State:
    """Give the state of an element of aiding and abetting."""
    elements = chart(*facts, **rest).theory(AIDING).elements
    return next(element.state for element in elements if element.name == name)


# Elements.


def test_an_element_of_which_the_record_has_nothing_is_silent() -> None:
    """Silence is told from a fact that is too weak."""
    assert state("act of help after notice", NOTICE, VIOLATION) is State.SILENT


def test_an_element_is_shown_by_what_the_record_shows() -> None:
    """It names the fact, how well it is proved, and where."""
    theory = chart(NOTICE, VIOLATION, HELP).theory(AIDING)
    assert theory.state is TheoryState.MADE_OUT
    assert theory.elements[-1].words == (
        "assistance to the enjoined party, chosen by a person, after notice, undisputed [Tr. 12]"
    )


def test_an_element_proved_less_well_than_is_asked_is_too_weak() -> None:
    """Both standards are named."""
    weak = Assistance(chosen=True, timing=Timing.AFTER_NOTICE, proof=Proof.ALLEGED)
    theory = chart(NOTICE, VIOLATION, weak).theory(AIDING)
    (lacking,) = theory.missing
    assert lacking.state is State.TOO_WEAK
    assert "alleged only; asked: preponderance of the evidence" in lacking.words


def test_an_element_on_the_record_in_another_form_does_not_fit() -> None:
    """What it is asked to be is named, and that the record does not tell it."""
    theory = chart(NOTICE, VIOLATION, Assistance(chosen=True)).theory(AIDING)
    (lacking,) = theory.missing
    assert lacking.state is State.DOES_NOT_FIT
    assert "asked: after notice (not stated)" in lacking.words


def test_what_hangs_on_an_unknown_is_said() -> None:
    """A field that the record leaves out, and that would turn the ruling, is named."""
    result = chart(NOTICE, VIOLATION, Assistance(chosen=True))
    (unknown,) = result.theory(AIDING).unknown
    assert unknown.untold == ("after notice",)
    assert "whether it was after notice" in " ".join(s.text for s in sentences(result))
    early = Assistance(chosen=True, timing=Timing.BEFORE_NOTICE)
    assert chart(NOTICE, VIOLATION, early).theory(AIDING).unknown == ()
    assert chart(NOTICE, VIOLATION, HELP).theory(AIDING).unknown == ()


def test_a_contested_element_names_the_rules_that_leave_it_so() -> None:
    """Their holdings say what the record would have to tell."""
    result = chart(NOTICE, VIOLATION, UNMADE, court="cand")
    (doubted,) = [e for e in result.theory(AIDING).elements if e.doubts]
    assert [ground.rule.id for ground in doubted.doubts] == ["aiding.help-of-unknown-making"]
    assert "open where the record does not say" in " ".join(s.text for s in sentences(result))


def test_a_silent_record_rests_on_the_authorities_for_what_is_asked() -> None:
    """A denial without any fact to speak of has authorities all the same."""
    decision = decide(case(NOTICE, VIOLATION, Assistance(chosen=True)), engine="reference")
    assert any("aiding.knowing-assistance" in relied.rules for relied in decision.authorities)
    assert decide(case(), engine="reference").authorities


def test_a_theory_rests_on_the_authorities_of_the_rule_that_opens_it() -> None:
    """They are those that there were on the day."""
    theory = chart(NOTICE, VIOLATION, HELP).theory(AIDING)
    assert theory.cites == theory.rules[0].cites


def test_an_element_is_refuted_by_the_contrary() -> None:
    """A denied notice stands in its place in the record."""
    denied = NOTICE.__class__(shown=False, source="Decl. ¶ 3")
    lacking = chart(denied, VIOLATION, HELP).theory(AIDING).missing
    assert [(e.name, e.state) for e in lacking] == [("actual notice of the order", State.REFUTED)]
    assert "Decl. ¶ 3" in lacking[0].words


def test_an_element_is_contested_where_the_law_on_it_is_open() -> None:
    """Help whose making is unknown is neither shown nor missing."""
    found = state("act of help after notice", NOTICE, VIOLATION, UNMADE, court="cand")
    assert found is State.CONTESTED


def test_an_element_that_nobody_disputes_is_not_in_dispute() -> None:
    """It says where it is stipulated."""
    agreed = (Stipulation(finding="had-actual-notice", source="ECF No. 9"),)
    theory = chart(VIOLATION, HELP, stipulated=agreed).theory(AIDING)
    notice = theory.elements[1]
    assert (notice.state, notice.words) == (State.NOT_IN_DISPUTE, "stipulated (ECF No. 9)")


def test_an_element_stipulated_not_to_be_so_is_refuted() -> None:
    """What nobody disputes may be that it is not so."""
    agreed = (Stipulation(finding="had-actual-notice", shown=False),)
    assert state("actual notice of the order", VIOLATION, HELP, stipulated=agreed) is State.REFUTED


def test_another_kind_of_fact_is_not_near() -> None:
    """A promotion is no part in a payment process that merely does not fit."""
    theory = chart(NOTICE, VIOLATION, Assistance(kind=AssistanceKind.PROMOTION)).theory(
        "part in the payor's payment process"
    )
    assert theory.state is TheoryState.NOT_RAISED


def test_each_sign_stands_beside_words() -> None:
    """A state is never told by a sign or a colour alone."""
    assert {each.sign for each in State} == {"=", "✓", "?", "✗", "·"}
    assert all(each.value for each in State)


def test_a_listing_taken_down_late_does_not_fit_and_one_never_noticed_is_silent() -> None:
    """Of each listing that it was told of the same is asked."""
    asked = RULES.rule("takedown.prompt").when
    for listing, expected in ((Listing(days=40), State.DOES_NOT_FIT), (AlterEgo(), State.SILENT)):
        ruling = decide(case(NOTICE, listing), engine="reference").rulings[0]
        found = standpoint(asked, Proof.PREPONDERANCE, ruling.explanation)
        assert found.state is expected
    shown_fast = decide(case(NOTICE, Listing(days=2)), engine="reference").rulings[0]
    assert standpoint(asked, Proof.PREPONDERANCE, shown_fast.explanation).state is State.SHOWN


@pytest.mark.parametrize(
    ("asked", "facts", "expected"),
    [
        (not_shown(HadActualNotice), (NOTICE,), State.REFUTED),
        (not_shown(HadActualNotice), (), State.SHOWN),
        (not_shown(AffirmativeAssistance), (NOTICE, UNMADE), State.CONTESTED),
        (refuted(HadActualNotice), (), State.SILENT),
        (refuted(HadActualNotice), (NOTICE.__class__(shown=False),), State.SHOWN),
        (not_shown(AlterEgo), (AlterEgo(),), State.REFUTED),
        (not_shown(AlterEgo), (), State.SHOWN),
        (refuted(AlterEgo), (), State.SILENT),
        (shown(AlterEgo), (AlterEgo(), AlterEgo(shown=False)), State.CONTESTED),
        (all_of(shown(AlterEgo), shown(InForce)), (AlterEgo(),), State.SHOWN),
    ],
)
def test_what_is_asked_stands_where_the_record_puts_it(asked, facts, expected) -> None:
    """Of facts and of findings, for what is shown, not shown or refuted."""
    ruling = decide(case(*facts, court="cand"), engine="reference").rulings[0]
    assert standpoint(asked, Proof.PREPONDERANCE, ruling.explanation).state is expected


def test_a_motion_of_another_kind_is_no_fact_of_the_record_that_nearly_fits() -> None:
    """What is asked about the motion itself is there or silent."""
    ruling = decide(case(), engine="reference").rulings[0]
    asked = shown(Motion, relief=exactly(Relief.CONTEMPT))
    assert standpoint(asked, Proof.PREPONDERANCE, ruling.explanation).state is State.SILENT


def test_what_is_stipulated_is_no_longer_not_shown() -> None:
    """Nor is what is stipulated not to be so."""
    for is_so, expected in ((True, State.REFUTED), (False, State.NOT_IN_DISPUTE)):
        agreed = (Stipulation(finding="had-actual-notice", shown=is_so),)
        ruling = decide(case(stipulated=agreed), engine="reference").rulings[0]
        asked = not_shown(HadActualNotice)
        assert standpoint(asked, Proof.PREPONDERANCE, ruling.explanation).state is expected


def test_a_finding_that_was_taken_away_is_refuted_by_what_took_it() -> None:
    """A rule that would have made it is defeated."""
    facts = (NOTICE, VIOLATION, SERVICE, Listing(days=2))
    ruling = decide(case(*facts), engine="reference").rulings[0]
    found = standpoint(shown(AidingAndAbetting), Proof.PREPONDERANCE, ruling.explanation)
    assert found.state is State.REFUTED
    assert found.facts


# Theories.


def test_purpose_is_an_element_where_havens_is_the_law() -> None:
    """In the Second Circuit of 2024 help is short of purpose; before, it is aid."""
    facts = (NOTICE, VIOLATION, HELP)
    before = chart(*facts).theory(AIDING)
    after = chart(*facts, decided="2024-05-31").theory(AIDING)
    assert before.state is TheoryState.MADE_OUT
    assert [e.name for e in after.missing] == ["purpose to assist the violation"]
    meant = chart(*facts, Purpose(aim=Aim.BENEFIT_PARTY), decided="2024-05-31")
    assert meant.theory(AIDING).state is TheoryState.MADE_OUT


def test_a_theory_that_is_made_out_and_defeated_is_answered() -> None:
    """The answer is named."""
    facts = (NOTICE, VIOLATION, SERVICE, Listing(days=2))
    theory = chart(*facts).theory("continued service")
    assert (theory.state, theory.words) == (TheoryState.ANSWERED, "answered by prompt takedown")


def test_a_theory_on_open_law_is_contested() -> None:
    """Ordinary service that goes on with knowledge divides the courts."""
    known = Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION)
    result = chart(NOTICE, VIOLATION, SERVICE, known)
    assert result.theory("continued service").words == "contested: the law is open"
    assert result.headline == "whether continued service is enough is open"


def test_a_theory_is_refuted_by_what_counts_against_it() -> None:
    """Conduct of one's own is no aid."""
    theory = chart(NOTICE, VIOLATION, IndependentConduct(), relief=Relief.CONTEMPT).theory(AIDING)
    assert theory.words == "refuted by independent conduct"


def test_a_theory_refuted_by_the_record_says_so() -> None:
    """A role that is denied refutes what rests on it."""
    denied = Role(kind=RoleKind.OFFICER, shown=False)
    name = "officer, agent, servant, employee or attorney"
    assert "refuted by the record" in {t.words for t in chart(NOTICE, denied).raised}, name


def test_a_chart_says_which_theories_there_are() -> None:
    """A name that no theory has is told."""
    with pytest.raises(KeyError, match="aiding and abetting"):
        chart(NOTICE).theory("aiding")


def test_a_party_is_charted_too() -> None:
    """Of one who is a party the way is its own breach."""
    ruling = decide(seller_case(VIOLATION), engine="reference").rulings[0]
    assert ruling.headline == "party to the injunction made out"


# The headline.


def test_an_element_that_every_theory_lacks_and_the_record_refutes_is_the_headline() -> None:
    """Without notice there is no theory."""
    denied = NOTICE.__class__(shown=False)
    result = chart(denied, VIOLATION, HELP, AlterEgo())
    assert result.headline == "actual notice of the order refuted"


def test_a_theory_that_lacks_much_is_told_by_its_number() -> None:
    """More than two missing elements are counted."""
    helped = chart(HELP, decided="2024-05-31", relief=Relief.CONTEMPT)
    assert helped.headline == "aiding and abetting: 3 of 5 elements not shown"


def test_a_record_without_any_theory_says_so() -> None:
    """Nothing on it brings the respondent within one."""
    assert chart().headline.startswith("nothing on the record brings the respondent within")


def test_a_defense_that_the_record_shows_is_named() -> None:
    """A charge short of an element, and an order that is not clear."""
    unclear = Injunction(clear=False, entered=demo().injunction.entered)
    result = chart(NOTICE, VIOLATION, HELP, injunction=unclear, relief=Relief.CONTEMPT)
    assert result.headline == "aiding and abetting answered by unclear order"


def test_jurisdiction_is_told_before_other_defenses() -> None:
    """Power over the person comes before a hearing."""
    away, unheard = Jurisdiction(shown=False), Heard(shown=False)
    result = chart(NOTICE, VIOLATION, unheard, away, HELP)
    assert "lack of jurisdiction and lack of a hearing" in result.headline


def test_a_threshold_matter_of_any_rule_book_is_told_before_other_defenses() -> None:
    """A book that takes the want of a hearing so names it as early as jurisdiction."""
    not_heard = Finding("not-heard", "no hearing", "It was not heard.", threshold=True)
    unheard = RULES.rule("disposition.not-before-hearing")
    made = evolve(unheard, id="jurisdiction.not-heard", theory="", defeats=(), then=not_heard)
    extra = evolve(RULES.doctrine_of(RULES.rule("jurisdiction.disputed")), rules=[made])
    rules = RULES.replacing(unheard.asking(shown(not_heard))) | extra
    away, asked = Jurisdiction(shown=False), (NOTICE, VIOLATION, HELP, Heard(shown=False))
    result = decide(case(*asked, away), rules=rules, engine="reference").rulings[0].chart
    assert "lack of a hearing and lack of jurisdiction" in result.headline


def test_a_defense_is_told_though_no_theory_is_in_play() -> None:
    """After the want of any theory."""
    first, second = chart(Heard(shown=False)).headline.split("; ")
    assert first.startswith("nothing on the record brings the respondent within")
    assert second == "defense shown: lack of a hearing"


def test_a_charge_that_failed_is_told_though_no_theory_is_in_play() -> None:
    """What was alleged of the respondent, and not shown, comes after the want of any theory."""
    charge = ForbiddenAct(proof=Proof.ALLEGED)
    assert chart(charge, relief=Relief.CONTEMPT).headline.endswith(
        "; a forbidden act of its own after notice not shown"
    )


def test_of_three_missing_elements_those_that_were_tried_are_told() -> None:
    """Silence on one element is less than the failure of two."""
    violation, helped = evolve(VIOLATION, proof=Proof.ALLEGED), evolve(HELP, proof=Proof.ALLEGED)
    assert chart(violation, helped).headline.startswith(
        "violation by the enjoined party not shown and act of help after notice not shown"
    )


def test_what_the_record_denies_is_told_before_what_it_does_not_speak_of() -> None:
    """A help denied, not a notice of which nobody spoke."""
    denied = (evolve(VIOLATION, shown=False), evolve(HELP, shown=False))
    headline = chart(*denied).headline
    assert "refuted" in headline
    assert "notice of the order" not in headline


def test_what_answers_a_nearer_theory_is_told_once() -> None:
    """Conduct of one's own answers help and continued service alike."""
    headline = chart(NOTICE, VIOLATION, IndependentConduct()).headline
    assert headline.count("independent conduct") == 1


def test_the_want_of_aid_is_no_answer_to_aid() -> None:
    """A name in the order adds nothing where aid is not shown; that is not why aid fails."""
    named = Injunction(names_respondent=True, entered=demo().injunction.entered)
    away = Jurisdiction(shown=False)
    facts = (NOTICE, VIOLATION, HELP, away)
    result = chart(*facts, injunction=named, relief=Relief.CONTEMPT).theory(AIDING)
    assert "name in the order" not in result.words


def test_words_are_joined_once_each() -> None:
    """As a sentence does."""
    assert joined([]) == ""
    assert joined(["a", "b", "a", "c"]) == "a, b and c"


# What rules say of their elements.


def test_a_rule_asks_for_its_elements() -> None:
    """Its condition is made of them."""
    rule = RULES.rule("aiding.knowing-assistance")
    assert rule.when == all_of(*(each.when for each in rule.elements))


def test_elements_cite_what_the_rule_cites() -> None:
    """No element rests on an authority that its rule does not have."""
    for rule in RULES.rules:
        authorities = {citation.authority for citation in rule.cites}
        for each in rule.elements:
            if isinstance(each, Element):
                assert {c.authority for c in each.cites} <= authorities, rule.id


def test_an_element_has_a_name_and_a_condition() -> None:
    """The error says what is wanted."""
    with pytest.raises(RuleError, match="no name"):
        element("", shown(InForce))
    with pytest.raises(RuleError, match="expected a condition"):
        element("order", InForce)  # type: ignore[arg-type]


def test_elements_and_condition_say_the_same() -> None:
    """A rule that gives both must give them alike."""
    rule = RULES.rule("aiding.knowing-assistance")
    with pytest.raises(RuleError, match="leave one of them out"):
        Rule(
            "test.rule",
            "One thing.",
            elements=[element("notice", shown(HadActualNotice))],
            when=shown(InForce),
            then=AidingAndAbetting,
            cites=rule.cites,
        )


# Properties.


def _agrees(given_case) -> None:
    for ruling in decide(given_case, engine="reference").rulings:
        states = {theory.state for theory in ruling.chart.theories}
        disposition = ruling.disposition
        assert (TheoryState.MADE_OUT in states) or disposition is not Disposition.GRANTED
        if disposition is Disposition.DENIED:
            assert TheoryState.MADE_OUT not in states, ruling.chart.headline
        if disposition is Disposition.OPEN:
            assert states & {TheoryState.CONTESTED, TheoryState.MADE_OUT}
        assert ruling.headline


@given(cases())
def test_a_motion_is_granted_exactly_where_a_theory_is_made_out(given_case) -> None:
    """The chart and the ruling never disagree."""
    _agrees(given_case)


@pytest.mark.parametrize("entry", corpus(), ids=lambda decided: decided.id)
def test_the_chart_of_a_decided_case_agrees_with_its_ruling(entry) -> None:
    """As for every case."""
    _agrees(entry.case)


def test_a_chart_can_be_made_of_any_explanation() -> None:
    """Of an answer that does not decide too."""
    ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    assert chart_of(ruling.explanations[-1]).raised
