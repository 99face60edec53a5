"""A case file becomes a case, or one error that tells everything wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from injunction_rules.casefile.loading import dump_case, dumps_case, load_case, loads_case
from injunction_rules.casefile.parsing import Format, read_document
from injunction_rules.casefile.structuring import flaws_of
from injunction_rules.corpus import demo, demo_text
from injunction_rules.errors import CaseFileError
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import (
    FACTS,
    KNOWN,
    NEVER,
    Address,
    Capacity,
    Fact,
    Injunction,
    Listing,
    Motion,
    Relief,
    Timing,
    Violation,
)
from injunction_rules.model.proof import Proof
from mutations import mutations

SMALL: dict[str, Any] = {
    "schema": "injunction-rules/case@2",
    "caption": "A v. B",
    "court": "nysd",
    "decided": "2023-05-31",
    "injunction": {"entered": "2022-06-09"},
    "enjoined_parties": [{"id": "b", "name": "B"}],
    "nonparties": [{"id": "shop", "name": "Shop", "kind": "marketplace"}],
    "facts": [
        {"fact": "listing", "respondent": "shop", "noticed": "2023-01-01", "removed": "2023-01-03"}
    ],
    "motions": [{"id": "cease", "relief": "cease", "against": ["shop"]}],
}
"""A small sound case file."""


def small(**changes: Any) -> dict[str, Any]:
    """The small case file with some parts replaced; ``...`` leaves a part out."""
    tree = {**SMALL, **changes}
    return {key: part for key, part in tree.items() if part is not ...}


def case_from(**changes: Any) -> Case:
    """The case made from the small case file with changes."""
    return loads_case(json.dumps(small(**changes)), format="json")


def problems(text: str, format: Format = "yaml") -> list[str]:
    """What the one error says, problem by problem."""
    with pytest.raises(CaseFileError) as caught:
        loads_case(text, format=format)
    return [str(problem) for problem in caught.value.problems]


def problems_with(**changes: Any) -> list[str]:
    """What is wrong with the small case file once it is changed."""
    return problems(json.dumps(small(**changes)), "json")


# There and back.


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_the_shipped_case_survives_a_round_trip(format: Format) -> None:
    """Loading, dumping and loading again is the identity."""
    assert demo() == loads_case(dumps_case(demo(), format=format), format=format)


def test_the_shipped_case_is_the_order_of_may_31_2023() -> None:
    """Its court, date, people, facts and motions are read."""
    case = demo()
    assert ("nysd", date(2023, 5, 31)) == (case.court, case.as_of)
    expected = (4, 2)
    assert expected == (len(case.enjoined_parties), len(case.nonparties))
    assert {"comply", "cease", "contempt"} == {motion.id for motion in case.motions}
    assert "schema: injunction-rules/case@2" in demo_text()


def test_a_dump_says_only_what_is_not_the_default() -> None:
    """The dump of the shipped case is what was written, in the same order, less defaults."""
    written: Any = read_document(demo_text(), "yaml", "x").tree
    dumped = dump_case(demo())
    assert list(written) == list(dumped)
    assert all(dumped[key] == written[key] for key in ("caption", "decided", "motions", "outcome"))
    for part in ("enjoined_parties", "nonparties", "facts", "motions", "outcome"):
        for before, after in zip(written[part], dumped[part], strict=True):
            assert all(before[key] == value for key, value in after.items())
            assert [key for key in before if key in after] == list(after)
    assert "kind" not in dumped["enjoined_parties"][0]


def test_a_dump_writes_dates_and_on_without_quotes() -> None:
    """Text that some reader of YAML would take for another thing is quoted."""
    case = case_from(
        caption="no",
        notes="off",
        docket="12",
        facts=[{"fact": "actual_notice", "on": "2023-05-01"}],
    )
    text = dumps_case(case)
    assert "- {fact: actual_notice, on: 2023-05-01}" in text
    expected = ["caption: 'no'", "docket: '12'", "notes: 'off'"]
    assert expected == [line for line in text.splitlines() if "'" in line]
    assert case == loads_case(text)


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
_DAYS = st.none() | st.dates(date(2022, 7, 1), date(2023, 5, 1))
_LISTINGS: st.SearchStrategy[Fact] = st.builds(
    Listing,
    name=st.none() | _TEXTS,
    source=_TEXTS,
    shown=st.booleans(),
    proof=st.sampled_from(Proof),
    respondent=st.sampled_from([None, "b"]),
    noticed=_DAYS,
    removed=_DAYS | st.sampled_from([NEVER, KNOWN]),
    time_critical=st.none() | st.booleans(),
)
_OTHERS: st.SearchStrategy[Fact] = st.sampled_from(
    [
        Violation(timing=Timing.AFTER_NOTICE, on=date(2023, 1, 1)),
        Address(country="CN"),
        Listing(days=3),
    ]
)
_CASES = st.builds(
    Case,
    caption=_TEXTS,
    docket=_TEXTS,
    court=st.sampled_from(["nysd", "ca2", "scotus"]),
    decided=st.sampled_from(["2024", "2024-02", "2024-02-29"]).map(PartialDate.of),
    injunction=st.builds(Injunction, entered=st.just(date(2022, 6, 9)), source=_TEXTS),
    enjoined_parties=st.builds(EnjoinedParty, id=st.just("b"), name=_TEXTS).map(lambda p: (p,)),
    facts=st.lists(_LISTINGS | _OTHERS, max_size=4).map(tuple),
    motions=st.just((MotionMade(id="m", relief=Relief.CONTEMPT, against=("b",)),)),
    notes=_TEXTS,
)


@pytest.mark.parametrize(
    "text", ["\x85", "\u2028", "a\u2029b", "\r\n", " \n ", "\t", "\ufeff", "\0"]
)
def test_odd_white_space_survives_a_round_trip(text: str) -> None:
    """What YAML counts as the end of a line comes back as the character it was."""
    assert text == loads_case(dumps_case(attrs.evolve(demo(), notes=text))).notes


@given(_CASES, st.sampled_from(["yaml", "json"]))
def test_every_case_survives_a_round_trip(case: Case, format: Format) -> None:
    """Whatever text a case holds, its file loads as an equal case."""
    assert case == loads_case(dumps_case(case, format=format), format=format)
    assert case == loads_case(dumps_case(case, format=format).encode(), format=format)


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_can_be_loaded_and_dumped(name: str) -> None:
    """A denial of each kind, with the one word it cannot do without."""
    least = {
        "knowledge": {"of": "general"},
        "purpose": {"aim": "own_ends"},
        "role": {"kind": "officer"},
        "part_in_litigation": {"part": "controlled"},
        "receivership": {"matter": "property_held"},
    }
    fact = {"fact": name, "shown": False, **least.get(name, {}), "source": "¶ 1"}
    case = case_from(facts=[fact])
    assert FACTS[name] is type(case.facts[0])
    assert [fact] == dump_case(case)["facts"]


def test_what_may_be_unknown_may_be_null() -> None:
    """Null says of a date, a word or a truth value that it is unknown."""
    fact = {"fact": "listing", "respondent": None, "noticed": None, "promptly": None, "days": None}
    assert (Listing(),) == case_from(facts=[fact]).facts
    assert (Address(),) == case_from(facts=[{"fact": "address", "country": None}]).facts


def test_what_never_came_is_said() -> None:
    """The word never is read and written where a day may stand that never came."""
    written = [{"fact": "listing", "noticed": "2023-01-01", "removed": "never"}]
    case = case_from(facts=written)
    assert (Listing(noticed=date(2023, 1, 1), removed=NEVER),) == case.facts
    assert written == dump_case(case)["facts"]


def test_the_date_of_decision_may_be_partial() -> None:
    """The law is then taken as of the last possible day."""
    assert date(2024, 12, 31) == case_from(decided="2024").as_of
    assert date(2024, 2, 29) == case_from(decided="2024-02").as_of


def test_a_case_that_no_file_can_state_is_not_dumped() -> None:
    """A fact that comes from the other parts of a case file is not listed in one."""
    case = case_from().adding(Motion(relief=Relief.CEASE, against=Capacity.NONPARTY))
    with pytest.raises(CaseFileError) as caught:
        dumps_case(case)
    expected = (
        "<case>: 1 problem\n  facts[1]: expected a fact that a case file may list, found 'motion'"
    )
    assert expected == str(caught.value)


# Files.


def test_the_suffix_tells_the_format(tmp_path: Path) -> None:
    """A file that ends in .json is JSON, any other is YAML."""
    for name, format in (("a.json", "json"), ("B.JSON", "json"), ("c.yml", "yaml"), ("d", "yaml")):
        path = tmp_path / name
        path.write_text(dumps_case(demo(), format=format), encoding="utf-8")  # type: ignore[arg-type]
        assert demo() == load_case(path) == load_case(str(path))


def test_an_error_names_the_file(tmp_path: Path) -> None:
    """The first line says which file has how many problems."""
    path = tmp_path / "bad.yaml"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(CaseFileError) as caught:
        load_case(path)
    assert f"{path}: 1 problem\n  the document: expected a mapping, found a list" == str(
        caught.value
    )


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("no such file or directory", "nothing.yaml"),
        ("is a directory", "."),
        ("embedded null byte", "a\0b"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem(expected: str, name: str, tmp_path: Path) -> None:
    """The operating system's reason is given, and no other error comes out."""
    with pytest.raises(CaseFileError) as caught:
        load_case(f"{tmp_path}/{name}")
    (problem,) = caught.value.problems
    assert f"the document: expected a file that can be read, found {expected}" == str(problem)
    assert "\0" not in str(caught.value)


