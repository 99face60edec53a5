"""The meaning of patterns, of denial, of time and of weighing."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from builders import book_of, rule
from injunction_rules.decisions.decide import answer
from injunction_rules.law.authorities.district_courts import KELLY_TOYS
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.authorities.other_circuits import BLOCKOWICZ
from injunction_rules.law.authorities.supreme_court import TAGGART
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Effect, Treatment, cf, see
from injunction_rules.model.conditions import (
    Every,
    after,
    all_of,
    any_of,
    at_least,
    at_most,
    every,
    exactly,
    not_shown,
    one_of,
    refuted,
    shown,
    within,
)
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Assistance,
    AssistanceKind,
    Capacity,
    EnforcementDelay,
    Fact,
    Inaction,
    Injunction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Motion,
    Relief,
    Respondent,
    RespondentKind,
    Timing,
    Violation,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Side
from injunction_rules.model.traces import Status
from injunction_rules.semantics.weighing import law_of

DAYS = Parameter("test.days", 7, "calendar days", "It is ours.", open_textured=True)
A = Finding("a", "a", "It is a.")
B = Finding("b", "b", "It is b.")
T, U, F = Value.TRUE, Value.UNSETTLED, Value.FALSE
ENTERED, NOTICED = date(2022, 6, 9), date(2023, 4, 28)
AS_OF = date(2023, 9, 1)


def question(*facts: Fact, relief: Relief = Relief.CEASE) -> Question:
    heads = (
        Motion(relief=relief, against=Capacity.NONPARTY),
        Respondent(kind=RespondentKind.MARKETPLACE),
        Injunction(entered=ENTERED),
    )
    record = (*heads, *facts)
    return Question("m", relief, "other", "seller", record, tuple(map(str, range(len(record)))))


def traced(engine, rules, *facts, standard=None, relief=Relief.CEASE, forum="nysd"):
    book = book_of(*rules, standard=standard)
    return answer(question(*facts, relief=relief), law_of(book, forum, AS_OF), engine).trace


def value(engine, condition, *facts, **rest):
    return traced(engine, [rule("x", condition, then=A)], *facts, **rest).step("test.x").met


SUPPLY = Assistance(kind=AssistanceKind.SUPPLY)


@pytest.mark.parametrize(
    ("expected", "condition", "facts"),
    [
        (T, shown(Violation), [Violation()]),
        (F, shown(Violation), []),
        (F, shown(Violation), [Violation(shown=False)]),
        (T, refuted(Violation), [Violation(shown=False)]),
        (F, refuted(Violation), []),
        (T, not_shown(Violation), []),
        (F, not_shown(Violation), [Violation()]),
        # The better proved of claim and denial prevails; with equal proof both count.
        (U, shown(Violation), [Violation(), Violation(shown=False)]),
        (U, refuted(Violation), [Violation(), Violation(shown=False)]),
        (U, not_shown(Violation), [Violation(), Violation(shown=False)]),
        (T, shown(Violation), [Violation(), Violation(shown=False, proof=Proof.PREPONDERANCE)]),
        (F, refuted(Violation), [Violation(), Violation(shown=False, proof=Proof.PREPONDERANCE)]),
        (F, shown(Violation), [Violation(proof=Proof.PREPONDERANCE), Violation(shown=False)]),
        # A denial speaks of what it states, and of all that it leaves out.
        (T, shown(Assistance), [SUPPLY, Assistance(shown=False, kind=AssistanceKind.ADVICE)]),
        (U, shown(Assistance), [SUPPLY, Assistance(shown=False)]),
        (
            T,
            refuted(Assistance, kind=exactly(AssistanceKind.SUPPLY)),
            [Assistance(shown=False)],
        ),
        (
            T,
            refuted(Assistance, kind=exactly(AssistanceKind.SUPPLY)),
            [evolve(SUPPLY, shown=False)],
        ),
        (F, refuted(Assistance), [evolve(SUPPLY, shown=False)]),
        (
            F,
            refuted(Assistance, kind=exactly(AssistanceKind.ADVICE)),
            [evolve(SUPPLY, shown=False)],
        ),
        (
            F,
            refuted(Assistance, kind=one_of(AssistanceKind.SUPPLY, AssistanceKind.ADVICE)),
            [evolve(SUPPLY, shown=False)],
        ),
        # A field that is left out is unknown and meets no constraint.
        (F, shown(Assistance, kind=exactly(AssistanceKind.SUPPLY)), [Assistance()]),
        (F, shown(EnforcementDelay, years=at_least(DAYS)), [EnforcementDelay()]),
        (F, shown(EnforcementDelay, years=at_most(DAYS)), [EnforcementDelay()]),
        (T, shown(EnforcementDelay, years=at_least(DAYS)), [EnforcementDelay(years=7)]),
        (F, shown(EnforcementDelay, years=at_least(DAYS)), [EnforcementDelay(years=6)]),
        (T, shown(EnforcementDelay, years=at_most(DAYS)), [EnforcementDelay(years=7)]),
        (F, shown(EnforcementDelay, years=at_most(DAYS)), [EnforcementDelay(years=8)]),
        (
            T,
            shown(Assistance, kind=one_of(AssistanceKind.SUPPLY, AssistanceKind.ADVICE)),
            [SUPPLY],
        ),
        (F, shown(Listing, removed=within(DAYS, after="noticed")), [Listing()]),
        (T, shown(Listing, removed=within(DAYS, after="noticed")), [Listing(days=7)]),
        (F, shown(Listing, removed=within(DAYS, after="noticed")), [Listing(days=8)]),
        (
            T,
            shown(Listing, relisted=after("removed")),
            [Listing(removed=NOTICED, relisted=date(2023, 4, 29))],
        ),
        (
            F,
            shown(Listing, relisted=after("removed")),
            [Listing(removed=NOTICED, relisted=NOTICED)],
        ),
        (F, shown(Listing, relisted=after("removed")), [Listing(removed=NOTICED)]),
        # Every: at least one, and each.
        (F, every(Listing, days=at_most(DAYS)), []),
        (T, every(Listing, days=at_most(DAYS)), [Listing(days=1), Listing(days=7)]),
        (F, every(Listing, days=at_most(DAYS)), [Listing(days=1), Listing(days=8)]),
        (
            T,
            every(Listing, among={"identified": exactly(True)}, days=at_most(DAYS)),
            [Listing(days=1), Listing(noticed=NEVER)],
        ),
        (
            U,
            every(Listing, days=at_most(DAYS)),
            [Listing(days=1), Listing(days=8), Listing(days=8, shown=False)],
        ),
        (
            U,
            every(Listing, days=at_most(DAYS)),
            [Listing(days=1), Listing(days=1, shown=False)],
        ),
        # Conjunction is the least, disjunction the greatest.
        (
            U,
            all_of(shown(Violation), shown(ActualNotice)),
            [Violation(), ActualNotice(), ActualNotice(shown=False)],
        ),
        (
            T,
            any_of(shown(Violation), shown(ActualNotice)),
            [Violation(), ActualNotice(), ActualNotice(shown=False)],
        ),
    ],
)
def test_a_condition_has_the_value_the_record_gives_it(expected, condition, facts, engine):
    """Patterns, denials, unknown fields and joins mean what the vocabulary says."""
    assert expected is value(engine, condition, *facts)


@pytest.mark.parametrize(
    ("expected", "conduct", "notices"),
    [
        (Timing.AFTER_NOTICE, {"timing": Timing.AFTER_NOTICE}, []),
        (Timing.AFTER_NOTICE, {"on": date(2023, 4, 29)}, [NOTICED]),
        (Timing.BEFORE_NOTICE, {"on": date(2023, 4, 27)}, [NOTICED]),
        (None, {"on": NOTICED}, [NOTICED]),
        (None, {"on": date(2023, 4, 29)}, []),
        (None, {}, [NOTICED]),
        (Timing.BEFORE_ORDER, {"on": date(2022, 6, 8)}, []),
        (Timing.AFTER_NOTICE, {"on": date(2022, 6, 8), "until": date(2023, 5, 1)}, [NOTICED]),
        (Timing.AFTER_NOTICE, {"on": date(2023, 1, 2)}, [NOTICED, date(2023, 1, 1)]),
    ],
)
def test_conduct_is_placed_by_its_last_day(expected, conduct, notices, engine):
    """Conduct stands after notice when it goes on later than the first notice."""
    facts = [Violation(**conduct), *(ActualNotice(on=day) for day in notices)]
    placed = [
        timing
        for timing in Timing
        if value(engine, shown(Violation, timing=exactly(timing)), *facts)
    ]

    assert ([expected] if expected else []) == placed


def test_notice_that_is_denied_or_too_weak_places_nothing(engine):
    """Only notice that counts sets the clock."""
    condition = shown(Violation, timing=exactly(Timing.AFTER_NOTICE))
    later = Violation(on=date(2023, 5, 1))

    assert F is value(engine, condition, later, ActualNotice(on=NOTICED, proof=Proof.ALLEGED))
    assert F is value(engine, condition, later, ActualNotice(on=NOTICED, shown=False))


@pytest.mark.parametrize(
    ("expected", "proof", "relief", "standard"),
    [
        (T, Proof.PREPONDERANCE, Relief.CEASE, None),
        (F, Proof.ALLEGED, Relief.CEASE, None),
        (F, Proof.PREPONDERANCE, Relief.CONTEMPT, None),
        (T, Proof.CLEAR_AND_CONVINCING, Relief.CONTEMPT, None),
        (T, Proof.PREPONDERANCE, Relief.CONTEMPT, Proof.PREPONDERANCE),
    ],
)
def test_a_fact_counts_when_its_proof_reaches_the_standard(
    expected, proof, relief, standard, engine
):
    """Contempt asks for more, unless the doctrine's burden says otherwise."""
    fact = Violation(proof=proof)

    assert expected is value(engine, shown(Violation), fact, relief=relief, standard=standard)


