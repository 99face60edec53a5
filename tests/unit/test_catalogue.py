"""What a case file can say of what happened: unknown days, denials, persons, stipulations."""

from __future__ import annotations

from datetime import date
from typing import Any

import jsonschema
import pytest
import yaml

from injunction_rules import decide
from injunction_rules.casefile.loading import dump_case, dumps_case, loads_case
from injunction_rules.casefile.schema import case_schema
from injunction_rules.changes import Changing, Situation, changing, removing
from injunction_rules.changes.phrases import changes_of, phrase
from injunction_rules.changes.wording import supposed
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.loading import loads_decision
from injunction_rules.engines import available
from injunction_rules.errors import CaseFileError, InvalidFactError
from injunction_rules.explaining.wording import substance
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import (
    FACTS,
    KNOWN,
    ActualNotice,
    Fact,
    Heard,
    Listing,
    Role,
    RoleKind,
    Violation,
    fact_name,
    needed_fields,
)
from injunction_rules.model.findings import BoundThroughRole
from injunction_rules.model.proof import Standing
from injunction_rules.queries.asked import asked
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.space.options import options
from injunction_rules.queries.timelines import timeline

BASE: dict[str, Any] = {
    "schema": "injunction-rules/case@2",
    "caption": "Owner v. Seller",
    "court": "nysd",
    "decided": "2024-06-01",
    "injunction": {"status": "in_force"},
    "enjoined_parties": [{"id": "seller", "name": "Seller"}, {"id": "maker", "name": "Maker"}],
    "nonparties": [
        {"id": "market", "name": "Market", "kind": "marketplace"},
        {"id": "bank", "name": "Bank", "kind": "bank"},
    ],
    "motions": [{"id": "cease", "relief": "cease", "against": ["market"]}],
}


def loaded(*facts: dict[str, Any], **changes: Any) -> Case:
    """The case that a file with these facts says."""
    return loads_case({**BASE, "facts": list(facts), **changes})


def fact(**said: Any) -> Fact:
    """The only fact of a case file."""
    (only,) = loaded(said).facts
    return only


def problems(*facts: dict[str, Any], **changes: Any) -> list[str]:
    """What is wrong with a file that has these facts."""
    with pytest.raises(CaseFileError) as caught:
        loaded(*facts, **changes)
    return [str(problem) for problem in caught.value.problems]


def test_an_event_may_be_known_and_its_day_not() -> None:
    """The word stands where a day does, is kept when written, and prints."""
    listing = fact(fact="listing", noticed="2024-02-01", removed="known", relisted="known")
    assert listing == Listing(noticed=date(2024, 2, 1), removed=KNOWN, relisted=KNOWN)
    assert "removed on a day that the record does not give" in substance(listing)
    case = loaded({"fact": "listing", "removed": "known"})
    assert dump_case(case)["facts"] == [{"fact": "listing", "removed": "known"}]
    assert loads_case(yaml.safe_dump(dump_case(case))) == case


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (True, "found true; write `known` where it happened and the day is not known"),
        ("yes", "found 'yes'; write `known` where it happened and the day is not known"),
        (False, "found false; write `never` where the record shows that it did not happen"),
        ("no", "found 'no'; write `never` where the record shows that it did not happen"),
        ("knwon", "found 'knwon'; did you mean 'known'?"),
        ("nevr", "found 'nevr'; did you mean 'never'?"),
        (
            3,
            "found the number 3; as in 2023-05-31; `known` where it happened on a day that is not "
            "known",
        ),
    ],
)
def test_a_truth_value_in_place_of_a_day_gets_the_word_for_it(value: object, hint: str) -> None:
    """Whoever writes that something happened is told how to say it without a day."""
    assert problems({"fact": "listing", "removed": value}) == [
        f"facts[0].removed: expected a day (YYYY-MM-DD), never or known, {hint}"
    ]


BOTH = {"fact": "actual_notice", "respondent": ["market", "bank"]}


def test_a_fact_may_speak_of_several_persons() -> None:
    """A list of ids stands where one does, and is written as it was read."""
    case = loaded(BOTH, {"fact": "violation", "party": ["seller"]})
    assert case.facts == (
        ActualNotice(respondent=("market", "bank")),
        Violation(party=("seller",)),
    )
    assert dump_case(case)["facts"] == [BOTH, {"fact": "violation", "party": ["seller"]}]
    assert loads_case(dumps_case(case)) == case
    assert loads_case(dumps_case(case, format="json"), format="json") == case


