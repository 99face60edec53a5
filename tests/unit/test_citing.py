"""Citation sentences: the order of signals, pinpoints, what is held, what became of it."""

from __future__ import annotations

from datetime import date

import pytest

from injunction_rules import decide, demo
from injunction_rules.decisions.data import document_of
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.explaining.citing import became, cited, cited_in_full, in_full, strung
from injunction_rules.law.authorities.district_courts import KELLY_TOYS_CONTEMPT, NORTH_FACE
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.authorities.second_circuit import ALEMITE, HAVENS
from injunction_rules.law.order import NO_RESPONSE, NOBODY_TO_SERVE
from injunction_rules.model.authorities import (
    Authority,
    Effect,
    Treatment,
    but_see,
    cf,
    cite,
    see,
    see_also,
)

PLAIN = Authority("plain", "A v. B", "1 F.3d 2", "2001", "ca2")


def test_signals_come_in_the_order_of_the_bluebook():
    """However a rule lists them: none, see, see also, cf., and but see by itself."""
    mixed = [but_see(PLAIN), cf(ALEMITE), see_also(HAVENS), see(PLAIN), cite(RULE_65.at("(d)(2)"))]

    assert cited(mixed, short=True) == (
        "Fed. R. Civ. P. 65(d)(2); see A v. B (2d Cir. 2001); see also Havens v. James (2d Cir. "
        "2023); cf. Alemite Mfg. Corp. v. Staff (2d Cir. 1930). But see A v. B (2d Cir. 2001)"
    )


def test_a_signal_stands_once_before_all_that_it_governs():
    """Two that are seen are introduced by one see; what goes against has its own sentence."""
    mixed = [cf(PLAIN), see(PLAIN), but_see(HAVENS), see(ALEMITE), but_see(PLAIN), cite(HAVENS)]

    assert strung(mixed, lambda one: one.authority.id) == (
        "havens-v-james; see plain; alemite; cf. plain. But see havens-v-james; plain"
    )


def test_but_see_alone_is_one_sentence():
    """A sentence opens with a capital, whatever its signal."""
    assert cited([but_see(PLAIN)]) == "But see A v. B, 1 F.3d 2 (2d Cir. 2001)"


def test_nothing_cited_is_no_sentence():
    """Nothing is written for no citation."""
    assert cited([]) == cited_in_full([]) == ""


@pytest.mark.parametrize(
    ("citation", "pinpoint", "expected"),
    [
        ("1 F.3d 2", "5", "A v. B, 1 F.3d 2, 5 (2d Cir. 2001)"),
        ("1 F.3d 2, 3 X. Rep. 4", "5", "A v. B, 1 F.3d 2, 5, 3 X. Rep. 4 (2d Cir. 2001)"),
        ("1 F.3d 2, 3 X. Rep. 4", "", "A v. B, 1 F.3d 2, 3 X. Rep. 4 (2d Cir. 2001)"),
        ("No. 1-2", "19", "A v. B, No. 1-2, slip op. at 19 (2d Cir. Mar. 5, 2001)"),
        ("No. 1-2", "¶ 2", "A v. B, No. 1-2, ¶ 2 (2d Cir. Mar. 5, 2001)"),
        ("No. 1-2, 2001 WL 7", "*2", "A v. B, No. 1-2, 2001 WL 7, at *2 (2d Cir. Mar. 5, 2001)"),
        (
            "No. 1-2, 2001 WL 7, 2001 LEXIS 8",
            "*2",
            "A v. B, No. 1-2, 2001 WL 7, at *2, 2001 LEXIS 8 (2d Cir. Mar. 5, 2001)",
        ),
    ],
)
def test_the_pinpoint_stands_with_the_first_reporter(citation, pinpoint, expected):
    """Not behind the last; a star page reads "at", and a docket has a slip opinion."""
    authority = Authority("a", "A v. B", citation, "2001-03-05", "ca2")

    assert authority.at(pinpoint).text == expected