def test_what_answers_the_movant_counts_from_a_preponderance(engine):
    """On a motion for contempt too, where what makes his case must be clear and convincing."""
    rules = [rule("for", shown(Violation), then=A), rule("against", shown(Inaction), against=A)]
    weak = {"proof": Proof.PREPONDERANCE}

    def standing(*facts):
        return traced(engine, rules, *facts, relief=Relief.CONTEMPT).standing(A)

    assert standing(Violation(**weak), Inaction(**weak)) is Standing.REFUTED
    assert standing(Violation(), Inaction(**weak)) is Standing.CONTESTED


YES = shown(Violation)
NO = shown(Knowledge, of=exactly(KnowledgeOf.GENERAL))
BOTH = shown(ActualNotice)
RECORD = (Violation(), ActualNotice(), ActualNotice(shown=False))

REMOTE = Authority("remote", "A v. B", "1 F. Supp. 1", "2000", "ilnd")
UNDONE = evolve(REMOTE, id="undone", history=[Treatment(Effect.REVERSED, "9000", "its court")])

STANDINGS = [
    ("nothing at all", [], Standing.NOT_SHOWN),
    ("no rule holds", [(NO, RULE_65, {"then": A})], Standing.NOT_SHOWN),
    ("one rule for", [(YES, RULE_65, {"then": A})], Standing.SHOWN),
    ("one rule against", [(YES, RULE_65, {"against": A})], Standing.REFUTED),
    ("an unsettled rule for", [(YES, RULE_65, {"then": A, "settled": False})], Standing.CONTESTED),
    (
        "an unsettled rule against makes no case for it",
        [(YES, RULE_65, {"against": A, "settled": False})],
        Standing.NOT_SHOWN,
    ),
    ("a contested premise", [(BOTH, RULE_65, {"then": A})], Standing.CONTESTED),
    (
        "for and against at one rank",
        [(YES, RULE_65, {"then": A}), (YES, TAGGART, {"against": A})],
        Standing.CONTESTED,
    ),
    (
        "the higher rank decides for",
        [(YES, RULE_65, {"then": A}), (YES, KELLY_TOYS, {"against": A})],
        Standing.SHOWN,
    ),
    (
        "the higher rank decides against",
        [(YES, KELLY_TOYS, {"then": A}), (YES, RULE_65, {"against": A})],
        Standing.REFUTED,
    ),
    (
        "an unsettled rule of the same rank on the other side",
        [(YES, RULE_65, {"then": A}), (YES, TAGGART, {"against": A, "settled": False})],
        Standing.CONTESTED,
    ),
    (
        "an unsettled rule of lesser rank on the other side",
        [(YES, RULE_65, {"then": A}), (YES, KELLY_TOYS, {"against": A, "settled": False})],
        Standing.SHOWN,
    ),
    (
        "an unsettled rule of higher rank on the other side",
        [(YES, KELLY_TOYS, {"then": A}), (YES, RULE_65, {"against": A, "settled": False})],
        Standing.CONTESTED,
    ),
    ("a rule on what was undone later", [(YES, UNDONE, {"then": A})], Standing.CONTESTED),
    (
        "such a rule against makes no case for it",
        [(YES, UNDONE, {"against": A})],
        Standing.NOT_SHOWN,
    ),
    (
        "such a rule yields to what is remote and stood",
        [(YES, REMOTE, {"then": A}), (YES, UNDONE, {"against": A})],
        Standing.SHOWN,
    ),
    (
        "an unsettled rule on the same side",
        [(YES, RULE_65, {"then": A}), (YES, TAGGART, {"then": A, "settled": False})],
        Standing.SHOWN,
    ),
]