def test_there_are_two_formats() -> None:
    """Another format is a mistake of the caller, not of the file."""
    with pytest.raises(ValueError, match="'yaml' or 'json', not 'toml'"):
        loads_case("", format="toml")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'yaml' or 'json', not 'toml'"):
        dumps_case(demo(), format="toml")  # type: ignore[arg-type]


# One thing wrong.


def fact(**keys: Any) -> dict[str, Any]:
    """Changes to the small case file: one fact and no other."""
    return {"facts": [keys]}


@pytest.mark.parametrize(
    ("expected", "changes"),
    [
        (
            "schema: expected injunction-rules/case@2, found nothing; "
            "add the line `schema: injunction-rules/case@2`",
            {"schema": ...},
        ),
        (
            "schema: expected injunction-rules/case@2, found 'injunction-rules/case@3'",
            {"schema": "injunction-rules/case@3"},
        ),
        ("schema: expected text, found the number 1; put it in quotes", {"schema": 1}),
        ("caption: expected text, found nothing; add the key `caption`", {"caption": ...}),
        ("docket: expected text, found the number 5; put it in quotes", {"docket": 5}),
        ("movant: expected text, found true; put it in quotes", {"movant": True}),
        (
            "notes: expected text, found nothing; give it, or leave the key out",
            {"notes": None},
        ),
        ("notes: expected text, found a list; if it is text, put it in quotes", {"notes": ["x"]}),
        (
            "capton: expected a key of case, found 'capton'; did you mean 'caption'?",
            {"capton": "A v. B"},
        ),
        (
            "court: expected the id of a federal court, found 'nysdd'; did you mean 'nysd'?",
            {"court": "nysdd"},
        ),
        (
            "decided: expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found nothing; "
            "add the key `decided`",
            {"decided": ...},
        ),
        (
            "decided: expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found 'May 31'; "
            "as in 2023-05-31",
            {"decided": "May 31"},
        ),
        (
            "decided: expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found '2023-00'; "
            "as in 2023-05-31",
            {"decided": "2023-00"},
        ),
        (
            "decided: expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found '2023-02-30'; "
            "as in 2023-05-31",
            {"decided": "2023-02-30"},
        ),
        (
            "decided: expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found the number 2023; "
            "put it in quotes",
            {"decided": 2023},
        ),
        ("injunction: expected a mapping, found 'permanent'", {"injunction": "permanent"}),
        (
            "injunction.kind: expected a known word, found 'permanant'; did you mean 'permanent'?",
            {"injunction": {"kind": "permanant"}},
        ),
        (
            "injunction.party: expected a key of injunction, found 'party'; "
            "one of by_reference, clear, continues, entered, kind, names_respondent, "
            "only_in_concert, period, proof, shown, source, status",
            {"injunction": {"party": "b"}},
        ),
        (
            "injunction.entered: expected a day not after the decision (2023-05-31), "
            "found 2023-06-01",
            {"injunction": {"entered": "2023-06-01"}, "facts": ...},
        ),
        (
            "enjoined_parties: expected at least one enjoined party, found none",
            {
                "enjoined_parties": [],
            },
        ),
        (
            "enjoined_parties: expected a list, found nothing; give it: the key is needed",
            {"enjoined_parties": None},
        ),
        (
            "enjoined_parties: expected a list, found a mapping; put it in brackets: [ ]",
            {"enjoined_parties": {"id": "b", "name": "B"}},
        ),
        (
            "enjoined_parties[1]: expected a mapping, found 'c'",
            {"enjoined_parties": [{"id": "b", "name": "B"}, "c"]},
        ),
        (
            "enjoined_parties[1].id: expected an id used once, found 'b' again",
            {"enjoined_parties": [{"id": "b", "name": "B"}, {"id": "b", "name": "C"}]},
        ),
        (
            "nonparties[0].kind: expected a known word, found 'marketplcae'; "
            "did you mean 'marketplace'?",
            {"nonparties": [{"id": "shop", "name": "Shop", "kind": "marketplcae"}]},
        ),
        (
            "nonparties[0].kind: expected a known word, found nothing; add the key `kind`",
            {"nonparties": [{"id": "shop", "name": "Shop"}]},
        ),
        (
            "nonparties[0].id: expected an id of letters, digits, dots, hyphens and underscores, "
            "found ''",
            {"nonparties": [{"id": "", "name": "Shop", "kind": "bank"}]},
        ),
        (
            "nonparties[0].id: expected an id of letters, digits, dots, hyphens and underscores, "
            "found 'sh\\x1bop'",
            {"nonparties": [{"id": "sh\x1bop", "name": "Shop", "kind": "bank"}]},
        ),
        (
            "motions[0].against: expected a list, found 'shop'; put it in brackets: [ ]",
            {"motions": [{"id": "cease", "relief": "cease", "against": "shop"}]},
        ),
        (
            "motions[0].against: expected at least one person, found nobody",
            {"motions": [{"id": "cease", "relief": "cease", "against": []}]},
        ),
        (
            "motions[0].against[0]: expected a nonparty, for relief cease, found 'b', "
            "an enjoined party; use `comply` against a party",
            {"motions": [{"id": "cease", "relief": "cease", "against": ["b"]}]},
        ),
        (
            "motions[0].against[1]: expected the id of somebody in the case, found 'shp'; "
            "did you mean 'shop'?",
            {"motions": [{"id": "cease", "relief": "cease", "against": ["shop", "shp"]}]},
        ),
        (
            "motions[0].against[1]: expected text, found the number 5; put it in quotes",
            {"motions": [{"id": "cease", "relief": "cease", "against": ["shop", 5]}]},
        ),
        (
            "motions[0].relief: expected a known word, found 'halt'; "
            "one of cease, comply, contempt",
            {"motions": [{"id": "cease", "relief": "halt", "against": ["shop"]}]},
        ),
        (
            "outcome[0].motion: expected the id of somebody in the case, found 'x'; one of cease",
            {"outcome": [{"motion": "x", "against": "shop", "disposition": "open"}]},
        ),
        (
            "facts[0].fact: expected the name of a fact, found 'lsiting'; did you mean 'listing'?",
            fact(fact="lsiting"),
        ),
        (
            "facts[0].fact: expected the name of a fact, found the number 5; one of "
            + ", ".join(FACTS),
            fact(fact=5),
        ),
        (
            "facts[0].fact: expected the name of a fact, found nothing; add the key `fact`",
            fact(respondent="shop"),
        ),
        ("facts[0]: expected a mapping, found 'listing'", {"facts": ["listing"]}),
        (
            "facts[0].removd: expected a key of listing, found 'removd'; did you mean 'removed'?",
            fact(fact="listing", removd="2023-01-01"),
        ),
        (
            "facts[0]['\\x1b[0m']: expected a key of heard, found '\\x1b[0m'; "
            "one of fact, party, proof, respondent, shown, source",
            fact(**{"fact": "heard", "\x1b[0m": "x"}),
        ),
        (
            "facts[0].respondent: expected the id of somebody in the case, found 'shp'; "
            "did you mean 'shop'?",
            fact(fact="heard", respondent="shp"),
        ),
        (
            "facts[0].party: expected the id of an enjoined party, found 'shop', a nonparty; "
            "use `respondent` for a nonparty",
            fact(fact="heard", party="shop"),
        ),
        (
            "facts[0].respondent: expected the id of somebody in the case, found '"
            + "x" * 58
            + "…; one of b, shop",
            fact(fact="heard", respondent="x" * 1_000),
        ),
        (
            "facts[0].shown: expected true or false, found 'no'; did you mean false?",
            fact(fact="heard", shown="no"),
        ),
        (
            "facts[0].shown: expected true or false, found the number 1; did you mean true?",
            fact(fact="heard", shown=1),
        ),
        ("facts[0].shown: expected true or false, found nothing", fact(fact="heard", shown=None)),
        (
            "facts[0].proof: expected a known word, found 'certain'; "
            "one of alleged, clear_and_convincing, preponderance, undisputed",
            fact(fact="heard", proof="certain"),
        ),
        (
            "facts[0].proof: expected a known word, found the number 4; "
            "one of alleged, clear_and_convincing, preponderance, undisputed",
            fact(fact="heard", proof=4),
        ),
        (
            "facts[0].noticed: expected a day (YYYY-MM-DD), never or known, found the number 5; "
            "as in 2023-05-31; `known` where it happened on a day that is not known",
            fact(fact="listing", noticed=5),
        ),
        (
            "facts[0].noticed: expected a day (YYYY-MM-DD), never or known, found 'nevr'; "
            "did you mean 'never'?",
            fact(fact="listing", noticed="nevr"),
        ),
        (
            "facts[0].noticed: expected a day (YYYY-MM-DD), never or known, found '2023-02-30'; "
            "the calendar has no such day",
            fact(fact="listing", noticed="2023-02-30"),
        ),
        (
            "facts[0].on: expected a day (YYYY-MM-DD), found '2023-05'; "
            "as in 2023-05-31; a day that is not known is left out",
            fact(fact="violation", on="2023-05"),
        ),
        (
            "facts[0].on: expected a day (YYYY-MM-DD), found 'never'; "
            "what never happened has `shown: false`",
            fact(fact="violation", on="never"),
        ),
        (
            "facts[0].days: expected a whole number, found 'three'",
            fact(fact="listing", days="three"),
        ),
        ("facts[0].days: expected a whole number, found true", fact(fact="listing", days=True)),
        (
            "facts[0].days: expected a whole number, found the number 1.5",
            fact(fact="listing", days=1.5),
        ),
        ("facts[0].days: expected zero or more, found -1", fact(fact="listing", days=-1)),
        (
            "facts[0].country: expected two capital letters, as in ISO 3166-1, found 'China'",
            fact(fact="address", country="China"),
        ),
        (
            "facts[0].until: expected a day not before `on` (2023-02-01), found 2023-01-01",
            fact(fact="violation", on="2023-02-01", until="2023-01-01"),
        ),
        (
            "facts[0].relisted: expected a day not before removal (2023-02-01), found 2023-01-01",
            fact(fact="listing", removed="2023-02-01", relisted="2023-01-01"),
        ),
        (
            "facts[0].noticed: expected a day not after the decision (2023-05-31), "
            "found 2023-06-01",
            fact(fact="listing", noticed="2023-06-01"),
        ),
        (
            "facts[0].of: expected a known word, found nothing; add the key `of`",
            fact(fact="knowledge"),
        ),
    ],
)
def test_one_thing_wrong_is_one_problem(expected: str, changes: dict[str, Any]) -> None:
    """It says where, what was expected, what was found and what to do, and nothing else."""
    assert [expected] == problems_with(**changes)