@pytest.mark.parametrize(
    ("pinpoint", "expected"),
    [
        ("5", "A v. B at 5 (2d Cir. 2001)"),
        ("*2", "A v. B at *2 (2d Cir. 2001)"),
        ("¶ 2", "A v. B ¶ 2 (2d Cir. 2001)"),
        ("last sentence", "A v. B, last sentence (2d Cir. 2001)"),
        ("", "A v. B (2d Cir. 2001)"),
    ],
)
def test_a_citation_in_short_keeps_its_pinpoint(pinpoint, expected):
    """A page and a star page read "at"; a paragraph does not."""
    assert cited([PLAIN.at(pinpoint)], short=True) == expected


def test_two_sentences_of_one_paragraph_are_one_citation():
    """In full it says what each holds."""
    both = [NO_RESPONSE, NOBODY_TO_SERVE]

    assert cited(both, short=True).count("¶ 1") == 1
    assert cited_in_full(both).count("¶ 1") == 1
    assert f"({NO_RESPONSE.holds}; {NOBODY_TO_SERVE.holds})" in cited_in_full(both)


def test_one_passage_with_two_signals_is_two_citations():
    """What is inferred is not what is stated."""
    assert cited_in_full([NO_RESPONSE, see(NOBODY_TO_SERVE)]).count("¶ 1") == 2


def test_what_is_held_stands_before_what_became_of_it():
    """As in the Bluebook: parenthetical, then later history."""
    authority = Authority(
        "a",
        "A v. B",
        "1 F.3d 2",
        "2001",
        "ca2",
        holds="holding so much",
        history=[
            Treatment(Effect.VACATED, "2002", "3 U.S. 4 (2002)", extent="in part"),
            Treatment(Effect.FOLLOWED, "2003-02-01", "same court"),
        ],
    )

    assert in_full(cite(authority)) == (
        "A v. B, 1 F.3d 2 (2d Cir. 2001) (holding so much), vacated in part, 3 U.S. 4 (2002), "
        "followed, same court (Feb. 1, 2003)"
    )


def test_nothing_later_than_the_day_is_told():
    """A decision knows the history of its day."""
    days = [date(2023, 7, 19), date(2023, 7, 20), date(2024, 3, 1)]

    told = [became(cite(KELLY_TOYS_CONTEMPT), day).count(",") for day in days]
    assert told == sorted(told)
    assert told[0] == 0 < told[1] < told[2]
    assert became(cite(NORTH_FACE)) == became(cite(NORTH_FACE), date(2011, 6, 24))


def test_history_that_leaves_the_point_alone_takes_no_weight_away():
    """Vacated on other grounds is told, and the authority still counts."""
    vacated = Treatment(
        Effect.VACATED, "2002", "3 U.S. 4 (2002)", extent="on other grounds", on_point=False
    )
    authority = Authority("a", "A v. B", "1 F.3d 2", "2001", "ca2", history=[vacated])

    assert authority.good_law(date(2003, 1, 1))
    assert became(cite(authority)) == ", vacated on other grounds, 3 U.S. 4 (2002)"


def test_an_order_says_what_its_authorities_hold():
    """The rule is followed by parentheticals, each passage by what it is cited for."""
    text = draft_markdown(decide(demo()))

    assert (
        "(holding that one who knowingly helps a party to break a decree is open to contempt"
        in text
    )


def test_a_written_decision_says_what_its_authorities_hold():
    """Each passage has what it holds, its words where they ship, and its history."""
    written = document_of(decide(demo()), rule_text=True, full=True)
    passages = written.citations.values()
    supporting = [
        written.citations[id]
        for rule in written.rules.values()
        for id, signal in rule.cites.items()
        if signal.lends_weight
    ]

    assert all(one.holds for one in supporting)
    assert {one.authority for one in passages if one.words} == {"kelly-toys-2023"}
    assert any(one.history for one in passages)
    assert not any("2024" in event for one in passages for event in one.history), (
        "later than the day of decision"
    )
