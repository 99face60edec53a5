"""Rules, doctrines and rule books: what they refuse, and how they compose."""

from __future__ import annotations

import pytest
from attrs import evolve

from injunction_rules import RULES
from injunction_rules.errors import RuleError
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.authorities.supreme_court import TAGGART
from injunction_rules.model.authorities import cf, see
from injunction_rules.model.conditions import (
    after,
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    findings_in,
    not_shown,
    one_of,
    parameters_in,
    refuted,
    shown,
    with_parameters,
    within,
)
from injunction_rules.model.facts import (
    Address,
    Assistance,
    AssistanceKind,
    EnforcementDelay,
    Listing,
    Relief,
    Timing,
    Violation,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side

A = Finding("a", "a", "It is a.")
B = Finding("b", "b", "It is b.")
C = Finding("c", "c", "It is c.")
DAYS = Parameter("test.days", 7, "calendar days", "It is ours.", open_textured=True)
BURDEN = Burden(Side.MOVANT, None, [RULE_65])


def rule(slug: str, when=None, **effect) -> Rule:
    effect = effect or {"then": A}
    cites = effect.pop("cites", [RULE_65])
    return Rule(f"test.{slug}", "It is so.", when=when or shown(Violation), cites=cites, **effect)


def book(*rules: Rule, burden: Burden = BURDEN) -> RuleBook:
    return RuleBook([Doctrine("test", "test", "Is it?", rules, burden)], RULES.standards)


def test_conditions_that_ask_the_same_are_one_in_whatever_order_they_are_written():
    """Else two rules that say one thing would be two to an engine and to a prover."""
    kind, timing = exactly(AssistanceKind.SUPPLY), exactly(Timing.AFTER_NOTICE)
    one = shown(Assistance, kind=kind, timing=timing)
    other = shown(Assistance, timing=timing, kind=kind)
    assert one == other
    assert hash(one) == hash(other)
    assert ["kind", "timing"] == [name for name, _ in one.of.where]
    assert one != shown(Assistance, kind=kind)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: rule("x", then=A, against=A), "2 effects (then, against)"),
        (lambda: Rule("test.x", "So.", when=shown(Violation), cites=[RULE_65]), "0 effects (none)"),
        (lambda: rule("x", then=A, cites=[cf(RULE_65)]), "rests on no authority"),
        (lambda: Rule("X", "So.", when=shown(Violation), then=A, cites=[RULE_65]), "doctrine.slug"),
        (
            lambda: Rule("test.x", "So", when=shown(Violation), then=A, cites=[RULE_65]),
            "one sentence, with its full stop",
        ),
        (
            lambda: Rule("test.x", "So.", when=Violation, then=A, cites=[RULE_65]),
            "expected a condition in when=",
        ),
        (lambda: shown(Listing, remoevd=exactly(None)), "did you mean 'removed'?"),
        (lambda: shown(Listing, zzz=exactly(True)), "Listing has no field 'zzz'"),
        (lambda: every(Listing, removed=within(DAYS, after="notised")), "did you mean 'noticed'?"),
        (lambda: shown(Listing, removed=after("notised")), "did you mean 'noticed'?"),
        (
            lambda: shown(Violation, timing=exactly("after_notice")),
            "it can never be 'after_notice'",
        ),
        (lambda: shown(Listing, told=exactly("yes")), "it can never be 'yes'"),
        (lambda: shown(Listing, days=7), "a field takes a constraint, such as exactly(7)"),
        (lambda: shown("violation"), "expected a kind of fact or a finding"),
        (lambda: shown(A, kind=exactly(True)), "finding 'a' has no fields"),
        (lambda: all_of(shown(A)), "all_of needs two conditions or more, found 1"),
        (lambda: any_of(shown(A), A), "any_of: expected a condition such as shown(…)"),
        (lambda: one_of(Timing.AFTER_NOTICE), "one_of needs two values or more"),
        (lambda: at_most(7), "a number in a condition is a Parameter"),
        (lambda: Parameter("x", -1, "days", "No."), "expected zero or more, found -1"),
        (lambda: Parameter("x", 1, "days", "No."), "has no authority"),
        (lambda: Finding("Not Kebab", "x", "So."), "an id is kebab case"),
        (lambda: Finding("x", "x", ""), "says nothing"),
        (lambda: Doctrine("test", "t", "Is it?", [], BURDEN), "has no rules"),
        (lambda: Doctrine("other", "t", "Is it?", [rule("x")], BURDEN), "call it 'other.x'"),
        (lambda: book(rule("x"), rule("x")), "two rules are called 'test.x'"),
        (lambda: book(rule("x", defeats="test.y")), "no rule of this book"),
        (lambda: book(rule("xy"), rule("b", defeats="test.xz")), "did you mean 'test.xy'?"),
        (
            lambda: book(rule("x", shown(B), then=A), rule("y", shown(A), then=B)),
            "findings depend on one another in a circle: a → b → a",
        ),
        (
            lambda: book(rule("x", defeats="test.y"), rule("y", defeats="test.x")),
            "rules defeat one another in a circle",
        ),
        (
            lambda: book(rule("x", then=A), rule("y", then=evolve(A, name="other"))),
            "two findings are called 'a'",
        ),
        (
            lambda: book(
                rule("x", shown(EnforcementDelay, years=at_least(DAYS))),
                rule("y", shown(EnforcementDelay, years=at_least(evolve(DAYS, value=8)))),
            ),
            "two parameters are called 'test.days'",
        ),
        (
            lambda: RuleBook([], {Relief.CEASE: Proof.PREPONDERANCE}),
            "no proof for comply, contempt",
        ),
        (lambda: book(rule("x")).rule("test.y"), "did you mean 'test.x'?"),
        (lambda: RULES.rule("zzz"), "no rule 'zzz'"),
        (
            lambda: RULES.with_value("takedown.prompt-day", 3),
            "did you mean 'takedown.prompt-days'?",
        ),
        (lambda: RULES.with_value("zzz", 3), "no rule uses parameter 'zzz'"),
        (lambda: RULES.with_value("takedown.prompt-days", -1), "expected zero or more"),
        (
            lambda: book(rule("x")) | RuleBook([], dict.fromkeys(Relief, Proof.ALLEGED)),
            "different standards of proof",
        ),
        (
            lambda: (
                book(rule("x")) | book(rule("x"), burden=Burden(Side.RESPONDENT, None, [RULE_65]))
            ),
            "state doctrine 'test' differently",
        ),
        (lambda: book(rule("x", then=A)) | book(rule("x", then=B)), "two rules are called"),
    ],
)
def test_a_structural_mistake_is_an_error_at_construction(build, message):
    """The error says in a sentence what is wrong and what to do."""
    with pytest.raises(RuleError) as caught:
        build()

    assert message in str(caught.value)