@pytest.mark.parametrize(
    ("expected", "tree"),
    [
        ("the document: expected a mapping, found a list", []),
        ("the document: expected a mapping, found nothing", None),
        ("the document: expected a mapping, found 'x'", "x"),
    ],
)
def test_a_case_file_is_a_mapping(expected: str, tree: object) -> None:
    """Any other document has one problem."""
    assert [expected] == problems(json.dumps(tree), "json")


def test_an_empty_file_is_no_case() -> None:
    """An empty document is named as such, in either format."""
    expected = ["the document: expected a mapping, found an empty document"]
    assert expected == problems("")
    assert expected == problems("", "json")


@pytest.mark.parametrize(
    ("expected", "old", "new"),
    [
        (
            "facts[0].shown (line 13): expected true or false, found 'no'; did you mean false?",
            "shown: false",
            "shown: no",
        ),
        (
            "decided (line 4): expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found '1:30'; "
            "as in 2023-05-31",
            "decided: 2023-05-31",
            "decided: 1:30",
        ),
        (
            "caption (line 2): expected text, found the number 2108434; put it in quotes",
            "caption: A v. B",
            "caption: 2108434",
        ),
        (
            "facts[0].respondent (line 12): expected a value, found the alias '*x'; "
            "write the value out",
            "respondent: shop",
            "respondent: *x",
        ),
        (
            "court (line 4): expected a key used once, found 'court' again; first on line 3",
            "court: nysd\n",
            "court: nysd\ncourt: nysd\n",
        ),
        (
            "nonparties[0].id (line 9): expected a value, found the alias '*x'; "
            "write the value out",
            "id: shop",
            "id: *x",
        ),
        (
            "nonparties[0].kind (line 9): expected a known word, found nothing; add the key `kind`",
            ", kind: bank",
            "",
        ),
    ],
)
def test_in_yaml_a_problem_has_its_line(expected: str, old: str, new: str) -> None:
    """The line is that of the key, counted from one; nothing follows from the fault."""
    text = """\
schema: injunction-rules/case@2
caption: A v. B
court: nysd
decided: 2023-05-31
injunction: {kind: permanent}
enjoined_parties:
  - {id: b, name: B}
nonparties:
  - {id: shop, name: Shop, kind: bank}
facts:
  - fact: heard
    respondent: shop
    shown: false
motions:
  - {id: cease, relief: cease, against: [shop]}
"""
    loads_case(text)
    assert [expected] == problems(text.replace(old, new, 1))