@pytest.mark.parametrize("engine_name", available())
def test_a_fact_of_several_persons_means_one_for_each(engine_name: str) -> None:
    """Every ruling is as it is where the fact is written once for each of them."""
    motions = [
        {"id": "cease", "relief": "cease", "against": ["market", "bank"]},
        {"id": "contempt", "relief": "contempt", "against": ["market", "maker"]},
    ]
    rest = [{"fact": "role", "kind": "officer", "took_part": True, "respondent": "bank"}]
    several = [
        BOTH,
        {"fact": "violation", "party": ["maker", "seller"], "timing": "after_notice"},
    ]
    apart = [
        {**fact, name: id}
        for fact in several
        for name in ("respondent", "party")
        for id in fact.get(name, ())
    ]
    decisions = [
        decide(loaded(*facts, *rest, motions=motions), engine=engine_name)
        for facts in (several, apart)
    ]
    together, single = (
        [
            (ruling.disposition, [answer.trace.conclusions for answer in ruling.answers])
            for ruling in decision.rulings
        ]
        for decision in decisions
    )
    assert together == single
    assert ("market", "bank") in [
        entry.respondent for entry in loads_decision(to_json(decisions[0])).facts.values()
    ]


def test_a_fact_of_some_says_nothing_of_the_rest() -> None:
    """Whom the list does not name the fact does not concern."""
    notice = ActualNotice(respondent=("market", "maker"), party=("seller",))
    assert notice.speaks_of("market")
    assert notice.speaks_of("maker", "seller")
    assert not notice.speaks_of("bank")
    assert not notice.speaks_of("market", "maker")
    assert ActualNotice().speaks_of("bank", "maker")
    assert not ActualNotice(respondent="market").speaks_of("mark")


@pytest.mark.parametrize(
    ("persons", "problem"),
    [
        ([], "respondent: expected at least one person, found nobody"),
        (["market", "market"], "respondent[1]: expected an id used once, found 'market' again"),
        (
            ["market", "bnak"],
            "respondent[1]: expected the id of somebody in the case, found 'bnak'; "
            "did you mean 'bank'?",
        ),
        (["market", 5], "respondent[1]: expected text, found the number 5; put it in quotes"),
        (
            [["market"]],
            "respondent[0]: expected text, found a list; if it is text, put it in quotes",
        ),
        (
            {"id": "market"},
            "respondent: expected text, found a mapping; if it is text, put it in quotes",
        ),
    ],
)
def test_what_is_wrong_with_a_list_of_persons_is_told_at_its_place(
    persons: object, problem: str
) -> None:
    """The error says which of them it is."""
    assert problems({"fact": "heard", "respondent": persons}) == [f"facts[0].{problem}"]


def test_a_list_of_persons_in_python_is_checked_too() -> None:
    """A tuple holds ids, each once; a list is no tuple."""
    for value, message in (
        ((), "Heard.party: expected at least one person, found nobody"),
        (("a", 3), "Heard.party[1]: expected text, found 3"),
        (("a", "a"), "Heard.party[1]: expected an id used once, found 'a' again"),
        (["a"], "Heard.party: expected text or a tuple, found ['a']"),
    ):
        with pytest.raises(InvalidFactError) as caught:
            Heard(party=value)  # type: ignore[arg-type]
        assert str(caught.value) == message


def test_an_unreadable_person_hides_no_other_fault() -> None:
    """A reference in a list to a person whose entry cannot be read is no second fault."""
    nonparties = [{"id": "market", "name": "Market", "kind": "marketplace"}, {"id": 7}]
    assert not [
        problem
        for problem in problems({"fact": "heard", "respondent": ["bank"]}, nonparties=nonparties)
        if problem.startswith("facts")
    ]


def test_several_persons_are_named_where_a_change_is_said() -> None:
    """A change of such a fact names them by id, or by name where there is a case."""
    case = loaded(BOTH, {"fact": "violation", "party": ["seller", "maker"]})
    notice, violation = case.facts
    assert str(removing(notice)) == "remove: actual notice, undisputed, of market and bank"
    assert supposed(removing(notice), case, ()).endswith("of Market and Bank")
    assert supposed(removing(violation), case, ()).endswith("of Seller and Maker")
    assert supposed(removing(notice), case, (), whom="market").endswith("of Market and Bank")
    alone = removing(ActualNotice(respondent=("bank",)))
    assert supposed(alone, case, (), whom="bank") == "remove: actual notice, undisputed"


NEEDED = [kind for kind in FACTS.values() if needed_fields(kind)]


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_can_be_denied_without_its_kind(name: str) -> None:
    """A denial that leaves out even what a fact must say denies the whole kind."""
    (denial,) = loaded({"fact": name, "shown": False}).facts
    assert denial == FACTS[name](shown=False)
    assert denial.stated() == {}
    assert dump_case(loaded({"fact": name, "shown": False}))["facts"] == [
        {"fact": name, "shown": False}
    ]


