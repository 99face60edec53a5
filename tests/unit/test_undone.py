"""Law that rests on nothing but a remote ruling which was later undone is open."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from attrs import evolve

from injunction_rules import RULES, compare, decide, sweep, why_not
from injunction_rules.changes import Situation, changes_axis, heard_in, overruling
from injunction_rules.corpus.cases import corpus
from injunction_rules.decisions.data import to_data
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.decisions.report import decision_blocks
from injunction_rules.law.authorities.district_courts import KELLY_TOYS_CONTEMPT
from injunction_rules.law.doctrines.aiding_abetting import OWN_ADVERTISING
from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import AffirmativeAssistance
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.asked import asked
from injunction_rules.queries.space.options import Prices
from injunction_rules.rendering.plain import text
from injunction_rules.semantics.weighing import law_of

DAY = date(2023, 6, 29)
GRANTED, OPEN = Disposition.GRANTED, Disposition.OPEN


def lasting() -> RuleBook:
    """The rules as if the ruling on advertising had never been taken back."""
    book, stood = RULES, evolve(KELLY_TOYS_CONTEMPT, history=())
    for rule in RULES.rules:
        if any(citation.authority == KELLY_TOYS_CONTEMPT for citation in rule.cites):
            kept = [
                evolve(citation, authority=stood)
                if citation.authority == KELLY_TOYS_CONTEMPT
                else citation
                for citation in rule.cites
            ]
            book = book.replacing(evolve(rule, cites=kept))
    return book


LASTING = lasting()


@cache
def advertised() -> Case:
    """The case whose ruling its court took back eight months later."""
    name = "kelly-toys-v-19885566-sdny-2023"
    return next(decided.case for decided in corpus() if decided.id == name)


@pytest.mark.parametrize(
    ("forum", "expected"),
    [("nysd", GRANTED), ("nyed", OPEN), ("ca2", OPEN), ("ca7", OPEN), ("ilnd", OPEN)],
)
def test_a_remote_ruling_later_undone_decides_nothing(forum, expected, engine):
    """It decided in its own court on its day, and leaves the law open everywhere else."""
    assert expected is decide(advertised(), forum=forum, engine=engine).rulings[0].disposition


def test_a_remote_ruling_that_stood_decides(engine):
    """Had it not been taken back, it would be followed where nothing else speaks."""
    decision = decide(advertised(), LASTING, forum="ca7", engine=engine)

    assert GRANTED is decision.rulings[0].disposition


def test_the_headline_and_the_reasons_say_that_the_law_is_open():
    """The caution is told with the rule, and nothing is cited that came after the day."""
    decision = decide(advertised(), forum="ca7", engine="reference")
    told = str(decision)

    assert decision.rulings[0].chart.headline.startswith(
        "act of help after notice contested on open law"
    )
    caution = "The authority for that is remote, and was undone later."
    assert caution in " ".join(told.split())
    assert caution in draft_markdown(decision)
    assert "2024" not in told + draft_markdown(decision)


def test_a_caution_is_told_of_an_answer_to_a_theory_and_in_the_trace():
    """Each form says it where it names the rule."""
    there = decide(advertised(), forum="ca7", engine="reference")
    trace = text(decision_blocks(there, full=True))
    missed = str(why_not(there, AffirmativeAssistance))

    for told in (trace, missed):
        words = " ".join(told.split())
        assert "open law: the authority for that is remote, and was undone later" in words


def test_data_say_that_the_rule_is_not_settled():
    """In JSON it is open law of the rank of what was undone."""
    decision = decide(advertised(), forum="ca7", engine="reference")
    (rule,) = (
        entry["text"]
        for id, entry in to_data(decision, rule_text=True)["rules"].items()
        if id == OWN_ADVERTISING.id
    )

    assert (False, "undone") == (rule["settled"], rule["rank"])


def test_what_is_supposed_to_be_overruled_later_is_open_in_a_sweep_too():
    """All at once and one by one, a ruling that will be overruled decides nothing elsewhere."""
    later = overruling(KELLY_TOYS_CONTEMPT.id, "2025-01-01")
    there = Situation(advertised(), rules=LASTING, forum="ca7")
    swept = sweep(there, changes_axis("overruled", [later]))
    home = sweep(Situation(advertised(), rules=LASTING), changes_axis("overruled", [later]))

    assert [GRANTED, OPEN] == [*swept.dispositions()]
    assert [GRANTED, GRANTED] == [*home.dispositions()]
    assert OPEN is later.apply(there).decide().rulings[0].disposition


def test_a_ruling_that_was_undone_is_named_as_what_makes_two_laws_differ():
    """The law that has it as it was grants what the other leaves open, because of it."""
    laws = law_of(LASTING, "ca7", DAY), law_of(RULES, "ca7", DAY)
    (compared,) = compare(*laws, relief=[Relief.CEASE]).motions
    (separation, *_) = compared.separations

    assert {GRANTED, OPEN} == {separation.first, separation.second}
    assert [["kelly-toys-contempt-2023"]] == [
        [citation.authority.id for citation in together] for together in separation.because
    ]
    (moved,) = (each for each in separation.rules if each.rule == OWN_ADVERTISING.id)
    assert {Weight.REMOTE, Weight.UNDONE} == {moved.rank_before, moved.rank_after}


def test_to_lose_what_was_undone_takes_least():
    """It is worth less than what is remote and stood."""
    loss = overruling(KELLY_TOYS_CONTEMPT.id)
    prices = [
        Prices(asked(heard_in(forum).apply(Situation(advertised(), rules=rules)))).of(loss)
        for rules, forum in [(RULES, "ca7"), (LASTING, "ca7"), (RULES, "nysd")]
    ]

    assert [1, 2, 4] == prices