# Several things wrong.


def test_everything_wrong_is_told_at_once_in_order() -> None:
    """Faults of text, of values and between parts come together, as they stand."""
    text = """\
caption: A v. B
court: nysdd
decided: 2023-05-31
decided: 2024
injunction: {kind: permanent, entered: 2022-06-09}
enjoined_parties:
  - {id: b, name: B, kind: seler}
nonparties:
  - {id: shop, name: Shop}
facts:
  - {fact: adress, respondent: shpo}
  - {fact: listing, respondent: shop, party: b, removed: 2021-01-01, sorce: x}
  - {fact: violation, on: 2024-01-01, shown: no}
  - {fact: violation, on: 2024-01-01}
motions:
  - {id: cease, relief: stop, against: [shop, b, shpo]}
  - {id: cease, relief: comply, against: [shop]}
outcome:
  - {motion: cease, against: b, disposition: granted, grounds: x}
  - {motion: comply, against: shop, disposition: granted}
"""
    expected = [
        "schema: expected injunction-rules/case@2, found nothing; "
        "add the line `schema: injunction-rules/case@2`",
        "court (line 2): expected the id of a federal court, found 'nysdd'; did you mean 'nysd'?",
        "decided (line 4): expected a key used once, found 'decided' again; first on line 3",
        "enjoined_parties[0].kind (line 7): expected a known word, found 'seler'; "
        "did you mean 'seller'?",
        "nonparties[0].kind (line 9): expected a known word, found nothing; add the key `kind`",
        "facts[0].fact (line 11): expected the name of a fact, found 'adress'; "
        "did you mean 'address'?",
        "facts[0].respondent (line 11): expected the id of somebody in the case, found 'shpo'; "
        "did you mean 'shop'?",
        "facts[1].sorce (line 12): expected a key of listing, found 'sorce'; "
        "did you mean 'source'?",
        "facts[2].shown (line 13): expected true or false, found 'no'; did you mean false?",
        "facts[3].on (line 14): expected a day not after the decision (2023-05-31), "
        "found 2024-01-01",
        "motions[0].relief (line 16): expected a known word, found 'stop'; "
        "one of cease, comply, contempt",
        "motions[0].against[2] (line 16): expected the id of somebody in the case, "
        "found 'shpo'; did you mean 'shop'?",
        "motions[1].id (line 17): expected an id used once, found 'cease' again",
        "motions[1].against[0] (line 17): expected an enjoined party, for relief comply, "
        "found 'shop', a nonparty; use `cease` against a nonparty",
        "outcome[0].against (line 19): expected the id of somebody in the case, found 'b'; "
        "one of shop",
        "outcome[0].grounds (line 19): expected a list, found 'x'; put it in brackets: [ ]",
        "outcome[1].motion (line 20): expected the id of somebody in the case, found 'comply'; "
        "one of cease",
    ]
    assert expected == problems(text)


