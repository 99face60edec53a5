"""
The theorems of ``theorems`` are proved, twice, and the proofs could have failed.

The solver is used where it can be imported.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Weight
from injunction_rules.model.courts import FORUMS
from injunction_rules.model.facts import (
    FACTS,
    ActualNotice,
    Aim,
    Assistance,
    AssistanceKind,
    CommonControl,
    Diligence,
    Injunction,
    Knowledge,
    LitigationPart,
    Motion,
    NoticeContent,
    Ownership,
    PartInLitigation,
    Purpose,
    Receivership,
    ReceivershipMatter,
    Relief,
    Role,
    RoleKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import (
    ActiveConcert,
    LegalIdentification,
    PersonalBreach,
    PurposeToAssist,
    ReachedByOtherPower,
)
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.semantics.matching import Counted, matches, record
from injunction_rules.semantics.weighing import law_of, rank
from injunction_rules.symbolic.patterns import grid
from injunction_rules.testing import facts, questions
from proofs.broken import BROKEN
from proofs.forms import Record, Rising, Stricter, Theorem, Unmoved, weakened
from proofs.laws import lending, places, ranks_of
from proofs.mistakes import MISTAKES
from proofs.propositions import (
    RUNGS,
    MotionKind,
    Narrower,
    conjuncts,
    falls,
    falls_on_like_days,
    meaning,
    ruled,
)
from proofs.reference import Decided
from proofs.spaces import space
from proofs.strata import check_rising, enumerate_claim
from proofs.table import enumerated, page, solved
from proofs.theorems import THEOREMS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "proofs.md"
NAMED = {one.id: one for one in THEOREMS}
STATED = [one for one in THEOREMS if isinstance(one, Theorem)]
LAWS = st.builds(
    lambda forum, as_of: law_of(RULES, forum, as_of),
    st.sampled_from(FORUMS),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2027, 1, 1)),
)

each_theorem = pytest.mark.parametrize("theorem", THEOREMS, ids=lambda one: one.id)
each_mistake = pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.claim.id)
each_broken_book = pytest.mark.parametrize("broken", BROKEN, ids=lambda one: one.theorem)


@pytest.fixture(scope="session")
def solver():
    """The second prover, where its solver can be imported."""
    pytest.importorskip("z3", reason="the solver is a dependency of the tests, not of the package")
    from proofs import smt  # noqa: PLC0415

    return smt


def kind_of_motion(question: Question) -> MotionKind:
    """What a question asks, and of whom."""
    motion = next(fact for fact in question.facts if isinstance(fact, Motion))
    return MotionKind((motion.relief, motion.against))


# The proofs.


@each_theorem
def test_a_theorem_holds_of_every_pattern(theorem):
    """No pattern of the complete space is a counterexample."""
    assert enumerated(theorem).failing is None
    assert enumerated(theorem).proved


@each_theorem
def test_the_solver_finds_no_world_in_which_a_theorem_is_false(theorem, solver):
    """No court, no day and no record make it false."""
    proved, leaves = solved(theorem)

    assert proved
    assert leaves > 0


def test_the_page_says_what_was_proved(solver):
    """The documentation shows the theorems, their authorities and the counts as they are."""
    assert page() == PAGE.read_text("utf-8")


def test_every_name_is_used_once():
    """Theorems and mistakes have ids and names of their own."""
    claims = [*THEOREMS, *(one.claim for one in MISTAKES)]

    assert len(claims) == len({one.id for one in claims}) == len({one.name for one in claims})


@each_theorem
def test_a_theorem_is_demanded_by_authorities_of_the_rule_book(theorem):
    """Each authority that is said to demand it is cited by a rule, and gives it weight."""
    assert theorem.demanded_by
    assert all(one.citation(RULES).signal.lends_weight for one in theorem.demanded_by)


# They could have failed.


@pytest.mark.parametrize("theorem", STATED, ids=lambda one: one.id)
def test_an_assumption_can_be_met(theorem, solver):
    """On each kind of motion some world meets it: nothing is proved for want of a case."""
    for motion in theorem.motions:
        assert solver.possible(theorem.given, motion, RULES)


@pytest.mark.parametrize(
    "weaker",
    [pytest.param(one, id=f"{t.id}-{i}") for t in STATED for i, one in enumerate(weakened(t))],
)
def test_each_part_of_an_assumption_is_needed(weaker, solver):
    """Without it the solver finds a counterexample."""
    assert not solver.prove(weaker, RULES).proved


@each_broken_book
def test_enumeration_catches_a_broken_rule_book(broken):
    """A pattern of the broken book makes the theorem false."""
    assert enumerate_claim(NAMED[broken.theorem], broken.book).failing is not None


@each_broken_book
def test_the_solver_catches_a_broken_rule_book(broken, solver):
    """A world of the broken book makes the theorem false."""
    assert not solver.prove(NAMED[broken.theorem], broken.book).proved


@each_mistake
def test_a_record_shows_that_a_mistake_is_one(mistake):
    """The reference engine decides the record against the sentence."""
    law = law_of(RULES, mistake.record.forum, mistake.record.as_of)
    before = Decided(mistake.record.question(), law)
    if isinstance(mistake.claim, Theorem):
        assert meaning(mistake.claim.given, before)
        assert not meaning(mistake.claim.then, before)
    else:
        assert matches(Counted(0, mistake.added, Value.TRUE, None), mistake.claim.by)
        assert rung(before) > rung(Decided(mistake.record.question(mistake.added), law))


@each_mistake
def test_the_solver_finds_a_world_in_which_a_mistake_is_false(mistake, solver):
    """It is told nothing of the record."""
    assert not solver.prove(mistake.claim, RULES).proved


@pytest.mark.parametrize(
    "mistake", [one for one in MISTAKES if one.added is not None], ids=lambda one: one.claim.id
)
def test_enumeration_finds_where_more_proof_may_lower_a_ruling(mistake):
    """It names the place in the network that may fall."""
    assert check_rising(mistake.claim, RULES).failing is not None


# What they rest on agrees with the reference engine.


def rung(world: Decided) -> int:
    """How well the movant does: granted, open, or neither."""
    return sum(meaning(ruled(*one), world) for one in RUNGS)


@given(questions(), LAWS)
def test_every_decided_question_satisfies_every_theorem(question, law):
    """Whatever the reference engine decides is no counterexample."""
    world = Decided(question, law)
    for theorem in STATED:
        if kind_of_motion(question) in theorem.motions and meaning(theorem.given, world):
            assert meaning(theorem.then, world), theorem.id


@given(questions(), st.data(), LAWS)
def test_one_more_claim_never_lowers_a_ruling(question, data, law):
    """Each theorem on more proof holds of a claim drawn to match it."""
    before = Decided(question, law)
    for theorem in THEOREMS:
        if isinstance(theorem, Rising):
            claim = data.draw(claims(theorem), theorem.id)
            more = evolve(
                question, facts=(*question.facts, claim), places=(*question.places, "added")
            )
            assert rung(before) <= rung(Decided(more, law)), theorem.id


@st.composite
def claims(draw, theorem):
    """A claim that matches a theorem's pattern and dates no conduct anew."""
    claim = draw(facts(theorem.by.kind))
    said = {
        name: constraint.value
        for name, constraint in theorem.by.where
        if name not in theorem.by.kind.derived
    }
    if "timing" in said:
        said |= {"on": None, "until": None}
    if isinstance(claim, (ActualNotice, Knowledge)):
        said["on"] = None
    claim = evolve(claim, shown=True, **said)
    counted = Counted(0, claim, Value.TRUE, getattr(claim, "timing", None))
    assume(matches(counted, theorem.by))
    assume(theorem.save is None or not matches(counted, theorem.save))
    return claim


