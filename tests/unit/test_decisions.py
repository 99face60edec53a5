"""Decisions and reasons as values."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve, fields, has

from builders import NOTICE, SERVICE, VIOLATION, case, seller_case
from injunction_rules import RULES, Disposition, decide, demo
from injunction_rules.decisions.data import to_data
from injunction_rules.engines import engine as engine_named
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining.graph import graph_of
from injunction_rules.model.cases import MotionMade, Nonparty
from injunction_rules.model.conditions import Condition
from injunction_rules.model.facts import (
    ActualNotice,
    Address,
    Appearance,
    Assistance,
    CommonControl,
    IndependentConduct,
    Listing,
    Ownership,
    Relief,
    RespondentKind,
    Timing,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    AffirmativeAssistance,
    AidingAndAbetting,
    InForce,
    PartyViolated,
    ServiceFutile,
    SubstantialIntertwinement,
)
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.questions import questions
from injunction_rules.model.traces import Conclusion
from injunction_rules.rendering.reported import data


def test_a_decision_prints_its_rulings_in_one_line():
    """The short form names the case and every ruling, and shows what cannot be printed."""
    decision = decide(case(NOTICE, caption="A \x1b[31m v. B"), engine="reference")

    assert "<Decision in A \\x1b[31m v. B: motion against Other: denied>" == repr(decision)
    assert "DENIED" in str(decision)
    assert "<details" in decision._repr_html_()


def met_at_the_prompt():
    """List a value of every class that a decision, its rules and its reasons are made of."""
    decision = decide(demo(), engine="reference")
    pending: list[object] = [decision, graph_of(decision.rulings[0]), RULES]
    values: dict[type, list[object]] = {}
    while pending:
        value = pending.pop()
        if isinstance(value, tuple):
            pending += value
        elif has(type(value)) and not isinstance(value, Condition):
            known = values.setdefault(type(value), [])
            if not any(value is earlier for earlier in known):
                known.append(value)
                pending += [getattr(value, attribute.name) for attribute in fields(type(value))]
    return values


def test_a_decision_is_data_as_it_is_written():
    """The same tree by the same name as every other answer."""
    decision = decide(demo(), engine="compiled")
    assert to_data(decision) == data(decision)


def test_what_is_met_at_the_prompt_prints_on_one_short_line():
    """A decision, a step of its reasons, a rule or a fact: at most 200 characters."""
    values = met_at_the_prompt()

    assert {"Decision", "Ruling", "Trace", "Step", "Case", "Rule", "Appearance"} <= {
        kind.__name__ for kind in values
    }
    assert [] == [
        value
        for several in values.values()
        for value in several
        if len(repr(value)) > 200 or not repr(value).isprintable()
    ]


def test_each_part_of_the_reasons_says_what_it_is():
    """A line names the person, the rule or the finding, and what became of it."""
    ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    trace = ruling.decisive.trace
    supposed = Conclusion(ServiceFutile, Standing.SHOWN, stipulated=True)

    assert [
        "<Answer as to bbottruoys: denied>",
        "<Question cease against alibaba as to bbottruoys: 9 facts>",
        "<Step injunction.in-force: fired>",
        "<Conclusion shown: injunction in force>",
        "<Conclusion shown, stipulated: service futile>",
    ] == [
        *map(repr, (ruling.decisive, trace.question, trace.steps[0], trace.conclusion(InForce))),
        repr(supposed),
    ]
    assert repr(trace).startswith("<Trace of cease against alibaba as to bbottruoys: ")


def test_a_motion_against_a_party_itself_names_it_once():
    """A question to an enjoined party is as to nobody else."""
    (question, *_) = questions(demo())

    assert str(question) == "comply against bbottruoys"


def test_a_ruling_that_was_not_made_is_an_error_that_names_those_made():
    """Asking for another motion or person says which there are."""
    decision = decide(case(NOTICE), engine="reference")

    with pytest.raises(KeyError, match=r"no ruling on .*there are \('motion', 'other'\)"):
        decision.ruling("motion", "seller")


def test_an_unknown_forum_is_refused():
    """The nearest court is offered where there is one."""
    with pytest.raises(InjunctionRulesError, match="no federal court 'nysdd'; did you mean 'nysd'"):
        decide(case(NOTICE), forum="nysdd")
    with pytest.raises(InjunctionRulesError, match=r"no federal court 'zzzzzz'$"):
        decide(case(NOTICE), forum="zzzzzz")


def test_a_grant_turns_on_nothing():
    """What succeeded has no point at which it failed."""
    given = case(NOTICE, VIOLATION, CommonControl(ownership=Ownership.COMMON, control=True))
    ruling = decide(given, engine="reference").rulings[0]

    assert (Disposition.GRANTED, None) == (ruling.disposition, ruling.explanation.turning_point())


def test_a_fact_too_weak_is_named():
    """What would have met a premise, were it proved well enough, stands in the reasons."""
    given = case(
        NOTICE,
        VIOLATION,
        SERVICE,
        Assistance(chosen=True, timing=Timing.AFTER_NOTICE, proof=Proof.ALLEGED),
        evolve(Appearance(shown=False), proof=Proof.ALLEGED),
    )
    explanation = decide(given, engine="reference").rulings[0].explanation
    (ground, *_) = explanation.reason(AffirmativeAssistance).grounds
    (weak,) = ground.too_weak

    assert "facts[3]" == explanation.trace.question.places[weak.place]
    assert (Proof.ALLEGED, Proof.PREPONDERANCE) == (weak.proof, weak.standard)
    assert not ground.idle


def test_a_denial_too_weak_is_named():
    """So is a denial that is only alleged."""
    given = seller_case(VIOLATION, Appearance(shown=False, proof=Proof.ALLEGED))
    explanation = decide(given, engine="reference").rulings[0].explanation
    (ground,) = explanation.reason(ServiceFutile).grounds

    assert ["facts[1]"] == [
        explanation.trace.question.places[weak.place] for weak in ground.too_weak
    ]


def test_only_a_fact_of_too_little_proof_is_too_weak():
    """Conduct that is proved and lacks only a notice that is alleged is not itself too weak."""
    help_ = Assistance(chosen=True, on=date(2023, 5, 10))
    notice = ActualNotice(on=date(2023, 5, 1), proof=Proof.ALLEGED)
    explanation = decide(case(notice, help_), engine="reference").rulings[0].explanation
    grounds = explanation.speaking(AffirmativeAssistance)

    assert all(weak.proof < weak.standard for ground in grounds for weak in ground.too_weak)


def test_the_record_is_silent_where_nothing_bears_on_a_finding():
    """A finding that failed without any fact about it is idle."""
    silent, told = (decide(given, engine="reference") for given in (case(), case(VIOLATION)))

    assert silent.rulings[0].explanation.reason(ActiveConcert).idle
    assert not told.rulings[0].explanation.reason(PartyViolated).idle


def test_contested_reasons_give_both_sides():
    """Rules for and against a contested finding stand in its reasons."""
    given = case(NOTICE, VIOLATION, SERVICE, CommonControl(ownership=Ownership.COMMON))
    explanation = decide(given, engine="reference").rulings[0].explanation
    reason = explanation.reason(SubstantialIntertwinement)

    assert Standing.CONTESTED is reason.conclusion.standing
    assert ["intertwinement.common-ownership"] == [g.step.rule.id for g in reason.grounds]
    assert explanation.reason(explanation.finding).conclusion.standing is Standing.CONTESTED


def test_doubt_about_independence_makes_no_case_for_aiding(engine):
    """Found by a property: where nothing speaks for aiding, doubt against it is not a contest."""
    given = case(NOTICE, IndependentConduct(), IndependentConduct(shown=False))
    trace = decide(given, engine=engine).rulings[0].decisive.trace

    assert Standing.NOT_SHOWN is trace.standing(AidingAndAbetting)


def test_questions_alike_but_for_names_are_put_to_an_engine_once():
    """Names, sources and persons make no new question; a text that a rule compares does."""

    class Counting:
        name = "counting"
        asked = 0

        def evaluate(self, question, law):
            self.asked += 1
            return engine_named("reference").evaluate(question, law)

    def asked(*facts):
        counting = Counting()
        people = tuple(
            Nonparty(id=f"n{i}", name=f"N{i}", kind=RespondentKind.BANK) for i in range(len(facts))
        )
        motion = MotionMade(id="m", relief=Relief.CEASE, against=tuple(p.id for p in people))
        given = evolve(
            case(),
            facts=tuple(
                evolve(fact, respondent=person.id, source=person.name)
                for fact, person in zip(facts, people, strict=True)
            ),
            nonparties=people,
            motions=(motion,),
        )
        decide(given, engine=counting)
        return counting.asked

    assert 1 == asked(Listing(name="a"), Listing(name="b"))
    assert 2 == asked(Listing(name="a", shown=False), Listing(name="b", shown=False))
    assert 2 == asked(Address(country="CN"), Address(country="US"))


def test_contempt_is_decided_by_its_own_standard():
    """The ruling says how well the movant had to prove it."""
    standards = [
        decide(case(NOTICE, relief=relief), engine="reference").rulings[0].standard
        for relief in (Relief.CEASE, Relief.CONTEMPT)
    ]

    assert [Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING] == standards
