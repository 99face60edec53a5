"""A package of somebody else's adds facts, rules and courts, in files as in memory."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import attrs
import jsonschema
import pytest
from acme_rules import RULES as ACME
from acme_rules.facts import OrderForm, OrderSought, Right, RightEnforced, StorageForUsers
from acme_rules.safe_harbor import ONLY_LISTED_FORMS, STORAGE, UNDER_RULE_65, WITHIN_SAFE_HARBOR
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from injunction_rules import (
    RULES,
    compare,
    decide,
    decide_many,
    dumps_case,
    flips,
    is_stable,
    load_case,
    loads_case,
    next_facts,
    requires,
    what_if,
    why,
)
from injunction_rules.casefile.loading import dump_case
from injunction_rules.casefile.schema import case_schema
from injunction_rules.changes import Situation, changing, heard_in
from injunction_rules.changes.phrases import Phrase, changes_of, phrases_of
from injunction_rules.engines import available
from injunction_rules.errors import CaseFileError, RuleError
from injunction_rules.explaining.wording import condition
from injunction_rules.explaining.wording import fact as in_words
from injunction_rules.model.authorities import Authority, Kind, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import exactly, shown
from injunction_rules.model.courts import COURTS, Court
from injunction_rules.model.facts import FACTS, Fact, Relief
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.comparisons.search import Known, Relation
from injunction_rules.testing import cases, facts

FILE = Path(__file__).parents[2] / "examples" / "acme_rules" / "case.yaml"
CASE = load_case(FILE, rules=ACME)
RULED = {
    "vault": Disposition.DENIED,
    "shelf": Disposition.GRANTED,
    "attic": Disposition.OPEN,
}
OWN_FACTS = (RightEnforced, StorageForUsers, OrderSought)


# Facts.


def test_a_rule_book_knows_the_facts_for_which_its_rules_ask():
    """Ours knows ours; theirs knows three more, by the names of their classes."""
    assert FACTS == RULES.facts
    assert list(ACME.facts) == [*FACTS, "right_enforced", "storage_for_users", "order_sought"]


@pytest.mark.parametrize("name", available())
def test_every_engine_decides_by_facts_of_another_package(name):
    """The safe harbor denies one motion, leaves one open, and lets one be granted."""
    decision = decide(CASE, ACME, engine=name)

    assert RULED == {one.against: one.disposition for one in decision.rulings}
    assert {Disposition.GRANTED} == {one.disposition for one in decide(CASE, engine=name).rulings}


@given(cases(rules=ACME))
def test_the_engines_agree_on_cases_of_another_package(case):
    """Whatever facts are drawn, the reference and the default engine trace them alike."""
    reference, compiled = (decide(case, ACME, engine=one) for one in ("reference", "compiled"))

    assert reference.rulings == compiled.rulings


def drawn_from(strategy):
    """List what a strategy draws."""
    drawn = []

    @settings(max_examples=200)
    @given(strategy)
    def draw(value):
        drawn.append(value)

    draw()
    return drawn


@pytest.mark.parametrize("kind", OWN_FACTS)
def test_facts_of_another_package_can_be_drawn(kind):
    """A strategy draws them from their classes alone."""
    drawn = drawn_from(facts(kind))

    assert {kind} == set(map(type, drawn))
    assert len(set(drawn)) > 1


def test_what_contradicts_itself_is_not_drawn():
    """A fact whose fields contradict one another is left out of what is drawn."""

    @frozen(kw_only=True)
    class Counted(Fact):
        many: bool | None = None

        def faults(self):
            if self.many and self.shown:
                yield "many", "few where they are shown", "many"

    drawn = drawn_from(facts(Counted))

    assert any(fact.many for fact in drawn)
    assert not any(fact.many and fact.shown for fact in drawn)


# Case files.


def test_a_case_file_names_facts_only_under_rules_that_know_them():
    """Under our rules the same file has a problem for each unknown fact."""
    with pytest.raises(CaseFileError) as caught:
        load_case(FILE)

    assert {"facts[0].fact", "facts[8].fact", "facts[9].fact"} < {
        one.path for one in caught.value.problems
    }
    assert len(caught.value.problems) == sum(isinstance(one, OWN_FACTS) for one in CASE.facts)


def test_a_misspelt_fact_of_another_package_is_corrected():
    """The nearest of all known names is offered, and what else is wrong is told too."""
    text = FILE.read_text(encoding="utf-8")
    text = text.replace("right_enforced", "right_enforcd").replace("[vault, shelf", "[valt, shelf")

    with pytest.raises(CaseFileError) as caught:
        loads_case(text, rules=ACME)

    assert ["did you mean 'right_enforced'?", "did you mean 'vault'?"] == [
        problem.hint for problem in caught.value.problems
    ]


@pytest.mark.parametrize("form", ["yaml", "json"])
@given(cases(rules=ACME))
def test_a_case_of_another_package_is_written_and_read(form, case):
    """What is written under rules is read under them as the same case."""
    text = dumps_case(case, format=form, rules=ACME)

    assert case == loads_case(text, format=form, rules=ACME)


def test_a_case_that_cannot_be_read_is_not_written():
    """Without the rules that know a fact, a case that states it is refused."""
    with pytest.raises(CaseFileError, match="a fact that a case file may list"):
        dumps_case(CASE)


@given(cases(rules=ACME))
def test_the_schema_of_a_rule_book_describes_its_case_files(case):
    """Every case of the other package validates."""
    jsonschema.Draft202012Validator(case_schema(ACME)).validate(dump_case(case, rules=ACME))


def test_the_schema_speaks_in_the_words_of_the_other_package():
    """Its docstrings describe its facts and its words."""
    described = case_schema(ACME)["$defs"]["order_sought"]

    assert "What the movant asks the court to order the provider to do." == described["description"]
    form = described["properties"]["form"]
    assert [one.value for one in OrderForm] == form["anyOf"][0]["enum"]
    assert "What the order sought would have the provider do." == form["description"]


# Words.


def test_facts_are_said_in_their_own_words():
    """Words stand beside the fact; without them its name is said."""

    @frozen(kw_only=True)
    class WarningGiven(Fact):
        repeated: bool | None = None

    fact = RightEnforced(right=Right.COPYRIGHT)
    assert "injunction that enforces a right in copyright, undisputed" == in_words(fact)
    assert "the record shows warning given, not repeated" == condition(
        shown(WarningGiven, repeated=exactly(False))
    )


# Questions.


def test_two_laws_that_a_fact_of_another_package_separates_are_separated():
    """The smallest fact pattern is found, names the new facts, and is proved to be all."""
    (compared,) = compare(RULES, ACME, relief=[Relief.CEASE]).motions

    assert compared.relation is Relation.STRICTER
    assert compared.none_looser is Known.PROVED
    (separation,) = compared.stricter
    assert set(OWN_FACTS) < set(map(type, separation.facts))
    assert [["17-usc-512"]] == [[one.authority.id for one in many] for many in separation.because]


def test_questions_about_a_case_try_the_facts_of_another_package():
    """Flips, requirements, next facts and stability change them and add them."""
    situation = Situation(CASE, ACME)
    to_vault = {"motion": "cease", "against": "vault"}

    flipped = flips(situation, **to_vault, over=("facts",), most=1)
    assert {StorageForUsers, OrderSought} < {
        type(part.removed) for flip in flipped for part in flip.changes.parts
    }
    assert all(str(way) for way in requires(situation, **to_vault))
    silent = Situation(evolve(CASE, facts=CASE.facts[1:8]), ACME)
    assert set(OWN_FACTS) <= {type(one.added) for one in is_stable(silent, **to_vault).unknown}
    unasked = Situation(evolve(CASE, facts=CASE.facts[:9]), ACME)
    assert OrderSought in {type(one.fact.added) for one in next_facts(unasked, **to_vault)}


def test_a_change_of_a_fact_of_another_package_is_said_and_read():
    """On the command line such a fact is changed as any other."""
    change = changing(CASE.facts[9], form=OrderForm.NO_ACCOUNT)
    phrases = phrases_of(change, CASE)

    assert (Phrase("set", "order_sought of vault.form=no_account"),) == phrases
    assert (change,) == changes_of(Situation(CASE, ACME), phrases)
    after = what_if(Situation(CASE, ACME), change).after
    assert Disposition.GRANTED is after.ruling("cease", "vault").disposition


def test_a_finding_of_another_package_is_explained():
    """The proof of its finding rests on its rule and its facts."""
    said = str(why(decide(CASE, ACME), WITHIN_SAFE_HARBOR, motion="cease", against="vault"))

    assert STORAGE.id in said
    assert "storage at the direction of users with a designated agent" in " ".join(said.split())


# Many cases.


def test_processes_decide_by_rules_of_another_package():
    """Rule book, case files and decisions go to other processes and come back."""
    here = decide(CASE, ACME)
    results = list(decide_many([FILE, CASE], ACME, processes=2, progress=False))

    assert [None, None] == [one.error for one in results]
    assert [here.rulings, here.rulings] == [one.decision.rulings for one in results]


# Doctrines and cases given as lists.


def test_lists_are_taken_for_tuples():
    """Open points, courts, people and facts may be given as lists: what is made can be decided."""
    listed = evolve(
        CASE,
        enjoined_parties=[*CASE.enjoined_parties],
        nonparties=[*CASE.nonparties],
        facts=[*CASE.facts],
        motions=[evolve(one, against=[*one.against]) for one in CASE.motions],
        outcome=[],
    )

    assert CASE == listed
    assert hash(listed) == hash(CASE)
    assert isinstance(ACME.doctrines[-1].open_points, tuple)
    assert ACME.doctrines[-1].open_points[0] in decide(listed, ACME).open_points


def test_a_text_is_no_list_of_texts():
    """A bare text where several are wanted is refused and not taken apart."""
    with pytest.raises(RuleError, match="put it in brackets"):
        evolve(ACME.doctrines[-1], open_points="All of it.")


def test_two_kinds_of_fact_may_not_share_a_name():
    """Neither with one of ours nor with what a case file calls its parts."""

    def asking(kind):
        rule = evolve(UNDER_RULE_65, when=shown(kind))
        return ACME.replacing(rule)

    for name in ("Listing", "Motion", "RightEnforced"):
        with pytest.raises(RuleError, match="two kinds of fact are called"):
            asking(frozen(kw_only=True)(type(name, (Fact,), {})))


@pytest.mark.parametrize(
    ("hint", "refused"),
    [
        (float | None, "is <class 'float'>: a field of a fact is text"),
        (list[int] | None, "a field of a fact is text"),
        (tuple[str, ...], "a field of a fact is text"),
        ("Elsewhere", "define its types at the top of a module"),
    ],
)
def test_a_fact_has_fields_that_a_case_file_can_give(hint, refused):
    """A field of another type is refused when a rule book asks for the fact."""
    share = attrs.field(default=None, type=hint)
    kind = attrs.make_class("Share", {"share": share}, bases=(Fact,), frozen=True, kw_only=True)

    with pytest.raises(RuleError, match=refused):
        ACME.replacing(evolve(UNDER_RULE_65, when=shown(kind)))


# Courts.

NYSB = Court("nysb", "Bankr. S.D.N.Y.", "ca2")
LOCAL = Authority(
    "nysb-local-rule",
    "A local rule of the bankruptcy court",
    "Bankr. S.D.N.Y. Local R. 1",
    "2020",
    kind=Kind.LOCAL_RULE,
    courts=[NYSB],
)
DECISION = Authority("in-re-nest", "In re Nest", "1 B.R. 1", "2020", NYSB)
CITING = ACME.replacing(evolve(ONLY_LISTED_FORMS, cites=[*ONLY_LISTED_FORMS.cites, DECISION]))
GIVEN = RuleBook(ACME.doctrines, ACME.standards, [NYSB])


@pytest.mark.parametrize("rules", [CITING, GIVEN])
def test_a_court_of_another_package_is_heard(rules):
    """A rule book knows the courts given and those that decided what its rules cite."""
    text = FILE.read_text(encoding="utf-8").replace("court: nysd", "court: nysb")
    case = loads_case(text, rules=rules)

    assert NYSB == rules.courts["nysb"] == case.court
    assert "court: nysb\n" in dumps_case(case, rules=rules)
    assert case == loads_case(dumps_case(case, rules=rules), rules=rules)
    assert "nysb" in case_schema(rules)["properties"]["court"]["enum"]
    decision = decide(case, rules)
    assert RULED == {one.against: one.disposition for one in decision.rulings}
    assert "Bankr. S.D.N.Y." in str(decision)
    assert "nysb" == json.loads(json.dumps(decision.receipt.forum))
    (there,) = decide_many([case], rules, forum="nysb", progress=False)
    assert decision == there.decision


def test_a_court_that_no_rule_book_knows_is_refused():
    """In a file, in a decision and in a supposition, with the nearest one named."""
    text = FILE.read_text(encoding="utf-8").replace("court: nysd", "court: nysb")
    with pytest.raises(CaseFileError, match="the id of a federal court"):
        loads_case(text, rules=ACME)
    with pytest.raises(RuleError, match="no federal court 'nysb'"):
        decide(CASE, ACME, forum="nysb")
    assert decide(CASE, GIVEN, forum="nysb").receipt.forum == NYSB


def test_a_court_is_supposed_to_decide():
    """By its value in Python, by its id on the command line."""
    (change,) = changes_of(Situation(CASE, GIVEN), [Phrase("forum", "nysb")])

    assert heard_in(NYSB) == change
    assert "heard in Bankr. S.D.N.Y." == str(change)
    assert (Phrase("forum", "nysb"),) == phrases_of(change, CASE)


def test_laws_in_a_court_of_another_package_are_compared():
    """The court may be known to one of the two books alone."""
    assert NYSB == compare(RULES, GIVEN, forum="nysb", relief=[Relief.COMPLY]).first.forum


def test_who_binds_a_court_of_another_package():
    """Its court of appeals binds it; it persuades itself and is remote elsewhere."""
    day = CASE.as_of
    second = next(one for one in RULES.rule("notice.actual").cites if one.authority.court == "ca2")

    assert Weight.BINDING is second.authority.weight(NYSB, day)
    assert Weight.PERSUASIVE is DECISION.weight(NYSB, day)
    assert Weight.REMOTE is DECISION.weight("nysd", day)
    assert Weight.BINDING is LOCAL.weight(NYSB, day)
    assert Weight.REMOTE is LOCAL.weight("nysd", day)
    assert "In re Nest, 1 B.R. 1 (Bankr. S.D.N.Y. 2020)" == DECISION.at("").text


def test_a_court_is_a_value():
    """It equals its id and no other court of that id, and pickles as it is."""
    other = Court("nysb", "Bankr. S.D.N.Y.", "ca3")

    assert NYSB == "nysb"
    assert NYSB != other
    assert other not in {NYSB}
    assert NYSB == pickle.loads(pickle.dumps(NYSB))
    assert repr(NYSB) == "Court(id='nysb', abbreviation='Bankr. S.D.N.Y.', circuit='ca2')"
    assert Court("nysd", "S.D.N.Y.", "ca2") == COURTS["nysd"]
    for id in ("", "nysd"):
        with pytest.raises(RuleError, match="give it an id that no federal court has"):
            Court(id, "N.D. Nowhere")


def test_rule_books_with_courts_are_values():
    """Courts are part of a book's hash, are pickled with it, and are joined with it."""
    other = Court("nysb", "Bankr. S.D.N.Y.", "ca3")

    assert GIVEN != ACME
    assert GIVEN.hash != ACME.hash
    assert GIVEN == pickle.loads(pickle.dumps(GIVEN))
    assert GIVEN == ACME | GIVEN == GIVEN | GIVEN
    assert CITING.courts == GIVEN.courts
    with pytest.raises(RuleError, match="two courts are called 'nysb'"):
        GIVEN | RuleBook(ACME.doctrines, ACME.standards, [other])


@given(st.data())
def test_cases_are_drawn_in_courts_of_another_package(data):
    """The forum of a drawn case is one that the rules know."""
    assert data.draw(cases(rules=GIVEN)).court in GIVEN.courts
