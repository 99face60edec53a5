"""What nobody disputes stands without a rule, and every trace says so and where."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from injunction_rules import decide, what_if
from injunction_rules.casefile.loading import dump_case, dumps_case, loads_case
from injunction_rules.casefile.schema import case_schema
from injunction_rules.changes import Situation, stipulating
from injunction_rules.decisions.data import to_data, to_json
from injunction_rules.decisions.decide import answer
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.decisions.loading import loads_decision
from injunction_rules.engines import available, engine
from injunction_rules.errors import CaseFileError, InvalidFactError, RuleError
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case, Disposition, Stipulation
from injunction_rules.model.findings import HadActualNotice, InjunctionContinues, PartyViolated
from injunction_rules.model.proof import Standing
from injunction_rules.model.questions import questions
from injunction_rules.queries.asked import asked
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.space.options import options
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.whys import why
from injunction_rules.semantics.weighing import law_of

NOTICE = {
    "finding": "had-actual-notice",
    "respondent": ["market", "bank"],
    "source": "ECF No. 30 ¶ 2",
}
BREACH = {"finding": "party-violated", "party": "seller", "source": "Tr. 5"}

FILE: dict[str, Any] = {
    "schema": "injunction-rules/case@2",
    "caption": "Owner v. Seller",
    "court": "nysd",
    "decided": "2024-06-01",
    "injunction": {"status": "in_force"},
    "enjoined_parties": [{"id": "seller", "name": "Seller"}, {"id": "maker", "name": "Maker"}],
    "nonparties": [
        {"id": "market", "name": "Market", "kind": "marketplace"},
        {"id": "bank", "name": "Bank", "kind": "bank"},
        {"id": "host", "name": "Host", "kind": "host"},
    ],
    "facts": [{"fact": "role", "kind": "officer"}],
    "stipulated": [NOTICE, BREACH],
    "motions": [{"id": "cease", "relief": "cease", "against": ["market", "bank", "host"]}],
}


def loaded(**changes: Any) -> Case:
    return loads_case({**FILE, **changes})


def standings(case: Case, name: str, finding: Any) -> dict[tuple[str, str], Standing]:
    """Where a finding stands in each answer, by respondent and party."""
    return {
        (ruling.against, reply.party): reply.trace.standing(finding)
        for ruling in decide(case, engine=name).rulings
        for reply in ruling.answers
    }


@pytest.mark.parametrize("name", available())
def test_it_stands_for_the_persons_it_names_and_no_others(name: str) -> None:
    """Every engine takes it for those respondents and those parties alone."""
    case = loaded()
    assert {
        person
        for (person, _), standing in standings(case, name, HadActualNotice).items()
        if standing is Standing.SHOWN
    } == {"market", "bank"}
    assert {
        party
        for (_, party), standing in standings(case, name, PartyViolated).items()
        if standing is Standing.SHOWN
    } == {"seller"}
    assert [ruling.disposition for ruling in decide(case, engine=name).rulings] == [
        Disposition.GRANTED,
        Disposition.GRANTED,
        Disposition.DENIED,
    ]


@pytest.mark.parametrize("name", available())
def test_the_contrary_may_be_undisputed(name: str) -> None:
    """With `shown: false` the finding is refuted, whatever the facts say."""
    case = loaded(facts=[{"fact": "actual_notice"}], stipulated=[{**NOTICE, "shown": False}])
    assert standings(case, name, HadActualNotice)["bank", "maker"] is Standing.REFUTED
    assert standings(case, name, HadActualNotice)["host", "maker"] is Standing.SHOWN


def test_every_form_of_a_decision_says_that_it_is_stipulated_and_where() -> None:
    """Terminal, order in prose, JSON, graph and the answer to why give the source."""
    decision = decide(loaded())
    said = "shown, stipulated (ECF No. 30 ¶ 2)"
    assert "= actual notice of the order" in str(decision)
    assert "stipulated (ECF No. 30 ¶ 2)" in str(decision)
    assert "stipulated (ECF No. 30 ¶ 2)" in draft_markdown(decision)
    assert said in decision._repr_html_()
    ruling = decision.ruling("cease", "bank")
    conclusion = ruling.decisive.trace.conclusion(HadActualNotice)
    assert (conclusion.stipulated, conclusion.source) == (True, "ECF No. 30 ¶ 2")
    assert repr(conclusion) == f"<Conclusion {said}: actual notice of the order>"
    assert said in str(why(ruling, HadActualNotice))
    stipulated = [
        (id, finding["source"])
        for reasons in to_data(decision)["reasons"]
        for id, finding in reasons["findings"].items()
        if finding.get("stipulated")
    ]
    assert set(stipulated) == {
        ("had-actual-notice", "ECF No. 30 ¶ 2"),
        ("party-violated", "Tr. 5"),
    }
    assert loads_decision(to_json(decision)) is not None


def test_questions_alike_but_for_what_is_stipulated_are_answered_apart() -> None:
    """The same facts of two persons are not one question where a source differs."""
    case = loaded(
        stipulated=[
            {"finding": "had-actual-notice", "respondent": "market", "source": "A"},
            {"finding": "had-actual-notice", "respondent": "bank", "source": "B"},
        ]
    )
    assert {
        ruling.against: ruling.decisive.trace.conclusion(HadActualNotice).source
        for ruling in decide(case).rulings
    } == {"market": "A", "bank": "B", "host": ""}


def test_of_several_that_say_the_same_the_first_with_a_place_is_named() -> None:
    """Saying it twice changes nothing."""
    case = loaded(
        stipulated=[
            {"finding": "had-actual-notice"},
            {"finding": "had-actual-notice", "source": "A"},
            {"finding": "had-actual-notice", "source": "B"},
        ]
    )
    (reply, *_) = decide(case).rulings[0].answers
    assert reply.trace.conclusion(HadActualNotice).source == "A"


def test_without_a_source_only_the_word_is_printed() -> None:
    """A place that nobody gave is not made up."""
    case = loaded(stipulated=[{"finding": "had-actual-notice"}, {"finding": "party-violated"}])
    assert "= actual notice of the order stipulated" in " ".join(str(decide(case)).split())


def test_a_finding_that_no_rule_speaks_of_stands_too() -> None:
    """What a ruling asks for beside the rules is in the trace with its source."""
    stipulated = (Stipulation(finding=InjunctionContinues.id, source="A"),)
    case = evolve(loaded(), stipulated=stipulated)
    question = next(questions(case))
    law = law_of(RULES, case.court, case.as_of)
    conclusion = answer(question, law, engine("reference")).trace.conclusion(InjunctionContinues)
    assert (conclusion.standing, conclusion.source) == (Standing.SHOWN, "A")


def test_what_is_supposed_for_arguments_sake_is_supposed_against_it() -> None:
    """A what-if may ask what would be if it were disputed, and its trace names no place."""
    case = loaded()
    change = stipulating(HadActualNotice, Standing.REFUTED)
    decision = what_if(case, change).after
    assert decision.ruling("cease", "bank").disposition is Disposition.DENIED
    (reply, *_) = decision.ruling("cease", "bank").answers
    conclusion = reply.trace.conclusion(HadActualNotice)
    assert (conclusion.standing, conclusion.source) == (Standing.REFUTED, "")


@pytest.mark.parametrize("person", ["market", "host"])
def test_the_queries_know_it(person: str) -> None:
    """What the compiled space says of the case as it is and as changed is what deciding says."""
    which = asked(loaded(), "cease", person)
    tried = (
        stipulating(HadActualNotice, Standing.NOT_SHOWN),
        *options(which, over=["facts"])[:6],
    )
    space = Space(which.situation, which.motion, which.against, tried)
    assert space.now is decide(loaded()).ruling("cease", person).disposition
    for change in tried:
        ruling = change.apply(which.situation).decide().ruling("cease", person)
        changed = Space(change.apply(which.situation), which.motion, which.against, ()).now
        assert changed is ruling.disposition


def test_no_smallest_change_denies_what_is_stipulated() -> None:
    """A fact on which only the stipulated finding rests changes nothing."""
    found = flips(loaded(), "cease", "market", over=["facts"], most=1)
    assert "actual notice" not in str(found)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        (
            {"finding": "had-actual-notcie"},
            "stipulated[0].finding: expected the id of a finding, found 'had-actual-notcie'; "
            "did you mean 'had-actual-notice'?",
        ),
        (
            {"finding": "had-actual-notice", "respondent": "bnak"},
            "stipulated[0].respondent: expected the id of somebody in the case, found 'bnak'; "
            "did you mean 'bank'?",
        ),
        (
            {"finding": "had-actual-notice", "party": ["seller", "seller"]},
            "stipulated[0].party[1]: expected an id used once, found 'seller' again",
        ),
        (
            {"finding": "had-actual-notice", "qqq": "shown"},
            "stipulated[0].qqq: expected a key of stipulation, found 'qqq'; one of "
            "finding, order, party, respondent, shown, source",
        ),
        ({}, "stipulated[0].finding: expected text, found nothing; add the key `finding`"),
    ],
)
def test_a_stipulation_that_says_nothing_is_told(changed: dict[str, Any], problem: str) -> None:
    """Each mistake has its sentence and the nearest word."""
    with pytest.raises(CaseFileError) as caught:
        loaded(stipulated=[changed])
    assert [str(each) for each in caught.value.problems] == [problem]


def test_a_finding_cannot_be_undisputed_and_so_its_contrary() -> None:
    """Two stipulations that reach one person in both ways contradict one another."""
    with pytest.raises(CaseFileError) as caught:
        loaded(stipulated=[NOTICE, {**NOTICE, "respondent": "bank", "shown": False}])
    assert [str(problem) for problem in caught.value.problems] == [
        "stipulated[1].shown: expected nothing contrary to stipulated[0], found false"
    ]
    apart = [NOTICE, {**NOTICE, "respondent": "host", "shown": False}]
    assert len(loaded(stipulated=apart).stipulated) == 2


def test_a_fault_elsewhere_hides_none_in_what_is_stipulated() -> None:
    """A stipulation that cannot be read keeps its persons, and hides no other fault."""
    with pytest.raises(CaseFileError) as caught:
        loaded(
            stipulated=[{"finding": "nothing-like-it", "party": "bnak"}, NOTICE],
            facts=[{"fact": "role", "kind": "officer", "respondent": "nobody"}],
        )
    assert [str(problem).split(":")[0] for problem in caught.value.problems] == [
        "facts[0].respondent",
        "stipulated[0].finding",
        "stipulated[0].party",
    ]


def test_it_is_written_as_it_was_read() -> None:
    """Load, dump, load is identity, in YAML and JSON."""
    case = loaded()
    assert dump_case(case)["stipulated"] == [NOTICE, BREACH]
    assert loads_case(dumps_case(case)) == case
    assert loads_case(dumps_case(case, format="json"), format="json") == case


def test_the_schema_lists_the_findings() -> None:
    """An editor completes the ids and refuses others."""
    validator = jsonschema.Draft202012Validator(case_schema())
    assert validator.is_valid(json.loads(json.dumps(FILE)))
    assert not validator.is_valid({**FILE, "stipulated": [{"finding": "none-such"}]})


def test_an_unknown_finding_in_python_is_told_when_it_is_decided() -> None:
    """A case does not know the rules; who decides it does, and names the nearest."""
    case = evolve(loaded(), stipulated=(Stipulation(finding="had-actual-notcie"),))
    with pytest.raises(RuleError, match="did you mean 'had-actual-notice'"):
        decide(case)
    with pytest.raises(InvalidFactError, match="the id of somebody"):
        evolve(loaded(), stipulated=(Stipulation(finding="in-force", respondent="x"),))


def test_a_situation_with_stipulations_decides_as_its_case() -> None:
    """A situation hands the case on as it is."""
    assert Situation(loaded()).decide().rulings == decide(loaded()).rulings
