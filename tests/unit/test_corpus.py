"""The corpus of decided cases, and how far the rules agree with the courts."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve
from click.testing import CliRunner

from injunction_rules import RULES, decide
from injunction_rules.casefile.loading import dump_case, loads_case
from injunction_rules.cli.main import main
from injunction_rules.corpus import (
    CorpusReport,
    corpus,
    corpus_report,
    coverage,
    excluded,
    headlines,
    without,
)
from injunction_rules.corpus.cases import FOLDER, Agreement, known_differences
from injunction_rules.corpus.headlines import Confirmed
from injunction_rules.model.cases import Disposition
from injunction_rules.model.proof import Standing
from injunction_rules.rendering.blocks import Heading, Paragraph, Table
from injunction_rules.rendering.markdown import markdown
from injunction_rules.rendering.plain import text
from injunction_rules.rendering.reported import data, table
from injunction_rules.semantics.overruling import authorities_of
from quickly import few


@pytest.fixture(scope="module", name="found")
def _found() -> CorpusReport:
    return corpus_report(engine="reference")


def test_there_are_a_hundred_and_thirty_decided_cases_or_more(found):
    """
    Each has an outcome, and every id is used once and is neither coded nor left out twice.

    Two in five are granted, at least.
    """
    ids = [one.id for one in corpus()]

    assert len(ids) >= 130
    assert len(ids) == len(set(ids))
    assert not set(ids) & set(excluded())
    assert all(one.case.outcome for one in corpus())
    granted = [row for row in found.rows if row.lines[0].court is Disposition.GRANTED]
    assert len(granted) >= 2 / 5 * len(ids)


def test_recent_law_is_among_the_cases():
    """At least fifteen were decided in 2023 or later."""
    assert sum(str(one.case.decided) >= "2023" for one in corpus()) >= 15


def test_the_rules_agree_with_the_courts(found):
    """
    Of what the courts denied nearly all is denied.

    Of what they granted less than half is: orders that nobody opposed and powers that the
    rules lack are most of the rest, and each says why.
    """
    grants, denials = found.grants, found.denials
    assert denials.part >= 0.95
    assert grants.part >= 0.4
    assert found.balanced == (grants.part + denials.part) / 2


def test_what_is_short_of_one_finding_is_granted_with_it(found):
    """Supposing the finding gives the court's ruling; nothing is short that the court denied."""
    lacking = [(row, line) for row in found.rows for line in row.lines if line.short_of]

    assert lacking
    for row, line in lacking:
        assert line.court is Disposition.GRANTED is not line.ours
        for finding in line.short_of:
            supposed = decide(row.decision.case, stipulated=[(finding, Standing.SHOWN)])
            assert supposed.ruling(line.motion, line.against).disposition is Disposition.GRANTED


def test_every_difference_is_explained_and_nothing_else(found):
    """A case that does not agree says why in a sentence, and one that agrees says nothing."""
    unlike = {row.id for row in found.rows if row.agreement is not Agreement.AGREES}

    assert set(known_differences()) == unlike
    assert () == found.worse
    assert all(sentence.endswith(".") for sentence in known_differences().values())
    assert all(sentence.endswith(".") for sentence in excluded().values())


@pytest.mark.parametrize("one", few(corpus(), 10), ids=lambda one: one.id)
def test_engines_agree_on_every_decided_case(one):
    """Both engines rule alike, with the same trace."""
    from injunction_rules.engines import available  # noqa: PLC0415

    first, *others = [decide(one.case, engine=name).rulings for name in available()]

    assert all(first == other for other in others)


def test_outcomes_are_never_read_by_the_rules(found):
    """A corpus with every outcome turned round is ruled as before."""
    turned = [
        evolve(
            one,
            case=evolve(
                one.case,
                outcome=tuple(
                    evolve(outcome, disposition=Disposition.OPEN) for outcome in one.case.outcome
                ),
            ),
        )
        for one in corpus()
    ]
    again = corpus_report(engine="reference", cases=turned)

    assert [line.ours for row in found.rows for line in row.lines] == [
        line.ours for row in again.rows for line in row.lines
    ]
    assert again.worse


def test_an_empty_corpus_agrees():
    """With nothing to compare, nothing differs."""
    empty = corpus_report(cases=[])

    assert empty.balanced == 1.0
    assert empty.grants.total == 0


def test_totals_by_circuit_kind_and_outcome_add_up(found):
    """Circuits count cases, kinds and outcomes count lines."""
    lines = sum(len(row.lines) for row in found.rows)
    sums = [
        sum(by.total() for by in found.by(what).values()) for what in ("circuit", "kind", "outcome")
    ]

    assert [len(found.rows), lines, lines] == sums
    assert "Supreme Court" in found.by("circuit")


def test_cases_survive_being_written_and_read():
    """Every case of the corpus is itself after a round trip through JSON."""
    for one in corpus():
        assert one.case == loads_case(json.dumps(dump_case(one.case)), format="json")


def test_coverage_counts_every_case_once_for_every_rule(found):
    """Fires, defeated, not met and not in force add up to the corpus."""
    for one in coverage(found):
        total = len(one.fires) + len(one.defeated) + one.not_met + one.not_in_force
        assert total == len(found.rows)
    assert any(not one.has_precedent for one in coverage(found))


def test_every_authority_is_reachable_from_a_rule(found):
    """What the corpus rests on are authorities that rules cite."""
    resting = coverage(found).authorities

    assert authorities_of(RULES) == tuple(one.authority for one in resting)
    assert all(one.rules for one in resting)
    assert any(one.cases for one in resting)


