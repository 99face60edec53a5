"""Two rule books compared."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from math import comb

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import case
from injunction_rules import RULES, decide
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import engine
from injunction_rules.errors import EngineError, RuleError
from injunction_rules.law.authorities.second_circuit import HAVENS
from injunction_rules.law.authorities.supreme_court import REGAL_KNITWEAR
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import (
    Every,
    Pattern,
    Refuted,
    Shown,
    after,
    all_of,
    any_of,
    at_least,
    every,
    exactly,
    leaves,
    not_shown,
    refuted,
    shown,
)
from injunction_rules.model.facts import (
    HEADS,
    ActualNotice,
    AlterEgo,
    Assistance,
    Capacity,
    CompletedDealing,
    Conduct,
    EnforcementDelay,
    Heard,
    Injunction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Motion,
    OrderStatus,
    Relief,
    Respondent,
    RespondentKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side
from injunction_rules.queries.comparisons import Known, Relation, compare, latest, separating
from injunction_rules.queries.comparisons.causes import GIVES
from injunction_rules.queries.comparisons.separating import case_of
from injunction_rules.rendering.reported import data, table
from injunction_rules.semantics.matching import leaf_matches, record
from injunction_rules.semantics.overruling import taken_away
from injunction_rules.semantics.weighing import Law
from injunction_rules.symbolic.any_record import AnyRecord, KindOfMotion
from injunction_rules.symbolic.candidates import Candidates
from injunction_rules.symbolic.circuit import Circuit
from injunction_rules.symbolic.solving import Patterns
from injunction_rules.symbolic.witnesses import SOME_DAY, denials, witnesses
from injunction_rules.testing import facts, questions, rule_books

TODAY = date(2026, 1, 1)
CEASE = KindOfMotion(Relief.CEASE, Capacity.NONPARTY)
CONTEMPT = KindOfMotion(Relief.CONTEMPT, Capacity.NONPARTY)


def rule(slug, when, cites=(REGAL_KNITWEAR,), **effect):
    """A rule of the test, for relief unless another effect is given."""
    effect = effect or {"then": ReliefWarranted}
    settled = effect.pop("settled", True)
    return Rule(f"test.{slug}", "It is so.", when=when, cites=cites, settled=settled, **effect)


def book(*rules, standard=Proof.PREPONDERANCE):
    """A rule book of one doctrine."""
    burden = Burden(Side.MOVANT, None, [REGAL_KNITWEAR])
    standards = dict.fromkeys(Relief, standard)
    return RuleBook([Doctrine("test", "test", "Is it so?", rules, burden)], standards)


def ruled(facts, law, asked=CEASE):
    """How much a law gives the movant on some facts."""
    made = case_of(asked, law, law, facts)
    found = decide(made, law.book, engine="reference", forum=law.forum, as_of=law.as_of)
    return GIVES[found.rulings[0].disposition]


NOTICE = rule("notice", shown(ActualNotice))
BOTH = rule("notice", all_of(shown(ActualNotice), shown(AlterEgo)))


# What the law of this package says.


def test_the_smallest_pattern_that_havens_changed_is_help_without_purpose():
    """A year before and after, contempt for bare help after notice differs by Havens."""
    early, late = (Law(RULES, "nysd", day) for day in (date(2023, 6, 29), date(2024, 6, 29)))

    found = compare(early, late, relief=[Relief.CONTEMPT]).on(Relief.CONTEMPT, Capacity.NONPARTY)

    first = found.stricter[0]
    assert {Violation, ActualNotice, Assistance} == {type(one) for one in first.facts}
    assert (Disposition.OPEN, Disposition.DENIED) == (first.first, first.second)
    assert [["havens-v-james"]] == [[one.authority.id for one in those] for those in first.because]
    assert "aiding.without-purpose" in [one.rule for one in first.rules]


def test_havens_separates_the_second_circuit_from_the_ninth():
    """Among all that separates the two, help without purpose is laid to Havens."""
    here, there = (Law(RULES, court, TODAY) for court in ("ca2", "ca9"))
    search = separating.Search(CONTEMPT, here, there)

    of_havens = next(
        each
        for each in search.separations(stricter=False, every_cause=True)
        if ["havens-v-james"] in [[one.authority.id for one in those] for those in each.because]
    )

    assert (Disposition.DENIED, Disposition.OPEN) == (of_havens.first, of_havens.second)
    assert {Violation, ActualNotice, Assistance} == {type(fact) for fact in of_havens.facts}


def test_leaving_out_the_rule_on_takedown_helps_the_movant_alone():
    """The book without it is looser, which is proved, and the order is responsible."""
    found = compare(
        RULES, RULES.without("takedown.answers-continued-service"), relief=[Relief.CEASE]
    )

    (compared,) = found.motions
    assert Relation.LOOSER is compared.relation is found.relation
    assert compared.is_proved
    assert found.smallest is compared.looser[0]
    assert 4 == len(found.smallest.facts)
    assert [["kelly-toys-2023"]] == [
        [one.authority.id for one in those] for those in found.smallest.because
    ]


def test_a_book_is_equivalent_to_itself_in_courts_that_weigh_alike():
    """Nothing separates the law of this package from itself, and that is proved."""
    found = compare(RULES, RULES)

    assert Relation.EQUIVALENT is found.relation
    assert all(one.is_proved and not one.separations for one in found.motions)
    assert found.smallest is None


def test_what_is_not_found_is_not_called_equivalent():
    """A rule that no record was found to need, and that is not proved idle, stays open."""
    law = Law(RULES, "ca9", TODAY)
    other = evolve(law, book=RULES.without("aiding.for-another"))

    found = compare(law, other, relief=[Relief.CEASE])

    assert Relation.NOT_SEPARATED is found.relation
    (compared,) = found.motions
    assert not compared.is_proved
    assert Known.SEARCHED in (compared.none_stricter, compared.none_looser)
    assert "of others it is not proved" in " ".join(str(found).split())


def test_todays_law_is_that_of_the_last_event():
    """Nothing is known to have happened to the authorities later."""
    day = latest(book(rule("one", shown(Heard), cites=[HAVENS])))

    assert date(2023, 8, 4) == day
    assert day == compare(*[book(rule("one", shown(Heard), cites=[HAVENS]))] * 2).first.as_of


# Small books.


def test_a_book_that_asks_for_more_is_stricter():
    """What is granted on one fact by the one takes two by the other."""
    found = compare(book(NOTICE), book(BOTH), relief=[Relief.CEASE])

    assert Relation.STRICTER is found.relation
    assert (ActualNotice(),) == found.smallest.facts
    assert Relation.LOOSER is compare(book(BOTH), book(NOTICE), relief=[Relief.CEASE]).relation


def test_a_motion_that_was_not_compared_has_no_comparison():
    """Asking for it is an error that says so."""
    found = compare(book(NOTICE), book(BOTH), relief=[Relief.CEASE])

    with pytest.raises(KeyError, match="not compared: comply against enjoined_party"):
        found.on(Relief.COMPLY, Capacity.ENJOINED_PARTY)


def test_motions_that_differ_each_way_make_the_books_incomparable():
    """Stricter on one motion and looser on another is neither."""
    cease, comply = (shown(Motion, relief=exactly(one)) for one in (Relief.CEASE, Relief.COMPLY))

    found = compare(book(rule("one", cease)), book(rule("one", comply)))

    assert Relation.INCOMPARABLE is found.relation
    assert Relation.STRICTER is found.on(Relief.CEASE, Capacity.NONPARTY).relation
    assert Relation.EQUIVALENT is found.on(Relief.CONTEMPT, Capacity.NONPARTY).relation
    assert () == found.smallest.facts


def test_a_relation_that_holds_on_each_motion_holds_of_the_books():
    """Open questions do not hide what was found."""
    found = compare(book(NOTICE), book(BOTH))

    assert Relation.STRICTER is found.relation


def test_parties_that_differ_in_nothing_but_an_injunction_are_told_apart_by_it():
    """An injunction, a respondent and new terms other than the plainest are facts too."""
    when = all_of(
        shown(Injunction, status=exactly(OrderStatus.EXPIRED)),
        shown(Respondent, kind=exactly(RespondentKind.BANK)),
        shown(Motion, new_terms=exactly(True)),
    )
    never = rule("never", all_of(shown(Heard), not_shown(Heard)))

    found = compare(book(rule("odd", when)), book(never), relief=[Relief.CEASE, Relief.COMPLY])

    for compared in found.motions:
        (one,) = compared.stricter
        assert {Injunction, Respondent, Motion} == {type(fact) for fact in one.facts}
        assert OrderStatus.EXPIRED is one.case.injunction.status
        assert one.case.motions[0].new_terms
        assert RespondentKind.BANK is one.case.people[-1].kind


def test_an_injunction_has_one_status():
    """A rule that asks for two at once gives nothing, which is proved."""
    expired = shown(Injunction, status=exactly(OrderStatus.EXPIRED))
    stayed = shown(Injunction, status=exactly(OrderStatus.STAYED))
    unclear = shown(Injunction, status=exactly(OrderStatus.EXPIRED), clear=exactly(False))
    two = all_of(expired, stayed)

    found = compare(
        book(rule("a", two), rule("b", unclear)),
        book(rule("a", all_of(two, shown(Heard))), rule("b", unclear)),
        relief=[Relief.CEASE],
    )

    assert Relation.EQUIVALENT is found.relation


def test_nobody_denies_the_motion_or_the_respondent():
    """What asks for that is never so, which is proved."""
    found = compare(
        book(rule("a", refuted(Respondent))),
        book(rule("a", refuted(Motion))),
        relief=[Relief.CEASE],
    )

    assert Relation.EQUIVALENT is found.relation


def test_a_word_on_the_injunction_that_no_candidate_meets_stays_open():
    """No order is made after itself; that is neither found nor proved."""
    odd = shown(Injunction, entered=after("entered"))

    found = compare(
        book(rule("a", odd)), book(rule("a", all_of(odd, shown(Heard)))), relief=[Relief.CEASE]
    )

    assert Relation.NOT_SEPARATED is found.relation


def test_conduct_of_any_kind_is_made_of_every_kind():
    """A rule that asks for any conduct is looser than one that asks for a violation."""
    found = compare(
        book(rule("a", shown(Violation))), book(rule("a", shown(Conduct))), relief=[Relief.CEASE]
    )

    assert Relation.LOOSER is found.relation
    assert found.motions[0].is_proved
    assert found.smallest.facts[0].last_day is None


def test_a_standard_of_proof_separates_by_a_fact_proved_between_the_two():
    """Books that differ only in the standard differ on what is likely and no more."""
    found = compare(
        book(NOTICE), book(NOTICE, standard=Proof.CLEAR_AND_CONVINCING), relief=[Relief.CEASE]
    )

    assert (ActualNotice(proof=Proof.PREPONDERANCE),) == found.smallest.facts
    assert Relation.STRICTER is found.relation
    assert found.motions[0].is_proved


def test_a_number_separates_at_the_number():
    """Six years and seven differ on six."""
    six, seven = (
        Parameter("test.years", n, "years", "It is only a number.", open_textured=True)
        for n in (6, 7)
    )
    one, other = (
        book(rule("delay", shown(EnforcementDelay, years=at_least(n)))) for n in (six, seven)
    )

    found = compare(one, other, relief=[Relief.CEASE])

    assert (EnforcementDelay(years=6),) == found.smallest.facts
    assert Relation.STRICTER is found.relation
    assert found.motions[0].is_proved


def test_what_is_stipulated_is_compared_as_it_is_supposed():
    """With the finding stipulated the rules for it no longer matter."""
    finding = Finding("a", "a", "It is a.")
    last = rule("last", shown(finding))
    one, other = (
        Law(
            book(rule("a", shown(kind), then=finding), last),
            "nysd",
            TODAY,
            ((finding, Standing.SHOWN),),
        )
        for kind in (Heard, AlterEgo)
    )

    assert Relation.EQUIVALENT is compare(one, other).relation
    assert Relation.INCOMPARABLE is compare(one.book, other.book).relation


def test_a_court_that_is_none_is_refused():
    """The nearest court is named."""
    with pytest.raises(RuleError, match=r"no federal court 'nysdd'; did you mean 'nysd'\?"):
        compare(RULES, RULES, forum="nysdd")


def test_a_difference_that_the_engine_does_not_see_is_reported(monkeypatch):
    """Circuit and reference engine are held against each other on each pattern."""
    monkeypatch.setattr(separating, "GIVES", dict.fromkeys(Disposition, 0))

    with pytest.raises(EngineError, match="please report this"):
        compare(book(NOTICE), book(BOTH), relief=[Relief.CEASE])


# What makes the difference.


def test_a_rule_that_only_one_book_has_is_laid_to_its_authority():
    """Each book has a ground of its own, and each is laid to what it rests on."""
    mine = rule("notice", shown(ActualNotice), cites=[HAVENS])
    theirs = rule("notice", shown(AlterEgo), cites=[REGAL_KNITWEAR])

    (compared,) = compare(book(mine), book(theirs), relief=[Relief.CEASE], every_cause=True).motions

    for separations, authority in ((compared.stricter, HAVENS), (compared.looser, REGAL_KNITWEAR)):
        (one,) = separations
        assert [[authority]] == [[c.authority for c in those] for those in one.because]


def test_authorities_that_make_a_difference_only_together_are_named_together():
    """Two of one circuit bind there; neither alone can be missed."""
    chosen = _cited_by_circuit("ca2")[:2]
    against = rule("against", shown(AlterEgo), cites=chosen, defeats="test.notice")
    laws = [Law(book(NOTICE, against), court, TODAY) for court in ("ca2", "ca9")]

    found = compare(*laws, relief=[Relief.CEASE]).smallest

    assert [set(chosen)] == [{c.authority for c in those} for those in found.because]
    assert ["test.notice", "test.against"] == [one.rule for one in found.rules]


def test_of_many_authorities_a_set_is_named_of_which_none_can_be_missed():
    """Where five carry a rank all five are responsible, and one that carries none is not."""
    *chosen, other = _cited_by_circuit("ca2")[:6]
    notice = rule("notice", shown(ActualNotice), cites=[REGAL_KNITWEAR, other])
    against = rule("against", shown(AlterEgo), cites=chosen, defeats="test.notice")
    laws = [Law(book(notice, against), court, TODAY) for court in ("ca2", "ca9")]

    found = compare(*laws, relief=[Relief.CEASE]).smallest

    assert [set(chosen)] == [{c.authority for c in those} for those in found.because]
    assert " together with " in " ".join(str(compare(*laws)).split())


def test_a_difference_of_proof_is_laid_to_no_authority():
    """Standards of proof are the book's own."""
    found = compare(
        book(NOTICE),
        book(NOTICE, standard=Proof.CLEAR_AND_CONVINCING),
        relief=[Relief.CEASE],
        every_cause=True,
    )

    assert () == found.smallest.because
    assert "Because of: no authorities" in str(found)


