"""Case files of which a part was once lost or misread without a word."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given

from builders import case
from injunction_rules import CaseFileError, decide, demo, dumps_case, load_case, loads_case
from injunction_rules.casefile.loading import read_case
from injunction_rules.casefile.warnings import warnings_of
from injunction_rules.cli.main import main
from injunction_rules.errors import InvalidFactError
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import EnjoinedParty, MotionMade, Nonparty, Stipulation
from injunction_rules.model.facts import (
    ActualNotice,
    Assistance,
    AssistanceKind,
    Listing,
    Violation,
)
from injunction_rules.model.questions import bearing_on_nothing, questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.testing import cases

HERE = Path(__file__).parent
HEAD = """\
schema: injunction-rules/case@2
caption: Lantern Toys LLC v. Glow Store
court: nysd
decided: 2024-06-03
injunction: {kind: permanent, entered: 2024-01-08, clear: true}
enjoined_parties: [{id: glow, name: Glow Store}]
nonparties: [{id: bazaar, name: Bazaar Inc., kind: marketplace}]
motions: [{id: cease, relief: cease, against: [bazaar]}]
"""


def problems(text: str) -> dict[str, str]:
    """The problems of a case file, by place: what was found, and what to do."""
    with pytest.raises(CaseFileError) as error:
        loads_case(text)
    return {p.path: f"{p.found}; {p.hint}" for p in error.value.problems}


def checked(path: Path, *options: str) -> str:
    """What the command prints of a file that can be read."""
    result = CliRunner().invoke(main, ["check", str(path), *options])
    assert result.exit_code == 0
    return result.stdout


def test_each_text_that_a_hash_cuts_off_is_told():
    """Caption, docket, name and two places in the record, each with its line."""
    with pytest.raises(CaseFileError) as error:
        load_case(HERE / "hash-cuts-record-cites.yaml")
    expected = ["caption", "docket", "enjoined_parties[0].name", "facts[0].source"]
    assert [*expected, "facts[1].source"] == [p.path for p in error.value.problems]
    assert all(p.line and "put it all in quotes" in p.hint for p in error.value.problems)
    assert "'Dkt.' and the comment '#30 at 5'" == error.value.problems[3].found


def test_a_name_that_a_comma_ends_is_told_whole():
    """The advice is to put it in quotes, and gives the name."""
    with pytest.raises(CaseFileError) as error:
        load_case(HERE / "co-ltd.yaml")
    first, second = error.value.problems
    assert first.hint == (
        "the comma before it ends the value of `name`; put that value in quotes: "
        '"Guangdong Example Trading Co., Ltd."'
    )
    assert '"示例木业有限公司 a/k/a Example Wood Industry Co., Ltd"' in second.hint


@pytest.mark.parametrize(
    ("line", "path", "told"),
    [
        ("caption: In re: Lantern Toys", "caption", "'In re: Lantern Toys'; put it in quotes"),
        ('caption: "Lantern" Toys', "caption", "'\"Lantern\" Toys'; put it in quotes"),
        ("caption: [Lantern] Toys # or so", "caption", "'[Lantern] Toys'; put it in quotes"),
        ("caption: [Lantern]", "caption", "a list; if it is text, put it in quotes"),
        ("caption: @lantern", "caption", "'@lantern'; put it in quotes"),
        (
            "nonparties: [{id: x, name: [Moon] Co., Ltd., kind: bank}]",
            "nonparties[0].name",
            "'[Moon] Co., Ltd.'; put it in quotes",
        ),
        (
            "nonparties: [{id: x, name: Moon #1, kind: bank}]",
            "nonparties[0].name",
            "'Moon #1'; put it in quotes",
        ),
        ("source: #30", "facts[0].source", "nothing; if '#30' is no comment, put it in quotes"),
    ],
)
def test_a_text_that_only_quotes_make_one_is_told_and_so_is_the_rest(line, path, told):
    """It does not hide what else is wrong, above it and below."""
    text = HEAD.replace("court: nysd", "court: S.D.N.Y.") + "outcome: [{}]\n"
    if path.startswith("facts"):
        text += f"facts:\n- fact: violation\n  {line}\n"
    else:
        key = line.partition(":")[0]
        text = "".join(
            f"{line}\n" if given.startswith(f"{key}:") else given
            for given in text.splitlines(keepends=True)
        )
    found = problems(text)
    assert told == found[path]
    assert "'S.D.N.Y.'; did you mean 'nysd'?" == found["court"]
    assert "outcome[0].motion" in found


@pytest.mark.parametrize(
    "comment",
    [
        *("source: Dkt. 30 # at page 5", "source: Smith Decl.  # 3 pages", "source: '#30' #x"),
        *("on: 2024-05-01 #the day", "proof: alleged #for now", "party: glow #1"),
    ],
)
def test_a_comment_is_no_part_of_a_value(comment):
    """A blank behind the hash makes a comment, and no date, word or id has a hash."""
    assert 1 == len(loads_case(f"{HEAD}facts:\n- fact: violation\n  {comment}\n").facts)


@pytest.mark.parametrize("cut", ["Dkt. # 30 at 2", "ECF No. # 30", "Store ##1", "Store #", "A #b"])
def test_a_number_behind_a_word_for_documents_was_no_comment(cut):
    """So is what has no blank behind the hash."""
    (found,) = problems(f"{HEAD}facts:\n- fact: violation\n  source: {cut}\n").items()
    assert ("facts[0].source", True) == (found[0], "put it all in quotes" in found[1])


def test_the_line_of_a_cut_is_that_of_the_hash():
    """A text may go over several lines."""
    with pytest.raises(CaseFileError) as error:
        loads_case(f"{HEAD}notes: The first\n  and the #2\n")
    assert [10] == [problem.line for problem in error.value.problems]


@pytest.mark.parametrize(
    "rest",
    ["A, B, C", "ECF Nos. 30, 31", "Co., true, null"],
)
def test_of_several_commas_the_first_is_told(rest):
    """A number or a word of YAML behind a comma was text too."""
    found = problems(f"{HEAD}facts: [{{fact: violation, source: {rest}, on: 2024-05-01}}]\n")
    ((_, told),) = found.items()
    assert told.endswith(f'quotes: "{rest}"')


def test_a_key_that_comes_first_belongs_to_no_value():
    """Nothing stands before it that a comma could have ended."""
    found = problems(f"{HEAD}facts: [{{Ltd., fact: violation}}]\n")
    assert found["facts[0]['Ltd.']"].startswith("'Ltd.'; one of")


def test_a_moment_is_told_to_be_no_day():
    """The zone decides on which day it lies, and the calendar of the court counts."""
    moments = ("2024-06-03T01:30:00Z", "2024-06-03 01:30", "2024-06-03T01:30:00+08:00")
    for moment in moments:
        text = HEAD.replace("2024-06-03", f"'{moment}'").replace("2024-01-08", f"'{moment}'")
        assert all("by the calendar of the court" in told for told in problems(text).values())
    made = datetime(2024, 6, 3, 1, 30, tzinfo=timezone.utc)
    with pytest.raises(CaseFileError, match=r"the moment 2024-06-03T01:30:00.*calendar"):
        loads_case({**json.loads(dumps_case(demo(), format="json")), "decided": made})
    with pytest.raises(
        InvalidFactError, match=r"calendar of the court, such as date\(2024, 6, 3\)"
    ):
        Listing(removed=made)


DOCKET = {"id": 1, "docket_number": "1:24-cv-1", "case_name": "Toys v. Store", "court_id": "nysd"}


@pytest.mark.parametrize("tree", [DOCKET, [DOCKET], {"count": 1, "results": [DOCKET]}])
def test_a_docket_is_told_as_one(tree):
    """One problem, with the command that reads it, and not one for each key."""
    with pytest.raises(CaseFileError) as error:
        loads_case(json.dumps(tree), format="json")
    assert ["a case file"] == [problem.expected for problem in error.value.problems]
    assert "injunction-rules import docket.json" in error.value.problems[0].hint


def test_lists_of_other_things_are_no_dockets():
    """They are told as what they are."""
    for tree in ([], [1], {"results": []}, {"results": [1], "case_name": "x"}):
        with pytest.raises(CaseFileError) as error:
            loads_case(json.dumps(tree), format="json")
        assert "a docket" not in str(error.value)


def test_a_fact_about_somebody_whom_no_motion_is_against_is_told(tmp_path):
    """A warning of the check, with its line, and a line of the ruling."""
    path = tmp_path / "case.yaml"
    path.write_text(f"{HEAD}facts:\n- {{fact: listing, respondent: glow, removed: never}}\n")
    text = checked(path)
    assert "no problems, 1 warning" in text
    assert "facts[0].respondent (line 10): expected the nonparty that carries the listing" in text
    assert "the nonparty is `respondent`, and whose listing it is `party`" in text
    printed = CliRunner().invoke(main, ["decide", str(path)]).stdout
    assert "said of people against whom no motion is made: listing, never removed" in printed
    tree = json.loads(checked(path, "--format", "json"))
    assert ([], ["facts[0].respondent"]) == (
        tree["problems"],
        [warning["path"] for warning in tree["warnings"]],
    )
    assert checked(path, "--format", "csv").splitlines()[1].endswith(",warning")
    assert "1 warning" in checked(path, "--format", "markdown")


@given(cases())
def test_a_fact_bears_on_nothing_if_it_stands_in_no_question(record):
    """Who is spoken of says in what questions a fact stands, whatever the order."""
    asked = {place for question in questions(record) for place in question.places}
    idle = {f"facts[{place}]" for place, _ in bearing_on_nothing(record)}
    everything = {f"facts[{place}]" for place in range(len(record.facts))}
    assert idle.isdisjoint(asked)
    assert "earlier_orders" in dumps_case(record) or everything - asked == idle


def test_a_listing_put_on_the_seller_is_told_though_a_motion_is_against_the_seller():
    """Where it stands it says nothing of the nonparty that carries it."""
    motions = "{id: c, relief: contempt, against: [glow, bazaar]}"
    text = HEAD.replace("{id: cease, relief: cease, against: [bazaar]}", motions)
    for people, found in (("glow", "'glow', enjoined"), ("[glow]", "several, enjoined")):
        case, _ = read_case(f"{text}facts: [{{fact: listing, respondent: {people}}}]\n")
        assert [found] == [flaw.found for flaw in warnings_of(case, RULES)]
    case, _ = read_case(f"{text}facts: [{{fact: listing, respondent: [glow, bazaar]}}]\n")
    assert not list(warnings_of(case, RULES))


def test_a_fact_about_a_party_whom_no_motion_is_against_is_told():
    """Against a party itself only what is said of it counts; against a nonparty any party."""
    parts = """\