@pytest.mark.parametrize(
    ("rules", "expected"), [pytest.param(*row[1:], id=row[0]) for row in STANDINGS]
)
def test_rank_and_conflict_decide_the_standing(rules, expected, engine):
    """The highest rank with a rule that is true decides, and a real conflict is contested."""
    stated = [
        rule(f"r-{i}", when, (source,), **effect) for i, (when, source, effect) in enumerate(rules)
    ]
    trace = traced(engine, [*stated, rule("other", NO, then=B)], *RECORD)

    assert expected is trace.standing(A)


EXCEPTIONS = [
    ("on what was undone later leaves it unsettled", UNDONE, {}, YES, U, Status.FIRED),
    ("of equal rank takes the rule away", RULE_65, {}, YES, F, Status.DEFEATED),
    ("of lesser rank leaves it unsettled", KELLY_TOYS, {}, YES, U, Status.FIRED),
    ("that does not hold does nothing", RULE_65, {}, NO, T, Status.FIRED),
    ("that is contested leaves it unsettled", RULE_65, {}, BOTH, U, Status.FIRED),
    ("that is open law leaves it unsettled", RULE_65, {"settled": False}, YES, U, Status.FIRED),
]


@pytest.mark.parametrize(
    ("source", "extra", "when", "expected", "status"),
    [pytest.param(*row[1:], id=row[0]) for row in EXCEPTIONS],
)
def test_an_exception_takes_value_to_the_extent_that_it_holds(
    source, extra, when, expected, status, engine
):
    """Equal rank defeats, lesser rank contests."""
    general = rule("x", YES, then=A)
    exception = rule("y", when, (source,), defeats=general, **extra)
    step = traced(engine, [general, exception], *RECORD).step("test.x")

    assert (expected, status, T) == (step.value, step.status, step.met)
    assert (expected is not T) == (step.defeated_by == ("test.y",))