def _cited_by_circuit(court):
    from injunction_rules.model.authorities import Weight  # noqa: PLC0415

    seen = dict.fromkeys(c.authority for one in RULES.rules for c in one.cites)
    return [
        one for one in seen if one.court == court and one.weight(court, TODAY) is Weight.BINDING
    ]


def test_the_next_cause_is_found_without_the_first():
    """Each authority responsible has the smallest pattern that stays without those before."""
    both = [rule("a", shown(Heard), cites=[HAVENS]), rule("b", shown(AlterEgo), cites=[LATER])]
    before, after = (Law(book(*both), "nysd", day) for day in (date(2023, 1, 1), TODAY))

    (compared,) = compare(before, after, relief=[Relief.CEASE], every_cause=True).motions

    assert [["havens-v-james"], [LATER.id]] == sorted(
        [c.authority.id for those in one.because for c in those] for one in compared.looser
    )
    assert 1 == len(compare(before, after, relief=[Relief.CEASE]).motions[0].looser)


LATER = evolve(HAVENS, id="later-v-case", name="Later v. Case")


def test_the_law_without_an_authority_differs_by_that_authority():
    """Taking Havens away is laid to Havens."""
    when = shown(Heard)
    one = book(rule("a", when, cites=[HAVENS]))

    found = compare(one, taken_away(one, "havens-v-james"), relief=[Relief.CEASE]).smallest

    assert [["havens-v-james"]] == [[c.authority.id for c in those] for those in found.because]