@given(questions(), st.data(), LAWS)
def test_other_facts_of_a_kind_move_no_finding(question, data, law):
    """Each theorem on what never matters holds when a fact of the kind is added."""
    before = Decided(question, law).answer.trace
    for theorem in THEOREMS:
        if isinstance(theorem, Unmoved):
            extra = data.draw(st.sampled_from(theorem.kinds).flatmap(facts))
            more = evolve(
                question, facts=(*question.facts, extra), places=(*question.places, "added")
            )
            after = Decided(more, law).answer.trace
            for finding in theorem.findings:
                assert before.standing(finding) is after.standing(finding), theorem.id


@given(questions(), LAWS, st.sampled_from(RULES.findings))
def test_the_space_has_every_record(question, law, finding):
    """Where leaves and ranks are those of a record, findings stand as the engine has them."""
    world = Decided(question, law)
    motion = next(fact for fact in question.facts if isinstance(fact, Motion))
    # Below its rules a finding rests on others: they are cut, and put where they stand.
    below = [
        other
        for other in RULES.findings
        if other != finding and RULES.findings.index(other) < RULES.findings.index(finding)
    ]
    those = space(RULES, kind_of_motion(question), [finding], cut=below)
    columns = []
    for axis in those.axes:
        told = [chosen(axis, choice, world, motion) for choice in axis.choices]
        assert 1 == sum(told)
        columns.append(tuple(map(int, told)))
    (piece,) = grid([1])
    stands = those.runner()(evolve(piece, columns=tuple(columns)))[finding]

    expected = world.answer.trace.standing(finding)
    assert (
        expected is Standing.SHOWN,
        expected is Standing.CONTESTED,
        expected is Standing.REFUTED,
    ) == tuple(map(bool, stands))