def test_an_exception_to_an_exception_restores_the_rule(engine):
    """What defeats the defeater leaves the rule as it was."""
    general = rule("x", YES, then=A)
    trace = traced(
        engine,
        [general, rule("y", YES, defeats="test.x"), rule("z", YES, defeats="test.y")],
        *RECORD,
    )

    assert Standing.SHOWN is trace.standing(A)
    assert ("test.z",) == trace.step("test.y").defeated_by
    assert (trace.step("test.z"),) == trace.exceptions_to("test.y")


def test_an_exception_to_several_rules_takes_each_of_them_away(engine):
    """Also where they speak of several findings, of which one rests on the other."""
    first, second = rule("x", YES, then=A), rule("y", YES, then=A)
    third = rule("w", all_of(YES, not_shown(A)), then=B)
    exception = rule("z", YES, defeats=[first, second, third])
    trace = traced(engine, [first, second, third, exception], *RECORD)
    without = traced(engine, [first, second, third], *RECORD)
    dropped = traced(engine, [third, rule("z", YES, defeats=third)], *RECORD)

    assert Standing.SHOWN is without.standing(A)
    assert [Standing.NOT_SHOWN] * 2 == [trace.standing(A), trace.standing(B)]
    assert Standing.NOT_SHOWN is dropped.standing(B)
    for each in (first, second, third):
        assert ("test.z",) == trace.step(each.id).defeated_by
        assert (trace.step("test.z"),) == trace.exceptions_to(each.id)