# Properties.


@st.composite
def ruling_books(draw):
    """Small rule books whose findings lead to a ruling."""
    made = draw(rule_books(max_findings=2))
    first, last = made.findings[0], made.findings[-1]
    ending = Doctrine(
        "ending",
        "ending",
        "Is it granted?",
        [
            Rule(
                "ending.granted",
                "It is so.",
                when=any_of(shown(last), all_of(shown(first), shown(Heard))),
                then=ReliefWarranted,
                cites=[REGAL_KNITWEAR],
            ),
            Rule(
                "ending.futile",
                "It is so.",
                when=all_of(shown(first), shown(AlterEgo)),
                then=ReliefFutile,
                cites=[REGAL_KNITWEAR],
            ),
        ],
        Burden(Side.MOVANT, None, [REGAL_KNITWEAR]),
    )
    return made | ending


@pytest.mark.long
@given(ruling_books(), ruling_books(), questions(relief=Relief.CONTEMPT))
def test_what_is_proved_of_every_record_holds_of_any(one, other, question):
    """No question is ruled against a relation that is said to be proved."""
    laws = [Law(each, "nysd", TODAY) for each in (one, other)]
    mine, theirs = (GIVES[answer(question, law, engine("reference")).disposition] for law in laws)

    found = compare(*laws, relief=[Relief.CONTEMPT])

    against = question.facts[0].against
    compared = found.on(Relief.CONTEMPT, against)
    if theirs < mine:
        assert compared.stricter or compared.none_stricter is not Known.PROVED
    if theirs > mine:
        assert compared.looser or compared.none_looser is not Known.PROVED


