"""Dockets of CourtListener and RECAP, taken into the skeleton of a case file."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules import loads_case
from injunction_rules.cli.main import main
from injunction_rules.errors import CaseFileError
from injunction_rules.importing import docket_files as dockets
from injunction_rules.importing.docket import Docket, Entry, Party, Sort
from injunction_rules.importing.docket_files import DocketError, load_docket, read_docket
from injunction_rules.importing.skeleton import skeleton
from injunction_rules.model.facts import ActualNotice, InjunctionKind, ProcessServed, Relief

SHEET = Path(__file__).parents[2] / "docs" / "examples" / "docket.json"
TREE: dict[str, Any] = json.loads(SHEET.read_text("utf-8"))


def accepted(text: str) -> str:
    """A skeleton with every proposal taken, and somebody of the docket for those not told."""
    taken = re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE)
    for key, id in (("respondent: ", "bazaar-inc"), ("party: ", "glow-store")):
        taken = taken.replace(f"{key}SOMEBODY", f"{key}{id}")
    return taken.replace("[SOMEBODY]", "[bazaar-inc]")


def problems(text: str) -> list[str]:
    """What is wrong with the text of a case file, by place."""
    with pytest.raises(CaseFileError) as caught:
        loads_case(text)
    return [problem.path for problem in caught.value.problems]


def test_a_docket_is_read():
    """Caption, number, court, parties with roles and counsel, entries with their numbers."""
    docket = load_docket(SHEET)
    assert ("Lantern Toys LLC v. Glow Store", "1:23-cv-11234") == (docket.caption, docket.number)
    assert ("nysd", date(2023, 12, 28)) == (docket.court, docket.filed)
    assert Party("Bazaar Inc.", ("Interested Party",), ("Robin Lawyer",)) in docket.parties
    assert "Dkt. 44 (Mar. 4, 2024)" == docket.entries[-1].place
    assert "Memorandum of Law in Opposition" == docket.entries[-1].text
    assert () == docket.lacks


def test_a_skeleton_says_what_is_to_be_filled_in():
    """As it is, it lacks what only a reader knows, and nothing else is wrong with it."""
    text = skeleton(load_docket(SHEET), "docket.json")
    assert ["decided", "injunction", "enjoined_parties", "motions"] == problems(text)
    assert "# Before this loads, fill in decided, injunction, enjoined_parties and motions." in text


def test_a_skeleton_asserts_nothing_of_a_paper():
    """Without comments only the heads are left."""
    text = skeleton(load_docket(SHEET))
    stated = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert ["schema", "caption", "docket", "court"] == [line.split(":")[0] for line in stated]


def test_the_proposals_of_a_skeleton_make_a_case():
    """With each sign taken away, and the persons filled in, it loads with its places."""
    case = loads_case(accepted(skeleton(load_docket(SHEET))))
    assert (InjunctionKind.PRELIMINARY, date(2024, 1, 16)) == (
        case.injunction.kind,
        case.injunction.entered,
    )
    assert ["dkt-12"] == [order.id for order in case.earlier_orders]
    assert ["Glow Store", "Shine: Shop, Ltd."] == [party.name for party in case.enjoined_parties]
    notice, process = case.facts
    assert isinstance(notice, ActualNotice)
    assert isinstance(process, ProcessServed)
    assert (True, "dkt-12", "Dkt. 14 (Jan. 4, 2024)") == (
        notice.served,
        notice.order,
        notice.source,
    )
    assert [Relief.CONTEMPT] == [motion.relief for motion in case.motions]
    assert "Lantern Toys LLC" == case.movant


def test_somebody_is_nobody():
    """A proposal that is taken before it is read names a person that no case has."""
    text = re.sub(r"^#(?=\S)", "", skeleton(load_docket(SHEET)), flags=re.MULTILINE)
    assert ["facts[0].respondent", "facts[1].party", "motions[0].against[0]"] == problems(text)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("CERTIFICATE OF SERVICE of 12 Order", Sort.SERVICE),
        ("SUMMONS RETURNED EXECUTED", Sort.SERVICE),
        ("DECLARATION of Dana Counsel in Support re: 40 MOTION", Sort.OTHER),
        ("PROPOSED ORDER", Sort.OTHER),
        ("LETTER MOTION for Contempt", Sort.MOTION),
        ("ORDER granting 5 Motion for Preliminary Injunction", Sort.ORDER),
        ("STIPULATION AND ORDER", Sort.ORDER),
        ("NOTICE of 30 Preliminary Injunction", Sort.NOTICE),
        ("", Sort.OTHER),
    ],
)
def test_an_entry_is_what_it_begins_with(text, sort):
    """What it names further on is another paper."""
    assert sort is Entry(1, None, text).sort


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TEMPORARY RESTRAINING ORDER as to the Defendants on Schedule A", "temporary_res"),
        ("FINAL DEFAULT JUDGMENT AND PERMANENT INJUNCTION", "permanent"),
        ("CONSENT JUDGMENT and permanent injunction", "consent_decree"),
        ("ORDER freezing the assets of Defendants", "asset_freeze"),
        ("ORDER: Defendants are enjoined", "other"),
        ("ORDER denying 5 Motion for Preliminary Injunction", None),
        ("ORDER TO SHOW CAUSE why a preliminary injunction should not issue", None),
        ("MOTION for Preliminary Injunction", None),
        ("ORDER of reference", None),
    ],
)
def test_an_order_seems_to_be_an_injunction(text, kind):
    """One that refuses, extends or sets down for hearing is none."""
    found = Entry(1, None, text).enjoins
    assert (found.value if found else None) == next(
        (known.value for known in InjunctionKind if kind and known.value.startswith(kind)), None
    )


@pytest.mark.parametrize(
    ("text", "relief"),
    [
        ("MOTION for Contempt", Relief.CONTEMPT),
        ("MOTION to Enforce 30 Order", Relief.COMPLY),
        ("MOTION to Declare Third Party Bound by 30 Order", Relief.CEASE),
        ("MOTION to Seal", None),
        ("ORDER on contempt", None),
    ],
)
def test_a_motion_seems_to_ask_for_a_relief(text, relief):
    """What is no motion asks for nothing."""
    assert relief is Entry(1, None, text).asks


def test_the_forms_in_which_the_api_gives_it_are_read():
    """Pages of results for the lists, or for the docket; the court by its address."""
    paged = {
        **TREE,
        "court": "https://www.courtlistener.com/api/rest/v4/courts/nysd/",
        "parties": {"count": 4, "next": None, "results": TREE["parties"]},
        "docket_entries": {"next": None, "results": TREE["docket_entries"]},
    }
    page = {"count": 1, "next": None, "previous": None, "results": [paged]}
    assert read_docket(TREE) == read_docket(page) == read_docket({**paged, "court_id": "nysd"})


def test_what_a_party_is_in_other_suits_is_left_out():
    """The API lists its roles and its lawyers in all of them."""
    roles = [
        {"docket_id": 7, "name": "Defendant"},
        {"docket_id": 9, "docket": "https://d", "name": "Plaintiff"},
        {"docket": 9, "name": "Movant"},
    ]
    lawyers = [{"docket_id": 9, "attorney": "https://a", "attorney_id": 1}, "odd"]
    party = {"name": "A", "party_types": roles, "attorneys": lawyers}
    read = read_docket({"id": 7, "case_name": "x", "parties": [party, "odd", {"name": ""}]})
    assert (Party("A", ("Defendant",)),) == read.parties
    assert "Defendant" == read.parties[0].said
    assert "no role given" == Party("B").said


def test_what_is_not_as_expected_is_left_out():
    """Entries, numbers and days of other types, as a broken export has them."""
    entries = [
        "odd",
        {"entry_number": "x", "date_filed": "soon", "description": 5, "recap_documents": ["odd"]},
        {"entry_number": 2, "date_filed": "2024-01-02T00:00:00Z", "description": " two \n lines"},
    ]
    docket = read_docket({"docket_number": "1", "docket_entries": entries, "parties": 5})
    assert (Entry(None, None, ""), Entry(2, date(2024, 1, 2), "two lines")) == docket.entries
    assert ("parties",) == docket.lacks
    assert "Dkt. entry without number (no date)" == docket.entries[0].place


def test_a_bare_docket_says_what_it_lacks():
    """No caption, no court that is known, no lists: each is to be filled in."""
    text = skeleton(read_docket({"docket_number": "1", "court_id": "nysb"}))
    assert "fill in caption, court, decided, injunction, enjoined_parties and motions." in text
    assert "# The file has no `docket_entries`" in text
    assert "# The id of a federal court, such as nysd; found 'nysb'." in text
    assert "found none." in skeleton(read_docket({"case_name": "A v. B"}))
    for line in ("#decided: ", "#injunction: {}", "#nonparties: []", "#facts: []", "#motions: []"):
        assert line in text.splitlines()
    assert "# No entry looks like one." in text


def test_two_of_a_name_have_two_ids():
    """Names without a letter have one too."""
    people = [Party("Doe", ("Defendant",)), Party("DOE", ("Defendant",)), Party("店", ("Movant",))]
    text = skeleton(Docket(caption="x", number="1", court="nysd", parties=people))
    for id in ("doe", "doe-2", "person"):
        assert f"#- {{id: {id}, " in text


def test_entries_without_numbers_or_days_are_cited_all_the_same():
    """An order of which the sheet gives no day is proposed without."""
    orders = [
        Entry(None, None, "TEMPORARY RESTRAINING ORDER"),
        Entry(2, None, "PERMANENT INJUNCTION"),
    ]
    text = skeleton(Docket(caption="x", number="1", court="nysd", entries=orders))
    assert '#injunction: {kind: permanent, source: "Dkt. 2 (no date)"}' in text
    assert "#- {id: dkt-unnumbered, injunction: {kind: temporary_restraining_order, " in text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{", "expected JSON"),
        ("[" * 100_000, "expected JSON, found more levels of nesting than can be read"),
        ("[]", "found a list"),
        ("5", "found a value"),
        ("{}", "found an empty object"),
        ('{"schema": 1}', "found an object with `schema`"),
        ('{"entry_number": 3}', "found an entry of a docket"),
        ('{"results": []}', "results: expected one docket, found 0; keep the one that is meant"),
        (
            '{"case_name": "A", "parties": {"next": "https://a", "results": []}}',
            "parties: expected all of them, found one page of several; put the results of all",
        ),
    ],
)
def test_what_is_no_docket_is_refused(tmp_path, content, expected):
    """It says what was expected and what was found."""
    path = tmp_path / "d.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DocketError, match=re.escape(expected)):
        load_docket(path)


def test_a_file_that_is_too_long_is_not_read(tmp_path, monkeypatch):
    """Nor is one that does not end."""
    monkeypatch.setattr(dockets, "MOST_BYTES", 10)
    path = tmp_path / "d.json"
    path.write_text(json.dumps(TREE), encoding="utf-8")
    with pytest.raises(DocketError, match="at most 10 bytes, found more"):
        load_docket(path)


TEXTS = st.text(max_size=30) | st.sampled_from(
    ["ORDER: injunction\x85- x", "on", "a: b # c", "\x00"]
)


@given(TEXTS, TEXTS, st.lists(st.tuples(st.none() | st.integers(0, 9), TEXTS), max_size=4), TEXTS)
def test_no_text_of_a_docket_leaves_its_comment(caption, number, entries, name):
    """Whatever it says, the skeleton lacks only what is to be filled in."""
    tree = {
        "case_name": caption,
        "docket_number": number,
        "court_id": "nysd",
        "docket_entries": [
            {"entry_number": n, "description": text, "date_filed": "2024-01-02"}
            for n, text in entries
        ],
        "parties": [{"name": name, "party_types": [{"name": name}]}],
    }
    docket = read_docket(tree)
    needed = ["decided", "injunction", "enjoined_parties", "motions"]
    wanted = needed if docket.caption else ["caption", *needed]
    text = skeleton(docket, name)
    assert wanted == problems(text)
    taken = re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE)
    assert {"the document"}.isdisjoint(problems(taken))


def test_the_command_writes_a_skeleton(tmp_path):
    """To standard output, or to a file."""
    said = CliRunner().invoke(main, ["import", str(SHEET)])
    assert (0, skeleton(load_docket(SHEET), "docket.json")) == (said.exit_code, said.output)
    written = CliRunner().invoke(main, ["import", str(SHEET), "-o", str(tmp_path / "case.yaml")])
    assert 0 == written.exit_code
    assert said.output == (tmp_path / "case.yaml").read_text("utf-8")