@pytest.mark.parametrize(
    ("expected", "changes"),
    [
        (
            ["nonparties[0].id: expected text, found the number 5; put it in quotes"],
            {"nonparties": [{"id": 5, "name": "Shop", "kind": "bank"}]},
        ),
        (
            ["nonparties[0]: expected a mapping, found 'shop'"],
            {"nonparties": ["shop"]},
        ),
        (
            ["nonparties: expected a list, found 'shop'; put it in brackets: [ ]"],
            {"nonparties": "shop"},
        ),
        (
            ["enjoined_parties[0].id: expected text, found nothing; add the key `id`"],
            {
                "enjoined_parties": [{"name": "B"}],
                "facts": [{"fact": "heard", "party": "b"}],
            },
        ),
        (
            ["motions[0].against[0]: expected text, found the number 5; put it in quotes"],
            {
                "motions": [{"id": "cease", "relief": "cease", "against": [5, "shop"]}],
                "outcome": [{"motion": "cease", "against": "shop", "disposition": "open"}],
            },
        ),
        (
            ["motions: expected a list, found nothing; give it: the key is needed"],
            {
                "motions": None,
                "outcome": [{"motion": "cease", "against": "shop", "disposition": "open"}],
            },
        ),
        (
            ["outcome[0]: expected a mapping, found 'granted'"],
            {"outcome": ["granted"]},
        ),
        (
            ["injunction.clear: expected true or false, found 'yes'; did you mean true?"],
            {"injunction": {"entered": "2022-06-09", "clear": "yes"}},
        ),
    ],
)
def test_nothing_is_said_of_what_only_follows(expected: list[str], changes: dict[str, Any]) -> None:
    """A reference to somebody who could not be read is not called unknown."""
    assert expected == problems_with(**changes)