@given(ruling_books(), st.data())
def test_the_pattern_found_separates_and_no_smaller_one_does(one, data):
    """Every set of fewer candidate facts is ruled alike, or the other way about."""
    gone = data.draw(st.sampled_from([each.id for each in one.rules if not each.defeats]))
    assume(len(one.rules) > 1)
    laws = [Law(each, "nysd", TODAY) for each in (one, one.without(gone))]

    compared = compare(*laws, relief=[Relief.CEASE]).on(Relief.CEASE, Capacity.NONPARTY)

    candidates = Candidates(Circuit(), CEASE, tuple(laws), SOME_DAY).facts
    for way, found in ((-1, compared.stricter), (1, compared.looser)):
        if not found:
            continue
        facts = found[0].facts
        gap = ruled(facts, laws[1]) - ruled(facts, laws[0])
        assert gap * way > 0
        smaller = range(len(facts))
        assume(sum(comb(len(candidates), size) for size in smaller) <= 300)
        for size in smaller:
            for few in combinations(candidates, size):
                if _one_of_each(few):
                    assert (ruled(few, laws[1]) - ruled(few, laws[0])) * way <= 0


def _one_of_each(facts):
    heads = [type(fact) for fact in facts if isinstance(fact, HEADS)]
    return len(heads) == len(set(heads))


