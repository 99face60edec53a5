"""Authorities: citation, weight in a forum, and the law of a date."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from injunction_rules.errors import RuleError
from injunction_rules.law.authorities.district_courts import (
    KELLY_TOYS,
    KELLY_TOYS_CONTEMPT,
    KELLY_TOYS_RECONSIDERED,
)
from injunction_rules.law.authorities.federal_rules import LOCAL_RULE_83_6, RULE_4_1_NOTE, RULE_65
from injunction_rules.law.authorities.other_circuits import ABBOUD, BLOCKOWICZ
from injunction_rules.law.authorities.second_circuit import HAVENS, PATSYS
from injunction_rules.law.authorities.supreme_court import TAGGART
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import (
    Authority,
    Effect,
    Kind,
    Signal,
    Treatment,
    Verification,
    Weight,
    but_see,
    cf,
    cite,
    see,
    see_also,
)
from injunction_rules.model.courts import COURTS
from injunction_rules.model.dates import PartialDate, optional_date, partial_date

NOW = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("expected", "citation"),
    [
        ("Fed. R. Civ. P. 65(d)(2)", RULE_65.at("(d)(2)")),
        ("Fed. R. Civ. P. 65", cite(RULE_65)),
        (
            "see also Patsy's Italian Rest., Inc. v. Banas, 658 F.3d 254, 275 (2d Cir. 2011)",
            see_also(PATSYS.at("275")),
        ),
        ("cf. Taggart v. Lorenzen, 139 S. Ct. 1795 (2019)", cf(TAGGART)),
        ("see Blockowicz v. Williams, 630 F.3d 563 (7th Cir. 2010)", see(BLOCKOWICZ)),
        (
            "but see United States v. Abboud, No. 22-11111 (11th Cir. Apr. 17, 2024)",
            but_see(ABBOUD),
        ),
        ("S.D.N.Y. & E.D.N.Y. Local Civ. R. 83.6(a)", LOCAL_RULE_83_6.at("(a)")),
    ],
)
def test_a_citation_is_printed_as_courts_print_it(expected, citation):
    """Signal, name, place and pinpoint stand in Bluebook order."""
    assert expected == str(citation)


@pytest.mark.parametrize(
    ("expected", "authority", "forum"),
    [
        (Weight.BINDING, RULE_65, "ord"),
        (Weight.BINDING, TAGGART, "ord"),
        (Weight.BINDING, HAVENS, "nysd"),
        (Weight.BINDING, HAVENS, "ca2"),
        (Weight.PERSUASIVE, HAVENS, "ca9"),
        (Weight.PERSUASIVE, HAVENS, "scotus"),
        (Weight.PERSUASIVE, ABBOUD, "flsd"),
        (Weight.PERSUASIVE, KELLY_TOYS, "nysd"),
        (Weight.REMOTE, KELLY_TOYS, "nyed"),
        (Weight.REMOTE, KELLY_TOYS, "ca2"),
        (Weight.BINDING, LOCAL_RULE_83_6, "nyed"),
        (Weight.REMOTE, LOCAL_RULE_83_6, "ilnd"),
        (Weight.PERSUASIVE, RULE_4_1_NOTE, "nysd"),
    ],
)
def test_weight_depends_on_the_court_and_the_forum(expected, authority, forum):
    """A court is bound by its own circuit and the Supreme Court, and persuaded by its own."""
    assert expected is authority.weight(forum, NOW)


@pytest.mark.parametrize(
    ("expected", "authority", "as_of"),
    [
        (Weight.NONE, HAVENS, date(2023, 8, 3)),
        (Weight.BINDING, HAVENS, date(2023, 8, 4)),
        (Weight.NONE, KELLY_TOYS_CONTEMPT, date(2023, 6, 28)),
        (Weight.PERSUASIVE, KELLY_TOYS_CONTEMPT, date(2023, 6, 29)),
        (Weight.PERSUASIVE, KELLY_TOYS_CONTEMPT, date(2023, 7, 20)),
        (Weight.NONE, KELLY_TOYS_CONTEMPT, date(2024, 2, 29)),
        (Weight.NONE, KELLY_TOYS_RECONSIDERED, date(2024, 2, 28)),
        (Weight.PERSUASIVE, KELLY_TOYS_RECONSIDERED, date(2024, 2, 29)),
    ],
)
def test_weight_depends_on_the_date(expected, authority, as_of):
    """What is not yet decided, or no longer good law, weighs nothing."""
    assert expected is authority.weight("nysd", as_of)


@pytest.mark.parametrize(
    ("expected", "forum", "as_of"),
    [
        (Weight.NONE, "ca7", date(2023, 6, 28)),
        (Weight.UNDONE, "ca7", date(2023, 6, 29)),
        (Weight.UNDONE, "nyed", date(2024, 2, 28)),
        (Weight.NONE, "ca7", date(2024, 2, 29)),
    ],
)
def test_what_is_remote_and_did_not_last_is_undone(expected, forum, as_of):
    """A ruling that its court took back weighs less elsewhere, even before it did so."""
    assert expected is KELLY_TOYS_CONTEMPT.weight(forum, as_of)


LOCAL = Kind.LOCAL_RULE
LOST = [Treatment(Effect.OVERRULED, "2010", "another court")]


@pytest.mark.parametrize(
    ("expected", "signal", "authority"),
    [
        # The rule of another court that was later repealed; one of the forum's own was not.
        (Weight.UNDONE, cite, Authority("x", "X", "R. 1", "2000", kind=LOCAL, courts=["ilnd"])),
        (Weight.BINDING, cite, Authority("x", "X", "R. 1", "2000", kind=LOCAL, courts=["nysd"])),
        (Weight.PERSUASIVE, see, Authority("x", "X", "R. 1", "2000", kind=LOCAL, courts=["nysd"])),
        # A decision of its own court persuades; what is only inferred from it is undone.
        (Weight.PERSUASIVE, cite, Authority("x", "X", "1 U.S. 1", "2000", "nysd")),
        (Weight.UNDONE, see, Authority("x", "X", "1 U.S. 1", "2000", "nysd")),
        (Weight.UNDONE, see, Authority("x", "X", "1 U.S. 1", "2000", "ilnd")),
    ],
)
def test_only_what_is_remote_at_best_is_undone_by_what_came_later(expected, signal, authority):
    """What binds or persuades on the day does so, whatever became of it afterwards."""
    assert expected is signal(evolve(authority, history=LOST)).weight("nysd", date(2005, 1, 1))


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Authority("x", "X", "1 U.S. 1", "2000", "nyds"), "unknown court 'nyds'"),
        (lambda: Authority("x", "X", "1 U.S. 1", "2000"), "a decision names its court"),
        (
            lambda: Authority("x", "X", "R. 1", "2000", "nysd", Kind.STATUTE),
            "a decision names its court and nothing else does",
        ),
        (
            lambda: Authority("x", "X", "R. 1", "2000", kind=Kind.LOCAL_RULE),
            "a local rule names the courts",
        ),
        (
            lambda: Authority("x", "X", "R. 1", "2000", kind=Kind.STATUTE, courts=("nysd",)),
            "a local rule names the courts",
        ),
    ],
)
def test_an_authority_that_cannot_be_is_an_error(build, message):
    """Kind, court and courts must fit one another."""
    with pytest.raises(RuleError) as caught:
        build()

    assert message in str(caught.value)


def test_a_pinpoint_may_be_checked_otherwise_than_its_authority():
    """The verification of a passage is its own where it is given."""
    assert Verification.AS_CITED is PATSYS.at("275").verification
    assert Verification.UNVERIFIED is PATSYS.at("1", Verification.UNVERIFIED).verification


def test_only_direct_and_see_lend_weight():
    """Analogy and contrary authority support nothing by themselves."""
    assert [Signal.DIRECT, Signal.SEE, Signal.SEE_ALSO] == [s for s in Signal if s.lends_weight]
    assert "binding" == Weight.BINDING.label


def test_all_federal_courts_are_there():
    """Ninety-four districts, thirteen circuits and the Supreme Court."""
    kinds = [
        "scotus" if c.circuit is None else "circuit" if c.is_appellate else "district"
        for c in COURTS.values()
    ]

    assert (94, 13, 1) == tuple(map(kinds.count, ("district", "circuit", "scotus")))


def test_every_rule_cites_an_authority_with_a_date_and_a_place():
    """No rule rests on an authority without a date, and decisions name a court."""
    for rule in RULES.rules:
        for citation in rule.cites:
            assert citation.authority.decided.year > 1800
            assert (citation.authority.kind is Kind.DECISION) == bool(citation.authority.court)


def test_no_two_authorities_share_an_id():
    """An id names one authority."""
    cited = {c.authority for rule in RULES.rules for c in rule.cites}

    assert len(cited) == len({authority.id for authority in cited})


def test_later_history_is_dated():
    """A treatment keeps how well its date is known."""
    assert "2024-02" == str(Treatment(Effect.VACATED, "2024-02", "somebody").on)


@pytest.mark.parametrize(
    ("text", "last", "words", "exact"),
    [
        ("2023-05-31", date(2023, 5, 31), "May 31, 2023", True),
        ("2022-09", date(2022, 9, 30), "Sept. 2022", False),
        ("2024-02", date(2024, 2, 29), "Feb. 2024", False),
        ("1918", date(1918, 12, 31), "1918", False),
    ],
)
def test_a_date_is_kept_as_well_as_it_is_known(text, last, words, exact):
    """A month or a year counts from its last day and prints as what it is."""
    known = partial_date(text)

    assert (text, last, words, exact) == (str(known), known.last, known.words, known.is_exact)
    assert known == PartialDate.of(known)
    assert optional_date(None) is None
    assert known == optional_date(text)


@pytest.mark.parametrize(
    "text", ["May 31", "2023-5-31", "2023-02-30", "0000", "20230531", "2023-00", "2023-05-00"]
)
def test_what_is_no_date_is_refused(text):
    """Another form, or a day that the calendar does not have, is an error."""
    with pytest.raises(ValueError, match=r"."):
        PartialDate.of(text)


def test_a_day_of_the_calendar_is_a_date():
    """A ``datetime.date`` is known to the day."""
    assert PartialDate(2023, 5, 31) == PartialDate.of(date(2023, 5, 31))


@pytest.mark.parametrize(
    ("court", "decided", "forum", "weight"),
    [
        ("ca5", "1981-09-30", "flsd", Weight.BINDING),
        ("ca5", "1981-09-30", "ca11", Weight.BINDING),
        ("ca5", "1972", "gand", Weight.BINDING),
        ("ca5", "1981-09-30", "txsd", Weight.BINDING),
        ("ca5", "1981-10-01", "flsd", Weight.PERSUASIVE),
        # The year may have ended after the division.
        ("ca5", "1981", "flsd", Weight.PERSUASIVE),
        ("ca11", "1990-01-01", "txsd", Weight.PERSUASIVE),
        # Out of the Eighth the Tenth was made in 1929; it did not take over what bound.
        ("ca8", "1928-01-01", "cod", Weight.PERSUASIVE),
    ],
)
def test_what_a_divided_court_had_decided_binds_where_that_was_taken_over(
    court, decided, forum, weight
):
    """The Eleventh Circuit is bound by the Fifth of before October 1, 1981 (Bonner)."""
    assert Authority("a", "A v. B", "1 F.2d 2", decided, court).weight(forum, NOW) is weight


def test_what_is_not_published_does_not_bind_where_precedent_was_taken_over():
    """An unpublished decision of the former Fifth Circuit persuades."""
    table = Authority("a", "A v. B", "1 F.2d 2", "1980", "ca5", precedential=False)

    assert table.weight("flsd", NOW) is Weight.PERSUASIVE