def test_a_fault_elsewhere_is_still_found() -> None:
    """An unreadable date of decision does not hide a removal before the order."""
    assert problems_with(
        decided="x",
        injunction={"entered": "2022-06-09", "kind": 5},
        facts=[{"fact": "listing", "removed": "2021-01-01"}],
    ) == [
        "decided: expected a date (YYYY-MM-DD, YYYY-MM or YYYY), found 'x'; as in 2023-05-31",
        "injunction.kind: expected a known word, found the number 5; one of asset_freeze, "
        "consent_decree, other, permanent, preliminary, temporary_restraining_order",
        "facts[0].removed: expected a day not before the order (2022-06-09), found 2021-01-01; "
        "use `earlier_orders` if there was an order before it",
    ]


def test_very_many_faults_are_counted() -> None:
    """After a thousand problems the rest are only counted."""
    told = problems_with(facts=[{"fact": f"x{i}"} for i in range(1_500)])
    expected = 1_001
    assert expected == len(told)
    expected = "the document: expected no more than these, found 500 more problems"
    assert expected == told[-1]


def test_a_check_nobody_thought_of_is_a_problem_too() -> None:
    """Should a class refuse a value in its own words, they are told with the path."""
    (flaw,) = flaws_of(ValueError("odd\x1b"), ("facts", 0))
    expected = "facts[0]: expected a value that can stand here, found odd\\x1b"
    assert expected == str(flaw.problem(None))