enjoined_parties: [{id: glow, name: Glow Store}, {id: moon, name: Moon}]
motions: [{id: comply, relief: comply, against: [glow]}]
facts:
- {fact: violation, party: moon}
- {fact: violation, party: [glow, moon]}
- {fact: violation}
- {fact: heard, respondent: [bazaar, moon]}
"""
    head = "".join(
        line
        for line in HEAD.splitlines(keepends=True)
        if not line.startswith(("enjoined", "motions"))
    )
    read, document = read_case(head + parts)
    told = [(p.path, p.found, p.hint) for p in document.problems(warnings_of(read, RULES))]
    assert [
        (
            "facts[0].party",
            "'moon', against whom no motion is made",
            "no motion turns on this fact (violation)",
        ),
        (
            "facts[3].respondent",
            "several, against whom no motion is made",
            "no motion turns on this fact (heard)",
        ),
    ] == told
    cease = "motions: [{id: cease, relief: cease, against: [bazaar]}]\n"
    facts = parts[parts.index("facts") :]
    people = parts[: parts.index("motions")]
    assert [] == list(bearing_on_nothing(loads_case(head + people + cease + facts)))


def test_a_day_before_any_law_is_told(tmp_path):
    """A warning of the check, and what the ruling turns on."""
    path = tmp_path / "case.yaml"
    path.write_text(HEAD.replace("2024", "1776"))
    assert "decided (line 4): expected a day for which the rule book states law" in checked(path)
    early = decide(load_case(path))
    assert "the rule book states no law for that day" == early.rulings[0].headline
    assert date.min == RuleBook((), RULES.standards).begins


def test_a_file_without_fault_has_no_warning(tmp_path):
    """The check says that there is nothing."""
    path = tmp_path / "case.yaml"
    path.write_text(HEAD)
    assert f"{path}: no problems\n" == checked(path)


PROMOTION = AssistanceKind.PROMOTION
TABLE = {
    "dates as text": (
        lambda: Listing(respondent="one", noticed="2024-05-02", removed="2024-05-30"),
        "noticed",
    ),
    "a truth as text": (lambda: Assistance(shown="False", kind=PROMOTION), "shown"),
    "a word as text": (lambda: ActualNotice(content="lawsuit_only"), "content"),
    "a number for a truth": (lambda: Assistance(chosen=0, kind=PROMOTION), "chosen"),
    "a kind as text": (lambda: Assistance(kind="promotion"), "kind"),
}


@pytest.mark.parametrize("cell", TABLE)
def test_a_cell_of_a_table_is_no_value_of_a_fact(cell):
    """Dates, truths and words that are text are refused when the fact is made."""
    make, field = TABLE[cell]
    with pytest.raises(InvalidFactError) as error:
        make()
    assert field == error.value.faults[0][0]


def test_cells_of_columns_are_no_values_of_a_fact():
    """A truth, a number or a moment of numpy and pandas is told like text."""
    numpy = pytest.importorskip("numpy")
    pandas = pytest.importorskip("pandas")
    for make in (
        lambda: Assistance(chosen=numpy.bool_(False), kind=PROMOTION),
        lambda: Assistance(shown=numpy.bool_(True), kind=PROMOTION),
        lambda: Violation(on=numpy.datetime64("2024-05-01")),
        lambda: Violation(on=pandas.Timestamp("2024-05-01")),
        lambda: Violation(on=pandas.NaT),
        lambda: Listing(name=float("nan")),
    ):
        with pytest.raises(InvalidFactError):
            make()


def test_cells_of_a_table_are_no_parts_of_a_case():
    """People, motions and stipulations are told like facts, with their place."""
    parts = {
        "nonparties": (Nonparty(id="one", name="Bazaar", kind="marketplace"),),
        "enjoined_parties": (EnjoinedParty(id=7, name="Seller"),),
        "motions": (MotionMade(id="m", relief="cease", against=("one",), new_terms="False"),),
        "stipulated": (Stipulation(finding="prompt-takedown", shown="False"),),
    }
    with pytest.raises(InvalidFactError) as error:
        case(**parts)
    assert [
        "enjoined_parties[0].id",
        "nonparties[0].kind",
        "stipulated[0].shown",
        "motions[0].relief",
        "motions[0].new_terms",
    ] == [place for place, _, _ in error.value.faults]
