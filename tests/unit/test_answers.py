"""Answers to questions: as text, Markdown, HTML, CSV and data."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from hostile import hostile_case, unprintable
from injunction_rules import demo
from injunction_rules.casefile.loading import load_case
from injunction_rules.changes import (
    Axis,
    Situation,
    adding,
    changing,
    dates_axis,
    days_axis,
    either_axis,
    field_axis,
    forums_axis,
    heard_in,
    overruling,
    parameter_axis,
    proved_to,
    removing,
    stipulating,
    with_parameter,
    with_rule,
    without_rule,
)
from injunction_rules.changes.phrases import Phrase, changes_of
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import NEVER, AlterEgo, Assistance
from injunction_rules.model.findings import PromptTakedown, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.model.rules import Rule
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.asked_report import MOST_ROWS
from injunction_rules.queries.charts import elements
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.stability import Stability, is_stable, next_facts
from injunction_rules.queries.supposing import what_if
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines import timeline
from injunction_rules.queries.whys.search import why, why_not
from injunction_rules.rendering.blocks import Heading
from injunction_rules.rendering.csv import comma_separated
from injunction_rules.rendering.html import body
from injunction_rules.rendering.html import page as answer_page
from injunction_rules.rendering.markdown import markdown as tables_markdown
from injunction_rules.rendering.plain import WIDTH
from injunction_rules.rendering.plain import text as tables_text
from injunction_rules.rendering.reported import data, table
from injunction_rules.rendering.reported import report as blocks
from injunction_rules.rendering.terminal import coloured

BAZAAR = load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")
LISTING = BAZAAR.facts[2]
PLACES = {
    "bazaar": (BAZAAR, "cease", "bazaar"),
    "the order": (demo(), "cease", "alibaba"),
    "a seller of the order": (demo(), "comply", "bbottruoys"),
    "hostile": (hostile_case(), "cease", "one"),
}


@lru_cache(maxsize=8)
def answered(place: str) -> dict[str, Any]:
    """An answer of each kind."""
    given, motion, against = PLACES[place]
    decision = Situation(given).decide("reference")
    which = {"motion": motion, "against": against}
    changes = [
        removing(given.facts[-1]),
        overruling("kelly-toys-2023", "2023-01-01"),
        heard_in("ilnd"),
    ]
    return {
        "why": why(decision, **which),
        "why-not": why_not(decision, **which),
        "both-sides": both_sides(decision, **which),
        "elements": elements(given, **which, engine="reference"),
        "requires": requires(given, **which, most=2),
        "what-if": what_if(given, *changes, engine="reference"),
        "flips": flips(given, **which),
        "stable": is_stable(given, **which),
        "next-facts": next_facts(given, **which, most=6),
        "sweep": sweep(given, forums_axis("nysd", "ca9"), either_axis(changes[0]), **which),
        "timeline": timeline(given, engine="reference"),
    }


EVERY = [(place, name) for place in PLACES for name in answered("bazaar")]


def text(answer: object) -> str:
    """An answer as plain text."""
    return tables_text(blocks(answer))


# Every answer in every dress.


@pytest.mark.parametrize(("place", "name"), EVERY)
def test_every_answer_has_a_heading_and_fits_the_page(place, name):
    """The first block is a heading, and no line is wider than the page, or than is asked."""
    answer = answered(place)[name]
    assert isinstance(next(blocks(answer)), Heading)
    for width in (WIDTH, 80, 60):
        lines = tables_text(blocks(answer), width).splitlines()
        assert width >= max(map(len, lines))


@pytest.mark.parametrize(("place", "name"), EVERY)
def test_every_answer_says_the_same_in_every_dress(place, name):
    """The words of the text stand in the Markdown, the HTML, the page and the terminal."""
    answer = answered(place)[name]
    heading = next(blocks(answer)).text
    assert tables_markdown(blocks(answer)).startswith("## ")
    page = answer_page("A v. B", blocks(answer))
    assert body(blocks(answer)) in page
    assert "<title>A v. B</title>" in page
    assert text(answer) == coloured(blocks(answer), WIDTH).plain
    assert text(answer).replace("\n", " ").startswith(heading.upper()[:40])


@pytest.mark.parametrize("name", answered("bazaar"))
def test_hostile_text_is_shown_and_not_obeyed(name):
    """No character of a case file turns a terminal, Markdown or HTML."""
    answer = answered("hostile")[name]
    assert set() == unprintable(text(answer))
    assert set() == unprintable(coloured(blocks(answer), 80).plain)
    assert set() == unprintable(json.dumps(data(answer), ensure_ascii=True, indent=1))
    page = answer_page(hostile_case().caption, blocks(answer))
    assert set() == unprintable(page)
    assert "<script" not in page
    assert "<b>" not in page
    marked = tables_markdown(blocks(answer))
    assert set() == unprintable(marked)
    assert "<script" not in marked.replace("\\<script", "")
    assert "**b**" not in marked


def test_hostile_text_is_no_cell_of_a_table():
    """In CSV a name stays in its cell."""
    for name in ("flips", "sweep", "timeline", "next-facts"):
        rows = list(csv.reader(io.StringIO(comma_separated(table(answered("hostile")[name])))))
        assert {len(rows[0])} == set(map(len, rows))


def test_the_terminal_is_never_too_narrow():
    """Where there are no columns to speak of, the text is as wide as it must be."""
    answer = answered("bazaar")["why"]
    assert coloured(blocks(answer), 1).plain == coloured(blocks(answer), 60).plain


def test_what_stands_alone_is_coloured():
    """Headings, rulings, standings and ids of rules have styles; words in a sentence have none."""
    found = coloured(blocks(answered("bazaar")["what-if"]), 100)
    styles = {found.plain[one.start : one.end]: one.style for one in found.spans}
    assert "bold" == styles["WHAT IF"]
    assert "red" == styles["denied"]
    assert "cyan" == styles["takedown.answers-continued-service"]
    assert "heard in N.D. Ill." not in styles


# Golden lines.


@pytest.mark.parametrize(
    ("place", "name", "lines"),
    [
        (
            "bazaar",
            "why",
            [
                "WHY NOT SHOWN: ENTITLED TO THE RELIEF ASKED FOR",
                "  cease against Bazaar Inc.",
                "  not shown: entitled to the relief asked for",
            ],
        ),
        (
            "bazaar",
            "why-not",
            [
                "WHY NOT: ENTITLED TO THE RELIEF ASKED FOR",
                "  cease against Bazaar Inc.: not shown",
                "    not shown: bound by the injunction",
            ],
        ),
        (
            "the order",
            "both-sides",
            [
                "BOTH SIDES: ENTITLED TO THE RELIEF ASKED FOR",
                "FOR IT",
                "  injunction.in-force (binding): An injunction binds while it is in force.",
                "    Fed. R. Civ. P. 65(d)(2); In re Lennon (U.S. 1897)",
                "AGAINST IT",
                "  There is nothing on the record that it must answer.",
            ],
        ),
        (
            "a seller of the order",
            "both-sides",
            ["  No rule speaks against it; who denies it rests on what is not shown."],
        ),
        (
            "a seller of the order",
            "why-not",
            [
                "  comply against BBOTTRUOYS Toy Store: it is shown; these rules did not make it",
                "  No other rule could have made it.",
            ],
        ),
        (
            "a seller of the order",
            "requires",
            [
                "WHAT IT TAKES TO HAVE IT GRANTED: COMPLY AGAINST BBOTTRUOYS TOY STORE",
                "  Kelly Toys Holdings, LLC v. alialialiLL Store, S.D.N.Y., the law as of May 31, "
                "2023",
            ],
        ),
        (
            "the order",
            "what-if",
            [
                "WHAT IF",
                "  without Kelly Toys Holdings, LLC v. alialialiLL Store (S.D.N.Y. 2023) from "
                "Jan. 1, 2023",
                "  heard in N.D. Ill.",
                "RULINGS",
                "  motion    against                                as it is          supposed so",
                "  comply    BBOTTRUOYS Toy Store and three others  denied as futile  granted",
                "COMPLY AGAINST BBOTTRUOYS TOY STORE AND THREE OTHERS: DENIED AS FUTILE BECOMES "
                "GRANTED",
            ],
        ),
        ("bazaar", "flips", ["WHAT FLIPS THE RULING: CEASE AGAINST BAZAAR INC."]),
        (
            "bazaar",
            "flips",
            [
                "  continued service, answered by prompt takedown",
                "    open: change: listing [ECF No. 55]: removed May 4, 2024 → never removed",
                "      --set listing.removed=never",
            ],
        ),
        (
            "bazaar",
            "next-facts",
            [
                "WHAT TO LOOK FOR NEXT: CEASE AGAINST BAZAAR INC.",
                "  All weigh alike; with any of them shown the motion is granted.",
                "  substantial intertwinement, refuted by arm's-length services",
                "    common ownership or control by sole ownership, with control",
                "      found in: corporate filings, registers of shareholders, bank records, "
                "depositions",
            ],
        ),
        (
            "the order",
            "timeline",
            [
                "KELLY TOYS HOLDINGS, LLC V. ALIALIALILL STORE, DAY BY DAY",
                "  2022-06-09 to 2023-05-30, 356 days: the injunction is entered",
                "    granted: comply against BBOTTRUOYS Toy Store and three others",
                "  2023-05-31: Kelly Toys Holdings, LLC v. alialialiLL Store decided",
                "    denied as futile: comply against BBOTTRUOYS Toy Store and three others",
            ],
        ),
        (
            "bazaar",
            "sweep",
            [
                "SWEEP: CEASE AGAINST BAZAAR INC.",
                "  forum: S.D.N.Y., 9th Cir.",
                "  ruling  points  share",
                "  denied  4       100.0%",
            ],
        ),
    ],
)
def test_golden_lines(place, name, lines):
    """What an answer says, word for word, in its order."""
    printed = iter(text(answered(place)[name]).splitlines())
    for line in lines:
        assert line in printed, f"not printed, or not here: {line}"


def test_people_and_authorities_are_named():
    """An id of the case file or of an authority is said where nothing else is, and only there."""
    told = text(answered("the order")["what-if"])
    assert "bbottruoys" not in told
    assert "kelly-toys-2023" not in told
    assert "of AliExpress" in told
    for name in ("flips", "stable", "next-facts", "requires"):
        # An option of the command line says what it says by id.
        lines = text(answered("the order")[name]).splitlines()
        assert not any("alibaba" in line for line in lines if "--" not in line)


def test_a_party_is_named():
    """Where a fact is of one enjoined party, the change says which."""
    fact = Assistance(respondent="alibaba", party="tongfei")
    told = text(what_if(demo(), adding(fact), engine="reference"))
    whom = "of Alibaba, of Shenzhen Tongfei International Trade Co., Ltd."
    assert whom in " ".join(told.split())


# Each kind, where it says something else.


def test_what_if_of_nothing():
    """With nothing changed nothing differs."""
    told = text(what_if(BAZAAR, engine="reference"))
    assert "  nothing changed\n" in told
    assert "  Nothing in the reasons differs." in told


def test_what_if_of_the_law():
    """Where only the law differs the authority responsible is named; parameters have none."""
    turned = text(what_if(demo(), overruling("kelly-toys-2023"), engine="reference"))
    assert "  Because of: Kelly Toys Holdings, LLC v. alialialiLL Store, No. 21 Civ. 8434" in turned
    assert "persuasive → none" in turned
    same = text(what_if(BAZAAR, with_parameter("takedown.prompt-days", 1), engine="reference"))
    assert "DENIED BECOMES OPEN" in same
    assert "Because of" not in same
    supposed = what_if(BAZAAR, stipulating(PromptTakedown, Standing.NOT_SHOWN), engine="reference")
    assert "DENIED BECOMES OPEN" in text(supposed)


def test_a_difference_in_findings_or_in_rules_alone():
    """What does not differ has no table."""
    found = what_if(BAZAAR, changing(LISTING, removed=NEVER), engine="reference")
    first = found.differences[0]
    told = text(evolve(found, differences=(evolve(first, findings=()),)))
    assert "Findings that changed" not in told
    assert "Rules that changed" in told
    told = text(evolve(found, differences=(evolve(first, rules=()),)))
    assert "Findings that changed" in told
    assert "Rules that changed" not in told


def test_flips_are_counted():
    """Of many sets the first are told, and how many more there are."""
    found = answered("bazaar")["flips"]
    assert MOST_ROWS < len(found)
    told = [line for line in text(found).splitlines() if re.match("    (open|granted):", line)]
    assert MOST_ROWS >= len(told)
    assert f"and {len(found) - len(told):,} more sets of up to 2 changes" in text(found)
    assert len(found) == len(table(found).rows)
    one = flips(BAZAAR, "cease", over=["facts"], most=1, to=Disposition.OPEN)
    assert "smallest changes turn it to open" in " ".join(text(one).split())
    single = flips(BAZAAR, "cease", changes=[one[0].changes], most=1)
    assert "one change turns it to another ruling" in " ".join(text(single).split())
    pair = flips(BAZAAR, "cease", changes=[one[0].changes], most=2)
    assert "one smallest set turns it" in " ".join(text(pair).split())


def test_no_flips():
    """Where nothing flips the ruling that is said."""
    found = flips(BAZAAR, "cease", changes=[heard_in("ilnd")])
    assert "Of 1 changes tried, no sets of up to 2 changes turn it to another ruling" in text(found)


def test_what_is_required_of_a_motion_that_is_ruled_so():
    """Nothing more is required."""
    found = requires(BAZAAR, "cease", to=Disposition.DENIED)
    assert "  Nothing more: it is denied as it stands." in text(found)


def test_what_no_proof_brings_about():
    """Where no proof helps that is said."""
    found = evolve(answered("bazaar")["requires"], ways=())
    assert "No further proof brings it about" in text(found)


def test_how_well_each_thing_is_to_be_shown():
    """One standard is said once; where they differ each has its own; what is known says so."""
    found = answered("bazaar")["requires"]
    assert "to be shown by preponderance of the evidence:" in " ".join(text(found).split())
    (way,) = (
        (one for one in found.ways if len(one.needs) > 1) if len(found) > 99 else found.ways[:1]
    )
    need = evolve(way.needs[0], standard=Proof.CLEAR_AND_CONVINCING)
    fact = AlterEgo(respondent="bazaar", proof=Proof.ALLEGED)
    better = evolve(need, change=proved_to(fact, "clear_and_convincing"), rules=())
    told = text(evolve(found, ways=(evolve(way, needs=(way.needs[0], better)),)))
    assert (
        "It could be granted on one theory: substantial intertwinement, 1 element missing (common "
        "ownership and control): common ownership or control by sole ownership, with control, by "
        "preponderance of the evidence; and alter ego (now alleged only), by clear and convincing "
        "evidence"
    ) in " ".join(told.split())


def test_stability_in_three_ways():
    """Stable, not stable, and with nothing unknown."""
    found = answered("bazaar")["stable"]
    assert f"Yes, from denied to {found.to.words}; of" in text(found)
    asked, unknown = found.question, found.unknown
    sure = Stability(asked, Disposition.DENIED, True, unknown[:1])
    assert "No: it is denied, however 1 unknown fact may turn out." in text(sure)
    bare = Stability(asked, Disposition.DENIED, True, ())
    assert "No: it is denied, and nothing unknown bears on it." in text(bare)


def test_no_unknown_fact():
    """Where no unknown fact bears on the ruling that is said."""
    assert "None: the ruling cannot depend on" in text(next_facts(BAZAAR, "cease", facts=[]))


def test_unknown_facts_are_said_without_their_proof():
    """A supposed fact is undisputed unless it is said how well it is proved."""
    alone = [adding(AlterEgo(respondent="bazaar"))]
    told = text(next_facts(BAZAAR, "cease", facts=alone))
    assert "\n    alter ego\n" in told
    assert "Taken as not shown" not in told
    weaker = [adding(AlterEgo(respondent="bazaar", proof=Proof.PREPONDERANCE))]
    assert "add: alter ego, preponderance of the evidence" in " ".join(
        text(next_facts(BAZAAR, "cease", facts=weaker)).split()
    )


# Sweeps.


FIRST, LAST = date(2024, 5, 3), date(2024, 6, 3)


def test_neighbouring_days_are_one_row():
    """An axis of days is told by spans, and what it varies is said."""
    told = text(sweep(BAZAAR, days_axis(LISTING, "removed", FIRST, LAST), motion="cease"))
    assert (
        "removed: 2024-05-03 to 2024-06-03, 32 choices; as it is: listing, noticed May 2, 2024, "
        "removed May 4, 2024, undisputed [ECF No. 55] ruling points share"
    ) in " ".join(told.split())
    assert "  2024-05-03 to 2024-05-09  denied\n  2024-05-10 to 2024-06-03  open" in told


def test_values_without_an_order_are_listed():
    """Values that are ruled alike stand together, each named."""
    values = [date(2024, 5, 5), NEVER, date(2024, 5, 6), None]
    told = text(sweep(BAZAAR, field_axis(LISTING, "removed", values), motion="cease"))
    assert "2024-05-05, 2024-05-06" in told
    assert "never, left out" in told


def test_one_choice_is_no_span():
    """An axis of one choice has one row; an axis of very many values is cut short."""
    told = text(sweep(BAZAAR, parameter_axis("takedown.prompt-days", [3]), motion="cease"))
    assert "  takedown.prompt-days: 3\n" in told
    many = sweep(
        BAZAAR,
        field_axis(LISTING, "name", [f"a{number}" for number in range(MOST_ROWS + 1)]),
        motion="cease",
    )
    assert "a18, a19, …; as it" in " ".join(text(many).split())


def test_two_axes_are_crossed_the_longer_one_downwards():
    """Whichever comes first, the long axis goes down and the short one across."""
    days, forums = days_axis(LISTING, "removed", FIRST, LAST), forums_axis("nysd", "ilnd")
    one = text(sweep(BAZAAR, days, forums, motion="cease"))
    other = text(sweep(BAZAAR, forums, days, motion="cease"))
    head = "  removed                   S.D.N.Y.  N.D. Ill."
    assert one[one.index(head) :] == other[other.index(head) :]


def test_only_even_steps_have_anything_between():
    """Two days far apart are told as two, and not as all from the one to the other."""
    far = text(sweep(BAZAAR, dates_axis(["1950-01-01", "2024-06-01"]), motion="cease"))
    assert "  as of: 1950-01-01, 2024-06-01\n" in far
    assert " to " not in far[far.index("Where") :]
    even = dates_axis(["2024-05-01", "2024-05-08", "2024-05-15"])
    assert "  as of: 2024-05-01 to 2024-05-15, 3 choices\n" in text(
        sweep(BAZAAR, even, motion="cease")
    )


def test_a_change_made_or_not_is_told():
    """What a change does is said beside its name, if that does not say it."""
    removing_it = removing(BAZAAR.facts[3])
    named = text(sweep(BAZAAR, either_axis(removing_it, "remove facts[3]"), motion="cease"))
    assert "  remove facts[3], or not; that is, remove: arm's-length service" in named
    without = without_rule("takedown.prompt")
    told = text(sweep(BAZAAR, either_axis(without), motion="cease"))
    assert "\n  without the rule takedown.prompt\n" in told


def three(*more: Axis) -> tuple[Axis, ...]:
    """Three axes and more."""
    return (
        forums_axis("nysd", "ilnd"),
        either_axis(without_rule("takedown.within-a-month")),
        *more,
    )


def test_of_many_axes_the_exceptions_are_told():
    """Where nearly all points are ruled alike, the others are listed with their choices."""
    days = days_axis(LISTING, "removed", FIRST, date(2024, 5, 10))
    found = sweep(BAZAAR, *three(days), motion="cease")
    told = text(found)
    assert "It is denied at every point but these:" in told
    odd = [point for point in found if point[-1] is not Disposition.DENIED]
    assert len(odd) == told.count("2024-05-10  ") > 0
    same = sweep(BAZAAR, *three(parameter_axis("takedown.prompt-days", [7, 8])), motion="cease")
    assert "at every point but" not in text(same)


def test_of_many_axes_with_many_exceptions_only_shares_are_told():
    """What would be a very long table is left to CSV."""
    days = days_axis(LISTING, "removed", FIRST, LAST)
    told = text(sweep(BAZAAR, *three(days), motion="cease"))
    assert "at every point" not in told
    assert "ruling  points  share" in told


# Timelines.


def test_a_timeline_of_few_rulings_is_a_table():
    """A column for each ruling, or for people who are ruled alike throughout."""
    told = text(answered("bazaar")["timeline"])
    assert "  from        to          days  cease against" in told
    assert "2024-05-02  2024-05-03  2     open" in told
    assert "Without a date" not in told
    marked = tables_markdown(blocks(timeline(demo(), "cease", engine="reference")))
    assert "cease against Alibaba and AliExpress" in marked
    assert "Without a date in the record" in marked


def test_a_phase_without_an_event_is_one_of_days_that_passed():
    """Where a limit runs out nothing happened, and of the first phase nothing need be said."""
    found = answered("the order")["timeline"]
    quiet = evolve(found, phases=tuple(evolve(one, events=()) for one in found.phases))
    passed = "days enough have passed since an earlier event"
    assert ["", passed] == [row[-1] for row in table(quiet).rows]
    printed = text(quiet).splitlines()
    assert f"  2023-05-31: {passed}" in printed
    assert "  2022-06-09 to 2023-05-30, 356 days" in printed


# CSV.


@pytest.mark.parametrize("place", PLACES)
def test_a_table_opens_with_every_row(place):
    """CSV has a row for every flip, fact, phase and point, and a heading."""
    found = answered(place)
    for name, many in (
        ("flips", len(found["flips"])),
        ("next-facts", len(found["next-facts"])),
        ("sweep", len(found["sweep"])),
        ("timeline", len(found["timeline"].phases)),
    ):
        rows = list(csv.reader(io.StringIO(comma_separated(table(found[name])))))
        assert many == len(rows) - 1
        assert {len(rows[0])} == set(map(len, rows))


def test_a_table_of_points_names_its_choices():
    """Each point has its labels and its ruling in words."""
    axis = field_axis(LISTING, "proof", [Proof.ALLEGED, Proof.UNDISPUTED])
    found = table(sweep(BAZAAR, axis, motion="cease"))
    assert (("proof", "ruling"), ("alleged only", "denied")) == (found.headings, found.rows[0])


@pytest.mark.parametrize("name", ["why", "why-not", "both-sides", "requires", "what-if", "stable"])
def test_an_answer_that_is_no_table_says_so(name):
    """Only some answers are tables."""
    with pytest.raises(TypeError, match="no table of a value of type"):
        table(answered("bazaar")[name])


def test_what_is_no_answer_is_told():
    """Neither blocks nor data are made of anything else."""
    for made in (blocks, data):
        with pytest.raises(TypeError, match="of a value of type int"):
            made(7)


# Data.


@pytest.mark.parametrize(("place", "name"), EVERY)
def test_data_is_plain_and_named(place, name):
    """Data comes back from JSON as it was, and says what it is."""
    found = data(answered(place)[name])
    assert found == json.loads(json.dumps(found))
    assert f"injunction-rules/{name}@1" == found["schema"]


def test_data_has_every_flip_and_what_was_tried():
    """The options of each flip are read back as its changes."""
    answer = answered("the order")["flips"]
    found = data(answer)
    assert len(answer) == len(found["flips"])
    assert len(answer.options) == len(found["tried"])
    for flip, told in zip(answer, found["flips"], strict=True):
        assert (flip.price, flip.disposition.value) == (told["price"], told["disposition"])
        assert flip.changes.parts == read_back(answer.question.situation, told["changes"])


def read_back(situation: Situation, told: list[dict[str, Any]]) -> tuple[object, ...]:
    """The changes that options on a command line say."""
    said = [shlex.split(option) for one in told for option in one["options"]]
    return changes_of(situation, [Phrase(verb.removeprefix("--"), words) for verb, words in said])


def test_data_has_every_point_of_a_sweep():
    """The rulings stand in one column, and each axis has its labels and changes."""
    values = [date(2024, 5, 4), NEVER, None]
    answer = sweep(
        BAZAAR,
        field_axis(LISTING, "removed", values),
        field_axis(BAZAAR.facts[3], "proof", [Proof.ALLEGED, Proof.UNDISPUTED]),
        either_axis(heard_in("ilnd")),
        motion="cease",
    )
    found = data(answer)
    assert [one.value for one in answer.dispositions()] == found["rulings"]
    assert [
        ["2024-05-04", "never", None],
        ["alleged", "undisputed"],
        [False, True],
    ] == [axis["labels"] for axis in found["axes"]]
    assert [[], ["--set listing.removed=never"]] == [
        [option for one in changes for option in one["options"]]
        for changes in found["axes"][0]["changes"][:2]
    ]
    assert len(answer) == sum(found["counts"].values())


def test_data_has_what_the_others_have():
    """Ways, witnesses, facts, phases and differences are all there."""
    answers = answered("the order")
    found = {name: data(answer) for name, answer in answers.items()}
    assert [len(way.needs) for way in answers["requires"]] == list(
        map(len, found["requires"]["ways"])
    )
    situation = answers["stable"].question.situation
    witness = answers["stable"].witness
    assert witness.parts == read_back(situation, found["stable"]["witness"])
    assert len(answers["stable"].unknown) == len(found["stable"]["unknown"])
    assert [str(one.shapley) for one in answers["next-facts"]] == [
        one["shapley"] for one in found["next-facts"]["facts"]
    ]
    assert len(answers["next-facts"].left_out) == len(found["next-facts"]["left_out"])
    assert [phase.days for phase in answers["timeline"].phases] == [
        phase["days"] for phase in found["timeline"]["phases"]
    ]
    assert "facts[0]" in found["timeline"]["undated"]
    turned = answers["what-if"].differences
    assert [one.after.value for one in turned] == [
        one["after"] for one in found["what-if"]["differences"]
    ]
    assert [[shifted.finding.id for shifted in one.findings] for one in turned] == [
        [shifted["finding"] for shifted in one["findings"]]
        for one in found["what-if"]["differences"]
    ]


def test_data_of_reasons_is_the_whole_tree():
    """Every ground, exception and failed condition is there, with its facts."""
    answer = answered("the order")["why-not"]
    found = data(answer)
    assert [one.step.rule.id for one in answer.missed] == [one["rule"] for one in found["missed"]]
    flat = json.dumps(found)
    assert '"too_weak": [{"place": "facts[' in flat
    reasons = data(answered("bazaar")["why"])["reason"]
    assert ReliefWarranted.id == reasons["finding"]
    assert "takedown.answers-continued-service" in json.dumps(reasons)


def test_conditions_that_fail_are_given_with_their_facts():
    """What failed of a rule is told with the facts that made it fail, and so is what is lacking."""
    late = changing(LISTING, removed=date(2024, 5, 25)).apply(Situation(BAZAAR)).decide("reference")
    found = why_not(late, "prompt-takedown", motion="cease")
    told = " ".join(text(found).split())
    listing = "listing, noticed May 2, 2024, removed May 25, 2024, undisputed [ECF No. 55]"
    assert f"is removed within 7 calendar days of notice {listing}" in told
    assert "takedown.within-a-month, holds in part, open law:" in told
    assert "facts[2]" in json.dumps(data(found))
    bare = removing(BAZAAR.facts[3]).apply(Situation(BAZAAR)).decide("reference")
    both = both_sides(bare, "aiding-and-abetting", motion="cease")
    lacking = "aiding.continued-service, not met: the record shows arm's-length service"
    assert lacking in " ".join(text(both).split())
    points = data(both)["for"]["must_answer"]
    assert [False] == [point["by"] is not None for point in points]
    assert "false" == points[0]["premise"]["value"]


def test_a_change_that_no_option_says_has_none():
    """A rule in place of another is said, and has no options."""
    rule: Rule = evolve(Situation(BAZAAR).rules.rule("takedown.prompt"), holding="Otherwise.")
    found = data(what_if(BAZAAR, with_rule(rule), engine="reference"))
    assert [[]] == [one["options"] for one in found["changes"]]