def test_an_exception_may_name_the_rule_or_its_id():
    """``defeats`` takes the rule itself and keeps its id."""
    general = rule("x")

    assert ("test.x",) == rule("y", defeats=general).defeats


def test_an_exception_may_defeat_several_rules():
    """Each of them once, given as rules or by id; it goes when the last of them goes."""
    first, second = rule("x"), rule("y", then=B)
    exception = rule("z", shown(Listing), defeats=[first, "test.y", first])
    full = book(first, second, exception)

    assert ("test.x", "test.y") == exception.defeats
    assert {"test.x": (exception,), "test.y": (exception,)} == full.exceptions
    assert ("test.y",) == full.without("test.x").rule("test.z").defeats
    assert () == full.without("test.x", "test.y").rules


def test_an_exception_to_rules_of_both_sides_says_who_must_prove_it():
    """Otherwise its standard would depend on which of the rules is named first."""
    pro, con = rule("for"), rule("against", against=A)
    exception = rule("but", shown(Listing), defeats=[pro, con])

    with pytest.raises(RuleError, match=r"'test.but' defeats rules of the movant and of the resp"):
        book(pro, con, exception)
    assert Side.MOVANT is book(pro, con, evolve(exception, on=Side.MOVANT)).on(
        evolve(exception, on=Side.MOVANT)
    )