def chosen(axis, choice, world: Decided, motion: Motion) -> bool:
    """Whether a choice on an axis is the one that a decided question makes."""
    about = axis.about[0]
    if about == "law":
        return choice == tuple(world.law.ranks[rule] for rule in axis.rules)
    if about is Motion:
        return choice is motion.new_terms
    if len(axis.about) == 2:
        return world.has(about, axis.about[1], choice)
    standing = world.answer.trace.standing(about)
    if standing is Standing.REFUTED and standing not in axis.choices:
        standing = Standing.NOT_SHOWN
    return choice is standing


@given(question=questions(), law=LAWS)
def test_the_solver_knows_every_record(question, law, solver):
    """Where leaves, court and day are those of a record, findings stand as the engine has them."""
    world = Decided(question, law)
    motion = next(fact for fact in question.facts if isinstance(fact, Motion))
    told = solver.standings(
        RULES, kind_of_motion(question), world.has, law.forum, law.as_of, motion.new_terms
    )

    assert {one.finding: one.standing for one in world.answer.trace.conclusions} == told


@given(st.sampled_from(RULES.rules), st.sampled_from(places()))
def test_every_law_is_in_the_space(rule, place):
    """The rank of a rule in a court on a day is what it is when a question is decided."""
    ranks = ranks_of(lending(rule))

    assert rank(rule, *place) is Weight(ranks[places().index(place)])


@given(st.sampled_from(RULES.rules), st.sampled_from(FORUMS), st.dates())
def test_the_law_changes_on_no_other_day(rule, forum, day):
    """On any day ranks are those of the last day in the space before it."""
    last = max(one for court, one in places() if court == forum and one <= day)

    assert rank(rule, forum, last) is rank(rule, forum, day)


@given(questions(), LAWS)
def test_records_agree_with_what_theorems_say_of_leaves(question, law):
    """Of every record a narrower leaf is worth no more than the wider."""
    world = Decided(question, law)
    for theorem in STATED:
        for part in conjuncts(theorem.given):
            if isinstance(part, Narrower):
                assert meaning(part, world)


def test_the_injunction_is_no_fact_that_a_case_file_lists():
    """So nothing denies it, and its leaves are true or false."""
    assert "injunction" not in FACTS


# Two motions on one record.


def in_contempt(question: Question) -> Question:
    """The question whether the same respondent is in contempt, on the same record."""
    motion = next(fact for fact in question.facts if isinstance(fact, Motion))
    return evolve(
        question,
        relief=Relief.CONTEMPT,
        facts=tuple(
            evolve(fact, relief=Relief.CONTEMPT) if fact is motion else fact
            for fact in question.facts
        ),
    )


@given(questions(), LAWS)
def test_a_leaf_is_worth_no_more_where_better_proof_is_asked(question, law):
    """Of every record: what the theorem on contempt takes for granted of leaves."""
    assume(question.relief is not Relief.CONTEMPT)
    world = Decided(in_contempt(question), law)
    milder, stricter = Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING
    alike = places_alike(question)
    for kind in FACTS.values():
        for leaf in {leaf for leaf, _ in world.leaves_about(kind)}:
            if falls(leaf) or (alike and falls_on_like_days(leaf)):
                low, high = (value_of(world, leaf, standard) for standard in (milder, stricter))
                assert low >= high