def test_an_exception_to_a_rule_with_nothing_left_takes_nothing(engine):
    """A rule that is not met, or is no more than unsettled, loses only what it had."""
    general = rule("x", NO, then=A)
    trace = traced(engine, [general, rule("y", YES, defeats="test.x")], *RECORD)

    assert ((), Status.NOT_MET) == (trace.step("test.x").defeated_by, trace.step("test.x").status)


def test_a_rule_without_authority_on_the_date_is_not_in_force(engine):
    """An opinion not yet decided gives no force, and neither does analogy."""
    stated = rule("x", YES, (see(BLOCKOWICZ), cf(RULE_65)), then=A)
    burden = Burden(Side.MOVANT, None, [RULE_65])
    book = RuleBook([Doctrine("test", "t", "Is it?", [stated], burden)], RULES.standards)
    early = answer(question(*RECORD), law_of(book, "nysd", date(2010, 12, 26)), engine).trace

    assert Status.NOT_IN_FORCE is early.step("test.x").status
    assert Standing.NOT_SHOWN is early.standing(A)


@pytest.mark.parametrize(
    ("expected", "condition"),
    [
        ((T, U, F, F), shown(A)),
        ((F, U, T, T), not_shown(A)),
        ((F, F, F, T), refuted(A)),
    ],
)
def test_a_finding_is_worth_what_its_standing_says(expected, condition, engine):
    """shown is T, U, F, F; not_shown its mirror; refuted only where the contrary is shown."""
    grounds = [
        [rule("x", YES, then=A)],
        [rule("x", BOTH, then=A)],
        [rule("x", NO, then=A)],
        [rule("x", YES, against=A)],
    ]
    found = tuple(
        traced(engine, [*rules, rule("y", condition, then=B)], *RECORD).step("test.y").met
        for rules in grounds
    )

    assert expected == found


def test_a_finding_that_no_rule_makes_is_not_shown(engine):
    """What nobody can find is not shown, and the trace says so even where it never asked."""
    trace = traced(engine, [rule("x", shown(B), then=A)], *RECORD)

    assert Standing.NOT_SHOWN is trace.standing(B)
    assert Standing.NOT_SHOWN is trace.standing(Finding("zzz", "z", "It is z."))
    assert (trace.step("test.x"),) == trace.rules_for(A)


def test_premises_name_the_facts_that_decide_them(engine):
    """The first fact of the record stands fourth, after motion, respondent and injunction."""
    step = traced(engine, [rule("x", all_of(YES, NO), then=A)], Violation()).step("test.x")

    assert ((3,), ()) == tuple(part.facts for part in step.premise.parts)
    assert isinstance(every(Listing, days=at_most(DAYS)), Every)