# Anything at all.


@given(st.text() | st.binary(), st.sampled_from(["yaml", "json"]))
def test_any_text_gives_a_case_or_one_error(text: str | bytes, format: Format) -> None:
    """Whatever is loaded, nothing but a case or a CaseFileError comes out."""
    try:
        loads_case(text, format=format)
    except CaseFileError as error:
        assert error.problems


_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
_TREES = st.recursive(
    _LEAVES,
    lambda below: (
        st.lists(below, max_size=4)
        | st.dictionaries(st.text() | st.sampled_from(["fact", "id", "on"]), below, max_size=4)
    ),
    max_leaves=12,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys([*SMALL, "outcome", "notes"], _TREES)))
def test_any_tree_gives_a_case_or_one_error(changes: dict[str, Any]) -> None:
    """Whatever stands in the parts of a case file, the same is true."""
    try:
        case_from(**changes)
    except CaseFileError as error:
        assert error.problems


def outcome_of(load: Callable[[], Case]) -> Case | CaseFileError:
    """The case, or the error in its place; any other error is raised."""
    try:
        return load()
    except CaseFileError as error:
        return error


def test_a_seed_always_gives_the_same_broken_case_files() -> None:
    """So that a failure can be looked at again."""
    first, again = (list(mutations(demo_text(), 50, seed=7)) for _ in range(2))
    assert first == again
    assert len(set(first)) > 30


@pytest.mark.long
def test_a_thousand_broken_case_files_give_a_case_or_one_error() -> None:
    """Each of them loads and survives a round trip, or says what is wrong."""
    loaded = refused = 0
    for text in mutations(demo_text(), 1_000, seed=2023_05_31):
        result = outcome_of(lambda text=text: loads_case(text))  # type: ignore[misc]
        if isinstance(result, CaseFileError):
            refused += 1
            assert result.problems
            assert len(set(result.problems)) == len(result.problems)
            assert all(line.isprintable() for line in str(result).split("\n"))
        else:
            loaded += 1
            assert result == loads_case(dumps_case(result, format="json"), format="json")
    assert loaded > 50
    assert refused > 500


def test_a_case_from_a_file_can_be_changed_and_saved() -> None:
    """What-ifs leave a case that still has a file."""
    case = attrs.evolve(demo(), court="ilnd")
    assert case == loads_case(dumps_case(case))