def places_alike(question: Question) -> bool:
    """
    Whether what counts under either standard has the same place in the order of events.

    The injunction, for one, counts under both.
    """
    mild, strict = (
        {one.index: one.timing for one in (*counted.shown, *counted.denied)}
        for standard in (Proof.PREPONDERANCE, Proof.CLEAR_AND_CONVINCING)
        for counted in [record(question.facts, standard)]
    )
    sure = all(index in strict for index in mild if isinstance(question.facts[index], Injunction))
    return sure and all(mild[index] is strict[index] for index in mild.keys() & strict.keys())


def value_of(world: Decided, leaf, standard: Proof) -> Value:
    """The one value that a leaf has."""
    return next(value for value in Value if world.has(leaf, standard, value))


@given(questions(), LAWS)
def test_a_record_makes_out_no_more_for_contempt_than_for_an_order(question, law):
    """Each theorem on the two motions holds of every record that is decided on both."""
    assume(question.relief is not Relief.CONTEMPT and places_alike(question))
    order = Decided(question, law).answer.trace
    contempt = Decided(in_contempt(question), law).answer.trace
    for theorem in THEOREMS:
        if isinstance(theorem, Stricter):
            for finding in theorem.findings:
                one, other = order.standing(finding), contempt.standing(finding)
                assert HEIGHT.index(one) >= HEIGHT.index(other), theorem.id


HEIGHT = (Standing.REFUTED, Standing.NOT_SHOWN, Standing.CONTESTED, Standing.SHOWN)


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        (
            (
                Role(kind=RoleKind.OFFICER, current=False, power_to_comply=True),
                CommonControl(ownership=Ownership.FAMILY, proof=Proof.PREPONDERANCE),
            ),
            LegalIdentification,
        ),
        (
            (
                Violation(),
                Assistance(kind=AssistanceKind.JOINT_CONDUCT, timing=Timing.AFTER_NOTICE),
                Purpose(aim=Aim.OWN_ENDS, proof=Proof.PREPONDERANCE),
            ),
            PurposeToAssist,
        ),
        (
            (
                PartInLitigation(part=LitigationPart.CONTROLLED),
                PartInLitigation(
                    part=LitigationPart.CONTROLLED, contested=False, proof=Proof.PREPONDERANCE
                ),
            ),
            LegalIdentification,
        ),
        (
            (
                Assistance(kind=AssistanceKind.PAYMENT_CHAIN),
                Assistance(kind=AssistanceKind.INTERMEDIARY_BANK, proof=Proof.PREPONDERANCE),
            ),
            ActiveConcert,
        ),
        (
            (
                Receivership(matter=ReceivershipMatter.SUIT_AGAINST_RECEIVER),
                Receivership(
                    matter=ReceivershipMatter.SUIT_AGAINST_RECEIVER,
                    leave=True,
                    proof=Proof.PREPONDERANCE,
                ),
            ),
            ReachedByOtherPower,
        ),
        (
            (
                Violation(),
                Role(kind=RoleKind.OFFICER),
                Diligence(shown=False),
                Role(kind=RoleKind.OFFICER, power_to_comply=False, proof=Proof.PREPONDERANCE),
            ),
            PersonalBreach,
        ),
    ],
    ids=[
        "kinship",
        "own ends",
        "a suit that was not contested",
        "a bank",
        "leave to sue",
        "no power",
    ],
)
def test_an_answer_good_against_an_order_is_good_against_contempt(answer, finding):
    """Found as a theorem that failed: a preponderance raises a doubt on either motion."""
    asked = Record(MotionKind.CEASE, (ActualNotice(content=NoticeContent.TERMS), *answer))
    law = law_of(RULES, asked.forum, asked.as_of)
    told = Decided(asked.question(), law).answer.trace.standing(finding)
    charged = evolve(asked, motion=MotionKind.CONTEMPT_OF_NONPARTY)
    found = Decided(charged.question(), law).answer.trace.standing(finding)

    assert told is found is not Standing.SHOWN