ASKED = [
    (leaf, standard)
    for leaf in dict.fromkeys(leaf for one in RULES.rules for leaf in leaves(one.when))
    if isinstance(leaf, Every) or isinstance(leaf.of, Pattern)
    for standard in (Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING)
]
KINDS = [(leaf.among if isinstance(leaf, Every) else leaf.of).kind for leaf, _ in ASKED]
OPPOSED = [
    (word(pattern), standard)
    for leaf, standard in ASKED
    for pattern in ((leaf.among, leaf.pattern) if isinstance(leaf, Every) else (leaf.of,))
    for word in (Shown, Refuted)
]


def of_kinds(kinds):
    """The leaves that the rules of this package ask of some kinds of fact, and their contraries."""
    return [
        (leaf, standard)
        for leaf, standard in dict.fromkeys([*ASKED, *OPPOSED])
        if (leaf.among if isinstance(leaf, Every) else leaf.of).kind in kinds
    ]


def asking(asked):
    """A law with a rule for each leaf, under its standard of proof."""
    doctrines = []
    for standard in dict.fromkeys(standard for _, standard in asked):
        name = f"test-{standard.name.lower().replace('_', '-')}"
        rules = [
            Rule(
                f"{name}.rule-{i}",
                "It is so.",
                when=leaf,
                then=ReliefWarranted,
                cites=[REGAL_KNITWEAR],
            )
            for i, (leaf, its) in enumerate(asked)
            if its is standard
        ]
        burden = Burden(Side.MOVANT, standard, [REGAL_KNITWEAR])
        doctrines.append(Doctrine(name, "test", "Is it so?", rules, burden))
    return Law(RuleBook(doctrines, RULES.standards), "nysd", TODAY)


def is_possible(asked, said, against=Capacity.NONPARTY):
    """Whether any record may say all that a record of some facts says."""
    circuit = Circuit()
    law = asking(asked)
    any_record = AnyRecord(circuit, KindOfMotion(Relief.CONTEMPT, against), (law,))
    agreed = []
    for leaf, standard in asked:
        own = leaf_matches(leaf, record(said, standard)).value
        some, true = any_record.value(leaf, standard)
        agreed.append(some if own > Value.FALSE else circuit.not_(some))
        agreed.append(true if own is Value.TRUE else circuit.not_(true))
    return not Patterns(circuit).never(circuit.and_(*agreed))