@pytest.mark.long
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("command", ["corpus", "coverage"])
def test_commands_print_the_corpus_in_every_form(command, form):
    """Text, Markdown and JSON all name a case or a rule, and the status is 0."""
    done = CliRunner().invoke(main, [command, "--format", form, "--engine", "reference"])

    assert 0 == done.exit_code
    wanted = {"corpus": "Alemite", "coverage": "takedown"}[command]
    assert wanted in done.output
    if form == "json":
        assert json.loads(done.output)["schema"].startswith(f"injunction-rules/{command}@")


@pytest.mark.long
def test_a_case_that_agreed_and_no_longer_does_is_status_one(monkeypatch):
    """Without a rule the corpus rests on, the command says so by its exit status."""
    weaker = ModuleType("weaker_rules")
    weaker.RULES = RULES.without("bound.by-aiding")
    monkeypatch.setitem(sys.modules, "weaker_rules", weaker)
    book = ["--rules", "weaker_rules:RULES"]
    done = CliRunner().invoke(main, ["corpus", "--engine", "reference", *book])

    assert 1 == done.exit_code
    assert "Not explained: a change of the rules did this." in done.output


def test_an_empty_report_prints(found):
    """With no case there is nothing open or different to tell."""
    empty = corpus_report(cases=[])

    assert "OPEN AND DIFFERENT" not in str(empty)
    assert [] == data(empty)["cases"]
    assert "OPEN AND DIFFERENT" in str(found)


def test_the_corpus_its_coverage_and_a_loss_are_tables(found):
    """A row for each motion, for each rule, and for all that falls with an authority."""
    lost = without("havens-v-james", engine="reference")

    assert sum(len(row.lines) for row in found.rows) == len(table(found).rows)
    assert len(RULES.rules) == len(table(coverage(found)).rows) == len(coverage(found))
    assert len(lost.rules) + len(lost.rulings) == len(table(lost).rows)
    assert "<Without: Without Havens v. James>" == repr(lost)


def test_what_was_pickled_prints_in_a_fresh_process(found):
    """A result is never without its report, though nobody imported one."""
    covered = coverage(found)
    code = "import pickle, sys; print(str(pickle.load(sys.stdin.buffer)))"
    done = subprocess.run(
        [sys.executable, "-c", code], input=pickle.dumps(covered), capture_output=True, check=True
    )

    assert str(covered).splitlines() == done.stdout.decode().splitlines()


def test_tables_wrap_what_is_too_wide():
    """The widest column gives way, and no line is wider than a page."""
    page = text([Heading("x"), Table(("a", "b"), [("word " * 40, "y")]), Paragraph("z " * 90)])

    assert max(map(len, page.splitlines())) <= 100
    assert "Y" not in page.splitlines()[0]


def test_tables_show_hostile_text_as_text():
    """Escapes are visible, and Markdown is not interpreted."""
    blocks = [Table(("a",), [("\x1b[31m|*x*",)]), Paragraph("# not a heading")]

    assert "\\x1b[31m" in text(blocks)
    assert "\\|" in markdown(blocks)
    assert "\\# not a heading" in markdown(blocks)


def test_headlines_of_denials_are_those_that_the_rules_print(found):
    """
    Each motion that a court denied has one, with the ground of the opinion beside it.

    ``GOLDEN=write`` puts other words of a headline into the data; whether the opinion
    confirms what they say is then to be judged anew.
    """
    printed = {
        (row.id, line.motion, line.against): line.ruling.headline
        for row in found.rows
        for line in row.lines
        if line.court is not Disposition.GRANTED
    }
    if os.environ.get("GOLDEN") == "write":  # pragma: no cover
        _write_headlines(printed)
    kept = {
        (entry.id, entry.motion, against): entry.headline
        for entry in headlines()
        for against in entry.against
    }

    assert printed == kept
    assert sum(len(entry.against) for entry in headlines()) == len(kept)
    assert all(entry.ground for entry in headlines())


def _write_headlines(printed: Mapping[tuple[str, str, str], str]) -> None:
    """Write the data with the headlines of today; those told alike are one entry."""
    grouped: dict[tuple[object, ...], list[str]] = {}
    for entry in headlines():
        for against in entry.against:
            headline = printed[entry.id, entry.motion, against]
            key = (entry.id, entry.motion, headline, entry.ground, entry.confirmed.value)
            grouped.setdefault(key, []).append(against)
    path = Path(str(FOLDER)) / "_headlines.yaml"
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("#")]
    for (id, motion, headline, ground, confirmed), against in grouped.items():
        lines += [
            f"- id: {id}",
            f"  motion: {motion}",
            f"  against: [{', '.join(against)}]",
            f"  headline: {json.dumps(headline)}",
            f"  ground: {json.dumps(ground)}",
            f"  confirmed: {json.dumps(confirmed)}",
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    headlines.cache_clear()


def test_opinions_confirm_most_headlines():
    """Six in ten name the court's ground first; one in eight, at most, another one."""
    totals, many = headlines().totals, len(headlines())

    assert totals[Confirmed.YES] >= 0.6 * many
    assert totals[Confirmed.NO] <= many / 8


def test_headlines_print_with_their_totals():
    """As a page, as rows and as data."""
    assert "PARTLY" in str(headlines()).upper()
    assert len(headlines()) == len(table(headlines()).rows) == len(data(headlines())["headlines"])