def test_composition_gives_new_values_and_is_the_same_either_way():
    """Two books in one hold the rules of both, and deciding does not depend on the order."""
    one, other = book(rule("x")), book(rule("y", then=B))
    both = one | other

    assert {"test.x", "test.y"} == {r.id for r in both.rules} == {r.id for r in (other | one).rules}
    assert ("test.x",) == tuple(r.id for r in one.rules)


def test_a_doctrine_can_be_added_to_the_book():
    """``book | doctrine`` is the book with the doctrine's rules."""
    extra = Doctrine("extra", "extra", "Is it?", [evolve(rule("x"), id="extra.x")], BURDEN)

    assert len(RULES.rules) + 1 == len((RULES | extra).rules)
    assert RULES | RULES == RULES


def test_a_doctrine_may_defeat_a_rule_of_the_book_it_joins():
    """Only the joined book must hold the rule that an exception names."""
    answer = evolve(rule("x", defeats="contempt.made-out"), id="extra.x")
    joined = RULES | Doctrine("extra", "extra", "Is it?", [answer], BURDEN)

    assert answer in joined.exceptions["contempt.made-out"]


def test_exceptions_go_with_the_rule_they_attack():
    """Without a rule there is nothing to except from, to any depth."""
    full = book(
        rule("x"), rule("y", defeats="test.x"), rule("z", defeats="test.y"), rule("w", then=B)
    )

    assert ("test.w",) == tuple(r.id for r in full.without("test.x").rules)
    assert () == full.without("test.x", "test.w").doctrines


def test_a_rule_can_be_replaced_by_one_of_its_id():
    """The new rule stands in the place of the old."""
    full = book(rule("x"), rule("y"))
    new = evolve(full.rule("test.x"), holding="It is otherwise.")

    assert ("It is otherwise.", "It is so.") == tuple(r.holding for r in full.replacing(new).rules)


def test_a_parameter_takes_another_value_everywhere():
    """Every rule that compares with the parameter sees the new number, others are as before."""
    stricter = RULES.with_value("takedown.prompt-days", 2)
    changed = [a.id for a, b in zip(RULES.rules, stricter.rules, strict=True) if a != b]

    assert ["takedown.prompt"] == changed
    assert {2} == {p.value for p in stricter.parameters if p.id == "takedown.prompt-days"}
    assert RULES.with_value(DAYS_OF_RULES, 7) == RULES


DAYS_OF_RULES = next(p for p in RULES.parameters if p.id == "takedown.prompt-days")


def test_parameters_are_changed_in_every_word():
    """Each constraint that holds a parameter is rebuilt, each that holds none is kept."""
    condition = all_of(
        every(Listing, among={"days": at_most(DAYS)}, removed=within(DAYS, after="noticed")),
        not_shown(EnforcementDelay, years=at_least(DAYS)),
        refuted(Assistance, kind=one_of(AssistanceKind.SUPPLY, AssistanceKind.ADVICE)),
        any_of(shown(A), shown(Listing, relisted=after("removed"))),
    )
    changed = with_parameters(condition, lambda p: evolve(p, value=1))

    assert [1, 1, 1] == [p.value for p in parameters_in(changed)]
    assert [A] == list(findings_in(changed))
    assert condition == with_parameters(changed, lambda p: evolve(p, value=7))


def test_a_parameter_reads_as_a_quantity():
    """One of a unit is singular."""
    assert ("7 calendar days", "1 calendar day") == (str(DAYS), str(evolve(DAYS, value=1)))
    assert (see(TAGGART),) == Parameter("x", 1, "days", "So.", [see(TAGGART)]).cites


def test_the_same_law_has_the_same_hash():
    """The hash depends on what the book says and on nothing else."""
    assert book(rule("x")).hash == book(rule("x")).hash
    assert book(rule("x")).hash != book(rule("x", settled=False, then=A)).hash