def pool(kind):
    """Facts of a kind that some rule of this package can tell apart, and others."""
    found = [
        fact
        for leaf, _ in OPPOSED
        if leaf.of.kind is kind
        for fact in (*witnesses(leaf.of), *denials(leaf.of))
    ]
    proved = st.builds(
        lambda fact, proof: evolve(fact, proof=proof),
        st.sampled_from(found or [ActualNotice()]),
        st.sampled_from([Proof.PREPONDERANCE, Proof.UNDISPUTED]),
    )
    return st.one_of(proved, facts(kind))


@given(
    st.sampled_from([kind for kind in KINDS if kind not in HEADS]).flatmap(
        lambda kind: st.tuples(st.just(kind), st.lists(pool(kind) | pool(ActualNotice), max_size=5))
    ),
    questions(relief=Relief.CONTEMPT, max_facts=0),
)
def test_what_a_record_says_is_among_what_any_record_may_say(kind_and_facts, question):
    """The values that a record gives to leaves are never excluded, all taken together."""
    kind, added = kind_and_facts

    assert is_possible(
        of_kinds({kind, ActualNotice, Motion, Injunction}),
        (*question.facts, *added),
        question.facts[0].against,
    )


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(
            [
                ActualNotice(on=date(2022, 7, 1), proof=Proof.PREPONDERANCE),
                CompletedDealing(on=date(2022, 7, 2)),
                ActualNotice(on=date(2022, 7, 3)),
            ],
            id="what came before notice under a high standard came after it under a low",
        ),
        pytest.param(
            [
                ActualNotice(on=date(2022, 7, 1)),
                Assistance(to_privy=True, until=date(2022, 7, 2)),
                Assistance(shown=False, to_privy=True, timing=Timing.AFTER_NOTICE),
            ],
            id="a denial in words does not meet a claim by dates",
        ),
        pytest.param(
            [Listing(promptly=False), Listing(shown=False, promptly=False)],
            id="of one listing it is unsettled whether it is there and came down late",
        ),
        pytest.param([AlterEgo(), AlterEgo(shown=False)], id="even proof leaves both unsettled"),
        pytest.param(
            [Listing(promptly=True, proof=Proof.PREPONDERANCE)],
            id="what is likely counts for nothing where clear proof is asked",
        ),
        pytest.param(
            [Listing(promptly=True), Listing(promptly=False, proof=Proof.PREPONDERANCE)],
            id="what is likely spoils what is clear where likelihood is enough",
        ),
    ],
)
def test_no_record_is_excluded_from_what_any_record_may_say(said):
    """Each of these would be, were the leaves tied more closely than they are."""
    kinds = {type(fact) for fact in said}

    assert is_possible(of_kinds(kinds), said)


def test_a_record_that_cannot_be_is_excluded():
    """What is beyond doubt is not so much as unsettled on the other side."""
    circuit = Circuit()
    asked = of_kinds({AlterEgo})
    any_record = AnyRecord(circuit, CONTEMPT, (asking(asked),))
    shown_, refuted_ = (
        any_record.value(word(Pattern(AlterEgo)), Proof.PREPONDERANCE) for word in (Shown, Refuted)
    )

    assert Patterns(circuit).never(circuit.and_(shown_.true, refuted_.some))
    assert not Patterns(circuit).never(circuit.and_(shown_.some, refuted_.some))


WORDS = st.sampled_from(
    [
        shown(Heard),
        not_shown(Heard),
        shown(Knowledge, of=exactly(KnowledgeOf.GENERAL)),
        shown(Injunction, clear=exactly(True)),
        every(Listing, among={"told": exactly(True)}, promptly=exactly(True)),
    ]
)


@st.composite
def tiny_books(draw):
    """Books of two rules for relief over a handful of facts."""
    rules = [
        rule(
            slug,
            draw(
                st.one_of(WORDS, st.builds(all_of, WORDS, WORDS), st.builds(any_of, WORDS, WORDS))
            ),
            settled=draw(st.booleans()),
            **{draw(st.sampled_from(["then", "against"])): ReliefWarranted},
        )
        for slug in ("a", "b")
    ]
    return book(*rules)