def test_the_denials_without_a_kind_are_those_of_five_facts() -> None:
    """The rest have no key that a fact must have."""
    assert [fact_name(kind) for kind in NEEDED] == [
        "knowledge",
        "purpose",
        "role",
        "part_in_litigation",
        "receivership",
    ]


@pytest.mark.parametrize("engine_name", available())
def test_a_general_denial_contradicts_each_fact_of_the_kind(engine_name: str) -> None:
    """Of an officer and a denial of every role, both undisputed, neither prevails."""
    claim = {"fact": "role", "kind": "officer"}
    for facts, standing in (
        ([claim], Standing.SHOWN),
        ([claim, {"fact": "role", "shown": False}], Standing.CONTESTED),
        ([{**claim, "proof": "alleged"}, {"fact": "role", "shown": False}], Standing.NOT_SHOWN),
    ):
        decision = decide(
            loaded({"fact": "actual_notice"}, *facts, decided="2024-06-01"), engine=engine_name
        )
        conclusion = decision.rulings[0].decisive.trace.conclusion(BoundThroughRole)
        assert conclusion.standing is standing


def test_what_is_shown_must_say_its_kind() -> None:
    """The key that is missing is named, along with everything else that is wrong."""
    assert problems({"fact": "role", "current": "y"}, {"fact": "knowledge", "of": None}) == [
        "facts[0].kind: expected a known word, found nothing; add the key `kind`",
        "facts[0].current: expected true or false, found 'y'; did you mean true?",
        "facts[1].of: expected a known word, found nothing; add the key `of`",
    ]
    with pytest.raises(InvalidFactError, match=r"Role.kind: expected a RoleKind, found nothing"):
        Role()


@pytest.mark.parametrize("kind", NEEDED)
def test_the_schema_lets_only_a_denial_leave_the_kind_out(kind: type[Fact]) -> None:
    """An editor asks for the key unless the fact is denied."""
    (name,) = needed_fields(kind)
    schema = case_schema()["$defs"][fact_name(kind)]
    assert name not in schema["required"]
    assert schema["else"] == {"required": [name]}
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid({"fact": fact_name(kind), "shown": False})
    assert not validator.is_valid({"fact": fact_name(kind)})
    assert not validator.is_valid({"fact": fact_name(kind), "shown": True})


# Messages that once misled.


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            {"fact": "violation", "timing": "after_order"},
            "facts[0].timing: expected a known word, found 'after_order'; after the order it is "
            "`before_notice` or `after_notice`",
        ),
        (
            {"fact": "violation", "timing": "after_notce"},
            "facts[0].timing: expected a known word, found 'after_notce'; "
            "did you mean 'after_notice'?",
        ),
        (
            {"fact": "violation", "party": "bank"},
            "facts[0].party: expected the id of an enjoined party, found 'bank', a nonparty; "
            "use `respondent` for a nonparty",
        ),
        (
            {"fact": "violation", "party": ["seller", "bank"]},
            "facts[0].party[1]: expected the id of an enjoined party, found 'bank', a nonparty; "
            "use `respondent` for a nonparty",
        ),
        (
            {"fact": "violation", "party": "selelr"},
            "facts[0].party: expected the id of an enjoined party, found 'selelr'; "
            "did you mean 'seller'?",
        ),
    ],
)
def test_a_hint_leads_to_what_was_meant(said: dict[str, Any], problem: str) -> None:
    """The nearest word is not its contrary, and a nonparty is not called nobody."""
    assert problems(said) == [problem]


def test_a_stipulation_of_a_nonparty_as_a_party_is_told_so_too() -> None:
    """The same sentence stands wherever a party may be named."""
    assert problems(stipulated=[{"finding": "in-force", "party": "bank"}]) == [
        "stipulated[0].party: expected the id of an enjoined party, found 'bank', a nonparty; "
        "use `respondent` for a nonparty"
    ]


