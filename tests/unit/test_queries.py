"""What the verbs do at their edges: what they refuse, and how they show themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from builders import NOTICE, VIOLATION, case, seller_case
from injunction_rules import decide, demo, load_case
from injunction_rules.changes import (
    Axis,
    ChangeError,
    Situation,
    Together,
    adding,
    changes_axis,
    changing,
    days_axis,
    either_axis,
    field_axis,
    forums_axis,
    heard_in,
    parameter_axis,
    removing,
    stipulating,
)
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import (
    NEVER,
    ActualNotice,
    Address,
    AlterEgo,
    AlternativeService,
    Appearance,
    Assistance,
    Identity,
    Knowledge,
    KnowledgeOf,
    Listing,
    OrderStatus,
    Relief,
    ServiceMeans,
    Timing,
    Violation,
)
from injunction_rules.model.findings import Bound
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.periods import circuits, history
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.stability.search import next_facts
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines.search import on_day, timeline
from injunction_rules.queries.whys import UnknownFindingError, why, why_not

BAZAAR = load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")
LISTING = BAZAAR.facts[2]


def decided(given, **law):
    """The first ruling of a case."""
    return Situation(given, **law).decide("compiled").rulings[0]


class Printer:
    """What IPython hands over to be written to."""

    def __init__(self) -> None:
        self.told = ""

    def text(self, text: str) -> None:
        """Write."""
        self.told += text


def test_an_answer_shows_itself_in_every_form():
    """In a line, as text, in a terminal of IPython, as HTML and as Markdown."""
    found = flips(BAZAAR, "cease", over=["facts"], most=1)
    printer = Printer()
    found._repr_pretty_(printer, False)

    assert "<Flips: What flips the ruling: cease against Bazaar Inc.>" == repr(found)
    assert str(found) == printer.told
    assert "never removed" in printer.told
    assert found._repr_html_().startswith('<div class="injunction-rules">')
    assert found._repr_markdown_().startswith("## What flips the ruling")


def test_a_flip_can_be_made():
    """The situation with a flip made is decided as the flip says."""
    found = flips(BAZAAR, "cease", over=["facts"], most=1)
    ruling = found.situation(found[0]).decide("compiled").ruling("cease", "bazaar")

    assert found[0].disposition is ruling.disposition


def test_too_many_sets_are_refused_before_they_are_tried():
    """Memory is bounded: what would take hours is told at once."""
    with pytest.raises(
        ChangeError,
        match=r"sets of 4 of [0-9]+ changes: at most 16,777,216",
    ):
        flips(BAZAAR, "cease", most=9)


def test_a_way_is_one_change():
    """All that a way needs can be supposed at once."""
    way = requires(BAZAAR, "cease", most=1)[0]

    assert tuple(need.change for need in way.needs) == way.changes.changes


def test_where_much_is_needed_one_way_is_found_that_needs_the_least():
    """Nothing of it can be left out."""
    # Nothing at all is known, so no single fact is enough.
    bare = case(relief=Relief.CONTEMPT)
    found = requires(bare, most=1)

    assert 1 == len(found)
    (way,) = found.ways
    assert len(way.needs) > 1
    situation = Situation(bare)
    assert Disposition.GRANTED is decided(way.changes.apply(situation).case).disposition
    for need in way.needs:
        fewer = Together(one.change for one in way.needs if one is not need)
        assert Disposition.GRANTED is not decided(fewer.apply(situation).case).disposition


def test_where_no_proof_would_do_there_is_no_way():
    """Against an order that is not in force nothing can be proved that wins the motion."""
    gone = evolve(case().injunction, status=OrderStatus.VACATED)
    found = requires(case(NOTICE, VIOLATION, injunction=gone), most=1)

    assert not found.ways
    assert "No further proof brings it about" in " ".join(str(found).split())


@pytest.mark.parametrize("most", [0, 25])
def test_how_many_facts_are_weighed_is_bounded(most):
    """Every one more doubles the work."""
    with pytest.raises(ValueError, match=f"from 1 to 24, found {most}"):
        next_facts(BAZAAR, "cease", most=most)


def test_facts_that_exclude_each_other_are_not_weighed_together():
    """A fact cannot turn out in two ways at once."""
    two = [changing(LISTING, removed=NEVER), changing(LISTING, removed=date(2024, 5, 20))]

    with pytest.raises(ChangeError, match="cannot be made together"):
        next_facts(BAZAAR, "cease", facts=two)


def test_an_axis_needs_choices_with_names_of_their_own():
    """None, or two of one name, are refused."""
    with pytest.raises(ChangeError, match="has no choices"):
        Axis("empty", [])
    with pytest.raises(ChangeError, match="two choices with one label"):
        field_axis(Listing(days=2), "days", [1, 1])


def test_a_point_is_named_by_a_label_on_each_axis():
    """Too few labels, and labels that are none, are refused."""
    found = sweep(BAZAAR, forums_axis("nysd", "ilnd"), motion="cease")

    with pytest.raises(ChangeError, match="a label for each of 1 axes"):
        found.at()
    with pytest.raises(ChangeError, match="'forum' has no choice 'cand'"):
        found.at("cand")


def test_axes_that_change_one_thing_are_refused():
    """Which of the two would count nobody could say."""
    days = days_axis(LISTING, "removed", date(2024, 5, 2), date(2024, 5, 9))

    with pytest.raises(ChangeError, match=r"axes 'removed' and .* change the same thing"):
        sweep(BAZAAR, days, either_axis(removing(LISTING)), motion="cease")


def test_a_grid_too_large_for_memory_is_refused():
    """It says how large it would be."""
    facts = [ActualNotice(respondent="bazaar", source=f"ECF No. {i}") for i in range(31)]

    with pytest.raises(ChangeError, match="2,147,483,648 points of the grid: at most"):
        sweep(BAZAAR, *(either_axis(adding(one)) for one in facts), motion="cease")


def test_an_axis_of_alternatives_may_leave_out_the_case_as_it_is():
    """Then each point has one of the changes."""
    only = changes_axis("where", [heard_in("ilnd"), heard_in("cand")], or_nothing=False)

    assert ("heard in N.D. Ill.", "heard in N.D. Cal.") == only.labels
    assert ("as it is", *only.labels) == changes_axis("where", [c for _, c in only.choices]).labels
    assert "7 and up" == parameter_axis("takedown.prompt-days", [7], "7 and up").name


# Timelines.


def test_a_day_outside_a_timeline_is_refused():
    """It says from when to when the timeline runs."""
    found = timeline(BAZAAR, "cease")

    with pytest.raises(ChangeError, match="runs from 2024-01-08 to 2024-06-03; found 2024-01-01"):
        found.on(date(2024, 1, 1))
    assert found.phases[-1] is found.on(date(2024, 6, 3))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"motion": "none"}, "no motion 'none'"),
        ({"since": date(2023, 1, 1)}, "the order was made on 2024-01-08"),
        ({"until": date(2024, 1, 7)}, "the last day, 2024-01-07, is before the first"),
    ],
)
def test_a_timeline_that_cannot_be_is_refused(asked, told):
    """Without a motion, before the order, or backwards."""
    with pytest.raises(ChangeError, match=told):
        timeline(BAZAAR, **asked)


def facts_on(day, *facts, **rest):
    """What of some facts is in the record on a day."""
    return on_day(Situation(case(NOTICE, *facts, **rest)), day).case.facts[1:]


def test_a_listing_is_up_until_it_comes_down_and_down_until_it_is_put_up_again():
    """On each day it stands as it stood then, and before notice nobody was told of it."""
    listing = Listing(noticed=date(2023, 5, 1), removed=date(2023, 5, 4), relisted=date(2023, 5, 9))

    assert () == facts_on(date(2023, 4, 29), listing)
    assert (evolve(listing, removed=NEVER, relisted=None),) == facts_on(date(2023, 5, 3), listing)
    assert (evolve(listing, relisted=None),) == facts_on(date(2023, 5, 5), listing)
    assert (listing,) == facts_on(date(2023, 5, 9), listing)


def test_conduct_is_told_up_to_the_day_and_not_before_it_began():
    """What was done after notice had not been done on the day of notice."""
    violation = Violation(on=date(2023, 5, 1), until=date(2023, 5, 20))
    after = Assistance(timing=Timing.AFTER_NOTICE, respondent="other")
    undated = Knowledge(of=KnowledgeOf.GENERAL)

    assert () == facts_on(date(2023, 4, 30), violation)
    assert (evolve(violation, until=date(2023, 5, 3)),) == facts_on(date(2023, 5, 3), violation)
    assert () == facts_on(date(2023, 4, 28), after)
    assert (after,) == facts_on(date(2023, 4, 29), after)
    assert (undated,) == facts_on(date(2023, 4, 29), undated)


def test_what_came_after_a_notice_without_a_day_is_there_all_along():
    """Where the record does not say when notice was given, nothing can be left out."""
    after = Assistance(timing=Timing.AFTER_NOTICE)
    given = case(ActualNotice(), after)

    assert after in on_day(Situation(given), date(2022, 7, 1)).case.facts


def test_a_record_without_an_order_of_known_day_begins_with_its_first_date():
    """Facts without a date are told to be taken so all along."""
    undated = evolve(case().injunction, entered=None)
    given = case(NOTICE, VIOLATION, AlterEgo(), injunction=undated)
    found = timeline(given)

    assert NOTICE.on == found.phases[0].first
    assert (AlterEgo(),) == found.undated
    assert "taken to be so throughout" in " ".join(str(found).split())


def test_denials_and_undated_facts_are_no_events():
    """Only what happened on a day is told of it."""
    found = timeline(case(NOTICE, ActualNotice(shown=False, on=date(2023, 5, 2))))

    assert not any("May 2" in event for phase in found.phases for event in phase.events)


# Why, why not, both sides.


def test_a_finding_nobody_knows_names_the_nearest():
    """A slip of the pen is told, and the id of a rule is told to be one."""
    ruling = decided(case(NOTICE))

    with pytest.raises(UnknownFindingError, match="did you mean 'prompt-takedown'"):
        why(ruling, "prompt-takedwn")
    with pytest.raises(UnknownFindingError, match="that is a rule; the finding it speaks to"):
        why_not(ruling, "takedown.prompt")
    with pytest.raises(UnknownFindingError, match=r"no finding 'disposition\.not-before-hearing'"):
        why_not(ruling, "disposition.not-before-hearing")


def test_what_is_denied_though_not_well_enough_is_told():
    """A denial that is only alleged is near to refuting, and is told as less proof than asked."""
    facts = [kind(shown=False) for kind in (Appearance, Identity, AlternativeService)]
    alleged = Address(shown=False, proof=Proof.ALLEGED)
    found = why_not(decided(seller_case(VIOLATION, *facts, alleged)), "service-futile")
    (missed,) = found.missed

    assert [[7]] == [[weak.place for weak in failed.support.too_weak] for failed in missed.failed]
    assert "less proof than is asked here" in " ".join(str(found).split())


def test_a_fact_that_may_not_be_shown_has_no_weaker_proof():
    """Where a rule fails because a fact is shown, nothing is said of proof too weak."""
    way = AlternativeService(authorised=True, reaches=True, means=ServiceMeans.EMAIL)
    found = why_not(decided(seller_case(VIOLATION, Address(), way)), "can-be-served")
    missed = {one.step.rule.id: one for one in found.missed}["service.as-ordered"]

    assert [()] == [failed.support.too_weak for failed in missed.failed]


def test_a_condition_on_a_finding_that_may_not_be_shown_is_told_as_it_is():
    """Where a rule asks that a finding be not shown, there is nothing below to be told."""
    found = why_not(decided(case(NOTICE, VIOLATION, AlterEgo())), "direct-suit-open")
    told = " ".join(str(found).split())

    assert "not met: not shown: entitled to the relief asked for" in told


def test_a_finding_no_rule_can_make_leaves_its_side_without_an_argument():
    """Nothing in force could make it, and nothing speaks against it."""
    ruling = decided(case(NOTICE), stipulated=((Bound, Standing.REFUTED),))
    found = both_sides(ruling, "bound")

    assert Standing.REFUTED is found.standing
    early = case(decided="1890-01-01", injunction=evolve(case().injunction, entered=None))
    nobody = both_sides(decided(early), "service-futile")
    assert () == nobody.for_it.chain
    assert "No rule in force could make it." in str(nobody)


def test_a_contested_premise_is_a_doubt_in_the_chain():
    """A finding whose premise is denied as well as proved is the weaker for it."""
    doubted = case(NOTICE, VIOLATION, AlterEgo(), AlterEgo(shown=False))
    found = both_sides(decided(doubted), "legal-identification")

    assert "identification.alter-ego" == found.for_it.chain[0].rule.id
    assert found.for_it.must_answer


def test_the_demo_is_asked_by_id_or_by_finding():
    """Both name the same."""
    ruling = Situation(demo()).decide("compiled").ruling("cease", "alibaba")

    assert why(ruling, "bound") == why(ruling, Bound)
    assert stipulating(Bound).finding == Bound


@pytest.mark.parametrize("verb", [flips, requires])
def test_no_fewer_than_one_change_is_made(verb):
    """To ask for none is refused, for no answer of none would be true."""
    with pytest.raises(ValueError, match="most: expected 1 or more, found 0"):
        verb(demo(), "cease", "alibaba", most=0)


def test_flips_are_over_facts_and_authorities_alone():
    """A word alone is taken as one, and a word that is neither is refused."""
    over = [
        flips(demo(), "comply", "bbottruoys", over=over, most=1).options
        for over in ("facts", ["facts"], iter(["facts"]))
    ]
    assert over[0] == over[1] == over[2] != ()
    with pytest.raises(ChangeError, match="over: expected 'facts' or 'authorities', found 'law'"):
        flips(demo(), "comply", "bbottruoys", over=["law"])


def test_a_ruling_may_be_wanted_by_its_word():
    """The word of a ruling is that ruling, and another word is refused."""
    wanted = [
        requires(demo(), "cease", "alibaba", to=to, most=1) for to in (Disposition.OPEN, "open")
    ]
    assert wanted[0].ways == wanted[1].ways
    with pytest.raises(ValueError, match="'won' is not a valid Disposition"):
        flips(demo(), "cease", "alibaba", to="won")


def test_days_go_forward():
    """A step of no day is refused."""
    with pytest.raises(ChangeError, match="step: expected 1 or more, found 0"):
        days_axis(Listing(), "removed", date(2024, 5, 1), date(2024, 5, 9), step=0)


def test_a_path_is_no_case():
    """Who gives the path of a case is told how to load it."""
    with pytest.raises(TypeError, match="expected a Case, found str; load_case reads one"):
        decide("case.yaml")


def test_where_all_is_alike_one_heading_says_so():
    """In every circuit, and on every later date; of several circuits one is named."""
    printed = str(circuits(BAZAAR))
    assert "ALIKE IN ALL 13 CIRCUITS\n  S.D.N.Y., 1st Cir., 3d Cir., " in printed
    assert "turns on, in S.D.N.Y.\n" in printed
    alone = str(history(BAZAAR))
    assert "FROM JUNE 3, 2024\n" in alone
    assert alone.endswith("No later change of the law turns a ruling.")
    turning = BAZAAR.removing(LISTING)
    assert "continued service answered by" not in str(circuits(turning))