@given(tiny_books(), tiny_books())
def test_comparison_agrees_with_deciding_every_pattern_of_a_small_space(one, other):
    """A pattern is found if and only if one separates, and it is as small as any."""
    laws = [Law(each, "nysd", TODAY) for each in (one, other)]
    candidates = Candidates(Circuit(), CEASE, tuple(laws), SOME_DAY).facts
    assume(len(candidates) <= 8)

    compared = compare(*laws, relief=[Relief.CEASE]).on(Relief.CEASE, Capacity.NONPARTY)

    gaps = [
        (len(few), ruled(few, laws[1]) - ruled(few, laws[0]))
        for size in range(len(candidates) + 1)
        for few in combinations(candidates, size)
        if _one_of_each(few)
    ]
    for way, found, known in (
        (-1, compared.stricter, compared.none_stricter),
        (1, compared.looser, compared.none_looser),
    ):
        least = min((size for size, gap in gaps if gap * way > 0), default=None)
        assert least == (len(found[0].facts) if found else None)
        assert found or known in (Known.PROVED, Known.SEARCHED)


@given(st.data())
def test_the_solver_agrees_with_running_the_circuit(data):
    """What is never so, and the cheapest pattern in which a thing is so, by brute force."""
    circuit = Circuit()
    inputs = [circuit.input() for _ in range(5)]
    nodes = list(inputs)
    for _ in range(data.draw(st.integers(1, 20))):
        left, right = (data.draw(st.sampled_from(nodes)) for _ in range(2))
        word = data.draw(st.sampled_from(["and_", "or_", "not_"]))
        nodes.append(circuit.not_(left) if word == "not_" else getattr(circuit, word)(left, right))
    costs = data.draw(st.lists(st.integers(1, 3), min_size=5, max_size=5))
    columns = [sum(1 << row for row in range(32) if row >> i & 1) for i in range(5)]
    (bits,) = circuit.compile(nodes[-1:]).run(columns, (1 << 32) - 1)
    patterns = Patterns(circuit)

    found = patterns.cheapest(nodes[-1], costs)

    rows = [row for row in range(32) if bits >> row & 1]
    assert patterns.never(nodes[-1]) is (not rows)
    assert (found is None) is (not rows)
    if found is not None:
        assert sum(1 << i for i in found) in rows
        price = [sum(costs[i] for i in range(5) if row >> i & 1) for row in rows]
        assert min(price) == sum(costs[i] for i in found)
        cheapest = [row for row, cost in zip(rows, price, strict=True) if cost == min(price)]
        assert found == max(tuple(i for i in range(5) if row >> i & 1) for row in cheapest)


# How it is told.


def test_a_comparison_prints_and_displays():
    """Text, HTML and data tell the relation, the facts and the authority."""
    found = compare(book(NOTICE), book(BOTH), relief=[Relief.CEASE])

    assert "ORDER TO CEASE AGAINST A NONPARTY: STRICTER" in str(found)
    assert "Granted by the first, denied by the second" in str(found)
    assert "<li>actual notice, undisputed" in found._repr_html_()
    (told,) = data(found)["motions"]
    assert ("stricter", True) == (told["relation"], told["proved"])
    assert "regal-knitwear" in told["stricter"][0]["because"][0][0]


def test_a_comparison_is_a_table_of_what_separates():
    """A row for each separation, and one for a kind of motion on which the two agree."""
    found = table(compare(book(NOTICE), book(BOTH)))
    same = table(compare(book(NOTICE), book(NOTICE), relief=[Relief.CEASE]))

    assert ("motion", "relation", "first", "second", "facts", "because of") == found.headings
    assert ("stricter", "granted", "denied", "actual notice, undisputed") in {
        row[1:5] for row in found.rows
    }
    assert [("equivalent", "", "", "", "")] == [row[1:] for row in same.rows]


def test_a_record_that_says_nothing_is_told_as_such():
    """An empty pattern is not an empty list."""
    found = compare(
        book(rule("all", not_shown(Heard))), book(rule("all", shown(Heard))), relief=[Relief.CEASE]
    )

    assert "a record that says nothing" in str(found)


def test_the_supreme_court_is_a_court_too():
    """It has no abbreviation and is named."""
    found = compare(*[Law(book(NOTICE), "scotus", TODAY)] * 2, relief=[Relief.CEASE])

    assert "the U.S. Supreme Court, as of Jan. 1, 2026, 1 rule (" in str(found)
    assert "nysd" == case().court