def test_whatever_differs_in_the_law_changes_the_hash():
    """The end of a long holding, a number, what a finding means: though they print alike."""
    long = f"{'A' * 300}."
    many = {
        "as it is": rule("x", then=A),
        "another meaning": rule("x", then=evolve(A, means="Something else.")),
        "a long holding": evolve(rule("x", then=A), holding=long),
        "another end of it": evolve(rule("x", then=A), holding=f"{'A' * 300}B."),
        "another number": rule("x", then=A, when=shown(Listing, days=at_most(DAYS))),
        "and another": rule(
            "x", then=A, when=shown(Listing, days=at_most(evolve(DAYS, reason="Other.")))
        ),
        "another note": rule("x", then=A, cites=[evolve(TAGGART, note="Not seen.")]),
    }

    assert len(many) == len({book(one).hash for one in many.values()})
    assert len(many) > len({repr(one) for one in many.values()})


def test_the_law_prints_on_short_lines():
    """A rule its holding, a doctrine its rules, an authority how it is cited."""
    whole = book(rule("x", then=A))

    assert "<Rule test.x: " in repr(whole.rules[0])
    assert repr(whole.doctrines[0]).endswith(", 1 rule>")
    assert repr(TAGGART).startswith("<Authority taggart: Taggart v. Lorenzen, ")
    assert repr(see(TAGGART)).startswith("<Citation: see Taggart v. Lorenzen, ")
    assert "<Parameter test.days: 7 calendar days>" == repr(DAYS)
    assert "<Burden on the movant: as the motion asks>" == repr(BURDEN)
    assert "<Burden on the movant: undisputed>" == repr(evolve(BURDEN, standard=Proof.UNDISPUTED))


@pytest.mark.parametrize("bearer", Side)
def test_a_rule_is_for_the_one_whom_it_helps_to_prove(bearer):
    """For a finding, against it, an exception to either, and an exception to an exception."""
    burden = evolve(BURDEN, on=bearer)
    for_it, against = rule("for", then=A), rule("against", against=A)
    exception, to_answer = rule("but", defeats=for_it), rule("unless", defeats=against)
    to_exception = rule("yet", defeats=exception)
    whole = book(for_it, against, exception, to_answer, to_exception, burden=burden)

    assert {bearer} == {whole.on(one) for one in (for_it, to_answer, to_exception)}
    assert {bearer.other} == {whole.on(one) for one in (against, exception)}
    assert bearer is bearer.other.other


def test_a_rule_may_say_who_must_prove_it():
    """And so may decide under which standard its facts count, and those of its exceptions."""
    answer = rule("answer", then=A, on=Side.RESPONDENT)
    whole = book(answer, rule("but", defeats=answer))

    assert [Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING] == [
        whole.standard(one, Relief.CONTEMPT) for one in whole.rules
    ]


def test_a_doctrine_that_names_a_standard_names_it_for_both_sides():
    """Whatever the motion asks."""
    burden = evolve(BURDEN, standard=Proof.UNDISPUTED)
    whole = book(rule("for", then=A), rule("against", against=A), burden=burden)

    assert {Proof.UNDISPUTED} == {whole.standard(r, m) for r in whole.rules for m in Relief}


def test_rule_books_are_values():
    """Equal books are equal, hash alike, and print what they hold."""
    assert book(rule("x")) == book(rule("x"))
    assert hash(book(rule("x"))) == hash(book(rule("x")))
    assert "<RuleBook of 1 rules: test>" == repr(book(rule("x")))


def test_findings_come_after_what_they_rest_on():
    """In the order of the book every finding follows those its rules and exceptions ask for."""
    full = book(
        rule("x", shown(B), then=A), rule("y", shown(C), defeats="test.x"), rule("z", then=B)
    )

    assert {B, C} == set(full.findings[:2])
    assert A == full.findings[-1]


def test_the_country_of_an_address_is_a_word_of_two_letters():
    """A condition may ask for a country, since it is text."""
    assert "CN" == dict(shown(Address, country=exactly("CN")).of.where)["country"].value
