"""A ruling with options: what it is made of, and what it refuses."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from builders import ENTERED, NOTICE, ORDER, SERVICE, VIOLATION, case
from injunction_rules import RULES
from injunction_rules.changes import (
    ChangeError,
    Situation,
    adding,
    changes_axis,
    changing,
    days_axis,
    either_axis,
    field_axis,
    heard_in,
    overruling,
    parameter_axis,
    proved_to,
    removing,
    with_rule,
)
from injunction_rules.engines import engine
from injunction_rules.engines.bits import BitsEngine
from injunction_rules.errors import EngineError, RuleError
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.authorities.other_circuits import BLOCKOWICZ
from injunction_rules.model.authorities import cite
from injunction_rules.model.cases import Disposition, EnjoinedParty
from injunction_rules.model.facts import ActualNotice, AlterEgo, Listing
from injunction_rules.model.findings import AidingAndAbetting, Bound, HadActualNotice
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.questions import questions
from injunction_rules.queries.space.space import Ruled, Space
from injunction_rules.queries.sweeps import sweep
from injunction_rules.semantics.weighing import law_of
from suppositions import best, decided

BOUND = (NOTICE, VIOLATION, AlterEgo())


def space(*options, facts=BOUND, **law) -> Space:
    return Space(Situation(case(*facts), **law), "motion", "other", options)


def test_a_ruling_is_asked_for_by_its_motion_and_its_person():
    """What is not asked of the court is refused at once."""
    for motion, against in (("motion", "seller"), ("cease", "other")):
        with pytest.raises(ChangeError, match=f"^no motion '{motion}' is made against '{against}'"):
            Space(Situation(case()), motion, against, [])


def test_an_option_must_fit_the_case():
    """What is not there cannot be taken out, and the nearest law is named."""
    with pytest.raises(ChangeError, match="the case has no such fact"):
        space(removing(Listing(days=2)))
    with pytest.raises(RuleError, match="did you mean 'havens-v-james'"):
        space(overruling("havens-v-jmes"))


def test_another_rule_is_no_option():
    """It would have to be compiled anew; also as a part of an option."""
    other = with_rule(RULES.rule("takedown.prompt"))
    for option in (other, removing(NOTICE) + other):
        with pytest.raises(ChangeError, match="cannot be one of many options; use what_if: with"):
            space(option)


def test_a_space_without_options_is_the_ruling():
    """One pattern, and nothing on which it depends."""
    bare = space()
    assert (1, 0, 0, 0) == bare.rule([], 1) == Ruled(1, 0, 0, 0)
    assert (Disposition.GRANTED, frozenset(), ()) == (bare.now, bare.bearing, bare.exclusive)
    assert 0 == bare.operations
    assert bare.smallest_change() is None


def test_options_are_taken_by_their_numbers():
    """Each alone, both, and neither."""
    both = space(removing(NOTICE), adding(ActualNotice(content=None)))
    rulings = [both.at(taken) for taken in ((), (0,), (1,), (0, 1))]
    wanted = [Disposition.GRANTED, Disposition.DENIED, Disposition.GRANTED, Disposition.GRANTED]
    assert wanted == rulings
    assert 0b1101 == both.rule([0b1010, 0b1100], 0b1111).where(Disposition.GRANTED)
    assert 0 < both.operations


def test_the_smallest_change_is_as_small_as_can_be():
    """One removal is enough, though two do as well; what does not bear on it is not taken."""
    three = space(adding(Listing(days=2)), removing(NOTICE), removing(AlterEgo()))
    assert frozenset([1, 2]) == three.bearing
    (number,) = three.smallest_change()
    assert number in three.bearing
    assert three.at([number]) is not three.now


def test_a_smallest_change_never_takes_what_excludes_each_other():
    """Two notices in place of one cannot both be."""
    pair = space(changing(NOTICE, on=None), changing(NOTICE, source="elsewhere"))
    assert pair.smallest_change() is None


def test_standings_are_told_for_the_findings_asked_for():
    """In each pattern each finding has one standing."""
    found = space(removing(NOTICE), facts=BOUND).standing([Bound, HadActualNotice])
    assert (Bound, HadActualNotice) == found.findings
    where = found.where([0b10], 0b11)
    assert {Standing.SHOWN: 0b01, Standing.NOT_SHOWN: 0b10} == {
        standing: column for standing, column in where[Bound].items() if column
    }
    assert [Bound, HadActualNotice] == list(where)


def test_the_best_answer_for_the_movant_decides():
    """Over several enjoined parties, for the ruling and for every finding."""
    people = tuple(EnjoinedParty(id=one, name=one) for one in ("seller", "second"))
    given = evolve(
        case(), enjoined_parties=people, facts=(NOTICE, VIOLATION, AlterEgo(party="second"))
    )
    two = Space(Situation(given), "motion", "other", [removing(AlterEgo(party="second"))])
    assert [Disposition.GRANTED, Disposition.DENIED] == [two.at(()), two.at([0])]
    where = two.standing().where([0b10], 0b11)
    for row, taken in enumerate(((), (0,))):
        told = {f: next(s for s in Standing if by[s] >> row & 1) for f, by in where.items()}
        assert best(two, decided(two, taken)) == told


def test_two_ways_to_change_one_thing_exclude_each_other():
    """In pairs, by number, each once."""
    many = space(
        removing(NOTICE),
        changing(NOTICE, on=None) + heard_in("ilnd"),
        heard_in("cand"),
        proved_to(NOTICE, "alleged") + heard_in("dcd"),
        adding(VIOLATION),
    )
    assert ((0, 1), (0, 3), (1, 2), (1, 3), (2, 3)) == many.exclusive


def test_an_order_of_another_day_is_held_against_new_facts_alone():
    """Against those that could not be beside it; an undated order contradicts nothing."""
    order = evolve(ORDER, entered=None)
    given = Situation(case(SERVICE, injunction=order))
    early = adding(ActualNotice(on=ENTERED.replace(day=1)))
    options = [
        changing(order, entered=ENTERED),
        changing(order, clear=False),
        early,
        adding(NOTICE),
        changing(order, entered=ENTERED.replace(day=2)) + adding(VIOLATION),
    ]
    found = Space(given, "motion", "other", options).exclusive
    assert ((0, 1), (0, 2), (0, 4), (1, 4), (2, 4)) == found


def test_axes_that_contradict_each_other_are_not_swept():
    """A grid with points that no case can be is refused, and says why."""
    order = evolve(ORDER, entered=None)
    given = case(injunction=order)
    with pytest.raises(ChangeError, match="change the same thing or contradict each other"):
        sweep(
            given,
            either_axis(changing(order, entered=ENTERED), "order"),
            either_axis(adding(ActualNotice(on=ENTERED.replace(day=1))), "notice"),
        )


def test_choices_of_one_axis_may_contradict_each_other():
    """Only one of them is made at a time."""
    order = evolve(ORDER, entered=None)
    early = adding(ActualNotice(on=ENTERED.replace(day=1)))
    choices = changes_axis("either", [changing(order, entered=ENTERED), early])
    grid = sweep(case(injunction=order), choices)
    for label, disposition in grid:
        (ruling,) = grid.situation(label).decide("reference").rulings
        assert ruling.disposition is disposition


def test_axes_may_be_of_different_fields_of_one_fact():
    """At each point the fact has both; a third axis is of another thing."""
    listing = Listing(days=3, promptly=None)
    given = case(SERVICE, NOTICE, VIOLATION, listing)
    grid = sweep(
        given,
        field_axis(listing, "days", (3, 20, 50)),
        parameter_axis("takedown.prompt-days", (7, 25)),
        field_axis(listing, "proof", Proof),
    )
    assert 3 * 2 * len(Proof) == len(grid)
    for *labels, disposition in grid:
        (ruling,) = grid.situation(*labels).decide("reference").rulings
        assert ruling.disposition is disposition is grid.at(*labels)
    assert (
        Disposition.DENIED
        is grid.at(3, 7, Proof.UNDISPUTED)
        is not grid.at(50, 7, Proof.UNDISPUTED)
    )


def test_two_axes_of_one_field_are_refused():
    """A field has one value."""
    listing = Listing(days=3)
    with pytest.raises(ChangeError, match="change the same thing and cannot be made together"):
        sweep(
            case(listing),
            field_axis(listing, "days", (4, 5)),
            field_axis(listing, "days", (6, 7), "again"),
        )


def test_too_many_ways_for_one_fact_are_refused_at_once():
    """With what to do."""
    listing = Listing(noticed=date(2023, 5, 1), removed=date(2023, 5, 9))
    year = date(2023, 1, 1), date(2023, 12, 31)
    with pytest.raises(ChangeError, match=r"133,225 ways .* \(noticed, removed\).*longer steps"):
        sweep(
            case(listing),
            days_axis(listing, "noticed", *year),
            days_axis(listing, "removed", *year),
        )


def test_a_grid_with_a_fact_that_cannot_be_names_the_point():
    """Nothing is put up again before it came down."""
    first, second, third = (date(2023, 5, day) for day in (3, 5, 9))
    listing = Listing(removed=first, relisted=third)
    with pytest.raises(
        ChangeError, match="no record can be so at removed 2023-05-05, relisted 2023-05-03"
    ):
        sweep(
            case(listing),
            field_axis(listing, "removed", (first, second)),
            field_axis(listing, "relisted", (first, third)),
        )


# The engine behind it, asked one question.


def test_two_authorities_of_one_id_are_told_apart():
    """A book in which an id names two texts is odd; each weighs what it weighs."""
    namesake = evolve(BLOCKOWICZ, id=RULE_65.id)
    rule = evolve(RULES.rule("bound.in-concert"), cites=(cite(namesake),))
    law = law_of(RULES.replacing(rule), "nysd", case().as_of)
    (question,) = questions(case(*BOUND))
    assert engine("reference").evaluate(question, law) == engine("bits").evaluate(question, law)


def test_a_circuit_that_differs_from_its_rules_is_reported(monkeypatch):
    """Rather an error than a wrong trace."""
    (question,) = questions(case(*BOUND))
    law = law_of(RULES, "nysd", case().as_of)

    def otherwise(finding, law, met):
        from injunction_rules.semantics.weighing import conclude  # noqa: PLC0415

        found = conclude(finding, law, met)
        return evolve(found, standing=Standing.REFUTED) if finding == AidingAndAbetting else found

    monkeypatch.setattr("injunction_rules.engines.bits.conclude", otherwise)
    with pytest.raises(EngineError, match="please report this"):
        BitsEngine().evaluate(question, law)