@pytest.mark.parametrize(
    ("relief", "person", "problem"),
    [
        (
            "cease",
            "seller",
            "expected a nonparty, for relief cease, found 'seller', an enjoined party; "
            "use `comply` against a party",
        ),
        (
            "comply",
            "bank",
            "expected an enjoined party, for relief comply, found 'bank', a nonparty; "
            "use `cease` against a nonparty",
        ),
    ],
)
def test_a_motion_for_the_wrong_relief_names_the_right_one(
    relief: str, person: str, problem: str
) -> None:
    """Each relief that does not fit says which does."""
    motions = [{"id": "m", "relief": relief, "against": [person]}]
    assert problems(motions=motions) == [f"motions[0].against[0]: {problem}"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "{fact: heard, source: ECF No. 3, ¶ 4}",
            "facts[0]['¶ 4'] (line 8): expected a key of heard, found '¶ 4'; "
            "the comma before it ends the value of `source`; put that value in quotes: "
            '"ECF No. 3, ¶ 4"',
        ),
        (
            "{fact: heard, sorce: ECF No. 3}",
            "facts[0].sorce (line 8): expected a key of heard, found 'sorce'; "
            "did you mean 'source'?",
        ),
        (
            "{fact: heard, 4 x: 1}",
            "facts[0]['4 x'] (line 8): expected a key of heard, found '4 x'; one of fact, "
            "party, proof, respondent, shown, source",
        ),
        (
            "{4 x, fact: heard}",
            "facts[0]['4 x'] (line 8): expected a key of heard, found '4 x'; one of fact, "
            "party, proof, respondent, shown, source",
        ),
    ],
)
def test_the_rest_of_a_value_after_a_comma_is_told_as_such(line: str, problem: str) -> None:
    """In a mapping in braces an unquoted comma ends the value, and the hint says so."""
    text = f"""\
schema: injunction-rules/case@2
caption: Owner v. Seller
court: nysd
decided: 2024-06-01
injunction: {{}}
enjoined_parties: [{{id: seller, name: Seller}}]
facts:
- {line}
motions: [{{id: comply, relief: comply, against: [seller]}}]
"""
    with pytest.raises(CaseFileError) as caught:
        loads_case(text)
    assert [str(each) for each in caught.value.problems] == [problem]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"enjoined_parties": [{"id": None, "name": "Seller"}]},
            "enjoined_parties[0].id: expected text, found nothing; "
            "give it, in quotes if it is meant as that word",
        ),
        (
            {"caption": None},
            "caption: expected text, found nothing; give it, in quotes if it is meant as that word",
        ),
        ({"motions": None}, "motions: expected a list, found nothing; give it: the key is needed"),
        ({"notes": None}, "notes: expected text, found nothing; give it, or leave the key out"),
        ({"nonparties": None}, "nonparties: expected a list, found nothing; leave the key out"),
    ],
)
def test_what_is_required_is_not_to_be_left_out(changes: dict[str, Any], problem: str) -> None:
    """The advice to leave a key out is given only where it may be."""
    assert problem in problems(**changes)


def test_a_timeline_says_that_an_event_without_a_day_is_undated() -> None:
    """A listing that came down on some day is among the facts that no day places."""
    listing = {"fact": "listing", "noticed": "2024-02-01", "removed": "known"}
    case = loaded(
        listing,
        {**BOTH, "on": "2024-01-15"},
        {"fact": "violation", "timing": "after_notice"},
        injunction={"status": "in_force", "entered": "2024-01-01"},
    )
    found = timeline(case)
    assert [type(each) for each in found.undated] == [Listing]


@pytest.mark.parametrize("value", [KNOWN, date(2024, 2, 2)])
def test_a_what_if_may_say_that_an_event_is_known(value: object) -> None:
    """A phrase sets the word as a case file says it, and the change says it in words."""
    case = loaded({"fact": "listing", "noticed": "2024-02-01", "removed": "never"})
    word = "known" if value is KNOWN else str(value)
    said = phrase(f"set facts[0].removed={word}")
    assert said is not None
    (change,) = changes_of(Situation(case), [said])
    assert change == changing(case.facts[0], removed=value)
    assert ("on a day that the record does not give" in str(change)) is (value is KNOWN)


def test_the_schema_knows_the_new_words() -> None:
    """An editor accepts unknown days and lists of persons, and no other word in their place."""
    validator = jsonschema.Draft202012Validator(case_schema())
    listing = {"fact": "listing", "noticed": "known", "removed": "never", "party": ["seller"]}
    assert validator.is_valid({**BASE, "facts": [listing]})
    for wrong in (
        {**listing, "removed": True},
        {**listing, "removed": "knwon"},
        {**listing, "party": []},
        {**listing, "party": ["seller", "seller"]},
        {**listing, "party": [3]},
    ):
        assert not validator.is_valid({**BASE, "facts": [wrong]})


def test_the_contrary_of_a_general_denial_is_a_fact_of_each_kind() -> None:
    """A query that turns such a denial round tries every kind that a rule can tell apart."""
    case = loaded(
        {"fact": "actual_notice"},
        {"fact": "violation", "timing": "after_notice"},
        {"fact": "role", "shown": False, "respondent": "market", "source": "Tr. 5"},
    )
    which = asked(case, "cease", "market")
    contraries = [
        change.new
        for change in options(which, over=["facts"])
        if isinstance(change, Changing) and change.old == case.facts[2] and change.new.shown
    ]
    assert Role(kind=RoleKind.OFFICER, respondent="market", source="Tr. 5") in contraries
    assert all(isinstance(fact, Role) and fact.kind is not None for fact in contraries)
    found = flips(case, "cease", "market", over=["facts"], most=1)
    assert {Changing(case.facts[2], new) for new in contraries} & {
        part for flip in found for part in flip.changes.parts
    }
